/**
 * Writing TL primitives.
 *
 * @module
 */

import { writeText } from "./text.ts";

/** Most bytes of one byte string: its length is a 24-bit number. */
const MAX_BYTES = 0xffffff;

/** How a {@linkcode TlWriter} begins. */
export interface TlWriterOptions {
  /**
   * Bytes to make room for at once.
   *
   * @default {1024}
   */
  readonly capacity?: number;
}

/**
 * Writes TL primitives one after another, little-endian, into one buffer that
 * grows. {@linkcode TlWriter.clear} starts over in the same buffer, so one
 * writer serves all messages of a connection.
 *
 * Every value is checked: a wrong type is a `TypeError`, a value out of range
 * a `RangeError`, and nothing of it is written.
 *
 * See https://core.telegram.org/mtproto/serialize
 *
 * @example Writing and reading back
 * ```ts
 * import { TlReader, TlWriter } from "@layer/mtproto/tl";
 * import { assertEquals } from "@std/assert";
 *
 * const writer = new TlWriter();
 * writer.int(-1);
 * writer.string("hi");
 * const reader = new TlReader(writer.finish());
 * assertEquals(reader.int(), -1);
 * assertEquals(reader.string(), "hi");
 * ```
 */
export class TlWriter {
  /** Bytes written so far; the next one goes to this offset. */
  #length = 0;
  #buffer: Uint8Array<ArrayBuffer>;
  #view: DataView;

  /**
   * Makes an empty writer.
   *
   * @param options First size of the buffer.
   * @throws {RangeError} If the capacity is not a positive integer.
   */
  constructor(options?: TlWriterOptions) {
    const capacity = options?.capacity ?? 1024;
    if (!(Number.isInteger(capacity) && capacity > 0)) {
      throw new RangeError(
        `Cannot make TlWriter: wanted a positive integer as capacity, got ${capacity}`,
      );
    }
    this.#buffer = new Uint8Array(capacity);
    this.#view = new DataView(this.#buffer.buffer);
  }

  /** Number of bytes written. */
  get length(): number {
    return this.#length;
  }

  /** Number of bytes the buffer holds before it has to grow. */
  get capacity(): number {
    return this.#buffer.length;
  }

  /** Makes room for `length` more bytes. @returns Where they go. */
  #need(length: number): number {
    const at = this.#length;
    if (at + length > this.#buffer.length) this.#grow(at + length);
    return at;
  }

