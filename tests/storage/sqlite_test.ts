import { assert, assertEquals, assertRejects, assertThrows } from "@std/assert";
import { DatabaseSync } from "node:sqlite";
import { StorageError } from "../../src/storage/mod.ts";
import { SqliteStorage } from "../../src/storage/sqlite.ts";
import { testStorage } from "./contract.ts";
import { emptyPath } from "./paths.ts";

let path = "";
testStorage("SqliteStorage", {
  make: async () =>
    new SqliteStorage(path = await emptyPath("contract.sqlite")),
  again: () => new SqliteStorage(path),
  hasToBeOpen: true,
});
testStorage("SqliteStorage in memory", {
  make: () => new SqliteStorage(":memory:", { account: "%'; --" }),
  hasToBeOpen: true,
});

const ONE = new Map([["a", Uint8Array.of(1)]]);

Deno.test("SqliteStorage refuses wrong arguments before it opens anything", () => {
  const cases: [() => unknown, ErrorConstructor, string][] = [
    [() => new SqliteStorage(""), TypeError, "wanted a path"],
    [() => new SqliteStorage(5 as unknown as string), TypeError, "a path"],
    [() => new SqliteStorage("x", { account: "" }), RangeError, "account"],
    [
      () => new SqliteStorage("x", { account: "a".repeat(129) }),
      RangeError,
      "got 129",
    ],
    [
      () => new SqliteStorage("x", { account: 1 as unknown as string }),
      TypeError,
      "account",
    ],
    [
      () => new SqliteStorage("x", { busyTimeoutMs: -1 }),
      RangeError,
      "busyTimeoutMs",
    ],
    [
      () => new SqliteStorage("x", { busyTimeoutMs: 60_001 }),
      RangeError,
      "got 60001",
    ],
  ];
  for (const [make, kind, message] of cases) assertThrows(make, kind, message);
  assertEquals(
    new SqliteStorage("x", { account: "a".repeat(128), busyTimeoutMs: 60_000 })
      .busyTimeoutMs,
    60_000,
  );
});

Deno.test("SqliteStorage keeps the logins of accounts in one file apart", async () => {
  const path = await emptyPath("accounts.sqlite");
  const ann = await SqliteStorage.open(path, { account: "ann" });
  const bob = await SqliteStorage.open(path, { account: "bob" });
  await ann.set(new Map([["a", Uint8Array.of(1)]]));
  await bob.set(new Map([["a", Uint8Array.of(2)], ["b", Uint8Array.of(3)]]));
  assertEquals(await ann.get("a"), Uint8Array.of(1));
  assertEquals((await bob.list("")).length, 2);
  assertEquals(await ann.accounts(), ["ann", "bob"]);
  await bob.set(new Map([["a", undefined], ["b", undefined]]));
  assertEquals(await ann.accounts(), ["ann"]);
  assertEquals((await ann.list("")).length, 1);
  await ann.close();
  await bob.close();
});

Deno.test("SqliteStorage.close() leaves one file that only its owner may read, and no lock", async () => {
  const path = await emptyPath("closed.sqlite");
  const storage = await SqliteStorage.open(path);
  await storage.set(ONE);
  if (Deno.build.os !== "windows") {
    for (const file of [path, `${path}-wal`, `${path}-shm`]) {
      assertEquals((await Deno.stat(file)).mode! & 0o777, 0o600, file);
    }
  }
  await storage.close();
  for (const suffix of ["-wal", "-shm", "-journal"]) {
    await assertRejects(
      () => Deno.stat(path + suffix),
      Deno.errors.NotFound,
    );
  }
  const other = new DatabaseSync(path);
  other.exec("PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE; ROLLBACK");
  other.close();
});

Deno.test("SqliteStorage says what to do when another program holds the file", async () => {
  const path = await emptyPath("locked.sqlite");
  const storage = await SqliteStorage.open(path, { busyTimeoutMs: 0 });
  await storage.set(ONE);
  const other = new DatabaseSync(path);
  other.exec("BEGIN IMMEDIATE");
  const error = await assertRejects(
    () => storage.set(new Map([["a", Uint8Array.of(2)]])),
    StorageError,
    "another program has held the database for 0 ms; end it, raise busyTimeoutMs",
  );
  assertEquals(error.reason, "locked");
  // Readers need not wait for a writer.
  assertEquals(await storage.get("a"), Uint8Array.of(1));
  const late = new SqliteStorage(path, { busyTimeoutMs: 0 });
  assertEquals(
    (await assertRejects(() => late.open(), StorageError)).reason,
    "locked",
  );
  other.exec("ROLLBACK");
  other.close();
  await storage.set(new Map([["a", Uint8Array.of(2)]]));
  await late.open();
  assertEquals(await late.get("a"), Uint8Array.of(2));
  await late.close();
  await storage.close();
});

