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
import { LoginToken } from "./login_token.ts";

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
  const digits = typeof phone === "string"
    ? phone.replaceAll(/[\s()-]/g, "")
    : "";
  if (!/^\+?\d{5,15}$/.test(digits)) {
    throw new SyntaxError(
      "Cannot request login code: phone must be 5 to 15 digits in " +
        "international form",
    );
  }
  return request(client, digits, options);
}

async function request(
  client: BaseClient,
  phone: string,
  options: LoginCodeOptions,
): Promise<LoginToken> {
  const { apiId, apiHash } = client.options;
  const sent = await client.invoke("auth.sendCode", {
    phoneNumber: phone,
    apiId,
    apiHash,
    settings: { ...options.settings, _: "codeSettings" },
  }, callOptions(options)).catch((error) => {
    throw signUpRequired(error) ?? error;
  });
  return await toToken(client, phone, sent);
}

/**
 * Has the code sent again, in the next way.
 *
 * @param client Who signs in.
 * @param token What {@linkcode requestLoginCode} gave.
 * @param options How to make the call.
 * @returns What `signIn()` takes now.
 */
export async function resendLoginCode(
  client: BaseClient,
  token: LoginToken,
  options: CallOptions = {},
): Promise<LoginToken> {
  const sent = await client.invoke("auth.resendCode", {
    phoneNumber: token.phone,
    phoneCodeHash: token.phoneCodeHash,
  }, callOptions(options));
  return await toToken(client, token.phone, sent);
}

async function toToken(
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
