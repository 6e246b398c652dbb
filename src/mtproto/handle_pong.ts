/** `pong`. @module */

import type { Handler } from "./incoming.ts";

/**
 * Handles `pong#347773c5 msg_id:long ping_id:long = Pong`.
 *
 * @see https://core.telegram.org/mtproto/service_messages#ping-messages-pingpong
 */
export const handlePong: Handler = (state, reader, { now }) => {
  reader.skip(8);
  const pingId = reader.long();
  const roundTripMs = state.pings.received(pingId, now);
  if (roundTripMs === null) return;
  state.events.push({ type: "pong", pingId, roundTripMs });
};
