/**
 * Raw DEFLATE decompression, RFC 1951, with a hard limit on the output.
 *
 * @module
 */

/** Base and extra bits of length symbols 257 to 285 (RFC 1951, 3.2.5). */
const LENGTH_BASE = /* @__PURE__ */ Uint16Array.of(
  ...[3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59],
  ...[67, 83, 99, 115, 131, 163, 195, 227, 258],
);
const LENGTH_EXTRA = /* @__PURE__ */ Uint8Array.of(
  ...[0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4],
  ...[5, 5, 5, 5, 0],
);
/** Base and extra bits of distance symbols 0 to 29. */
const DISTANCE_BASE = /* @__PURE__ */ Uint16Array.of(
  ...[1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385],
  ...[513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577],
);
const DISTANCE_EXTRA = /* @__PURE__ */ Uint8Array.of(
  ...[0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10],
  ...[11, 11, 12, 12, 13, 13],
);
/** Order in which code lengths of the code-length code are sent (3.2.7). */
const CODE_LENGTH_ORDER = /* @__PURE__ */ Uint8Array.of(
  ...[16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15],
);
const MAX_BITS = 15;

/** Thrown for bytes that are not what the format says. */
function malformed(reason: string): SyntaxError {
  return new SyntaxError(`Cannot inflate: ${reason}`);
}

/** A prefix code: symbol << 4 | length at each index of `MAX_BITS` bits. */
interface Code {
  readonly table: Uint16Array;
  readonly bits: number;
}

function buildCode(lengths: Uint8Array): Code {
  const count = new Uint16Array(MAX_BITS + 1);
  let bits = 0;
  for (const length of lengths) {
    count[length]!++;
    if (length > bits) bits = length;
  }
  count[0] = 0;
  const next = new Uint16Array(MAX_BITS + 2);
  let code = 0;
  let left = 1;
  for (let length = 1; length <= MAX_BITS; length++) {
    code = (code + count[length - 1]!) << 1;
    next[length] = code;
    left = (left << 1) - count[length]!;
    if (left < 0) throw malformed("a code has too many symbols of one length");
  }
  const table = new Uint16Array(1 << bits);
  for (let symbol = 0; symbol < lengths.length; symbol++) {
    const length = lengths[symbol]!;
    if (length === 0) continue;
    // Codes are sent most significant bit first, other values least first.
    let reversed = 0;
    let value = next[length]!++;
    for (let i = 0; i < length; i++, value >>= 1) {
      reversed = reversed << 1 | value & 1;
    }
    for (let i = reversed; i < table.length; i += 1 << length) {
      table[i] = symbol << 4 | length;
    }
  }
  return { table, bits };
}

/** The codes of blocks with fixed Huffman codes (3.2.6), made on first use. */
let fixed: [Code, Code] | undefined;
function fixedCodes(): [Code, Code] {
  if (fixed) return fixed;
  const lengths = new Uint8Array(288).fill(8);
  lengths.fill(9, 144, 256).fill(7, 256, 280);
  fixed = [buildCode(lengths), buildCode(new Uint8Array(30).fill(5))];
  return fixed;
}

/** Result of {@linkcode inflate}. */
export interface Inflated {
  /** The decompressed bytes, exactly. */
  readonly output: Uint8Array<ArrayBuffer>;
  /** Input bytes used. */
  readonly used: number;
}

/**
 * Decompresses one DEFLATE stream.
 *
 * Time and memory are bounded by the input's length and `maxLength`, whatever
 * the input says.
 *
 * @param input The stream, and perhaps bytes behind it.
 * @param maxLength Bytes of output at most.
 * @param expectedLength Hint for the first allocation.
 * @throws {SyntaxError} If the input is malformed or ends early.
 * @throws {RangeError} If the output would be longer than `maxLength`.
 */
export function inflate(
  input: Uint8Array,
  maxLength: number,
  expectedLength = 4 * input.length,
): Inflated {
  const state = new Inflater(input, maxLength, expectedLength);
  while (!state.block());
  return { output: state.output.slice(0, state.length), used: state.used() };
}

class Inflater {
  output: Uint8Array<ArrayBuffer>;
  length = 0;
  readonly #input: Uint8Array;
  readonly #maxLength: number;
  #position = 0;
  #buffer = 0;
  #count = 0;

  constructor(input: Uint8Array, maxLength: number, expected: number) {
    this.#input = input;
    this.#maxLength = maxLength;
    this.output = new Uint8Array(Math.min(maxLength, Math.max(64, expected)));
  }

  used(): number {
    return this.#position - (this.#count >> 3);
  }

