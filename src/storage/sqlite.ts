/**
 * Logins in an SQLite file: Deno 2.2, Node 22.13 (22.5 with
 * `--experimental-sqlite`) and Bun, with the SQLite that is built into each.
 *
 * @example A login in memory
 * ```ts
 * import { SqliteStorage } from "@layer/mtproto/storage/sqlite";
 * import { LoginStore } from "@layer/mtproto/storage";
 * import { assertEquals } from "@std/assert";
 *
 * const storage = await SqliteStorage.inMemory();
 * await new LoginStore(storage).setHomeDc(2);
 * assertEquals(await new LoginStore(storage).homeDc(), 2);
 * await storage.close();
 * ```
 *
 * @module
 */
import { StorageError } from "./errors.ts";
import { makePrivateFile } from "./private_file.ts";
import {
  type SqlConnection,
  type SqlRow,
  type SqlStatement,
  SqlStorage,
  type SqlStorageOptions,
} from "./sql_storage.ts";

export { StorageError } from "./errors.ts";
export type {
  SqlConnection,
  SqlRow,
  SqlStatement,
  SqlStorage,
  SqlStorageOptions,
} from "./sql_storage.ts";

/** Longest time to wait for another program, in milliseconds. */
const MAX_BUSY_TIMEOUT_MS = 60_000;

/** Options of {@linkcode SqliteStorage}. */
export interface SqliteStorageOptions extends SqlStorageOptions {
  /**
   * How long to wait while another program writes, in milliseconds, 0 to
   * 60,000. The thread stands still meanwhile.
   *
   * @default {5000}
   */
  busyTimeoutMs?: number;
}

/** The part of a database that Deno, Node and Bun have alike. */
interface Database {
  exec(sql: string): void;
  prepare(sql: string): Statement;
  close(): void;
}

interface Statement {
  all(...args: (string | number | Uint8Array)[]): unknown[];
  /** Bun's statements hold the file open until they are finalised. */
  finalize?(): void;
}

/**
 * Keeps logins in an SQLite file, any number of them under different
 * accounts.
 *
 * The file is made for its owner only and uses write-ahead logging: one
 * program writes while others read. Each `set` is one short transaction,
 * flushed to the disk. Needs read and write permission for `path`, `path-wal`,
 * `path-shm` and `path-journal`.
 *
 * @example Two accounts in one file
 * ```ts ignore
 * import { Client } from "@layer/mtproto";
 * import { SqliteStorage } from "@layer/mtproto/storage/sqlite";
 *
 * const app = { apiId: 12345, apiHash: "0123456789abcdef0123456789abcdef" };
 * const [ann, bob] = await Promise.all(["ann", "bob"].map((account) =>
 *   Client.connect({
 *     ...app,
 *     storage: new SqliteStorage("logins.db", { account }),
 *   })
 * ));
 * ```
 */
export class SqliteStorage extends SqlStorage {
  /** Where the file is. */
  readonly path: string;
  /** How long to wait while another program writes, in milliseconds. */
  readonly busyTimeoutMs: number;

  /**
   * Names the file; {@linkcode open} opens it.
   *
   * @param path A file's path, or `":memory:"`.
   * @param options Which account, and how long to wait for others.
   * @throws {TypeError} If the path is empty or an option of the wrong kind.
   * @throws {RangeError} If an option is out of range.
   */
  constructor(path: string, options: SqliteStorageOptions = {}) {
    super(options);
    const { busyTimeoutMs = 5000 } = options;
    if (typeof path !== "string" || path === "") {
      throw new TypeError("Cannot use SQLite storage: wanted a path, got none");
    }
    if (
      !Number.isInteger(busyTimeoutMs) || busyTimeoutMs < 0 ||
      busyTimeoutMs > MAX_BUSY_TIMEOUT_MS
    ) {
      throw new RangeError(
        `Cannot use SQLite storage: busyTimeoutMs must be a whole number from 0 to ${MAX_BUSY_TIMEOUT_MS}, got ${busyTimeoutMs}`,
      );
    }
    this.path = path;
    this.busyTimeoutMs = busyTimeoutMs;
  }

