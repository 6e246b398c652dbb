import { createCipheriv, createDecipheriv, createHash } from "node:crypto";

/** The platform's AES-256 block function and IGE written from its definition. */
export function igeReference(
  direction: "encrypt" | "decrypt",
  data: Uint8Array,
  key: Uint8Array,
  iv: Uint8Array,
): Uint8Array {
  const block = direction === "encrypt"
    ? createCipheriv("aes-256-ecb", key, null)
    : createDecipheriv("aes-256-ecb", key, null);
  block.setAutoPadding(false);
  const xor = (a: Uint8Array, b: Uint8Array) => a.map((x, i) => x ^ b[i]!);
  let [before, after] = [iv.slice(0, 16), iv.slice(16, 32)];
  if (direction === "decrypt") [before, after] = [after, before];
  const out = new Uint8Array(data.length);
  for (let i = 0; i < data.length; i += 16) {
    const input = data.slice(i, i + 16);
    const crypted = new Uint8Array(block.update(xor(input, before)));
    const output = xor(crypted, after);
    out.set(output, i);
    [before, after] = [output, input];
  }
  return out;
}

/** The platform's hash. */
export function hashReference(
  name: "sha1" | "sha256" | "sha512",
  ...data: Uint8Array[]
): Uint8Array {
  const hash = createHash(name);
  for (const part of data) hash.update(part);
  return new Uint8Array(hash.digest());
}

/** The platform's AES-256-CTR over all of the data. */
export function ctrReference(
  data: Uint8Array,
  key: Uint8Array,
  iv: Uint8Array,
): Uint8Array {
  return new Uint8Array(createCipheriv("aes-256-ctr", key, iv).update(data));
}

/** Bytes that look random and are the same in every run. */
export function pattern(length: number, seed = 1): Uint8Array {
  const out = new Uint8Array(length);
  let state = (seed * 2654435761) >>> 0;
  for (let i = 0; i < length; i++) {
    // Numerical Recipes' linear congruential generator; the high byte is good.
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    out[i] = state >>> 24;
  }
  return out;
}

/** A source of "randomness" that is the same in every run. */
export function patternBytes(seed = 1): (length: number) => Uint8Array {
  let calls = 0;
  return (length) => pattern(length, seed + 1000 * ++calls);
}

/** A file of test vectors. */
export async function vectors<T>(name: string): Promise<T> {
  const url = new URL(`../vectors/${name}.json`, import.meta.url);
  return JSON.parse(await Deno.readTextFile(url));
}

/** Bytes of hexadecimal text. */
export function hex(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}

/** A copy that begins at an odd address within a larger buffer. */
export function atOffset(data: Uint8Array, offset: number): Uint8Array {
  const buffer = new Uint8Array(data.length + offset + 8);
  buffer.set(data, offset);
  return buffer.subarray(offset, offset + data.length);
}
