import { assert, assertEquals } from "@std/assert";
import { BaseClient } from "../../src/client/mod.ts";
import { LoginStore, MemoryStorage } from "../../src/storage/mod.ts";
import { TestServer } from "../../src/testing/mod.ts";
import { hastyClock } from "./hasty_clock.ts";

Deno.test("`BaseClient` binds temporary keys with `pfs`, and only the permanent one is stored", async () => {
  await using server = await TestServer.start();
  const storage = new MemoryStorage();
  const make = () =>
    new BaseClient({
      apiId: 1,
      apiHash: "0123456789abcdef",
      clock: hastyClock,
      // True seconds are 20 of its own: a busy machine must not run into limits.
      connectTimeoutMs: 300_000,
      startTimeoutMs: 600_000,
      pfs: true,
      storage,
      ...server.clientOptions(),
    });
  let stored: Uint8Array | undefined;
  {
    await using client = make();
    await client.connect();
    const answers = await Promise.all([
      client.invoke("help.getNearestDc", {}),
      client.invoke("help.getNearestDc", {}, { connection: "download" }),
    ]);
    assertEquals(answers.map((it) => it.thisDc), [2, 2]);
    stored = await new LoginStore(storage).authKey(2);
    assert(stored !== undefined);
  }
  {
    await using client = make();
    await client.connect();
    await client.invoke("help.getNearestDc", {});
    assertEquals(await new LoginStore(storage).authKey(2), stored);
    // The temporary key is made again when the server has forgotten it.
    await server.restart();
    assertEquals((await client.invoke("help.getNearestDc", {})).thisDc, 2);
  }
  const binds = server.calls.filter((call) =>
    call.method === "auth.bindTempAuthKey"
  );
  assert(binds.length >= 2);
});
