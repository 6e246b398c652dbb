/**
 * Updates with their places in sequences.
 *
 * @module
 */

import type { Delivery } from "./batch.ts";
import type { Ordering } from "./ordering.ts";
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
