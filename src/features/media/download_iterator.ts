/**
 * `DownloadIterator`: a file, chunk by chunk, in order.
 *
 * @module
 */

import type { BaseClient } from "../../client/mod.ts";
import { type CallOptions, callOptions, checkSignal } from "../call_options.ts";
import { MediaError } from "../errors.ts";
import {
  checkChunks,
  type ChunkOptions,
  DEFAULT_CHUNK_SIZE,
} from "./chunk_plan.ts";
import type { Downloadable } from "./downloadable.ts";
import { FileFetcher } from "./file_fetcher.ts";
import { checkConcurrency } from "./part_plan.ts";
import { countProgress, type ProgressListener } from "./transfer_progress.ts";

/** How a file is downloaded. */
export interface DownloadOptions extends CallOptions, ChunkOptions {
  /**
   * Chunks on their way at the same time, 1 to 32.
   *
   * @default {1, where the method does not say otherwise}
   */
  concurrency?: number;
  /** Told after each chunk. @default {nobody} */
  onProgress?: ProgressListener;
}

/** A chunk on its way. */
interface PendingChunk {
  readonly length: number;
  readonly bytes: Promise<Uint8Array>;
}

/**
 * Gives the bytes of a file in order. It asks for no more than `concurrency`
 * chunks ahead of what was taken from it, and for nothing before the first is.
 * Leaving the loop ends what is on its way.
 */
export class DownloadIterator implements AsyncIterableIterator<Uint8Array> {
  readonly #file: Downloadable;
  readonly #fetcher: FileFetcher | undefined;
  readonly #chunkSize: number;
  readonly #concurrency: number;
  readonly #stop = new AbortController();
  readonly #queue: PendingChunk[] = [];
  readonly #came: (bytes: number) => void;
  readonly #signal: AbortSignal | undefined;
  /** How many bytes there will be, if that is known. */
  readonly total: number | undefined;
  #offset: number;
  #end: number;
  #isOver = false;

  /**
   * Checks the options; asks for nothing yet.
   *
   * @param client Fetches the file.
   * @param file Which file.
   * @param options Which part of it, and how.
   * @throws {RangeError} If a number is out of range.
   */
  constructor(
    client: BaseClient,
    file: Downloadable,
    options: DownloadOptions = {},
  ) {
    checkChunks(options);
    const { chunkSize = DEFAULT_CHUNK_SIZE, concurrency = 1 } = options;
    checkConcurrency(concurrency, "download file");
    const { offset = 0, limit = Infinity, signal, onProgress } = options;
    checkSignal(signal, "download file");
    // Old photos may say 0, which no file has.
    const size = file.bytes?.length ?? (file.size || undefined);
    this.#file = file;
    this.#chunkSize = chunkSize;
    this.#concurrency = concurrency;
    this.#signal = signal;
    this.#offset = offset;
    this.#end = Math.min(offset + limit, size ?? Infinity);
    this.total = size === undefined
      ? undefined
      : Math.max(0, this.#end - offset);
    this.#came = countProgress(client.options.clock, this.total, onProgress);
    if (file.bytes !== undefined) return;
    this.#fetcher = new FileFetcher(client, file, {
      ...callOptions(options),
      signal: signal === undefined
        ? this.#stop.signal
        : AbortSignal.any([signal, this.#stop.signal]),
      precise: concurrency > 1,
    });
  }

  /**
   * Waits for the next chunk.
   *
   * @returns It, or the end.
   * @throws {MediaError} `sizeMismatch` if the file is shorter than the server
   * said.
   * @throws {SecurityError} `"file_hash"` if a CDN DC sent something else.
   * @throws {RpcError} If the server refuses.
   */
  async next(): Promise<IteratorResult<Uint8Array>> {
    this.#fill();
    const chunk = this.#queue.shift();
    if (chunk === undefined) return { value: undefined, done: true };
    try {
      const value = await chunk.bytes;
      this.#signal?.throwIfAborted();
      if (value.length < chunk.length) this.#ended(value.length, chunk.length);
      if (value.length === 0) return { value: undefined, done: true };
      this.#came(value.length);
      return { value, done: false };
    } catch (error) {
      await this.#cancel(error);
      throw error;
    }
  }

  /**
   * Ends the iteration, and what is on its way.
   *
   * @returns The end.
   */
  async return(): Promise<IteratorResult<Uint8Array>> {
    await this.#cancel(
      new DOMException("Cannot finish: the download was left", "AbortError"),
    );
    return { value: undefined, done: true };
  }

  /**
   * Makes the iterator usable in `for await`.
   *
   * @returns Itself.
   */
  [Symbol.asyncIterator](): this {
    return this;
  }

  /** Asks for chunks up to the limit. */
  #fill(): void {
    while (!this.#isOver && this.#queue.length < this.#concurrency) {
      const length = Math.min(this.#chunkSize, this.#end - this.#offset);
      if (length <= 0) {
        this.#isOver = true;
        return;
      }
      const bytes = this.#fetch(this.#offset, length);
      // Whoever waits for it hears of the failure; nobody has to.
      bytes.catch(() => {});
      this.#queue.push({ length, bytes });
      this.#offset += length;
    }
  }

  #fetch(offset: number, length: number): Promise<Uint8Array> {
    const { bytes } = this.#file;
    return bytes === undefined
      ? this.#fetcher!.fetch(offset, length)
      : Promise.resolve(bytes.slice(offset, offset + length));
  }

  /** A short chunk is the last one, if that may be. */
  #ended(got: number, wanted: number): void {
    if (this.total !== undefined) {
      throw new MediaError(
        "sizeMismatch",
        `Cannot download file: wanted ${wanted} bytes more, got ${got}`,
      );
    }
    this.#isOver = true;
    this.#queue.length = 0;
    this.#stop.abort();
  }

  async #cancel(reason: unknown): Promise<void> {
    this.#isOver = true;
    const rest = this.#queue.splice(0);
    this.#stop.abort(reason);
    await Promise.allSettled(rest.map(({ bytes }) => bytes));
  }
}
