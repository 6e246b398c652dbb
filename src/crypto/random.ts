/**
 * The default source of randomness, the only one below the network layer.
 *
 * @module
 */

import { allocate } from "../bytes/mod.ts";

/** Most bytes that one call of `getRandomValues()` may ask for. */
const QUOTA = 65_536;

/** Random bytes drawn ahead, for short requests. */
const reserve = new Uint8Array(4_096);
let reserveUsed = reserve.length;

/**
 * Returns cryptographically secure random bytes from the platform.
 *
 * Short requests are served from a block drawn ahead, because one call of the
 * platform costs more than the bytes themselves; each byte is handed out once
 * and wiped from the block.
 *
 * @param length Number of bytes, 0 or more.
 * @returns A fresh array of `length` bytes.
 * @throws {RangeError} If `length` is not a whole number of 0 or more.
 *
 * @example Drawing a nonce
 * ```ts
 * import { randomBytes } from "@layer/mtproto/crypto";
 * import { assertEquals, assertNotEquals } from "@std/assert";
 *
 * const nonce = randomBytes(16);
 * assertEquals(nonce.length, 16);
 * assertNotEquals(nonce, randomBytes(16));
 * ```
 */
export function randomBytes(length: number): Uint8Array<ArrayBuffer> {
  if (!Number.isSafeInteger(length) || length < 0) {
    throw new RangeError(
      `Cannot draw random bytes: length must be a whole number of 0 or more, got ${length}`,
    );
  }
  const bytes = allocate(length);
  if (length <= 1_024) {
    if (reserveUsed + length > reserve.length) {
      crypto.getRandomValues(reserve);
      reserveUsed = 0;
    }
    const end = reserveUsed + length;
    for (let i = 0; reserveUsed < end; i++, reserveUsed++) {
      bytes[i] = reserve[reserveUsed]!;
      reserve[reserveUsed] = 0;
    }
    return bytes;
  }
  for (let offset = 0; offset < length; offset += QUOTA) {
    crypto.getRandomValues(
      bytes.subarray(offset, Math.min(length, offset + QUOTA)),
    );
  }
  return bytes;
}
