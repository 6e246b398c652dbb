/**
 * Groups and channels among peers: most of what can be done to them takes
 * another function for each kind.
 *
 * @see https://core.telegram.org/api/channel
 *
 * @module
 */

import {
  type BaseClient,
  type PeerLike,
  toInputChannel,
} from "../../client/mod.ts";
import type { TypeInputChannel, TypeInputPeer } from "../../tl/mod.ts";
import { ChatKindError } from "../errors.ts";

/** A basic group, by its id. */
export interface GroupPeer {
  /** Discriminant. */
  readonly kind: "group";
  /** Its id, unmarked. */
  readonly chatId: bigint;
  /** The same as input peer. */
  readonly inputPeer: TypeInputPeer;
}

/** A channel or supergroup. */
export interface ChannelPeer {
  /** Discriminant. */
  readonly kind: "channel";
  /** What functions of channels take. */
  readonly channel: TypeInputChannel;
  /** The same as input peer. */
  readonly inputPeer: TypeInputPeer;
}

/**
 * Tells groups from channels.
 *
 * @param inputPeer An input peer.
 * @returns The chat, or `undefined` for a user.
 */
export function toChat(
  inputPeer: TypeInputPeer,
): GroupPeer | ChannelPeer | undefined {
  if (inputPeer._ === "inputPeerChat") {
    return { kind: "group", chatId: inputPeer.chatId, inputPeer };
  }
  const channel = toInputChannel(inputPeer);
  return channel && { kind: "channel", channel, inputPeer };
}

/**
 * Finds a group or channel.
 *
 * @param client Finds it.
 * @param peer The chat.
 * @param verb What it is for, for messages of errors.
 * @returns Which kind it is, and what functions of that kind take.
 * @throws {ChatKindError} If it is a user.
 */
export async function resolveChat(
  client: BaseClient,
  peer: PeerLike,
  verb: string,
): Promise<GroupPeer | ChannelPeer> {
  const chat = toChat(await client.resolvePeer(peer));
  if (chat === undefined) {
    throw new ChatKindError(verb, "a group or channel", "user");
  }
  return chat;
}

/**
 * Finds a channel or supergroup.
 *
 * @param client Finds it.
 * @param peer The chat.
 * @param verb What it is for, for messages of errors.
 * @returns What functions of channels take.
 * @throws {ChatKindError} If it is something else.
 */
export async function resolveChannel(
  client: BaseClient,
  peer: PeerLike,
  verb: string,
): Promise<ChannelPeer> {
  const chat = toChat(await client.resolvePeer(peer));
  if (chat?.kind === "channel") return chat;
  throw new ChatKindError(
    verb,
    "a channel or supergroup",
    chat?.kind ?? "user",
  );
}
