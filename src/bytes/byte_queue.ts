/** A receive buffer. @module */

import { allocate } from "./pool.ts";

/** Runs up to this length are copied in a loop: a view costs more. */
const SHORT = 128;

/**
 * Collects chunks as they arrive and hands out exact runs of bytes.
 *
 * Appending and taking cost amortised constant time a byte, however the bytes
 * are split. The queue copies what is pushed, so that callers may reuse their
 * buffer, and hands out copies, which stay valid.
 */
export class ByteQueue {
  #buffer: Uint8Array<ArrayBuffer>;
  #start = 0;
  #end = 0;

  /**
   * Makes an empty queue.
   *
   * @param capacity Bytes to make room for at first.
   */
  constructor(capacity = 0) {
    this.#buffer = new Uint8Array(capacity);
  }

  /** Bytes that wait to be taken. */
  get length(): number {
    return this.#end - this.#start;
  }

  /**
   * Appends a copy of `chunk`.
   *
   * @param chunk Any number of bytes.
   */
  push(chunk: Uint8Array): void {
    this.#reserve(chunk.length);
    this.#buffer.set(chunk, this.#end);
    this.#end += chunk.length;
  }

  /**
   * Tells one byte without taking it.
   *
   * @param index How many bytes are before it.
   * @returns The byte, or `undefined` if fewer bytes are there.
   */
  at(index: number): number | undefined {
    return index < this.length ? this.#buffer[this.#start + index] : undefined;
  }

  /**
   * Shows the first bytes without taking them.
   *
   * @param length Bytes wanted.
   * @returns A view that is valid until the next call of another method, or
   *   `null` if fewer bytes are there.
   */
  peekView(length: number): Uint8Array<ArrayBuffer> | null {
    if (length > this.length) return null;
    return this.#buffer.subarray(this.#start, this.#start + length);
  }

  /**
   * Copies the first bytes without taking them.
   *
   * @param length Bytes wanted.
   * @returns A fresh array, or `null` if fewer bytes are there.
   */
  peek(length: number): Uint8Array<ArrayBuffer> | null {
    return this.peekView(length)?.slice() ?? null;
  }

  /**
   * Takes the first bytes.
   *
   * @param length Bytes wanted.
   * @returns A fresh array, or `null` if fewer bytes are there.
   */
  take(length: number): Uint8Array<ArrayBuffer> | null {
    if (length > this.length) return null;
    const bytes = allocate(length);
    const start = this.#start;
    const end = start + length;
    if (length <= SHORT) {
      const buffer = this.#buffer;
      for (let i = 0; i < length; i++) bytes[i] = buffer[start + i]!;
    } else {
      bytes.set(this.#buffer.subarray(start, end));
    }
    this.skip(length);
    return bytes;
  }

  /**
   * Drops the first bytes.
   *
   * @param length Bytes to drop, at most {@linkcode length}.
   * @throws {RangeError} If fewer bytes are there.
   */
  skip(length: number): void {
    if (length > this.length) {
      throw new RangeError(
        `Cannot skip bytes: want at most ${this.length}, got ${length}`,
      );
    }
    this.#start += length;
    if (this.#start === this.#end) this.#start = this.#end = 0;
  }

  /** Drops all bytes and the memory they took. */
  clear(): void {
    this.#buffer = new Uint8Array(0);
    this.#start = this.#end = 0;
  }

  #reserve(extra: number): void {
    if (this.#end + extra <= this.#buffer.length) return;
    const length = this.length;
    // Moving to the front is enough when at least half of the room is free.
    const capacity = length + extra <= this.#buffer.length / 2
      ? this.#buffer.length
      : Math.max(256, 2 * (length + extra));
    if (capacity === this.#buffer.length) {
      this.#buffer.copyWithin(0, this.#start, this.#end);
    } else {
      const buffer = new Uint8Array(capacity);
      buffer.set(this.#buffer.subarray(this.#start, this.#end));
      this.#buffer = buffer;
    }
    this.#start = 0;
    this.#end = length;
  }
}
