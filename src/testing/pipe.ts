/** Two joined streams of bytes, in memory. @module */

import { ByteQueue } from "../bytes/mod.ts";
import { ConnectionError } from "../network/errors.ts";

/** Settings of a {@linkcode pipe}. */
export interface PipeOptions {
  /**
   * Most bytes that one `read()` returns; 1 delivers a byte at a time.
   *
   * @default {65_536}
   */
  readonly chunkSize?: number;
  /**
   * Bytes that may wait to be read before `write()` waits, too.
   *
   * @default {1_048_576}
   */
  readonly highWaterMark?: number;
  /**
   * Breaks the pipe after this many bytes in both directions together, in the
   * middle of a write if need be.
   *
   * @default {Infinity}
   */
  readonly cutAfter?: number;
}

/** A promise and its end; Node 20 has no `Promise.withResolvers`. */
interface Waiting {
  promise: Promise<void>;
  resolve(): void;
}

function wait(): Waiting {
  let resolve = () => {};
  const promise = new Promise<void>((done) => resolve = done);
  return { promise, resolve };
}

/** What both ends of a pipe share. */
interface Wire {
  readonly highWaterMark: number;
  chunkSize: number;
  bytesLeft: number;
  isCut: boolean;
}

/**
 * One end of a {@linkcode pipe}: a `ByteStream` of `@layer/mtproto`.
 */
export class PipeEnd {
  readonly #wire: Wire;
  readonly #received = new ByteQueue();
  #peer: PipeEnd | null = null;
  #isClosed = false;
  #hasEnded = false;
  #reading: Waiting | null = null;
  #drained: Waiting | null = null;

  /**
   * Makes an end that is not joined yet; use `pipe()`.
   *
   * @param wire What both ends share.
   */
  constructor(wire: Wire) {
    this.#wire = wire;
  }

  /**
   * Makes two ends that are joined.
   *
   * @param wire What they share.
   */
  static join(wire: Wire): [PipeEnd, PipeEnd] {
    const one = new PipeEnd(wire);
    const other = new PipeEnd(wire);
    one.#peer = other;
    other.#peer = one;
    return [one, other];
  }

  /**
   * Waits for bytes.
   *
   * @returns 1 byte or more, fresh; `null` after either side closed.
   * @throws {ConnectionError} If the pipe was cut.
   * @throws {TypeError} If another read is under way.
   */
  async read(): Promise<Uint8Array | null> {
    if (this.#reading !== null) {
      throw new TypeError("Cannot read pipe: want one read at a time, got two");
    }
    while (this.#received.length === 0) {
      if (this.#isClosed) return null;
      if (this.#wire.isCut) throw cutError("read");
      if (this.#hasEnded) return null;
      this.#reading = wait();
      await this.#reading.promise;
      this.#reading = null;
    }
    if (this.#isClosed) return null;
    const length = Math.min(this.#received.length, this.#wire.chunkSize);
    const bytes = this.#received.take(length);
    if (this.#received.length <= this.#wire.highWaterMark) {
      this.#drained?.resolve();
      this.#drained = null;
    }
    return bytes;
  }

  /**
   * Sends bytes.
   *
   * @param bytes Any number; copied at once.
   * @returns Settles when the other end has room for more.
   * @throws {ConnectionError} If either end is closed or the pipe was cut.
   */
  async write(bytes: Uint8Array): Promise<void> {
    const peer = this.#peer!;
    const wire = this.#wire;
    if (wire.isCut) throw cutError("write");
    if (this.#isClosed || peer.#isClosed) {
      throw new ConnectionError("Cannot write to pipe: want both ends open");
    }
    const passed = Math.min(bytes.length, wire.bytesLeft);
    wire.bytesLeft -= passed;
    peer.#received.push(bytes.subarray(0, passed));
    peer.#reading?.resolve();
    if (passed < bytes.length || wire.bytesLeft === 0) {
      this.cut();
      if (passed < bytes.length) throw cutError("write");
      return;
    }
    if (peer.#received.length <= wire.highWaterMark) return;
    peer.#drained ??= wait();
    await peer.#drained.promise;
  }

  /** Closes both directions; the other end reads what was sent, then `null`. */
  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#received.clear();
    this.#peer!.#hasEnded = true;
    this.#wake();
    this.#peer!.#wake();
  }

  /** Breaks the pipe, as a network does: both ends fail from now on. */
  cut(): void {
    this.#wire.isCut = true;
    this.#wake();
    this.#peer!.#wake();
  }

  /**
   * Sets how many bytes one `read()` returns at most, for both ends.
   *
   * @param chunkSize 1 or more.
   * @throws {RangeError} If it is no positive integer.
   */
  setChunkSize(chunkSize: number): void {
    this.#wire.chunkSize = checkChunkSize(chunkSize);
  }

  /** Lets waiting reads and writes look again. */
  #wake(): void {
    this.#reading?.resolve();
    this.#drained?.resolve();
    this.#drained = null;
  }
}

/**
 * Makes two joined streams: what is written to one is read from the other.
 *
 * @param options Chunk size, and when it breaks.
 * @returns Both ends.
 * @throws {RangeError} If the chunk size is no positive integer.
 *
 * @example A byte at a time
 * ```ts
 * import { pipe } from "@layer/mtproto/testing";
 * import { assertEquals } from "@std/assert";
 *
 * const [client, server] = pipe({ chunkSize: 1 });
 * await client.write(Uint8Array.of(1, 2));
 * assertEquals(await server.read(), Uint8Array.of(1));
 * assertEquals(await server.read(), Uint8Array.of(2));
 * client.close();
 * assertEquals(await server.read(), null);
 * ```
 */
export function pipe(options: PipeOptions = {}): [PipeEnd, PipeEnd] {
  return PipeEnd.join({
    chunkSize: checkChunkSize(options.chunkSize ?? 65_536),
    highWaterMark: options.highWaterMark ?? 1_048_576,
    bytesLeft: options.cutAfter ?? Infinity,
    isCut: false,
  });
}

function checkChunkSize(chunkSize: number): number {
  if (Number.isInteger(chunkSize) && chunkSize > 0) return chunkSize;
  throw new RangeError(
    `Cannot make pipe: want a positive integer as chunkSize, got ${chunkSize}`,
  );
}

function cutError(verb: string): ConnectionError {
  return new ConnectionError(`Cannot ${verb} pipe: the connection was cut`);
}
