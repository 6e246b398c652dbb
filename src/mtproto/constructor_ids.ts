/**
 * Constructor ids that the session reads and writes by hand, as signed 32-bit
 * numbers. `tests/mtproto/constructor_ids_test.ts` compares them with the
 * schema.
 *
 * @module
 */

/** `vector#1cb5c415 {t:Type} # [ t ] = Vector t` */
export const VECTOR_ID = 0x1cb5c415;
/** `rpc_result#f35c6d01 req_msg_id:long result:Object = RpcResult` */
export const RPC_RESULT_ID = 0xf35c6d01 | 0;
/** `rpc_error#2144ca19 error_code:int error_message:string = RpcError` */
export const RPC_ERROR_ID = 0x2144ca19;
/** `rpc_answer_unknown#5e2ad36e = RpcDropAnswer` */
export const RPC_ANSWER_UNKNOWN_ID = 0x5e2ad36e;
/** `rpc_answer_dropped_running#cd78e586 = RpcDropAnswer` */
export const RPC_ANSWER_DROPPED_RUNNING_ID = 0xcd78e586 | 0;
/** `rpc_answer_dropped#a43ad8b7 msg_id:long seq_no:int bytes:int = RpcDropAnswer` */
export const RPC_ANSWER_DROPPED_ID = 0xa43ad8b7 | 0;
/** `future_salts#ae500895 req_msg_id:long now:int salts:vector<future_salt> = FutureSalts` */
export const FUTURE_SALTS_ID = 0xae500895 | 0;
/** `pong#347773c5 msg_id:long ping_id:long = Pong` */
export const PONG_ID = 0x347773c5;
/** `destroy_session_ok#e22045fc session_id:long = DestroySessionRes` */
export const DESTROY_SESSION_OK_ID = 0xe22045fc | 0;
/** `destroy_session_none#62d350c9 session_id:long = DestroySessionRes` */
export const DESTROY_SESSION_NONE_ID = 0x62d350c9;
/** `new_session_created#9ec20908 first_msg_id:long unique_id:long server_salt:long = NewSession` */
export const NEW_SESSION_CREATED_ID = 0x9ec20908 | 0;
/** `msg_container#73f1f8dc messages:vector<%Message> = MessageContainer` */
export const MSG_CONTAINER_ID = 0x73f1f8dc;
/** `msg_copy#e06046b2 orig_message:Message = MessageCopy` */
export const MSG_COPY_ID = 0xe06046b2 | 0;
/** `gzip_packed#3072cfa1 packed_data:bytes = Object` */
export const GZIP_PACKED_ID = 0x3072cfa1;
/** `msgs_ack#62d6b459 msg_ids:Vector<long> = MsgsAck` */
export const MSGS_ACK_ID = 0x62d6b459;
/** `bad_msg_notification#a7eff811 bad_msg_id:long bad_msg_seqno:int error_code:int = BadMsgNotification` */
export const BAD_MSG_NOTIFICATION_ID = 0xa7eff811 | 0;
/** `bad_server_salt#edab447b bad_msg_id:long bad_msg_seqno:int error_code:int new_server_salt:long = BadMsgNotification` */
export const BAD_SERVER_SALT_ID = 0xedab447b | 0;
/** `msg_resend_req#7d861a08 msg_ids:Vector<long> = MsgResendReq` */
export const MSG_RESEND_REQ_ID = 0x7d861a08;
/** `msg_resend_ans_req#8610baeb msg_ids:Vector<long> = MsgResendReq` */
export const MSG_RESEND_ANS_REQ_ID = 0x8610baeb | 0;
/** `msgs_state_req#da69fb52 msg_ids:Vector<long> = MsgsStateReq` */
export const MSGS_STATE_REQ_ID = 0xda69fb52 | 0;
/** `msgs_state_info#04deb57d req_msg_id:long info:bytes = MsgsStateInfo` */
export const MSGS_STATE_INFO_ID = 0x04deb57d;
/** `msgs_all_info#8cc0d131 msg_ids:Vector<long> info:bytes = MsgsAllInfo` */
export const MSGS_ALL_INFO_ID = 0x8cc0d131 | 0;
/** `msg_detailed_info#276d3ec6 msg_id:long answer_msg_id:long bytes:int status:int = MsgDetailedInfo` */
export const MSG_DETAILED_INFO_ID = 0x276d3ec6;
/** `msg_new_detailed_info#809db6df answer_msg_id:long bytes:int status:int = MsgDetailedInfo` */
export const MSG_NEW_DETAILED_INFO_ID = 0x809db6df | 0;
/** `http_wait#9299359f max_delay:int wait_after:int max_wait:int = HttpWait` */
export const HTTP_WAIT_ID = 0x9299359f | 0;
/** `rpc_drop_answer#58e4a740 req_msg_id:long = RpcDropAnswer` */
export const RPC_DROP_ANSWER_ID = 0x58e4a740;
/** `get_future_salts#b921bd04 num:int = FutureSalts` */
export const GET_FUTURE_SALTS_ID = 0xb921bd04 | 0;
/** `ping#7abe77ec ping_id:long = Pong` */
export const PING_ID = 0x7abe77ec;
/** `ping_delay_disconnect#f3427b8c ping_id:long disconnect_delay:int = Pong` */
export const PING_DELAY_DISCONNECT_ID = 0xf3427b8c | 0;
/** `destroy_session#e7512126 session_id:long = DestroySessionRes` */
export const DESTROY_SESSION_ID = 0xe7512126 | 0;
/** `destroy_auth_key_ok#f660e1d4 = DestroyAuthKeyRes` */
export const DESTROY_AUTH_KEY_OK_ID = 0xf660e1d4 | 0;
/** `destroy_auth_key_none#0a9f2259 = DestroyAuthKeyRes` */
export const DESTROY_AUTH_KEY_NONE_ID = 0x0a9f2259;
/** `destroy_auth_key_fail#ea109b13 = DestroyAuthKeyRes` */
export const DESTROY_AUTH_KEY_FAIL_ID = 0xea109b13 | 0;
/** `destroy_auth_key#d1435160 = DestroyAuthKeyRes` */
export const DESTROY_AUTH_KEY_ID = 0xd1435160 | 0;
/** `invokeAfterMsg#cb9f372d {X:Type} msg_id:long query:!X = X` */
export const INVOKE_AFTER_MSG_ID = 0xcb9f372d | 0;
/** `invokeAfterMsgs#3dc4b4f0 {X:Type} msg_ids:Vector<long> query:!X = X` */
export const INVOKE_AFTER_MSGS_ID = 0x3dc4b4f0;
