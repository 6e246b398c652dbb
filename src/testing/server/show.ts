/**
 * Accounts, groups and messages in the form in which one account sees them.
 *
 * @module
 */

import type {
  Message,
  MessageService,
  TypeChat,
  TypeChatPhoto,
  TypeMessageAction,
  TypeMessageMedia,
  TypeUser,
  TypeUserStatus,
} from "../../tl/mod.ts";
import type { Account } from "./account.ts";
import { ALL_ADMIN_RIGHTS, type Channel, type Group } from "./groups.ts";
import type { StoredMessage } from "./message_box.ts";
import type { StoredPhoto } from "./stored_file.ts";
import { SERVICE_USER_ID, type World } from "./world.ts";

/**
 * Shows when an account was last here.
 *
 * @param world The server's state.
 * @param account The account.
 * @returns Its status.
 */
export function showStatus(world: World, account: Account): TypeUserStatus {
  if (account.onlineUntil === 0) return { _: "userStatusEmpty" };
  return account.onlineUntil > world.date()
    ? { _: "userStatusOnline", expires: account.onlineUntil }
    : { _: "userStatusOffline", wasOnline: account.onlineUntil };
}

/**
 * Shows a user or bot.
 *
 * @param world The server's state.
 * @param viewer The account that looks.
 * @param account The account that is looked at.
 * @returns Its TL form.
 */
export function showUser(
  world: World,
  viewer: Account,
  account: Account,
): TypeUser {
  const self = viewer === account;
  const saved = viewer.contacts.get(account.id);
  const photo = account.photos[0];
  const { bot } = account;
  return {
    _: "user",
    id: account.id,
    accessHash: world.accessHash(viewer.id, "u", account.id),
    firstName: saved?.[0] ?? account.firstName,
    lastName: saved?.[1] ?? account.lastName,
    username: account.username,
    phone: self || saved ? account.phone : undefined,
    photo: photo &&
      { _: "userProfilePhoto", photoId: photo.id, dcId: photo.dcId },
    status: bot ? undefined : showStatus(world, account),
    self,
    contact: saved !== undefined,
    mutualContact: saved !== undefined && account.contacts.has(viewer.id),
    verified: account.id === SERVICE_USER_ID,
    support: account.id === SERVICE_USER_ID,
    premium: account.premium,
    bot: bot !== undefined,
    botChatHistory: bot !== undefined && !bot.privacyMode,
    botInfoVersion: bot ? 1 : undefined,
    botInlinePlaceholder: bot?.inlinePlaceholder,
  };
}

function showChatPhoto(photo: StoredPhoto | undefined): TypeChatPhoto {
  return photo === undefined
    ? { _: "chatPhotoEmpty" }
    : { _: "chatPhoto", photoId: photo.id, dcId: photo.dcId };
}

/**
 * Shows a basic group.
 *
 * @param viewer The account that looks.
 * @param group The group.
 * @returns Its TL form; only id and name to those outside.
 */
export function showGroup(viewer: Account, group: Group): TypeChat {
  if (!group.members.has(viewer.id)) {
    return { _: "chatForbidden", id: group.id, title: group.title };
  }
  return {
    _: "chat",
    id: group.id,
    title: group.title,
    photo: showChatPhoto(group.photo),
    participantsCount: group.members.size,
    date: group.date,
    version: group.version,
    defaultBannedRights: group.defaultBannedRights,
    creator: group.creatorId === viewer.id,
    adminRights: group.isAdmin(viewer.id) ? ALL_ADMIN_RIGHTS : undefined,
  };
}

/**
 * Shows a channel or supergroup.
 *
 * @param world The server's state.
 * @param viewer The account that looks.
 * @param channel The channel.
 * @returns Its TL form; only id and name to those who may not see it.
 */
export function showChannel(
  world: World,
  viewer: Account,
  channel: Channel,
): TypeChat {
  const accessHash = world.accessHash(viewer.id, "c", channel.id);
  const record = channel.members.get(viewer.id);
  const member = channel.member(viewer.id);
  const banned = record?.bannedRights?.viewMessages === true;
  if (banned || (member === undefined && channel.username === undefined)) {
    return {
      _: "channelForbidden",
      id: channel.id,
      accessHash,
      title: channel.title,
      broadcast: !channel.megagroup,
      megagroup: channel.megagroup,
    };
  }
  return {
    _: "channel",
    id: channel.id,
    accessHash,
    title: channel.title,
    photo: showChatPhoto(channel.photo),
    date: member?.date ?? channel.date,
    defaultBannedRights: channel.defaultBannedRights,
    participantsCount: channel.memberIds().length,
    creator: channel.creatorId === viewer.id,
    left: member === undefined,
    broadcast: !channel.megagroup,
    megagroup: channel.megagroup,
    forum: channel.forum,
    signatures: channel.signatures,
    slowmodeEnabled: channel.slowModeSeconds > 0,
    username: channel.username,
    adminRights: member?.adminRights,
    bannedRights: member?.bannedRights,
  };
}

function renewMedia(world: World, media: TypeMessageMedia): TypeMessageMedia {
  if (media._ === "messageMediaPhoto" && media.photo !== undefined) {
    return { ...media, photo: world.files.renewPhoto(media.photo) };
  }
  if (media._ === "messageMediaDocument" && media.document !== undefined) {
    return { ...media, document: world.files.renewDocument(media.document) };
  }
  return media;
}

function renewAction(
  world: World,
  action: TypeMessageAction,
): TypeMessageAction {
  return action._ === "messageActionChatEditPhoto"
    ? { ...action, photo: world.files.renewPhoto(action.photo) }
    : action;
}

/**
 * Shows a message, with file references of today.
 *
 * @param world The server's state.
 * @param viewer The account that looks.
 * @param stored The message: its own copy, or that of a channel.
 * @returns Its TL form.
 */
export function showMessage(
  world: World,
  viewer: Account,
  stored: StoredMessage,
): Message | MessageService {
  const { tl } = stored;
  const out = tl.out === true ||
    (stored.peer._ === "peerChannel" && stored.authorId === viewer.id &&
      tl.post !== true);
  if (tl._ === "messageService") {
    return { ...tl, out, action: renewAction(world, tl.action) };
  }
  if (tl.media === undefined) {
    return out === (tl.out === true) ? tl : { ...tl, out };
  }
  return { ...tl, out, media: renewMedia(world, tl.media) };
}
