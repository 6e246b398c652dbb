/**
 * What the module exports. Lengths are in bytes, data is at `IO`; `memory.ts`
 * has the addresses. Nothing here checks its arguments: the provider does.
 */

import * as aes from "./aes";
import { crc32 } from "./crc32";
import { ctrApply as applyStream, ctrStart as startStream } from "./ctr";
import * as hash from "./hash";
import { inflate as inflateStream } from "./inflate";
import { IO, IV, KEY, KEY_PART, RESULT, SCRATCH, SCRATCH_END } from "./memory";
import * as message from "./message";
import { factorize as factorizePq } from "./pq";
import { sha1Blocks } from "./sha1_blocks";
import { sha1Start } from "./sha1_parts";
import { sha256Blocks } from "./sha256_blocks";
import { sha256Start } from "./sha256_parts";

aes.start();

/** Most bytes at `IO` that are wiped after a hash or a cipher. */
const SMALL: usize = 1024;

/** Overwrites what was made from keys. */
function wipe(): void {
  memory.fill(SCRATCH, 0, SCRATCH_END - SCRATCH);
}

/** SHA-1 of `length` bytes to `RESULT`. */
export function sha1(length: usize): void {
  hash.sha1(IO, length, RESULT);
  wipeInput(length);
}

/** SHA-256 of `length` bytes to `RESULT`. */
export function sha256(length: usize): void {
  hash.sha256(IO, length, RESULT);
  wipeInput(length);
}

function wipeInput(length: usize): void {
  wipe();
  if (length <= SMALL) memory.fill(IO, 0, length + 72);
}

/** Begins a long hash: 1 for SHA-1, 2 for SHA-256. */
export function hashStart(kind: i32): void {
  if (kind === 1) sha1Start();
  else sha256Start();
}

/** Takes `length` bytes, a multiple of 64. */
export function hashMore(kind: i32, length: usize): void {
  if (kind === 1) sha1Blocks(IO, IO + length);
  else sha256Blocks(IO, IO + length);
}

/** Takes the last `length` bytes of `total`; the hash is at `RESULT`. */
export function hashEnd(kind: i32, length: usize, total: f64): void {
  if (kind === 1) hash.sha1End(IO, length, <u64> total, RESULT);
  else hash.sha256End(IO, length, <u64> total, RESULT);
  wipe();
}

/**
 * AES-256-IGE in place with the key at `KEY` and the vector at `IV`. Unless
 * `isLast`, both stay for the next part.
 */
export function igeEncrypt(length: usize, isLast: bool): void {
  aes.expandKey(KEY, false);
  aes.igeEncrypt(IO, length, IV);
  if (isLast) wipe();
}

/** The inverse. */
export function igeDecrypt(length: usize, isLast: bool): void {
  aes.expandKey(KEY, true);
  aes.igeDecrypt(IO, length, IV);
  if (isLast) wipe();
}

/** Starts the CTR stream of a slot with the key and counter at `KEY`, `IV`. */
export function ctrStart(slot: usize): void {
  startStream(slot);
  wipe();
}

/** Applies the CTR stream of a slot to `length` bytes in place. */
export function ctrApply(slot: usize, length: usize): void {
  applyStream(slot, length);
}

/** Encrypts a padded message in place and puts its header before it. */
export function messageEncrypt(slot: usize, x: usize, length: usize): void {
  message.encrypt(slot, x, length);
  wipe();
}

/** Decrypts a message in place. @returns Whether its msg_key is right. */
export function messageDecrypt(slot: usize, x: usize, length: usize): bool {
  const isRight = message.decrypt(slot, x, length);
  memory.fill(KEY_PART, 0, 32);
  wipe();
  return isRight;
}

/** Puts the part of auth_key that msg_key hashes before the message. */
export function messagePrepare(slot: usize, x: usize): void {
  message.keyPart(slot, x);
}

/** `messageEncrypt()` with the msg_key at `MSG_KEY`. */
export function messageSeal(slot: usize, x: usize, length: usize): void {
  message.seal(slot, x, length);
  wipe();
}

/** `messageDecrypt()` up to the hash. */
export function messageUnseal(slot: usize, x: usize, length: usize): void {
  message.unseal(slot, x, length);
  wipe();
}

/** The smaller prime of `pq`, or 0 if it is no product of two or hard. */
export function factorize(pq: u64): u64 {
  return factorizePq(pq);
}

/**
 * Inflates the stream from `from` to `fromEnd` and compares its CRC-32.
 *
 * @returns Whether it is well-formed and fills the output exactly.
 */
export function inflate(
  from: usize,
  fromEnd: usize,
  to: usize,
  toEnd: usize,
  crc: u32,
): bool {
  return inflateStream(from, fromEnd, to, toEnd) &&
    crc32(to, toEnd - to) === crc;
}
