import { assert, assertEquals, assertRejects, assertThrows } from "@std/assert";
import {
  type DenoKv,
  type DenoKvKey,
  DenoKvStorage,
  StorageError,
} from "../../src/storage/deno_kv.ts";
import { DenoKvBatch, keyLength } from "../../src/storage/deno_kv_api.ts";
import { sorted, testStorage } from "./contract.ts";
import { Crash, CrashingKv, HookedKv } from "./failing_kv.ts";
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

/** Too much for one operation: 20 values of 60,000 bytes, and deletions. */
const LARGE = new Map<string, Uint8Array | undefined>();
/** What is there before it, and after it. */
const OLD = [
  { key: "gone", value: Uint8Array.of(1) },
  { key: "kept", value: Uint8Array.of(2) },
  { key: "n/01", value: Uint8Array.of(3) },
];
const NEW = [{ key: "kept", value: Uint8Array.of(2) }];
for (let i = 0; i < 20; i++) {
  const key = `n/${String(i).padStart(2, "0")}`;
  const value = new Uint8Array(60_000).fill(i + 1);
  LARGE.set(key, value);
  NEW.push({ key, value });
}
LARGE.set("gone", undefined);

/** Keys of all that is in a database. */
async function keysIn(kv: Deno.Kv): Promise<Deno.KvKey[]> {
  const keys: Deno.KvKey[] = [];
  for await (const { key } of kv.list({ prefix: [] })) keys.push(key);
  return keys;
}

async function withOld(kv: DenoKv): Promise<DenoKvStorage> {
  const storage = new DenoKvStorage(kv);
  await storage.open();
  await storage.set(new Map(OLD.map(({ key, value }) => [key, value])));
  return storage;
}

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

Deno.test("DenoKvStorage.set() of any size leaves nothing but the values", async () => {
  const kv = await Deno.openKv(":memory:");
  const storage = await withOld(kv);
  await storage.set(LARGE);
  assertEquals(sorted(await storage.list("")), NEW);
  assertEquals(await storage.get("gone"), undefined);
  assertEquals(
    await keysIn(kv),
    [["layer", "head"], ...NEW.map(({ key }) => ["layer", "value", key])],
  );
  await storage.close();
  kv.close();
});

for (const isLastDone of [false, true]) {
  const when = isLastDone ? "right after" : "at";
  Deno.test(`DenoKvStorage.set() is whole or not at all when the program ends ${when} any operation`, async () => {
    let crashes = 0;
    const seen = { old: 0, new: 0 };
    for (let lasts = 0;; lasts++) {
      const kv = await Deno.openKv(":memory:");
      await (await withOld(kv)).close();
      const crashing = new DenoKvStorage(new CrashingKv(kv, lasts, isLastDone));
      let isWritten = false;
      let error: unknown;
      try {
        await crashing.open();
        await crashing.set(LARGE);
        isWritten = true;
      } catch (thrown) {
        error = thrown;
        assert(thrown instanceof StorageError, String(thrown));
        assert(thrown.cause instanceof Crash, String(thrown.cause));
      }
      // One that was open all the time, one that is opened, one more.
      for (let i = 0; i < 2; i++) {
        const next = new DenoKvStorage(kv);
        await next.open();
        const found = sorted(await next.list(""));
        const isNew = found.length === NEW.length;
        assertEquals(found, isNew ? NEW : OLD, `operation ${lasts}`);
        if (isWritten) assert(isNew, `operation ${lasts} lost a set`);
        if (i === 0) seen[isNew ? "new" : "old"]++;
        assertEquals((await keysIn(kv)).length, found.length + 1);
        await next.close();
      }
      kv.close();
      if (error === undefined && !(await usesMore(lasts))) break;
      crashes++;
    }
    // Both ends were seen, and steps of all three kinds were cut off.
    assert(seen.old > 5 && seen.new > 5, Deno.inspect(seen));
    assert(crashes > 15, `${crashes}`);
  });
}

/** Whether opening and a large set take more operations than this. */
async function usesMore(operations: number): Promise<boolean> {
  const kv = await Deno.openKv(":memory:");
  await (await withOld(kv)).close();
  let count = 0;
  const counting = new HookedKv(kv, { before: () => void count++ });
  const storage = new DenoKvStorage(counting);
  await storage.open();
  await storage.set(LARGE);
  kv.close();
  return count > operations;
}

