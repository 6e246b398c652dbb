/**
 * Asking for a login code.
 *
 * @module
 */

import type { BaseClient } from "../../client/mod.ts";
import type { CodeSettings, TypeAuthSentCode } from "../../tl/mod.ts";
import { type CallOptions, callOptions } from "../call_options.ts";
import { SignInError } from "../errors.ts";
import { authorized, signUpRequired } from "./authorized.ts";
import { checkLoginToken, LoginToken } from "./login_token.ts";
import { isPasswordNeeded, passwordRequired } from "./password_required.ts";

/** How a login code may be delivered, and how to make the call. */
export interface LoginCodeOptions extends CallOptions {
  /**
   * Ways that this device can receive.
   *
   * @default {app and SMS or call, as the server chooses}
   */
  settings?: Omit<CodeSettings, "_">;
}

/**
 * Has a login code sent to the user.
 *
 * @param client Who signs in.
 * @param phone Phone number in international form; spaces, brackets and
 * hyphens are ignored.
 * @param options How the code may be delivered.
 * @returns What `signIn()` takes.
 */
export function requestLoginCode(
  client: BaseClient,
  phone: string,
  options: LoginCodeOptions = {},
): Promise<LoginToken> {
  return request(client, toPhone(phone, "request login code"), options);
}

/**
 * Checks a phone number.
 *
 * @param phone What the caller gave.
 * @param verb What cannot be done, for the message.
 * @returns It, without spaces, brackets and hyphens.
 * @throws {SyntaxError} If it is not 5 to 15 digits.
 */
export function toPhone(phone: string, verb: string): string {
  const digits = typeof phone === "string"
    ? phone.replaceAll(/[\s()-]/g, "")
    : "";
  if (/^\+?\d{5,15}$/.test(digits)) return digits;
  throw new SyntaxError(
    `Cannot ${verb}: phone must be 5 to 15 digits in international form`,
  );
}

async function request(
  client: BaseClient,
  phone: string,
  options: LoginCodeOptions,
): Promise<LoginToken> {
  const { apiId, apiHash } = client.options;
  // Without a connection storage is not open; the call says what is missing.
  const isOpen = client.homeDcId !== 0 && !client.isClosed;
  const logoutTokens = isOpen ? await client.store.futureAuthTokens() : [];
  try {
    const sent = await client.invoke("auth.sendCode", {
      phoneNumber: phone,
      apiId,
      apiHash,
      settings: {
        ...(logoutTokens.length > 0 && { logoutTokens }),
        ...options.settings,
        _: "codeSettings",
      },
    }, callOptions(options));
    return await toToken(client, phone, sent);
  } catch (error) {
    // A token of an earlier login stands for the code, not for the password.
    if (isPasswordNeeded(error)) {
      throw await passwordRequired(client, error, options);
    }
    throw signUpRequired(error) ?? error;
  }
}

/**
 * Has the code sent again, in the next way.
 *
 * @param client Who signs in.
 * @param token What {@linkcode requestLoginCode} gave.
 * @param options How to make the call.
 * @returns What `signIn()` takes now.
 */
export function resendLoginCode(
  client: BaseClient,
  token: LoginToken,
  options: CallOptions = {},
): Promise<LoginToken> {
  checkLoginToken(token, "resend login code");
  return resend(client, token, options);
}

async function resend(
  client: BaseClient,
  token: LoginToken,
  options: CallOptions,
): Promise<LoginToken> {
  const sent = await client.invoke("auth.resendCode", {
    phoneNumber: token.phone,
    phoneCodeHash: token.phoneCodeHash,
  }, callOptions(options));
  return await toToken(client, token.phone, sent);
}

/**
 * Gives up a code that is on its way.
 *
 * @param client Who signs in.
 * @param token What {@linkcode requestLoginCode} gave.
 * @param options How to make the call.
 */
export function cancelLoginCode(
  client: BaseClient,
  token: LoginToken,
  options: CallOptions = {},
): Promise<void> {
  checkLoginToken(token, "cancel login code");
  return cancel(client, token, options);
}

async function cancel(
  client: BaseClient,
  token: LoginToken,
  options: CallOptions,
): Promise<void> {
  await client.invoke("auth.cancelCode", {
    phoneNumber: token.phone,
    phoneCodeHash: token.phoneCodeHash,
  }, callOptions(options));
}

/**
 * Wraps what the server said of a code, and remembers who was signed in
 * without one.
 *
 * @param client Who signs in.
 * @param phone Phone number as it was given.
 * @param sent What the server said.
 * @returns What `signIn()` takes.
 * @throws {SignInError} If the server wants a payment.
 */
export async function toToken(
  client: BaseClient,
  phone: string,
  sent: TypeAuthSentCode,
): Promise<LoginToken> {
  if (sent._ === "auth.sentCodePaymentRequired") {
    throw new SignInError(
      "paymentRequired",
      "Cannot request login code: the server wants a payment first",
    );
  }
  if (sent._ === "auth.sentCodeSuccess") {
    await authorized(client, sent.authorization);
  }
  return new LoginToken(phone, sent);
}
