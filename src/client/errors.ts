/**
 * Errors of the client layer.
 *
 * @module
 */

import { MtprotoError } from "../errors.ts";

/**
 * A peer cannot be turned into an input peer. The message says what was
 * tried.
 */
export class PeerError extends MtprotoError {
  /** Discriminant. */
  override readonly kind = "peer" as const;
  /** Name of the class. */
  override readonly name = "PeerError";
  /** What was to be resolved, as text. */
  readonly peer: string;
  /** The ways tried, in order. */
  readonly tried: readonly string[];

  /**
   * Makes a `PeerError`.
   *
   * @param peer What was to be resolved, as text.
   * @param tried The ways tried, in order.
   * @param options `cause`: the last error met; `hint`: what would help.
   */
  constructor(
    peer: string,
    tried: readonly string[],
    options: ErrorOptions & { hint?: string } = {},
  ) {
    const ways = tried.length === 0 ? "nothing" : tried.join(", ");
    const hint = options.hint === undefined ? "" : `; ${options.hint}`;
    super(`Cannot resolve peer "${peer}": tried ${ways}${hint}`, options);
    this.peer = peer;
    this.tried = tried;
  }
}

/** The client was used after `close()` or `disconnect()`. */
export class ClosedError extends MtprotoError {
  /** Discriminant. */
  override readonly kind = "closed" as const;
  /** Name of the class. */
  override readonly name = "ClosedError";

  /**
   * Makes a `ClosedError`.
   *
   * @param message What could not be done, as a sentence.
   */
  constructor(message: string = "Cannot invoke: the client is closed") {
    super(message);
  }
}
