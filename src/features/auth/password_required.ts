/**
 * The step from "the server wants the password" to the user.
 *
 * @module
 */

import { type BaseClient, RpcError } from "../../client/mod.ts";
import type { User } from "../../tl/mod.ts";
import { type CallOptions, callOptions } from "../call_options.ts";
import { SignInError } from "../errors.ts";
import { type Answer, askUntilRight, type Question } from "./ask.ts";
import { checkPassword } from "./check_password.ts";
import { PasswordToken } from "./password_token.ts";

/** The account has a password: what whoever is asked for it may know. */
export interface PasswordQuestion extends Question {
  /** The hint that the user has set; `""` for none. */
  readonly hint: string;
  /** Whether an e-mail address can be used if the password is lost. */
  readonly hasRecovery: boolean;
}

/**
 * Tells whether the server wants the password now.
 *
 * @param error What a call has thrown.
 */
export function isPasswordNeeded(error: unknown): boolean {
  return error instanceof RpcError && error.is("SESSION_PASSWORD_NEEDED");
}

/**
 * Asks the server what it wants to know of the password.
 *
 * @param client Who signs in.
 * @param cause The server's error.
 * @param options How to make the call.
 * @returns What to throw.
 */
export async function passwordRequired(
  client: BaseClient,
  cause: unknown,
  options: CallOptions,
): Promise<SignInError> {
  const password = await client.invoke(
    "account.getPassword",
    {},
    callOptions(options),
  );
  return new SignInError(
    "passwordRequired",
    "Cannot sign in: the account has a password too",
    { cause, passwordToken: new PasswordToken(password) },
  );
}

/** How the password is asked for. */
export interface AskPasswordOptions extends CallOptions {
  /** Who knows it; without it the error that wants it is thrown. */
  password?: Answer<PasswordQuestion> | undefined;
  /** Most tries. */
  attempts: number;
}

/**
 * Finishes signing in with the password, asking for it.
 *
 * @param client Who signs in.
 * @param error What the code or the scan led to.
 * @param options Who knows the password.
 * @returns The user.
 * @throws {SignInError} If nobody knows it, or the last try was wrong.
 * @throws What was given, if it does not want a password.
 */
export async function finishWithPassword(
  client: BaseClient,
  error: unknown,
  options: AskPasswordOptions,
): Promise<User> {
  const { password, attempts, signal } = options;
  const needed = isPasswordNeeded(error)
    ? await passwordRequired(client, error, options)
    : error;
  if (
    !(needed instanceof SignInError) || needed.reason !== "passwordRequired" ||
    password === undefined
  ) {
    throw needed;
  }
  const token = needed.passwordToken!;
  return await askUntilRight<PasswordQuestion, User>({
    field: "password",
    verb: "sign in",
    answer: password,
    attempts,
    signal,
    question: (base) => ({
      ...base,
      hint: token.hint,
      hasRecovery: token.hasRecovery,
    }),
    use: async (text) => await checkPassword(client, token, text, options),
    isWrong: (error) =>
      error instanceof RangeError ||
      error instanceof SignInError && error.reason === "invalidPassword",
  });
}
