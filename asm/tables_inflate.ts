/**
 * Meaning of the length and distance symbols of DEFLATE (RFC 1951, 3.2.5), as
 * entries of the decoding tables (`inflate_codes.ts`).
 *
 * @module
 */

import type { Table } from "./tables.ts";

/** Kind of an entry that is a base and extra bits. */
const BASE = 0x1000;

/** Bases of symbols of which each `run` has one more extra bit. */
function bases(first: number, count: number, run: number): [number, number][] {
  const symbols: [base: number, extra: number][] = [];
  for (let base = first; symbols.length < count;) {
    const extra = Math.max(0, Math.floor(symbols.length / run) - 1);
    symbols.push([base, extra]);
    base += 1 << extra;
  }
  return symbols;
}

function entries(symbols: [base: number, extra: number][]): number[] {
  return symbols.flatMap(([base, extra]) => [
    extra,
    BASE >> 8,
    base & 255,
    base >> 8,
  ]);
}

/** Returns `LENGTH_CODES`, `DISTANCE_CODES` and `ORDER`. */
export function inflateTables(): Table[] {
  const lengths = bases(3, 28, 4);
  return [
    ["LENGTH_CODES", entries([...lengths, [258, 0]])],
    ["DISTANCE_CODES", entries(bases(1, 30, 2))],
    [
      "ORDER",
      [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15],
    ],
  ];
}
