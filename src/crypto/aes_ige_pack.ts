/**
 * AES-256-IGE from a Rust crate, built by wasm-pack: an entry point of its own,
 * so that programs which do not ask for it do not load it.
 *
 * The kernels that {@linkcode defaultProvider} uses are faster; this one stands
 * beside them as an independent implementation of the same interface.
 *
 * @example The same bytes as every other provider
 * ```ts
 * import { packProvider } from "@layer/mtproto/crypto/aes-ige";
 * import { randomBytes, tsProvider } from "@layer/mtproto/crypto";
 * import { assertEquals } from "@std/assert";
 *
 * const key = randomBytes(32);
 * const iv = randomBytes(32);
 * const one = new Uint8Array(64);
 * const other = new Uint8Array(64);
 * packProvider()?.igeEncrypt(one, key, iv);
 * tsProvider.igeEncrypt(other, key, iv);
 * assertEquals(one, other);
 * ```
 *
 * @module
 */

// @ts-types="../../asm/aes-ige/pkg/layer_aes_ige.d.ts"
import {
  igeDecrypt,
  igeEncrypt,
  initSync,
} from "../../asm/aes-ige/pkg/layer_aes_ige.js";
import { fromBase64 } from "../bytes/mod.ts";
import { AES_IGE_PACK_BINARY } from "./aes_ige_pack_binary.ts";
import { checkIge } from "./aes_lengths.ts";
import type { AuthKey } from "./auth_key.ts";
import { PrimitiveMessageCipher } from "./message_cipher.ts";
import type { CryptoProvider, MessageCipher, MessageSide } from "./provider.ts";
import { tsProvider } from "./ts_provider.ts";

export type {
  CryptoProvider,
  CtrCipher,
  MessageCipher,
  MessageSide,
  RandomBytes,
} from "./provider.ts";

let made: CryptoProvider | null | undefined;

/**
 * Returns a provider whose AES-256-IGE is the module that wasm-pack built; its
 * other primitives are those of {@linkcode tsProvider}.
 *
 * The module, about 32 KB, is compiled on the first call.
 *
 * @returns The same provider on every call, or `null` where WebAssembly is
 *   missing or refused.
 */
export function packProvider(): CryptoProvider | null {
  return made === undefined ? made = make() : made;
}

function make(): CryptoProvider | null {
  try {
    initSync(new WebAssembly.Module(fromBase64(AES_IGE_PACK_BINARY)));
  } catch {
    return null;
  }
  const provider: CryptoProvider = {
    ...tsProvider,
    name: "wasm-pack",
    igeEncrypt(data: Uint8Array, key: Uint8Array, iv: Uint8Array): void {
      checkIge(data, key, iv);
      igeEncrypt(data, key, iv);
    },
    igeDecrypt(data: Uint8Array, key: Uint8Array, iv: Uint8Array): void {
      checkIge(data, key, iv);
      igeDecrypt(data, key, iv);
    },
    messageCipher(authKey: AuthKey, side: MessageSide): MessageCipher {
      return new PrimitiveMessageCipher(provider, authKey, side);
    },
  };
  return Object.freeze(provider);
}
