/**
 * Basic groups.
 *
 * @module
 */

import type {
  ChatParticipants,
  MessagesInvitedUsers,
  TypeChatParticipant,
  TypeUpdate,
  TypeUpdates,
} from "../../../tl/mod.ts";
import type { Account } from "../account.ts";
import type { Call, Handlers } from "../call.ts";
import { wrap } from "../delivery.ts";
import { gather } from "../gather.ts";
import { type Group, NO_BANNED_RIGHTS } from "../groups.ts";
import { groupPeer } from "../peers.ts";
import { type Content, postToGroup } from "../posting.ts";
import { resolveGroup, resolveUser } from "../resolve.ts";
import { refuse } from "../refuse.ts";
import { showGroup } from "../show.ts";
import { chatPhotoFrom } from "./photos.ts";

/** Most members of a basic group. */
const MAX_MEMBERS = 200;

/**
 * Lists the members of a basic group.
 *
 * @param group The group.
 * @returns The list.
 */
export function showParticipants(group: Group): ChatParticipants {
  const participants: TypeChatParticipant[] = [];
  for (const member of group.members.values()) {
    const { userId, inviterId, date, admin, rank } = member;
    participants.push(
      userId === group.creatorId
        ? { _: "chatParticipantCreator", userId, rank }
        : admin
        ? { _: "chatParticipantAdmin", userId, inviterId, date, rank }
        : { _: "chatParticipant", userId, inviterId, date, rank },
    );
  }
  return {
    _: "chatParticipants",
    chatId: group.id,
    participants,
    version: group.version,
  };
}

/**
 * Checks the name of a group or channel.
 *
 * @param title The name.
 * @returns The name without the space around it.
 * @throws {RpcError} If it is empty or longer than 128 characters.
 */
export function checkTitle(title: string): string {
  const clean = title.trim();
  if (clean === "") refuse("CHAT_TITLE_EMPTY");
  if (clean.length > 128) refuse("CHAT_TITLE_EMPTY");
  return clean;
}

/** Writes a service message, with the list of members if it changed. */
function announce(
  call: Call,
  group: Group,
  action: NonNullable<Content["action"]>,
  membersChanged = false,
): TypeUpdates {
  const { world, account, sink } = call;
  const extra: TypeUpdate[] = membersChanged
    ? [{
      _: "updateChatParticipants",
      participants: showParticipants(group),
    }]
    : [];
  const content = { text: "", action };
  const { updates } = postToGroup(world, account, group, content, sink, extra);
  return wrap(world, account, updates);
}

/**
 * Brings somebody into a basic group.
 *
 * @param call The call, of whoever invites or joins.
 * @param group The group.
 * @param member Who comes in.
 * @param byLink Whether by an invite link.
 * @returns What the caller is answered.
 * @throws {RpcError} If it is full, or the account is in it.
 */
export function joinGroup(
  call: Call,
  group: Group,
  member: Account,
  byLink: boolean,
): TypeUpdates {
  if (group.members.has(member.id)) refuse("USER_ALREADY_PARTICIPANT");
  if (group.members.size >= MAX_MEMBERS) refuse("USERS_TOO_MUCH");
  group.add(member.id, call.account.id, call.world.date());
  group.version++;
  return announce(
    call,
    group,
    byLink
      ? { _: "messageActionChatJoinedByLink", inviterId: group.creatorId }
      : { _: "messageActionChatAddUser", users: [member.id] },
    true,
  );
}

function needAdmin(call: Call, group: Group): void {
  if (!group.isAdmin(call.account.id)) refuse("CHAT_ADMIN_REQUIRED");
}

function invited(updates: TypeUpdates): MessagesInvitedUsers {
  return { _: "messages.invitedUsers", updates, missingInvitees: [] };
}

