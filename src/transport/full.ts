/**
 * The full transport: length, sequence number, packet, CRC-32. It has no tag
 * and no quick acks; a server knows it by the sequence number 0 at byte 4.
 *
 * @see https://core.telegram.org/mtproto/mtproto-transports#full
 *
 * @module
 */

import { type ByteQueue, crc32 } from "../bytes/mod.ts";
import type { Frame } from "./codec.ts";
import { FramingError } from "./errors.ts";
import { FramedCodec, readInt, writeInt } from "./framed_codec.ts";

/** Length, sequence number and CRC-32, four bytes each. */
const OVERHEAD = 12;

/** Codec of the full transport. */
export class FullCodec extends FramedCodec {
  override readonly name = "full";
  override readonly supportsQuickAck = false;
  protected override readonly tag: Uint8Array = new Uint8Array(0);
  #sent = 0;
  #received = 0;

  protected override frame(packet: Uint8Array): Uint8Array {
    const frame = new Uint8Array(OVERHEAD + packet.length);
    writeInt(frame, 0, frame.length);
    writeInt(frame, 4, this.#sent);
    frame.set(packet, 8);
    const end = frame.length - 4;
    writeInt(frame, end, crc32(frame.subarray(0, end)));
    this.#sent = (this.#sent + 1) | 0;
    return frame;
  }

  protected override frameQuickAck(): Uint8Array {
    throw new TypeError("Cannot encode quick ack: not in the full transport");
  }

  protected override parse(queue: ByteQueue): Frame | null {
    const head = queue.peekView(8);
    if (head === null) return null;
    const length = readInt(head, 0);
    const seqNo = readInt(head, 4);
    if (this.side === "client" && length < 0 && length === seqNo) {
      // Servers under load send the bare code in every field, unframed.
      if (queue.length < 12) return null;
      queue.skip(12);
      return { type: "error", code: -length };
    }
    this.checkLength(length - OVERHEAD, 4);
    if (seqNo !== this.#received) {
      throw new FramingError(
        `Cannot read frame: sequence number must be ${this.#received}, got ${seqNo}`,
        { got: seqNo, limit: this.#received },
      );
    }
    if (queue.length < length) return null;
    const frame = queue.take(length)!;
    const end = length - 4;
    const wanted = crc32(frame.subarray(0, end));
    const got = readInt(frame, end) >>> 0;
    if (got !== wanted) {
      throw new FramingError(
        `Cannot read frame: CRC-32 must be ${hex(wanted)}, got ${hex(got)}`,
        { got, limit: wanted },
      );
    }
    this.#received = (this.#received + 1) | 0;
    return this.toFrame(frame.slice(8, end), false);
  }
}

function hex(value: number): string {
  return `0x${value.toString(16).padStart(8, "0")}`;
}