  /**
   * Makes a storage and opens it.
   *
   * @param path A file's path, or `":memory:"`.
   * @param options Which account, and how long to wait for others.
   * @throws {StorageError} If it cannot be opened.
   */
  static async open(
    path: string,
    options: SqliteStorageOptions = {},
  ): Promise<SqliteStorage> {
    const storage = new SqliteStorage(path, options);
    await storage.open();
    return storage;
  }

  /** Makes a storage in memory, which closing it ends, and opens it. */
  static inMemory(): Promise<SqliteStorage> {
    return SqliteStorage.open(":memory:");
  }

  /** Opens the file, or makes it. */
  protected override async connect(): Promise<SqlConnection> {
    const open = await findSqlite();
    if (this.path !== ":memory:") await makePrivateFile(this.path);
    const { busyTimeoutMs } = this;
    return guarded("open", busyTimeoutMs, () => {
      const database = open(this.path);
      try {
        database.exec(`PRAGMA busy_timeout = ${busyTimeoutMs}`);
        database.exec("PRAGMA journal_mode = WAL");
        database.exec("PRAGMA synchronous = FULL");
      } catch (error) {
        database.close();
        throw error;
      }
      return new SqliteConnection(database, busyTimeoutMs);
    });
  }
}

class SqliteConnection implements SqlConnection {
  readonly #database: Database;
  readonly #busyTimeoutMs: number;
  readonly #prepared = new Map<string, Statement>();

  constructor(database: Database, busyTimeoutMs: number) {
    this.#database = database;
    this.#busyTimeoutMs = busyTimeoutMs;
  }

  // deno-lint-ignore require-await -- what it throws is a rejection
  async read(statement: SqlStatement): Promise<SqlRow[]> {
    return guarded("read", this.#busyTimeoutMs, () => this.#all(statement));
  }

  // deno-lint-ignore require-await -- what it throws is a rejection
  async write(statements: readonly SqlStatement[]): Promise<SqlRow[][]> {
    return guarded("write", this.#busyTimeoutMs, () => {
      this.#database.exec("BEGIN IMMEDIATE");
      try {
        const rows = statements.map((one) => this.#all(one));
        this.#database.exec("COMMIT");
        return rows;
      } catch (error) {
        this.#rollBack();
        throw error;
      }
    });
  }

  close(): void {
    for (const statement of this.#prepared.values()) statement.finalize?.();
    this.#prepared.clear();
    this.#database.close();
  }

  #all({ sql, args }: SqlStatement): SqlRow[] {
    let statement = this.#prepared.get(sql);
    if (statement === undefined) {
      statement = this.#database.prepare(sql);
      this.#prepared.set(sql, statement);
    }
    return statement.all(...args) as SqlRow[];
  }

  #rollBack(): void {
    try {
      this.#database.exec("ROLLBACK");
    } catch {
      // Some errors, as a full disk, have rolled back already.
    }
  }
}

/** Finds the SQLite of this platform. */
async function findSqlite(): Promise<(path: string) => Database> {
  try {
    if ("Bun" in globalThis) {
      // Bundlers for other platforms must not look for it.
      const { Database } = await import(["bun", "sqlite"].join(":"));
      return (path) => new Database(path);
    }
    const { DatabaseSync } = await import("node:sqlite");
    return (path) => new DatabaseSync(path) as unknown as Database;
  } catch (cause) {
    throw new StorageError(
      "Cannot open SQLite storage: wanted Deno 2.2, Node 22.13 or Bun, got a platform without SQLite",
      { cause },
    );
  }
}

/** Runs something; what the database throws becomes a `StorageError`. */
function guarded<T>(verb: string, busyTimeoutMs: number, run: () => T): T {
  try {
    return run();
  } catch (cause) {
    const { message } = cause as Error;
    if (/database (?:\w+ )?is locked/.test(message)) {
      throw new StorageError(
        `Cannot ${verb} SQLite storage: another program has held the database for ${busyTimeoutMs} ms; end it, raise busyTimeoutMs, or give each program a file of its own`,
        { cause, reason: "locked" },
      );
    }
    throw new StorageError(`Cannot ${verb} SQLite storage`, { cause });
  }
}
