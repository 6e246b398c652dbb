/**
 * UTF-8 in and out, fast for the short strings that TL is full of.
 *
 * @module
 */

// ignoreBOM: a leading U+FEFF is text here, and must survive a round trip.
const DECODER = /* @__PURE__ */ new TextDecoder("utf-8", { ignoreBOM: true });
const ENCODER = /* @__PURE__ */ new TextEncoder();

/** Longest text that is read without the platform's decoder, in bytes. */
const SHORT_READ = 64;
/** Longest text that is written without the platform's encoder, in units. */
const SHORT_WRITE = 64;

/** Longest text of which recent ones are remembered, in bytes. */
const TINY = 4;
/** Bytes of remembered texts, by a hash of them. */
const TINY_WORDS = /* @__PURE__ */ new Int32Array(256);
/** Their lengths: 0 is a free place. */
const TINY_LENGTHS = /* @__PURE__ */ new Uint8Array(256);
const TINY_TEXTS: string[] = [];

/** Reused argument lists for `String.fromCharCode`, one for each length. */
const UNITS: number[][] = [];

/**
 * Reads UTF-8. Malformed bytes become U+FFFD.
 *
 * @param bytes Holds the text.
 * @param from First byte of it.
 * @param to First byte after it.
 */
export function readText(bytes: Uint8Array, from: number, to: number): string {
  const length = to - from;
  return length <= TINY
    ? readTiny(bytes, from, length)
    : readMore(bytes, from, to);
}

/** Reads a text that is not remembered. */
function readMore(bytes: Uint8Array, from: number, to: number): string {
  const length = to - from;
  if (length <= SHORT_READ) {
    const units = UNITS[length] ??= Array.from({ length }, () => 0);
    let all = 0;
    for (let i = 0; i < length; i++) {
      const byte = bytes[from + i]!;
      units[i] = byte;
      all |= byte;
    }
    if (all < 128) return String.fromCharCode.apply(null, units);
    const text = readShort(bytes, from, to);
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
 * Reads short UTF-8 beyond ASCII.
 *
 * @returns The text, or `undefined` if it is malformed: the standard way to
 * replace malformed bytes is left to the platform.
 */
function readShort(
  bytes: Uint8Array,
  from: number,
  to: number,
): string | undefined {
  let length = 0;
  for (let i = from; i < to; i++) {
    const byte = bytes[i]!;
    if ((byte & 0xc0) !== 0x80) length += byte < 0xf0 ? 1 : 2;
  }
  const units = UNITS[length] ??= Array.from({ length }, () => 0);
  let n = 0;
  let at = from;
  while (at < to) {
    const a = bytes[at++]!;
    if (a < 0x80) {
      units[n++] = a;
      continue;
    }
    const count = a < 0xe0 ? 1 : a < 0xf0 ? 2 : 3;
    if (a < 0xc2 || a > 0xf4 || at + count > to) return undefined;
    const b = bytes[at++]!;
    if ((b & 0xc0) !== 0x80) return undefined;
    let code = a & (0x3f >> count);
    code = code << 6 | b & 63;
    for (let i = 1; i < count; i++) {
      const c = bytes[at++]!;
      if ((c & 0xc0) !== 0x80) return undefined;
      code = code << 6 | c & 63;
    }
    if (count === 1) units[n++] = code;
    else if (count === 2) {
      // Longer than needed, or a surrogate.
      if (code < 0x800 || (code & 0xf800) === 0xd800) return undefined;
      units[n++] = code;
    } else {
      if (code < 0x10000 || code > 0x10ffff) return undefined;
      units[n++] = 0xd7c0 + (code >> 10);
      units[n++] = 0xdc00 | code & 0x3ff;
    }
  }
  return n === length ? String.fromCharCode.apply(null, units) : undefined;
}

/**
 * Writes UTF-8. A lone surrogate becomes U+FFFD.
 *
 * @param text The text.
 * @param bytes Where to write; must have room for 3 bytes a unit.
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
  if (length > SHORT_WRITE) {
    return at + ENCODER.encodeInto(text, bytes.subarray(at)).written;
  }
  let i = 0;
  for (; i + 3 < length; i += 4) {
    const a = text.charCodeAt(i);
    const b = text.charCodeAt(i + 1);
    const c = text.charCodeAt(i + 2);
    const d = text.charCodeAt(i + 3);
    if ((a | b | c | d) >= 0x80) return writeShort(text, i, bytes, at + i);
    view.setInt32(at + i, a | b << 8 | c << 16 | d << 24, true);
  }
  for (; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x80) return writeShort(text, i, bytes, at + i);
    bytes[at + i] = code;
  }
  return at + length;
}

/** Writes short text from its first unit beyond ASCII. */
function writeShort(
  text: string,
  from: number,
  bytes: Uint8Array,
  at: number,
): number {
  const length = text.length;
  for (let i = from; i < length; i++) {
    let code = text.charCodeAt(i);
    if (code < 0x80) {
      bytes[at++] = code;
      continue;
    }
    if (code < 0x800) {
      bytes[at++] = 0xc0 | code >> 6;
      bytes[at++] = 0x80 | code & 63;
      continue;
    }
    if ((code & 0xf800) === 0xd800) {
      const next = i + 1 < length ? text.charCodeAt(i + 1) : 0;
      if (code < 0xdc00 && (next & 0xfc00) === 0xdc00) {
        i++;
        code = 0x10000 + ((code & 0x3ff) << 10) + (next & 0x3ff);
        bytes[at++] = 0xf0 | code >> 18;
        bytes[at++] = 0x80 | code >> 12 & 63;
        bytes[at++] = 0x80 | code >> 6 & 63;
        bytes[at++] = 0x80 | code & 63;
        continue;
      }
      code = 0xfffd;
    }
    bytes[at++] = 0xe0 | code >> 12;
    bytes[at++] = 0x80 | code >> 6 & 63;
    bytes[at++] = 0x80 | code & 63;
  }
  return at;
}