  /** Decodes one block. @returns Whether it was the last. */
  block(): boolean {
    const last = this.#bits(1) === 1;
    const type = this.#bits(2);
    if (type === 0) this.#stored();
    else if (type === 1) this.#compressed(...fixedCodes());
    else if (type === 2) this.#compressed(...this.#dynamicCodes());
    else throw malformed("block type 3 is reserved");
    return last;
  }

  #bits(n: number): number {
    while (this.#count < n) {
      if (this.#position >= this.#input.length) {
        throw malformed("it ends early");
      }
      this.#buffer |= this.#input[this.#position++]! << this.#count;
      this.#count += 8;
    }
    const value = this.#buffer & ((1 << n) - 1);
    this.#buffer >>>= n;
    this.#count -= n;
    return value;
  }

  #symbol(code: Code): number {
    while (this.#count < code.bits && this.#position < this.#input.length) {
      this.#buffer |= this.#input[this.#position++]! << this.#count;
      this.#count += 8;
    }
    const entry = code.table[this.#buffer & (code.table.length - 1)] ?? 0;
    const length = entry & 15;
    if (length === 0) throw malformed("a code stands for nothing");
    if (length > this.#count) throw malformed("it ends early");
    this.#buffer >>>= length;
    this.#count -= length;
    return entry >> 4;
  }

  #stored(): void {
    this.#position -= this.#count >> 3;
    this.#buffer = this.#count = 0;
    const length = this.#bits(16);
    if ((this.#bits(16) ^ 0xffff) !== length) {
      throw malformed("the length of a stored block does not match its check");
    }
    const end = this.#position + length;
    if (end > this.#input.length) throw malformed("it ends early");
    this.#room(length);
    this.output.set(this.#input.subarray(this.#position, end), this.length);
    this.length += length;
    this.#position = end;
  }

  #dynamicCodes(): [Code, Code] {
    const literals = this.#bits(5) + 257;
    const distances = this.#bits(5) + 1;
    const lengthCodes = this.#bits(4) + 4;
    if (literals > 286 || distances > 30) throw malformed("too many symbols");
    const lengths = new Uint8Array(literals + distances);
    const order = new Uint8Array(19);
    for (let i = 0; i < lengthCodes; i++) {
      order[CODE_LENGTH_ORDER[i]!] = this.#bits(3);
    }
    const code = buildCode(order);
    for (let i = 0; i < lengths.length;) {
      const symbol = this.#symbol(code);
      if (symbol < 16) {
        lengths[i++] = symbol;
        continue;
      }
      if (symbol === 16 && i === 0) throw malformed("nothing to repeat");
      const value = symbol === 16 ? lengths[i - 1]! : 0;
      const repeat = symbol === 16
        ? 3 + this.#bits(2)
        : symbol === 17
        ? 3 + this.#bits(3)
        : 11 + this.#bits(7);
      if (i + repeat > lengths.length) throw malformed("too many code lengths");
      lengths.fill(value, i, i += repeat);
    }
    if (lengths[256] === 0) throw malformed("a block has no end");
    return [
      buildCode(lengths.subarray(0, literals)),
      buildCode(lengths.subarray(literals)),
    ];
  }

  #compressed(literal: Code, distance: Code): void {
    for (;;) {
      const symbol = this.#symbol(literal);
      if (symbol < 256) {
        if (this.length === this.output.length) this.#room(1);
        this.output[this.length++] = symbol;
      } else if (symbol === 256) {
        return;
      } else {
        this.#match(symbol - 257, distance);
      }
    }
  }

  #match(symbol: number, code: Code): void {
    if (symbol > 28) throw malformed("a length symbol is reserved");
    const length = LENGTH_BASE[symbol]! + this.#bits(LENGTH_EXTRA[symbol]!);
    const slot = this.#symbol(code);
    if (slot > 29) throw malformed("a distance symbol is reserved");
    const distance = DISTANCE_BASE[slot]! + this.#bits(DISTANCE_EXTRA[slot]!);
    if (distance > this.length) throw malformed("a distance is too far back");
    this.#room(length);
    const { output } = this;
    let to = this.length;
    for (const end = to + length; to < end; to++) {
      output[to] = output[to - distance]!;
    }
    this.length = to;
  }

  #room(extra: number): void {
    const wanted = this.length + extra;
    if (wanted > this.#maxLength) {
      throw new RangeError(
        `Cannot inflate: want at most ${this.#maxLength} bytes of output, got more`,
      );
    }
    if (wanted <= this.output.length) return;
    const grown = new Uint8Array(
      Math.min(this.#maxLength, Math.max(wanted, 2 * this.output.length)),
    );
    grown.set(this.output.subarray(0, this.length));
    this.output = grown;
  }
}
