/**
 * Replacing a healthy connection on purpose.
 *
 * @module
 */

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