  #grow(length: number): void {
    const capacity = Math.max(length, this.#buffer.length * 2);
    const buffer = new Uint8Array(capacity);
    buffer.set(this.#buffer.subarray(0, this.#length));
    this.#buffer = buffer;
    this.#view = new DataView(buffer.buffer);
  }

  /**
   * Writes a signed 32-bit number.
   *
   * @param value An integer from -2^31 to 2^31 - 1.
   * @throws {TypeError} If it is not a number.
   * @throws {RangeError} If it is not an integer in that range.
   */
  int(value: number): void {
    if (value !== (value | 0)) refuseInt(value, "signed");
    const at = this.#need(4);
    this.#view.setInt32(at, value, true);
    this.#length = at + 4;
  }

  /**
   * Writes an unsigned 32-bit number.
   *
   * @param value An integer from 0 to 2^32 - 1.
   * @throws {TypeError} If it is not a number.
   * @throws {RangeError} If it is not an integer in that range.
   */
  uint(value: number): void {
    if (value !== (value >>> 0)) refuseInt(value, "unsigned");
    const at = this.#need(4);
    this.#view.setUint32(at, value, true);
    this.#length = at + 4;
  }

  /**
   * Writes a signed 64-bit number.
   *
   * @param value From -2^63 to 2^63 - 1.
   * @throws {TypeError} If it is not a bigint.
   * @throws {RangeError} If it is out of range.
   */
  long(value: bigint): void {
    if (typeof value !== "bigint") refuse("a bigint", value);
    if (BigInt.asIntN(64, value) !== value) {
      throw new RangeError("wanted a bigint from -2^63 to 2^63 - 1, got more");
    }
    const at = this.#need(8);
    this.#view.setBigInt64(at, value, true);
    this.#length = at + 8;
  }

  /**
   * Writes a 64-bit floating point number.
   *
   * @param value Any number.
   * @throws {TypeError} If it is not a number.
   */
  double(value: number): void {
    if (typeof value !== "number") refuse("a number", value);
    const at = this.#need(8);
    this.#view.setFloat64(at, value, true);
    this.#length = at + 8;
  }

  /**
   * Writes a boxed `Bool`.
   *
   * @param value The value.
   * @throws {TypeError} If it is not a boolean.
   */
  bool(value: boolean): void {
    if (typeof value !== "boolean") refuse("a boolean", value);
    // boolTrue#997275b5 = Bool, boolFalse#bc799737 = Bool
    this.int(value ? -1720552011 : -1132882121);
  }

  /**
   * Writes bytes as they are, without length or padding.
   *
   * @param value The bytes.
   * @throws {TypeError} If it is not a `Uint8Array`.
   */
  raw(value: Uint8Array): void {
    if (!(value instanceof Uint8Array)) refuse("a Uint8Array", value);
    const at = this.#need(value.length);
    this.#buffer.set(value, at);
    this.#length = at + value.length;
  }

  /**
   * Writes 16 bytes.
   *
   * @param value Exactly 16 bytes.
   * @throws {TypeError} If it is not a `Uint8Array`.
   * @throws {RangeError} If it has another length.
   */
  int128(value: Uint8Array): void {
    this.#fixed(value, 16);
  }

  /**
   * Writes 32 bytes.
   *
   * @param value Exactly 32 bytes.
   * @throws {TypeError} If it is not a `Uint8Array`.
   * @throws {RangeError} If it has another length.
   */
  int256(value: Uint8Array): void {
    this.#fixed(value, 32);
  }

  #fixed(value: Uint8Array, length: number): void {
    if (!(value instanceof Uint8Array)) refuse("a Uint8Array", value);
    if (value.length !== length) {
      throw new RangeError(`wanted ${length} bytes, got ${value.length}`);
    }
    this.raw(value);
  }

  /**
   * Writes a byte string: its length, its bytes, zeros up to a multiple of 4.
   *
   * @param value Less than 2^24 bytes.
   * @throws {TypeError} If it is not a `Uint8Array`.
   * @throws {RangeError} If it is too long.
   */
  bytes(value: Uint8Array): void {
    if (!(value instanceof Uint8Array)) refuse("a Uint8Array", value);
    const length = value.length;
    if (length > MAX_BYTES) refuseLength(length);
    let at = this.#need(length + 8);
    const buffer = this.#buffer;
    if (length < 254) buffer[at++] = length;
    else {
      this.#view.setInt32(at, length << 8 | 254, true);
      at += 4;
    }
    buffer.set(value, at);
    this.#finishBytes(at + length);
  }

  /**
   * Writes a string as UTF-8. A lone surrogate becomes U+FFFD.
   *
   * @param value Less than 2^24 bytes of UTF-8.
   * @throws {TypeError} If it is not a string.
   * @throws {RangeError} If it is too long.
   */
  string(value: string): void {
    if (typeof value !== "string") refuse("a string", value);
    // A unit is at most 3 bytes; only the written length is known for sure.
    const at = this.#need(value.length * 3 + 8);
    const head = value.length < 254 ? 1 : 4;
    let end = writeText(value, this.#buffer, this.#view, at + head);
    const length = end - at - head;
    if (head === 1 && length > 253) {
      this.#buffer.copyWithin(at + 4, at + 1, end);
      end += 3;
    }
    if (length > 253) {
      if (length > MAX_BYTES) refuseLength(length);
      this.#view.setInt32(at, length << 8 | 254, true);
    } else this.#buffer[at] = length;
    this.#finishBytes(end);
  }

  /**
   * Pads with zeros: the buffer may hold what was there before. Room for 4
   * more bytes is there.
   */
  #finishBytes(end: number): void {
    this.#view.setInt32(end, 0);
    this.#length = end + (this.#length - end & 3);
  }

