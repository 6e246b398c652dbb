/**
 * Asks for messages by id, wherever they are.
 *
 * @module
 */

import {
  type BaseClient,
  type PeerLike,
  toInputChannel,
} from "../../client/mod.ts";
import type { TypeInputMessage, TypeMessagesMessages } from "../../tl/mod.ts";
import { type CallOptions, callOptions } from "../call_options.ts";

/**
 * Asks for messages by id.
 *
 * @param client Asks for them.
 * @param peer The chat that they are in.
 * @param ids At most 100 messages.
 * @param options How to make the call.
 * @returns What the server sent.
 */
export async function fetchMessages(
  client: BaseClient,
  peer: PeerLike,
  ids: readonly number[],
  options: CallOptions,
): Promise<TypeMessagesMessages> {
  const channel = toInputChannel(await client.resolvePeer(peer));
  const id = ids.map((id): TypeInputMessage => ({ _: "inputMessageID", id }));
  return channel === undefined
    ? await client.invoke("messages.getMessages", { id }, callOptions(options))
    : await client.invoke(
      "channels.getMessages",
      { channel, id },
      callOptions(options),
    );
}
