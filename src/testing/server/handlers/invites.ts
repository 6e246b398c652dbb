/**
 * Coming in by invite links.
 *
 * @module
 */

import { toBase64Url } from "../../../bytes/mod.ts";
import type { MessagesChatInviteJoinResultOk } from "../../../tl/mod.ts";
import type { Call, Handlers } from "../call.ts";
import { deliver } from "../delivery.ts";
import type { Channel, Group } from "../groups.ts";
import { Invite } from "../invites.ts";
import { channelPeer, groupPeer } from "../peers.ts";
import { refuse } from "../refuse.ts";
import { showChannel, showGroup, showUser } from "../show.ts";
import { isChannel, mayIn, resolveTarget } from "../target.ts";
import { joinChannel } from "./channels.ts";
import { joinGroup } from "./groups.ts";

/** What a link leads to. */
interface Found {
  readonly target: Group | Channel;
  readonly invite: Invite;
}

function findInvited(call: Call, hash: string): Found {
  const { world } = call;
  if (hash === "") refuse("INVITE_HASH_EMPTY");
  for (const target of [...world.groups.values(), ...world.channels.values()]) {
    const invite = target.invites.links.get(hash);
    if (invite?.isOpen(world.date())) return { target, invite };
  }
  return refuse("INVITE_HASH_EXPIRED");
}

function isInside(target: Group | Channel, userId: bigint): boolean {
  return isChannel(target)
    ? target.member(userId) !== undefined
    : target.members.has(userId);
}

/** Keeps a request, and tells those who may answer it. */
function askToJoin(call: Call, { target, invite }: Found): never {
  const { world, account } = call;
  const { requests } = target.invites;
  const date = world.date();
  requests.set(account.id, { userId: account.id, date, invite });
  for (const id of target.members.keys()) {
    if (!mayIn(target, id, "inviteUsers")) continue;
    const admin = world.accounts.get(id)!;
    const peer = isChannel(target)
      ? channelPeer(target.id)
      : groupPeer(target.id);
    // Bots hear of each request, users of how many there are.
    deliver(world, admin, [
      admin.bot === undefined
        ? {
          _: "updatePendingJoinRequests",
          peer,
          requestsPending: requests.size,
          recentRequesters: [...requests.keys()],
        }
        : {
          _: "updateBotChatInviteRequester",
          peer,
          date,
          userId: account.id,
          about: account.about,
          invite: target.invites.show(invite),
          qts: ++admin.qts,
        },
    ]);
  }
  return refuse("INVITE_REQUEST_SENT");
}

/** Handlers of invite links, for those who come by them. */
export const inviteHandlers: Handlers = {
  "messages.exportChatInvite"(call, params) {
    const { world, account } = call;
    const target = resolveTarget(call, params.peer);
    if (!mayIn(target, account.id, "inviteUsers")) {
      refuse("CHAT_ADMIN_REQUIRED");
    }
    const { expireDate, usageLimit, title, requestNeeded } = params;
    if (expireDate !== undefined && expireDate <= world.date()) {
      refuse("EXPIRE_DATE_INVALID");
    }
    if (usageLimit !== undefined && (usageLimit < 1 || usageLimit > 99_999)) {
      refuse("USAGE_LIMIT_INVALID");
    }
    const invite = new Invite({
      hash: toBase64Url(world.randomBytes(16)),
      adminId: account.id,
      date: world.date(),
      permanent: expireDate === undefined && usageLimit === undefined &&
        title === undefined && requestNeeded !== true,
    });
    invite.expireDate = expireDate;
    invite.usageLimit = usageLimit;
    invite.title = title;
    invite.requestNeeded = requestNeeded === true;
    target.invites.links.set(invite.hash, invite);
    return target.invites.show(invite);
  },

  "messages.checkChatInvite"(call, { hash }) {
    const { world, account } = call;
    const { target, invite } = findInvited(call, hash);
    const channel = isChannel(target) ? target : undefined;
    if (isInside(target, account.id)) {
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
      requestNeeded: invite.requestNeeded,
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
    const { world, account } = call;
    const found = findInvited(call, hash);
    const { target, invite } = found;
    if (isChannel(target)) target.forgive(world.date());
    if (isInside(target, account.id)) refuse("USER_ALREADY_PARTICIPANT");
    if (invite.requestNeeded) askToJoin(call, found);
    const updates = isChannel(target)
      ? joinChannel(call, target, true)
      : joinGroup(call, target, account, true);
    invite.importers.push({ userId: account.id, date: world.date() });
    return { _: "messages.chatInviteJoinResultOk", updates };
  },
};