  /**
   * Writes the head of a boxed vector.
   *
   * @param length Number of elements that will follow.
   * @throws {RangeError} If it is not an integer from 0 to 2^31 - 1.
   */
  vectorLength(length: number): void {
    this.int(481674261); // vector#1cb5c415 {t:Type} # [ t ] = Vector t
    this.int(length);
  }

  /**
   * Leaves room for bytes that are filled in later.
   *
   * @param length How many; they are zero.
   * @returns Offset of the first of them.
   */
  reserve(length: number): number {
    const at = this.#need(length);
    const end = at + length;
    // For a head, calling the platform costs more than the zeros.
    if (length <= 64) { for (let i = at; i < end; i++) this.#buffer[i] = 0; }
    else this.#buffer.fill(0, at, end);
    this.#length = end;
    return at;
  }

  /** Checks an offset of something that has been written. */
  #written(at: number, length: number): void {
    if (Number.isInteger(at) && at >= 0 && at + length <= this.#length) return;
    throw new RangeError(
      `Cannot set TL bytes: wanted ${length} bytes within ${this.#length}, got offset ${at}`,
    );
  }

  /**
   * Overwrites a signed 32-bit number.
   *
   * @param at Offset of bytes that have been written or reserved.
   * @param value An integer from -2^31 to 2^31 - 1.
   * @throws {RangeError} If the offset or the value is out of range.
   */
  setInt(at: number, value: number): void {
    if (value !== (value | 0)) refuseInt(value, "signed");
    this.#written(at, 4);
    this.#view.setInt32(at, value, true);
  }

  /**
   * Overwrites a signed 64-bit number.
   *
   * @param at Offset of bytes that have been written or reserved.
   * @param value From -2^63 to 2^63 - 1.
   * @throws {RangeError} If the offset or the value is out of range.
   */
  setLong(at: number, value: bigint): void {
    this.#written(at, 8);
    this.#view.setBigInt64(at, value, true);
  }

  /**
   * Overwrites bytes.
   *
   * @param at Offset of bytes that have been written or reserved.
   * @param value The bytes.
   * @throws {RangeError} If they do not lie within what has been written.
   */
  setRaw(at: number, value: Uint8Array): void {
    this.#written(at, value.length);
    this.#buffer.set(value, at);
  }

  /**
   * Forgets what was written after a length.
   *
   * @param length From 0 to what has been written.
   * @throws {RangeError} If it is out of range.
   */
  truncate(length: number): void {
    this.#written(length, 0);
    this.#length = length;
  }

  /** Forgets everything that was written and keeps the buffer. */
  clear(): void {
    this.#length = 0;
  }

  /**
   * Shows what has been written.
   *
   * @param start Offset of the first byte to show.
   * @param end Offset behind the last, at most {@linkcode length}.
   * @returns A view, valid until the next call that writes or clears.
   * @throws {RangeError} If the offsets are not within what has been written.
   */
  view(start = 0, end: number = this.#length): Uint8Array<ArrayBuffer> {
    if (!(start >= 0 && start <= end && end <= this.#length)) {
      throw new RangeError(
        `Cannot show TL bytes: wanted offsets within ${this.#length}, got ${start} to ${end}`,
      );
    }
    return this.#buffer.subarray(start, end);
  }

  /**
   * Copies what has been written.
   *
   * @returns A fresh array of exactly that length.
   */
  finish(): Uint8Array<ArrayBuffer> {
    // Faster than slice(), which looks up what class to make.
    return new Uint8Array(this.view());
  }
}

function refuse(wanted: string, value: unknown): never {
  throw new TypeError(`wanted ${wanted}, got ${describe(value)}`);
}

function refuseInt(value: unknown, sign: "signed" | "unsigned"): never {
  const wanted = `a ${sign} 32-bit integer`;
  if (typeof value !== "number") refuse(wanted, value);
  throw new RangeError(`wanted ${wanted}, got ${value}`);
}

function refuseLength(length: number): never {
  throw new RangeError(`wanted at most ${MAX_BYTES} bytes, got ${length}`);
}

/** The type of a value, never the value: it may be a secret. */
export function describe(value: unknown): string {
  if (value === null) return "null";
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return "an array";
  const type = typeof value;
  return type === "object" ? "an object" : `a ${type}`;
}
