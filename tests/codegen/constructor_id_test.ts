import { assertEquals } from "@std/assert";
import { constructorId, scanSchema } from "../../src/codegen/mod.ts";

async function definitions(name: string) {
  const url = new URL(`../../schema/${name}`, import.meta.url);
  return scanSchema(await Deno.readTextFile(url)).definitions;
}

Deno.test("constructorId() gives every id of api.tl", async () => {
  const all = await definitions("api.tl");
  assertEquals(all.length, 2449);
  for (const it of all) assertEquals(constructorId(it), it.id, it.name);
});

Deno.test("constructorId() gives the ids of mtproto.tl but four", async () => {
  const other = (await definitions("mtproto.tl")).filter((it) =>
    constructorId(it) !== it.id
  );
  assertEquals(other.map((it) => it.name), [
    "msg_container",
    "ipPortSecret",
    "accessPointRule",
    "help.configSimple",
  ]);
});

Deno.test("constructorId() gives the ids of the documentation", () => {
  // https://core.telegram.org/mtproto/TL-formal and .../serialize
  const cases: [string, number][] = [
    ["boolTrue = Bool;", 0x997275b5],
    ["vector {t:Type} # [ t ] = Vector t;", 0x1cb5c415],
    ["true = True;", 0x3fedd339],
    ["error code:int text:string = Error;", 0xc4b9f9bb],
    [
      "message msg_id:long seqno:int bytes:int body:Object = Message;",
      0x5bb8e511,
    ],
    ["invokeWithLayer {X:Type} layer:int query:!X = X;", 0xda9b0d0d],
  ];
  for (const [text, id] of cases) {
    assertEquals(scanSchema(text).definitions[0]!.id, id, text);
  }
});

Deno.test("constructorId() reads bytes as string and leaves true flags out", () => {
  const [a, b, c, d] = scanSchema(
    "a x:bytes = A; a x:string = A; b flags:# y:flags.0?true = B; b flags:# = B;",
  ).definitions;
  assertEquals(a!.id, b!.id);
  assertEquals(c!.id, d!.id);
});
