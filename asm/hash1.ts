/** SHA-1 of bytes in memory. */

import { pad, put } from "./hash";
import { sha1Blocks } from "./sha1_blocks";

/**
 * Ends a hash whose blocks before `data` are in `HASH_STATE`; up to 72 bytes
 * behind the data are overwritten.
 */
export function sha1(
  data: usize,
  length: usize,
  total: u64,
  out: usize,
): void {
  sha1Blocks(data, pad(data, length, total));
  put(5, out);
}
