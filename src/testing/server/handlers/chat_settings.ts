/**
 * Settings that groups and channels have in common.
 *
 * @module
 */

import type { Handlers } from "../call.ts";
import { logAction } from "../admin_log.ts";
import { deliver, wrap } from "../delivery.ts";
import { ALL_ADMIN_RIGHTS } from "../groups.ts";
import { post } from "../posting.ts";
import { channelPeer, groupPeer } from "../peers.ts";
import { refuse } from "../refuse.ts";
import { resolveChannel, resolvePeer, resolveUser } from "../resolve.ts";
import { isChannel, mayIn, resolveTarget } from "../target.ts";
import { setRank } from "./channel_members.ts";
import { showParticipants } from "./groups.ts";
import { checkProof } from "./password_check.ts";

/** Longest description, in UTF-16 code units. */
const MAX_ABOUT = 255;

/** Longest time until messages are deleted, in seconds: a year. */
const MAX_TTL = 365 * 86_400;

/** Handlers of settings of groups and channels. */
export const chatSettingHandlers: Handlers = {
  "messages.editChatAbout"(call, params) {
    const target = resolveTarget(call, params.peer);
    const { about } = params;
    if (
      (isChannel(target) || target.defaultBannedRights.changeInfo) &&
      !mayIn(target, call.account.id, "changeInfo")
    ) refuse("CHAT_ADMIN_REQUIRED");
    if (about.length > MAX_ABOUT) refuse("CHAT_ABOUT_TOO_LONG");
    if (about === target.about) refuse("CHAT_ABOUT_NOT_MODIFIED");
    if (isChannel(target)) {
      logAction(call, target, {
        _: "channelAdminLogEventActionChangeAbout",
        prevValue: target.about,
        newValue: about,
      });
    }
    target.about = about;
    return true;
  },

  "messages.setHistoryTTL"(call, params) {
    const { world, account, sink } = call;
    const { period } = params;
    const target = resolveTarget(call, params.peer);
    if (!mayIn(target, account.id, "deleteMessages")) {
      refuse("CHAT_ADMIN_REQUIRED");
    }
    if (period < 0 || period > MAX_TTL) refuse("TTL_PERIOD_INVALID");
    if (period === target.ttlPeriod) refuse("CHAT_NOT_MODIFIED");
    target.ttlPeriod = period;
    const peer = isChannel(target)
      ? channelPeer(target.id)
      : groupPeer(target.id);
    const content = {
      text: "",
      action: { _: "messageActionSetMessagesTTL" as const, period },
    };
    return wrap(
      world,
      account,
      post(world, account, peer, content, sink).updates,
    );
  },

  "messages.editChatParticipantRank"(call, params) {
    const { world, account, sink } = call;
    const { rank } = params;
    const target = resolveTarget(call, params.peer);
    const who = resolvePeer(world, account, params.participant);
    if (who._ !== "peerUser") return refuse("PARTICIPANT_ID_INVALID");
    const { userId } = who;
    const member = isChannel(target)
      ? target.member(userId)
      : target.members.get(userId);
    if (member === undefined) return refuse("USER_NOT_PARTICIPANT");
    const mayOwn = userId === account.id &&
      !target.defaultBannedRights.editRank;
    if (!mayOwn && !mayIn(target, account.id, "manageRanks")) {
      refuse("CHAT_ADMIN_REQUIRED");
    }
    const before = member.rank ?? "";
    setRank(member, rank);
    if (isChannel(target)) {
      logAction(call, target, {
        _: "channelAdminLogEventActionParticipantEditRank",
        userId,
        prevRank: before,
        newRank: rank,
      });
      return wrap(world, account, []);
    }
    target.version++;
    const update = {
      _: "updateChatParticipantRank" as const,
      chatId: target.id,
      userId,
      rank,
      version: target.version,
    };
    for (const id of target.members.keys()) {
      deliver(world, world.accounts.get(id)!, [update], sink);
    }
    return wrap(world, account, [update]);
  },

  "messages.editChatCreator"(call, params) {
    const { world, account } = call;
    const target = resolveTarget(call, params.peer);
    if (target.creatorId !== account.id) refuse("CHAT_ADMIN_REQUIRED");
    const user = resolveUser(world, account, params.userId);
    if (account.password === undefined) refuse("PASSWORD_MISSING");
    checkProof(account, params.password);
    if (isChannel(target)) {
      const member = target.member(user.id);
      if (member === undefined) return refuse("USER_NOT_PARTICIPANT");
      member.adminRights = ALL_ADMIN_RIGHTS;
      target.members.get(account.id)!.promotedBy = user.id;
      target.creatorId = user.id;
      return wrap(world, account, [{
        _: "updateChannel",
        channelId: target.id,
      }]);
    }
    if (!target.members.has(user.id)) refuse("USER_NOT_PARTICIPANT");
    target.members.get(account.id)!.admin = true;
    target.creatorId = user.id;
    target.version++;
    return wrap(world, account, [{
      _: "updateChatParticipants",
      participants: showParticipants(target),
    }]);
  },

  "channels.toggleForum"(call, params) {
    const { world, account } = call;
    const channel = resolveChannel(world, account, params.channel);
    if (channel.creatorId !== account.id) refuse("CHAT_ADMIN_REQUIRED");
    if (!channel.megagroup) refuse("CHANNEL_INVALID");
    if (channel.forum === params.enabled) refuse("CHAT_NOT_MODIFIED");
    channel.forum = params.enabled;
    return wrap(world, account, [{
      _: "updateChannel",
      channelId: channel.id,
    }]);
  },
};
