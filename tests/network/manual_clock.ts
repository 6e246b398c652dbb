import type { Clock, TimerHandle } from "../../src/network/clock.ts";

/** A clock whose timers run when the test says so. */
export class ManualClock implements Clock {
  #now = 1_700_000_000_000;
  readonly #timers = new Map<number, { at: number; callback: () => void }>();
  #nextId = 1;

  now(): number {
    return this.#now;
  }

  setTimer(callback: () => void, delayMs: number): TimerHandle {
    const id = this.#nextId++;
    this.#timers.set(id, { at: this.#now + delayMs, callback });
    return id;
  }

  clearTimer(handle: TimerHandle): void {
    this.#timers.delete(handle as number);
  }

  /** Timers that wait, as delays from now. */
  get delays(): number[] {
    return [...this.#timers.values()].map(({ at }) => at - this.#now)
      .toSorted((a, b) => a - b);
  }

  /** Moves the time on and runs what is due, in order. */
  advance(ms: number): void {
    this.#now += ms;
    const due = [...this.#timers].filter(([, { at }]) => at <= this.#now)
      .toSorted(([, a], [, b]) => a.at - b.at);
    for (const [id, { callback }] of due) {
      if (this.#timers.delete(id)) callback();
    }
  }
}
