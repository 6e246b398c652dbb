/**
 * From the parameters of a sending method to what the message says.
 *
 * @module
 */

import type {
  TypeInputReplyTo,
  TypeInputUser,
  TypeMessageEntity,
  TypePeer,
  TypeReplyMarkup,
} from "../../../tl/mod.ts";
import type { Call } from "../call.ts";
import { checkMarkup } from "../markup.ts";
import type { MessageBox } from "../message_box.ts";
import { samePeer } from "../peers.ts";
import type { Content, ReplyTarget } from "../posting.ts";
import { resolveUser } from "../resolve.ts";
import { refuse } from "../refuse.ts";
import { CAPTION_LENGTH_MAX, cleanText, MESSAGE_LENGTH_MAX } from "../text.ts";

/** What the sending methods have in common. */
export interface SendParams {
  /** The text, or the caption. */
  readonly message: string;
  /** How it is formatted. */
  readonly entities?: TypeMessageEntity[] | undefined;
  /** The message that it answers. */
  readonly replyTo?: TypeInputReplyTo | undefined;
  /** The keyboard under it. */
  readonly replyMarkup?: TypeReplyMarkup | undefined;
  /** Without a sound. */
  readonly silent?: boolean | undefined;
  /** Not to be forwarded. */
  readonly noforwards?: boolean | undefined;
  /** Media below the text. */
  readonly invertMedia?: boolean | undefined;
  /** The animation it comes with. */
  readonly effect?: bigint | undefined;
}

/**
 * Finds the box that holds a conversation, as an account sees it.
 *
 * @param call The call.
 * @param peer The conversation.
 * @returns The account's own box, or that of the channel.
 */
export function boxOf(call: Call, peer: TypePeer): MessageBox {
  return peer._ === "peerChannel"
    ? call.world.channels.get(peer.channelId)!.box
    : call.account.box;
}

/**
 * Finds the users that entities and buttons name.
 *
 * @param call The call.
 * @returns A function from what the request has to an id.
 */
export function userFinder(call: Call): (user: TypeInputUser) => bigint {
  return (user) => resolveUser(call.world, call.account, user).id;
}

function replyTarget(
  call: Call,
  peer: TypePeer,
  replyTo: TypeInputReplyTo | undefined,
): ReplyTarget | undefined {
  if (replyTo?._ !== "inputReplyToMessage") return undefined;
  if (replyTo.replyToMsgId === 0) return undefined;
  const stored = boxOf(call, peer).get(replyTo.replyToMsgId);
  if (stored === undefined || !samePeer(stored.peer, peer)) {
    refuse("REPLY_MESSAGE_ID_INVALID");
  }
  return {
    uid: stored.uid,
    authorId: stored.authorId,
    quoteText: replyTo.quoteText,
    quoteEntities: replyTo.quoteEntities,
    quoteOffset: replyTo.quoteOffset,
  };
}

/**
 * Checks what is to be sent.
 *
 * @param call The call.
 * @param peer Where it goes.
 * @param params What the client sent.
 * @param caption Whether the text stands under media, and may be empty.
 * @returns The content, still without media.
 * @throws {RpcError} If any of it breaks a rule.
 */
export function makeContent(
  call: Call,
  peer: TypePeer,
  params: SendParams,
  caption: boolean,
): Content {
  const resolve = userFinder(call);
  const { text, entities } = cleanText(
    params.message,
    params.entities,
    caption ? CAPTION_LENGTH_MAX : MESSAGE_LENGTH_MAX,
    caption ? "MEDIA_CAPTION_TOO_LONG" : "MESSAGE_TOO_LONG",
    resolve,
  );
  if (text === "" && !caption) refuse("MESSAGE_EMPTY");
  return {
    text,
    entities,
    replyMarkup: checkMarkup(call.account, params.replyMarkup, resolve),
    replyTo: replyTarget(call, peer, params.replyTo),
    silent: params.silent,
    noforwards: params.noforwards,
    invertMedia: params.invertMedia,
    effect: params.effect,
  };
}

/**
 * Makes sure that a message is sent once, however often it is asked for.
 *
 * @param call The call.
 * @param randomId The number that the client gave the message.
 * @throws {RpcError} If it was used before, or is 0.
 */
export function takeRandomId(call: Call, randomId: bigint): void {
  const { randomIds } = call.account;
  if (randomId === 0n) refuse("RANDOM_ID_EMPTY");
  if (randomIds.has(randomId)) refuse("RANDOM_ID_DUPLICATE");
  randomIds.add(randomId);
  if (randomIds.size > 20_000) {
    randomIds.delete(randomIds.values().next().value!);
  }
}
