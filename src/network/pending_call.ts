/**
 * One call on its way: what to send, what to do with the answer, and when to
 * give up.
 *
 * @module
 */

import type { TlWriter } from "../tl/mod.ts";
import type { Clock, TimerHandle } from "./clock.ts";

/** A call as the layers above give it. */
export interface SenderRequest<T> {
  /** Name of the function, for errors. */
  readonly method: string;
  /** Writes the function with its parameters. */
  readonly encode: (writer: TlWriter) => void;
  /** Reads the result. */
  readonly decode: (body: Uint8Array) => T;
  /** Ends the call early; its reason is thrown. */
  readonly signal?: AbortSignal | undefined;
  /** Longest wait for the answer, in milliseconds. */
  readonly timeoutMs?: number | undefined;
  /** Name of a chain of calls that are executed in order. */
  readonly after?: string | undefined;
  /** Wrap into `invokeWithoutUpdates`. */
  readonly withoutUpdates?: boolean | undefined;
}

/** A {@linkcode SenderRequest} and its promise. */
export class PendingCall<T = unknown> {
  /** The call. */
  readonly request: SenderRequest<T>;
  /** What the session calls it; 0 before it was enqueued. */
  requestId = 0;
  /** Whether it went out inside `initConnection`. */
  isWrapped = false;
  readonly #clock: Clock;
  readonly #resolve: (value: T) => void;
  readonly #reject: (reason: unknown) => void;
  #timer: TimerHandle | undefined;
  #onAbort: (() => void) | undefined;

  /**
   * Makes a `PendingCall`.
   *
   * @param request The call.
   * @param clock For its timeout.
   * @param resolve Keeps its promise.
   * @param reject Breaks its promise.
   */
  constructor(
    request: SenderRequest<T>,
    clock: Clock,
    resolve: (value: T) => void,
    reject: (reason: unknown) => void,
  ) {
    this.request = request;
    this.#clock = clock;
    this.#resolve = resolve;
    this.#reject = reject;
  }

  /**
   * Starts the timer and listens to the signal, if the call has them.
   *
   * @param giveUp Called with the reason when either ends the call.
   */
  watch(giveUp: (reason: unknown) => void): void {
    const { signal, timeoutMs, method } = this.request;
    if (timeoutMs !== undefined) {
      this.#timer = this.#clock.setTimer(() => {
        giveUp(
          new DOMException(
            `Cannot call "${method}": wanted an answer within ${timeoutMs} ms, got none`,
            "TimeoutError",
          ),
        );
      }, timeoutMs);
    }
    if (signal !== undefined) {
      this.#onAbort = () => giveUp(signal.reason);
      signal.addEventListener("abort", this.#onAbort, { once: true });
    }
  }

  /**
   * Keeps the promise with what the answer says, or breaks it if the answer
   * cannot be read.
   *
   * @param body TL bytes of the result.
   */
  answer(body: Uint8Array): void {
    this.#unwatch();
    let value: T;
    try {
      value = this.request.decode(body);
    } catch (error) {
      return this.#reject(error);
    }
    this.#resolve(value);
  }

  /**
   * Breaks the promise.
   *
   * @param reason Why.
   */
  fail(reason: unknown): void {
    this.#unwatch();
    this.#reject(reason);
  }

  #unwatch(): void {
    if (this.#timer !== undefined) this.#clock.clearTimer(this.#timer);
    if (this.#onAbort !== undefined) {
      this.request.signal?.removeEventListener("abort", this.#onAbort);
    }
  }
}
