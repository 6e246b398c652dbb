/**
 * When to try again: a growing wait with jitter after each failure, and a
 * gate that limits attempts even when each one seems to succeed.
 *
 * @module
 */

/** How {@linkcode Backoff} grows. */
export interface BackoffOptions {
  /** First wait, in milliseconds. @default {500} */
  baseMs?: number;
  /** Growth after each failure. @default {2} */
  factor?: number;
  /** Longest wait before jitter, in milliseconds. @default {5000} */
  maxMs?: number;
  /** Part of the wait that is random, both ways, 0 to 1. @default {0.2} */
  jitter?: number;
  /** Source of numbers from 0 to 1. @default {Math.random} */
  random?: () => number;
}

/** Exponential backoff with jitter. */
export class Backoff {
  readonly #baseMs: number;
  readonly #factor: number;
  readonly #maxMs: number;
  readonly #jitter: number;
  readonly #random: () => number;
  #failures = 0;

  /**
   * Makes a `Backoff`.
   *
   * @param options Base, growth, cap and jitter.
   */
  constructor(options: BackoffOptions = {}) {
    this.#baseMs = options.baseMs ?? 500;
    this.#factor = options.factor ?? 2;
    this.#maxMs = options.maxMs ?? 5000;
    this.#jitter = options.jitter ?? 0.2;
    this.#random = options.random ?? Math.random;
  }

  /** How often {@linkcode Backoff.next} was asked since the last reset. */
  get failures(): number {
    return this.#failures;
  }

  /**
   * Counts a failure.
   *
   * @returns How long to wait now, in milliseconds.
   */
  next(): number {
    const wait = Math.min(
      this.#baseMs * this.#factor ** this.#failures,
      this.#maxMs,
    );
    this.#failures++;
    return wait * (1 + this.#jitter * (2 * this.#random() - 1));
  }

  /** Starts again from the base, after a success or news of the network. */
  reset(): void {
    this.#failures = 0;
  }
}

/** So many attempts in so long. */
export interface FloodLimit {
  /** Attempts allowed. */
  readonly count: number;
  /** In how long, in milliseconds. */
  readonly withinMs: number;
}

/** 5 attempts in 1 s and 12 in 10 s. */
const DEFAULT_LIMITS: readonly FloodLimit[] = [
  { count: 5, withinMs: 1000 },
  { count: 12, withinMs: 10_000 },
];

/**
 * Slows attempts that follow each other too fast, for a server that accepts
 * and closes at once resets every backoff.
 */
export class FloodGate {
  readonly #limits: readonly FloodLimit[];
  readonly #longestMs: number;
  #attempts: number[] = [];

  /**
   * Makes a `FloodGate`.
   *
   * @param limits All of them hold.
   */
  constructor(limits: readonly FloodLimit[] = DEFAULT_LIMITS) {
    this.#limits = limits;
    this.#longestMs = Math.max(0, ...limits.map((limit) => limit.withinMs));
  }

  /**
   * When the next attempt is allowed.
   *
   * @param now Present time, in milliseconds.
   * @returns How long to wait, in milliseconds; 0 if not at all.
   */
  waitMs(now: number): number {
    let wait = 0;
    for (const { count, withinMs } of this.#limits) {
      const first = this.#attempts[this.#attempts.length - count];
      if (first !== undefined) wait = Math.max(wait, first + withinMs - now);
    }
    return wait;
  }

  /**
   * Counts an attempt.
   *
   * @param now Present time, in milliseconds.
   */
  record(now: number): void {
    this.#attempts = this.#attempts.filter((at) => at > now - this.#longestMs);
    this.#attempts.push(now);
  }

  /** Forgets all attempts. */
  reset(): void {
    this.#attempts = [];
  }
}
