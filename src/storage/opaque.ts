/** A login behind two functions that know only bytes. @module */
import { MemoryStorage } from "./memory.ts";
import { packSnapshot, unpackSnapshot } from "./snapshot.ts";
import type { Storage, StorageChanges, StorageEntry } from "./storage.ts";

/** Where the bytes of {@linkcode OpaqueStorage} are kept. */
export interface OpaqueBackend {
  /** Reads what was saved last, or gives `undefined` or `null`. */
  load(): Promise<Uint8Array | undefined | null>;
  /**
   * Replaces what was saved.
   *
   * @param data All of the login: keys too, so keep it secret.
   */
  save(data: Uint8Array): Promise<void>;
}

/**
 * Keeps a login as one blob in any place that can load and save bytes.
 *
 * @example A blob in a variable
 * ```ts
 * import { OpaqueStorage } from "@layer/mtproto/storage";
 * import { assertEquals } from "@std/assert";
 *
 * let blob: Uint8Array | undefined;
 * const backend = {
 *   load: () => Promise.resolve(blob),
 *   save: (data: Uint8Array) => Promise.resolve(void (blob = data)),
 * };
 * const storage = new OpaqueStorage(backend);
 * await storage.open();
 * await storage.set(new Map([["home_dc", Uint8Array.of(2)]]));
 *
 * const again = new OpaqueStorage(backend);
 * await again.open();
 * assertEquals(await again.get("home_dc"), Uint8Array.of(2));
 * ```
 */
export class OpaqueStorage implements Storage {
  readonly #backend: OpaqueBackend;
  #memory = new MemoryStorage();
  #writing: Promise<void> = Promise.resolve();

  /**
   * Wraps a back end; {@linkcode open} loads from it.
   *
   * @param backend Loads and saves the bytes.
   */
  constructor(backend: OpaqueBackend) {
    this.#backend = backend;
  }

  /**
   * Loads the blob.
   *
   * @throws {StorageError} If it is damaged or of a newer version.
   */
  async open(): Promise<void> {
    const bytes = await this.#backend.load();
    if (bytes) this.#memory = new MemoryStorage(unpackSnapshot(bytes));
  }

  /**
   * Reads one value.
   *
   * @param key The value's key.
   */
  get(key: string): Promise<Uint8Array | undefined> {
    return this.#memory.get(key);
  }

  /**
   * Reads all values whose key begins with `prefix`.
   *
   * @param prefix Beginning of the keys; empty for all.
   */
  list(prefix: string): Promise<StorageEntry[]> {
    return this.#memory.list(prefix);
  }

  /**
   * Saves the blob with the changes made.
   *
   * @param changes New values by key; `undefined` deletes.
   */
  set(changes: StorageChanges): Promise<void> {
    const written = this.#writing.then(async () => {
      const next = new MemoryStorage(this.#memory.snapshot());
      await next.set(changes);
      await this.#backend.save(packSnapshot(next.snapshot()));
      this.#memory = next;
    });
    this.#writing = written.catch(() => {});
    return written;
  }

  /** Waits for saves that were begun. */
  async close(): Promise<void> {
    await this.#writing;
  }
}
