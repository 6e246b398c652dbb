/**
 * AES-256 in infinite garble extension mode, in place.
 *
 * With `x[i]` the plaintext blocks and `y[i]` the ciphertext blocks,
 * `y[i] = E(x[i] ^ y[i-1]) ^ x[i-1]`, where `iv` is `y[-1] | x[-1]`.
 *
 * @see https://core.telegram.org/mtproto/auth_key (its glossary names the mode)
 * @module
 */

import {
  DEC_0,
  DEC_1,
  DEC_2,
  DEC_3,
  ENC_0,
  ENC_1,
  ENC_2,
  ENC_3,
  expandInverseKey,
  expandKey,
  INVERSE_SBOX,
  ROUND_KEY_WORDS,
} from "./aes.ts";
import { checkIge } from "./aes_lengths.ts";

/** Round keys of the call in progress; wiped when it returns. */
const RK = new Int32Array(ROUND_KEY_WORDS);

/** `iv` as words, and data that is not aligned to words. */
const IV = new Int32Array(8);
const IV_BYTES = new Uint8Array(IV.buffer);
const SCRATCH = new Int32Array(1_024);
const SCRATCH_BYTES = new Uint8Array(SCRATCH.buffer);

/**
 * Encrypts in place.
 *
 * @param data A multiple of 16 bytes; overwritten.
 * @param key 32 bytes.
 * @param iv 32 bytes; not changed.
 * @throws {RangeError} If a length is wrong.
 */
export function igeEncrypt(
  data: Uint8Array,
  key: Uint8Array,
  iv: Uint8Array,
): void {
  checkIge(data, key, iv);
  expandKey(key, RK);
  IV_BYTES.set(iv);
  eachWordRun(data, encryptWords);
  RK.fill(0);
}

/**
 * Decrypts in place.
 *
 * @param data A multiple of 16 bytes; overwritten.
 * @param key 32 bytes.
 * @param iv 32 bytes; not changed.
 * @throws {RangeError} If a length is wrong.
 */
export function igeDecrypt(
  data: Uint8Array,
  key: Uint8Array,
  iv: Uint8Array,
): void {
  checkIge(data, key, iv);
  expandInverseKey(key, RK);
  IV_BYTES.set(iv);
  eachWordRun(data, decryptWords);
  RK.fill(0);
}

/**
 * Gives the data to `cipher` as words: directly where it is aligned to them,
 * else piece by piece through a scratch area.
 */
function eachWordRun(
  data: Uint8Array,
  cipher: (words: Int32Array, length: number) => void,
): void {
  const { length, byteOffset } = data;
  if ((byteOffset & 3) === 0) {
    cipher(new Int32Array(data.buffer, byteOffset, length >>> 2), length >>> 2);
    return;
  }
  for (let start = 0; start < length; start += SCRATCH_BYTES.length) {
    const run = data.subarray(start, start + SCRATCH_BYTES.length);
    SCRATCH_BYTES.set(run);
    cipher(SCRATCH, run.length >>> 2);
    run.set(SCRATCH_BYTES.subarray(0, run.length));
  }
  SCRATCH.fill(0);
}

/** Encrypts `length` words and leaves the chaining blocks in IV. */
function encryptWords(words: Int32Array, length: number): void {
  const rk = RK;
  const e0 = ENC_0;
  const e1 = ENC_1;
  const e2 = ENC_2;
  const e3 = ENC_3;
  let y0 = IV[0]!;
  let y1 = IV[1]!;
  let y2 = IV[2]!;
  let y3 = IV[3]!;
  let x0 = IV[4]!;
  let x1 = IV[5]!;
  let x2 = IV[6]!;
  let x3 = IV[7]!;
  for (let i = 0; i < length; i += 4) {
    const p0 = words[i]!;
    const p1 = words[i + 1]!;
    const p2 = words[i + 2]!;
    const p3 = words[i + 3]!;
    let a = p0 ^ y0 ^ rk[0]!;
    let b = p1 ^ y1 ^ rk[1]!;
    let c = p2 ^ y2 ^ rk[2]!;
    let d = p3 ^ y3 ^ rk[3]!;
    // 13 full rounds: SubBytes, ShiftRows, MixColumns, AddRoundKey (§5.1).
    for (let r = 4; r < 56; r += 4) {
      const s = e0[a & 255]! ^ e1[(b >>> 8) & 255]! ^ e2[(c >>> 16) & 255]! ^
        e3[d >>> 24]! ^ rk[r]!;
      const t = e0[b & 255]! ^ e1[(c >>> 8) & 255]! ^ e2[(d >>> 16) & 255]! ^
        e3[a >>> 24]! ^ rk[r + 1]!;
      const u = e0[c & 255]! ^ e1[(d >>> 8) & 255]! ^ e2[(a >>> 16) & 255]! ^
        e3[b >>> 24]! ^ rk[r + 2]!;
      d = e0[d & 255]! ^ e1[(a >>> 8) & 255]! ^ e2[(b >>> 16) & 255]! ^
        e3[c >>> 24]! ^ rk[r + 3]!;
      a = s;
      b = t;
      c = u;
    }
    // The last round has no MixColumns: take the factor-1 byte of each table.
    y0 = (e2[a & 255]! & 0xff) ^ (e3[(b >>> 8) & 255]! & 0xff00) ^
      (e0[(c >>> 16) & 255]! & 0xff0000) ^ (e1[d >>> 24]! & 0xff000000) ^
      rk[56]! ^ x0;
    y1 = (e2[b & 255]! & 0xff) ^ (e3[(c >>> 8) & 255]! & 0xff00) ^
      (e0[(d >>> 16) & 255]! & 0xff0000) ^ (e1[a >>> 24]! & 0xff000000) ^
      rk[57]! ^ x1;
    y2 = (e2[c & 255]! & 0xff) ^ (e3[(d >>> 8) & 255]! & 0xff00) ^
      (e0[(a >>> 16) & 255]! & 0xff0000) ^ (e1[b >>> 24]! & 0xff000000) ^
      rk[58]! ^ x2;
    y3 = (e2[d & 255]! & 0xff) ^ (e3[(a >>> 8) & 255]! & 0xff00) ^
      (e0[(b >>> 16) & 255]! & 0xff0000) ^ (e1[c >>> 24]! & 0xff000000) ^
      rk[59]! ^ x3;
    words[i] = y0;
    words[i + 1] = y1;
    words[i + 2] = y2;
    words[i + 3] = y3;
    x0 = p0;
    x1 = p1;
    x2 = p2;
    x3 = p3;
  }
  IV[0] = y0;
  IV[1] = y1;
  IV[2] = y2;
  IV[3] = y3;
  IV[4] = x0;
  IV[5] = x1;
  IV[6] = x2;
  IV[7] = x3;
}

