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
import { type Update, wrapUpdate } from "./update.ts";

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

  /**
   * Opened by `client.streamUpdates()`.
   *
   * @param client Where updates come from.
   * @param options Capacity and what happens when it is reached.
   * @throws {RangeError} If `capacity` is not a whole number above 0.
   * @throws {TypeError} If `overflow` is none of its names.
   */
  constructor(client: BaseClient, options: UpdateIteratorOptions = {}) {
    this.#client = client;
    this.#updates = client.rawUpdates(options);
  }

  /** How many updates wait to be read. */
  get pending(): number {
    return this.#updates.pending;
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
  async next(): Promise<IteratorResult<Update>> {
    const result = await this.#updates.next();
    return result.done
      ? { value: undefined, done: true }
      : { value: wrapUpdate(this.#client, result.value), done: false };
  }

  /**
   * Closes the stream; what waits is dropped.
   *
   * @returns The end.
   */
  async return(): Promise<IteratorResult<Update>> {
    await this.#updates.return();
    return { value: undefined, done: true };
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
}
