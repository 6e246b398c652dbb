/**
 * `sendMessage()`.
 *
 * @module
 */

import type { BaseClient, PeerLike } from "../../client/mod.ts";
import { callOptions } from "../call_options.ts";
import { withFreshMedia } from "../media/sendable_media.ts";
import type { IncomingMessage } from "./incoming_message.ts";
import {
  type CheckedMessage,
  checkMessage,
  type MessageLike,
  resolveEntities,
  resolveOptional,
  resolveReply,
} from "./message_content.ts";
import { randomId } from "./message_ids.ts";
import type { SendMessageOptions } from "./message_options.ts";
import { sentMessage } from "./sent_message.ts";

/**
 * Sends a message.
 *
 * @param client Sends it.
 * @param peer Where to.
 * @param message Text, formatted text, an `InputMessage`, or options.
 * @param options More options; they win over those of the message.
 * @returns The message as it was sent.
 */
export function sendMessage(
  client: BaseClient,
  peer: PeerLike,
  message: MessageLike,
  options: SendMessageOptions = {},
): Promise<IncomingMessage> {
  return send(client, peer, checkMessage(message, options));
}

async function send(
  client: BaseClient,
  peer: PeerLike,
  message: CheckedMessage,
): Promise<IncomingMessage> {
  const { options, text, media, replyMarkup, scheduleDate } = message;
  const inputPeer = await client.resolvePeer(peer);
  const entities = await resolveEntities(client, message.entities);
  const params = {
    peer: inputPeer,
    message: text,
    entities,
    replyMarkup,
    scheduleDate,
    randomId: randomId(client),
    replyTo: await resolveReply(client, options),
    sendAs: await resolveOptional(client, options.sendAs),
    silent: options.silent,
    background: options.background,
    clearDraft: options.clearDraft,
    invertMedia: options.invertMedia,
    noforwards: options.noForwards,
    effect: options.effect,
  };
  const updates = media === undefined
    ? await client.invoke("messages.sendMessage", {
      ...params,
      noWebpage: options.noWebpage,
    }, callOptions(options))
    : await withFreshMedia(client, media, options, (media) =>
      client.invoke(
        "messages.sendMedia",
        { ...params, media },
        callOptions(options),
      ));
  return sentMessage(client, updates, params);
}
