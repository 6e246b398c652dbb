/**
 * Cuts a source into parts of one length, no faster than they are asked for.
 *
 * @module
 */

import { MediaError } from "../errors.ts";
import type { OpenSource } from "./file_source.ts";

/** One part of a file. */
export interface FilePart {
  /** Which part, from 0. */
  readonly index: number;
  /** Its content; only the last part may be shorter than the others. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Whether the file ends with it. */
  readonly isLast: boolean;
}

/** How a {@linkcode PartReader} reads. */
export interface PartReaderOptions {
  /** Length of a part, in bytes. */
  readonly partSize: number;
  /** Ends the reading; its reason is thrown. */
  readonly signal: AbortSignal;
}

/**
 * Reads parts. It holds the part in the making and one chunk of the source,
 * and asks the source for nothing before somebody asks for a part.
 */
export class PartReader {
  readonly #source: OpenSource;
  readonly #chunks: AsyncIterator<Uint8Array>;
  readonly #partSize: number;
  readonly #signal: AbortSignal;
  /** What the source gave and no part has taken. */
  #rest: Uint8Array | undefined;
  #turn: Promise<unknown> = Promise.resolve();
  #index = 0;
  #read = 0;
  #isReading = false;
  #isOver = false;

  /**
   * Begins with the first part.
   *
   * @param source What to cut.
   * @param options Length of parts, and what ends the reading.
   */
  constructor(source: OpenSource, options: PartReaderOptions) {
    this.#source = source;
    this.#chunks = source.chunks[Symbol.asyncIterator]();
    this.#partSize = options.partSize;
    this.#signal = options.signal;
  }

  /** How many bytes parts were made of so far. */
  get size(): number {
    return this.#read;
  }

  /**
   * Makes the next part. Several calls may wait; each is given its own.
   *
   * @returns The part, or `undefined` after the last one.
   * @throws {MediaError} `sizeMismatch` if the source is longer or shorter
   * than it said.
   * @throws {RangeError} If it is empty.
   * @throws {TypeError} If it gives anything but bytes.
   */
  next(): Promise<FilePart | undefined> {
    const part = this.#turn.then(() => this.#next());
    this.#turn = part.catch(() => {});
    return part;
  }

  /** Ends the source, wherever it is; what that throws is of no use. */
  async close(): Promise<void> {
    this.#isOver = true;
    const ending = Promise.resolve(this.#chunks.return?.()).catch(() => {});
    // A generator that never answers would not end either; it is left alone.
    if (!this.#isReading) await ending;
    await this.#source.cancel().catch(() => {});
  }

  async #next(): Promise<FilePart | undefined> {
    if (this.#isOver) return undefined;
    const bytes = await this.#fill();
    this.#read += bytes.length;
    const isLast = await this.#peek() === undefined;
    this.#checkSize(isLast);
    this.#isOver = isLast;
    return { index: this.#index++, bytes, isLast };
  }

  /** Copies, since a source may use its buffers again. */
  async #fill(): Promise<Uint8Array<ArrayBuffer>> {
    const left = (this.#source.size ?? Infinity) - this.#read;
    const part = new Uint8Array(Math.min(this.#partSize, Math.max(left, 1)));
    let length = 0;
    while (length < part.length) {
      const chunk = await this.#peek();
      if (chunk === undefined) break;
      const taken = chunk.subarray(0, part.length - length);
      part.set(taken, length);
      length += taken.length;
      this.#rest = taken.length < chunk.length
        ? chunk.subarray(taken.length)
        : undefined;
    }
    return part.subarray(0, length);
  }

  /** What comes next, left where it is; `undefined` at the end. */
  async #peek(): Promise<Uint8Array | undefined> {
    while (this.#rest === undefined) {
      const { value, done } = await this.#pull();
      if (done) return undefined;
      if (!(value instanceof Uint8Array)) {
        throw new TypeError(
          "Cannot upload file: the source must give Uint8Array, got " +
            typeof value,
        );
      }
      if (value.length > 0) this.#rest = value;
    }
    return this.#rest;
  }

  /** Waits for the source, but not longer than anybody cares. */
  async #pull(): Promise<IteratorResult<Uint8Array>> {
    const signal = this.#signal;
    signal.throwIfAborted();
    let onAbort: () => void;
    const aborted = new Promise<never>((_, reject) => {
      onAbort = () => reject(signal.reason);
      signal.addEventListener("abort", onAbort, { once: true });
    });
    this.#isReading = true;
    try {
      const reading = this.#chunks.next();
      const result = await Promise.race([reading, aborted]);
      this.#isReading = false;
      return result;
    } catch (error) {
      if (!signal.aborted) this.#isReading = false;
      throw error;
    } finally {
      signal.removeEventListener("abort", onAbort!);
    }
  }

  #checkSize(isLast: boolean): void {
    const { size } = this.#source;
    if (this.#read === 0) {
      throw new RangeError(
        "Cannot upload file: it must not be empty, got 0 bytes",
      );
    }
    if (size === undefined || isLast === (this.#read === size)) return;
    throw new MediaError(
      "sizeMismatch",
      `Cannot upload file: wanted ${size} bytes, got ${
        isLast ? this.#read : "more"
      }`,
    );
  }
}
