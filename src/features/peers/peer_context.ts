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

/**
 * Finds the input peer of a peer among what came along with it.
 *
 * @param peer A peer.
 * @param context Users and chats that came along.
 * @returns What functions of the API take; `undefined` if the whole of it did
 * not come along.
 */
export function toInputPeerOf(
  peer: TypePeer,
  context: PeerContext,
): TypeInputPeer | undefined {
  if (peer._ === "peerChat") {
    return { _: "inputPeerChat", chatId: peer.chatId };
  }
  if (peer._ === "peerUser") {
    const user = context.users.get(peer.userId);
    if (user?._ !== "user" || user.accessHash === undefined || user.min) {
      return undefined;
    }
    const { id: userId, accessHash } = user;
    return { _: "inputPeerUser", userId, accessHash };
  }
  const chat = context.chats.get(peer.channelId);
  if (
    chat === undefined || !("accessHash" in chat) ||
    chat.accessHash === undefined || ("min" in chat && chat.min)
  ) return undefined;
  const { id: channelId, accessHash } = chat;
  return { _: "inputPeerChannel", channelId, accessHash };
}
