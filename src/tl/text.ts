/**
 * UTF-8 in and out, fast for the short strings that TL is full of.
 *
 * @module
 */

// ignoreBOM: a leading U+FEFF is text here, and must survive a round trip.
const DECODER = /* @__PURE__ */ new TextDecoder("utf-8", { ignoreBOM: true });
const ENCODER = /* @__PURE__ */ new TextEncoder();

/** Longest text that is read without the platform's decoder, in bytes. */
const SHORT_READ = 48;
/** Longest text that is written without the platform's encoder, in units. */
const SHORT_WRITE = 80;

/**
 * Reads UTF-8. Malformed bytes become U+FFFD.
 *
 * @param bytes Holds the text.
 * @param from First byte of it.
 * @param to First byte after it.
 */
export function readText(bytes: Uint8Array, from: number, to: number): string {
  if (to - from <= SHORT_READ) {
    let text = "";
    let at = from;
    for (; at + 4 <= to; at += 4) {
      const a = bytes[at]!;
      const b = bytes[at + 1]!;
      const c = bytes[at + 2]!;
      const d = bytes[at + 3]!;
      if ((a | b | c | d) > 127) break;
      text += String.fromCharCode(a, b, c, d);
    }
    for (; at < to; at++) {
      const a = bytes[at]!;
      if (a > 127) break;
      text += String.fromCharCode(a);
    }
    if (at === to) return text;
  }
  return DECODER.decode(bytes.subarray(from, to));
}

/**
 * Writes UTF-8. A lone surrogate becomes U+FFFD.
 *
 * @param text The text.
 * @param bytes Where to write; must have room for 3 bytes a unit.
 * @param at First byte to write.
 * @returns First byte after the text.
 */
export function writeText(text: string, bytes: Uint8Array, at: number): number {
  const length = text.length;
  if (length > SHORT_WRITE) {
    return at + ENCODER.encodeInto(text, bytes.subarray(at)).written;
  }
  for (let i = 0; i < length; i++) {
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
