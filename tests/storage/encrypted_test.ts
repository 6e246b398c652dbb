import { assert, assertEquals, assertRejects, assertThrows } from "@std/assert";
import { EncryptedStorage } from "../../src/storage/encrypted.ts";
import {
  copyLogin,
  LoginStore,
  MemoryStorage,
  StorageError,
} from "../../src/storage/mod.ts";
import { SqliteStorage } from "../../src/storage/sqlite.ts";
import { testStorage } from "./contract.ts";

const KEY = Uint8Array.from({ length: 32 }, (_, i) => i + 200);
const OTHER_KEY = new Uint8Array(32);
const PASSPHRASE = "correct horse battery staple";
const ONE = new Map([["a", Uint8Array.of(1)]]);

let memory = new MemoryStorage();
testStorage("EncryptedStorage", {
  make: () => new EncryptedStorage(memory = new MemoryStorage(), KEY),
  again: () => new EncryptedStorage(memory, KEY),
  maxValueLength: 59_840,
  hasToBeOpen: true,
});
testStorage("EncryptedStorage over SqliteStorage", {
  make: () => new EncryptedStorage(new SqliteStorage(":memory:"), KEY),
  maxValueLength: 59_840,
  hasToBeOpen: true,
});

async function opened(
  storage: MemoryStorage,
  secret: string | Uint8Array = KEY,
): Promise<EncryptedStorage> {
  const encrypted = new EncryptedStorage(storage, secret);
  await encrypted.open();
  return encrypted;
}

Deno.test("EncryptedStorage refuses wrong arguments before it opens anything, without quoting them", () => {
  const storage = new MemoryStorage();
  const cases: [unknown[], ErrorConstructor, string][] = [
    [[undefined, KEY], TypeError, "wanted a storage"],
    [[storage, undefined], TypeError, "wanted a passphrase or 32 bytes"],
    [[storage, ""], RangeError, "got no character"],
    [[storage, new Uint8Array(31)], RangeError, "got 31 bytes"],
    [[storage, new Uint8Array(33)], RangeError, "got 33 bytes"],
    [
      [storage, "secret", { iterations: 599_999 }],
      RangeError,
      "from 600000 to 10000000, got 599999",
    ],
    [
      [storage, "secret", { iterations: 10_000_001 }],
      RangeError,
      "got 10000001",
    ],
  ];
  for (const [args, kind, message] of cases) {
    const error = assertThrows(
      () => Reflect.construct(EncryptedStorage, args),
      kind,
      message,
    );
    assert(!error.message.includes("secret"));
  }
  for (const iterations of [600_000, 10_000_000]) {
    new EncryptedStorage(storage, "x", { iterations });
  }
});

Deno.test("EncryptedStorage opens with the same passphrase only", async () => {
  const memory = new MemoryStorage();
  const first = await opened(memory, PASSPHRASE);
  await first.set(ONE);
  await first.close();
  for (const wrong of [PASSPHRASE + " ", KEY]) {
    const error = await assertRejects(
      () => opened(memory, wrong),
      StorageError,
      "Cannot open encrypted storage",
    );
    assertEquals(error.reason, "wrongKey");
    assert(!error.message.includes(PASSPHRASE));
  }
  const again = await opened(memory, PASSPHRASE);
  assertEquals(await again.get("a"), Uint8Array.of(1));
  await again.close();
  assert(!Deno.inspect(again, { depth: 9 }).includes(PASSPHRASE));
});

Deno.test("EncryptedStorage opens with the same key only", async () => {
  const memory = new MemoryStorage();
  await (await opened(memory)).set(ONE);
  for (const wrong of [OTHER_KEY, PASSPHRASE]) {
    const error = await assertRejects(
      () => opened(memory, wrong),
      StorageError,
    );
    assertEquals(error.reason, "wrongKey");
  }
  assertEquals(await (await opened(memory)).get("a"), Uint8Array.of(1));
});

