import { assert, assertEquals, assertThrows } from "@std/assert";
import { packTable, scanSchema } from "../../src/codegen/mod.ts";
import { apiSchema, TlDecodeError, TlSchema } from "../../src/tl/mod.ts";
import { isHotToRead, isHotToWrite } from "../../schema/hot.ts";
import { ObjectBuilder, type Presence } from "./random_object.ts";
import { apiDefinitions, interpreted, SCHEMAS } from "./schemas.ts";

const PRESENCES: readonly Presence[] = ["all", "none", "random", "random"];

for (const { name, schema, source } of SCHEMAS) {
  const definitions = source.definitions.filter((it) => it.name !== "vector");

  Deno.test(`TlSchema round-trips every definition of ${name}`, () => {
    const builder = new ObjectBuilder(source, 1);
    for (const definition of definitions) {
      for (const presence of PRESENCES) {
        const object = builder.build(definition, presence);
        const bytes = schema.encode(object);
        assertEquals(bytes.length % 4, 0, definition.name);
        assertEquals(schema.decode(bytes), object);
      }
    }
  });

  Deno.test(`TlSchema knows every id and name of ${name}`, () => {
    for (const { name, id } of definitions) {
      assertEquals(schema.idForName(name), id);
      assertEquals(schema.nameForId(id), name);
      assertEquals(schema.nameForId(id | 0), name);
      assert(schema.has(name));
    }
  });
}

Deno.test("hotCodecs() agrees with the interpreter byte for byte", () => {
  const hot = apiDefinitions.definitions.filter(({ name }) =>
    isHotToRead(name) || isHotToWrite(name)
  );
  assert(hot.length > 250);
  const builder = new ObjectBuilder(apiDefinitions, 2);
  for (const definition of hot) {
    for (let i = 0; i < 12; i++) {
      const object = builder.build(definition, PRESENCES[i % 4]!);
      const bytes = interpreted.encode(object);
      assertEquals(apiSchema.encode(object), bytes, definition.name);
      assertEquals(apiSchema.decode(bytes), interpreted.decode(bytes));
    }
  }
});

Deno.test("isHotToRead() and isHotToWrite() name only what exists", () => {
  // A pattern that matches nothing is a name that left the schema.
  const names = apiDefinitions.definitions.map((it) => it.name);
  assert(names.filter(isHotToRead).length > 200);
  assert(names.filter(isHotToWrite).length > 100);
});

Deno.test("TlSchema.decode() tells ids with the same low byte apart", () => {
  const names = ["a", "b", "c"];
  const text = names.map((name, i) => `${name}#${i + 1}01 = T;`).join("\n");
  const schema = new TlSchema(packTable(scanSchema(text)));
  for (const name of [...names, ...names, "a", "c", "b"]) {
    assertEquals(schema.decode(schema.encode({ _: name })), { _: name });
  }
  assertThrows(
    () => schema.decode(new Uint8Array([1, 4, 0, 0])),
    TlDecodeError,
  );
});
