/**
 * `PasswordToken`: what the server wants to know of a 2FA password.
 *
 * @module
 */

import type { AccountPassword } from "../../tl/mod.ts";

/**
 * The account has a password. It can be checked as often as the server
 * allows: a wrong one leaves the token usable.
 *
 * @see {@link https://core.telegram.org/api/srp}
 */
export class PasswordToken {
  #password: AccountPassword;

  /**
   * Wraps what the server said.
   *
   * @param password What the server said.
   */
  constructor(password: AccountPassword) {
    this.#password = password;
  }

  /** The hint that the user has set; `""` for none. */
  get hint(): string {
    return this.#password.hint ?? "";
  }

  /** Whether an e-mail address can be used if the password is lost. */
  get hasRecovery(): boolean {
    return this.#password.hasRecovery === true;
  }

  /** What the server said last; holds the numbers of the next proof. */
  get password(): AccountPassword {
    return this.#password;
  }

  /** Takes new numbers: each is good for one proof. */
  renew(password: AccountPassword): void {
    this.#password = password;
  }

  /** Shows the hint and nothing else. */
  [Symbol.for("Deno.customInspect")](): string {
    return `PasswordToken { hint: ${JSON.stringify(this.hint)} }`;
  }

  /** Shows the hint and nothing else. */
  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return `PasswordToken { hint: ${JSON.stringify(this.hint)} }`;
  }
}
