/**
 * `bad_msg_notification` and `bad_server_salt`: the server ignored a message.
 *
 * @see https://core.telegram.org/mtproto/service_messages_about_messages#notice-of-ignored-error-message
 * @module
 */

import { BadMessageError } from "./errors.ts";
import { endWithError } from "./handle_rpc_result.ts";
import type { Handler } from "./incoming.ts";
import { msgIdTimeMs } from "./msg_id.ts";
import type { OutgoingMessage } from "./outgoing_message.ts";
import type { SessionState } from "./session_state.ts";

/** How many sequence numbers are skipped when ours are too low. */
const SEQ_NO_SKIP = 32;
/** More refusals than this, with no answer between, need a new session. */
const MAX_SEQ_NO_REFUSALS = 3;

/**
 * Handles `bad_msg_notification#a7eff811 bad_msg_id:long bad_msg_seqno:int
 * error_code:int = BadMsgNotification`.
 */
export const handleBadMsgNotification: Handler = (state, reader, message) => {
  const badMsgId = reader.long();
  reader.int();
  const code = reader.int();
  const refused = refusedMessages(state, badMsgId);
  const isKnown = refused.length > 0 || state.sentServices.has(badMsgId);
  switch (code) {
    case 16:
    case 17:
      // The notice itself carries the server's time; it is fresh, as it
      // names something we sent.
      if (isKnown) {
        const timeOffsetMs = msgIdTimeMs(message.msgId) - message.now;
        // Ids made by a clock that was ahead must not hold up correct ones.
        if (code === 17) state.msgIds.reset();
        state.setTimeOffset(timeOffsetMs);
      }
      break;
    case 32:
    case 33:
      if (isKnown && code === 32) state.seqNo.skip(SEQ_NO_SKIP);
      if (isKnown && ++state.seqNoRefusals > MAX_SEQ_NO_REFUSALS) {
        state.reset(message.now);
        return;
      }
      break;
    case 48:
      break;
    default:
      // 18, 19, 20, 34, 35, 64 and any other: the same again does not help.
      state.sentServices.take(badMsgId);
      for (const one of refused) {
        endWithError(state, one, new BadMessageError(code));
      }
      return;
  }
  sendAgain(state, badMsgId, refused, message.now);
};

/**
 * Handles `bad_server_salt#edab447b bad_msg_id:long bad_msg_seqno:int
 * error_code:int new_server_salt:long = BadMsgNotification`.
 */
export const handleBadServerSalt: Handler = (state, reader, message) => {
  const badMsgId = reader.long();
  reader.skip(8);
  const salt = reader.long();
  const refused = refusedMessages(state, badMsgId);
  // A notice about something forgotten may be old, and so may its salt.
  if (refused.length === 0 && !state.sentServices.has(badMsgId)) return;
  state.replaceSalt(salt);
  sendAgain(state, badMsgId, refused, message.now);
};

/** The requests that one identifier stands for, of a request or a container. */
function refusedMessages(
  state: SessionState,
  msgId: bigint,
): OutgoingMessage[] {
  const message = state.outbox.byMsgId(msgId);
  if (message === undefined) return state.outbox.inPacket(msgId);
  // Under an earlier identifier it was refused before, and sent again.
  return message.msgId === msgId && message.state !== "queued" ? [message] : [];
}

function sendAgain(
  state: SessionState,
  msgId: bigint,
  refused: readonly OutgoingMessage[],
  now: number,
): void {
  for (const message of refused) {
    // A container was refused, but an earlier packet may have brought the
    // request: only a repeat tells the server that it is the same.
    const isRepeat = message.msgId !== msgId && message.sends > 1;
    state.outbox.requeue(message, isRepeat, now);
  }
  for (const service of state.sentServices.take(msgId)) {
    state.queueService(service);
  }
}
