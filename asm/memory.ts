/**
 * Where everything is in the memory of the module. The provider that drives it
 * has the same numbers in `src/crypto/wasm_layout.ts`.
 */

/** From here to `SCRATCH_END`: wiped after each call that had a key. */
export const SCRATCH: usize = 0x0400;
/** Round keys of the AES call under way: 15 of 16 bytes. */
export const ROUND_KEYS: usize = 0x0400;
/** AES key, then IGE initialization vector, 32 bytes each. */
export const KEY: usize = 0x0500;
export const IV: usize = 0x0520;
/** Hash state, 8 words. */
export const HASH_STATE: usize = 0x0540;
/** One block, an input of the key derivation, and what its padding spills. */
export const KDF: usize = 0x0560;
/** Message schedule, 80 words. */
export const SCHEDULE: usize = 0x05e0;
/** Four blocks of CTR key stream under way. */
export const COUNTERS: usize = 0x0720;
export const SCRATCH_END: usize = 0x0760;

/** A hash that is handed out: 32 bytes. */
export const RESULT: usize = 0x0760;
/** msg_key of the message under way: 16 bytes. */
export const MSG_KEY: usize = 0x0780;

/** Points of the curve under way (`pq.ts`). */
export const POINTS: usize = 0x0800;

/** 64 slots of `auth_key_id` (8 bytes of 16) and `auth_key` (256). */
export const AUTH_SLOTS: usize = 0x1000;
export const AUTH_SLOT_BYTES: usize = 0x110;
export const AUTH_KEY_OFFSET: usize = 0x10;

/** 64 slots of round keys, counter, key stream and its position. */
export const CTR_SLOTS: usize = 0x5400;
export const CTR_SLOT_BYTES: usize = 0x150;
export const CTR_COUNTER: usize = 0xf0;
export const CTR_STREAM: usize = 0x100;
export const CTR_USED: usize = 0x140;

/** Tables of inflate (`inflate.ts`), 16 KiB. */
export const INFLATE: usize = 0xa800;

/** The block that a CRC-32 was folded into: 80 bytes. */
export const CRC_BLOCK: usize = 0xf000;

/**
 * Constants of the first module and of the second: `--memoryBase` in
 * `build.ts`.
 */
export const CONSTANTS: usize = 0x10000;
export const LATER_CONSTANTS: usize = 0x11000;

/** Tables of the AES without vectors: 4 KiB each way, and the boxes. */
export const AES_ENCRYPT: usize = 0x12000;
export const AES_DECRYPT: usize = 0x13000;
export const AES_SBOX: usize = 0x14000;
export const AES_INVERSE_SBOX: usize = 0x14100;

/** Tables of CRC-32, 8 KiB. */
export const CRC: usize = 0x15000;

/** Data in and out. What is put before a message ends here. */
export const IO: usize = 0x17040;
export const HEADER: usize = 0x17028;
export const KEY_PART: usize = 0x17020;
