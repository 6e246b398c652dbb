import { assert, assertEquals, assertRejects, assertThrows } from "@std/assert";
import {
  exportSessionString,
  MemoryStorage,
  OpaqueStorage,
  StorageError,
  StringStorage,
} from "../../src/storage/mod.ts";
import { testStorage } from "./contract.ts";

let blob: Uint8Array | undefined;
const backend = {
  load: () => Promise.resolve(blob),
  save: (data: Uint8Array) => Promise.resolve(void (blob = data)),
};
let text = "";

testStorage("MemoryStorage", { make: () => new MemoryStorage() });
testStorage("OpaqueStorage", {
  make: () => {
    blob = undefined;
    return new OpaqueStorage(backend);
  },
  again: () => new OpaqueStorage(backend),
});
let last = new StringStorage();
testStorage("StringStorage", {
  make: () => last = new StringStorage(),
  again: () => new StringStorage(text = last.toSessionString()),
});

Deno.test("StringStorage takes an empty string for a new login", async () => {
  assertEquals(await new StringStorage("").list(""), []);
});

Deno.test("StringStorage refuses damaged strings without quoting them", async () => {
  const storage = new StringStorage();
  await storage.set(new Map([["dc/2/auth_key", new Uint8Array(256).fill(7)]]));
  text = storage.toSessionString();
  const damaged = [
    "!" + text,
    text.slice(0, -4),
    text.slice(0, 40) + (text[40] === "A" ? "B" : "A") + text.slice(41),
    "AAAA",
    text + "AAAA",
  ];
  for (const bad of damaged) {
    const error = assertThrows(() => new StringStorage(bad), StorageError);
    assert(!error.message.includes(bad.slice(0, 4)), error.message);
  }
});

Deno.test("StringStorage names the version of a newer format", async () => {
  const storage = new StringStorage();
  await storage.set(new Map([["a", Uint8Array.of(1)]]));
  const bytes = Uint8Array.from(
    atob(storage.toSessionString().replaceAll("-", "+").replaceAll("_", "/")),
    (c) => c.charCodeAt(0),
  );
  bytes[3] = 2;
  const newer = btoa(String.fromCharCode(...bytes));
  const error = assertThrows(() => new StringStorage(newer), StorageError);
  assertEquals(error.version, 2);
});

Deno.test("StringStorage and its inspection do not show the login", async () => {
  const storage = new StringStorage();
  await storage.set(new Map([["a", new Uint8Array(8).fill(0xab)]]));
  const shown = Deno.inspect(storage) + JSON.stringify(storage);
  assert(!shown.includes("171"), shown);
});

Deno.test("exportSessionString() exports any storage", async () => {
  const storage = new MemoryStorage([{ key: "a", value: Uint8Array.of(5) }]);
  const session = await exportSessionString(storage);
  assertEquals(await new StringStorage(session).get("a"), Uint8Array.of(5));
});

Deno.test("OpaqueStorage.set() keeps the old login when saving fails", async () => {
  let isBroken = false;
  const storage = new OpaqueStorage({
    load: () => Promise.resolve(null),
    save: () =>
      isBroken ? Promise.reject(new Error("full")) : Promise.resolve(),
  });
  await storage.open();
  await storage.set(new Map([["a", Uint8Array.of(1)]]));
  isBroken = true;
  await assertRejects(
    () => storage.set(new Map([["a", Uint8Array.of(2)]])),
    Error,
    "full",
  );
  assertEquals(await storage.get("a"), Uint8Array.of(1));
  isBroken = false;
  await storage.set(new Map([["a", Uint8Array.of(3)]]));
  assertEquals(await storage.get("a"), Uint8Array.of(3));
});

Deno.test("OpaqueStorage refuses a value over the limit before saving", async () => {
  const storage = new OpaqueStorage(backend);
  blob = undefined;
  await storage.open();
  await assertRejects(
    () => storage.set(new Map([["a", new Uint8Array(60_001)]])),
    RangeError,
    "60000",
  );
  assertEquals(blob, undefined);
});
