/** `msgs_ack`. @module */

import type { Handler } from "./incoming.ts";

/**
 * Handles `msgs_ack#62d6b459 msg_ids:Vector<long> = MsgsAck`.
 *
 * @see https://core.telegram.org/mtproto/service_messages_about_messages#acknowledgment-of-receipt
 */
export const handleMsgsAck: Handler = (state, reader, { now }) => {
  const count = reader.vectorLength(8);
  for (let i = 0; i < count; i++) {
    const message = state.outbox.byMsgId(reader.long());
    if (message !== undefined) state.acknowledge(message, now);
  }
};
