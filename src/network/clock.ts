/**
 * Time as the network and client layers see it: one object to replace in a
 * test, so that no test sleeps.
 *
 * @module
 */

/** A scheduled callback, as returned by {@linkcode Clock.setTimer}. */
export type TimerHandle = unknown;

/** The time and the timers. */
export interface Clock {
  /**
   * The present time.
   *
   * @returns Milliseconds since the Unix epoch, never running backwards.
   */
  now(): number;
  /**
   * Runs a callback once, later.
   *
   * @param callback What to run.
   * @param delayMs How long from now, in milliseconds.
   * @returns A handle for {@linkcode Clock.clearTimer}.
   */
  setTimer(callback: () => void, delayMs: number): TimerHandle;
  /**
   * Forgets a timer. One that has run already is ignored.
   *
   * @param handle What `setTimer()` returned.
   */
  clearTimer(handle: TimerHandle): void;
}

/** Timers hold 31 bits of milliseconds; longer waits are cut to this. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Start of this process in milliseconds; it does not change. */
let origin: number | undefined;

/**
 * Tells the time, never running backwards.
 *
 * @returns Milliseconds since the Unix epoch.
 */
export function monotonicNow(): number {
  return (origin ??= performance.timeOrigin) + performance.now();
}

/** The platform's monotonic clock and timers. */
export const systemClock: Clock = {
  now: monotonicNow,
  setTimer(callback: () => void, delayMs: number): TimerHandle {
    return setTimeout(
      callback,
      Math.min(Math.max(delayMs, 0), LONGEST_TIMER_MS),
    );
  },
  clearTimer(handle: TimerHandle): void {
    clearTimeout(handle as Parameters<typeof clearTimeout>[0]);
  },
};

/**
 * Waits on a {@linkcode Clock}.
 *
 * @param clock Which clock.
 * @param delayMs How long, in milliseconds.
 * @param signal Ends the wait early.
 * @returns A promise kept when the time is over.
 * @throws The reason of `signal`, once it is aborted.
 */
export function sleep(
  clock: Clock,
  delayMs: number,
  signal?: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const handle = clock.setTimer(() => {
      signal?.removeEventListener("abort", onAbort);
      resolve();
    }, delayMs);
    function onAbort(): void {
      clock.clearTimer(handle);
      reject(signal!.reason);
    }
    signal?.addEventListener("abort", onAbort, { once: true });
  });
}
