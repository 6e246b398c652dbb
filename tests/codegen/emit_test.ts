import { assertEquals, assertThrows } from "@std/assert";
import {
  emitCodecs,
  emitTypes,
  packTable,
  parseSchema,
} from "../../src/codegen/mod.ts";

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

Deno.test("emitCodecs() leaves bare types to the interpreter", () => {
  const schema = parseSchema("a x:int = A;\nb y:vector<a> = B;\nc z:%A = C;");
  const text = emitCodecs(schema, {
    readers: () => true,
    writers: () => true,
  });
  assertEquals(/"b"|"c"/.test(text), false);
  assertEquals(text.includes('"a": rA'), true);
});
