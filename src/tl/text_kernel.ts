/**
 * Short UTF-8 in and out by WebAssembly, twice as fast as in TypeScript: there
 * a string's units are taken, or given, one by one.
 *
 * Needs an engine with string functions built in for WebAssembly, such as those
 * of Deno 2, Node 22 and Bun 1.4.
 *
 * See https://webassembly.github.io/js-string-builtins/
 *
 * @module
 */

import { fromBase64 } from "../bytes/mod.ts";
import { TEXT } from "./text_binary.ts";

/** Longest text that the kernel takes, in bytes to read or units to write. */
export const KERNEL_MAX = 128;

/** What `asm/text.wat` exports. The bytes are at address 0. */
interface Exports {
  readonly memory: WebAssembly.Memory;
  readAscii(length: number): string;
  readUtf8(length: number): string | null;
  write(text: string): number;
}

/** An instance of `asm/text.wat`. */
export class TextKernel {
  readonly #memory: DataView;
  readonly #readAscii: Exports["readAscii"];
  readonly #readUtf8: Exports["readUtf8"];
  readonly #write: Exports["write"];

  constructor({ memory, readAscii, readUtf8, write }: Exports) {
    this.#memory = new DataView(memory.buffer);
    this.#readAscii = readAscii;
    this.#readUtf8 = readUtf8;
    this.#write = write;
  }

  /**
   * Reads short UTF-8.
   *
   * @param view Holds the text.
   * @param from First byte of it.
   * @param length From 4 to {@linkcode KERNEL_MAX} bytes.
   * @returns The text, or `null` if it is malformed: the standard way to
   * replace malformed bytes is left to the platform.
   */
  read(view: DataView, from: number, length: number): string | null {
    const memory = this.#memory;
    // The last four may overlap those before them.
    const last = length - 4;
    let all = view.getInt32(from + last, true);
    memory.setInt32(last, all, true);
    for (let i = 0; i < last; i += 4) {
      const word = view.getInt32(from + i, true);
      memory.setInt32(i, word, true);
      all |= word;
    }
    return (all & 0x80808080) === 0
      ? this.#readAscii(length)
      : this.#readUtf8(length);
  }

  /**
   * Writes short text as UTF-8. A lone surrogate becomes U+FFFD.
   *
   * @param text At most {@linkcode KERNEL_MAX} units.
   * @param view Where to write; must have room for 3 bytes a unit and 7 more,
   * which may be overwritten.
   * @param at First byte to write.
   * @returns First byte after the text.
   */
  write(text: string, view: DataView, at: number): number {
    const memory = this.#memory;
    const length = this.#write(text);
    for (let i = 0; i < length; i += 8) {
      view.setBigInt64(at + i, memory.getBigInt64(i, true), true);
    }
    return at + length;
  }
}

/**
 * Compiles the kernel: within half a millisecond, synchronously.
 *
 * @returns The kernel, or `null` if the engine lacks what it needs, or forbids
 * WebAssembly by policy.
 */
export function loadTextKernel(): TextKernel | null {
  try {
    // Not in TypeScript's declarations yet.
    const options = { builtins: ["js-string"] };
    const { Module } = WebAssembly as unknown as {
      Module: new (
        bytes: Uint8Array<ArrayBuffer>,
        options: object,
      ) => WebAssembly.Module;
    };
    const module = new Module(fromBase64(TEXT), options);
    const { exports } = new WebAssembly.Instance(module, {});
    return new TextKernel(exports as unknown as Exports);
  } catch {
    return null;
  }
}