/** Handlers of basic groups. */
export const groupHandlers: Handlers = {
  "messages.createChat"(call, params) {
    const { world, account } = call;
    if (account.bot !== undefined) refuse("USER_BOT_INVALID");
    const title = checkTitle(params.title);
    const users = params.users.map((user) => resolveUser(world, account, user));
    if (users.length === 0) refuse("USERS_TOO_FEW");
    if (users.length >= MAX_MEMBERS) refuse("USERS_TOO_MUCH");
    const group = world.addGroup(account, title);
    for (const user of users) {
      if (user !== account) group.add(user.id, account.id, world.date());
    }
    return invited(announce(call, group, {
      _: "messageActionChatCreate",
      title,
      users: [...group.members.keys()],
    }, true));
  },

  "messages.addChatUser"(call, params) {
    const { world, account } = call;
    const group = resolveGroup(world, account, params.chatId);
    if (group.defaultBannedRights.inviteUsers) needAdmin(call, group);
    const user = resolveUser(world, account, params.userId);
    return invited(joinGroup(call, group, user, false));
  },

  "messages.deleteChatUser"(call, params) {
    const { world, account } = call;
    const group = resolveGroup(world, account, params.chatId);
    const user = resolveUser(world, account, params.userId);
    const member = group.members.get(user.id);
    if (member === undefined) refuse("USER_NOT_PARTICIPANT");
    if (user !== account && member.inviterId !== account.id) {
      needAdmin(call, group);
    }
    if (user.id === group.creatorId && user !== account) {
      refuse("USER_ID_INVALID");
    }
    group.version++;
    // The one who goes still hears of it.
    const updates = announce(
      call,
      group,
      { _: "messageActionChatDeleteUser", userId: user.id },
    );
    group.members.delete(user.id);
    return updates;
  },

  "messages.editChatTitle"(call, params) {
    const group = resolveGroup(call.world, call.account, params.chatId);
    if (group.defaultBannedRights.changeInfo) needAdmin(call, group);
    const title = checkTitle(params.title);
    if (title === group.title) refuse("CHAT_NOT_MODIFIED");
    group.title = title;
    return announce(call, group, { _: "messageActionChatEditTitle", title });
  },

  "messages.editChatPhoto"(call, params) {
    const { world, account } = call;
    const group = resolveGroup(world, account, params.chatId);
    if (group.defaultBannedRights.changeInfo) needAdmin(call, group);
    group.photo = chatPhotoFrom(call, params.photo);
    return announce(
      call,
      group,
      group.photo === undefined ? { _: "messageActionChatDeletePhoto" } : {
        _: "messageActionChatEditPhoto",
        photo: world.files.showPhoto(group.photo),
      },
    );
  },

  "messages.editChatAdmin"(call, params) {
    const { world, account } = call;
    const group = resolveGroup(world, account, params.chatId);
    if (group.creatorId !== account.id) refuse("CHAT_ADMIN_REQUIRED");
    const user = resolveUser(world, account, params.userId);
    const member = group.members.get(user.id);
    if (member === undefined) refuse("USER_NOT_PARTICIPANT");
    member.admin = params.isAdmin;
    group.version++;
    return true;
  },

  "messages.getChats"(call, { id }) {
    const { world, account } = call;
    const chats = id.map((it) => {
      const group = world.groups.get(it) ?? refuse("CHAT_ID_INVALID");
      return showGroup(account, group);
    });
    return { _: "messages.chats", chats };
  },

  "messages.getFullChat"(call, { chatId }) {
    const { world, account } = call;
    const group = resolveGroup(world, account, chatId);
    const participants = showParticipants(group);
    const pinned = account.box.list(groupPeer(group.id))
      .findLast(({ tl }) => tl._ === "message" && tl.pinned === true);
    return {
      _: "messages.chatFull",
      fullChat: {
        _: "chatFull",
        id: group.id,
        about: group.about,
        participants,
        chatPhoto: group.photo && world.files.showPhoto(group.photo),
        notifySettings: { _: "peerNotifySettings" },
        pinnedMsgId: pinned?.id,
        ttlPeriod: group.ttlPeriod || undefined,
        requestsPending: group.invites.requests.size || undefined,
        recentRequesters: group.invites.requests.size > 0
          ? [...group.invites.requests.keys()]
          : undefined,
      },
      ...gather(world, account, participants, { chatId: group.id }),
    };
  },

  "messages.editChatDefaultBannedRights"(call, params) {
    const { world, account } = call;
    const rights = { ...NO_BANNED_RIGHTS, ...params.bannedRights };
    if (params.peer._ === "inputPeerChat") {
      const group = resolveGroup(world, account, params.peer.chatId);
      needAdmin(call, group);
      group.defaultBannedRights = rights;
      group.version++;
      return wrap(world, account, [{
        _: "updateChatDefaultBannedRights",
        peer: groupPeer(group.id),
        defaultBannedRights: rights,
        version: group.version,
      }]);
    }
    if (params.peer._ !== "inputPeerChannel") refuse("PEER_ID_INVALID");
    const channel = world.channels.get(params.peer.channelId);
    if (channel === undefined) refuse("PEER_ID_INVALID");
    if (!channel.may(account.id, "banUsers")) refuse("CHAT_ADMIN_REQUIRED");
    channel.defaultBannedRights = rights;
    return wrap(world, account, [{
      _: "updateChannel",
      channelId: channel.id,
    }]);
  },

  "messages.deleteChat"(call, { chatId }) {
    const { world, account } = call;
    const group = resolveGroup(world, account, chatId);
    if (group.creatorId !== account.id) refuse("CHAT_ADMIN_REQUIRED");
    world.groups.delete(group.id);
    return true;
  },
};
