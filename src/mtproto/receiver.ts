/** Taking packets apart. @module */

import { SecurityError } from "../crypto/mod.ts";
import { TlDecodeError, TlReader } from "../tl/mod.ts";
import {
  GZIP_PACKED_ID,
  MSG_CONTAINER_ID,
  MSG_COPY_ID,
  RPC_ERROR_ID,
  RPC_RESULT_ID,
} from "./constructor_ids.ts";
import { HANDLERS } from "./dispatch.ts";
import { ProtocolError } from "./errors.ts";
import { provesFreshness } from "./freshness.ts";
import { openContainer, openCopy, openGzip } from "./handle_container.ts";
import { handleRpcResult } from "./handle_rpc_result.ts";
import type { IncomingMessage } from "./incoming.ts";
import { longAt, MESSAGE_HEAD_LENGTH, openMessage } from "./message.ts";
import { msgIdLowBits, msgIdTimeMs } from "./msg_id.ts";
import type { SessionState } from "./session_state.ts";

/** A message this much in the future is not accepted. */
const MAX_FUTURE_MS = 30_000;
/** A message this much in the past is not accepted. */
const MAX_PAST_MS = 300_000;
/** A smaller difference of the clocks is left alone. */
const TOLERATED_OFFSET_MS = 5_000;
/** `rpc_result` and `req_msg_id`. */
const RESULT_HEAD_LENGTH = 12;

/**
 * Checks packets and hands their messages to the handlers.
 *
 * @see https://core.telegram.org/mtproto/security_guidelines
 */
export class Receiver {
  readonly #state: SessionState;

  /** @param state The session. */
  constructor(state: SessionState) {
    this.#state = state;
  }

  /**
   * Takes one packet; what happened is added to the session's events.
   *
   * @param packet The packet.
   * @param now Local milliseconds.
   */
  receive(packet: Uint8Array, now: number): void {
    try {
      this.#receive(packet, now);
    } catch (error) {
      this.#reject(error);
    }
  }

  #receive(packet: Uint8Array, now: number): void {
    const state = this.#state;
    const plaintext = state.cipher.decrypt(packet);
    const head = openMessage(plaintext);
    if (head.sessionId !== state.sessionId) {
      throw new SecurityError(
        "session_id",
        "Cannot accept message: want our session_id, got another",
      );
    }
    const { msgId, seqNo } = head;
    checkParity(msgId);
    const end = MESSAGE_HEAD_LENGTH + head.length;
    const body = plaintext.subarray(MESSAGE_HEAD_LENGTH, end);
    this.#checkTime(msgId, body, now);
    state.lastReceivedAt = now;
    state.inflateBudget = state.limits.maxInflatedLength;
    const outer = { msgId, now, depth: 0, mayContain: true };
    if (this.#isNew(msgId, seqNo, now)) this.#handle(body, outer);
  }

  /** Checks the time of a message against the server's clock as we know it. */
  #checkTime(msgId: bigint, body: Uint8Array, now: number): void {
    const state = this.#state;
    const timeMs = msgIdTimeMs(msgId);
    const ahead = timeMs - (now + state.timeOffsetMs);
    if (Math.abs(ahead) <= TOLERATED_OFFSET_MS) {
      state.isTimeKnown = true;
      return;
    }
    if (!state.isTimeKnown || provesFreshness(state, body)) {
      state.setTimeOffset(timeMs - now);
      return;
    }
    if (ahead > MAX_FUTURE_MS || ahead < -MAX_PAST_MS) {
      throw new SecurityError(
        "msg_id_time",
        `Cannot accept message: want a msg_id between 300 s ago and 30 s ahead, got one of ${
          Math.round(ahead / 1000)
        } s`,
      );
    }
  }

  /** Remembers a message and queues its acknowledgement. */
  #isNew(msgId: bigint, seqNo: number, now: number): boolean {
    const { replay, acks } = this.#state;
    const verdict = replay.add(msgId);
    // A repeat means that our acknowledgement was lost.
    if ((seqNo & 1) === 1 && verdict !== "tooOld") acks.add(msgId, now);
    if (verdict === "new") return true;
    throw new SecurityError(
      "msg_id_replay",
      `Cannot accept message: want a new msg_id, got one ${
        verdict === "seen" ? "received before" : "lower than all remembered"
      }`,
    );
  }

  /** Hands on one message out of a container or copy. */
  readonly #deliver = (
    msgId: bigint,
    seqNo: number,
    body: Uint8Array,
    outer: IncomingMessage,
  ): void => {
    try {
      checkParity(msgId);
      if (!this.#isNew(msgId, seqNo, outer.now)) return;
      this.#handle(body, {
        msgId,
        now: outer.now,
        depth: outer.depth + 1,
        mayContain: false,
      });
    } catch (error) {
      // One bad message does not spoil those beside it.
      this.#reject(error);
    }
  };

  #handle(body: Uint8Array, message: IncomingMessage): void {
    const state = this.#state;
    if (isResult(body)) {
      const reqMsgId = longAt(body, 4);
      const result = body.subarray(RESULT_HEAD_LENGTH);
      if (!handleRpcResult(state, reqMsgId, result, message.now)) {
        this.#handleServiceResult(result, message);
      }
      return;
    }
    const reader = new TlReader(body);
    const id = reader.int();
    switch (id) {
      case MSG_CONTAINER_ID:
        openContainer(reader, message, this.#deliver);
        return;
      case MSG_COPY_ID:
        openCopy(reader, message, this.#deliver);
        return;
      case GZIP_PACKED_ID: {
        const { msgId, now, depth, mayContain } = message;
        this.#handle(openGzip(state, reader, message), {
          msgId,
          now,
          depth: depth + 1,
          mayContain,
        });
        return;
      }
    }
    const handler = HANDLERS.get(id);
    if (handler === undefined) state.events.push({ type: "updates", body });
    else handler(state, reader, message);
  }

  /** The answer to a service request may come inside of `rpc_result`. */
  #handleServiceResult(result: Uint8Array, message: IncomingMessage): void {
    if (result.length < 4) return;
    const reader = new TlReader(result);
    const id = reader.int();
    const handler = HANDLERS.get(id);
    if (handler === undefined || id === RPC_ERROR_ID) return;
    handler(this.#state, reader, message);
  }

  #reject(cause: unknown): void {
    const error = cause instanceof SecurityError ||
        cause instanceof TlDecodeError || cause instanceof ProtocolError
      ? cause
      : new ProtocolError("Cannot read packet: want valid bytes, got others", {
        cause,
      });
    this.#state.events.push({ type: "rejected", error });
  }
}

/** Whether a body is an `rpc_result`, as most are: no reader is made then. */
function isResult(body: Uint8Array): boolean {
  return body.length >= RESULT_HEAD_LENGTH &&
    (body[0]! | body[1]! << 8 | body[2]! << 16 | body[3]! << 24) ===
      RPC_RESULT_ID;
}

/** Messages of a server have odd identifiers: 1 or 3 in the two low bits. */
function checkParity(msgId: bigint): void {
  if ((msgIdLowBits(msgId) & 1) === 1) return;
  throw new SecurityError(
    "msg_id_parity",
    "Cannot accept message: want an odd msg_id, got an even one",
  );
}
