/**
 * `sendReaction()`.
 *
 * @module
 */

import type { BaseClient, PeerLike } from "../../client/mod.ts";
import { type CallOptions, callOptions } from "../call_options.ts";
import { checkMessageId } from "../messages/message_ids.ts";
import { InputReactions, type ReactionLike } from "./input_reactions.ts";

/**
 * Leaves reactions on a message, in place of those left before.
 *
 * @param client Who reacts.
 * @param peer The chat.
 * @param messageId The message.
 * @param reaction An emoji, several, or `InputReactions`.
 * @param options How to make the call.
 */
export function sendReaction(
  client: BaseClient,
  peer: PeerLike,
  messageId: number,
  reaction: ReactionLike,
  options: CallOptions = {},
): Promise<void> {
  checkMessageId(messageId, "messageId", "send reaction");
  return send(client, peer, messageId, InputReactions.from(reaction), options);
}

async function send(
  client: BaseClient,
  peer: PeerLike,
  msgId: number,
  reactions: InputReactions,
  options: CallOptions,
): Promise<void> {
  await client.invoke("messages.sendReaction", {
    peer: await client.resolvePeer(peer),
    msgId,
    reaction: [...reactions.raw],
    big: reactions.isBig,
    addToRecent: reactions.isAddedToRecent,
  }, callOptions(options));
}
