/** Whether a message can only have been made just now. @module */

import { TlReader } from "../tl/mod.ts";
import {
  BAD_MSG_NOTIFICATION_ID,
  BAD_SERVER_SALT_ID,
  FUTURE_SALTS_ID,
  MSG_CONTAINER_ID,
  MSGS_STATE_INFO_ID,
  PONG_ID,
  RPC_RESULT_ID,
} from "./constructor_ids.ts";
import type { SessionState } from "./session_state.ts";

/**
 * Tells whether an authentic message refers to something we sent that has no
 * answer yet. Then it is younger than that, whatever its `msg_id` says, and
 * it is our clock that is wrong.
 *
 * @param state The session.
 * @param body A message's body, which may be a container.
 * @returns False also if the body cannot be read.
 */
export function provesFreshness(
  state: SessionState,
  body: Uint8Array,
): boolean {
  const reader = new TlReader(body);
  if (reader.remaining < 12) return false;
  if (reader.peekInt() !== MSG_CONTAINER_ID) return refersToOurs(state, reader);
  reader.skip(4);
  const count = reader.int();
  for (let i = 0; i < count && reader.remaining >= 16; i++) {
    reader.skip(12);
    const length = reader.int();
    if (length < 0 || length > reader.remaining) return false;
    const next = reader.offset + length;
    if (length >= 12 && refersToOurs(state, reader)) return true;
    reader.offset = next;
  }
  return false;
}

/** Reads a constructor id and the `msg_id` that follows it. */
function refersToOurs(state: SessionState, reader: TlReader): boolean {
  const id = reader.int();
  const msgId = reader.long();
  switch (id) {
    case RPC_RESULT_ID:
      return state.outbox.byMsgId(msgId) !== undefined;
    case BAD_MSG_NOTIFICATION_ID:
    case BAD_SERVER_SALT_ID:
      return state.outbox.byMsgId(msgId) !== undefined ||
        state.sentServices.has(msgId) ||
        state.outbox.inPacket(msgId).length > 0;
    case PONG_ID:
      return reader.remaining >= 8 && state.pings.isWaiting(reader.long());
    case FUTURE_SALTS_ID:
    case MSGS_STATE_INFO_ID:
      return state.sentServices.has(msgId) || state.stateQueries.has(msgId);
    default:
      return false;
  }
}
