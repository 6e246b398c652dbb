/**
 * All entries of a storage as one run of bytes: what a file or a session
 * string holds.
 *
 * Layout, numbers little-endian: `"LYR"`, version (1 byte), flags (1 byte:
 * bit 0, the entries are a gzip member), CRC-32 of the rest (4 bytes), then for
 * each entry key length (1 byte), key, value length (2 bytes), value.
 *
 * @module
 */
import { concat, crc32, decodeUtf8, encodeUtf8 } from "../bytes/mod.ts";
import { gunzip, gzip } from "../bytes/mod.ts";
import { StorageError } from "./errors.ts";
import type { StorageEntry } from "./storage.ts";

const MAGIC = /* @__PURE__ */ Uint8Array.of(0x4c, 0x59, 0x52);
const VERSION = 1;
const HEADER_LENGTH = 9;
const FLAG_GZIP = 1;
/** Longest entries block that is read, in bytes, against hostile strings. */
const MAX_LENGTH = 64 * 1024 * 1024;

/**
 * Packs entries.
 *
 * @param entries Keys of at most 128 bytes, values of at most 60,000.
 * @throws {RangeError} If a key or value is longer.
 */
export function packSnapshot(
  entries: Iterable<StorageEntry>,
): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  for (const { key, value } of entries) {
    const name = encodeUtf8(key);
    if (name.length > 128 || value.length > 60_000) {
      throw new RangeError(
        `Cannot store value: want a key of at most 128 and a value of at most 60000 bytes, got ${name.length} and ${value.length}`,
      );
    }
    const length = Uint8Array.of(value.length & 255, value.length >> 8);
    parts.push(Uint8Array.of(name.length), name, length, value);
  }
  const plain = concat(...parts);
  const packed = gzip(plain);
  const body = packed ?? plain;
  const header = new Uint8Array(HEADER_LENGTH);
  header.set(MAGIC);
  header[3] = VERSION;
  header[4] = packed ? FLAG_GZIP : 0;
  new DataView(header.buffer).setUint32(5, crc32(body), true);
  return concat(header, body);
}

/**
 * Unpacks what {@linkcode packSnapshot} made.
 *
 * @param bytes All of it.
 * @throws {StorageError} If it is something else, damaged, or of a newer
 *   version.
 */
export function unpackSnapshot(bytes: Uint8Array): StorageEntry[] {
  const version = checkHeader(bytes);
  let body = bytes.subarray(HEADER_LENGTH);
  if (bytes[4]! & FLAG_GZIP) {
    try {
      body = gunzip(body, MAX_LENGTH);
    } catch (cause) {
      throw new StorageError("Cannot read login: it is damaged", {
        cause,
        version,
      });
    }
  }
  const entries: StorageEntry[] = [];
  let offset = 0;
  const take = (length: number): Uint8Array => {
    if (offset + length > body.length) {
      throw new StorageError("Cannot read login: it ends early", { version });
    }
    return body.slice(offset, offset += length);
  };
  while (offset < body.length) {
    const key = decodeUtf8(take(take(1)[0]!));
    const length = take(2);
    entries.push({ key, value: take(length[0]! | length[1]! << 8) });
  }
  return entries;
}

function checkHeader(bytes: Uint8Array): number {
  if (
    bytes.length < HEADER_LENGTH || MAGIC.some((byte, i) => bytes[i] !== byte)
  ) {
    throw new StorageError("Cannot read login: it is no login of this library");
  }
  const version = bytes[3]!;
  if (version !== VERSION) {
    throw new StorageError(
      `Cannot read login: want format version ${VERSION}, got ${version}`,
      { version },
    );
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(5, true) !== crc32(bytes.subarray(HEADER_LENGTH))) {
    throw new StorageError("Cannot read login: the CRC-32 does not match", {
      version,
    });
  }
  return version;
}
