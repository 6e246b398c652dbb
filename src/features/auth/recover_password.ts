/**
 * A lost password: the way by e-mail.
 *
 * @see https://core.telegram.org/api/srp#password-recovery
 *
 * @module
 */

import type { BaseClient } from "../../client/mod.ts";
import type { User } from "../../tl/mod.ts";
import { type CallOptions, callOptions } from "../call_options.ts";
import { PasswordError } from "../errors.ts";
import { authorized } from "./authorized.ts";
import {
  checkNewPassword,
  type NewPasswordOptions,
  newPasswordSettings,
} from "./new_password.ts";
import { checkCode, isWrongEmailCode } from "./password_email.ts";

/** What belongs to the new password, and how to make the calls. */
export type RecoverPasswordOptions =
  & Pick<NewPasswordOptions, "hint">
  & CallOptions;

/**
 * Has a code sent to the recovery e-mail address.
 *
 * @param client Who signs in, or whose account it is.
 * @param options How to make the call.
 * @returns Pattern of the address.
 */
export async function requestPasswordRecovery(
  client: BaseClient,
  options: CallOptions = {},
): Promise<string> {
  const { emailPattern } = await client.invoke(
    "auth.requestPasswordRecovery",
    {},
    callOptions(options),
  );
  return emailPattern;
}

/**
 * Signs in by the code from the e-mail. The old password is gone then.
 *
 * @param client Who signs in, or whose account it is.
 * @param code The code; spaces around it are ignored.
 * @param newPassword The password from now on; none if it is left out.
 * @param options Hint for the new password.
 * @returns The user.
 */
export function recoverPassword(
  client: BaseClient,
  code: string,
  newPassword?: string,
  options: RecoverPasswordOptions = {},
): Promise<User> {
  const verb = "recover password";
  const checked = checkCode(code, verb);
  if (newPassword !== undefined) checkNewPassword(newPassword, options, verb);
  return recover(client, checked, newPassword, options);
}

async function recover(
  client: BaseClient,
  code: string,
  newPassword: string | undefined,
  options: RecoverPasswordOptions,
): Promise<User> {
  const calls = callOptions(options);
  const newSettings = newPassword === undefined
    ? undefined
    : newPasswordSettings(
      client,
      await client.invoke("account.getPassword", {}, calls),
      newPassword,
      { hint: options.hint ?? "" },
      "recover password",
    );
  try {
    return await authorized(
      client,
      await client.invoke("auth.recoverPassword", {
        code,
        ...(newSettings !== undefined && { newSettings }),
      }, calls),
    );
  } catch (error) {
    if (!isWrongEmailCode(error)) throw error;
    throw new PasswordError(
      "invalidCode",
      "Cannot recover password: the code is wrong or too old",
      { cause: error },
    );
  }
}
