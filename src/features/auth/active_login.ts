/**
 * `ActiveLogin`: a device that is signed in.
 *
 * @module
 */

import type { Authorization } from "../../tl/mod.ts";

/**
 * A device or program that is signed in to the account.
 *
 * @see {@link https://core.telegram.org/constructor/authorization}
 *
 * @example What is shown of one
 * ```ts
 * import { ActiveLogin } from "@layer/mtproto";
 * import { assertEquals } from "@std/assert";
 *
 * const login = new ActiveLogin({
 *   _: "authorization",
 *   current: true,
 *   hash: 0n,
 *   deviceModel: "Desktop",
 *   platform: "",
 *   systemVersion: "Linux",
 *   apiId: 1,
 *   appName: "My app",
 *   appVersion: "1.0",
 *   dateCreated: 1_700_000_000,
 *   dateActive: 1_700_000_100,
 *   ip: "127.0.0.1",
 *   country: "",
 *   region: "",
 * });
 * assertEquals([login.isCurrent, login.appName], [true, "My app"]);
 * ```
 */
export class ActiveLogin {
  /** The TL object, with all of its fields. */
  readonly raw: Authorization;

  /**
   * Wraps what the server said.
   *
   * @param raw What the server said.
   */
  constructor(raw: Authorization) {
    this.raw = raw;
  }

  /** What `terminateAuthorization()` takes; 0 for this login itself. */
  get hash(): bigint {
    return this.raw.hash;
  }

  /** Whether it is the login that asked. */
  get isCurrent(): boolean {
    return this.raw.current === true;
  }

  /** Whether it is one of Telegram's own applications. */
  get isOfficial(): boolean {
    return this.raw.officialApp === true;
  }

  /** Whether it has still to give the password. */
  get isPasswordPending(): boolean {
    return this.raw.passwordPending === true;
  }

  /** Whether it is new and the user has not said yet that it is theirs. */
  get isUnconfirmed(): boolean {
    return this.raw.unconfirmed === true;
  }

  /** The device, as it calls itself. */
  get deviceModel(): string {
    return this.raw.deviceModel;
  }

  /** The operating system, as it calls itself. */
  get systemVersion(): string {
    return this.raw.systemVersion;
  }

  /** Name of the application. */
  get appName(): string {
    return this.raw.appName;
  }

  /** Version of the application. */
  get appVersion(): string {
    return this.raw.appVersion;
  }

  /** When it signed in, in Unix seconds. */
  get date(): number {
    return this.raw.dateCreated;
  }

  /** When it was last used, in Unix seconds. */
  get activeDate(): number {
    return this.raw.dateActive;
  }

  /** IP address it was last used from. */
  get ip(): string {
    return this.raw.ip;
  }

  /** Country of that address; `""` if unknown. */
  get country(): string {
    return this.raw.country;
  }
}
