/**
 * Follows calls to the DC that can answer them.
 *
 * @see https://core.telegram.org/api/errors#303-see-other
 *
 * @module
 */

import { RpcError } from "../../mtproto/mod.ts";
import type { Call, Middleware, Next } from "../middleware.ts";

/** How {@linkcode migrate} behaves. */
export interface MigrateOptions {
  /** Makes another DC the home DC, and remembers it. */
  moveHome: (dcId: number) => Promise<void>;
}

/** Errors that say where the account belongs. */
const HOME_TYPES: readonly string[] = [
  "PHONE_MIGRATE",
  "USER_MIGRATE",
  "NETWORK_MIGRATE",
];

/** Moves of one call, so that two DCs cannot toss it to and fro for ever. */
const MAX_MOVES = 4;

/**
 * Makes the middleware that follows migrations: the home DC moves for
 * `PHONE_`, `USER_` and `NETWORK_MIGRATE`; `FILE_`, `STATS_MIGRATE` and calls
 * to a named DC only go elsewhere themselves.
 *
 * @param options What moves the home DC.
 * @returns The middleware.
 */
export function migrate({ moveHome }: MigrateOptions): Middleware {
  return async function follow(call: Call, next: Next): Promise<unknown> {
    let current = call;
    for (let moves = 0;; moves++) {
      try {
        return await next(current);
      } catch (error) {
        const dcId = error instanceof RpcError ? target(error) : undefined;
        if (dcId === undefined || moves >= MAX_MOVES) throw error;
        const movesHome = call.options.dcId === undefined &&
          HOME_TYPES.includes((error as RpcError).type);
        if (movesHome) await moveHome(dcId);
        current = { ...call, options: { ...call.options, dcId } };
      }
    }
  };
}

function target(error: RpcError): number | undefined {
  if (error.code !== 303 || !error.type.endsWith("_MIGRATE")) return undefined;
  return error.argument;
}
