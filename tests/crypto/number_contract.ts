import { assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import { gzipSync } from "node:zlib";
import type { CryptoProvider } from "../../src/crypto/mod.ts";
import { pattern } from "./reference.ts";

/** What every provider promises of numbers. */
export function testNumbers(name: string, make: () => CryptoProvider): void {
  Deno.test(`${name}: factorizePq() splits products of every size`, () => {
    const provider = make();
    const cases: [p: bigint, q: bigint][] = [
      [3n, 5n],
      [3n, 7n],
      [251n, 257n],
      [65_521n, 65_537n],
      [3n, 3_074_457_345_618_258_599n],
      [0x494c553bn, 0x53911073n],
      [1_719_614_201n, 1_815_976_369n],
      [2_147_483_629n, 2_147_483_647n],
      [3_037_000_453n, 3_037_000_493n],
    ];
    for (const [p, q] of cases) {
      assertEquals(provider.factorizePq(p * q), [p, q]);
    }
  });

  Deno.test(`${name}: factorizePq() refuses what is not two different odd primes`, () => {
    const provider = make();
    const refused = [
      ...[0n, 1n, 2n, 4n, 6n, 9n, 13n, 45n, 105n, -15n],
      ...[2n * 1_815_976_369n, 1_815_976_369n, 1_815_976_369n ** 2n],
      ...[1_009n * 1_013n * 1_019n, 1n << 63n, (1n << 63n) + 1n, 1n << 70n],
      9_223_372_036_854_775_783n,
    ];
    for (const pq of refused) {
      assertThrows(
        () => provider.factorizePq(pq),
        RangeError,
        "factorize",
        `${pq}`,
      );
    }
  });

  Deno.test(`${name}: modPow() agrees with repeated multiplication`, () => {
    const provider = make();
    const number = fc.bigInt({ min: 0n, max: 1n << 70n });
    fc.assert(
      fc.property(
        number,
        fc.bigInt({ min: 0n, max: 300n }),
        fc.bigInt({ min: 1n, max: 1n << 70n }),
        (base, exponent, modulus) => {
          assertEquals(
            provider.modPow(base, exponent, modulus),
            base ** exponent % modulus,
          );
        },
      ),
      { seed: 2, numRuns: 200 },
    );
  });

  Deno.test(`${name}: modPow() agrees with square and multiply at 2048 bits`, () => {
    const provider = make();
    const number = (seed: number) =>
      pattern(256, seed).reduce((n, byte) => n << 8n | BigInt(byte), 1n) %
      (1n << 2048n);
    const modulus = number(1) | (1n << 2047n) | 1n;
    const slow = (base: bigint, exponent: bigint) => {
      let result = 1n;
      for (const bit of exponent.toString(2)) {
        result = result * result * (bit === "1" ? base : 1n) % modulus;
      }
      return result;
    };
    for (const base of [0n, 1n, 2n, 3n, number(2), modulus - 1n, modulus]) {
      for (const exponent of [0n, 1n, 2n, 65_537n, number(3)]) {
        assertEquals(
          provider.modPow(base, exponent, modulus),
          slow(base, exponent),
        );
      }
    }
    const long = (1n << 2100n) + number(4);
    assertEquals(provider.modPow(5n, long, modulus), slow(5n, long));
  });

  Deno.test(`${name}: modPow() refuses numbers out of range`, () => {
    const provider = make();
    for (
      const [base, exponent, modulus] of [[-1n, 1n, 5n], [1n, -1n, 5n], [
        1n,
        1n,
        0n,
      ]] as const
    ) {
      assertThrows(() => provider.modPow(base, exponent, modulus), RangeError);
    }
  });
}

/** What every provider promises of compressed data. */
export function testGunzip(name: string, make: () => CryptoProvider): void {
  Deno.test(`${name}: gunzip() inflates within its limit`, () => {
    const provider = make();
    for (const length of [0, 1, 300, 5_000, 70_000]) {
      const data = pattern(length, 9).map((byte) => byte & 15);
      for (const level of [0, 1, 9]) {
        const packed = new Uint8Array(gzipSync(data, { level }));
        assertEquals(provider.gunzip(packed, length), data);
        if (length > 0) {
          assertThrows(() => provider.gunzip(packed, length - 1), RangeError);
        }
      }
    }
  });

  Deno.test(`${name}: gunzip() refuses a wrong checksum and truncation`, () => {
    const provider = make();
    const packed = new Uint8Array(gzipSync(pattern(500)));
    const broken = packed.slice();
    broken[packed.length - 6]! ^= 1;
    assertThrows(() => provider.gunzip(broken, 1_000), SyntaxError);
    for (const end of [0, 9, 20, packed.length - 1]) {
      assertThrows(
        () => provider.gunzip(packed.subarray(0, end), 1_000),
        SyntaxError,
      );
    }
  });
}
