/**
 * Which failures of connections another try cannot mend.
 *
 * @module
 */

import { SecurityError } from "../crypto/mod.ts";
import { KeyExchangeError } from "../mtproto/mod.ts";
import { ConnectionError } from "./errors.ts";

/**
 * Exchanges of a key in a row that must fail a check before the server is held
 * for another: once, the network may have been at fault.
 */
const FORGERIES_BELIEVED = 3;

/** Judges the failures of one connection after the other. */
export class FailureJudge {
  #forgeries = 0;

  /**
   * Judges a failure.
   *
   * @param error Why a connection ended or was not made.
   * @returns Whether trying again does not help: against a server that is not
   *   Telegram's, or a proxy that refuses.
   */
  isFinal(error: unknown): boolean {
    const isForgery = error instanceof SecurityError ||
      // What has a cause was no answer at all.
      error instanceof KeyExchangeError && error.cause !== undefined;
    this.#forgeries = isForgery ? this.#forgeries + 1 : 0;
    if (isForgery) return this.#forgeries >= FORGERIES_BELIEVED;
    return error instanceof KeyExchangeError ||
      error instanceof ConnectionError && error.isFinal;
  }

  /** Forgets failures: a connection is up. */
  reset(): void {
    this.#forgeries = 0;
  }
}
