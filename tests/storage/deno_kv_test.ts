import { assert, assertEquals, assertRejects, assertThrows } from "@std/assert";
import {
  type DenoKv,
  type DenoKvKey,
  DenoKvStorage,
  StorageError,
} from "../../src/storage/deno_kv.ts";
import { DenoKvBatch, keyLength } from "../../src/storage/deno_kv_api.ts";
import { testStorage } from "./contract.ts";
import { keysIn, withOld } from "./large_set.ts";
import { emptyPath } from "./paths.ts";

let path = "";
testStorage("DenoKvStorage", {
  make: async () => new DenoKvStorage(path = await emptyPath("contract.kv")),
  again: () => new DenoKvStorage(path),
  hasToBeOpen: true,
});
testStorage("DenoKvStorage in memory", {
  make: () => new DenoKvStorage(":memory:", { prefix: ["a", 1, 2n, true] }),
  hasToBeOpen: true,
});

const ONE = new Map([["a", Uint8Array.of(1)]]);

Deno.test("DenoKvStorage refuses wrong arguments before it opens anything", () => {
  const prefix = (...parts: unknown[]) => () =>
    new DenoKvStorage(undefined, { prefix: parts as DenoKvKey });
  const cases: [() => unknown, ErrorConstructor, string][] = [
    [() => new DenoKvStorage(""), TypeError, "a database or a path"],
    [
      () => new DenoKvStorage({} as DenoKv),
      TypeError,
      "a database or a path",
    ],
    [
      () =>
        new DenoKvStorage(undefined, { prefix: "a" as unknown as DenoKvKey }),
      TypeError,
      "array of 1 to 10 parts",
    ],
    [prefix(), TypeError, "array of 1 to 10 parts"],
    [prefix(..."01234567890"), TypeError, "array of 1 to 10 parts"],
    [prefix({}), TypeError, "texts, numbers, booleans or bytes"],
    [prefix("a".repeat(1023)), RangeError, "at most 1024 bytes, got 1025"],
  ];
  for (const [make, kind, message] of cases) assertThrows(make, kind, message);
  prefix("a".repeat(1022))();
  prefix(...new Array(10).fill(0))();
});

Deno.test("DenoKvStorage keeps logins under different prefixes apart, with the longest of keys", async () => {
  const kv = await Deno.openKv(":memory:");
  const changes = new Map<string, Uint8Array>();
  for (let i = 0; i < 600; i++) {
    changes.set(String(i).padStart(128, "k"), Uint8Array.of(i));
  }
  const all = ["a".repeat(1022), "\u20ac\0".repeat(170)].map((part) =>
    new DenoKvStorage(kv, { prefix: [part] })
  );
  for (const storage of all) {
    await storage.open();
    await storage.set(changes);
  }
  await all[0]!.set(ONE);
  assertEquals((await all[0]!.list("")).length, 601);
  assertEquals((await all[1]!.list("k")).length, 600);
  for (const storage of all) await storage.close();
  assertEquals((await keysIn(kv)).length, 600 + 601 + 2);
  kv.close();
});

Deno.test("keyLength() is not less than what Deno counts", async () => {
  const kv = await Deno.openKv(":memory:");
  const parts: DenoKvKey = [
    "ascii",
    "\u20ac",
    "\0",
    Uint8Array.of(0, 0),
    1,
    2n ** 64n,
    true,
  ];
  for (const part of parts) {
    // Keys of at most 2,048 bytes can be written.
    const key = new Array(Math.floor(2048 / keyLength([part]))).fill(part);
    await kv.set(key, 1);
    assertEquals((await kv.get(key)).value, 1);
  }
  kv.close();
});

Deno.test("DenoKvBatch takes no more than an operation does", async () => {
  const kv = await Deno.openKv(":memory:");
  const shapes: [number, number][] = [[1, 0], [1, 60_000], [500, 0], [
    500,
    900,
  ]];
  for (const [keyChars, bytes] of shapes) {
    const batch = new DenoKvBatch();
    let i = 0;
    while (batch.add(["k".repeat(keyChars), i], new Uint8Array(bytes))) i++;
    assert(i > 10, `${i}`);
    // With the few more that go with it.
    const atomic = kv.atomic().set(["head"], "x".repeat(100)).delete(["s"]);
    const committed = await batch.into(atomic).commit();
    assertEquals([committed.ok, batch.length], [true, i]);
  }
  kv.close();
});

Deno.test("DenoKvStorage makes a file that only its owner may read", async () => {
  const path = await emptyPath("mode.kv");
  const storage = await DenoKvStorage.open(path);
  await storage.set(ONE);
  if (Deno.build.os !== "windows") {
    assertEquals((await Deno.stat(path)).mode! & 0o777, 0o600);
  }
  await storage.close();
});

Deno.test("DenoKvStorage leaves a database of the user open, and closes its own", async () => {
  const kv = await Deno.openKv(":memory:");
  const storage = new DenoKvStorage(kv);
  await storage.open();
  await storage.set(ONE);
  await storage.close();
  assertEquals((await kv.get(["layer", "value", "a"])).value, Uint8Array.of(1));
  await storage.open();
  assertEquals(await storage.get("a"), Uint8Array.of(1));
  await storage.close();
  kv.close();
});

Deno.test("DenoKvStorage refuses what it has not written", async () => {
  const kv = await Deno.openKv(":memory:");
  const storage = await withOld(kv);
  await kv.set(["layer", "value", "text"], "secret");
  const error = await assertRejects(
    () => storage.get("text"),
    StorageError,
    "wanted bytes, got string",
  );
  assert(!error.message.includes("secret"));
  await kv.set(["layer", "head"], 5);
  await assertRejects(() => storage.get("a"), StorageError, "head is damaged");
  await assertRejects(
    () => new DenoKvStorage(kv).open(),
    StorageError,
    "head is damaged",
  );
  kv.close();
  await assertRejects(() => storage.get("a"), StorageError, "Cannot read");
  await assertRejects(() => storage.set(ONE), StorageError, "Cannot write");
});

Deno.test("DenoKvStorage says what is missing where there is no Deno KV", async () => {
  const property = Object.getOwnPropertyDescriptor(Deno, "openKv")!;
  try {
    Object.defineProperty(Deno, "openKv", {
      ...property,
      get: () => undefined,
    });
    await assertRejects(
      () => DenoKvStorage.open(":memory:"),
      StorageError,
      "wanted Deno with --unstable-kv",
    );
  } finally {
    Object.defineProperty(Deno, "openKv", property);
  }
});
