/**
 * Byte arrays: joining, comparing, text forms, numbers, CRC-32, gzip and a
 * receive buffer. Pure functions and one class; imports nothing.
 *
 * @module
 */
export { fromBase64, fromBase64Url, toBase64, toBase64Url } from "./base64.ts";
export {
  bigIntFromBytesBE,
  bigIntFromBytesLE,
  bigIntToBytesBE,
  bigIntToBytesLE,
} from "./big_int.ts";
export { ByteQueue } from "./byte_queue.ts";
export { concat } from "./concat.ts";
export { crc32 } from "./crc32.ts";
export { equal } from "./equal.ts";
export { gunzip, gzip, gzipBodyOffset } from "./gzip.ts";
export { fromHex, toHex } from "./hex.ts";
export { inflate, type Inflated } from "./inflate.ts";
export { allocate } from "./pool.ts";
export { decodeUtf8, encodeUtf8 } from "./utf8.ts";
export { wipe } from "./wipe.ts";
