/** Base 64 text, RFC 4648 sections 4 and 5. @module */

const STANDARD =
  "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const URL_SAFE = STANDARD.slice(0, 62) + "-_";

/**
 * Value of each ASCII character in either alphabet, 255 for the others.
 * Filled on first use.
 */
const VALUES = new Uint8Array(128);

function fillValues(): void {
  VALUES.fill(255);
  for (const alphabet of [STANDARD, URL_SAFE]) {
    for (let i = 0; i < 64; i++) VALUES[alphabet.charCodeAt(i)] = i;
  }
}

/**
 * Writes bytes as base 64 with padding (RFC 4648 section 4).
 *
 * @param bytes Any number of bytes.
 * @returns Text whose length is a multiple of four.
 */
export function toBase64(bytes: Uint8Array): string {
  const text = encode(bytes, STANDARD);
  return text + "=".repeat((4 - text.length % 4) % 4);
}

/**
 * Writes bytes as base 64 for addresses and file names (RFC 4648 section 5),
 * without padding.
 *
 * @param bytes Any number of bytes.
 */
export function toBase64Url(bytes: Uint8Array): string {
  return encode(bytes, URL_SAFE);
}

/**
 * Reads base 64 in either alphabet, padded or not.
 *
 * @param text Digits of one of the two alphabets, then at most two `=`.
 * @returns A fresh array.
 * @throws {SyntaxError} If a character is no digit, the length is impossible,
 *   or unused bits of the last digit are set.
 */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  let end = text.length;
  while (end > 0 && text.length - end < 2 && text[end - 1] === "=") end--;
  if (end % 4 === 1) {
    throw new SyntaxError(`Cannot decode base 64: ${end} digits are no bytes`);
  }
  if (VALUES[0] === 0) fillValues();
  const out = new Uint8Array(Math.floor(end * 3 / 4));
  let bits = 0;
  let buffer = 0;
  let offset = 0;
  for (let i = 0; i < end; i++) {
    const code = text.charCodeAt(i);
    const value = code < 128 ? VALUES[code]! : 255;
    if (value === 255) {
      throw new SyntaxError(`Cannot decode base 64: no digit at position ${i}`);
    }
    buffer = (buffer << 6 | value) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      out[offset++] = buffer >> bits;
    }
  }
  if ((buffer & ((1 << bits) - 1)) !== 0) {
    throw new SyntaxError("Cannot decode base 64: unused bits are set");
  }
  return out;
}

/**
 * Reads base 64; the same as {@linkcode fromBase64}, for symmetry.
 *
 * @param text Digits of either alphabet, padded or not.
 * @throws {SyntaxError} As {@linkcode fromBase64}.
 */
export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  return fromBase64(text);
}

function encode(bytes: Uint8Array, alphabet: string): string {
  let text = "";
  let i = 0;
  for (; i + 2 < bytes.length; i += 3) {
    const group = bytes[i]! << 16 | bytes[i + 1]! << 8 | bytes[i + 2]!;
    text += alphabet[group >> 18]! + alphabet[group >> 12 & 63]! +
      alphabet[group >> 6 & 63]! + alphabet[group & 63]!;
  }
  const left = bytes.length - i;
  if (left === 0) return text;
  const group = bytes[i]! << 16 | (left === 2 ? bytes[i + 1]! << 8 : 0);
  text += alphabet[group >> 18]! + alphabet[group >> 12 & 63]!;
  return left === 2 ? text + alphabet[group >> 6 & 63]! : text;
}
