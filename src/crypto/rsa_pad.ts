/**
 * RSA_PAD: how a client hides `p_q_inner_data` from everybody but the server.
 *
 * @see https://core.telegram.org/mtproto/auth_key#41-rsa-paddata-server-public-key-mentioned-above-is-implemented-as-follows
 * @module
 */

import {
  bigIntFromBytesBE,
  bigIntToBytesBE,
  concat,
  equal,
  wipe,
} from "../bytes/mod.ts";
import { igeDecrypt, igeEncrypt } from "./aes_ige.ts";
import { SecurityError } from "./errors.ts";
import { modPow } from "./mod_pow.ts";
import type { RandomBytes } from "./provider.ts";
import type { RsaPublicKey } from "./rsa.ts";
import { decryptRsa, type RsaPrivateKey } from "./rsa_private.ts";
import { sha256 } from "./sha256.ts";

/** Most bytes of data. */
const DATA_MAX = 144;
/** Length of `data_with_padding`. */
const PADDED_LENGTH = 192;
/** IGE vector of this construction: the key is used once. */
const ZERO_IV = new Uint8Array(32);

/**
 * Encrypts data to a server's RSA key with the padding of MTProto.
 *
 * @param data At most 144 bytes, in TL form; not changed.
 * @param key The server's public key.
 * @param randomBytes Source of the padding and of `temp_key`.
 * @returns 256 bytes, fresh.
 * @throws {RangeError} If `data` is longer than 144 bytes.
 *
 * @example Encrypting to a key and opening it again
 * ```ts
 * import {
 *   generateTestRsaKey,
 *   randomBytes,
 *   rsaPad,
 *   rsaUnpad,
 * } from "@layer/mtproto/crypto";
 * import { assertEquals } from "@std/assert";
 *
 * const key = generateTestRsaKey(randomBytes);
 * const data = randomBytes(144);
 * const encrypted = rsaPad(data, key.publicKey, randomBytes);
 * assertEquals(encrypted.length, 256);
 * assertEquals(rsaUnpad(encrypted, key).slice(0, 144), data);
 * ```
 */
export function rsaPad(
  data: Uint8Array,
  key: RsaPublicKey,
  randomBytes: RandomBytes,
): Uint8Array<ArrayBuffer> {
  if (data.length > DATA_MAX) {
    throw new RangeError(
      `Cannot encrypt with RSA_PAD: data must be at most ${DATA_MAX} bytes, got ${data.length}`,
    );
  }
  // data_with_padding := data + random_padding_bytes, 192 bytes
  const dataWithPadding = concat(
    data,
    randomBytes(PADDED_LENGTH - data.length),
  );
  // data_pad_reversed := BYTE_REVERSE(data_with_padding)
  const dataPadReversed = dataWithPadding.slice().reverse();
  for (;;) {
    // A random 32-byte temp_key is generated.
    const tempKey = randomBytes(32);
    // data_with_hash := data_pad_reversed + SHA256(temp_key + data_with_padding), 224 bytes
    const hashed = concat(tempKey, dataWithPadding);
    const dataWithHash = concat(dataPadReversed, sha256(hashed));
    // aes_encrypted := AES256_IGE(data_with_hash, temp_key, 0)
    const aesEncrypted = dataWithHash;
    igeEncrypt(aesEncrypted, tempKey, ZERO_IV);
    // temp_key_xor := temp_key XOR SHA256(aes_encrypted)
    const tempKeyXor = xor(tempKey, sha256(aesEncrypted));
    // key_aes_encrypted := temp_key_xor + aes_encrypted, 256 bytes
    const keyAesEncrypted = bigIntFromBytesBE(concat(tempKeyXor, aesEncrypted));
    wipe(tempKey, hashed);
    // The value is compared with the modulus; if it is not less, another
    // temp_key is tried.
    if (keyAesEncrypted >= key.modulus) continue;
    wipe(dataWithPadding, dataPadReversed);
    // encrypted_data := RSA(key_aes_encrypted, server_pubkey)
    return bigIntToBytesBE(
      modPow(keyAesEncrypted, key.exponent, key.modulus),
      256,
    );
  }
}

/**
 * Opens what {@linkcode rsaPad} made: the server's side.
 *
 * @param encrypted 256 bytes.
 * @param key The server's private key.
 * @returns 192 bytes, fresh: the data, then its random padding.
 * @throws {SecurityError} With `check` `"length"` if it is not 256 bytes, or
 *   `"rsa"` if the hash inside does not match.
 *
 * @example Refusing what was not made for this key
 * ```ts
 * import {
 *   generateTestRsaKey,
 *   rsaUnpad,
 *   SecurityError,
 * } from "@layer/mtproto/crypto";
 * import { assertThrows } from "@std/assert";
 *
 * const key = generateTestRsaKey();
 * assertThrows(() => rsaUnpad(new Uint8Array(256), key), SecurityError);
 * ```
 */
export function rsaUnpad(
  encrypted: Uint8Array,
  key: RsaPrivateKey,
): Uint8Array<ArrayBuffer> {
  if (encrypted.length !== 256) {
    throw new SecurityError(
      "length",
      `Cannot open RSA_PAD: 256 bytes wanted, got ${encrypted.length}`,
    );
  }
  const value = bigIntFromBytesBE(encrypted);
  if (value >= key.publicKey.modulus) {
    throw new SecurityError(
      "rsa",
      "Cannot open RSA_PAD: a number below the modulus wanted, got another",
    );
  }
  const opened = bigIntToBytesBE(decryptRsa(value, key), 256);
  const aesEncrypted = opened.subarray(32);
  const tempKey = xor(opened.subarray(0, 32), sha256(aesEncrypted));
  igeDecrypt(aesEncrypted, tempKey, ZERO_IV);
  const dataWithPadding = aesEncrypted.slice(0, PADDED_LENGTH).reverse();
  const hash = sha256(concat(tempKey, dataWithPadding));
  wipe(tempKey);
  if (!equal(hash, aesEncrypted.subarray(PADDED_LENGTH))) {
    throw new SecurityError(
      "rsa",
      "Cannot open RSA_PAD: the hash of its contents wanted, got another",
    );
  }
  return dataWithPadding;
}

/** Returns the XOR of two arrays of one length, fresh. */
function xor(a: Uint8Array, b: Uint8Array): Uint8Array {
  const out = new Uint8Array(a.length);
  for (let i = 0; i < a.length; i++) out[i] = a[i]! ^ b[i]!;
  return out;
}
