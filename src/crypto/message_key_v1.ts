/**
 * MTProto 1.0 key derivation, which only `auth.bindTempAuthKey` still uses.
 *
 * @see https://core.telegram.org/mtproto/description_v1#defining-aes-key-and-initialization-vector
 * @module
 */

import { concat } from "../bytes/mod.ts";
import type { AuthKey } from "./auth_key.ts";
import { sha1 } from "./sha1.ts";
import type { AesKeyIv } from "./temp_aes_key.ts";

/**
 * Computes the `msg_key` of MTProto 1.0.
 *
 * @param plaintext The message without padding.
 * @returns 16 bytes: the last of its SHA-1, fresh.
 */
export function messageKeyV1(plaintext: Uint8Array): Uint8Array<ArrayBuffer> {
  return sha1(plaintext).slice(4, 20);
}

/**
 * Derives the AES key and vector of an MTProto 1.0 message.
 *
 * @param authKey The key of both ends.
 * @param msgKey 16 bytes.
 * @param x 0 for messages from the client, 8 from the server.
 * @returns Key and vector, fresh.
 */
export function deriveKeyV1(
  authKey: AuthKey,
  msgKey: Uint8Array,
  x: 0 | 8,
): AesKeyIv {
  const part = (start: number, length: number): Uint8Array =>
    authKey.bytes.subarray(start + x, start + x + length);
  // sha1_a = SHA1(msg_key + substr(auth_key, x, 32))
  const a = sha1(concat(msgKey, part(0, 32)));
  // sha1_b = SHA1(substr(auth_key, 32+x, 16) + msg_key + substr(auth_key, 48+x, 16))
  const b = sha1(concat(part(32, 16), msgKey, part(48, 16)));
  // sha1_c = SHA1(substr(auth_key, 64+x, 32) + msg_key)
  const c = sha1(concat(part(64, 32), msgKey));
  // sha1_d = SHA1(msg_key + substr(auth_key, 96+x, 32))
  const d = sha1(concat(msgKey, part(96, 32)));
  return {
    // substr(sha1_a, 0, 8) + substr(sha1_b, 8, 12) + substr(sha1_c, 4, 12)
    key: concat(a.subarray(0, 8), b.subarray(8, 20), c.subarray(4, 16)),
    // substr(sha1_a, 8, 12) + substr(sha1_b, 0, 8) + substr(sha1_c, 16, 4) + substr(sha1_d, 0, 8)
    iv: concat(
      a.subarray(8, 20),
      b.subarray(0, 8),
      c.subarray(16, 20),
      d.subarray(0, 8),
    ),
  };
}
