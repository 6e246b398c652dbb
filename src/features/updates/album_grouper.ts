/**
 * `AlbumGrouper`: which messages make one album. It does no I/O and has no
 * clock of its own.
 *
 * @module
 */

import type { BaseClient } from "../../client/mod.ts";
import type { IncomingMessage } from "../messages/incoming_message.ts";
import { Album } from "./album.ts";
import type { NewMessageUpdate, Update } from "./update.ts";

/** Most messages of an album. */
const MOST_MESSAGES = 10;

/** Most updates that wait behind an album for the rest of it. */
const MOST_WAITING = 100;

/** An album that may not be whole yet. */
interface Group {
  readonly groupedId: bigint;
  readonly chatId: number;
  readonly raw: NewMessageUpdate["raw"];
  readonly messages: [IncomingMessage, ...IncomingMessage[]];
  isOpen: boolean;
  /** When it is not waited for any more; not set until somebody waits. */
  deadline: number | undefined;
}

/**
 * Takes updates and gives them back in order, the messages of an album as one
 * update in the place of the first of them.
 *
 * An album is whole once it has 10 messages, another message came in its
 * chat, 100 updates wait behind it, the stream has ended, or it was waited for
 * long enough.
 */
export class AlbumGrouper {
  readonly #client: BaseClient;
  readonly #delayMs: number;
  readonly #queue: (Update | Group)[] = [];
  /** The open album of each chat. */
  readonly #open = new Map<number, Group>();

  /**
   * Makes a grouper.
   *
   * @param client Acts on the albums.
   * @param delayMs How long an album is waited for, in milliseconds.
   */
  constructor(client: BaseClient, delayMs: number) {
    this.#client = client;
    this.#delayMs = delayMs;
  }

  /** How many updates and albums it holds. */
  get size(): number {
    return this.#queue.length;
  }

  /** When the album that is waited for is given as it is. */
  get deadline(): number | undefined {
    const first = this.#queue[0];
    return first !== undefined && "isOpen" in first
      ? first.deadline
      : undefined;
  }

  /**
   * Takes an update.
   *
   * @param update The next one of the stream.
   */
  push(update: Update): void {
    if (update.type !== "newMessage") {
      this.#queue.push(update);
      return;
    }
    const { message, raw } = update;
    const { chatId, groupedId } = message;
    const open = this.#open.get(chatId);
    if (open !== undefined && open.groupedId === groupedId) {
      open.messages.push(message);
      if (open.messages.length === MOST_MESSAGES) this.#close(open);
      return;
    }
    // An album never stands after a message of its chat that came later.
    if (open !== undefined) this.#close(open);
    if (groupedId === undefined) {
      this.#queue.push(update);
      return;
    }
    const group: Group = {
      groupedId,
      chatId,
      raw,
      messages: [message],
      isOpen: true,
      deadline: undefined,
    };
    this.#queue.push(group);
    this.#open.set(chatId, group);
  }

  /**
   * Gives the next update.
   *
   * @param now The time, in milliseconds.
   * @returns It; `undefined` if there is none, or it is an album that has to
   * be waited for until {@linkcode deadline}.
   */
  take(now: number): Update | undefined {
    const first = this.#queue[0];
    if (first === undefined) return undefined;
    if (!("isOpen" in first)) {
      this.#queue.shift();
      return first;
    }
    first.deadline ??= now + this.#delayMs;
    const isWaited = now < first.deadline &&
      this.#queue.length <= MOST_WAITING;
    if (first.isOpen && isWaited) return undefined;
    this.#close(first);
    this.#queue.shift();
    const { raw, messages } = first;
    return { type: "album", album: new Album(this.#client, messages), raw };
  }

  /** Takes no more: all albums are as whole as they get. */
  end(): void {
    for (const group of this.#open.values()) this.#close(group);
  }

  /** Forgets everything. */
  clear(): void {
    this.#queue.length = 0;
    this.#open.clear();
  }

  #close(group: Group): void {
    if (!group.isOpen) return;
    group.isOpen = false;
    this.#open.delete(group.chatId);
  }
}
