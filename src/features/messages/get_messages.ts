/**
 * Reading messages of a chat.
 *
 * @module
 */

import type { BaseClient, PeerLike } from "../../client/mod.ts";
import { type CallOptions, callOptions } from "../call_options.ts";
import { fetchMessages } from "./fetch_messages.ts";
import type { IncomingMessage } from "./incoming_message.ts";
import { checkMessageIds } from "./message_ids.ts";
import { MessageIterator } from "./message_iterator.ts";
import { wrapMessages } from "./message_page.ts";

/** Which messages of a chat to read. */
export interface HistoryOptions extends CallOptions {
  /** Begin with messages older than this id. @default {0, the newest} */
  offsetId?: number;
  /** Begin with messages older than this, Unix seconds. @default {0} */
  offsetDate?: number;
  /** Only messages with a lower id. @default {0, no limit} */
  maxId?: number;
  /** Only messages with a higher id. @default {0, no limit} */
  minId?: number;
  /** Most messages to read. @default {no limit} */
  limit?: number;
  /** Messages to ask for at once, 1 to 100. @default {100} */
  pageSize?: number;
}

/**
 * Iterates over the messages of a chat, newest first.
 *
 * @param client Reads them.
 * @param peer The chat.
 * @param options Which messages.
 * @returns An iterator that asks for a page when it needs one.
 */
export function iterMessages(
  client: BaseClient,
  peer: PeerLike,
  options: HistoryOptions = {},
): MessageIterator {
  return new MessageIterator(
    client,
    async (cursor, limit) =>
      await client.invoke("messages.getHistory", {
        peer: await client.resolvePeer(peer),
        offsetId: cursor?.id ?? options.offsetId ?? 0,
        offsetDate: cursor === undefined ? options.offsetDate ?? 0 : 0,
        addOffset: 0,
        limit,
        maxId: options.maxId ?? 0,
        minId: options.minId ?? 0,
        hash: 0n,
      }, callOptions(options)),
    options,
  );
}

/**
 * Reads the latest messages of a chat.
 *
 * @param client Reads them.
 * @param peer The chat.
 * @param limit Most messages to read.
 * @param options Which messages.
 * @returns The messages, newest first.
 */
export function getMessages(
  client: BaseClient,
  peer: PeerLike,
  limit: number = 100,
  options: Omit<HistoryOptions, "limit"> = {},
): Promise<IncomingMessage[]> {
  return iterMessages(client, peer, { ...options, limit }).toArray();
}

/**
 * Reads messages by id.
 *
 * @param client Reads them.
 * @param peer The chat that they are in.
 * @param ids The messages.
 * @param options How to make the calls.
 * @returns For each id its message, or `undefined` if there is none.
 */
export function getMessagesById(
  client: BaseClient,
  peer: PeerLike,
  ids: readonly number[],
  options: CallOptions = {},
): Promise<(IncomingMessage | undefined)[]> {
  const batches = checkMessageIds(ids, "get messages");
  return getBatches(client, peer, batches, options);
}

async function getBatches(
  client: BaseClient,
  peer: PeerLike,
  batches: readonly number[][],
  options: CallOptions,
): Promise<(IncomingMessage | undefined)[]> {
  const found: (IncomingMessage | undefined)[] = [];
  for (const batch of batches) {
    const page = await fetchMessages(client, peer, batch, options);
    const byId = new Map(
      wrapMessages(client, page).map((message) => [message.id, message]),
    );
    found.push(...batch.map((id) => byId.get(id)));
  }
  return found;
}
