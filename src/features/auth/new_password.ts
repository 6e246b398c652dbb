/**
 * A new password, as the server takes it: never the password itself.
 *
 * @see https://core.telegram.org/api/srp#setting-a-new-2fa-password
 *
 * @module
 */

import { concat } from "../../bytes/mod.ts";
import type { BaseClient } from "../../client/mod.ts";
import {
  randomBytes as platformRandomBytes,
  srpVerifier,
} from "../../crypto/mod.ts";
import type {
  AccountPassword,
  AccountPasswordInputSettings,
} from "../../tl/mod.ts";
import { checkLength } from "../check_arguments.ts";
import { PasswordError } from "../errors.ts";

/** Random bytes that a client adds to the server's `salt1`. */
const SALT_BYTES = 32;

/** What belongs to a new password. */
export interface NewPasswordOptions {
  /**
   * What reminds the owner of it; everybody who knows the login code sees it.
   * It must not be the password.
   *
   * @default {"", nothing}
   */
  hint?: string;
  /**
   * Address that helps if the password is lost. It has to be confirmed.
   *
   * @default {undefined: none, or that of the present password}
   */
  email?: string;
}

/**
 * Checks a new password and what belongs to it.
 *
 * @param password What the caller gave.
 * @param options Hint and address.
 * @param verb What cannot be done, for the message.
 * @throws {TypeError} If one of them is no string.
 * @throws {RangeError} If the password is empty, or the hint gives it away.
 * @throws {SyntaxError} If the address is none.
 */
export function checkNewPassword(
  password: string,
  options: NewPasswordOptions,
  verb: string,
): void {
  checkLength(password, "newPassword", verb, 1, Infinity);
  const { hint, email } = options;
  if (hint !== undefined) checkLength(hint, "hint", verb, 0, Infinity);
  if (hint === password) {
    throw new RangeError(`Cannot ${verb}: hint must not be the password`);
  }
  if (email !== undefined) checkEmail(email, verb);
}

/**
 * Checks an e-mail address, roughly: the server does so in earnest.
 *
 * @param email What the caller gave.
 * @param verb What cannot be done, for the message.
 * @throws {SyntaxError} If it is none.
 */
export function checkEmail(email: string, verb: string): void {
  if (typeof email === "string" && /^[^\s@]+@[^\s@]+$/.test(email)) return;
  throw new SyntaxError(
    `Cannot ${verb}: email must have the form name@host, got something else`,
  );
}

/**
 * Computes what the server keeps of a new password. Takes about 0.1 s.
 *
 * @param client Gives its source of randomness.
 * @param account What the server said last.
 * @param password The new password.
 * @param options Hint and address.
 * @param verb What cannot be done, for the message.
 * @returns What functions of the API take.
 * @throws {PasswordError} If the server wants an algorithm that is not known.
 * @throws {SecurityError} If the server's numbers are not safe.
 */
export function newPasswordSettings(
  client: BaseClient,
  account: AccountPassword,
  password: string,
  options: NewPasswordOptions,
  verb: string,
): AccountPasswordInputSettings {
  const { newAlgo } = account;
  if (newAlgo._ === "passwordKdfAlgoUnknown") throw unknownAlgorithm(verb);
  const { randomBytes = platformRandomBytes } = client.options;
  const { email, hint = "" } = options;
  const { g, p, salt2 } = newAlgo;
  const salt1 = concat(newAlgo.salt1, randomBytes(SALT_BYTES));
  return {
    _: "account.passwordInputSettings",
    newAlgo: { ...newAlgo, salt1 },
    newPasswordHash: srpVerifier({ salt1, salt2, g, p, password }),
    hint,
    ...(email !== undefined && { email }),
  };
}

/**
 * Makes the error for an algorithm that only newer versions know.
 *
 * @param verb What cannot be done, for the message.
 * @returns What to throw.
 */
export function unknownAlgorithm(verb: string): PasswordError {
  return new PasswordError(
    "unsupported",
    `Cannot ${verb}: the server wants an algorithm that this version does ` +
      "not know",
  );
}
