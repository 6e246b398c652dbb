/**
 * SHA-256, FIPS 180-4 §6.2.
 *
 * @see https://doi.org/10.6028/NIST.FIPS.180-4
 * @module
 */

import { allocate } from "../bytes/mod.ts";
import { rootWords } from "./sha_constants.ts";

/** Round constants (§4.2.2), filled on first use. */
const K = new Int32Array(64);
/** Initial hash value (§5.3.3), filled on first use. */
const INITIAL = new Int32Array(8);
/** Message schedule of the block in progress. */
const W = new Int32Array(64);
/** Hash value in progress. */
const H = new Int32Array(8);
/** The padded end of the message: one or two blocks. */
const TAIL = new Uint8Array(128);

/**
 * Computes SHA-256.
 *
 * @param data Any number of bytes below 2^53.
 * @returns 32 bytes, fresh.
 *
 * @example Hashing three bytes
 * ```ts
 * import { sha256 } from "@layer/mtproto/crypto";
 * import { assertEquals } from "@std/assert";
 *
 * const digest = sha256(new TextEncoder().encode("abc"));
 * assertEquals(
 *   digest.toHex(),
 *   "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
 * );
 * ```
 */
export function sha256(data: Uint8Array): Uint8Array<ArrayBuffer> {
  const length = data.length;
  if (INITIAL[0] === 0) {
    K.set(rootWords(64, 3, 32));
    INITIAL.set(rootWords(8, 2, 32));
  }
  for (let i = 0; i < 8; i++) H[i] = INITIAL[i]!;
  const whole = length - length % 64;
  if (whole > 0) compress(data, whole);
  // §5.1.1: a one bit, zeros, then the length in bits as 64 bits.
  const rest = length - whole;
  const tail = rest < 56 ? 64 : 128;
  for (let i = 0; i < rest; i++) TAIL[i] = data[whole + i]!;
  TAIL[rest] = 0x80;
  const high = Math.floor(length / 0x20000000);
  const low = length << 3;
  for (let i = 0; i < 4; i++) {
    TAIL[tail - 8 + i] = high >>> (24 - 8 * i);
    TAIL[tail - 4 + i] = low >>> (24 - 8 * i);
  }
  compress(TAIL, tail);
  // Both may hold a key.
  TAIL.fill(0);
  W.fill(0);
  const digest = allocate(32);
  let j = 0;
  for (let i = 0; i < 8; i++) {
    const word = H[i]!;
    digest[j++] = word >>> 24;
    digest[j++] = word >>> 16;
    digest[j++] = word >>> 8;
    digest[j++] = word;
  }
  return digest;
}

