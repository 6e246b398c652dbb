/**
 * Messages in the order of their ids: the mailbox of an account (private
 * chats and basic groups share one numbering) or of a channel (its own).
 *
 * @module
 */

import type { Message, MessageService, TypePeer } from "../../tl/mod.ts";
import { peerKey } from "./peers.ts";

/** One message, or one account's copy of it. */
export interface StoredMessage {
  /** The same number for every copy of one message. */
  readonly uid: number;
  /** Number within its box. */
  readonly id: number;
  /** The conversation, as the owner of the box sees it. */
  readonly peer: TypePeer;
  /** The account that wrote it. */
  readonly authorId: bigint;
  /** As sent to the owner. In a channel `out` is left for the reader. */
  tl: Message | MessageService;
}

/** Which part of a conversation is wanted, as `messages.getHistory` has it. */
export interface PageRequest {
  /** Only ids below this one come first; 0 for the newest. */
  readonly offsetId: number;
  /** With no `offsetId`: only messages before this date, in seconds. */
  readonly offsetDate: number;
  /** How many to skip; negative to start with newer ones. */
  readonly addOffset: number;
  /** How many at most. */
  readonly limit: number;
  /** Only ids below this one, if it is not 0. */
  readonly maxId: number;
  /** Only ids above this one. */
  readonly minId: number;
}

/** Part of a conversation, newest first. */
export interface Page {
  /** The messages, newest first. */
  readonly messages: StoredMessage[];
  /** How many there are in all. */
  readonly total: number;
  /** How many newer ones stand before the first of these. */
  readonly before: number;
}

/** Messages by id and by conversation. */
export class MessageBox {
  #nextId = 1;
  readonly #byId = new Map<number, StoredMessage>();
  readonly #byUid = new Map<number, number>();
  /** Ids of one conversation, ascending. */
  readonly #byPeer = new Map<string, number[]>();

  /** The id that the next message gets. */
  get nextId(): number {
    return this.#nextId;
  }

  /**
   * Stores a message under the next id.
   *
   * @param message All but the id, which is also written into `tl`.
   * @returns The stored message.
   */
  add(message: Omit<StoredMessage, "id">): StoredMessage {
    const id = this.#nextId++;
    message.tl.id = id;
    const stored: StoredMessage = { ...message, id };
    this.#byId.set(id, stored);
    this.#byUid.set(message.uid, id);
    const key = peerKey(message.peer);
    const ids = this.#byPeer.get(key);
    if (ids === undefined) this.#byPeer.set(key, [id]);
    else ids.push(id);
    return stored;
  }

  /**
   * Finds a message.
   *
   * @param id Its number in this box.
   * @returns The message, or nothing if there is none.
   */
  get(id: number): StoredMessage | undefined {
    return this.#byId.get(id);
  }

  /**
   * Finds the copy of a message.
   *
   * @param uid The number that all its copies share.
   * @returns The copy in this box, or nothing if there is none.
   */
  copyOf(uid: number): StoredMessage | undefined {
    const id = this.#byUid.get(uid);
    return id === undefined ? undefined : this.#byId.get(id);
  }

  /**
   * Forgets a message. Its id is not used again.
   *
   * @param id Its number in this box.
   * @returns The message, or nothing if there was none.
   */
  remove(id: number): StoredMessage | undefined {
    const stored = this.#byId.get(id);
    if (stored === undefined) return undefined;
    this.#byId.delete(id);
    this.#byUid.delete(stored.uid);
    const ids = this.#byPeer.get(peerKey(stored.peer))!;
    ids.splice(ids.indexOf(id), 1);
    return stored;
  }

  /**
   * Lists a conversation.
   *
   * @param peer The conversation.
   * @returns Its messages, oldest first.
   */
  list(peer: TypePeer): StoredMessage[] {
    const ids = this.#byPeer.get(peerKey(peer)) ?? [];
    return ids.map((id) => this.#byId.get(id)!);
  }

  /**
   * Finds the newest message of a conversation.
   *
   * @param peer The conversation.
   * @returns The message, or nothing if the conversation is empty.
   */
  newest(peer: TypePeer): StoredMessage | undefined {
    const id = this.#byPeer.get(peerKey(peer))?.at(-1);
    return id === undefined ? undefined : this.#byId.get(id);
  }

  /**
   * Lists the conversations that have or had a message.
   *
   * @returns Their keys, see {@linkcode peerKey}.
   */
  peers(): IterableIterator<string> {
    return this.#byPeer.keys();
  }

  /**
   * Lists every message.
   *
   * @returns All of them, in the order of their ids.
   */
  all(): IterableIterator<StoredMessage> {
    return this.#byId.values();
  }
}

/**
 * Cuts a page out of a conversation.
 *
 * @param messages The whole of it, oldest first.
 * @param request Which part.
 * @returns The page, newest first.
 * @see https://core.telegram.org/api/offsets
 */
export function page(
  messages: readonly StoredMessage[],
  request: PageRequest,
): Page {
  const { offsetId, offsetDate, addOffset, limit, maxId, minId } = request;
  const wanted = messages.filter(({ id }) =>
    (maxId === 0 || id < maxId) && id > minId
  ).reverse();
  let first = 0;
  if (offsetId > 0) {
    first = wanted.findIndex(({ id }) => id < offsetId);
  } else if (offsetDate > 0) {
    first = wanted.findIndex(({ tl }) => tl.date < offsetDate);
  }
  if (first < 0) first = wanted.length;
  const start = first + addOffset;
  const from = Math.max(0, start);
  const to = Math.max(from, start + Math.min(Math.max(limit, 0), 100));
  return {
    messages: wanted.slice(from, to),
    total: messages.length,
    before: from,
  };
}
