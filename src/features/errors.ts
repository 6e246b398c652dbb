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
