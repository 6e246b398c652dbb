/**
 * What the first module exports: all that messages need, and nothing else, so
 * that it is compiled in no time. `later.ts` has the rest. Lengths are in
 * bytes, data is at `IO`; `memory.ts` has the addresses. Nothing here checks
 * its arguments: the provider does.
 */

import * as aes from "./aes";
import { ctrApply as applyStream, ctrStart as startStream } from "./ctr";
import { sha256 as hash, sha256Begin } from "./hash256";
import { IO, IV, KEY, KEY_PART, RESULT } from "./memory";
import * as message from "./message";
import { sha256Blocks } from "./sha256_blocks";
import { keyHash } from "./sha1_key";
import { wipe, wipeInput } from "./wipe";

aes.start();

/** SHA-256 of `length` bytes to `RESULT`. */
export function sha256(length: usize): void {
  sha256Begin();
  hash(IO, length, length, RESULT);
  wipeInput(length);
}

/** Begins a long hash. */
export function sha256Start(): void {
  sha256Begin();
}

/** Takes `length` bytes, a multiple of 64. */
export function sha256More(length: usize): void {
  sha256Blocks(IO, IO + length);
}

/** Takes the last `length` bytes of `total`; the hash is at `RESULT`. */
export function sha256End(length: usize, total: f64): void {
  hash(IO, length, <u64> total, RESULT);
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

/** SHA-1 of the key in a slot to `RESULT`; its end is put before the key. */
export function authKeyHash(slot: usize): void {
  keyHash(slot);
  wipe();
}

/**
 * Encrypts a padded message in place and puts its header before it. If it
 * `isHashed`, its msg_key is at `MSG_KEY`.
 */
export function messageEncrypt(
  slot: usize,
  x: usize,
  length: usize,
  isHashed: bool,
): void {
  if (!isHashed) message.hash(slot, x, length);
  message.seal(slot, x, length);
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

/** `messageDecrypt()` up to the hash. */
export function messageUnseal(slot: usize, x: usize, length: usize): void {
  message.unseal(slot, x, length);
  wipe();
}
