/**
 * `msg_resend_req` and `msg_resend_ans_req`: the server wants messages again.
 *
 * @see https://core.telegram.org/mtproto/service_messages_about_messages#explicit-request-to-re-send-messages
 * @module
 */

import { readIds, statesOf } from "./handle_state.ts";
import type { Handler } from "./incoming.ts";
import { msgsStateInfo } from "./service_message.ts";

/**
 * Handles `msg_resend_req#7d861a08 msg_ids:Vector<long> = MsgResendReq`.
 *
 * Requests that wait for an answer are sent again as they were. If any of the
 * identifiers is not of such a request, the states of all are told, as the
 * page wants.
 */
export const handleMsgResendReq: Handler = (state, reader, message) => {
  const msgIds = readIds(reader.vectorLength(8), () => reader.long());
  let areAllKnown = true;
  for (const msgId of msgIds) {
    const wanted = state.outbox.byMsgId(msgId);
    if (wanted !== undefined && wanted.msgId === msgId) {
      state.outbox.requeue(wanted, true, message.now);
    } else areAllKnown = false;
  }
  if (areAllKnown) return;
  state.queueService(msgsStateInfo(message.msgId, statesOf(state, msgIds)));
};

/**
 * Handles `msg_resend_ans_req#8610baeb msg_ids:Vector<long> = MsgResendReq`.
 * A client answers nothing, so it tells states only.
 */
export const handleMsgResendAnsReq: Handler = (state, reader, { msgId }) => {
  const msgIds = readIds(reader.vectorLength(8), () => reader.long());
  state.queueService(msgsStateInfo(msgId, statesOf(state, msgIds)));
};
