/**
 * Hashes and AES-IGE of any length by the kernels.
 *
 * @module
 */

import { allocate } from "../bytes/mod.ts";
import { checkIge } from "./aes_lengths.ts";
import { sha1 } from "./sha1.ts";
import type { Kernels } from "./wasm_kernels.ts";
import { IO, IV, KEY } from "./wasm_layout.ts";

/** Data goes through the kernels in parts of this size, which fit caches. */
const PART = 65_536;

/**
 * Computes SHA-1.
 *
 * @param kernels Instance that computes it.
 * @param data Any number of bytes.
 * @returns 20 bytes, fresh.
 */
export function wasmSha1(
  kernels: Kernels,
  data: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const { later, memory } = kernels;
  if (later === null) return sha1(data);
  const length = data.length;
  if (length <= PART) {
    memory.set(data, IO);
    later.sha1(length);
  } else {
    later.sha1Start();
    later.sha1End(feed(memory, data, later.sha1More), length);
  }
  return takeResult(kernels, 20);
}

/**
 * Computes SHA-256.
 *
 * @param kernels Instance that computes it.
 * @param data Any number of bytes.
 * @returns 32 bytes, fresh.
 */
export function wasmSha256(
  kernels: Kernels,
  data: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const { exports, memory } = kernels;
  const length = data.length;
  if (length <= PART) {
    memory.set(data, IO);
    exports.sha256(length);
  } else {
    exports.sha256Start();
    exports.sha256End(feed(memory, data, exports.sha256More), length);
  }
  return takeResult(kernels, 32);
}

/**
 * Hands long data over part by part.
 *
 * @returns Bytes of the last part, which is in the memory and not hashed yet.
 */
function feed(
  memory: Uint8Array,
  data: Uint8Array,
  more: (length: number) => void,
): number {
  let at = 0;
  for (; data.length - at > PART; at += PART) {
    memory.set(data.subarray(at, at + PART), IO);
    more(PART);
  }
  memory.set(data.subarray(at), IO);
  return data.length - at;
}

function takeResult(
  { result }: Kernels,
  size: 20 | 32,
): Uint8Array<ArrayBuffer> {
  const digest = allocate(size);
  digest.set(size === 32 ? result : result.subarray(0, size));
  // It may be key material, as in the key exchange.
  result.fill(0);
  return digest;
}

/**
 * Encrypts in place with AES-256-IGE.
 *
 * @param kernels Instance that computes it.
 * @param data A multiple of 16 bytes; overwritten.
 * @param key 32 bytes.
 * @param iv 32 bytes; not changed.
 * @throws {RangeError} If a length is wrong.
 */
export function wasmIgeEncrypt(
  kernels: Kernels,
  data: Uint8Array,
  key: Uint8Array,
  iv: Uint8Array,
): void {
  ige(kernels, kernels.exports.igeEncrypt, data, key, iv);
}

/**
 * Decrypts in place with AES-256-IGE.
 *
 * @param kernels Instance that computes it.
 * @param data A multiple of 16 bytes; overwritten.
 * @param key 32 bytes.
 * @param iv 32 bytes; not changed.
 * @throws {RangeError} If a length is wrong.
 */
export function wasmIgeDecrypt(
  kernels: Kernels,
  data: Uint8Array,
  key: Uint8Array,
  iv: Uint8Array,
): void {
  ige(kernels, kernels.exports.igeDecrypt, data, key, iv);
}

function ige(
  { memory }: Kernels,
  kernel: (length: number, isLast: number) => void,
  data: Uint8Array,
  key: Uint8Array,
  iv: Uint8Array,
): void {
  checkIge(data, key, iv);
  const length = data.length;
  memory.set(key, KEY);
  memory.set(iv, IV);
  if (length <= PART) {
    memory.set(data, IO);
    kernel(length, 1);
    data.set(memory.subarray(IO, IO + length));
    return;
  }
  for (let at = 0; at < length; at += PART) {
    const part = data.subarray(at, at + PART);
    memory.set(part, IO);
    kernel(part.length, at + PART >= length ? 1 : 0);
    part.set(memory.subarray(IO, IO + part.length));
  }
}
