/**
 * Replacing a healthy connection on purpose.
 *
 * @module
 */

import { Backoff } from "./backoff.ts";

/** Decides for how long a connection may live. */
export interface ConnectionRestartPolicy {
  /**
   * Asked each time a connection is up.
   *
   * @returns After how many milliseconds to replace it, or `null` for never.
   */
  restartAfterMs(): number | null;
}

/** Keeps connections for as long as they live. The default. */
export class NeverRestart implements ConnectionRestartPolicy {
  /**
   * Keeps the connection.
   *
   * @returns Always `null`.
   */
  restartAfterMs(): number | null {
    return null;
  }
}

/** Replaces each connection after a fixed time. */
export class FixedInterval implements ConnectionRestartPolicy {
  readonly #intervalMs: number;

  /**
   * Makes a `FixedInterval`.
   *
   * @param options `intervalMs`: life of a connection, in milliseconds.
   * @throws {RangeError} If it is not above 0.
   */
  constructor(options: { intervalMs: number }) {
    if (!(options.intervalMs > 0)) {
      throw new RangeError(
        `Cannot create FixedInterval: wanted intervalMs above 0, got ${options.intervalMs}`,
      );
    }
    this.#intervalMs = options.intervalMs;
  }

  /**
   * Gives the interval.
   *
   * @returns The interval, in milliseconds.
   */
  restartAfterMs(): number | null {
    return this.#intervalMs;
  }
}

/** How {@linkcode ExponentialBackoff} grows. */
export interface ExponentialBackoffOptions {
  /** Life of the first connection, in milliseconds; above 0. */
  baseMs: number;
  /** Longest life before jitter, in milliseconds; `baseMs` or more. */
  maxMs: number;
  /** Part of the life that is random, both ways, 0 to 1. @default {0.2} */
  jitter?: number;
  /** Source of numbers from 0 to 1. @default {Math.random} */
  random?: () => number;
}

/** Replaces each connection after twice the time of the one before it. */
export class ExponentialBackoff implements ConnectionRestartPolicy {
  readonly #backoff: Backoff;

  /**
   * Makes an `ExponentialBackoff`.
   *
   * @param options First and longest life, and jitter.
   * @throws {RangeError} If a number is out of range.
   */
  constructor(options: ExponentialBackoffOptions) {
    const { baseMs, maxMs, jitter = 0.2, random } = options;
    const rules = [
      ["baseMs", baseMs > 0, "above 0", baseMs],
      ["maxMs", maxMs >= baseMs, `of at least ${baseMs}`, maxMs],
      ["jitter", jitter >= 0 && jitter <= 1, "from 0 to 1", jitter],
    ] as const;
    for (const [field, isRight, wanted, got] of rules) {
      if (isRight) continue;
      throw new RangeError(
        `Cannot create ExponentialBackoff: wanted ${field} ${wanted}, got ${got}`,
      );
    }
    this.#backoff = new Backoff({
      baseMs,
      maxMs,
      jitter,
      ...(random === undefined ? {} : { random }),
    });
  }

  /**
   * Gives the next life.
   *
   * @returns Twice the last one, give or take the jitter, in milliseconds.
   */
  restartAfterMs(): number | null {
    return this.#backoff.next();
  }
}
