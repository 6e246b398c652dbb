/** Parts of SHA-1 (FIPS 180-4, 6.1) that `unroll.ts` puts together. */

import { SWAP32 } from "./constants";
import { HASH_STATE, SCHEDULE } from "./memory";

/** Sets `HASH_STATE` to the initial hash value (5.3.1). */
// @inline
export function sha1Begin(): void {
  store<u32>(HASH_STATE, 0x67452301);
  store<u32>(HASH_STATE, 0xefcdab89, 4);
  store<u32>(HASH_STATE, 0x98badcfe, 8);
  store<u32>(HASH_STATE, 0x10325476, 12);
  store<u32>(HASH_STATE, 0xc3d2e1f0, 16);
}

/** The function of each phase of twenty rounds (4.1.1). */
// @inline
export function mix(phase: i32, b: u32, c: u32, d: u32): u32 {
  if (phase === 0) return d ^ (b & (c ^ d));
  if (phase === 2) return (b & c) | (d & (b | c));
  return b ^ c ^ d;
}

/** The constant of each phase (4.2.1). */
// @inline
export function constant(phase: i32): u32 {
  if (phase === 0) return 0x5a827999;
  if (phase === 1) return 0x6ed9eba1;
  return phase === 2 ? 0x8f1bbcdc : 0xca62c1d6;
}

// @inline
export function loadWords(data: usize, offset: usize): v128 {
  return i8x16.swizzle(v128.load(data + offset), v128.load(SWAP32));
}

/** Stores four words with the constant of their phase added. */
// @inline
export function put(offset: usize, phase: i32, w: v128): void {
  v128.store(SCHEDULE + offset, i32x4.add(w, i32x4.splat(constant(phase))));
}

// @inline
function rotate1(x: v128): v128 {
  return v128.xor(i32x4.shl(x, 1), i32x4.shr_u(x, 31));
}

/** Words 16 to 19 after the sixteen in `a` to `d`. */
// @inline
export function schedule(a: v128, b: v128, c: v128, d: v128): v128 {
  // deno-fmt-ignore
  const w2 = i8x16.shuffle(
    a, b,
    8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23,
  );
  // w13 to w15; the one after is the first of the result, not known yet.
  // deno-fmt-ignore
  const w13 = i8x16.shuffle(
    d, i64x2.splat(0),
    4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19,
  );
  const w = rotate1(v128.xor(v128.xor(a, w2), v128.xor(c, w13)));
  // deno-fmt-ignore
  const late = i8x16.shuffle(
    i64x2.splat(0), w,
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 16, 17, 18, 19,
  );
  return v128.xor(w, rotate1(late));
}
