/**
 * CRC-32 with the reversed polynomial 0xedb88320, as in gzip (RFC 1952
 * section 8), TL constructor ids and the full transport.
 *
 * @module
 */

/** Filled on first use: at load it would take longer than all else there. */
const TABLE = new Int32Array(256);

function fillTable(): void {
  for (let i = 0; i < 256; i++) {
    let c = i;
    for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    TABLE[i] = c;
  }
}

/**
 * Computes a CRC-32.
 *
 * @param bytes Any number of bytes.
 * @param initial The CRC of the bytes before these, to go on with.
 * @returns An unsigned 32-bit number.
 */
export function crc32(bytes: Uint8Array, initial = 0): number {
  if (TABLE[1] === 0) fillTable();
  let c = ~initial;
  for (let i = 0; i < bytes.length; i++) {
    c = TABLE[(c ^ bytes[i]!) & 255]! ^ (c >>> 8);
  }
  return ~c >>> 0;
}
