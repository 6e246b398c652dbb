/**
 * A login file that is named by its path.
 *
 * @module
 */

import type { Storage, StorageChanges, StorageEntry } from "../storage/mod.ts";

/**
 * Keeps a login in a file, and loads the code for that only when it is
 * opened: programs without files never do.
 */
export class SessionFile implements Storage {
  readonly #path: string;
  #file: Storage | undefined;

  /**
   * Names the file; opens nothing.
   *
   * @param path A file's path.
   * @throws {TypeError} If it is not a string.
   * @throws {RangeError} If it is blank.
   */
  constructor(path: string) {
    if (typeof path !== "string") {
      throw new TypeError(
        "Cannot create client: session must be a file's path, got " +
          typeof path,
      );
    }
    if (path.trim() === "") {
      throw new RangeError(
        "Cannot create client: session must be a file's path, got a blank",
      );
    }
    this.#path = path;
  }

  /** Loads and opens the file. */
  async open(): Promise<void> {
    const { FileStorage } = await import("../storage/file.ts");
    this.#file = new FileStorage(this.#path);
    await this.#file.open();
  }

  /**
   * Reads one value.
   *
   * @param key Its key.
   */
  get(key: string): Promise<Uint8Array | undefined> {
    return this.#opened().get(key);
  }

  /**
   * Reads values.
   *
   * @param prefix Beginning of their keys.
   */
  list(prefix: string): Promise<StorageEntry[]> {
    return this.#opened().list(prefix);
  }

  /**
   * Writes values.
   *
   * @param changes By key; `undefined` deletes.
   */
  set(changes: StorageChanges): Promise<void> {
    return this.#opened().set(changes);
  }

  /** Closes the file. */
  async close(): Promise<void> {
    await this.#file?.close();
    this.#file = undefined;
  }

  #opened(): Storage {
    if (this.#file === undefined) {
      throw new TypeError(
        "Cannot use session file: it must be open, got closed",
      );
    }
    return this.#file;
  }
}
