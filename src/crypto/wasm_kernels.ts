/**
 * Loads the kernels: synchronously, on first use, from text in the module
 * graph, so that there is no file to fetch and nothing to await.
 *
 * They are two modules, since a process waits for the first before its first
 * message: what few need, or need later, is in the second.
 *
 * @module
 */

import { allocate, fromBase64 } from "../bytes/mod.ts";
import { LATER, SCALAR, SIMD } from "./wasm_binary.ts";
import {
  IO,
  type KernelExports,
  type LaterExports,
  MAXIMUM_PAGES,
  PAGE,
  RESULT,
  SLACK,
} from "./wasm_layout.ts";

/** Which build: with relaxed SIMD, or for engines without. */
export type WasmBuild = "simd" | "scalar";

/** Longer results get a buffer of their own, filled as it is made. */
const LARGEST_POOLED = 2_048;

/** An instance of the kernels with a view of its memory. */
export class Kernels {
  /** Which build it is of. */
  readonly build: WasmBuild;
  /** The functions of the first module. */
  readonly exports: KernelExports;
  /** All of the memory. Replaced when it grows. */
  memory: Uint8Array<ArrayBuffer>;
  /** The 32 bytes at `RESULT`. Replaced likewise. */
  result: Uint8Array<ArrayBuffer>;
  #later: LaterExports | null | undefined;

  /**
   * @param build Which build it is of.
   * @param exports Of a new instance of the first module.
   */
  constructor(build: WasmBuild, exports: KernelExports) {
    const buffer = exports.memory.buffer as ArrayBuffer;
    this.build = build;
    this.exports = exports;
    this.memory = new Uint8Array(buffer);
    this.result = new Uint8Array(buffer, RESULT, 32);
  }

  /**
   * The functions of the second module, compiled when they are first asked
   * for; `null` if the platform refuses, as engines from before 2021 do.
   */
  get later(): LaterExports | null {
    return this.#later === undefined
      ? this.#later = this.#loadLater()
      : this.#later;
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
    bytes.set(this.memory.subarray(start, end));
    return bytes;
  }

  #grow(missing: number): boolean {
    const pages = Math.ceil(missing / PAGE);
    if (this.memory.length / PAGE + pages > MAXIMUM_PAGES) return false;
    const { memory } = this.exports;
    try {
      memory.grow(pages);
    } catch {
      return false;
    }
    const buffer = memory.buffer as ArrayBuffer;
    this.memory = new Uint8Array(buffer);
    this.result = new Uint8Array(buffer, RESULT, 32);
    return true;
  }

  #loadLater(): LaterExports | null {
    try {
      const module = compile(LATER);
      const { memory } = this.exports;
      const { exports } = new WebAssembly.Instance(module, { env: { memory } });
      return exports as unknown as LaterExports;
    } catch {
      return null;
    }
  }
}

/**
 * Compiles and instantiates the first module of a build.
 *
 * @param build Which.
 * @returns A new instance, or `null` if the platform refuses: the engine may
 *   lack relaxed SIMD, some forbid WebAssembly by policy, and some browsers
 *   forbid compiling on the main thread.
 */
export function loadKernels(build: WasmBuild): Kernels | null {
  try {
    const module = compile(build === "simd" ? SIMD : SCALAR);
    const { exports } = new WebAssembly.Instance(module);
    return new Kernels(build, exports as unknown as KernelExports);
  } catch {
    return null;
  }
}

function compile(text: string): WebAssembly.Module {
  // The engine's decoder, where it has one, is ten times as fast.
  const { fromBase64: native } = Uint8Array as unknown as {
    fromBase64?: (text: string) => Uint8Array<ArrayBuffer>;
  };
  return new WebAssembly.Module(
    native === undefined ? fromBase64(text) : native.call(Uint8Array, text),
  );
}
