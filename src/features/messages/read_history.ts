/**
 * Marking messages as read.
 *
 * @module
 */

import {
  type BaseClient,
  type PeerLike,
  toInputChannel,
} from "../../client/mod.ts";
import { type CallOptions, callOptions } from "../call_options.ts";

/** Up to where to mark as read. */
export interface ReadOptions extends CallOptions {
  /** The last message read. @default {0, all} */
  maxId?: number;
}

/**
 * Marks the messages of a chat as read.
 *
 * @param client Marks them.
 * @param peer The chat.
 * @param options Up to where.
 */
export async function markAsRead(
  client: BaseClient,
  peer: PeerLike,
  options: ReadOptions = {},
): Promise<void> {
  const inputPeer = await client.resolvePeer(peer);
  const channel = toInputChannel(inputPeer);
  const maxId = options.maxId ?? 0;
  if (channel === undefined) {
    await client.invoke("messages.readHistory", {
      peer: inputPeer,
      maxId,
    }, callOptions(options));
  } else {
    await client.invoke(
      "channels.readHistory",
      { channel, maxId },
      callOptions(options),
    );
  }
}

/**
 * Marks all mentions of the account in a chat as read.
 *
 * @param client Marks them.
 * @param peer The chat.
 * @param options `topicId`: only of this forum topic.
 */
export async function clearMentions(
  client: BaseClient,
  peer: PeerLike,
  options: CallOptions & { topicId?: number } = {},
): Promise<void> {
  const inputPeer = await client.resolvePeer(peer);
  for (;;) {
    const affected = await client.invoke("messages.readMentions", {
      peer: inputPeer,
      topMsgId: options.topicId,
    }, callOptions(options));
    if (affected.offset <= 0) return;
  }
}
