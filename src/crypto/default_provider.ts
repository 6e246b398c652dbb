/**
 * Chooses the back end for this platform.
 *
 * @module
 */

import type { CryptoProvider } from "./provider.ts";
import { tsProvider } from "./ts_provider.ts";

/**
 * Returns the fastest back end that this platform has.
 *
 * @returns The same provider on every call.
 */
export function defaultProvider(): CryptoProvider {
  return tsProvider;
}
