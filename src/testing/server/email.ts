/**
 * E-mail addresses, and the codes that are sent to them.
 *
 * @module
 */

import type { Account } from "./account.ts";
import type { Call } from "./call.ts";
import { refuse } from "./refuse.ts";
import type { World } from "./world.ts";

/** Digits of a code that is sent by e-mail. */
export const EMAIL_CODE_LENGTH = 6;

/** An address whose owner has not given the code yet. */
export interface UnconfirmedEmail {
  /** The address. */
  readonly email: string;
  /** The code that was sent to it. */
  readonly code: string;
}

/**
 * Tells whether a text may be an address.
 *
 * @param text The text.
 * @returns Whether it may.
 */
export function isEmail(text: string): boolean {
  return typeof text === "string" && /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(text);
}

/**
 * Hides most of an address.
 *
 * @param email The address.
 * @returns A pattern, as `a***@example.com`.
 * @see https://core.telegram.org/api/pattern
 */
export function emailPattern(email: string): string {
  const at = email.indexOf("@");
  return `${email[0]}***${email.slice(at)}`;
}

/**
 * Sends a code to an address.
 *
 * @param call The call.
 * @param account Whose address it is, or is to be.
 * @param email The address.
 * @returns The address with its code.
 * @throws {RpcError} If it is no address.
 */
export function sendEmail(
  { world, rules }: Call,
  account: Account,
  email: string,
): UnconfirmedEmail {
  if (!isEmail(email)) refuse("EMAIL_INVALID");
  const code = randomDigits(world);
  rules.onCode({ phone: account.phone ?? "", code, via: "email" });
  return { email, code };
}

function randomDigits(world: World): string {
  return String(100_000n + world.randomLong() % 900_000n);
}
