/**
 * A login in Deno KV, on Deno Deploy and with `deno run --unstable-kv` (or
 * `"unstable": ["kv"]` in `deno.json`).
 *
 * @example A bot on Deno Deploy
 * ```ts ignore
 * import { Client } from "@layer/mtproto";
 * import { DenoKvStorage } from "@layer/mtproto/storage/deno-kv";
 *
 * const client = await Client.connect({
 *   apiId: Number(Deno.env.get("API_ID")),
 *   apiHash: Deno.env.get("API_HASH") ?? "",
 *   storage: new DenoKvStorage(),
 * });
 * ```
 *
 * @module
 */
import { checkChanges, isKey } from "./check_changes.ts";
import {
  type DenoKv,
  type DenoKvKey,
  type DenoKvKeyPart,
  keyLength,
} from "./deno_kv_api.ts";
import { DenoKvLog } from "./deno_kv_log.ts";
import { StorageError } from "./errors.ts";
import { Opened } from "./opened.ts";
import { makePrivateFile } from "./private_file.ts";
import type { Storage, StorageChanges, StorageEntry } from "./storage.ts";

export type {
  DenoKv,
  DenoKvAtomic,
  DenoKvEntry,
  DenoKvKey,
  DenoKvKeyPart,
} from "./deno_kv_api.ts";
export { StorageError } from "./errors.ts";
export type { Storage, StorageChanges, StorageEntry } from "./storage.ts";

/** Longest prefix, in bytes as it is stored. */
const MAX_PREFIX_LENGTH = 1024;

/** Options of {@linkcode DenoKvStorage}. */
export interface DenoKvStorageOptions {
  /**
   * What all keys begin with, 1 to 10 parts of at most 1,024 bytes together
   * (a character counts as 3). Each login of a database needs its own.
   *
   * @default {["layer"]}
   */
  prefix?: DenoKvKey;
}

/**
 * Keeps a login in a database of Deno KV.
 *
 * A set of up to some hundred values is one atomic operation. Larger ones are
 * prepared beside, confirmed by one operation, and carried over by whoever
 * comes next if the program ends meanwhile: no reader sees half of one.
 *
 * @example A database of one's own, which stays open
 * ```ts ignore
 * import { DenoKvStorage } from "@layer/mtproto/storage/deno-kv";
 *
 * const kv = await Deno.openKv();
 * const storage = new DenoKvStorage(kv, { prefix: ["telegram", "bot"] });
 * ```
 */
export class DenoKvStorage implements Storage {
  readonly #prefix: DenoKvKey;
  readonly #source: DenoKv | string | undefined;
  readonly #opened = new Opened<{ kv: DenoKv; log: DenoKvLog }>("Deno KV");

  /**
   * Says which database; {@linkcode open} opens it.
   *
   * @param source A database that is open, which is left so by
   * {@linkcode close}; or a path or URL as `Deno.openKv()` takes it; or
   * nothing for the program's own database.
   * @param options What the keys begin with.
   * @throws {TypeError} If the source or the prefix is of the wrong kind.
   * @throws {RangeError} If the prefix is too long.
   */
  constructor(source?: DenoKv | string, options: DenoKvStorageOptions = {}) {
    const { prefix = ["layer"] } = options;
    if (
      source !== undefined && (typeof source !== "string" || source === "") &&
      typeof (source as Partial<DenoKv> | null)?.atomic !== "function"
    ) {
      throw new TypeError(
        "Cannot use Deno KV: wanted a database or a path, got neither",
      );
    }
    checkPrefix(prefix);
    this.#prefix = [...prefix];
    this.#source = source;
  }

  /**
   * Makes a storage and opens it.
   *
   * @param path A path or URL as `Deno.openKv()` takes it, or nothing for the
   * program's own database.
   * @param options What the keys begin with.
   * @throws {StorageError} If it cannot be opened.
   */
  static async open(
    path?: string,
    options: DenoKvStorageOptions = {},
  ): Promise<DenoKvStorage> {
    const storage = new DenoKvStorage(path, options);
    await storage.open();
    return storage;
  }

  /**
   * Opens the database, and finishes or deletes what another program has left
   * behind. Does nothing when it is open.
   *
   * @throws {StorageError} If there is no Deno KV, or it cannot be opened.
   */
  open(): Promise<void> {
    return this.#opened.open(() => this.#open());
  }

