/**
 * The client's half of HTTP CONNECT (RFC 9110 section 9.3.6), with Basic
 * authentication (RFC 7617).
 *
 * @module
 */

import { ByteQueue, encodeUtf8, toBase64 } from "../bytes/mod.ts";
import { type Endpoint, formatEndpoint } from "./endpoint.ts";
import {
  type Handshake,
  HandshakeError,
  type HandshakeStep,
  RouteError,
} from "./handshake.ts";
import type { ProxyCredentials } from "./socks5.ts";

/** Longest head of an answer that is read, in bytes. */
const MAX_HEAD_LENGTH = 16_384;
const CR = 13;
const LF = 10;

/** Asks an HTTP proxy for a tunnel. */
export class HttpConnectHandshake implements Handshake {
  readonly #request: Uint8Array;
  readonly #queue = new ByteQueue();

  /** @throws {TypeError} If the host or user name cannot stand in a header. */
  constructor(target: Endpoint, credentials?: ProxyCredentials) {
    if (!/^[^\s/?#@\\\p{Cc}]+$/u.test(target.hostname)) {
      throw new TypeError(
        "Cannot use HTTP proxy: hostname must not hold spaces or separators",
      );
    }
    const address = formatEndpoint(target);
    const lines = [`CONNECT ${address} HTTP/1.1`, `Host: ${address}`];
    if (credentials !== undefined) {
      const { username, password } = credentials;
      if (username.includes(":")) {
        throw new TypeError(
          "Cannot use HTTP proxy: username must not hold a colon",
        );
      }
      const token = toBase64(encodeUtf8(`${username}:${password}`));
      lines.push(`Proxy-Authorization: Basic ${token}`);
    }
    this.#request = encodeUtf8(lines.join("\r\n") + "\r\n\r\n");
  }

  start(): Uint8Array {
    return this.#request;
  }

  feed(chunk: Uint8Array): HandshakeStep {
    this.#queue.push(chunk);
    const bytes = this.#queue.peekView(this.#queue.length)!;
    checkStart(bytes);
    const length = headLength(bytes);
    if (length === null) {
      if (bytes.length > MAX_HEAD_LENGTH) {
        throw new HandshakeError(
          `answer has a head of more than ${MAX_HEAD_LENGTH} bytes`,
        );
      }
      return { type: "more" };
    }
    const line = latin1(bytes.subarray(0, length)).split("\r\n", 1)[0]!;
    const match = /^HTTP\/1\.[01] (\d{3})(?: (.*))?$/.exec(line);
    if (match === null) throw new HandshakeError("not an HTTP answer");
    const status = Number(match[1]);
    if (status < 200 || status > 299) {
      const text = describe(status, match[2]);
      throw status === 407 ? new HandshakeError(text) : new RouteError(text);
    }
    this.#queue.skip(length);
    return { type: "done", rest: this.#queue.take(this.#queue.length)! };
  }
}

/** Fails as soon as the bytes cannot begin an answer. */
function checkStart(bytes: Uint8Array): void {
  const wanted = "HTTP/1.";
  const got = latin1(bytes.subarray(0, wanted.length));
  if (!wanted.startsWith(got)) throw new HandshakeError("not an HTTP answer");
}

/** Length up to and with the empty line, or `null` if it is not there yet. */
function headLength(bytes: Uint8Array): number | null {
  const end = Math.min(bytes.length, MAX_HEAD_LENGTH);
  for (let i = 3; i < end; i++) {
    if (
      bytes[i] === LF && bytes[i - 1] === CR && bytes[i - 2] === LF &&
      bytes[i - 3] === CR
    ) return i + 1;
  }
  return null;
}

function describe(status: number, phrase: string | undefined): string {
  if (status === 407) return "proxy wants or refuses a user name and password";
  // What a stranger wrote is cut and kept to printable characters.
  const text = (phrase ?? "").replace(/[^\x20-\x7e]/g, "?").slice(0, 60).trim();
  return `proxy answered ${status}${text === "" ? "" : ` "${text}"`}`;
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
