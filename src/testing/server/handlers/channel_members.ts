/**
 * Who is in a channel, who manages it and who is kept out.
 *
 * @module
 */

import type {
  TypeChannelParticipant,
  TypeChannelParticipantsFilter,
} from "../../../tl/mod.ts";
import type { Account } from "../account.ts";
import { logAction } from "../admin_log.ts";
import type { Call, Handlers } from "../call.ts";
import { deliver, wrap } from "../delivery.ts";
import { gather } from "../gather.ts";
import type { Channel, ChannelMember } from "../groups.ts";
import { userPeer } from "../peers.ts";
import { resolveChannel, resolvePeer, resolveUser } from "../resolve.ts";
import { forbid, refuse } from "../refuse.ts";

/** Most members shown at a time. */
const MAX_PAGE = 200;

/** A ban ends within this time of now, in seconds, or never. */
const MIN_BAN = 30;
const MAX_BAN = 366 * 86_400;

/**
 * Sets a title or tag.
 *
 * @param member Whose.
 * @param rank At most 16 characters; none if empty.
 * @throws {RpcError} If it is longer.
 */
export function setRank(member: { rank?: string }, rank: string): void {
  if ([...rank].length > 16) refuse("ADMIN_RANK_INVALID");
  if (rank === "") delete member.rank;
  else member.rank = rank;
}

function showMember(
  viewer: Account,
  channel: Channel,
  member: ChannelMember,
): TypeChannelParticipant {
  const { userId, inviterId, date, adminRights, bannedRights, rank } = member;
  if (userId === channel.creatorId && adminRights !== undefined) {
    return { _: "channelParticipantCreator", userId, adminRights, rank };
  }
  if (bannedRights !== undefined) {
    return {
      _: "channelParticipantBanned",
      left: channel.member(userId) === undefined,
      peer: userPeer(userId),
      kickedBy: member.kickedBy ?? channel.creatorId,
      date,
      bannedRights,
      rank,
    };
  }
  if (member.left) {
    return { _: "channelParticipantLeft", peer: userPeer(userId) };
  }
  if (adminRights !== undefined) {
    return {
      _: "channelParticipantAdmin",
      canEdit: member.promotedBy === viewer.id ||
        channel.creatorId === viewer.id,
      self: userId === viewer.id,
      userId,
      inviterId: userId === viewer.id ? inviterId : undefined,
      promotedBy: member.promotedBy ?? channel.creatorId,
      date,
      adminRights,
      rank,
    };
  }
  return userId === viewer.id
    ? { _: "channelParticipantSelf", userId, inviterId, date, rank }
    : { _: "channelParticipant", userId, date, rank };
}

function matches(
  call: Call,
  channel: Channel,
  member: ChannelMember,
  filter: TypeChannelParticipantsFilter,
): boolean {
  const account = call.world.accounts.get(member.userId);
  if (account === undefined) return false;
  const present = channel.member(member.userId) !== undefined;
  const q = "q" in filter ? (filter.q ?? "").toLowerCase() : "";
  const names = [account.firstName, account.lastName, account.username]
    .filter((name) => name !== undefined).join(" ").toLowerCase();
  if (q !== "" && !names.includes(q)) return false;
  switch (filter._) {
    case "channelParticipantsAdmins":
      return present && member.adminRights !== undefined;
    case "channelParticipantsBots":
      return present && account.bot !== undefined;
    case "channelParticipantsKicked":
      return member.bannedRights?.viewMessages === true;
    case "channelParticipantsBanned":
      return member.bannedRights !== undefined &&
        member.bannedRights.viewMessages !== true;
    case "channelParticipantsContacts":
      return present && call.account.contacts.has(member.userId);
    default:
      return present;
  }
}

