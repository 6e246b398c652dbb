/**
 * Confirming the recovery e-mail address of a password.
 *
 * @see https://core.telegram.org/api/srp#email-verification
 *
 * @module
 */

import { type BaseClient, RpcError } from "../../client/mod.ts";
import { type CallOptions, callOptions } from "../call_options.ts";
import { PasswordError } from "../errors.ts";

/**
 * Confirms the recovery e-mail address, which completes the change that named
 * it.
 *
 * @param client Whose account.
 * @param code The code from the e-mail; spaces around it are ignored.
 * @param options How to make the call.
 */
export function confirmPasswordEmail(
  client: BaseClient,
  code: string,
  options: CallOptions = {},
): Promise<void> {
  return confirm(client, checkCode(code, "confirm password email"), options);
}

/**
 * Checks a code from an e-mail.
 *
 * @param code What the caller gave.
 * @param verb What cannot be done, for the message.
 * @returns It, without the spaces around it.
 * @throws {RangeError} If it is empty or no string.
 */
export function checkCode(code: string, verb: string): string {
  const text = typeof code === "string" ? code.trim() : "";
  if (text !== "") return text;
  throw new RangeError(`Cannot ${verb}: code must not be empty`);
}

/**
 * Tells whether the server refuses a code from an e-mail.
 *
 * @param error What a call has thrown.
 */
export function isWrongEmailCode(error: unknown): error is RpcError {
  return error instanceof RpcError && [
    "CODE_INVALID",
    "EMAIL_HASH_EXPIRED",
    "EMAIL_VERIFY_EXPIRED",
    "PASSWORD_RECOVERY_EXPIRED",
  ].some((type) => error.is(type));
}

async function confirm(
  client: BaseClient,
  code: string,
  options: CallOptions,
): Promise<void> {
  try {
    await client.invoke(
      "account.confirmPasswordEmail",
      { code },
      callOptions(options),
    );
  } catch (error) {
    if (!isWrongEmailCode(error)) throw error;
    throw new PasswordError(
      "invalidCode",
      "Cannot confirm password email: the code is wrong or too old",
      { cause: error },
    );
  }
}

/**
 * Has the code for the recovery e-mail address sent again.
 *
 * @param client Whose account.
 * @param options How to make the call.
 */
export async function resendPasswordEmail(
  client: BaseClient,
  options: CallOptions = {},
): Promise<void> {
  await client.invoke("account.resendPasswordEmail", {}, callOptions(options));
}

/**
 * Gives up confirming the recovery e-mail address, and the change with it.
 *
 * @param client Whose account.
 * @param options How to make the call.
 */
export async function cancelPasswordEmail(
  client: BaseClient,
  options: CallOptions = {},
): Promise<void> {
  await client.invoke("account.cancelPasswordEmail", {}, callOptions(options));
}
