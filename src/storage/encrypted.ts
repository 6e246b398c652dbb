/**
 * A login that only a passphrase or a key can read, in any other storage.
 *
 * @example Encrypted in memory
 * ```ts
 * import { EncryptedStorage } from "@layer/mtproto/storage/encrypted";
 * import { LoginStore, MemoryStorage } from "@layer/mtproto/storage";
 * import { assertEquals } from "@std/assert";
 *
 * const memory = new MemoryStorage();
 * const key = crypto.getRandomValues(new Uint8Array(32));
 * const storage = new EncryptedStorage(memory, key);
 * await storage.open();
 * await new LoginStore(storage).setHomeDc(2);
 * assertEquals(await new LoginStore(storage).homeDc(), 2);
 * assertEquals(await new LoginStore(memory).homeDc(), undefined);
 * await storage.close();
 * ```
 *
 * @module
 */
import { checkChanges } from "./check_changes.ts";
import { checkSecret, createHeader, openHeader } from "./encryption_header.ts";
import { StorageError } from "./errors.ts";
import { Opened } from "./opened.ts";
import type { RecordCipher } from "./record_cipher.ts";
import type { Storage, StorageChanges, StorageEntry } from "./storage.ts";

export { StorageError } from "./errors.ts";
export type { Storage, StorageChanges, StorageEntry } from "./storage.ts";

/** Where the salt is; no other key is without a slash. */
const HEADER_KEY = "encryption";
/** Longest value, so that it fits into the other storage when encrypted. */
const MAX_VALUE_LENGTH = 59_840;

/** Options of {@linkcode EncryptedStorage}. */
export interface EncryptedStorageOptions {
  /**
   * Rounds of PBKDF2 for a new storage, 600,000 to 10,000,000. One that is
   * there keeps its own.
   *
   * @default {600000}
   */
  iterations?: number;
}

/**
 * Encrypts what another storage keeps: values by AES-256-GCM, each together
 * with its key, so that none can be changed or stand in another's place.
 *
 * Of keys the part before the first slash stays readable (`peer`, `dc`,
 * `channel`), the rest becomes an HMAC: how many peers were seen can be
 * counted, not who they are. That a record is missing, or is an older one of
 * the same key, is not noticed.
 *
 * From a passphrase the key is made by PBKDF2-SHA-512 with a random salt,
 * from 32 bytes by HKDF-SHA-256. Values are at most 59,840 bytes. A key serves
 * for 2³² writes
 * ([NIST SP 800-38D](https://doi.org/10.6028/NIST.SP.800-38D) §8.3).
 *
 * @example A file that needs a passphrase
 * ```ts ignore
 * import { EncryptedStorage } from "@layer/mtproto/storage/encrypted";
 * import { FileStorage } from "@layer/mtproto/storage/file";
 *
 * const storage = new EncryptedStorage(
 *   new FileStorage("my.session"),
 *   Deno.env.get("PASSPHRASE") ?? "",
 * );
 * ```
 */
export class EncryptedStorage implements Storage {
  readonly #storage: Storage;
  readonly #secret: string | Uint8Array;
  readonly #iterations: number;
  readonly #cipher = new Opened<RecordCipher>("encrypted storage");

  /**
   * Wraps a storage, which is opened and closed with this one.
   *
   * @param storage Where the records go. It must be empty, or encrypted.
   * @param secret A passphrase of any length but none, or a key of 32 random
   * bytes.
   * @param options Rounds for a new storage.
   * @throws {TypeError} If an argument is of the wrong kind.
   * @throws {RangeError} If the passphrase is empty, the key is not 32 bytes
   * long, or the rounds are out of range.
   */
  constructor(
    storage: Storage,
    secret: string | Uint8Array,
    options: EncryptedStorageOptions = {},
  ) {
    if (typeof storage?.open !== "function") {
      throw new TypeError(
        `Cannot encrypt storage: wanted a storage, got ${typeof storage}`,
      );
    }
    const { iterations = 600_000 } = options;
    checkSecret(secret, iterations);
    this.#storage = storage;
    this.#secret = typeof secret === "string" ? secret : secret.slice();
    this.#iterations = iterations;
  }

  /**
   * Opens the storage and makes the key. Does nothing when it is open.
   *
   * @throws {StorageError} If the passphrase or key is another (`reason`
   * `"wrongKey"`), the storage holds a login that is not encrypted (`reason`
   * `"occupied"`), or cannot be opened.
   */
  open(): Promise<void> {
    return this.#cipher.open(() => this.#open());
  }

  /**
   * Reads one value.
   *
   * @param key The value's key.
   * @throws {StorageError} If it is damaged.
   */
  async get(key: string): Promise<Uint8Array | undefined> {
    const cipher = this.#cipher.value;
    const hidden = await cipher.hide(key);
    const sealed = await this.#storage.get(hidden);
    if (sealed === undefined) return undefined;
    return (await cipher.unseal(hidden, sealed)).value;
  }

  /**
   * Reads all values whose key begins with `prefix`. Without a slash in it,
   * every record is decrypted.
   *
   * @param prefix Beginning of the keys; empty for all.
   * @throws {StorageError} If one is damaged.
   */
  async list(prefix: string): Promise<StorageEntry[]> {
    const cipher = this.#cipher.value;
    const sealed = await this.#storage.list(cipher.group(prefix));
    const entries = await Promise.all(
      sealed.filter(({ key }) => key !== HEADER_KEY)
        .map(({ key, value }) => cipher.unseal(key, value)),
    );
    return entries.filter(({ key }) => key.startsWith(prefix));
  }

  /**
   * Writes and deletes values: all of them, or none.
   *
   * @param changes New values by key; `undefined` deletes.
   * @throws {TypeError} If a key or value is of the wrong kind.
   * @throws {RangeError} If a key is over 128 characters or a value over
   * 59,840 bytes.
   */
  async set(changes: StorageChanges): Promise<void> {
    checkChanges(changes, MAX_VALUE_LENGTH);
    const copies = [...changes].map(([key, value]) =>
      [key, value?.slice()] as const
    );
    await this.#cipher.write(async (cipher) => {
      const sealed = await Promise.all(copies.map(async ([key, value]) => {
        const hidden = await cipher.hide(key);
        const bytes = value && await cipher.seal(hidden, key, value);
        return [hidden, bytes] as const;
      }));
      await this.#storage.set(new Map(sealed));
    });
  }

  /** Waits for writes that were begun and closes the storage. */
  close(): Promise<void> {
    return this.#cipher.close(() => this.#storage.close());
  }

  async #open(): Promise<RecordCipher> {
    const storage = this.#storage;
    await storage.open();
    try {
      const header = await storage.get(HEADER_KEY);
      if (header !== undefined) {
        return await openHeader(header, this.#secret);
      }
      if ((await storage.list("")).length > 0) {
        throw new StorageError(
          "Cannot open encrypted storage: wanted an empty or encrypted one, got a login in the clear; copy it with copyLogin()",
          { reason: "occupied" },
        );
      }
      const made = await createHeader(this.#secret, this.#iterations);
      await storage.set(new Map([[HEADER_KEY, made.header]]));
      return made.cipher;
    } catch (error) {
      await storage.close().catch(() => {});
      throw error;
    }
  }
}
