/**
 * Tables that fold 80 bytes of a message into the next 80 without changing its
 * CRC-32 (ISO 3309, reflected, as gzip uses it).
 *
 * A CRC is linear: what a byte does to it depends only on how many bytes come
 * after. So a byte acts like some four bytes further on, provided that the 32
 * bits of those can give every CRC. Those at 0, 32, 48 and 64 of a block can
 * (those at 0, 16, 32 and 48 cannot), and all columns of sixteen bytes act in
 * the same way. One look-up by a nibble then serves 16 columns at once.
 *
 * @module
 */

import type { Table } from "./tables.ts";

/** Bytes of a block, five vectors. */
const BLOCK = 80;
/** Vectors of a block, and those that are folded into. */
const SOURCES = [0, 1, 2, 3, 4];
const TARGETS = [0, 2, 3, 4];
const POLYNOMIAL = 0xedb88320;

/** CRC register after one byte and `zeros` bytes of 0, from 0. */
function effect(byte: number, zeros: number): number {
  let crc = byte;
  for (let bit = 0; bit < 8 * (zeros + 1); bit++) {
    crc = crc >>> 1 ^ (crc & 1 ? POLYNOMIAL : 0);
  }
  return crc >>> 0;
}

/**
 * For each bit of a register, the bits of the four bytes that give it: the
 * inverse of a 32 by 32 matrix over GF(2), by elimination.
 */
function inverseEffects(): number[] {
  const rows = Array.from({ length: 32 }, (_, n) => ({
    register: effect(1 << (n & 7), BLOCK - 1 - 16 * TARGETS[n >> 3]!),
    bytes: 2 ** n,
  }));
  for (let bit = 0; bit < 32; bit++) {
    const pivot = rows.findIndex((row, n) =>
      n >= bit && row.register >>> bit & 1
    );
    if (pivot < 0) throw new Error("Cannot fold a CRC: the targets depend");
    [rows[bit], rows[pivot]] = [rows[pivot]!, rows[bit]!];
    const { register, bytes } = rows[bit]!;
    rows.forEach((row, n) => {
      if (n === bit || !(row.register >>> bit & 1)) return;
      row.register = (row.register ^ register) >>> 0;
      row.bytes = (row.bytes ^ bytes) >>> 0;
    });
  }
  return rows.map((row) => row.bytes);
}

/**
 * Returns `CRC_FOLD`: for each vector of the block before, each half of its
 * bytes and each target in the block after, sixteen bytes.
 */
export function crcFoldTables(): Table[] {
  const inverse = inverseEffects();
  const solve = (register: number) =>
    inverse.reduce((sum, x, bit) => register >>> bit & 1 ? sum ^ x : sum, 0);
  const nibbles = Array.from({ length: 16 }, (_, n) => n);
  const bytes = SOURCES.flatMap((source) =>
    [0, 4].flatMap((shift) =>
      TARGETS.flatMap((_, target) =>
        nibbles.map((nibble) => {
          const zeros = 2 * BLOCK - 1 - 16 * source;
          return solve(effect(nibble << shift, zeros)) >>> (8 * target) & 255;
        })
      )
    )
  );
  return [["CRC_FOLD", bytes]];
}
