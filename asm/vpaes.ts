/**
 * AES-256 by vector permutation: every look-up is a byte shuffle of a register,
 * so that neither time nor cache tells the key. `tables_vpaes.ts` derives the
 * tables and tells why the rounds look as they do.
 *
 * Relaxed shuffles are exact here: an index is 0 to 15, or has its high bit
 * set, and the relaxed form only differs between machines for 16 to 127.
 */

import * as t from "./constants";
import { COUNTERS, ROUND_KEYS } from "./memory";

// @inline
function look(table: usize, index: v128): v128 {
  return i8x16.relaxed_swizzle(v128.load(table), index);
}

// @inline
function low(x: v128): v128 {
  return v128.and(x, i8x16.splat(15));
}

// @inline
function high(x: v128): v128 {
  return v128.and(i16x8.shr_u(x, 4), i8x16.splat(15));
}

/** A linear map, by the nibbles of each byte. */
// @inline
function map(lo: usize, hi: usize, x: v128): v128 {
  return v128.xor(look(lo, low(x)), look(hi, high(x)));
}

/** The two indices whose look-ups add up to the inverse. */
// @inline
function inverseIo(i: v128, j: v128, ak: v128): v128 {
  return v128.xor(look(t.INV, v128.xor(look(t.INV, i), ak)), j);
}

// @inline
function pair(u: usize, v: usize, io: v128, jo: v128): v128 {
  return v128.xor(look(u, io), look(v, jo));
}

/** One round of the cipher; `masks` rotate the columns by 1, 2 and 3. */
// @inline
export function encryptRound(x: v128, key: usize, masks: usize): v128 {
  const k = low(x);
  const i = high(x);
  const j = v128.xor(i, k);
  const ak = look(t.INV_A, k);
  const io = inverseIo(i, j, ak);
  const jo = inverseIo(j, i, ak);
  const one = pair(t.ENC_1_U, t.ENC_1_V, io, jo);
  const three = pair(t.ENC_3_U, t.ENC_3_V, io, jo);
  return v128.xor(
    v128.xor(
      v128.xor(v128.xor(one, v128.load(key)), three),
      i8x16.relaxed_swizzle(three, v128.load(masks)),
    ),
    v128.xor(
      i8x16.relaxed_swizzle(one, v128.load(masks, 16)),
      i8x16.relaxed_swizzle(one, v128.load(masks, 32)),
    ),
  );
}

/** One round of the equivalent inverse cipher. */
// @inline
export function decryptRound(x: v128, key: usize, masks: usize): v128 {
  const k = low(x);
  const i = high(x);
  const j = v128.xor(i, k);
  const ak = look(t.INV_A, k);
  const io = inverseIo(i, j, ak);
  const jo = inverseIo(j, i, ak);
  return v128.xor(
    v128.xor(
      v128.xor(pair(t.DEC_14_U, t.DEC_14_V, io, jo), v128.load(key)),
      i8x16.relaxed_swizzle(
        pair(t.DEC_11_U, t.DEC_11_V, io, jo),
        v128.load(masks),
      ),
    ),
    v128.xor(
      i8x16.relaxed_swizzle(
        pair(t.DEC_13_U, t.DEC_13_V, io, jo),
        v128.load(masks, 16),
      ),
      i8x16.relaxed_swizzle(
        pair(t.DEC_9_U, t.DEC_9_V, io, jo),
        v128.load(masks, 32),
      ),
    ),
  );
}

// @inline
function substitute(x: v128): v128 {
  const y = map(t.ENC_IN_LO, t.ENC_IN_HI, x);
  const k = low(y);
  const i = high(y);
  const j = v128.xor(i, k);
  const ak = look(t.INV_A, k);
  return v128.xor(
    pair(t.ENC_OUT_U, t.ENC_OUT_V, inverseIo(i, j, ak), inverseIo(j, i, ak)),
    i8x16.splat(0x63),
  );
}

// @inline
function double(x: v128): v128 {
  return v128.xor(
    i8x16.add(x, x),
    v128.and(i8x16.lt_s(x, i8x16.splat(0)), i8x16.splat(0x1b)),
  );
}

/** InvMixColumns of a round key (FIPS 197, 5.3.5), not on the data path. */
// @inline
function inverseMix(x: v128): v128 {
  // 14 11 13 9 is 2 3 1 1 after 5 0 4 0.
  const four = double(double(x));
  const y = v128.xor(
    x,
    v128.xor(four, i8x16.relaxed_swizzle(four, v128.load(t.ROTATE_0_2))),
  );
  const two = double(y);
  return v128.xor(
    v128.xor(
      two,
      i8x16.relaxed_swizzle(v128.xor(two, y), v128.load(t.ROTATE_0_1)),
    ),
    v128.xor(
      i8x16.relaxed_swizzle(y, v128.load(t.ROTATE_0_2)),
      i8x16.relaxed_swizzle(y, v128.load(t.ROTATE_0_3)),
    ),
  );
}

