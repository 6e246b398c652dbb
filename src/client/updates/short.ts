/**
 * Short forms of updates, and the counters hidden in answers of calls,
 * written out in full.
 *
 * @see https://core.telegram.org/api/updates#updates-sequence
 *
 * @module
 */

import type {
  Message,
  TypeChat,
  TypePeer,
  TypeUpdates,
  TypeUser,
  UpdateShortChatMessage,
  UpdateShortMessage,
} from "../../tl/mod.ts";
import { contextOf, EMPTY_CONTEXT, type UpdateBatch } from "./batch.ts";

const NAMES: ReadonlySet<string> = new Set([
  "updatesTooLong",
  "updateShortMessage",
  "updateShortChatMessage",
  "updateShort",
  "updatesCombined",
  "updates",
  "updateShortSentMessage",
]);

/**
 * Tells whether something is a TL object of type `Updates`.
 *
 * @param value Anything.
 * @returns Whether it is a TL object of type `Updates`.
 */
export function isUpdates(value: unknown): value is TypeUpdates {
  const name = (value as { _?: unknown } | null | undefined)?._;
  return typeof name === "string" && NAMES.has(name);
}

/**
 * Writes any `Updates` as one batch.
 *
 * `updateShortSentMessage` answers a call and says less than is needed for a
 * message; it becomes a batch without updates: see {@linkcode shortSentStep}.
 *
 * @param updates What the server sent.
 * @param selfId Id of the account, who wrote the outgoing short messages.
 * @returns The batch.
 */
export function toBatch(updates: TypeUpdates, selfId: bigint): UpdateBatch {
  switch (updates._) {
    case "updates":
    case "updatesCombined": {
      const { users, chats, date, seq } = updates;
      return {
        updates: updates.updates,
        context: contextOf(users, chats, date),
        date,
        seqStart: updates._ === "updatesCombined" ? updates.seqStart : seq,
        seq,
      };
    }
    case "updateShort": {
      const { update, date } = updates;
      const context = { ...EMPTY_CONTEXT, date };
      return { updates: [update], context, date, seqStart: 0, seq: 0 };
    }
    case "updateShortMessage":
    case "updateShortChatMessage": {
      const { pts, ptsCount, date } = updates;
      const message = fullMessage(updates, selfId);
      return {
        updates: [{ _: "updateNewMessage", message, pts, ptsCount }],
        context: { ...EMPTY_CONTEXT, date },
        date,
        seqStart: 0,
        seq: 0,
      };
    }
    case "updatesTooLong":
    case "updateShortSentMessage":
      return {
        updates: [],
        context: EMPTY_CONTEXT,
        date: 0,
        seqStart: 0,
        seq: 0,
        ...(updates._ === "updatesTooLong" ? { isTooLong: true } : {}),
      };
  }
}

function fullMessage(
  short: UpdateShortMessage | UpdateShortChatMessage,
  selfId: bigint,
): Message {
  const isPrivate = short._ === "updateShortMessage";
  const author = isPrivate ? short.out ? selfId : short.userId : short.fromId;
  const peerId: TypePeer = isPrivate
    ? { _: "peerUser", userId: short.userId }
    : { _: "peerChat", chatId: short.chatId };
  const message: Record<string, unknown> = {
    _: "message",
    id: short.id,
    fromId: { _: "peerUser", userId: author },
    peerId,
    date: short.date,
    message: short.message,
  };
  const same = [
    "out",
    "mentioned",
    "mediaUnread",
    "silent",
    "fwdFrom",
    "viaBotId",
    "replyTo",
    "entities",
    "ttlPeriod",
  ] as const;
  for (const field of same) {
    const value = short[field];
    if (value !== undefined) message[field] = value;
  }
  return message as unknown as Message;
}

/** How far an answer advances a counter. */
export interface CounterStep {
  /** Value of `pts` after it. */
  readonly pts: number;
  /** How much it adds. */
  readonly ptsCount: number;
  /** The channel whose `pts` it is; the account's if absent. */
  readonly channelId?: bigint;
}

/**
 * Finds the counter in the answer of a call of ours: the server sends no
 * update for what it has told in an answer (`messages.affectedMessages` and
 * its kin, `updateShortSentMessage`).
 *
 * @param params Parameters of the call.
 * @param result Its result.
 * @returns The step, or `undefined` if there is none.
 */
export function stepOf(
  params: unknown,
  result: unknown,
): CounterStep | undefined {
  if (typeof result !== "object" || result === null) return undefined;
  const { _, pts, ptsCount } = result as Record<string, unknown>;
  const isStep = _ === "updateShortSentMessage" ||
    (typeof _ === "string" && _.startsWith("messages.affected"));
  if (!isStep || typeof pts !== "number" || typeof ptsCount !== "number") {
    return undefined;
  }
  const channelId = channelOf(params);
  return channelId === undefined
    ? { pts, ptsCount }
    : { pts, ptsCount, channelId };
}

/** The channel that the parameters of a call name, if one. */
function channelOf(params: unknown): bigint | undefined {
  const { peer, channel } = (params ?? {}) as Record<string, unknown>;
  const target = (channel ?? peer) as
    | { _?: string; channelId?: unknown }
    | undefined;
  return typeof target?.channelId === "bigint" ? target.channelId : undefined;
}

/** Users and chats of a value that has them. */
export interface Entities {
  /** Users. */
  readonly users: readonly TypeUser[];
  /** Chats and channels. */
  readonly chats: readonly TypeChat[];
}
