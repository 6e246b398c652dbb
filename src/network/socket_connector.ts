/**
 * Connections to DCs over TCP, WebSocket and HTTP: which transport goes with
 * which proxy, and which of several works.
 *
 * @module
 */

import { type CryptoProvider, randomBytes } from "../crypto/mod.ts";
import {
  type CodecOptions,
  createCodec,
  type ProxySecret,
  type TransportName,
} from "../transport/mod.ts";
import { type Clock, systemClock } from "./clock.ts";
import type { Connector, ConnectTarget, OpenConnection } from "./connector.ts";
import type { DcEndpoint } from "./dc.ts";
import { dialEndpoint, type DialOptions, secretFor } from "./dial.ts";
import { formatEndpoint } from "./endpoint.ts";
import { ConnectionError } from "./errors.ts";
import { HttpStream } from "./http.ts";
import { probe } from "./probe.ts";
import { checkProxy, describeProxy, parseProxy, type Proxy } from "./proxy.ts";
import { raceAttempts } from "./race.ts";
import { httpUrl, webSocketUrl } from "./web_urls.ts";
import type { ByteStream } from "./stream.ts";
import { connectWebSocket } from "./websocket.ts";

/** Options of {@linkcode createSocketConnector}. */
export interface SocketConnectorOptions extends
  Pick<
    DialOptions,
    | "timeoutMs"
    | "attemptDelayMs"
    | "ports"
    | "localAddress"
    | "connect"
    | "clock"
  > {
  /**
   * The transport to speak. A proxy or address with a secret needs an
   * obfuscated one, and gets the nearest. Several are raced: each starts
   * `attemptDelayMs` after the one before it, and the first over which the
   * server answers is used for this and all later connections.
   *
   * @default {"abridged"}
   */
  transport?: TransportName | readonly TransportName[];
  /** Proxy to go through, or its link. @default {undefined} */
  proxy?: Proxy | string;
  /**
   * Longest packet to accept and to send, in bytes.
   *
   * @default {16777216}
   */
  maxPacketLength?: number;
  /** Source of headers and padding. @default {the platform's} */
  randomBytes?: (length: number) => Uint8Array;
  /** Provider of AES-256-CTR. @default {defaultProvider()} */
  crypto?: CryptoProvider;
}

/** The obfuscated form of each transport. */
const OBFUSCATED: Partial<Record<TransportName, TransportName>> = {
  abridged: "obfuscatedAbridged",
  intermediate: "obfuscatedIntermediate",
};

/**
 * Makes connections over TCP, directly or through a proxy.
 *
 * @param options Transport, proxy, limits.
 * @returns A connector; it may be used for all DCs.
 * @throws {TypeError | RangeError | SyntaxError} If an option is wrong.
 */
export function createSocketConnector(
  options: SocketConnectorOptions = {},
): Connector {
  const { transport = "abridged" } = options;
  const proxy = typeof options.proxy === "string"
    ? parseProxy(options.proxy)
    : options.proxy;
  if (proxy !== undefined) checkProxy(proxy);
  const transports = typeof transport === "string" ? [transport] : transport;
  if (transports.length === 0) {
    throw new RangeError(
      "Cannot create connector: transport must name at least 1, got 0",
    );
  }
  for (const name of transports) {
    if (name === "http") {
      throw new TypeError(
        'Cannot create connector: transport "http" needs createHttpConnector()',
      );
    }
    createCodec(name, codecOptions(options));
  }
  // An MTProxy is silent, or worse, when the secret is wrong: it has to answer
  // once before it is believed.
  let winner = transports.length === 1 && proxy?.type !== "mtproxy"
    ? transports[0]
    : undefined;
  return async (target) => {
    if (winner !== undefined) {
      return await openOne(target, winner, proxy, options);
    }
    const { open, transport } = await raceTransports(
      target,
      transports,
      proxy,
      options,
    );
    winner = transport;
    return open;
  };
}

