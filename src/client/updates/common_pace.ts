/**
 * When the common difference is asked for.
 *
 * @module
 */

/** Pauses after answers that bring nothing, in milliseconds: doubled each time. */
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 60_000;

/** The requests for the common difference: one at a time, none too early. */
export class CommonPace {
  readonly #idleMs: number;
  #isFetching = false;
  #isBehind = false;
  #lastHeard = 0;
  #notBefore = 0;
  /** Parts in a row that brought nothing. */
  #barren = 0;

  /**
   * Makes a `CommonPace`.
   *
   * @param idleMs Ask after such silence, in milliseconds.
   */
  constructor(idleMs: number) {
    this.#idleMs = idleMs;
  }

  /** Whether updates are known to be missing and are being fetched. */
  get isBehind(): boolean {
    return this.#isBehind;
  }

  /**
   * Begins anew.
   *
   * @param now Present time, in milliseconds.
   */
  start(now: number): void {
    this.stop();
    this.#lastHeard = now;
  }

  /** Nothing is being fetched any more. */
  stop(): void {
    this.#isFetching = false;
    this.#isBehind = false;
  }

  /**
   * Counts the silence from now on.
   *
   * @param now Present time, in milliseconds.
   */
  heard(now: number): void {
    this.#lastHeard = now;
  }

  /**
   * Tells whether to ask now.
   *
   * @param isStale Whether something is known to be missing.
   * @param now Present time, in milliseconds.
   * @returns Whether to ask.
   */
  isDue(isStale: boolean, now: number): boolean {
    if (this.#isFetching || now < this.#notBefore) return false;
    return isStale || now >= this.#lastHeard + this.#idleMs;
  }

  /**
   * When to ask with nothing received.
   *
   * @param isStale Whether something is known to be missing.
   * @param deadline When the first open gap is given up, in milliseconds.
   * @returns Milliseconds; `Infinity` while an answer is awaited.
   */
  nextDue(isStale: boolean, deadline: number): number {
    if (this.#isFetching) return Infinity;
    if (isStale) return this.#notBefore;
    return Math.min(this.#lastHeard + this.#idleMs, deadline);
  }

  /** The request is made. */
  asked(): void {
    this.#isFetching = true;
    this.#isBehind = true;
  }

  /**
   * An answer came. Parts that bring nothing would be asked for in a tight
   * loop.
   *
   * @param now Present time, in milliseconds.
   * @param part If it was only a part: whether it told something.
   */
  answered(now: number, part?: { isNews: boolean }): void {
    this.#isFetching = false;
    this.#lastHeard = now;
    this.#isBehind = part !== undefined;
    if (part === undefined || part.isNews) {
      this.#barren = 0;
      this.#notBefore = 0;
      return;
    }
    const pause = FIRST_PAUSE_MS * 2 ** this.#barren++;
    this.#notBefore = now + Math.min(pause, LONGEST_PAUSE_MS);
  }

  /**
   * The request failed.
   *
   * @param retryAt When to make it again, in milliseconds.
   */
  failed(retryAt: number): void {
    this.#isFetching = false;
    this.#notBefore = retryAt;
  }
}