// @inline
function spread(x: v128): v128 {
  // Each word becomes the XOR of itself and the words before it.
  const zero = i64x2.splat(0);
  // deno-fmt-ignore
  const one = i8x16.shuffle(
    zero, x,
    0, 1, 2, 3, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27,
  );
  const y = v128.xor(x, one);
  // deno-fmt-ignore
  const two = i8x16.shuffle(
    zero, y,
    0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23,
  );
  return v128.xor(y, two);
}

/** Key expansion (FIPS 197, 5.2) into `ROUND_KEYS`, as the rounds want it. */
export function expandKey(key: usize, decrypting: bool): void {
  let even = v128.load(key);
  let odd = v128.load(key, 16);
  let constant = i32x4.splat(1);
  let at = ROUND_KEYS;
  while (true) {
    v128.store(at, even);
    if (at === ROUND_KEYS + 224) break;
    v128.store(at, odd, 16);
    at += 32;
    even = v128.xor(
      v128.xor(spread(even), constant),
      substitute(i8x16.relaxed_swizzle(odd, v128.load(t.LAST_WORD_ROTATED))),
    );
    constant = i8x16.add(constant, constant);
    odd = v128.xor(
      spread(odd),
      substitute(i8x16.relaxed_swizzle(even, v128.load(t.LAST_WORD))),
    );
  }
  // 0x63 of SubBytes is added by the key of the next round.
  v128.store(at, v128.xor(even, i8x16.splat(0x63)));
  if (decrypting) {
    invertKeys();
    return;
  }
  for (let n: usize = 1; n < 14; n++) {
    at = ROUND_KEYS + (n << 4);
    const x = v128.xor(v128.load(at), i8x16.splat(0x63));
    v128.store(
      at,
      i8x16.relaxed_swizzle(
        map(t.ENC_IN_LO, t.ENC_IN_HI, x),
        v128.load(t.PERMUTE_0 + ((0 - n & 3) << 4)),
      ),
    );
  }
}

/** Makes the keys of the equivalent inverse cipher (5.3.5), last one first. */
function invertKeys(): void {
  let low = ROUND_KEYS;
  for (let high = ROUND_KEYS + 224; low < high; high -= 16, low += 16) {
    const x = v128.load(low);
    v128.store(low, v128.load(high));
    v128.store(high, x);
  }
  for (let n: usize = 1; n < 14; n++) {
    const at = ROUND_KEYS + (n << 4);
    const x = v128.xor(inverseMix(v128.load(at)), i8x16.splat(0x63));
    v128.store(
      at,
      i8x16.relaxed_swizzle(
        map(t.DEC_IN_LO, t.DEC_IN_HI, x),
        v128.load(t.PERMUTE_0 + ((n & 3) << 4)),
      ),
    );
  }
}

/**
 * IGE over `length` bytes in place (c = E(p ^ c') ^ p', p' and c' being the
 * blocks before). The chained block goes from the last round of one block to
 * the first of the next without leaving the domain the rounds work in.
 *
 * Reads 16 bytes past the end; leaves in `iv` what the next call needs.
 */
export function igeEncrypt(data: usize, length: usize, iv: usize): void {
  const end = data + length;
  const output = v128.load(ROUND_KEYS, 224);
  const both = v128.xor(output, v128.load(ROUND_KEYS));
  const unpermute = v128.load(t.PERMUTE_2);
  let before = v128.load(iv, 16); // the plaintext block before
  let input = v128.load(data);
  let x = map(
    t.ENC_IN_LO,
    t.ENC_IN_HI,
    v128.xor(v128.xor(input, v128.load(iv)), v128.load(ROUND_KEYS)),
  );
  while (data < end) {
    const next = v128.load(data, 16);
    let key: usize = ROUND_KEYS + 16;
    while (true) {
      x = encryptRound(x, key, t.ROTATE_1_1);
      if (key === ROUND_KEYS + 208) break; // the 13th
      x = encryptRound(x, key + 16, t.ROTATE_2_1);
      x = encryptRound(x, key + 32, t.ROTATE_3_1);
      x = encryptRound(x, key + 48, t.ROTATE_0_1);
      key += 64;
    }

    const k = low(x);
    const i = high(x);
    const j = v128.xor(i, k);
    const ak = look(t.INV_A, k);
    const io = inverseIo(i, j, ak);
    const jo = inverseIo(j, i, ak);
    x = v128.xor(
      i8x16.relaxed_swizzle(pair(t.ENC_1_U, t.ENC_1_V, io, jo), unpermute),
      map(
        t.ENC_IN_LO,
        t.ENC_IN_HI,
        v128.xor(v128.xor(before, both), next),
      ),
    );
    v128.store(
      data,
      v128.xor(
        i8x16.relaxed_swizzle(
          pair(t.ENC_OUT_U, t.ENC_OUT_V, io, jo),
          unpermute,
        ),
        v128.xor(output, before),
      ),
    );
    before = input;
    input = next;
    data += 16;
  }
  v128.store(iv, v128.load(data - 16));
  v128.store(iv, before, 16);
}

