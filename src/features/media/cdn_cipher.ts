/**
 * What CDN DCs keep is encrypted; the key comes from the file's own DC.
 *
 * @see https://core.telegram.org/cdn#decrypting-files
 *
 * @module
 */

import type { CryptoProvider } from "../../crypto/mod.ts";

/**
 * Decrypts a piece of a file with AES-256-CTR. Its counter is the last four
 * bytes of the IV, big-endian: the number of blocks before the piece.
 *
 * @param bytes What the CDN DC sent; overwritten.
 * @param key `encryption_key`, 32 bytes.
 * @param iv `encryption_iv`, 16 bytes; not changed.
 * @param offset Where the piece begins, a multiple of 16 bytes.
 * @param crypto Cryptographic back end.
 * @throws {RangeError} If a length is wrong.
 */
export function decryptCdnBytes(
  bytes: Uint8Array,
  key: Uint8Array,
  iv: Uint8Array,
  offset: number,
  crypto: CryptoProvider,
): void {
  const counter = iv.slice();
  const { buffer, byteLength } = counter;
  if (byteLength === 16) new DataView(buffer).setUint32(12, offset / 16);
  crypto.ctr(key, counter).apply(bytes);
}
