/**
 * What tests of a Telegram program need without Telegram: the server's side of
 * the protocol, a clock that stands still, randomness that repeats, and
 * streams in memory.
 *
 * @module
 */
export { FakeClock } from "./fake_clock.ts";
export { FixedRandom } from "./fixed_random.ts";
export { pipe, PipeEnd, type PipeOptions } from "./pipe.ts";
export * from "./server_key_exchange.ts";
export { ServerSession, type ServerSessionOptions } from "./server_session.ts";
export type * from "./server_session_event.ts";
