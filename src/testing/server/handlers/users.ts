/**
 * Users, contacts and looking people up.
 *
 * @module
 */

import type { Account } from "../account.ts";
import type { Call, Handlers } from "../call.ts";
import { deliver, wrap } from "../delivery.ts";
import { gather } from "../gather.ts";
import { channelPeer, groupPeer, userPeer } from "../peers.ts";
import { resolvePeer, resolveUser } from "../resolve.ts";
import { refuse } from "../refuse.ts";
import { showStatus, showUser } from "../show.ts";
import type { TypePeer } from "../../../tl/mod.ts";
import { showBotInfo } from "./bot_settings.ts";

function setBlocked(call: Call, peer: TypePeer, blocked: boolean): boolean {
  const { world, account, sink } = call;
  if (peer._ !== "peerUser") refuse("PEER_ID_INVALID");
  if (peer.userId === account.id) refuse("CONTACT_ID_INVALID");
  if (blocked) account.blocked.add(peer.userId);
  else account.blocked.delete(peer.userId);
  const peerId = peer;
  deliver(world, account, [{ _: "updatePeerBlocked", blocked, peerId }], sink);
  const bot = world.accounts.get(peer.userId)!;
  if (bot.bot !== undefined) {
    bot.qts++;
    deliver(world, bot, [{
      _: "updateBotStopped",
      userId: account.id,
      date: world.date(),
      stopped: blocked,
      qts: bot.qts,
    }]);
  }
  return true;
}

function saved(account: Account, other: Account): [string, string] {
  const names = account.contacts.get(other.id);
  return names === undefined
    ? [other.firstName, other.lastName ?? ""]
    : [...names];
}

