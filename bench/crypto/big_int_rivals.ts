/**
 * Textbook baselines on BigInt: what a library without kernels of its own does.
 *
 * @module
 */

function gcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

/**
 * Pollard's rho with Brent's cycle finding (R. Brent, "An improved Monte Carlo
 * factorization algorithm", 1980), one gcd for each 128 steps.
 *
 * @param n An odd composite number.
 * @returns Its smaller and its larger factor.
 */
export function pollardBrent(n: bigint): [bigint, bigint] {
  const stride = 128;
  for (let c = 1n;; c++) {
    let y = 2n;
    let x = y;
    let saved = y;
    let product = 1n;
    let divisor = 1n;
    for (let length = 1; divisor === 1n; length *= 2) {
      x = y;
      for (let i = 0; i < length; i++) y = (y * y + c) % n;
      for (let done = 0; done < length && divisor === 1n; done += stride) {
        saved = y;
        const steps = Math.min(stride, length - done);
        for (let i = 0; i < steps; i++) {
          y = (y * y + c) % n;
          product = product * (x > y ? x - y : y - x) % n;
        }
        divisor = gcd(product, n);
      }
    }
    if (divisor === n) {
      divisor = 1n;
      for (y = saved; divisor === 1n;) {
        y = (y * y + c) % n;
        divisor = gcd(x > y ? x - y : y - x, n);
      }
    }
    if (divisor === n) continue;
    const other = n / divisor;
    return divisor < other ? [divisor, other] : [other, divisor];
  }
}

/**
 * Right-to-left binary exponentiation.
 *
 * @returns `base ** exponent % modulus`.
 */
export function squareAndMultiply(
  base: bigint,
  exponent: bigint,
  modulus: bigint,
): bigint {
  let result = 1n;
  base %= modulus;
  for (; exponent > 0n; exponent >>= 1n) {
    if (exponent & 1n) result = result * base % modulus;
    base = base * base % modulus;
  }
  return result;
}
