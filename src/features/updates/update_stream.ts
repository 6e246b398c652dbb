/**
 * `UpdateStream`: updates one after the other.
 *
 * @module
 */

import type {
  BaseClient,
  UpdateIterator,
  UpdateIteratorOptions,
} from "../../client/mod.ts";
import { checkWhole } from "../check_arguments.ts";
import { AlbumGrouper } from "./album_grouper.ts";
import { AlbumReader } from "./album_reader.ts";
import type { Passed, UpdatePredicate } from "./filters.ts";
import type { Update } from "./update.ts";
import { wrapUpdate } from "./wrap_update.ts";

/** How long an album is waited for, unless the caller says otherwise. */
const ALBUM_DELAY_MS = 250;

/** Longest that an album may be waited for. */
const MAX_ALBUM_DELAY_MS = 60_000;

/** How a stream of updates behaves. */
export interface UpdateStreamOptions extends UpdateIteratorOptions {
  /**
   * Whether new messages of an album come as one update of the type `album`.
   *
   * @default {false}
   */
  albums?: boolean;
  /**
   * How long an album is waited for whose end is not to be seen, in
   * milliseconds by the client's clock, 0 to 60,000. What comes behind it
   * waits too.
   *
   * @default {250}
   */
  albumDelayMs?: number;
}

/**
 * Updates from the moment it was opened until the client is closed, in order
 * and without gaps. Open as many as you like: each hears everything.
 *
 * Leave a `for await` loop, call {@linkcode UpdateStream.return}, or write
 * `await using` to close one; one that is left open and unread holds up all
 * others once its capacity is reached, unless its `overflow` says otherwise.
 */
export class UpdateStream
  implements AsyncIterableIterator<Update>, AsyncDisposable {
  readonly #client: BaseClient;
  readonly #updates: UpdateIterator;
  readonly #albums: AlbumReader | undefined;

  /**
   * Opened by `client.streamUpdates()`.
   *
   * @param client Where updates come from.
   * @param options Capacity, what happens when it is reached, and albums.
   * @throws {RangeError} If `capacity` is not a whole number above 0, or
   * `albumDelayMs` not one from 0 to 60,000.
   * @throws {TypeError} If `overflow` is none of its names.
   */
  constructor(client: BaseClient, options: UpdateStreamOptions = {}) {
    const { albums = false, albumDelayMs = ALBUM_DELAY_MS } = options;
    const verb = "stream updates";
    checkWhole(albumDelayMs, "albumDelayMs", verb, 0, MAX_ALBUM_DELAY_MS);
    this.#client = client;
    this.#updates = client.rawUpdates(options);
    this.#albums = albums
      ? new AlbumReader(
        () => this.#read(),
        new AlbumGrouper(client, albumDelayMs),
        client.options.clock,
      )
      : undefined;
  }

  /** How many updates wait to be read. */
  get pending(): number {
    return this.#updates.pending + (this.#albums?.pending ?? 0);
  }

  /** How many updates were dropped, if `overflow` allows that. */
  get dropped(): number {
    return this.#updates.dropped;
  }

  /**
   * Waits for the next update.
   *
   * @returns The update; done once the client is closed and all is read.
   */
  next(): Promise<IteratorResult<Update>> {
    return this.#albums?.next() ?? this.#read();
  }

  /**
   * Closes the stream; what waits is dropped.
   *
   * @returns The end.
   */
  async return(): Promise<IteratorResult<Update>> {
    this.#albums?.clear();
    await this.#updates.return();
    return { value: undefined, done: true };
  }

  /**
   * Reads only the updates that pass a filter. Leaving the loop closes the
   * stream.
   *
   * @param filter Which.
   * @returns Those, as the type that the filter tells.
   */
  async *filter<F extends UpdatePredicate>(
    filter: F,
  ): AsyncGenerator<Passed<F>, void, void> {
    try {
      for await (const update of this) {
        if (filter(update)) yield update as Passed<F>;
      }
    } finally {
      await this.return();
    }
  }

  /**
   * Makes the stream usable in `for await`.
   *
   * @returns Itself.
   */
  [Symbol.asyncIterator](): this {
    return this;
  }

  /** Same as {@linkcode UpdateStream.return}. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.return();
  }

  async #read(): Promise<IteratorResult<Update>> {
    const result = await this.#updates.next();
    return result.done
      ? { value: undefined, done: true }
      : { value: wrapUpdate(this.#client, result.value), done: false };
  }
}
