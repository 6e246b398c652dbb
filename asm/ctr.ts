/**
 * AES-256-CTR (NIST SP 800-38A, 6.5). Each stream has a slot: round keys, the
 * next counter as two native halves, 64 bytes of key stream, how many of them
 * are used.
 */

import * as aes from "./aes";
import {
  COUNTERS,
  CTR_COUNTER,
  CTR_SLOT_BYTES,
  CTR_SLOTS,
  CTR_STREAM,
  CTR_USED,
  IO,
  IV,
  KEY,
  ROUND_KEYS,
} from "./memory";

/** Starts the stream of a slot with the key at `KEY`, the counter at `IV`. */
export function ctrStart(slot: usize): void {
  const at = CTR_SLOTS + slot * CTR_SLOT_BYTES;
  aes.expandKey(KEY, false);
  for (let n: usize = 0; n < 240; n += 8) {
    store<u64>(at + n, load<u64>(ROUND_KEYS + n));
  }
  store<u64>(at, bswap<u64>(load<u64>(IV)), CTR_COUNTER);
  store<u64>(at, bswap<u64>(load<u64>(IV, 8)), CTR_COUNTER + 8);
  store<u32>(at, 64, CTR_USED);
}

/** Makes the next 64 bytes of the stream at `COUNTERS`. */
function nextFour(slot: usize): void {
  let high = load<u64>(slot, CTR_COUNTER);
  let low = load<u64>(slot, CTR_COUNTER + 8);
  for (let at = COUNTERS; at < COUNTERS + 64; at += 16) {
    store<u64>(at, bswap<u64>(high));
    store<u64>(at, bswap<u64>(low), 8);
    low++;
    if (low === 0) high++;
  }
  store<u64>(slot, high, CTR_COUNTER);
  store<u64>(slot, low, CTR_COUNTER + 8);
  aes.encryptFour(slot);
}

/** Applies the stream of a slot to `length` bytes at `IO`. */
export function ctrApply(slot: usize, length: usize): void {
  slot = CTR_SLOTS + slot * CTR_SLOT_BYTES;
  let data = IO;
  const end = data + length;
  let used: usize = load<u32>(slot, CTR_USED);
  while (data < end) {
    if (used === 64) {
      nextFour(slot);
      if (data + 64 <= end) {
        for (let n: usize = 0; n < 64; n += 8, data += 8) {
          store<u64>(data, load<u64>(data) ^ load<u64>(COUNTERS + n));
        }
        continue;
      }
      for (let n: usize = 0; n < 64; n += 8) {
        store<u64>(slot + n, load<u64>(COUNTERS + n), CTR_STREAM);
      }
      used = 0;
    }
    if (data + 8 <= end && used <= 56) {
      store<u64>(data, load<u64>(data) ^ load<u64>(slot + used, CTR_STREAM));
      data += 8;
      used += 8;
    } else {
      store<u8>(data, load<u8>(data) ^ load<u8>(slot + used, CTR_STREAM));
      data++;
      used++;
    }
  }
  store<u32>(slot, <u32> used, CTR_USED);
  for (let n: usize = 0; n < 64; n += 8) store<u64>(COUNTERS + n, 0);
}
