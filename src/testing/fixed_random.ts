/** Random bytes that are the same each time. @module */

/**
 * A source of bytes for tests: from a seed, without end, or from a list, which
 * must not be used up. Not secure.
 *
 * @example From a seed
 * ```ts
 * import { FixedRandom } from "@layer/mtproto/testing";
 * import { assertEquals } from "@std/assert";
 *
 * const one = new FixedRandom(7);
 * const other = new FixedRandom(7);
 * assertEquals(one.bytes(5), other.bytes(5));
 * assertEquals(one.below(10), other.below(10));
 * ```
 *
 * @example From a list
 * ```ts
 * import { FixedRandom } from "@layer/mtproto/testing";
 * import { assertEquals, assertThrows } from "@std/assert";
 *
 * const random = new FixedRandom([Uint8Array.of(1, 2), Uint8Array.of(3)]);
 * assertEquals(random.bytes(3), Uint8Array.of(1, 2, 3));
 * assertThrows(() => random.bytes(1), RangeError);
 * ```
 */
export class FixedRandom {
  #state = 0;
  #rest: Uint8Array | null = null;
  #used = 0;

  /**
   * The source as a function, for options called `randomBytes`.
   *
   * @param length Number of bytes.
   * @returns A fresh array.
   * @throws {RangeError} If the list has fewer bytes left.
   */
  readonly bytes: (length: number) => Uint8Array<ArrayBuffer> = (length) =>
    this.#bytes(length);

  /**
   * Takes the source.
   *
   * @param source A seed, an integer; or the bytes to give out.
   */
  constructor(source: number | readonly Uint8Array[]) {
    if (typeof source === "number") {
      this.#state = source >>> 0;
      return;
    }
    const length = source.reduce((sum, bytes) => sum + bytes.length, 0);
    const rest = new Uint8Array(length);
    let offset = 0;
    for (const bytes of source) {
      rest.set(bytes, offset);
      offset += bytes.length;
    }
    this.#rest = rest;
  }

  /** How many bytes were given out. */
  get used(): number {
    return this.#used;
  }

  /**
   * Gives a number.
   *
   * @param end One more than the largest, at most 2^32.
   * @returns An integer from 0.
   */
  below(end: number): number {
    const bytes = this.#bytes(4);
    const value = new DataView(bytes.buffer).getUint32(0);
    return Math.floor(value / 2 ** 32 * end);
  }

  /**
   * Decides by chance.
   *
   * @param probability From 0, never, to 1, always.
   */
  chance(probability: number): boolean {
    return this.below(2 ** 32) / 2 ** 32 < probability;
  }

  #bytes(length: number): Uint8Array<ArrayBuffer> {
    const out = new Uint8Array(length);
    const rest = this.#rest;
    if (rest !== null && rest.length - this.#used < length) {
      throw new RangeError(
        `Cannot give random bytes: want ${length} from the list, got ${
          rest.length - this.#used
        } left`,
      );
    }
    for (let i = 0; i < length; i++) {
      out[i] = rest === null ? this.#next() : rest[this.#used + i]!;
    }
    this.#used += length;
    return out;
  }

  /** One byte of a 32-bit sequence (mulberry32: a counter, then a mixer). */
  #next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) & 255;
  }
}
