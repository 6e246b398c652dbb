/**
 * Raw DEFLATE compression, RFC 1951: one block with fixed Huffman codes and
 * matches found by a hash of three bytes. Fast and small rather than tight;
 * requests are short, and incompressible ones are sent as they are.
 *
 * @module
 */

const MIN_MATCH = 3;
const MAX_MATCH = 258;
const WINDOW = 32768;
const HASH_BITS = 13;
/** Places tried for each position: enough for text, bounded for zeros. */
const MAX_TRIES = 16;

/**
 * Compresses bytes.
 *
 * @param input Any number of bytes.
 * @param maxLength Give up when the output reaches this many bytes.
 * @returns A DEFLATE stream shorter than `maxLength`, or `null`.
 */
export function deflate(
  input: Uint8Array,
  maxLength: number,
): Uint8Array<ArrayBuffer> | null {
  const writer = new BitWriter(maxLength);
  writer.bits(0b011, 3); // BFINAL = 1, BTYPE = 01 (fixed codes)
  const heads = new Int32Array(1 << HASH_BITS).fill(-1);
  const previous = new Int32Array(Math.min(input.length, WINDOW));
  let position = 0;
  while (position < input.length) {
    if (writer.full) return null;
    const match = longestMatch(input, position, heads, previous);
    if (match.length >= MIN_MATCH) {
      writeMatch(writer, match.length, match.distance);
    } else {
      writeLiteral(writer, input[position]!);
    }
    const end = position + Math.max(1, match.length);
    for (; position < end; position++) {
      remember(input, position, heads, previous);
    }
  }
  writeLiteral(writer, 256);
  return writer.finish();
}

function hashAt(input: Uint8Array, i: number): number {
  const three = input[i]! | input[i + 1]! << 8 | input[i + 2]! << 16;
  return Math.imul(three, 0x9e3779b1) >>> (32 - HASH_BITS);
}

function remember(
  input: Uint8Array,
  position: number,
  heads: Int32Array,
  previous: Int32Array,
): void {
  if (position + MIN_MATCH > input.length) return;
  const hash = hashAt(input, position);
  previous[position % WINDOW] = heads[hash]!;
  heads[hash] = position;
}

function longestMatch(
  input: Uint8Array,
  position: number,
  heads: Int32Array,
  previous: Int32Array,
): { length: number; distance: number } {
  const best = { length: 0, distance: 0 };
  if (position + MIN_MATCH > input.length) return best;
  const limit = Math.min(MAX_MATCH, input.length - position);
  let candidate = heads[hashAt(input, position)]!;
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    if (candidate < 0 || position - candidate > WINDOW - 1) break;
    let length = 0;
    while (
      length < limit && input[candidate + length] === input[position + length]
    ) length++;
    if (length > best.length) {
      best.length = length;
      best.distance = position - candidate;
      if (length === limit) break;
    }
    const next = previous[candidate % WINDOW]!;
    if (next >= candidate) break;
    candidate = next;
  }
  return best;
}

/** Fixed literal and length code (RFC 1951, 3.2.6). */
function writeLiteral(writer: BitWriter, symbol: number): void {
  if (symbol < 144) writer.code(0x30 + symbol, 8);
  else if (symbol < 256) writer.code(0x190 + symbol - 144, 9);
  else if (symbol < 280) writer.code(symbol - 256, 7);
  else writer.code(0xc0 + symbol - 280, 8);
}

/** Length and distance symbols follow from the number itself (3.2.5). */
function writeMatch(
  writer: BitWriter,
  length: number,
  distance: number,
): void {
  if (length === MAX_MATCH) {
    writeLiteral(writer, 285);
  } else if (length < 11) {
    writeLiteral(writer, 254 + length);
  } else {
    const value = length - 3;
    const extra = 29 - Math.clz32(value);
    writeLiteral(writer, 257 + 4 * extra + (value >> extra));
    writer.bits(value & ((1 << extra) - 1), extra);
  }
  const value = distance - 1;
  if (value < 4) {
    writer.code(value, 5);
  } else {
    const extra = 30 - Math.clz32(value);
    writer.code(2 * extra + (value >> extra), 5);
    writer.bits(value & ((1 << extra) - 1), extra);
  }
}

class BitWriter {
  readonly #bytes: Uint8Array<ArrayBuffer>;
  #length = 0;
  #buffer = 0;
  #count = 0;

  constructor(maxLength: number) {
    this.#bytes = new Uint8Array(Math.max(0, maxLength));
  }

  get full(): boolean {
    return this.#length >= this.#bytes.length;
  }

  /** Appends `n` bits, least significant first; `n` is at most 16. */
  bits(value: number, n: number): void {
    this.#buffer |= value << this.#count;
    this.#count += n;
    while (this.#count >= 8) {
      if (!this.full) this.#bytes[this.#length] = this.#buffer & 255;
      this.#length++;
      this.#buffer >>>= 8;
      this.#count -= 8;
    }
  }

  /** Appends a Huffman code of `n` bits, most significant first. */
  code(value: number, n: number): void {
    let reversed = 0;
    for (let i = 0; i < n; i++, value >>= 1) {
      reversed = reversed << 1 | value & 1;
    }
    this.bits(reversed, n);
  }

  finish(): Uint8Array<ArrayBuffer> | null {
    if (this.#count > 0) this.bits(0, 8 - this.#count);
    if (this.#length >= this.#bytes.length) return null;
    return this.#bytes.subarray(0, this.#length);
  }
}
