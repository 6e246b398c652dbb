/** What can be wrong with a stored login. @module */
import { MtprotoError } from "../errors.ts";

/**
 * What a program may want to know of a {@linkcode StorageError}: the storage is
 * not open; another program holds the database; the passphrase or key does not
 * fit; the target holds a login already.
 */
export type StorageErrorReason =
  | "notOpen"
  | "locked"
  | "wrongKey"
  | "occupied";

/** Options of {@linkcode StorageError}. */
export interface StorageErrorOptions extends ErrorOptions {
  /** What a program may branch on. */
  reason?: StorageErrorReason;
  /** Format version found, if one could be read. */
  version?: number;
}

/**
 * A stored login cannot be read or written.
 *
 * The message never holds keys or session strings.
 */
export class StorageError extends MtprotoError {
  /** Discriminant. */
  override readonly kind = "storage";
  /** Class name, also when code is minified. */
  override readonly name = "StorageError";
  /** Format version found, if one could be read. */
  readonly version: number | undefined;
  /** What is the matter, where a program may branch on it. */
  readonly reason: StorageErrorReason | undefined;

  /**
   * Makes the error.
   *
   * @param message "Cannot do x: wanted, got".
   * @param options The cause, the version found and the reason.
   */
  constructor(message: string, options: StorageErrorOptions = {}) {
    super(message, options);
    this.version = options.version;
    this.reason = options.reason;
  }
}

/**
 * Makes the error of a storage that is used before it was opened or after it
 * was closed.
 *
 * @param what What is not open.
 */
export function notOpen(what: string): StorageError {
  return new StorageError(`Cannot use ${what}: wanted it open, got closed`, {
    reason: "notOpen",
  });
}
