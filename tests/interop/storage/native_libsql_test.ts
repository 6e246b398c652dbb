/** `LibsqlStorage` over the native part of libSQL. Needs `--allow-ffi`. */
import { assertEquals, assertRejects } from "@std/assert";
import { createClient } from "@libsql/client";
import { Client } from "../../../mod.ts";
import { LibsqlStorage } from "../../../src/storage/libsql.ts";
import { StorageError } from "../../../src/storage/mod.ts";
import { TestServer } from "../../../src/testing/mod.ts";
import { testStorage } from "../../storage/contract.ts";
import { emptyPath } from "../../storage/paths.ts";

const ONE = new Map([["a", Uint8Array.of(1)]]);

let path = "";
testStorage("LibsqlStorage in a file", {
  make: async () => {
    path = await emptyPath("native contract?#%20.libsql");
    const escaped = path.replace(/[%?# ]/g, encodeURIComponent);
    return new LibsqlStorage({ url: `file:${escaped}` });
  },
  again: () => LibsqlStorage.openLocal(path),
  hasToBeOpen: true,
});
testStorage("LibsqlStorage in memory", {
  make: () => new LibsqlStorage({ url: ":memory:" }),
  hasToBeOpen: true,
});

Deno.test("LibsqlStorage.openLocal() makes a file that only its owner may read, and leaves no lock", async () => {
  const path = await emptyPath("native_mode.libsql");
  const storage = await LibsqlStorage.openLocal(path, { account: "ann" });
  await storage.set(ONE);
  const { mode } = await Deno.stat(path);
  if (Deno.build.os !== "windows") assertEquals(mode! & 0o777, 0o600);
  await storage.close();
  const other = createClient({ url: `file:${path}` });
  await other.batch(["CREATE TABLE mine (a)"], "write");
  other.close();
  const again = await LibsqlStorage.openLocal(path);
  assertEquals(await again.accounts(), ["ann"]);
  await again.close();
});

Deno.test("LibsqlStorage.inMemory() begins empty each time", async () => {
  const first = await LibsqlStorage.inMemory();
  await first.set(ONE);
  const second = await LibsqlStorage.inMemory();
  assertEquals(await second.list(""), []);
  await first.close();
  await second.close();
});

Deno.test("LibsqlStorage.openLocal() encrypts the file, and refuses another key", async () => {
  const path = await emptyPath("native_encrypted.libsql");
  const options = { encryptionKey: "correct horse battery staple" };
  const storage = await LibsqlStorage.openLocal(path, options);
  await storage.set(ONE);
  await storage.close();
  const head = (await Deno.readFile(path)).subarray(0, 6);
  assertEquals(new TextDecoder().decode(head) === "SQLite", false);
  for (const wrong of [{}, { encryptionKey: "another" }]) {
    await assertRejects(
      () => LibsqlStorage.openLocal(path, wrong),
      StorageError,
    );
  }
  const again = await LibsqlStorage.openLocal(path, options);
  assertEquals(await again.get("a"), Uint8Array.of(1));
  await again.close();
});

Deno.test("LibsqlStorage.openReplica() fails with a StorageError when what it follows is not there", async () => {
  const path = await emptyPath("native_replica.libsql");
  // A port that was free a moment ago.
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const url = `http://127.0.0.1:${listener.addr.port}`;
  listener.close();
  const options = { syncIntervalSeconds: 60 };
  const error = await assertRejects(
    () => LibsqlStorage.openReplica(path, url, "secret-token", options),
    StorageError,
    "Cannot",
  );
  assertEquals(Deno.inspect(error).includes("secret-token"), false);
});

Deno.test("Client with LibsqlStorage in a file is signed in after closing", async () => {
  await using server = await TestServer.start();
  server.addBot({ token: "1:secretsecret", username: "echo_bot" });
  const path = await emptyPath("native_client.libsql");
  const app = { apiId: 1, apiHash: "0123456789abcdef0123456789abcdef" };
  for (const isFirst of [true, false]) {
    await using client = await Client.connect({
      ...app,
      ...server.clientOptions(),
      storage: await LibsqlStorage.openLocal(path),
    });
    assertEquals(await client.isAuthorized(), !isFirst);
    if (isFirst) await client.botSignIn("1:secretsecret");
    else assertEquals((await client.getMe()).username, "echo_bot");
  }
});
