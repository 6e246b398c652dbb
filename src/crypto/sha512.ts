/**
 * SHA-512, FIPS 180-4 §6.4, on pairs of 32-bit words: BigInt would be slower
 * by an order of magnitude.
 *
 * @see https://doi.org/10.6028/NIST.FIPS.180-4
 * @module
 */

import { allocate, wipe } from "../bytes/mod.ts";
import { rootWords } from "./sha_constants.ts";

/** Words of a hash value: eight numbers of 64 bits, high half first. */
export const SHA512_STATE_WORDS = 16;
/** Words of a block. */
export const SHA512_BLOCK_WORDS = 32;

/** Round constants (§4.2.3) and initial hash value (§5.3.5), made on first use. */
let constants: { k: Int32Array; initial: Int32Array } | undefined;
/** Message schedule, high halves and low halves apart. */
const WH = new Int32Array(80);
const WL = new Int32Array(80);
const STATE = new Int32Array(SHA512_STATE_WORDS);
const BLOCK = new Int32Array(SHA512_BLOCK_WORDS);
/** The padded end of the message: one or two blocks. */
const TAIL = new Uint8Array(256);

function sha512Constants(): { k: Int32Array; initial: Int32Array } {
  return constants ??= {
    k: rootWords(80, 3, 64),
    initial: rootWords(8, 2, 64),
  };
}

/**
 * Computes SHA-512.
 *
 * @param data Any number of bytes below 2^53.
 * @returns 64 bytes, fresh.
 *
 * @example Hashing three bytes
 * ```ts
 * import { sha512 } from "@layer/mtproto/crypto";
 * import { assertEquals } from "@std/assert";
 *
 * const digest = sha512(new TextEncoder().encode("abc"));
 * assertEquals(digest.length, 64);
 * assertEquals(digest.subarray(0, 8).toHex(), "ddaf35a193617aba");
 * ```
 */
export function sha512(data: Uint8Array): Uint8Array<ArrayBuffer> {
  STATE.set(sha512Constants().initial);
  const length = data.length;
  const whole = length - length % 128;
  for (let offset = 0; offset < whole; offset += 128) {
    loadBlock(data, offset);
    compressSha512(STATE, BLOCK);
  }
  // §5.1.2: a one bit, zeros, then the length in bits as 128 bits.
  const rest = length - whole;
  const tail = rest < 112 ? 128 : 256;
  TAIL.set(data.subarray(whole));
  TAIL[rest] = 0x80;
  const view = new DataView(TAIL.buffer, tail - 8);
  view.setUint32(0, Math.floor(length / 0x20000000));
  view.setInt32(4, length << 3);
  for (let offset = 0; offset < tail; offset += 128) {
    loadBlock(TAIL, offset);
    compressSha512(STATE, BLOCK);
  }
  const digest = allocate(64);
  storeWords(STATE, digest);
  // All of them may hold a key or a password.
  wipe(TAIL, BLOCK, STATE, WH, WL);
  return digest;
}

/** Sets a hash value to the initial one (§5.3.5). */
export function initSha512(state: Int32Array): void {
  state.set(sha512Constants().initial);
}

/**
 * Writes words as big-endian bytes.
 *
 * @param words The words.
 * @param out Receives four bytes a word.
 */
export function storeWords(words: Int32Array, out: Uint8Array): void {
  let j = 0;
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    out[j++] = word >>> 24;
    out[j++] = word >>> 16;
    out[j++] = word >>> 8;
    out[j++] = word;
  }
}

function loadBlock(data: Uint8Array, offset: number): void {
  let j = offset;
  for (let i = 0; i < SHA512_BLOCK_WORDS; i++, j += 4) {
    BLOCK[i] = (data[j]! << 24) | (data[j + 1]! << 16) | (data[j + 2]! << 8) |
      data[j + 3]!;
  }
}

/**
 * Hashes one block into a hash value (§6.4.2).
 *
 * Sums of low halves are taken as unsigned numbers; what exceeds 2^32, found
 * by division, carries into the high halves.
 *
 * @param state {@linkcode SHA512_STATE_WORDS} words; updated.
 * @param block {@linkcode SHA512_BLOCK_WORDS} words.
 */
