import {
  type Clock,
  monotonicNow,
  type TimerHandle,
} from "../../src/network/mod.ts";

/** The true time, but every wait is 20 times shorter. */
export const hastyClock: Clock = {
  now: monotonicNow,
  setTimer: (callback: () => void, delayMs: number): TimerHandle =>
    setTimeout(callback, delayMs / 20),
  clearTimer: (handle: TimerHandle): void => clearTimeout(handle as number),
};
