/**
 * AES-256: the key schedule and the tables of the block cipher, FIPS 197.
 *
 * State columns are 32-bit words with row 0 in the low byte, so that on the
 * little-endian machines JavaScript runs on, a column is four bytes of memory
 * as they lie and no byte is ever swapped. FIPS 197 prints words the other way
 * round; rotations here therefore go the other way too.
 *
 * The tables are indexed by secret data: an attacker who can measure this
 * process's cache could learn about a key. Nothing in JavaScript prevents
 * that; the WebAssembly kernel uses no such tables where it can.
 *
 * @see https://doi.org/10.6028/NIST.FIPS.197-upd1
 * @module
 */

/** Words of the expanded key: 15 round keys of 4 words (FIPS 197 §5, Nr = 14). */
export const ROUND_KEY_WORDS = 60;

/** Multiplies by x in GF(2^8) modulo x^8 + x^4 + x^3 + x + 1 (§4.2, xTimes). */
function xtime(value: number): number {
  return ((value << 1) ^ (value & 0x80 ? 0x11b : 0)) & 0xff;
}

/** Rotates a word left: towards higher rows in this byte order. */
function rotateLeft(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

/**
 * Encryption tables: row `r` of column byte `b` at `256 * r + b`. Like the
 * others they are filled when the first key is expanded.
 */
export const ENC: Int32Array<ArrayBuffer> = new Int32Array(1_024);
/** Decryption tables, laid out the same way. */
export const DEC: Int32Array<ArrayBuffer> = new Int32Array(1_024);
/** S-box (§5.1.1). */
export const SBOX: Uint8Array<ArrayBuffer> = new Uint8Array(256);
/** Inverse S-box (§5.3.2). */
export const INVERSE_SBOX: Uint8Array<ArrayBuffer> = new Uint8Array(256);

/** Computes the S-box by walking the powers of the generator 3 = x + 1. */
function fillTables(): void {
  const power = new Uint8Array(256);
  const log = new Uint8Array(256);
  let x = 1;
  for (let i = 0; i < 255; i++) {
    power[i] = x;
    log[x] = i;
    x ^= xtime(x);
  }
  const multiply = (a: number, b: number): number =>
    a === 0 || b === 0 ? 0 : power[(log[a]! + log[b]!) % 255]!;
  for (x = 0; x < 256; x++) {
    // §5.1.1: the multiplicative inverse, then the affine transformation.
    const b = x === 0 ? 0 : power[(255 - log[x]!) % 255]!;
    const spread = b | (b << 8);
    const s = (b ^ (spread >> 4) ^ (spread >> 5) ^ (spread >> 6) ^
      (spread >> 7) ^ 0x63) & 0xff;
    SBOX[x] = s;
    INVERSE_SBOX[s] = x;
    // §5.1.3: column (2, 1, 1, 3) of the MixColumns matrix.
    const e = multiply(s, 2) | (s << 8) | (s << 16) | (multiply(s, 3) << 24);
    for (let row = 0; row < 4; row++) {
      ENC[256 * row + x] = rotateLeft(e, 8 * row);
    }
  }
  for (x = 0; x < 256; x++) {
    const s = INVERSE_SBOX[x]!;
    // §5.3.3: column (14, 9, 13, 11) of the inverse matrix.
    const d = multiply(s, 14) | (multiply(s, 9) << 8) |
      (multiply(s, 13) << 16) | (multiply(s, 11) << 24);
    for (let row = 0; row < 4; row++) {
      DEC[256 * row + x] = rotateLeft(d, 8 * row);
    }
  }
}

const isLittleEndian = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

/** Applies the S-box to each byte of a word (§5.2, SUBWORD). */
function subWord(word: number): number {
  return SBOX[word & 0xff]! | (SBOX[(word >>> 8) & 0xff]! << 8) |
    (SBOX[(word >>> 16) & 0xff]! << 16) | (SBOX[word >>> 24]! << 24);
}

/**
 * Expands a key for encryption (FIPS 197 §5.2, Nk = 8).
 *
 * @param key 32 bytes.
 * @param out Receives {@linkcode ROUND_KEY_WORDS} words.
 */
export function expandKey(key: Uint8Array, out: Int32Array): void {
  if (!isLittleEndian) {
    throw new TypeError("Cannot use AES: a little-endian platform is needed");
  }
  if (SBOX[0] === 0) fillTables();
  for (let i = 0; i < 8; i++) {
    const j = 4 * i;
    out[i] = key[j]! | (key[j + 1]! << 8) | (key[j + 2]! << 16) |
      (key[j + 3]! << 24);
  }
  let roundConstant = 1;
  for (let i = 8; i < ROUND_KEY_WORDS; i += 8) {
    // ROTWORD moves row 1 to row 0, which in this byte order is a right shift.
    let word = out[i - 8]! ^ subWord(rotateLeft(out[i - 1]!, 24)) ^
      roundConstant;
    roundConstant = xtime(roundConstant);
    out[i] = word;
    out[i + 1] = word ^= out[i - 7]!;
    out[i + 2] = word ^= out[i - 6]!;
    out[i + 3] = word ^= out[i - 5]!;
    if (i + 4 === ROUND_KEY_WORDS) break;
    out[i + 4] = word = out[i - 4]! ^ subWord(word);
    out[i + 5] = word ^= out[i - 3]!;
    out[i + 6] = word ^= out[i - 2]!;
    out[i + 7] = word ^ out[i - 1]!;
  }
}

/**
 * Expands a key for the equivalent inverse cipher (FIPS 197 §5.3.5): the
 * encryption round keys in reverse order, all but the first and the last
 * passed through the inverse of MixColumns.
 *
 * @param key 32 bytes.
 * @param out Receives {@linkcode ROUND_KEY_WORDS} words, in order of use.
 */
export function expandInverseKey(key: Uint8Array, out: Int32Array): void {
  expandKey(key, out);
  for (let i = 0; i < ROUND_KEY_WORDS / 2; i += 4) {
    const j = ROUND_KEY_WORDS - 4 - i;
    for (let k = 0; k < 4; k++) {
      const low = out[i + k]!;
      const high = out[j + k]!;
      out[i + k] = i === 0 ? high : inverseMixColumn(high);
      out[j + k] = i === 0 ? low : inverseMixColumn(low);
    }
  }
}

/** DEC tables undo the S-box first, so look up through the S-box to cancel it. */
function inverseMixColumn(word: number): number {
  return DEC[SBOX[word & 0xff]!]! ^
    DEC[256 + SBOX[(word >>> 8) & 0xff]!]! ^
    DEC[512 + SBOX[(word >>> 16) & 0xff]!]! ^ DEC[768 + SBOX[word >>> 24]!]!;
}
