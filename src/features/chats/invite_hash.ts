/**
 * The secret part of an invite link.
 *
 * @module
 */

import { parsePeer } from "../../client/mod.ts";

/**
 * Reads the secret part of an invite link.
 *
 * @param link `t.me/+HASH`, `t.me/joinchat/HASH` or `tg://join?invite=HASH`,
 * with or without `https://`.
 * @returns The secret part; `undefined` if it is no invite link.
 * @see {@link https://core.telegram.org/api/links#chat-invite-links}
 *
 * @example Three forms of one link
 * ```ts
 * import { parseInviteHash } from "@layer/mtproto";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(parseInviteHash("https://t.me/+AbCdEf"), "AbCdEf");
 * assertEquals(parseInviteHash("t.me/joinchat/AbCdEf"), "AbCdEf");
 * assertEquals(parseInviteHash("tg://join?invite=AbCdEf"), "AbCdEf");
 * assertEquals(parseInviteHash("https://t.me/telegram"), undefined);
 * ```
 */
export function parseInviteHash(link: string): string | undefined {
  if (typeof link !== "string") return undefined;
  try {
    const parsed = parsePeer(link);
    return parsed.by === "invite" && /^[\w-]+$/.test(parsed.hash)
      ? parsed.hash
      : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/**
 * Reads the secret part of an invite link that has to be one. The link is
 * not shown: whoever has it may come in.
 *
 * @param link What the caller gave.
 * @param verb What cannot be done, for the message.
 * @returns The secret part.
 * @throws {TypeError} If it is no string.
 * @throws {SyntaxError} If it is no invite link.
 */
export function checkInviteHash(link: string, verb: string): string {
  if (typeof link !== "string") {
    throw new TypeError(
      `Cannot ${verb}: link must be a string, got ${typeof link}`,
    );
  }
  const hash = parseInviteHash(link);
  if (hash !== undefined) return hash;
  throw new SyntaxError(
    `Cannot ${verb}: link must be "https://t.me/+…", ` +
      '"https://t.me/joinchat/…" or "tg://join?invite=…", got something else',
  );
}
