/**
 * `new_session_created`, `destroy_session` and `destroy_auth_key`.
 *
 * @see https://core.telegram.org/mtproto/service_messages#new-session-creation-notification
 * @module
 */

import { ProtocolError } from "./errors.ts";
import type { Handler } from "./incoming.ts";

/**
 * Handles `new_session_created#9ec20908 first_msg_id:long unique_id:long
 * server_salt:long = NewSession`.
 *
 * Requests in packets with a lower `msg_id` than the first are unknown to the server and
 * sent again.
 */
export const handleNewSessionCreated: Handler = (state, reader, message) => {
  const firstMsgId = reader.long();
  const uniqueId = reader.long();
  const serverSalt = reader.long();
  state.replaceSalt(serverSalt);
  state.outbox.requeueAll(
    false,
    message.now,
    // A container that is not older was received with all that is in it, but
    // for what was repeated in it from before the session.
    (request) =>
      request.packetId < firstMsgId ||
      (request.sends > 1 && request.msgId < firstMsgId),
  );
  state.events.push({ type: "newSession", firstMsgId, uniqueId, serverSalt });
};

/** Handles `destroy_session_ok#e22045fc session_id:long = DestroySessionRes`. */
export const handleDestroySessionOk: Handler = (state, reader) => {
  const sessionId = reader.long();
  state.events.push({ type: "sessionDestroyed", sessionId, wasKnown: true });
};

/** Handles `destroy_session_none#62d350c9 session_id:long = DestroySessionRes`. */
export const handleDestroySessionNone: Handler = (state, reader) => {
  const sessionId = reader.long();
  state.events.push({ type: "sessionDestroyed", sessionId, wasKnown: false });
};

/** Handles `destroy_auth_key_ok#f660e1d4 = DestroyAuthKeyRes`. */
export const handleDestroyAuthKeyOk: Handler = (state) => {
  state.events.push({ type: "authKeyDestroyed", outcome: "ok" });
  state.fail(
    new ProtocolError(
      "Cannot keep session: its authorization key is destroyed",
    ),
  );
};

/** Handles `destroy_auth_key_none#0a9f2259 = DestroyAuthKeyRes`. */
export const handleDestroyAuthKeyNone: Handler = (state) => {
  state.events.push({ type: "authKeyDestroyed", outcome: "none" });
};

/** Handles `destroy_auth_key_fail#ea109b13 = DestroyAuthKeyRes`. */
export const handleDestroyAuthKeyFail: Handler = (state) => {
  state.events.push({ type: "authKeyDestroyed", outcome: "fail" });
};
