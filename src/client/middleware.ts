/**
 * Functions around every call, outermost first.
 *
 * @module
 */

import type { FunctionName } from "../tl/mod.ts";
import type { InvokeOptions } from "./invoker.ts";

/** One call on its way out. */
export interface Call {
  /** Name of the function. */
  readonly method: FunctionName;
  /** Its parameters. */
  readonly params: unknown;
  /** How to make it. */
  readonly options: InvokeOptions;
}

/** The rest of the way: makes the call and returns the result. */
export type Next = (call: Call) => Promise<unknown>;

/** A function around every call. It may call `next` once, often or never. */
export type Middleware = (call: Call, next: Next) => Promise<unknown>;

/**
 * Joins middlewares into one function.
 *
 * @param middlewares Outermost first.
 * @param last Makes the call.
 * @returns A function that runs them all.
 *
 * @example Counting calls
 * ```ts
 * import { compose } from "@layer/mtproto";
 * import { assertEquals } from "@std/assert";
 *
 * let calls = 0;
 * const run = compose(
 *   [(call, next) => (calls++, next(call))],
 *   () => Promise.resolve(true),
 * );
 * await run({ method: "help.getConfig", params: {}, options: {} });
 * assertEquals(calls, 1);
 * ```
 */
export function compose(
  middlewares: readonly Middleware[],
  last: Next,
): Next {
  return middlewares.reduceRight<Next>(
    (next, middleware) => (call) => middleware(call, next),
    last,
  );
}
