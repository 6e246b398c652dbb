import { assert, assertEquals, assertThrows } from "@std/assert";
import { apiSchema, TlDecodeError, type TlSchema } from "../../src/tl/mod.ts";
import { fuzz } from "./mutate.ts";
import { ObjectBuilder } from "./random_object.ts";
import { interpreted, SCHEMAS } from "./schemas.ts";

for (const { name, schema, source } of SCHEMAS) {
  Deno.test(`TlSchema.decode() refuses ${name} objects cut at any byte`, () => {
    const builder = new ObjectBuilder(source, 5);
    const definitions = source.definitions.filter((it, i) =>
      it.name !== "vector" && (name === "mtproto.tl" || i % 25 === 0)
    );
    for (const definition of definitions) {
      const bytes = schema.encode(builder.build(definition, "random"));
      const step = bytes.length > 2000 ? 37 : 1;
      for (let length = 0; length < bytes.length; length += step) {
        const error = assertThrows(
          () => schema.decode(bytes.subarray(0, length)),
          TlDecodeError,
        );
        assert(error.offset <= length, definition.name);
        if (length >= 4) {
          assert(error.path.startsWith(definition.name), error.path);
        }
      }
    }
  });
}

Deno.test("TlSchema.decode() agrees with the interpreter on cut input", () => {
  const bytes = apiSchema.encode({
    _: "messages.getHistory",
    peer: { _: "inputPeerUser", userId: 1n, accessHash: 2n },
    offsetId: 1,
    offsetDate: 2,
    addOffset: 3,
    limit: 4,
    maxId: 5,
    minId: 6,
    hash: 7n,
  });
  for (let length = 0; length < bytes.length; length++) {
    const errors = [apiSchema as TlSchema, interpreted].map((schema) =>
      assertThrows(
        () => schema.decode(bytes.subarray(0, length)),
        TlDecodeError,
      )
    );
    assertEquals(errors[0]!.message, errors[1]!.message);
  }
});

Deno.test("TlSchema.decode() refuses every id that is not in the schema", () => {
  const bytes = apiSchema.encode({ _: "peerUser", userId: 1n });
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < 1000; i++) {
    const id = Math.imul(i, 0x9e3779b1) >>> 0;
    if (apiSchema.nameForId(id) !== undefined) continue;
    view.setUint32(0, id, true);
    const error = assertThrows(() => apiSchema.decode(bytes), TlDecodeError);
    assertEquals(error.constructorId, id);
    assertEquals(error.offset, 0);
    assertEquals(error.path, "");
  }
});

Deno.test("TlSchema.decode() refuses huge counts and lengths at once", () => {
  const updates = apiSchema.encode({
    _: "updates",
    updates: [],
    users: [],
    chats: [],
    date: 0,
    seq: 0,
  });
  for (const count of [0x7fffffff, 0xffffffff, 0x10000000, 8]) {
    const bytes = updates.slice();
    new DataView(bytes.buffer).setUint32(8, count, true);
    const error = assertThrows(() => apiSchema.decode(bytes), TlDecodeError);
    assertEquals(error.path, "updates.updates");
    assertEquals(error.offset, 8);
  }
  const file = apiSchema.encode({
    _: "upload.file",
    type: { _: "storage.fileJpeg" },
    mtime: 0,
    bytes: new Uint8Array(300),
  });
  file.fill(255, 13, 16);
  const error = assertThrows(() => apiSchema.decode(file), TlDecodeError);
  assertEquals(error.path, "upload.file.bytes");
});

Deno.test("TlSchema.decode() gives an object or a TlDecodeError for any input", () => {
  const result = fuzz(20_000, 1, interpreted);
  assert(result.decoded > 1000);
  assert(result.refused > 5000);
});
