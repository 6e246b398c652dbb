/**
 * Connections over sockets, through a proxy if there is one.
 *
 * @module
 */

import type { CryptoProvider, RandomBytes } from "../crypto/mod.ts";
import {
  type CodecOptions,
  createCodec,
  type TransportName,
} from "../transport/mod.ts";
import type { Connector } from "./connector.ts";
import { dialEndpoint } from "./dial.ts";
import { type Proxy, secretOf } from "./proxy.ts";

/** How {@linkcode directConnector} connects. */
export interface DirectConnectorOptions {
  /** How packets are framed. */
  transport: TransportName;
  /** Proxy to go through. @default {none} */
  proxy?: Proxy | undefined;
  /** Longest time to open a connection, in milliseconds. @default {15000} */
  timeoutMs?: number | undefined;
  /** Cryptography. @default {defaultProvider()} */
  crypto?: CryptoProvider | undefined;
  /** Source of random bytes. @default {the platform's} */
  randomBytes?: RandomBytes | undefined;
}

/** The obfuscated form of each transport. */
const OBFUSCATED: Partial<Record<TransportName, TransportName>> = {
  abridged: "obfuscatedAbridged",
  intermediate: "obfuscatedIntermediate",
  paddedIntermediate: "obfuscatedPaddedIntermediate",
};

/**
 * Makes the connector that opens sockets.
 *
 * An MTProxy decides the transport: obfuscated with its secret, padded if
 * the secret asks for it. Addresses with a secret of their own
 * (`tcpo_only`) are obfuscated too.
 *
 * @param options Transport and proxy.
 * @returns The connector.
 */
export function directConnector(options: DirectConnectorOptions): Connector {
  const { transport, proxy, timeoutMs, crypto, randomBytes } = options;
  const common: CodecOptions = {
    ...(crypto === undefined ? {} : { crypto }),
    ...(randomBytes === undefined ? {} : { randomBytes }),
  };
  return async ({ dcId, wireDcId, endpoints, signal }) => {
    const { stream, endpoint } = await dialEndpoint({
      endpoints,
      dcId,
      signal,
      ...(proxy === undefined ? {} : { proxy }),
      ...(timeoutMs === undefined ? {} : { timeoutMs }),
    });
    try {
      if (proxy?.type === "mtproxy") {
        const secret = secretOf(proxy);
        const name = secret.kind === "plain"
          ? OBFUSCATED[transport] ?? transport
          : "obfuscatedPaddedIntermediate";
        const codec = createCodec(name, {
          ...common,
          dcId: wireDcId,
          secret: secret.key,
        });
        return { stream, codec };
      }
      const { secret } = endpoint;
      const name = secret === undefined
        ? transport
        : OBFUSCATED[transport] ?? transport;
      const codec = createCodec(name, {
        ...common,
        ...(name.startsWith("obfuscated") ? { dcId: wireDcId } : {}),
        ...(secret === undefined ? {} : { secret: secret.slice(-16) }),
      });
      return { stream, codec };
    } catch (error) {
      stream.close();
      throw error;
    }
  };
}
