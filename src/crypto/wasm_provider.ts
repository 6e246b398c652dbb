/**
 * The back end in WebAssembly: kernels written in AssemblyScript for this
 * library (`asm/`), one instance for all sessions.
 *
 * @module
 */

import { gunzip, gzipBodyOffset } from "../bytes/mod.ts";
import type { AuthKey } from "./auth_key.ts";
import { modPow } from "./mod_pow.ts";
import { factorizePq } from "./pq.ts";
import type {
  CryptoProvider,
  CtrCipher,
  MessageCipher,
  MessageCipherOptions,
  MessageSide,
} from "./provider.ts";
import { WasmCtr } from "./wasm_ctr.ts";
import { type Kernels, loadKernels } from "./wasm_kernels.ts";
import { IO, SLACK } from "./wasm_layout.ts";
import { WasmMessageCipher } from "./wasm_message.ts";
import {
  wasmIgeDecrypt,
  wasmIgeEncrypt,
  wasmSha1,
  wasmSha256,
} from "./wasm_primitives.ts";
import type { WasmSlots } from "./wasm_slots.ts";

/** DEFLATE cannot expand more than 258 bytes to 2 bits, and a little. */
const EXPANSION = 1_032;

/** Numbers from here on are no `pq`. */
const PQ_LIMIT = 1n << 63n;

let shared: CryptoProvider | null | undefined;

/**
 * Returns the back end in WebAssembly. The first call compiles it, in less than
 * a millisecond.
 *
 * AES and SHA run in constant time where the engine has relaxed SIMD, as
 * current ones do; without it, AES looks up tables at secret indices. Memory
 * grows with the longest message to 16 MiB at most and does not shrink.
 *
 * @returns The same provider on every call, or `null` where WebAssembly is
 *   missing or refused.
 *
 * @example The same bytes as without it
 * ```ts
 * import { tsProvider, wasmProvider } from "@layer/mtproto/crypto";
 * import { assertEquals } from "@std/assert";
 *
 * const data = new TextEncoder().encode("abc");
 * const provider = wasmProvider() ?? tsProvider;
 * assertEquals(provider.sha256(data), tsProvider.sha256(data));
 * ```
 */
export function wasmProvider(): CryptoProvider | null {
  if (shared === undefined) {
    // An engine without relaxed SIMD refuses the first: asking whether it has
    // it would take as long as compiling.
    const kernels = loadKernels("simd") ?? loadKernels("scalar");
    shared = kernels === null ? null : makeWasmProvider(kernels);
  }
  return shared;
}

/**
 * Makes a provider of an instance of the kernels.
 *
 * @param kernels The instance, used by nobody else.
 * @returns A provider named `"wasm"`.
 */
export function makeWasmProvider(kernels: Kernels): CryptoProvider {
  // Bound, not wrapped: a process makes one before its first message, and
  // functions within functions are parsed when the outer one is compiled.
  return Object.freeze({
    name: "wasm",
    sha1: wasmSha1.bind(null, kernels),
    sha256: wasmSha256.bind(null, kernels),
    igeEncrypt: wasmIgeEncrypt.bind(null, kernels),
    igeDecrypt: wasmIgeDecrypt.bind(null, kernels),
    ctr: makeCtr.bind(null, kernels, { owners: [], next: 0 }),
    factorizePq: factorize.bind(null, kernels),
    modPow,
    gunzip: inflateGzip.bind(null, kernels),
    messageCipher: makeMessageCipher.bind(null, kernels, {
      owners: [],
      next: 0,
    }),
  });
}

function makeCtr(
  kernels: Kernels,
  slots: WasmSlots,
  key: Uint8Array,
  iv: Uint8Array,
): CtrCipher {
  return new WasmCtr(kernels, slots, key, iv);
}

function makeMessageCipher(
  kernels: Kernels,
  slots: WasmSlots,
  authKey: AuthKey,
  side: MessageSide,
  options?: MessageCipherOptions,
): MessageCipher {
  return new WasmMessageCipher(kernels, slots, authKey, side, options);
}

function factorize(
  kernels: Kernels,
  pq: bigint,
): [p: bigint, q: bigint] {
  const isPlausible = pq > 0n && pq < PQ_LIMIT;
  const p = isPlausible ? kernels.later?.factorize(pq) ?? 0n : 0n;
  // Zero: there is no such pair, or luck was out. The other one tells.
  return p === 0n ? factorizePq(pq) : [p, pq / p];
}

function inflateGzip(
  kernels: Kernels,
  data: Uint8Array,
  maxLength: number,
): Uint8Array {
  return inflate(kernels, data, maxLength) ?? gunzip(data, maxLength);
}

/**
 * Inflates a gzip member whose trailer tells the truth.
 *
 * @returns The output, or `null` if anything is wrong with the data or there
 *   is no room: the TypeScript inflater then says what.
 */
function inflate(
  kernels: Kernels,
  data: Uint8Array,
  maxLength: number,
): Uint8Array<ArrayBuffer> | null {
  const start = gzipBodyOffset(data);
  const end = data.length - 8;
  const length = readUint32(data, end + 4);
  const { later } = kernels;
  if (later === null) return null;
  if (length > maxLength || length > EXPANSION * data.length) return null;
  // The output begins behind the input, which may be read past its end.
  const offset = (data.length + SLACK) & ~15;
  if (!kernels.reserve(offset + length)) return null;
  kernels.memory.set(data, IO);
  const to = IO + offset;
  const crc = readUint32(data, end);
  return later.inflate(IO + start, IO + end, to, to + length, crc)
    ? kernels.copy(to, to + length)
    : null;
}

/** Little-endian. */
function readUint32(data: Uint8Array, at: number): number {
  return (data[at]! | data[at + 1]! << 8 | data[at + 2]! << 16 |
    data[at + 3]! << 24) >>> 0;
}
