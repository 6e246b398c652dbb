/**
 * What the two stages of the elliptic curve method walk through (`pq.ts`).
 *
 * @module
 */

import type { Table } from "./tables.ts";

/** Bound of the first stage: prime powers up to it divide the group order. */
const B1 = 150;
/** Bound of the second stage: the one other prime. */
const B2 = 3_000;
/** Step of the second stage, which meets primes as `60 m ± j`. */
const STEP = 60;
/** Where it begins: at 120. */
const FIRST = 2;
const OFFSETS = [1, 7, 11, 13, 17, 19, 23, 29];

function isPrime(n: number): boolean {
  for (let d = 2; d * d <= n; d++) if (n % d === 0) return false;
  return n > 1;
}

/**
 * Returns `ECM_LADDER`, the bits after the first of the product of all prime
 * powers up to `B1`: how many, then eight a byte; and `ECM_STEPS`: how many,
 * then for each `m` from 2 on a byte with a bit for each offset that meets a
 * prime.
 */
export function pqTables(): Table[] {
  let product = 1n;
  for (let p = 2; p <= B1; p++) {
    if (!isPrime(p)) continue;
    for (let power = p; power <= B1; power *= p) product *= BigInt(p);
  }
  const ladder = [...product.toString(2)].slice(1).map(Number);
  const packed = new Array(Math.ceil(ladder.length / 8)).fill(0);
  for (const [i, bit] of ladder.entries()) packed[i >> 3] |= bit << (i & 7);
  const steps: number[] = [];
  for (let m = FIRST; m * STEP <= B2; m++) {
    steps.push(OFFSETS.reduce((bits, j, n) => {
      const meets = [STEP * m - j, STEP * m + j]
        .some((prime) => prime > B1 && isPrime(prime));
      return meets ? bits | 1 << n : bits;
    }, 0));
  }
  return [
    ["ECM_LADDER", [ladder.length, ...packed]],
    ["ECM_STEPS", [steps.length, ...steps]],
  ];
}
