import { assertEquals, assertRejects } from "@std/assert";
import {
  copyLogin,
  MemoryStorage,
  type StorageChanges,
  StorageError,
  StringStorage,
} from "../../src/storage/mod.ts";
import { sorted } from "./contract.ts";

const LOGIN = [
  { key: "dc/2/auth_key", value: new Uint8Array(256).fill(7) },
  { key: "home_dc", value: Uint8Array.of(2) },
];

Deno.test("copyLogin() copies every record and leaves the source as it was", async () => {
  const from = new MemoryStorage(LOGIN);
  const to = new StringStorage();
  await copyLogin(from, to);
  assertEquals(sorted(await to.list("")), LOGIN);
  assertEquals(sorted(await from.list("")), LOGIN);
});

Deno.test("copyLogin() replaces a login only when told to, and all of it", async () => {
  const old = [{ key: "account", value: Uint8Array.of(1) }];
  const to = new MemoryStorage(old);
  const error = await assertRejects(
    () => copyLogin(new MemoryStorage(LOGIN), to),
    StorageError,
    "wanted an empty target or overwrite",
  );
  assertEquals(error.reason, "occupied");
  assertEquals(await to.list(""), old);
  await copyLogin(new MemoryStorage(LOGIN), to, { overwrite: true });
  assertEquals(sorted(await to.list("")), LOGIN);
});

Deno.test("copyLogin() refuses an empty source, and deletes nothing for it", async () => {
  const to = new MemoryStorage(LOGIN);
  await assertRejects(
    () => copyLogin(new MemoryStorage(), to, { overwrite: true }),
    StorageError,
    "wanted a login, got none",
  );
  assertEquals(sorted(await to.list("")), LOGIN);
});

Deno.test("copyLogin() writes with one set, so that a failure leaves the target as it was", async () => {
  class Counting extends MemoryStorage {
    sets = 0;
    override set(changes: StorageChanges): Promise<void> {
      this.sets++;
      return super.set(changes);
    }
  }
  const to = new Counting([{ key: "a", value: Uint8Array.of(1) }]);
  await copyLogin(new MemoryStorage(LOGIN), to, { overwrite: true });
  assertEquals(to.sets, 1);
});
