/**
 * Channels and supergroups.
 *
 * @module
 */

import type { TypeUpdate, TypeUpdates } from "../../../tl/mod.ts";
import type { Account } from "../account.ts";
import type { Call, Handlers } from "../call.ts";
import { logAction } from "../admin_log.ts";
import { tellChannel } from "../changes.ts";
import { deliver, wrap } from "../delivery.ts";
import { gather } from "../gather.ts";
import type { Channel } from "../groups.ts";
import { channelPeer } from "../peers.ts";
import { type Content, postToChannel } from "../posting.ts";
import { unreadInChannel } from "../reading.ts";
import { resolveChannel, resolveUser } from "../resolve.ts";
import { refuse } from "../refuse.ts";
import { showChannel } from "../show.ts";
import { checkTitle } from "./groups.ts";
import { chatPhotoFrom } from "./photos.ts";
import { checkUsername } from "./usernames.ts";

/** Writes a service message into a channel. */
function announce(
  call: Call,
  channel: Channel,
  action: NonNullable<Content["action"]>,
): TypeUpdate[] {
  const { world, account, sink } = call;
  return postToChannel(world, account, channel, { text: "", action }, sink)
    .updates;
}

/** Tells an account that it came into a channel, or left it. */
function changed(channel: Channel): TypeUpdate {
  return { _: "updateChannel", channelId: channel.id };
}

/**
 * Brings the caller into a channel.
 *
 * @param call The call.
 * @param channel The channel.
 * @param byLink Whether by an invite link.
 * @returns What the caller is answered.
 * @throws {RpcError} If it is in it, or banned from it.
 */
export function joinChannel(
  call: Call,
  channel: Channel,
  byLink: boolean,
): TypeUpdates {
  const { world, account, sink } = call;
  if (channel.member(account.id) !== undefined) {
    refuse("USER_ALREADY_PARTICIPANT");
  }
  if (channel.members.get(account.id)?.bannedRights?.viewMessages) {
    refuse("USER_BANNED_IN_CHANNEL");
  }
  channel.add(account.id, account.id, world.date());
  readAll(account, channel);
  logAction(call, channel, {
    _: "channelAdminLogEventActionParticipantJoin",
  });
  const updates = [changed(channel)];
  deliver(world, account, updates, sink);
  if (channel.megagroup) {
    updates.push(
      ...announce(
        call,
        channel,
        byLink
          ? { _: "messageActionChatJoinedByLink", inviterId: channel.creatorId }
          : { _: "messageActionChatAddUser", users: [account.id] },
      ),
    );
  }
  return wrap(world, account, updates);
}

/**
 * Counts as read what was there before one came.
 *
 * @param account Who came.
 * @param channel Where.
 */
export function readAll(account: Account, channel: Channel): void {
  const peer = channelPeer(channel.id);
  account.dialog(peer).readInboxMaxId = channel.box.newest(peer)?.id ?? 0;
}

function needRight(
  call: Call,
  channel: Channel,
  right: Parameters<Channel["may"]>[1],
): void {
  if (!channel.may(call.account.id, right)) refuse("CHAT_ADMIN_REQUIRED");
}

