import { assert, assertEquals, assertRejects, assertThrows } from "@std/assert";
// An implementation of IndexedDB by others, as globals.
import "fake-indexeddb/auto";
import { IndexedDbStorage } from "../../src/storage/indexeddb.ts";
import { StorageError } from "../../src/storage/mod.ts";
import { testStorage } from "./contract.ts";

const ONE = new Map([["a", Uint8Array.of(1)]]);

let count = 0;
testStorage("IndexedDbStorage", {
  make: () => new IndexedDbStorage(`contract ${++count}`, { account: "a'" }),
  again: () => new IndexedDbStorage(`contract ${count}`, { account: "a'" }),
  hasToBeOpen: true,
});

/** What the tests use of the fake. */
const { indexedDB } = globalThis as unknown as {
  indexedDB: {
    open(name: string, version: number): {
      result: { createObjectStore(name: string): void; close(): void };
      onupgradeneeded(): void;
      onsuccess(): void;
    };
    deleteDatabase(name: string): { onsuccess(): void };
  };
};

Deno.test("IndexedDbStorage refuses wrong arguments before it opens anything", () => {
  const cases: [unknown[], ErrorConstructor, string][] = [
    [[""], TypeError, "wanted a name"],
    [[5], TypeError, "wanted a name"],
    [["a", { account: 5 }], TypeError, "account must be a text"],
    [["a", { account: "" }], RangeError, "got 0"],
    [["a", { account: "a".repeat(129) }], RangeError, "got 129"],
  ];
  for (const [args, kind, message] of cases) {
    assertThrows(
      () => Reflect.construct(IndexedDbStorage, args),
      kind,
      message,
    );
  }
  const { name, account } = new IndexedDbStorage();
  assertEquals([name, account], ["layer", "default"]);
});

Deno.test("IndexedDbStorage keeps the logins of accounts in one database apart", async () => {
  const ann = await IndexedDbStorage.open("accounts", { account: "ann" });
  const bob = await IndexedDbStorage.open("accounts", { account: "bob" });
  await ann.set(ONE);
  await bob.set(new Map([["a", Uint8Array.of(2)], ["b", Uint8Array.of(3)]]));
  assertEquals(await ann.list(""), [{ key: "a", value: Uint8Array.of(1) }]);
  assertEquals((await bob.list("")).length, 2);
  await ann.close();
  await bob.close();
});

Deno.test("IndexedDbStorage keeps only the part of a buffer that it is given", async () => {
  const storage = await IndexedDbStorage.open("part");
  const buffer = new Uint8Array(1000).fill(7);
  await storage.set(new Map([["a", buffer.subarray(10, 12)]]));
  const read = (await storage.get("a"))!;
  assertEquals(read, Uint8Array.of(7, 7));
  assertEquals(read.buffer.byteLength, 2);
  await storage.close();
});

Deno.test("IndexedDbStorage refuses a database of a newer version", async () => {
  await new Promise<void>((resolve) => {
    const request = indexedDB.open("newer", 2);
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
  await assertRejects(
    () => IndexedDbStorage.open("newer"),
    StorageError,
    "newer version of the library",
  );
});

Deno.test("IndexedDbStorage gives way when the database is deleted, and refuses to be used then", async () => {
  const storage = await IndexedDbStorage.open("deleted");
  await storage.set(ONE);
  await new Promise<void>((resolve) => {
    indexedDB.deleteDatabase("deleted").onsuccess = resolve;
  });
  const error = await assertRejects(() => storage.get("a"), StorageError);
  assertEquals(error.reason, "notOpen");
  await storage.close();
  await storage.open();
  assertEquals(await storage.get("a"), undefined);
  await storage.close();
});

Deno.test("IndexedDbStorage refuses databases of others", async () => {
  await new Promise<void>((resolve) => {
    const request = indexedDB.open("others", 1);
    request.onupgradeneeded = () => request.result.createObjectStore("mine");
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
  const storage = await IndexedDbStorage.open("others");
  for (const use of [() => storage.get("a"), () => storage.set(ONE)]) {
    const error = await assertRejects(use, StorageError, "Cannot use");
    assert(error.cause instanceof Error);
  }
  await storage.close();
});

Deno.test("IndexedDbStorage says what is missing where there is no IndexedDB", async () => {
  const property = Object.getOwnPropertyDescriptor(globalThis, "indexedDB")!;
  try {
    Object.defineProperty(globalThis, "indexedDB", {
      configurable: true,
      value: undefined,
    });
    await assertRejects(
      () => IndexedDbStorage.open(),
      StorageError,
      "a platform without it",
    );
  } finally {
    Object.defineProperty(globalThis, "indexedDB", property);
  }
});
