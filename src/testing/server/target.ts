/**
 * The group or channel that a request is about.
 *
 * @module
 */

import type { ChatAdminRights, TypeInputPeer } from "../../tl/mod.ts";
import type { Call } from "./call.ts";
import type { Channel, Group } from "./groups.ts";
import { refuse } from "./refuse.ts";
import { resolveGroup, resolvePeer } from "./resolve.ts";

/**
 * Tells channels from groups.
 *
 * @param target One of both.
 * @returns Whether it is a channel or supergroup.
 */
export function isChannel(target: Group | Channel): target is Channel {
  return "megagroup" in target;
}

/**
 * Finds a group or channel.
 *
 * @param call The call.
 * @param input How the request names it.
 * @returns What it names.
 * @throws {RpcError} If it is a user, or closed to the account.
 */
export function resolveTarget(
  call: Call,
  input: TypeInputPeer,
): Group | Channel {
  const { world, account } = call;
  const peer = resolvePeer(world, account, input);
  if (peer._ === "peerUser") return refuse("PEER_ID_INVALID");
  return peer._ === "peerChat"
    ? resolveGroup(world, account, peer.chatId)
    : world.channels.get(peer.channelId)!;
}

/**
 * Tells whether an account may do something that needs a right.
 *
 * @param target The group or channel.
 * @param userId The account.
 * @param right The right; administrators of groups have all.
 * @returns Whether it may.
 */
export function mayIn(
  target: Group | Channel,
  userId: bigint,
  right: Exclude<keyof ChatAdminRights, "_">,
): boolean {
  return isChannel(target) ? target.may(userId, right) : target.isAdmin(userId);
}
