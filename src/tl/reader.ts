/**
 * Reading TL primitives.
 *
 * @module
 */

import { TlDecodeError } from "./errors.ts";
import { readText } from "./text.ts";

/** Deepest nesting of objects that is read unless told otherwise. */
const MAX_DEPTH = 128;

const NO_VIEW: DataView = /* @__PURE__ */ new DataView(
  /* @__PURE__ */ new ArrayBuffer(0),
);

/** Where and how a {@linkcode TlReader} reads. */
export interface TlReaderOptions {
  /**
   * First byte to read.
   *
   * @default {0}
   */
  readonly offset?: number;
  /**
   * Deepest nesting of objects inside objects.
   *
   * @default {128}
   */
  readonly maxDepth?: number;
}

/**
 * Reads TL primitives one after another, little-endian, with every read
 * checked against what is left.
 *
 * {@linkcode TlReader.raw}, {@linkcode TlReader.bytes} and what is built on
 * them return **views** of the input: they change when it changes, and keep
 * all of it alive. Call `.slice()` on what is kept for long.
 *
 * See https://core.telegram.org/mtproto/serialize
 *
 * @example Reading a packet's head
 * ```ts
 * import { TlReader } from "@layer/mtproto/tl";
 * import { assertEquals } from "@std/assert";
 *
 * const reader = new TlReader(new Uint8Array([1, 0, 0, 0, 2, 104, 105, 0]));
 * assertEquals(reader.int(), 1);
 * assertEquals(reader.string(), "hi");
 * assertEquals(reader.remaining, 0);
 * ```
 */
export class TlReader {
  /** Bytes that are read, as given. */
  readonly source: Uint8Array;
  /** Next byte to read, from the start of {@linkcode TlReader.source}. */
  offset: number;
  /** Levels of nesting that may still be entered. Kept by the decoder. */
  depthLeft: number;
  readonly #end: number;
  /** End of what may be read through the view: 0 until there is one. */
  #viewEnd = 0;
  /** Made by the first wide number: that costs as much as a short message. */
  #view: DataView = NO_VIEW;
  /** What the source is a part of, once it was asked for. */
  #buffer: ArrayBufferLike | undefined;

  /**
   * Makes a reader.
   *
   * @param bytes What to read; not copied.
   * @param options Where to begin and how deep to go.
   * @throws {TypeError} If `bytes` is not a `Uint8Array`.
   * @throws {RangeError} If the offset is outside of the bytes.
   */
  constructor(bytes: Uint8Array, options?: TlReaderOptions) {
    if (!(bytes instanceof Uint8Array)) {
      throw new TypeError("Cannot read TL: wanted a Uint8Array as bytes");
    }
    this.source = bytes;
    this.offset = 0;
    this.depthLeft = MAX_DEPTH;
    this.#end = bytes.length;
    if (options === undefined) return;
    const { offset = 0, maxDepth = MAX_DEPTH } = options;
    if (!(offset >= 0 && offset <= bytes.length && Number.isInteger(offset))) {
      throw new RangeError(
        `Cannot read TL: wanted an offset from 0 to ${bytes.length}, got ${offset}`,
      );
    }
    this.offset = offset;
    this.depthLeft = maxDepth;
  }

  /** Bytes left to read. */
  get remaining(): number {
    return this.#end - this.offset;
  }

  /** Makes the view, unless `length` bytes are not there. */
  #makeView(length: number): void {
    if (this.offset + length > this.#end) this.#short(length);
    const { buffer, byteOffset } = this.source;
    this.#view = new DataView(buffer, byteOffset, this.#end);
    this.#viewEnd = this.#end;
  }

  /** Reads 4 bytes without the view. */
  #compose(at: number): number {
    if (at + 4 > this.#end) this.#short(4);
    const bytes = this.source;
    return bytes[at]! | bytes[at + 1]! << 8 | bytes[at + 2]! << 16 |
      bytes[at + 3]! << 24;
  }

