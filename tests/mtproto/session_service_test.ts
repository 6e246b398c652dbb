import { assert, assertEquals, assertGreater } from "@std/assert";
import { gzip } from "../../src/bytes/mod.ts";
import { BadMessageError, RpcError } from "../../src/mtproto/mod.ts";
import {
  ANSWER,
  container,
  decode,
  gzipPacked,
  nameOf,
  namesOf,
  NOW,
  QUERY,
  RawServer,
  rpcError,
  rpcResult,
  typesOf,
} from "./raw_server.ts";

/** Seconds as a `msg_id` of the server. */
function idAt(seconds: number): bigint {
  return (BigInt(Math.floor(seconds)) << 32n) + 1n;
}

Deno.test("`Session.receive()` gives rpc_error to its request", () => {
  const server = new RawServer();
  const { requestId, msgId } = server.call();
  const events = server.answer(msgId, rpcError(420, "FLOOD_WAIT_31"));
  assertEquals(events.length, 1);
  const event = events[0]!;
  assert(event.type === "error");
  assertEquals(event.requestId, requestId);
  assert(event.error instanceof RpcError);
  assertEquals(event.error.code, 420);
  assertEquals(event.error.argument, 31);
  assertEquals(server.session.pendingRequests, 0);
});

Deno.test("`Session.receive()` gives a decoding error of rpc_error to its request", () => {
  const server = new RawServer();
  const { requestId, msgId } = server.call();
  const bytes = rpcError(420, "FLOOD_WAIT_31").subarray(0, 12);
  const events = server.answer(msgId, bytes);
  assertEquals(typesOf(events), ["error"]);
  assert(events[0]?.type === "error");
  assertEquals(events[0].requestId, requestId);
  assertEquals(events[0].error.kind, "tlDecode");
});

Deno.test("`Session.receive()` rejects rpc_error alone", () => {
  const server = new RawServer();
  server.call();
  const events = server.send(rpcError(500, "X"));
  assertEquals(typesOf(events), ["rejected"]);
  assertEquals(server.session.pendingRequests, 1);
});

Deno.test("`Session.receive()` inflates results, errors, updates, containers", () => {
  const server = new RawServer();
  const text = new Uint8Array(4000).fill(0x41);
  text.set(ANSWER);
  const one = server.call();
  assertEquals(server.answer(one.msgId, gzipPacked(gzip(text)!)), [
    { type: "result", requestId: one.requestId, body: text },
  ]);
  const two = server.call();
  const error = rpcError(400, "A".repeat(400));
  const events = server.answer(two.msgId, gzipPacked(gzip(error)!));
  assertEquals(typesOf(events), ["error"]);
  assertEquals(server.send(gzipPacked(gzip(text)!)), [
    { type: "updates", body: text },
  ]);
  const inner = container([
    { msgId: server.msgId(), seqNo: 1, body: text },
    { msgId: server.msgId(), seqNo: 3, body: ANSWER },
  ]);
  assertEquals(typesOf(server.send(gzipPacked(gzip(inner)!))), [
    "updates",
    "updates",
  ]);
});

Deno.test("`Session.receive()` limits what a packet inflates to", () => {
  const server = new RawServer({ maxInflatedLength: 10_000 });
  const big = gzipPacked(gzip(new Uint8Array(10_004))!);
  const { requestId, msgId } = server.call();
  const events = server.answer(msgId, big);
  assertEquals(typesOf(events), ["error"]);
  assert(events[0]?.type === "error");
  assertEquals(events[0].requestId, requestId);
  assertEquals(events[0].error.kind, "protocol");
  // The limit is for the packet, not for each message in it.
  const part = new Uint8Array(4000);
  part.set(ANSWER);
  const messages = [1, 3, 5].map((seqNo) => ({
    msgId: server.msgId(),
    seqNo,
    body: gzipPacked(gzip(part)!),
  }));
  assertEquals(typesOf(server.send(container(messages))), [
    "updates",
    "updates",
    "rejected",
  ]);
  assertEquals(typesOf(server.send(gzipPacked(gzip(part)!))), ["updates"]);
});

