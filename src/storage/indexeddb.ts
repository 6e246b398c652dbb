/**
 * A login in a browser: in IndexedDB, of pages and of workers.
 *
 * @example A user in a page
 * ```ts ignore
 * import { Client } from "@layer/mtproto";
 * import { IndexedDbStorage } from "@layer/mtproto/storage/indexeddb";
 *
 * const client = await Client.connect({
 *   apiId: 12345,
 *   apiHash: "0123456789abcdef0123456789abcdef",
 *   storage: new IndexedDbStorage(),
 * });
 * ```
 *
 * @module
 */
import { checkAccount } from "./check_account.ts";
import { checkChanges, isKey } from "./check_changes.ts";
import { StorageError } from "./errors.ts";
import { Opened } from "./opened.ts";
import type { Storage, StorageChanges, StorageEntry } from "./storage.ts";

export { StorageError } from "./errors.ts";
export type { Storage, StorageChanges, StorageEntry } from "./storage.ts";

const VERSION = 1;
const STORE = "values";

/** Options of {@linkcode IndexedDbStorage}. */
export interface IndexedDbStorageOptions {
  /**
   * Which of the logins in the database: any text of 1 to 128 characters.
   *
   * @default {"default"}
   */
  account?: string;
}

/** What is used of IndexedDB; programs without the DOM have no types for it. */
interface Request<T> {
  result: T;
  error: Error | null;
  onsuccess: (() => void) | null;
  onerror: (() => void) | null;
}

interface OpenRequest extends Request<Database> {
  onupgradeneeded: (() => void) | null;
}

interface Database {
  createObjectStore(name: string): void;
  transaction(
    store: string,
    mode: "readonly" | "readwrite",
    options: { durability: "strict" },
  ): Transaction;
  close(): void;
  onversionchange: (() => void) | null;
}

interface Transaction {
  objectStore(name: string): ObjectStore;
  error: Error | null;
  oncomplete: (() => void) | null;
  onabort: (() => void) | null;
}

interface ObjectStore {
  get(key: unknown): Request<unknown>;
  getAll(range: unknown): Request<unknown[]>;
  getAllKeys(range: unknown): Request<unknown[]>;
  put(value: unknown, key: unknown): void;
  delete(key: unknown): void;
}

interface Globals {
  indexedDB?: { open(name: string, version: number): OpenRequest };
  IDBKeyRange: { bound(lower: unknown, upper: unknown): unknown };
}

/**
 * Keeps logins in a database of the page's origin, any number of them under
 * different accounts. Each `set` is one transaction, flushed to the disk where
 * the browser can.
 *
 * Scripts of the same origin can read it: wrap it into `EncryptedStorage` with
 * a passphrase that the user types, if that is a matter.
 */
export class IndexedDbStorage implements Storage {
  /** Name of the database. */
  readonly name: string;
  /** Which of the logins in it. */
  readonly account: string;
  readonly #database = new Opened<Database>("IndexedDB");

  /**
   * Names the database; {@linkcode open} opens it.
   *
   * @param name Its name.
   * @param options Which account.
   * @throws {TypeError} If the name is empty, or the account is no text.
   * @throws {RangeError} If the account is empty or too long.
   */
  constructor(name: string = "layer", options: IndexedDbStorageOptions = {}) {
    if (typeof name !== "string" || name === "") {
      throw new TypeError("Cannot use IndexedDB: wanted a name, got none");
    }
    this.name = name;
    this.account = checkAccount(options.account);
  }

  /**
   * Makes a storage and opens it.
   *
   * @param name Name of the database.
   * @param options Which account.
   * @throws {StorageError} If it cannot be opened.
   */
  static async open(
    name: string = "layer",
    options: IndexedDbStorageOptions = {},
  ): Promise<IndexedDbStorage> {
    const storage = new IndexedDbStorage(name, options);
    await storage.open();
    return storage;
  }

  /**
   * Opens the database, or makes it. Does nothing when it is open.
   *
   * @throws {StorageError} If there is no IndexedDB, the database cannot be
   * opened, or was written by a newer version of the library.
   */
  open(): Promise<void> {
    return this.#database.open(() => this.#open());
  }

