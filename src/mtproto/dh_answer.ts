/**
 * The encrypted parts of the key exchange: SHA-1 of the data, the data, and
 * padding to 16 bytes, under AES-256-IGE with the temporary key.
 *
 * @see https://core.telegram.org/mtproto/auth_key#6-server-responds-with
 * @module
 */

import { concat, equal } from "../bytes/mod.ts";
import {
  type CryptoProvider,
  type RandomBytes,
  SecurityError,
} from "../crypto/mod.ts";
import { mtprotoSchema, type TlObject, TlReader } from "../tl/mod.ts";

/** Length of SHA-1. */
const HASH_LENGTH = 20;

/**
 * Encrypts `SHA1(data) + data + padding`.
 *
 * @param data TL bytes.
 * @param key 32 bytes, `tmp_aes_key`.
 * @param iv 32 bytes, `tmp_aes_iv`.
 * @param crypto Cryptographic back end.
 * @param randomBytes Source of 0 to 15 bytes of padding.
 * @returns A fresh array, a multiple of 16 bytes.
 */
export function encryptWithHash(
  data: Uint8Array,
  key: Uint8Array,
  iv: Uint8Array,
  crypto: CryptoProvider,
  randomBytes: RandomBytes,
): Uint8Array {
  const padding = -(HASH_LENGTH + data.length) & 15;
  const out = concat(crypto.sha1(data), data, randomBytes(padding));
  crypto.igeEncrypt(out, key, iv);
  return out;
}

/**
 * Decrypts `SHA1(object) + object + padding` and checks the hash.
 *
 * @param encrypted A multiple of 16 bytes; not changed.
 * @param key 32 bytes, `tmp_aes_key`.
 * @param iv 32 bytes, `tmp_aes_iv`.
 * @param crypto Cryptographic back end.
 * @returns The decoded object.
 * @throws {SecurityError} With `check` `"length"` if the length is no multiple
 *   of 16, `"answer_hash"` if the hash is not that of the object.
 */
export function decryptAnswer(
  encrypted: Uint8Array,
  key: Uint8Array,
  iv: Uint8Array,
  crypto: CryptoProvider,
): TlObject {
  if (encrypted.length < 32 || encrypted.length % 16 !== 0) {
    throw new SecurityError(
      "length",
      `Cannot decrypt answer: want a multiple of 16 bytes, got ${encrypted.length}`,
    );
  }
  const data = encrypted.slice();
  crypto.igeDecrypt(data, key, iv);
  const reader = new TlReader(data.subarray(HASH_LENGTH));
  let object: TlObject;
  try {
    object = mtprotoSchema.read(reader);
  } catch (error) {
    // A wrong key or a changed byte: the hash would not have matched either.
    throw new SecurityError(
      "answer_hash",
      "Cannot decrypt answer: want TL bytes behind their hash, got others",
      { cause: error },
    );
  }
  const end = HASH_LENGTH + reader.offset;
  const hash = crypto.sha1(data.subarray(HASH_LENGTH, end));
  if (data.length - end > 15 || !equal(hash, data.subarray(0, HASH_LENGTH))) {
    throw new SecurityError(
      "answer_hash",
      "Cannot decrypt answer: want the hash of the data, got another",
    );
  }
  return object;
}