Deno.test("`Session.receive()` rejects broken and deep gzip_packed", () => {
  const server = new RawServer();
  const packed = gzip(new Uint8Array(1000))!;
  packed[12]! ^= 0x55;
  assertEquals(typesOf(server.send(gzipPacked(packed))), ["rejected"]);
  let body = new Uint8Array(600).fill(1);
  for (let i = 0; i < 6; i++) {
    const again = new Uint8Array(body.length + 600);
    again.set(body);
    body = gzipPacked(gzip(again)!) as Uint8Array<ArrayBuffer>;
  }
  assertEquals(typesOf(server.send(body)), ["rejected"]);
});

Deno.test("`Session.receive()` opens msg_copy and keeps its identifier", () => {
  const server = new RawServer();
  const msgId = server.msgId();
  const copy = (): Uint8Array => {
    const inner = container([{ msgId, seqNo: 1, body: ANSWER }]);
    // msg_copy#e06046b2 in place of container id and count
    const body = inner.slice(4);
    body.set([0xb2, 0x46, 0x60, 0xe0]);
    return body;
  };
  assertEquals(typesOf(server.send(copy())), ["updates"]);
  assertEquals(typesOf(server.send(copy())), ["rejected"]);
});

Deno.test("`Session` sends again with the salt of bad_server_salt", () => {
  const server = new RawServer();
  const { requestId, msgId } = server.call();
  const events = server.tell({
    _: "bad_server_salt",
    badMsgId: msgId,
    badMsgSeqno: 1,
    errorCode: 48,
    newServerSalt: 42n,
  });
  assertEquals(events, [{ type: "saltChanged", serverSalt: 42n }]);
  assertEquals(server.session.nextDeadline(), 0);
  const again = server.take()!;
  assertEquals(again.salt, 42n);
  assertEquals(again.messages[0]!.body, QUERY);
  assertGreater(again.msgId, msgId);
  assertEquals(again.seqNo, 3);
  // The answer to either identifier is the answer.
  assertEquals(typesOf(server.answer(msgId)), ["result"]);
  assertEquals(server.answer(again.msgId), []);
  assertEquals(server.session.pendingRequests, 0);
  assertEquals(requestId, 1);
});

Deno.test("`Session` ignores bad_server_salt for what it does not know", () => {
  const server = new RawServer();
  server.call();
  const events = server.tell({
    _: "bad_server_salt",
    badMsgId: 4n,
    badMsgSeqno: 1,
    errorCode: 48,
    newServerSalt: 42n,
  });
  assertEquals(events, []);
  assertEquals(server.session.serverSalt, 5n);
  assertEquals(server.take(), null);
});

Deno.test("`Session` maps a refused container back to its requests", () => {
  const server = new RawServer();
  const ids = [0, 1, 2].map(() => server.session.enqueue(QUERY));
  const packet = server.take()!;
  // One was answered before the notice came.
  server.answer(packet.messages[1]!.msgId);
  server.tell({
    _: "bad_server_salt",
    badMsgId: packet.msgId,
    badMsgSeqno: packet.seqNo,
    errorCode: 48,
    newServerSalt: 6n,
  });
  const again = server.take()!;
  assertEquals(again.messages.length, 2);
  const results = again.messages.map((message) =>
    server.answer(message.msgId)[0]
  );
  assertEquals(
    results.map((event) => event?.type === "result" && event.requestId),
    [ids[0]!, ids[2]!],
  );
});

Deno.test("`Session` ignores a notice about an identifier it has replaced", () => {
  const server = new RawServer();
  const { msgId } = server.call();
  const notice = {
    _: "bad_server_salt",
    badMsgId: msgId,
    badMsgSeqno: 1,
    errorCode: 48,
    newServerSalt: 6n,
  };
  server.tell(notice);
  assertEquals(server.takeMessages().length, 1);
  assertEquals(server.tell({ ...notice, newServerSalt: 7n }), []);
  assertEquals(server.takeMessages().length, 0);
});

Deno.test("`Session` mends its clock on codes 16 and 17", () => {
  for (const [code, ahead] of [[16, 5000], [17, -5000]] as const) {
    const server = new RawServer();
    const { msgId } = server.call();
    const events = server.tell(
      {
        _: "bad_msg_notification",
        badMsgId: msgId,
        badMsgSeqno: 1,
        errorCode: code,
      },
      { msgId: idAt(NOW / 1000 + ahead) },
    );
    assertEquals(events, [
      { type: "timeOffsetChanged", timeOffsetMs: ahead * 1000 },
    ]);
    const [again] = server.takeMessages();
    assertEquals(Number(again!.msgId >> 32n), NOW / 1000 + ahead);
    assertEquals(again!.seqNo, 3);
  }
});

