/**
 * What a client tells of itself.
 *
 * @module
 */

import type { ConnectionState } from "../network/mod.ts";
import type { StoredAccount } from "../storage/mod.ts";
import type { RetryEvent } from "./middleware/retry.ts";
import type { UpdatesLost } from "./updates/difference.ts";

/**
 * What the home connection is up to; `"updating"`: it is up, and updates that
 * were missed are being fetched.
 */
export type ClientConnectionState = ConnectionState | "updating";

/** What a client tells of itself: see {@linkcode BaseClient.on}. */
export interface ClientEvents {
  /**
   * The home connection came up, went down or is being opened, or updates
   * that were missed are being fetched over it.
   */
  connectionState: ClientConnectionState;
  /** A call is about to be made again, after a wait. */
  retry: RetryEvent;
  /** Somebody has signed in, or (`undefined`) out. */
  account: StoredAccount | undefined;
  /** The server has forgotten what happened: histories must be read again. */
  updatesLost: UpdatesLost;
  /** A DC does not know our key any more: the login there is gone. */
  keyLost: { readonly dcId: number };
  /** Something failed that no call stands for: a listener, a packet. */
  error: unknown;
}

/** How {@linkcode BaseClient.close} ends. */
export interface CloseOptions {
  /** How long calls may take to finish, in milliseconds. @default {5000} */
  drainMs?: number;
}
