/**
 * The client's half of SOCKS4, and of SOCKS4a for names that the proxy
 * resolves.
 *
 * @see https://www.openssh.com/txt/socks4.protocol
 * @see https://www.openssh.com/txt/socks4a.protocol
 *
 * @module
 */

import { ByteQueue, concat, encodeUtf8 } from "../bytes/mod.ts";
import type { Endpoint } from "./endpoint.ts";
import {
  type Handshake,
  HandshakeError,
  type HandshakeStep,
  RouteError,
} from "./handshake.ts";
import { parseIpv4, parseIpv6 } from "./ip_address.ts";

const GRANTED = 90;
/** Whatever the reason. */
const FAILED = 91;

/** Why a request was turned down. */
const REPLIES: Record<number, string> = {
  91: "request rejected or failed",
  92: "proxy cannot reach identd on this machine",
  93: "identd reports another user id",
};

/** Asks a SOCKS4a proxy for a connection. */
export class Socks4Handshake implements Handshake {
  readonly #request: Uint8Array;
  readonly #queue = new ByteQueue();

  /**
   * @throws {TypeError} If the target is an IPv6 address, which SOCKS4 does not
   *   know, or a text holds a zero byte.
   */
  constructor(target: Endpoint, userId = "") {
    const { hostname, port } = target;
    if (parseIpv6(hostname) !== null) {
      throw new TypeError(
        "Cannot use SOCKS4 proxy: target must be an IPv4 address or a name, got an IPv6 address",
      );
    }
    const ipv4 = parseIpv4(hostname);
    this.#request = concat(
      Uint8Array.of(4, 1, port >> 8, port & 0xff),
      // 0.0.0.1 is no address: it says that a name follows (SOCKS4a).
      ipv4 ?? Uint8Array.of(0, 0, 0, 1),
      encodeText(userId, "userId"),
      ...(ipv4 === null ? [encodeText(hostname, "hostname")] : []),
    );
  }

  start(): Uint8Array {
    return this.#request;
  }

  feed(chunk: Uint8Array): HandshakeStep {
    this.#queue.push(chunk);
    const version = this.#queue.at(0);
    if (version !== undefined && version !== 0) {
      throw new HandshakeError(
        `not a SOCKS4 answer: version must be 0, got ${version}`,
      );
    }
    const code = this.#queue.peekView(2)?.[1];
    if (code !== undefined && code !== GRANTED) {
      const text = REPLIES[code] ?? `proxy answered code ${code}`;
      throw code === FAILED ? new RouteError(text) : new HandshakeError(text);
    }
    if (this.#queue.length < 8) return { type: "more" };
    this.#queue.skip(8);
    return { type: "done", rest: this.#queue.take(this.#queue.length)! };
  }
}

/** UTF-8 and a zero byte. */
function encodeText(text: string, field: string): Uint8Array {
  if (text.includes("\0")) {
    throw new TypeError(
      `Cannot use SOCKS4 proxy: ${field} must not hold a zero byte`,
    );
  }
  return concat(encodeUtf8(text), Uint8Array.of(0));
}
