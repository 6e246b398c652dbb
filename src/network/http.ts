/**
 * MTProto over HTTP, the last resort where only web traffic passes. Each packet
 * is the body of a POST request, each answer a packet or nothing.
 *
 * @see https://core.telegram.org/mtproto/transports#http
 *
 * @module
 */

import { ByteQueue } from "../bytes/mod.ts";
import { createCodec, encodeTransportError } from "../transport/mod.ts";
import { ConnectionError, reasonOf } from "./errors.ts";
import type { ByteStream } from "./stream.ts";

/** Options of {@linkcode HttpStream}. */
export interface HttpStreamOptions {
  /** Address, such as `https://venus.web.telegram.org/apiw1`. */
  url: string;
  /** Sends a request. @default {globalThis.fetch} */
  fetch?: typeof fetch;
}

/** Requests that may be under way at once, as browsers allow for one host. */
const MAX_REQUESTS = 6;
/** Longest answer that is read, in bytes. */
const MAX_ANSWER_LENGTH = 16_777_216;

/**
 * A stream whose frames travel as HTTP requests and answers. It is used with
 * `createCodec("http")`, whose frames it takes apart again: what is written
 * must be that codec's bytes, in any split.
 *
 * Writing waits while six requests are under way. An HTTP status other than
 * 200 arrives as a transport error with that code.
 *
 * @example One packet there and one back
 * ```ts
 * import { HttpStream } from "@layer/mtproto";
 * import { createCodec } from "@layer/mtproto/transport";
 * import { assertEquals } from "@std/assert";
 *
 * const stream = new HttpStream({
 *   url: "http://203.0.113.1/api",
 *   fetch: () => Promise.resolve(new Response(Uint8Array.of(1, 2, 3, 4))),
 * });
 * const codec = createCodec("http");
 * await stream.write(codec.encode(new Uint8Array(8)));
 * codec.feed((await stream.read())!);
 * assertEquals(codec.next(), {
 *   type: "packet",
 *   payload: Uint8Array.of(1, 2, 3, 4),
 * });
 * stream.close();
 * ```
 */
export class HttpStream implements ByteStream {
  /**
   * Is called when no request is under way and all answers are read: the server
   * has nothing to answer to, so it cannot send updates. Whoever owns the
   * session should send `http_wait` then.
   */
  onIdle: (() => void) | undefined;
  readonly #url: string;
  readonly #fetch: typeof fetch;
  readonly #outgoing = new ByteQueue();
  /** Frames answers, for the caller's codec to take apart. */
  readonly #codec = createCodec("http", { maxPacketLength: MAX_ANSWER_LENGTH });
  readonly #answers: Uint8Array[] = [];
  readonly #abort = new AbortController();
  #failure: ConnectionError | undefined;
  #pending = 0;
  #wakeReader: (() => void) | undefined;
  #wakeWriter: (() => void) | undefined;

  /**
   * Makes a stream; nothing is sent yet.
   *
   * @param options Address.
   * @throws {SyntaxError} If the address is no `http:` or `https:` URL.
   */
  constructor(options: HttpStreamOptions) {
    const { url, fetch = globalThis.fetch } = options;
    if (!/^https?:\/\/[^/]/.test(url)) {
      throw new SyntaxError(
        `Cannot open HTTP stream: wanted an http: or https: URL, got "${url}"`,
      );
    }
    this.#url = url;
    // Some platforms want `fetch` called as a plain function.
    this.#fetch = (...args) => fetch(...args);
  }

  /** Requests under way. While it is 0, the server cannot send anything. */
  get pendingRequests(): number {
    return this.#pending;
  }

  /**
   * Waits for the next answer.
   *
   * @returns One frame of the `"http"` codec, or `null` once closed.
   * @throws {ConnectionError} If a request failed.
   */
  async read(): Promise<Uint8Array | null> {
    while (!this.#abort.signal.aborted) {
      const answer = this.#answers.shift();
      if (answer !== undefined) {
        this.#checkIdle();
        return answer;
      }
      if (this.#failure !== undefined) throw this.#failure;
      await new Promise<void>((resolve) => this.#wakeReader = resolve);
      this.#wakeReader = undefined;
    }
    return null;
  }

  /**
   * Sends the packets whose frames are complete, a request each.
   *
   * @param bytes What the `"http"` codec made, in any split.
   * @returns Settles when more may be written, not when it is answered.
   * @throws {ConnectionError} If a request failed or the stream is closed.
   */
  async write(bytes: Uint8Array): Promise<void> {
    this.#checkOpen();
    this.#outgoing.push(bytes);
    while (true) {
      const head = this.#outgoing.peekView(4);
      if (head === null) return;
      const length = new DataView(head.buffer, head.byteOffset)
        .getUint32(0, true);
      if (this.#outgoing.length < 4 + length) return;
      this.#outgoing.skip(4);
      const packet = this.#outgoing.take(length)!;
      while (this.#pending >= MAX_REQUESTS) {
        await new Promise<void>((resolve) => this.#wakeWriter = resolve);
        this.#wakeWriter = undefined;
        this.#checkOpen();
      }
      this.#pending++;
      this.#post(packet);
    }
  }

  /** Cancels all requests. Calling it again does nothing. */
  close(): void {
    this.#abort.abort();
    this.#answers.length = 0;
    this.#wake();
  }

  async #post(packet: Uint8Array<ArrayBuffer>): Promise<void> {
    try {
      const response = await this.#fetch(this.#url, {
        method: "POST",
        headers: { "content-type": "application/octet-stream" },
        body: packet,
        signal: this.#abort.signal,
      });
      const body = await readBody(response);
      if (response.status !== 200) {
        const code = encodeTransportError(response.status);
        this.#answers.push(this.#codec.encode(code));
      } else if (body.length > 0) {
        this.#answers.push(this.#codec.encode(body));
      }
    } catch (cause) {
      this.#failure ??= new ConnectionError(
        `Cannot send request to ${this.#url}: ${reasonOf(cause)}`,
        { hop: this.#url, cause },
      );
    } finally {
      this.#pending--;
      this.#wake();
      this.#checkIdle();
    }
  }

  #wake(): void {
    this.#wakeReader?.();
    this.#wakeWriter?.();
  }

  #checkIdle(): void {
    if (
      this.#pending === 0 && this.#answers.length === 0 &&
      this.#failure === undefined && !this.#abort.signal.aborted
    ) this.onIdle?.();
  }

  #checkOpen(): void {
    if (this.#abort.signal.aborted) {
      throw new ConnectionError(
        `Cannot write to ${this.#url}: the stream is closed`,
        { hop: this.#url },
      );
    }
    if (this.#failure !== undefined) throw this.#failure;
  }
}

/** Reads an answer, up to the limit. */
async function readBody(response: Response): Promise<Uint8Array> {
  const body = new ByteQueue();
  for await (const chunk of response.body ?? []) {
    body.push(chunk);
    if (body.length > MAX_ANSWER_LENGTH) {
      throw new RangeError(
        `answer is longer than ${MAX_ANSWER_LENGTH} bytes`,
      );
    }
  }
  return body.take(body.length)!;
}