/** Decrypts `length` words and leaves the chaining blocks in IV. */
function decryptWords(words: Int32Array, length: number): void {
  const rk = RK;
  const d0 = DEC_0;
  const d1 = DEC_1;
  const d2 = DEC_2;
  const d3 = DEC_3;
  const s = INVERSE_SBOX;
  let y0 = IV[0]!;
  let y1 = IV[1]!;
  let y2 = IV[2]!;
  let y3 = IV[3]!;
  let x0 = IV[4]!;
  let x1 = IV[5]!;
  let x2 = IV[6]!;
  let x3 = IV[7]!;
  for (let i = 0; i < length; i += 4) {
    const c0 = words[i]!;
    const c1 = words[i + 1]!;
    const c2 = words[i + 2]!;
    const c3 = words[i + 3]!;
    let a = c0 ^ x0 ^ rk[0]!;
    let b = c1 ^ x1 ^ rk[1]!;
    let c = c2 ^ x2 ^ rk[2]!;
    let d = c3 ^ x3 ^ rk[3]!;
    // 13 full rounds of the equivalent inverse cipher (§5.3.5).
    for (let r = 4; r < 56; r += 4) {
      const t = d0[a & 255]! ^ d1[(d >>> 8) & 255]! ^ d2[(c >>> 16) & 255]! ^
        d3[b >>> 24]! ^ rk[r]!;
      const u = d0[b & 255]! ^ d1[(a >>> 8) & 255]! ^ d2[(d >>> 16) & 255]! ^
        d3[c >>> 24]! ^ rk[r + 1]!;
      const v = d0[c & 255]! ^ d1[(b >>> 8) & 255]! ^ d2[(a >>> 16) & 255]! ^
        d3[d >>> 24]! ^ rk[r + 2]!;
      d = d0[d & 255]! ^ d1[(c >>> 8) & 255]! ^ d2[(b >>> 16) & 255]! ^
        d3[a >>> 24]! ^ rk[r + 3]!;
      a = t;
      b = u;
      c = v;
    }
    x0 = (s[a & 255]! | (s[(d >>> 8) & 255]! << 8) |
      (s[(c >>> 16) & 255]! << 16) | (s[b >>> 24]! << 24)) ^ rk[56]! ^ y0;
    x1 = (s[b & 255]! | (s[(a >>> 8) & 255]! << 8) |
      (s[(d >>> 16) & 255]! << 16) | (s[c >>> 24]! << 24)) ^ rk[57]! ^ y1;
    x2 = (s[c & 255]! | (s[(b >>> 8) & 255]! << 8) |
      (s[(a >>> 16) & 255]! << 16) | (s[d >>> 24]! << 24)) ^ rk[58]! ^ y2;
    x3 = (s[d & 255]! | (s[(c >>> 8) & 255]! << 8) |
      (s[(b >>> 16) & 255]! << 16) | (s[a >>> 24]! << 24)) ^ rk[59]! ^ y3;
    words[i] = x0;
    words[i + 1] = x1;
    words[i + 2] = x2;
    words[i + 3] = x3;
    y0 = c0;
    y1 = c1;
    y2 = c2;
    y3 = c3;
  }
  IV[0] = y0;
  IV[1] = y1;
  IV[2] = y2;
  IV[3] = y3;
  IV[4] = x0;
  IV[5] = x1;
  IV[6] = x2;
  IV[7] = x3;
}
