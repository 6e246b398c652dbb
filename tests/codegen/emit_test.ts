import { assertEquals, assertThrows } from "@std/assert";
import {
  emitCodecs,
  emitTypes,
  packTable,
  parseSchema,
} from "../../src/codegen/mod.ts";
import { TlSchema } from "../../src/tl/mod.ts";

const FIXTURES = new URL("./fixtures/", import.meta.url);

function fixture(name: string): Promise<string> {
  return Deno.readTextFile(new URL(name, FIXTURES));
}

Deno.test("emitTypes() writes what it wrote before", async () => {
  const schema = parseSchema(await fixture("layer_1.tl"));
  assertEquals(emitTypes(schema), await fixture("layer_1_types.txt"));
});

Deno.test("emitCodecs() writes what it wrote before", async () => {
  const schema = parseSchema(await fixture("layer_1.tl"));
  const text = emitCodecs(schema, {
    readers: (name) => /^peer|notes/.test(name),
    writers: (name) => /^peer|note/.test(name),
  });
  assertEquals(text, await fixture("layer_1_codecs.txt"));
});

Deno.test("packTable() writes what it wrote before", async () => {
  const schema = parseSchema(await fixture("layer_1.tl"));
  assertEquals(packTable(schema) + "\n", await fixture("layer_1_table.txt"));
});

Deno.test("emitTypes() puts a prefix before every name", () => {
  const schema = parseSchema("a x:int = A;\n---functions---\nf = A;");
  const text = emitTypes(schema, { prefix: "Mt", api: false });
  for (const name of ["interface MtA ", "type TypeMtA ", "MtFParams"]) {
    assertEquals(text.includes(name), true, name);
  }
  assertEquals(text.includes("MtApi"), false);
});

Deno.test("emitTypes() refuses two declarations with one TypeScript name", () => {
  for (
    const text of [
      "a_b = A;\naB = A;",
      "functions = A;",
      "typeA = B;\na = A;",
    ]
  ) {
    assertThrows(
      () => emitTypes(parseSchema(text)),
      RangeError,
      "wanted a free name",
    );
  }
});

Deno.test("emitCodecs() puts usual fields into the literal", () => {
  const schema = parseSchema(
    "a flags:# x:flags.0?int y:flags.1?true z:flags.2?int w:int = A;",
  );
  const text = emitCodecs(schema, {
    readers: () => true,
    writers: () => false,
    usual: (name) =>
      name === "a" ? { together: ["x", "none"], often: ["z"] } : undefined,
  });
  const start = text.indexOf("  let o;");
  assertEquals(
    text.slice(start, text.indexOf("  return o;")),
    `  let o;
  if (a1 !== undefined) {
    o = { _: "a", w: a4, x: a1 };
  } else {
    o = { _: "a", w: a4 };
  }
  if (a3 !== undefined) o.z = a3;
  if ((flags & 2) !== 0) o.y = true;
`,
  );
});

Deno.test("emitCodecs() tells many constructors apart by halves", async () => {
  const names = Array.from({ length: 40 }, (_, i) => `c${i}`);
  const schema = parseSchema(
    names.map((name) => `${name} x:int = C;`).join("\n") + "\nbox c:C = Box;",
  );
  const text = emitCodecs(schema, {
    readers: (name) => name !== "c7",
    writers: () => true,
  });
  const { hotCodecs } = await import(
    `data:text/javascript,${encodeURIComponent(text)}`
  );
  const tl = new TlSchema(packTable(schema), { hot: hotCodecs });
  for (const name of names) {
    const box = { _: "box", c: { _: name, x: 5 } };
    assertEquals(tl.decode(tl.encode(box)), box);
  }
});

Deno.test("emitCodecs() leaves bare types to the interpreter", () => {
  const schema = parseSchema("a x:int = A;\nb y:vector<a> = B;\nc z:%A = C;");
  const text = emitCodecs(schema, {
    readers: () => true,
    writers: () => true,
  });
  assertEquals(/"b"|"c"/.test(text), false);
  assertEquals(text.includes('"a": rA'), true);
});
