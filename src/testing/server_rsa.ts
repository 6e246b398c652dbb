/** Opening what clients encrypt by RSA, in the way of today and of before. @module */

import { bigIntFromBytesBE, bigIntToBytesBE, equal } from "../bytes/mod.ts";
import {
  type CryptoProvider,
  type RsaPrivateKey,
  rsaUnpad,
  SecurityError,
} from "../crypto/mod.ts";
import {
  mtprotoSchema,
  TlDecodeError,
  TlReader,
  type TypeMtPQInnerData,
} from "../tl/mod.ts";

/** Bytes of SHA-1. */
const HASH_LENGTH = 20;

/**
 * Opens `p_q_inner_data`. Clients of today use `RSA_PAD`; those that have not
 * changed since 2021 send `SHA1(data) + data + padding`, 255 bytes, which
 * Telegram still takes, too.
 *
 * @param encrypted `encrypted_data` of `req_DH_params`.
 * @param key The private key.
 * @param crypto Cryptographic back end.
 * @returns The data.
 * @throws {SecurityError} If it is encrypted in neither way.
 * @throws {TlDecodeError} If it is not `p_q_inner_data`.
 */
export function openInnerData(
  encrypted: Uint8Array,
  key: RsaPrivateKey,
  crypto: CryptoProvider,
): TypeMtPQInnerData {
  let data: Uint8Array;
  try {
    data = rsaUnpad(encrypted, key);
  } catch (error) {
    if (!(error instanceof SecurityError) || error.check !== "rsa") throw error;
    return openWithHash(encrypted, key, crypto, error);
  }
  return mtprotoSchema.read(new TlReader(data)) as TypeMtPQInnerData;
}

function openWithHash(
  encrypted: Uint8Array,
  key: RsaPrivateKey,
  crypto: CryptoProvider,
  failure: SecurityError,
): TypeMtPQInnerData {
  const value = bigIntFromBytesBE(encrypted);
  if (value >= key.publicKey.modulus) throw failure;
  const opened = bigIntToBytesBE(key.decrypt(value), 256);
  if (opened[0] !== 0) throw failure;
  const reader = new TlReader(opened, { offset: 1 + HASH_LENGTH });
  let inner: TypeMtPQInnerData;
  try {
    inner = mtprotoSchema.read(reader) as TypeMtPQInnerData;
  } catch (error) {
    if (error instanceof TlDecodeError) throw failure;
    throw error;
  }
  const hash = crypto.sha1(opened.subarray(1 + HASH_LENGTH, reader.offset));
  if (!equal(hash, opened.subarray(1, 1 + HASH_LENGTH))) throw failure;
  return inner;
}
