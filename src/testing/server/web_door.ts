/**
 * Web clients on the port of all others, as at Telegram: they are known by
 * their first bytes, which no other transport may begin with.
 *
 * @see https://core.telegram.org/mtproto/transports
 *
 * @module
 */

import { ByteQueue, decodeUtf8 } from "../../bytes/mod.ts";
import {
  acceptWebSocket,
  beginsRequest,
  httpAnswer,
  type HttpHead,
  MAX_HEAD_LENGTH,
  parseHead,
} from "./http_head.ts";
import type { HttpHub } from "./http_hub.ts";
import type { ServerSocket } from "./listener.ts";
import { WebSocketFrames, webSocketMessage } from "./web_socket_frames.ts";

/** Longest body of a request, in bytes. */
const MAX_BODY_LENGTH = 2 ** 25;

/** A connection that may turn out to be a WebSocket, or to carry requests. */
export class WebDoor implements ServerSocket {
  readonly #socket: ServerSocket;
  readonly #hub: HttpHub;
  readonly #received = new ByteQueue();
  #isKnown = false;
  #frames: WebSocketFrames | undefined;

  /**
   * @param socket The bytes.
   * @param hub Where requests go.
   */
  constructor(socket: ServerSocket, hub: HttpHub) {
    this.#socket = socket;
    this.#hub = hub;
  }

  /**
   * Waits for the next bytes of the transport inside.
   *
   * @returns 1 byte or more; `null` at the end, or once all requests of an
   *   HTTP connection are answered.
   */
  async read(): Promise<Uint8Array | null> {
    if (!this.#isKnown && !await this.#enter()) return null;
    if (this.#frames !== undefined) return await this.#readMessage();
    if (this.#received.length === 0) return await this.#socket.read();
    return this.#received.take(this.#received.length);
  }

  /**
   * Sends bytes, in one message if it is a WebSocket.
   *
   * @param bytes The bytes.
   * @returns Settles when more may be written.
   */
  write(bytes: Uint8Array): Promise<void> {
    return this.#socket.write(
      this.#frames === undefined ? bytes : webSocketMessage(bytes),
    );
  }

  /** Closes both directions. Calling it again does nothing. */
  close(): void {
    this.#socket.close();
  }

  /** Finds out who is there; `false` if nothing is left to do. */
  async #enter(): Promise<boolean> {
    for (;;) {
      if (!await this.#receive()) return false;
      const start = this.#received.peekView(Math.min(4, this.#received.length));
      const isRequest = beginsRequest(start!);
      if (isRequest === undefined) continue;
      this.#isKnown = true;
      if (!isRequest) return true;
      try {
        return await this.#serve();
      } catch (error) {
        if (!(error instanceof SyntaxError)) throw error;
        await this.#socket.write(httpAnswer(400));
        return false;
      }
    }
  }

  /** Answers requests until one wants a WebSocket, or none is left. */
  async #serve(): Promise<boolean> {
    for (;;) {
      const head = await this.#readHead();
      if (head === null) return false;
      const accept = acceptWebSocket(head);
      if (accept !== null) {
        this.#frames = new WebSocketFrames();
        await this.#socket.write(accept);
        return true;
      }
      const body = await this.#readBody(head);
      if (body === null) return false;
      const answer = await this.#answer(head, body);
      if (answer === null) return false;
      await this.#socket.write(answer);
    }
  }

  async #answer(head: HttpHead, body: Uint8Array): Promise<Uint8Array | null> {
    if (!head.path.startsWith("/api")) return httpAnswer(404);
    if (head.method === "OPTIONS") return httpAnswer(204);
    if (head.method !== "POST") return httpAnswer(405);
    const answer = await this.#hub.exchange(body);
    if (typeof answer === "number") return httpAnswer(answer);
    return answer === null ? null : httpAnswer(200, answer);
  }

  async #readHead(): Promise<HttpHead | null> {
    for (;;) {
      const { length } = this.#received;
      const bytes = this.#received.peekView(length)!;
      const end = endOfHead(bytes);
      if (end > 0) return parseHead(decodeUtf8(this.#received.take(end)!));
      if (length > MAX_HEAD_LENGTH) {
        throw new SyntaxError("Cannot read request: its head is too long");
      }
      if (!await this.#receive()) return null;
    }
  }

  async #readBody({ headers }: HttpHead): Promise<Uint8Array | null> {
    const length = Number(headers.get("content-length") ?? 0);
    if (!(length >= 0 && length <= MAX_BODY_LENGTH)) {
      throw new SyntaxError("Cannot read request: its body is too long");
    }
    while (this.#received.length < length) {
      if (!await this.#receive()) return null;
    }
    return this.#received.take(length);
  }

  async #receive(): Promise<boolean> {
    const chunk = await this.#socket.read();
    if (chunk !== null) this.#received.push(chunk);
    return chunk !== null;
  }

  async #readMessage(): Promise<Uint8Array | null> {
    const frames = this.#frames!;
    try {
      for (;;) {
        if (this.#received.length > 0) {
          frames.feed(this.#received.take(this.#received.length)!);
        }
        const event = frames.next();
        if (event === null) {
          if (!await this.#receive()) return null;
        } else if (event.type === "data") {
          if (event.bytes.length > 0) return event.bytes;
        } else {
          await this.#socket.write(event.bytes);
          if (event.type === "close") return null;
        }
      }
    } catch {
      // It talks nonsense, or went away while it was answered.
      return null;
    }
  }
}

/** Where the empty line after the head ends; 0 if it has not come. */
function endOfHead(bytes: Uint8Array): number {
  for (let i = 3; i < bytes.length; i++) {
    if (
      bytes[i] === 10 && bytes[i - 1] === 13 && bytes[i - 2] === 10 &&
      bytes[i - 3] === 13
    ) return i + 1;
  }
  return 0;
}