/** Handlers of users and contacts. */
export const userHandlers: Handlers = {
  "users.getUsers"(call, { id }) {
    const { world, account } = call;
    return id.flatMap((input) => {
      try {
        return [showUser(world, account, resolveUser(world, account, input))];
      } catch {
        return [];
      }
    });
  },

  "users.getFullUser"(call, params) {
    const { world, account } = call;
    const user = resolveUser(world, account, params.id);
    const peer = userPeer(user.id);
    const photo = user.photos[0];
    const pinned = account.box.list(peer)
      .findLast(({ tl }) => tl._ === "message" && tl.pinned === true);
    const common = [...world.groups.values()].filter(({ members }) =>
      user !== account && members.has(user.id) && members.has(account.id)
    );
    return {
      _: "users.userFull",
      fullUser: {
        _: "userFull",
        blocked: account.blocked.has(user.id),
        canPinMessage: true,
        id: user.id,
        about: user.about || undefined,
        settings: { _: "peerSettings" },
        profilePhoto: photo && world.files.showPhoto(photo),
        notifySettings: { _: "peerNotifySettings" },
        botInfo: user.bot && showBotInfo(user, account.langCode),
        pinnedMsgId: pinned?.id,
        commonChatsCount: common.length,
      },
      chats: [],
      users: [showUser(world, account, user)],
    };
  },

  "messages.getCommonChats"(call, params) {
    const { world, account } = call;
    const user = resolveUser(world, account, params.userId);
    const peers = [
      ...[...world.groups.values()]
        .filter(({ members }) =>
          members.has(user.id) && members.has(account.id)
        )
        .map(({ id }) => groupPeer(id)),
      ...[...world.channels.values()]
        .filter((it) =>
          it.megagroup && it.member(user.id) && it.member(account.id)
        )
        .map(({ id }) => channelPeer(id)),
    ];
    const { chats } = gather(world, account, peers.slice(0, params.limit));
    return { _: "messages.chats", chats };
  },

  "contacts.resolveUsername"(call, params) {
    const { world, account } = call;
    if (!/^\w{3,32}$/.test(params.username)) refuse("USERNAME_INVALID");
    const peer = world.byUsername(params.username);
    if (peer === undefined) refuse("USERNAME_NOT_OCCUPIED");
    return {
      _: "contacts.resolvedPeer",
      peer,
      ...gather(world, account, peer),
    };
  },

  "contacts.resolvePhone"(call, { phone }) {
    const { world, account } = call;
    const user = world.byPhone(phone);
    if (user === undefined) refuse("PHONE_NOT_OCCUPIED");
    const peer = userPeer(user.id);
    return {
      _: "contacts.resolvedPeer",
      peer,
      ...gather(world, account, peer),
    };
  },

  "contacts.getContacts"(call) {
    const { world, account } = call;
    const contacts = [...account.contacts.keys()].map((userId) => ({
      _: "contact" as const,
      userId,
      mutual: world.accounts.get(userId)?.contacts.has(account.id) === true,
    }));
    return {
      _: "contacts.contacts",
      contacts,
      savedCount: 0,
      users: gather(world, account, contacts).users,
    };
  },

  "contacts.getContactIDs"(call) {
    return [...call.account.contacts.keys()].map(Number);
  },

  "contacts.getStatuses"(call) {
    const { world, account } = call;
    return [...account.contacts.keys()].map((userId) => ({
      _: "contactStatus",
      userId,
      status: showStatus(world, world.accounts.get(userId)!),
    }));
  },

  "contacts.importContacts"(call, params) {
    const { world, account } = call;
    const imported = params.contacts.flatMap((contact) => {
      const user = world.byPhone(contact.phone);
      if (user === undefined) return [];
      account.contacts.set(user.id, [contact.firstName, contact.lastName]);
      const { clientId } = contact;
      return [{ _: "importedContact" as const, userId: user.id, clientId }];
    });
    return {
      _: "contacts.importedContacts",
      imported,
      popularInvites: [],
      retryContacts: [],
      users: gather(world, account, imported).users,
    };
  },

  "contacts.addContact"(call, params) {
    const { world, account } = call;
    const user = resolveUser(world, account, params.id);
    if (user === account) refuse("CONTACT_ID_INVALID");
    if (params.firstName === "") refuse("CONTACT_NAME_EMPTY");
    account.contacts.set(user.id, [params.firstName, params.lastName]);
    return wrap(world, account, [{
      _: "updatePeerSettings",
      peer: userPeer(user.id),
      settings: { _: "peerSettings" },
    }]);
  },

  "contacts.deleteContacts"(call, { id }) {
    const { world, account } = call;
    const users = id.map((input) => resolveUser(world, account, input));
    for (const user of users) account.contacts.delete(user.id);
    return wrap(
      world,
      account,
      users.map((user) => ({
        _: "updatePeerSettings",
        peer: userPeer(user.id),
        settings: { _: "peerSettings", addContact: true },
      })),
    );
  },

  "contacts.search"(call, { q, limit }) {
    const { world, account } = call;
    const words = q.replace(/^@/, "").toLowerCase();
    if (words === "") refuse("SEARCH_QUERY_EMPTY");
    if (words.length < 3) refuse("QUERY_TOO_SHORT");
    const mine: TypePeer[] = [];
    const others: TypePeer[] = [];
    for (const user of world.accounts.values()) {
      const names = [...saved(account, user), user.username ?? ""];
      const name = names.join(" ").toLowerCase();
      const known = account.contacts.has(user.id) ||
        account.hasDialog(userPeer(user.id));
      if (known && name.includes(words)) mine.push(userPeer(user.id));
      else if (user.username?.toLowerCase().startsWith(words)) {
        others.push(userPeer(user.id));
      }
    }
    for (const channel of world.channels.values()) {
      const peer = channelPeer(channel.id);
      const inside = channel.member(account.id) !== undefined;
      if (inside && channel.title.toLowerCase().includes(words)) {
        mine.push(peer);
      } else if (channel.username?.toLowerCase().startsWith(words)) {
        others.push(peer);
      }
    }
    const myResults = mine.slice(0, limit);
    const results = others.slice(0, limit);
    return {
      _: "contacts.found",
      myResults,
      results,
      ...gather(world, account, myResults, results),
    };
  },

  "contacts.block"(call, { id }) {
    return setBlocked(call, resolvePeer(call.world, call.account, id), true);
  },

  "contacts.unblock"(call, { id }) {
    return setBlocked(call, resolvePeer(call.world, call.account, id), false);
  },

  "contacts.getBlocked"(call, params) {
    const { world, account } = call;
    const date = world.date();
    const blocked = [...account.blocked]
      .slice(params.offset, params.offset + params.limit)
      .map((userId) => ({
        _: "peerBlocked" as const,
        peerId: userPeer(userId),
        date,
      }));
    return {
      _: "contacts.blocked",
      blocked,
      ...gather(world, account, blocked),
    };
  },

  "contacts.getTopPeers"() {
    return { _: "contacts.topPeersDisabled" };
  },
};
