/**
 * The key exchange over a connection.
 *
 * @see https://core.telegram.org/mtproto/auth_key
 *
 * @module
 */

import type { KeyExchange, KeyExchangeDone } from "../mtproto/mod.ts";
import { TransportError } from "../transport/mod.ts";
import type { Clock } from "./clock.ts";
import type { Connection } from "./connection.ts";
import { ConnectionError } from "./errors.ts";

/** Longest time for a whole exchange, in milliseconds. */
const TIMEOUT_MS = 15_000;

/**
 * Makes an authorization key. The connection is closed if that takes too
 * long.
 *
 * @param connection An open connection on which nothing else happens.
 * @param exchange The machine that knows the steps.
 * @param clock Time and timers.
 * @returns Key, salt and the server's clock.
 * @throws {KeyExchangeError} If the server's answers are wrong.
 * @throws {SecurityError} If a check of the security guidelines fails.
 * @throws {TransportError} If the server sends an error code.
 * @throws {ConnectionError} If the connection ends.
 */
export async function createKey(
  connection: Connection,
  exchange: KeyExchange,
  clock: Clock,
): Promise<KeyExchangeDone> {
  let isLate = false;
  const timer = clock.setTimer(() => {
    isLate = true;
    connection.close();
  }, TIMEOUT_MS);
  try {
    await connection.write([exchange.start(clock.now())]);
    for (;;) {
      const frames = await connection.read();
      if (frames === null) {
        const reason = isLate ? `nothing within ${TIMEOUT_MS} ms` : "its end";
        throw new ConnectionError(
          `Cannot create authorization key: wanted an answer, got ${reason}`,
        );
      }
      for (const frame of frames) {
        if (frame.type === "error") throw new TransportError(frame.code);
        if (frame.type !== "packet") continue;
        const step = exchange.receive(frame.payload, clock.now());
        if (step.type === "done") return step;
        await connection.write([step.packet]);
      }
    }
  } finally {
    clock.clearTimer(timer);
  }
}
