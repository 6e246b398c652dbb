/**
 * Streams over WebSocket, for browsers and other places without TCP. The
 * protocol on it must be one of the obfuscated transports.
 *
 * @see https://core.telegram.org/mtproto/transports#websocket
 *
 * @module
 */

import { ConnectionError } from "./errors.ts";
import type { ByteStream } from "./stream.ts";

/** Options of {@linkcode connectWebSocket}. */
export interface WebSocketOptions {
  /** Address, `ws:` or `wss:`, such as `wss://venus.web.telegram.org/apiws`. */
  url: string;
  /** Gives up connecting; the signal's reason is thrown. @default {undefined} */
  signal?: AbortSignal;
}

/**
 * Opens a WebSocket with the subprotocol `binary`.
 *
 * @param options Address and cancellation.
 * @returns A stream to the other side.
 * @throws {SyntaxError} If the address is no `ws:` or `wss:` URL.
 * @throws {ConnectionError} If the connection is not made; `hop` is the
 *   address.
 *
 * @example An address that is none
 * ```ts
 * import { connectWebSocket } from "@layer/mtproto";
 * import { assertThrows } from "@std/assert";
 *
 * assertThrows(() => connectWebSocket({ url: "venus" }), SyntaxError);
 * ```
 */
export function connectWebSocket(
  options: WebSocketOptions,
): Promise<ByteStream> {
  const { url, signal } = options;
  if (!/^wss?:\/\/[^/]/.test(url)) {
    throw new SyntaxError(
      `Cannot open WebSocket: wanted a ws: or wss: URL, got "${url}"`,
    );
  }
  return openWebSocket(url, signal);
}

async function openWebSocket(
  url: string,
  signal: AbortSignal | undefined,
): Promise<ByteStream> {
  signal?.throwIfAborted();
  if (typeof WebSocket === "undefined") {
    throw new ConnectionError(
      `Cannot connect to ${url}: this platform has no WebSocket`,
      { hop: url },
    );
  }
  const socket = new WebSocket(url, "binary");
  socket.binaryType = "arraybuffer";
  const stream = new WebSocketStream(socket, url);
  const onAbort = () => stream.close();
  signal?.addEventListener("abort", onAbort, { once: true });
  try {
    await stream.opened;
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    signal?.removeEventListener("abort", onAbort);
  }
  return stream;
}

/** Bytes that may wait in the socket before writers have to. */
const HIGH_WATER = 1_048_576;
/** How often a full socket is looked at; it tells nothing by itself. */
const DRAIN_POLL_MS = 20;

/** A stream of the binary messages of one socket. */
class WebSocketStream implements ByteStream {
  readonly opened: Promise<void>;
  readonly #socket: WebSocket;
  readonly #url: string;
  readonly #chunks: Uint8Array[] = [];
  #failure: ConnectionError | undefined;
  #hasEnded = false;
  #isClosed = false;
  #wake: (() => void) | undefined;

  constructor(socket: WebSocket, url: string) {
    this.#socket = socket;
    this.#url = url;
    this.opened = new Promise((resolve, reject) => {
      socket.addEventListener("open", () => resolve());
      socket.addEventListener("close", (event) => {
        this.#end(event);
        reject(this.#failure ?? this.#fail("connect to", "it closed at once"));
      });
    });
    // Settles long before a stream that is read from is closed.
    this.opened.catch(() => {});
    socket.addEventListener("message", ({ data }) => {
      if (data instanceof ArrayBuffer) {
        if (data.byteLength > 0) this.#chunks.push(new Uint8Array(data));
      } else {
        this.#failure ??= this.#fail("read from", "it sent text");
        socket.close();
      }
      this.#wake?.();
    });
    // An error is always followed by a close, which tells no less.
    socket.addEventListener("error", (event) => {
      const { message } = event as { message?: string };
      this.#failure ??= this.#fail("reach", message || "the connection failed");
    });
  }

  async read(): Promise<Uint8Array | null> {
    while (!this.#isClosed) {
      const chunk = this.#chunks.shift();
      if (chunk !== undefined) return chunk;
      if (this.#failure !== undefined) throw this.#failure;
      if (this.#hasEnded) return null;
      await new Promise<void>((resolve) => this.#wake = resolve);
      this.#wake = undefined;
    }
    return null;
  }

  async write(bytes: Uint8Array): Promise<void> {
    this.#checkOpen();
    this.#socket.send(bytes.slice());
    while (this.#socket.bufferedAmount > HIGH_WATER) {
      await new Promise((resolve) => setTimeout(resolve, DRAIN_POLL_MS));
      this.#checkOpen();
    }
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#chunks.length = 0;
    this.#socket.close();
    this.#wake?.();
  }

  #checkOpen(): void {
    if (this.#isClosed) throw this.#fail("write to", "the stream is closed");
    if (this.#failure !== undefined) throw this.#failure;
    if (this.#hasEnded) {
      throw this.#fail("write to", "the other side closed the connection");
    }
  }

  #end(event: CloseEvent): void {
    this.#hasEnded = true;
    if (!event.wasClean && !this.#isClosed) {
      this.#failure ??= this.#fail("read from", "the connection broke");
    }
    this.#wake?.();
  }

  #fail(verb: string, reason: string): ConnectionError {
    return new ConnectionError(`Cannot ${verb} ${this.#url}: ${reason}`, {
      hop: this.#url,
    });
  }
}
