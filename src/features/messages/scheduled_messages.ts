/**
 * Messages that are yet to be sent.
 *
 * @module
 */

import type { BaseClient, PeerLike } from "../../client/mod.ts";
import { type CallOptions, callOptions } from "../call_options.ts";
import type { IncomingMessage } from "./incoming_message.ts";
import { checkMessageIds } from "./message_ids.ts";
import { wrapMessages } from "./message_page.ts";

/**
 * Reads the scheduled messages of a chat.
 *
 * @param client Reads them.
 * @param peer The chat.
 * @param options How to make the call.
 * @returns The messages, the one to be sent last first.
 */
export async function getScheduledMessages(
  client: BaseClient,
  peer: PeerLike,
  options: CallOptions = {},
): Promise<IncomingMessage[]> {
  const page = await client.invoke("messages.getScheduledHistory", {
    peer: await client.resolvePeer(peer),
    hash: 0n,
  }, callOptions(options));
  return wrapMessages(client, page);
}

/**
 * Cancels scheduled messages.
 *
 * @param client Cancels them.
 * @param peer The chat.
 * @param ids Ids as {@linkcode getScheduledMessages} gives them.
 * @param options How to make the calls.
 */
export function deleteScheduledMessages(
  client: BaseClient,
  peer: PeerLike,
  ids: readonly number[],
  options: CallOptions = {},
): Promise<void> {
  const batches = checkMessageIds(ids, "delete scheduled messages");
  return inBatches(
    client,
    "messages.deleteScheduledMessages",
    peer,
    batches,
    options,
  );
}

/**
 * Sends scheduled messages at once.
 *
 * @param client Sends them.
 * @param peer The chat.
 * @param ids Ids as {@linkcode getScheduledMessages} gives them.
 * @param options How to make the calls.
 */
export function sendScheduledNow(
  client: BaseClient,
  peer: PeerLike,
  ids: readonly number[],
  options: CallOptions = {},
): Promise<void> {
  const batches = checkMessageIds(ids, "send scheduled messages");
  return inBatches(
    client,
    "messages.sendScheduledMessages",
    peer,
    batches,
    options,
  );
}

async function inBatches(
  client: BaseClient,
  method:
    | "messages.deleteScheduledMessages"
    | "messages.sendScheduledMessages",
  peer: PeerLike,
  batches: readonly number[][],
  options: CallOptions,
): Promise<void> {
  if (batches.length === 0) return;
  const inputPeer = await client.resolvePeer(peer);
  for (const id of batches) {
    await client.invoke(method, { peer: inputPeer, id }, callOptions(options));
  }
}
