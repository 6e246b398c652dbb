/**
 * DEFLATE (RFC 1951) into a buffer of exactly the length that is wanted.
 *
 * Reads up to 32 bytes behind the input and writes up to 288 behind the
 * output, both of which the caller leaves free; whatever the input says, not
 * more.
 */

import { ORDER } from "./constants";
import {
  DISTANCE_TABLE,
  END,
  FIXED_DISTANCE_TABLE,
  FIXED_LITERAL_TABLE,
  LENGTHS,
  LINK,
  LITERAL,
  LITERAL_TABLE,
  makeTable,
  OF_DISTANCES,
  OF_LENGTHS,
  OF_LITERALS,
  ORDER_TABLE,
} from "./inflate_codes";

/** Next byte of input that is not in `buffer`, and the end. */
let input: usize = 0;
let inputEnd: usize = 0;
/** Bits of input, the next lowest, and how many of them count. */
let buffer: u64 = 0;
let bits: u64 = 0;
/** Where output goes, and its bounds. */
let output: usize = 0;
let outputStart: usize = 0;
let outputEnd: usize = 0;

let literalBits: u32 = 0;
let distanceBits: u32 = 0;
let isFixedReady: bool = false;

/** Up to 16 bits at once. */
function take(count: u64): u32 {
  if (bits < count) {
    buffer |= load<u64>(input) << bits;
    input += <usize> ((63 - bits) >> 3);
    bits |= 56;
  }
  const value = <u32> (buffer & ((<u64> 1 << count) - 1));
  buffer >>= count;
  bits -= count;
  return value;
}

/** Whether more was taken than there is. */
// @inline
function isPastEnd(): bool {
  return input - <usize> (bits >> 3) > inputEnd;
}

function stored(): bool {
  // Give whole bytes back, drop the rest of the one begun.
  input -= <usize> (bits >> 3);
  buffer = 0;
  bits = 0;
  if (input + 4 > inputEnd) return false;
  const length = <usize> load<u16>(input);
  if (<usize> load<u16>(input, 2) !== (length ^ 0xffff)) return false;
  input += 4;
  if (length > inputEnd - input || length > outputEnd - output) return false;
  memory.copy(output, input, length);
  input += length;
  output += length;
  return true;
}

/** Codes of a block with fixed Huffman codes (3.2.6). */
function useFixed(): void {
  if (isFixedReady) return;
  memory.fill(LENGTHS, 8, 144);
  memory.fill(LENGTHS + 144, 9, 112);
  memory.fill(LENGTHS + 256, 7, 24);
  memory.fill(LENGTHS + 280, 8, 8);
  makeTable(LENGTHS, 288, OF_LITERALS, FIXED_LITERAL_TABLE);
  memory.fill(LENGTHS, 5, 32);
  makeTable(LENGTHS, 32, OF_DISTANCES, FIXED_DISTANCE_TABLE);
  isFixedReady = true;
}

/** Reads the codes of a block with dynamic Huffman codes (3.2.7). */
function readCodes(): bool {
  const literals = take(5) + 257;
  const distances = take(5) + 1;
  const count = take(4) + 4;
  if (literals > 286 || distances > 30) return false;
  memory.fill(LENGTHS, 0, 19);
  for (let i: u32 = 0; i < count; i++) {
    store<u8>(LENGTHS + load<u8>(ORDER + i), take(3));
  }
  const index = makeTable(LENGTHS, 19, OF_LENGTHS, ORDER_TABLE);
  if (index === 0) return false;
  const total = literals + distances;
  const mask = (<u64> 1 << index) - 1;
  let last: u32 = 0;
  for (let i: u32 = 0; i < total;) {
    if (bits < 16) {
      buffer |= load<u64>(input) << bits;
      input += <usize> ((63 - bits) >> 3);
      bits |= 56;
    }
    const entry = load<u32>(ORDER_TABLE + (<usize> (buffer & mask) << 2));
    if (entry === 0) return false;
    buffer >>= entry & 255;
    bits -= entry & 255;
    const symbol = entry >> 16;
    if (symbol < 16) {
      last = symbol;
      store<u8>(LENGTHS + i++, symbol);
      continue;
    }
    let repeat: u32 = 0;
    if (symbol === 16) {
      if (i === 0) return false;
      repeat = take(2) + 3;
    } else {
      last = 0;
      repeat = symbol === 17 ? take(3) + 3 : take(7) + 11;
    }
    if (repeat > total - i) return false;
    memory.fill(LENGTHS + i, <u8> last, repeat);
    i += repeat;
  }
  if (load<u8>(LENGTHS + 256) === 0 || isPastEnd()) return false;
  // The distances first: making a table leaves the lengths as they are.
  distanceBits = makeTable(
    LENGTHS + literals,
    distances,
    OF_DISTANCES,
    DISTANCE_TABLE,
  );
  literalBits = makeTable(LENGTHS, literals, OF_LITERALS, LITERAL_TABLE);
  return distanceBits !== 0 && literalBits !== 0;
}

