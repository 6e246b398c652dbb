import { assert, assertEquals } from "@std/assert";
import { packTable, scanSchema } from "../../src/codegen/mod.ts";
import { TestServer } from "../../src/testing/mod.ts";
import { apiSchema, TlReader, TlSchema } from "../../src/tl/mod.ts";
import { RawClient } from "./raw_client.ts";

/** An older layer: what differs, and without built-in types. */
const OLD = `
nearestDc#0badcafe country:string this_dc:int = NearestDc;
---functions---
help.getNearestDc#1badcafe language:string = NearestDc;
invokeWithLayer#da9b0d0d {X:Type} layer:int query:!X = X;
// LAYER 100
`;

function oldSchema(): TlSchema {
  return new TlSchema(packTable(scanSchema(OLD)));
}

function inLayer100(query: Uint8Array): Uint8Array {
  const head = apiSchema.encode({
    _: "invokeWithLayer",
    layer: 100,
    query: { _: "help.getConfig" },
  });
  const bytes = new Uint8Array(8 + query.length);
  bytes.set(head.subarray(0, 8));
  bytes.set(query, 8);
  return bytes;
}

Deno.test("`TestServerOptions.schemas` answer clients in their own layer", async () => {
  const schema = oldSchema();
  await using server = await TestServer.start({ schemas: [schema] });
  await using client = await RawClient.connect(server);
  await client.call("help.getConfig", {});
  const query = schema.encode({ _: "help.getNearestDc", language: "en" });
  const id = client.session.enqueue(inLayer100(query));
  client.flush();
  const event = await client.until(() =>
    client.events.find((it) => "requestId" in it && it.requestId === id)
  );
  assert(event.type === "result");
  const reader = new TlReader(event.body);
  assertEquals(reader.uint(), 0x0badcafe);
  assert(reader.string().length > 0);
  assertEquals(reader.int(), server.dcId);
  assertEquals(reader.remaining, 0);
});

Deno.test("`TestServerOptions.schemas` may leave `Bool` out", async () => {
  await using server = await TestServer.start({ schemas: [oldSchema()] });
  await using client = await RawClient.connect(server);
  const phone = "15550001";
  server.addUser({ phone, firstName: "Ann" });
  const sent = await client.call("auth.sendCode", {
    phoneNumber: phone,
    apiId: 1,
    apiHash: "hash",
    settings: { _: "codeSettings" },
  });
  assert(sent._ === "auth.sentCode");
  const { phoneCodeHash } = sent;
  const query = apiSchema.encode({
    _: "auth.cancelCode",
    phoneNumber: phone,
    phoneCodeHash,
  });
  const isCancelled = await client.callBytes(
    "auth.cancelCode",
    inLayer100(query),
  );
  assertEquals(isCancelled, true);
  assertEquals(server.errors, []);
});
