/** A set that is too large for one operation of Deno KV, and what it changes. */
import { type DenoKv, DenoKvStorage } from "../../src/storage/deno_kv.ts";

/** Too much for one operation: 20 values of 60,000 bytes, and deletions. */
export const LARGE = new Map<string, Uint8Array | undefined>();
/** What is there before it. */
export const OLD = [
  { key: "gone", value: Uint8Array.of(1) },
  { key: "kept", value: Uint8Array.of(2) },
  { key: "n/01", value: Uint8Array.of(3) },
];
/** What is there after it. */
export const NEW = [{ key: "kept", value: Uint8Array.of(2) }];
for (let i = 0; i < 20; i++) {
  const key = `n/${String(i).padStart(2, "0")}`;
  const value = new Uint8Array(60_000).fill(i + 1);
  LARGE.set(key, value);
  NEW.push({ key, value });
}
LARGE.set("gone", undefined);

/** Keys of all that is in a database. */
export async function keysIn(kv: Deno.Kv): Promise<Deno.KvKey[]> {
  const keys: Deno.KvKey[] = [];
  for await (const { key } of kv.list({ prefix: [] })) keys.push(key);
  return keys;
}

/** Opens a storage, and puts into it what is there before. */
export async function withOld(kv: DenoKv): Promise<DenoKvStorage> {
  const storage = new DenoKvStorage(kv);
  await storage.open();
  await storage.set(new Map(OLD.map(({ key, value }) => [key, value])));
  return storage;
}