  /**
   * Reads one value.
   *
   * @param key The value's key.
   * @throws {StorageError} If the database cannot be read.
   */
  async get(key: string): Promise<Uint8Array | undefined> {
    const store = this.#transaction("readonly").objectStore(STORE);
    const value = await done("read", store.get([this.account, key]));
    return value === undefined ? undefined : bytesOf(value);
  }

  /**
   * Reads all values whose key begins with `prefix`.
   *
   * @param prefix Beginning of the keys; empty for all.
   * @throws {StorageError} If the database cannot be read.
   */
  async list(prefix: string): Promise<StorageEntry[]> {
    const store = this.#transaction("readonly").objectStore(STORE);
    if (!isKey(prefix)) return [];
    const { IDBKeyRange } = globalThis as unknown as Globals;
    // Keys are ASCII below 0x7f: all that begin with a prefix are in a range.
    const range = IDBKeyRange.bound(
      [this.account, prefix],
      [this.account, `${prefix}\x7f`],
    );
    const [keys, values] = await Promise.all([
      done("read", store.getAllKeys(range)),
      done("read", store.getAll(range)),
    ]);
    return keys.map((key, i) => ({
      key: String((key as unknown[])[1]),
      value: bytesOf(values[i]),
    }));
  }

  /**
   * Writes and deletes values in one transaction.
   *
   * @param changes New values by key; `undefined` deletes.
   * @throws {TypeError} If a key or value is of the wrong kind.
   * @throws {RangeError} If a key or value is too long.
   * @throws {StorageError} If the database cannot be written.
   */
  async set(changes: StorageChanges): Promise<void> {
    checkChanges(changes);
    // Of a part of a larger buffer all of it would be kept.
    const copies = [...changes].map(([key, value]) =>
      [[this.account, key], value?.slice()] as const
    );
    await this.#database.write(async () => {
      const transaction = this.#transaction("readwrite");
      const written = committed(transaction);
      const store = transaction.objectStore(STORE);
      for (const [key, value] of copies) {
        if (value === undefined) store.delete(key);
        else store.put(value, key);
      }
      await written;
    });
  }

  /** Waits for writes that were begun and closes the database. */
  close(): Promise<void> {
    return this.#database.close((database) => database.close());
  }

  async #open(): Promise<Database> {
    const { indexedDB } = globalThis as unknown as Globals;
    if (indexedDB === undefined) {
      throw new StorageError(
        "Cannot open IndexedDB: wanted a browser, got a platform without it",
      );
    }
    const request = indexedDB.open(this.name, VERSION);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    const database = await done("open", request);
    // Another page deletes the database, or has a newer version of the library.
    database.onversionchange = () => {
      database.close();
      this.#database.forget();
    };
    return database;
  }

  #transaction(mode: "readonly" | "readwrite"): Transaction {
    const database = this.#database.value;
    const options = { durability: "strict" } as const;
    try {
      return database.transaction(STORE, mode, options);
    } catch (cause) {
      throw new StorageError("Cannot use IndexedDB", { cause });
    }
  }
}

/** Waits for a request. */
function done<T>(verb: string, request: Request<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => {
      const cause = request.error;
      reject(
        new StorageError(
          cause?.name === "VersionError"
            ? `Cannot ${verb} IndexedDB: it was written by a newer version of the library`
            : `Cannot ${verb} IndexedDB`,
          { cause },
        ),
      );
    };
  });
}

/** Waits for a transaction. */
function committed(transaction: Transaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => {
      const cause = transaction.error;
      reject(new StorageError("Cannot write IndexedDB", { cause }));
    };
  });
}

function bytesOf(value: unknown): Uint8Array {
  // Arrays of another realm are none of this one's.
  if (ArrayBuffer.isView(value)) {
    const { buffer, byteOffset, byteLength } = value;
    return new Uint8Array(buffer, byteOffset, byteLength);
  }
  throw new StorageError(
    `Cannot read IndexedDB: wanted bytes, got ${typeof value}`,
  );
}
