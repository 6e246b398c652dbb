/**
 * How a client is set up: every option, its default and its check.
 *
 * @module
 */

import type {
  CryptoProvider,
  RandomBytes,
  RsaPublicKey,
} from "../crypto/mod.ts";
import {
  type AddressSource,
  type Clock,
  type ConnectionRestartPolicy,
  type Connector,
  type DcEndpoint,
  DEFAULT_DC_ID,
  NeverRestart,
  parseAddress,
  PRODUCTION_DCS,
  type Proxy,
  systemClock,
  TEST_DCS,
  type TransportName,
} from "../network/mod.ts";
import { MemoryStorage, type Storage, StringStorage } from "../storage/mod.ts";
import { checkOptions } from "./check_options.ts";
import { hideSecrets } from "./inspection.ts";
import { type Logger, silentLogger } from "./logger.ts";
import type { Middleware } from "./middleware.ts";
import { AutoSleep, type RetryPolicy } from "./retry_policy.ts";
import type { OverflowPolicy } from "./updates/dispatcher.ts";

/** Version of this library, the default of `appVersion`. */
export const VERSION = "0.1.0";

/** How to set up a client. Only `apiId` and `apiHash` are required. */
export interface ClientOptions {
  /** Number of the application, from my.telegram.org; above 0. */
  apiId: number;
  /** Hash of the application, from my.telegram.org; no blanks. */
  apiHash: string;
  /**
   * Where the login is kept.
   *
   * @default {new MemoryStorage()}
   */
  storage?: Storage;
  /**
   * A login as text, from an earlier export; empty for a new one. Not
   * together with `storage`.
   *
   * @default {undefined}
   */
  sessionString?: string;
  /**
   * Deliver what happened while the client was away, if the storage knows
   * since when.
   *
   * @default {false}
   */
  catchUp?: boolean;
  /** Receive updates at all. @default {true} */
  receiveUpdates?: boolean;
  /** Updates that each iterator may fall behind. @default {2048} */
  updateQueueCapacity?: number;
  /**
   * What happens when an iterator has fallen that far behind: `"wait"` stops
   * the flow until there is room and fetches what was missed, the others
   * drop.
   *
   * @default {"wait"}
   */
  updateOverflow?: OverflowPolicy;
  /** What to do about errors that pass. @default {new AutoSleep()} */
  retryPolicy?: RetryPolicy;
  /** When to replace healthy connections. @default {new NeverRestart()} */
  restartPolicy?: ConnectionRestartPolicy;
  /** Functions around every call, outermost first. @default {[]} */
  middleware?: readonly Middleware[];
  /**
   * How packets are framed. Several are raced, and the first that works is
   * used.
   *
   * @default {"abridged"}
   */
  transport?: TransportName | readonly TransportName[];
  /** Proxy to connect through, or its link. @default {none} */
  proxy?: Proxy | string;
  /**
   * Finds addresses of DCs when none that is known answers, as
   * `createBackupAddresses()` does. Not looked at behind an MTProxy.
   *
   * @default {nobody}
   */
  backupAddresses?: AddressSource;
  /** Use IPv6 addresses too. @default {false} */
  allowIpv6?: boolean;
  /** Use the test servers of Telegram. @default {false} */
  testMode?: boolean;
  /** DC to begin with when storage knows none. @default {2} */
  dcId?: number;
  /**
   * `"host:port"` of the DC to begin with, as for a server of one's own; the
   * server's list of addresses is then ignored. Not together with
   * `dcOptions`.
   *
   * @default {undefined}
   */
  dcAddress?: string;
  /**
   * Addresses of all DCs; the server's list of addresses is then ignored.
   *
   * @default {the built-in list}
   */
  dcOptions?: readonly DcEndpoint[];
  /** Keys that the server may prove itself by. @default {Telegram's} */
  publicKeys?: readonly RsaPublicKey[];
  /**
   * Temporary keys, renewed every day, for perfect forward secrecy.
   *
   * @default {false}
   */
  pfs?: boolean;
  /** Connections for uploads, for each DC; 1 to 16. @default {4} */
  uploadConnections?: number;
  /** Connections for downloads, for each DC; 1 to 16. @default {2} */
  downloadConnections?: number;
  /** Close unused media connections after this, in milliseconds. @default {60000} */
  idleCloseMs?: number;
  /**
   * Longest time to open a connection, in milliseconds: proxy and, again, key
   * exchange.
   *
   * @default {15000}
   */
  connectTimeoutMs?: number;
  /** Longest sum of waits before `connect()` fails, in milliseconds. @default {30000} */
  startTimeoutMs?: number;
  /** Peers kept in memory; the rest stays in storage. @default {5000} */
  peerCacheSize?: number;
  /** Shown to the user in the list of devices. @default {"Linux"} */
  deviceModel?: string;
  /** Version of the operating system. @default {"1.0"} */
  systemVersion?: string;
  /** Version of the application. @default {the library's} */
  appVersion?: string;
  /** Language of the system, ISO 639-1. @default {"en"} */
  systemLangCode?: string;
  /** Name of the language pack; only for official applications. @default {""} */
  langPack?: string;
  /** Language of the application, ISO 639-1. @default {"en"} */
  langCode?: string;
  /** Where log lines go. @default {nowhere} */
  logger?: Logger;
  /** Cryptography. @default {defaultProvider()} */
  crypto?: CryptoProvider;
  /** Source of random bytes. @default {the platform's} */
  randomBytes?: RandomBytes;
  /** Time and timers. @default {the platform's} */
  clock?: Clock;
  /**
   * Opens connections; replaces `transport` and `proxy`.
   *
   * @default {sockets, in pages WebSockets}
   */
  connector?: Connector;
}

