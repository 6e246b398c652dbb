/**
 * Resident keys: the memory of the kernels has room for some, which are lent
 * to whoever uses them.
 *
 * @module
 */

import { SLOTS } from "./wasm_layout.ts";

/** Who has which slot. */
export class WasmSlots {
  readonly #owners: (object | undefined)[] = new Array(SLOTS).fill(undefined);
  #next = 0;

  /**
   * Tells whether what an owner put into its slot is still there.
   *
   * @param slot Number of the slot.
   * @param owner Who claimed it.
   * @returns Whether nobody else claimed it since.
   */
  isHeld(slot: number, owner: object): boolean {
    return this.#owners[slot] === owner;
  }

  /**
   * Gives a slot to an owner, and takes it from the one who had it longest.
   *
   * @param owner Who asks.
   * @returns Number of the slot.
   */
  claim(owner: object): number {
    const slot = this.#next;
    this.#next = (slot + 1) % SLOTS;
    this.#owners[slot] = owner;
    return slot;
  }
}
