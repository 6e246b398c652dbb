/**
 * Argument checks that every AES back end makes before it computes.
 *
 * @module
 */

/**
 * Checks the arguments of AES-256-IGE.
 *
 * @param data Must be a multiple of 16 bytes.
 * @param key Must be 32 bytes.
 * @param iv Must be 32 bytes.
 * @throws {RangeError} If a length is wrong.
 */
export function checkIge(
  data: Uint8Array,
  key: Uint8Array,
  iv: Uint8Array,
): void {
  if ((data.length & 15) === 0 && key.length === 32 && iv.length === 32) return;
  checkKey(key);
  if (iv.length !== 32) {
    throw new RangeError(
      `Cannot use AES-256-IGE: iv must be 32 bytes, got ${iv.length}`,
    );
  }
  throw new RangeError(
    `Cannot use AES-256-IGE: data must be a multiple of 16 bytes, got ${data.length}`,
  );
}

/**
 * Checks the arguments of AES-256-CTR.
 *
 * @param key Must be 32 bytes.
 * @param iv Must be 16 bytes.
 * @throws {RangeError} If a length is wrong.
 */
export function checkCtr(key: Uint8Array, iv: Uint8Array): void {
  checkKey(key);
  if (iv.length !== 16) {
    throw new RangeError(
      `Cannot use AES-256-CTR: iv must be 16 bytes, got ${iv.length}`,
    );
  }
}

function checkKey(key: Uint8Array): void {
  if (key.length !== 32) {
    throw new RangeError(
      `Cannot use AES-256: key must be 32 bytes, got ${key.length}`,
    );
  }
}
