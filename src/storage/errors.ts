/** What can be wrong with a stored login. @module */
import { MtprotoError } from "../errors.ts";

/** Options of {@linkcode StorageError}. */
export interface StorageErrorOptions extends ErrorOptions {
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

  /**
   * Makes the error.
   *
   * @param message "Cannot do x: wanted, got".
   * @param options The cause and the version found.
   */
  constructor(message: string, options: StorageErrorOptions = {}) {
    super(message, options);
    this.version = options.version;
  }
}
