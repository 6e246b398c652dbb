/**
 * `botSignIn()`.
 *
 * @module
 */

import type { BaseClient } from "../../client/mod.ts";
import type { User } from "../../tl/mod.ts";
import { type CallOptions, callOptions } from "../call_options.ts";
import { authorized } from "./authorized.ts";

/**
 * Signs a bot in.
 *
 * @param client Who signs in.
 * @param token Token from BotFather: digits, a colon, and the secret part.
 * @param options How to make the call.
 * @returns The bot.
 */
export function botSignIn(
  client: BaseClient,
  token: string,
  options: CallOptions = {},
): Promise<User> {
  return importToken(client, toBotToken(token), options);
}

/**
 * Checks a bot's token.
 *
 * @param token What the caller gave.
 * @returns It, without the spaces around it.
 * @throws {SyntaxError} If it is none.
 */
export function toBotToken(token: string): string {
  const trimmed = typeof token === "string" ? token.trim() : "";
  if (/^\d+:[\w-]+$/.test(trimmed)) return trimmed;
  throw new SyntaxError(
    "Cannot sign in: token must be digits, a colon and the secret part",
  );
}

async function importToken(
  client: BaseClient,
  botAuthToken: string,
  options: CallOptions,
): Promise<User> {
  const { apiId, apiHash } = client.options;
  const authorization = await client.invoke("auth.importBotAuthorization", {
    flags: 0,
    apiId,
    apiHash,
    botAuthToken,
  }, callOptions(options));
  return await authorized(client, authorization);
}
