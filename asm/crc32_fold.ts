/** CRC-32 of many bytes by vectors; `tables_crc.ts` tells how. */

import { CRC_FOLD } from "./constants";
import { CRC_BLOCK } from "./memory";

// @inline
function low(x: v128): v128 {
  return v128.and(x, i8x16.splat(15));
}

// @inline
function high(x: v128): v128 {
  return v128.and(i16x8.shr_u(x, 4), i8x16.splat(15));
}

/** What vector `source`, by its nibbles, adds to a target. */
// @inline
function part(source: usize, target: usize, l: v128, h: v128): v128 {
  const table = CRC_FOLD + (source << 7) + (target << 4);
  return v128.xor(
    i8x16.swizzle(v128.load(table), l),
    i8x16.swizzle(v128.load(table + 64), h),
  );
}

/**
 * Folds the whole blocks up to `end` into one at `CRC_BLOCK`, whose CRC from a
 * register of 0 is theirs from a register of ones.
 *
 * @returns Where the rest begins.
 */
export function foldBlocks(data: usize, end: usize): usize {
  let a = v128.load(data);
  let b = v128.load(data, 16);
  let c = v128.load(data, 32);
  let d = v128.load(data, 48);
  let e = v128.load(data, 64);
  // A register of ones is the same as the first four bytes inverted.
  a = v128.xor(a, i32x4.replace_lane(i64x2.splat(0), 0, -1));
  for (data += 80; data + 80 <= end; data += 80) {
    const al = low(a);
    const ah = high(a);
    const bl = low(b);
    const bh = high(b);
    const cl = low(c);
    const ch = high(c);
    const dl = low(d);
    const dh = high(d);
    const el = low(e);
    const eh = high(e);
    a = target(0, v128.load(data), al, ah, bl, bh, cl, ch, dl, dh, el, eh);
    b = v128.load(data, 16);
    c = target(1, v128.load(data, 32), al, ah, bl, bh, cl, ch, dl, dh, el, eh);
    d = target(2, v128.load(data, 48), al, ah, bl, bh, cl, ch, dl, dh, el, eh);
    e = target(3, v128.load(data, 64), al, ah, bl, bh, cl, ch, dl, dh, el, eh);
  }
  v128.store(CRC_BLOCK, a);
  v128.store(CRC_BLOCK, b, 16);
  v128.store(CRC_BLOCK, c, 32);
  v128.store(CRC_BLOCK, d, 48);
  v128.store(CRC_BLOCK, e, 64);
  return data;
}

// @inline
function target(
  n: usize,
  data: v128,
  al: v128,
  ah: v128,
  bl: v128,
  bh: v128,
  cl: v128,
  ch: v128,
  dl: v128,
  dh: v128,
  el: v128,
  eh: v128,
): v128 {
  return v128.xor(
    v128.xor(data, part(0, n, al, ah)),
    v128.xor(
      v128.xor(part(1, n, bl, bh), part(2, n, cl, ch)),
      v128.xor(part(3, n, dl, dh), part(4, n, el, eh)),
    ),
  );
}
