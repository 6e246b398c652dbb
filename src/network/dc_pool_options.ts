/**
 * How the connections of one login are made and what they report.
 *
 * @module
 */

import type {
  CryptoProvider,
  RandomBytes,
  RsaPublicKey,
} from "../crypto/mod.ts";
import type { LoginStore } from "../storage/mod.ts";
import type { TransportName } from "../transport/mod.ts";
import type { AddressSource } from "./backup_addresses.ts";
import type { Clock } from "./clock.ts";
import type { ConnectionState } from "./connection_state.ts";
import type { Connector } from "./connector.ts";
import type { DcTable } from "./dc_options.ts";
import type { Proxy } from "./proxy.ts";
import type { ConnectionRestartPolicy } from "./restart_policy.ts";

/** What can be changed while connections are up. */
export interface NetworkChange {
  /** How packets are framed; several are raced. @default {unchanged} */
  transport?: TransportName | readonly TransportName[];
  /** Proxy or its link; `null` for none. @default {unchanged} */
  proxy?: Proxy | string | null;
  /** Opens connections; `null` for sockets. @default {unchanged} */
  connector?: Connector | null;
}

/** What a `DcPool` reports. */
export interface DcPoolListener {
  /** Updates came from the home DC. */
  updates(body: Uint8Array): void;
  /** The main connection to the home DC is up. */
  connected(): void;
  /** The home DC forgot the session: updates may be missing. */
  sessionLost(): void;
  /** State of the main connection to the home DC. */
  state(state: ConnectionState): void;
  /** A connection was lost or could not be made; it is tried again. */
  disconnected(dcId: number, error: unknown): void;
  /** A DC does not know its key any more: the login there is gone. */
  keyLost(dcId: number): void;
  /** Something failed that no call stands for. */
  error(error: unknown): void;
}

/** How a `DcPool` is set up. */
export interface DcPoolOptions {
  /** Where the DCs are. */
  table: DcTable;
  /** Where keys are kept. */
  store: LoginStore;
  /** Bytes to put before calls until the server knows a connection. */
  initPrefix: Uint8Array;
  /** The same for CDN DCs, which must hear nothing of the user. */
  cdnInitPrefix: Uint8Array;
  /** Whether there is a login to copy to other DCs. */
  isSignedIn: () => boolean;
  /** Told what calls do not stand for. */
  listener: DcPoolListener;
  /** How packets are framed; several are raced. */
  transport: TransportName | readonly TransportName[];
  /** Proxy to connect through, or its link. @default {none} */
  proxy?: Proxy | string | undefined;
  /** Opens connections. @default {sockets} */
  connector?: Connector | undefined;
  /** Finds addresses when none that is known answers. @default {nobody} */
  backupAddresses?: AddressSource | undefined;
  /** Use IPv6 addresses too. */
  allowIpv6: boolean;
  /** Whether these are the test servers. */
  testMode: boolean;
  /** Keys that servers may prove themselves by. @default {Telegram's} */
  publicKeys?: readonly RsaPublicKey[] | undefined;
  /** Whether updates are wanted at all. */
  receiveUpdates: boolean;
  /** Whether to use temporary keys. */
  pfs: boolean;
  /** Connections for uploads, for each DC. */
  uploadConnections: number;
  /** Connections for downloads, for each DC. */
  downloadConnections: number;
  /** Close unused connections after this, in milliseconds. */
  idleCloseMs: number;
  /** Longest time to open a connection, in milliseconds. */
  connectTimeoutMs: number;
  /** Longest wait for the first connection, in milliseconds. */
  startTimeoutMs: number;
  /** When to replace healthy connections. */
  restartPolicy: ConnectionRestartPolicy;
  /** Time and timers. */
  clock: Clock;
  /** Cryptography. @default {defaultProvider()} */
  crypto?: CryptoProvider | undefined;
  /** Source of random bytes. @default {the platform's} */
  randomBytes?: RandomBytes | undefined;
}
