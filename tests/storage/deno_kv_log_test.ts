import { assert, assertEquals, assertRejects } from "@std/assert";
import { DenoKvStorage, StorageError } from "../../src/storage/deno_kv.ts";
import { sorted } from "./contract.ts";
import { Crash, CrashingKv, HookedKv } from "./failing_kv.ts";
import { keysIn, LARGE, NEW, OLD, withOld } from "./large_set.ts";

const ONE = new Map([["a", Uint8Array.of(1)]]);

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

Deno.test("DenoKvStorage is whole when the program that picks up the pieces ends as well", async () => {
  let recoveries = 0;
  for (let first = 6; first < 40; first += 3) {
    for (let second = 0;; second++) {
      const kv = await Deno.openKv(":memory:");
      await (await withOld(kv)).close();
      const writer = new DenoKvStorage(new CrashingKv(kv, first, true));
      await writer.open().then(() => writer.set(LARGE)).catch(() => {});
      const isNew = (await kv.get(["layer", "head"])).value !== null ||
        (await kv.get(["layer", "value", "n/19"])).value !== null;
      const helper = new DenoKvStorage(new CrashingKv(kv, second, true));
      const hasFailed = await helper.open().then(() => false, () => true);
      if (hasFailed) recoveries++;
      const reader = new DenoKvStorage(kv);
      await reader.open();
      const found = sorted(await reader.list(""));
      assertEquals(found, isNew ? NEW : OLD, `${first}, ${second}`);
      assertEquals((await keysIn(kv)).length, found.length + 1);
      kv.close();
      if (!hasFailed) break;
    }
  }
  assert(recoveries > 50, `${recoveries}`);
});

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
