/**
 * Photos of a profile, page by page.
 *
 * @module
 */

import {
  type BaseClient,
  type PeerLike,
  toInputUser,
} from "../../client/mod.ts";
import type {
  TypeInputPeer,
  TypeInputUser,
  TypeMessage,
  TypePhoto,
} from "../../tl/mod.ts";
import { type CallOptions, callOptions } from "../call_options.ts";
import { checkWhole } from "../check_arguments.ts";
import { type FileOrigin, messageOrigin } from "../media/file_origin.ts";
import { Photo } from "../media/photo.ts";
import { totalOf } from "../messages/message_page.ts";
import {
  type LoadedPage,
  PageIterator,
  type PageLimits,
} from "../page_iterator.ts";

/** Which photos of a profile to read. */
export interface ProfilePhotoOptions extends CallOptions, PageLimits {
  /** Skip this many, 0 to 2³¹ − 1. @default {0} */
  offset?: number;
}

/**
 * Photos of a user, newest first, or those that a group or channel has had,
 * asked for page by page as they are needed. `client.download()` takes them.
 */
export class ProfilePhotoIterator extends PageIterator<Photo> {
  readonly #client: BaseClient;
  readonly #peer: PeerLike;
  readonly #options: ProfilePhotoOptions;
  #inputPeer: TypeInputPeer | undefined;
  #offset: number;
  #lastId = 0;

  /**
   * Made by `client.iterProfilePhotos()`.
   *
   * @param client Who reads them.
   * @param peer Whose photos.
   * @param options Which photos.
   * @throws {RangeError} If a number is out of range.
   */
  constructor(
    client: BaseClient,
    peer: PeerLike,
    options: ProfilePhotoOptions = {},
  ) {
    super("profile photos", options);
    const { offset = 0 } = options;
    checkWhole(offset, "offset", "iterate over profile photos", 0, 0x7fffffff);
    this.#client = client;
    this.#peer = peer;
    this.#options = options;
    this.#offset = offset;
  }

  /** The same as `total`: how many photos there are. */
  get totalCount(): number | undefined {
    return this.total;
  }

  /**
   * The same as `toArray()`: reads the rest.
   *
   * @returns All photos that are left.
   */
  collect(): Promise<Photo[]> {
    return this.toArray();
  }

  /**
   * Asks for the next page.
   *
   * @param limit Most photos that it may have.
   * @returns The photos.
   */
  protected override async load(limit: number): Promise<LoadedPage<Photo>> {
    const peer = this.#inputPeer ??= await this.#client.resolvePeer(this.#peer);
    const user = toInputUser(peer);
    return user === undefined
      ? await this.#ofChat(peer, limit)
      : await this.#ofUser(user, limit);
  }

  async #ofUser(
    userId: TypeInputUser,
    limit: number,
  ): Promise<LoadedPage<Photo>> {
    const page = await this.#client.invoke("photos.getUserPhotos", {
      userId,
      offset: this.#offset,
      maxId: 0n,
      limit,
    }, callOptions(this.#options));
    const isWhole = page._ === "photos.photos";
    const count = page.photos.length;
    this.#offset += count;
    const total = isWhole ? this.#offset : page.count;
    const origin: FileOrigin = { type: "profilePhoto", peer: this.#peer };
    return {
      items: page.photos.flatMap((photo) => wrapped(photo, origin)),
      total,
      isLast: isWhole || count === 0 || this.#offset >= total,
    };
  }

  /** Service messages tell which photos a chat has had. */
  async #ofChat(
    peer: TypeInputPeer,
    limit: number,
  ): Promise<LoadedPage<Photo>> {
    const page = await this.#client.invoke("messages.search", {
      peer,
      q: "",
      filter: { _: "inputMessagesFilterChatPhotos" },
      minDate: 0,
      maxDate: 0,
      offsetId: this.#lastId,
      addOffset: this.#lastId === 0 ? this.#offset : 0,
      limit,
      maxId: 0,
      minId: 0,
      hash: 0n,
    }, callOptions(this.#options));
    if (page._ === "messages.messagesNotModified") {
      return { items: [], total: this.total, isLast: true };
    }
    const last = page.messages.at(-1);
    const isLast = last === undefined || last.id === this.#lastId ||
      page._ === "messages.messages";
    this.#lastId = last?.id ?? 0;
    const items = page.messages.flatMap((message) =>
      wrapped(photoOf(message), messageOrigin(message))
    );
    return { items, total: totalOf(page), isLast };
  }
}

function photoOf(message: TypeMessage): TypePhoto | undefined {
  return message._ === "messageService" &&
      message.action._ === "messageActionChatEditPhoto"
    ? message.action.photo
    : undefined;
}

function wrapped(
  photo: TypePhoto | undefined,
  origin: FileOrigin | undefined,
): Photo[] {
  if (photo?._ !== "photo") return [];
  return [origin === undefined ? new Photo(photo) : new Photo(photo, origin)];
}
