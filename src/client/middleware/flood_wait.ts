/**
 * Waits that the server has asked for, by function.
 *
 * @see https://core.telegram.org/api/errors#420-flood
 *
 * @module
 */

import { RpcError } from "../../mtproto/mod.ts";

/** Most functions remembered. */
const MAX_METHODS = 1000;

/**
 * Remembers until when each function must not be called, so that a call that
 * would be refused is not made. Slow mode is of one chat and not remembered.
 */
export class FloodWaits {
  readonly #until = new Map<string, { until: number; error: RpcError }>();

  /** Whether no wait is remembered. */
  get isEmpty(): boolean {
    return this.#until.size === 0;
  }

  /**
   * Remembers a wait.
   *
   * @param method The function.
   * @param error What the server answered.
   * @param waitMs How long to wait, in milliseconds.
   * @param now Present time, in milliseconds.
   */
  remember(
    method: string,
    error: RpcError,
    waitMs: number,
    now: number,
  ): void {
    if (error.type === "SLOWMODE_WAIT") return;
    this.#until.set(method, { until: now + waitMs, error });
    if (this.#until.size <= MAX_METHODS) return;
    for (const [name, { until }] of this.#until) {
      if (until <= now) this.#until.delete(name);
    }
  }

  /**
   * The error that a call would get now.
   *
   * @param method The function.
   * @param now Present time, in milliseconds.
   * @returns The server's error with the seconds that are left, or
   * `undefined` if the function may be called.
   */
  check(method: string, now: number): RpcError | undefined {
    if (this.#until.size === 0) return undefined;
    const entry = this.#until.get(method);
    if (entry === undefined) return undefined;
    const leftMs = entry.until - now;
    if (leftMs <= 0) {
      this.#until.delete(method);
      return undefined;
    }
    const { code, type } = entry.error;
    return new RpcError(code, `${type}_${Math.ceil(leftMs / 1000)}`, {
      method,
    });
  }
}
