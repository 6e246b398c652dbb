/** Comparison whose time does not depend on where arrays differ. @module */

/**
 * Compares two byte arrays in time that depends on their length alone.
 *
 * The differences are ORed over the whole length, so that a wrong `msg_key` or
 * hash does not tell how much of it was right. The JIT gives no guarantee.
 *
 * @param a Any array.
 * @param b Any array.
 * @returns Whether both have the same length and bytes.
 */
export function equal(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  let difference = 0;
  for (let i = 0; i < a.length; i++) difference |= a[i]! ^ b[i]!;
  return difference === 0;
}
