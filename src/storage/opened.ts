/** What a storage has open: once, written in turn, closed when that is done. @module */
import { notOpen } from "./errors.ts";

/**
 * Keeps what a storage opens. Opening twice is opening once; writes go one
 * behind the other; closing waits for both.
 */
export class Opened<T> {
  readonly #what: string;
  #value: T | undefined;
  #opening: Promise<void> | undefined;
  #writing: Promise<void> = Promise.resolve();

  /**
   * Begins with nothing open.
   *
   * @param what What is to be open, for the message of an error.
   */
  constructor(what: string) {
    this.#what = what;
  }

  /**
   * What is open.
   *
   * @throws {StorageError} `notOpen` if nothing is.
   */
  get value(): T {
    if (this.#value === undefined) throw notOpen(this.#what);
    return this.#value;
  }

  /**
   * Opens it, unless that is done or on its way. After a failure it can be
   * tried again.
   *
   * @param open Opens it.
   */
  open(open: () => Promise<T>): Promise<void> {
    this.#opening ??= open().then((value) => {
      this.#value = value;
    }).catch((error) => {
      this.#opening = undefined;
      throw error;
    });
    return this.#opening;
  }

  /**
   * Writes, when what was to be written before is done.
   *
   * @param write Writes; given what was open when this was called.
   * @throws {StorageError} `notOpen` if nothing is open.
   */
  write(write: (value: T) => Promise<void>): Promise<void> {
    const { value } = this;
    const written = this.#writing.then(() => write(value));
    this.#writing = written.catch(() => {});
    return written;
  }

  /** Forgets what is open: somebody else has closed it. */
  forget(): void {
    this.#value = undefined;
  }

  /**
   * Waits for what was begun, then closes. Does nothing when nothing is open.
   *
   * @param close Closes it.
   */
  async close(close: (value: T) => void | Promise<void>): Promise<void> {
    await this.#opening?.catch(() => {});
    await this.#writing;
    const value = this.#value;
    this.#opening = undefined;
    this.#value = undefined;
    if (value !== undefined) await close(value);
  }
}
