/**
 * The padded intermediate transport: the intermediate one with 0 to 15 random
 * bytes after each packet, counted in its length.
 *
 * @see https://core.telegram.org/mtproto/mtproto-transports#padded-intermediate
 *
 * @module
 */

import type { ByteQueue } from "../bytes/mod.ts";
import type { RandomBytes } from "../crypto/mod.ts";
import type { Frame } from "./codec.ts";
import {
  FramedCodec,
  type FramedCodecOptions,
  readInt,
  writeInt,
} from "./framed_codec.ts";

/** Most random bytes after a packet. */
const MAX_PADDING = 15;
/** Shorter frames than this hold no packet: a code or token and its padding. */
const MIN_PACKET_LENGTH = 20;

/** Codec of the padded intermediate transport. */
export class PaddedIntermediateCodec extends FramedCodec {
  override readonly name = "paddedIntermediate";
  override readonly supportsQuickAck = true;
  protected override readonly tag: Uint8Array = new Uint8Array(4).fill(0xdd);
  readonly #randomBytes: RandomBytes;

  constructor(options: FramedCodecOptions & { randomBytes: RandomBytes }) {
    super(options);
    this.#randomBytes = options.randomBytes;
  }

  protected override frame(packet: Uint8Array, quickAck: boolean): Uint8Array {
    return this.#pad(packet, MAX_PADDING, quickAck);
  }

  /** `ffffffff`, the token, 0 to 8 random bytes. */
  protected override frameQuickAck(token: number): Uint8Array {
    const packet = new Uint8Array(8).fill(0xff);
    writeInt(packet, 4, token);
    return this.#pad(packet, 8, false);
  }

  protected override parse(queue: ByteQueue): Frame | null {
    const head = queue.peekView(4);
    if (head === null) return null;
    const word = readInt(head, 0);
    // Only a client may set the flag: from a server it is part of the length.
    const length = this.side === "client" ? word >>> 0 : word & 0x7fffffff;
    this.checkLength(length, 1, MAX_PADDING);
    if (queue.length < 4 + length) return null;
    queue.skip(4);
    const payload = queue.take(length)!;
    if (this.side === "client" && length < MIN_PACKET_LENGTH) {
      const code = readInt(payload, 0);
      if (code === -1 && length >= 8) {
        return { type: "quickAck", token: readInt(payload, 4) >>> 0 };
      }
      if (code < 0) return { type: "error", code: -code };
    }
    return word < 0
      ? { type: "packet", payload, quickAck: true }
      : { type: "packet", payload };
  }

  #pad(packet: Uint8Array, most: number, quickAck: boolean): Uint8Array {
    // One draw gives the length, in its first byte, and the padding. With 9
    // lengths a byte's remainder is not quite even, which nothing relies on.
    const random = this.#randomBytes(1 + most);
    const length = packet.length + random[0]! % (most + 1);
    const frame = new Uint8Array(4 + length);
    writeInt(frame, 0, quickAck ? length | 1 << 31 : length);
    frame.set(packet, 4);
    frame.set(
      random.subarray(1, 1 + length - packet.length),
      4 + packet.length,
    );
    return frame;
  }
}
