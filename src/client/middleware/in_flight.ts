/**
 * Counts the calls that are on their way.
 *
 * @module
 */

import type { Clock } from "../../network/mod.ts";
import type { Call, Next } from "../middleware.ts";

/** Calls on their way, waits between attempts included. */
export class InFlight {
  #count = 0;
  #waiters: (() => void)[] = [];
  readonly #ended = (): void => {
    if (--this.#count === 0) this.#wake();
  };

  /** How many there are. */
  get count(): number {
    return this.#count;
  }

  /**
   * Makes a call and counts it.
   *
   * @param call The call.
   * @param next Makes it.
   * @returns Its result.
   */
  track(call: Call, next: Next): Promise<unknown> {
    let result: Promise<unknown>;
    try {
      result = Promise.resolve(next(call));
    } catch (error) {
      return Promise.reject(error);
    }
    this.#count++;
    // Handed on as it is: one promise less between a call and its caller.
    result.then(this.#ended, this.#ended);
    return result;
  }

  /**
   * Waits until there are none.
   *
   * @param clock Time and timers.
   * @param limitMs Longest wait, in milliseconds.
   * @returns Whether there are none.
   */
  drained(clock: Clock, limitMs: number): Promise<boolean> {
    if (this.#count === 0) return Promise.resolve(true);
    return new Promise((resolve) => {
      const timer = clock.setTimer(() => {
        this.#waiters = this.#waiters.filter((waiter) => waiter !== done);
        resolve(false);
      }, limitMs);
      const done = () => {
        clock.clearTimer(timer);
        resolve(true);
      };
      this.#waiters.push(done);
    });
  }

  #wake(): void {
    const waiters = this.#waiters;
    this.#waiters = [];
    for (const waiter of waiters) waiter();
  }
}
