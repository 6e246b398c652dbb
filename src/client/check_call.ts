/**
 * The check of how a call is to be made.
 *
 * @module
 */

import type { Call } from "./middleware.ts";

const CONNECTIONS: readonly unknown[] = ["main", "upload", "download"];

/** Longest time limit of a call: what timers can wait. */
const MAX_TIMEOUT_MS = 2 ** 31 - 1;

/**
 * Checks the options of a call, without any input or output.
 *
 * @param call The call.
 * @throws {TypeError} If an option is of the wrong kind.
 * @throws {RangeError} If a number is out of range.
 */
export function checkCall({ method, options }: Call): void {
  const { dcId, timeoutMs, signal, connection, after, retryPolicy } = options;
  if (dcId !== undefined && !isWithin(dcId, 1, 1000)) {
    const wanted = "dcId to be a whole number from 1 to 1000";
    throw new RangeError(refusal(method, wanted, dcId));
  }
  if (
    timeoutMs !== undefined &&
    !(typeof timeoutMs === "number" && timeoutMs >= 0 &&
      timeoutMs <= MAX_TIMEOUT_MS)
  ) {
    const wanted = `timeoutMs to be from 0 to ${MAX_TIMEOUT_MS}`;
    throw new RangeError(refusal(method, wanted, timeoutMs));
  }
  if (signal !== undefined && typeof signal?.throwIfAborted !== "function") {
    const wanted = "signal to be an AbortSignal";
    throw new TypeError(refusal(method, wanted, typeof signal));
  }
  if (connection !== undefined && !CONNECTIONS.includes(connection)) {
    const wanted = `connection to be ${CONNECTIONS.join(" or ")}`;
    throw new TypeError(refusal(method, wanted, connection));
  }
  if (after !== undefined && typeof after !== "string") {
    const wanted = "after to be a string";
    throw new TypeError(refusal(method, wanted, typeof after));
  }
  if (
    retryPolicy !== undefined && typeof retryPolicy?.shouldRetry !== "function"
  ) {
    const wanted = "retryPolicy to be an object with shouldRetry()";
    throw new TypeError(refusal(method, wanted, typeof retryPolicy));
  }
}

function refusal(method: string, wanted: string, got: unknown): string {
  return `Cannot call "${method}": wanted ${wanted}, got ${got}`;
}

function isWithin(value: unknown, least: number, most: number): boolean {
  return Number.isInteger(value) && (value as number) >= least &&
    (value as number) <= most;
}
