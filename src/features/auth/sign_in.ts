/**
 * `signIn()`: the login code.
 *
 * @module
 */

import { type BaseClient, RpcError } from "../../client/mod.ts";
import type { User } from "../../tl/mod.ts";
import { type CallOptions, callOptions } from "../call_options.ts";
import { SignInError } from "../errors.ts";
import { authorized, signUpRequired } from "./authorized.ts";
import type { LoginToken } from "./login_token.ts";
import { PasswordToken } from "./password_token.ts";

/**
 * Signs a user in with a login code.
 *
 * @param client Who signs in.
 * @param token What `requestLoginCode()` gave.
 * @param code The code; spaces around it are ignored.
 * @param options How to make the calls.
 * @returns The user.
 * @throws {TypeError} If the token is none.
 * @throws {RangeError} If the code is empty.
 * @throws {SignInError} If the code is wrong, a password is needed too, or
 * the number has no account.
 */
export function signIn(
  client: BaseClient,
  token: LoginToken,
  code: string,
  options: CallOptions = {},
): Promise<User> {
  if (typeof token?.phone !== "string") {
    throw new TypeError(
      `Cannot sign in: token must be what requestLoginCode() gave, got ${typeof token}`,
    );
  }
  const phoneCode = typeof code === "string" ? code.trim() : "";
  if (phoneCode === "" && token.user === undefined) {
    throw new RangeError("Cannot sign in: code must not be empty");
  }
  return tryCode(client, token, phoneCode, options);
}

async function tryCode(
  client: BaseClient,
  token: LoginToken,
  phoneCode: string,
  options: CallOptions,
): Promise<User> {
  if (token.user?._ === "user") return token.user;
  try {
    const authorization = await client.invoke("auth.signIn", {
      phoneNumber: token.phone,
      phoneCodeHash: token.phoneCodeHash,
      phoneCode,
    }, callOptions(options));
    return await authorized(client, authorization);
  } catch (error) {
    if (!(error instanceof RpcError)) throw error;
    if (error.is("SESSION_PASSWORD_NEEDED")) {
      throw await passwordRequired(client, error, options);
    }
    if (error.is("PHONE_CODE_*")) {
      throw new SignInError(
        "invalidCode",
        "Cannot sign in: the code is wrong or too old",
        { cause: error },
      );
    }
    throw signUpRequired(error) ?? error;
  }
}

async function passwordRequired(
  client: BaseClient,
  cause: RpcError,
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