/** Hashes the first `length` bytes, a multiple of 64, into H (§6.2.2). */
function compress(data: Uint8Array, length: number): void {
  let h0 = H[0]!;
  let h1 = H[1]!;
  let h2 = H[2]!;
  let h3 = H[3]!;
  let h4 = H[4]!;
  let h5 = H[5]!;
  let h6 = H[6]!;
  let h7 = H[7]!;
  for (let offset = 0; offset < length; offset += 64) {
    for (let t = 0; t < 16; t++) {
      const i = offset + 4 * t;
      W[t] = (data[i]! << 24) | (data[i + 1]! << 16) | (data[i + 2]! << 8) |
        data[i + 3]!;
    }
    for (let t = 16; t < 64; t++) {
      const x = W[t - 15]!;
      const y = W[t - 2]!;
      const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
      const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^
        (y >>> 10);
      W[t] = (s1 + W[t - 7]! + s0 + W[t - 16]!) | 0;
    }
    let a = h0;
    let b = h1;
    let c = h2;
    let d = h3;
    let e = h4;
    let f = h5;
    let g = h6;
    let h = h7;
    let x = 0;
    // Eight rounds at a time, after which the letters are back in place: the
    // shift of the eight variables in §6.2.2 step 3 costs nothing.
    for (let t = 0; t < 64; t += 8) {
      x = (h +
        (((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^
          ((e >>> 25) | (e << 7))) +
        (g ^ (e & (f ^ g))) + K[t]! + W[t]!) | 0;
      d = (d + x) | 0;
      h = (x +
        (((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^
          ((a >>> 22) | (a << 10))) +
        ((a & b) ^ (c & (a ^ b)))) | 0;
      x = (g +
        (((d >>> 6) | (d << 26)) ^ ((d >>> 11) | (d << 21)) ^
          ((d >>> 25) | (d << 7))) +
        (f ^ (d & (e ^ f))) + K[t + 1]! + W[t + 1]!) | 0;
      c = (c + x) | 0;
      g = (x +
        (((h >>> 2) | (h << 30)) ^ ((h >>> 13) | (h << 19)) ^
          ((h >>> 22) | (h << 10))) +
        ((h & a) ^ (b & (h ^ a)))) | 0;
      x = (f +
        (((c >>> 6) | (c << 26)) ^ ((c >>> 11) | (c << 21)) ^
          ((c >>> 25) | (c << 7))) +
        (e ^ (c & (d ^ e))) + K[t + 2]! + W[t + 2]!) | 0;
      b = (b + x) | 0;
      f = (x +
        (((g >>> 2) | (g << 30)) ^ ((g >>> 13) | (g << 19)) ^
          ((g >>> 22) | (g << 10))) +
        ((g & h) ^ (a & (g ^ h)))) | 0;
      x = (e +
        (((b >>> 6) | (b << 26)) ^ ((b >>> 11) | (b << 21)) ^
          ((b >>> 25) | (b << 7))) +
        (d ^ (b & (c ^ d))) + K[t + 3]! + W[t + 3]!) | 0;
      a = (a + x) | 0;
      e = (x +
        (((f >>> 2) | (f << 30)) ^ ((f >>> 13) | (f << 19)) ^
          ((f >>> 22) | (f << 10))) +
        ((f & g) ^ (h & (f ^ g)))) | 0;
      x = (d +
        (((a >>> 6) | (a << 26)) ^ ((a >>> 11) | (a << 21)) ^
          ((a >>> 25) | (a << 7))) +
        (c ^ (a & (b ^ c))) + K[t + 4]! + W[t + 4]!) | 0;
      h = (h + x) | 0;
      d = (x +
        (((e >>> 2) | (e << 30)) ^ ((e >>> 13) | (e << 19)) ^
          ((e >>> 22) | (e << 10))) +
        ((e & f) ^ (g & (e ^ f)))) | 0;
      x = (c +
        (((h >>> 6) | (h << 26)) ^ ((h >>> 11) | (h << 21)) ^
          ((h >>> 25) | (h << 7))) +
        (b ^ (h & (a ^ b))) + K[t + 5]! + W[t + 5]!) | 0;
      g = (g + x) | 0;
      c = (x +
        (((d >>> 2) | (d << 30)) ^ ((d >>> 13) | (d << 19)) ^
          ((d >>> 22) | (d << 10))) +
        ((d & e) ^ (f & (d ^ e)))) | 0;
      x = (b +
        (((g >>> 6) | (g << 26)) ^ ((g >>> 11) | (g << 21)) ^
          ((g >>> 25) | (g << 7))) +
        (a ^ (g & (h ^ a))) + K[t + 6]! + W[t + 6]!) | 0;
      f = (f + x) | 0;
      b = (x +
        (((c >>> 2) | (c << 30)) ^ ((c >>> 13) | (c << 19)) ^
          ((c >>> 22) | (c << 10))) +
        ((c & d) ^ (e & (c ^ d)))) | 0;
      x = (a +
        (((f >>> 6) | (f << 26)) ^ ((f >>> 11) | (f << 21)) ^
          ((f >>> 25) | (f << 7))) +
        (h ^ (f & (g ^ h))) + K[t + 7]! + W[t + 7]!) | 0;
      e = (e + x) | 0;
      a = (x +
        (((b >>> 2) | (b << 30)) ^ ((b >>> 13) | (b << 19)) ^
          ((b >>> 22) | (b << 10))) +
        ((b & c) ^ (d & (b ^ c)))) | 0;
    }
    h0 = (h0 + a) | 0;
    h1 = (h1 + b) | 0;
    h2 = (h2 + c) | 0;
    h3 = (h3 + d) | 0;
    h4 = (h4 + e) | 0;
    h5 = (h5 + f) | 0;
    h6 = (h6 + g) | 0;
    h7 = (h7 + h) | 0;
  }
  H[0] = h0;
  H[1] = h1;
  H[2] = h2;
  H[3] = h3;
  H[4] = h4;
  H[5] = h5;
  H[6] = h6;
  H[7] = h7;
}
