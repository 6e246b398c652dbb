/**
 * The part of a feature's options that is about its calls.
 *
 * @module
 */

import type { InvokeOptions } from "../client/mod.ts";

/** How the calls of a feature are made. */
export type CallOptions = Pick<
  InvokeOptions,
  "signal" | "timeoutMs" | "retryPolicy"
>;

/**
 * Picks the part that calls take.
 *
 * @param options Options of a feature.
 * @returns Those of them that are for its calls.
 */
export function callOptions(options: CallOptions): CallOptions {
  const { signal, timeoutMs, retryPolicy } = options;
  return {
    ...(signal !== undefined && { signal }),
    ...(timeoutMs !== undefined && { timeoutMs }),
    ...(retryPolicy !== undefined && { retryPolicy }),
  };
}

/**
 * Checks a signal before anything is begun that it may have to end.
 *
 * @param signal What the caller gave.
 * @param verb What cannot be done, for the message.
 * @throws {TypeError} If it is no `AbortSignal`.
 */
export function checkSignal(
  signal: AbortSignal | undefined,
  verb: string,
): void {
  if (signal === undefined || typeof signal?.throwIfAborted === "function") {
    return;
  }
  throw new TypeError(
    `Cannot ${verb}: signal must be an AbortSignal, got ${typeof signal}`,
  );
}