/** Handlers of the members of channels. */
export const channelMemberHandlers: Handlers = {
  "channels.getParticipants"(call, params) {
    const { world, account } = call;
    const channel = resolveChannel(world, account, params.channel);
    if (
      !channel.megagroup && !channel.may(account.id, "changeInfo") &&
      params.filter._ !== "channelParticipantsAdmins"
    ) refuse("CHAT_ADMIN_REQUIRED");
    const found = [...channel.members.values()].filter((member) =>
      matches(call, channel, member, params.filter)
    );
    const limit = Math.min(Math.max(params.limit, 0), MAX_PAGE);
    const participants = found.slice(params.offset, params.offset + limit)
      .map((member) => showMember(account, channel, member));
    return {
      _: "channels.channelParticipants",
      count: found.length,
      participants,
      ...gather(world, account, participants),
    };
  },

  "channels.getParticipant"(call, params) {
    const { world, account } = call;
    const channel = resolveChannel(world, account, params.channel);
    const peer = resolvePeer(world, account, params.participant);
    if (peer._ !== "peerUser") refuse("PARTICIPANT_ID_INVALID");
    const member = channel.members.get(peer.userId);
    if (member === undefined) refuse("USER_NOT_PARTICIPANT");
    const participant = showMember(account, channel, member);
    return {
      _: "channels.channelParticipant",
      participant,
      ...gather(world, account, participant),
    };
  },

  "channels.editAdmin"(call, params) {
    const { world, account, sink } = call;
    const channel = resolveChannel(world, account, params.channel);
    if (!channel.may(account.id, "addAdmins")) forbid("RIGHT_FORBIDDEN");
    const user = resolveUser(world, account, params.userId);
    if (user.id === channel.creatorId) refuse("USER_CREATOR");
    let member = channel.member(user.id);
    const before = member && showMember(account, channel, member);
    const { _: _kind, ...rights } = params.adminRights;
    const some = Object.values(rights).some((right) => right === true);
    if (member === undefined) {
      if (!some) refuse("USER_NOT_PARTICIPANT");
      member = channel.add(user.id, account.id, world.date());
    }
    delete member.bannedRights;
    if (some) {
      member.adminRights = params.adminRights;
      member.promotedBy = account.id;
      if (params.rank !== undefined) setRank(member, params.rank);
    } else {
      delete member.adminRights;
      delete member.promotedBy;
      delete member.rank;
    }
    const after = showMember(account, channel, member);
    logAction(call, channel, {
      _: "channelAdminLogEventActionParticipantToggleAdmin",
      prevParticipant: before ?? after,
      newParticipant: after,
    });
    const update = { _: "updateChannel" as const, channelId: channel.id };
    deliver(world, user, [update]);
    deliver(world, account, [update], sink);
    return wrap(world, account, [update]);
  },

  "channels.editBanned"(call, params) {
    const { world, account, sink } = call;
    const channel = resolveChannel(world, account, params.channel);
    if (!channel.may(account.id, "banUsers")) refuse("CHAT_ADMIN_REQUIRED");
    const peer = resolvePeer(world, account, params.participant);
    if (peer._ !== "peerUser") refuse("PARTICIPANT_ID_INVALID");
    const user = world.accounts.get(peer.userId)!;
    if (user.id === channel.creatorId) refuse("USER_ADMIN_INVALID");
    let member = channel.members.get(user.id);
    if (member?.adminRights !== undefined) refuse("USER_ADMIN_INVALID");
    if (member === undefined) {
      member = channel.add(user.id, account.id, world.date());
      member.left = true;
    }
    const before = showMember(account, channel, member);
    const { _: _kind, untilDate: _until, ...rights } = params.bannedRights;
    if (Object.values(rights).some((right) => right === true)) {
      const { untilDate } = params.bannedRights;
      const seconds = untilDate - world.date();
      member.bannedRights = {
        ...params.bannedRights,
        untilDate: seconds < MIN_BAN || seconds > MAX_BAN ? 0 : untilDate,
      };
      member.kickedBy = account.id;
      if (params.bannedRights.viewMessages) member.left = true;
    } else {
      delete member.bannedRights;
      delete member.kickedBy;
    }
    logAction(call, channel, {
      _: "channelAdminLogEventActionParticipantToggleBan",
      prevParticipant: before,
      newParticipant: showMember(account, channel, member),
    });
    const update = { _: "updateChannel" as const, channelId: channel.id };
    deliver(world, user, [update]);
    deliver(world, account, [update], sink);
    return wrap(world, account, [update]);
  },
};
