/**
 * The intermediate transport: the length in four bytes, little-endian, its
 * highest bit for quick acks.
 *
 * @see https://core.telegram.org/mtproto/mtproto-transports#intermediate
 *
 * @module
 */

import { allocate, type ByteQueue } from "../bytes/mod.ts";
import type { Frame, TransportName } from "./codec.ts";
import { FramedCodec, readInt, writeInt } from "./framed_codec.ts";

/** Codec of the intermediate transport. */
export class IntermediateCodec extends FramedCodec {
  override readonly name: TransportName = "intermediate";
  override readonly supportsQuickAck: boolean = true;
  protected override readonly tag: Uint8Array = new Uint8Array(4).fill(0xee);

  protected override frame(packet: Uint8Array, quickAck: boolean): Uint8Array {
    const frame = allocate(4 + packet.length);
    writeInt(frame, 0, quickAck ? packet.length | 1 << 31 : packet.length);
    frame.set(packet, 4);
    return frame;
  }

  protected override frameQuickAck(token: number): Uint8Array {
    const frame = new Uint8Array(4);
    writeInt(frame, 0, token);
    return frame;
  }

  protected override parse(queue: ByteQueue): Frame | null {
    const head = queue.peekView(4);
    if (head === null) return null;
    const word = readInt(head, 0);
    if (word < 0 && this.side === "client") {
      queue.skip(4);
      return { type: "quickAck", token: word >>> 0 };
    }
    const length = word & 0x7fffffff;
    this.checkLength(length, 4);
    if (queue.length < 4 + length) return null;
    queue.skip(4);
    return this.toFrame(queue.take(length)!, word < 0);
  }
}
