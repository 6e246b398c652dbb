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
  async function move(
    call: Call,
    next: Next,
    refusal: unknown,
  ): Promise<unknown> {
    let error = refusal;
    for (let moves = 0; moves < MAX_MOVES; moves++) {
      const dcId = migrateDcId(error);
      if (dcId === undefined) break;
      const movesHome = call.options.dcId === undefined &&
        HOME_TYPES.includes((error as RpcError).type);
      if (movesHome) await moveHome(dcId);
      try {
        return await next({ ...call, options: { ...call.options, dcId } });
      } catch (failure) {
        error = failure;
      }
    }
    throw error;
  }

  return function follow(call: Call, next: Next): Promise<unknown> {
    return next(call).catch((error) => move(call, next, error));
  };
}

/**
 * Tells where an error sends a call: `FILE_MIGRATE_4` and its like. Calls are
 * sent there by themselves, four times at most.
 *
 * @param error Any error.
 * @returns Number of the DC, or `undefined` if it is another error.
 *
 * @example An error that names a DC
 * ```ts
 * import { migrateDcId, RpcError } from "@layer/mtproto";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(migrateDcId(new RpcError(303, "FILE_MIGRATE_4")), 4);
 * assertEquals(migrateDcId(new RpcError(420, "FLOOD_WAIT_4")), undefined);
 * ```
 */
export function migrateDcId(error: unknown): number | undefined {
  if (!(error instanceof RpcError) || error.code !== 303) return undefined;
  return error.type.endsWith("_MIGRATE") ? error.argument : undefined;
}