Deno.test("EncryptedStorage leaves nothing readable but groups of keys", async () => {
  const memory = new MemoryStorage();
  const login = new LoginStore(await opened(memory));
  await login.setHomeDc(2);
  await login.setAccount({ userId: 777000n, isBot: false });
  await login.setAuthKey(2, new Uint8Array(256).fill(0x55));
  await login.setPeers([{
    id: 777000,
    accessHash: 5n,
    type: "user",
    usernames: ["telegram"],
    phone: "42777",
  }]);
  const entries = memory.snapshot();
  assertEquals(
    entries.map(({ key }) => key.replace(/\/.{43}$/, "/*")).sort(),
    ["-/*", "-/*", "dc/*", "encryption", "peer/*", "phone/*", "username/*"],
  );
  const text = entries.map(({ key, value }) =>
    key + String.fromCharCode(...value)
  ).join();
  for (const part of ["telegram", "777000", "42777", "UUUU", "home", "isBot"]) {
    assert(!text.includes(part), part);
  }
});

Deno.test("EncryptedStorage seals the same value differently each time", async () => {
  const memory = new MemoryStorage();
  const storage = await opened(memory);
  const seen = new Set<string>();
  for (let i = 0; i < 3; i++) {
    await storage.set(ONE);
    seen.add(memory.snapshot("-/").map(({ value }) => value.join()).join());
  }
  assertEquals(seen.size, 3);
});

Deno.test("EncryptedStorage refuses every record that was changed, cut, or put in another's place", async () => {
  const memory = new MemoryStorage();
  const storage = await opened(memory);
  await storage.set(
    new Map([["a", Uint8Array.of(1)], ["b", Uint8Array.of(2)]]),
  );
  const [first, second] = memory.snapshot("-/");
  const refused = async (value: Uint8Array, what: string) => {
    await memory.set(new Map([[first!.key, value]]));
    for (const use of [() => storage.get("a"), () => storage.list("")]) {
      await assertRejects(
        use,
        StorageError,
        "it was changed or belongs elsewhere",
        what,
      );
    }
  };
  for (let i = 0; i < first!.value.length; i++) {
    const changed = first!.value.slice();
    changed[i]! ^= 1;
    await refused(changed, `byte ${i}`);
    await refused(first!.value.slice(0, i), `${i} bytes`);
  }
  await refused(second!.value, "of another key");
  await memory.set(new Map([[first!.key, first!.value]]));
  assertEquals(await storage.get("a"), Uint8Array.of(1));
});

Deno.test("EncryptedStorage refuses a damaged header, whatever is damaged, at once", async () => {
  const memory = new MemoryStorage();
  await (await opened(memory)).set(ONE);
  const header = (await memory.get("encryption"))!;
  assertEquals(header.length, 70);
  const damaged = [new Uint8Array(0), header.slice(0, 69), header.slice(0, 6)];
  for (let i = 0; i < header.length; i++) {
    const changed = header.slice();
    changed[i]! ^= 0x80;
    damaged.push(changed);
  }
  for (const value of damaged) {
    await memory.set(new Map([["encryption", value]]));
    await assertRejects(() => opened(memory), StorageError);
    await assertRejects(() => opened(memory, OTHER_KEY), StorageError);
  }
  // Rounds that would take for ever are not begun.
  const slow = header.slice();
  slow.set([1, 1, 0xff, 0xff, 0xff, 0xff]);
  await memory.set(new Map([["encryption", slow]]));
  await assertRejects(
    () => opened(memory, PASSPHRASE),
    StorageError,
    "it is damaged",
  );
  const newer = header.slice();
  newer[0] = 2;
  await memory.set(new Map([["encryption", newer]]));
  const error = await assertRejects(() => opened(memory), StorageError);
  assertEquals(error.version, 2);
});

Deno.test("EncryptedStorage does not mix with a login in the clear, which can be copied into one", async () => {
  const plain = new MemoryStorage();
  await new LoginStore(plain).setHomeDc(4);
  const error = await assertRejects(
    () => opened(plain),
    StorageError,
    "copy it with copyLogin()",
  );
  assertEquals(error.reason, "occupied");
  const storage = await opened(new MemoryStorage());
  await copyLogin(plain, storage);
  assertEquals(await new LoginStore(storage).homeDc(), 4);
});

Deno.test("EncryptedStorage closes the storage that it could not open", async () => {
  let isOpen = false;
  class Watched extends MemoryStorage {
    override open(): Promise<void> {
      isOpen = true;
      return super.open();
    }
    override close(): Promise<void> {
      isOpen = false;
      return super.close();
    }
  }
  const watched = new Watched();
  await (await opened(watched)).set(ONE);
  await assertRejects(() => opened(watched, OTHER_KEY), StorageError);
  assertEquals(isOpen, false);
});
