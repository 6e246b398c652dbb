/** AES-256 in the form that the features of the build allow. */

import * as table from "./aes_table";
import * as vector from "./vpaes";

/** Prepares what the form needs; called once. */
// @inline
export function start(): void {
  if (!ASC_FEATURE_RELAXED_SIMD) table.start();
}

/** Expands the 32 bytes at `key` into `ROUND_KEYS`. */
// @inline
export function expandKey(key: usize, decrypting: bool): void {
  if (ASC_FEATURE_RELAXED_SIMD) vector.expandKey(key, decrypting);
  else table.expandKey(key, decrypting);
}

/** IGE in place with the keys in `ROUND_KEYS`; `iv` is carried on. */
// @inline
export function igeEncrypt(data: usize, length: usize, iv: usize): void {
  if (ASC_FEATURE_RELAXED_SIMD) vector.igeEncrypt(data, length, iv);
  else table.igeEncrypt(data, length, iv);
}

/** The inverse of `igeEncrypt()`, with keys expanded for decrypting. */
// @inline
export function igeDecrypt(data: usize, length: usize, iv: usize): void {
  if (ASC_FEATURE_RELAXED_SIMD) vector.igeDecrypt(data, length, iv);
  else table.igeDecrypt(data, length, iv);
}

/** Encrypts four blocks at `COUNTERS` with expanded `keys`. */
// @inline
export function encryptFour(keys: usize): void {
  if (ASC_FEATURE_RELAXED_SIMD) vector.encryptFour(keys);
  else table.encryptFour(keys);
}
