/**
 * Connections as the platform allows: sockets, or else WebSockets.
 *
 * @module
 */

import type { Connector, ConnectTarget } from "./connector.ts";
import { formatEndpoint } from "./endpoint.ts";
import {
  createHttpConnector,
  createSocketConnector,
  createWebSocketConnector,
  obfuscatedForm,
  type SocketConnectorOptions,
} from "./socket_connector.ts";
import { canConnectTcp } from "./tcp.ts";

/** Options of {@linkcode createDefaultConnector}. */
export interface DefaultConnectorOptions extends SocketConnectorOptions {
  /**
   * Whether the DCs have addresses of their own, so that WebSockets and
   * requests go there, not to Telegram's hosts.
   *
   * @default {false}
   */
  isPinned?: boolean;
}

/**
 * Makes the connector for what the caller did not choose one for: over TCP
 * where there is some, over WebSocket in browsers, over HTTP if that is the
 * transport.
 *
 * @param options As for sockets.
 * @returns A connector.
 * @throws {TypeError | RangeError | SyntaxError} If an option is wrong.
 */
export function createDefaultConnector(
  options: DefaultConnectorOptions,
): Connector {
  const { isPinned = false, ...rest } = options;
  const { transport = "abridged", timeoutMs, clock, proxy } = rest;
  const at = (scheme: string, path: string) =>
    isPinned ? { url: (to: ConnectTarget) => urlOf(to, scheme, path) } : {};
  if (transport === "http") return createHttpConnector(at("http", "/api"));
  if (canConnectTcp() || proxy !== undefined) {
    return createSocketConnector(rest);
  }
  const first = typeof transport === "string" ? transport : transport[0];
  return createWebSocketConnector({
    ...at("ws", "/apiws"),
    transport: obfuscatedForm(first ?? "abridged"),
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
    ...(clock === undefined ? {} : { clock }),
  });
}

function urlOf(
  { endpoints }: ConnectTarget,
  scheme: string,
  path: string,
): string {
  return `${scheme}://${formatEndpoint(endpoints[0]!)}${path}`;
}
