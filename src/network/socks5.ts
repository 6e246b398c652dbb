/**
 * The client's half of SOCKS5 (RFC 1928), with user name and password
 * (RFC 1929).
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

const VERSION = 5;
const NO_AUTH = 0;
const PASSWORD = 2;
const NO_METHOD = 0xff;
const CONNECT = 1;
const IPV4 = 1;
const DOMAIN = 3;
const IPV6 = 4;

/** Answers to a request (RFC 1928 section 6). */
const REPLIES: readonly string[] = [
  "succeeded",
  "general SOCKS server failure",
  "connection not allowed by ruleset",
  "network unreachable",
  "host unreachable",
  "connection refused",
  "TTL expired",
  "command not supported",
  "address type not supported",
];

/** Name and password for a proxy. */
export interface ProxyCredentials {
  /** User name, at most 255 bytes of UTF-8. */
  readonly username: string;
  /** Password, at most 255 bytes of UTF-8. */
  readonly password: string;
}

/** Asks a SOCKS5 proxy for a connection. Names are resolved by the proxy. */
export class Socks5Handshake implements Handshake {
  readonly #request: Uint8Array;
  readonly #login: Uint8Array | undefined;
  readonly #queue = new ByteQueue();
  #state: "method" | "login" | "reply" = "method";

  /**
   * @throws {RangeError} If the name of the host, or the credentials, are too
   *   long.
   */
  constructor(target: Endpoint, credentials?: ProxyCredentials) {
    this.#request = concat(
      Uint8Array.of(VERSION, CONNECT, 0),
      encodeAddress(target.hostname),
      Uint8Array.of(target.port >> 8, target.port & 0xff),
    );
    if (credentials !== undefined) {
      this.#login = concat(
        Uint8Array.of(1),
        encodeShort(credentials.username, "username", 0),
        encodeShort(credentials.password, "password", 0),
      );
    }
  }

  start(): Uint8Array {
    return this.#login === undefined
      ? Uint8Array.of(VERSION, 1, NO_AUTH)
      : Uint8Array.of(VERSION, 2, NO_AUTH, PASSWORD);
  }

  feed(chunk: Uint8Array): HandshakeStep {
    this.#queue.push(chunk);
    switch (this.#state) {
      case "method":
        return this.#readMethod();
      case "login":
        return this.#readLogin();
      case "reply":
        return this.#readReply();
    }
  }

  #readMethod(): HandshakeStep {
    this.#checkVersion(VERSION, "SOCKS5");
    const answer = this.#queue.take(2);
    if (answer === null) return { type: "more" };
    const method = answer[1]!;
    if (method === NO_AUTH) {
      this.#state = "reply";
      return { type: "send", bytes: this.#request };
    }
    if (method === PASSWORD && this.#login !== undefined) {
      this.#state = "login";
      return { type: "send", bytes: this.#login };
    }
    throw new HandshakeError(
      method === NO_METHOD || method === PASSWORD
        ? this.#login === undefined
          ? "proxy wants a user name and password"
          : "proxy accepts none of the offered ways to authenticate"
        : `proxy chose authentication method ${method}, which was not offered`,
    );
  }

  #readLogin(): HandshakeStep {
    this.#checkVersion(1, "SOCKS5 authentication");
    const answer = this.#queue.take(2);
    if (answer === null) return { type: "more" };
    if (answer[1] !== 0) {
      throw new HandshakeError("proxy refused the user name or password");
    }
    this.#state = "reply";
    return { type: "send", bytes: this.#request };
  }

  #readReply(): HandshakeStep {
    this.#checkVersion(VERSION, "SOCKS5");
    const head = this.#queue.peekView(2);
    if (head === null) return { type: "more" };
    const code = head[1]!;
    if (code !== 0) {
      throw new RouteError(REPLIES[code] ?? `proxy answered code ${code}`);
    }
    const start = this.#queue.peekView(5);
    if (start === null) return { type: "more" };
    const length = addressLength(start[3]!, start[4]!);
    // Version, code, reserved and type; then the address and the port.
    if (this.#queue.length < 4 + length + 2) return { type: "more" };
    this.#queue.skip(4 + length + 2);
    return { type: "done", rest: this.#queue.take(this.#queue.length)! };
  }

  #checkVersion(wanted: number, protocol: string): void {
    const got = this.#queue.at(0);
    if (got !== undefined && got !== wanted) {
      throw new HandshakeError(
        `not a ${protocol} answer: version must be ${wanted}, got ${got}`,
      );
    }
  }
}

/** Bytes of an address in a reply, with the length byte of a name. */
function addressLength(type: number, first: number): number {
  if (type === IPV4) return 4;
  if (type === IPV6) return 16;
  if (type === DOMAIN) return 1 + first;
  throw new HandshakeError(`proxy answered with address type ${type}`);
}

function encodeAddress(hostname: string): Uint8Array {
  const ipv4 = parseIpv4(hostname);
  if (ipv4 !== null) return concat(Uint8Array.of(IPV4), ipv4);
  const ipv6 = parseIpv6(hostname);
  if (ipv6 !== null) return concat(Uint8Array.of(IPV6), ipv6);
  return concat(Uint8Array.of(DOMAIN), encodeShort(hostname, "hostname", 1));
}

/** One byte of length, then UTF-8. */
function encodeShort(text: string, field: string, min: number): Uint8Array {
  const bytes = encodeUtf8(text);
  if (bytes.length < min || bytes.length > 255) {
    throw new RangeError(
      `Cannot use SOCKS5 proxy: ${field} must be ${min} to 255 bytes, got ${bytes.length}`,
    );
  }
  return concat(Uint8Array.of(bytes.length), bytes);
}
