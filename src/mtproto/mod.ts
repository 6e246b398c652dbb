/**
 * MTProto 2.0 without I/O: {@linkcode KeyExchange} creates an authorization
 * key, {@linkcode Session} turns requests into packets and packets into
 * events. It knows neither sockets nor transports, reads no clock and starts
 * no timer: packets, the time and randomness are handed in.
 *
 * Imports `bytes`, `tl` and `crypto`.
 *
 * @example A request on its way
 * ```ts
 * import { AuthKey, randomBytes } from "@layer/mtproto/crypto";
 * import { Session } from "@layer/mtproto/mtproto";
 * import { mtprotoSchema } from "@layer/mtproto/tl";
 * import { assertEquals } from "@std/assert";
 *
 * const session = new Session({
 *   authKey: AuthKey.fromBytes(randomBytes(256)),
 *   serverSalt: 1n,
 * });
 * session.enqueue((writer) => {
 *   mtprotoSchema.writeFunction(writer, "get_future_salts", { num: 1 });
 * });
 * const now = 1_700_000_000_000;
 * const packet = session.nextPacket(now);
 * assertEquals(packet !== null, true);
 * assertEquals(session.nextPacket(now), null);
 * assertEquals(session.pendingRequests, 1);
 * ```
 *
 * @see https://core.telegram.org/mtproto
 * @module
 */
export { MtprotoError, type MtprotoErrorKind } from "../errors.ts";
export {
  BadMessageError,
  KeyExchangeError,
  type KeyExchangeStepName,
  ProtocolError,
} from "./errors.ts";
export {
  type KnownRpcErrorType,
  RpcError,
  type RpcErrorOptions,
  type RpcErrorType,
} from "./rpc_error.ts";
export { MsgIdGenerator, msgIdLowBits, msgIdTimeMs } from "./msg_id.ts";
export { SeqNo } from "./seq_no.ts";
export { type ReplayVerdict, ReplayWindow } from "./replay_window.ts";
export { type AckQueueOptions } from "./ack_queue.ts";
export { type PingOptions } from "./ping.ts";
export { type FutureSalt } from "./salts.ts";
export {
  decodePlainMessage,
  encodePlainMessage,
  type PlainMessage,
} from "./plain_message.ts";
export { type MessageHead, openMessage } from "./message.ts";
export {
  BodyBuffer,
  BodyChunk,
  type BodyPlace,
  FIRST_HEAD_LENGTH,
  INNER_HEAD_LENGTH,
} from "./body_buffer.ts";
export {
  type ContainerHead,
  type PacketPart,
  PacketWriter,
} from "./packet_writer.ts";
export { type Gunzip, type Gzip, packBody, unpackBody } from "./gzip_packed.ts";
export type * from "./session_event.ts";
export type { EnqueueOptions, SessionOptions } from "./session_options.ts";
export { Session } from "./session.ts";
export type {
  KeyExchangeDone,
  KeyExchangeOptions,
  KeyExchangeSend,
  KeyExchangeStep,
} from "./key_exchange_step.ts";
export { KeyExchange } from "./key_exchange.ts";
export { decryptAnswer, encryptWithHash } from "./dh_answer.ts";
export { bindTempAuthKey, type BindTempAuthKeyOptions } from "./temp_key.ts";
export { quickAckToken, quickAckTokenOfPacket } from "./quick_ack.ts";
