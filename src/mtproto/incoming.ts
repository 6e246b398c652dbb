/** What handlers are told about a received message. @module */

import type { TlReader } from "../tl/mod.ts";
import type { SessionState } from "./session_state.ts";

/** One message, alone or out of a container. */
export interface IncomingMessage {
  /** Its identifier. */
  readonly msgId: bigint;
  /** Local milliseconds when it came. */
  readonly now: number;
  /** How many layers of `gzip_packed`, containers and copies are around it. */
  readonly depth: number;
  /** Whether it may be a container: it is in none. */
  readonly mayContain: boolean;
}

/**
 * Handles a service message.
 *
 * @param state The session.
 * @param reader Stands behind the constructor id; ends with the message.
 * @param message The message.
 * @throws {TlDecodeError} If the bytes are not what the schema says.
 * @throws {ProtocolError} If the protocol does not allow it here.
 */
export type Handler = (
  state: SessionState,
  reader: TlReader,
  message: IncomingMessage,
) => void;
