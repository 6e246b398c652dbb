/**
 * Updates to any number of independent receivers.
 *
 * @module
 */

import type { Listener } from "../events.ts";
import type { Logger } from "../logger.ts";
import type { Delivery } from "./batch.ts";

/**
 * What happens when a receiver is too far behind: `"wait"` holds everybody
 * up until it has caught up (nothing is lost), `"dropOldest"` and
 * `"dropNewest"` lose updates of this receiver only.
 */
export type OverflowPolicy = "wait" | "dropOldest" | "dropNewest";

/** All of them. */
export const OVERFLOW_POLICIES: readonly OverflowPolicy[] = [
  "wait",
  "dropOldest",
  "dropNewest",
];

/** How a receiver of updates behaves. */
export interface UpdateIteratorOptions {
  /** Updates it may fall behind, 1 or more. @default {that of the client} */
  capacity?: number;
  /** What happens when it has. @default {that of the client} */
  overflow?: OverflowPolicy;
  /** Ends the iteration. @default {none} */
  signal?: AbortSignal;
}

/** How a {@linkcode Dispatcher} is set up. */
export interface DispatcherOptions {
  /** Updates that each receiver may fall behind. */
  capacity: number;
  /** What happens when it has. */
  overflow: OverflowPolicy;
  /** Runs a listener and reports what it throws. */
  guard: (callback: () => unknown) => void;
  /** Where receivers that are too far behind are told of, once each. */
  logger: Logger;
}

/** A receiver of updates. Leaving a `for await` loop ends it. */
export class UpdateIterator implements AsyncIterableIterator<Delivery> {
  readonly #capacity: number;
  readonly #overflow: OverflowPolicy;
  readonly #onEnd: (self: UpdateIterator) => void;
  readonly #onRoom: () => void;
  #queue: Delivery[] = [];
  #head = 0;
  #waiting: ((result: IteratorResult<Delivery>) => void)[] = [];
  #isEnded = false;
  #dropped = 0;

  /**
   * Made by {@linkcode Dispatcher.iterate}.
   *
   * @param options Capacity and overflow.
   * @param onRoom Called when there is room again.
   * @param onEnd Called when it has ended.
   */
  constructor(
    options: { capacity: number; overflow: OverflowPolicy },
    onRoom: () => void,
    onEnd: (self: UpdateIterator) => void,
  ) {
    this.#capacity = options.capacity;
    this.#overflow = options.overflow;
    this.#onRoom = onRoom;
    this.#onEnd = onEnd;
  }

  /** How many updates wait to be read. */
  get pending(): number {
    return this.#queue.length - this.#head;
  }

  /** How many updates were dropped. */
  get dropped(): number {
    return this.#dropped;
  }

  /** Whether it is full and must not be given more. */
  get isBlocking(): boolean {
    return this.#overflow === "wait" && this.pending >= this.#capacity;
  }

