/** Where a libSQL database is, and what it wants to see. @module */

/** Where a libSQL database is. */
export interface LibsqlConfig {
  /**
   * `libsql:`, `https:`, `http:`, `wss:` or `ws:` for a database elsewhere,
   * `file:` for one in a file, `":memory:"` for one in memory.
   */
  url: string;
  /** What a database elsewhere wants to see. */
  authToken?: string | undefined;
  /** The database that a file follows. */
  syncUrl?: string;
  /** How often a file follows, in seconds, 1 to 86,400. Needs `syncUrl`. */
  syncIntervalSeconds?: number;
  /** Key of the encryption of a file. */
  encryptionKey?: string;
}

const REMOTE = ["libsql:", "https:", "http:", "wss:", "ws:"];
const MAX_SYNC_SECONDS = 86_400;
/** How long a file waits for other programs, in milliseconds. */
const BUSY_TIMEOUT_MS = 5000;
const TEXTS = ["authToken", "syncUrl", "encryptionKey"] as const;

/**
 * Checks where a database is said to be, before any I/O. No message holds a
 * URL, which may hold a token.
 *
 * @param config What the caller gave.
 * @returns A copy.
 * @throws {TypeError} If something is missing, of the wrong kind, or does not
 * go together.
 * @throws {RangeError} If a number is out of range.
 * @throws {SyntaxError} If a URL is none.
 */
export function checkLibsqlConfig(config: LibsqlConfig): LibsqlConfig {
  if (typeof config !== "object" || config === null) {
    refuse(TypeError, "wanted a client or an object with url, got neither");
  }
  const { url, syncUrl, syncIntervalSeconds, encryptionKey } = config;
  if (typeof url !== "string") {
    refuse(TypeError, `url must be text, got ${typeof url}`);
  }
  for (const field of TEXTS) {
    const value = config[field];
    if (value !== undefined && typeof value !== "string") {
      refuse(TypeError, `${field} must be text, got ${typeof value}`);
    }
  }
  const isLocal = localPath(url) !== undefined;
  if (!isLocal) checkRemote("url", url);
  if (syncUrl !== undefined) checkRemote("syncUrl", syncUrl);
  if (syncUrl !== undefined && !localPath(url)) {
    refuse(TypeError, "syncUrl needs a url of a file");
  }
  if (encryptionKey !== undefined && !isLocal) {
    refuse(TypeError, "encryptionKey needs a url of a file");
  }
  if (syncIntervalSeconds !== undefined) {
    if (syncUrl === undefined) {
      refuse(TypeError, "syncIntervalSeconds needs a syncUrl");
    }
    if (
      !Number.isInteger(syncIntervalSeconds) || syncIntervalSeconds < 1 ||
      syncIntervalSeconds > MAX_SYNC_SECONDS
    ) {
      const wanted = `a whole number from 1 to ${MAX_SYNC_SECONDS}`;
      refuse(
        RangeError,
        `syncIntervalSeconds must be ${wanted}, got ${syncIntervalSeconds}`,
      );
    }
  }
  return { ...config };
}

/** What `createClient()` of `@libsql/client` takes. */
export interface LibsqlClientOptions {
  /** Where the database is. */
  url: string;
  /** What it wants to see. */
  authToken?: string;
  /** What a file follows. */
  syncUrl?: string;
  /** How often, in seconds. */
  syncInterval?: number;
  /** Key of a file. */
  encryptionKey?: string;
  /** How long a file waits for other programs, in milliseconds. */
  timeout?: number;
}

/**
 * Puts a configuration into the words of `@libsql/client`.
 *
 * @param config A configuration that was checked.
 */
export function clientOptions(config: LibsqlConfig): LibsqlClientOptions {
  const { url, authToken, syncUrl, syncIntervalSeconds, encryptionKey } =
    config;
  return {
    url,
    ...(authToken === undefined ? {} : { authToken }),
    ...(syncUrl === undefined ? {} : { syncUrl }),
    ...(syncIntervalSeconds === undefined
      ? {}
      : { syncInterval: syncIntervalSeconds }),
    ...(encryptionKey === undefined ? {} : { encryptionKey }),
    ...(localPath(url) === undefined ? {} : { timeout: BUSY_TIMEOUT_MS }),
  };
}

/**
 * Finds the path in a `file:` URL.
 *
 * @param url A URL, or `":memory:"`.
 * @returns The path; empty for a database in memory; `undefined` if the
 * database is elsewhere.
 */
export function localPath(url: string): string | undefined {
  if (url === ":memory:") return "";
  if (!url.startsWith("file:")) return undefined;
  const path = url.slice("file:".length).replace(
    /^\/\/(?:localhost)?(?=\/)/,
    "",
  )
    .replace(/[?#].*$/s, "");
  if (path === ":memory:") return "";
  try {
    return decodeURIComponent(path);
  } catch {
    refuse(SyntaxError, "url must be a file: URL, got damaged escapes");
  }
}

function checkRemote(field: string, url: string): void {
  let protocol: string;
  try {
    ({ protocol } = new URL(url));
  } catch {
    refuse(SyntaxError, `${field} must be a URL, got something else`);
  }
  if (!REMOTE.includes(protocol)) {
    refuse(SyntaxError, `${field} must begin with ${REMOTE.join(", ")}`);
  }
}

function refuse(kind: ErrorConstructor, what: string): never {
  throw new kind(`Cannot use libSQL storage: ${what}`);
}
