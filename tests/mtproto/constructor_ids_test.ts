import { assert, assertEquals } from "@std/assert";
import * as ids from "../../src/mtproto/constructor_ids.ts";
import { apiSchema, mtprotoSchema } from "../../src/tl/mod.ts";

Deno.test("constructor ids are those of the schema", () => {
  let count = 0;
  for (const [constant, id] of Object.entries(ids)) {
    if (constant === "VECTOR_ID") continue;
    const name = mtprotoSchema.nameForId(id) ?? apiSchema.nameForId(id);
    assert(name !== undefined, constant);
    const wanted = name.replace(/([a-z])([A-Z])/g, "$1_$2").toUpperCase();
    assertEquals(constant, `${wanted}_ID`);
    assertEquals(id, id | 0, `${constant} is a signed 32-bit number`);
    count++;
  }
  assertEquals(count, 35);
  assertEquals(ids.VECTOR_ID, 481674261);
});
