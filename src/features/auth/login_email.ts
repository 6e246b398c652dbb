/**
 * The e-mail address that login codes are sent to.
 *
 * @see https://core.telegram.org/api/auth#email-verification
 *
 * @module
 */

import type { BaseClient } from "../../client/mod.ts";
import type { EmailVerifyPurposeLoginSetup } from "../../tl/mod.ts";
import { type CallOptions, callOptions } from "../call_options.ts";
import { SignInError } from "../errors.ts";
import { checkLoginToken, type LoginToken } from "./login_token.ts";
import { checkEmail } from "./new_password.ts";
import { checkCode, isWrongEmailCode } from "./password_email.ts";
import { toToken } from "./request_login_code.ts";

/** A code is on its way to an e-mail address. */
export interface SentEmailCode {
  /** Pattern of the address. */
  readonly emailPattern: string;
  /** Number of characters of the code. */
  readonly codeLength: number;
}

/**
 * Has a code sent to the address that is to become the login e-mail address.
 *
 * @param client Who signs in.
 * @param token A token whose `delivery` is `"setUpEmailRequired"`.
 * @param email The address.
 * @param options How to make the call.
 */
export function setUpLoginEmail(
  client: BaseClient,
  token: LoginToken,
  email: string,
  options: CallOptions = {},
): Promise<SentEmailCode> {
  const verb = "set up login email";
  const purpose = purposeOf(token, verb);
  checkEmail(email, verb);
  return sendCode(client, purpose, email, options);
}

function purposeOf(
  token: LoginToken,
  verb: string,
): EmailVerifyPurposeLoginSetup {
  checkLoginToken(token, verb);
  const { phone: phoneNumber, phoneCodeHash } = token;
  return { _: "emailVerifyPurposeLoginSetup", phoneNumber, phoneCodeHash };
}

async function sendCode(
  client: BaseClient,
  purpose: EmailVerifyPurposeLoginSetup,
  email: string,
  options: CallOptions,
): Promise<SentEmailCode> {
  const { emailPattern, length } = await client.invoke(
    "account.sendVerifyEmailCode",
    { purpose, email },
    callOptions(options),
  );
  return { emailPattern, codeLength: length };
}

/**
 * Proves that the address is the user's. The server then sends the login code
 * to it.
 *
 * @param client Who signs in.
 * @param token The token that `setUpLoginEmail()` was given.
 * @param code The code from the e-mail; spaces around it are ignored.
 * @param options How to make the call.
 * @returns What `signIn()` takes.
 */
export function verifyLoginEmail(
  client: BaseClient,
  token: LoginToken,
  code: string,
  options: CallOptions = {},
): Promise<LoginToken> {
  const verb = "verify login email";
  const purpose = purposeOf(token, verb);
  return verify(client, token, purpose, checkCode(code, verb), options);
}

async function verify(
  client: BaseClient,
  { phone }: LoginToken,
  purpose: EmailVerifyPurposeLoginSetup,
  code: string,
  options: CallOptions,
): Promise<LoginToken> {
  try {
    const verified = await client.invoke("account.verifyEmail", {
      purpose,
      verification: { _: "emailVerificationCode", code },
    }, callOptions(options));
    if (verified._ === "account.emailVerifiedLogin") {
      return await toToken(client, phone, verified.sentCode);
    }
  } catch (error) {
    if (!isWrongEmailCode(error)) throw error;
    throw new SignInError(
      "invalidCode",
      "Cannot verify login email: the code is wrong or too old",
      { cause: error },
    );
  }
  throw new SignInError(
    "unsupported",
    "Cannot verify login email: wanted a login code, got none",
  );
}
