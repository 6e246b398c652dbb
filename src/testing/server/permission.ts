/**
 * Who may write where.
 *
 * @module
 */

import { RpcError } from "../../mtproto/mod.ts";
import type { ChatBannedRights, TypePeer } from "../../tl/mod.ts";
import type { Account } from "./account.ts";
import { userPeer } from "./peers.ts";
import { forbid, refuse } from "./refuse.ts";
import type { World } from "./world.ts";

/** What is about to be sent. */
export type PostKind = "text" | "media";

function checkBanned(
  rights: ChatBannedRights | undefined,
  kind: PostKind,
  now: number,
): void {
  if (rights === undefined) return;
  if (rights.untilDate > 0 && rights.untilDate < now) return;
  if (rights.sendMessages) forbid("CHAT_WRITE_FORBIDDEN");
  if (kind === "text" && rights.sendPlain) forbid("CHAT_SEND_PLAIN_FORBIDDEN");
  if (kind === "media" && rights.sendMedia) {
    forbid("CHAT_SEND_MEDIA_FORBIDDEN");
  }
}

function checkUser(author: Account, recipient: Account): void {
  if (author === recipient) {
    if (author.bot !== undefined) refuse("USER_IS_BOT");
    return;
  }
  if (author.bot !== undefined) {
    if (recipient.bot !== undefined) refuse("USER_IS_BOT");
    if (recipient.blocked.has(author.id)) refuse("USER_IS_BLOCKED");
    // A bot may not begin a conversation.
    if (!author.hasDialog(userPeer(recipient.id))) refuse("PEER_ID_INVALID");
  }
  if (author.blocked.has(recipient.id)) refuse("YOU_BLOCKED_USER");
}

/**
 * Checks that an account may write into a conversation.
 *
 * @param world The server's state.
 * @param author Who wants to write.
 * @param peer Where.
 * @param kind What.
 * @throws {RpcError} If it may not.
 */
export function checkMayPost(
  world: World,
  author: Account,
  peer: TypePeer,
  kind: PostKind,
): void {
  const now = world.date();
  if (peer._ === "peerUser") {
    return checkUser(author, world.accounts.get(peer.userId)!);
  }
  if (peer._ === "peerChat") {
    const group = world.groups.get(peer.chatId)!;
    if (!group.members.has(author.id)) forbid("CHAT_WRITE_FORBIDDEN");
    if (group.isAdmin(author.id)) return;
    return checkBanned(group.defaultBannedRights, kind, now);
  }
  const channel = world.channels.get(peer.channelId)!;
  const member = channel.member(author.id);
  if (!channel.megagroup) {
    if (!channel.may(author.id, "postMessages")) {
      member ? refuse("CHAT_ADMIN_REQUIRED") : forbid("CHAT_WRITE_FORBIDDEN");
    }
    return;
  }
  if (member === undefined) forbid("CHAT_WRITE_FORBIDDEN");
  if (member.adminRights !== undefined) return;
  checkBanned(member.bannedRights, kind, now);
  checkBanned(channel.defaultBannedRights, kind, now);
  const last = channel.lastSent.get(author.id);
  if (channel.slowModeSeconds > 0 && last !== undefined) {
    const wait = last + channel.slowModeSeconds - now;
    if (wait > 0) throw new RpcError(420, `SLOWMODE_WAIT_${wait}`);
  }
}
