/** What a session tells its owner. @module */

import type { SecurityError } from "../crypto/mod.ts";
import type { MtprotoError } from "../errors.ts";
import type { TlDecodeError } from "../tl/mod.ts";
import type { BadMessageError, ProtocolError } from "./errors.ts";
import type { RpcError } from "./rpc_error.ts";

/** One thing that happened while a packet was received. */
export type SessionEvent =
  | ResultEvent
  | ErrorEvent
  | AcknowledgedEvent
  | UpdatesEvent
  | SaltChangedEvent
  | TimeOffsetChangedEvent
  | NewSessionEvent
  | SessionResetEvent
  | PongEvent
  | SessionDestroyedEvent
  | AuthKeyDestroyedEvent
  | RejectedEvent
  | FailedEvent;

/** A request was answered. It is the last event of the request. */
export interface ResultEvent {
  /** Discriminant. */
  readonly type: "result";
  /** What `enqueue()` returned. */
  readonly requestId: number;
  /**
   * TL bytes of the result, decompressed, from its constructor id on. A view
   * of memory that the session does not use again.
   */
  readonly body: Uint8Array;
}

/** A request failed. It is the last event of the request. */
export interface ErrorEvent {
  /** Discriminant. */
  readonly type: "error";
  /** What `enqueue()` returned. */
  readonly requestId: number;
  /** The server's error, or why the answer cannot be read. */
  readonly error: RpcError | BadMessageError | ProtocolError | TlDecodeError;
}

/** The server has a request; its answer will come later. */
export interface AcknowledgedEvent {
  /** Discriminant. */
  readonly type: "acknowledged";
  /** What `enqueue()` returned. */
  readonly requestId: number;
}

/** Something came that is no service message: updates. */
export interface UpdatesEvent {
  /** Discriminant. */
  readonly type: "updates";
  /** TL bytes, decompressed, from the constructor id on; yours to keep. */
  readonly body: Uint8Array;
}

/** Another salt is in use: worth storing with the authorization key. */
export interface SaltChangedEvent {
  /** Discriminant. */
  readonly type: "saltChanged";
  /** The salt, a signed long. */
  readonly serverSalt: bigint;
}

/** The difference between the server's clock and ours was learned. */
export interface TimeOffsetChangedEvent {
  /** Discriminant. */
  readonly type: "timeOffsetChanged";
  /** Milliseconds to add to the local clock. */
  readonly timeOffsetMs: number;
}

/**
 * The server made a new state for this session: updates may have been missed.
 * Requests that it did not get are sent again by the session.
 */
export interface NewSessionEvent {
  /** Discriminant. */
  readonly type: "newSession";
  /** Lowest `msg_id` that the new state knows. */
  readonly firstMsgId: bigint;
  /** Tells repeats of this notice from each other. */
  readonly uniqueId: bigint;
  /** The salt now in use, a signed long. */
  readonly serverSalt: bigint;
}

/**
 * The session took a new `session_id`, because the server kept refusing our
 * sequence numbers. Unanswered requests are sent again.
 */
export interface SessionResetEvent {
  /** Discriminant. */
  readonly type: "sessionReset";
  /** The new identifier, a signed long. */
  readonly sessionId: bigint;
}

/** A ping was answered. */
export interface PongEvent {
  /** Discriminant. */
  readonly type: "pong";
  /** Its `ping_id`. */
  readonly pingId: bigint;
  /** Milliseconds from the ping to its answer. */
  readonly roundTripMs: number;
}

/** `destroy_session` was answered. */
export interface SessionDestroyedEvent {
  /** Discriminant. */
  readonly type: "sessionDestroyed";
  /** The session that was to be destroyed, a signed long. */
  readonly sessionId: bigint;
  /** Whether the server knew it. */
  readonly wasKnown: boolean;
}

/** `destroy_auth_key` was answered. */
export interface AuthKeyDestroyedEvent {
  /** Discriminant. */
  readonly type: "authKeyDestroyed";
  /** `"ok"`: gone; `"none"`: was not known; `"fail"`: not destroyed. */
  readonly outcome: "ok" | "none" | "fail";
}

/** A packet or message was ignored; the session goes on. */
export interface RejectedEvent {
  /** Discriminant. */
  readonly type: "rejected";
  /** The check that it did not pass, or what could not be read. */
  readonly error: SecurityError | TlDecodeError | ProtocolError;
}

/** The session cannot be used any more: make another. */
export interface FailedEvent {
  /** Discriminant. */
  readonly type: "failed";
  /** Why. */
  readonly error: MtprotoError;
}
