/**
 * What every way to sign in ends with.
 *
 * @module
 */

import type { BaseClient } from "../../client/mod.ts";
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
    throw new SignInError(
      "signUpRequired",
      "Cannot sign in: the phone number must have an account, got none",
    );
  }
  const { user } = authorization;
  if (user._ !== "user") {
    throw new SignInError(
      "unsupported",
      `Cannot sign in: a user was expected, got ${user._}`,
    );
  }
  await client.setAccount({ userId: user.id, isBot: user.bot === true });
  return user;
}
