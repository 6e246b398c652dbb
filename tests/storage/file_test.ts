import { assert, assertEquals, assertRejects, assertThrows } from "@std/assert";
import { FileStorage } from "../../src/storage/file.ts";
import { StorageError } from "../../src/storage/mod.ts";
import { testStorage } from "./contract.ts";
import { emptyPath } from "./paths.ts";

let path = "";
testStorage("FileStorage", {
  make: async () => new FileStorage(path = await emptyPath("contract.session")),
  again: () => new FileStorage(path),
});

Deno.test("FileStorage keeps a damaged file as .bak and begins anew", async () => {
  const path = await emptyPath("damaged.session");
  await Deno.writeTextFile(path, "not a login");
  const storage = new FileStorage(path);
  await storage.open();
  assertEquals(await storage.list(""), []);
  assertEquals(await Deno.readTextFile(`${path}.bak`), "not a login");
  await storage.close();
});

Deno.test("FileStorage leaves a file of a newer version alone", async () => {
  const path = await emptyPath("newer.session");
  const bytes = Uint8Array.of(0x4c, 0x59, 0x52, 9, 0, 0, 0, 0, 0);
  await Deno.writeFile(path, bytes);
  const error = await assertRejects(
    () => new FileStorage(path).open(),
    StorageError,
  );
  assertEquals(error.version, 9);
  assertEquals(await Deno.readFile(path), bytes);
});

Deno.test("FileStorage writes a file that only its owner may read", async () => {
  const path = await emptyPath("mode.session");
  const storage = new FileStorage(path);
  await storage.open();
  await storage.set(new Map([["a", Uint8Array.of(1)]]));
  await storage.close();
  const { mode } = await Deno.stat(path);
  if (Deno.build.os !== "windows") assertEquals(mode! & 0o777, 0o600);
});

Deno.test("FileStorage.set() keeps the old file when the new one fails", async () => {
  const path = await emptyPath("failing.session");
  const storage = new FileStorage(path);
  await storage.open();
  await storage.set(new Map([["a", Uint8Array.of(1)]]));
  await Deno.mkdir(`${path}.tmp`);
  await assertRejects(
    () => storage.set(new Map([["a", Uint8Array.of(2)]])),
    StorageError,
    "Cannot write",
  );
  await Deno.remove(`${path}.tmp`);
  assertEquals(await storage.get("a"), Uint8Array.of(1));
  const again = new FileStorage(path);
  await again.open();
  assertEquals(await again.get("a"), Uint8Array.of(1));
  await again.set(new Map([["a", Uint8Array.of(3)]]));
  assert(!(await exists(`${path}.tmp`)));
});

Deno.test("FileStorage refuses an empty path", () => {
  assertThrows(() => new FileStorage(""), TypeError, "path");
});

async function exists(path: string): Promise<boolean> {
  return await Deno.stat(path).then(() => true, () => false);
}
