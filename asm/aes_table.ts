/**
 * AES-256 by tables, for engines without relaxed SIMD. One look-up gives
 * SubBytes, ShiftRows and MixColumns of one byte. Its time depends on what the
 * cache holds, so it is only used where the vector form cannot be.
 */

import {
  AES_DECRYPT,
  AES_ENCRYPT,
  AES_INVERSE_SBOX,
  AES_SBOX,
  COUNTERS,
  ROUND_KEYS,
} from "./memory";

// @inline
function double(x: u32): u32 {
  return ((x << 1) ^ ((x >> 7) * 0x11b)) & 255;
}

/** Fills the tables from the definition of the S-box (FIPS 197, 5.1.1). */
export function start(): void {
  // p runs through the powers of 3 and q through those of 1 / 3.
  let p: u32 = 1;
  let q: u32 = 1;
  do {
    p ^= double(p);
    q ^= q << 1;
    q ^= q << 2;
    q ^= q << 4;
    q &= 255;
    if (q & 0x80) q ^= 0x09;
    const spread = q * 0x101;
    put(p, (q ^ spread >> 7 ^ spread >> 6 ^ spread >> 5 ^ spread >> 4) & 255);
  } while (p !== 1);
  put(0, 0);
}

/** Enters S(x) = y ^ 0x63 in all tables. */
function put(x: u32, y: u32): void {
  const s = y ^ 0x63;
  store<u8>(AES_SBOX + x, s);
  store<u8>(AES_INVERSE_SBOX + s, x);
  const s2 = double(s);
  const x2 = double(x);
  const x4 = double(x2);
  const x8 = double(x4);
  const x9 = x8 ^ x;
  // Columns of MixColumns and of its inverse (5.1.3, 5.3.3), first row lowest.
  const encrypt = s2 | s << 8 | s << 16 | (s2 ^ s) << 24;
  const decrypt = (x8 ^ x4 ^ x2) | x9 << 8 | (x9 ^ x4) << 16 | (x9 ^ x2) << 24;
  for (let row: u32 = 0; row < 4; row++) {
    store<u32>(
      AES_ENCRYPT + (row << 10) + (x << 2),
      rotl<u32>(encrypt, row << 3),
    );
    store<u32>(
      AES_DECRYPT + (row << 10) + (s << 2),
      rotl<u32>(decrypt, row << 3),
    );
  }
}

// @inline
function look(table: usize, row: usize, index: u32): u32 {
  return load<u32>(table + (row << 10) + ((index & 255) << 2));
}

/** One column of a round; the arguments are the columns its rows come from. */
// @inline
function column(table: usize, a: u32, b: u32, c: u32, d: u32): u32 {
  return look(table, 0, a) ^ look(table, 1, b >> 8) ^ look(table, 2, c >> 16) ^
    look(table, 3, d >> 24);
}

// @inline
function lastColumn(box: usize, a: u32, b: u32, c: u32, d: u32): u32 {
  return <u32> load<u8>(box + (a & 255)) |
    <u32> load<u8>(box + (b >> 8 & 255)) << 8 |
    <u32> load<u8>(box + (c >> 16 & 255)) << 16 |
    <u32> load<u8>(box + (d >> 24)) << 24;
}

// @inline
function substitute(x: u32): u32 {
  return lastColumn(AES_SBOX, x, x, x, x);
}

/** Key expansion (5.2) into `ROUND_KEYS`. */
export function expandKey(key: usize, decrypting: bool): void {
  for (let n: usize = 0; n < 32; n += 8) {
    store<u64>(ROUND_KEYS + n, load<u64>(key + n));
  }
  let constant: u32 = 1;
  for (let n: usize = 8; n < 60; n++) {
    const at = ROUND_KEYS + (n << 2) - 32;
    let x = load<u32>(at, 28);
    if ((n & 7) === 0) {
      x = substitute(rotr<u32>(x, 8)) ^ constant;
      constant <<= 1;
    } else if ((n & 7) === 4) {
      x = substitute(x);
    }
    store<u32>(at, load<u32>(at) ^ x, 32);
  }
  if (decrypting) invertKey();
}

/** The schedule of the equivalent inverse cipher (5.3.5). */
function invertKey(): void {
  let low = ROUND_KEYS;
  for (let high = ROUND_KEYS + 224; low < high; high -= 16, low += 16) {
    for (let n: usize = 0; n < 16; n += 8) {
      const x = load<u64>(low + n);
      store<u64>(low + n, load<u64>(high + n));
      store<u64>(high + n, x);
    }
  }
  for (let at = ROUND_KEYS + 16; at < ROUND_KEYS + 224; at += 4) {
    const x = substitute(load<u32>(at));
    store<u32>(at, column(AES_DECRYPT, x, x, x, x));
  }
}