  /**
   * Reads one value.
   *
   * @param key The value's key.
   * @throws {StorageError} If the database cannot be read.
   */
  async get(key: string): Promise<Uint8Array | undefined> {
    const { log } = this.#opened.value;
    if (!isKey(key)) return undefined;
    const { value, versionstamp } = await guarded("read", () => log.get(key));
    return versionstamp === null ? undefined : bytesOf(value);
  }

  /**
   * Reads all values whose key begins with `prefix`.
   *
   * @param prefix Beginning of the keys; empty for all.
   * @throws {StorageError} If the database cannot be read.
   */
  async list(prefix: string): Promise<StorageEntry[]> {
    const { log } = this.#opened.value;
    if (!isKey(prefix)) return [];
    const found = await guarded("read", () => log.list(prefix));
    return [...found].map(([key, value]) => ({ key, value: bytesOf(value) }));
  }

  /**
   * Writes and deletes values: all of them, or none.
   *
   * @param changes New values by key; `undefined` deletes.
   * @throws {TypeError} If a key or value is of the wrong kind.
   * @throws {RangeError} If a key or value is too long.
   * @throws {StorageError} If the database cannot be written.
   */
  async set(changes: StorageChanges): Promise<void> {
    checkChanges(changes);
    const copies = [...changes].map(([key, value]) =>
      [key, value?.slice()] as [string, Uint8Array | undefined]
    );
    await this.#opened.write(async ({ log }) => {
      if (copies.length > 0) await guarded("write", () => log.set(copies));
    });
  }

  /** Waits for writes that were begun and closes the database. */
  close(): Promise<void> {
    return this.#opened.close(({ kv }) => {
      if (kv !== this.#source) kv.close();
    });
  }

  async #open(): Promise<{ kv: DenoKv; log: DenoKvLog }> {
    const source = this.#source;
    const kv = typeof source === "object" ? source : await openKv(source);
    const log = new DenoKvLog(kv, this.#prefix);
    try {
      await guarded("open", () => log.sweep());
    } catch (error) {
      if (kv !== source) kv.close();
      throw error;
    }
    return { kv, log };
  }
}

function checkPrefix(prefix: DenoKvKey): void {
  if (!Array.isArray(prefix) || prefix.length < 1 || prefix.length > 10) {
    throw new TypeError(
      "Cannot use Deno KV: prefix must be an array of 1 to 10 parts",
    );
  }
  const kinds = ["string", "number", "bigint", "boolean"];
  const isPart = (part: DenoKvKeyPart) =>
    part instanceof Uint8Array || kinds.includes(typeof part);
  if (!prefix.every(isPart)) {
    throw new TypeError(
      "Cannot use Deno KV: parts of prefix must be texts, numbers, booleans or bytes",
    );
  }
  const length = keyLength(prefix);
  if (length > MAX_PREFIX_LENGTH) {
    throw new RangeError(
      `Cannot use Deno KV: prefix must be of at most ${MAX_PREFIX_LENGTH} bytes, got ${length}`,
    );
  }
}

async function openKv(path: string | undefined): Promise<DenoKv> {
  const { Deno } = globalThis as {
    Deno?: { openKv?: (path?: string) => Promise<DenoKv> };
  };
  const open = Deno?.openKv;
  if (open === undefined) {
    throw new StorageError(
      'Cannot open Deno KV: wanted Deno with --unstable-kv or "unstable": ["kv"] in deno.json, got neither',
    );
  }
  const isFile = path !== undefined && path !== ":memory:" &&
    !/^https?:/.test(path);
  if (isFile) await makePrivateFile(path);
  return await guarded("open", () => open(path));
}

function bytesOf(value: unknown): Uint8Array {
  if (value instanceof Uint8Array) return value;
  throw new StorageError(
    `Cannot read Deno KV: wanted bytes, got ${
      value === null ? "null" : typeof value
    }`,
  );
}

/** Runs something; what the database throws becomes a `StorageError`. */
async function guarded<T>(verb: string, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (cause) {
    if (cause instanceof StorageError) throw cause;
    throw new StorageError(`Cannot ${verb} Deno KV`, { cause });
  }
}
