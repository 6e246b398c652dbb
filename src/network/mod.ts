/**
 * Sockets, connections and data centres: everything between packets and the
 * network. The only layer with sockets; it and those above have timers.
 *
 * May import: `bytes`, `tl`, `crypto`, `transport`, `mtproto`, `storage`.
 *
 * @example Where a DC is
 * ```ts
 * import { PRODUCTION_DCS } from "@layer/mtproto";
 * import { assertEquals } from "@std/assert";
 *
 * const [first] = PRODUCTION_DCS;
 * assertEquals(first, {
 *   dcId: 1,
 *   hostname: "149.154.175.53",
 *   port: 443,
 *   static: true,
 * });
 * ```
 *
 * @module
 */

export type { TransportName } from "../transport/mod.ts";
export {
  Backoff,
  type BackoffOptions,
  FloodGate,
  type FloodLimit,
} from "./backoff.ts";
export {
  type Clock,
  monotonicNow,
  sleep,
  systemClock,
  type TimerHandle,
} from "./clock.ts";
export { Connection } from "./connection.ts";
export type { ConnectionState } from "./connection_state.ts";
export {
  type AddressQuery,
  type AddressSource,
  type BackupAddressesOptions,
  createBackupAddresses,
} from "./backup_addresses.ts";
export type { Connector, ConnectTarget, OpenConnection } from "./connector.ts";
export {
  type ConnectionKind,
  type DcEndpoint,
  parseAddress,
  wireDcId,
} from "./dc.ts";
export { type DcKey, DcKeys, type DcKeysOptions } from "./dc_keys.ts";
export {
  type DcOptionLike,
  DcTable,
  DEFAULT_DC_ID,
  type EndpointQuery,
  PRODUCTION_DCS,
  TEST_DCS,
} from "./dc_options.ts";
export { DcPool, type NetworkCall } from "./dc_pool.ts";
export type {
  DcPoolListener,
  DcPoolOptions,
  NetworkChange,
} from "./dc_pool_options.ts";
export { dial, type Dialed, dialEndpoint, type DialOptions } from "./dial.ts";
export type { Endpoint } from "./endpoint.ts";
export { ConnectionError, type ConnectionErrorDetails } from "./errors.ts";
export { DC_PORTS, type DialEndpoint } from "./happy_eyeballs.ts";
export { HttpStream, type HttpStreamOptions } from "./http.ts";
export { Keepalive, type KeepaliveVerdict } from "./keepalive.ts";
export { PendingCall, type SenderRequest } from "./pending_call.ts";
export {
  checkProxy,
  describeProxy,
  type HttpProxy,
  type MtProxy,
  parseProxy,
  type Proxy,
  type Socks4Proxy,
  type Socks5Proxy,
} from "./proxy.ts";
export {
  type ConnectionRestartPolicy,
  ExponentialBackoff,
  type ExponentialBackoffOptions,
  FixedInterval,
  NeverRestart,
} from "./restart_policy.ts";
export { Sender } from "./sender.ts";
export type { SenderListener, SenderOptions } from "./sender_options.ts";
export { SenderPool, type SenderPoolOptions } from "./sender_pool.ts";
export {
  createHttpConnector,
  createSocketConnector,
  createWebSocketConnector,
  type HttpConnectorOptions,
  type SocketConnectorOptions,
  type WebSocketConnectorOptions,
} from "./socket_connector.ts";
export type { ByteStream } from "./stream.ts";
export { connectTcp, type TcpOptions } from "./tcp.ts";
export { httpUrl, webSocketUrl } from "./web_urls.ts";
export { connectWebSocket, type WebSocketOptions } from "./websocket.ts";
