/** A clock that stands still until it is told to move. @module */

/** A timer of a {@linkcode FakeClock}. */
interface Timer {
  readonly id: number;
  readonly at: number;
  readonly callback: () => void;
}

/**
 * Time and timers for tests: nothing passes by itself, and timers run in the
 * order of their times, those of equal times in the order they were set. It is
 * a `Clock` of the network layer.
 *
 * @example A timer
 * ```ts
 * import { FakeClock } from "@layer/mtproto/testing";
 * import { assertEquals } from "@std/assert";
 *
 * const clock = new FakeClock(1000);
 * const calls: number[] = [];
 * clock.setTimer(() => calls.push(clock.now()), 500);
 * clock.advance(499);
 * assertEquals(calls, []);
 * clock.advance(1);
 * assertEquals(calls, [1500]);
 * ```
 */
export class FakeClock {
  #now: number;
  #timers: Timer[] = [];
  #lastId = 0;

  /**
   * Sets the first time.
   *
   * @param now First time, milliseconds since the Unix epoch; by default
   *   2023-11-14T22:13:20Z.
   */
  constructor(now = 1_700_000_000_000) {
    this.#now = now;
  }

  /** The time, milliseconds since the Unix epoch. */
  now(): number {
    return this.#now;
  }

  /** How many timers wait. */
  get timers(): number {
    return this.#timers.length;
  }

  /** When the next timer is due, or `null` if none waits. */
  get nextTimerAt(): number | null {
    return this.#timers[0]?.at ?? null;
  }

  /**
   * Sets a timer.
   *
   * @param callback Called once, from {@linkcode FakeClock.advance}.
   * @param delayMs Milliseconds from now; negative ones count as 0.
   * @returns A handle for {@linkcode FakeClock.clearTimer}.
   */
  setTimer(callback: () => void, delayMs: number): number {
    const id = ++this.#lastId;
    const at = this.#now + Math.max(delayMs, 0);
    const index = this.#timers.findIndex((timer) => timer.at > at);
    const timer = { id, at, callback };
    if (index < 0) this.#timers.push(timer);
    else this.#timers.splice(index, 0, timer);
    return id;
  }

  /**
   * Forgets a timer. One that has run already is ignored.
   *
   * @param handle What `setTimer()` returned.
   */
  clearTimer(handle: unknown): void {
    this.#timers = this.#timers.filter((timer) => timer.id !== handle);
  }

  /**
   * Waits for a time to come.
   *
   * @param delayMs Milliseconds from now.
   * @returns Resolved by {@linkcode FakeClock.advance}.
   */
  delay(delayMs: number): Promise<void> {
    return new Promise((resolve) => void this.setTimer(resolve, delayMs));
  }

  /**
   * Moves the time and runs the timers that come due, each at its own time.
   *
   * @param ms Milliseconds, not negative.
   * @throws {RangeError} If it is negative.
   */
  advance(ms: number): void {
    if (!(ms >= 0)) {
      throw new RangeError(
        `Cannot advance clock: want 0 ms or more, got ${ms}`,
      );
    }
    const end = this.#now + ms;
    for (;;) {
      const timer = this.#timers[0];
      if (timer === undefined || timer.at > end) break;
      this.#timers.shift();
      this.#now = timer.at;
      timer.callback();
    }
    this.#now = end;
  }

  /** Moves to the next timer and runs what is due then. */
  advanceToNextTimer(): void {
    const at = this.nextTimerAt;
    if (at !== null) this.advance(at - this.#now);
  }
}
