/**
 * From the peers that a request names to what they stand for. Access hashes
 * are checked: each account has its own for everything.
 *
 * @module
 */

import type {
  TypeInputChannel,
  TypeInputPeer,
  TypeInputUser,
  TypePeer,
} from "../../tl/mod.ts";
import type { Account } from "./account.ts";
import type { Channel, Group } from "./groups.ts";
import { channelPeer, groupPeer, userPeer } from "./peers.ts";
import { refuse } from "./refuse.ts";
import type { World } from "./world.ts";

function hashFits(
  world: World,
  viewer: Account,
  kind: "u" | "c",
  id: bigint,
  hash: bigint,
): boolean {
  if (hash === world.accessHash(viewer.id, kind, id)) return true;
  return viewer.bot !== undefined && hash === 0n;
}

/**
 * Finds the message by which a `…FromMessage` constructor names its author.
 */
function checkSource(
  world: World,
  viewer: Account,
  peer: TypeInputPeer,
  msgId: number,
): bigint {
  const place = resolvePeer(world, viewer, peer);
  const box = place._ === "peerChannel"
    ? world.channels.get(place.channelId)!.box
    : viewer.box;
  const source = box.get(msgId);
  if (source === undefined) refuse("MSG_ID_INVALID");
  return source.authorId;
}

/**
 * Finds a user or bot.
 *
 * @param world The server's state.
 * @param viewer The account that asks.
 * @param input How the request names it.
 * @returns The account.
 * @throws {RpcError} If there is none, or its access hash is wrong.
 */
export function resolveUser(
  world: World,
  viewer: Account,
  input: TypeInputUser,
): Account {
  let id: bigint;
  switch (input._) {
    case "inputUserEmpty":
      return refuse("USER_ID_INVALID");
    case "inputUserSelf":
      return viewer;
    case "inputUser":
      id = input.userId;
      if (
        id !== viewer.id &&
        !hashFits(world, viewer, "u", id, input.accessHash)
      ) refuse("USER_ID_INVALID");
      break;
    case "inputUserFromMessage":
      id = input.userId;
      if (checkSource(world, viewer, input.peer, input.msgId) !== id) {
        refuse("USER_ID_INVALID");
      }
  }
  return world.accounts.get(id) ?? refuse("USER_ID_INVALID");
}

/**
 * Finds a channel or supergroup that the account may look at.
 *
 * @param world The server's state.
 * @param viewer The account that asks.
 * @param input How the request names it.
 * @returns The channel.
 * @throws {RpcError} If there is none, its access hash is wrong, or it is
 *   closed to the account.
 */
export function resolveChannel(
  world: World,
  viewer: Account,
  input: TypeInputChannel,
): Channel {
  if (input._ === "inputChannelEmpty") refuse("CHANNEL_INVALID");
  const id = input.channelId;
  if (input._ === "inputChannel") {
    if (!hashFits(world, viewer, "c", id, input.accessHash)) {
      refuse("CHANNEL_INVALID");
    }
  } else {
    checkSource(world, viewer, input.peer, input.msgId);
  }
  const channel = world.channels.get(id);
  if (channel === undefined) refuse("CHANNEL_INVALID");
  channel.forgive(world.date());
  const record = channel.members.get(viewer.id);
  const open = channel.username !== undefined &&
    record?.bannedRights?.viewMessages !== true;
  if (channel.member(viewer.id) === undefined && !open) {
    refuse("CHANNEL_PRIVATE");
  }
  return channel;
}

/**
 * Finds a basic group that the account belongs to.
 *
 * @param world The server's state.
 * @param viewer The account that asks.
 * @param chatId The group's id.
 * @returns The group.
 * @throws {RpcError} If there is none, or the account is no member.
 */
export function resolveGroup(
  world: World,
  viewer: Account,
  chatId: bigint,
): Group {
  const group = world.groups.get(chatId);
  if (group === undefined || !group.members.has(viewer.id)) {
    refuse("CHAT_ID_INVALID");
  }
  return group;
}

/**
 * Finds out which conversation a request means.
 *
 * @param world The server's state.
 * @param viewer The account that asks.
 * @param input How the request names it.
 * @returns The conversation; the account itself stands for saved messages.
 * @throws {RpcError} If there is none, or its access hash is wrong.
 */
export function resolvePeer(
  world: World,
  viewer: Account,
  input: TypeInputPeer,
): TypePeer {
  switch (input._) {
    case "inputPeerEmpty":
      return refuse("PEER_ID_INVALID");
    case "inputPeerSelf":
      return userPeer(viewer.id);
    case "inputPeerUser":
    case "inputPeerUserFromMessage": {
      const user = input._ === "inputPeerUser"
        ? { ...input, _: "inputUser" as const }
        : { ...input, _: "inputUserFromMessage" as const };
      try {
        return userPeer(resolveUser(world, viewer, user).id);
      } catch {
        return refuse("PEER_ID_INVALID");
      }
    }
    case "inputPeerChat": {
      const group = world.groups.get(input.chatId);
      if (group === undefined) refuse("PEER_ID_INVALID");
      return groupPeer(group.id);
    }
    case "inputPeerChannel":
    case "inputPeerChannelFromMessage": {
      const channel = input._ === "inputPeerChannel"
        ? { ...input, _: "inputChannel" as const }
        : { ...input, _: "inputChannelFromMessage" as const };
      return channelPeer(resolveChannel(world, viewer, channel).id);
    }
  }
}
