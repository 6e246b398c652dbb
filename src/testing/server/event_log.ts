/**
 * `pts` and what happened at each of its values, for an account or a channel.
 *
 * @module
 */

import type { TypeUpdate } from "../../tl/mod.ts";

/** One thing that moved `pts`. */
export interface LoggedEvent {
  /** The value after it. */
  readonly pts: number;
  /** By how much it grew. */
  readonly ptsCount: number;
  /** The update that tells of it, with `pts` and `ptsCount` set. */
  readonly update: TypeUpdate;
}

/** How many events are kept; older ones are answered with "too long". */
const KEPT_EVENTS = 10_000;

/**
 * A counter with its history.
 *
 * @see https://core.telegram.org/api/updates#message-related-event-sequences
 */
export class EventLog {
  #pts = 1;
  #events: LoggedEvent[] = [];

  /** The present value. */
  get pts(): number {
    return this.#pts;
  }

  /** From this value on the history is whole. */
  get floor(): number {
    const first = this.#events[0];
    return first === undefined ? this.#pts : first.pts - first.ptsCount;
  }

  /**
   * Counts an event.
   *
   * @param ptsCount By how much `pts` grows, 0 for a state that takes none.
   * @param make Makes the update, given the value after it.
   * @returns The update.
   */
  append<U extends TypeUpdate>(
    ptsCount: number,
    make: (pts: number) => U,
  ): U {
    this.#pts += ptsCount;
    const update = make(this.#pts);
    this.#events.push({ pts: this.#pts, ptsCount, update });
    if (this.#events.length > 2 * KEPT_EVENTS) {
      this.#events = this.#events.slice(-KEPT_EVENTS);
    }
    return update;
  }

  /**
   * Lists what happened after a value.
   *
   * @param pts The value that the asker knows.
   * @returns The events with a greater `pts`, in their order.
   */
  since(pts: number): LoggedEvent[] {
    let low = 0;
    let high = this.#events.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#events[middle]!.pts > pts) high = middle;
      else low = middle + 1;
    }
    return this.#events.slice(low);
  }

  /** Drops the history, so that an older `pts` is "too long" ago. */
  forget(): void {
    this.#events = [];
  }
}
