/** Forgetting secrets. @module */

/**
 * Overwrites arrays with zeros.
 *
 * JavaScript may have copied them elsewhere; this removes the copies that are
 * ours.
 *
 * @param arrays Typed arrays that held key material.
 */
export function wipe(
  ...arrays: (Uint8Array | Uint32Array | Int32Array)[]
): void {
  for (const array of arrays) array.fill(0);
}
