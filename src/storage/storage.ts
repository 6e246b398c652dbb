/** The one interface that every place to keep a login meets. @module */

/** Values to write; `undefined` deletes. */
export type StorageChanges = ReadonlyMap<string, Uint8Array | undefined>;

/** One stored value. */
export interface StorageEntry {
  /** Its key: printable ASCII, at most 128 characters. */
  readonly key: string;
  /** Its bytes, at most 60,000. The array is the caller's. */
  readonly value: Uint8Array;
}

/**
 * Keeps small values under text keys: five methods, so that a Redis, S3 or
 * PostgreSQL back end is an afternoon's work. What the values mean is the
 * business of {@linkcode LoginStore}.
 *
 * @example A back end of one's own
 * ```ts
 * import type { Storage, StorageChanges } from "@layer/mtproto/storage";
 * import { assertEquals } from "@std/assert";
 *
 * class MapStorage implements Storage {
 *   readonly map = new Map<string, Uint8Array>();
 *   open = () => Promise.resolve();
 *   close = () => Promise.resolve();
 *   get(key: string) {
 *     return Promise.resolve(this.map.get(key)?.slice());
 *   }
 *   list(prefix: string) {
 *     const entries = [...this.map].filter(([key]) => key.startsWith(prefix));
 *     return Promise.resolve(entries.map(([key, value]) => ({ key, value })));
 *   }
 *   set(changes: StorageChanges) {
 *     for (const [key, value] of changes) {
 *       if (value === undefined) this.map.delete(key);
 *       else this.map.set(key, value.slice());
 *     }
 *     return Promise.resolve();
 *   }
 * }
 *
 * const storage: Storage = new MapStorage();
 * await storage.set(new Map([["a", Uint8Array.of(1)]]));
 * assertEquals(await storage.get("a"), Uint8Array.of(1));
 * ```
 */
export interface Storage {
  /**
   * Prepares the back end; called once, before any other method.
   *
   * @throws {StorageError} If what is stored cannot be used.
   */
  open(): Promise<void>;
  /**
   * Reads one value.
   *
   * @param key Printable ASCII, at most 128 characters.
   * @returns A fresh array, or `undefined` if there is none.
   */
  get(key: string): Promise<Uint8Array | undefined>;
  /**
   * Reads all values whose key begins with `prefix`, in any order.
   *
   * @param prefix Beginning of the keys; empty for all.
   */
  list(prefix: string): Promise<StorageEntry[]>;
  /**
   * Writes and deletes values: all of them, or none if it fails. They are
   * durable when the promise resolves. Of several sets begun one after the
   * other, the last holds.
   *
   * @param changes New values by key; `undefined` deletes.
   */
  set(changes: StorageChanges): Promise<void>;
  /** Releases what {@linkcode open} took. Other calls must not follow. */
  close(): Promise<void>;
}
