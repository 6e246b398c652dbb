/** A login that lives as long as the program. @module */
import { checkChanges } from "./check_changes.ts";
import type { Storage, StorageChanges, StorageEntry } from "./storage.ts";

/**
 * Keeps a login in memory, for tests and short tasks.
 *
 * @example Written and read
 * ```ts
 * import { MemoryStorage } from "@layer/mtproto/storage/memory";
 * import { assertEquals } from "@std/assert";
 *
 * const storage = new MemoryStorage();
 * await storage.open();
 * await storage.set(new Map([["home_dc", Uint8Array.of(2)]]));
 * assertEquals(await storage.get("home_dc"), Uint8Array.of(2));
 * ```
 */
export class MemoryStorage implements Storage {
  readonly #values = new Map<string, Uint8Array>();

  /**
   * Makes a storage, empty unless told otherwise.
   *
   * @param entries What to begin with; copied.
   */
  constructor(entries: Iterable<StorageEntry> = []) {
    for (const { key, value } of entries) this.#values.set(key, value.slice());
  }

  /** Does nothing. */
  open(): Promise<void> {
    return Promise.resolve();
  }

  /**
   * Reads one value.
   *
   * @param key The value's key.
   */
  get(key: string): Promise<Uint8Array | undefined> {
    return Promise.resolve(this.#values.get(key)?.slice());
  }

  /**
   * Reads all values whose key begins with `prefix`.
   *
   * @param prefix Beginning of the keys; empty for all.
   */
  list(prefix: string): Promise<StorageEntry[]> {
    return Promise.resolve(this.snapshot(prefix));
  }

  /**
   * Writes and deletes values, all at once.
   *
   * @param changes New values by key; `undefined` deletes.
   * @throws {TypeError} If a key or value is of the wrong kind.
   * @throws {RangeError} If a key or value is too long.
   */
  // deno-lint-ignore require-await -- what it throws is a rejection
  async set(changes: StorageChanges): Promise<void> {
    checkChanges(changes);
    for (const [key, value] of changes) {
      if (value === undefined) this.#values.delete(key);
      else this.#values.set(key, value.slice());
    }
  }

  /** Does nothing: a client that is closed may be opened again on it. */
  close(): Promise<void> {
    return Promise.resolve();
  }

  /**
   * Copies what is stored, without waiting.
   *
   * @param prefix Beginning of the keys; empty for all.
   */
  snapshot(prefix = ""): StorageEntry[] {
    const entries: StorageEntry[] = [];
    for (const [key, value] of this.#values) {
      if (key.startsWith(prefix)) entries.push({ key, value: value.slice() });
    }
    return entries;
  }
}
