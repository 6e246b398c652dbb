import { assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import * as zlib from "node:zlib";
import { gunzip, gzip } from "../../src/bytes/mod.ts";

const LIMIT = 1 << 20;

/** Bytes of several textures, so that every block type comes up. */
function sample(length: number, texture: number): Uint8Array {
  let x = length * 2654435761 + texture;
  return Uint8Array.from({ length }, (_, i) => {
    x = Math.imul(x ^ x >>> 15, 0x2c1b3c6d) + i | 0;
    return texture === 0
      ? x
      : texture === 1
      ? x & 3
      : texture === 2
      ? 0
      : "a b mtproto ".charCodeAt((i * 7 + (i >> 5)) % 12);
  });
}

const LENGTHS = [0, 1, 2, 3, 15, 16, 257, 258, 259, 1000, 32767, 32768, 70000];

Deno.test("gunzip() reads what zlib wrote at every level and strategy", () => {
  for (const length of LENGTHS) {
    for (let texture = 0; texture < 4; texture++) {
      const plain = sample(length, texture);
      for (const level of [0, 1, 6, 9]) {
        for (
          const strategy of [
            zlib.constants.Z_DEFAULT_STRATEGY,
            zlib.constants.Z_HUFFMAN_ONLY,
            zlib.constants.Z_FIXED,
          ]
        ) {
          const packed = zlib.gzipSync(plain, { level, strategy });
          assertEquals(gunzip(packed, LIMIT), Uint8Array.from(plain));
        }
      }
    }
  }
});

Deno.test("zlib reads what gzip() wrote", () => {
  for (const length of LENGTHS) {
    for (let texture = 0; texture < 4; texture++) {
      const plain = sample(length, texture);
      const packed = gzip(plain, LIMIT)!;
      assertEquals(
        Uint8Array.from(zlib.gunzipSync(packed)),
        Uint8Array.from(plain),
      );
    }
  }
});

Deno.test("gzip() gives null when it would not be shorter", () => {
  assertEquals(gzip(sample(1000, 0)), null);
  assertEquals(gzip(new Uint8Array(0)), null);
  const packed = gzip(sample(1000, 3))!;
  assertEquals(packed.length < 1000, true);
  assertEquals(gzip(sample(1000, 3), packed.length), null);
  assertEquals(gzip(sample(1000, 3), packed.length + 1), packed);
});

Deno.test("gunzip() stops at maxLength, on both sides of the number", () => {
  const bomb = zlib.gzipSync(new Uint8Array(1 << 20));
  assertEquals(gunzip(bomb, 1 << 20).length, 1 << 20);
  assertThrows(() => gunzip(bomb, (1 << 20) - 1), RangeError, "1048575");
});

Deno.test("gunzip() skips the optional header fields", () => {
  const plain = sample(100, 3);
  const packed = zlib.gzipSync(plain);
  const head = Uint8Array.of(
    ...packed.subarray(0, 3),
    2 | 4 | 8 | 16,
    ...packed.subarray(4, 10),
  );
  const fields = [2, 0, 65, 66, 110, 0, 99, 0, 0, 0];
  const full = Uint8Array.of(...head, ...fields, ...packed.subarray(10));
  assertEquals(gunzip(full, LIMIT), plain);
});

Deno.test("gunzip() rejects truncation at every byte, any flip, and a tail", () => {
  const plain = sample(500, 3);
  const packed = Uint8Array.from(zlib.gzipSync(plain));
  for (let i = 0; i < packed.length; i++) {
    assertThrows(() => gunzip(packed.subarray(0, i), LIMIT), SyntaxError);
  }
  assertThrows(() => gunzip(Uint8Array.of(...packed, 0), LIMIT), SyntaxError);
  for (let i = 10; i < packed.length; i++) {
    const bad = packed.slice();
    bad[i]! ^= 1;
    // A flip may still decode to the same bytes only if nothing was changed.
    assertThrows(() => gunzip(bad, LIMIT));
  }
});

Deno.test("gunzip() ends in bytes or a typed error for any input", () => {
  const valid = Uint8Array.from(zlib.gzipSync(sample(800, 1)));
  const hostile = fc.oneof(
    fc.uint8Array({ maxLength: 400 }).map((tail) =>
      Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0, ...tail)
    ),
    fc.array(fc.tuple(fc.nat(valid.length - 1), fc.nat(255)), { maxLength: 8 })
      .map((edits) => {
        const copy = valid.slice();
        for (const [at, value] of edits) copy[at] = value;
        return copy;
      }),
  );
  fc.assert(
    fc.property(hostile, (input) => {
      try {
        assertEquals(gunzip(input, 4096).length <= 4096, true);
      } catch (error) {
        assertEquals(
          error instanceof SyntaxError || error instanceof RangeError,
          true,
          String(error),
        );
      }
    }),
    { seed: 20240601, numRuns: 2000 },
  );
});
