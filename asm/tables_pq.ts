/**
 * What the two stages of the elliptic curve method walk through (`pq.ts`).
 *
 * @module
 */

import type { Table } from "./tables.ts";

/** Bound of the first stage: prime powers up to it divide the group order. */
const B1 = 120;
/** Bound of the second stage: the one other prime. */
const B2 = 3_600;
/** Step of the second stage, which meets primes as `60 m ± j`. */
const STEP = 60;
const OFFSETS = [1, 7, 11, 13, 17, 19, 23, 29];

function isPrime(n: number): boolean {
  for (let d = 2; d * d <= n; d++) if (n % d === 0) return false;
  return n > 1;
}

/**
 * Returns `ECM_LADDER`, the bits after the first of the product of all prime
 * powers up to `B1`, one a byte, ended by 2; and `ECM_STEPS`, one byte for each
 * `m` from `B1 / 60` on with a bit for each offset that meets a prime, ended by
 * 0.
 */
export function pqTables(): Table[] {
  let product = 1n;
  for (let p = 2; p <= B1; p++) {
    if (!isPrime(p)) continue;
    for (let power = p; power <= B1; power *= p) product *= BigInt(p);
  }
  const ladder = [...product.toString(2)].slice(1).map(Number);
  const steps: number[] = [];
  for (let m = B1 / STEP; m <= B2 / STEP; m++) {
    steps.push(OFFSETS.reduce((bits, j, n) => {
      const meets = isPrime(STEP * m - j) || isPrime(STEP * m + j);
      return meets ? bits | 1 << n : bits;
    }, 0));
  }
  return [["ECM_LADDER", [...ladder, 2]], ["ECM_STEPS", [...steps, 0]]];
}
