/**
 * Finds the message that a call has made in the call's answer.
 *
 * @module
 */

import type { BaseClient } from "../../client/mod.ts";
import type {
  Message,
  TypeInputPeer,
  TypeInputReplyTo,
  TypeMessage,
  TypeMessageEntity,
  TypeReplyMarkup,
  TypeUpdate,
  TypeUpdates,
  UpdateShortSentMessage,
} from "../../tl/mod.ts";
import { contextOf, toPeer } from "../peers/peer_context.ts";
import { IncomingMessage } from "./incoming_message.ts";
import { replyHeader } from "./reply_header.ts";

/** What was sent, as far as an answer may leave it out. */
export interface SentParams {
  /** Where to. */
  readonly peer: TypeInputPeer;
  /** The text. */
  readonly message: string;
  /** The id that the sender chose. */
  readonly randomId: bigint;
  /** Its formatting. */
  readonly entities?: TypeMessageEntity[] | undefined;
  /** Its keyboard. */
  readonly replyMarkup?: TypeReplyMarkup | undefined;
  /** Whether without a sound. */
  readonly silent?: boolean | undefined;
  /** What it replies to. */
  readonly replyTo?: TypeInputReplyTo | undefined;
  /** Whether its media stands below its text, or its preview above. */
  readonly invertMedia?: boolean | undefined;
  /** Whether it cannot be forwarded. */
  readonly noforwards?: boolean | undefined;
  /** Its animation. */
  readonly effect?: bigint | undefined;
}

/**
 * Finds the message that a call has sent.
 *
 * @param client Whose message it is.
 * @param updates The answer.
 * @param params What was sent.
 * @returns The message. If the answer does not hold it, one made from what
 * was sent, with id 0 if even that is missing.
 */
export function sentMessage(
  client: BaseClient,
  updates: TypeUpdates,
  params: SentParams,
): IncomingMessage {
  if (updates._ === "updateShortSentMessage") {
    return new IncomingMessage(client, madeFrom(client, params, updates));
  }
  const found = messagesByRandomId(client, updates, [params.randomId])[0];
  return found ?? new IncomingMessage(client, madeFrom(client, params));
}

/**
 * Finds the messages that a call has sent.
 *
 * @param client Whose messages they are.
 * @param updates The answer.
 * @param randomIds The ids that the sender chose.
 * @returns For each id its message, if the answer holds it.
 */
export function messagesByRandomId(
  client: BaseClient,
  updates: TypeUpdates,
  randomIds: readonly bigint[],
): (IncomingMessage | undefined)[] {
  if (updates._ !== "updates" && updates._ !== "updatesCombined") {
    return randomIds.map(() => undefined);
  }
  const ids = new Map<bigint, number>();
  const messages = new Map<number, TypeMessage>();
  for (const update of updates.updates) {
    if (update._ === "updateMessageID") ids.set(update.randomId, update.id);
    const message = newMessage(update);
    if (message !== undefined) messages.set(message.id, message);
  }
  const context = contextOf(updates);
  return randomIds.map((randomId) => {
    const id = ids.get(randomId);
    const message = id === undefined ? undefined : messages.get(id);
    return message && new IncomingMessage(client, message, context);
  });
}

/**
 * Finds the message that a call has changed.
 *
 * @param client Whose message it is.
 * @param updates The answer of an edit.
 * @param id The edited message.
 * @returns The message after the edit, if the answer holds it.
 */
export function editedMessage(
  client: BaseClient,
  updates: TypeUpdates,
  id: number,
): IncomingMessage | undefined {
  if (updates._ !== "updates" && updates._ !== "updatesCombined") {
    return undefined;
  }
  const context = contextOf(updates);
  for (const update of updates.updates) {
    const message = update._ === "updateEditMessage" ||
        update._ === "updateEditChannelMessage"
      ? update.message
      : newMessage(update);
    if (message?.id === id) {
      return new IncomingMessage(client, message, context);
    }
  }
  return undefined;
}

/** @returns The message that an update adds, if it adds one. */
export function newMessage(update: TypeUpdate): TypeMessage | undefined {
  switch (update._) {
    case "updateNewMessage":
    case "updateNewChannelMessage":
    case "updateNewScheduledMessage":
      return update.message;
    default:
      return undefined;
  }
}

function madeFrom(
  client: BaseClient,
  params: SentParams,
  short?: UpdateShortSentMessage,
): Message {
  const selfId = client.account?.userId ?? 0n;
  const peerId = toPeer(params.peer, selfId);
  const entities = short?.entities ?? params.entities;
  const replyTo = replyHeader(params.replyTo, selfId);
  return {
    _: "message",
    out: true,
    id: short?.id ?? 0,
    fromId: { _: "peerUser", userId: selfId },
    peerId,
    date: short?.date ?? client.serverTime,
    // Servers cut spaces off both ends.
    message: params.message.trim(),
    ...(entities !== undefined && { entities }),
    ...(short?.media !== undefined && { media: short.media }),
    ...(short?.ttlPeriod !== undefined && { ttlPeriod: short.ttlPeriod }),
    ...(params.replyMarkup !== undefined &&
      { replyMarkup: params.replyMarkup }),
    ...(params.silent && { silent: true }),
    ...(params.invertMedia && { invertMedia: true }),
    ...(params.noforwards && { noforwards: true }),
    ...(params.effect !== undefined && { effect: params.effect }),
    ...(replyTo !== undefined && { replyTo }),
  };
}
