/**
 * The client: calls with retries and migrations, peers, updates without
 * gaps. Features are built on {@linkcode BaseClient}.
 *
 * May import: `bytes`, `tl`, `crypto`, `mtproto`, `storage`, `network`.
 *
 * @example A bad option fails before anything else happens
 * ```ts
 * import { BaseClient } from "@layer/mtproto";
 * import { assertThrows } from "@std/assert";
 *
 * assertThrows(
 *   () => new BaseClient({ apiId: 0, apiHash: "0123" }),
 *   RangeError,
 *   "apiId",
 * );
 * ```
 *
 * @module
 */

export {
  BadMessageError,
  KeyExchangeError,
  type KnownRpcErrorType,
  ProtocolError,
  RpcError,
  type RpcErrorOptions,
  type RpcErrorType,
} from "../mtproto/mod.ts";
export {
  type AddressQuery,
  type AddressSource,
  type BackupAddressesOptions,
  type ByteStream,
  type Clock,
  ConnectionError,
  type ConnectionErrorDetails,
  type ConnectionKind,
  type ConnectionRestartPolicy,
  type ConnectionState,
  type Connector,
  type ConnectTarget,
  connectTcp,
  connectWebSocket,
  createBackupAddresses,
  createHttpConnector,
  createSocketConnector,
  createWebSocketConnector,
  type DcEndpoint,
  type DcOptionLike,
  DcTable,
  DEFAULT_DC_ID,
  dial,
  type Dialed,
  type DialEndpoint,
  type DialOptions,
  type Endpoint,
  type EndpointQuery,
  ExponentialBackoff,
  type ExponentialBackoffOptions,
  FixedInterval,
  type HttpConnectorOptions,
  type HttpProxy,
  HttpStream,
  type HttpStreamOptions,
  httpUrl,
  type MtProxy,
  type NetworkChange,
  NeverRestart,
  type OpenConnection,
  parseAddress,
  parseProxy,
  PRODUCTION_DCS,
  type Proxy,
  type SocketConnectorOptions,
  type Socks4Proxy,
  type Socks5Proxy,
  systemClock,
  type TcpOptions,
  TEST_DCS,
  type TimerHandle,
  type TransportName,
  type WebSocketConnectorOptions,
  type WebSocketOptions,
  webSocketUrl,
} from "../network/mod.ts";
export { BaseClient } from "./base_client.ts";
export type {
  ClientConnectionState,
  ClientEvents,
  CloseOptions,
} from "./client_events.ts";
export { ClosedError, PeerError } from "./errors.ts";
export type { Listener } from "./events.ts";
export type {
  InvokeOptions,
  Invoker,
  WrapperName,
  WrapperParams,
} from "./invoker.ts";
export {
  leveledLogger,
  type Logger,
  type LogLevel,
  silentLogger,
} from "./logger.ts";
export {
  type Call,
  compose,
  type Middleware,
  type Next,
} from "./middleware.ts";
export { migrateDcId } from "./middleware/migrate.ts";
export type { RetryEvent } from "./middleware/retry.ts";
export {
  type ClientOptions,
  type FoldedOption,
  type OptionalOption,
  type ResolvedClientOptions,
  resolveOptions,
  VERSION,
} from "./options.ts";
export {
  toInputChannel,
  toInputPeer,
  toInputUser,
} from "./peers/input_peer.ts";
export {
  type HasInputPeer,
  markId,
  type ParsedPeer,
  parsePeer,
  peerId,
  type PeerKind,
  type PeerLike,
  unmarkId,
} from "./peers/peer.ts";
export { PeerStore, type PeerStoreOptions } from "./peers/peer_store.ts";
export type { PeerRecord } from "./peers/record.ts";
export {
  AutoSleep,
  type AutoSleepOptions,
  CircuitBreaker,
  type CircuitBreakerOptions,
  floodWaitSeconds,
  isInternalError,
  NoRetries,
  type RetryContext,
  type RetryPolicy,
} from "./retry_policy.ts";
export type { Delivery, UpdateContext } from "./updates/batch.ts";
export type { UpdatesLost } from "./updates/difference.ts";
export {
  type OverflowPolicy,
  UpdateIterator,
  type UpdateIteratorOptions,
} from "./updates/dispatcher.ts";
