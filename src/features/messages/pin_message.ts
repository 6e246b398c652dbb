/**
 * Pinning and unpinning.
 *
 * @module
 */

import type { BaseClient, PeerLike } from "../../client/mod.ts";
import { type CallOptions, callOptions } from "../call_options.ts";
import type { IncomingMessage } from "./incoming_message.ts";
import { checkMessageId } from "./message_ids.ts";
import { wrapMessages } from "./message_page.ts";

/** How a message is pinned. */
export interface PinOptions extends CallOptions {
  /** Tell everybody with a service message and a sound. @default {false} */
  notify?: boolean;
  /** In a private chat, pin on this side only. @default {false} */
  oneSide?: boolean;
}

/**
 * Pins a message.
 *
 * @param client Pins it.
 * @param peer The chat.
 * @param id The message.
 * @param options Whether with a notice, and for whom; `true` is
 * `{ notify: true }`.
 */
export function pinMessage(
  client: BaseClient,
  peer: PeerLike,
  id: number,
  options: PinOptions | boolean = {},
): Promise<void> {
  checkMessageId(id, "id", "pin message");
  const all = typeof options === "boolean" ? { notify: options } : options;
  return update(client, peer, id, false, all);
}

/**
 * Unpins a message.
 *
 * @param client Unpins it.
 * @param peer The chat.
 * @param id The message.
 * @param options How to make the call.
 */
export function unpinMessage(
  client: BaseClient,
  peer: PeerLike,
  id: number,
  options: CallOptions = {},
): Promise<void> {
  checkMessageId(id, "id", "unpin message");
  return update(client, peer, id, true, options);
}

async function update(
  client: BaseClient,
  peer: PeerLike,
  id: number,
  unpin: boolean,
  options: PinOptions,
): Promise<void> {
  await client.invoke("messages.updatePinnedMessage", {
    peer: await client.resolvePeer(peer),
    id,
    unpin,
    silent: !(options.notify ?? false),
    pmOneside: options.oneSide,
  }, callOptions(options));
}

/**
 * Unpins all messages of a chat.
 *
 * @param client Unpins them.
 * @param peer The chat.
 * @param options `topicId`: only of this forum topic.
 * @returns How many messages were changed.
 */
export async function unpinAllMessages(
  client: BaseClient,
  peer: PeerLike,
  options: CallOptions & { topicId?: number } = {},
): Promise<number> {
  const inputPeer = await client.resolvePeer(peer);
  let count = 0;
  for (;;) {
    const affected = await client.invoke("messages.unpinAllMessages", {
      peer: inputPeer,
      topMsgId: options.topicId,
    }, callOptions(options));
    count += affected.ptsCount;
    // A positive offset: there is more to do, call again.
    if (affected.offset <= 0) return count;
  }
}

/**
 * Reads the latest pinned message of a chat.
 *
 * @param client Reads it.
 * @param peer The chat.
 * @param options How to make the call.
 * @returns It, or `undefined` if nothing is pinned.
 */
export async function getPinnedMessage(
  client: BaseClient,
  peer: PeerLike,
  options: CallOptions = {},
): Promise<IncomingMessage | undefined> {
  const found = await client.invoke("messages.search", {
    peer: await client.resolvePeer(peer),
    q: "",
    filter: { _: "inputMessagesFilterPinned" },
    minDate: 0,
    maxDate: 0,
    offsetId: 0,
    addOffset: 0,
    limit: 1,
    maxId: 0,
    minId: 0,
    hash: 0n,
  }, callOptions(options));
  return wrapMessages(client, found)[0];
}