Deno.test("`Session` skips sequence numbers on code 32", () => {
  const server = new RawServer();
  const { msgId } = server.call();
  server.tell({
    _: "bad_msg_notification",
    badMsgId: msgId,
    badMsgSeqno: 1,
    errorCode: 32,
  });
  const [again] = server.takeMessages();
  assertEquals(again!.seqNo, 67);
  assertEquals(typesOf(server.answer(again!.msgId)), ["result"]);
});

Deno.test("`Session` sends again with the next number on code 33", () => {
  const server = new RawServer();
  const { msgId } = server.call();
  server.tell({
    _: "bad_msg_notification",
    badMsgId: msgId,
    badMsgSeqno: 1,
    errorCode: 33,
  });
  const [again] = server.takeMessages();
  assertEquals(again!.seqNo, 3);
  assertGreater(again!.msgId, msgId);
});

Deno.test("`Session` takes a new session_id when its numbers stay refused", () => {
  const server = new RawServer();
  const first = server.session.sessionId;
  const other = server.session.enqueue(ANSWER);
  let { msgId } = server.call();
  let types: string[] = [];
  for (let i = 0; i < 4; i++) {
    types = typesOf(server.tell({
      _: "bad_msg_notification",
      badMsgId: msgId,
      badMsgSeqno: 1,
      errorCode: 32,
    }));
    const packets = server.takeAll();
    const messages = packets.flatMap((packet) => packet.messages);
    msgId = messages.at(0)!.msgId;
    if (i === 3) {
      assertEquals(types, ["sessionReset"]);
      assertEquals(packets[0]!.sessionId, server.session.sessionId);
      // Both requests, in order, numbered from the start; the old session is
      // destroyed.
      assertEquals(messages.map((m) => m.seqNo), [1, 3, 4]);
      assertEquals(messages[0]!.body, ANSWER);
      assertEquals(decode(messages[2]!.body).sessionId, first);
    }
  }
  assert(server.session.sessionId !== first);
  const events = server.answer(msgId);
  assert(events[0]?.type === "result");
  assertEquals(events[0].requestId, other);
});

Deno.test("`Session` fails when new session_ids do not help", () => {
  const server = new RawServer();
  server.session.enqueue(QUERY);
  for (let i = 0; i < 100; i++) {
    const message = server.takeMessages().find((m) => m.body.length === 8)!;
    const events = server.tell({
      _: "bad_msg_notification",
      badMsgId: message.msgId,
      badMsgSeqno: 1,
      errorCode: 32,
    });
    if (!typesOf(events).includes("failed")) continue;
    assertEquals(i, 15);
    assert(server.session.isFailed);
    return;
  }
  throw new Error("never failed");
});

Deno.test("`Session` ends a request with BadMessageError on the other codes", () => {
  for (const code of [18, 19, 20, 34, 35, 64, 99]) {
    const server = new RawServer();
    const one = server.session.enqueue(QUERY);
    const two = server.session.enqueue(QUERY);
    const packet = server.take()!;
    const events = server.tell({
      _: "bad_msg_notification",
      badMsgId: packet.msgId,
      badMsgSeqno: 4,
      errorCode: code,
    });
    assertEquals(typesOf(events), ["error", "error"]);
    for (const [i, event] of events.entries()) {
      assert(event.type === "error");
      assertEquals(event.requestId, [one, two][i]);
      assert(event.error instanceof BadMessageError);
      assertEquals(event.error.code, code);
    }
    assertEquals(server.session.pendingRequests, 0);
    assertEquals(server.takeAll(), []);
  }
});

Deno.test("`Session` sends code 48 again without a salt", () => {
  const server = new RawServer();
  const { msgId } = server.call();
  server.tell({
    _: "bad_msg_notification",
    badMsgId: msgId,
    badMsgSeqno: 1,
    errorCode: 48,
  });
  assertEquals(server.takeMessages().length, 1);
});

Deno.test("`Session` sends acknowledgements again that were refused", () => {
  const server = new RawServer();
  server.send(ANSWER);
  server.now += 20_000;
  const [acks] = server.takeAll();
  assertEquals(namesOf([acks!]), ["msgs_ack"]);
  server.tell({
    _: "bad_server_salt",
    badMsgId: acks!.msgId,
    badMsgSeqno: 0,
    errorCode: 48,
    newServerSalt: 6n,
  });
  const again = server.takeAll();
  assertEquals(namesOf(again), ["msgs_ack"]);
  assertEquals(
    decode(again[0]!.messages[0]!.body),
    decode(acks!.messages[0]!.body),
  );
});

