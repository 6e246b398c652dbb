/**
 * Updates with the users and chats they speak of.
 *
 * @module
 */

import type {
  TypeChat,
  TypeEncryptedMessage,
  TypeMessage,
  TypeUpdate,
  TypeUser,
} from "../../tl/mod.ts";

/** What came along with an update. */
export interface UpdateContext {
  /** Users by id. */
  readonly users: ReadonlyMap<bigint, TypeUser>;
  /** Chats and channels by id, unmarked. */
  readonly chats: ReadonlyMap<bigint, TypeChat>;
  /** Unix seconds; 0 if unknown. */
  readonly date: number;
}

/** One update on its way to the application. */
export interface Delivery {
  /** The update as in the schema. */
  readonly update: TypeUpdate;
  /** What came along with it. */
  readonly context: UpdateContext;
}

/** Updates that came together. */
export interface UpdateBatch {
  /** In any order. */
  readonly updates: readonly TypeUpdate[];
  /** What came along with them. */
  readonly context: UpdateContext;
  /** Unix seconds; 0 if unknown. */
  readonly date: number;
  /** First `seq` of the batch; 0 if it has none. */
  readonly seqStart: number;
  /** Last `seq` of the batch; 0 if it has none. */
  readonly seq: number;
  /** Too many to send: the difference has to be fetched. */
  readonly isTooLong?: boolean;
}

/** A context with nobody in it. */
export const EMPTY_CONTEXT: UpdateContext = {
  users: new Map(),
  chats: new Map(),
  date: 0,
};

/**
 * Indexes users and chats.
 *
 * @param users Any users.
 * @param chats Any chats and channels.
 * @param date Unix seconds.
 * @returns The context.
 */
export function contextOf(
  users: readonly TypeUser[],
  chats: readonly TypeChat[],
  date: number,
): UpdateContext {
  return {
    users: new Map(users.map((user) => [user.id, user])),
    chats: new Map(chats.map((chat) => [chat.id, chat])),
    date,
  };
}

/** The part that the answers to both difference functions have in common. */
export interface DifferenceLike {
  /** New messages. */
  readonly newMessages: readonly TypeMessage[];
  /** New secret messages, of the common difference. */
  readonly newEncryptedMessages?: readonly TypeEncryptedMessage[];
  /** Everything else. */
  readonly otherUpdates: readonly TypeUpdate[];
  /** Chats spoken of. */
  readonly chats: readonly TypeChat[];
  /** Users spoken of. */
  readonly users: readonly TypeUser[];
}

/**
 * Writes a difference as updates. The counters of messages are 0: they are
 * in order already.
 *
 * @param difference The answer of the server.
 * @returns Messages first, then the rest.
 */
export function differenceUpdates(difference: DifferenceLike): Delivery[] {
  const context = contextOf(difference.users, difference.chats, 0);
  const messages = difference.newMessages.map((message): TypeUpdate => ({
    _: message.peerId?._ === "peerChannel"
      ? "updateNewChannelMessage"
      : "updateNewMessage",
    message,
    pts: 0,
    ptsCount: 0,
  }));
  const secret = (difference.newEncryptedMessages ?? []).map((
    message,
  ): TypeUpdate => ({ _: "updateNewEncryptedMessage", message, qts: 0 }));
  return [...messages, ...secret, ...difference.otherUpdates]
    .map((update) => ({ update, context }));
}
