/**
 * Pollard's rho method with Brent's cycle search, for numbers on which the
 * elliptic curves were out of luck.
 *
 * @see https://doi.org/10.1007/BF01933190
 * @module
 */

/** Steps between two greatest common divisors. */
const BATCH = 64;

/**
 * Finds a factor of an odd composite.
 *
 * @param n An odd composite number of at least two different primes.
 * @returns A divisor other than 1 and `n`.
 */
export function findFactorByRho(n: bigint): bigint {
  for (let c = 1n;; c++) {
    const factor = tryPolynomial(n, c);
    if (factor !== n) return factor;
  }
}

/** Walks `x -> x * x + c`. @returns A divisor above 1, perhaps `n` itself. */
function tryPolynomial(n: bigint, c: bigint): bigint {
  let y = 2n;
  let x = y;
  let start = y;
  let divisor = 1n;
  for (let run = 1; divisor === 1n; run *= 2) {
    x = y;
    for (let i = 0; i < run; i++) y = (y * y + c) % n;
    for (let done = 0; done < run && divisor === 1n; done += BATCH) {
      start = y;
      let product = 1n;
      for (let i = Math.min(BATCH, run - done); i > 0; i--) {
        y = (y * y + c) % n;
        product = product * (x - y) % n;
      }
      divisor = gcd(product, n);
    }
  }
  if (divisor !== n) return divisor;
  // Both primes fell into one batch: repeat it one step at a time.
  do {
    start = (start * start + c) % n;
    divisor = gcd(x - start, n);
  } while (divisor === 1n);
  return divisor;
}

/**
 * Returns the greatest common divisor.
 *
 * @param a Any integer.
 * @param b Any integer.
 * @returns A number of 0 or more.
 */
export function gcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a < 0n ? -a : a;
}