Deno.test("`Session` sends again what new_session_created does not know", () => {
  const server = new RawServer();
  const old = server.call();
  server.now += 1000;
  const fresh = server.call();
  const events = server.tell({
    _: "new_session_created",
    firstMsgId: fresh.msgId,
    uniqueId: 3n,
    serverSalt: 8n,
  }, { seqNo: 1 });
  assertEquals(events, [
    { type: "saltChanged", serverSalt: 8n },
    {
      type: "newSession",
      firstMsgId: fresh.msgId,
      uniqueId: 3n,
      serverSalt: 8n,
    },
  ]);
  const again = server.take()!;
  assertEquals(again.salt, 8n);
  assertEquals(again.messages.length, 1);
  assertGreater(again.msgId, fresh.msgId);
  const [event] = server.answer(again.msgId);
  assert(event?.type === "result");
  assertEquals(event.requestId, old.requestId);
});

Deno.test("`Session` counts a container as received as a whole", () => {
  const server = new RawServer();
  server.session.enqueue(QUERY);
  server.session.enqueue(QUERY);
  const packet = server.take()!;
  server.tell({
    _: "new_session_created",
    firstMsgId: packet.msgId,
    uniqueId: 3n,
    serverSalt: 5n,
  });
  assertEquals(server.takeAll(), []);
});

Deno.test("`Session` tells that a request was acknowledged, once", () => {
  const server = new RawServer();
  const { requestId, msgId } = server.call();
  const ack = { _: "msgs_ack", msgIds: [msgId, 8n] };
  assertEquals(server.tell(ack), [{ type: "acknowledged", requestId }]);
  assertEquals(server.tell(ack), []);
  assertEquals(typesOf(server.answer(msgId)), ["result"]);
});

Deno.test("`Session.connectionReset()` forgets pings of the connection before", () => {
  const server = new RawServer();
  server.session.ping();
  const [message] = server.takeMessages();
  const { pingId } = decode(message!.body);
  server.session.connectionReset(server.now);
  server.now += 50;
  assertEquals(server.tell({ _: "pong", msgId: message!.msgId, pingId }), []);
});

Deno.test("`Session.ping()` gives a round trip", () => {
  const server = new RawServer();
  server.session.ping();
  assertEquals(server.session.nextDeadline(), null);
  const [message] = server.takeMessages();
  const ping = decode(message!.body);
  assertEquals(ping._, "ping_delay_disconnect");
  assertEquals(ping.disconnectDelay, 75);
  server.now += 123;
  const pong = { _: "pong", msgId: message!.msgId, pingId: ping.pingId };
  assertEquals(server.tell(pong), [
    { type: "pong", pingId: ping.pingId, roundTripMs: 123 },
  ]);
  assertEquals(server.tell(pong), []);
});

Deno.test("`Session` accepts service answers inside of rpc_result", () => {
  const server = new RawServer({ pings: { disconnectDelay: 0 } });
  server.session.ping();
  const [message] = server.takeMessages();
  const { _: name, pingId } = decode(message!.body);
  assertEquals(name, "ping");
  const writer = rpcResult(message!.msgId, pongBytes(message!.msgId, pingId));
  assertEquals(typesOf(server.send(writer)), ["pong"]);
  const stray = rpcResult(message!.msgId, rpcError(400, "X"));
  assertEquals(server.send(stray), []);
});

Deno.test("`Session` pings on schedule", () => {
  const server = new RawServer({ pings: { intervalMs: 1000 }, futureSalts: 0 });
  server.take();
  assertEquals(server.session.nextDeadline(), NOW + 1000);
  for (let i = 0; i < 3; i++) {
    server.now = server.session.nextDeadline()!;
    assertEquals(namesOf(server.takeAll()), ["ping_delay_disconnect"]);
  }
  assertEquals(server.now, NOW + 3000);
});

