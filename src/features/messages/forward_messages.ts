/**
 * `forwardMessages()`.
 *
 * @module
 */

import type { BaseClient, PeerLike } from "../../client/mod.ts";
import { type CallOptions, callOptions } from "../call_options.ts";
import type { IncomingMessage } from "./incoming_message.ts";
import { resolveOptional } from "./message_content.ts";
import { checkMessageIds, randomId } from "./message_ids.ts";
import { messagesByRandomId } from "./sent_message.ts";

/** How messages are forwarded. */
export interface ForwardOptions extends CallOptions {
  /** Send without a sound. @default {false} */
  silent?: boolean;
  /** Send as background messages. @default {false} */
  background?: boolean;
  /** Do not tell who wrote the originals. @default {false} */
  dropAuthor?: boolean;
  /** Leave out captions; tells no authors either. @default {false} */
  dropCaptions?: boolean;
  /** Forbid to forward and save the new messages. @default {false} */
  noForwards?: boolean;
  /** Id of the forum topic to forward to. @default {none} */
  topicId?: number;
  /** When to send, Unix seconds. @default {at once} */
  scheduleDate?: number;
  /** Channel or group to send as. @default {the account} */
  sendAs?: PeerLike;
}

/** The same, with the chats and messages named. */
export interface ForwardRequest extends ForwardOptions {
  /** Where the messages are. */
  from: PeerLike;
  /** Where to. */
  to: PeerLike;
  /** The messages, in the order in which to forward them. */
  ids: readonly number[];
}

/**
 * Forwards messages, in batches of 100.
 *
 * @param client Forwards them.
 * @param from Where the messages are.
 * @param to Where to.
 * @param ids The messages.
 * @param options How.
 * @returns For each id the new message, if the server told of it.
 */
export function forwardMessages(
  client: BaseClient,
  from: PeerLike,
  to: PeerLike,
  ids: readonly number[],
  options: ForwardOptions = {},
): Promise<(IncomingMessage | undefined)[]> {
  const batches = checkMessageIds(ids, "forward messages");
  return forwardBatches(client, from, to, batches, options);
}

async function forwardBatches(
  client: BaseClient,
  from: PeerLike,
  to: PeerLike,
  batches: readonly number[][],
  options: ForwardOptions,
): Promise<(IncomingMessage | undefined)[]> {
  if (batches.length === 0) return [];
  const fromPeer = await client.resolvePeer(from);
  const toPeer = await client.resolvePeer(to);
  const sendAs = await resolveOptional(client, options.sendAs);
  const forwarded: (IncomingMessage | undefined)[] = [];
  for (const id of batches) {
    const randomIds = id.map(() => randomId(client));
    const updates = await client.invoke("messages.forwardMessages", {
      fromPeer,
      toPeer,
      id,
      randomId: randomIds,
      sendAs,
      silent: options.silent,
      background: options.background,
      dropAuthor: options.dropAuthor,
      dropMediaCaptions: options.dropCaptions,
      noforwards: options.noForwards,
      topMsgId: options.topicId,
      scheduleDate: options.scheduleDate,
    }, callOptions(options));
    forwarded.push(...messagesByRandomId(client, updates, randomIds));
  }
  return forwarded;
}
