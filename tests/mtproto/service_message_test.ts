import { assert, assertEquals } from "@std/assert";
import {
  destroySession,
  getFutureSalts,
  httpWait,
  msgResendAnsReq,
  msgResendReq,
  msgsAck,
  msgsStateInfo,
  msgsStateReq,
  ping,
  rpcDropAnswer,
  type ServiceMessage,
} from "../../src/mtproto/service_message.ts";
import { SentServices } from "../../src/mtproto/sent_services.ts";
import { StateQueries } from "../../src/mtproto/state_queries.ts";
import { mtprotoSchema, TlWriter } from "../../src/tl/mod.ts";

const noted: bigint[] = [];
const CASES: [message: ServiceMessage, wanted: object, isResent: boolean][] = [
  [msgsAck([1n, -2n]), { _: "msgs_ack", msgIds: [1n, -2n] }, true],
  [
    msgsStateReq([1n], (msgId) => noted.push(msgId)),
    { _: "msgs_state_req", msgIds: [1n] },
    false,
  ],
  [
    msgsStateInfo(7n, Uint8Array.of(1, 4)),
    { _: "msgs_state_info", reqMsgId: 7n, info: Uint8Array.of(1, 4) },
    true,
  ],
  [msgResendReq([3n]), { _: "msg_resend_req", msgIds: [3n] }, true],
  [msgResendAnsReq([3n]), { _: "msg_resend_ans_req", msgIds: [3n] }, false],
  [rpcDropAnswer(9n), { _: "rpc_drop_answer", reqMsgId: 9n }, true],
  [getFutureSalts(64), { _: "get_future_salts", num: 64 }, false],
  [ping(5n, 0), { _: "ping", pingId: 5n }, false],
  [
    ping(5n, 75),
    { _: "ping_delay_disconnect", pingId: 5n, disconnectDelay: 75 },
    false,
  ],
  [destroySession(6n), { _: "destroy_session", sessionId: 6n }, true],
  [
    httpWait(1, 2, 3),
    { _: "http_wait", maxDelay: 1, waitAfter: 2, maxWait: 3 },
    false,
  ],
];

for (const [message, wanted, isResent] of CASES) {
  const name = (wanted as { _: string })._;
  Deno.test(`service message ${name} is what the schema says`, () => {
    const writer = new TlWriter();
    message.write(writer);
    assertEquals(mtprotoSchema.decode(writer.finish()) as object, wanted);
    assertEquals(message.isResent, isResent);
    assertEquals(message.isContentRelated, false);
  });
}

Deno.test("`msgsStateReq()` tells its identifier when it is sent", () => {
  CASES[1]![0].onSent?.(44n);
  assertEquals(noted, [44n]);
});

Deno.test("`SentServices.take()` gives what is worth sending again, once", () => {
  const sent = new SentServices();
  const [ack, question] = [CASES[0]![0], CASES[1]![0]];
  sent.add(1n, [ack, question]);
  sent.add(2n, [question]);
  assert(sent.has(1n) && sent.has(2n));
  assertEquals(sent.take(1n), [ack]);
  assertEquals(sent.take(1n), []);
  assertEquals(sent.take(2n), []);
  sent.add(3n, [ack]);
  sent.clear();
  assertEquals(sent.has(3n), false);
});

Deno.test("`SentServices` remembers the last 256 packets", () => {
  const sent = new SentServices();
  for (let id = 1n; id <= 300n; id++) sent.add(id, [CASES[0]![0]]);
  assertEquals(sent.has(44n), false);
  assertEquals(sent.has(45n), true);
});

Deno.test("`StateQueries.take()` gives what a question was about, once", () => {
  const queries = new StateQueries();
  queries.add(1n, [5n, 6n]);
  assert(queries.has(1n));
  assertEquals(queries.take(1n), [5n, 6n]);
  assertEquals(queries.take(1n), undefined);
  for (let id = 1n; id <= 70n; id++) queries.add(id, [id]);
  assertEquals(queries.has(6n), false);
  assertEquals(queries.has(7n), true);
  queries.clear();
  assertEquals(queries.has(70n), false);
});
