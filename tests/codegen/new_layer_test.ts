/** The guide page docs/new-layer.md, tried on two fixture layers. */

import { assertEquals, assertThrows } from "@std/assert";
import { compileTable } from "../../src/codegen/mod.ts";
import { TlDecodeError, TlSchema } from "../../src/tl/mod.ts";

async function layer(number: number): Promise<TlSchema> {
  const url = new URL(`./fixtures/layer_${number}.tl`, import.meta.url);
  return new TlSchema(compileTable(await Deno.readTextFile(url)));
}

const note = {
  _: "notes.note",
  id: 1,
  peer: { _: "peerUser", userId: 2n, accessHash: 3n },
  body: "text",
};

Deno.test("TlSchema reads with its old table what an old layer stored", async () => {
  const [one, two] = [await layer(1), await layer(2)];
  assertEquals([one.layer, two.layer], [1, 2]);
  const stored = one.encode(note);
  assertEquals(one.decode(stored), note);
  assertThrows(
    () => two.decode(stored),
    TlDecodeError,
    "wanted a known constructor, got 0xfacdbdf3",
  );
});

Deno.test("TlSchema moves an object to a new layer by encoding it again", async () => {
  const [one, two] = [await layer(1), await layer(2)];
  const moved = two.encode(one.decode(one.encode(note)));
  assertEquals(two.decode(moved), note);
  assertEquals(
    two.nameForId(new DataView(moved.buffer).getUint32(0, true)),
    "notes.note",
  );
});

Deno.test("TlSchema refuses what its layer does not have", async () => {
  const [one, two] = [await layer(1), await layer(2)];
  const group = { ...note, peer: { _: "peerGroup", groupId: 5n } };
  assertEquals(two.decode(two.encode(group)), group);
  assertThrows(
    () => one.encode(group),
    TypeError,
    'Cannot encode notes.note.peer: wanted Peer, got "peerGroup"',
  );
  const remove = { _: "notes.remove", id: [1] };
  assertEquals(one.decode(one.encode(remove)), remove);
  assertThrows(() => two.encode(remove), TypeError, '"notes.remove"');
});
