/**
 * The interface between a stream of bytes and whole MTProto packets.
 *
 * @module
 */

/**
 * The framings that a client can ask for.
 *
 * - `"abridged"`: 1 or 4 bytes before each packet, tag `ef`;
 * - `"intermediate"`: 4 bytes before each packet, tag `eeeeeeee`;
 * - `"paddedIntermediate"`: the same with 0 to 15 random bytes after each
 *   packet, tag `dddddddd`;
 * - `"full"`: length, sequence number and CRC-32, no tag;
 * - `"obfuscatedAbridged"`, `"obfuscatedIntermediate"`,
 *   `"obfuscatedPaddedIntermediate"`: the same under AES-256-CTR, as WebSocket
 *   and MTProxy need;
 * - `"http"`: the framing between a codec and an HTTP stream, which makes one
 *   request body of each packet. It never reaches the wire.
 *
 * @see https://core.telegram.org/mtproto/mtproto-transports
 */
export type TransportName =
  | "abridged"
  | "intermediate"
  | "paddedIntermediate"
  | "full"
  | "obfuscatedAbridged"
  | "obfuscatedIntermediate"
  | "obfuscatedPaddedIntermediate"
  | "http";

/** One whole MTProto packet. */
export interface PacketFrame {
  /** Discriminant. */
  type: "packet";
  /**
   * The packet, fresh: yours to keep and to change. With a padded transport 0
   * to 15 random bytes follow it. Nothing in the frame says how many, so the
   * reader of the packet drops them: an encrypted message is 24 bytes and a
   * multiple of 16, a plain one tells its length at byte 16.
   */
  payload: Uint8Array;
  /**
   * Whether the sender asked for a quick acknowledgement. Only a server sees
   * it; absent means no.
   */
  quickAck?: true;
}

/** A bare error code in the place of a packet. */
export interface TransportErrorFrame {
  /** Discriminant. */
  type: "error";
  /** The code as a positive number, such as 404; negative on the wire. */
  code: number;
}

/** A quick acknowledgement of a packet that was sent with `quickAck`. */
export interface QuickAckFrame {
  /** Discriminant. */
  type: "quickAck";
  /**
   * The token: the first 32 bits, little-endian, of the SHA-256 that the
   * packet's `msg_key` is the middle of, with the highest bit set. 0x80000000
   * to 0xffffffff.
   */
  token: number;
}

/** What a codec finds in the received bytes. */
export type Frame = PacketFrame | TransportErrorFrame | QuickAckFrame;

/** Options of {@linkcode Codec.encode}. */
export interface EncodeOptions {
  /**
   * Asks the server to confirm receipt at once with a token.
   *
   * @default {false}
   */
  quickAck?: boolean;
}

/**
 * Turns packets into the bytes of one connection and back, without doing any
 * input or output. A codec serves one connection, then is thrown away.
 *
 * @example Both ends of one connection
 * ```ts
 * import { acceptCodec, createCodec } from "@layer/mtproto/transport";
 * import { assertEquals } from "@std/assert";
 *
 * const client = createCodec("abridged");
 * const server = acceptCodec();
 *
 * server.feed(client.header());
 * server.feed(client.encode(new Uint8Array(8)));
 * assertEquals(server.next(), { type: "packet", payload: new Uint8Array(8) });
 * assertEquals(server.next(), null);
 * ```
 */
export interface Codec {
  /** Which framing this is. */
  readonly name: TransportName;
  /**
   * Whether quick acknowledgements can be asked for. Not in `"full"` and
   * `"http"`.
   */
  readonly supportsQuickAck: boolean;
  /**
   * Returns the bytes to send before the first packet, which may be none. To be
   * called once.
   *
   * @returns 0, 1, 4 or 64 bytes, fresh.
   */
  header(): Uint8Array;
  /**
   * Frames one packet.
   *
   * @param packet The packet: at least 4 bytes, a multiple of 4, at most the
   *   codec's `maxPacketLength`. Not changed.
   * @param options Whether to ask for a quick acknowledgement.
   * @returns The bytes to send, fresh.
   * @throws {RangeError} If the length of the packet is not allowed.
   * @throws {TypeError} If `quickAck` is set and not supported.
   */
  encode(packet: Uint8Array, options?: EncodeOptions): Uint8Array;
  /**
   * Takes received bytes, in any split. After a failure they are dropped.
   *
   * @param chunk Any number of bytes; copied.
   */
  feed(chunk: Uint8Array): void;
  /**
   * Takes the next whole frame out of what was fed.
   *
   * @returns The frame, or `null` if more bytes are needed.
   * @throws {FramingError} If the bytes cannot be a frame. Each later call
   *   throws the same error.
   */
  next(): Frame | null;
}

/**
 * The longest packet that codecs accept unless told otherwise, in bytes:
 * 16 MiB. Telegram itself keeps packets near 1 MiB.
 */
export const DEFAULT_MAX_PACKET_LENGTH = 16_777_216;