  /** Shows bytes that are there, see {@linkcode TlReader.raw}. */
  #part(from: number, length: number): Uint8Array {
    // Faster than subarray(), which looks up what class to make.
    const buffer = this.#buffer ??= this.source.buffer;
    return new Uint8Array(buffer, this.source.byteOffset + from, length);
  }

  /** Throws that `length` bytes are not there. */
  #short(length: number): never {
    const wanted = length === 1 ? "1 byte" : `${length} bytes`;
    throw new TlDecodeError(`wanted ${wanted}, got ${this.remaining}`, {
      offset: this.offset,
    });
  }

  /**
   * Throws that objects are nested too deeply. For decoders.
   *
   * @throws {TlDecodeError} Always.
   */
  refuseDepth(): never {
    throw new TlDecodeError("wanted fewer nested objects, got too many", {
      offset: this.offset,
    });
  }

  /**
   * Reads a signed 32-bit number.
   *
   * @throws {TlDecodeError} If less than 4 bytes are left.
   */
  int(): number {
    const at = this.offset;
    const value = at + 4 > this.#viewEnd
      ? this.#compose(at)
      : this.#view.getInt32(at, true);
    this.offset = at + 4;
    return value;
  }

  /**
   * Reads an unsigned 32-bit number.
   *
   * @throws {TlDecodeError} If less than 4 bytes are left.
   */
  uint(): number {
    return this.int() >>> 0;
  }

  /**
   * Reads the next signed 32-bit number, such as a constructor id, and stays
   * where it is.
   *
   * @throws {TlDecodeError} If less than 4 bytes are left.
   */
  peekInt(): number {
    const at = this.offset;
    return at + 4 > this.#viewEnd
      ? this.#compose(at)
      : this.#view.getInt32(at, true);
  }

  /**
   * Reads a signed 64-bit number.
   *
   * @throws {TlDecodeError} If less than 8 bytes are left.
   */
  long(): bigint {
    const at = this.offset;
    if (at + 8 > this.#viewEnd) this.#makeView(8);
    this.offset = at + 8;
    return this.#view.getBigInt64(at, true);
  }

  /**
   * Reads a 64-bit floating point number.
   *
   * @throws {TlDecodeError} If less than 8 bytes are left.
   */
  double(): number {
    const at = this.offset;
    if (at + 8 > this.#viewEnd) this.#makeView(8);
    this.offset = at + 8;
    return this.#view.getFloat64(at, true);
  }

  /**
   * Reads 16 bytes.
   *
   * @returns A view of the input.
   * @throws {TlDecodeError} If less than 16 bytes are left.
   */
  int128(): Uint8Array {
    return this.raw(16);
  }

  /**
   * Reads 32 bytes.
   *
   * @returns A view of the input.
   * @throws {TlDecodeError} If less than 32 bytes are left.
   */
  int256(): Uint8Array {
    return this.raw(32);
  }

  /**
   * Reads bytes as they are.
   *
   * @param length How many.
   * @returns A view of the input.
   * @throws {TlDecodeError} If less are left.
   */
  raw(length: number): Uint8Array {
    const at = this.offset;
    if (!(length >= 0 && at + length <= this.#end)) this.#short(length);
    this.offset = at + length;
    return this.#part(at, length);
  }

  /**
   * Goes over bytes without reading them.
   *
   * @param length How many.
   * @throws {TlDecodeError} If less are left.
   */
  skip(length: number): void {
    if (!(length >= 0 && this.offset + length <= this.#end)) {
      this.#short(length);
    }
    this.offset += length;
  }

  /** Reads the length of a string and leaves the offset after it. */
  #length(): number {
    const at = this.offset;
    const word = at + 4 > this.#viewEnd
      ? this.#compose(at)
      : this.#view.getInt32(at, true);
    const first = word & 255;
    if (first < 254) {
      this.offset = at + 1;
      return first;
    }
    if (first === 255) {
      throw new TlDecodeError("wanted a length under 16 MiB, got byte 255", {
        offset: at,
      });
    }
    this.offset = at + 4;
    return word >>> 8;
  }

  /** Ends a string at `to`: goes over its padding, up to 3 bytes. */
  #pad(from: number, start: number, to: number): void {
    const next = to + (-(to - start) & 3);
    if (next > this.#end) {
      this.offset = start;
      throw new TlDecodeError(
        `wanted ${next - start} bytes, got ${this.#end - start}`,
        { offset: from },
      );
    }
    this.offset = next;
  }

  /**
   * Reads a byte string: its length, its bytes, its padding.
   *
   * @returns A view of the input.
   * @throws {TlDecodeError} If it is longer than what is left.
   */
  bytes(): Uint8Array {
    const start = this.offset;
    const length = this.#length();
    const from = this.offset;
    this.#pad(from, start, from + length);
    return this.#part(from, length);
  }

  /**
   * Reads a string of UTF-8. Malformed bytes become U+FFFD.
   *
   * @throws {TlDecodeError} If it is longer than what is left.
   */
  string(): string {
    const start = this.offset;
    const length = this.#length();
    const from = this.offset;
    this.#pad(from, start, from + length);
    if (length > 4 && this.#viewEnd === 0) this.#makeView(0);
    return readText(this.source, this.#view, from, from + length);
  }

  /**
   * Reads a boxed `Bool`.
   *
   * @throws {TlDecodeError} If neither `boolTrue` nor `boolFalse` is there.
   */
  bool(): boolean {
    const id = this.int();
    if (id === -1720552011) return true; // boolTrue#997275b5 = Bool
    if (id === -1132882121) return false; // boolFalse#bc799737 = Bool
    this.offset -= 4;
    throw new TlDecodeError(`wanted a Bool, got ${formatId(id)}`, {
      offset: this.offset,
      constructorId: id >>> 0,
    });
  }

  /**
   * Reads the head of a boxed vector.
   *
   * @param minElementLength Fewest bytes of an element, at least 1.
   * @returns Number of elements, which what is left could hold.
   * @throws {TlDecodeError} If it is no vector, or longer than possible.
   */
  vectorLength(minElementLength: number): number {
    const id = this.int();
    if (id !== 481674261) { // vector#1cb5c415 {t:Type} # [ t ] = Vector t
      this.offset -= 4;
      throw new TlDecodeError(`wanted a Vector, got ${formatId(id)}`, {
        offset: this.offset,
        constructorId: id >>> 0,
      });
    }
    return this.bareVectorLength(minElementLength);
  }

  /**
   * Reads the head of a bare vector, see
   * {@linkcode TlReader.vectorLength}.
   *
   * @param minElementLength Fewest bytes of an element, at least 1.
   * @returns Number of elements, which what is left could hold.
   * @throws {TlDecodeError} If it is longer than possible.
   */
  bareVectorLength(minElementLength: number): number {
    const count = this.int();
    if (count >= 0 && count * minElementLength <= this.#end - this.offset) {
      return count;
    }
    this.offset -= 4;
    const limit = Math.floor((this.remaining - 4) / minElementLength);
    throw new TlDecodeError(
      `wanted at most ${limit} elements, got ${count >>> 0}`,
      { offset: this.offset },
    );
  }
}

/** An id as `0x` and eight hex digits. */
export function formatId(id: number): string {
  return `0x${(id >>> 0).toString(16).padStart(8, "0")}`;
}
