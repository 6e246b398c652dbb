/**
 * Invite links, for those who make them.
 *
 * @module
 */

import type { ChatInviteImporter, TypeInputPeer } from "../../../tl/mod.ts";
import type { Call, Handlers } from "../call.ts";
import { gather } from "../gather.ts";
import type { Channel, Group } from "../groups.ts";
import { Invite } from "../invites.ts";
import { refuse } from "../refuse.ts";
import { resolveUser } from "../resolve.ts";
import { mayIn, resolveTarget } from "../target.ts";
import { toBase64Url } from "../../../bytes/mod.ts";

/** Most links or members shown at a time. */
const MAX_PAGE = 100;

function managed(call: Call, input: TypeInputPeer): Group | Channel {
  const target = resolveTarget(call, input);
  if (!mayIn(target, call.account.id, "inviteUsers")) {
    refuse("CHAT_ADMIN_REQUIRED");
  }
  return target;
}

function findLink(target: Group | Channel, link: string): Invite {
  for (const invite of target.invites.links.values()) {
    if (invite.link === link) return invite;
  }
  return refuse("INVITE_HASH_EXPIRED");
}

function clamp(limit: number): number {
  return Math.min(Math.max(limit, 0), MAX_PAGE);
}

/** Handlers of invite links, for those who make them. */
export const inviteLinkHandlers: Handlers = {
  "messages.getExportedChatInvites"(call, params) {
    const { world, account } = call;
    const target = managed(call, params.peer);
    const admin = resolveUser(world, account, params.adminId);
    const revoked = params.revoked === true;
    const all = [...target.invites.links.values()].reverse().filter((it) =>
      it.adminId === admin.id && it.revoked === revoked
    );
    const after = all.findIndex(({ link }) => link === params.offsetLink);
    const invites = all.slice(after + 1, after + 1 + clamp(params.limit))
      .map((invite) => target.invites.show(invite));
    return {
      _: "messages.exportedChatInvites",
      count: all.length,
      invites,
      users: gather(world, account, invites).users,
    };
  },

  "messages.getExportedChatInvite"(call, params) {
    const target = managed(call, params.peer);
    const invite = target.invites.show(findLink(target, params.link));
    const { users } = gather(call.world, call.account, invite);
    return { _: "messages.exportedChatInvite", invite, users };
  },

  "messages.editExportedChatInvite"(call, params) {
    const { world, account } = call;
    const target = managed(call, params.peer);
    const invite = findLink(target, params.link);
    if (invite.revoked) refuse("INVITE_HASH_EXPIRED");
    if (params.revoked) invite.revoked = true;
    else if (invite.permanent) refuse("CHAT_INVITE_PERMANENT");
    const { expireDate, usageLimit, requestNeeded, title } = params;
    // 0 takes the limit away.
    if (expireDate !== undefined) invite.expireDate = expireDate || undefined;
    if (usageLimit !== undefined) invite.usageLimit = usageLimit || undefined;
    if (requestNeeded !== undefined) invite.requestNeeded = requestNeeded;
    if (title !== undefined) invite.title = title || undefined;
    const shown = target.invites.show(invite);
    const { users } = gather(world, account, shown);
    if (!params.revoked || !invite.permanent) {
      return { _: "messages.exportedChatInvite", invite: shown, users };
    }
    // There is always a permanent one.
    const next = new Invite({
      hash: toBase64Url(world.randomBytes(16)),
      adminId: account.id,
      date: world.date(),
      permanent: true,
    });
    target.invites.links.set(next.hash, next);
    return {
      _: "messages.exportedChatInviteReplaced",
      invite: shown,
      newInvite: target.invites.show(next),
      users,
    };
  },

  "messages.deleteExportedChatInvite"(call, params) {
    const target = managed(call, params.peer);
    const invite = findLink(target, params.link);
    if (!invite.revoked) refuse("CHAT_INVITE_PERMANENT");
    target.invites.links.delete(invite.hash);
    return true;
  },

  "messages.deleteRevokedExportedChatInvites"(call, params) {
    const target = managed(call, params.peer);
    const admin = resolveUser(call.world, call.account, params.adminId);
    for (const { hash, adminId, revoked } of target.invites.links.values()) {
      if (adminId === admin.id && revoked) target.invites.links.delete(hash);
    }
    return true;
  },

  "messages.getChatInviteImporters"(call, params) {
    const { world, account } = call;
    const target = managed(call, params.peer);
    const { invites } = target;
    const links = params.link === undefined
      ? [...invites.links.values()]
      : [findLink(target, params.link)];
    const found: ChatInviteImporter[] = params.requested
      ? [...invites.requests.values()]
        .filter(({ invite }) => links.includes(invite))
        .map(({ userId, date }) => ({
          _: "chatInviteImporter" as const,
          requested: true,
          userId,
          date,
          about: world.accounts.get(userId)?.about || undefined,
        }))
      : links.flatMap((invite) => invite.importers).map((it) => ({
        _: "chatInviteImporter" as const,
        ...it,
      }));
    const words = params.q?.toLowerCase() ?? "";
    const all = found.reverse().filter(({ userId }) => {
      const { firstName, username } = world.accounts.get(userId)!;
      return `${firstName} ${username ?? ""}`.toLowerCase().includes(words);
    });
    const offset = params.offsetUser._ === "inputUserEmpty"
      ? undefined
      : resolveUser(world, account, params.offsetUser).id;
    const after = all.findIndex(({ userId }) => userId === offset);
    const importers = all.slice(after + 1, after + 1 + clamp(params.limit));
    return {
      _: "messages.chatInviteImporters",
      count: all.length,
      importers,
      users: gather(world, account, importers).users,
    };
  },
};
