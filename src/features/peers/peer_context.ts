/**
 * Users and chats that come along with messages, and peers of input peers.
 *
 * @module
 */

import type { UpdateContext } from "../../client/mod.ts";
import type {
  TypeChat,
  TypeInputPeer,
  TypePeer,
  TypeUser,
} from "../../tl/mod.ts";

/** Who and what a message came with. */
export type PeerContext = Pick<UpdateContext, "users" | "chats">;

/**
 * Indexes users and chats.
 *
 * @param answer What the server sent.
 * @returns Both by id.
 */
export function contextOf(
  answer: { readonly users: TypeUser[]; readonly chats: TypeChat[] },
): PeerContext {
  return {
    users: new Map(answer.users.map((user) => [user.id, user])),
    chats: new Map(answer.chats.map((chat) => [chat.id, chat])),
  };
}

/**
 * Forgets the access hash of a peer.
 *
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
