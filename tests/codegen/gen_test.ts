import { assertEquals, assertThrows } from "@std/assert";
import { generate } from "../../schema/gen.ts";

function read(path: string): Promise<string> {
  return Deno.readTextFile(new URL(`../../${path}`, import.meta.url));
}

Deno.test("generate() reproduces what is committed", async () => {
  const files = generate(
    await read("schema/api.tl"),
    await read("schema/mtproto.tl"),
    await read("schema/errors.json"),
  );
  assertEquals(files.size, 8);
  for (const [name, text] of files) {
    const same = await read(`src/tl/generated/${name}`) === text;
    assertEquals(same, true, `${name} differs: run \`deno task gen\``);
  }
});

Deno.test("generate() needs the layer of the API", () => {
  assertThrows(
    () => generate("a = A;", "b = B;", '{"types":{}}'),
    SyntaxError,
    "wanted // LAYER N",
  );
});
