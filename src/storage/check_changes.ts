/** The limits of what a storage keeps, checked before anything is written. @module */
import type { StorageChanges } from "./storage.ts";

/** Longest key, in characters. */
export const MAX_KEY_LENGTH = 128;
/** Longest value, in bytes. */
export const MAX_VALUE_LENGTH = 60_000;

const KEY = /^[ -~]*$/;

/**
 * Tells whether a text may be a key.
 *
 * @param key Any text.
 * @returns Whether it is printable ASCII of at most 128 characters.
 */
export function isKey(key: string): boolean {
  return key.length <= MAX_KEY_LENGTH && KEY.test(key);
}

/**
 * Checks changes as a whole: one that cannot be kept refuses all.
 *
 * @param changes What is to be written.
 * @param maxValueLength Longest value, in bytes.
 * @throws {TypeError} If they are no map, or a key or value is of the wrong
 * kind.
 * @throws {RangeError} If a key or value is longer than it may be.
 */
export function checkChanges(
  changes: StorageChanges,
  maxValueLength: number = MAX_VALUE_LENGTH,
): void {
  if (typeof changes?.entries !== "function") {
    refuse(TypeError, `changes as a map, got ${typeof changes}`);
  }
  for (const [key, value] of changes) {
    if (typeof key !== "string") {
      refuse(TypeError, `keys as text, got ${typeof key}`);
    }
    if (key.length > MAX_KEY_LENGTH) {
      const most = `a key of at most ${MAX_KEY_LENGTH} characters`;
      refuse(RangeError, `${most}, got ${key.length}`);
    }
    if (!KEY.test(key)) {
      refuse(TypeError, "a key of printable ASCII, got other characters");
    }
    if (value === undefined) continue;
    if (!(value instanceof Uint8Array)) {
      refuse(TypeError, `values as Uint8Array, got ${typeof value}`);
    }
    if (value.length > maxValueLength) {
      const most = `a value of at most ${maxValueLength} bytes`;
      refuse(RangeError, `${most}, got ${value.length}`);
    }
  }
}

function refuse(kind: ErrorConstructor, what: string): never {
  throw new kind(`Cannot store value: wanted ${what}`);
}
