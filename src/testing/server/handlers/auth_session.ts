/**
 * Signing in as a bot, with a password, in another data centre; signing out.
 *
 * @module
 */

import { RpcError } from "../../../mtproto/mod.ts";
import { toHex } from "../../../bytes/mod.ts";
import type { Account } from "../account.ts";
import type { Handlers } from "../call.ts";
import { refuse } from "../refuse.ts";
import { showUser } from "../show.ts";
import { authorize, checkApplication } from "./auth_code.ts";
import { checkProof } from "./password_check.ts";

/** An authorisation on its way to another data centre. */
export interface ExportedLogin {
  /** Whose it is. */
  readonly account: Account;
  /** The only data centre that takes it. */
  readonly dcId: number;
}

/** Handlers of the other ways to sign in and out. */
export const authSessionHandlers: Handlers = {
  "auth.checkPassword"(call, { password }) {
    const account = call.login.passwordPending ?? call.account;
    checkProof(account, password);
    return authorize(call, account);
  },

  "auth.importBotAuthorization"(call, params) {
    checkApplication(call, params.apiId, params.apiHash);
    const bot = call.world.byToken(params.botAuthToken);
    if (bot === undefined) {
      refuse(
        /^\d+:[\w-]{8,}$/.test(params.botAuthToken)
          ? "ACCESS_TOKEN_EXPIRED"
          : "ACCESS_TOKEN_INVALID",
      );
    }
    if (bot.dcId !== call.dcId) {
      throw new RpcError(303, `USER_MIGRATE_${bot.dcId}`);
    }
    return authorize(call, bot);
  },

  "auth.logOut"(call) {
    const { world, account, login } = call;
    login.signIn(undefined);
    if (account.bot !== undefined) return { _: "auth.loggedOut" };
    const futureAuthToken = world.randomBytes(32);
    world.futureTokens.set(toHex(futureAuthToken), account);
    return { _: "auth.loggedOut", futureAuthToken };
  },

  "auth.resetAuthorizations"(call) {
    for (const login of [...call.account.logins]) {
      if (login !== call.login) login.signIn(undefined);
    }
    return true;
  },

  "auth.exportAuthorization"(call, { dcId }) {
    const { world, account } = call;
    if (dcId === call.dcId || !world.hasDc(dcId)) {
      refuse("DC_ID_INVALID");
    }
    const bytes = world.randomBytes(32);
    world.exported.set(toHex(bytes), { account, dcId });
    return { _: "auth.exportedAuthorization", id: account.id, bytes };
  },

  "auth.importAuthorization"(call, { id, bytes }) {
    const { world, login } = call;
    const key = toHex(bytes);
    const exported = world.exported.get(key);
    if (exported === undefined || exported.dcId !== call.dcId) {
      refuse("AUTH_BYTES_INVALID");
    }
    if (exported.account.id !== id) refuse("USER_ID_INVALID");
    world.exported.delete(key);
    login.signIn(exported.account, true);
    return {
      _: "auth.authorization",
      user: showUser(world, exported.account, exported.account),
    };
  },

  "auth.bindTempAuthKey"(call, params) {
    call.bindKey(params);
    return true;
  },
};