/** Options whose absence means something. */
export type OptionalOption =
  | "proxy"
  | "publicKeys"
  | "crypto"
  | "randomBytes"
  | "connector"
  | "backupAddresses";

/** Options that others replace. */
export type FoldedOption = "sessionString" | "dcAddress" | "dcOptions";

/** {@linkcode ClientOptions} with every default in place. */
export type ResolvedClientOptions =
  & Readonly<Required<Omit<ClientOptions, OptionalOption | FoldedOption>>>
  & Readonly<Pick<ClientOptions, OptionalOption>>
  & {
    /** Addresses to begin with. */
    readonly dcOptions: readonly DcEndpoint[];
    /** Whether `dcOptions` stays whatever the server says. */
    readonly isDcListPinned: boolean;
  };

/**
 * Checks options and fills in the defaults, without any input or output.
 *
 * @param options What the caller gave.
 * @returns All options.
 * @throws {TypeError} If an option is of the wrong kind or two exclude each
 * other.
 * @throws {RangeError} If a number is out of range or a text is blank.
 * @throws {SyntaxError} If `dcAddress` is not `"host:port"` or `proxy` is no
 * link of a proxy.
 * @throws {StorageError} If `sessionString` is damaged or something else.
 */
export function resolveOptions(options: ClientOptions): ResolvedClientOptions {
  checkOptions(options);
  const { sessionString, dcAddress, dcOptions, ...rest } = options;
  const testMode = options.testMode ?? false;
  const dcId = options.dcId ?? DEFAULT_DC_ID;
  return hideSecrets({
    catchUp: false,
    receiveUpdates: true,
    updateQueueCapacity: 2048,
    updateOverflow: "wait",
    middleware: [],
    transport: "abridged",
    allowIpv6: false,
    pfs: false,
    uploadConnections: 4,
    downloadConnections: 2,
    idleCloseMs: 60_000,
    connectTimeoutMs: 15_000,
    startTimeoutMs: 30_000,
    peerCacheSize: 5000,
    deviceModel: "Linux",
    systemVersion: "1.0",
    appVersion: VERSION,
    systemLangCode: "en",
    langPack: "",
    langCode: "en",
    logger: silentLogger,
    clock: systemClock,
    ...withoutUndefined(rest),
    storage: options.storage ??
      (sessionString === undefined
        ? new MemoryStorage()
        : new StringStorage(sessionString)),
    retryPolicy: options.retryPolicy ?? new AutoSleep(),
    restartPolicy: options.restartPolicy ?? new NeverRestart(),
    testMode,
    dcId,
    dcOptions: dcAddress !== undefined
      ? [{ dcId, ...parseAddress(dcAddress) }]
      : dcOptions ?? (testMode ? TEST_DCS : PRODUCTION_DCS),
    isDcListPinned: dcAddress !== undefined || dcOptions !== undefined,
  });
}

function withoutUndefined<T extends object>(options: T): T {
  return Object.fromEntries(
    Object.entries(options).filter(([, value]) => value !== undefined),
  ) as T;
}
