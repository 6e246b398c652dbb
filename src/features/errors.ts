/**
 * Errors of the features layer.
 *
 * @module
 */

import { MtprotoError } from "../errors.ts";
import type { LoginToken } from "./auth/login_token.ts";
import type { PasswordToken } from "./auth/password_token.ts";

/**
 * What stands between a caller and the account:
 *
 * - `passwordRequired`: the code was right, the account has a password too;
 * - `invalidCode`: the code was wrong, empty or too old;
 * - `invalidPassword`: the password was wrong;
 * - `signUpRequired`: the phone number has no account;
 * - `paymentRequired`: the server wants a payment to send a code;
 * - `emailRequired`: a login e-mail address must be set up first, with
 *   `setUpLoginEmail(error.loginToken, …)`;
 * - `unsupported`: the server wants something that only newer clients know.
 */
export type SignInReason =
  | "passwordRequired"
  | "invalidCode"
  | "invalidPassword"
  | "signUpRequired"
  | "paymentRequired"
  | "emailRequired"
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
  /** For `emailRequired`: what `setUpLoginEmail()` takes. */
  readonly loginToken?: LoginToken;

  /**
   * Makes an error; the library does.
   *
   * @param reason What is in the way.
   * @param message A sentence without a full stop.
   * @param options `cause`: the server's error; `passwordToken` and
   * `loginToken`: for the next step.
   */
  constructor(
    reason: SignInReason,
    message: string,
    options: ErrorOptions & {
      passwordToken?: PasswordToken;
      loginToken?: LoginToken;
    } = {},
  ) {
    super(message, options);
    this.reason = reason;
    if (options.passwordToken !== undefined) {
      this.passwordToken = options.passwordToken;
    }
    if (options.loginToken !== undefined) this.loginToken = options.loginToken;
  }
}

/**
 * Why a password of two-step verification was not set, changed or removed:
 *
 * - `invalidPassword`: the present one was given wrong;
 * - `alreadySet`: the account has one already;
 * - `notSet`: the account has none;
 * - `invalidCode`: the code from the e-mail is wrong or too old;
 * - `unsupported`: the server wants an algorithm that only newer clients know.
 */
export type PasswordReason =
  | "invalidPassword"
  | "alreadySet"
  | "notSet"
  | "invalidCode"
  | "unsupported";

/**
 * The password of two-step verification could not be set, changed or removed.
 *
 * @see {@link https://core.telegram.org/api/srp}
 *
 * @example Telling the reasons apart
 * ```ts
 * import { PasswordError } from "@layer/mtproto";
 * import { assertEquals } from "@std/assert";
 *
 * const error = new PasswordError(
 *   "notSet",
 *   "Cannot remove password: wanted one, got none",
 * );
 * assertEquals([error.kind, error.reason], ["password", "notSet"]);
 * ```
 */
export class PasswordError extends MtprotoError {
  /** Discriminant. */
  override readonly kind = "password" as const;
  /** Name of the class. */
  override readonly name = "PasswordError";
  /** What is in the way. */
  readonly reason: PasswordReason;

  /**
   * Makes an error; the library does.
   *
   * @param reason What is in the way.
   * @param message A sentence without a full stop.
   * @param options `cause`: the server's error.
   */
  constructor(reason: PasswordReason, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
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
