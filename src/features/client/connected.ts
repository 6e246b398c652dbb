/**
 * Connecting a client that was just made.
 *
 * @module
 */

import type { BaseClient } from "../../client/mod.ts";

/**
 * Connects, and leaves nothing open if that fails.
 *
 * @param client Not connected yet.
 * @returns The same, connected.
 */
export async function connected<T extends BaseClient>(client: T): Promise<T> {
  try {
    await client.connect();
    return client;
  } catch (error) {
    client.disconnect();
    // What went wrong first is what the caller has to know.
    await client.close().catch(() => {});
    throw error;
  }
}
