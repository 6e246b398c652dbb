/**
 * The constants of SHA-2, computed from their definition: the first bits of
 * the fractional parts of roots of the first primes (FIPS 180-4 §4.2.2,
 * §4.2.3, §5.3.3, §5.3.5).
 *
 * @module
 */

/**
 * Returns `floor(fraction(prime ** (1 / degree)) * 2 ** bits)`.
 *
 * The estimate comes from floating point, right to about 50 bits; for 64 one
 * step of Newton's method doubles that. Comparing powers then settles it.
 */
function rootFraction(prime: number, degree: 2 | 3, bits: 32 | 64): bigint {
  const target = BigInt(prime) << BigInt(bits * degree);
  const estimate = degree === 2 ? Math.sqrt(prime) : Math.cbrt(prime);
  let root = BigInt(Math.floor(estimate * 2 ** 32));
  if (bits === 64) {
    root <<= 32n;
    root = degree === 2
      ? (root + target / root) / 2n
      : (2n * root + target / (root * root)) / 3n;
  }
  const power = (x: bigint): bigint => degree === 2 ? x * x : x * x * x;
  while (power(root) > target) root--;
  while (power(root + 1n) <= target) root++;
  return BigInt.asUintN(bits, root);
}

/** Returns the first `count` primes. */
function firstPrimes(count: number): number[] {
  const primes: number[] = [];
  for (let n = 2; primes.length < count; n++) {
    if (primes.every((p) => n % p !== 0)) primes.push(n);
  }
  return primes;
}

/**
 * Returns the words of the roots of the first primes, high word first.
 *
 * @param count How many primes.
 * @param degree 2 for square roots (initial hash values), 3 for cube roots
 *   (round constants).
 * @param bits 32 gives one word a prime (SHA-256), 64 gives two (SHA-512).
 * @returns `count * bits / 32` words.
 */
export function rootWords(
  count: number,
  degree: 2 | 3,
  bits: 32 | 64,
): Int32Array<ArrayBuffer> {
  const words: number[] = [];
  for (const prime of firstPrimes(count)) {
    const fraction = rootFraction(prime, degree, bits);
    if (bits === 64) words.push(Number(fraction >> 32n));
    words.push(Number(fraction & 0xffffffffn));
  }
  // ToInt32 of each element wraps the upper half to negative numbers.
  return Int32Array.from(words);
}
