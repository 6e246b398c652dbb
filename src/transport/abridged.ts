/**
 * The abridged transport: the length divided by four in one byte, or `7f` and
 * three bytes from 508 bytes on.
 *
 * @see https://core.telegram.org/mtproto/mtproto-transports#abridged
 *
 * @module
 */

import { allocate, type ByteQueue } from "../bytes/mod.ts";
import type { Frame } from "./codec.ts";
import { FramingError } from "./errors.ts";
import { FramedCodec, readInt } from "./framed_codec.ts";

/** Length byte that says that three more follow. */
const LONG = 0x7f;
/** Bit of the first byte: quick ack wanted, or (from the server) given. */
const QUICK_ACK = 0x80;

/** Codec of the abridged transport. */
export class AbridgedCodec extends FramedCodec {
  override readonly name = "abridged";
  override readonly supportsQuickAck = true;
  protected override readonly tag: Uint8Array = Uint8Array.of(0xef);

  protected override frame(packet: Uint8Array, quickAck: boolean): Uint8Array {
    const words = packet.length >>> 2;
    if (words > 0xffffff) {
      throw new RangeError(
        `Cannot encode packet: length must be at most 67108860 bytes in the abridged transport, got ${packet.length}`,
      );
    }
    const flag = quickAck ? QUICK_ACK : 0;
    const start = words < LONG ? 1 : 4;
    const frame = allocate(start + packet.length);
    if (start === 1) {
      frame[0] = words | flag;
    } else {
      frame[0] = LONG | flag;
      frame[1] = words;
      frame[2] = words >>> 8;
      frame[3] = words >>> 16;
    }
    frame.set(packet, start);
    return frame;
  }

  /** The token comes with its bytes reversed, so that the flag is first. */
  protected override frameQuickAck(token: number): Uint8Array {
    return Uint8Array.of(token >>> 24, token >>> 16, token >>> 8, token);
  }

  protected override parse(queue: ByteQueue): Frame | null {
    const first = queue.at(0);
    if (first === undefined) return null;
    const flagged = (first & QUICK_ACK) !== 0;
    if (flagged && this.side === "client") {
      const bytes = queue.take(4);
      if (bytes === null) return null;
      return { type: "quickAck", token: readInt(bytes.reverse(), 0) >>> 0 };
    }
    let start = 1;
    let words = first & ~QUICK_ACK;
    if (words === LONG) {
      const long = queue.peekView(4);
      if (long === null) return null;
      start = 4;
      words = readInt(long, 0) >>> 8;
      if (words < LONG) {
        throw new FramingError(
          `Cannot read frame: long form needs a length of at least 508 bytes, got ${
            words * 4
          }`,
          { got: words * 4, limit: 4 * LONG },
        );
      }
    }
    this.checkLength(words * 4, 4);
    if (queue.length < start + words * 4) return null;
    queue.skip(start);
    return this.toFrame(queue.take(words * 4)!, flagged);
  }
}
