/** Overwriting of what was made from keys. */

import { IO, SCRATCH, SCRATCH_END } from "./memory";

/** Most bytes at `IO` that are wiped after a hash. */
const SMALL: usize = 1024;

/** Overwrites the scratch of a call that is over. */
// @inline
export function wipe(): void {
  memory.fill(SCRATCH, 0, SCRATCH_END - SCRATCH);
}

/** The same after a hash, whose input may be a key. */
// @inline
export function wipeInput(length: usize): void {
  wipe();
  if (length <= SMALL) memory.fill(IO, 0, length + 72);
}
