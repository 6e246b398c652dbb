/** Hashes of bytes in memory: padding and output (FIPS 180-4, 5.1.1). */

import { HASH_STATE } from "./memory";
import { sha1Blocks } from "./sha1_blocks";
import { sha1Start } from "./sha1_parts";
import { sha256Blocks } from "./sha256_blocks";
import { sha256Start } from "./sha256_parts";

/**
 * Pads a message in place, up to 72 bytes after its end.
 *
 * @param data Where its last part begins, after whole blocks.
 * @param length Bytes of that part.
 * @param total Bytes of the whole message.
 * @returns The end of the last block.
 */
function pad(data: usize, length: usize, total: u64): usize {
  const end = data + ((length + 72) & ~63);
  for (let at = data + length; at < data + length + 72; at += 8) {
    store<u64>(at, 0);
  }
  store<u8>(data + length, 0x80);
  store<u64>(end - 8, bswap<u64>(total << 3));
  return end;
}

/** Writes `words` words of the state big-endian. */
// @inline
function put(words: usize, out: usize): void {
  for (let n: usize = 0; n < words << 2; n += 4) {
    store<u32>(out + n, bswap<u32>(load<u32>(HASH_STATE + n)));
  }
}

/** Ends a SHA-256 whose whole blocks are in `HASH_STATE`. */
export function sha256End(
  data: usize,
  length: usize,
  total: u64,
  out: usize,
): void {
  sha256Blocks(data, pad(data, length, total));
  put(8, out);
}

/** SHA-256 of `length` bytes; up to 72 bytes behind them are overwritten. */
export function sha256(data: usize, length: usize, out: usize): void {
  sha256Start();
  sha256End(data, length, length, out);
}

/** SHA-256 of one block that is padded already. */
export function sha256Block(block: usize, out: usize): void {
  sha256Start();
  sha256Blocks(block, block + 64);
  put(8, out);
}

/** Ends a SHA-1 whose whole blocks are in `HASH_STATE`. */
export function sha1End(
  data: usize,
  length: usize,
  total: u64,
  out: usize,
): void {
  sha1Blocks(data, pad(data, length, total));
  put(5, out);
}

/** SHA-1 of `length` bytes; up to 72 bytes behind them are overwritten. */
export function sha1(data: usize, length: usize, out: usize): void {
  sha1Start();
  sha1End(data, length, length, out);
}
