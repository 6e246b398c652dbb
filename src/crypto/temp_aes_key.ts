/**
 * The key that encrypts the Diffie-Hellman answers of a key exchange.
 *
 * @module
 */

import { concat } from "../bytes/mod.ts";
import { sha1 } from "./sha1.ts";

/** An AES-256 key with the initialization vector of IGE mode. */
export interface AesKeyIv {
  /** 32 bytes. */
  key: Uint8Array;
  /** 32 bytes. */
  iv: Uint8Array;
}

/**
 * Derives `tmp_aes_key` and `tmp_aes_iv` from the nonces of a key exchange.
 *
 * @param newNonce 32 bytes: the secret `new_nonce` of the client.
 * @param serverNonce 16 bytes: the public `server_nonce`.
 * @returns Key and vector, fresh.
 * @throws {RangeError} If a length is wrong.
 * @see https://core.telegram.org/mtproto/auth_key#presenting-proof-of-work-server-authentication
 *
 * @example Deriving the key of both ends
 * ```ts
 * import { randomBytes, tmpAesKeyIv } from "@layer/mtproto/crypto";
 * import { assertEquals } from "@std/assert";
 *
 * const { key, iv } = tmpAesKeyIv(randomBytes(32), randomBytes(16));
 * assertEquals([key.length, iv.length], [32, 32]);
 * ```
 */
export function tmpAesKeyIv(
  newNonce: Uint8Array,
  serverNonce: Uint8Array,
): AesKeyIv {
  if (newNonce.length !== 32) {
    throw new RangeError(
      `Cannot derive tmp_aes_key: newNonce must be 32 bytes, got ${newNonce.length}`,
    );
  }
  if (serverNonce.length !== 16) {
    throw new RangeError(
      `Cannot derive tmp_aes_key: serverNonce must be 16 bytes, got ${serverNonce.length}`,
    );
  }
  const newServer = sha1(concat(newNonce, serverNonce));
  const serverNew = sha1(concat(serverNonce, newNonce));
  const newNew = sha1(concat(newNonce, newNonce));
  return {
    // SHA1(new_nonce + server_nonce) + substr(SHA1(server_nonce + new_nonce), 0, 12)
    key: concat(newServer, serverNew.subarray(0, 12)),
    // substr(SHA1(server_nonce + new_nonce), 12, 8) + SHA1(new_nonce + new_nonce) + substr(new_nonce, 0, 4)
    iv: concat(serverNew.subarray(12, 20), newNew, newNonce.subarray(0, 4)),
  };
}
