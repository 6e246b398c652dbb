/**
 * SHA-256, FIPS 180-4 §6.2.
 *
 * @see https://doi.org/10.6028/NIST.FIPS.180-4
 * @module
 */

import { allocate } from "./pool.ts";
import { rootWords } from "./sha_constants.ts";

/** Round constants (§4.2.2). */
const K = /* @__PURE__ */ rootWords(64, 3, 32);
/** Initial hash value (§5.3.3). */
const INITIAL = /* @__PURE__ */ rootWords(8, 2, 32);
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
  for (let i = 0; i < 8; i++) H[i] = INITIAL[i]!;
  const whole = length & ~63;
  if (whole > 0) compress(data, whole);
  // §5.1.1: a one bit, zeros, then the length in bits as 64 bits.
  const rest = length - whole;
  const tail = rest < 56 ? 64 : 128;
  for (let i = 0; i < rest; i++) TAIL[i] = data[whole + i]!;
  TAIL.fill(0, rest, tail);
  TAIL[rest] = 0x80;
  const high = Math.floor(length / 0x20000000);
  const low = length << 3;
  for (let i = 0; i < 4; i++) {
    TAIL[tail - 8 + i] = high >>> (24 - 8 * i);
    TAIL[tail - 4 + i] = low >>> (24 - 8 * i);
  }
  compress(TAIL, tail);
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
  const k = K;
  const w = W;
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
      w[t] = (data[i]! << 24) | (data[i + 1]! << 16) | (data[i + 2]! << 8) |
        data[i + 3]!;
    }
    for (let t = 16; t < 64; t++) {
      const x = w[t - 15]!;
      const y = w[t - 2]!;
      const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
      const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^
        (y >>> 10);
      w[t] = (s1 + w[t - 7]! + s0 + w[t - 16]!) | 0;
    }
    let a = h0;
    let b = h1;
    let c = h2;
    let d = h3;
    let e = h4;
    let f = h5;
    let g = h6;
    let h = h7;
    for (let t = 0; t < 64; t++) {
      const t1 = (h +
        (((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^
          ((e >>> 25) | (e << 7))) +
        (g ^ (e & (f ^ g))) + k[t]! + w[t]!) | 0;
      const t2 = ((((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^
        ((a >>> 22) | (a << 10))) +
        ((a & b) ^ (c & (a ^ b)))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + t1) | 0;
      d = c;
      c = b;
      b = a;
      a = (t1 + t2) | 0;
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