async function openOne(
  target: ConnectTarget,
  transport: TransportName,
  proxy: Proxy | undefined,
  options: SocketConnectorOptions,
): Promise<OpenConnection> {
  const { endpoints, dcId, signal } = target;
  const { stream, endpoint, hop } = await dialEndpoint<DcEndpoint>({
    ...options,
    endpoints,
    dcId,
    signal,
    ...(proxy === undefined ? {} : { proxy }),
  } as DialOptions<DcEndpoint>);
  const secret = secretFor(endpoint, proxy);
  const isProxy = proxy?.type === "mtproxy";
  const wanted = endpoint.tcpoOnly ? obfuscatedForm(transport) : transport;
  const codec = createCodec(transportFor(wanted, secret), {
    ...codecOptions(options),
    dcId: target.wireDcId,
    ...(secret === undefined ? {} : { secret }),
  });
  // An MTProxy goes by the number of the DC, not by our addresses.
  const isMedia = isProxy ? target.wireDcId < 0 : endpoint.mediaOnly === true;
  return { stream, codec, hop, isProxy, isMedia };
}

/** Marks the end of the time, to tell it from the caller's own reasons. */
const TIME_IS_UP = new Error("the connect timeout is over");

async function raceTransports(
  target: ConnectTarget,
  transports: readonly TransportName[],
  proxy: Proxy | undefined,
  options: SocketConnectorOptions,
): Promise<{ open: OpenConnection; transport: TransportName }> {
  const { clock = systemClock, timeoutMs = 15_000 } = options;
  const limit = new AbortController();
  const stop = () => limit.abort(target.signal.reason);
  target.signal.throwIfAborted();
  target.signal.addEventListener("abort", stop, { once: true });
  const timer = clock.setTimer(() => limit.abort(TIME_IS_UP), timeoutMs);
  try {
    const { value, index } = await raceAttempts(
      transports.map((transport) => async (signal: AbortSignal) =>
        await probe(
          await openOne({ ...target, signal }, transport, proxy, options),
          {
            now: clock.now(),
            randomBytes: options.randomBytes ?? randomBytes,
            signal,
            hop: `DC ${target.dcId} over "${transport}"`,
          },
        )
      ),
      {
        delayMs: options.attemptDelayMs ?? 250,
        signal: limit.signal,
        clock,
        dispose: (late) => late.stream.close(),
      },
    );
    return { open: value, transport: transports[index]! };
  } catch (error) {
    if (error === TIME_IS_UP) {
      const hop = proxy === undefined ? undefined : describeProxy(proxy);
      const where = hop === undefined ? "" : `: ${hop}`;
      throw new ConnectionError(
        `Cannot connect to DC ${target.dcId}${where}: no answer over ${
          transports.length === 1
            ? `"${transports[0]}"`
            : `any of ${transports.length} transports`
        } within ${timeoutMs} ms`,
        {
          dcId: target.dcId,
          ...(hop === undefined ? {} : { hop }),
          isFinal: hop !== undefined,
        },
      );
    }
    if (!(error instanceof AggregateError)) throw error;
    const first = error.errors[0] as ConnectionError;
    throw new ConnectionError(
      `Cannot connect to DC ${target.dcId}: all ${transports.length} transports failed, the first with: ${first.message}`,
      {
        dcId: target.dcId,
        ...(first.hop === undefined ? {} : { hop: first.hop }),
        isFinal: error.errors.every((it) =>
          it instanceof ConnectionError && it.isFinal
        ),
        cause: error,
      },
    );
  } finally {
    clock.clearTimer(timer);
    target.signal.removeEventListener("abort", stop);
  }
}

/** The nearest transport that a secret allows. */
export function transportFor(
  transport: TransportName,
  secret: ProxySecret | undefined,
): TransportName {
  if (secret === undefined) return transport;
  return secret.kind === "plain"
    ? obfuscatedForm(transport)
    : "obfuscatedPaddedIntermediate";
}

/** The nearest obfuscated transport. */
export function obfuscatedForm(transport: TransportName): TransportName {
  if (transport.startsWith("obfuscated")) return transport;
  return OBFUSCATED[transport] ?? "obfuscatedPaddedIntermediate";
}

function codecOptions(options: SocketConnectorOptions): CodecOptions {
  const { maxPacketLength, randomBytes, crypto } = options;
  return {
    ...(maxPacketLength === undefined ? {} : { maxPacketLength }),
    ...(randomBytes === undefined ? {} : { randomBytes }),
    ...(crypto === undefined ? {} : { crypto }),
  };
}

