/** SHA-256 of bytes in memory. */

import { SHA256_H } from "./constants";
import { pad, put } from "./hash";
import { HASH_STATE } from "./memory";
import { sha256Blocks } from "./sha256_blocks";

/** Sets `HASH_STATE` to the initial hash value (5.3.3). */
// @inline
export function sha256Begin(): void {
  memory.copy(HASH_STATE, SHA256_H, 32);
}

/**
 * Ends a hash whose blocks before `data` are in `HASH_STATE`; up to 72 bytes
 * behind the data are overwritten.
 */
export function sha256(
  data: usize,
  length: usize,
  total: u64,
  out: usize,
): void {
  sha256Blocks(data, pad(data, length, total));
  put(8, out);
}
