/**
 * From addresses to an open stream: proxies, races and the time limit.
 *
 * @module
 */

import { type Clock, sleep, systemClock } from "./clock.ts";
import { checkEndpoint, formatEndpoint } from "./endpoint.ts";
import { ConnectionError, reasonOf } from "./errors.ts";
import { openFakeTls } from "./fake_tls_stream.ts";
import type { Handshake } from "./handshake.ts";
import { runHandshake } from "./handshake.ts";
import {
  DC_PORTS,
  type DialEndpoint,
  orderEndpoints,
} from "./happy_eyeballs.ts";
import { HttpConnectHandshake } from "./http_connect.ts";
import { ProxySecret } from "../transport/mod.ts";
import { describeProxy, type Proxy, secretOf } from "./proxy.ts";
import { raceAttempts } from "./race.ts";
import { Socks4Handshake } from "./socks4.ts";
import { Socks5Handshake } from "./socks5.ts";
import type { ByteStream } from "./stream.ts";
import { connectTcp, type TcpOptions } from "./tcp.ts";

/** Options of {@linkcode dial}. */
export interface DialOptions<E extends DialEndpoint = DialEndpoint> {
  /** Addresses of the server, the best first; at least one. */
  endpoints: readonly E[];
  /** The DC behind the addresses, for errors. @default {undefined} */
  dcId?: number;
  /** Proxy to go through. @default {undefined} */
  proxy?: Proxy;
  /**
   * Time for everything, proxy included, in milliseconds.
   *
   * @default {15000}
   */
  timeoutMs?: number;
  /** Gives up; the signal's reason is thrown. @default {undefined} */
  signal?: AbortSignal;
  /**
   * How long one address has the field for itself, in milliseconds.
   *
   * @default {250}
   */
  attemptDelayMs?: number;
  /**
   * Ports to try besides the given ones, for endpoints on one of them.
   *
   * @default {[443, 80, 5222]}
   */
  ports?: readonly number[];
  /** Address of this machine to connect from. @default {undefined} */
  localAddress?: string;
  /** Opens a TCP connection. @default {connectTcp} */
  connect?: (options: TcpOptions) => Promise<ByteStream>;
  /** Timers, and the time in the hello of fake TLS. @default {systemClock} */
  clock?: Clock;
}

/** An open stream and the address it leads to. */
export interface Dialed<E extends DialEndpoint = DialEndpoint> {
  /** The stream to the server, or to the MTProxy before it. */
  stream: ByteStream;
  /** The endpoint that won the race. */
  endpoint: E;
  /** Who is at the far end, for errors: kind and address. */
  hop: string;
}

/**
 * Opens a stream to one of several addresses: directly, or through a proxy.
 *
 * @param options Addresses, proxy, time limit.
 * @returns The stream of the first address that answered.
 * @throws {TypeError | RangeError | SyntaxError} If an option is wrong.
 * @throws {ConnectionError} If no address answered in time; `hop` is the place
 *   where it failed.
 *
 * @example Through a proxy that refuses
 * ```ts
 * import { ConnectionError, dial } from "@layer/mtproto";
 * import { assertEquals, assertRejects } from "@std/assert";
 *
 * using listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
 * const { port } = listener.addr;
 * const dialing = dial({
 *   endpoints: [{ hostname: "203.0.113.1", port: 443 }],
 *   proxy: { type: "socks5", hostname: "127.0.0.1", port },
 *   ports: [],
 * });
 * using proxy = await listener.accept();
 * await proxy.write(Uint8Array.of(5, 0xff));
 * const error = await assertRejects(() => dialing, ConnectionError);
 * assertEquals(error.hop, `SOCKS5 proxy 127.0.0.1:${port}`);
 * ```
 */
export async function dial(options: DialOptions): Promise<ByteStream> {
  return (await dialEndpoint(options)).stream;
}

/**
 * Opens a stream like {@linkcode dial}, and tells which address won.
 *
 * @param options Addresses, proxy, time limit.
 * @returns The stream and its endpoint.
 * @throws {TypeError | RangeError | SyntaxError} If an option is wrong.
 * @throws {ConnectionError} If no address answered in time.
 */
export function dialEndpoint<E extends DialEndpoint>(
  options: DialOptions<E>,
): Promise<Dialed<E>> {
  const { endpoints, proxy, timeoutMs = 15_000, ports = DC_PORTS } = options;
  if (endpoints.length === 0) {
    throw new RangeError("Cannot dial: wanted at least 1 endpoint, got 0");
  }
  if (!(timeoutMs > 0 && timeoutMs <= 0x7fffffff)) {
    throw new RangeError(
      `Cannot dial: timeoutMs must be from 1 to 2147483647, got ${timeoutMs}`,
    );
  }
  endpoints.forEach(checkEndpoint);
  if (proxy !== undefined) checkEndpoint(proxy);
  // An MTProxy finds its own way: there is one address to try, its own.
  const order = proxy?.type === "mtproxy"
    ? endpoints.slice(0, 1)
    : orderEndpoints(reachable(endpoints, proxy), ports);
  const routes = order.map((endpoint) => planRoute(endpoint, options));
  return raceRoutes(routes, options, timeoutMs);
}

/** Leaves out what the proxy cannot reach, unless there is nothing else. */
function reachable<E extends DialEndpoint>(
  endpoints: readonly E[],
  proxy: Proxy | undefined,
): readonly E[] {
  if (proxy?.type !== "socks4") return endpoints;
  const rest = endpoints.filter(({ hostname }) => !hostname.includes(":"));
  return rest.length > 0 ? rest : endpoints;
}

