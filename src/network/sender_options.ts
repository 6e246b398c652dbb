/**
 * How a sender is set up and what it reports.
 *
 * @module
 */

import type { CryptoProvider, RandomBytes } from "../crypto/mod.ts";
import type { Backoff } from "./backoff.ts";
import type { Clock } from "./clock.ts";
import type { ConnectionState } from "./connection_state.ts";
import type { OpenConnection } from "./connector.ts";
import type { DcKeys } from "./dc_keys.ts";
import type { ConnectionRestartPolicy } from "./restart_policy.ts";

/** What a `Sender` reports. */
export interface SenderListener {
  /** Updates came. */
  updates(body: Uint8Array): void;
  /** The server forgot the session: updates may be missing. */
  sessionLost(): void;
  /** The state changed. */
  state(state: ConnectionState): void;
  /** The connection was lost or could not be made. */
  disconnected(error: unknown): void;
  /** The server does not know the key any more. */
  keyLost(): void;
  /** The server says that this is not the address of the DC. */
  wrongAddress(): void;
}

/** How a `Sender` is set up. */
export interface SenderOptions {
  /** Number of the DC, for errors. */
  dcId: number;
  /** Opens a connection. */
  open: (signal: AbortSignal) => Promise<OpenConnection>;
  /** The key of the DC. */
  keys: DcKeys;
  /** Bytes to put before calls until the server knows the connection. */
  initPrefix: Uint8Array;
  /** Whether to wrap calls into `invokeWithoutUpdates`. */
  withoutUpdates: () => boolean;
  /** Whether to reconnect although no call waits. */
  isPersistent: () => boolean;
  /** Time and timers. */
  clock: Clock;
  /** Cryptography. */
  crypto?: CryptoProvider | undefined;
  /** Source of random bytes. */
  randomBytes?: RandomBytes | undefined;
  /** When to replace a healthy connection. */
  restartPolicy: ConnectionRestartPolicy;
  /** Pauses between attempts. @default {new Backoff()} */
  backoff?: Backoff | undefined;
  /** Told what calls do not stand for. */
  listener: SenderListener;
}
