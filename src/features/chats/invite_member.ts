/**
 * Those who came in by invite links, or asked to, page by page.
 *
 * @module
 */

import {
  type BaseClient,
  type HasInputPeer,
  type PeerLike,
  toInputUser,
} from "../../client/mod.ts";
import type {
  ChatInviteImporter,
  TypeInputPeer,
  TypeInputUser,
  User,
} from "../../tl/mod.ts";
import { type CallOptions, callOptions } from "../call_options.ts";
import {
  type LoadedPage,
  PageIterator,
  type PageLimits,
} from "../page_iterator.ts";
import {
  contextOf,
  type PeerContext,
  toInputPeerOf,
} from "../peers/peer_context.ts";
import { resolveChat } from "./chat_peer.ts";
import { checkInviteHash } from "./invite_hash.ts";

/**
 * Somebody who came in by an invite link, or asked to. Methods of the client
 * take it as a user.
 */
export class InviteMember implements HasInputPeer {
  /** The TL object. */
  readonly raw: ChatInviteImporter;
  readonly #context: PeerContext;

  /**
   * Wraps a line of a list.
   *
   * @param raw The TL object.
   * @param context Users that came along.
   */
  constructor(raw: ChatInviteImporter, context: PeerContext) {
    this.raw = raw;
    this.#context = context;
  }

  /** Id of the user, above 0. */
  get id(): number {
    return Number(this.raw.userId);
  }

  /** The user, if it came along. */
  get user(): User | undefined {
    const user = this.#context.users.get(this.raw.userId);
    return user?._ === "user" ? user : undefined;
  }

  /** When it came, or asked, in Unix seconds. */
  get date(): number {
    return this.raw.date;
  }

  /** Whether it waits to be let in. */
  get isRequest(): boolean {
    return this.raw.requested === true;
  }

  /** What it says of itself, for those who wait. */
  get about(): string | undefined {
    return this.raw.about;
  }

  /** Id of the administrator who let it in. */
  get approvedBy(): bigint | undefined {
    return this.raw.approvedBy;
  }

  /** What functions of the API take, if it came along. */
  get inputPeer(): TypeInputPeer | undefined {
    const { userId } = this.raw;
    return toInputPeerOf({ _: "peerUser", userId }, this.#context);
  }
}

/** Which of those who came in by invite links to read. */
export interface InviteMemberOptions extends CallOptions, PageLimits {
  /** Only by this link. @default {any link} */
  link?: string;
  /** Those who wait to be let in, instead. @default {false} */
  requested?: boolean;
  /** Part of a name, for those who wait. @default {"", all} */
  query?: string;
}

/** Those who came in by invite links, asked for page by page as needed. */
export class InviteMemberIterator extends PageIterator<InviteMember> {
  readonly #client: BaseClient;
  readonly #peer: PeerLike;
  readonly #options: InviteMemberOptions;
  #target: TypeInputPeer | undefined;
  #last: InviteMember | undefined;

  /**
   * Made by `client.iterInviteMembers()`.
   *
   * @param client Who reads them.
   * @param peer The chat.
   * @param options Which of them.
   * @throws {TypeError} If `query` is set for others than those who wait.
   * @throws {SyntaxError} If `link` is no invite link.
   * @throws {RangeError} If a number is out of range.
   */
  constructor(
    client: BaseClient,
    peer: PeerLike,
    options: InviteMemberOptions = {},
  ) {
    super("invite members", options);
    const { link, query, requested } = options;
    const verb = "iterate over invite members";
    if (link !== undefined) checkInviteHash(link, verb);
    if (query !== undefined && requested !== true) {
      throw new TypeError(
        `Cannot ${verb}: query must be used with requested, got it alone`,
      );
    }
    this.#client = client;
    this.#peer = peer;
    this.#options = options;
  }

  /**
   * Asks for the next page.
   *
   * @param limit Most of them that it may have.
   * @returns The page.
   */
  protected override async load(
    limit: number,
  ): Promise<LoadedPage<InviteMember>> {
    const { link, requested, query } = this.#options;
    const client = this.#client;
    this.#target ??=
      (await resolveChat(client, this.#peer, "read invite members")).inputPeer;
    const last = this.#last;
    const page = await client.invoke("messages.getChatInviteImporters", {
      peer: this.#target,
      link,
      requested,
      q: query,
      offsetDate: last?.date ?? 0,
      offsetUser: last === undefined
        ? { _: "inputUserEmpty" }
        : await this.#inputUser(last),
      limit,
    }, callOptions(this.#options));
    const context = contextOf({ users: page.users, chats: [] });
    const items = page.importers.map((raw) => new InviteMember(raw, context));
    this.#last = items.at(-1);
    return {
      items,
      total: page.count,
      isLast: this.#last === undefined || this.#last.id === last?.id,
    };
  }

  async #inputUser(member: InviteMember): Promise<TypeInputUser> {
    const { inputPeer } = member;
    return (inputPeer && toInputUser(inputPeer)) ??
      await this.#client.peers.resolveUser(member);
  }
}
