/**
 * AES-256 in counter mode (NIST SP 800-38A §6.5) with a key stream that
 * continues from call to call, as obfuscated transports need it.
 *
 * @module
 */

import {
  ENC_0,
  ENC_1,
  ENC_2,
  ENC_3,
  expandKey,
  ROUND_KEY_WORDS,
} from "./aes.ts";
import { checkCtr } from "./aes_lengths.ts";
import type { CtrCipher } from "./provider.ts";

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
    const aligned = i + ((length - i) & ~15);
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
    const e0 = ENC_0;
    const e1 = ENC_1;
    const e2 = ENC_2;
    const e3 = ENC_3;
    let a = swap(counter[0]!) ^ rk[0]!;
    let b = swap(counter[1]!) ^ rk[1]!;
    let c = swap(counter[2]!) ^ rk[2]!;
    let d = swap(counter[3]!) ^ rk[3]!;
    for (let r = 4; r < 56; r += 4) {
      const s = e0[a & 255]! ^ e1[(b >>> 8) & 255]! ^ e2[(c >>> 16) & 255]! ^
        e3[d >>> 24]! ^ rk[r]!;
      const t = e0[b & 255]! ^ e1[(c >>> 8) & 255]! ^ e2[(d >>> 16) & 255]! ^
        e3[a >>> 24]! ^ rk[r + 1]!;
      const u = e0[c & 255]! ^ e1[(d >>> 8) & 255]! ^ e2[(a >>> 16) & 255]! ^
        e3[b >>> 24]! ^ rk[r + 2]!;
      d = e0[d & 255]! ^ e1[(a >>> 8) & 255]! ^ e2[(b >>> 16) & 255]! ^
        e3[c >>> 24]! ^ rk[r + 3]!;
      a = s;
      b = t;
      c = u;
    }
    STREAM[0] = (e2[a & 255]! & 0xff) ^ (e3[(b >>> 8) & 255]! & 0xff00) ^
      (e0[(c >>> 16) & 255]! & 0xff0000) ^ (e1[d >>> 24]! & 0xff000000) ^
      rk[56]!;
    STREAM[1] = (e2[b & 255]! & 0xff) ^ (e3[(c >>> 8) & 255]! & 0xff00) ^
      (e0[(d >>> 16) & 255]! & 0xff0000) ^ (e1[a >>> 24]! & 0xff000000) ^
      rk[57]!;
    STREAM[2] = (e2[c & 255]! & 0xff) ^ (e3[(d >>> 8) & 255]! & 0xff00) ^
      (e0[(a >>> 16) & 255]! & 0xff0000) ^ (e1[b >>> 24]! & 0xff000000) ^
      rk[58]!;
    STREAM[3] = (e2[d & 255]! & 0xff) ^ (e3[(a >>> 8) & 255]! & 0xff00) ^
      (e0[(b >>> 16) & 255]! & 0xff0000) ^ (e1[c >>> 24]! & 0xff000000) ^
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
