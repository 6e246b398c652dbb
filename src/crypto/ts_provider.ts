/**
 * The back end that needs nothing but JavaScript.
 *
 * @module
 */

import { gunzip } from "../bytes/mod.ts";
import { createCtr } from "./aes_ctr.ts";
import { igeDecrypt, igeEncrypt } from "./aes_ige.ts";
import type { AuthKey } from "./auth_key.ts";
import { PrimitiveMessageCipher } from "./message_cipher.ts";
import { modPow } from "./mod_pow.ts";
import { factorizePq } from "./pq.ts";
import type {
  CryptoProvider,
  MessageCipher,
  MessageCipherOptions,
  MessageSide,
} from "./provider.ts";
import { sha1 } from "./sha1.ts";
import { sha256 } from "./sha256.ts";

/**
 * Pure TypeScript: no WebAssembly, nothing from the platform. It runs
 * everywhere, and the others are tested against it.
 *
 * Its AES looks up tables at secret indices, so it does not run in constant
 * time.
 *
 * @example Encrypting and decrypting in place
 * ```ts
 * import { randomBytes, tsProvider } from "@layer/mtproto/crypto";
 * import { assertEquals, assertNotEquals } from "@std/assert";
 *
 * const key = randomBytes(32);
 * const iv = randomBytes(32);
 * const data = new Uint8Array(48);
 * tsProvider.igeEncrypt(data, key, iv);
 * assertNotEquals(data, new Uint8Array(48));
 * tsProvider.igeDecrypt(data, key, iv);
 * assertEquals(data, new Uint8Array(48));
 * ```
 */
export const tsProvider: CryptoProvider = Object.freeze({
  name: "ts",
  sha1,
  sha256,
  igeEncrypt,
  igeDecrypt,
  ctr: createCtr,
  factorizePq,
  modPow,
  gunzip,
  messageCipher(
    authKey: AuthKey,
    side: MessageSide,
    options?: MessageCipherOptions,
  ): MessageCipher {
    return new PrimitiveMessageCipher(tsProvider, authKey, side, options);
  },
});
