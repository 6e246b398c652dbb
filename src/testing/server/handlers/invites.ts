/**
 * Invite links.
 *
 * @module
 */

import type {
  ChatInviteExported,
  MessagesChatInviteJoinResultOk,
} from "../../../tl/mod.ts";
import type { Call, Handlers } from "../call.ts";
import type { Channel, Group } from "../groups.ts";
import { resolvePeer } from "../resolve.ts";
import { refuse } from "../refuse.ts";
import { showChannel, showGroup, showUser } from "../show.ts";
import { joinChannel } from "./channels.ts";
import { joinGroup, newInviteHash } from "./groups.ts";

/** What a link leads to. */
function findInvited(call: Call, hash: string): Group | Channel {
  const { world } = call;
  if (hash === "") refuse("INVITE_HASH_EMPTY");
  for (const group of world.groups.values()) {
    if (group.inviteHash === hash) return group;
  }
  for (const channel of world.channels.values()) {
    if (channel.inviteHash === hash) return channel;
  }
  return refuse("INVITE_HASH_EXPIRED");
}

function isChannel(target: Group | Channel): target is Channel {
  return "megagroup" in target;
}

/** Handlers of invite links. */
export const inviteHandlers: Handlers = {
  "messages.exportChatInvite"(call, params): ChatInviteExported {
    const { world, account } = call;
    const peer = resolvePeer(world, account, params.peer);
    let target: Group | Channel;
    if (peer._ === "peerUser") return refuse("PEER_ID_INVALID");
    if (peer._ === "peerChat") {
      target = world.groups.get(peer.chatId)!;
      if (!target.isAdmin(account.id)) refuse("CHAT_ADMIN_REQUIRED");
    } else {
      target = world.channels.get(peer.channelId)!;
      if (!target.may(account.id, "inviteUsers")) refuse("CHAT_ADMIN_REQUIRED");
    }
    target.inviteHash = newInviteHash(call);
    return {
      _: "chatInviteExported",
      permanent: true,
      link: `https://t.me/+${target.inviteHash}`,
      adminId: account.id,
      date: world.date(),
    };
  },

  "messages.checkChatInvite"(call, { hash }) {
    const { world, account } = call;
    const target = findInvited(call, hash);
    const channel = isChannel(target) ? target : undefined;
    const inside = isChannel(target)
      ? target.member(account.id) !== undefined
      : target.members.has(account.id);
    if (inside) {
      const chat = isChannel(target)
        ? showChannel(world, account, target)
        : showGroup(account, target);
      return { _: "chatInviteAlready", chat };
    }
    const ids = isChannel(target)
      ? target.memberIds()
      : [...target.members.keys()];
    const known = ids.filter((id) => account.contacts.has(id))
      .map((id) => showUser(world, account, world.accounts.get(id)!));
    return {
      _: "chatInvite",
      channel: channel !== undefined,
      broadcast: channel !== undefined && !channel.megagroup,
      megagroup: channel?.megagroup,
      public: channel !== undefined && channel.username !== undefined,
      title: target.title,
      about: target.about || undefined,
      photo: target.photo
        ? world.files.showPhoto(target.photo)
        : { _: "photoEmpty", id: 0n },
      participantsCount: ids.length,
      participants: known.length > 0 ? known : undefined,
      color: 0,
    };
  },

  "messages.importChatInvite"(call, { hash }): MessagesChatInviteJoinResultOk {
    const target = findInvited(call, hash);
    const updates = isChannel(target)
      ? joinChannel(call, target, true)
      : joinGroup(call, target, call.account, true);
    return { _: "messages.chatInviteJoinResultOk", updates };
  },
};
