/**
 * Several ways to the same end, started one after another: the first that
 * succeeds wins and the others are given up (RFC 8305 section 5).
 *
 * @module
 */

import { type Clock, sleep, systemClock } from "./clock.ts";

/** One way: to be given up when the signal says so. */
export type Attempt<T> = (signal: AbortSignal) => Promise<T>;

/** Options of {@linkcode raceAttempts}. */
export interface RaceOptions<T> {
  /**
   * How long an attempt has the field for itself before the next one starts, in
   * milliseconds. A failed attempt lets the next one start at once.
   *
   * @default {250}
   */
  delayMs?: number;
  /** Gives up all attempts; its reason is thrown. @default {undefined} */
  signal?: AbortSignal;
  /**
   * Throws away a success that came after the winner's.
   *
   * @default {nothing is done}
   */
  dispose?: (late: T) => void;
  /**
   * Tells errors after which no other attempt is worth a try; such an error is
   * thrown as it is.
   *
   * @default {none is}
   */
  isFinal?: (error: unknown) => boolean;
  /** What the pace is measured with. @default {systemClock} */
  clock?: Clock;
}

/**
 * Runs attempts in a staggered race.
 *
 * @param attempts The ways to try, the best first; at least one.
 * @param options Pace and cancellation.
 * @returns What the winner returned, and which it was.
 * @throws {AggregateError} If all failed: one error for each, in order of the
 *   attempts. A single attempt's error is thrown as it is.
 * @throws {RangeError} If there is no attempt.
 */
export async function raceAttempts<T>(
  attempts: readonly Attempt<T>[],
  options: RaceOptions<T> = {},
): Promise<{ value: T; index: number }> {
  const { delayMs = 250, signal, dispose, clock = systemClock } = options;
  const { isFinal = () => false } = options;
  if (attempts.length === 0) {
    throw new RangeError("Cannot race attempts: wanted at least 1, got 0");
  }
  signal?.throwIfAborted();
  const controllers = attempts.map(() => new AbortController());
  const errors: unknown[] = [];
  let failed = 0;
  let hasSettled = false;
  return await new Promise((resolve, reject) => {
    let next = 0;
    let pause = new AbortController();
    const settle = (winner?: number) => {
      hasSettled = true;
      signal?.removeEventListener("abort", onAbort);
      pause.abort();
      controllers.forEach((c, index) => index === winner || c.abort());
    };
    const onAbort = () => {
      settle();
      reject(signal!.reason);
    };
    const start = () => {
      const index = next++;
      pause.abort();
      pause = new AbortController();
      attempts[index]!(controllers[index]!.signal).then((value) => {
        if (hasSettled) return dispose?.(value);
        settle(index);
        resolve({ value, index });
      }, (error) => {
        errors[index] = error;
        failed++;
        if (hasSettled) return;
        if (isFinal(error)) {
          settle();
          reject(error);
        } else if (failed === attempts.length) {
          settle();
          reject(failed === 1 ? error : new AggregateError(errors));
        } else if (next < attempts.length) start();
      });
      if (next === attempts.length) return;
      const { signal: paused } = pause;
      sleep(clock, delayMs, paused).then(
        () => paused.aborted || hasSettled || start(),
        () => {},
      );
    };
    signal?.addEventListener("abort", onAbort, { once: true });
    start();
  });
}
