/** Service messages that the session sends by itself. @module */

import type { TlWriter } from "../tl/mod.ts";
import {
  DESTROY_SESSION_ID,
  GET_FUTURE_SALTS_ID,
  HTTP_WAIT_ID,
  MSG_RESEND_ANS_REQ_ID,
  MSG_RESEND_REQ_ID,
  MSGS_ACK_ID,
  MSGS_STATE_INFO_ID,
  MSGS_STATE_REQ_ID,
  PING_DELAY_DISCONNECT_ID,
  PING_ID,
  RPC_DROP_ANSWER_ID,
} from "./constructor_ids.ts";

/** One service message. */
export interface ServiceMessage {
  /** Writes the body. */
  readonly write: (writer: TlWriter) => void;
  /** Whether it must be acknowledged. */
  readonly isContentRelated: boolean;
  /**
   * Whether to send it again when the server refused the packet or the
   * connection broke. What has a schedule of its own is not.
   */
  readonly isResent: boolean;
  /** Told the identifier under which it is sent. */
  readonly onSent?: (msgId: bigint) => void;
}

/** Most identifiers in one request about messages. */
export const MAX_STATE_IDS = 8192;

/**
 * `msgs_ack`
 *
 * @param msgIds Up to 8,192.
 */
export function msgsAck(msgIds: readonly bigint[]): ServiceMessage {
  return resent((writer) => writeIds(writer, MSGS_ACK_ID, msgIds));
}

/**
 * `msgs_state_req`
 *
 * @param msgIds Up to 8,192.
 * @param onSent Told the identifier.
 */
export function msgsStateReq(
  msgIds: readonly bigint[],
  onSent: (msgId: bigint) => void,
): ServiceMessage {
  return {
    write: (writer) => writeIds(writer, MSGS_STATE_REQ_ID, msgIds),
    isContentRelated: false,
    isResent: false,
    onSent,
  };
}

/**
 * `msgs_state_info`
 *
 * @param reqMsgId The request that is answered.
 * @param info One byte a message.
 */
export function msgsStateInfo(
  reqMsgId: bigint,
  info: Uint8Array,
): ServiceMessage {
  return resent((writer) => {
    writer.int(MSGS_STATE_INFO_ID);
    writer.long(reqMsgId);
    writer.bytes(info);
  });
}

/**
 * `msg_resend_req`
 *
 * @param msgIds Messages of the other side.
 */
export function msgResendReq(msgIds: readonly bigint[]): ServiceMessage {
  return resent((writer) => writeIds(writer, MSG_RESEND_REQ_ID, msgIds));
}

/**
 * `msg_resend_ans_req`
 *
 * @param msgIds Our requests whose answers are wanted.
 */
export function msgResendAnsReq(msgIds: readonly bigint[]): ServiceMessage {
  return {
    write: (writer) => writeIds(writer, MSG_RESEND_ANS_REQ_ID, msgIds),
    isContentRelated: false,
    isResent: false,
  };
}

/**
 * `rpc_drop_answer`
 *
 * @param reqMsgId The request whose answer is not wanted any more.
 */
export function rpcDropAnswer(reqMsgId: bigint): ServiceMessage {
  return resent((writer) => {
    writer.int(RPC_DROP_ANSWER_ID);
    writer.long(reqMsgId);
  });
}

/**
 * `get_future_salts`
 *
 * @param num 1 to 64.
 */
export function getFutureSalts(num: number): ServiceMessage {
  return scheduled((writer) => {
    writer.int(GET_FUTURE_SALTS_ID);
    writer.int(num);
  });
}

/**
 * `ping`, or `ping_delay_disconnect` if there is a delay.
 *
 * @param pingId Any number.
 * @param disconnectDelay Seconds, 0 for a plain ping.
 */
export function ping(pingId: bigint, disconnectDelay: number): ServiceMessage {
  return scheduled((writer) => {
    writer.int(disconnectDelay === 0 ? PING_ID : PING_DELAY_DISCONNECT_ID);
    writer.long(pingId);
    if (disconnectDelay !== 0) writer.int(disconnectDelay);
  });
}

/**
 * `destroy_session`
 *
 * @param sessionId Another session of the same key.
 */
export function destroySession(sessionId: bigint): ServiceMessage {
  return resent((writer) => {
    writer.int(DESTROY_SESSION_ID);
    writer.long(sessionId);
  });
}

/**
 * `http_wait`
 *
 * @param maxDelay Milliseconds the server may collect messages.
 * @param waitAfter Milliseconds to wait after the last.
 * @param maxWait Milliseconds to wait at most.
 */
export function httpWait(
  maxDelay: number,
  waitAfter: number,
  maxWait: number,
): ServiceMessage {
  return scheduled((writer) => {
    writer.int(HTTP_WAIT_ID);
    writer.int(maxDelay);
    writer.int(waitAfter);
    writer.int(maxWait);
  });
}

function resent(write: (writer: TlWriter) => void): ServiceMessage {
  return { write, isContentRelated: false, isResent: true };
}

function scheduled(write: (writer: TlWriter) => void): ServiceMessage {
  return { write, isContentRelated: false, isResent: false };
}

function writeIds(
  writer: TlWriter,
  id: number,
  msgIds: readonly bigint[],
): void {
  writer.int(id);
  writer.vectorLength(msgIds.length);
  for (const msgId of msgIds) writer.long(msgId);
}
