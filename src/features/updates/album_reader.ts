/**
 * `AlbumReader`: a stream of updates with its albums put together.
 *
 * @module
 */

import type { Clock } from "../../client/mod.ts";
import type { AlbumGrouper } from "./album_grouper.ts";
import type { Update } from "./update.ts";

/** Reads a stream through an {@linkcode AlbumGrouper}. */
export class AlbumReader {
  readonly #source: () => Promise<IteratorResult<Update>>;
  readonly #grouper: AlbumGrouper;
  readonly #clock: Clock;
  /** A read of the stream that outlived the wait for it. */
  #reading: Promise<IteratorResult<Update>> | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #isEnded = false;

  /**
   * Makes a reader.
   *
   * @param source Reads the next update of the stream.
   * @param grouper Puts albums together.
   * @param clock Tells how long they were waited for.
   */
  constructor(
    source: () => Promise<IteratorResult<Update>>,
    grouper: AlbumGrouper,
    clock: Clock,
  ) {
    this.#source = source;
    this.#grouper = grouper;
    this.#clock = clock;
  }

  /** How many updates and albums were read and not given yet. */
  get pending(): number {
    return this.#grouper.size;
  }

  /**
   * Waits for the next update or album. Calls are served in their order.
   *
   * @returns It; done once the stream has ended and all was given.
   */
  next(): Promise<IteratorResult<Update>> {
    const result = this.#last.then(() => this.#next());
    this.#last = result;
    return result;
  }

  /** Forgets what was read. */
  clear(): void {
    this.#grouper.clear();
  }

  async #next(): Promise<IteratorResult<Update>> {
    for (;;) {
      const update = this.#grouper.take(this.#clock.now());
      if (update !== undefined) return { value: update, done: false };
      if (this.#isEnded) return { value: undefined, done: true };
      await this.#read();
    }
  }

  /** Reads one update, or waits until an album is not waited for any more. */
  async #read(): Promise<void> {
    this.#reading ??= this.#source();
    const result = await this.#within(this.#reading, this.#grouper.deadline);
    if (result === undefined) return;
    this.#reading = undefined;
    if (!result.done) return this.#grouper.push(result.value);
    this.#isEnded = true;
    this.#grouper.end();
  }

  async #within<T>(
    work: Promise<T>,
    deadline: number | undefined,
  ): Promise<T | undefined> {
    if (deadline === undefined) return await work;
    const clock = this.#clock;
    let stop: () => void = () => {};
    const late = new Promise<undefined>((resolve) => {
      const delayMs = deadline - clock.now();
      const timer = clock.setTimer(() => resolve(undefined), delayMs);
      stop = () => clock.clearTimer(timer);
    });
    try {
      return await Promise.race([work, late]);
    } finally {
      stop();
    }
  }
}
