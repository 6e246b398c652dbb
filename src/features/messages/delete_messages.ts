/**
 * `deleteMessages()`.
 *
 * @module
 */

import {
  type BaseClient,
  type PeerLike,
  toInputChannel,
} from "../../client/mod.ts";
import { type CallOptions, callOptions } from "../call_options.ts";
import { checkMessageIds } from "./message_ids.ts";

/** How messages are deleted. */
export interface DeleteOptions extends CallOptions {
  /**
   * Delete for everybody, where that is allowed. In channels and supergroups
   * messages are always deleted for everybody.
   *
   * @default {true}
   */
  revoke?: boolean;
}

/**
 * Deletes messages, in batches of 100.
 *
 * @param client Deletes them.
 * @param peer The chat that they are in.
 * @param ids The messages.
 * @param options Whether for everybody.
 * @returns How many messages went.
 */
export function deleteMessages(
  client: BaseClient,
  peer: PeerLike,
  ids: readonly number[],
  options: DeleteOptions = {},
): Promise<number> {
  const batches = checkMessageIds(ids, "delete messages");
  return deleteBatches(client, peer, batches, options);
}

async function deleteBatches(
  client: BaseClient,
  peer: PeerLike,
  batches: readonly number[][],
  options: DeleteOptions,
): Promise<number> {
  if (batches.length === 0) return 0;
  const channel = toInputChannel(await client.resolvePeer(peer));
  let count = 0;
  for (const id of batches) {
    const affected = channel === undefined
      ? await client.invoke("messages.deleteMessages", {
        id,
        revoke: options.revoke ?? true,
      }, callOptions(options))
      : await client.invoke(
        "channels.deleteMessages",
        { channel, id },
        callOptions(options),
      );
    count += affected.ptsCount;
  }
  return count;
}
