/**
 * Primality by the Miller-Rabin test.
 *
 * @module
 */

import { bigIntFromBytesBE } from "../bytes/mod.ts";
import { modPow } from "./mod_pow.ts";
import type { RandomBytes } from "./provider.ts";
import { randomBytes as platformRandomBytes } from "./random.ts";

/** The odd primes below 1000, tried before any exponentiation; made on first use. */
let smallPrimes: readonly bigint[] | undefined;

/**
 * Bases that make the test exact below 3.3 * 10^24 (Sorenson and Webster,
 * "Strong pseudoprimes to twelve prime bases", 2015, on thirteen of them).
 */
const EXACT_BASES = [
  2n,
  3n,
  5n,
  7n,
  11n,
  13n,
  17n,
  19n,
  23n,
  29n,
  31n,
  37n,
  41n,
];
const EXACT_BELOW = 3_317_044_064_679_887_385_961_981n;

/**
 * Rounds with random bases. The security guidelines ask for a probability of
 * error below 10^-9 or so; each round leaves at most 1/4, so 30 leave 2^-60.
 */
const ROUNDS = 30;

function oddPrimesBelow(limit: number): bigint[] {
  const primes: number[] = [];
  for (let n = 3; n < limit; n += 2) {
    if (primes.every((p) => n % p !== 0)) primes.push(n);
  }
  return primes.map(BigInt);
}

/**
 * Tells whether a number is prime: exactly below 3.3 * 10^24, above it with an
 * error probability below 2^-60 whoever chose the number.
 *
 * @param n Any integer.
 * @param randomBytes Source of the test's bases.
 * @param rounds Random bases to try.
 * @returns Whether `n` is prime.
 *
 * @example Two neighbours
 * ```ts
 * import { isProbablePrime } from "@layer/mtproto/crypto";
 * import { assert, assertFalse } from "@std/assert";
 *
 * assert(isProbablePrime(2n ** 521n - 1n));
 * assertFalse(isProbablePrime(2n ** 523n - 1n));
 * ```
 */
export function isProbablePrime(
  n: bigint,
  randomBytes: RandomBytes = platformRandomBytes,
  rounds: number = ROUNDS,
): boolean {
  if (n < 3n || (n & 1n) === 0n) return n === 2n;
  smallPrimes ??= oddPrimesBelow(1_000);
  for (const prime of smallPrimes) {
    if (n === prime) return true;
    if (n % prime === 0n) return false;
  }
  // n - 1 = odd * 2 ** shift
  let odd = n - 1n;
  let shift = 0;
  while ((odd & 1n) === 0n) {
    odd >>= 1n;
    shift++;
  }
  if (n < EXACT_BELOW) {
    return EXACT_BASES.every((base) => !isWitness(base, n, odd, shift));
  }
  // Base 2 is the cheapest and rejects nearly every composite.
  if (isWitness(2n, n, odd, shift)) return false;
  const length = Math.ceil(n.toString(16).length / 2) + 8;
  for (let round = 0; round < rounds; round++) {
    // 64 surplus bits make the remainder uniform; the range is 2 to n - 2.
    const base = bigIntFromBytesBE(randomBytes(length)) % (n - 3n) + 2n;
    if (isWitness(base, n, odd, shift)) return false;
  }
  return true;
}

/** Tells whether `base` proves that `n` is composite. */
function isWitness(
  base: bigint,
  n: bigint,
  odd: bigint,
  shift: number,
): boolean {
  let x = modPow(base, odd, n);
  if (x === 1n || x === n - 1n) return false;
  for (let i = 1; i < shift; i++) {
    x = x * x % n;
    if (x === n - 1n) return false;
  }
  return true;
}
