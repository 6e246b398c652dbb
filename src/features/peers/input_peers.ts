/**
 * One form of a peer from another, where no look-up is needed.
 *
 * @module
 */

import type {
  TypeInputChannel,
  TypeInputPeer,
  TypeInputUser,
  TypePeer,
} from "../../tl/mod.ts";

/**
 * @param peer An input peer.
 * @returns It as an input channel, or `undefined` if it is no channel.
 */
export function toInputChannel(
  peer: TypeInputPeer,
): TypeInputChannel | undefined {
  switch (peer._) {
    case "inputPeerChannel":
      return {
        _: "inputChannel",
        channelId: peer.channelId,
        accessHash: peer.accessHash,
      };
    case "inputPeerChannelFromMessage":
      return { ...peer, _: "inputChannelFromMessage" };
    default:
      return undefined;
  }
}

/**
 * @param peer An input peer.
 * @returns It as an input user, or `undefined` if it is no user.
 */
export function toInputUser(peer: TypeInputPeer): TypeInputUser | undefined {
  switch (peer._) {
    case "inputPeerSelf":
      return { _: "inputUserSelf" };
    case "inputPeerUser":
      return {
        _: "inputUser",
        userId: peer.userId,
        accessHash: peer.accessHash,
      };
    case "inputPeerUserFromMessage":
      return { ...peer, _: "inputUserFromMessage" };
    default:
      return undefined;
  }
}

/**
 * @param peer An input peer.
 * @param selfId The account's own id.
 * @returns It as a peer; the account itself for what names nobody.
 */
export function toPeer(peer: TypeInputPeer, selfId: bigint): TypePeer {
  switch (peer._) {
    case "inputPeerChat":
      return { _: "peerChat", chatId: peer.chatId };
    case "inputPeerChannel":
    case "inputPeerChannelFromMessage":
      return { _: "peerChannel", channelId: peer.channelId };
    case "inputPeerUser":
    case "inputPeerUserFromMessage":
      return { _: "peerUser", userId: peer.userId };
    default:
      return { _: "peerUser", userId: selfId };
  }
}
