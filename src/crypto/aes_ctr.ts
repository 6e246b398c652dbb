/**
 * AES-256 in counter mode (NIST SP 800-38A §6.5) with a key stream that
 * continues from call to call, as obfuscated transports need it.
 *
 * @module
 */

import { ENC, expandKey, ROUND_KEY_WORDS } from "./aes.ts";
import { checkCtr } from "./aes_lengths.ts";
import type { CtrCipher } from "./provider.ts";

// A local constant, because V8 folds those and not imported ones.
const T = ENC;

/** Key stream words of the block being made. */
const STREAM = new Int32Array(4);

/**
 * AES-256-CTR in TypeScript.
 *
 * @param key 32 bytes.
 * @param iv 16 bytes: the first counter block.
 * @returns A cipher at the start of its key stream.
 * @throws {RangeError} If a length is wrong.
 */
export function createCtr(key: Uint8Array, iv: Uint8Array): CtrCipher {
  checkCtr(key, iv);
  return new AesCtr(key, iv);
}

class AesCtr implements CtrCipher {
  readonly #roundKeys = new Int32Array(ROUND_KEY_WORDS);
  /** Counter block, as four big-endian numbers of 32 bits. */
  readonly #counter = new Int32Array(4);
  /** The last block of key stream, of which `#left` bytes at the end are unused. */
  readonly #block = new Uint8Array(16);
  #left = 0;

  constructor(key: Uint8Array, iv: Uint8Array) {
    expandKey(key, this.#roundKeys);
    const view = new DataView(iv.buffer, iv.byteOffset, 16);
    for (let i = 0; i < 4; i++) this.#counter[i] = view.getInt32(4 * i);
  }

  apply(data: Uint8Array): void {
    const length = data.length;
    const block = this.#block;
    let i = 0;
    while (i < length && this.#left > 0) {
      data[i++]! ^= block[16 - this.#left--]!;
    }
    const aligned = length - (length - i) % 16;
    if (i < aligned) {
      if (((data.byteOffset + i) & 3) === 0) {
        const words = new Int32Array(
          data.buffer,
          data.byteOffset + i,
          (aligned - i) >>> 2,
        );
        for (let w = 0; w < words.length; w += 4) {
          this.#nextBlock();
          words[w]! ^= STREAM[0]!;
          words[w + 1]! ^= STREAM[1]!;
          words[w + 2]! ^= STREAM[2]!;
          words[w + 3]! ^= STREAM[3]!;
        }
        i = aligned;
      } else {
        for (; i < aligned; i += 16) {
          this.#nextBlock();
          for (let w = 0; w < 4; w++) {
            const j = i + 4 * w;
            const word = STREAM[w]!;
            data[j]! ^= word;
            data[j + 1]! ^= word >>> 8;
            data[j + 2]! ^= word >>> 16;
            data[j + 3]! ^= word >>> 24;
          }
        }
      }
    }
    if (i < length) {
      this.#nextBlock();
      for (let w = 0; w < 16; w++) {
        block[w] = STREAM[w >>> 2]! >>> (8 * (w & 3));
      }
      this.#left = 16;
      while (i < length) data[i++]! ^= block[16 - this.#left--]!;
    }
    STREAM.fill(0);
  }

  /** Encrypts the counter into STREAM and increments it. */
  #nextBlock(): void {
    const rk = this.#roundKeys;
    const counter = this.#counter;
    let a = swap(counter[0]!) ^ rk[0]!;
    let b = swap(counter[1]!) ^ rk[1]!;
    let c = swap(counter[2]!) ^ rk[2]!;
    let d = swap(counter[3]!) ^ rk[3]!;
    for (let r = 4; r < 56; r += 4) {
      const s = T[a & 255]! ^ T[(b >>> 8) & 255 | 256]! ^
        T[(c >>> 16) & 255 | 512]! ^
        T[d >>> 24 | 768]! ^ rk[r]!;
      const t = T[b & 255]! ^ T[(c >>> 8) & 255 | 256]! ^
        T[(d >>> 16) & 255 | 512]! ^
        T[a >>> 24 | 768]! ^ rk[r + 1]!;
      const u = T[c & 255]! ^ T[(d >>> 8) & 255 | 256]! ^
        T[(a >>> 16) & 255 | 512]! ^
        T[b >>> 24 | 768]! ^ rk[r + 2]!;
      d = T[d & 255]! ^ T[(a >>> 8) & 255 | 256]! ^ T[(b >>> 16) & 255 | 512]! ^
        T[c >>> 24 | 768]! ^ rk[r + 3]!;
      a = s;
      b = t;
      c = u;
    }
    STREAM[0] = (T[a & 255 | 512]! & 0xff) ^
      (T[(b >>> 8) & 255 | 768]! & 0xff00) ^
      (T[(c >>> 16) & 255]! & 0xff0000) ^ (T[d >>> 24 | 256]! & 0xff000000) ^
      rk[56]!;
    STREAM[1] = (T[b & 255 | 512]! & 0xff) ^
      (T[(c >>> 8) & 255 | 768]! & 0xff00) ^
      (T[(d >>> 16) & 255]! & 0xff0000) ^ (T[a >>> 24 | 256]! & 0xff000000) ^
      rk[57]!;
    STREAM[2] = (T[c & 255 | 512]! & 0xff) ^
      (T[(d >>> 8) & 255 | 768]! & 0xff00) ^
      (T[(a >>> 16) & 255]! & 0xff0000) ^ (T[b >>> 24 | 256]! & 0xff000000) ^
      rk[58]!;
    STREAM[3] = (T[d & 255 | 512]! & 0xff) ^
      (T[(a >>> 8) & 255 | 768]! & 0xff00) ^
      (T[(b >>> 16) & 255]! & 0xff0000) ^ (T[c >>> 24 | 256]! & 0xff000000) ^
      rk[59]!;
    // One 128-bit big-endian addition: carry while a word wraps to zero.
    for (let w = 3; w >= 0; w--) {
      const next = (counter[w]! + 1) | 0;
      counter[w] = next;
      if (next !== 0) break;
    }
  }
}

/** Reverses the bytes of a word. */
function swap(word: number): number {
  return (word << 24) | ((word & 0xff00) << 8) | ((word >>> 8) & 0xff00) |
    (word >>> 24);
}
