/**
 * Which handler each service message has, in the order of the documentation:
 * service_messages, then service_messages_about_messages.
 *
 * @module
 */

import {
  BAD_MSG_NOTIFICATION_ID,
  BAD_SERVER_SALT_ID,
  DESTROY_AUTH_KEY_FAIL_ID,
  DESTROY_AUTH_KEY_NONE_ID,
  DESTROY_AUTH_KEY_OK_ID,
  DESTROY_SESSION_NONE_ID,
  DESTROY_SESSION_OK_ID,
  FUTURE_SALTS_ID,
  MSG_DETAILED_INFO_ID,
  MSG_NEW_DETAILED_INFO_ID,
  MSG_RESEND_ANS_REQ_ID,
  MSG_RESEND_REQ_ID,
  MSGS_ACK_ID,
  MSGS_ALL_INFO_ID,
  MSGS_STATE_INFO_ID,
  MSGS_STATE_REQ_ID,
  NEW_SESSION_CREATED_ID,
  PONG_ID,
  RPC_ANSWER_DROPPED_ID,
  RPC_ANSWER_DROPPED_RUNNING_ID,
  RPC_ANSWER_UNKNOWN_ID,
  RPC_ERROR_ID,
} from "./constructor_ids.ts";
import { ProtocolError } from "./errors.ts";
import { handleMsgsAck } from "./handle_acks.ts";
import {
  handleBadMsgNotification,
  handleBadServerSalt,
} from "./handle_bad_msg.ts";
import {
  handleDestroyAuthKeyFail,
  handleDestroyAuthKeyNone,
  handleDestroyAuthKeyOk,
  handleDestroySessionNone,
  handleDestroySessionOk,
  handleNewSessionCreated,
} from "./handle_new_session.ts";
import { handlePong } from "./handle_pong.ts";
import { handleMsgResendAnsReq, handleMsgResendReq } from "./handle_resend.ts";
import { handleFutureSalts } from "./handle_salts.ts";
import {
  handleMsgDetailedInfo,
  handleMsgNewDetailedInfo,
  handleMsgsAllInfo,
  handleMsgsStateInfo,
  handleMsgsStateReq,
} from "./handle_state.ts";
import type { Handler } from "./incoming.ts";

/** `rpc_error` belongs inside `rpc_result`. */
const handleStrayError: Handler = () => {
  throw new ProtocolError(
    "Cannot accept rpc_error: want it inside rpc_result, got it alone",
  );
};

/** What became of a dropped answer does not matter: its owner is gone. */
const handleDropAnswer: Handler = () => {};

/** Handlers by constructor id. Messages without one are updates. */
export const HANDLERS: ReadonlyMap<number, Handler> = /* @__PURE__ */ new Map<
  number,
  Handler
>([
  // https://core.telegram.org/mtproto/service_messages
  [RPC_ERROR_ID, handleStrayError],
  [RPC_ANSWER_UNKNOWN_ID, handleDropAnswer],
  [RPC_ANSWER_DROPPED_RUNNING_ID, handleDropAnswer],
  [RPC_ANSWER_DROPPED_ID, handleDropAnswer],
  [FUTURE_SALTS_ID, handleFutureSalts],
  [PONG_ID, handlePong],
  [DESTROY_SESSION_OK_ID, handleDestroySessionOk],
  [DESTROY_SESSION_NONE_ID, handleDestroySessionNone],
  [NEW_SESSION_CREATED_ID, handleNewSessionCreated],
  // https://core.telegram.org/mtproto/service_messages_about_messages
  [MSGS_ACK_ID, handleMsgsAck],
  [BAD_MSG_NOTIFICATION_ID, handleBadMsgNotification],
  [BAD_SERVER_SALT_ID, handleBadServerSalt],
  [MSGS_STATE_REQ_ID, handleMsgsStateReq],
  [MSGS_STATE_INFO_ID, handleMsgsStateInfo],
  [MSGS_ALL_INFO_ID, handleMsgsAllInfo],
  [MSG_DETAILED_INFO_ID, handleMsgDetailedInfo],
  [MSG_NEW_DETAILED_INFO_ID, handleMsgNewDetailedInfo],
  [MSG_RESEND_REQ_ID, handleMsgResendReq],
  [MSG_RESEND_ANS_REQ_ID, handleMsgResendAnsReq],
  // https://core.telegram.org/schema/mtproto
  [DESTROY_AUTH_KEY_OK_ID, handleDestroyAuthKeyOk],
  [DESTROY_AUTH_KEY_NONE_ID, handleDestroyAuthKeyNone],
  [DESTROY_AUTH_KEY_FAIL_ID, handleDestroyAuthKeyFail],
]);