/** Encrypts 16 bytes in place. */
function encryptBlock(data: usize, keys: usize): void {
  let a = load<u32>(data) ^ load<u32>(keys);
  let b = load<u32>(data, 4) ^ load<u32>(keys, 4);
  let c = load<u32>(data, 8) ^ load<u32>(keys, 8);
  let d = load<u32>(data, 12) ^ load<u32>(keys, 12);
  const last = keys + 224;
  for (keys += 16; keys < last; keys += 16) {
    const x = column(AES_ENCRYPT, a, b, c, d) ^ load<u32>(keys);
    const y = column(AES_ENCRYPT, b, c, d, a) ^ load<u32>(keys, 4);
    const z = column(AES_ENCRYPT, c, d, a, b) ^ load<u32>(keys, 8);
    d = column(AES_ENCRYPT, d, a, b, c) ^ load<u32>(keys, 12);
    a = x;
    b = y;
    c = z;
  }
  store<u32>(data, lastColumn(AES_SBOX, a, b, c, d) ^ load<u32>(last));
  store<u32>(data, lastColumn(AES_SBOX, b, c, d, a) ^ load<u32>(last, 4), 4);
  store<u32>(data, lastColumn(AES_SBOX, c, d, a, b) ^ load<u32>(last, 8), 8);
  store<u32>(data, lastColumn(AES_SBOX, d, a, b, c) ^ load<u32>(last, 12), 12);
}

/** Decrypts 16 bytes in place. */
function decryptBlock(data: usize): void {
  let key = ROUND_KEYS;
  let a = load<u32>(data) ^ load<u32>(key);
  let b = load<u32>(data, 4) ^ load<u32>(key, 4);
  let c = load<u32>(data, 8) ^ load<u32>(key, 8);
  let d = load<u32>(data, 12) ^ load<u32>(key, 12);
  for (key += 16; key < ROUND_KEYS + 224; key += 16) {
    const x = column(AES_DECRYPT, a, d, c, b) ^ load<u32>(key);
    const y = column(AES_DECRYPT, b, a, d, c) ^ load<u32>(key, 4);
    const z = column(AES_DECRYPT, c, b, a, d) ^ load<u32>(key, 8);
    d = column(AES_DECRYPT, d, c, b, a) ^ load<u32>(key, 12);
    a = x;
    b = y;
    c = z;
  }
  const box = AES_INVERSE_SBOX;
  store<u32>(data, lastColumn(box, a, d, c, b) ^ load<u32>(key));
  store<u32>(data, lastColumn(box, b, a, d, c) ^ load<u32>(key, 4), 4);
  store<u32>(data, lastColumn(box, c, b, a, d) ^ load<u32>(key, 8), 8);
  store<u32>(data, lastColumn(box, d, c, b, a) ^ load<u32>(key, 12), 12);
}

/** IGE over `length` bytes in place; `vpaes.ts` has the same function. */
export function igeEncrypt(data: usize, length: usize, iv: usize): void {
  const end = data + length;
  let cipher0 = load<u64>(iv);
  let cipher1 = load<u64>(iv, 8);
  let plain0 = load<u64>(iv, 16);
  let plain1 = load<u64>(iv, 24);
  for (; data < end; data += 16) {
    const next0 = load<u64>(data);
    const next1 = load<u64>(data, 8);
    store<u64>(data, next0 ^ cipher0);
    store<u64>(data, next1 ^ cipher1, 8);
    encryptBlock(data, ROUND_KEYS);
    cipher0 = load<u64>(data) ^ plain0;
    cipher1 = load<u64>(data, 8) ^ plain1;
    store<u64>(data, cipher0);
    store<u64>(data, cipher1, 8);
    plain0 = next0;
    plain1 = next1;
  }
  store<u64>(iv, cipher0);
  store<u64>(iv, cipher1, 8);
  store<u64>(iv, plain0, 16);
  store<u64>(iv, plain1, 24);
}

/** The inverse. */
export function igeDecrypt(data: usize, length: usize, iv: usize): void {
  const end = data + length;
  let cipher0 = load<u64>(iv);
  let cipher1 = load<u64>(iv, 8);
  let plain0 = load<u64>(iv, 16);
  let plain1 = load<u64>(iv, 24);
  for (; data < end; data += 16) {
    const next0 = load<u64>(data);
    const next1 = load<u64>(data, 8);
    store<u64>(data, next0 ^ plain0);
    store<u64>(data, next1 ^ plain1, 8);
    decryptBlock(data);
    plain0 = load<u64>(data) ^ cipher0;
    plain1 = load<u64>(data, 8) ^ cipher1;
    store<u64>(data, plain0);
    store<u64>(data, plain1, 8);
    cipher0 = next0;
    cipher1 = next1;
  }
  store<u64>(iv, cipher0);
  store<u64>(iv, cipher1, 8);
  store<u64>(iv, plain0, 16);
  store<u64>(iv, plain1, 24);
}

/** Encrypts the four blocks at `COUNTERS` in place. */
export function encryptFour(keys: usize): void {
  for (let n: usize = 0; n < 64; n += 16) encryptBlock(COUNTERS + n, keys);
}
