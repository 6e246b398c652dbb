/**
 * Short UTF-8 in and out, in TypeScript.
 *
 * @module
 */

/** Reused argument lists for `String.fromCharCode`, one for each length. */
const UNITS: number[][] = [];

function unitsOf(length: number): number[] {
  return UNITS[length] ??= Array.from({ length }, () => 0);
}

/**
 * Reads short UTF-8.
 *
 * @param bytes Holds the text.
 * @param from First byte of it.
 * @param to First byte after it.
 * @returns The text, or `undefined` if it is malformed: the standard way to
 * replace malformed bytes is left to the platform.
 */
export function readByScript(
  bytes: Uint8Array,
  from: number,
  to: number,
): string | undefined {
  const length = to - from;
  const units = unitsOf(length);
  let all = 0;
  for (let i = 0; i < length; i++) {
    const byte = bytes[from + i]!;
    units[i] = byte;
    all |= byte;
  }
  return all < 128
    ? String.fromCharCode.apply(null, units)
    : readWide(bytes, from, to);
}

/** Reads short UTF-8 beyond ASCII, see {@linkcode readByScript}. */
function readWide(
  bytes: Uint8Array,
  from: number,
  to: number,
): string | undefined {
  let length = 0;
  for (let i = from; i < to; i++) {
    const byte = bytes[i]!;
    if ((byte & 0xc0) !== 0x80) length += byte < 0xf0 ? 1 : 2;
  }
  const units = unitsOf(length);
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
 * Writes short text as UTF-8. A lone surrogate becomes U+FFFD.
 *
 * @param text The text.
 * @param bytes Where to write; must have room for 3 bytes a unit.
 * @param view The same bytes.
 * @param at First byte to write.
 * @returns First byte after the text.
 */
export function writeByScript(
  text: string,
  bytes: Uint8Array,
  view: DataView,
  at: number,
): number {
  const length = text.length;
  let i = 0;
  for (; i + 3 < length; i += 4) {
    const a = text.charCodeAt(i);
    const b = text.charCodeAt(i + 1);
    const c = text.charCodeAt(i + 2);
    const d = text.charCodeAt(i + 3);
    if ((a | b | c | d) >= 0x80) return writeWide(text, i, bytes, at + i);
    view.setInt32(at + i, a | b << 8 | c << 16 | d << 24, true);
  }
  for (; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x80) return writeWide(text, i, bytes, at + i);
    bytes[at + i] = code;
  }
  return at + length;
}

/** Writes short text from its first unit beyond ASCII. */
function writeWide(
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
