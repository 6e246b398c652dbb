/**
 * `msg_container`, `msg_copy` and `gzip_packed`: messages around messages.
 *
 * @see https://core.telegram.org/mtproto/service_messages#containers
 * @module
 */

import type { TlReader } from "../tl/mod.ts";
import { ProtocolError } from "./errors.ts";
import { unpackBody } from "./gzip_packed.ts";
import type { IncomingMessage } from "./incoming.ts";
import type { SessionState } from "./session_state.ts";

/** Most layers around a message: gzip, container, copy, gzip. */
const MAX_DEPTH = 4;
/** `msg_id`, seqno, length. */
const INNER_HEAD_LENGTH = 16;

/** Takes one message out of what is around it. */
export type Deliver = (
  msgId: bigint,
  seqNo: number,
  body: Uint8Array,
  outer: IncomingMessage,
) => void;

/**
 * Opens `msg_container#73f1f8dc messages:vector<%Message> = MessageContainer`.
 *
 * @param reader Stands behind the constructor id.
 * @param outer The container.
 * @param deliver Called for each message, in order.
 * @throws {ProtocolError} If the container is in a container, or a message in
 *   it has an identifier that is not lower than its own.
 * @throws {TlDecodeError} If a length does not fit.
 */
export function openContainer(
  reader: TlReader,
  outer: IncomingMessage,
  deliver: Deliver,
): void {
  if (!outer.mayContain) {
    throw new ProtocolError(
      "Cannot open msg_container: want it outermost, got it in a container",
    );
  }
  const count = reader.bareVectorLength(INNER_HEAD_LENGTH);
  for (let i = 0; i < count; i++) {
    const msgId = reader.long();
    const seqNo = reader.int();
    const length = reader.int();
    if (length < 4 || length % 4 !== 0) {
      throw new ProtocolError(
        `Cannot open msg_container: want lengths that are multiples of 4, got ${length}`,
      );
    }
    const body = reader.raw(length);
    if (msgId >= outer.msgId) {
      throw new ProtocolError(
        "Cannot open msg_container: want its msg_id above those in it, got one below",
      );
    }
    deliver(msgId, seqNo, body, outer);
  }
}

/**
 * Opens `msg_copy#e06046b2 orig_message:Message = MessageCopy`.
 *
 * @param reader Stands behind the constructor id.
 * @param outer The copy.
 * @param deliver Called for the message.
 * @throws {ProtocolError} If it is nested too deep, or its length is no
 *   multiple of 4.
 * @throws {TlDecodeError} If a length does not fit.
 */
export function openCopy(
  reader: TlReader,
  outer: IncomingMessage,
  deliver: Deliver,
): void {
  checkDepth(outer);
  const msgId = reader.long();
  const seqNo = reader.int();
  const length = reader.int();
  if (length < 4 || length % 4 !== 0) {
    throw new ProtocolError(
      `Cannot open msg_copy: want a length that is a multiple of 4, got ${length}`,
    );
  }
  deliver(msgId, seqNo, reader.raw(length), outer);
}

/**
 * Opens `gzip_packed#3072cfa1 packed_data:bytes = Object`.
 *
 * @param state The session, whose budget for this packet is used up.
 * @param reader Stands behind the constructor id.
 * @param outer The message that is packed.
 * @returns The packed object's bytes.
 * @throws {ProtocolError} If it is malformed, too long, or nested too deep.
 */
export function openGzip(
  state: SessionState,
  reader: TlReader,
  outer: IncomingMessage,
): Uint8Array {
  checkDepth(outer);
  const body = unpackBody(
    reader,
    (data, maxLength) => state.crypto.gunzip(data, maxLength),
    state.inflateBudget,
  );
  state.inflateBudget -= body.length;
  return body;
}

function checkDepth(outer: IncomingMessage): void {
  if (outer.depth < MAX_DEPTH) return;
  throw new ProtocolError(
    `Cannot open message: want ${MAX_DEPTH} layers around it or fewer, got more`,
  );
}
