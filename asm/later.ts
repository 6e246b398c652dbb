/**
 * What the second module exports, which shares the memory of the first and is
 * compiled when one of these is first called for. `main.ts` has the
 * conventions.
 */

import { crc32 } from "./crc32";
import { sha1 as hash } from "./hash1";
import { inflate as inflateStream } from "./inflate";
import { IO, RESULT } from "./memory";
import { factorize as factorizePq } from "./pq";
import { sha1Blocks } from "./sha1_blocks";
import { sha1Begin } from "./sha1_parts";
import { wipe, wipeInput } from "./wipe";

/** SHA-1 of `length` bytes to `RESULT`. */
export function sha1(length: usize): void {
  sha1Begin();
  hash(IO, length, length, RESULT);
  wipeInput(length);
}

/** Begins a long hash. */
export function sha1Start(): void {
  sha1Begin();
}

/** Takes `length` bytes, a multiple of 64. */
export function sha1More(length: usize): void {
  sha1Blocks(IO, IO + length);
}

/** Takes the last `length` bytes of `total`; the hash is at `RESULT`. */
export function sha1End(length: usize, total: f64): void {
  hash(IO, length, <u64> total, RESULT);
  wipe();
}

/** The smaller prime of `pq`, or 0 if it is no product of two or hard. */
export function factorize(pq: u64): u64 {
  return factorizePq(pq);
}

/**
 * Inflates the stream from `from` to `fromEnd` and compares its CRC-32.
 *
 * @returns Whether it is well-formed and fills the output exactly.
 */
export function inflate(
  from: usize,
  fromEnd: usize,
  to: usize,
  toEnd: usize,
  crc: u32,
): bool {
  return inflateStream(from, fromEnd, to, toEnd) &&
    crc32(to, toEnd - to) === crc;
}
