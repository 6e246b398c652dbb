import { assertEquals, assertThrows } from "@std/assert";
import { fromJson, type JsonValue, toJson } from "../../src/tl/mod.ts";
import { ObjectBuilder } from "./random_object.ts";
import { SCHEMAS } from "./schemas.ts";

for (const { name, source } of SCHEMAS) {
  Deno.test(`fromJson() gives back every definition of ${name}`, () => {
    const builder = new ObjectBuilder(source, 3);
    for (const definition of source.definitions) {
      if (definition.name === "vector") continue;
      const object = builder.build(definition, "random");
      const text = JSON.stringify(toJson(object));
      assertEquals(fromJson(JSON.parse(text)), object);
    }
  });
}

Deno.test("toJson() tags what JSON cannot hold", () => {
  const cases: [unknown, JsonValue][] = [
    [1n, { $long: "1" }],
    [-(2n ** 63n), { $long: "-9223372036854775808" }],
    [new Uint8Array([0, 1, 255]), { $bytes: "AAH/" }],
    [new Uint8Array(), { $bytes: "" }],
    [NaN, { $double: "NaN" }],
    [Infinity, { $double: "Infinity" }],
    [-Infinity, { $double: "-Infinity" }],
    [-0, { $double: "-0" }],
    [1.5, 1.5],
    ["text", "text"],
    [true, true],
    [null, null],
    [[1n, [2]], [{ $long: "1" }, [2]]],
    [{ _: "a", x: undefined, y: 0 }, { _: "a", y: 0 }],
  ];
  for (const [value, json] of cases) {
    assertEquals(toJson(value), json);
    const back = fromJson(JSON.parse(JSON.stringify(json)));
    if (typeof value === "number") assertEquals(Object.is(back, value), true);
  }
});

Deno.test("toJson() writes byte strings of any length", () => {
  for (const length of [1, 2, 3, 4, 8191, 8192, 8193, 100_000]) {
    const bytes = Uint8Array.from({ length }, (_, i) => i * 7);
    const json = toJson(bytes) as { $bytes: string };
    assertEquals(json.$bytes.length, Math.ceil(length / 3) * 4);
    assertEquals(fromJson(json), bytes);
    // Without padding, and in the alphabet for addresses, too.
    const other = json.$bytes.replaceAll("=", "").replaceAll("+", "-")
      .replaceAll("/", "_");
    assertEquals(fromJson({ $bytes: other }), bytes);
  }
});

Deno.test("fromJson() copies byte strings", () => {
  const json: JsonValue = { $bytes: "AAEC" };
  const a = fromJson(json) as Uint8Array;
  a[0] = 9;
  assertEquals(fromJson(json), new Uint8Array([0, 1, 2]));
});

Deno.test("toJson() refuses what no TL object holds, with its path", () => {
  const cases: [unknown, string][] = [
    [{ _: "a", f: [() => 1] }, "value.f[0]"],
    [{ _: "a", d: new Date(0) }, "value.d"],
    [{ _: "a", m: new Map() }, "value.m"],
    [[undefined], "value[0]"],
    [Symbol("x"), "value"],
    [{ $long: 1 }, "value"],
    [JSON.parse('{"__proto__":1}'), "value"],
  ];
  for (const [value, path] of cases) {
    assertThrows(() => toJson(value), TypeError, `Cannot convert ${path}`);
  }
});

Deno.test("fromJson() refuses malformed tags, with their path", () => {
  const cases: JsonValue[] = [
    { $long: "1.5" },
    { $long: 1 },
    { $long: "" },
    { $long: "0x10" },
    { $long: "1".repeat(21) },
    { $double: "1" },
    { $bytes: "A" },
    { $bytes: "!!!!" },
    { $bytes: "AB CD" },
    { $bytes: "AAA=A" },
    { $bytes: "AAA===" },
    { $bytes: "AB" },
    { $bytes: "A=" },
    { $other: "x" },
  ];
  for (const json of cases) {
    assertThrows(() => fromJson({ x: [json] }), TypeError, "value.x[0]");
  }
  assertThrows(() => fromJson({ $long: "1", b: 2 }), TypeError, "$long");
  assertThrows(
    () => fromJson(JSON.parse('{"__proto__":{"x":1}}')),
    TypeError,
    "__proto__",
  );
});

Deno.test("toJson() and fromJson() limit nesting", () => {
  const nested = (levels: number) => {
    let value: JsonValue = 1;
    for (let i = 0; i < levels; i++) value = [value];
    return value;
  };
  assertEquals(fromJson(toJson(nested(256)) as JsonValue), nested(256));
  assertThrows(() => toJson(nested(257)), RangeError, "256 levels");
  assertThrows(() => fromJson(nested(100_000)), RangeError, "256 levels");
  const circular: unknown[] = [];
  circular.push(circular);
  assertThrows(() => toJson(circular), RangeError, "256 levels");
});
