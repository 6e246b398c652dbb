/** A login in one file. Deno, Node and Bun. @module */
import { StorageError } from "./errors.ts";
import { fileSystem } from "./file_system.ts";
import { MemoryStorage } from "./memory.ts";
import { packSnapshot, unpackSnapshot } from "./snapshot.ts";
import type { Storage, StorageChanges, StorageEntry } from "./storage.ts";

/**
 * Keeps a login in a file that only its owner may read.
 *
 * Each change writes a new file beside the old one, flushes it, and renames it
 * over the old one, so that a crash leaves one of the two, whole. A damaged
 * file is kept under the name with `.bak` appended, and a new login begins.
 *
 * Needs read and write permission for `path`, `path.tmp` and `path.bak`.
 *
 * @example A bot's file
 * ```ts ignore
 * import { Client } from "@layer/mtproto";
 * import { FileStorage } from "@layer/mtproto/storage/file";
 *
 * const client = await Client.connect({
 *   apiId: 12345,
 *   apiHash: "0123456789abcdef0123456789abcdef",
 *   storage: new FileStorage("bot.session"),
 * });
 * ```
 */
export class FileStorage implements Storage {
  /** Where the login is. */
  readonly path: string;
  #memory = new MemoryStorage();
  #writing: Promise<void> = Promise.resolve();

  /**
   * Names the file; {@linkcode open} reads it.
   *
   * @param path A file's path.
   * @throws {TypeError} If it is empty.
   */
  constructor(path: string) {
    if (path === "") {
      throw new TypeError("Cannot use session file: want a path, got none");
    }
    this.path = path;
  }

  /**
   * Reads the file, if there is one.
   *
   * @throws {StorageError} If the file cannot be read, or is of a newer format
   *   version.
   */
  async open(): Promise<void> {
    const bytes = await this.#read();
    if (bytes === undefined) return;
    try {
      this.#memory = new MemoryStorage(unpackSnapshot(bytes));
    } catch (error) {
      const { version } = error as StorageError;
      // A newer version is no damage: another program's login is in there.
      if (version !== undefined && version > 1) throw error;
      const files = await fileSystem();
      await files.rename(this.path, `${this.path}.bak`);
    }
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
   * Writes and deletes values; they are on disk when the promise resolves.
   *
   * @param changes New values by key; `undefined` deletes.
   * @throws {StorageError} If the file cannot be written; the old one stands.
   */
  set(changes: StorageChanges): Promise<void> {
    const written = this.#writing.then(() => this.#write(changes));
    // One failed write must not stop the ones behind it.
    this.#writing = written.catch(() => {});
    return written;
  }

  /** Waits for writes that were begun. */
  async close(): Promise<void> {
    await this.#writing;
  }

  async #read(): Promise<Uint8Array | undefined> {
    const files = await fileSystem();
    try {
      // A plain array: node's Buffer would change what slice() means.
      return new Uint8Array(await files.readFile(this.path));
    } catch (cause) {
      if ((cause as { code?: string }).code === "ENOENT") return undefined;
      throw new StorageError("Cannot read session file", { cause });
    }
  }

  async #write(changes: StorageChanges): Promise<void> {
    const next = new MemoryStorage(this.#memory.snapshot());
    await next.set(changes);
    const files = await fileSystem();
    const temporary = `${this.path}.tmp`;
    try {
      const file = await files.open(temporary, "w", 0o600);
      try {
        await file.writeFile(packSnapshot(next.snapshot()));
        await file.sync();
      } finally {
        await file.close();
      }
      await files.rename(temporary, this.path);
    } catch (cause) {
      await files.rm(temporary, { force: true }).catch(() => {});
      throw new StorageError("Cannot write session file", { cause });
    }
    this.#memory = next;
  }
}
