/**
 * One counter of updates and what waits for its gaps to close.
 *
 * @see https://core.telegram.org/api/updates#message-related-event-sequences
 *
 * @module
 */

/** Something with a place in a sequence. */
export interface Ordered {
  /** Value of the counter after it; 0 is never compared. */
  readonly value: number;
  /** By how much it advances the counter. */
  readonly count: number;
}

/** Differences beyond this mean that the server has started to count anew. */
const RESET_THRESHOLD = 1_000_009;

/** Most entries kept while a gap is open; more, and it is fetched at once. */
const MAX_HELD = 1000;

/** Longest wait for a gap that differences leave open, in milliseconds. */
const LONGEST_GAP_MS = 60_000;

/**
 * A counter (`pts`, `qts`), the entries held while one before them is
 * missing, and when to stop waiting for it.
 */
export class Sequence<T extends Ordered> {
  readonly #gapMs: number;
  #value: number;
  #held: T[] = [];
  #deadline: number | null = null;
  #isStale = false;
  #fruitless = 0;

  /**
   * Makes a `Sequence`.
   *
   * @param value Start of the counter; 0 if unknown.
   * @param gapMs How long to wait for a missing entry, in milliseconds.
   */
  constructor(value: number, gapMs: number) {
    this.#value = value;
    this.#gapMs = gapMs;
  }

  /** The counter; 0 if unknown. */
  get value(): number {
    return this.#value;
  }

  /** When the open gap will be fetched, in milliseconds, or `null`. */
  get deadline(): number | null {
    return this.#deadline;
  }

  /** How many entries wait. */
  get held(): number {
    return this.#held.length;
  }

  /** How many differences in a row left the gap as it was. */
  get fruitless(): number {
    return this.#fruitless;
  }

  /** Whether the difference has to be fetched. */
  get isStale(): boolean {
    return this.#isStale;
  }

  /** Asks for the difference to be fetched. Held entries are kept. */
  markStale(): void {
    this.#isStale = true;
    this.#deadline = null;
  }

  /**
   * Gives up waiting once the time has come.
   *
   * @param now Present time, in milliseconds.
   */
  expire(now: number): void {
    if (this.#deadline !== null && now >= this.#deadline) this.markStale();
  }

  /**
   * Takes the next entry.
   *
   * @param entry The entry.
   * @param now Present time, in milliseconds.
   * @returns The entries whose turn it is, in order: none if it is a
   * duplicate or has to wait.
   */
  offer(entry: T, now: number): T[] {
    if (this.#isStale) {
      this.#hold(entry);
      return [];
    }
    if (this.#value === 0) {
      this.#value = entry.value;
      return [entry];
    }
    const gap = entry.value - entry.count - this.#value;
    if (gap === 0) {
      this.#value = entry.value;
      this.#fruitless = 0;
      return [entry, ...this.#drain()];
    }
    if (Math.abs(gap) > RESET_THRESHOLD) {
      this.markStale();
      return [];
    }
    if (gap < 0) return [];
    this.#hold(entry);
    if (!this.#isStale) this.#deadline ??= now + this.#gapMs;
    return [];
  }

  /**
   * Sets the counter, as a difference tells it, and goes on. A gap that is
   * still open and no smaller is given twice as long as before.
   *
   * @param value The new value.
   * @param now Present time, in milliseconds.
   * @returns Held entries whose turn it is now, in order.
   */
  reset(value: number, now: number): T[] {
    const isNews = value !== this.#value;
    this.#value = value;
    this.#isStale = false;
    this.#deadline = null;
    const ready = this.#drain();
    if (this.#held.length === 0 || isNews || ready.length > 0) {
      this.#fruitless = 0;
    } else this.#fruitless++;
    if (this.#held.length > 0) {
      const wait = this.#gapMs * 2 ** this.#fruitless;
      this.#deadline = now + Math.min(wait, LONGEST_GAP_MS);
    }
    return ready;
  }

  /**
   * Sets the counter in the middle of a difference: nothing held is freed.
   *
   * @param value The new value.
   */
  advance(value: number): void {
    this.#value = value;
  }

  #hold(entry: T): void {
    this.#held.push(entry);
    if (this.#held.length > MAX_HELD) {
      this.#held = [];
      this.markStale();
    }
  }

  #drain(): T[] {
    if (this.#held.length === 0) return [];
    const ready: T[] = [];
    const waiting: T[] = [];
    const sorted = this.#held.toSorted((a, b) =>
      (a.value - a.count) - (b.value - b.count)
    );
    for (const entry of sorted) {
      const gap = entry.value - entry.count - this.#value;
      if (gap === 0) {
        this.#value = entry.value;
        ready.push(entry);
      } else if (gap > 0) {
        waiting.push(entry);
      }
    }
    this.#held = waiting;
    if (waiting.length === 0) this.#deadline = null;
    return ready;
  }
}
