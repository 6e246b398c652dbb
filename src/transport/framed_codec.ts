/**
 * What all framings share: the receive queue, the failure that stays, and the
 * checks of what is to be sent.
 *
 * @module
 */

import { ByteQueue } from "../bytes/mod.ts";
import {
  type Codec,
  DEFAULT_MAX_PACKET_LENGTH,
  type EncodeOptions,
  type Frame,
  type TransportName,
} from "./codec.ts";
import { FramingError } from "./errors.ts";

/** Which end of the connection a codec is. */
export type CodecSide = "client" | "server";

/** What every framing is made with. */
export interface FramedCodecOptions {
  /** The end that this codec is. */
  side: CodecSide;
  /** Longest packet accepted and sent, in bytes. */
  maxPacketLength?: number;
}

/** A framing of its own, without obfuscation around it. */
export abstract class FramedCodec implements Codec {
  abstract readonly name: TransportName;
  abstract readonly supportsQuickAck: boolean;
  /** What announces the framing on a new connection. */
  protected abstract readonly tag: Uint8Array;
  protected readonly side: CodecSide;
  protected readonly maxPacketLength: number;
  readonly #queue = new ByteQueue();
  #failure: FramingError | undefined;

  constructor(options: FramedCodecOptions) {
    const { side, maxPacketLength = DEFAULT_MAX_PACKET_LENGTH } = options;
    if (
      !Number.isSafeInteger(maxPacketLength) || maxPacketLength < 4 ||
      maxPacketLength > 0x3fffffff
    ) {
      throw new RangeError(
        `Cannot create codec: maxPacketLength must be a whole number from 4 to 1073741823, got ${maxPacketLength}`,
      );
    }
    this.side = side;
    this.maxPacketLength = maxPacketLength;
  }

  header(): Uint8Array {
    return this.side === "client" ? this.tag.slice() : new Uint8Array(0);
  }

  encode(packet: Uint8Array, options: EncodeOptions = {}): Uint8Array {
    const { length } = packet;
    if (length < 4 || length % 4 !== 0 || length > this.maxPacketLength) {
      throw new RangeError(
        `Cannot encode packet: length must be a multiple of 4 from 4 to ${this.maxPacketLength} bytes, got ${length}`,
      );
    }
    const { quickAck = false } = options;
    if (quickAck && !(this.supportsQuickAck && this.side === "client")) {
      throw new TypeError(
        `Cannot encode packet: quickAck is not available on the ${this.side} side of the "${this.name}" transport`,
      );
    }
    return this.frame(packet, quickAck);
  }

  /** Frames a quick acknowledgement; the server's side only. */
  encodeQuickAck(token: number): Uint8Array {
    if (this.side !== "server" || !this.supportsQuickAck) {
      throw new TypeError(
        `Cannot encode quick ack: not available on the ${this.side} side of the "${this.name}" transport`,
      );
    }
    if (!Number.isInteger(token) || token < 0x80000000 || token > 0xffffffff) {
      throw new RangeError(
        `Cannot encode quick ack: token must be a whole number from 0x80000000 to 0xffffffff, got ${token}`,
      );
    }
    return this.frameQuickAck(token);
  }

  feed(chunk: Uint8Array): void {
    if (this.#failure === undefined) this.#queue.push(chunk);
  }

  next(): Frame | null {
    if (this.#failure !== undefined) throw this.#failure;
    try {
      return this.parse(this.#queue);
    } catch (error) {
      if (error instanceof FramingError) {
        this.#failure = error;
        this.#queue.clear();
      }
      throw error;
    }
  }

  /** Frames a packet whose length was checked. */
  protected abstract frame(packet: Uint8Array, quickAck: boolean): Uint8Array;

  /** Frames a token that was checked. */
  protected abstract frameQuickAck(token: number): Uint8Array;

  /** Takes one frame out of the queue, or leaves it as it is. */
  protected abstract parse(queue: ByteQueue): Frame | null;

  /** Fails unless a received length is a packet's. */
  protected checkLength(length: number, multiple: number, padding = 0): void {
    const limit = this.maxPacketLength + padding;
    if (length < 4 || length > limit || length % multiple !== 0) {
      throw new FramingError(
        `Cannot read frame: length must be ${
          multiple === 1 ? "" : `a multiple of ${multiple} `
        }from 4 to ${limit} bytes, got ${length}`,
        { got: length, limit },
      );
    }
  }

  /**
   * Makes a frame of a payload. Only clients receive error codes: a server
   * hands up 4 bytes as they are.
   */
  protected toFrame(payload: Uint8Array, quickAck: boolean): Frame {
    if (this.side === "client" && payload.length === 4) {
      const code = readInt(payload, 0);
      if (code < 0) return { type: "error", code: -code };
    }
    return quickAck
      ? { type: "packet", payload, quickAck }
      : { type: "packet", payload };
  }
}

/** Reads a signed 32-bit little-endian number. */
export function readInt(bytes: Uint8Array, offset: number): number {
  return bytes[offset]! | bytes[offset + 1]! << 8 |
    bytes[offset + 2]! << 16 | bytes[offset + 3]! << 24;
}

/** Writes a 32-bit little-endian number. */
export function writeInt(
  bytes: Uint8Array,
  offset: number,
  value: number,
): void {
  bytes[offset] = value;
  bytes[offset + 1] = value >>> 8;
  bytes[offset + 2] = value >>> 16;
  bytes[offset + 3] = value >>> 24;
}

/**
 * Makes the packet that carries a transport error, to be framed with
 * {@linkcode Codec.encode} on the server's side.
 *
 * @param code The code as a positive number, such as 404.
 * @returns 4 bytes: the negative code, little-endian.
 * @throws {RangeError} If the code is not a whole number from 2 to 65535.
 *
 * @see https://core.telegram.org/mtproto/mtproto-transports#transport-errors
 *
 * @example Telling a client that its key is unknown
 * ```ts
 * import {
 *   acceptCodec,
 *   createCodec,
 *   encodeTransportError,
 * } from "@layer/mtproto/transport";
 * import { assertEquals } from "@std/assert";
 *
 * const client = createCodec("intermediate");
 * const server = acceptCodec();
 * server.feed(client.header());
 * server.next();
 *
 * client.feed(server.encode(encodeTransportError(404)));
 * assertEquals(client.next(), { type: "error", code: 404 });
 * ```
 */
export function encodeTransportError(code: number): Uint8Array {
  // -1 would be read as the mark of a quick ack by the padded transport.
  if (!Number.isInteger(code) || code < 2 || code > 0xffff) {
    throw new RangeError(
      `Cannot encode transport error: code must be a whole number from 2 to 65535, got ${code}`,
    );
  }
  const packet = new Uint8Array(4);
  writeInt(packet, 0, -code);
  return packet;
}
