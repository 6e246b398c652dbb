/**
 * HMAC (RFC 2104) and PBKDF2 (RFC 8018) as the 2FA password proof uses them.
 *
 * @module
 */

import { concat, wipe } from "../bytes/mod.ts";
import { nodeCrypto } from "./native_modules.ts";
import { sha256 } from "./sha256.ts";
import {
  compressSha512,
  initSha512,
  sha512,
  SHA512_BLOCK_WORDS,
  SHA512_STATE_WORDS,
  storeWords,
} from "./sha512.ts";

const INNER = 0x36;
const OUTER = 0x5c;

/**
 * Computes HMAC-SHA-256.
 *
 * @param key Any number of bytes.
 * @param data Any number of bytes.
 * @returns 32 bytes, fresh.
 *
 * @example Authenticating a text
 * ```ts
 * import { hmacSha256 } from "@layer/mtproto/crypto";
 * import { assertEquals } from "@std/assert";
 *
 * const bytes = new TextEncoder();
 * const tag = hmacSha256(
 *   bytes.encode("Jefe"),
 *   bytes.encode("what do ya want for nothing?"),
 * );
 * assertEquals(tag.subarray(0, 4).toHex(), "5bdcc146");
 * ```
 */
export function hmacSha256(
  key: Uint8Array,
  data: Uint8Array,
): Uint8Array<ArrayBuffer> {
  return hmac(sha256, 64, key, data);
}

/**
 * Computes HMAC-SHA-512.
 *
 * @param key Any number of bytes.
 * @param data Any number of bytes.
 * @returns 64 bytes, fresh.
 *
 * @example Authenticating a text
 * ```ts
 * import { hmacSha512 } from "@layer/mtproto/crypto";
 * import { assertEquals } from "@std/assert";
 *
 * const bytes = new TextEncoder();
 * const tag = hmacSha512(
 *   bytes.encode("Jefe"),
 *   bytes.encode("what do ya want for nothing?"),
 * );
 * assertEquals(tag.subarray(0, 4).toHex(), "164b7a7b");
 * ```
 */
export function hmacSha512(
  key: Uint8Array,
  data: Uint8Array,
): Uint8Array<ArrayBuffer> {
  return hmac(sha512, 128, key, data);
}

function hmac(
  hash: (data: Uint8Array) => Uint8Array<ArrayBuffer>,
  blockLength: number,
  key: Uint8Array,
  data: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const block = new Uint8Array(blockLength);
  // Keys longer than a block are hashed first (RFC 2104 §2).
  block.set(key.length > blockLength ? hash(key) : key);
  const inner = concat(block.map((byte) => byte ^ INNER), data);
  const outer = concat(block.map((byte) => byte ^ OUTER), hash(inner));
  const tag = hash(outer);
  wipe(block, inner, outer);
  return tag;
}

/**
 * Derives a key with PBKDF2-HMAC-SHA-512.
 *
 * The platform computes it where it can; 100,000 iterations take some 50 ms
 * there and half a second in TypeScript.
 *
 * @param password Any number of bytes.
 * @param salt Any number of bytes.
 * @param iterations 1 or more.
 * @param length Bytes wanted, 1 or more.
 * @param options Which implementation to use.
 * @returns `length` bytes, fresh.
 * @throws {RangeError} If `iterations` or `length` is not a whole number of 1
 *   or more.
 *
 * @example Both implementations agree
 * ```ts
 * import { pbkdf2HmacSha512 } from "@layer/mtproto/crypto";
 * import { assertEquals } from "@std/assert";
 *
 * const password = new TextEncoder().encode("password");
 * const salt = new TextEncoder().encode("salt");
 * assertEquals(
 *   pbkdf2HmacSha512(password, salt, 10, 64),
 *   pbkdf2HmacSha512(password, salt, 10, 64, { native: false }),
 * );
 * ```
 */
export function pbkdf2HmacSha512(
  password: Uint8Array,
  salt: Uint8Array,
  iterations: number,
  length: number,
  options: Pbkdf2Options = {},
): Uint8Array<ArrayBuffer> {
  for (const [name, value] of Object.entries({ iterations, length })) {
    if (!Number.isSafeInteger(value) || value < 1) {
      throw new RangeError(
        `Cannot derive key: ${name} must be a whole number of 1 or more, got ${value}`,
      );
    }
  }
  const { native = true } = options;
  const node = native ? nodeCrypto() : undefined;
  if (node !== undefined) {
    return new Uint8Array(
      node.pbkdf2Sync(password, salt, iterations, length, "sha512"),
    );
  }
  const derived = new Uint8Array(length);
  for (let i = 0; i * 64 < length; i++) {
    const block = pbkdf2Block(password, salt, iterations, i + 1);
    derived.set(block.subarray(0, length - i * 64), i * 64);
    block.fill(0);
  }
  return derived;
}

/** Options of {@linkcode pbkdf2HmacSha512}. */
export interface Pbkdf2Options {
  /**
   * Whether the platform's implementation may be used.
   *
   * @default {true}
   */
  native?: boolean;
}

/**
 * Computes `T_i = U_1 ^ ... ^ U_c` (RFC 8018 §5.2).
 *
 * From the second iteration on, both hashes of the HMAC start from a state
 * computed once and see one block: 64 bytes of data, then fixed padding.
 */
function pbkdf2Block(
  password: Uint8Array,
  salt: Uint8Array,
  iterations: number,
  index: number,
): Uint8Array<ArrayBuffer> {
  const inner = keyedState(password, INNER);
  const outer = keyedState(password, OUTER);
  const first = hmacSha512(
    password,
    concat(
      salt,
      Uint8Array.of(index >>> 24, index >>> 16, index >>> 8, index),
    ),
  );
  const state = new Int32Array(SHA512_STATE_WORDS);
  const block = new Int32Array(SHA512_BLOCK_WORDS);
  const view = new DataView(first.buffer, first.byteOffset, 64);
  for (let i = 0; i < SHA512_STATE_WORDS; i++) block[i] = view.getInt32(4 * i);
  block[SHA512_STATE_WORDS] = 1 << 31;
  block[SHA512_BLOCK_WORDS - 1] = 8 * (128 + 64);
  const result = block.slice(0, SHA512_STATE_WORDS);
  for (let iteration = 1; iteration < iterations; iteration++) {
    state.set(inner);
    compressSha512(state, block);
    block.set(state);
    state.set(outer);
    compressSha512(state, block);
    block.set(state);
    for (let i = 0; i < SHA512_STATE_WORDS; i++) result[i]! ^= state[i]!;
  }
  const derived = new Uint8Array(64);
  storeWords(result, derived);
  wipe(inner, outer, first, state, block, result);
  return derived;
}

/** The hash value after the block of the key XOR `pad`. */
function keyedState(key: Uint8Array, pad: number): Int32Array {
  const short = key.length > 128 ? sha512(key) : key;
  const block = new Int32Array(SHA512_BLOCK_WORDS);
  for (let i = 0; i < 128; i++) {
    const byte = (short[i] ?? 0) ^ pad;
    block[i >> 2]! |= byte << (24 - 8 * (i & 3));
  }
  const state = new Int32Array(SHA512_STATE_WORDS);
  initSha512(state);
  compressSha512(state, block);
  block.fill(0);
  return state;
}
