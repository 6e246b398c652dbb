// Generated from the schema. Do not edit: change schema/ and run `deno task gen`.
/** Types of the schema, one interface a constructor. @module */
import type { TlObject } from "../object.ts";
/** `resPQ#05162463 nonce:int128 server_nonce:int128 pq:bytes server_public_key_fingerprints:Vector<long> = ResPQ` */
export interface MtResPQ {
  /** Name. */ _: "resPQ";
  /** int128 */ nonce: Uint8Array;
  /** int128 */ serverNonce: Uint8Array;
  /** bytes */ pq: Uint8Array;
  /** Vector<long> */ serverPublicKeyFingerprints: bigint[];
}
/** `p_q_inner_data#83c95aec pq:bytes p:bytes q:bytes nonce:int128 server_nonce:int128 new_nonce:int256 = P_Q_inner_data` */
export interface MtPQInnerData {
  /** Name. */ _: "p_q_inner_data";
  /** bytes */ pq: Uint8Array;
  /** bytes */ p: Uint8Array;
  /** bytes */ q: Uint8Array;
  /** int128 */ nonce: Uint8Array;
  /** int128 */ serverNonce: Uint8Array;
  /** int256 */ newNonce: Uint8Array;
}
/** `p_q_inner_data_dc#a9f55f95 pq:bytes p:bytes q:bytes nonce:int128 server_nonce:int128 new_nonce:int256 dc:int = P_Q_inner_data` */
export interface MtPQInnerDataDc {
  /** Name. */ _: "p_q_inner_data_dc";
  /** bytes */ pq: Uint8Array;
  /** bytes */ p: Uint8Array;
  /** bytes */ q: Uint8Array;
  /** int128 */ nonce: Uint8Array;
  /** int128 */ serverNonce: Uint8Array;
  /** int256 */ newNonce: Uint8Array;
  /** int */ dc: number;
}
/** `p_q_inner_data_temp#3c6a84d4 pq:bytes p:bytes q:bytes nonce:int128 server_nonce:int128 new_nonce:int256 expires_in:int = P_Q_inner_data` */
export interface MtPQInnerDataTemp {
  /** Name. */ _: "p_q_inner_data_temp";
  /** bytes */ pq: Uint8Array;
  /** bytes */ p: Uint8Array;
  /** bytes */ q: Uint8Array;
  /** int128 */ nonce: Uint8Array;
  /** int128 */ serverNonce: Uint8Array;
  /** int256 */ newNonce: Uint8Array;
  /** int */ expiresIn: number;
}
/** `p_q_inner_data_temp_dc#56fddf88 pq:bytes p:bytes q:bytes nonce:int128 server_nonce:int128 new_nonce:int256 dc:int expires_in:int = P_Q_inner_data` */
export interface MtPQInnerDataTempDc {
  /** Name. */ _: "p_q_inner_data_temp_dc";
  /** bytes */ pq: Uint8Array;
  /** bytes */ p: Uint8Array;
  /** bytes */ q: Uint8Array;
  /** int128 */ nonce: Uint8Array;
  /** int128 */ serverNonce: Uint8Array;
  /** int256 */ newNonce: Uint8Array;
  /** int */ dc: number;
  /** int */ expiresIn: number;
}
/** `bind_auth_key_inner#75a3f765 nonce:long temp_auth_key_id:long perm_auth_key_id:long temp_session_id:long expires_at:int = BindAuthKeyInner` */
export interface MtBindAuthKeyInner {
  /** Name. */ _: "bind_auth_key_inner";
  /** long */ nonce: bigint;
  /** long */ tempAuthKeyId: bigint;
  /** long */ permAuthKeyId: bigint;
  /** long */ tempSessionId: bigint;
  /** int */ expiresAt: number;
}
/** `server_DH_params_fail#79cb045d nonce:int128 server_nonce:int128 new_nonce_hash:int128 = Server_DH_Params` */
export interface MtServerDHParamsFail {
  /** Name. */ _: "server_DH_params_fail";
  /** int128 */ nonce: Uint8Array;
  /** int128 */ serverNonce: Uint8Array;
  /** int128 */ newNonceHash: Uint8Array;
}
/** `server_DH_params_ok#d0e8075c nonce:int128 server_nonce:int128 encrypted_answer:bytes = Server_DH_Params` */
export interface MtServerDHParamsOk {
  /** Name. */ _: "server_DH_params_ok";
  /** int128 */ nonce: Uint8Array;
  /** int128 */ serverNonce: Uint8Array;
  /** bytes */ encryptedAnswer: Uint8Array;
}
/** `server_DH_inner_data#b5890dba nonce:int128 server_nonce:int128 g:int dh_prime:bytes g_a:bytes server_time:int = Server_DH_inner_data` */
export interface MtServerDHInnerData {
  /** Name. */ _: "server_DH_inner_data";
  /** int128 */ nonce: Uint8Array;
  /** int128 */ serverNonce: Uint8Array;
  /** int */ g: number;
  /** bytes */ dhPrime: Uint8Array;
  /** bytes */ gA: Uint8Array;
  /** int */ serverTime: number;
}
/** `client_DH_inner_data#6643b654 nonce:int128 server_nonce:int128 retry_id:long g_b:bytes = Client_DH_Inner_Data` */
export interface MtClientDHInnerData {
  /** Name. */ _: "client_DH_inner_data";
  /** int128 */ nonce: Uint8Array;
  /** int128 */ serverNonce: Uint8Array;
  /** long */ retryId: bigint;
  /** bytes */ gB: Uint8Array;
}
/** `dh_gen_ok#3bcbf734 nonce:int128 server_nonce:int128 new_nonce_hash1:int128 = Set_client_DH_params_answer` */
export interface MtDhGenOk {
  /** Name. */ _: "dh_gen_ok";
  /** int128 */ nonce: Uint8Array;
  /** int128 */ serverNonce: Uint8Array;
  /** int128 */ newNonceHash1: Uint8Array;
}
/** `dh_gen_retry#46dc1fb9 nonce:int128 server_nonce:int128 new_nonce_hash2:int128 = Set_client_DH_params_answer` */
export interface MtDhGenRetry {
  /** Name. */ _: "dh_gen_retry";
  /** int128 */ nonce: Uint8Array;
  /** int128 */ serverNonce: Uint8Array;
  /** int128 */ newNonceHash2: Uint8Array;
}
/** `dh_gen_fail#a69dae02 nonce:int128 server_nonce:int128 new_nonce_hash3:int128 = Set_client_DH_params_answer` */
export interface MtDhGenFail {
  /** Name. */ _: "dh_gen_fail";
  /** int128 */ nonce: Uint8Array;
  /** int128 */ serverNonce: Uint8Array;
  /** int128 */ newNonceHash3: Uint8Array;
}
/** `destroy_auth_key_ok#f660e1d4 = DestroyAuthKeyRes` */
export interface MtDestroyAuthKeyOk {
  /** Name. */ _: "destroy_auth_key_ok";
}
/** `destroy_auth_key_none#0a9f2259 = DestroyAuthKeyRes` */
export interface MtDestroyAuthKeyNone {
  /** Name. */ _: "destroy_auth_key_none";
}
/** `destroy_auth_key_fail#ea109b13 = DestroyAuthKeyRes` */
export interface MtDestroyAuthKeyFail {
  /** Name. */ _: "destroy_auth_key_fail";
}
/** `rpc_result#f35c6d01 req_msg_id:long result:Object = RpcResult` */
export interface MtRpcResult {
  /** Name. */ _: "rpc_result";
  /** long */ reqMsgId: bigint;
  /** Object */ result: TlObject;
}
/** `rpc_error#2144ca19 error_code:int error_message:string = RpcError` */
export interface MtRpcError {
  /** Name. */ _: "rpc_error";
  /** int */ errorCode: number;
  /** string */ errorMessage: string;
}
/** `rpc_answer_unknown#5e2ad36e = RpcDropAnswer` */
export interface MtRpcAnswerUnknown {
  /** Name. */ _: "rpc_answer_unknown";
}
/** `rpc_answer_dropped_running#cd78e586 = RpcDropAnswer` */
export interface MtRpcAnswerDroppedRunning {
  /** Name. */ _: "rpc_answer_dropped_running";
}
/** `rpc_answer_dropped#a43ad8b7 msg_id:long seq_no:int bytes:int = RpcDropAnswer` */
export interface MtRpcAnswerDropped {
  /** Name. */ _: "rpc_answer_dropped";
  /** long */ msgId: bigint;
  /** int */ seqNo: number;
  /** int */ bytes: number;
}
/** `future_salt#0949d9dc valid_since:int valid_until:int salt:long = FutureSalt` */
export interface MtFutureSalt {
  /** Name. */ _: "future_salt";
  /** int */ validSince: number;
  /** int */ validUntil: number;
  /** long */ salt: bigint;
}
/** `future_salts#ae500895 req_msg_id:long now:int salts:vector<future_salt> = FutureSalts` */
export interface MtFutureSalts {
  /** Name. */ _: "future_salts";
  /** long */ reqMsgId: bigint;
  /** int */ now: number;
  /** vector<future_salt> */ salts: MtFutureSalt[];
}
/** `pong#347773c5 msg_id:long ping_id:long = Pong` */
export interface MtPong {
  /** Name. */ _: "pong";
  /** long */ msgId: bigint;
  /** long */ pingId: bigint;
}
/** `destroy_session_ok#e22045fc session_id:long = DestroySessionRes` */
export interface MtDestroySessionOk {
  /** Name. */ _: "destroy_session_ok";
  /** long */ sessionId: bigint;
}
/** `destroy_session_none#62d350c9 session_id:long = DestroySessionRes` */
export interface MtDestroySessionNone {
  /** Name. */ _: "destroy_session_none";
  /** long */ sessionId: bigint;
}
/** `new_session_created#9ec20908 first_msg_id:long unique_id:long server_salt:long = NewSession` */
export interface MtNewSessionCreated {
  /** Name. */ _: "new_session_created";
  /** long */ firstMsgId: bigint;
  /** long */ uniqueId: bigint;
  /** long */ serverSalt: bigint;
}
/** `message#5bb8e511 msg_id:long seqno:int bytes:int body:Object = Message` */
export interface MtMessage {
  /** Name. */ _: "message";
  /** long */ msgId: bigint;
  /** int */ seqno: number;
  /** int */ bytes: number;
  /** Object */ body: TlObject;
}
/** `msg_container#73f1f8dc messages:vector<%Message> = MessageContainer` */
export interface MtMsgContainer {
  /** Name. */ _: "msg_container";
  /** vector<%Message> */ messages: MtMessage[];
}
/** `msg_copy#e06046b2 orig_message:Message = MessageCopy` */
export interface MtMsgCopy {
  /** Name. */ _: "msg_copy";
  /** Message */ origMessage: MtMessage;
}
/** `gzip_packed#3072cfa1 packed_data:bytes = Object` */
export interface MtGzipPacked {
  /** Name. */ _: "gzip_packed";
  /** bytes */ packedData: Uint8Array;
}
/** `msgs_ack#62d6b459 msg_ids:Vector<long> = MsgsAck` */
export interface MtMsgsAck {
  /** Name. */ _: "msgs_ack";
  /** Vector<long> */ msgIds: bigint[];
}
/** `bad_msg_notification#a7eff811 bad_msg_id:long bad_msg_seqno:int error_code:int = BadMsgNotification` */
export interface MtBadMsgNotification {
  /** Name. */ _: "bad_msg_notification";
  /** long */ badMsgId: bigint;
  /** int */ badMsgSeqno: number;
  /** int */ errorCode: number;
}
/** `bad_server_salt#edab447b bad_msg_id:long bad_msg_seqno:int error_code:int new_server_salt:long = BadMsgNotification` */
export interface MtBadServerSalt {
  /** Name. */ _: "bad_server_salt";
  /** long */ badMsgId: bigint;
  /** int */ badMsgSeqno: number;
  /** int */ errorCode: number;
  /** long */ newServerSalt: bigint;
}
/** `msg_resend_req#7d861a08 msg_ids:Vector<long> = MsgResendReq` */
export interface MtMsgResendReq {
  /** Name. */ _: "msg_resend_req";
  /** Vector<long> */ msgIds: bigint[];
}
/** `msg_resend_ans_req#8610baeb msg_ids:Vector<long> = MsgResendReq` */
export interface MtMsgResendAnsReq {
  /** Name. */ _: "msg_resend_ans_req";
  /** Vector<long> */ msgIds: bigint[];
}
/** `msgs_state_req#da69fb52 msg_ids:Vector<long> = MsgsStateReq` */
export interface MtMsgsStateReq {
  /** Name. */ _: "msgs_state_req";
  /** Vector<long> */ msgIds: bigint[];
}
/** `msgs_state_info#04deb57d req_msg_id:long info:bytes = MsgsStateInfo` */
export interface MtMsgsStateInfo {
  /** Name. */ _: "msgs_state_info";
  /** long */ reqMsgId: bigint;
  /** bytes */ info: Uint8Array;
}
/** `msgs_all_info#8cc0d131 msg_ids:Vector<long> info:bytes = MsgsAllInfo` */
export interface MtMsgsAllInfo {
  /** Name. */ _: "msgs_all_info";
  /** Vector<long> */ msgIds: bigint[];
  /** bytes */ info: Uint8Array;
}
/** `msg_detailed_info#276d3ec6 msg_id:long answer_msg_id:long bytes:int status:int = MsgDetailedInfo` */
export interface MtMsgDetailedInfo {
  /** Name. */ _: "msg_detailed_info";
  /** long */ msgId: bigint;
  /** long */ answerMsgId: bigint;
  /** int */ bytes: number;
  /** int */ status: number;
}
/** `msg_new_detailed_info#809db6df answer_msg_id:long bytes:int status:int = MsgDetailedInfo` */
export interface MtMsgNewDetailedInfo {
  /** Name. */ _: "msg_new_detailed_info";
  /** long */ answerMsgId: bigint;
  /** int */ bytes: number;
  /** int */ status: number;
}
/** `http_wait#9299359f max_delay:int wait_after:int max_wait:int = HttpWait` */
export interface MtHttpWait {
  /** Name. */ _: "http_wait";
  /** int */ maxDelay: number;
  /** int */ waitAfter: number;
  /** int */ maxWait: number;
}
/** `ipPort#d433ad73 ipv4:int port:int = IpPort` */
export interface MtIpPort {
  /** Name. */ _: "ipPort";
  /** int */ ipv4: number;
  /** int */ port: number;
}
/** `ipPortSecret#37982646 ipv4:int port:int secret:bytes = IpPort` */
export interface MtIpPortSecret {
  /** Name. */ _: "ipPortSecret";
  /** int */ ipv4: number;
  /** int */ port: number;
  /** bytes */ secret: Uint8Array;
}
/** `accessPointRule#4679b65f phone_prefix_rules:string dc_id:int ips:vector<IpPort> = AccessPointRule` */
export interface MtAccessPointRule {
  /** Name. */ _: "accessPointRule";
  /** string */ phonePrefixRules: string;
  /** int */ dcId: number;
  /** vector<IpPort> */ ips: TypeMtIpPort[];
}
/** `help.configSimple#5a592a6c date:int expires:int rules:vector<AccessPointRule> = help.ConfigSimple` */
export interface MtHelpConfigSimple {
  /** Name. */ _: "help.configSimple";
  /** int */ date: number;
  /** int */ expires: number;
  /** vector<AccessPointRule> */ rules: MtAccessPointRule[];
}
/** Any `ResPQ`. */
export type TypeMtResPQ = MtResPQ;
/** Any `P_Q_inner_data`. */
export type TypeMtPQInnerData = MtPQInnerData | MtPQInnerDataDc | MtPQInnerDataTemp | MtPQInnerDataTempDc;
/** Any `BindAuthKeyInner`. */
export type TypeMtBindAuthKeyInner = MtBindAuthKeyInner;
/** Any `Server_DH_Params`. */
export type TypeMtServerDHParams = MtServerDHParamsFail | MtServerDHParamsOk;
/** Any `Server_DH_inner_data`. */
export type TypeMtServerDHInnerData = MtServerDHInnerData;
/** Any `Client_DH_Inner_Data`. */
export type TypeMtClientDHInnerData = MtClientDHInnerData;
/** Any `Set_client_DH_params_answer`. */
export type TypeMtSetClientDHParamsAnswer = MtDhGenOk | MtDhGenRetry | MtDhGenFail;
/** Any `DestroyAuthKeyRes`. */
export type TypeMtDestroyAuthKeyRes = MtDestroyAuthKeyOk | MtDestroyAuthKeyNone | MtDestroyAuthKeyFail;
/** Any `RpcResult`. */
export type TypeMtRpcResult = MtRpcResult;
/** Any `RpcError`. */
export type TypeMtRpcError = MtRpcError;
/** Any `RpcDropAnswer`. */
export type TypeMtRpcDropAnswer = MtRpcAnswerUnknown | MtRpcAnswerDroppedRunning | MtRpcAnswerDropped;
/** Any `FutureSalt`. */
export type TypeMtFutureSalt = MtFutureSalt;
/** Any `FutureSalts`. */
export type TypeMtFutureSalts = MtFutureSalts;
/** Any `Pong`. */
export type TypeMtPong = MtPong;
/** Any `DestroySessionRes`. */
export type TypeMtDestroySessionRes = MtDestroySessionOk | MtDestroySessionNone;
/** Any `NewSession`. */
export type TypeMtNewSession = MtNewSessionCreated;
/** Any `Message`. */
export type TypeMtMessage = MtMessage;
/** Any `MessageContainer`. */
export type TypeMtMessageContainer = MtMsgContainer;
/** Any `MessageCopy`. */
export type TypeMtMessageCopy = MtMsgCopy;
/** Any `Object`. */
export type TypeMtObject = MtGzipPacked;
/** Any `MsgsAck`. */
export type TypeMtMsgsAck = MtMsgsAck;
/** Any `BadMsgNotification`. */
export type TypeMtBadMsgNotification = MtBadMsgNotification | MtBadServerSalt;
/** Any `MsgResendReq`. */
export type TypeMtMsgResendReq = MtMsgResendReq | MtMsgResendAnsReq;
/** Any `MsgsStateReq`. */
export type TypeMtMsgsStateReq = MtMsgsStateReq;
/** Any `MsgsStateInfo`. */
export type TypeMtMsgsStateInfo = MtMsgsStateInfo;
/** Any `MsgsAllInfo`. */
export type TypeMtMsgsAllInfo = MtMsgsAllInfo;
/** Any `MsgDetailedInfo`. */
export type TypeMtMsgDetailedInfo = MtMsgDetailedInfo | MtMsgNewDetailedInfo;
/** Any `HttpWait`. */
export type TypeMtHttpWait = MtHttpWait;
/** Any `IpPort`. */
export type TypeMtIpPort = MtIpPort | MtIpPortSecret;
/** Any `AccessPointRule`. */
export type TypeMtAccessPointRule = MtAccessPointRule;
/** Any `help.ConfigSimple`. */
export type TypeMtHelpConfigSimple = MtHelpConfigSimple;
/** Every type by its name. */
export interface MtTypes {
  /** ResPQ */ "ResPQ": TypeMtResPQ;
  /** P_Q_inner_data */ "P_Q_inner_data": TypeMtPQInnerData;
  /** BindAuthKeyInner */ "BindAuthKeyInner": TypeMtBindAuthKeyInner;
  /** Server_DH_Params */ "Server_DH_Params": TypeMtServerDHParams;
  /** Server_DH_inner_data */ "Server_DH_inner_data": TypeMtServerDHInnerData;
  /** Client_DH_Inner_Data */ "Client_DH_Inner_Data": TypeMtClientDHInnerData;
  /** Set_client_DH_params_answer */ "Set_client_DH_params_answer": TypeMtSetClientDHParamsAnswer;
  /** DestroyAuthKeyRes */ "DestroyAuthKeyRes": TypeMtDestroyAuthKeyRes;
  /** RpcResult */ "RpcResult": TypeMtRpcResult;
  /** RpcError */ "RpcError": TypeMtRpcError;
  /** RpcDropAnswer */ "RpcDropAnswer": TypeMtRpcDropAnswer;
  /** FutureSalt */ "FutureSalt": TypeMtFutureSalt;
  /** FutureSalts */ "FutureSalts": TypeMtFutureSalts;
  /** Pong */ "Pong": TypeMtPong;
  /** DestroySessionRes */ "DestroySessionRes": TypeMtDestroySessionRes;
  /** NewSession */ "NewSession": TypeMtNewSession;
  /** Message */ "Message": TypeMtMessage;
  /** MessageContainer */ "MessageContainer": TypeMtMessageContainer;
  /** MessageCopy */ "MessageCopy": TypeMtMessageCopy;
  /** Object */ "Object": TypeMtObject;
  /** MsgsAck */ "MsgsAck": TypeMtMsgsAck;
  /** BadMsgNotification */ "BadMsgNotification": TypeMtBadMsgNotification;
  /** MsgResendReq */ "MsgResendReq": TypeMtMsgResendReq;
  /** MsgsStateReq */ "MsgsStateReq": TypeMtMsgsStateReq;
  /** MsgsStateInfo */ "MsgsStateInfo": TypeMtMsgsStateInfo;
  /** MsgsAllInfo */ "MsgsAllInfo": TypeMtMsgsAllInfo;
  /** MsgDetailedInfo */ "MsgDetailedInfo": TypeMtMsgDetailedInfo;
  /** HttpWait */ "HttpWait": TypeMtHttpWait;
  /** IpPort */ "IpPort": TypeMtIpPort;
  /** AccessPointRule */ "AccessPointRule": TypeMtAccessPointRule;
  /** help.ConfigSimple */ "help.ConfigSimple": TypeMtHelpConfigSimple;
}
/** Every constructor by its name. */
export type MtConstructors = { [C in MtTypes[keyof MtTypes] as C["_"]]: C };
/** Parameters of `req_pq`. */
export interface MtReqPqParams {
  /** int128 */ nonce: Uint8Array;
}
/** Parameters of `req_pq_multi`. */
export interface MtReqPqMultiParams {
  /** int128 */ nonce: Uint8Array;
}
/** Parameters of `req_DH_params`. */
export interface MtReqDHParamsParams {
  /** int128 */ nonce: Uint8Array;
  /** int128 */ serverNonce: Uint8Array;
  /** bytes */ p: Uint8Array;
  /** bytes */ q: Uint8Array;
  /** long */ publicKeyFingerprint: bigint;
  /** bytes */ encryptedData: Uint8Array;
}
/** Parameters of `set_client_DH_params`. */
export interface MtSetClientDHParamsParams {
  /** int128 */ nonce: Uint8Array;
  /** int128 */ serverNonce: Uint8Array;
  /** bytes */ encryptedData: Uint8Array;
}
/** Parameters of `destroy_auth_key`. */
export interface MtDestroyAuthKeyParams {
}
/** Parameters of `rpc_drop_answer`. */
export interface MtRpcDropAnswerParams {
  /** long */ reqMsgId: bigint;
}
/** Parameters of `get_future_salts`. */
export interface MtGetFutureSaltsParams {
  /** int */ num: number;
}
/** Parameters of `ping`. */
export interface MtPingParams {
  /** long */ pingId: bigint;
}
/** Parameters of `ping_delay_disconnect`. */
export interface MtPingDelayDisconnectParams {
  /** long */ pingId: bigint;
  /** int */ disconnectDelay: number;
}
/** Parameters of `destroy_session`. */
export interface MtDestroySessionParams {
  /** long */ sessionId: bigint;
}
/** What {@linkcode MtFunctions} says of a function. */
export interface MtFunctionTypes<Params, Result> {
  /** Its parameters. */ params: Params;
  /** What it returns. */ result: Result;
}
/** Every function by its name, with its parameters and result. */
export interface MtFunctions {
  /** `req_pq#60469778 nonce:int128 = ResPQ` */ "req_pq": MtFunctionTypes<MtReqPqParams, MtResPQ>;
  /** `req_pq_multi#be7e8ef1 nonce:int128 = ResPQ` */ "req_pq_multi": MtFunctionTypes<MtReqPqMultiParams, MtResPQ>;
  /** `req_DH_params#d712e4be nonce:int128 server_nonce:int128 p:bytes q:bytes public_key_fingerprint:long encrypted_data:bytes = Server_DH_Params` */ "req_DH_params": MtFunctionTypes<MtReqDHParamsParams, TypeMtServerDHParams>;
  /** `set_client_DH_params#f5045f1f nonce:int128 server_nonce:int128 encrypted_data:bytes = Set_client_DH_params_answer` */ "set_client_DH_params": MtFunctionTypes<MtSetClientDHParamsParams, TypeMtSetClientDHParamsAnswer>;
  /** `destroy_auth_key#d1435160 = DestroyAuthKeyRes` */ "destroy_auth_key": MtFunctionTypes<MtDestroyAuthKeyParams, TypeMtDestroyAuthKeyRes>;
  /** `rpc_drop_answer#58e4a740 req_msg_id:long = RpcDropAnswer` */ "rpc_drop_answer": MtFunctionTypes<MtRpcDropAnswerParams, TypeMtRpcDropAnswer>;
  /** `get_future_salts#b921bd04 num:int = FutureSalts` */ "get_future_salts": MtFunctionTypes<MtGetFutureSaltsParams, MtFutureSalts>;
  /** `ping#7abe77ec ping_id:long = Pong` */ "ping": MtFunctionTypes<MtPingParams, MtPong>;
  /** `ping_delay_disconnect#f3427b8c ping_id:long disconnect_delay:int = Pong` */ "ping_delay_disconnect": MtFunctionTypes<MtPingDelayDisconnectParams, MtPong>;
  /** `destroy_session#e7512126 session_id:long = DestroySessionRes` */ "destroy_session": MtFunctionTypes<MtDestroySessionParams, TypeMtDestroySessionRes>;
}
/** Name of a function. */
export type MtFunctionName = keyof MtFunctions;
/** A function call as an object: its name and its parameters. */
export type MtFunctionCall<K extends MtFunctionName> = { _: K } & MtFunctions[K]["params"];
