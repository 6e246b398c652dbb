/**
 * The connector that goes with the present settings.
 *
 * @module
 */

import type { Connector } from "./connector.ts";
import type { DcPoolOptions, NetworkChange } from "./dc_pool_options.ts";
import { createDefaultConnector } from "./default_connector.ts";

/**
 * Takes the caller's connector or makes the default one.
 *
 * @param network Transport, proxy, connector as they are now.
 * @param options What does not change.
 * @returns The connector.
 */
export function chooseConnector(
  network: NetworkChange,
  options: DcPoolOptions,
): Connector {
  const { transport, proxy, connector } = network;
  const { connectTimeoutMs, crypto, randomBytes, clock } = options;
  if (connector) return connector;
  return createDefaultConnector({
    isPinned: options.table.isPinned,
    timeoutMs: connectTimeoutMs,
    clock,
    ...(transport === undefined ? {} : { transport }),
    ...(proxy ? { proxy } : {}),
    ...(crypto === undefined ? {} : { crypto }),
    ...(randomBytes === undefined ? {} : { randomBytes }),
  });
}
