/**
 * Records and TL objects to input peers, users and channels.
 *
 * @see https://core.telegram.org/api/peers
 *
 * @module
 */

import type {
  TypeInputChannel,
  TypeInputPeer,
  TypeInputUser,
} from "../../tl/mod.ts";
import { unmarkId } from "./peer.ts";
import type { PeerRecord } from "./record.ts";

/**
 * Writes a record as input peer.
 *
 * @param record The record; if only a part of the peer was seen, it needs a
 * message that it was seen in.
 * @param chat Input peer of the chat of that message.
 * @returns The input peer, or `undefined` if the record is not enough.
 */
export function toInputPeer(
  record: PeerRecord,
  chat?: TypeInputPeer,
): TypeInputPeer | undefined {
  const { id } = unmarkId(record.id);
  const { accessHash, isMin, seenInMessage: msgId } = record;
  if (record.type === "chat") return { _: "inputPeerChat", chatId: id };
  if (!isMin) {
    return record.type === "user"
      ? { _: "inputPeerUser", userId: id, accessHash }
      : { _: "inputPeerChannel", channelId: id, accessHash };
  }
  if (chat === undefined || msgId === undefined) return undefined;
  return record.type === "user"
    ? { _: "inputPeerUserFromMessage", peer: chat, msgId, userId: id }
    : { _: "inputPeerChannelFromMessage", peer: chat, msgId, channelId: id };
}

/** Input users and channels are input peers by another name. */
type InputLike = TypeInputPeer | TypeInputUser | TypeInputChannel;

/**
 * Writes any input object as input peer.
 *
 * @param input An input peer, user or channel.
 * @returns The input peer; `undefined` if it is an empty one.
 */
export function inputToPeer(input: InputLike): TypeInputPeer | undefined {
  switch (input._) {
    case "inputUserSelf":
      return { _: "inputPeerSelf" };
    case "inputUser":
      return { ...input, _: "inputPeerUser" };
    case "inputUserFromMessage":
      return { ...input, _: "inputPeerUserFromMessage" };
    case "inputChannel":
      return { ...input, _: "inputPeerChannel" };
    case "inputChannelFromMessage":
      return { ...input, _: "inputPeerChannelFromMessage" };
    case "inputPeerEmpty":
    case "inputUserEmpty":
    case "inputChannelEmpty":
      return undefined;
  }
  return input;
}

/**
 * Writes the input peer of a user as input user.
 *
 * @param peer An input peer.
 * @returns The input user; `undefined` if it is no user.
 */
export function toInputUser(peer: TypeInputPeer): TypeInputUser | undefined {
  switch (peer._) {
    case "inputPeerSelf":
      return { _: "inputUserSelf" };
    case "inputPeerUser":
      return { ...peer, _: "inputUser" };
    case "inputPeerUserFromMessage":
      return { ...peer, _: "inputUserFromMessage" };
  }
  return undefined;
}

/**
 * Writes the input peer of a channel as input channel.
 *
 * @param peer An input peer.
 * @returns The input channel; `undefined` if it is no channel.
 */
export function toInputChannel(
  peer: TypeInputPeer,
): TypeInputChannel | undefined {
  switch (peer._) {
    case "inputPeerChannel":
      return { ...peer, _: "inputChannel" };
    case "inputPeerChannelFromMessage":
      return { ...peer, _: "inputChannelFromMessage" };
  }
  return undefined;
}