  /**
   * Gives it an update.
   *
   * @param delivery The update.
   */
  push(delivery: Delivery): void {
    if (this.#isEnded) return;
    const waiting = this.#waiting.shift();
    if (waiting !== undefined) return waiting({ value: delivery, done: false });
    if (this.#overflow !== "wait" && this.pending >= this.#capacity) {
      this.#dropped++;
      if (this.#overflow === "dropNewest") return;
      this.#take();
    }
    this.#queue.push(delivery);
  }

  /**
   * Waits for the next update.
   *
   * @returns The update; done once the client is closed.
   */
  next(): Promise<IteratorResult<Delivery>> {
    if (this.pending > 0) {
      const wasBlocking = this.isBlocking;
      const value = this.#take();
      if (wasBlocking) this.#onRoom();
      return Promise.resolve({ value, done: false });
    }
    if (this.#isEnded) return Promise.resolve({ value: undefined, done: true });
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /**
   * Ends the iteration at once; what waits is dropped.
   *
   * @returns The end.
   */
  return(): Promise<IteratorResult<Delivery>> {
    this.#queue = [];
    this.#head = 0;
    this.end();
    return Promise.resolve({ value: undefined, done: true });
  }

  /** Ends the iteration once what waits was read. */
  end(): void {
    if (this.#isEnded) return;
    this.#isEnded = true;
    for (const waiting of this.#waiting) {
      waiting({ value: undefined, done: true });
    }
    this.#waiting = [];
    this.#onEnd(this);
    this.#onRoom();
  }

  /**
   * Makes it usable in a `for await` loop.
   *
   * @returns Itself.
   */
  [Symbol.asyncIterator](): this {
    return this;
  }

  #take(): Delivery {
    const value = this.#queue[this.#head]!;
    // Shifting a long array moves all of it; a head index does not.
    this.#queue[this.#head++] = undefined as never;
    if (this.#head > 1024 && this.#head * 2 > this.#queue.length) {
      this.#queue = this.#queue.slice(this.#head);
      this.#head = 0;
    }
    return value;
  }
}

/** Hands updates to listeners and iterators. */
export class Dispatcher {
  readonly #options: DispatcherOptions;
  readonly #iterators = new Set<UpdateIterator>();
  readonly #listeners = new Set<Listener<Delivery>>();
  readonly #warned = new WeakSet<UpdateIterator>();
  #room: (() => void)[] = [];
  #isClosed = false;
  #handed = 0;

  /**
   * Makes a `Dispatcher`.
   *
   * @param options Defaults of the receivers.
   */
  constructor(options: DispatcherOptions) {
    this.#options = options;
  }

  /** How many updates were handed out so far. */
  get handed(): number {
    return this.#handed;
  }

  /** How many of them every receiver has taken. */
  get taken(): number {
    let pending = 0;
    for (const iterator of this.#iterators) {
      pending = Math.max(pending, iterator.pending);
    }
    return this.#handed - pending;
  }

  /** Whether some receiver has no room. */
  get isBlocked(): boolean {
    for (const iterator of this.#iterators) {
      if (iterator.isBlocking) return true;
    }
    return false;
  }

  /**
   * Adds a listener.
   *
   * @param listener What to call for each update.
   * @returns A function that removes it.
   */
  listen(listener: Listener<Delivery>): () => void {
    const entry: Listener<Delivery> = (delivery) => listener(delivery);
    this.#listeners.add(entry);
    return () => void this.#listeners.delete(entry);
  }

  /**
   * Adds an iterator.
   *
   * @param options Capacity, overflow, signal.
   * @returns The iterator.
   * @throws {RangeError} If `capacity` is not a whole number above 0.
   * @throws {TypeError} If `overflow` is none of its names.
   */
  iterate(options: UpdateIteratorOptions = {}): UpdateIterator {
    const { capacity = this.#options.capacity, signal } = options;
    if (!Number.isInteger(capacity) || capacity < 1) {
      throw new RangeError(
        `Cannot iterate over updates: wanted capacity of at least 1, got ${capacity}`,
      );
    }
    const overflow = options.overflow ?? this.#options.overflow;
    if (!OVERFLOW_POLICIES.includes(overflow)) {
      throw new TypeError(
        `Cannot iterate over updates: wanted overflow to be ${
          OVERFLOW_POLICIES.join(" or ")
        }, got ${overflow}`,
      );
    }
    const onAbort = () => iterator.end();
    const iterator = new UpdateIterator(
      { capacity, overflow },
      () => this.#wake(),
      (self) => {
        this.#iterators.delete(self);
        signal?.removeEventListener("abort", onAbort);
      },
    );
    if (this.#isClosed || signal?.aborted) {
      iterator.end();
      return iterator;
    }
    signal?.addEventListener("abort", onAbort, { once: true });
    this.#iterators.add(iterator);
    return iterator;
  }

  /**
   * Hands out updates, in order.
   *
   * @param deliveries The updates.
   * @returns A promise kept when every receiver had room for all of them;
   * `undefined` if that was so at once.
   */
  deliver(deliveries: readonly Delivery[]): Promise<void> | undefined {
    for (let i = 0; i < deliveries.length; i++) {
      if (this.isBlocked) return this.#deliverLater(deliveries.slice(i));
      this.#hand(deliveries[i]!);
    }
    return undefined;
  }

  /** Ends all iterators once they are read, and forgets the listeners. */
  close(): void {
    this.#isClosed = true;
    for (const iterator of [...this.#iterators]) iterator.end();
    this.#listeners.clear();
    this.#wake();
  }

  async #deliverLater(deliveries: readonly Delivery[]): Promise<void> {
    for (const delivery of deliveries) {
      while (this.isBlocked && !this.#isClosed) {
        this.#warnOfBlocking();
        await new Promise<void>((resolve) => this.#room.push(resolve));
      }
      this.#hand(delivery);
    }
  }

  #hand(delivery: Delivery): void {
    this.#handed++;
    for (const iterator of this.#iterators) {
      iterator.push(delivery);
      if (iterator.dropped === 1) {
        this.#warn(iterator, "is not read fast enough: it loses updates");
      }
    }
    for (const listener of this.#listeners) {
      this.#options.guard(() => listener(delivery));
    }
  }

  #warnOfBlocking(): void {
    for (const iterator of this.#iterators) {
      if (!iterator.isBlocking) continue;
      const what = "is not read: all receivers wait until it is, or is closed";
      this.#warn(iterator, what);
    }
  }

  #warn(iterator: UpdateIterator, what: string): void {
    if (this.#warned.has(iterator)) return;
    this.#warned.add(iterator);
    const { pending } = iterator;
    this.#options.logger.warn(
      `a stream of updates with ${pending} waiting ${what}`,
    );
  }

  #wake(): void {
    const room = this.#room;
    this.#room = [];
    for (const resolve of room) resolve();
  }
}
