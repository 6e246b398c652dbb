/**
 * Loads the kernels: synchronously, on first use, from text in the module
 * graph, so that there is no file to fetch and nothing to await.
 *
 * @module
 */

import { allocate, fromBase64 } from "../bytes/mod.ts";
import { SCALAR, SIMD } from "./wasm_binary.ts";
import {
  IO,
  type KernelExports,
  MAXIMUM_PAGES,
  PAGE,
  RESULT,
  SLACK,
} from "./wasm_layout.ts";

/** Which build: with relaxed SIMD, or for engines without. */
export type WasmBuild = "simd" | "scalar";

/** `() => i8x16.relaxed_swizzle(i8x16.splat(0), i8x16.splat(0))`. */
const PROBE = /* @__PURE__ */ Uint8Array.of(
  ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0], // magic, version
  ...[1, 5, 1, 0x60, 0, 1, 0x7b], // type: () -> v128
  ...[3, 2, 1, 0], // one function of it
  ...[10, 15, 1, 13, 0, 0x41, 0, 0xfd, 15, 0x41, 0, 0xfd, 15, 0xfd, 0x80, 2],
  0x0b,
);

/** Longer results get a buffer of their own, filled as it is made. */
const LARGEST_POOLED = 2_048;

/** Up to this length a loop costs less than a view. */
const SHORT = 128;

/** An instance of the kernels with a view of its memory. */
export class Kernels {
  /** The exported functions. */
  readonly exports: KernelExports;
  /** All of the memory. Replaced when it grows. */
  memory: Uint8Array<ArrayBuffer>;
  /** The 32 bytes at `RESULT`. Replaced likewise. */
  result: Uint8Array<ArrayBuffer>;

  /** @param exports Of a new instance. */
  constructor(exports: KernelExports) {
    this.exports = exports;
    [this.memory, this.result] = this.#views();
  }

  /**
   * Makes room for data at `IO`, growing the memory if need be. It never
   * shrinks, and never exceeds 16 MiB.
   *
   * @param length Bytes of data, without what the kernels add.
   * @returns Whether there is room.
   */
  reserve(length: number): boolean {
    const missing = IO + length + SLACK - this.memory.length;
    return missing <= 0 || this.#grow(missing);
  }

  /**
   * Copies bytes out of the memory.
   *
   * @param start Address of the first.
   * @param end Address after the last.
   * @returns A fresh array.
   */
  copy(start: number, end: number): Uint8Array<ArrayBuffer> {
    const length = end - start;
    if (length > LARGEST_POOLED) return this.memory.slice(start, end);
    const bytes = allocate(length);
    const { memory } = this;
    if (length > SHORT) bytes.set(memory.subarray(start, end));
    else for (let i = 0; i < length; i++) bytes[i] = memory[start + i]!;
    return bytes;
  }

  #grow(missing: number): boolean {
    const pages = Math.ceil(missing / PAGE);
    if (this.memory.length / PAGE + pages > MAXIMUM_PAGES) return false;
    try {
      this.exports.memory.grow(pages);
    } catch {
      return false;
    }
    [this.memory, this.result] = this.#views();
    return true;
  }

  #views(): [Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>] {
    const buffer = this.exports.memory.buffer as ArrayBuffer;
    return [new Uint8Array(buffer), new Uint8Array(buffer, RESULT, 32)];
  }
}

/**
 * Tells which build this engine can run.
 *
 * @returns The build, or `null` if there is no WebAssembly.
 */
export function supportedBuild(): WasmBuild | null {
  if (typeof WebAssembly !== "object") return null;
  try {
    return WebAssembly.validate(PROBE) ? "simd" : "scalar";
  } catch {
    return null;
  }
}

/**
 * Compiles and instantiates a build.
 *
 * @param build Which.
 * @returns A new instance, or `null` if the platform refuses: some forbid
 *   WebAssembly by policy, and some browsers forbid compiling on the main
 *   thread.
 */
export function loadKernels(build: WasmBuild): Kernels | null {
  try {
    const bytes = decode(build === "simd" ? SIMD : SCALAR);
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes));
    return new Kernels(exports as unknown as KernelExports);
  } catch {
    return null;
  }
}

/** Decodes by the engine where it can, which is ten times as fast. */
function decode(text: string): Uint8Array<ArrayBuffer> {
  const { fromBase64: native } = Uint8Array as unknown as {
    fromBase64?: (text: string) => Uint8Array<ArrayBuffer>;
  };
  return native === undefined
    ? fromBase64(text)
    : native.call(Uint8Array, text);
}
