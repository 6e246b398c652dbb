/**
 * `rpc_result`, `rpc_error` and what else may answer a request.
 *
 * @see https://core.telegram.org/mtproto/service_messages#response-to-an-rpc-query
 * @module
 */

import { TlDecodeError, TlReader } from "../tl/mod.ts";
import { GZIP_PACKED_ID, RPC_ERROR_ID } from "./constructor_ids.ts";
import { ProtocolError } from "./errors.ts";
import { unpackBody } from "./gzip_packed.ts";
import type { OutgoingMessage } from "./outgoing_message.ts";
import { RpcError } from "./rpc_error.ts";
import type { SessionState } from "./session_state.ts";

/** `rpc_error` texts that mean a request before this one is not known. */
const WAIT_ERRORS = ["MSG_WAIT_FAILED", "MSG_WAIT_TIMEOUT"];
/** How often such an error makes a request go again. */
const MAX_WAIT_REFUSALS = 8;

/**
 * Handles the answer to a request: this is the path that every call takes, so
 * nothing is decoded but the head.
 *
 * @param state The session.
 * @param reqMsgId The request.
 * @param body What follows: the result, from its constructor id on.
 * @param now Local milliseconds.
 * @returns Whether the request waited for an answer.
 */
export function handleRpcResult(
  state: SessionState,
  reqMsgId: bigint,
  body: Uint8Array,
  now: number,
): boolean {
  const message = state.outbox.byMsgId(reqMsgId);
  // Answered before, or cancelled.
  if (message === undefined) return false;
  state.confirm();
  const id = constructorId(body);
  if (id !== GZIP_PACKED_ID && id !== RPC_ERROR_ID) {
    state.outbox.finish(message);
    const { requestId } = message;
    state.events.push({ type: "result", requestId, body });
    return true;
  }
  try {
    if (id === GZIP_PACKED_ID) body = inflate(state, body);
    if (constructorId(body) === RPC_ERROR_ID) {
      handleRpcError(state, message, body, now);
      return true;
    }
    state.outbox.finish(message);
    const { requestId } = message;
    state.events.push({ type: "result", requestId, body });
  } catch (error) {
    if (!(error instanceof TlDecodeError || error instanceof ProtocolError)) {
      throw error;
    }
    // The answer came and cannot be read: asking again gives the same.
    endWithError(state, message, error);
  }
  return true;
}

/** `rpc_error#2144ca19 error_code:int error_message:string = RpcError` */
function handleRpcError(
  state: SessionState,
  message: OutgoingMessage,
  body: Uint8Array,
  now: number,
): void {
  const reader = new TlReader(body, { offset: 4 });
  const code = reader.int();
  const error = new RpcError(code, reader.string());
  // `after` asks for order only. The server does not know the request before
  // this one: that is late, has another identifier by now, or is over.
  if (
    message.after !== null && WAIT_ERRORS.includes(error.type) &&
    ++message.waitRefusals <= MAX_WAIT_REFUSALS
  ) {
    // If it got lost on its way, it goes again before this one.
    for (
      let one: OutgoingMessage | null = message.after;
      one;
      one = one.after
    ) {
      state.outbox.requeue(one, true, now);
    }
    state.outbox.requeue(message, false, now);
    return;
  }
  endWithError(state, message, error);
}

/**
 * Ends a request with an error.
 *
 * @param state The session.
 * @param message The request.
 * @param error What its owner is told.
 */
export function endWithError(
  state: SessionState,
  message: OutgoingMessage,
  error: RpcError | ProtocolError | TlDecodeError,
): void {
  state.outbox.finish(message);
  const { requestId } = message;
  state.events.push({ type: "error", requestId, error });
}

/** Inflates a body that is `gzip_packed`, once, within the packet's budget. */
function inflate(state: SessionState, body: Uint8Array): Uint8Array {
  const reader = new TlReader(body, { offset: 4 });
  const inflated = unpackBody(
    reader,
    (data, maxLength) => state.crypto.gunzip(data, maxLength),
    state.inflateBudget,
  );
  state.inflateBudget -= inflated.length;
  return inflated;
}

/** The constructor id at the start of a body, 0 if it is shorter than one. */
function constructorId(body: Uint8Array): number {
  if (body.length < 4) return 0;
  return body[0]! | body[1]! << 8 | body[2]! << 16 | body[3]! << 24;
}
