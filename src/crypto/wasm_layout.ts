/**
 * Addresses in the memory of the kernels and what they export. `asm/memory.ts`
 * and `asm/main.ts` have the other side of it.
 *
 * @module
 */

/** Wiped by the kernels after each call that had a key: from here. */
export const SCRATCH = 0x0400;
/** End of what is wiped. */
export const SCRATCH_END = 0x0760;
/** AES key, 32 bytes. */
export const KEY = 0x0500;
/** AES vector, 32 bytes. */
export const IV = 0x0520;
/** A hash: 20 or 32 bytes. */
export const RESULT = 0x0760;
/** `msg_key`, 16 bytes. */
export const MSG_KEY = 0x0780;
/** Slots of `auth_key_id`, then, 16 bytes on, `auth_key`. */
export const AUTH_SLOTS = 0x1000;
/** Bytes of one slot. */
export const AUTH_SLOT_BYTES = 0x110;
/** Where `auth_key` is in a slot. */
export const AUTH_KEY_OFFSET = 0x10;
/** Where all slots end, those of key streams after those of `auth_key`. */
export const SLOTS_END = 0xa800;
/** Number of slots, of `auth_key` and of key streams alike. */
export const SLOTS = 64;
/** Data in and out. */
export const IO = 0x17040;
/** Header of a message, before its data. */
export const HEADER = 0x17028;
/** Hashed part of the key, before the data it is hashed with. */
export const KEY_PART = 0x17020;
/** Bytes behind data that the kernels may read or overwrite. */
export const SLACK = 384;
/** Bytes of a page. */
export const PAGE = 65_536;
/** Pages at most: 16 MiB. */
export const MAXIMUM_PAGES = 256;

/**
 * What the first module exports. Lengths are in bytes, data is at
 * {@linkcode IO}.
 */
export interface KernelExports {
  /** The memory. */
  readonly memory: WebAssembly.Memory;
  /** SHA-256 to `RESULT`. */
  sha256(length: number): void;
  /** Begins a long hash. */
  sha256Start(): void;
  /** Takes a multiple of 64 bytes. */
  sha256More(length: number): void;
  /** Takes the last bytes of `total`. */
  sha256End(length: number, total: number): void;
  /** Encrypts in place with `KEY` and `IV`. */
  igeEncrypt(length: number, isLast: number): void;
  /** Decrypts in place with `KEY` and `IV`. */
  igeDecrypt(length: number, isLast: number): void;
  /** Starts a key stream with `KEY` and `IV`. */
  ctrStart(slot: number): void;
  /** Applies a key stream in place. */
  ctrApply(slot: number, length: number): void;
  /** SHA-1 of the `auth_key` in a slot to `RESULT`, its end to the slot. */
  authKeyHash(slot: number): void;
  /** Hashes, unless it is, and encrypts a padded message, writes its header. */
  messageEncrypt(
    slot: number,
    x: number,
    length: number,
    isHashed: boolean,
  ): void;
  /** Decrypts a message; 1 if its `msg_key` is right. */
  messageDecrypt(slot: number, x: number, length: number): number;
  /** Puts the hashed part of the key before the message. */
  messagePrepare(slot: number, x: number): void;
  /** Decrypts and puts the hashed part of the key before the message. */
  messageUnseal(slot: number, x: number, length: number): void;
}

/** What the second module exports, which works in the memory of the first. */
export interface LaterExports {
  /** SHA-1 to `RESULT`. */
  sha1(length: number): void;
  /** Begins a long hash. */
  sha1Start(): void;
  /** Takes a multiple of 64 bytes. */
  sha1More(length: number): void;
  /** Takes the last bytes of `total`. */
  sha1End(length: number, total: number): void;
  /** The smaller prime of `pq`, or 0. */
  factorize(pq: bigint): bigint;
  /** Inflates and compares the CRC-32; 1 if all is right. */
  inflate(
    from: number,
    fromEnd: number,
    to: number,
    toEnd: number,
    crc: number,
  ): number;
}
