/**
 * UTF-8 in and out, fast for the short strings that TL is full of.
 *
 * There are three ways: TypeScript, a kernel in WebAssembly, and the platform,
 * whose calls cost as much as a hundred letters. Compiling the kernel costs as
 * much as some thousand texts, so a process begins without.
 *
 * @module
 */

import { KERNEL_MAX, loadTextKernel, type TextKernel } from "./text_kernel.ts";
import { readByScript, writeByScript } from "./text_script.ts";

// ignoreBOM: a leading U+FEFF is text here, and must survive a round trip.
const DECODER = /* @__PURE__ */ new TextDecoder("utf-8", { ignoreBOM: true });
const ENCODER = /* @__PURE__ */ new TextEncoder();

/** Longest text that TypeScript reads, in bytes, or writes, in units. */
const SCRIPT_MAX = 64;
/** Longest text that the kernel writes, in units. */
const KERNEL_WRITE_MAX = 88;
/** Shortest text for which calling the kernel pays, in units. */
const KERNEL_WRITE_MIN = 12;

/** Short texts after which the kernel is compiled. */
const SCRIPT_TEXTS = 4096;

/** `undefined` until it is compiled, `null` if the engine refused it. */
let kernel: TextKernel | null | undefined;
let scriptTexts = 0;

/** Longest text of which recent ones are remembered, in bytes. */
const TINY = 4;
/** Bytes of remembered texts, by a hash of them. */
const TINY_WORDS = /* @__PURE__ */ new Int32Array(256);
/** Their lengths: 0 is a free place. */
const TINY_LENGTHS = /* @__PURE__ */ new Uint8Array(256);
const TINY_TEXTS: string[] = [];

/**
 * Reads UTF-8. Malformed bytes become U+FFFD.
 *
 * @param bytes Holds the text.
 * @param view The same bytes.
 * @param from First byte of it.
 * @param to First byte after it.
 */
export function readText(
  bytes: Uint8Array,
  view: DataView,
  from: number,
  to: number,
): string {
  const length = to - from;
  if (length <= TINY) return readTiny(bytes, from, length);
  if (kernel) {
    if (length <= KERNEL_MAX) {
      const text = kernel.read(view, from, length);
      if (text !== null) return text;
    }
    return DECODER.decode(bytes.subarray(from, to));
  }
  return readMore(bytes, from, to);
}

/** Reads a text that is not remembered. */
function readMore(bytes: Uint8Array, from: number, to: number): string {
  if (to - from <= SCRIPT_MAX) {
    if (++scriptTexts === SCRIPT_TEXTS) kernel = loadTextKernel();
    const text = readByScript(bytes, from, to);
    if (text !== undefined) return text;
  }
  return DECODER.decode(bytes.subarray(from, to));
}

/**
 * Reads a text of up to 4 bytes: sizes of pictures, codes of languages and
 * countries, emoji. There are few of them and they come again and again, so
 * that one string is given for all that are alike.
 */
function readTiny(bytes: Uint8Array, from: number, length: number): string {
  if (length === 0) return "";
  let word = bytes[from]!;
  if (length > 1) word |= bytes[from + 1]! << 8;
  if (length > 2) word |= bytes[from + 2]! << 16;
  if (length > 3) word |= bytes[from + 3]! << 24;
  const slot = Math.imul(word, 0x9e3779b1) >>> 24;
  if (TINY_WORDS[slot] === word && TINY_LENGTHS[slot] === length) {
    return TINY_TEXTS[slot]!;
  }
  const text = readMore(bytes, from, from + length);
  TINY_WORDS[slot] = word;
  TINY_LENGTHS[slot] = length;
  TINY_TEXTS[slot] = text;
  return text;
}

/**
 * Writes UTF-8. A lone surrogate becomes U+FFFD.
 *
 * @param text The text.
 * @param bytes Where to write; must have room for 3 bytes a unit and 7 more,
 * which may be overwritten.
 * @param view The same bytes.
 * @param at First byte to write.
 * @returns First byte after the text.
 */
export function writeText(
  text: string,
  bytes: Uint8Array,
  view: DataView,
  at: number,
): number {
  const length = text.length;
  if (kernel) {
    if (length >= KERNEL_WRITE_MIN && length <= KERNEL_WRITE_MAX) {
      return kernel.write(text, view, at);
    }
  } else if (++scriptTexts === SCRIPT_TEXTS) kernel = loadTextKernel();
  if (length <= SCRIPT_MAX) return writeByScript(text, bytes, view, at);
  // Not subarray(), which looks up what class to make.
  const rest = new Uint8Array(view.buffer, view.byteOffset + at);
  return at + ENCODER.encodeInto(text, rest).written;
}
