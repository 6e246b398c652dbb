/**
 * The sessions of an account, and its password.
 *
 * @module
 */

import type { Authorization } from "../../../tl/mod.ts";
import type { Call, Handlers } from "../call.ts";
import type { Login } from "../login.ts";
import { newAlgorithm, PasswordVerifier } from "../password.ts";
import { refuse } from "../refuse.ts";

/** `passwordKdfAlgoSHA256SHA256PBKDF2HMACSHA512iter100000SHA256ModPow`. */
const ALGORITHM =
  "passwordKdfAlgoSHA256SHA256PBKDF2HMACSHA512iter100000SHA256ModPow";

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

/** Handlers of sessions and passwords. */
export const accountSessionHandlers: Handlers = {
  "account.getPassword"(call) {
    const { world } = call;
    const account = call.login.passwordPending ?? call.account;
    const { password } = account;
    const base = {
      _: "account.password" as const,
      newAlgo: { _: ALGORITHM, ...newAlgorithm(world.randomBytes) } as const,
      newSecureAlgo: {
        _: "securePasswordKdfAlgoPBKDF2HMACSHA512iter100000" as const,
        salt: world.randomBytes(8),
      },
      secureRandom: world.randomBytes(256),
    };
    if (password === undefined) return base;
    const srpId = world.randomLong();
    return {
      ...base,
      hasPassword: true,
      currentAlgo: { _: ALGORITHM, ...password.algorithm },
      srpId,
      srpB: password.challenge(srpId, world.randomBytes),
      hint: password.hint,
    };
  },

  "account.updatePasswordSettings"(call, { password, newSettings }) {
    const { account } = call;
    if (account.password !== undefined) {
      if (password._ === "inputCheckPasswordEmpty") {
        refuse("PASSWORD_HASH_INVALID");
      }
      const { srpId, A, M1 } = password;
      const right = account.password.check(srpId, A, M1);
      if (right === undefined) refuse("SRP_ID_INVALID");
      if (!right) refuse("PASSWORD_HASH_INVALID");
    }
    const { newAlgo, newPasswordHash, hint } = newSettings;
    if (newAlgo === undefined || newPasswordHash === undefined) {
      refuse("NEW_SETTINGS_EMPTY");
    }
    if (newAlgo._ === "passwordKdfAlgoUnknown") {
      if (newPasswordHash.length > 0) refuse("NEW_SETTINGS_INVALID");
      account.password = undefined;
      return true;
    }
    if (newPasswordHash.length !== 256) refuse("NEW_SETTINGS_INVALID");
    const { salt1, salt2, g, p } = newAlgo;
    account.password = new PasswordVerifier(
      { salt1: salt1.slice(), salt2: salt2.slice(), g, p: p.slice() },
      newPasswordHash.slice(),
      hint || undefined,
    );
    return true;
  },

  "account.getAuthorizations"(call) {
    const logins = [...call.account.logins].filter((it) => !it.imported);
    return {
      _: "account.authorizations",
      authorizationTtlDays: 180,
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

  "account.getWebAuthorizations"() {
    return { _: "account.webAuthorizations", authorizations: [], users: [] };
  },
};
