/**
 * The checks of Diffie-Hellman parameters and values that every client must
 * make.
 *
 * @see https://core.telegram.org/mtproto/security_guidelines#diffie-hellman-key-exchange
 * @module
 */

import { bigIntFromBytesBE } from "../bytes/mod.ts";
import { SecurityError } from "./errors.ts";
import { isProbablePrime } from "./prime.ts";

/**
 * The 2048-bit safe prime that Telegram's servers use. It is published in the
 * documentation, and checking for equality with it saves the primality test.
 */
export const KNOWN_DH_PRIME: bigint = BigInt(
  "0x" +
    "c71caeb9c6b1c9048e6c522f70f13f73980d40238e3e21c14934d037563d930f" +
    "48198a0aa7c14058229493d22530f4dbfa336f6e0ac925139543aed44cce7c37" +
    "20fd51f69458705ac68cd4fe6b6b13abdc9746512969328454f18faf8c595f64" +
    "2477fe96bb2a941d5bcd1d4ac8cc49880708fa9b378e3c4f3a9060bee67cf9a4" +
    "a4a695811051907e162753b56b0f6b410dba74d8a84b2a14b3144e0ef1284754" +
    "fd17ed950d5965b4b9dd46582db1178d169c6bc465b0d6ff9ca3928fef5b9ae4" +
    "e418fc15e83ebea0f87fa9ff5eed70050ded2849f47bf959d956850ce929851f" +
    "0d8115f635b105ee2e4e15d04b2454bf6f4fadf034b10403119cd8e3b92fcc5b",
);

/** How far from both ends of the range a value must be: 2^(2048-64). */
const MARGIN = 1n << 1984n;

/** Most primes to remember, so that a server cannot fill memory. */
const CACHE_LIMIT = 16;

/** Whether a prime other than the known one is a safe prime. */
const safePrimes = new Map<bigint, boolean>();

/** Diffie-Hellman parameters as a server sends them. */
export interface DhParameters {
  /** Generator. */
  g: number;
  /** Modulus: a number, or its big-endian bytes. */
  dhPrime: bigint | Uint8Array;
}

/**
 * Checks that `dhPrime` is a safe prime of 2048 bits and that `g` generates
 * the subgroup of prime order `(dhPrime - 1) / 2`.
 *
 * The known prime passes at once; another costs two primality tests the first
 * time (seconds), and its result is remembered.
 *
 * @param parameters What the server sent.
 * @throws {SecurityError} With `check` `"dh_prime"` or `"g"`.
 *
 * @example Checking Telegram's own parameters
 * ```ts
 * import {
 *   checkDhParameters,
 *   KNOWN_DH_PRIME,
 *   SecurityError,
 * } from "@layer/mtproto/crypto";
 * import { assertThrows } from "@std/assert";
 *
 * checkDhParameters({ g: 3, dhPrime: KNOWN_DH_PRIME });
 * assertThrows(
 *   () => checkDhParameters({ g: 3, dhPrime: KNOWN_DH_PRIME - 2n }),
 *   SecurityError,
 * );
 * ```
 */
export function checkDhParameters(parameters: DhParameters): void {
  const { g } = parameters;
  const p = toBigInt(parameters.dhPrime);
  if (p >> 2047n !== 1n) {
    throw new SecurityError(
      "dh_prime",
      `Cannot use dh_prime: 2048 bits wanted, got ${bitLength(p)}`,
    );
  }
  if (p !== KNOWN_DH_PRIME && !isSafePrime(p)) {
    throw new SecurityError(
      "dh_prime",
      "Cannot use dh_prime: a safe prime wanted, got another number",
    );
  }
  if (!isQuadraticResidue(g, p)) {
    throw new SecurityError(
      "g",
      `Cannot use g: a quadratic residue from 2 to 7 wanted, got ${g}`,
    );
  }
}

/**
 * Checks a public value `g_a` or `g_b`: `1 < value < dhPrime - 1`, and at
 * least 2^1984 away from both ends, so that a value of low order or a
 * carelessly small exponent is refused.
 *
 * @param value The number, or its big-endian bytes.
 * @param dhPrime The modulus, checked before.
 * @throws {SecurityError} With `check` `"g_a"`.
 *
 * @example A value in the range
 * ```ts
 * import {
 *   checkDhValue,
 *   KNOWN_DH_PRIME,
 *   modPow,
 * } from "@layer/mtproto/crypto";
 *
 * checkDhValue(modPow(3n, 2n ** 2047n + 5n, KNOWN_DH_PRIME), KNOWN_DH_PRIME);
 * ```
 */
export function checkDhValue(
  value: bigint | Uint8Array,
  dhPrime: bigint | Uint8Array,
): void {
  const gA = toBigInt(value);
  const p = toBigInt(dhPrime);
  if (!isSafeDhValue(gA, p)) {
    throw new SecurityError(
      "g_a",
      "Cannot use g_a: a number 2^1984 away from 0 and dh_prime wanted, got another",
    );
  }
}

/**
 * Tells whether a public value is in the range of {@linkcode checkDhValue}.
 *
 * @param value The public value.
 * @param dhPrime The modulus.
 * @returns Whether it may be used.
 */
export function isSafeDhValue(value: bigint, dhPrime: bigint): boolean {
  // 1 < g_a < dh_prime - 1, then 2^(2048-64) <= g_a <= dh_prime - 2^(2048-64).
  return value > 1n && value < dhPrime - 1n &&
    value >= MARGIN && value <= dhPrime - MARGIN;
}

/** Remembers the answer for the last few numbers asked about. */
function isSafePrime(p: bigint): boolean {
  let isSafe = safePrimes.get(p);
  if (isSafe === undefined) {
    // (p - 1) / 2 first: both tests fail fast for most composite numbers.
    isSafe = isProbablePrime(p >> 1n) && isProbablePrime(p);
    if (safePrimes.size >= CACHE_LIMIT) {
      safePrimes.delete(safePrimes.keys().next().value!);
    }
    safePrimes.set(p, isSafe);
  }
  return isSafe;
}

/** The conditions on `p mod 4g` of the page, by quadratic reciprocity. */
function isQuadraticResidue(g: number, p: bigint): boolean {
  switch (g) {
    case 2:
      return p % 8n === 7n;
    case 3:
      return p % 3n === 2n;
    case 4:
      return true;
    case 5:
      return p % 5n === 1n || p % 5n === 4n;
    case 6:
      return p % 24n === 19n || p % 24n === 23n;
    case 7:
      return p % 7n === 3n || p % 7n === 5n || p % 7n === 6n;
    default:
      return false;
  }
}

function toBigInt(value: bigint | Uint8Array): bigint {
  return typeof value === "bigint" ? value : bigIntFromBytesBE(value);
}

function bitLength(value: bigint): number {
  return value === 0n ? 0 : value.toString(2).length;
}
