/** `future_salts`. @module */

import { ProtocolError } from "./errors.ts";
import type { Handler } from "./incoming.ts";
import type { FutureSalt } from "./salts.ts";

/** `future_salt#0949d9dc valid_since:int valid_until:int salt:long` */
const SALT_LENGTH = 16;
/** More salts than can be asked for. */
const MAX_SALTS = 64;

/**
 * Handles `future_salts#ae500895 req_msg_id:long now:int
 * salts:vector<future_salt> = FutureSalts`.
 *
 * The vector is bare, and so are its elements: no constructor ids.
 *
 * @see https://core.telegram.org/mtproto/service_messages#request-for-several-future-salts
 */
export const handleFutureSalts: Handler = (state, reader, message) => {
  reader.skip(12);
  const count = reader.bareVectorLength(SALT_LENGTH);
  if (count > MAX_SALTS) {
    throw new ProtocolError(
      `Cannot read future_salts: want ${MAX_SALTS} or fewer, got ${count}`,
    );
  }
  const salts: FutureSalt[] = [];
  for (let i = 0; i < count; i++) {
    salts.push({
      // Unsigned: salts are valid beyond 2038.
      validSince: reader.uint(),
      validUntil: reader.uint(),
      salt: reader.long(),
    });
  }
  const serverMs = message.now + state.timeOffsetMs;
  if (state.salts.learn(salts, message.now, serverMs)) {
    const serverSalt = state.salts.current;
    state.events.push({ type: "saltChanged", serverSalt });
  }
};