Deno.test("`Session` asks for salts and changes to them in time", () => {
  const server = new RawServer({ pings: { intervalMs: 0 } });
  server.take();
  assertEquals(server.session.nextDeadline(), NOW + 30_000);
  server.now += 30_000;
  const [message] = server.takeMessages();
  assertEquals(decode(message!.body), { _: "get_future_salts", num: 64 });
  const seconds = server.now / 1000;
  const salts = [0, 1, 2].map((i) => ({
    _: "future_salt",
    validSince: seconds + i * 1800,
    validUntil: seconds + i * 1800 + 3600,
    salt: BigInt(50 + i),
  }));
  const events = server.tell({
    _: "future_salts",
    reqMsgId: message!.msgId,
    now: seconds,
    salts,
  });
  assertEquals(events, []);
  assertEquals(server.session.serverSalt, 5n);
  server.now += 61_000;
  server.session.enqueue(QUERY);
  assertEquals(server.take()!.salt, 50n);
  assertEquals(typesOf(server.send(ANSWER)), ["saltChanged", "updates"]);
  server.now += 1_800_000;
  server.session.enqueue(QUERY);
  assertEquals(server.takeAll()[0]!.salt, 51n);
});

Deno.test("`Session` refuses more future salts than can be asked for", () => {
  const server = new RawServer();
  const salts = Array.from({ length: 65 }, (_, i) => ({
    _: "future_salt",
    validSince: i,
    validUntil: i + 1,
    salt: 1n,
  }));
  const message = { _: "future_salts", reqMsgId: 1n, now: 1, salts };
  assertEquals(typesOf(server.tell(message)), ["rejected"]);
});

Deno.test("`Session` answers msgs_state_req", () => {
  const server = new RawServer();
  const acked = server.msgId();
  const missing = server.msgId();
  const waiting = server.msgId();
  server.send(ANSWER, { msgId: acked });
  server.now += 16_000;
  server.takeAll();
  server.send(ANSWER, { msgId: waiting });
  const req = server.msgId();
  const ids = [acked - 4n, acked, missing, waiting, req + 4000n];
  server.tell({ _: "msgs_state_req", msgIds: ids }, { msgId: req });
  const info = server.takeMessages().map((m) => decode(m.body))
    .find((m) => m._ === "msgs_state_info");
  assertEquals(info.reqMsgId, req);
  assertEquals([...info.info], [1, 12, 2, 4, 3]);
});

Deno.test("`Session` asks for the state of requests without a sign of life", () => {
  const server = new RawServer();
  const { requestId, msgId } = server.call();
  assertEquals(server.session.nextDeadline(), NOW + 1500);
  server.now += 1500;
  const [question] = server.takeMessages();
  assertEquals(decode(question!.body), {
    _: "msgs_state_req",
    msgIds: [msgId],
  });
  // Received, and its answer is there: the answer is asked for.
  const events = server.tell({
    _: "msgs_state_info",
    reqMsgId: question!.msgId,
    info: Uint8Array.of(4 | 64),
  });
  assertEquals(events, [{ type: "acknowledged", requestId }]);
  const [request] = server.takeMessages();
  assertEquals(decode(request!.body), {
    _: "msg_resend_ans_req",
    msgIds: [msgId],
  });
  assertEquals(server.session.nextDeadline(), server.now + 10_000);
});

Deno.test("`Session` repeats a request that did not arrive, under its identifier", () => {
  for (const state of [1, 2, 3]) {
    const server = new RawServer();
    const { msgId } = server.call();
    server.now += 1500;
    const [question] = server.takeMessages();
    server.tell({
      _: "msgs_state_info",
      reqMsgId: question!.msgId,
      info: Uint8Array.of(state),
    });
    const again = server.take()!;
    assert(again.isContainer);
    assertEquals(again.messages, [{ msgId, seqNo: 1, body: QUERY }]);
  }
});

Deno.test("`Session` takes msgs_all_info like an answer", () => {
  const server = new RawServer();
  const one = server.call();
  const two = server.call();
  const events = server.tell({
    _: "msgs_all_info",
    msgIds: [one.msgId, two.msgId],
    info: Uint8Array.of(4, 2),
  });
  assertEquals(events, [{ type: "acknowledged", requestId: one.requestId }]);
  assertEquals(server.takeMessages().map((m) => m.msgId), [two.msgId]);
});

Deno.test("`Session` ignores states that it did not ask for", () => {
  const server = new RawServer();
  server.call();
  const info = { _: "msgs_state_info", reqMsgId: 9n, info: Uint8Array.of(1) };
  assertEquals(server.tell(info), []);
  assertEquals(server.takeAll(), []);
});