/** Options of {@linkcode createWebSocketConnector}. */
export interface WebSocketConnectorOptions {
  /**
   * Tells the address for a target.
   *
   * @default {webSocketUrl()}
   */
  url?: (target: ConnectTarget) => string;
  /**
   * The transport to speak, an obfuscated one.
   *
   * @default {"obfuscatedIntermediate"}
   */
  transport?: TransportName;
  /** Time to open a connection, in milliseconds. @default {15000} */
  timeoutMs?: number;
  /** Timers. @default {systemClock} */
  clock?: Clock;
}

/**
 * Makes connections over WebSocket, for browsers.
 *
 * @param options Addresses and transport.
 * @returns A connector; it may be used for all DCs.
 * @throws {TypeError} If the transport is not obfuscated.
 */
export function createWebSocketConnector(
  options: WebSocketConnectorOptions = {},
): Connector {
  const { url, transport = "obfuscatedIntermediate" } = options;
  if (!transport.startsWith("obfuscated")) {
    throw new TypeError(
      `Cannot create connector: WebSocket needs an obfuscated transport, got "${transport}"`,
    );
  }
  return async (target) => {
    const hop = url?.(target) ??
      webSocketUrl(target.dcId, webOptions(target));
    return {
      stream: await openWebSocket(hop, target, options),
      codec: createCodec(transport, { dcId: target.wireDcId }),
      hop,
      isMedia: isMediaAt(target, url !== undefined),
    };
  };
}

/** Opens a WebSocket within the time for it. */
async function openWebSocket(
  url: string,
  { dcId, signal }: ConnectTarget,
  { clock = systemClock, timeoutMs = 15_000 }: WebSocketConnectorOptions,
): Promise<ByteStream> {
  const limit = new AbortController();
  const stop = () => limit.abort(signal.reason);
  signal.throwIfAborted();
  signal.addEventListener("abort", stop, { once: true });
  const timer = clock.setTimer(() => limit.abort(TIME_IS_UP), timeoutMs);
  try {
    return await connectWebSocket({ url, signal: limit.signal });
  } catch (error) {
    if (error !== TIME_IS_UP) throw error;
    throw new ConnectionError(
      `Cannot connect to DC ${dcId}: ${url}: no answer within ${timeoutMs} ms`,
      { dcId, hop: url },
    );
  } finally {
    clock.clearTimer(timer);
    signal.removeEventListener("abort", stop);
  }
}

/** Options of {@linkcode createHttpConnector}. */
export interface HttpConnectorOptions {
  /**
   * Tells the address for a target.
   *
   * @default {httpUrl() in a page, else port 80 of the first endpoint}
   */
  url?: (target: ConnectTarget) => string;
}

/**
 * Makes connections over HTTP. Whoever drives the session must look at
 * {@linkcode HttpStream.onIdle} to receive updates.
 *
 * @param options Addresses.
 * @returns A connector; it may be used for all DCs.
 */
export function createHttpConnector(
  options: HttpConnectorOptions = {},
): Connector {
  return (target) => {
    const isDirect = !("document" in globalThis);
    const url = options.url?.(target) ??
      (isDirect
        ? `http://${
          formatEndpoint({ hostname: target.endpoints[0]!.hostname, port: 80 })
        }/api`
        : httpUrl(target.dcId, webOptions(target)));
    return Promise.resolve({
      stream: new HttpStream({ url }),
      codec: createCodec("http"),
      hop: url,
      isMedia: isMediaAt(target, options.url !== undefined || isDirect),
    });
  };
}

/** Addresses are what they are; Telegram's hosts go by what they are for. */
function isMediaAt(
  { endpoints, kind }: ConnectTarget,
  byAddress: boolean,
): boolean {
  return byAddress ? endpoints[0]!.mediaOnly === true : kind !== "main";
}

/** Test DCs are those whose number on the wire is 10000 more. */
function webOptions(
  target: ConnectTarget,
): { testMode: boolean; media: boolean } {
  return {
    testMode: Math.abs(target.wireDcId) > 10_000,
    media: target.kind !== "main",
  };
}
