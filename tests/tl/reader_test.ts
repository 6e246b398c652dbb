import { assertEquals, assertThrows } from "@std/assert";
import { TlDecodeError, TlReader, TlWriter } from "../../src/tl/mod.ts";

type Read = (reader: TlReader) => unknown;

const PRIMITIVES: readonly [string, number[], Read, unknown][] = [
  ["int", [254, 255, 255, 255], (it) => it.int(), -2],
  ["uint", [254, 255, 255, 255], (it) => it.uint(), 4294967294],
  ["peekInt", [1, 0, 0, 0], (it) => it.peekInt() + it.int(), 2],
  ["long", [254, 255, 255, 255, 255, 255, 255, 255], (it) => it.long(), -2n],
  ["double", [0, 0, 0, 0, 0, 0, 248, 63], (it) => it.double(), 1.5],
  ["bool", [0xb5, 0x75, 0x72, 0x99], (it) => it.bool(), true],
  ["bool", [0x37, 0x97, 0x79, 0xbc], (it) => it.bool(), false],
  ["string", [2, 104, 105, 0], (it) => it.string(), "hi"],
  ["string", [0, 0, 0, 0], (it) => it.string(), ""],
  ["bytes", [3, 1, 2, 3], (it) => it.bytes(), new Uint8Array([1, 2, 3])],
  ["raw", [1, 2, 3, 4], (it) => it.raw(4), new Uint8Array([1, 2, 3, 4])],
];

for (const [name, bytes, read, wanted] of PRIMITIVES) {
  Deno.test(`TlReader.${name}() reads ${bytes}`, () => {
    const reader = new TlReader(new Uint8Array(bytes));
    assertEquals(read(reader), wanted);
    assertEquals(reader.remaining, 0);
  });

  Deno.test(`TlReader.${name}() reads no byte too far of ${bytes}`, () => {
    // The bytes that are cut off are still in the buffer behind the view.
    const whole = new Uint8Array([9, ...bytes, 9]);
    for (let length = 0; length < bytes.length; length++) {
      const reader = new TlReader(whole.subarray(1, 1 + length));
      assertThrows(() => read(reader), TlDecodeError);
      assertEquals(reader.offset, 0, "stays where it was");
    }
  });
}

Deno.test("TlReader.int() reads the same before and after a wide number", () => {
  const values = [0, 1, -1, 0x7fffffff, -0x80000000, 0x12345678, -0x12345678];
  for (const value of values) {
    const bytes = new Uint8Array(21);
    const view = new DataView(bytes.buffer);
    // Not at the beginning of the buffer, nor at a multiple of four.
    for (const at of [1, 13, 17]) view.setInt32(at, value, true);
    view.setBigInt64(5, -5n, true);
    const reader = new TlReader(bytes.subarray(1));
    assertEquals(reader.peekInt(), value);
    assertEquals(reader.int(), value);
    assertEquals(reader.long(), -5n);
    assertEquals(reader.peekInt(), value);
    assertEquals(reader.uint(), value >>> 0);
    assertEquals(reader.int(), value);
    assertEquals(reader.remaining, 0);
  }
});

Deno.test("TlReader.string() reads every length around its limits", () => {
  for (const unit of ["a", "é", "€", "𝒳", "a€"]) {
    for (
      const length of [0, 1, 2, 3, 4, 15, 16, 21, 32, 63, 64, 65, 253, 254]
    ) {
      const text = unit.repeat(length);
      const writer = new TlWriter();
      writer.string(text);
      const reader = new TlReader(writer.view());
      assertEquals(reader.string(), text);
      assertEquals(reader.remaining, 0);
    }
  }
});

Deno.test("TlReader.string() tells tiny texts apart, however often it read them", () => {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  let state = 1;
  const next = () => state = Math.imul(state, 1664525) + 1013904223 | 0;
  const bytes = [0, 1, 97, 98, 128, 0xc3, 0xa9, 0xef, 0xbb, 0xbf, 0xf0, 0xff];
  for (let i = 0; i < 20_000; i++) {
    const length = 1 + (next() >>> 16) % 5;
    const text = Uint8Array.from(
      { length },
      () => bytes[(next() >>> 16) % bytes.length]!,
    );
    const writer = new TlWriter();
    writer.bytes(text);
    const got = new TlReader(writer.view()).string();
    assertEquals(got, decoder.decode(text), text.join());
  }
});