Deno.test("DenoKvStorage shows others all of a set or nothing, between any two operations", async () => {
  const kv = await Deno.openKv(":memory:");
  const reader = await withOld(kv);
  const seen = { old: 0, new: 0 };
  let isReading = false;
  const hooked = new HookedKv(kv, {
    after: async () => {
      if (isReading) return;
      isReading = true;
      const one = await reader.get("n/19");
      const found = sorted(await reader.list(""));
      const isNew = found.length === NEW.length;
      assertEquals(found, isNew ? NEW : OLD);
      assertEquals(one, isNew ? LARGE.get("n/19") : undefined);
      seen[isNew ? "new" : "old"]++;
      isReading = false;
    },
  });
  const writer = new DenoKvStorage(hooked);
  await writer.open();
  await writer.set(LARGE);
  assert(seen.old > 5 && seen.new > 1, Deno.inspect(seen));
  assertEquals((await keysIn(kv)).length, NEW.length + 1);
  kv.close();
});

Deno.test("DenoKvStorage.list() is of one moment, also while others write", async () => {
  const kv = await Deno.openKv(":memory:");
  const writer = new DenoKvStorage(kv);
  await writer.open();
  const generation = (i: number) =>
    new Map(
      Array.from({ length: 30 }, (_, n) => [`n/${n}`, Uint8Array.of(i)]),
    );
  await writer.set(generation(0));
  let writes = 0;
  const reader = new DenoKvStorage(
    new HookedKv(kv, {
      after: async () => {
        if (writes < 5) await writer.set(generation(++writes));
      },
    }),
  );
  await reader.open();
  writes = 0;
  const values = (await reader.list("n/")).map(({ value }) => value[0]);
  assertEquals(values, new Array(30).fill(5));
  kv.close();
});

Deno.test("DenoKvStorage.set() prepares again what another program's opening has swept", async () => {
  const kv = await Deno.openKv(":memory:");
  await (await withOld(kv)).close();
  let opened = 0;
  const writer = new DenoKvStorage(
    new HookedKv(kv, {
      after: async () => {
        const staged = await Array.fromAsync(
          kv.list({ prefix: ["layer", "staged"] }),
        );
        if (staged.length < 10 || opened > 0) return;
        opened++;
        const other = new DenoKvStorage(kv);
        await other.open();
        assertEquals(sorted(await other.list("")), OLD);
      },
    }),
  );
  await writer.open();
  await writer.set(LARGE);
  assertEquals(opened, 1);
  assertEquals(sorted(await writer.list("")), NEW);
  assertEquals((await keysIn(kv)).length, NEW.length + 1);
  kv.close();
});

Deno.test("DenoKvStorage takes sets of several programs at the same time, none of them half", async () => {
  const kv = await Deno.openKv(":memory:");
  const all = [1, 2, 3].map(() =>
    new DenoKvStorage(new HookedKv(kv, { after: () => Promise.resolve() }))
  );
  for (const storage of all) await storage.open();
  await Promise.all(all.flatMap((storage, i) => [
    storage.set(
      new Map([...LARGE.keys()].map((key) => [
        key,
        new Uint8Array(60_000).fill(i + 1),
      ])),
    ),
    storage.set(new Map([[`small/${i}`, Uint8Array.of(i)]])),
  ]));
  const values = await Promise.all(
    [...LARGE.keys()].map((key) => all[0]!.get(key)),
  );
  assertEquals(new Set(values.map((value) => value![0])).size, 1);
  assertEquals((await all[1]!.list("small/")).length, 3);
  assertEquals((await keysIn(kv)).length, LARGE.size + 3 + 1);
  kv.close();
});

Deno.test("DenoKvStorage gives up with a reason when others never stop writing", async () => {
  const kv = await Deno.openKv(":memory:");
  const other = await withOld(kv);
  let isBusy = false;
  const storage = new DenoKvStorage(
    new HookedKv(kv, {
      after: async () => {
        if (isBusy) await other.set(ONE);
      },
    }),
  );
  await storage.open();
  isBusy = true;
  for (const use of [() => storage.list(""), () => storage.set(ONE)]) {
    const error = await assertRejects(
      use,
      StorageError,
      "others have written 100 times",
    );
    assertEquals(error.reason, "locked");
  }
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
