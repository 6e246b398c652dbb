/** What both hashes share: padding and output (FIPS 180-4, 5.1.1). */

import { HASH_STATE } from "./memory";

/**
 * Pads a message in place, up to 72 bytes after its end.
 *
 * @param data Where its last part begins, after whole blocks.
 * @param length Bytes of that part.
 * @param total Bytes of the whole message.
 * @returns The end of the last block.
 */
// @inline
export function pad(data: usize, length: usize, total: u64): usize {
  const end = data + ((length + 72) & ~63);
  memory.fill(data + length, 0, 72);
  store<u8>(data + length, 0x80);
  store<u32>(end - 8, swap32(<u32> (total >> 29)));
  store<u32>(end - 4, swap32(<u32> total << 3));
  return end;
}

/**
 * Exchanges the bytes of a word. The compiler's own is a function that it does
 * not inline, and each function is one more to compile before the first hash.
 */
// @inline
export function swap32(x: u32): u32 {
  return rotl<u32>(x & 0xff00ff, 24) | rotl<u32>(x & 0xff00ff00, 8);
}

/** Writes `words` words of the state big-endian. */
// @inline
export function put(words: usize, out: usize): void {
  for (let n: usize = 0; n < words << 2; n += 4) {
    store<u32>(out + n, swap32(load<u32>(HASH_STATE + n)));
  }
}
