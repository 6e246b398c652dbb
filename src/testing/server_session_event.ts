/** What a server's session tells its owner. @module */

import type { SecurityError } from "../crypto/mod.ts";
import type { ProtocolError } from "../mtproto/mod.ts";
import type { TlDecodeError } from "../tl/mod.ts";

/** One thing that happened while a packet was received. */
export type ServerSessionEvent =
  | ServerRequestEvent
  | ServerAcknowledgedEvent
  | ServerNewSessionEvent
  | ServerDroppedEvent
  | ServerPingEvent
  | ServerDestroyAuthKeyEvent
  | ServerRejectedEvent;

/** A function was called: answer with `reply()` or `replyError()`. */
export interface ServerRequestEvent {
  /** Discriminant. */
  readonly type: "request";
  /** Identifier of the request. */
  readonly msgId: bigint;
  /** The query, decompressed, without `invokeAfterMsg` around it. */
  readonly body: Uint8Array;
}

/** The client has received messages. */
export interface ServerAcknowledgedEvent {
  /** Discriminant. */
  readonly type: "acknowledged";
  /** Identifiers of our messages. */
  readonly msgIds: readonly bigint[];
}

/** The first packet of the session came. */
export interface ServerNewSessionEvent {
  /** Discriminant. */
  readonly type: "newSession";
  /** The identifier that the client chose, a signed long. */
  readonly sessionId: bigint;
}

/** The client does not want the answer of a running request any more. */
export interface ServerDroppedEvent {
  /** Discriminant. */
  readonly type: "dropped";
  /** Identifier of the request; a reply to it is ignored. */
  readonly msgId: bigint;
}

/** A ping came and is answered. */
export interface ServerPingEvent {
  /** Discriminant. */
  readonly type: "ping";
  /**
   * Seconds after which to close the connection if no other ping comes; 0 for
   * a plain ping.
   */
  readonly disconnectDelay: number;
}

/** The client destroyed its key; the owner should forget it after answering. */
export interface ServerDestroyAuthKeyEvent {
  /** Discriminant. */
  readonly type: "destroyAuthKey";
}

/** A packet or message was ignored or refused. */
export interface ServerRejectedEvent {
  /** Discriminant. */
  readonly type: "rejected";
  /** Why; a refused message also has its code in the text. */
  readonly error: SecurityError | TlDecodeError | ProtocolError;
}
