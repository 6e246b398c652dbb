/**
 * Updates with their places in sequences.
 *
 * @module
 */

import type { Delivery, UpdateBatch } from "./batch.ts";
import { type Ordering, orderingOf } from "./ordering.ts";
import type { Ordered } from "./sequence.ts";

/** An update and its place. */
export interface Item extends Ordered {
  /** What to pass on; `null` if the counter alone matters. */
  readonly delivery: Delivery | null;
}

/** Updates ordered by the number of their container. */
export type SeqItem = Ordered & {
  deliveries: readonly Delivery[];
  date: number;
};

/** An update that has a place in some sequence. */
export interface Placed {
  readonly delivery: Delivery;
  readonly ordering: Exclude<Ordering, { sequence: "none" }>;
}

/** The updates among items, without those that only count. */
export function deliveries(items: readonly Item[]): Delivery[] {
  return items.flatMap(({ delivery }) => delivery === null ? [] : [delivery]);
}

/** Compares by where updates begin in their sequence. */
export function byStart(
  { ordering: a }: Placed,
  { ordering: b }: Placed,
): number {
  return (a.value - a.count) - (b.value - b.count);
}

/**
 * Finds the updates that a state told by the server has in it already: no
 * difference brings them.
 *
 * @param state The counters.
 * @param batch What came before the state was known.
 * @returns Those updates, in the order of the batch.
 */
export function coveredBy(
  state: { pts: number; qts: number; seq: number },
  { updates, context, seqStart, seq }: UpdateBatch,
): Delivery[] {
  return updates.filter((update) => {
    const ordering = orderingOf(update);
    switch (ordering.sequence) {
      case "pts":
        return ordering.value <= state.pts;
      case "qts":
        return ordering.value <= state.qts;
      case "channel":
        return false;
      case "none":
        return seqStart !== 0 && seq <= state.seq;
    }
  }).map((update) => ({ update, context }));
}