/** One way to one address. */
interface Route<E> {
  endpoint: E;
  /** Where it fails, if it does. */
  hop: string;
  /** Who is at the far end once it is open. */
  end: string;
  open: (signal: AbortSignal) => Promise<ByteStream>;
}

/** Fails at once for what can never work. */
function planRoute<E extends DialEndpoint>(
  endpoint: E,
  options: DialOptions<E>,
): Route<E> {
  const { proxy, dcId, connect = connectTcp, localAddress } = options;
  const { clock = systemClock } = options;
  const { hostname, port } = proxy ?? endpoint;
  const secret = secretFor(endpoint, proxy);
  const disguise =
    (open: Route<E>["open"], hop: string): Route<E>["open"] =>
    async (
      signal,
    ) => {
      const stream = await open(signal);
      return secret?.kind === "fakeTls"
        ? openFakeTls(stream, { secret, now: clock.now(), hop, signal })
        : stream;
    };
  const connectFirst = (signal: AbortSignal) =>
    connect({
      hostname,
      port,
      signal,
      ...(localAddress === undefined ? {} : { localAddress }),
    });
  const address = formatEndpoint(endpoint);
  const server = dcId === undefined ? address : `DC ${dcId} at ${address}`;
  if (proxy === undefined || proxy.type === "mtproxy") {
    const hop = proxy === undefined ? server : describeProxy(proxy);
    return { endpoint, hop, end: hop, open: disguise(connectFirst, hop) };
  }
  const hop = describeProxy(proxy);
  const end = `${server} through ${hop}`;
  const makeHandshake = () => createHandshake(proxy, endpoint);
  makeHandshake();
  const connectThrough = async (signal: AbortSignal) => {
    const stream = await connectFirst(signal);
    return runHandshake(stream, makeHandshake(), { hop, signal });
  };
  return { endpoint, hop, end, open: disguise(connectThrough, hop) };
}

/** The secret of whoever is at the far end of the stream, if it wants one. */
export function secretFor(
  endpoint: DialEndpoint,
  proxy: Proxy | undefined,
): ProxySecret | undefined {
  if (proxy?.type === "mtproxy") return secretOf(proxy);
  const { secret } = endpoint;
  return secret === undefined ? undefined : new ProxySecret(secret);
}

function createHandshake(
  proxy: Exclude<Proxy, { type: "mtproxy" }>,
  target: DialEndpoint,
): Handshake {
  if (proxy.type === "socks4") return new Socks4Handshake(target, proxy.userId);
  const { username, password = "" } = proxy;
  const login = username === undefined ? undefined : { username, password };
  return proxy.type === "socks5"
    ? new Socks5Handshake(target, login)
    : new HttpConnectHandshake(target, login);
}

/** Marks the end of the time, to tell it from the caller's own reasons. */
const TIME_IS_UP = new Error("the connect timeout is over");

async function raceRoutes<E extends DialEndpoint>(
  routes: readonly Route<E>[],
  options: DialOptions<E>,
  timeoutMs: number,
): Promise<Dialed<E>> {
  const { signal, dcId, attemptDelayMs = 250, clock = systemClock } = options;
  signal?.throwIfAborted();
  const limit = new AbortController();
  const done = new AbortController();
  sleep(clock, timeoutMs, done.signal).then(
    () => limit.abort(TIME_IS_UP),
    () => {},
  );
  const onAbort = () => limit.abort(signal!.reason);
  signal?.addEventListener("abort", onAbort, { once: true });
  // Without a proxy the hop names the DC already.
  const where = dcId === undefined || options.proxy === undefined
    ? ""
    : ` to DC ${dcId}`;
  try {
    const { value, index } = await raceAttempts(
      routes.map((route) => (signal: AbortSignal) =>
        route.open(signal).catch((error) => {
          if (signal.aborted) throw error;
          throw new ConnectionError(
            `Cannot connect${where}: ${route.hop}: ${rootReason(error)}`,
            {
              ...(dcId === undefined ? {} : { dcId }),
              hop: route.hop,
              isFinal: isFinal(error),
              cause: error,
            },
          );
        })
      ),
      {
        delayMs: attemptDelayMs,
        signal: limit.signal,
        clock,
        // A proxy that refuses us does so whatever the address.
        ...(options.proxy === undefined ? {} : { isFinal }),
        dispose: (late) => late.close(),
      },
    );
    const { endpoint, end } = routes[index]!;
    return { stream: value, endpoint, hop: end };
  } catch (error) {
    const details = {
      ...(dcId === undefined ? {} : { dcId }),
      hop: routes[0]!.hop,
      cause: error,
    };
    if (error === TIME_IS_UP) {
      throw new ConnectionError(
        `Cannot connect${where}: ${details.hop}: no answer within ${timeoutMs} ms`,
        { ...details, isFinal: options.proxy !== undefined },
      );
    }
    if (error instanceof AggregateError) {
      const first = error.errors[0] as ConnectionError;
      throw new ConnectionError(
        `Cannot connect${where}: all ${routes.length} addresses failed, the first was ${first.hop}: ${
          rootReason(first.cause)
        }`,
        { ...details, isFinal: error.errors.every(isFinal) },
      );
    }
    throw error;
  } finally {
    done.abort();
    signal?.removeEventListener("abort", onAbort);
  }
}

/** Whether no attempt with these settings can succeed. */
function isFinal(error: unknown): boolean {
  return error instanceof ConnectionError && error.isFinal;
}

/** The reason without the words of the layers in between. */
function rootReason(error: unknown): string {
  let root = error;
  while (root instanceof ConnectionError && root.cause !== undefined) {
    root = root.cause;
  }
  return reasonOf(root);
}
