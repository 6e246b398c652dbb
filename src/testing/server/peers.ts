/**
 * Peers as keys of maps, and back.
 *
 * @module
 */

import type { TypePeer } from "../../tl/mod.ts";

/**
 * Names a peer in one word: `u7`, `g7` or `c7`.
 *
 * @param peer The peer.
 * @returns The key.
 */
export function peerKey(peer: TypePeer): string {
  switch (peer._) {
    case "peerUser":
      return `u${peer.userId}`;
    case "peerChat":
      return `g${peer.chatId}`;
    case "peerChannel":
      return `c${peer.channelId}`;
  }
}

/**
 * Makes the peer of a user.
 *
 * @param userId The user's id.
 * @returns The peer.
 */
export function userPeer(userId: bigint): TypePeer {
  return { _: "peerUser", userId };
}

/**
 * Makes the peer of a basic group.
 *
 * @param chatId The group's id.
 * @returns The peer.
 */
export function groupPeer(chatId: bigint): TypePeer {
  return { _: "peerChat", chatId };
}

/**
 * Makes the peer of a channel or supergroup.
 *
 * @param channelId The channel's id.
 * @returns The peer.
 */
export function channelPeer(channelId: bigint): TypePeer {
  return { _: "peerChannel", channelId };
}

/**
 * Tells whether two peers are the same conversation.
 *
 * @param a One.
 * @param b The other.
 * @returns Whether they are.
 */
export function samePeer(a: TypePeer, b: TypePeer): boolean {
  return peerKey(a) === peerKey(b);
}
