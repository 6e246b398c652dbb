/**
 * Errors of the protocol itself: what the server said that the protocol does
 * not allow, and what it refused.
 *
 * @module
 */

import { MtprotoError } from "../errors.ts";

/**
 * The bytes were valid, but the protocol does not allow them here: a container
 * in a container, an answer of the wrong kind, too many nested layers.
 *
 * @see https://core.telegram.org/mtproto/service_messages
 */
export class ProtocolError extends MtprotoError {
  /** Discriminant, for a `switch` over errors. */
  override readonly kind = "protocol" as const;
  /** Name shown before the message. */
  override readonly name: string = "ProtocolError";
}

/** What each code of `bad_msg_notification` says, as the page puts it. */
const BAD_MESSAGE_TEXTS: Readonly<Record<number, string>> = {
  16: "msg_id too low",
  17: "msg_id too high",
  18: "two lower bits of msg_id are not 0",
  19: "container msg_id is the same as that of an earlier message",
  20: "message too old, the server cannot tell whether it had it",
  32: "msg_seqno too low",
  33: "msg_seqno too high",
  34: "msg_seqno odd, want even",
  35: "msg_seqno even, want odd",
  48: "incorrect server salt",
  64: "invalid container",
};

/**
 * The server ignored a message and sent `bad_msg_notification` for a reason
 * that sending the message again does not mend.
 *
 * @example Reading a code
 * ```ts
 * import { BadMessageError } from "@layer/mtproto/mtproto";
 * import { assert, assertEquals } from "@std/assert";
 *
 * const error = new BadMessageError(64);
 * assertEquals(error.code, 64);
 * assert(error.fatal);
 * ```
 *
 * @see https://core.telegram.org/mtproto/service_messages_about_messages#notice-of-ignored-error-message
 */
export class BadMessageError extends ProtocolError {
  /** Name shown before the message. */
  override readonly name: string = "BadMessageError";
  /** The `error_code` of the notification. */
  readonly code: number;

  /**
   * Makes the error of one notification.
   *
   * @param code The `error_code` of the notification.
   */
  constructor(code: number) {
    super(
      `Cannot send message: the server refused it with code ${code}, ${
        BAD_MESSAGE_TEXTS[code] ?? "unknown reason"
      }`,
    );
    this.code = code;
  }

  /** Whether the session mends this by itself and sends the message again. */
  get retryable(): boolean {
    return this.code === 16 || this.code === 17 || this.code === 32 ||
      this.code === 33 || this.code === 48;
  }

  /** Whether the message is lost: sending it again meets the same refusal. */
  get fatal(): boolean {
    return !this.retryable;
  }
}

/** Where in the exchange of an authorization key an error happened. */
export type KeyExchangeStepName =
  | "req_pq_multi"
  | "req_DH_params"
  | "set_client_DH_params";

/**
 * The exchange of an authorization key cannot go on: no public key in common,
 * `server_DH_params_fail`, `dh_gen_fail`, or too many `dh_gen_retry`.
 *
 * @see https://core.telegram.org/mtproto/auth_key
 */
export class KeyExchangeError extends ProtocolError {
  /** Name shown before the message. */
  override readonly name: string = "KeyExchangeError";
  /** The query whose answer ended the exchange. */
  readonly step: KeyExchangeStepName;

  /**
   * Makes the error of one step.
   *
   * @param step The query whose answer ended the exchange.
   * @param reason What was wanted and what came.
   * @param options `cause` is the underlying error, if there is one.
   */
  constructor(
    step: KeyExchangeStepName,
    reason: string,
    options?: ErrorOptions,
  ) {
    super(`Cannot create authorization key: ${reason} (${step})`, options);
    this.step = step;
  }
}
