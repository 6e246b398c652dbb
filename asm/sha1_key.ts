/**
 * SHA-1 of an auth_key (FIPS 180-4, 6.1), which a session needs once. It is a
 * loop, where `sha1_blocks` is long: a process compiles this before its first
 * message, and runs it five times.
 */

import { put, swap32 } from "./hash";
import {
  AUTH_KEY_OFFSET,
  AUTH_SLOT_BYTES,
  AUTH_SLOTS,
  HASH_STATE,
  KDF,
  RESULT,
  SCHEDULE,
} from "./memory";
import { constant, mix, sha1Begin } from "./sha1_parts";

/** SHA-1 of the 256 bytes in a slot to `RESULT`, auth_key_id before them. */
// @inline
export function keyHash(slot: usize): void {
  const id = AUTH_SLOTS + slot * AUTH_SLOT_BYTES;
  sha1Begin();
  // The padding of 256 bytes is a block of its own.
  memory.fill(KDF, 0, 64);
  store<u8>(KDF, 0x80);
  store<u32>(KDF, swap32(256 << 3), 60);
  for (let n: usize = 0; n <= 256; n += 64) {
    const data = n < 256 ? id + AUTH_KEY_OFFSET + n : KDF;
    let a = load<u32>(HASH_STATE);
    let b = load<u32>(HASH_STATE, 4);
    let c = load<u32>(HASH_STATE, 8);
    let d = load<u32>(HASH_STATE, 12);
    let e = load<u32>(HASH_STATE, 16);
    for (let t: usize = 0; t < 80; t++) {
      const at = SCHEDULE + (t << 2);
      const w = t < 16 ? swap32(load<u32>(data + (t << 2))) : rotl<u32>(
        load<u32>(at - 12) ^ load<u32>(at - 32) ^ load<u32>(at - 56) ^
          load<u32>(at - 64),
        1,
      );
      store<u32>(at, w);
      const phase = <i32> t / 20;
      const x = rotl<u32>(a, 5) + mix(phase, b, c, d) + e + constant(phase) + w;
      e = d;
      d = c;
      c = rotl<u32>(b, 30);
      b = a;
      a = x;
    }
    store<u32>(HASH_STATE, load<u32>(HASH_STATE) + a);
    store<u32>(HASH_STATE, load<u32>(HASH_STATE, 4) + b, 4);
    store<u32>(HASH_STATE, load<u32>(HASH_STATE, 8) + c, 8);
    store<u32>(HASH_STATE, load<u32>(HASH_STATE, 12) + d, 12);
    store<u32>(HASH_STATE, load<u32>(HASH_STATE, 16) + e, 16);
  }
  put(5, RESULT);
  store<u64>(id, load<u64>(RESULT, 12));
}
