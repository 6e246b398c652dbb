/**
 * The server's side of WebSocket frames, without any input or output.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6455#section-5
 *
 * @module
 */

import { ByteQueue } from "../../bytes/mod.ts";

/** Longest frame that is taken, in bytes. */
const MAX_LENGTH = 2 ** 25;

const CONTINUATION = 0;
const BINARY = 2;
const CLOSE = 8;
const PING = 9;
const PONG = 10;

/** What a client said. */
export type WebSocketEvent =
  | { readonly type: "data"; readonly bytes: Uint8Array }
  | { readonly type: "reply"; readonly bytes: Uint8Array }
  | { readonly type: "close"; readonly bytes: Uint8Array };

/**
 * Wraps bytes into one binary message.
 *
 * @param bytes The bytes.
 * @returns The frame, fresh.
 */
export function webSocketMessage(bytes: Uint8Array): Uint8Array {
  return frame(BINARY, bytes);
}

/** Takes a client's frames apart. */
export class WebSocketFrames {
  readonly #queue = new ByteQueue();

  /**
   * Takes received bytes, in any split.
   *
   * @param chunk Any number of bytes; copied.
   */
  feed(chunk: Uint8Array): void {
    this.#queue.push(chunk);
  }

  /**
   * Takes the next whole frame.
   *
   * @returns Bytes of a message, or what has to be sent back, or the end with
   *   what has to be sent back; `null` if more bytes are needed.
   * @throws {SyntaxError} If it is no frame of a client, or text.
   */
  next(): WebSocketEvent | null {
    const head = this.#queue.peekView(2);
    if (head === null) return null;
    const [first, second] = head as unknown as [number, number];
    if ((second & 0x80) === 0) fail("a masked frame", "one without a mask");
    const short = second & 0x7f;
    const extra = short === 126 ? 2 : short === 127 ? 8 : 0;
    const start = this.#queue.peekView(2 + extra + 4);
    if (start === null) return null;
    const length = readLength(start, short);
    if (length > MAX_LENGTH) {
      fail(`${MAX_LENGTH} bytes or fewer`, `${length}`);
    }
    if (this.#queue.length < start.length + length) return null;
    const mask = this.#queue.take(start.length)!.subarray(2 + extra);
    const bytes = this.#queue.take(length)!;
    for (let i = 0; i < length; i++) bytes[i]! ^= mask[i & 3]!;
    switch (first & 0x0f) {
      case CONTINUATION:
      case BINARY:
        return { type: "data", bytes };
      case CLOSE:
        return { type: "close", bytes: frame(CLOSE, bytes.subarray(0, 2)) };
      case PING:
        return { type: "reply", bytes: frame(PONG, bytes) };
      case PONG:
        return { type: "data", bytes: new Uint8Array(0) };
      default:
        fail("a binary frame", `opcode ${first & 0x0f}`);
    }
  }
}

function readLength(start: Uint8Array, short: number): number {
  const view = new DataView(start.buffer, start.byteOffset);
  if (short === 126) return view.getUint16(2);
  return short === 127 ? Number(view.getBigUint64(2)) : short;
}

function frame(opcode: number, bytes: Uint8Array): Uint8Array {
  const { length } = bytes;
  const extra = length < 126 ? 0 : length < 65_536 ? 2 : 8;
  const out = new Uint8Array(2 + extra + length);
  const view = new DataView(out.buffer);
  out[0] = 0x80 | opcode;
  out[1] = extra === 0 ? length : extra === 2 ? 126 : 127;
  if (extra === 2) view.setUint16(2, length);
  if (extra === 8) view.setBigUint64(2, BigInt(length));
  out.set(bytes, 2 + extra);
  return out;
}

function fail(wanted: string, got: string): never {
  throw new SyntaxError(
    `Cannot read WebSocket frame: wanted ${wanted}, got ${got}`,
  );
}
