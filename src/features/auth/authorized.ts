/**
 * What every way to sign in ends with.
 *
 * @module
 */

import { type BaseClient, RpcError } from "../../client/mod.ts";
import type { TypeAuthAuthorization, User } from "../../tl/mod.ts";
import { SignInError } from "../errors.ts";

/**
 * Remembers who has signed in.
 *
 * @param client Who it is for.
 * @param authorization What the server said.
 * @returns The user.
 * @throws {SignInError} If the phone number has no account.
 */
export async function authorized(
  client: BaseClient,
  authorization: TypeAuthAuthorization,
): Promise<User> {
  if (authorization._ !== "auth.authorization") {
    throw noAccount();
  }
  const { user } = authorization;
  if (user._ !== "user") {
    throw new SignInError(
      "unsupported",
      `Cannot sign in: a user was expected, got ${user._}`,
    );
  }
  const { futureAuthToken } = authorization;
  if (futureAuthToken !== undefined) {
    await client.store.addFutureAuthToken(futureAuthToken);
  }
  await client.setAccount({ userId: user.id, isBot: user.bot === true });
  return user;
}

/**
 * Tells whether the server refuses a number that has no account.
 *
 * @param error What a call has thrown.
 * @returns What to throw instead, or `undefined`.
 */
export function signUpRequired(error: unknown): SignInError | undefined {
  return error instanceof RpcError && error.is("PHONE_NUMBER_UNOCCUPIED")
    ? noAccount(error)
    : undefined;
}

function noAccount(cause?: RpcError): SignInError {
  return new SignInError(
    "signUpRequired",
    "Cannot sign in: the phone number must have an account, got none",
    { cause },
  );
}
