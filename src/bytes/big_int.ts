/** Whole numbers as bytes, both byte orders, fixed width. @module */

/**
 * Reads an unsigned number, most significant byte first.
 *
 * @param bytes Any number of bytes; none is 0.
 */
export function bigIntFromBytesBE(bytes: Uint8Array): bigint {
  let hex = "0x0";
  for (const byte of bytes) hex += (byte < 16 ? "0" : "") + byte.toString(16);
  return BigInt(hex);
}

/**
 * Reads an unsigned number, least significant byte first.
 *
 * @param bytes Any number of bytes; none is 0.
 */
export function bigIntFromBytesLE(bytes: Uint8Array): bigint {
  return bigIntFromBytesBE(bytes.slice().reverse());
}

/**
 * Writes a number, most significant byte first.
 *
 * @param value Not negative, below 256 to the power of `length`.
 * @param length Bytes to write.
 * @returns A fresh array of `length` bytes.
 * @throws {RangeError} If the value is negative or needs more bytes.
 */
export function bigIntToBytesBE(
  value: bigint,
  length: number,
): Uint8Array<ArrayBuffer> {
  const hex = value < 0n ? "" : value.toString(16);
  if (value < 0n || (value > 0n && hex.length > 2 * length)) {
    throw new RangeError(
      `Cannot write number: want 0 to 256^${length} - 1, got ${
        value < 0n
          ? "a negative one"
          : `one of ${Math.ceil(hex.length / 2)} bytes`
      }`,
    );
  }
  const out = new Uint8Array(length);
  const padded = hex.padStart(2 * length, "0");
  for (let i = 0; i < length; i++) {
    out[i] = parseInt(padded.slice(2 * i, 2 * i + 2), 16);
  }
  return out;
}

/**
 * Writes a number, least significant byte first.
 *
 * @param value Not negative, below 256 to the power of `length`.
 * @param length Bytes to write.
 * @returns A fresh array of `length` bytes.
 * @throws {RangeError} If the value is negative or needs more bytes.
 */
export function bigIntToBytesLE(
  value: bigint,
  length: number,
): Uint8Array<ArrayBuffer> {
  return bigIntToBytesBE(value, length).reverse();
}
