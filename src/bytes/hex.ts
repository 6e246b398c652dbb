/** Base 16 text. @module */

const DIGITS = "0123456789abcdef";

/**
 * Writes bytes as lower-case hexadecimal digits.
 *
 * @param bytes Any number of bytes.
 * @returns Two digits a byte, most significant first.
 */
export function toHex(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += DIGITS[byte >> 4]! + DIGITS[byte & 15]!;
  return text;
}

/**
 * Reads hexadecimal digits of either case.
 *
 * @param text An even number of digits, nothing else.
 * @returns A fresh array of `text.length / 2` bytes.
 * @throws {SyntaxError} If the length is odd or a character is no digit.
 */
export function fromHex(text: string): Uint8Array<ArrayBuffer> {
  if (text.length % 2 !== 0) {
    throw new SyntaxError(
      `Cannot decode hex: want an even number of digits, got ${text.length}`,
    );
  }
  const out = new Uint8Array(text.length / 2);
  for (let i = 0; i < out.length; i++) {
    out[i] = digit(text, 2 * i) << 4 | digit(text, 2 * i + 1);
  }
  return out;
}

function digit(text: string, index: number): number {
  const code = text.charCodeAt(index);
  if (code >= 48 && code <= 57) return code - 48;
  const letter = code | 32;
  if (letter >= 97 && letter <= 102) return letter - 87;
  throw new SyntaxError(`Cannot decode hex: no digit at position ${index}`);
}
