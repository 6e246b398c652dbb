/**
 * Logins in a libSQL database: Turso, `sqld`, a file, or a file that follows a
 * database elsewhere.
 *
 * Runs over the package `@libsql/client` of npm, which is loaded when a storage
 * is opened. Databases elsewhere are reached with `fetch` alone, so that it
 * works on Deno Deploy and in workers; files need the native part of the
 * package (`--allow-ffi`, `--allow-read`, `--allow-write` and `--allow-env` on
 * Deno).
 *
 * @example A database of Turso
 * ```ts ignore
 * import { Client } from "@layer/mtproto";
 * import { LibsqlStorage } from "@layer/mtproto/storage/libsql";
 *
 * const client = await Client.connect({
 *   apiId: 12345,
 *   apiHash: "0123456789abcdef0123456789abcdef",
 *   storage: new LibsqlStorage({
 *     url: "libsql://bots-me.turso.io",
 *     authToken: Deno.env.get("TURSO_TOKEN"),
 *   }),
 * });
 * ```
 *
 * @module
 */
import { StorageError } from "./errors.ts";
import {
  checkLibsqlConfig,
  clientOptions,
  type LibsqlClientOptions,
  type LibsqlConfig,
  localPath,
} from "./libsql_config.ts";
import { makePrivateFile } from "./private_file.ts";
import {
  type SqlConnection,
  type SqlRow,
  type SqlStatement,
  SqlStorage,
  type SqlStorageOptions,
} from "./sql_storage.ts";

export { StorageError } from "./errors.ts";
export type { LibsqlConfig } from "./libsql_config.ts";
export type {
  SqlConnection,
  SqlRow,
  SqlStatement,
  SqlStorage,
  SqlStorageOptions,
} from "./sql_storage.ts";

/** A statement as `@libsql/client` takes it. */
export interface LibsqlStatement {
  /** One statement. */
  sql: string;
  /** Arguments, in the order of the question marks. */
  args: (string | number | Uint8Array)[];
}

/** What is used of a client of `@libsql/client`. */
export interface LibsqlClient {
  /** Runs a statement. */
  execute(statement: LibsqlStatement): Promise<{ rows: unknown[] }>;
  /** Runs statements in one transaction. */
  batch(
    statements: LibsqlStatement[],
    mode: "write",
  ): Promise<{ rows: unknown[] }[]>;
  /** Fetches what is new in the database that a file follows. */
  sync(): Promise<unknown>;
  /** Releases it. */
  close(): void;
}

/** Options of {@linkcode LibsqlStorage.openReplica}. */
export interface LibsqlReplicaOptions extends SqlStorageOptions {
  /**
   * How often the file is brought up to date, in seconds, 1 to 86,400. Left
   * out: when it is opened, and when {@linkcode LibsqlStorage.sync} is called.
   */
  syncIntervalSeconds?: number;
  /** Key of the file's encryption. */
  encryptionKey?: string;
}

/**
 * Keeps logins in a libSQL database, any number of them under different
 * accounts. Each `set` is one transaction and one request.
 *
 * @example A client of one's own, which stays open
 * ```ts ignore
 * import { createClient } from "@libsql/client";
 * import { LibsqlStorage } from "@layer/mtproto/storage/libsql";
 *
 * const database = createClient({ url: "http://127.0.0.1:8080" });
 * const storage = new LibsqlStorage(database, { account: "bot" });
 * ```
 */
export class LibsqlStorage extends SqlStorage {
  readonly #source: LibsqlClient | LibsqlConfig;
  #client: LibsqlClient | undefined;

  /**
   * Says which database; {@linkcode open} connects to it.
   *
   * @param source Where it is, or a client of `@libsql/client`, which is left
   * open by {@linkcode close}.
   * @param options Which account.
   * @throws {TypeError} If an option is missing or of the wrong kind.
   * @throws {RangeError} If an option is out of range.
   * @throws {SyntaxError} If the URL is none.
   */
  constructor(
    source: LibsqlClient | LibsqlConfig,
    options: SqlStorageOptions = {},
  ) {
    super(options);
    this.#source = isClient(source) ? source : checkLibsqlConfig(source);
  }

  /**
   * Opens a database in a file.
   *
   * @param path A file's path.
   * @param options Which account, and the key of the file's encryption.
   * @throws {StorageError} If it cannot be opened.
   */
  static async openLocal(
    path: string,
    options: SqlStorageOptions & { encryptionKey?: string } = {},
  ): Promise<LibsqlStorage> {
    const { encryptionKey } = options;
    const config = {
      url: localUrl(path),
      ...(encryptionKey === undefined ? {} : { encryptionKey }),
    };
    return await LibsqlStorage.#opened(config, options);
  }

  /**
   * Opens a database in memory, which closing it ends.
   *
   * @param options Which account.
   */
  static async inMemory(
    options: SqlStorageOptions = {},
  ): Promise<LibsqlStorage> {
    return await LibsqlStorage.#opened({ url: ":memory:" }, options);
  }

  /**
   * Opens a database elsewhere.
   *
   * @param url `libsql:`, `https:`, `http:`, `wss:` or `ws:`.
   * @param authToken What the database wants to see.
   * @param options Which account.
   * @throws {StorageError} If it cannot be reached, or refuses.
   */
  static async openRemote(
    url: string,
    authToken?: string,
    options: SqlStorageOptions = {},
  ): Promise<LibsqlStorage> {
    const config = authToken === undefined ? { url } : { url, authToken };
    return await LibsqlStorage.#opened(config, options);
  }

