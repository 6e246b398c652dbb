/**
 * AES-256-IGE encryption off the main thread, for uploads. WebCrypto has no
 * IGE, but its CBC mode encrypts the same blocks if the input is prepared:
 * with `q[0] = p[0]`, `q[1] = p[1] ^ iv2` and `q[i] = p[i] ^ p[i-2]`, CBC from
 * `iv1` gives `d`, and `c[0] = d[0] ^ iv2`, `c[i] = d[i] ^ p[i-1]` is IGE.
 *
 * Decryption has no such form: IGE decryption chains through the inverse
 * cipher, which no mode of WebCrypto does.
 *
 * @module
 */

import { checkIge } from "./aes_lengths.ts";
import type { AuthKey } from "./auth_key.ts";
import { defaultProvider } from "./default_provider.ts";
import { PrimitiveMessageCipher } from "./message_cipher.ts";
import type { CryptoProvider, MessageSide, RandomBytes } from "./provider.ts";

/**
 * From this length on, in bytes, the detour through another thread pays
 * against {@linkcode CryptoProvider.igeEncrypt}.
 */
export const ASYNC_IGE_MIN = 131_072;

/**
 * Encrypts with AES-256-IGE on a thread of the platform.
 *
 * @param data A multiple of 16 bytes; not changed, and not to be changed until
 *   the promise settles.
 * @param key 32 bytes.
 * @param iv 32 bytes.
 * @param provider Back end for short data, and where WebCrypto is missing (as
 *   in browsers outside secure contexts).
 * @returns The ciphertext, fresh.
 * @throws {RangeError} If a length is wrong.
 *
 * @example The same bytes as the synchronous form
 * ```ts
 * import {
 *   ASYNC_IGE_MIN,
 *   igeEncryptAsync,
 *   randomBytes,
 *   tsProvider,
 * } from "@layer/mtproto/crypto";
 * import { assertEquals } from "@std/assert";
 *
 * const data = randomBytes(ASYNC_IGE_MIN);
 * const key = randomBytes(32);
 * const iv = randomBytes(32);
 * const encrypted = await igeEncryptAsync(data, key, iv);
 * tsProvider.igeEncrypt(data, key, iv);
 * assertEquals(encrypted, data);
 * ```
 */
export function igeEncryptAsync(
  data: Uint8Array,
  key: Uint8Array,
  iv: Uint8Array,
  provider: CryptoProvider = defaultProvider(),
): Promise<Uint8Array> {
  checkIge(data, key, iv);
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
  if (data.length < ASYNC_IGE_MIN || subtle === undefined) {
    const copy = data.slice();
    provider.igeEncrypt(copy, key, iv);
    return Promise.resolve(copy);
  }
  return encryptByCbc(subtle, data, key, iv);
}

/**
 * Encrypts one MTProto 2.0 message like {@linkcode MessageCipher.encrypt}, a
 * long one with its cipher on another thread.
 *
 * @param authKey The key of both ends.
 * @param side The end that sends.
 * @param plaintext The message without padding; not changed.
 * @param randomBytes Source of the padding.
 * @param provider Back end for the rest.
 * @returns A fresh packet.
 *
 * @example Sending a file part
 * ```ts
 * import {
 *   AuthKey,
 *   defaultProvider,
 *   encryptMessageAsync,
 *   randomBytes,
 * } from "@layer/mtproto/crypto";
 * import { assertEquals } from "@std/assert";
 *
 * const authKey = AuthKey.fromBytes(randomBytes(256));
 * const message = randomBytes(524_288);
 * const packet = await encryptMessageAsync(
 *   authKey,
 *   "client",
 *   message,
 *   randomBytes,
 * );
 * const server = defaultProvider().messageCipher(authKey, "server");
 * assertEquals(server.decrypt(packet).slice(0, message.length), message);
 * ```
 */
export function encryptMessageAsync(
  authKey: AuthKey,
  side: MessageSide,
  plaintext: Uint8Array,
  randomBytes: RandomBytes,
  provider: CryptoProvider = defaultProvider(),
): Promise<Uint8Array> {
  if (plaintext.length < ASYNC_IGE_MIN) {
    return Promise.resolve(
      provider.messageCipher(authKey, side).encrypt(plaintext, randomBytes),
    );
  }
  return new PrimitiveMessageCipher(provider, authKey, side).encryptAsync(
    plaintext,
    randomBytes,
    (data, key, iv) => igeEncryptAsync(data, key, iv, provider),
  );
}

async function encryptByCbc(
  subtle: SubtleCrypto,
  data: Uint8Array,
  key: Uint8Array,
  iv: Uint8Array,
): Promise<Uint8Array> {
  const vectors = iv.slice();
  const cryptoKey = await subtle.importKey(
    "raw",
    key.slice(),
    "AES-CBC",
    false,
    ["encrypt"],
  );
  const aligned = (data.byteOffset & 3) === 0 ? data : data.slice();
  const length = data.length >>> 2;
  const p = new Int32Array(aligned.buffer, aligned.byteOffset, length);
  const iv2 = new Int32Array(vectors.buffer, 16, 4);
  const q = new Int32Array(length);
  for (let i = 0; i < 4; i++) q[i] = p[i]!;
  for (let i = 4; i < 8; i++) q[i] = p[i]! ^ iv2[i - 4]!;
  for (let i = 8; i < length; i++) q[i] = p[i]! ^ p[i - 8]!;
  const encrypted = await subtle.encrypt(
    { name: "AES-CBC", iv: vectors.subarray(0, 16) },
    cryptoKey,
    q,
  );
  // WebCrypto pads with one more block, which is cut off.
  const c = new Int32Array(encrypted, 0, length);
  for (let i = 0; i < 4; i++) c[i]! ^= iv2[i]!;
  for (let i = 4; i < length; i++) c[i]! ^= p[i - 4]!;
  return new Uint8Array(encrypted, 0, data.length);
}
