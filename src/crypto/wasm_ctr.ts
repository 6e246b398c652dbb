/**
 * AES-256-CTR by the kernels.
 *
 * @module
 */

import { bigIntFromBytesBE, bigIntToBytesBE } from "../bytes/mod.ts";
import { checkCtr } from "./aes_lengths.ts";
import type { CtrCipher } from "./provider.ts";
import type { Kernels } from "./wasm_kernels.ts";
import { IO, IV, KEY } from "./wasm_layout.ts";
import { claimSlot, type WasmSlots } from "./wasm_slots.ts";

/** Data goes through the kernels in parts of this size, which fit caches. */
const PART = 65_536;

/**
 * A key stream whose state is in a slot. If others have taken the slot, it is
 * set up again at the position reached.
 */
export class WasmCtr implements CtrCipher {
  readonly #kernels: Kernels;
  readonly #slots: WasmSlots;
  readonly #key: Uint8Array;
  readonly #iv: Uint8Array;
  #slot: number;
  #position = 0;

  /**
   * @param kernels Instance that computes it.
   * @param slots Slots of that instance for key streams.
   * @param key 32 bytes; copied.
   * @param iv 16 bytes; copied.
   * @throws {RangeError} If a length is wrong.
   */
  constructor(
    kernels: Kernels,
    slots: WasmSlots,
    key: Uint8Array,
    iv: Uint8Array,
  ) {
    checkCtr(key, iv);
    this.#kernels = kernels;
    this.#slots = slots;
    this.#key = key.slice();
    this.#iv = iv.slice();
    this.#slot = this.#start();
  }

  apply(data: Uint8Array): void {
    if (this.#slots.owners[this.#slot] !== this) this.#slot = this.#start();
    const { exports, memory } = this.#kernels;
    for (let at = 0; at < data.length; at += PART) {
      const part = data.length <= PART ? data : data.subarray(at, at + PART);
      memory.set(part, IO);
      exports.ctrApply(this.#slot, part.length);
      part.set(memory.subarray(IO, IO + part.length));
    }
    this.#position += data.length;
  }

  /** Claims a slot and sets it up for the current position. */
  #start(): number {
    const { exports, memory } = this.#kernels;
    const slot = claimSlot(this.#slots, this);
    const blocks = BigInt(Math.floor(this.#position / 16));
    const counter = bigIntFromBytesBE(this.#iv) + blocks;
    memory.set(this.#key, KEY);
    memory.set(bigIntToBytesBE(BigInt.asUintN(128, counter), 16), IV);
    exports.ctrStart(slot);
    exports.ctrApply(slot, this.#position % 16);
    return slot;
  }
}
