/** UTF-8 text without surprises. @module */

const ENCODER = /* @__PURE__ */ new TextEncoder();
// ignoreBOM: a leading U+FEFF is text here, and must survive a round trip.
const DECODER = /* @__PURE__ */ new TextDecoder("utf-8", { ignoreBOM: true });

/**
 * Writes text as UTF-8; a lone surrogate becomes U+FFFD.
 *
 * @param text Any text.
 */
export function encodeUtf8(text: string): Uint8Array<ArrayBuffer> {
  return ENCODER.encode(text);
}

/**
 * Reads UTF-8; malformed bytes become U+FFFD, a leading U+FEFF is kept.
 *
 * @param bytes Any bytes.
 */
export function decodeUtf8(bytes: Uint8Array): string {
  return DECODER.decode(bytes);
}