Deno.test("TlReader.string() replaces malformed UTF-8 as the platform does", () => {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const cases = [
    [0x80],
    [0xc0, 0x80],
    [0xc3],
    [0xc3, 0x28],
    [0xe0, 0x80, 0x80],
    [0xed, 0xa0, 0x80],
    [0xe2, 0x82],
    [0xf0, 0x80, 0x80, 0x80],
    [0xf4, 0x90, 0x80, 0x80],
    [0xf5, 0x80, 0x80, 0x80],
    [0xf0, 0x9f, 0x98],
    [0xff, 0xfe],
    [0xef, 0xbb, 0xbf, 0x41],
  ];
  for (const bytes of cases) {
    for (const tail of [[], [0x41], [0xc3, 0xa9], new Array(70).fill(0x42)]) {
      const all = new Uint8Array([0x43, ...bytes, ...tail]);
      const writer = new TlWriter();
      writer.bytes(all);
      const text = new TlReader(writer.view()).string();
      assertEquals(text, decoder.decode(all));
    }
  }
});

Deno.test("TlReader.string() agrees with TextDecoder on all pairs of bytes", () => {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  for (let a = 0; a < 256; a++) {
    for (let b = 0; b < 256; b++) {
      const bytes = new Uint8Array([3, a, b, 0x80]);
      const wanted = decoder.decode(bytes.subarray(1));
      assertEquals(new TlReader(bytes).string(), wanted);
    }
  }
});

Deno.test("TlReader.bytes() and raw() return views of the input", () => {
  const bytes = new Uint8Array([3, 1, 2, 3, 7, 7, 7, 7]);
  const reader = new TlReader(bytes);
  const view = reader.bytes();
  const raw = reader.raw(4);
  bytes.fill(5);
  assertEquals(view, new Uint8Array([5, 5, 5]));
  assertEquals(raw, new Uint8Array([5, 5, 5, 5]));
});

Deno.test("TlReader.bytes() refuses lengths beyond the input at once", () => {
  const huge = new Uint8Array([254, 255, 255, 255, 1, 2, 3, 4]);
  const error = assertThrows(() => new TlReader(huge).bytes(), TlDecodeError);
  assertEquals(error.offset, 4);
  const reserved = new Uint8Array([255, 0, 0, 0]);
  assertThrows(() => new TlReader(reserved).bytes(), TlDecodeError, "byte 255");
});

Deno.test("TlReader.vectorLength() bounds the count by what is left", () => {
  const head = [0x15, 0xc4, 0xb5, 0x1c];
  const ok = new Uint8Array([...head, 2, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2]);
  assertEquals(new TlReader(ok).vectorLength(4), 2);
  const error = assertThrows(
    () => new TlReader(ok).vectorLength(8),
    TlDecodeError,
    "wanted at most 1 elements, got 2",
  );
  assertEquals(error.offset, 4);
  for (const count of [[255, 255, 255, 127], [255, 255, 255, 255]]) {
    const bytes = new Uint8Array([...head, ...count]);
    assertThrows(() => new TlReader(bytes).vectorLength(4), TlDecodeError);
  }
  assertThrows(
    () => new TlReader(new Uint8Array(8)).vectorLength(4),
    TlDecodeError,
    "wanted a Vector, got 0x00000000",
  );
});

Deno.test("TlReader.skip() and raw() refuse lengths out of range", () => {
  const reader = new TlReader(new Uint8Array(4));
  for (const length of [5, -1, NaN, Infinity]) {
    assertThrows(() => reader.skip(length), TlDecodeError);
    assertThrows(() => reader.raw(length), TlDecodeError);
  }
  reader.skip(4);
  assertEquals(reader.remaining, 0);
});

Deno.test("TlReader() refuses what it cannot read", () => {
  assertThrows(
    () => new TlReader([1, 2] as unknown as Uint8Array),
    TypeError,
    "Uint8Array",
  );
  for (const offset of [-1, 5, 0.5, NaN]) {
    assertThrows(
      () => new TlReader(new Uint8Array(4), { offset }),
      RangeError,
      "offset from 0 to 4",
    );
  }
  assertEquals(new TlReader(new Uint8Array(4), { offset: 4 }).remaining, 0);
});
