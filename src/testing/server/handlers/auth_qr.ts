/**
 * Signing in by a QR code that another device scans.
 *
 * @module
 */

import { RpcError } from "../../../mtproto/mod.ts";
import { fromHex, toHex } from "../../../bytes/mod.ts";
import type { TypeAuthLoginToken } from "../../../tl/mod.ts";
import type { Account } from "../account.ts";
import type { Call, Handlers } from "../call.ts";
import type { Login } from "../login.ts";
import { refuse } from "../refuse.ts";
import { showAuthorization } from "./account_sessions.ts";
import { authorize, checkApplication } from "./auth_code.ts";

/** How long a QR code is good for, in seconds. */
const TOKEN_LIFETIME = 30;

/** A QR code on the screen of one device. */
export interface LoginToken {
  /** The device that shows it. */
  readonly login: Login;
  /** Seconds since the epoch after which it is worthless. */
  readonly expires: number;
  /** Who scanned it. */
  acceptedBy?: Account;
}

/** Signs in by a scanned token, or sends the client to the right place. */
function finish(
  call: Call,
  token: Uint8Array,
  accepted: Account,
): TypeAuthLoginToken {
  const { world, login } = call;
  if (accepted.dcId !== call.dcId) {
    return { _: "auth.loginTokenMigrateTo", dcId: accepted.dcId, token };
  }
  world.loginTokens.delete(toHex(token));
  if (accepted.password !== undefined) {
    login.passwordPending = accepted;
    throw new RpcError(401, "SESSION_PASSWORD_NEEDED");
  }
  const authorization = authorize(call, accepted);
  return { _: "auth.loginTokenSuccess", authorization };
}

/** Handlers of `auth.exportLoginToken` and what follows it. */
export const authQrHandlers: Handlers = {
  "auth.exportLoginToken"(call, params) {
    const { world, login } = call;
    checkApplication(call, params.apiId, params.apiHash);
    for (const [key, shown] of world.loginTokens) {
      if (shown.expires <= world.date()) world.loginTokens.delete(key);
      else if (shown.login === login && shown.acceptedBy !== undefined) {
        return finish(call, fromHex(key), shown.acceptedBy);
      }
    }
    const token = world.randomBytes(32);
    const expires = world.date() + TOKEN_LIFETIME;
    world.loginTokens.set(toHex(token), { login, expires });
    return { _: "auth.loginToken", expires, token };
  },

  "auth.importLoginToken"(call, { token }) {
    const shown = call.world.loginTokens.get(toHex(token));
    if (shown === undefined) refuse("AUTH_TOKEN_INVALID");
    if (shown.acceptedBy === undefined) {
      return { _: "auth.loginToken", expires: shown.expires, token };
    }
    return finish(call, token, shown.acceptedBy);
  },

  "auth.acceptLoginToken"(call, { token }) {
    const { world, account } = call;
    const shown = world.loginTokens.get(toHex(token));
    if (shown === undefined) refuse("AUTH_TOKEN_INVALID");
    if (shown.expires <= world.date()) refuse("AUTH_TOKEN_EXPIRED");
    if (shown.acceptedBy !== undefined) refuse("AUTH_TOKEN_ALREADY_ACCEPTED");
    shown.acceptedBy = account;
    for (const sink of shown.login.sinks) {
      sink.push({
        _: "updateShort",
        update: { _: "updateLoginToken" },
        date: world.date(),
      });
    }
    return showAuthorization(call, shown.login);
  },
};
