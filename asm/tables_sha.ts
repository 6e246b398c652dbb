/**
 * Constants of SHA-256 (FIPS 180-4, 4.2.2 and 5.3.3) and of the byte swap that
 * both hashes need.
 *
 * @module
 */

import type { Table } from "./tables.ts";

/** Returns the table `SWAP32`, which vectors need. */
export function byteSwap(): Table[] {
  return [["SWAP32", Array.from({ length: 16 }, (_, i) => i ^ 3)]];
}

/** Returns the tables `SHA256_K` and `SHA256_H`. */
export function sha256Constants(): Table[] {
  const primes = firstPrimes(64);
  return [
    ["SHA256_K", primes.flatMap((p) => littleEndian(rootFraction(p, 3n)))],
    [
      "SHA256_H",
      primes.slice(0, 8).flatMap((p) => littleEndian(rootFraction(p, 2n))),
    ],
  ];
}

function firstPrimes(count: number): bigint[] {
  const primes: bigint[] = [];
  for (let n = 2n; primes.length < count; n++) {
    if (primes.every((p) => n % p !== 0n)) primes.push(n);
  }
  return primes;
}

/** First 32 bits of the fractional part of the `degree`th root of `n`. */
function rootFraction(n: bigint, degree: bigint): number {
  const scaled = n << (32n * degree);
  let root = 0n;
  for (let bit = 1n << 40n; bit > 0n; bit >>= 1n) {
    if ((root | bit) ** degree <= scaled) root |= bit;
  }
  return Number(root & 0xffffffffn);
}

function littleEndian(word: number): number[] {
  return [0, 8, 16, 24].map((shift) => word >>> shift & 255);
}
