/**
 * Setting, changing and removing the password of two-step verification.
 *
 * @see https://core.telegram.org/api/srp
 *
 * @module
 */

import { type BaseClient, RpcError } from "../../client/mod.ts";
import type {
  AccountPassword,
  AccountPasswordInputSettings,
  TypeInputCheckPasswordSRP,
} from "../../tl/mod.ts";
import { type CallOptions, callOptions } from "../call_options.ts";
import { checkLength } from "../check_arguments.ts";
import { PasswordError, type PasswordReason } from "../errors.ts";
import { passwordProof } from "./check_password.ts";
import {
  checkNewPassword,
  type NewPasswordOptions,
  newPasswordSettings,
  unknownAlgorithm,
} from "./new_password.ts";

/** What belongs to a new password, and how to make the calls. */
export type ChangePasswordOptions = NewPasswordOptions & CallOptions;

/** What a change has led to. */
export interface PasswordChange {
  /**
   * Length of the code that was sent to the recovery e-mail address: the
   * change is complete once `confirmPasswordEmail()` has it. `undefined` if it
   * is complete already.
   */
  readonly emailCodeLength: number | undefined;
}

/** One change, checked. */
interface Change {
  readonly verb: string;
  /** The present password; `undefined` if there must be none. */
  readonly oldPassword: string | undefined;
  readonly settings: (account: AccountPassword) => AccountPasswordInputSettings;
}

/**
 * Gives an account without a password one.
 *
 * @param client Whose account.
 * @param newPassword The password.
 * @param options Hint and address.
 * @returns Whether the address has to be confirmed.
 */
export function enablePassword(
  client: BaseClient,
  newPassword: string,
  options: ChangePasswordOptions = {},
): Promise<PasswordChange> {
  const verb = "enable password";
  checkNewPassword(newPassword, options, verb);
  return change(client, options, {
    verb,
    oldPassword: undefined,
    settings: (account) =>
      newPasswordSettings(client, account, newPassword, options, verb),
  });
}

/**
 * Replaces the password by another one.
 *
 * @param client Whose account.
 * @param oldPassword The present password.
 * @param newPassword The new one.
 * @param options Hint and address.
 * @returns Whether the address has to be confirmed.
 */
export function changePassword(
  client: BaseClient,
  oldPassword: string,
  newPassword: string,
  options: ChangePasswordOptions = {},
): Promise<PasswordChange> {
  const verb = "change password";
  checkLength(oldPassword, "oldPassword", verb, 1, Infinity);
  checkNewPassword(newPassword, options, verb);
  return change(client, options, {
    verb,
    oldPassword,
    settings: (account) =>
      newPasswordSettings(client, account, newPassword, options, verb),
  });
}

/**
 * Removes the password, and the recovery e-mail address with it.
 *
 * @param client Whose account.
 * @param oldPassword The present password.
 * @param options How to make the calls.
 */
export function removePassword(
  client: BaseClient,
  oldPassword: string,
  options: CallOptions = {},
): Promise<void> {
  const verb = "remove password";
  checkLength(oldPassword, "oldPassword", verb, 1, Infinity);
  return change(client, options, {
    verb,
    oldPassword,
    settings: () => ({
      _: "account.passwordInputSettings",
      newAlgo: { _: "passwordKdfAlgoUnknown" },
      newPasswordHash: new Uint8Array(),
      hint: "",
    }),
  }).then(() => {});
}

async function change(
  client: BaseClient,
  options: CallOptions,
  wanted: Change,
): Promise<PasswordChange> {
  for (let isFirst = true;; isFirst = false) {
    try {
      await tryChange(client, options, wanted);
      return { emailCodeLength: undefined };
    } catch (error) {
      if (!(error instanceof RpcError)) throw error;
      // Another client has asked in between: the numbers are stale.
      const isStale = error.is("SRP_ID_INVALID") ||
        error.is("SRP_PASSWORD_CHANGED");
      if (!isFirst || !isStale) return outcome(error, wanted.verb);
    }
  }
}

async function tryChange(
  client: BaseClient,
  options: CallOptions,
  { verb, oldPassword, settings }: Change,
): Promise<void> {
  const account = await client.invoke(
    "account.getPassword",
    {},
    callOptions(options),
  );
  const hasPassword = account.hasPassword === true;
  if (hasPassword !== (oldPassword !== undefined)) {
    const [reason, wanted, got]: [PasswordReason, string, string] = hasPassword
      ? ["alreadySet", "no password", "one"]
      : ["notSet", "a password", "none"];
    throw new PasswordError(
      reason,
      `Cannot ${verb}: wanted an account with ${wanted}, got one with ${got}`,
    );
  }
  if (account.currentAlgo?._ === "passwordKdfAlgoUnknown") {
    throw unknownAlgorithm(verb);
  }
  const password: TypeInputCheckPasswordSRP = oldPassword === undefined
    ? { _: "inputCheckPasswordEmpty" }
    : passwordProof(client, account, oldPassword);
  await client.invoke("account.updatePasswordSettings", {
    password,
    newSettings: settings(account),
  }, callOptions(options));
}

/** `EMAIL_UNCONFIRMED_6` is a success that wants a code of six digits. */
function outcome(error: RpcError, verb: string): PasswordChange {
  if (error.is("EMAIL_UNCONFIRMED")) {
    return { emailCodeLength: error.argument ?? 0 };
  }
  if (error.is("PASSWORD_HASH_INVALID")) {
    throw new PasswordError(
      "invalidPassword",
      `Cannot ${verb}: oldPassword is wrong`,
      { cause: error },
    );
  }
  throw error;
}
