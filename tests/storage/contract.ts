import { assertEquals } from "@std/assert";
import type { Storage } from "../../src/storage/mod.ts";

/** A back end under test. */
export interface StorageCase {
  /** Gives a storage that has never been opened, with nothing in it. */
  make(): Storage | Promise<Storage>;
  /** Gives another storage over what the last one kept, if it keeps. */
  again?(): Storage | Promise<Storage>;
}

/** What every back end promises. */
export function testStorage(name: string, one: StorageCase): void {
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
    const found = (await storage.list("dc/")).sort((a, b) =>
      a.key < b.key ? -1 : 1
    );
    assertEquals(found, [
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
    const large = Uint8Array.from({ length: 60_000 }, (_, i) => i * 7);
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
    assertEquals(await second.list(""), [{
      key: "a",
      value: Uint8Array.of(1),
    }]);
    await second.close();
  });
}
