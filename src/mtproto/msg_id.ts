/**
 * Message identifiers: 64 bits, about Unix time in seconds times 2^32.
 *
 * The two low bits are 0 for messages of a client, 1 for answers of a server
 * to a message and 3 for its other messages.
 *
 * @see https://core.telegram.org/mtproto/description#message-identifier-msg-id
 * @module
 */

/** Joins two 32-bit halves to a bigint with one allocation. */
const HALVES = /* @__PURE__ */ new DataView(new ArrayBuffer(8));
/** Largest second count that keeps a `msg_id` positive as a signed long. */
const MAX_SECONDS = 0x7fffffff;
/** Steps of the low half in one millisecond: 2^32 / 1000. */
const STEPS_PER_MS = 4294967.296;

/**
 * Makes message identifiers that never repeat and always grow.
 *
 * @example Two messages within one millisecond
 * ```ts
 * import { MsgIdGenerator } from "@layer/mtproto/mtproto";
 * import { assertEquals } from "@std/assert";
 *
 * const msgIds = new MsgIdGenerator();
 * const first = msgIds.next(1_700_000_000_500);
 * assertEquals(first, (1_700_000_000n << 32n) + (1n << 31n));
 * assertEquals(msgIds.next(1_700_000_000_500), first + 4n);
 * ```
 */
export class MsgIdGenerator {
  #seconds = 0;
  /** Low half of the last id without its two low bits. */
  #low = 0;

  /**
   * Makes the next identifier.
   *
   * @param unixMs Time of the server in milliseconds since the Unix epoch; may
   *   have a fraction, may stand still or go back.
   * @param lowBits 0 for a client, 1 or 3 for a server.
   * @returns A `msg_id` greater than every earlier one.
   */
  next(unixMs: number, lowBits: 0 | 1 | 3 = 0): bigint {
    let seconds = Math.min(Math.max(Math.floor(unixMs / 1000), 0), MAX_SECONDS);
    // The page wants the low half to present the fraction of the second and
    // not to be empty, hence at least 4.
    let low = (Math.max((unixMs - seconds * 1000) * STEPS_PER_MS, 4) & ~3) >>>
      0;
    if (
      seconds < this.#seconds ||
      (seconds === this.#seconds && low <= this.#low)
    ) {
      seconds = this.#seconds;
      low = this.#low + 4;
      if (low > 0xfffffffc) {
        seconds++;
        low = 4;
      }
    }
    this.#seconds = seconds;
    this.#low = low;
    HALVES.setInt32(0, low | lowBits, true);
    HALVES.setInt32(4, seconds, true);
    return HALVES.getBigInt64(0, true);
  }

  /**
   * Tells whether the next identifier will be greater than another: after the
   * clock was set back, one made before may not be.
   *
   * @param msgId An identifier made earlier.
   * @param unixMs As for {@linkcode MsgIdGenerator.next}.
   */
  willExceed(msgId: bigint, unixMs: number): boolean {
    const timeMs = msgIdTimeMs(msgId);
    const lastMs = this.#seconds * 1000 + this.#low / STEPS_PER_MS;
    return timeMs <= lastMs || timeMs < unixMs;
  }

  /**
   * Forgets the last identifier, so that the next follows the clock even if
   * it is lower. For when the server said that our clock was ahead.
   */
  reset(): void {
    this.#seconds = 0;
    this.#low = 0;
  }
}

/**
 * Reads the time out of an identifier.
 *
 * @param msgId A `msg_id`, signed or unsigned.
 * @returns Milliseconds since the Unix epoch, with a fraction.
 */
export function msgIdTimeMs(msgId: bigint): number {
  HALVES.setBigInt64(0, msgId, true);
  return HALVES.getUint32(4, true) * 1000 +
    HALVES.getUint32(0, true) / STEPS_PER_MS;
}

/**
 * Reads the two low bits, which tell who made the message.
 *
 * @param msgId A `msg_id`.
 * @returns 0 client, 1 server's answer, 3 server's own message; 2 is invalid.
 */
export function msgIdLowBits(msgId: bigint): number {
  HALVES.setBigInt64(0, msgId, true);
  return HALVES.getUint8(0) & 3;
}
