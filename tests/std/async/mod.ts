/**
 * A stand-in for `jsr:@std/async`: the same names and signatures, so that
 * tests run where JSR cannot be reached.
 *
 * @module
 */
import { setTimeout as sleep } from "node:timers/promises";

export interface DelayOptions {
  signal?: AbortSignal;
  persistent?: boolean;
}
export async function delay(
  ms: number,
  options: DelayOptions = {},
): Promise<void> {
  options.signal?.throwIfAborted();
  try {
    await sleep(ms, undefined, {
      ...(options.signal ? { signal: options.signal } : {}),
      ref: options.persistent ?? true,
    });
  } catch (error) {
    throw options.signal?.aborted ? options.signal.reason : error;
  }
}
export function abortable<T>(p: Promise<T>, signal: AbortSignal): Promise<T> {
  if (signal.aborted) return Promise.reject(signal.reason);
  const { promise, reject } = Promise.withResolvers<never>();
  const abort = () => reject(signal.reason);
  signal.addEventListener("abort", abort, { once: true });
  return Promise.race([promise, p]).finally(() =>
    signal.removeEventListener("abort", abort)
  );
}
export interface DeadlineOptions {
  signal?: AbortSignal;
}
export async function deadline<T>(
  p: Promise<T>,
  ms: number,
  options: DeadlineOptions = {},
): Promise<T> {
  const timer = new AbortController();
  const id = setTimeout(
    () => timer.abort(new DOMException("Signal timed out.", "TimeoutError")),
    ms,
  );
  const signals = [timer.signal, ...(options.signal ? [options.signal] : [])];
  try {
    return await abortable(p, AbortSignal.any(signals));
  } finally {
    clearTimeout(id);
  }
}
export class RetryError extends Error {
  constructor(cause: unknown, attempts: number) {
    super(`Retrying exceeded the maxAttempts (${attempts}).`, { cause });
    this.name = "RetryError";
  }
}
export interface RetryOptions {
  multiplier?: number;
  maxTimeout?: number;
  maxAttempts?: number;
  minTimeout?: number;
  jitter?: number;
}
export async function retry<T>(
  fn: () => Promise<T> | T,
  options: RetryOptions = {},
): Promise<T> {
  const {
    multiplier = 2,
    maxTimeout = 60_000,
    maxAttempts = 5,
    minTimeout = 1000,
  } = options;
  let timeout = minTimeout;
  for (let attempt = 1;; attempt++) {
    try {
      return await fn();
    } catch (error) {
      if (attempt >= maxAttempts) throw new RetryError(error, maxAttempts);
      await delay(timeout);
      timeout = Math.min(maxTimeout, timeout * multiplier);
    }
  }
}
export async function* pooledMap<T, R>(
  poolLimit: number,
  array: Iterable<T> | AsyncIterable<T>,
  iteratorFn: (data: T) => Promise<R>,
): AsyncGenerator<R> {
  const running: Promise<R>[] = [];
  for await (const item of array) {
    running.push(iteratorFn(item));
    if (running.length >= poolLimit) yield await running.shift()!;
  }
  for (const left of running) yield await left;
}
