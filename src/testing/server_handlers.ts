/** A server's answers to service messages, in the documentation's order. @module */

import type { TlReader, TlWriter } from "../tl/mod.ts";
import type { ServerInbox } from "./server_inbox.ts";
import type { ServerSessionEvent } from "./server_session_event.ts";

/** Handles one service message whose constructor id was read. */
export type ServerHandler = (
  inbox: ServerInbox,
  reader: TlReader,
  msgId: bigint,
  events: ServerSessionEvent[],
) => void;

/** The message was received. */
const RECEIVED = 4;
/** Added to a state: a query that has no answer yet. */
const IS_RUNNING = 32;
/** Added to a state: a query that has an answer. */
const HAS_ANSWER = 64;

const handleDropAnswer: ServerHandler = (inbox, reader, msgId, events) => {
  const reqMsgId = reader.long();
  const { outbox, send } = inbox.options;
  const isRunning = inbox.drop(reqMsgId);
  const answer = outbox.answerTo(reqMsgId);
  send(
    (writer) => {
      writer.int(0xf35c6d01 | 0); // rpc_result#f35c6d01
      writer.long(msgId);
      if (isRunning) writer.int(0xcd78e586 | 0); // rpc_answer_dropped_running
      else if (answer === undefined) writer.int(0x5e2ad36e); // rpc_answer_unknown
      else {
        writer.int(0xa43ad8b7 | 0); // rpc_answer_dropped
        writer.long(answer.msgId);
        writer.int(answer.seqNo);
        writer.int(answer.end - answer.start);
      }
    },
    true,
    true,
  );
  if (answer !== undefined) outbox.acknowledge(answer.msgId);
  if (isRunning) events.push({ type: "dropped", msgId: reqMsgId });
};

const handleGetFutureSalts: ServerHandler = (inbox, reader, msgId) => {
  const count = Math.min(Math.max(reader.int(), 1), 64);
  const salts = inbox.options.session.futureSalts.slice(0, count);
  inbox.options.send(
    (writer) => {
      writer.int(0xae500895 | 0); // future_salts#ae500895
      writer.long(msgId);
      writer.int(salts[0]?.validSince ?? 0);
      // Bare, and so are its elements.
      writer.int(salts.length);
      for (const { validSince, validUntil, salt } of salts) {
        writer.uint(validSince);
        writer.uint(validUntil);
        writer.long(salt);
      }
    },
    false,
    true,
  );
};

const handlePing: ServerHandler = (inbox, reader, msgId, events) => {
  const pingId = reader.long();
  const disconnectDelay = reader.remaining >= 4 ? reader.int() : 0;
  inbox.options.send(
    (writer) => {
      writer.int(0x347773c5); // pong#347773c5
      writer.long(msgId);
      writer.long(pingId);
    },
    false,
    true,
  );
  events.push({ type: "ping", disconnectDelay });
};

const handleDestroySession: ServerHandler = (inbox, reader) => {
  const sessionId = reader.long();
  const wasKnown = inbox.options.destroySession(sessionId);
  inbox.options.send(
    (writer) => {
      // destroy_session_ok#e22045fc or destroy_session_none#62d350c9
      writer.int(wasKnown ? 0xe22045fc | 0 : 0x62d350c9);
      writer.long(sessionId);
    },
    false,
    true,
  );
};

const handleDestroyAuthKey: ServerHandler = (inbox, _reader, _id, events) => {
  inbox.options.send(
    (writer) => {
      writer.int(0xf660e1d4 | 0); // destroy_auth_key_ok#f660e1d4
    },
    false,
    true,
  );
  events.push({ type: "destroyAuthKey" });
};

const handleMsgsAck: ServerHandler = (inbox, reader, _msgId, events) => {
  const msgIds = readIds(reader);
  for (const msgId of msgIds) inbox.options.outbox.acknowledge(msgId);
  events.push({ type: "acknowledged", msgIds });
};

const handleMsgsStateReq: ServerHandler = (inbox, reader, msgId) => {
  sendStates(inbox, msgId, readIds(reader));
};

const handleMsgResendReq: ServerHandler = (inbox, reader, msgId) => {
  const msgIds = readIds(reader);
  let areAllKnown = true;
  for (const one of msgIds) {
    const message = inbox.options.outbox.byMsgId(one);
    if (message === undefined) areAllKnown = false;
    else inbox.options.outbox.again(message);
  }
  if (!areAllKnown) sendStates(inbox, msgId, msgIds);
};

const handleMsgResendAnsReq: ServerHandler = (inbox, reader, msgId) => {
  const msgIds = readIds(reader);
  let areAllKnown = true;
  for (const one of msgIds) {
    const answer = inbox.options.outbox.answerTo(one);
    if (answer === undefined) areAllKnown = false;
    else inbox.options.outbox.again(answer);
  }
  if (!areAllKnown) sendStates(inbox, msgId, msgIds);
};

/** What needs no answer. */
const handleInfo: ServerHandler = () => {};

/** Handlers by constructor id; messages without one are requests. */
export const SERVER_HANDLERS: ReadonlyMap<number, ServerHandler> =
  /* @__PURE__ */ new Map<number, ServerHandler>([
    // https://core.telegram.org/mtproto/service_messages
    [0x58e4a740, handleDropAnswer], // rpc_drop_answer
    [0xb921bd04 | 0, handleGetFutureSalts], // get_future_salts
    [0x7abe77ec, handlePing], // ping
    [0xf3427b8c | 0, handlePing], // ping_delay_disconnect
    [0xe7512126 | 0, handleDestroySession], // destroy_session
    [0x9299359f | 0, handleInfo], // http_wait
    // https://core.telegram.org/mtproto/service_messages_about_messages
    [0x62d6b459, handleMsgsAck], // msgs_ack
    [0xda69fb52 | 0, handleMsgsStateReq], // msgs_state_req
    [0x04deb57d, handleInfo], // msgs_state_info
    [0x8cc0d131 | 0, handleInfo], // msgs_all_info
    [0x276d3ec6, handleInfo], // msg_detailed_info
    [0x7d861a08, handleMsgResendReq], // msg_resend_req
    [0x8610baeb | 0, handleMsgResendAnsReq], // msg_resend_ans_req
    // https://core.telegram.org/schema/mtproto
    [0xd1435160 | 0, handleDestroyAuthKey], // destroy_auth_key
  ]);

function readIds(reader: TlReader): bigint[] {
  const ids = new Array<bigint>(reader.vectorLength(8));
  for (let i = 0; i < ids.length; i++) ids[i] = reader.long();
  return ids;
}

function sendStates(
  inbox: ServerInbox,
  msgId: bigint,
  msgIds: readonly bigint[],
): void {
  const info = new Uint8Array(msgIds.length);
  for (const [i, one] of msgIds.entries()) {
    let state: number = inbox.replay.state(one);
    if (state === RECEIVED) {
      if (inbox.isRunning(one)) state |= IS_RUNNING;
      if (inbox.options.outbox.answerTo(one) !== undefined) state |= HAS_ANSWER;
    }
    info[i] = state;
  }
  inbox.options.send(
    (writer: TlWriter) => {
      writer.int(0x04deb57d); // msgs_state_info#04deb57d
      writer.long(msgId);
      writer.bytes(info);
    },
    false,
    true,
  );
}
