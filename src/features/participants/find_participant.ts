/**
 * Reading one member of a channel or supergroup.
 *
 * @module
 */

import { type BaseClient, RpcError } from "../../client/mod.ts";
import type {
  ChannelsChannelParticipant,
  TypeInputChannel,
  TypeInputPeer,
} from "../../tl/mod.ts";
import { type CallOptions, callOptions } from "../call_options.ts";

/**
 * Reads what somebody is in a channel.
 *
 * @param client Reads it.
 * @param channel The channel.
 * @param participant Who.
 * @param options How to make the call.
 * @returns The answer, or `undefined` if it never was a member.
 */
export async function findParticipant(
  client: BaseClient,
  channel: TypeInputChannel,
  participant: TypeInputPeer,
  options: CallOptions,
): Promise<ChannelsChannelParticipant | undefined> {
  try {
    return await client.invoke(
      "channels.getParticipant",
      { channel, participant },
      callOptions(options),
    );
  } catch (error) {
    const isNobody = error instanceof RpcError &&
      error.is("USER_NOT_PARTICIPANT");
    if (isNobody) return undefined;
    throw error;
  }
}
