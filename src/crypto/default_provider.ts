/**
 * Chooses the back end for this platform.
 *
 * @module
 */

import type { AuthKey } from "./auth_key.ts";
import { isTypeScriptForced } from "./environment.ts";
import { PrimitiveMessageCipher } from "./message_cipher.ts";
import { nodeCrypto } from "./native_modules.ts";
import { withNative } from "./native_provider.ts";
import type {
  CryptoProvider,
  MessageCipher,
  MessageCipherOptions,
  MessageSide,
} from "./provider.ts";
import { tsProvider } from "./ts_provider.ts";
import { wasmProvider } from "./wasm_provider.ts";

/**
 * Where the platform's primitives overtake TypeScript's, in bytes. SHA breaks
 * even at half of that, but loading the module for it would not.
 */
const TS_THRESHOLDS = { sha1: 1_024, sha256: 1_024, ctr: 512 };

/**
 * The same for the kernels, which are as fast as the platform for a thousand
 * bytes more, and where loading its module pays only for bulk data.
 */
const WASM_THRESHOLDS = { sha1: 16_384, sha256: 16_384, ctr: 65_536 };

let chosen: CryptoProvider | undefined;

/**
 * Returns the fastest back end that this platform has.
 *
 * The environment variable `LAYER_CRYPTO=ts` makes it {@linkcode tsProvider}.
 * It is looked up on the first call; in Deno only if reading it is permitted
 * already.
 *
 * @returns The same provider on every call.
 *
 * @example Naming the back end
 * ```ts
 * import { defaultProvider } from "@layer/mtproto/crypto";
 * import { assertMatch, assertStrictEquals } from "@std/assert";
 *
 * assertMatch(defaultProvider().name, /^(wasm|ts)/);
 * assertStrictEquals(defaultProvider(), defaultProvider());
 * ```
 */
export function defaultProvider(): CryptoProvider {
  if (chosen !== undefined) return chosen;
  if (isTypeScriptForced(globalThis)) return chosen = tsProvider;
  const wasm = wasmProvider();
  return chosen = wasm === null
    ? nativeTsProvider()
    : Object.freeze(withNative(wasm, nodeCrypto, WASM_THRESHOLDS));
}

/**
 * Returns pure TypeScript with the platform's primitives where they are
 * faster: what is used without WebAssembly.
 *
 * @returns A new provider.
 *
 * @example Without WebAssembly
 * ```ts
 * import { nativeTsProvider } from "@layer/mtproto/crypto";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(nativeTsProvider().name, "ts+node");
 * ```
 */
export function nativeTsProvider(): CryptoProvider {
  const provider: CryptoProvider = {
    ...withNative(tsProvider, nodeCrypto, TS_THRESHOLDS),
    messageCipher(
      authKey: AuthKey,
      side: MessageSide,
      options?: MessageCipherOptions,
    ): MessageCipher {
      return new PrimitiveMessageCipher(provider, authKey, side, options);
    },
  };
  return Object.freeze(provider);
}
