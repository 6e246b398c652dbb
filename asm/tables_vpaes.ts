/**
 * Tables of AES by vector permutation (M. Hamburg, "Accelerating AES with
 * Vector Permute Instructions", CHES 2009), derived here from FIPS 197.
 *
 * A byte of the AES field is held as `k + i·t` in a tower: two nibbles over
 * GF(16) with `t² + a·t + a = 0`, stored as `k | i << 4`. Its inverse then
 * needs only 16-entry look-ups, which one byte shuffle does for 16 bytes at
 * once. With
 *
 * ```
 * j = i ^ k;  ak = a / k
 * io = 1 / (1 / i ^ ak) ^ j
 * jo = 1 / (1 / j ^ ak) ^ i
 * ```
 *
 * the inverse is `u / io + v / jo` for two constants `u` and `v`. So any linear
 * image of it is the XOR of two look-ups, one by `io` and one by `jo`. The
 * nibble "infinity", the inverse of 0, is 0x80: a shuffle gives 0 for it.
 *
 * @module
 */

import type { Table } from "./tables.ts";

type Linear = (byte: number) => number;

/** The inverse of nibble 0. */
const INFINITY = 0x80;
const NIBBLES = Array.from({ length: 16 }, (_, n) => n);
const BYTES = Array.from({ length: 16 }, (_, n) => n);

/** Product in GF(16) with x⁴ + x + 1. */
function multiply16(a: number, b: number): number {
  let product = 0;
  for (let bit = 0; bit < 4; bit++) if (b >> bit & 1) product ^= a << bit;
  for (let bit = 6; bit >= 4; bit--) {
    if (product >> bit & 1) product ^= 0b10011 << (bit - 4);
  }
  return product;
}

function inverse16(a: number): number {
  return NIBBLES.find((b) => multiply16(a, b) === 1) ?? 0;
}

/** Product in the AES field (FIPS 197, 4.2). */
function multiplyAes(a: number, b: number): number {
  let product = 0;
  for (; b > 0; b >>= 1) {
    if (b & 1) product ^= a;
    a = a << 1 ^ (a & 0x80 ? 0x11b : 0);
  }
  return product;
}

/** `a` of the tower: the first for which t² + a·t + a has no root. */
const A = NIBBLES.find((a) =>
  a > 0 && NIBBLES.every((t) => (multiply16(t, t) ^ multiply16(a, t) ^ a) !== 0)
)!;

/** Product in the tower. */
function multiplyTower(x: number, y: number): number {
  const high = multiply16(x >> 4, y >> 4); // of t² = a·t + a
  const k = multiply16(x & 15, y & 15) ^ multiply16(high, A);
  const i = multiply16(x & 15, y >> 4) ^ multiply16(x >> 4, y & 15) ^
    multiply16(high, A);
  return k | i << 4;
}

/** The linear map that takes bit `n` to `images[n]`. */
function linear(images: readonly number[]): Linear {
  return (byte) =>
    images.reduce((sum, x, n) => byte >> n & 1 ? sum ^ x : sum, 0);
}

function invert(map: Linear): Linear {
  const back = new Uint8Array(256);
  for (let byte = 0; byte < 256; byte++) back[map(byte)] = byte;
  return (byte) => back[byte]!;
}

/** T: AES field to tower, by a root in the tower of the AES polynomial. */
function fieldToTower(): Linear {
  for (let root = 2; root < 256; root++) {
    const powers = [1];
    for (let n = 1; n <= 8; n++) {
      powers.push(multiplyTower(powers[n - 1]!, root));
    }
    const [one, x, , x3, x4, , , , x8] = powers as [number, ...number[]];
    if ((x8! ^ x4! ^ x3! ^ x! ^ one) === 0) return linear(powers.slice(0, 8));
  }
  throw new Error("Cannot map the AES field: no root in the tower");
}

/** The linear part of the S-box (FIPS 197, 5.1.1), without 0x63. */
const affine: Linear = (byte) => {
  let sum = byte;
  for (let n = 1; n <= 4; n++) sum ^= (byte << n | byte >> (8 - n)) & 255;
  return sum;
};

const identity: Linear = (byte) => byte;
const times = (factor: number): Linear => (byte) => multiplyAes(byte, factor);
const after = (...maps: Linear[]): Linear => (byte) =>
  maps.reduceRight((value, map) => map(value), byte);

/** Look-ups of a linear map by the low and by the high nibble. */
function nibbleTables(name: string, map: Linear): Table[] {
  return [
    [`${name}_LO`, NIBBLES.map((n) => map(n))],
    [`${name}_HI`, NIBBLES.map((n) => map(n << 4))],
  ];
}

/** ShiftRows as "byte i comes from" (FIPS 197, 5.1.2), `power` times. */
function shiftRows(power: number): number[] {
  return BYTES.map((i) => (i & 3) + 4 * ((i >> 2) + power * (i & 3) & 3));
}

/** Byte `i` comes from the row `k` below in the same column. */
function rotateColumn(k: number): number[] {
  return BYTES.map((i) => (i + k & 3) | (i & 12));
}

const compose = (...maps: number[][]) =>
  BYTES.map((i) => maps.reduceRight((at, map) => map[at]!, i));

/** Returns every table of the vector-permutation kernel. */
export function vpaesTables(): Table[] {
  const toTower = fieldToTower();
  const fromTower = invert(toTower);
  const inverseA = inverse16(A);
  const inverseA2 = multiply16(inverseA, inverseA);
  const u = 1 | (inverseA ^ inverseA2) << 4;
  const v = inverseA2 << 4;

  /** Images of u / io and v / jo under `map`, a map of the AES field. */
  const outputs = (name: string, map: Linear): Table[] =>
    [["U", u] as const, ["V", v] as const].map(([suffix, factor]) => [
      `${name}_${suffix}`,
      NIBBLES.map((n) => map(fromTower(multiplyTower(factor, inverse16(n))))),
    ]);
  const toInverseDomain = after(toTower, invert(affine));

  const tables: Table[] = [
    ["INV", NIBBLES.map((n) => inverse16(n) || INFINITY)],
    ["INV_A", NIBBLES.map((n) => multiply16(inverse16(n), A) || INFINITY)],
    ...nibbleTables("ENC_IN", toTower),
    ...outputs("ENC_1", after(toTower, affine)),
    ...outputs("ENC_3", after(toTower, times(3), affine)),
    ...outputs("ENC_OUT", affine),
    ...nibbleTables("DEC_IN", toInverseDomain),
    ...[14, 11, 13, 9].flatMap((m) =>
      outputs(`DEC_${m}`, after(toInverseDomain, times(m)))
    ),
    ...outputs("DEC_1", toInverseDomain),
    ...outputs("DEC_OUT", identity),
  ];
  // ShiftRows is never executed: byte i of the state before round r is byte
  // shiftRows(-r)[i] of the state in FIPS 197. So a round rotates its columns
  // by the conjugate of rotateColumn, which repeats every four rounds.
  for (let power = 0; power < 4; power++) {
    for (let k = 1; k < 4; k++) {
      tables.push([
        `ROTATE_${power}_${k}`,
        compose(shiftRows(power), rotateColumn(k), shiftRows(4 - power)),
      ]);
    }
  }
  for (let power = 0; power < 4; power++) {
    tables.push([`PERMUTE_${power}`, shiftRows(power)]);
  }
  return [
    ...tables,
    ["LAST_WORD", BYTES.map((i) => 12 | (i & 3))],
    ["LAST_WORD_ROTATED", BYTES.map((i) => 12 | (i + 1 & 3))],
  ];
}
