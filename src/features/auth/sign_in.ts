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
import { checkLoginToken, type LoginToken } from "./login_token.ts";
import { isPasswordNeeded, passwordRequired } from "./password_required.ts";

/** Of a code from the phone, and of one from the login e-mail address. */
const WRONG_CODE = ["PHONE_CODE_*", "CODE_INVALID", "EMAIL_VERIFY_EXPIRED"];

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
  checkLoginToken(token, "sign in");
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
      ...(token.delivery === "emailCode"
        ? {
          emailVerification: {
            _: "emailVerificationCode" as const,
            code: phoneCode,
          },
        }
        : { phoneCode }),
    }, callOptions(options));
    return await authorized(client, authorization);
  } catch (error) {
    if (!(error instanceof RpcError)) throw error;
    if (isPasswordNeeded(error)) {
      throw await passwordRequired(client, error, options);
    }
    if (WRONG_CODE.some((type) => error.is(type))) {
      throw new SignInError(
        "invalidCode",
        "Cannot sign in: the code is wrong or too old",
        { cause: error },
      );
    }
    throw signUpRequired(error) ?? error;
  }
}
