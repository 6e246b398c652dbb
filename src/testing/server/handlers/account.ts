/**
 * One's own account: profile, status, settings.
 *
 * @module
 */

import { RpcError } from "../../../mtproto/mod.ts";
import type { Call, Handlers } from "../call.ts";
import type { Account } from "../account.ts";
import { deliver } from "../delivery.ts";
import { userPeer } from "../peers.ts";
import { refuse } from "../refuse.ts";
import { showStatus, showUser } from "../show.ts";
import { checkUsername } from "./usernames.ts";

/** How long an account counts as online, in seconds. */
const ONLINE_SECONDS = 300;

/** Everybody who has a conversation with an account. */
function acquaintances(call: Call): Account[] {
  const { world, account } = call;
  const found = new Set(account.contacts.keys());
  for (const { peer } of account.dialogs()) {
    if (peer._ === "peerUser") found.add(peer.userId);
  }
  found.delete(account.id);
  return [...found].map((id) => world.accounts.get(id))
    .filter((other) => other !== undefined);
}

function tellName(call: Call): void {
  const { world, account } = call;
  for (const other of [account, ...acquaintances(call)]) {
    deliver(world, other, [{
      _: "updateUserName",
      userId: account.id,
      firstName: account.firstName,
      lastName: account.lastName ?? "",
      usernames: account.username === undefined ? [] : [{
        _: "username",
        editable: true,
        active: true,
        username: account.username,
      }],
    }], other === account ? call.sink : undefined);
  }
}

/** Handlers of one's own account. */
export const accountHandlers: Handlers = {
  "account.updateStatus"(call, { offline }) {
    const { world, account } = call;
    const now = world.date();
    account.onlineUntil = offline ? now : now + ONLINE_SECONDS;
    const status = showStatus(world, account);
    for (const other of acquaintances(call)) {
      const userId = account.id;
      deliver(world, other, [{ _: "updateUserStatus", userId, status }]);
    }
    return true;
  },

  "account.updateProfile"(call, params) {
    const { world, account } = call;
    if (params.firstName !== undefined) {
      if (params.firstName.trim() === "") refuse("FIRSTNAME_INVALID");
      account.firstName = params.firstName.trim();
    }
    if (params.lastName !== undefined) {
      account.lastName = params.lastName.trim() || undefined;
    }
    if (params.about !== undefined) {
      if (params.about.length > 70) refuse("ABOUT_TOO_LONG");
      account.about = params.about;
    }
    tellName(call);
    return showUser(world, account, account);
  },

  "account.checkUsername"(call, { username }) {
    const { world, account } = call;
    try {
      checkUsername(world, username, userPeer(account.id));
      return true;
    } catch (error) {
      if (error instanceof RpcError && error.text === "USERNAME_OCCUPIED") {
        return false;
      }
      throw error;
    }
  },

  "account.updateUsername"(call, { username }) {
    const { world, account } = call;
    if (username === (account.username ?? "")) refuse("USERNAME_NOT_MODIFIED");
    if (username !== "") checkUsername(world, username, userPeer(account.id));
    account.username = username || undefined;
    tellName(call);
    return showUser(world, account, account);
  },

  "account.getNotifySettings"(call) {
    call.account;
    return { _: "peerNotifySettings" };
  },

  "account.registerDevice"(call) {
    call.account;
    return true;
  },

  "account.unregisterDevice"(call) {
    call.account;
    return true;
  },

  "account.getPrivacy"(call) {
    call.account;
    return {
      _: "account.privacyRules",
      rules: [{ _: "privacyValueAllowAll" }],
      chats: [],
      users: [],
    };
  },

  "account.getAccountTTL"(call) {
    call.account;
    return { _: "accountDaysTTL", days: 365 };
  },

  "account.getGlobalPrivacySettings"(call) {
    call.account;
    return { _: "globalPrivacySettings" };
  },

  "account.getContentSettings"(call) {
    call.account;
    return { _: "account.contentSettings" };
  },
};