/** Decodes the symbols of a block. */
function compressed(
  literalTable: usize,
  literalMask: u64,
  distanceTable: usize,
  distanceMask: u64,
): bool {
  let at = input;
  let bb = buffer;
  let bc = bits;
  let to = output;
  bb |= load<u64>(at) << bc;
  at += <usize> ((63 - bc) >> 3);
  bc |= 56;
  let entry = look(literalTable, bb & literalMask);
  // Each turn begins with 56 bits and the next entry at hand, and writes up to
  // three literals or a match of 258 bytes, rounded up to whole vectors.
  while (to <= outputEnd && at <= inputEnd + 8) {
    if (entry & LITERAL) {
      bb >>= entry & 255;
      bc -= entry & 255;
      store<u8>(to++, entry >> 16);
      entry = look(literalTable, bb & literalMask);
      if (entry & LITERAL) {
        bb >>= entry & 255;
        bc -= entry & 255;
        store<u8>(to++, entry >> 16);
        entry = look(literalTable, bb & literalMask);
        if (entry & LITERAL) {
          bb >>= entry & 255;
          bc -= entry & 255;
          store<u8>(to++, entry >> 16);
          bb |= load<u64>(at) << bc;
          at += <usize> ((63 - bc) >> 3);
          bc |= 56;
          entry = look(literalTable, bb & literalMask);
          continue;
        }
      }
      bb |= load<u64>(at) << bc;
      at += <usize> ((63 - bc) >> 3);
      bc |= 56;
    }
    if (entry & LINK) {
      bb >>= entry & 255;
      bc -= entry & 255;
      entry = look(literalTable, (entry >> 16) + (bb & mask(entry >> 8 & 15)));
      if (entry & LITERAL) {
        bb >>= entry & 255;
        bc -= entry & 255;
        store<u8>(to++, entry >> 16);
        bb |= load<u64>(at) << bc;
        at += <usize> ((63 - bc) >> 3);
        bc |= 56;
        entry = look(literalTable, bb & literalMask);
        continue;
      }
    }
    if (entry === 0) return false;
    // Extra bits stand above the bits of the code.
    const length = <usize> ((entry >> 16) +
      (<u32> (bb & mask(entry & 255)) >> (entry >> 8 & 15)));
    bb >>= entry & 255;
    bc -= entry & 255;
    if (entry & END) {
      input = at;
      buffer = bb;
      bits = bc;
      output = to;
      return to <= outputEnd && !isPastEnd();
    }
    entry = look(distanceTable, bb & distanceMask);
    if (entry & LINK) {
      bb >>= entry & 255;
      bc -= entry & 255;
      entry = look(distanceTable, (entry >> 16) + (bb & mask(entry >> 8 & 15)));
    }
    if (entry === 0) return false;
    const distance = <usize> ((entry >> 16) +
      (<u32> (bb & mask(entry & 255)) >> (entry >> 8 & 15)));
    bb >>= entry & 255;
    bc -= entry & 255;
    if (distance > to - outputStart) return false;
    // The next entry is on its way while the match is copied.
    bb |= load<u64>(at) << bc;
    at += <usize> ((63 - bc) >> 3);
    bc |= 56;
    entry = look(literalTable, bb & literalMask);
    copyMatch(to, distance, to + length);
    to += length;
  }
  return false;
}

// @inline
function look(table: usize, index: u64): u32 {
  return load<u32>(table + (<usize> index << 2));
}

// @inline
function mask(count: u64): u64 {
  return (<u64> 1 << count) - 1;
}

/** Copies up to `end` and at most 15 bytes further. */
// @inline
function copyMatch(to: usize, distance: usize, end: usize): void {
  let from = to - distance;
  if (distance >= 16) {
    do {
      v128.store(to, v128.load(from));
      to += 16;
      from += 16;
    } while (to < end);
  } else if (distance >= 8) {
    do {
      store<u64>(to, load<u64>(from));
      to += 8;
      from += 8;
    } while (to < end);
  } else if (distance === 1) {
    const eight = <u64> load<u8>(from) * 0x0101010101010101;
    do {
      store<u64>(to, eight);
      to += 8;
    } while (to < end);
  } else {
    do {
      store<u8>(to++, load<u8>(from++));
    } while (to < end);
  }
}

/**
 * Inflates one stream.
 *
 * @param from Where it begins.
 * @param fromEnd Where it must end.
 * @param to Where the output goes.
 * @param toEnd Where the output must end.
 * @returns Whether the stream is well-formed and ends exactly at both ends.
 */
export function inflate(
  from: usize,
  fromEnd: usize,
  to: usize,
  toEnd: usize,
): bool {
  input = from;
  inputEnd = fromEnd;
  outputStart = to;
  output = to;
  outputEnd = toEnd;
  buffer = 0;
  bits = 0;
  let isLast = false;
  do {
    isLast = take(1) !== 0;
    const type = take(2);
    let isGood = false;
    if (type === 0) {
      isGood = stored();
    } else if (type === 1) {
      useFixed();
      isGood = compressed(FIXED_LITERAL_TABLE, 511, FIXED_DISTANCE_TABLE, 31);
    } else if (type === 2 && readCodes()) {
      isGood = compressed(
        LITERAL_TABLE,
        (<u64> 1 << literalBits) - 1,
        DISTANCE_TABLE,
        (<u64> 1 << distanceBits) - 1,
      );
    }
    if (!isGood || isPastEnd()) return false;
  } while (!isLast);
  return input - <usize> (bits >> 3) === inputEnd && output === outputEnd;
}
