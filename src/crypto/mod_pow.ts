/**
 * Modular exponentiation on BigInt. V8's BigInt multiplies 2048-bit numbers
 * faster than WebAssembly can, which has no 64 by 64 bit product.
 *
 * It does not run in constant time: neither BigInt arithmetic nor the window
 * method can. Exponents here are used for one key exchange or one proof each.
 *
 * @module
 */

/** Window of the sliding method, in bits: best for exponents of 2048 bits. */
const WINDOW_BITS = 5;

/** Exponents up to this many bits are not worth a table of powers. */
const SHORT_EXPONENT_BITS = 64;

/** Bases below this are multiplied by as they are, at the cost of an addition. */
const SMALL_BASE = 256n;

/**
 * Raises to a power modulo `modulus`.
 *
 * @param base Not negative.
 * @param exponent Not negative.
 * @param modulus Positive.
 * @returns `base ** exponent % modulus`.
 * @throws {RangeError} If an argument is out of range.
 *
 * @example A small power
 * ```ts
 * import { modPow } from "@layer/mtproto/crypto";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(modPow(3n, 200n, 1_000_007n), 3n ** 200n % 1_000_007n);
 * ```
 */
export function modPow(
  base: bigint,
  exponent: bigint,
  modulus: bigint,
): bigint {
  checkModPow(base, exponent, modulus);
  if (modulus === 1n) return 0n;
  const bits = exponent.toString(2);
  const reduced = base % modulus;
  if (reduced < SMALL_BASE || bits.length <= SHORT_EXPONENT_BITS) {
    return leftToRight(reduced, bits, modulus);
  }
  return slidingWindow(reduced, bits, modulus);
}

/**
 * Checks the arguments of a modular exponentiation.
 *
 * @param base Must not be negative.
 * @param exponent Must not be negative.
 * @param modulus Must be positive.
 * @throws {RangeError} If an argument is out of range.
 */
export function checkModPow(
  base: bigint,
  exponent: bigint,
  modulus: bigint,
): void {
  if (base < 0n || exponent < 0n || modulus <= 0n) {
    throw new RangeError(
      "Cannot raise to a power: base and exponent must be 0 or more, modulus 1 or more",
    );
  }
}

/** Squares for each bit and multiplies by the base itself for each one. */
function leftToRight(base: bigint, bits: string, modulus: bigint): bigint {
  let result = 1n;
  for (let i = 0; i < bits.length; i++) {
    result = result * result;
    result = bits.charCodeAt(i) === 49 ? result % modulus * base : result;
    result %= modulus;
  }
  return result;
}

/** Multiplies once for each window that begins and ends with a one bit. */
function slidingWindow(base: bigint, bits: string, modulus: bigint): bigint {
  // odd[i] = base ** (2 * i + 1)
  const odd = [base];
  const square = base * base % modulus;
  while (odd.length < 1 << (WINDOW_BITS - 1)) {
    odd.push(odd[odd.length - 1]! * square % modulus);
  }
  let result = 1n;
  for (let i = 0; i < bits.length;) {
    if (bits.charCodeAt(i) === 48) {
      result = result * result % modulus;
      i++;
      continue;
    }
    let end = Math.min(bits.length, i + WINDOW_BITS);
    while (bits.charCodeAt(end - 1) === 48) end--;
    let value = 0;
    for (; i < end; i++) {
      result = result * result % modulus;
      value = 2 * value + bits.charCodeAt(i) - 48;
    }
    result = result * odd[value >> 1]! % modulus;
  }
  return result;
}
