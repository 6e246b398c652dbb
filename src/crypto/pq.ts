/**
 * Splits the `pq` of a key exchange: the client's proof of work.
 *
 * @see https://core.telegram.org/mtproto/auth_key#dh-exchange-initiation
 * @module
 */

import { findFactorByCurves } from "./ecm.ts";
import { findFactorByRho } from "./pollard_rho.ts";
import { isProbablePrime } from "./prime.ts";

/** The bound that the protocol sets for `pq`, exclusive. */
const LIMIT = 1n << 63n;

/** Factors below this are found by division. */
const TRIAL_LIMIT = 256;

/**
 * Splits a product of two different odd primes.
 *
 * @param pq The product, less than 2^63.
 * @returns The primes, the smaller first.
 * @throws {RangeError} If `pq` is not such a product.
 *
 * @example The number of the documentation's worked exchange
 * ```ts
 * import { factorizePq } from "@layer/mtproto/crypto";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(factorizePq(0x17ed48941a08f981n), [0x494c553bn, 0x53911073n]);
 * ```
 */
export function factorizePq(pq: bigint): [p: bigint, q: bigint] {
  if (pq < 15n || pq >= LIMIT || (pq & 1n) === 0n || isProbablePrime(pq)) {
    throw unusable();
  }
  const factor = findFactor(pq);
  const other = pq / factor;
  if (
    factor === other || !isProbablePrime(factor) || !isProbablePrime(other)
  ) {
    throw unusable();
  }
  return factor < other ? [factor, other] : [other, factor];
}

/** Finds a divisor other than 1 and `n` of an odd composite. */
function findFactor(n: bigint): bigint {
  for (let d = 3; d < TRIAL_LIMIT; d += 2) {
    if (n % BigInt(d) === 0n) return BigInt(d);
  }
  const root = BigInt(Math.round(Math.sqrt(Number(n))));
  if (root * root === n) return root;
  return findFactorByCurves(n) ?? findFactorByRho(n);
}

function unusable(): RangeError {
  return new RangeError(
    "Cannot factorize pq: a product of two different odd primes below 2^63 wanted, got another number",
  );
}
