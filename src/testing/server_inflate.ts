/** Decompression of requests, in both forms that clients send. @module */

import { inflate } from "../bytes/mod.ts";
import type { Gunzip } from "../mtproto/mod.ts";

/** Largest prime below 2^16 (RFC 1950, 8.2). */
const ADLER_BASE = 65521;

/** `ADLER-32` of RFC 1950. */
function adler32(data: Uint8Array): number {
  let a = 1;
  let b = 0;
  for (const byte of data) {
    a = (a + byte) % ADLER_BASE;
    b = (b + a) % ADLER_BASE;
  }
  return (b * 65536 + a) >>> 0;
}

/**
 * Makes a decompressor that takes gzip members and zlib streams: Telegram's
 * servers take both, and some clients send the latter in `gzip_packed`.
 *
 * @param gunzip Takes gzip members.
 * @returns Takes both. It throws `SyntaxError` for malformed data, and
 *   `RangeError` for too much output.
 */
export function inflateEither(gunzip: Gunzip): Gunzip {
  return (data, maxLength) => {
    // CM 8, no dictionary, and a check that 31 divides (RFC 1950, 2.2).
    const [cmf = 0, flg = 0] = data;
    const isZlib = (cmf & 0x0f) === 8 && (cmf * 256 + flg) % 31 === 0 &&
      (flg & 0x20) === 0;
    if (!isZlib) return gunzip(data, maxLength);
    const { output, used } = inflate(data.subarray(2), maxLength);
    const trailer = data.subarray(2 + used, 2 + used + 4);
    const view = new DataView(trailer.buffer, trailer.byteOffset);
    if (trailer.length < 4 || view.getUint32(0) !== adler32(output)) {
      throw new SyntaxError("Cannot inflate: wanted the right checksum");
    }
    return output;
  };
}
