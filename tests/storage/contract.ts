import { assertEquals, assertRejects } from "@std/assert";
import type {
  Storage,
  StorageChanges,
  StorageEntry,
} from "../../src/storage/mod.ts";
import { StorageError } from "../../src/storage/mod.ts";

/** A back end under test. */
export interface StorageCase {
  /** Gives a storage that has never been opened, with nothing in it. */
  make(): Storage | Promise<Storage>;
  /** Gives another storage over what the last one kept, if it keeps. */
  again?(): Storage | Promise<Storage>;
  /** Longest value, in bytes. Default: 60,000. */
  maxValueLength?: number;
  /** Whether it refuses to be used while it is not open. */
  hasToBeOpen?: boolean;
}

/** Keys that look like patterns, quotes and ends of ranges. */
const ODD_KEYS = [
  "a%b/1",
  "axb/1",
  "a_b/1",
  "A%B/1",
  "a'b/1",
  'a"b/1',
  "a\\b/1",
  "a;--/1",
  "a~",
  "a~~",
  "a ",
  " ",
  "~",
  "b",
  "B",
  "k".repeat(128),
];

/** Entries in the order of their keys. */
export function sorted(entries: StorageEntry[]): StorageEntry[] {
  return entries.toSorted((a, b) => a.key < b.key ? -1 : 1);
}

