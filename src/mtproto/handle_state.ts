/**
 * Questions and answers about which messages arrived.
 *
 * @see https://core.telegram.org/mtproto/service_messages_about_messages
 * @module
 */

import type { Handler } from "./incoming.ts";
import { ProtocolError } from "./errors.ts";
import {
  MAX_STATE_IDS,
  msgResendAnsReq,
  msgResendReq,
  msgsStateInfo,
} from "./service_message.ts";
import type { SessionState } from "./session_state.ts";

/** The message was received: the low three bits of a state. */
const RECEIVED = 4;
/** Added to a state: the message was acknowledged. */
const ACKNOWLEDGED = 8;
/** Added to a state: an answer was made. */
const HAS_ANSWER = 64;

/** Handles `msgs_state_req#da69fb52 msg_ids:Vector<long> = MsgsStateReq`. */
export const handleMsgsStateReq: Handler = (state, reader, { msgId }) => {
  const msgIds = readIds(reader.vectorLength(8), () => reader.long());
  state.queueService(msgsStateInfo(msgId, statesOf(state, msgIds)));
};

/** Handles `msgs_state_info#04deb57d req_msg_id:long info:bytes = MsgsStateInfo`. */
export const handleMsgsStateInfo: Handler = (state, reader, { now }) => {
  const reqMsgId = reader.long();
  const info = reader.bytes();
  const msgIds = state.stateQueries.take(reqMsgId);
  // Also comes as the answer to msg_resend_req, which needs nothing done.
  if (msgIds === undefined) return;
  applyStates(state, msgIds, info, now);
};

/** Handles `msgs_all_info#8cc0d131 msg_ids:Vector<long> info:bytes = MsgsAllInfo`. */
export const handleMsgsAllInfo: Handler = (state, reader, { now }) => {
  const msgIds = readIds(reader.vectorLength(8), () => reader.long());
  applyStates(state, msgIds, reader.bytes(), now);
};

/**
 * Handles `msg_detailed_info#276d3ec6 msg_id:long answer_msg_id:long bytes:int
 * status:int = MsgDetailedInfo`: the server has an answer that is too large to
 * send again unasked.
 */
export const handleMsgDetailedInfo: Handler = (state, reader, { now }) => {
  const msgId = reader.long();
  const answerMsgId = reader.long();
  const message = state.outbox.byMsgId(msgId);
  if (message !== undefined) state.acknowledge(message, now);
  fetchOrAcknowledge(state, answerMsgId, message !== undefined, now);
};

/**
 * Handles `msg_new_detailed_info#809db6df answer_msg_id:long bytes:int
 * status:int = MsgDetailedInfo`: the same for a message that is no answer.
 */
export const handleMsgNewDetailedInfo: Handler = (state, reader, { now }) => {
  fetchOrAcknowledge(state, reader.long(), true, now);
};

/**
 * Gives the states of received messages, as `msgs_state_info` wants them.
 *
 * @param state The session.
 * @param msgIds Messages of the server.
 * @returns One byte a message.
 */
export function statesOf(
  state: SessionState,
  msgIds: readonly bigint[],
): Uint8Array {
  const info = new Uint8Array(msgIds.length);
  const waiting = new Set(state.acks.waiting);
  for (const [i, id] of msgIds.entries()) {
    const received = state.replay.state(id);
    info[i] = received === RECEIVED && !waiting.has(id)
      ? RECEIVED | ACKNOWLEDGED
      : received;
  }
  return info;
}

/**
 * Reads identifiers.
 *
 * @param count How many there are.
 * @param read Reads one.
 * @throws {ProtocolError} If there are more than 8,192.
 */
export function readIds(count: number, read: () => bigint): bigint[] {
  if (count > MAX_STATE_IDS) {
    throw new ProtocolError(
      `Cannot read identifiers: want ${MAX_STATE_IDS} or fewer, got ${count}`,
    );
  }
  const ids = new Array<bigint>(count);
  for (let i = 0; i < count; i++) ids[i] = read();
  return ids;
}

/** Acts on what the server says it has of our requests. */
function applyStates(
  state: SessionState,
  msgIds: readonly bigint[],
  info: Uint8Array,
  now: number,
): void {
  const answered: bigint[] = [];
  const count = Math.min(msgIds.length, info.length);
  for (let i = 0; i < count; i++) {
    const msgId = msgIds[i]!;
    const message = state.outbox.byMsgId(msgId);
    // Sent again since the question, or answered.
    if (message === undefined || message.msgId !== msgId) continue;
    const status = info[i]!;
    if ((status & 7) !== RECEIVED) {
      // 1 to 3: never arrived, or forgotten. Repeating it under the same
      // identifier is safe if it is only late.
      state.outbox.requeue(message, true, now);
      continue;
    }
    state.acknowledge(message, now);
    if (status & HAS_ANSWER) answered.push(msgId);
  }
  if (answered.length > 0) state.queueService(msgResendAnsReq(answered));
}

/** Asks for a message of the server, unless it came or is not wanted. */
function fetchOrAcknowledge(
  state: SessionState,
  msgId: bigint,
  isWanted: boolean,
  now: number,
): void {
  if (isWanted && !state.replay.has(msgId)) {
    state.queueService(msgResendReq([msgId]));
  } else state.acks.add(msgId, now);
}
