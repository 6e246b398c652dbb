/**
 * A rest that can be ended from elsewhere.
 *
 * @module
 */

import { type Clock, sleep } from "../../network/mod.ts";

/** Ends a rest when it is rung, even if that was before it began. */
export class Bell {
  #rung: AbortController = new AbortController();
  #failure: { readonly error: unknown } | undefined;

  /** Ends the present rest, or the next one. */
  ring(): void {
    this.#rung.abort();
  }

  /**
   * Ends the present rest, or the next one, with an error.
   *
   * @param error What it throws.
   */
  fail(error: unknown): void {
    this.#failure ??= { error };
    this.ring();
  }

  /**
   * Rests until the time is over or the bell is rung.
   *
   * @param clock Time and timers.
   * @param delayMs How long, in milliseconds.
   * @param signal Ends it with its reason.
   */
  async rest(
    clock: Clock,
    delayMs: number,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    const rung = this.#rung.signal;
    const either = signal === undefined
      ? rung
      : AbortSignal.any([signal, rung]);
    try {
      await sleep(clock, delayMs, either);
    } catch (error) {
      signal?.throwIfAborted();
      if (!rung.aborted) throw error;
    }
    if (this.#failure !== undefined) throw this.#failure.error;
    if (rung.aborted) this.#rung = new AbortController();
  }
}
