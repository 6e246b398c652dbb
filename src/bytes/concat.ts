/** Joining byte arrays. @module */

/**
 * Joins byte arrays into one.
 *
 * @param arrays Any number of arrays, in order; they are not kept.
 * @returns A fresh array as long as all of them together.
 *
 * @example Two arrays
 * ```ts ignore
 * concat(Uint8Array.of(1), Uint8Array.of(2, 3)); // Uint8Array [1, 2, 3]
 * ```
 */
export function concat(...arrays: Uint8Array[]): Uint8Array<ArrayBuffer> {
  let length = 0;
  for (const array of arrays) length += array.length;
  const out = new Uint8Array(length);
  let offset = 0;
  for (const array of arrays) {
    out.set(array, offset);
    offset += array.length;
  }
  return out;
}
