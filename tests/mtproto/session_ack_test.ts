import { assert, assertEquals } from "@std/assert";
import {
  ANSWER,
  container,
  decode,
  nameOf,
  namesOf,
  NOW,
  QUERY,
  RawServer,
  rpcError,
  rpcResult,
  typesOf,
} from "./raw_server.ts";
import { TlReader } from "../../src/tl/mod.ts";

/** Identifiers that the client acknowledges in its next packets. */
function acked(server: RawServer): bigint[] {
  return server.takeMessages()
    .filter((message) => nameOf(message.body) === "msgs_ack")
    .flatMap((message) => decode(message.body).msgIds as bigint[]);
}

Deno.test("`Session` acknowledges by itself after 15 seconds", () => {
  const server = new RawServer({ pings: { intervalMs: 0 }, futureSalts: 0 });
  const msgId = server.msgId();
  server.send(ANSWER, { msgId });
  assertEquals(server.session.nextDeadline(), NOW + 15_000);
  assertEquals(server.take(), null);
  server.now = NOW + 15_000;
  const packet = server.take()!;
  assertEquals(packet.isContainer, false);
  assertEquals(packet.seqNo, 0);
  assertEquals(decode(packet.messages[0]!.body), {
    _: "msgs_ack",
    msgIds: [msgId],
  });
  assertEquals(server.session.nextDeadline(), null);
});

Deno.test("`Session` acknowledges content-related messages only", () => {
  const server = new RawServer();
  server.send(ANSWER, { seqNo: 2 });
  server.now += 20_000;
  assertEquals(acked(server), []);
});

Deno.test("`Session` acknowledges with a request once a second has passed", () => {
  const server = new RawServer();
  const msgId = server.msgId();
  server.send(ANSWER, { msgId });
  server.session.enqueue(QUERY);
  assertEquals(acked(server), []);
  server.now += 1000;
  server.session.enqueue(QUERY);
  assertEquals(acked(server), [msgId]);
});

Deno.test("`Session` acknowledges sixty-four with the next request", () => {
  const server = new RawServer();
  const ids = Array.from({ length: 64 }, () => server.msgId());
  for (const msgId of ids) server.send(ANSWER, { msgId });
  assertEquals(server.take(), null);
  server.session.enqueue(QUERY);
  assertEquals(acked(server), ids);
});

Deno.test("`Session` does not keep a long request for sixty-four to acknowledge", () => {
  const server = new RawServer({ containerLength: 1000 });
  const ids = Array.from({ length: 64 }, () => server.msgId());
  for (const msgId of ids) server.send(ANSWER, { msgId });
  server.session.enqueue(new Uint8Array(2000), { compress: false });
  const packets = server.takeAll();
  assertEquals(packets.map((it) => it.messages.length), [1, 1]);
  assertEquals(decode(packets[0]!.messages[0]!.body), {
    _: "msgs_ack",
    msgIds: ids,
  });
  assertEquals(packets[1]!.messages[0]!.body.length, 2000);
});

Deno.test("`Session` acknowledges sixty-four alone after half a second", () => {
  const server = new RawServer();
  const ids = Array.from({ length: 64 }, () => server.msgId());
  for (const msgId of ids) server.send(ANSWER, { msgId });
  assertEquals(server.session.nextDeadline(), NOW + 500);
  server.now += 500;
  assertEquals(acked(server), ids);
});

Deno.test("`Session` acknowledges each message of a container, not itself", () => {
  const server = new RawServer();
  const ids = [server.msgId(), server.msgId()];
  const body = container(
    ids.map((msgId, i) => ({ msgId, seqNo: 2 * i + 1, body: ANSWER })),
  );
  server.send(body, { seqNo: 4 });
  server.now += 20_000;
  assertEquals(acked(server), ids);
});

Deno.test("`Session` acknowledges a repeated message again", () => {
  const server = new RawServer();
  const msgId = server.msgId();
  const packet = server.packet(ANSWER, { msgId });
  server.session.receive(packet, server.now);
  server.now += 15_000;
  assertEquals(acked(server), [msgId]);
  assertEquals(typesOf(server.session.receive(packet, server.now)), [
    "rejected",
  ]);
  server.now += 15_000;
  assertEquals(acked(server), [msgId]);
});

Deno.test("`Session` acknowledges what it could not read", () => {
  const server = new RawServer();
  const msgId = server.msgId();
  server.send(Uint8Array.of(0x59, 0xb4, 0xd6, 0x62, 1, 2, 3, 4), {
    msgId,
  });
  server.now += 15_000;
  assertEquals(acked(server), [msgId]);
});

Deno.test("`Session` does not acknowledge what failed a check", () => {
  const server = new RawServer();
  server.send(ANSWER, { sessionId: 1n });
  server.send(ANSWER, { msgId: server.msgId() & ~3n });
  server.send(ANSWER, { msgId: (BigInt(NOW / 1000 + 999) << 32n) + 1n });
  server.now += 20_000;
  assertEquals(acked(server), []);
});