Deno.test("`Session` asks for an answer that msg_detailed_info announces", () => {
  const server = new RawServer();
  const { requestId, msgId } = server.call();
  const answerMsgId = server.msgId(1);
  const info = {
    _: "msg_detailed_info",
    msgId,
    answerMsgId,
    bytes: 9,
    status: 0,
  };
  assertEquals(server.tell(info), [{ type: "acknowledged", requestId }]);
  const [request] = server.takeMessages();
  assertEquals(decode(request!.body), {
    _: "msg_resend_req",
    msgIds: [answerMsgId],
  });
  server.send(rpcResult(msgId, ANSWER), { msgId: answerMsgId });
  // It is here now, so the next announcement is acknowledged.
  server.tell(info);
  server.now += 20_000;
  const acks = server.takeMessages().map((m) => decode(m.body))
    .find((m) => m._ === "msgs_ack");
  assertEquals(acks.msgIds, [answerMsgId, answerMsgId]);
});

Deno.test("`Session` asks for what msg_new_detailed_info announces", () => {
  const server = new RawServer();
  const answerMsgId = server.msgId(3);
  const info = { _: "msg_new_detailed_info", answerMsgId, bytes: 9, status: 0 };
  server.tell(info);
  assertEquals(namesOf(server.takeAll()), ["msg_resend_req"]);
  server.send(ANSWER, { msgId: answerMsgId });
  server.tell(info);
  assertEquals(server.takeAll(), []);
});

Deno.test("`Session` acknowledges an announced answer nobody waits for", () => {
  const server = new RawServer();
  const answerMsgId = server.msgId(1);
  server.tell({
    _: "msg_detailed_info",
    msgId: 4n,
    answerMsgId,
    bytes: 9,
    status: 0,
  });
  server.now += 20_000;
  const [acks] = server.takeMessages();
  assertEquals(decode(acks!.body), { _: "msgs_ack", msgIds: [answerMsgId] });
});

Deno.test("`Session` sends again what msg_resend_req wants", () => {
  const server = new RawServer();
  const { msgId } = server.call();
  server.tell({ _: "msg_resend_req", msgIds: [msgId] });
  const packet = server.take()!;
  assert(packet.isContainer);
  assertEquals(packet.messages, [{ msgId, seqNo: 1, body: QUERY }]);
  const req = server.msgId();
  server.tell({ _: "msg_resend_req", msgIds: [8n] }, { msgId: req });
  const [info] = server.takeMessages();
  assertEquals(decode(info!.body), {
    _: "msgs_state_info",
    reqMsgId: req,
    info: Uint8Array.of(1),
  });
});

Deno.test("`Session` tells states when asked for answers", () => {
  const server = new RawServer();
  server.send(ANSWER);
  const req = server.msgId();
  server.tell({ _: "msg_resend_ans_req", msgIds: [4n, 8n] }, { msgId: req });
  const [info] = server.takeMessages();
  assertEquals(decode(info!.body).info, Uint8Array.of(1, 1));
});

Deno.test("`Session.connectionReset()` repeats requests in order", () => {
  const server = new RawServer();
  const calls = [QUERY, ANSWER, QUERY, ANSWER].map((body) => server.call(body));
  server.answer(calls[1]!.msgId);
  const queued = server.session.enqueue(Uint8Array.of(9, 9, 9, 9));
  server.session.connectionReset(server.now);
  const packet = server.take()!;
  assertEquals(
    packet.messages.map((message) => message.msgId).slice(0, 3),
    [calls[0]!, calls[2]!, calls[3]!].map((call) => call.msgId),
  );
  assertEquals(packet.messages.map((m) => m.seqNo), [1, 5, 7, 9]);
  assertEquals(packet.messages[3]!.body[0], 9);
  assertEquals(queued, 5);
  assertEquals(server.takeAll(), []);
});

Deno.test("`Session.connectionReset()` gives old requests new identifiers", () => {
  const server = new RawServer();
  const { msgId } = server.call();
  server.now += 250_000;
  server.session.connectionReset(server.now);
  const message = server.takeMessages().find((m) => m.body.length === 8)!;
  assertGreater(message.msgId, msgId);
  assertEquals(message.body, QUERY);
});

function pongBytes(msgId: bigint, pingId: bigint): Uint8Array {
  const body = new Uint8Array(20);
  const view = new DataView(body.buffer);
  view.setInt32(0, 0x347773c5, true);
  view.setBigInt64(4, msgId, true);
  view.setBigInt64(12, pingId, true);
  assertEquals(nameOf(body), "pong");
  return body;
}
