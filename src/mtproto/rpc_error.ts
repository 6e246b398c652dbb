/** The error that a called function returned. @module */

import { MtprotoError } from "../errors.ts";
import type { KnownRpcErrorType } from "../tl/generated/rpc_errors.ts";

export type { KnownRpcErrorType };

/**
 * Type of an `rpc_error`: any text, with the known ones offered by editors.
 *
 * @see https://core.telegram.org/api/errors
 */
export type RpcErrorType = KnownRpcErrorType | (string & Record<never, never>);

/** Settings of an {@linkcode RpcError}. */
export interface RpcErrorOptions extends ErrorOptions {
  /**
   * Schema name of the function that was called, such as
   * `"messages.sendMessage"`.
   *
   * @default {undefined}
   */
  readonly method?: string;
}

/** A number that is a whole underscore-separated part of the text. */
const ARGUMENT = /(?:^|_)(\d+)(?=_|$)/;

/** Hints for the errors that people meet most, by type; `#` is the argument. */
const HINTS: Readonly<Record<string, string>> = {
  FLOOD_WAIT: "wait # seconds before calling this again",
  FLOOD_PREMIUM_WAIT: "wait # seconds, or less with Telegram Premium",
  FLOOD_TEST_PHONE_WAIT: "wait # seconds before using this test phone again",
  SLOWMODE_WAIT: "slow mode: wait # seconds before writing to this chat",
  TAKEOUT_INIT_DELAY: "a takeout may start in # seconds",
  PHONE_MIGRATE: "the phone number belongs to data centre #",
  USER_MIGRATE: "the user belongs to data centre #",
  NETWORK_MIGRATE: "this address belongs to data centre #",
  FILE_MIGRATE: "the file is stored in data centre #",
  STATS_MIGRATE: "the statistics are in data centre #",
  AUTH_KEY_UNREGISTERED: "nobody is signed in with this key",
  SESSION_PASSWORD_NEEDED: "two-step verification is on",
  SESSION_REVOKED: "the user ended this login from another device",
  PHONE_CODE_INVALID: "the login code is wrong",
  PHONE_CODE_EXPIRED: "the login code is too old",
  PHONE_NUMBER_INVALID: "the phone number is wrong",
  PASSWORD_HASH_INVALID: "the password is wrong",
  PEER_ID_INVALID: "the chat or user is not known to this account",
  CHAT_WRITE_FORBIDDEN: "writing to this chat is not allowed",
  CHAT_ADMIN_REQUIRED: "only an administrator may do this",
  MESSAGE_NOT_MODIFIED: "the new message equals the old one",
  FILE_REFERENCE_EXPIRED: "fetch the message again for a fresh reference",
};

/**
 * A called function returned `rpc_error`.
 *
 * The server's text is split into {@linkcode RpcError.type} and
 * {@linkcode RpcError.argument}: the argument is the first number that is a
 * whole part between underscores, wherever it stands.
 *
 * @example Type and argument
 * ```ts
 * import { RpcError } from "@layer/mtproto/mtproto";
 * import { assert, assertEquals } from "@std/assert";
 *
 * const error = new RpcError(420, "FLOOD_WAIT_31");
 * assertEquals(error.type, "FLOOD_WAIT");
 * assertEquals(error.argument, 31);
 * assert(error.is("FLOOD_WAIT"));
 * assert(error.is("FLOOD_*"));
 * ```
 *
 * @see https://core.telegram.org/api/errors
 */
export class RpcError extends MtprotoError {
  /** Discriminant, for a `switch` over errors. */
  override readonly kind = "rpc" as const;
  /** Name shown before the message. */
  override readonly name = "RpcError";
  /** The `error_code`: 303, 400, 401, 403, 404, 406, 420, 500 or -503. */
  readonly code: number;
  /** The `error_message` as the server wrote it, such as `FLOOD_WAIT_31`. */
  readonly text: string;
  /** The text without its number, such as `FLOOD_WAIT`. */
  readonly type: RpcErrorType;
  /** The number in the text, such as 31; its unit depends on the type. */
  readonly argument?: number;
  /** Schema name of the function that was called, if known. */
  readonly method?: string;

  /**
   * Splits the server's text.
   *
   * @param code The `error_code`.
   * @param text The `error_message`.
   * @param options The called function, and a cause.
   */
  constructor(code: number, text: string, options: RpcErrorOptions = {}) {
    const match = ARGUMENT.exec(text);
    const rest = match === null
      ? text
      : text.slice(0, match.index) + text.slice(match.index + match[0].length);
    const type = match === null ? text : rest.replace(/^_/, "");
    const argument = match === null ? undefined : Number(match[1]);
    const hint = HINTS[type]?.replace("#", String(argument));
    super(
      `Cannot call ${options.method ?? "function"}: ${text} (${code})` +
        (hint === undefined ? "" : `, ${hint}`),
      options.cause === undefined ? undefined : { cause: options.cause },
    );
    this.code = code;
    this.text = text;
    this.type = type;
    if (argument !== undefined) this.argument = argument;
    if (options.method !== undefined) this.method = options.method;
  }

  /**
   * Tells whether the error is of a type. `*` stands for any run of
   * characters.
   *
   * @param pattern A type such as `"FLOOD_WAIT"`, the server's text such as
   *   `"FLOOD_WAIT_31"`, or a pattern such as `"PHONE_CODE_*"`.
   * @returns Whether the type or the whole text matches.
   */
  is(pattern: RpcErrorType): boolean {
    return matches(pattern, this.type) || matches(pattern, this.text);
  }

  /**
   * Adds the name of the called function.
   *
   * @param method Schema name, such as `"messages.sendMessage"`.
   * @returns An error alike but for {@linkcode RpcError.method} and message.
   */
  withMethod(method: string): RpcError {
    return new RpcError(this.code, this.text, { method, cause: this.cause });
  }
}

/** Whether `text` is `pattern`, whose `*` stand for any characters. */
function matches(pattern: string, text: string): boolean {
  const parts = pattern.split("*");
  const first = parts[0]!;
  if (parts.length === 1) return pattern === text;
  const last = parts[parts.length - 1]!;
  if (!text.startsWith(first)) return false;
  let offset = first.length;
  for (let i = 1; i < parts.length - 1; i++) {
    const found = text.indexOf(parts[i]!, offset);
    if (found < 0) return false;
    offset = found + parts[i]!.length;
  }
  return text.length - offset >= last.length && text.endsWith(last);
}
