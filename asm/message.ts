/**
 * MTProto 2.0 messages in one call
 * (https://core.telegram.org/mtproto/description). The plaintext is at `IO`;
 * before it go 32 bytes of auth_key while it is hashed, and the header of the
 * packet when it is sent. `x` is 0 for messages from the client, 8 for those
 * from the server.
 */

import * as aes from "./aes";
import { sha256, sha256Begin } from "./hash256";
import {
  AUTH_KEY_OFFSET,
  AUTH_SLOT_BYTES,
  AUTH_SLOTS,
  HEADER,
  IO,
  IV,
  KDF,
  KEY,
  KEY_PART,
  MSG_KEY,
} from "./memory";

/** msg_key_large, while nothing else needs the place. */
const DIGEST = KDF;
/** Bytes that an input of the key derivation has. */
const KDF_LENGTH: usize = 52;

// @inline
function copy16(from: usize, to: usize): void {
  store<u64>(to, load<u64>(from));
  store<u64>(to, load<u64>(from, 8), 8);
}

// @inline
function authKey(slot: usize): usize {
  return AUTH_SLOTS + slot * AUTH_SLOT_BYTES + AUTH_KEY_OFFSET;
}

/** Copies 36 bytes. */
// @inline
function copy36(from: usize, to: usize): void {
  copy16(from, to);
  copy16(from + 16, to + 16);
  store<u32>(to, load<u32>(from, 32), 32);
}

/** aes_key to `KEY` and aes_iv to `IV` from the msg_key at `MSG_KEY`. */
function deriveKey(slot: usize, x: usize): void {
  const key = authKey(slot) + x;
  // sha256_a = SHA256(msg_key + substr(auth_key, x, 36))
  copy16(MSG_KEY, KDF);
  copy36(key, KDF + 16);
  sha256Begin();
  sha256(KDF, KDF_LENGTH, KDF_LENGTH, KEY);
  // sha256_b = SHA256(substr(auth_key, 40+x, 36) + msg_key)
  copy36(key + 40, KDF);
  copy16(MSG_KEY, KDF + 36);
  sha256Begin();
  sha256(KDF, KDF_LENGTH, KDF_LENGTH, IV);
  // aes_key = substr(a, 0, 8) + substr(b, 8, 16) + substr(a, 24, 8), and
  // aes_iv with a and b exchanged.
  for (let n: usize = 8; n < 24; n += 8) {
    const a = load<u64>(KEY + n);
    store<u64>(KEY + n, load<u64>(IV + n));
    store<u64>(IV + n, a);
  }
}

/** Puts substr(auth_key, 88+x, 32) before the plaintext, to be hashed. */
// @inline
export function keyPart(slot: usize, x: usize): void {
  const from = authKey(slot) + 88 + x;
  copy16(from, KEY_PART);
  copy16(from + 16, KEY_PART + 16);
}

/** Encrypts with the msg_key at `MSG_KEY` and writes the header. */
// @inline
export function seal(slot: usize, x: usize, length: usize): void {
  deriveKey(slot, x);
  store<u64>(KEY_PART, 0);
  store<u64>(HEADER, load<u64>(authKey(slot) - AUTH_KEY_OFFSET));
  copy16(MSG_KEY, HEADER + 8);
  aes.expandKey(KEY, false);
  aes.igeEncrypt(IO, length, IV);
}

/** msg_key of the padded plaintext to `MSG_KEY`. */
// @inline
export function hash(slot: usize, x: usize, length: usize): void {
  keyPart(slot, x);
  sha256Begin();
  sha256(KEY_PART, length + 32, length + 32, DIGEST);
  // msg_key = substr(msg_key_large, 8, 16)
  copy16(DIGEST + 8, MSG_KEY);
}

/** Decrypts with the msg_key of the header and makes ready to hash. */
export function unseal(slot: usize, x: usize, length: usize): void {
  copy16(HEADER + 8, MSG_KEY);
  deriveKey(slot, x);
  aes.expandKey(KEY, true);
  aes.igeDecrypt(IO, length, IV);
  keyPart(slot, x);
}

/** Decrypts and checks msg_key. @returns Whether it is right. */
// @inline
export function decrypt(slot: usize, x: usize, length: usize): bool {
  unseal(slot, x, length);
  sha256Begin();
  sha256(KEY_PART, length + 32, length + 32, DIGEST);
  // No early end: the time does not tell how much is right.
  return ((load<u64>(DIGEST, 8) ^ load<u64>(MSG_KEY)) |
    (load<u64>(DIGEST, 16) ^ load<u64>(MSG_KEY, 8))) === 0;
}
