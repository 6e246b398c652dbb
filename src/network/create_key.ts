/**
 * The key exchange over a connection.
 *
 * @see https://core.telegram.org/mtproto/auth_key
 *
 * @module
 */

import { SecurityError } from "../crypto/mod.ts";
import type { KeyExchange, KeyExchangeDone } from "../mtproto/mod.ts";
import { FramingError, TransportError } from "../transport/mod.ts";
import type { Clock } from "./clock.ts";
import type { Connection } from "./connection.ts";
import { ConnectionError, reasonOf } from "./errors.ts";

/** Longest time for a whole exchange unless told otherwise, in milliseconds. */
const TIMEOUT_MS = 15_000;

/**
 * Makes an authorization key. The connection is closed if that takes too
 * long.
 *
 * @param connection An open connection on which nothing else happens.
 * @param exchange The machine that knows the steps.
 * @param options Time and timers, and the longest time for all of it.
 * @returns Key, salt and the server's clock.
 * @throws {KeyExchangeError} If the server's answers are wrong.
 * @throws {SecurityError} If a check of the security guidelines fails.
 * @throws {TransportError} If the server sends an error code.
 * @throws {ConnectionError} If the connection ends, or carries nonsense.
 */
export async function createKey(
  connection: Connection,
  exchange: KeyExchange,
  options: { clock: Clock; connectTimeoutMs?: number | undefined },
): Promise<KeyExchangeDone> {
  const { clock, connectTimeoutMs = TIMEOUT_MS } = options;
  let isLate = false;
  const timer = clock.setTimer(() => {
    isLate = true;
    connection.close();
  }, connectTimeoutMs);
  try {
    await connection.write([exchange.start(clock.now())]);
    for (;;) {
      const chunk = await connection.read();
      if (chunk === null) {
        throw noAnswer(
          connection,
          isLate
            ? `nothing within ${connectTimeoutMs} ms`
            : "the connection's end",
        );
      }
      connection.feed(chunk);
      for (let frame; (frame = connection.next()) !== null;) {
        if (frame.type === "error") throw new TransportError(frame.code);
        if (frame.type !== "packet") continue;
        const step = exchange.receive(frame.payload, clock.now());
        if (step.type === "done") return step;
        await connection.write([step.packet]);
      }
    }
  } catch (error) {
    if (!isNonsense(error, connection)) throw error;
    throw noAnswer(connection, reasonOf(error), error);
  } finally {
    clock.clearTimer(timer);
  }
}

/** Whether it is not the DC that failed, but the way to it. */
function isNonsense(error: unknown, { hop, isProxy }: Connection): boolean {
  if (error instanceof FramingError) return true;
  if (!isProxy) return false;
  if (error instanceof ConnectionError) return error.hop !== hop;
  // DCs send codes like those of HTTP.
  if (error instanceof TransportError) return error.code > 999;
  // A packet that is no plain message: deciphered with the wrong secret.
  return error instanceof SecurityError &&
    (error.check === "length" || error.check === "auth_key_id");
}

/** The error for an end that does not speak, or not sense. */
function noAnswer(
  { hop, isProxy }: Connection,
  got: string,
  cause?: unknown,
): ConnectionError {
  const where = hop === undefined ? "" : ` with ${hop}`;
  const hint = isProxy ? ", as with a wrong secret" : "";
  return new ConnectionError(
    `Cannot create authorization key${where}: wanted an answer, got ${got}${hint}`,
    {
      ...(hop === undefined ? {} : { hop }),
      isFinal: isProxy,
      ...(cause === undefined ? {} : { cause }),
    },
  );
}
