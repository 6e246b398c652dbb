/**
 * gzip members, RFC 1952, as `gzip_packed` holds them.
 *
 * @see {@link https://core.telegram.org/mtproto/service_messages#packed-object}
 *
 * @module
 */
import { crc32 } from "./crc32.ts";
import { deflate } from "./deflate.ts";
import { inflate } from "./inflate.ts";

const HEADER_LENGTH = 10;
const TRAILER_LENGTH = 8;
const FLAG_HCRC = 2;
const FLAG_EXTRA = 4;
const FLAG_NAME = 8;
const FLAG_COMMENT = 16;

/**
 * Decompresses one gzip member and checks its CRC-32 and length.
 *
 * @param data One member: header, DEFLATE stream, trailer; nothing behind it.
 * @param maxLength Bytes of output at most. The input may be hostile: a
 *   thousandfold expansion is easy to make.
 * @returns A fresh array.
 * @throws {SyntaxError} If the data is malformed, ends early, has bytes behind
 *   its end, or does not match its CRC-32 or length.
 * @throws {RangeError} If the output would be longer than `maxLength`.
 */
export function gunzip(
  data: Uint8Array,
  maxLength: number,
): Uint8Array<ArrayBuffer> {
  const start = gzipBodyOffset(data);
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const claimed = view.getUint32(data.length - 4, true);
  const { output, used } = inflate(
    data.subarray(start, data.length - TRAILER_LENGTH),
    maxLength,
    claimed,
  );
  if (start + used + TRAILER_LENGTH !== data.length) {
    throw new SyntaxError("Cannot gunzip: bytes follow the compressed data");
  }
  if (output.length !== claimed) {
    throw new SyntaxError(
      `Cannot gunzip: want ${claimed} bytes, got ${output.length}`,
    );
  }
  if (crc32(output) !== view.getUint32(data.length - 8, true)) {
    throw new SyntaxError("Cannot gunzip: the CRC-32 does not match");
  }
  return output;
}

/**
 * Finds where the DEFLATE stream of a gzip member begins.
 *
 * @param data One gzip member.
 * @throws {SyntaxError} If the header is malformed or the member too short.
 */
export function gzipBodyOffset(data: Uint8Array): number {
  if (data.length < HEADER_LENGTH + TRAILER_LENGTH) {
    throw new SyntaxError("Cannot gunzip: it ends early");
  }
  if (data[0] !== 0x1f || data[1] !== 0x8b || data[2] !== 8) {
    throw new SyntaxError("Cannot gunzip: no gzip header");
  }
  const flags = data[3]!;
  if (flags & 0xe0) throw new SyntaxError("Cannot gunzip: reserved flags set");
  let offset = HEADER_LENGTH;
  if (flags & FLAG_EXTRA) {
    offset += 2 + (data[offset]! | data[offset + 1]! << 8);
  }
  for (const flag of [FLAG_NAME, FLAG_COMMENT]) {
    if (!(flags & flag)) continue;
    const end = data.indexOf(0, offset);
    offset = end < 0 ? data.length : end + 1;
  }
  if (flags & FLAG_HCRC) offset += 2;
  if (offset > data.length - TRAILER_LENGTH) {
    throw new SyntaxError("Cannot gunzip: it ends early");
  }
  return offset;
}

/**
 * Compresses bytes as one gzip member, unless that does not pay.
 *
 * @param data Any number of bytes.
 * @param maxLength Longest result that is of use, in bytes. It is an exclusive
 *   limit: with the default, a result is always shorter than the data.
 * @returns The member, or `null` if it would not be shorter than `maxLength`.
 */
export function gzip(
  data: Uint8Array,
  maxLength: number = data.length,
): Uint8Array<ArrayBuffer> | null {
  const body = deflate(data, maxLength - HEADER_LENGTH - TRAILER_LENGTH);
  if (body === null) return null;
  const out = new Uint8Array(HEADER_LENGTH + body.length + TRAILER_LENGTH);
  out.set([0x1f, 0x8b, 8]);
  out[9] = 255; // operating system unknown
  out.set(body, HEADER_LENGTH);
  const view = new DataView(out.buffer);
  view.setUint32(out.length - 8, crc32(data), true);
  view.setUint32(out.length - 4, data.length, true);
  return out;
}