export function compressSha512(state: Int32Array, block: Int32Array): void {
  const { k } = sha512Constants();
  const wh = WH;
  const wl = WL;
  for (let t = 0; t < 16; t++) {
    wh[t] = block[2 * t]!;
    wl[t] = block[2 * t + 1]!;
  }
  for (let t = 16; t < 80; t++) {
    const xh = wh[t - 15]!;
    const xl = wl[t - 15]!;
    const yh = wh[t - 2]!;
    const yl = wl[t - 2]!;
    // sigma0: ROTR 1, ROTR 8, SHR 7.
    const s0h = ((xh >>> 1) | (xl << 31)) ^ ((xh >>> 8) | (xl << 24)) ^
      (xh >>> 7);
    const s0l = ((xl >>> 1) | (xh << 31)) ^ ((xl >>> 8) | (xh << 24)) ^
      ((xl >>> 7) | (xh << 25));
    // sigma1: ROTR 19, ROTR 61, SHR 6.
    const s1h = ((yh >>> 19) | (yl << 13)) ^ ((yl >>> 29) | (yh << 3)) ^
      (yh >>> 6);
    const s1l = ((yl >>> 19) | (yh << 13)) ^ ((yh >>> 29) | (yl << 3)) ^
      ((yl >>> 6) | (yh << 26));
    const low = (s0l >>> 0) + (s1l >>> 0) + (wl[t - 7]! >>> 0) +
      (wl[t - 16]! >>> 0);
    wh[t] = (s0h + s1h + wh[t - 7]! + wh[t - 16]! + carry(low)) | 0;
    wl[t] = low | 0;
  }
  let ah = state[0]!;
  let al = state[1]!;
  let bh = state[2]!;
  let bl = state[3]!;
  let ch = state[4]!;
  let cl = state[5]!;
  let dh = state[6]!;
  let dl = state[7]!;
  let eh = state[8]!;
  let el = state[9]!;
  let fh = state[10]!;
  let fl = state[11]!;
  let gh = state[12]!;
  let gl = state[13]!;
  let hh = state[14]!;
  let hl = state[15]!;
  for (let t = 0; t < 80; t++) {
    // Sigma1: ROTR 14, ROTR 18, ROTR 41.
    const s1h = ((eh >>> 14) | (el << 18)) ^ ((eh >>> 18) | (el << 14)) ^
      ((el >>> 9) | (eh << 23));
    const s1l = ((el >>> 14) | (eh << 18)) ^ ((el >>> 18) | (eh << 14)) ^
      ((eh >>> 9) | (el << 23));
    const low1 = (hl >>> 0) + (s1l >>> 0) + ((gl ^ (el & (fl ^ gl))) >>> 0) +
      (k[2 * t + 1]! >>> 0) + (wl[t]! >>> 0);
    const t1h = (hh + s1h + (gh ^ (eh & (fh ^ gh))) + k[2 * t]! + wh[t]! +
      carry(low1)) | 0;
    const t1l = low1 | 0;
    // Sigma0: ROTR 28, ROTR 34, ROTR 39.
    const s0h = ((ah >>> 28) | (al << 4)) ^ ((al >>> 2) | (ah << 30)) ^
      ((al >>> 7) | (ah << 25));
    const s0l = ((al >>> 28) | (ah << 4)) ^ ((ah >>> 2) | (al << 30)) ^
      ((ah >>> 7) | (al << 25));
    const low2 = (s0l >>> 0) + (((al & bl) ^ (cl & (al ^ bl))) >>> 0) +
      (t1l >>> 0);
    const nextAh = (s0h + ((ah & bh) ^ (ch & (ah ^ bh))) + t1h +
      carry(low2)) | 0;
    const lowE = (dl >>> 0) + (t1l >>> 0);
    hh = gh;
    hl = gl;
    gh = fh;
    gl = fl;
    fh = eh;
    fl = el;
    eh = (dh + t1h + carry(lowE)) | 0;
    el = lowE | 0;
    dh = ch;
    dl = cl;
    ch = bh;
    cl = bl;
    bh = ah;
    bl = al;
    ah = nextAh;
    al = low2 | 0;
  }
  accumulate(state, 0, ah, al);
  accumulate(state, 2, bh, bl);
  accumulate(state, 4, ch, cl);
  accumulate(state, 6, dh, dl);
  accumulate(state, 8, eh, el);
  accumulate(state, 10, fh, fl);
  accumulate(state, 12, gh, gl);
  accumulate(state, 14, hh, hl);
}

/** What a sum of low halves carries into the high half. */
function carry(low: number): number {
  return (low * 2 ** -32) | 0;
}

/** Adds a number of two halves to one of the hash value. */
function accumulate(
  state: Int32Array,
  i: number,
  high: number,
  low: number,
): void {
  const sum = (state[i + 1]! >>> 0) + (low >>> 0);
  state[i] = state[i]! + high + carry(sum);
  state[i + 1] = sum;
}
