/**
 * Resident keys: the memory of the kernels has room for some, which are lent
 * to whoever uses them.
 *
 * @module
 */

import { SLOTS } from "./wasm_layout.ts";

/** Who has which slot. */
export interface WasmSlots {
  /** By number of the slot: who claimed it last. */
  readonly owners: (object | undefined)[];
  /** The slot that is claimed next. */
  next: number;
}

/**
 * Gives a slot to an owner, and takes it from the one who had it longest.
 *
 * @param slots Slots to choose from.
 * @param owner Who asks.
 * @returns Number of the slot.
 */
export function claimSlot(slots: WasmSlots, owner: object): number {
  const slot = slots.next;
  slots.next = (slot + 1) % SLOTS;
  slots.owners[slot] = owner;
  return slot;
}
