/**
 * The cryptography of MTProto: AES-256 in IGE and CTR mode, SHA, RSA_PAD, the
 * Diffie-Hellman checks, message encryption and the 2FA password proof. It
 * knows bytes and numbers, but no TL objects and no connection.
 *
 * Everything is synchronous. A {@linkcode CryptoProvider} is one back end; all
 * of them give the same bytes.
 *
 * JavaScript cannot promise constant time, nor that a wiped array was the only
 * copy of a secret. What can be done is: comparisons do not stop early, copies
 * of keys are overwritten after use, and secrets never appear in messages or
 * printed objects.
 *
 * @example Encrypting a message from client to server
 * ```ts
 * import {
 *   AuthKey,
 *   defaultProvider,
 *   randomBytes,
 * } from "@layer/mtproto/crypto";
 * import { assertEquals } from "@std/assert";
 *
 * const authKey = AuthKey.fromBytes(randomBytes(256));
 * const client = defaultProvider().messageCipher(authKey, "client");
 * const server = defaultProvider().messageCipher(authKey, "server");
 *
 * const packet = client.encrypt(new Uint8Array(40), randomBytes);
 * assertEquals(server.decrypt(packet).subarray(0, 40), new Uint8Array(40));
 * ```
 *
 * @module
 */

export * from "./provider.ts";
export * from "./errors.ts";
export { defaultProvider, nativeTsProvider } from "./default_provider.ts";
export { wasmProvider } from "./wasm_provider.ts";
export { tsProvider } from "./ts_provider.ts";
export {
  ASYNC_IGE_MIN,
  encryptMessageAsync,
  igeEncryptAsync,
} from "./ige_async.ts";
export { randomBytes } from "./random.ts";
export { AuthKey } from "./auth_key.ts";
export { type AesKeyIv, tmpAesKeyIv } from "./temp_aes_key.ts";
export {
  type BindMessage,
  type BindMessageOptions,
  decryptBindMessage,
  encryptBindMessage,
} from "./bind_message.ts";
export { sha1 } from "./sha1.ts";
export { sha256 } from "./sha256.ts";
export { sha512 } from "./sha512.ts";
export {
  hmacSha256,
  hmacSha512,
  pbkdf2HmacSha512,
  type Pbkdf2Options,
} from "./hmac.ts";
export { factorizePq } from "./pq.ts";
export { modPow } from "./mod_pow.ts";
export { isProbablePrime } from "./prime.ts";
export {
  checkDhParameters,
  checkDhValue,
  type DhParameters,
  KNOWN_DH_PRIME,
} from "./dh.ts";
export {
  parsePublicKey,
  type RsaPublicKey,
  type RsaPublicNumbers,
} from "./rsa.ts";
export { rsaPad, rsaUnpad } from "./rsa_pad.ts";
export { generateTestRsaKey, RsaPrivateKey } from "./rsa_private.ts";
export { SERVER_KEYS, TEST_SERVER_KEYS } from "./server_keys.ts";
export {
  bigIntToDhBytes,
  srp,
  type SrpAlgorithm,
  type SrpOptions,
  type SrpProof,
  srpVerifier,
} from "./srp.ts";
export {
  type SrpServer,
  srpServer,
  type SrpServerOptions,
} from "./srp_server.ts";
