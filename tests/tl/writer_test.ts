import { assertEquals, assertThrows } from "@std/assert";
import { TlReader, TlWriter } from "../../src/tl/mod.ts";

function written(write: (writer: TlWriter) => void): Uint8Array {
  const writer = new TlWriter({ capacity: 1 });
  write(writer);
  return writer.finish();
}

Deno.test("TlWriter writes primitives little-endian", () => {
  const cases: [(writer: TlWriter) => void, number[]][] = [
    [(it) => it.int(-2), [254, 255, 255, 255]],
    [(it) => it.uint(4294967294), [254, 255, 255, 255]],
    [(it) => it.long(-2n), [254, 255, 255, 255, 255, 255, 255, 255]],
    [(it) => it.double(1.5), [0, 0, 0, 0, 0, 0, 248, 63]],
    [(it) => it.bool(true), [0xb5, 0x75, 0x72, 0x99]],
    [(it) => it.bool(false), [0x37, 0x97, 0x79, 0xbc]],
    [(it) => it.string("hi"), [2, 104, 105, 0]],
    [(it) => it.bytes(new Uint8Array([1])), [1, 1, 0, 0]],
    [(it) => it.raw(new Uint8Array([1])), [1]],
    [(it) => it.vectorLength(1), [0x15, 0xc4, 0xb5, 0x1c, 1, 0, 0, 0]],
    [(it) => it.reserve(2), [0, 0]],
  ];
  for (const [write, wanted] of cases) {
    assertEquals([...written(write)], wanted);
  }
});

Deno.test("TlWriter.string() agrees with TextEncoder at every length", () => {
  const encoder = new TextEncoder();
  for (const unit of ["a", "é", "€", "𝒳", "\ud800", "\udc00x"]) {
    for (
      const length of [0, 1, 40, 63, 64, 65, 80, 84, 85, 126, 127, 253, 254]
    ) {
      const text = unit.repeat(length);
      const wanted = written((it) => it.bytes(encoder.encode(text)));
      assertEquals(written((it) => it.string(text)), wanted);
    }
  }
});

Deno.test("TlWriter.string() finds the first unit beyond ASCII anywhere", () => {
  const encoder = new TextEncoder();
  for (const unit of ["\x80", "\u0141", "\u4100", "𝒳", "\ud800"]) {
    for (let length = 1; length <= 12; length++) {
      for (let at = 0; at < length; at++) {
        const text = "a".repeat(at) + unit + "b".repeat(length - at - 1);
        const wanted = written((it) => it.bytes(encoder.encode(text)));
        assertEquals(written((it) => it.string(text)), wanted);
      }
    }
  }
});

Deno.test("TlWriter fills its buffer to the last byte", () => {
  for (let length = 1; length < 40; length++) {
    const text = "a".repeat(length);
    const writer = new TlWriter({ capacity: 1 });
    writer.string(text);
    writer.bytes(new Uint8Array(length).fill(97));
    const reader = new TlReader(writer.view());
    assertEquals(reader.string(), text);
    assertEquals(reader.bytes(), new Uint8Array(length).fill(97));
    assertEquals(reader.remaining, 0);
  }
});

Deno.test("TlWriter.long() takes 64 bits and no more", () => {
  for (const value of [0n, -1n, 2n ** 63n - 1n, -(2n ** 63n)]) {
    const bytes = written((it) => it.long(value));
    assertEquals(new TlReader(new Uint8Array(bytes)).long(), value);
  }
  for (const value of [2n ** 63n, -(2n ** 63n) - 1n, 2n ** 64n, 2n ** 128n]) {
    assertThrows(() => new TlWriter().long(value), RangeError, "wanted");
  }
});

Deno.test("TlWriter pads with zeros in a used buffer", () => {
  const writer = new TlWriter({ capacity: 64 });
  writer.raw(new Uint8Array(64).fill(255));
  writer.clear();
  writer.string("a");
  writer.bytes(new Uint8Array([7]));
  writer.reserve(4);
  assertEquals([...writer.view()], [1, 97, 0, 0, 1, 7, 0, 0, 0, 0, 0, 0]);
});

Deno.test("TlWriter.bytes() changes form at 254 bytes", () => {
  for (const length of [253, 254, 255, 65536]) {
    const value = new Uint8Array(length).fill(3);
    const bytes = written((it) => it.bytes(value));
    assertEquals(bytes.length % 4, 0);
    assertEquals(bytes[0], length < 254 ? length : 254);
    assertEquals(new TlReader(bytes).bytes(), value);
  }
});

Deno.test("TlWriter refuses values of another type or range", () => {
  const writer = new TlWriter();
  const wrong = <T>(value: unknown) => value as T;
  const types: (() => void)[] = [
    () => writer.int(wrong("1")),
    () => writer.int(wrong(undefined)),
    () => writer.long(wrong(1)),
    () => writer.double(wrong("1")),
    () => writer.bool(wrong(1)),
    () => writer.string(wrong(1)),
    () => writer.bytes(wrong([1])),
    () => writer.raw(wrong("x")),
    () => writer.int128(wrong("x")),
  ];
  for (const write of types) assertThrows(write, TypeError, "wanted");
  const ranges: (() => void)[] = [
    () => writer.int(2147483648),
    () => writer.int(-2147483649),
    () => writer.int(1.5),
    () => writer.int(NaN),
    () => writer.uint(-1),
    () => writer.uint(4294967296),
    () => writer.long(2n ** 63n),
    () => writer.long(-(2n ** 63n) - 1n),
    () => writer.int128(new Uint8Array(15)),
    () => writer.int256(new Uint8Array(33)),
    () => writer.bytes(new Uint8Array(1 << 24)),
    () => writer.string("é".repeat(1 << 23)),
    () => writer.setInt(0, 1),
    () => writer.setLong(0, 1n),
    () => writer.setRaw(0, new Uint8Array(1)),
    () => writer.truncate(1),
    () => new TlWriter({ capacity: 0 }),
  ];
  for (const write of ranges) assertThrows(write, RangeError, "wanted");
  assertEquals(writer.length, 0, "nothing was written");
});

Deno.test("TlWriter.setInt(), setLong() and setRaw() overwrite in place", () => {
  const writer = new TlWriter({ capacity: 4 });
  const at = writer.reserve(16);
  writer.setInt(at, -1);
  writer.setLong(at + 4, 258n);
  writer.setRaw(at + 12, new Uint8Array([1, 2, 3, 4]));
  assertEquals(
    [...writer.view()],
    [255, 255, 255, 255, 2, 1, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4],
  );
  writer.truncate(1);
  assertEquals(writer.length, 1);
});

Deno.test("TlWriter.view() aliases the buffer, finish() does not", () => {
  const writer = new TlWriter();
  writer.int(1);
  const view = writer.view();
  const copy = writer.finish();
  writer.setInt(0, 2);
  assertEquals(view[0], 2);
  assertEquals(copy[0], 1);
  assertEquals(copy.buffer.byteLength, 4);
});

Deno.test("TlWriter.view() shows what was written, and no more", () => {
  const writer = new TlWriter();
  writer.int(1);
  writer.int(2);
  assertEquals([...writer.view(4)], [2, 0, 0, 0]);
  assertEquals([...writer.view(0, 4)], [1, 0, 0, 0]);
  for (const [start, end] of [[-1, 4], [5, 4], [0, 9], [NaN, 4]] as const) {
    assertThrows(() => writer.view(start, end), RangeError, "within 8");
  }
});
