/** Parts of SHA-256 (FIPS 180-4, 6.2) that `unroll.ts` puts together. */

import { SHA256_K, SWAP32 } from "./constants";
import { swap32 } from "./hash";
import { SCHEDULE } from "./memory";

/** T1 of 6.2.2; `hwk` is h + W + K. The order of additions keeps `e` last. */
// @inline
export function t1(e: u32, f: u32, g: u32, hwk: u32): u32 {
  return hwk + (g ^ (e & (f ^ g))) +
    (rotr<u32>(e, 6) ^ rotr<u32>(e, 11) ^ rotr<u32>(e, 25));
}

/** T1 + T2; `m` is (a ^ b) & (b ^ c). */
// @inline
export function t2(a: u32, b: u32, m: u32, t1: u32): u32 {
  return t1 + (b ^ m) + (rotr<u32>(a, 2) ^ rotr<u32>(a, 13) ^ rotr<u32>(a, 22));
}

// @inline
export function loadWords(data: usize, offset: usize): v128 {
  return i8x16.swizzle(v128.load(data + offset), v128.load(SWAP32));
}

/** Stores four words with their constants added. */
// @inline
export function put(offset: usize, key: usize, w: v128): void {
  v128.store(SCHEDULE + offset, i32x4.add(w, v128.load(key + offset)));
}

// @inline
export function sigma0(x: u32): u32 {
  return rotr<u32>(x, 7) ^ rotr<u32>(x, 18) ^ (x >> 3);
}

// @inline
export function sigma1(x: u32): u32 {
  return rotr<u32>(x, 17) ^ rotr<u32>(x, 19) ^ (x >> 10);
}

/** sigma1 of the words at even places; each stands in both halves of a lane. */
// @inline
function evenSigma1(x: v128): v128 {
  // So a shift of the lane is a rotation of its lower word.
  return v128.xor(
    v128.xor(i64x2.shr_u(x, 17), i64x2.shr_u(x, 19)),
    i32x4.shr_u(x, 10),
  );
}

// @inline
function evenWords(x: v128): v128 {
  // deno-fmt-ignore
  return i8x16.shuffle(
    x, x,
    0, 1, 2, 3, 8, 9, 10, 11, 0, 1, 2, 3, 8, 9, 10, 11,
  );
}

/** Words 16 to 19 after the sixteen in `a` to `d`. */
// @inline
export function schedule(a: v128, b: v128, c: v128, d: v128): v128 {
  // deno-fmt-ignore
  const w1 = i8x16.shuffle(
    a, b,
    4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19,
  );
  // deno-fmt-ignore
  const w9 = i8x16.shuffle(
    c, d,
    4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19,
  );
  const sigma = v128.xor(
    v128.xor(
      v128.xor(i32x4.shr_u(w1, 7), i32x4.shl(w1, 25)),
      v128.xor(i32x4.shr_u(w1, 18), i32x4.shl(w1, 14)),
    ),
    i32x4.shr_u(w1, 3),
  );
  const base = i32x4.add(i32x4.add(a, w9), sigma);
  // sigma1 of words 14 and 15 gives two words; those give the other two.
  // deno-fmt-ignore
  const twice14 = i8x16.shuffle(
    d, d,
    8, 9, 10, 11, 8, 9, 10, 11, 12, 13, 14, 15, 12, 13, 14, 15,
  );
  const first = i32x4.add(base, evenWords(evenSigma1(twice14)));
  // deno-fmt-ignore
  const twice16 = i8x16.shuffle(
    first, first,
    0, 1, 2, 3, 0, 1, 2, 3, 4, 5, 6, 7, 4, 5, 6, 7,
  );
  const second = i32x4.add(base, evenWords(evenSigma1(twice16)));
  // deno-fmt-ignore
  return i8x16.shuffle(
    first, second,
    0, 1, 2, 3, 4, 5, 6, 7, 24, 25, 26, 27, 28, 29, 30, 31,
  );
}

// @inline
function word(n: usize): u32 {
  return load<u32>(SCHEDULE + (n << 2));
}

/** The whole schedule with constants, where there are no vectors. */
export function expand(data: usize): void {
  for (let n: usize = 0; n < 64; n += 4) {
    store<u32>(SCHEDULE + n, swap32(load<u32>(data + n)));
  }
  for (let n: usize = 16; n < 64; n++) {
    store<u32>(
      SCHEDULE + (n << 2),
      word(n - 16) + sigma0(word(n - 15)) + word(n - 7) + sigma1(word(n - 2)),
    );
  }
  for (let n: usize = 0; n < 256; n += 4) {
    store<u32>(
      SCHEDULE + n,
      load<u32>(SCHEDULE + n) + load<u32>(SHA256_K + n),
    );
  }
}