Deno.test("SqliteStorage has all that was set when the program ended without closing", async () => {
  const path = await emptyPath("ended.sqlite");
  const storage = await SqliteStorage.open(path);
  await storage.set(ONE);
  // What a program that ends leaves: the file and its log.
  const left = await emptyPath("left.sqlite");
  for (const suffix of ["", "-wal"]) {
    await Deno.copyFile(path + suffix, left + suffix);
  }
  await storage.close();
  const again = await SqliteStorage.open(left, { busyTimeoutMs: 0 });
  assertEquals(await again.get("a"), Uint8Array.of(1));
  await again.set(new Map([["a", Uint8Array.of(2)]]));
  await again.close();
});

Deno.test("SqliteStorage writes nothing of a set that the database refuses in the middle", async () => {
  const path = await emptyPath("refused.sqlite");
  const storage = await SqliteStorage.open(path);
  await storage.set(ONE);
  const other = new DatabaseSync(path);
  other.exec(
    "CREATE TRIGGER no BEFORE INSERT ON layer_values WHEN NEW.key = 'no' " +
      "BEGIN SELECT RAISE(ABORT, 'no'); END",
  );
  other.close();
  await assertRejects(
    () =>
      storage.set(
        new Map([["a", undefined], ["no", Uint8Array.of(2)]]),
      ),
    StorageError,
    "Cannot write SQLite storage",
  );
  assertEquals(await storage.get("a"), Uint8Array.of(1));
  await storage.set(new Map([["yes", Uint8Array.of(2)]]));
  assertEquals((await storage.list("")).length, 2);
  await storage.close();
});

Deno.test("SqliteStorage leaves a file of a newer schema alone", async () => {
  const path = await emptyPath("newer.sqlite");
  await (await SqliteStorage.open(path)).close();
  const other = new DatabaseSync(path);
  other.exec("UPDATE layer_schema SET version = 9");
  const storage = new SqliteStorage(path);
  const error = await assertRejects(
    () => storage.open(),
    StorageError,
    "wanted schema version 1 or older, got 9",
  );
  assertEquals(error.version, 9);
  other.exec("UPDATE layer_schema SET version = 1");
  other.close();
  await storage.open();
  await storage.close();
});

Deno.test("SqliteStorage brings a file of an older schema up to date, once", async () => {
  const path = await emptyPath("older.sqlite");
  const other = new DatabaseSync(path);
  other.exec(
    "CREATE TABLE layer_schema (id INTEGER PRIMARY KEY CHECK (id = 1), version INTEGER NOT NULL);" +
      "INSERT INTO layer_schema VALUES (1, 0); CREATE TABLE mine (a); INSERT INTO mine VALUES (7)",
  );
  const all = await Promise.all(
    [1, 2, 3].map((i) => SqliteStorage.open(path, { account: `${i}` })),
  );
  for (const storage of all) await storage.set(ONE);
  assertEquals(await all[0]!.accounts(), ["1", "2", "3"]);
  const version = other.prepare("SELECT version FROM layer_schema").get();
  assertEquals(version!.version, 1);
  // Tables of others in the same file are left alone.
  assertEquals(other.prepare("SELECT a FROM mine").get()!.a, 7);
  other.close();
  for (const storage of all) await storage.close();
});

Deno.test("SqliteStorage refuses files that are none of SQLite's, and folders that are not there", async () => {
  const path = await emptyPath("junk.sqlite");
  await Deno.writeTextFile(path, "no database ".repeat(100));
  await assertRejects(
    () => SqliteStorage.open(path),
    StorageError,
    "Cannot open SQLite storage",
  );
  assert((await Deno.readTextFile(path)).startsWith("no database"));
  await assertRejects(
    () => SqliteStorage.open(`${path}-info/none/x.sqlite`),
    StorageError,
    "Cannot make database file",
  );
});

Deno.test("SqliteStorage refuses values that are no bytes", async () => {
  const path = await emptyPath("text.sqlite");
  const storage = await SqliteStorage.open(path);
  const other = new DatabaseSync(path);
  other.exec("INSERT INTO layer_values VALUES ('default', 'a', 'secret')");
  other.close();
  const error = await assertRejects(
    () => storage.get("a"),
    StorageError,
    "wanted bytes, got string",
  );
  assert(!error.message.includes("secret"));
  await storage.close();
});

Deno.test("SqliteStorage.inMemory() begins empty each time", async () => {
  const first = await SqliteStorage.inMemory();
  await first.set(ONE);
  const second = await SqliteStorage.inMemory();
  assertEquals(await second.list(""), []);
  await first.close();
  await second.close();
});
