import { assertEquals } from "@std/assert";
import { diffSchemas, parseSchema, printDiff } from "../../src/codegen/mod.ts";

async function fixture(layer: number) {
  const url = new URL(`./fixtures/layer_${layer}.tl`, import.meta.url);
  return parseSchema(await Deno.readTextFile(url));
}

Deno.test("diffSchemas() finds what was added, removed and changed", async () => {
  const diff = diffSchemas(await fixture(1), await fixture(2));
  assertEquals(diff.layers, [1, 2]);
  assertEquals(diff.added.map((it) => it.name), ["peerGroup"]);
  assertEquals(diff.removed.map((it) => it.name), ["notes.remove"]);
  assertEquals(diff.changed.map((it) => it.after.name), ["notes.note"]);
});

Deno.test("printDiff() names each change on a line", async () => {
  const text = printDiff(diffSchemas(await fixture(1), await fixture(2)));
  assertEquals(text.split("\n"), [
    "layer 1 -> 2",
    "+ constructor peerGroup#2c3c4f43 group_id:long = Peer;",
    "~ constructor notes.note",
    "    id: facdbdf3 -> 8d2610e2",
    "    + color:flags.1?int",
    "- function notes.remove#db32f4b9 id:Vector<int> = Bool;",
    "1 added, 1 removed, 1 changed",
  ]);
});

Deno.test("diffSchemas() finds changed fields and results", () => {
  const { changed } = diffSchemas(
    parseSchema("a = A;\nb x:int y:int = A;\n---functions---\nf = A;"),
    parseSchema("a = A;\nb x:long = A;\n---functions---\nf = Vector<A>;"),
  );
  const changes = changed.map((it) =>
    it.changes.filter((line) => !/^id/.test(line))
  );
  assertEquals(changes, [
    ["~ x: x:int -> x:long", "- y:int"],
    ["result: A -> Vector<A>"],
  ]);
});

Deno.test("diffSchemas() finds nothing in equal schemas", async () => {
  const { added, removed, changed } = diffSchemas(
    await fixture(1),
    await fixture(1),
  );
  assertEquals([added, removed, changed], [[], [], []]);
});
