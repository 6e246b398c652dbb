/**
 * One copy of a text.
 *
 * @module
 */

/**
 * Gives a text as the engine's one copy of it, as literals in source code are:
 * two such strings are compared by address, and used as keys without being
 * hashed again. A part cut out of the table is neither.
 *
 * @param text Any text.
 */
export function intern(text: string): string {
  return Object.keys({ [text]: 0 })[0]!;
}
