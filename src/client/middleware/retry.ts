/**
 * Calls again what failed and may succeed later.
 *
 * @module
 */

import { RpcError } from "../../mtproto/mod.ts";
import { type Clock, sleep } from "../../network/mod.ts";
import type { Call, Middleware, Next } from "../middleware.ts";
import {
  floodWaitSeconds,
  NoRetries,
  type RetryPolicy,
} from "../retry_policy.ts";
import { FloodWaits } from "./flood_wait.ts";

/** A call is about to be made again. */
export interface RetryEvent {
  /** The function called. */
  readonly method: string;
  /** What went wrong. */
  readonly error: Error;
  /** How often the call has failed, from 1. */
  readonly failCount: number;
  /** How long it will wait, in milliseconds. */
  readonly waitMs: number;
}

/** How {@linkcode retryCalls} behaves. */
export interface RetryOptions {
  /** What decides, unless a call brings its own policy. */
  policy: RetryPolicy;
  /** Time and timers. */
  clock: Clock;
  /** Ends all waits. */
  signal: AbortSignal;
  /** Whether key or login of a DC are so new that 401 may pass. */
  isFresh: (dcId: number | undefined) => boolean;
  /** Told before each wait. */
  onRetry: (event: RetryEvent) => void;
}

/** Pauses after 401 with a fresh key, in milliseconds. */
const FRESH_PAUSES_MS: readonly number[] = [500, 1000, 2000, 4000, 8000];

/**
 * Makes the middleware that waits and calls again, as the retry policy says.
 *
 * @param options Policy, time, events.
 * @returns The middleware.
 */
export function retryCalls(options: RetryOptions): Middleware {
  const { clock, signal, isFresh, onRetry } = options;
  const waits = new FloodWaits();

  async function pause(call: Call, event: RetryEvent): Promise<void> {
    onRetry(event);
    const own = call.options.signal;
    const either = own === undefined ? signal : AbortSignal.any([own, signal]);
    await sleep(clock, event.waitMs, either);
  }

  return async function retry(call: Call, next: Next): Promise<unknown> {
    const { method, options: { retryPolicy, dcId } } = call;
    const policy = retryPolicy ?? options.policy;
    let failCount = 0;
    let sleptMs = 0;
    let unregistered = 0;
    for (;;) {
      let error: Error;
      const refusal = waits.isEmpty
        ? undefined
        : waits.check(method, clock.now());
      if (refusal !== undefined) {
        error = refusal;
      } else {
        try {
          const result = await next(call);
          policy.succeeded?.(method);
          return result;
        } catch (failure) {
          if (!(failure instanceof Error)) throw failure;
          error = failure;
        }
      }
      failCount++;
      const isUnregistered = error instanceof RpcError &&
        error.is("AUTH_KEY_UNREGISTERED") && isFresh(dcId) &&
        !(policy instanceof NoRetries);
      const now = clock.now();
      const waitMs = isUnregistered
        ? FRESH_PAUSES_MS[unregistered++] ?? null
        : policy.shouldRetry({ failCount, sleptMs, error, method, now });
      if (waitMs === null) throw error;
      if (error instanceof RpcError && refusal === undefined) {
        if (floodWaitSeconds(error) !== undefined) {
          waits.remember(method, error, waitMs, now);
        }
      }
      await pause(call, { method, error, failCount, waitMs });
      sleptMs += waitMs;
    }
  };
}
