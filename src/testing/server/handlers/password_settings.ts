/**
 * Setting, changing, removing and recovering the password of an account.
 *
 * @see https://core.telegram.org/api/srp
 *
 * @module
 */

import { equal } from "../../../bytes/mod.ts";
import { RpcError } from "../../../mtproto/mod.ts";
import type {
  PasswordKdfAlgoSHA256SHA256PBKDF2HMACSHA512iter100000SHA256ModPow,
  TypeAccountPasswordInputSettings,
} from "../../../tl/mod.ts";
import type { Account } from "../account.ts";
import type { Call, Handlers } from "../call.ts";
import { EMAIL_CODE_LENGTH, emailPattern, sendEmail } from "../email.ts";
import { newAlgorithm, PasswordVerifier } from "../password.ts";
import { refuse } from "../refuse.ts";
import { authorize } from "./auth_code.ts";
import { checkProof } from "./password_check.ts";

/** The only algorithm. */
const ALGORITHM =
  "passwordKdfAlgoSHA256SHA256PBKDF2HMACSHA512iter100000SHA256ModPow";

type Algorithm =
  PasswordKdfAlgoSHA256SHA256PBKDF2HMACSHA512iter100000SHA256ModPow;

/** Whose password it is: of who is signed in, or has only it left to show. */
function ownerOf(call: Call): Account {
  return call.login.passwordPending ?? call.account;
}

/** Clients have to add something of their own to the salt. */
function checkSalt(account: Account, { salt1 }: Algorithm): void {
  const offered = account.offeredSalt;
  const isOurs = offered !== undefined && salt1.length > offered.length &&
    equal(salt1.subarray(0, offered.length), offered);
  if (!isOurs) refuse("NEW_SALT_INVALID");
}

/** Reads a new password; nothing if it is to be removed. */
function readPassword(
  account: Account,
  settings: TypeAccountPasswordInputSettings,
): PasswordVerifier | undefined {
  const { newAlgo, newPasswordHash, hint } = settings;
  if (newAlgo === undefined || newPasswordHash === undefined) {
    refuse("NEW_SETTINGS_INVALID");
  }
  if (newAlgo._ === "passwordKdfAlgoUnknown") {
    if (newPasswordHash.length > 0) refuse("NEW_SETTINGS_INVALID");
    return undefined;
  }
  if (newPasswordHash.length !== 256) refuse("NEW_SETTINGS_INVALID");
  checkSalt(account, newAlgo);
  const { salt1, salt2, g, p } = newAlgo;
  return new PasswordVerifier(
    { salt1: salt1.slice(), salt2: salt2.slice(), g, p: p.slice() },
    newPasswordHash.slice(),
    hint || undefined,
  );
}

/** Sets a password, or none; an account without one has no address, too. */
function setPassword(
  account: Account,
  password: PasswordVerifier | undefined,
): void {
  account.password = password;
  account.recoveryCode = undefined;
  if (password === undefined) account.recoveryEmail = undefined;
}

/** Handlers of passwords. */
export const passwordSettingsHandlers: Handlers = {
  "account.getPassword"(call) {
    const { world } = call;
    const account = ownerOf(call);
    const { password, passwordChange, loginEmail } = account;
    const algorithm = newAlgorithm(world.randomBytes);
    account.offeredSalt = algorithm.salt1;
    const base = {
      _: "account.password" as const,
      hasRecovery: account.recoveryEmail !== undefined,
      newAlgo: { _: ALGORITHM, ...algorithm } as const,
      newSecureAlgo: {
        _: "securePasswordKdfAlgoPBKDF2HMACSHA512iter100000" as const,
        salt: world.randomBytes(8),
      },
      secureRandom: world.randomBytes(256),
      emailUnconfirmedPattern: passwordChange &&
        emailPattern(passwordChange.address.email),
      loginEmailPattern: loginEmail && emailPattern(loginEmail),
    };
    if (password === undefined) return base;
    const srpId = world.randomLong();
    return {
      ...base,
      hasPassword: true,
      currentAlgo: { _: ALGORITHM, ...password.algorithm } as const,
      srpId,
      srpB: password.challenge(srpId, world.randomBytes),
      hint: password.hint,
    };
  },

  "account.updatePasswordSettings"(call, { password: proof, newSettings }) {
    const { account } = call;
    if (account.password !== undefined) checkProof(account, proof);
    const { email, newAlgo } = newSettings;
    if (newAlgo === undefined && email === undefined) {
      refuse("NEW_SETTINGS_EMPTY");
    }
    const password = newAlgo === undefined
      ? account.password
      : readPassword(account, newSettings);
    if (password === undefined && account.password === undefined) {
      refuse("NEW_SETTINGS_EMPTY");
    }
    account.passwordChange = undefined;
    if (password === undefined || !email) {
      setPassword(account, password);
      return true;
    }
    const address = sendEmail(call, account, email);
    account.passwordChange = { password, address };
    throw new RpcError(400, `EMAIL_UNCONFIRMED_${EMAIL_CODE_LENGTH}`);
  },

  "account.confirmPasswordEmail"({ account }, { code }) {
    const { passwordChange } = account;
    if (passwordChange === undefined) refuse("EMAIL_HASH_EXPIRED");
    const { password, address } = passwordChange;
    if (code !== address.code) refuse("CODE_INVALID");
    account.passwordChange = undefined;
    setPassword(account, password);
    account.recoveryEmail = address.email;
    return true;
  },

  "account.resendPasswordEmail"(call) {
    const { account } = call;
    const { passwordChange } = account;
    if (passwordChange === undefined) refuse("EMAIL_HASH_EXPIRED");
    const { password, address } = passwordChange;
    account.passwordChange = {
      password,
      address: sendEmail(call, account, address.email),
    };
    return true;
  },

  "account.cancelPasswordEmail"({ account }) {
    if (account.passwordChange === undefined) refuse("EMAIL_HASH_EXPIRED");
    account.passwordChange = undefined;
    return true;
  },

  "auth.requestPasswordRecovery"(call) {
    const account = ownerOf(call);
    if (account.password === undefined) refuse("PASSWORD_EMPTY");
    if (account.recoveryEmail === undefined) refuse("PASSWORD_RECOVERY_NA");
    const { email, code } = sendEmail(call, account, account.recoveryEmail);
    account.recoveryCode = code;
    return { _: "auth.passwordRecovery", emailPattern: emailPattern(email) };
  },

  "auth.recoverPassword"(call, { code, newSettings }) {
    const account = ownerOf(call);
    if (code === "") refuse("CODE_EMPTY");
    if (account.recoveryCode === undefined) {
      refuse("PASSWORD_RECOVERY_EXPIRED");
    }
    if (code !== account.recoveryCode) refuse("CODE_INVALID");
    setPassword(
      account,
      newSettings === undefined
        ? undefined
        : readPassword(account, newSettings),
    );
    return authorize(call, account);
  },
};
