/** Settings of a session and of its requests. @module */

import type { AuthKey, CryptoProvider, RandomBytes } from "../crypto/mod.ts";
import type { AckQueueOptions } from "./ack_queue.ts";
import type { Gzip } from "./gzip_packed.ts";
import type { PingOptions } from "./ping.ts";

/** Settings of a session. */
export interface SessionOptions {
  /** The key shared with the data centre. */
  readonly authKey: AuthKey;
  /**
   * Salt to start with, a signed long, from the key exchange or from storage.
   * A wrong one costs a round trip.
   *
   * @default {0n}
   */
  readonly serverSalt?: bigint;
  /**
   * Milliseconds to add to the local clock to get the server's, if known.
   * Without it the first authentic message sets the clock.
   *
   * @default {undefined}
   */
  readonly timeOffsetMs?: number;
  /**
   * Identifier of the session, a signed long.
   *
   * @default {8 random bytes}
   */
  readonly sessionId?: bigint;
  /**
   * Source of the session id, ping ids and padding.
   *
   * @default {randomBytes}
   */
  readonly randomBytes?: RandomBytes;
  /** Cryptographic back end. @default {defaultProvider()} */
  readonly crypto?: CryptoProvider;
  /**
   * Compresses large outgoing bodies; `null` never compresses.
   *
   * @default {gzip}
   */
  readonly gzip?: Gzip | null;
  /** When to acknowledge. @default {{}} */
  readonly acks?: AckQueueOptions;
  /** When to ping. @default {{}} */
  readonly pings?: PingOptions;
  /**
   * How many future salts to ask for at a time; 0 never asks.
   *
   * @default {64}
   */
  readonly futureSalts?: number;
  /**
   * Ask for the state of a request that was not acknowledged after this time,
   * in milliseconds.
   *
   * @default {1_500}
   */
  readonly stateQueryMs?: number;
  /**
   * Ask again, and for requests that were acknowledged but not answered, after
   * this time, in milliseconds.
   *
   * @default {10_000}
   */
  readonly stateRepeatMs?: number;
  /** Most messages in one container. @default {1020} */
  readonly maxContainerMessages?: number;
  /**
   * Length at which a container takes no more messages, in bytes. A longer
   * message goes alone.
   *
   * @default {32_768}
   */
  readonly containerLength?: number;
  /**
   * Longest body of a request, in bytes: what fits into a packet of 2^20.
   *
   * @default {1_044_404}
   */
  readonly maxBodyLength?: number;
  /** Most requests without an answer. @default {65_536} */
  readonly maxPending?: number;
  /**
   * Most bytes that the compressed parts of one packet may inflate to.
   *
   * @default {33_554_432}
   */
  readonly maxInflatedLength?: number;
  /** How many received `msg_id`s are remembered. @default {1000} */
  readonly replayWindow?: number;
}

/** Settings of one request. */
export interface EnqueueOptions {
  /**
   * A request that the server must answer before it begins this one. Ignored
   * if that one was answered or cancelled.
   *
   * @default {undefined}
   */
  readonly after?: number;
  /**
   * `"call"` is acknowledged and answered; `"service"` is neither, and is
   * forgotten once it is sent.
   *
   * @default {"call"}
   */
  readonly kind?: "call" | "service";
  /**
   * Allows one such request in a container only: several `upload.getFile` in
   * one are answered with a flood wait.
   *
   * @default {false}
   */
  readonly alone?: boolean;
  /**
   * Whether to try compression; false for parts of files.
   *
   * @default {true}
   */
  readonly compress?: boolean;
  /**
   * Called whenever the request is given a `msg_id`, before it is encrypted,
   * with a view of the encoded body, which may be changed in place: for
   * `auth.bindTempAuthKey`, whose content depends on it.
   *
   * @default {undefined}
   */
  readonly onMsgId?: (msgId: bigint, body: Uint8Array) => void;
}

/** The limits and times of a session, with defaults filled in. */
export interface SessionLimits {
  /** See {@linkcode SessionOptions.maxContainerMessages}. */
  readonly maxContainerMessages: number;
  /** See {@linkcode SessionOptions.containerLength}. */
  readonly containerLength: number;
  /** See {@linkcode SessionOptions.maxBodyLength}. */
  readonly maxBodyLength: number;
  /** See {@linkcode SessionOptions.maxPending}. */
  readonly maxPending: number;
  /** See {@linkcode SessionOptions.maxInflatedLength}. */
  readonly maxInflatedLength: number;
  /** See {@linkcode SessionOptions.stateQueryMs}. */
  readonly stateQueryMs: number;
  /** See {@linkcode SessionOptions.stateRepeatMs}. */
  readonly stateRepeatMs: number;
}

/** Most messages in a container, by the documentation. */
const MAX_CONTAINER_MESSAGES = 1020;

/**
 * Fills in defaults and checks the limits.
 *
 * @param options The options of a session.
 * @returns All limits.
 * @throws {RangeError} If one is no positive integer or too large.
 */
export function sessionLimits(options: SessionOptions): SessionLimits {
  const limits: SessionLimits = {
    maxContainerMessages: options.maxContainerMessages ??
      MAX_CONTAINER_MESSAGES,
    containerLength: options.containerLength ?? 32_768,
    maxBodyLength: options.maxBodyLength ?? 1_044_404,
    maxPending: options.maxPending ?? 65_536,
    maxInflatedLength: options.maxInflatedLength ?? 33_554_432,
    stateQueryMs: options.stateQueryMs ?? 1_500,
    stateRepeatMs: options.stateRepeatMs ?? 10_000,
  };
  for (const [name, value] of Object.entries(limits)) {
    if (Number.isInteger(value) && value > 0) continue;
    throw new RangeError(
      `Cannot make session: want a positive integer as ${name}, got ${value}`,
    );
  }
  if (limits.maxContainerMessages > MAX_CONTAINER_MESSAGES) {
    throw new RangeError(
      `Cannot make session: want maxContainerMessages of 1020 or less, got ${limits.maxContainerMessages}`,
    );
  }
  return limits;
}