/** What every back end promises. */
export function testStorage(name: string, one: StorageCase): void {
  const longest = one.maxValueLength ?? 60_000;
  async function opened(): Promise<Storage> {
    const storage = await one.make();
    await storage.open();
    return storage;
  }

  Deno.test(`${name} gives nothing before anything was set`, async () => {
    const storage = await opened();
    assertEquals(await storage.get("a"), undefined);
    assertEquals(await storage.list(""), []);
    await storage.close();
  });

  Deno.test(`${name} reads back values, replaces and deletes them`, async () => {
    const storage = await opened();
    await storage.set(
      new Map([["a", Uint8Array.of(1, 2)], ["b", new Uint8Array(0)]]),
    );
    assertEquals(await storage.get("a"), Uint8Array.of(1, 2));
    assertEquals(await storage.get("b"), new Uint8Array(0));
    await storage.set(new Map([["a", Uint8Array.of(3)], ["b", undefined]]));
    assertEquals(await storage.get("a"), Uint8Array.of(3));
    assertEquals(await storage.get("b"), undefined);
    await storage.set(new Map([["nothing", undefined]]));
    await storage.close();
  });

  Deno.test(`${name} lists by prefix`, async () => {
    const storage = await opened();
    const keys = [
      "dc/1/auth_key",
      "dc/2/auth_key",
      "dcx",
      "peer/-1000000000001",
    ];
    await storage.set(new Map(keys.map((key, i) => [key, Uint8Array.of(i)])));
    assertEquals(sorted(await storage.list("dc/")), [
      { key: "dc/1/auth_key", value: Uint8Array.of(0) },
      { key: "dc/2/auth_key", value: Uint8Array.of(1) },
    ]);
    assertEquals((await storage.list("")).length, 4);
    assertEquals((await storage.list("dc_")).length, 0);
    await storage.close();
  });

  Deno.test(`${name} keeps no hold on the caller's arrays`, async () => {
    const storage = await opened();
    const value = Uint8Array.of(1);
    await storage.set(new Map([["a", value]]));
    value[0] = 9;
    const read = (await storage.get("a"))!;
    assertEquals(read, Uint8Array.of(1));
    read[0] = 8;
    assertEquals(await storage.get("a"), Uint8Array.of(1));
    await storage.close();
  });

  Deno.test(`${name} keeps many and large values, set at the same time`, async () => {
    const storage = await opened();
    const large = Uint8Array.from({ length: longest }, (_, i) => i * 7);
    await Promise.all(
      Array.from(
        { length: 50 },
        (_, i) => storage.set(new Map([[`n/${i}`, Uint8Array.of(i)]])),
      ),
    );
    await storage.set(new Map([["large", large]]));
    assertEquals((await storage.list("n/")).length, 50);
    assertEquals(await storage.get("large"), large);
    await storage.close();
  });

  Deno.test(`${name} takes keys of all printable ASCII as they are`, async () => {
    const storage = await opened();
    await storage.set(
      new Map(ODD_KEYS.map((key, i) => [key, Uint8Array.of(i)])),
    );
    for (const [i, key] of ODD_KEYS.entries()) {
      assertEquals(await storage.get(key), Uint8Array.of(i), key);
    }
    assertEquals(await storage.get("a%b/"), undefined);
    for (const key of ["", "a%b/1", "a%", "a_", "a'", 'a"', "a\\", "a~", "A"]) {
      const wanted = ODD_KEYS.filter((it) => it.startsWith(key)).sort();
      const found = (await storage.list(key)).map((entry) => entry.key).sort();
      assertEquals(found, wanted, key);
    }
    await storage.close();
  });

  Deno.test(`${name} keeps ten thousand records of one set, and deletes them with one`, async () => {
    const storage = await opened();
    const changes = new Map<string, Uint8Array | undefined>();
    for (let i = 0; i < 10_000; i++) {
      changes.set(`peer/${i}`, Uint8Array.of(i, i >> 8));
    }
    await storage.set(changes);
    assertEquals((await storage.list("peer/")).length, 10_000);
    assertEquals(await storage.get("peer/9999"), Uint8Array.of(0x0f, 0x27));
    for (const key of changes.keys()) changes.set(key, undefined);
    changes.set("left", Uint8Array.of(1));
    await storage.set(changes);
    assertEquals(await storage.list(""), [
      { key: "left", value: Uint8Array.of(1) },
    ]);
    await storage.close();
  });

  Deno.test(`${name} writes nothing of a set of which it refuses one change`, async () => {
    const refused: [string, unknown, ErrorConstructor, string][] = [
      [
        "long",
        new Uint8Array(longest + 1),
        RangeError,
        `at most ${longest} bytes, got ${longest + 1}`,
      ],
      [
        "k".repeat(129),
        Uint8Array.of(1),
        RangeError,
        "128 characters, got 129",
      ],
      ["caf\u00e9", Uint8Array.of(1), TypeError, "printable ASCII"],
      ["line\n", Uint8Array.of(1), TypeError, "printable ASCII"],
      ["\x7f", undefined, TypeError, "printable ASCII"],
      ["text", "value", TypeError, "values as Uint8Array, got string"],
    ];
    const storage = await opened();
    await storage.set(new Map([["a", Uint8Array.of(1)]]));
    for (const [key, value, kind, message] of refused) {
      const changes = new Map<string, unknown>([
        ["a", Uint8Array.of(2)],
        [key, value],
        ["b", Uint8Array.of(3)],
      ]) as StorageChanges;
      await assertRejects(() => storage.set(changes), kind, message);
    }
    assertEquals(await storage.list(""), [
      { key: "a", value: Uint8Array.of(1) },
    ]);
    await storage.close();
  });

  Deno.test(`${name} lets the last of several sets at once hold`, async () => {
    const storage = await opened();
    await Promise.all(
      Array.from(
        { length: 20 },
        (_, i) => storage.set(new Map([["a", Uint8Array.of(i)]])),
      ),
    );
    assertEquals(await storage.get("a"), Uint8Array.of(19));
    await storage.close();
  });

  Deno.test(`${name} shows nothing of what it keeps when it is inspected`, async () => {
    const storage = await opened();
    await storage.set(
      new Map([["dc/2/auth_key", new Uint8Array(256).fill(0xab)]]),
    );
    const shown = Deno.inspect(storage, { depth: 10 }) +
      JSON.stringify(storage);
    assertEquals(/171|auth_key|abab/.test(shown), false, shown);
    await storage.close();
  });

  if (one.hasToBeOpen) {
    Deno.test(`${name} refuses to be used before it is open and after it is closed`, async () => {
      const storage = await one.make();
      const uses = [
        () => storage.get("a"),
        () => storage.list(""),
        () => storage.set(new Map([["a", Uint8Array.of(1)]])),
      ];
      const refused = async () => {
        for (const use of uses) {
          const error = await assertRejects(use, StorageError, "got closed");
          assertEquals(error.reason, "notOpen");
        }
      };
      await refused();
      await storage.close();
      await storage.open();
      await storage.open();
      await storage.close();
      await refused();
      await storage.close();
      await storage.open();
      assertEquals(await storage.list(""), []);
      await storage.close();
    });
  }

  if (one.again === undefined) return;
  const { again } = one;
  Deno.test(`${name} still has what was set after closing`, async () => {
    const storage = await opened();
    await storage.set(
      new Map([["a", Uint8Array.of(1)], ["gone", Uint8Array.of(2)]]),
    );
    await storage.set(new Map([["gone", undefined]]));
    await storage.close();
    const second = await again();
    await second.open();
    assertEquals(await second.list(""), [
      { key: "a", value: Uint8Array.of(1) },
    ]);
    await second.close();
  });
}
