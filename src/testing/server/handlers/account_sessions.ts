/**
 * The sessions of an account.
 *
 * @module
 */

import type { Authorization } from "../../../tl/mod.ts";
import type { Call, Handlers } from "../call.ts";
import type { Login } from "../login.ts";
import { refuse } from "../refuse.ts";

/** Most days after which a session that is not used ends. */
const MAX_TTL_DAYS = 366;

/**
 * Shows a session of an account.
 *
 * @param call The call.
 * @param login The session.
 * @returns Its TL form.
 */
export function showAuthorization(call: Call, login: Login): Authorization {
  const current = login === call.login;
  const { client } = login;
  return {
    _: "authorization",
    current,
    passwordPending: login.passwordPending !== undefined,
    hash: current ? 0n : login.keyId,
    deviceModel: client?.deviceModel ?? "",
    platform: "",
    systemVersion: client?.systemVersion ?? "",
    apiId: client?.apiId ?? 0,
    appName: "",
    appVersion: client?.appVersion ?? "",
    dateCreated: login.created,
    dateActive: login.active,
    ip: "127.0.0.1",
    country: "",
    region: "",
  };
}

/** Handlers of sessions. */
export const accountSessionHandlers: Handlers = {
  "account.getAuthorizations"(call) {
    const logins = [...call.account.logins].filter((it) => !it.imported);
    return {
      _: "account.authorizations",
      authorizationTtlDays: call.account.authorizationTtlDays,
      authorizations: logins.map((login) => showAuthorization(call, login)),
    };
  },

  "account.resetAuthorization"(call, { hash }) {
    const { account, login } = call;
    const other = [...account.logins].find(({ keyId }) => keyId === hash);
    if (other === undefined || other === login) refuse("HASH_INVALID");
    other.signIn(undefined);
    return true;
  },

  "account.setAuthorizationTTL"({ account }, { authorizationTtlDays: days }) {
    if (days < 1 || days > MAX_TTL_DAYS) refuse("TTL_DAYS_INVALID");
    account.authorizationTtlDays = days;
    return true;
  },

  "account.getWebAuthorizations"() {
    return { _: "account.webAuthorizations", authorizations: [], users: [] };
  },
};
