/**
 * A line for each call.
 *
 * @module
 */

import type { Clock } from "../../network/mod.ts";
import type { Logger } from "../logger.ts";
import type { Call, Middleware, Next } from "../middleware.ts";

/** How {@linkcode logCalls} behaves. */
export interface LogOptions {
  /** Where the lines go. */
  logger: Logger;
  /** Time. */
  clock: Clock;
}

/**
 * Makes the middleware that logs name, duration and outcome of each call,
 * never its parameters or result.
 *
 * @param options Where to and time.
 * @returns The middleware.
 */
export function logCalls({ logger, clock }: LogOptions): Middleware {
  return async function log(call: Call, next: Next): Promise<unknown> {
    const start = clock.now();
    const took = () => `in ${Math.round(clock.now() - start)} ms`;
    try {
      const result = await next(call);
      logger.debug(`${call.method}: answered ${took()}`);
      return result;
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      logger.debug(`${call.method}: failed ${took()}: ${why}`);
      throw error;
    }
  };
}
