import {
  assert,
  assertEquals,
  assertLess,
  assertLessOrEqual,
} from "@std/assert";
import { TlWriter } from "../../src/tl/mod.ts";
import {
  ANSWER,
  container,
  decode,
  nameOf,
  QUERY,
  RawServer,
  rpcResult,
  typesOf,
} from "./raw_server.ts";

// Whatever the server sends, what a session remembers of it is bounded. The
// bounds show in what the session sends later.

Deno.test("`Session` answers at most 1024 questions that it did not get to", () => {
  const server = new RawServer({ futureSalts: 0 });
  for (let i = 0; i < 1500; i++) {
    server.tell({ _: "msgs_state_req", msgIds: [BigInt(i)] });
  }
  const infos = server.takeMessages()
    .filter((message) => nameOf(message.body) === "msgs_state_info")
    .map((message) => decode(message.body).reqMsgId as bigint);
  assertEquals(infos.length, 1024);
  assertEquals(new Set(infos).size, 1024);
});

Deno.test("`Session` rejects questions about more than 8192 messages", () => {
  const server = new RawServer();
  const ids = Array.from({ length: 8193 }, (_, i) => BigInt(i));
  for (
    const name of [
      "msgs_state_req",
      "msg_resend_req",
      "msg_resend_ans_req",
    ]
  ) {
    assertEquals(typesOf(server.tell({ _: name, msgIds: ids })), ["rejected"]);
    const some = ids.slice(1);
    assertEquals(typesOf(server.tell({ _: name, msgIds: some })), []);
  }
});

Deno.test("`Session` does not believe in long vectors", () => {
  const server = new RawServer();
  for (const id of [0x62d6b459, 0xda69fb52 | 0, 0x7d861a08]) {
    const writer = new TlWriter();
    writer.int(id);
    writer.int(0x1cb5c415);
    writer.int(0x7fffffff);
    writer.long(1n);
    const events = server.send(writer.finish(), { seqNo: 0 });
    assertEquals(typesOf(events), ["rejected"]);
    assert(events[0]?.type === "rejected");
    assertEquals(events[0].error.kind, "tlDecode");
  }
});

Deno.test("`Session` asks for at most 1024 announced answers at a time", () => {
  const server = new RawServer();
  const { msgId } = server.call();
  for (let i = 0; i < 3000; i++) {
    server.tell({
      _: "msg_detailed_info",
      msgId,
      answerMsgId: server.msgId(1),
      bytes: 4,
      status: 0,
    });
  }
  const packets = server.takeAll();
  const requests = packets.flatMap((packet) => packet.messages);
  assertLessOrEqual(requests.length, 1024);
  for (const packet of packets) assertLess(packet.messages.length, 1021);
});

Deno.test("`Session` gives one event for each message, not more", () => {
  const server = new RawServer();
  const messages = Array.from({ length: 500 }, (_, i) => ({
    msgId: server.msgId(),
    seqNo: 2 * i + 1,
    body: i % 2 === 0 ? ANSWER : Uint8Array.of(0x59, 0xb4, 0xd6, 0x62),
  }));
  const events = server.send(container(messages));
  assertEquals(events.length, 500);
  assertEquals(events.filter((event) => event.type === "rejected").length, 250);
});

Deno.test("`Session` asks for the state of at most 8192 requests at a time", () => {
  const server = new RawServer({ futureSalts: 0 });
  for (let i = 0; i < 9000; i++) server.session.enqueue(QUERY);
  server.takeAll();
  server.now += 1500;
  const counts = server.takeMessages()
    .filter((message) => nameOf(message.body) === "msgs_state_req")
    .map((message) => decode(message.body).msgIds.length);
  assertEquals(counts, [8192, 808]);
});

Deno.test("`Session` forgets nothing of 5,000 requests over three connections", () => {
  const server = new RawServer({ futureSalts: 0, pings: { intervalMs: 0 } });
  const requests = Array.from(
    { length: 5000 },
    () => server.session.enqueue(QUERY),
  );
  const first = server.takeMessages();
  assertEquals(first.length, 5000);
  for (let i = 0; i < 3; i++) {
    server.session.connectionReset(server.now);
    const again = server.takeMessages();
    assertEquals(
      again.map((message) => message.msgId),
      first.map((message) => message.msgId),
    );
  }
  const results = first.flatMap(({ msgId }, i) => {
    const events = server.send(rpcResult(msgId, ANSWER), { seqNo: 2 * i + 1 });
    return events.map((event) => event.type === "result" && event.requestId);
  });
  assertEquals(results, requests);
  assertEquals(server.session.pendingRequests, 0);
});

Deno.test("`Session.cancel()` of everything leaves nothing", () => {
  const server = new RawServer({ futureSalts: 0 });
  const requests = Array.from(
    { length: 300 },
    () => server.session.enqueue(QUERY),
  );
  server.takeAll();
  for (const requestId of requests) server.session.cancel(requestId);
  assertEquals(server.session.pendingRequests, 0);
  const drops = server.takeMessages();
  assertEquals(drops.length, 300);
  server.now += 1e6;
  const later = server.takeMessages().map((message) => nameOf(message.body));
  assertEquals(later.filter((name) => name === "msgs_state_req"), []);
});
