/**
 * Memory for outgoing messages: bodies are encoded at the place from which
 * they are encrypted, and stay there until they are answered.
 *
 * @module
 */

import { TlWriter } from "../tl/mod.ts";

/**
 * Bytes kept free before the first body of a run: `salt`, `session_id`,
 * `msg_id`, seqno and length of a container, its constructor id and count, and
 * `msg_id`, seqno and length of the body itself. A lone message uses the last
 * 32 of them.
 */
export const FIRST_HEAD_LENGTH = 56;
/** Bytes kept free before any other body: `msg_id`, seqno, length. */
export const INNER_HEAD_LENGTH = 16;

/** Length at which a chunk takes no more bodies. */
const CHUNK_LENGTH = 32 * 1024;
/** Chunks that have grown beyond this are not used again. */
const MAX_KEPT_CAPACITY = 4 * CHUNK_LENGTH;
/** How many empty chunks are kept. */
const MAX_FREE_CHUNKS = 4;

/** One piece of memory with the bodies in it. */
export class BodyChunk {
  /** Holds the bodies; their offsets do not change when it grows. */
  readonly writer: TlWriter = new TlWriter({ capacity: CHUNK_LENGTH });
  readonly #onEmpty: (chunk: BodyChunk) => void;
  #bodies = 0;

  /**
   * Makes an empty chunk.
   *
   * @param onEmpty Called when the last body was released.
   */
  constructor(onEmpty: (chunk: BodyChunk) => void) {
    this.#onEmpty = onEmpty;
  }

  /** How many bodies are in use. */
  get bodies(): number {
    return this.#bodies;
  }

  /** Counts one more body. */
  retain(): void {
    this.#bodies++;
  }

  /** Counts one body less; its bytes may be overwritten from now on. */
  release(): void {
    if (--this.#bodies === 0) this.#onEmpty(this);
  }
}

/** Where {@linkcode BodyBuffer.write} put a body. */
export interface BodyPlace {
  /** The memory. */
  readonly chunk: BodyChunk;
  /** Offset of the first byte. */
  readonly start: number;
  /** Offset behind the last byte. */
  readonly end: number;
  /** Whether {@linkcode FIRST_HEAD_LENGTH} bytes before it are free. */
  readonly isFirst: boolean;
}

/**
 * Appends bodies to chunks, with room for headers between them.
 *
 * Bodies that follow each other form a run, which is sent as one container
 * without being moved. A chunk is used again when all its bodies were
 * released, so calls that are answered promptly allocate nothing.
 */
export class BodyBuffer {
  readonly #runLength: number;
  readonly #free: BodyChunk[] = [];
  #chunk: BodyChunk;
  /** Where the run began, or -1 if the next body begins one. */
  #runStart = -1;

  /**
   * Makes an empty buffer.
   *
   * @param runLength Length in bytes at which a new run is begun.
   */
  constructor(runLength: number) {
    this.#runLength = runLength;
    this.#chunk = this.#make();
  }

  /**
   * Encodes a body. It is counted as in use until `chunk.release()`.
   *
   * @param encode Writes the body.
   * @returns Where it is.
   * @throws What `encode` throws; nothing is kept then.
   */
  write(encode: (writer: TlWriter) => void): BodyPlace {
    if (this.#chunk.writer.length >= CHUNK_LENGTH) this.#next();
    const chunk = this.#chunk;
    const writer = chunk.writer;
    const before = writer.length;
    const isFirst = this.#runStart < 0 ||
      before - this.#runStart > this.#runLength;
    writer.reserve(isFirst ? FIRST_HEAD_LENGTH : INNER_HEAD_LENGTH);
    const start = writer.length;
    try {
      encode(writer);
    } catch (error) {
      writer.truncate(before);
      throw error;
    }
    if (isFirst) this.#runStart = before;
    chunk.retain();
    return { chunk, start, end: writer.length, isFirst };
  }

  /** Ends the run: the next body has room for a packet header. */
  endRun(): void {
    this.#runStart = -1;
  }

  #next(): void {
    this.#chunk = this.#free.pop() ?? this.#make();
    this.#runStart = -1;
  }

  #make(): BodyChunk {
    return new BodyChunk((chunk) => this.#onEmpty(chunk));
  }

  #onEmpty(chunk: BodyChunk): void {
    if (chunk.writer.capacity > MAX_KEPT_CAPACITY) {
      if (chunk === this.#chunk) this.#next();
      return;
    }
    chunk.writer.clear();
    if (chunk === this.#chunk) this.#runStart = -1;
    else if (this.#free.length < MAX_FREE_CHUNKS) this.#free.push(chunk);
  }
}