/** Handlers of channels and supergroups. */
export const channelHandlers: Handlers = {
  "channels.createChannel"(call, params) {
    const { world, account, sink } = call;
    if (account.bot !== undefined) refuse("USER_RESTRICTED");
    const title = checkTitle(params.title);
    if (params.about.length > 255) refuse("CHAT_ABOUT_TOO_LONG");
    const megagroup = params.megagroup === true || params.forum === true;
    const { about } = params;
    const channel = world.addChannel(account, { title, about, megagroup });
    channel.forum = params.forum === true;
    channel.ttlPeriod = params.ttlPeriod ?? 0;
    deliver(world, account, [changed(channel)], sink);
    const updates = announce(call, channel, {
      _: "messageActionChannelCreate",
      title,
    });
    return wrap(world, account, [changed(channel), ...updates]);
  },

  "channels.getChannels"(call, { id }) {
    const { world, account } = call;
    const chats = id.map((input) =>
      showChannel(world, account, resolveChannel(world, account, input))
    );
    return { _: "messages.chats", chats };
  },

  "channels.getFullChannel"(call, params) {
    const { world, account } = call;
    const channel = resolveChannel(world, account, params.channel);
    const peer = channelPeer(channel.id);
    const members = channel.memberIds();
    const state = account.dialog(peer);
    const pinned = channel.box.list(peer)
      .findLast(({ tl }) => tl._ === "message" && tl.pinned === true);
    const admins = members.filter((id) => channel.member(id)?.adminRights);
    return {
      _: "messages.chatFull",
      fullChat: {
        _: "channelFull",
        canViewParticipants: channel.megagroup ||
          channel.may(account.id, "changeInfo"),
        canSetUsername: channel.creatorId === account.id,
        canDeleteChannel: channel.creatorId === account.id,
        id: channel.id,
        about: channel.about,
        participantsCount: members.length,
        adminsCount: admins.length,
        readInboxMaxId: state.readInboxMaxId,
        readOutboxMaxId: channel.readOutboxMaxId,
        unreadCount: unreadInChannel(account, channel),
        chatPhoto: channel.photo
          ? world.files.showPhoto(channel.photo)
          : { _: "photoEmpty", id: 0n },
        notifySettings: { _: "peerNotifySettings" },
        botInfo: [],
        pinnedMsgId: pinned?.id,
        slowmodeSeconds: channel.slowModeSeconds || undefined,
        ttlPeriod: channel.ttlPeriod || undefined,
        requestsPending: channel.invites.requests.size || undefined,
        recentRequesters: channel.invites.requests.size > 0
          ? [...channel.invites.requests.keys()]
          : undefined,
        pts: channel.log.pts,
      },
      ...gather(world, account, peer),
    };
  },

  "channels.joinChannel"(call, params) {
    const { world, account } = call;
    const channel = resolveChannel(world, account, params.channel);
    const updates = joinChannel(call, channel, false);
    return { _: "messages.chatInviteJoinResultOk", updates };
  },

  "channels.leaveChannel"(call, params) {
    const { world, account, sink } = call;
    const channel = resolveChannel(world, account, params.channel);
    const member = channel.member(account.id);
    if (member === undefined) refuse("USER_NOT_PARTICIPANT");
    if (channel.creatorId === account.id) refuse("USER_CREATOR");
    const updates = channel.megagroup
      ? announce(call, channel, {
        _: "messageActionChatDeleteUser",
        userId: account.id,
      })
      : [];
    member.left = true;
    logAction(call, channel, {
      _: "channelAdminLogEventActionParticipantLeave",
    });
    updates.push(changed(channel));
    deliver(world, account, [changed(channel)], sink);
    return wrap(world, account, updates);
  },

  "channels.inviteToChannel"(call, params) {
    const { world, account } = call;
    const channel = resolveChannel(world, account, params.channel);
    if (
      !channel.megagroup || channel.defaultBannedRights.inviteUsers ||
      channel.member(account.id) === undefined
    ) needRight(call, channel, "inviteUsers");
    const users = params.users.map((user) => resolveUser(world, account, user));
    if (users.length === 0) refuse("USERS_TOO_FEW");
    const added: bigint[] = [];
    for (const user of users) {
      if (user.bot !== undefined && !channel.megagroup) refuse("USER_BOT");
      if (channel.member(user.id) !== undefined) continue;
      channel.add(user.id, account.id, world.date());
      delete channel.members.get(user.id)!.bannedRights;
      readAll(user, channel);
      deliver(world, user, [changed(channel)]);
      added.push(user.id);
    }
    const updates = added.length > 0 && channel.megagroup
      ? announce(call, channel, {
        _: "messageActionChatAddUser",
        users: added,
      })
      : [];
    return {
      _: "messages.invitedUsers",
      updates: wrap(world, account, updates),
      missingInvitees: [],
    };
  },

  "channels.deleteChannel"(call, params) {
    const { world, account, sink } = call;
    const channel = resolveChannel(world, account, params.channel);
    if (channel.creatorId !== account.id) refuse("CHAT_ADMIN_REQUIRED");
    const updates = tellChannel(
      world,
      channel,
      account,
      sink,
      () => [changed(channel)],
    );
    world.channels.delete(channel.id);
    return wrap(world, account, updates);
  },

  "channels.editTitle"(call, params) {
    const { world, account } = call;
    const channel = resolveChannel(world, account, params.channel);
    needRight(call, channel, "changeInfo");
    const title = checkTitle(params.title);
    if (title === channel.title) refuse("CHAT_NOT_MODIFIED");
    logAction(call, channel, {
      _: "channelAdminLogEventActionChangeTitle",
      prevValue: channel.title,
      newValue: title,
    });
    channel.title = title;
    const action = { _: "messageActionChatEditTitle" as const, title };
    return wrap(world, account, announce(call, channel, action));
  },

  "channels.editPhoto"(call, params) {
    const { world, account } = call;
    const channel = resolveChannel(world, account, params.channel);
    needRight(call, channel, "changeInfo");
    channel.photo = chatPhotoFrom(call, params.photo);
    const updates = announce(
      call,
      channel,
      channel.photo === undefined ? { _: "messageActionChatDeletePhoto" } : {
        _: "messageActionChatEditPhoto",
        photo: world.files.showPhoto(channel.photo),
      },
    );
    return wrap(world, account, updates);
  },

  "channels.checkUsername"(call, params) {
    const channel = resolveChannel(call.world, call.account, params.channel);
    checkUsername(call.world, params.username, channelPeer(channel.id));
    return true;
  },

  "channels.updateUsername"(call, params) {
    const { world, account, sink } = call;
    const channel = resolveChannel(world, account, params.channel);
    if (channel.creatorId !== account.id) refuse("CHAT_ADMIN_REQUIRED");
    if (params.username === (channel.username ?? "")) {
      refuse("USERNAME_NOT_MODIFIED");
    }
    if (params.username !== "") {
      checkUsername(world, params.username, channelPeer(channel.id));
    }
    channel.username = params.username || undefined;
    tellChannel(world, channel, account, sink, () => [changed(channel)]);
    return true;
  },

  "channels.toggleSignatures"(call, params) {
    const { world, account } = call;
    const channel = resolveChannel(world, account, params.channel);
    needRight(call, channel, "changeInfo");
    channel.signatures = params.signaturesEnabled === true;
    return wrap(world, account, [changed(channel)]);
  },

  "channels.toggleSlowMode"(call, params) {
    const { world, account } = call;
    const channel = resolveChannel(world, account, params.channel);
    needRight(call, channel, "banUsers");
    if (![0, 5, 10, 30, 60, 300, 900, 3600].includes(params.seconds)) {
      refuse("SECONDS_INVALID");
    }
    logAction(call, channel, {
      _: "channelAdminLogEventActionToggleSlowMode",
      prevValue: channel.slowModeSeconds,
      newValue: params.seconds,
    });
    channel.slowModeSeconds = params.seconds;
    return wrap(world, account, [changed(channel)]);
  },
};
