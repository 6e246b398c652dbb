/** @module */
export * from "./errors.ts";
export * from "./rpc_error.ts";
export * from "./msg_id.ts";
export * from "./seq_no.ts";
export * from "./replay_window.ts";
export * from "./ack_queue.ts";
export * from "./salts.ts";
export * from "./plain_message.ts";
export * from "./message.ts";
export * from "./session_event.ts";
export * from "./session_options.ts";
export * from "./session.ts";
export * from "./key_exchange_step.ts";
export * from "./key_exchange.ts";
export { decryptAnswer, encryptWithHash } from "./dh_answer.ts";
export * from "./body_buffer.ts";
export * from "./packet_writer.ts";
export * from "./gzip_packed.ts";