  /**
   * Opens a file that follows a database elsewhere: reads are local, writes
   * go there first. libSQL makes the file and others beside it, with the mode
   * that the process gives new files: choose a folder that only its owner may
   * enter.
   *
   * @param path The file's path.
   * @param url Where the database is.
   * @param authToken What the database wants to see.
   * @param options Which account, and how often to look for changes.
   * @throws {StorageError} If it cannot be opened, reached, or refuses.
   */
  static async openReplica(
    path: string,
    url: string,
    authToken?: string,
    options: LibsqlReplicaOptions = {},
  ): Promise<LibsqlStorage> {
    const { syncIntervalSeconds, encryptionKey } = options;
    const config: LibsqlConfig = {
      url: localUrl(path),
      syncUrl: url,
      ...(authToken === undefined ? {} : { authToken }),
      ...(syncIntervalSeconds === undefined ? {} : { syncIntervalSeconds }),
      ...(encryptionKey === undefined ? {} : { encryptionKey }),
    };
    return await LibsqlStorage.#opened(config, options);
  }

  static async #opened(
    config: LibsqlConfig,
    options: SqlStorageOptions,
  ): Promise<LibsqlStorage> {
    const storage = new LibsqlStorage(config, options);
    await storage.open();
    return storage;
  }

  /**
   * Brings a file that follows a database up to date.
   *
   * @throws {StorageError} If there is no such database, it cannot be reached,
   * or the storage is not open.
   */
  async sync(): Promise<void> {
    const client = this.#client;
    if (client === undefined) {
      throw new StorageError("Cannot sync libSQL storage: it is not open", {
        reason: "notOpen",
      });
    }
    await guarded("sync", async () => void await client.sync());
  }

  /** Connects to the database. */
  protected override async connect(): Promise<SqlConnection> {
    const source = this.#source;
    const client = isClient(source) ? source : await createClient(source);
    const connection = new LibsqlConnection(client, () => {
      this.#client = undefined;
      if (client !== source) client.close();
    });
    this.#client = client;
    if (!isClient(source) && source.syncUrl !== undefined) {
      try {
        await this.sync();
      } catch (error) {
        connection.close();
        throw error;
      }
    }
    return connection;
  }
}

class LibsqlConnection implements SqlConnection {
  readonly #client: LibsqlClient;
  readonly #release: () => void;

  constructor(client: LibsqlClient, release: () => void) {
    this.#client = client;
    this.#release = release;
  }

  read({ sql, args }: SqlStatement): Promise<SqlRow[]> {
    return guarded("read", async () => {
      const { rows } = await this.#client.execute({ sql, args: [...args] });
      return rows as SqlRow[];
    });
  }

  write(statements: readonly SqlStatement[]): Promise<SqlRow[][]> {
    return guarded("write", async () => {
      const batch = statements.map(({ sql, args }) => ({
        sql,
        args: [...args],
      }));
      const results = await this.#client.batch(batch, "write");
      return results.map(({ rows }) => rows as SqlRow[]);
    });
  }

  close(): void {
    this.#release();
  }
}

function isClient(source: LibsqlClient | LibsqlConfig): source is LibsqlClient {
  return typeof (source as Partial<LibsqlClient> | null)?.batch === "function";
}

function localUrl(path: string): string {
  if (typeof path !== "string" || path === "") {
    throw new TypeError("Cannot use libSQL storage: wanted a path, got none");
  }
  // What would end the path of a URL is escaped, so that it names the file.
  return `file:${path.replace(/[%?#]/g, encodeURIComponent)}`;
}

/** Loads the part of the package that the URL needs, and makes a client. */
async function createClient(config: LibsqlConfig): Promise<LibsqlClient> {
  const path = localPath(config.url);
  // What follows a database must not be there before libSQL makes it.
  if (path && config.syncUrl === undefined) await makePrivateFile(path);
  let load: (options: LibsqlClientOptions) => LibsqlClient;
  try {
    ({ createClient: load } = path === undefined
      ? await import("@libsql/client/web")
      : await import("@libsql/client"));
  } catch (cause) {
    throw new StorageError(
      path === undefined
        ? "Cannot open libSQL storage: @libsql/client cannot be loaded"
        : "Cannot open libSQL storage: the native part of @libsql/client cannot be loaded, which files need",
      { cause },
    );
  }
  try {
    return load(clientOptions(config));
  } catch (error) {
    const { code, name, message } = error as Error & { code?: string };
    // It may quote a URL, with a token in it.
    const isSafe = [config.url, ...secretsIn(config)].every((text) =>
      !message.includes(text)
    );
    throw new StorageError(
      `Cannot open libSQL storage: the client refuses with ${code ?? name}`,
      isSafe ? { cause: error } : {},
    );
  }
}

function secretsIn(config: LibsqlConfig): string[] {
  const { authToken, syncUrl, encryptionKey } = config;
  return [authToken, syncUrl, encryptionKey].filter((text) =>
    !!text
  ) as string[];
}

/** Runs something; what the database throws becomes a `StorageError`. */
async function guarded<T>(verb: string, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (cause) {
    const { code } = cause as { code?: unknown };
    if (typeof code === "string" && /^SQLITE_(?:BUSY|LOCKED)/.test(code)) {
      throw new StorageError(
        `Cannot ${verb} libSQL storage: another program holds the database; end it, or give each program a database of its own`,
        { cause, reason: "locked" },
      );
    }
    throw new StorageError(`Cannot ${verb} libSQL storage`, { cause });
  }
}
