/**
 * A login in a table of an SQL database: what `SqliteStorage` and
 * `LibsqlStorage` have in common.
 *
 * One table holds the values of all accounts, another the version of the
 * schema. Statements that belong together go to the database in one piece.
 *
 * @module
 */
import { checkAccount } from "./check_account.ts";
import { checkChanges } from "./check_changes.ts";
import { StorageError } from "./errors.ts";
import { Opened } from "./opened.ts";
import type { Storage, StorageChanges, StorageEntry } from "./storage.ts";

/** A statement and its arguments, in the order of the question marks. */
export interface SqlStatement {
  /** One statement. */
  readonly sql: string;
  /** Arguments. */
  readonly args: readonly (string | number | Uint8Array)[];
}

/** A row by column names; bytes as `Uint8Array` or `ArrayBuffer`. */
export type SqlRow = Readonly<Record<string, unknown>>;

/** An open database. */
export interface SqlConnection {
  /**
   * Runs a statement that writes nothing.
   *
   * @param statement A query.
   * @returns Its rows.
   * @throws {StorageError} If the database refuses.
   */
  read(statement: SqlStatement): Promise<readonly SqlRow[]>;
  /**
   * Runs statements in one transaction: all of them, or none.
   *
   * @param statements At least one.
   * @returns The rows of each.
   * @throws {StorageError} If the database refuses.
   */
  write(
    statements: readonly SqlStatement[],
  ): Promise<readonly (readonly SqlRow[])[]>;
  /** Releases it. */
  close(): void;
}

/** Options of storages in SQL databases. */
export interface SqlStorageOptions {
  /**
   * Which of the logins in the database: any text of 1 to 128 characters.
   *
   * @default {"default"}
   */
  account?: string;
}

/**
 * The schema, as steps from one version to the next. Steps are added at the
 * end and never changed.
 */
const MIGRATIONS: readonly string[] = [
  "CREATE TABLE layer_values (account TEXT NOT NULL, key TEXT NOT NULL, " +
  "value BLOB NOT NULL, PRIMARY KEY (account, key)) WITHOUT ROWID",
];
const CREATE_SCHEMA = "CREATE TABLE IF NOT EXISTS layer_schema " +
  "(id INTEGER PRIMARY KEY CHECK (id = 1), version INTEGER NOT NULL)";
const FIRST_VERSION = "INSERT OR IGNORE INTO layer_schema VALUES (1, 0)";
const GET_VERSION = "SELECT version FROM layer_schema WHERE id = 1";
const SET_VERSION = "UPDATE layer_schema SET version = ? WHERE id = 1";

const GET = "SELECT value FROM layer_values WHERE account = ? AND key = ?";
// Keys are ASCII below 0x7f: all that begin with a prefix are in one range.
const LIST = "SELECT key, value FROM layer_values " +
  "WHERE account = ? AND key >= ? AND key < ? || x'7f'";
const SET = "INSERT INTO layer_values VALUES (?, ?, ?) " +
  "ON CONFLICT (account, key) DO UPDATE SET value = excluded.value";
const DELETE = "DELETE FROM layer_values WHERE account = ? AND key = ?";
const ACCOUNTS = "SELECT DISTINCT account FROM layer_values ORDER BY account";

/** Keeps a login in an SQL database; subclasses say in which. */
export abstract class SqlStorage implements Storage {
  /** Which of the logins in the database. */
  readonly account: string;
  readonly #connection = new Opened<SqlConnection>("database");

  /**
   * Names the login.
   *
   * @param options Which account.
   * @throws {TypeError} If `account` is no string.
   * @throws {RangeError} If it is empty or too long.
   */
  constructor(options: SqlStorageOptions = {}) {
    this.account = checkAccount(options.account);
  }

  /** Opens the database; its schema is not looked at yet. */
  protected abstract connect(): Promise<SqlConnection>;

  /**
   * Opens the database and makes its tables, if it has none. Does nothing when
   * it is open.
   *
   * @throws {StorageError} If it cannot be opened, or was written by a newer
   * version of the library.
   */
  open(): Promise<void> {
    return this.#connection.open(async () => {
      const connection = await this.connect();
      try {
        await migrate(connection);
      } catch (error) {
        connection.close();
        throw error;
      }
      return connection;
    });
  }

  /**
   * Reads one value.
   *
   * @param key The value's key.
   * @throws {StorageError} If the database cannot be read.
   */
  async get(key: string): Promise<Uint8Array | undefined> {
    const [row] = await this.#connection.value
      .read({ sql: GET, args: [this.account, key] });
    return row && bytesOf(row.value);
  }

  /**
   * Reads all values whose key begins with `prefix`.
   *
   * @param prefix Beginning of the keys; empty for all.
   * @throws {StorageError} If the database cannot be read.
   */
  async list(prefix: string): Promise<StorageEntry[]> {
    const rows = await this.#connection.value
      .read({ sql: LIST, args: [this.account, prefix, prefix] });
    return rows.map(({ key, value }) => ({
      key: String(key),
      value: bytesOf(value),
    }));
  }

  /**
   * Writes and deletes values in one transaction; they are durable when the
   * promise resolves.
   *
   * @param changes New values by key; `undefined` deletes.
   * @throws {TypeError} If a key or value is of the wrong kind.
   * @throws {RangeError} If a key or value is too long.
   * @throws {StorageError} If the database cannot be written.
   */
  async set(changes: StorageChanges): Promise<void> {
    checkChanges(changes);
    const { account } = this;
    const statements: SqlStatement[] = [];
    for (const [key, value] of changes) {
      statements.push(
        value === undefined
          ? { sql: DELETE, args: [account, key] }
          : { sql: SET, args: [account, key, value.slice()] },
      );
    }
    // One behind the other: requests at the same time may change places.
    await this.#connection.write(async (connection) => {
      if (statements.length > 0) await connection.write(statements);
    });
  }

  /**
   * Names the accounts of which the database holds something, sorted.
   *
   * @throws {StorageError} If the database cannot be read.
   */
  async accounts(): Promise<string[]> {
    const rows = await this.#connection.value.read({ sql: ACCOUNTS, args: [] });
    return rows.map(({ account }) => String(account));
  }

  /** Waits for writes that were begun and closes the database. */
  close(): Promise<void> {
    return this.#connection.close((connection) => connection.close());
  }
}

/** Brings the schema to the version of this library. */
async function migrate(connection: SqlConnection): Promise<void> {
  const newest = MIGRATIONS.length;
  const version = await versionOf(connection);
  if (version === newest) return;
  if (!(version < newest)) {
    throw new StorageError(
      `Cannot open database: wanted schema version ${newest} or older, got ${version}`,
      { version },
    );
  }
  const steps = MIGRATIONS.slice(version).map((sql) => ({ sql, args: [] }));
  try {
    await connection.write([...steps, { sql: SET_VERSION, args: [newest] }]);
  } catch (error) {
    // Another program may have been faster.
    if (await versionOf(connection) !== newest) throw error;
  }
}

async function versionOf(connection: SqlConnection): Promise<number> {
  const [, , rows] = await connection.write([
    { sql: CREATE_SCHEMA, args: [] },
    { sql: FIRST_VERSION, args: [] },
    { sql: GET_VERSION, args: [] },
  ]);
  return Number(rows![0]?.version);
}

function bytesOf(value: unknown): Uint8Array {
  if (value instanceof Uint8Array) return new Uint8Array(value);
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  throw new StorageError(
    `Cannot read value: wanted bytes, got ${
      value === null ? "null" : typeof value
    }`,
  );
}