/** The inverse: p = D(c ^ p') ^ c'. */
export function igeDecrypt(data: usize, length: usize, iv: usize): void {
  const end = data + length;
  const output = v128.load(ROUND_KEYS, 224);
  const both = v128.xor(output, v128.load(ROUND_KEYS));
  const unpermute = v128.load(t.PERMUTE_2);
  let before = v128.load(iv); // the ciphertext block before
  let input = v128.load(data);
  let x = map(
    t.DEC_IN_LO,
    t.DEC_IN_HI,
    v128.xor(v128.xor(input, v128.load(iv, 16)), v128.load(ROUND_KEYS)),
  );
  while (data < end) {
    const next = v128.load(data, 16);
    let key: usize = ROUND_KEYS + 16;
    while (true) {
      x = decryptRound(x, key, t.ROTATE_3_1);
      if (key === ROUND_KEYS + 208) break; // the 13th
      x = decryptRound(x, key + 16, t.ROTATE_2_1);
      x = decryptRound(x, key + 32, t.ROTATE_1_1);
      x = decryptRound(x, key + 48, t.ROTATE_0_1);
      key += 64;
    }

    const k = low(x);
    const i = high(x);
    const j = v128.xor(i, k);
    const ak = look(t.INV_A, k);
    const io = inverseIo(i, j, ak);
    const jo = inverseIo(j, i, ak);
    x = v128.xor(
      i8x16.relaxed_swizzle(pair(t.DEC_1_U, t.DEC_1_V, io, jo), unpermute),
      map(
        t.DEC_IN_LO,
        t.DEC_IN_HI,
        v128.xor(v128.xor(before, both), next),
      ),
    );
    v128.store(
      data,
      v128.xor(
        i8x16.relaxed_swizzle(
          pair(t.DEC_OUT_U, t.DEC_OUT_V, io, jo),
          unpermute,
        ),
        v128.xor(output, before),
      ),
    );
    before = input;
    input = next;
    data += 16;
  }
  v128.store(iv, before);
  v128.store(iv, v128.load(data - 16), 16);
}

/** Encrypts the four blocks at `COUNTERS` in place; `keys` as expanded. */
export function encryptFour(keys: usize): void {
  const first = v128.load(keys);
  let a = whiten(0, first);
  let b = whiten(16, first);
  let c = whiten(32, first);
  let d = whiten(48, first);
  let masks = t.ROTATE_1_1;
  for (let key = keys + 16; key < keys + 224; key += 16) {
    a = encryptRound(a, key, masks);
    b = encryptRound(b, key, masks);
    c = encryptRound(c, key, masks);
    d = encryptRound(d, key, masks);
    masks = masks === t.ROTATE_3_1 ? t.ROTATE_0_1 : masks + 48;
  }
  const last = v128.load(keys, 224);
  finish(0, a, last);
  finish(16, b, last);
  finish(32, c, last);
  finish(48, d, last);
}

function whiten(offset: usize, key: v128): v128 {
  return map(
    t.ENC_IN_LO,
    t.ENC_IN_HI,
    v128.xor(v128.load(COUNTERS + offset), key),
  );
}

function finish(offset: usize, x: v128, key: v128): void {
  const k = low(x);
  const i = high(x);
  const j = v128.xor(i, k);
  const ak = look(t.INV_A, k);
  const io = inverseIo(i, j, ak);
  const jo = inverseIo(j, i, ak);
  v128.store(
    COUNTERS + offset,
    v128.xor(
      i8x16.relaxed_swizzle(
        pair(t.ENC_OUT_U, t.ENC_OUT_V, io, jo),
        v128.load(t.PERMUTE_2),
      ),
      key,
    ),
  );
}
