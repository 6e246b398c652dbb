/**
 * Errors of the features layer.
 *
 * @module
 */

import { MtprotoError } from "../errors.ts";
import type { PasswordToken } from "./auth/password_token.ts";

/**
 * What stands between a caller and the account:
 *
 * - `passwordRequired`: the code was right, the account has a password too;
 * - `invalidCode`: the code was wrong, empty or too old;
 * - `invalidPassword`: the password was wrong;
 * - `signUpRequired`: the phone number has no account;
 * - `paymentRequired`: the server wants a payment to send a code;
 * - `unsupported`: the server wants something that only newer clients know.
 */
export type SignInReason =
  | "passwordRequired"
  | "invalidCode"
  | "invalidPassword"
  | "signUpRequired"
  | "paymentRequired"
  | "unsupported";

/**
 * Signing in needs another step, or another try.
 *
 * @example Telling the reasons apart
 * ```ts
 * import { SignInError } from "@layer/mtproto";
 * import { assertEquals } from "@std/assert";
 *
 * const error = new SignInError("invalidCode", "Cannot sign in: wrong code");
 * assertEquals(error.kind, "signIn");
 * assertEquals(error.reason, "invalidCode");
 * ```
 */
export class SignInError extends MtprotoError {
  /** Discriminant. */
  override readonly kind = "signIn" as const;
  /** Name of the class. */
  override readonly name = "SignInError";
  /** What is in the way. */
  readonly reason: SignInReason;
  /**
   * For `passwordRequired` and `invalidPassword`: what `checkPassword()`
   * takes, with the hint that the user has set.
   */
  readonly passwordToken?: PasswordToken;

  /**
   * Makes an error; the library does.
   *
   * @param reason What is in the way.
   * @param message A sentence without a full stop.
   * @param options `cause`: the server's error; `passwordToken`: for the
   * next step.
   */
  constructor(
    reason: SignInReason,
    message: string,
    options: ErrorOptions & { passwordToken?: PasswordToken } = {},
  ) {
    super(message, options);
    this.reason = reason;
    if (options.passwordToken !== undefined) {
      this.passwordToken = options.passwordToken;
    }
  }
}

/** Kinds of chats, as {@linkcode ChatKindError} tells them apart. */
export type ChatKind = "user" | "group" | "channel";

const KIND_NAMES: Record<ChatKind, string> = {
  user: "a user",
  group: "a basic group",
  channel: "a channel or supergroup",
};

/**
 * A chat is of a kind that cannot do what was asked for: basic groups, for
 * one, know no rights of single members.
 *
 * @see {@link https://core.telegram.org/api/channel}
 *
 * @example What a basic group cannot do
 * ```ts
 * import { ChatKindError } from "@layer/mtproto";
 * import { assertEquals } from "@std/assert";
 *
 * const error = new ChatKindError("ban participant", "a supergroup", "group");
 * assertEquals(
 *   error.message,
 *   "Cannot ban participant: wanted a supergroup, got a basic group",
 * );
 * assertEquals([error.kind, error.got], ["chatKind", "group"]);
 * ```
 */
export class ChatKindError extends MtprotoError {
  /** Discriminant. */
  override readonly kind = "chatKind" as const;
  /** Name of the class. */
  override readonly name = "ChatKindError";
  /** Kind of the chat that was given. */
  readonly got: ChatKind;

  /**
   * Makes an error; the library does.
   *
   * @param verb What cannot be done.
   * @param wanted What kind of chat it takes.
   * @param got Kind of the chat that was given.
   */
  constructor(verb: string, wanted: string, got: ChatKind) {
    super(`Cannot ${verb}: wanted ${wanted}, got ${KIND_NAMES[got]}`);
    this.got = got;
  }
}

/**
 * Why a file did not get through:
 *
 * - `tooLarge`: it has more parts than the account may send;
 * - `sizeMismatch`: it has more or fewer bytes than were announced, by the
 *   source of an upload or by the server of a download;
 * - `refused`: the server did not keep a part and gave no reason;
 * - `noFiles`: this platform has no file system.
 */
export type MediaReason = "tooLarge" | "sizeMismatch" | "refused" | "noFiles";

/**
 * A file could not be sent or fetched whole.
 *
 * @example Telling the reasons apart
 * ```ts
 * import { MediaError } from "@layer/mtproto";
 * import { assertEquals } from "@std/assert";
 *
 * const error = new MediaError("tooLarge", "Cannot upload file: too long");
 * assertEquals(error.kind, "media");
 * assertEquals(error.reason, "tooLarge");
 * ```
 */
export class MediaError extends MtprotoError {
  /** Discriminant. */
  override readonly kind = "media" as const;
  /** Name of the class. */
  override readonly name = "MediaError";
  /** What is in the way. */
  readonly reason: MediaReason;

  /**
   * Makes an error; the library does.
   *
   * @param reason What is in the way.
   * @param message A sentence without a full stop.
   * @param options `cause`: the error underneath.
   */
  constructor(reason: MediaReason, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}
