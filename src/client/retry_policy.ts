/**
 * What to do about errors that pass by themselves.
 *
 * @see https://core.telegram.org/api/errors#420-flood
 *
 * @module
 */

import { RpcError } from "../mtproto/mod.ts";
import { ConnectionError } from "../network/mod.ts";

/** What a {@linkcode RetryPolicy} is asked about. */
export interface RetryContext {
  /** How often this call has failed, from 1. */
  readonly failCount: number;
  /** How long this call has waited so far, in milliseconds. */
  readonly sleptMs: number;
  /** The last error. */
  readonly error: Error;
  /** Name of the function called. */
  readonly method: string;
  /** Present time, in milliseconds since the Unix epoch. */
  readonly now: number;
}

/** Decides whether to make a failed call again. */
export interface RetryPolicy {
  /**
   * Asked after each failure.
   *
   * @param context The failure.
   * @returns How long to wait before the next attempt, in milliseconds, or
   * `null` to give up and throw the error.
   */
  shouldRetry(context: RetryContext): number | null;
  /**
   * Told of each call that succeeded.
   *
   * @param method Name of the function called.
   */
  succeeded?(method: string): void;
}

const FLOOD_TYPES: readonly string[] = [
  "FLOOD_WAIT",
  "SLOWMODE_WAIT",
  "FLOOD_PREMIUM_WAIT",
  "FLOOD_TEST_PHONE_WAIT",
];

/**
 * How long the server asks to wait.
 *
 * @param error Any error.
 * @returns Seconds, at least 1; or `undefined` if this is not such an error.
 */
export function floodWaitSeconds(error: unknown): number | undefined {
  if (!(error instanceof RpcError) || !FLOOD_TYPES.includes(error.type)) {
    return undefined;
  }
  const seconds = Number(error.argument ?? 1);
  return Number.isFinite(seconds) ? Math.max(1, seconds) : 1;
}

/**
 * Tells whether the server failed inside.
 *
 * @param error Any error.
 * @returns Whether the server failed inside (500 and above, or -503).
 */
export function isInternalError(error: unknown): boolean {
  return error instanceof RpcError &&
    (error.code >= 500 || error.code === -503 || error.code === -500);
}

/** How {@linkcode AutoSleep} behaves. */
export interface AutoSleepOptions {
  /** Longest wait it accepts, in milliseconds. @default {60000} */
  thresholdMs?: number;
  /** Longest sum of waits of one call, in milliseconds. @default {300000} */
  totalMs?: number;
  /** Attempts after internal server errors. @default {5} */
  internalErrorRetries?: number;
  /** Attempts after lost connections. @default {1} */
  connectionRetries?: number;
}

/**
 * Waits as long as the server asks, up to a threshold; after an internal
 * error 1, 2, 4, … s; after a lost connection 1 s once. The default.
 */
export class AutoSleep implements RetryPolicy {
  readonly #thresholdMs: number;
  readonly #totalMs: number;
  readonly #internalErrorRetries: number;
  readonly #connectionRetries: number;

  /**
   * Makes an `AutoSleep`.
   *
   * @param options Limits.
   * @throws {RangeError} If a limit is below 0 or not a number.
   */
  constructor(options: AutoSleepOptions = {}) {
    const {
      thresholdMs = 60_000,
      totalMs = 300_000,
      internalErrorRetries = 5,
      connectionRetries = 1,
    } = options;
    const limits = {
      thresholdMs,
      totalMs,
      internalErrorRetries,
      connectionRetries,
    };
    for (const [field, value] of Object.entries(limits)) {
      if (!(value >= 0)) {
        throw new RangeError(
          `Cannot create AutoSleep: wanted ${field} of at least 0, got ${value}`,
        );
      }
    }
    this.#thresholdMs = thresholdMs;
    this.#totalMs = totalMs;
    this.#internalErrorRetries = internalErrorRetries;
    this.#connectionRetries = connectionRetries;
  }

  /**
   * Waits as long as the server asks, within the limits.
   *
   * @param context The failure.
   * @returns The wait in milliseconds, or `null`.
   */
  shouldRetry(context: RetryContext): number | null {
    const wait = this.#wait(context);
    if (wait === null || context.sleptMs + wait > this.#totalMs) return null;
    return wait;
  }

  #wait({ error, failCount }: RetryContext): number | null {
    const seconds = floodWaitSeconds(error);
    if (seconds !== undefined) {
      return seconds * 1000 <= this.#thresholdMs ? seconds * 1000 : null;
    }
    if (isInternalError(error)) {
      if (failCount > this.#internalErrorRetries) return null;
      return Math.min(1000 * 2 ** (failCount - 1), 16_000);
    }
    if (error instanceof ConnectionError && !error.isFinal) {
      return failCount <= this.#connectionRetries ? 1000 : null;
    }
    return null;
  }
}

/** Throws every error at once. */
export class NoRetries implements RetryPolicy {
  /**
   * Gives up.
   *
   * @returns Always `null`.
   */
  shouldRetry(): number | null {
    return null;
  }
}

/** How {@linkcode CircuitBreaker} behaves. */
export interface CircuitBreakerOptions {
  /** Failures in a row that open the circuit. @default {5} */
  threshold?: number;
  /** How long it stays open, in milliseconds. @default {30000} */
  cooldownMs?: number;
  /** The policy used while it is closed. @default {new AutoSleep()} */
  policy?: RetryPolicy;
}

/**
 * Gives up at once after so many failures in a row, until a pause is over:
 * for servers in trouble, where retries make it worse.
 */
export class CircuitBreaker implements RetryPolicy {
  readonly #threshold: number;
  readonly #cooldownMs: number;
  readonly #policy: RetryPolicy;
  #failures = 0;
  #openUntil = -Infinity;

  /**
   * Makes a `CircuitBreaker`.
   *
   * @param options Threshold, pause, and the policy inside.
   * @throws {RangeError} If `threshold` or `cooldownMs` is not above 0.
   */
  constructor(options: CircuitBreakerOptions = {}) {
    const { threshold = 5, cooldownMs = 30_000, policy = new AutoSleep() } =
      options;
    for (const [field, value] of Object.entries({ threshold, cooldownMs })) {
      if (!(value > 0)) {
        throw new RangeError(
          `Cannot create CircuitBreaker: wanted ${field} above 0, got ${value}`,
        );
      }
    }
    this.#threshold = threshold;
    this.#cooldownMs = cooldownMs;
    this.#policy = policy;
  }

  /**
   * Asks the policy inside, unless the circuit is open.
   *
   * @param context The failure.
   * @returns The wait of the policy inside, or `null` while the circuit is
   * open.
   */
  shouldRetry(context: RetryContext): number | null {
    if (context.now < this.#openUntil) return null;
    const wait = this.#policy.shouldRetry(context);
    if (wait === null) return null;
    if (++this.#failures >= this.#threshold) {
      this.#failures = 0;
      this.#openUntil = context.now + this.#cooldownMs;
      return null;
    }
    return wait;
  }

  /**
   * Closes the circuit.
   *
   * @param method Name of the function that succeeded.
   */
  succeeded(method: string): void {
    this.#failures = 0;
    this.#policy.succeeded?.(method);
  }
}
