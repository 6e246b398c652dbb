/**
 * Tables that decode the Huffman codes of DEFLATE (RFC 1951, 3.2.2). The low
 * bits of the input are the index. An entry of 4 bytes is, from bit 0:
 *
 * - 8 bits: bits to take, extra bits included;
 * - 4 bits: bits of the code alone; of a link: bits of the table it leads to;
 * - 4 bits: kind;
 * - 16 bits: literal, base of a length or distance, or the index a link leads
 *   to.
 *
 * An index that no code begins with has the entry 0.
 */

import { DISTANCE_CODES, LENGTH_CODES } from "./constants";
import { INFLATE } from "./memory";

export const LITERAL: u32 = 0x8000;
export const LINK: u32 = 0x4000;
export const END: u32 = 0x2000;
export const BASE: u32 = 0x1000;

/** Most bits of an index; longer codes go on in a second table. */
const LITERAL_BITS: u32 = 10;
const DISTANCE_BITS: u32 = 8;
/** Longest code. */
const MAX_BITS: u32 = 15;

/** Code lengths of the block, one byte each: 320 are enough. */
export const LENGTHS = INFLATE;
/** Number of codes of each length, then where each begins among the sorted. */
const COUNTS = INFLATE + 0x140;
const STARTS = INFLATE + 0x180;
/** Symbols by code length, 2 bytes each. */
const SORTED = INFLATE + 0x1c0;
/** 286 codes of up to 15 bits need 1334 entries at most, 30 need 402. */
export const LITERAL_TABLE = INFLATE + 0x420;
export const DISTANCE_TABLE = INFLATE + 0x1980;
export const FIXED_LITERAL_TABLE = INFLATE + 0x2000;
export const FIXED_DISTANCE_TABLE = INFLATE + 0x2900;
/** Codes of at most 7 bits for the code lengths. */
export const ORDER_TABLE = INFLATE + 0x2a00;

/** What the symbols of a code mean. */
export const OF_LITERALS: u32 = 0;
export const OF_DISTANCES: u32 = 1;
export const OF_LENGTHS: u32 = 2;

/** The entry of a symbol, without its code's bits. */
// @inline
function meaning(symbol: u32, kind: u32): u32 {
  if (kind === OF_LENGTHS) return symbol << 16 | LITERAL;
  if (kind === OF_DISTANCES) {
    return symbol < 30 ? load<u32>(DISTANCE_CODES + (symbol << 2)) : 0;
  }
  if (symbol < 256) return symbol << 16 | LITERAL;
  if (symbol === 256) return END;
  return symbol < 286 ? load<u32>(LENGTH_CODES + ((symbol - 257) << 2)) : 0;
}

/**
 * Makes the table of a code from `count` lengths at `lengths`.
 *
 * @returns Bits of an index into it, or 0 if there is no such code. A code
 *   that leaves bit patterns unused is accepted if it has one symbol or none.
 */
export function makeTable(
  lengths: usize,
  count: u32,
  kind: u32,
  table: usize,
): u32 {
  memory.fill(COUNTS, 0, 64);
  for (let i: u32 = 0; i < count; i++) {
    const at = COUNTS + (<usize> load<u8>(lengths + i) << 2);
    store<u32>(at, load<u32>(at) + 1);
  }
  let longest = MAX_BITS;
  while (longest > 0 && !load<u32>(COUNTS + (<usize> longest << 2))) longest--;
  let room: i32 = 1;
  let start: u32 = 0;
  for (let bits: u32 = 1; bits <= MAX_BITS; bits++) {
    const codes = load<u32>(COUNTS + (<usize> bits << 2));
    store<u32>(STARTS + (<usize> bits << 2), start);
    start += codes;
    room = (room << 1) - codes;
    if (room < 0) return 0;
  }
  if (room > 0 && longest > 1) return 0;
  for (let i: u32 = 0; i < count; i++) {
    const bits = <usize> load<u8>(lengths + i);
    if (bits === 0) continue;
    const at = STARTS + (bits << 2);
    const place = load<u32>(at);
    store<u16>(SORTED + (<usize> place << 1), i);
    store<u32>(at, place + 1);
  }
  const most = kind === OF_LITERALS ? LITERAL_BITS : DISTANCE_BITS;
  const index = max<u32>(1, min<u32>(longest, most));
  fill(table, index, longest, start, lengths, kind);
  return index;
}

/**
 * Enters the sorted symbols. Codes are counted up with their bits reversed;
 * while they get longer, the part of the table that is full is doubled.
 */
// @inline
function fill(
  table: usize,
  index: u32,
  longest: u32,
  total: u32,
  lengths: usize,
  kind: u32,
): void {
  let code: u32 = 0;
  let size: u32 = 2;
  store<u64>(table, 0);
  let link: u32 = 0xffffffff; // first bits of the codes of the second table
  let next: u32 = 1 << index; // where the next second table goes
  let second: u32 = 0;
  let secondBits: u32 = 0;
  for (let i: u32 = 0; i < total; i++) {
    const symbol = load<u16>(SORTED + (<usize> i << 1));
    const bits = <u32> load<u8>(lengths + symbol);
    const entry = meaning(symbol, kind);
    while (size < (1 << min<u32>(bits, index))) {
      memory.copy(table + (<usize> size << 2), table, <usize> size << 2);
      size <<= 1;
    }
    if (bits <= index) {
      store<u32>(
        table + (<usize> code << 2),
        entry === 0 ? 0 : entry + bits + (bits << 8),
      );
    } else {
      const prefix = code & ((1 << index) - 1);
      if (prefix !== link) {
        link = prefix;
        second = next;
        secondBits = bits - index;
        let room: i32 = 1 << secondBits;
        while (secondBits + index < longest) {
          room -= load<u32>(COUNTS + (<usize> (secondBits + index) << 2));
          if (room <= 0) break;
          secondBits++;
          room <<= 1;
        }
        next += 1 << secondBits;
        store<u32>(
          table + (<usize> prefix << 2),
          index | secondBits << 8 | LINK | second << 16,
        );
      }
      const rest = bits - index;
      const value = entry === 0 ? 0 : entry + rest + (rest << 8);
      for (
        let at = code >> index;
        at < <u32> 1 << secondBits;
        at += 1 << rest
      ) {
        store<u32>(table + (<usize> (second + at) << 2), value);
      }
      // What is left of each length tells how large the next table must be.
      const count = COUNTS + (<usize> bits << 2);
      store<u32>(count, load<u32>(count) - 1);
    }
    // The next code: the highest bit that is 0 becomes 1, those above it 0.
    const zeros = ~code & ((1 << bits) - 1);
    if (zeros === 0) break;
    const bit = <u32> 1 << (31 - clz<u32>(zeros));
    code = code & (bit - 1) | bit;
  }
  while (size < <u32> 1 << index) {
    memory.copy(table + (<usize> size << 2), table, <usize> size << 2);
    size <<= 1;
  }
}
