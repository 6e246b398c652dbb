/**
 * SHA-1, FIPS 180-4 §6.1. MTProto uses it for identifiers and for the key
 * exchange; it is not collision resistant, and nothing here relies on that.
 *
 * @see https://doi.org/10.6028/NIST.FIPS.180-4
 * @module
 */

import { allocate } from "../bytes/mod.ts";

/** Message schedule of the block in progress. */
const W = new Int32Array(80);
/** Hash value in progress. */
const H = new Int32Array(5);
/** The padded end of the message: one or two blocks. */
const TAIL = new Uint8Array(128);

/**
 * Computes SHA-1.
 *
 * @param data Any number of bytes below 2^53.
 * @returns 20 bytes, fresh.
 *
 * @example Hashing three bytes
 * ```ts
 * import { sha1 } from "@layer/mtproto/crypto";
 * import { assertEquals } from "@std/assert";
 *
 * const digest = sha1(new TextEncoder().encode("abc"));
 * assertEquals(digest.toHex(), "a9993e364706816aba3e25717850c26c9cd0d89d");
 * ```
 */
export function sha1(data: Uint8Array): Uint8Array<ArrayBuffer> {
  const length = data.length;
  // §5.3.1
  H[0] = 0x67452301;
  H[1] = 0xefcdab89;
  H[2] = 0x98badcfe;
  H[3] = 0x10325476;
  H[4] = 0xc3d2e1f0;
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
  const digest = allocate(20);
  let j = 0;
  for (let i = 0; i < 5; i++) {
    const word = H[i]!;
    digest[j++] = word >>> 24;
    digest[j++] = word >>> 16;
    digest[j++] = word >>> 8;
    digest[j++] = word;
  }
  return digest;
}

/** Hashes the first `length` bytes, a multiple of 64, into H (§6.1.2). */
function compress(data: Uint8Array, length: number): void {
  const w = W;
  let h0 = H[0]!;
  let h1 = H[1]!;
  let h2 = H[2]!;
  let h3 = H[3]!;
  let h4 = H[4]!;
  for (let offset = 0; offset < length; offset += 64) {
    for (let t = 0; t < 16; t++) {
      const i = offset + 4 * t;
      w[t] = (data[i]! << 24) | (data[i + 1]! << 16) | (data[i + 2]! << 8) |
        data[i + 3]!;
    }
    for (let t = 16; t < 80; t++) {
      const x = w[t - 3]! ^ w[t - 8]! ^ w[t - 14]! ^ w[t - 16]!;
      w[t] = (x << 1) | (x >>> 31);
    }
    let a = h0;
    let b = h1;
    let c = h2;
    let d = h3;
    let e = h4;
    let t = 0;
    for (; t < 20; t++) {
      const x = (((a << 5) | (a >>> 27)) + (d ^ (b & (c ^ d))) + e +
        0x5a827999 + w[t]!) | 0;
      e = d;
      d = c;
      c = (b << 30) | (b >>> 2);
      b = a;
      a = x;
    }
    for (; t < 40; t++) {
      const x = (((a << 5) | (a >>> 27)) + (b ^ c ^ d) + e + 0x6ed9eba1 +
        w[t]!) | 0;
      e = d;
      d = c;
      c = (b << 30) | (b >>> 2);
      b = a;
      a = x;
    }
    for (; t < 60; t++) {
      const x = (((a << 5) | (a >>> 27)) + ((b & c) | (d & (b | c))) + e +
        (0x8f1bbcdc | 0) + w[t]!) | 0;
      e = d;
      d = c;
      c = (b << 30) | (b >>> 2);
      b = a;
      a = x;
    }
    for (; t < 80; t++) {
      const x = (((a << 5) | (a >>> 27)) + (b ^ c ^ d) + e +
        (0xca62c1d6 | 0) + w[t]!) | 0;
      e = d;
      d = c;
      c = (b << 30) | (b >>> 2);
      b = a;
      a = x;
    }
    h0 = (h0 + a) | 0;
    h1 = (h1 + b) | 0;
    h2 = (h2 + c) | 0;
    h3 = (h3 + d) | 0;
    h4 = (h4 + e) | 0;
  }
  H[0] = h0;
  H[1] = h1;
  H[2] = h2;
  H[3] = h3;
  H[4] = h4;
}