Deno.test("`Session` puts at most 8192 identifiers in one msgs_ack", () => {
  const server = new RawServer({ acks: { delayMs: 1e6, batchDelayMs: 1e6 } });
  for (let i = 0; i < 9; i++) {
    const messages = Array.from({ length: 1000 }, (_, j) => ({
      msgId: server.msgId(),
      seqNo: 2 * j + 1,
      body: ANSWER,
    }));
    server.send(container(messages), { seqNo: 0 });
  }
  server.now += 1e6;
  const counts = server.takeAll().flatMap((packet) => packet.messages)
    .filter((message) => nameOf(message.body) === "msgs_ack")
    .map((message) => decode(message.body).msgIds.length);
  assertEquals(counts, [8192, 808]);
});

Deno.test("`Session.enqueue()` wraps a request that waits for another", () => {
  const server = new RawServer();
  const first = server.session.enqueue(QUERY);
  server.session.enqueue(ANSWER, { after: first });
  const [one, two] = server.take()!.messages;
  assertEquals(one!.body, QUERY);
  const reader = new TlReader(two!.body);
  assertEquals(reader.uint(), 0xcb9f372d);
  assertEquals(reader.long(), one!.msgId);
  assertEquals(reader.raw(reader.remaining), ANSWER);
});

Deno.test("`Session.enqueue()` does not wrap for a request that is over", () => {
  const server = new RawServer();
  const { requestId, msgId } = server.call();
  server.answer(msgId);
  server.session.enqueue(ANSWER, { after: requestId });
  server.session.enqueue(ANSWER, { after: 12_345 });
  assertEquals(server.take()!.messages.map((m) => m.body), [ANSWER, ANSWER]);
});

Deno.test("`Session.nextPacket()` takes the wrapper off if the first is over", () => {
  const server = new RawServer();
  const first = server.session.enqueue(QUERY);
  server.session.enqueue(ANSWER, { after: first });
  server.session.enqueue(ANSWER, { after: first });
  server.session.cancel(first);
  assertEquals(server.take()!.messages.map((m) => m.body), [ANSWER, ANSWER]);
});

Deno.test("`Session` links a chain anew when its identifiers change", () => {
  const server = new RawServer();
  const first = server.session.enqueue(QUERY);
  server.session.enqueue(ANSWER, { after: first });
  const packet = server.take()!;
  server.tell({
    _: "bad_server_salt",
    badMsgId: packet.msgId,
    badMsgSeqno: packet.seqNo,
    errorCode: 48,
    newServerSalt: 6n,
  });
  const [one, two] = server.take()!.messages;
  assert(one!.msgId > packet.msgId);
  const reader = new TlReader(two!.body, { offset: 4 });
  assertEquals(reader.long(), one!.msgId);
});

Deno.test("`Session` sends a chain again after MSG_WAIT_FAILED, eight times", () => {
  const server = new RawServer();
  const first = server.session.enqueue(QUERY);
  const second = server.session.enqueue(ANSWER, { after: first });
  let messages = server.takeMessages();
  const firstId = messages[0]!.msgId;
  for (let i = 0; i < 8; i++) {
    const { msgId } = messages.at(-1)!;
    assertEquals(server.answer(msgId, rpcError(400, "MSG_WAIT_FAILED")), []);
    messages = server.takeMessages();
    // The first goes again as it was, so that it is not carried out twice.
    assertEquals(messages[0]!.msgId, firstId);
    assert(messages[1]!.msgId > msgId);
  }
  const { msgId } = messages.at(-1)!;
  const events = server.answer(msgId, rpcError(400, "MSG_WAIT_FAILED"));
  assert(events[0]?.type === "error");
  assertEquals(events[0].requestId, second);
});

Deno.test("`Session` gives MSG_WAIT_FAILED to a request without a chain", () => {
  const server = new RawServer();
  const { msgId } = server.call();
  const events = server.answer(msgId, rpcError(400, "MSG_WAIT_FAILED"));
  assertEquals(typesOf(events), ["error"]);
});

Deno.test("`Session` answers to repeats count for the request", () => {
  const server = new RawServer();
  const { requestId, msgId } = server.call();
  server.session.connectionReset(server.now);
  const packet = server.take()!;
  assertEquals(namesOf([packet]), ["query"]);
  assertEquals(packet.messages[0]!.msgId, msgId);
  const events = server.send(rpcResult(msgId, ANSWER));
  assertEquals(events, [{ type: "result", requestId, body: ANSWER }]);
});

Deno.test("`Session` keeps a repeat a repeat when its container is refused", () => {
  const server = new RawServer();
  const { msgId } = server.call();
  server.session.connectionReset(server.now);
  const packet = server.take()!;
  server.tell({
    _: "bad_server_salt",
    badMsgId: packet.msgId,
    badMsgSeqno: packet.seqNo,
    errorCode: 48,
    newServerSalt: 6n,
  });
  const again = server.take()!;
  assert(again.isContainer);
  assertEquals(again.salt, 6n);
  assertEquals(again.messages[0]!.msgId, msgId);
});
