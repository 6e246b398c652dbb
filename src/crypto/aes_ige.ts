/**
 * AES-256 in infinite garble extension mode, in place.
 *
 * With `x[i]` the plaintext blocks and `y[i]` the ciphertext blocks,
 * `y[i] = E(x[i] ^ y[i-1]) ^ x[i-1]`, where `iv` is `y[-1] | x[-1]`.
 *
 * @see https://core.telegram.org/mtproto/auth_key (its glossary names the mode)
 * @module
 */

import { expandInverseKey, expandKey } from "./aes.ts";
import { decryptWords } from "./aes_ige_decrypt.ts";
import { encryptWords } from "./aes_ige_encrypt.ts";
import { ROUND_KEYS, VECTOR_BYTES } from "./aes_ige_state.ts";
import { checkIge } from "./aes_lengths.ts";

/** Where data that is not aligned to words is copied, piece by piece. */
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
  expandKey(key, ROUND_KEYS);
  VECTOR_BYTES.set(iv);
  eachWordRun(data, encryptWords);
  ROUND_KEYS.fill(0);
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
  expandInverseKey(key, ROUND_KEYS);
  VECTOR_BYTES.set(iv);
  eachWordRun(data, decryptWords);
  ROUND_KEYS.fill(0);
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
