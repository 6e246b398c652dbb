/**
 * `ShutdownToken`: the right to end a client, to be handed around.
 *
 * @module
 */

/**
 * Ends a client from anywhere in a program. Holding one gives no other access
 * to the client.
 */
export class ShutdownToken {
  readonly #abort: AbortController = new AbortController();
  readonly #close: () => Promise<void>;

  /**
   * Made by the client.
   *
   * @param close What to run.
   */
  constructor(close: () => Promise<void>) {
    this.#close = close;
  }

  /** Whether {@linkcode ShutdownToken.cancel} was called. */
  get isCancelled(): boolean {
    return this.#abort.signal.aborted;
  }

  /** Aborted when the shutdown begins. */
  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  /**
   * Begins a graceful shutdown: calls in flight may finish, then everything
   * is closed. Calling it again waits for the same.
   */
  cancel(): Promise<void> {
    this.#abort.abort();
    return this.#close();
  }
}
