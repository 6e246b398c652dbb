/**
 * The back end in WebAssembly: kernels written in AssemblyScript for this
 * library (`asm/`), one instance for all sessions.
 *
 * @module
 */

import { allocate, gunzip, gzipBodyOffset } from "../bytes/mod.ts";
import { checkIge } from "./aes_lengths.ts";
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
import { type Kernels, loadKernels, supportedBuild } from "./wasm_kernels.ts";
import { IO, IV, KEY, SLACK } from "./wasm_layout.ts";
import { WasmMessageCipher } from "./wasm_message.ts";
import { WasmSlots } from "./wasm_slots.ts";

/** Data goes through the kernels in parts of this size, which fit caches. */
const PART = 65_536;

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
    const build = supportedBuild();
    const kernels = build === null ? null : loadKernels(build);
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
  const authSlots = new WasmSlots();
  const ctrSlots = new WasmSlots();
  const provider: CryptoProvider = {
    name: "wasm",
    sha1: (data: Uint8Array) => hash(kernels, data, 20),
    sha256: (data: Uint8Array) => hash(kernels, data, 32),
    igeEncrypt(data: Uint8Array, key: Uint8Array, iv: Uint8Array): void {
      ige(kernels, kernels.exports.igeEncrypt, data, key, iv);
    },
    igeDecrypt(data: Uint8Array, key: Uint8Array, iv: Uint8Array): void {
      ige(kernels, kernels.exports.igeDecrypt, data, key, iv);
    },
    ctr: (key: Uint8Array, iv: Uint8Array): CtrCipher =>
      new WasmCtr(kernels, ctrSlots, key, iv),
    factorizePq(pq: bigint): [p: bigint, q: bigint] {
      const isPlausible = pq > 0n && pq < PQ_LIMIT;
      const p = isPlausible ? kernels.exports.factorize(pq) : 0n;
      // Zero: there is no such pair, or luck was out. The other one tells.
      return p === 0n ? factorizePq(pq) : [p, pq / p];
    },
    modPow,
    gunzip: (data: Uint8Array, maxLength: number) =>
      inflate(kernels, data, maxLength) ?? gunzip(data, maxLength),
    messageCipher(
      authKey: AuthKey,
      side: MessageSide,
      options?: MessageCipherOptions,
    ): MessageCipher {
      return new WasmMessageCipher(
        kernels,
        authSlots,
        provider,
        authKey,
        side,
        options,
      );
    },
  };
  return Object.freeze(provider);
}

function hash(
  kernels: Kernels,
  data: Uint8Array,
  size: 20 | 32,
): Uint8Array<ArrayBuffer> {
  const { exports, memory, result } = kernels;
  const length = data.length;
  if (length <= PART) {
    memory.set(data, IO);
    if (size === 20) exports.sha1(length);
    else exports.sha256(length);
  } else {
    const kind = size === 20 ? 1 : 2;
    exports.hashStart(kind);
    let at = 0;
    for (; length - at > PART; at += PART) {
      memory.set(data.subarray(at, at + PART), IO);
      exports.hashMore(kind, PART);
    }
    memory.set(data.subarray(at), IO);
    exports.hashEnd(kind, length - at, length);
  }
  const digest = allocate(size);
  digest.set(size === 32 ? result : result.subarray(0, size));
  // It may be key material, as in the key exchange.
  result.fill(0);
  return digest;
}

function ige(
  kernels: Kernels,
  kernel: (length: number, isLast: number) => void,
  data: Uint8Array,
  key: Uint8Array,
  iv: Uint8Array,
): void {
  checkIge(data, key, iv);
  const { memory } = kernels;
  const length = data.length;
  memory.set(key, KEY);
  memory.set(iv, IV);
  if (length <= PART) {
    memory.set(data, IO);
    kernel(length, 1);
    data.set(memory.subarray(IO, IO + length));
    return;
  }
  for (let at = 0; at < length; at += PART) {
    const part = data.subarray(at, at + PART);
    memory.set(part, IO);
    kernel(part.length, at + PART >= length ? 1 : 0);
    part.set(memory.subarray(IO, IO + part.length));
  }
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
  if (length > maxLength || length > EXPANSION * data.length) return null;
  // The output begins behind the input, which may be read past its end.
  const offset = (data.length + SLACK) & ~15;
  if (!kernels.reserve(offset + length)) return null;
  const { exports, memory } = kernels;
  memory.set(data, IO);
  const to = IO + offset;
  const crc = readUint32(data, end);
  return exports.inflate(IO + start, IO + end, to, to + length, crc)
    ? kernels.copy(to, to + length)
    : null;
}

/** Little-endian. */
function readUint32(data: Uint8Array, at: number): number {
  return (data[at]! | data[at + 1]! << 8 | data[at + 2]! << 16 |
    data[at + 3]! << 24) >>> 0;
}
