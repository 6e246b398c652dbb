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
export { ServerSession } from "./server_session.ts";
export type { ServerSessionOptions } from "./server_session_options.ts";
export type * from "./server_session_event.ts";
export { TestServer, type TestServerClientOptions } from "./test_server.ts";
export {
  type ScriptedAccounts,
  type ScriptedMessage,
  type ScriptedPeer,
} from "./server/scripted_accounts.ts";
export type {
  NewBot,
  NewUser,
  TestAccount,
  TestServerOptions,
} from "./server/options.ts";
export type { Fault, FaultDirection, FaultKind } from "./server/faults.ts";
export type { SentCode } from "./server/rules.ts";
export type { ClientInfo } from "./server/login.ts";
export {
  type AnyCallHandler,
  type CallAnswer,
  type CallHandler,
  type HandlerOf,
  NO_ANSWER,
  type ServerCall,
} from "./server/script.ts";
