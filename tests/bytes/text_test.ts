import { assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import {
  bigIntFromBytesBE,
  bigIntFromBytesLE,
  bigIntToBytesBE,
  bigIntToBytesLE,
  concat,
  crc32,
  decodeUtf8,
  encodeUtf8,
  equal,
  fromBase64,
  fromBase64Url,
  fromHex,
  toBase64,
  toBase64Url,
  toHex,
  wipe,
} from "../../src/bytes/mod.ts";

const SEED = { seed: 20240601 };

Deno.test("toHex() and fromHex() agree on a table, either case", () => {
  const cases: [string, number[]][] = [
    ["", []],
    ["00", [0]],
    ["ff0a", [255, 10]],
    ["0123456789abcdef", [1, 0x23, 0x45, 0x67, 0x89, 0xab, 0xcd, 0xef]],
  ];
  for (const [text, bytes] of cases) {
    assertEquals(toHex(Uint8Array.from(bytes)), text);
    assertEquals(fromHex(text), Uint8Array.from(bytes));
    assertEquals(fromHex(text.toUpperCase()), Uint8Array.from(bytes));
  }
});

Deno.test("fromHex() names the position of a bad digit and an odd length", () => {
  assertThrows(() => fromHex("0g"), SyntaxError, "position 1");
  assertThrows(() => fromHex("0-"), SyntaxError, "position 1");
  assertThrows(() => fromHex("123"), SyntaxError, "even number of digits");
});

Deno.test("toBase64() gives the vectors of RFC 4648 section 10", () => {
  const vectors: [string, string][] = [
    ["", ""],
    ["f", "Zg=="],
    ["fo", "Zm8="],
    ["foo", "Zm9v"],
    ["foob", "Zm9vYg=="],
    ["fooba", "Zm9vYmE="],
    ["foobar", "Zm9vYmFy"],
  ];
  for (const [plain, text] of vectors) {
    const bytes = encodeUtf8(plain);
    assertEquals(toBase64(bytes), text);
    assertEquals(toBase64Url(bytes), text.replaceAll("=", ""));
    assertEquals(fromBase64(text), bytes);
    assertEquals(fromBase64Url(text.replaceAll("=", "")), bytes);
  }
});

Deno.test("fromBase64() reads both alphabets and rejects what is no digit", () => {
  assertEquals(fromBase64("-_-_"), fromBase64("+/+/"));
  assertThrows(() => fromBase64("Zm9*"), SyntaxError, "position 3");
  assertThrows(() => fromBase64("Zm9é"), SyntaxError, "position 3");
  assertThrows(() => fromBase64("Z"), SyntaxError, "no bytes");
  assertThrows(() => fromBase64("Zh=="), SyntaxError, "unused bits");
  assertThrows(() => fromBase64("Z==="), SyntaxError);
});

Deno.test("base 64 and hex round-trip any bytes", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const copy = Uint8Array.from(bytes);
      assertEquals(fromBase64(toBase64(copy)), copy);
      assertEquals(fromBase64Url(toBase64Url(copy)), copy);
      assertEquals(fromHex(toHex(copy)), copy);
    }),
    SEED,
  );
});

Deno.test("bigIntToBytesBE() and bigIntToBytesLE() pad and refuse overflow", () => {
  assertEquals(bigIntToBytesBE(0x0102n, 4), Uint8Array.of(0, 0, 1, 2));
  assertEquals(bigIntToBytesLE(0x0102n, 4), Uint8Array.of(2, 1, 0, 0));
  assertEquals(bigIntToBytesBE(0n, 0), new Uint8Array(0));
  assertEquals(bigIntToBytesBE(255n, 1), Uint8Array.of(255));
  assertThrows(() => bigIntToBytesBE(256n, 1), RangeError, "256^1");
  assertThrows(() => bigIntToBytesBE(1n, 0), RangeError);
  assertThrows(() => bigIntToBytesLE(-1n, 8), RangeError, "negative");
});

Deno.test("big integers round-trip in both orders", () => {
  fc.assert(
    fc.property(fc.bigInt(0n, 2n ** 256n - 1n), (value) => {
      assertEquals(bigIntFromBytesBE(bigIntToBytesBE(value, 32)), value);
      assertEquals(bigIntFromBytesLE(bigIntToBytesLE(value, 33)), value);
    }),
    SEED,
  );
  assertEquals(bigIntFromBytesBE(new Uint8Array(0)), 0n);
});

Deno.test("crc32() gives the check value of the catalogue and continues", () => {
  const digits = encodeUtf8("123456789");
  assertEquals(crc32(digits), 0xcbf43926);
  assertEquals(crc32(new Uint8Array(0)), 0);
  assertEquals(
    crc32(digits.subarray(4), crc32(digits.subarray(0, 4))),
    0xcbf43926,
  );
});

Deno.test("equal() compares lengths and every byte", () => {
  const a = Uint8Array.of(1, 2, 3);
  assertEquals(equal(a, a.slice()), true);
  assertEquals(equal(a, a.subarray(0, 2)), false);
  for (let i = 0; i < 3; i++) {
    const b = a.slice();
    b[i]! ^= 0x80;
    assertEquals(equal(a, b), false);
  }
});

Deno.test("decodeUtf8() keeps a leading U+FEFF and replaces malformed bytes", () => {
  const text = "\uFEFFa😀";
  assertEquals(decodeUtf8(encodeUtf8(text)), text);
  assertEquals(decodeUtf8(Uint8Array.of(0x61, 0xff)), "a\uFFFD");
});

Deno.test("concat() joins in order into a fresh array, wipe() zeroes in place", () => {
  const a = Uint8Array.of(1, 2);
  const joined = concat(a, new Uint8Array(0), Uint8Array.of(3));
  assertEquals(joined, Uint8Array.of(1, 2, 3));
  wipe(a);
  assertEquals(a, Uint8Array.of(0, 0));
  assertEquals(joined[0], 1);
});
