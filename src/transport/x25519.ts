/**
 * Public keys of X25519 (RFC 7748). The disguise as TLS shows one and never
 * computes a secret with it; a point that is not on the curve would give the
 * disguise away.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7748#section-5
 *
 * @module
 */

import { bigIntFromBytesLE, bigIntToBytesLE } from "../bytes/mod.ts";

const P = 2n ** 255n - 19n;
const A24 = 121665n;

/**
 * Multiplies a point by a scalar: the function X25519.
 *
 * @param scalar 32 bytes; clamped as section 5 says.
 * @param u The point's u coordinate, 32 bytes; the base point by default.
 * @returns 32 bytes, the u coordinate of the product.
 */
export function x25519(
  scalar: Uint8Array,
  u: Uint8Array = Uint8Array.of(9, ...new Uint8Array(31)),
): Uint8Array {
  const clamped = scalar.slice();
  clamped[0]! &= 248;
  clamped[31] = clamped[31]! & 127 | 64;
  const k = bigIntFromBytesLE(clamped);
  const x1 = bigIntFromBytesLE(u) % 2n ** 255n;
  let [x2, z2, x3, z3] = [1n, 0n, x1, 1n];
  let swap = 0n;
  for (let t = 254n; t >= 0n; t--) {
    const bit = k >> t & 1n;
    if (swap !== bit) [x2, z2, x3, z3] = [x3, z3, x2, z2];
    swap = bit;
    const a = x2 + z2;
    const b = x2 - z2;
    const aa = a * a % P;
    const bb = b * b % P;
    const e = aa - bb;
    const da = (x3 - z3) * a % P;
    const cb = (x3 + z3) * b % P;
    x3 = (da + cb) ** 2n % P;
    z3 = x1 * ((da - cb) ** 2n % P) % P;
    x2 = aa * bb % P;
    z2 = e * (aa + A24 * e) % P;
  }
  if (swap !== 0n) [x2, z2] = [x3, z3];
  const result = x2 * power(z2, P - 2n) % P;
  return bigIntToBytesLE((result + P) % P, 32);
}

/** Computes `base ** exponent` modulo P. */
function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  let square = base % P;
  for (let e = exponent; e > 0n; e >>= 1n) {
    if (e & 1n) result = result * square % P;
    square = square * square % P;
  }
  return result;
}
