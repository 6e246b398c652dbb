import { assertEquals, assertFalse, assertStringIncludes } from "@std/assert";
import { inspect } from "node:util";
import { BaseClient } from "../../src/client/mod.ts";

function makeOne(): BaseClient {
  return new BaseClient({
    apiId: 1,
    apiHash: "hush-hash",
    proxy: {
      type: "socks5",
      hostname: "localhost",
      port: 1080,
      username: "ann",
      password: "hush-password",
    },
  });
}

for (
  const [name, show] of [["Deno", Deno.inspect], ["Node", inspect]] as const
) {
  Deno.test(`\`BaseClient\` shows its state and no secret in ${name}`, async () => {
    const client = makeOne();
    assertEquals(show(client), "BaseClient { nobody, DC 0, idle }");
    assertFalse(show({ deep: [client] }).includes("hush"));
    await client.close();
  });

  Deno.test(`\`BaseClient.options\` shows all but secrets in ${name}`, async () => {
    const client = makeOne();
    const text = show(client.options);
    assertFalse(text.includes("hush"));
    assertStringIncludes(text, "Linux");
    assertEquals(client.options.apiHash, "hush-hash");
    await client.close();
  });
}
