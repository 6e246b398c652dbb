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
