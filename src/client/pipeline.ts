/**
 * The way of every call, from the application to the network.
 *
 * @module
 */

import { checkCall } from "./check_call.ts";
import { type Logger, silentLogger } from "./logger.ts";
import { compose, type Middleware, type Next } from "./middleware.ts";
import type { InFlight } from "./middleware/in_flight.ts";
import { logCalls } from "./middleware/log.ts";
import { migrate, type MigrateOptions } from "./middleware/migrate.ts";
import { retryCalls, type RetryOptions } from "./middleware/retry.ts";
import type { RetryPolicy } from "./retry_policy.ts";

/** What the way consists of. */
export interface PipelineOptions
  extends Omit<RetryOptions, "policy">, MigrateOptions {
  /** Counts calls. */
  inFlight: InFlight;
  /** Functions of the application, outermost first. */
  middleware: readonly Middleware[];
  /** Where each call is told of. */
  logger: Logger;
  /** What decides about retries. */
  retryPolicy: RetryPolicy;
  /** Makes the call. */
  send: Next;
}

/**
 * Joins the parts: count, application, log, retry, migrate, send.
 *
 * @param options The parts.
 * @returns The way of a call.
 */
export function createPipeline(options: PipelineOptions): Next {
  const { inFlight, middleware, logger, retryPolicy, send } = options;
  return compose([
    (call, next) => inFlight.track(call, next),
    (call, next) => {
      checkCall(call);
      return next(call);
    },
    ...middleware,
    ...(logger === silentLogger ? [] : [logCalls(options)]),
    retryCalls({
      ...options,
      policy: retryPolicy,
      onRetry: (event) => {
        logger.warn(`${event.method}: called again in ${event.waitMs} ms`);
        options.onRetry(event);
      },
    }),
    migrate(options),
  ], send);
}
