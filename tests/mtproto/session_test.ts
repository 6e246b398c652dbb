import {
  assert,
  assertEquals,
  assertFalse,
  assertGreater,
  assertStringIncludes,
  assertThrows,
} from "@std/assert";
import { Session } from "../../src/mtproto/mod.ts";
import { FixedRandom } from "../../src/testing/mod.ts";
import {
  ANSWER,
  AUTH_KEY,
  container,
  decode,
  nameOf,
  namesOf,
  NOW,
  QUERY,
  RawServer,
  rpcResult,
  typesOf,
} from "./raw_server.ts";

Deno.test("`Session.nextPacket()` sends one request alone", () => {
  const server = new RawServer();
  server.session.enqueue(QUERY);
  const packet = server.take()!;
  assertEquals(packet.isContainer, false);
  assertEquals(packet.salt, 5n);
  assertEquals(packet.sessionId, server.session.sessionId);
  assertEquals(packet.seqNo, 1);
  assertEquals(packet.msgId & 3n, 0n);
  assertEquals(Number(packet.msgId >> 32n), NOW / 1000);
  assertEquals(packet.messages[0]!.body, QUERY);
  assertEquals(server.take(), null);
});

Deno.test("`Session.nextPacket()` sends several requests as one container", () => {
  const server = new RawServer();
  for (let i = 0; i < 3; i++) {
    server.session.enqueue((writer) => {
      writer.int(100 + i);
      if (i === 1) writer.long(7n);
    });
  }
  const packet = server.take()!;
  assert(packet.isContainer);
  assertEquals(packet.messages.map((m) => m.seqNo), [1, 3, 5]);
  assertEquals(packet.seqNo, 6);
  assertEquals(packet.messages.map((m) => m.body[0]), [100, 101, 102]);
  assertEquals(packet.messages.map((m) => m.body.length), [4, 12, 4]);
  for (const message of packet.messages) {
    assertGreater(packet.msgId, message.msgId);
  }
});

Deno.test("`Session.nextPacket()` gives growing identifiers and numbers", () => {
  const server = new RawServer();
  let last = 0n;
  for (let i = 0; i < 50; i++) {
    const { msgId } = server.call();
    assertGreater(msgId, last);
    last = msgId;
  }
  // The clock going back does not change that.
  server.now -= 60_000;
  assertEquals(server.call().msgId, last + 4n);
});

Deno.test("`Session.nextPacket()` is the same for the same randomness", () => {
  const packets = [1, 2].map(() => {
    const session = new Session({
      authKey: AUTH_KEY,
      serverSalt: 9n,
      sessionId: 8n,
      randomBytes: new FixedRandom(4).bytes,
    });
    session.enqueue(QUERY);
    session.enqueue(ANSWER);
    return session.nextPacket(NOW)!.slice();
  });
  assertEquals(packets[0], packets[1]);
});

Deno.test("`Session.receive()` gives the result to its request", () => {
  const server = new RawServer();
  const one = server.call();
  const two = server.call();
  assertEquals(server.session.pendingRequests, 2);
  assertEquals(server.answer(two.msgId), [
    { type: "result", requestId: two.requestId, body: ANSWER },
  ]);
  assertEquals(server.answer(one.msgId), [
    { type: "result", requestId: one.requestId, body: ANSWER },
  ]);
  assertEquals(server.session.pendingRequests, 0);
});

Deno.test("`Session.receive()` gives each result once", () => {
  const server = new RawServer();
  const { msgId } = server.call();
  assertEquals(typesOf(server.answer(msgId)), ["result"]);
  assertEquals(server.answer(msgId), []);
});

Deno.test("`Session.receive()` ignores answers to unknown requests", () => {
  const server = new RawServer();
  assertEquals(server.answer(123n), []);
  const bytes = rpcResult(123n, new Uint8Array(0));
  assertEquals(server.send(bytes), []);
});

Deno.test("`Session.receive()` hands on updates with their bytes", () => {
  const server = new RawServer();
  assertEquals(server.send(ANSWER), [{ type: "updates", body: ANSWER }]);
});

Deno.test("`Session.receive()` leaves bytes of events alone", () => {
  const server = new RawServer();
  const events = Array.from({ length: 40 }, (_, i) => {
    const body = Uint8Array.of(1, 2, 3, 4, i, 0, 0, 0);
    return server.send(body)[0]!;
  });
  for (const [i, event] of events.entries()) {
    assert(event.type === "updates");
    assertEquals(event.body[4], i);
  }
});

Deno.test("`Session.enqueue()` refuses bodies of wrong length", () => {
  const { session } = new RawServer({ maxBodyLength: 100 });
  for (const length of [0, 3, 5, 92, 104]) {
    assertThrows(
      () => session.enqueue(new Uint8Array(length)),
      RangeError,
      "Cannot enqueue request",
    );
  }
  assertEquals(session.enqueue(new Uint8Array(88)), 1);
});

Deno.test("`Session.enqueue()` keeps nothing of a body that throws", () => {
  const server = new RawServer();
  server.session.enqueue(QUERY);
  assertThrows(
    () =>
      server.session.enqueue((writer) => {
        writer.int(1);
        throw new TypeError("no");
      }),
    TypeError,
    "no",
  );
  server.session.enqueue(ANSWER);
  const packet = server.take()!;
  assertEquals(packet.messages.map((m) => m.body), [QUERY, ANSWER]);
});

Deno.test("`Session.enqueue()` refuses more than `maxPending`", () => {
  const { session } = new RawServer({ maxPending: 2 });
  session.enqueue(QUERY);
  session.enqueue(QUERY);
  assertThrows(() => session.enqueue(QUERY), RangeError, "maxPending = 2");
});

Deno.test("`new Session()` refuses limits that are none", () => {
  const cases = [
    { maxPending: 0 },
    { maxContainerMessages: 1021 },
    { maxContainerMessages: 1.5 },
    { containerLength: -1 },
    { maxInflatedLength: NaN },
  ];
  for (const options of cases) {
    const [name] = Object.keys(options);
    assertThrows(() => new RawServer(options), RangeError, name);
  }
});

Deno.test("`Session.enqueue()` forgets a service message once it is sent", () => {
  const server = new RawServer();
  server.session.enqueue(QUERY, { kind: "service" });
  assertEquals(server.session.pendingRequests, 1);
  assertEquals(server.take()!.seqNo, 0);
  assertEquals(server.session.pendingRequests, 0);
});

Deno.test("`Session.cancel()` takes back what was not sent", () => {
  const server = new RawServer();
  const first = server.session.enqueue(QUERY);
  server.session.enqueue(ANSWER);
  server.session.cancel(first);
  server.session.cancel(first);
  server.session.cancel(99);
  const packet = server.take()!;
  assertEquals(packet.messages.map((m) => m.body), [ANSWER]);
  assertEquals(server.take(), null);
});

Deno.test("`Session.cancel()` sends rpc_drop_answer for what was sent", () => {
  const server = new RawServer();
  const { requestId, msgId } = server.call();
  server.session.cancel(requestId);
  const [drop] = server.takeMessages();
  assertEquals(decode(drop!.body), {
    _: "rpc_drop_answer",
    reqMsgId: msgId,
  });
  assertEquals(drop!.seqNo, 2);
  assertEquals(server.answer(msgId), []);
  for (
    const answer of [
      { _: "rpc_answer_unknown" },
      { _: "rpc_answer_dropped_running" },
      { _: "rpc_answer_dropped", msgId: 1n, seqNo: 3, bytes: 8 },
    ]
  ) assertEquals(server.tell(answer), []);
});

Deno.test("`Session.nextPacket()` packs up to the container's limits", () => {
  const server = new RawServer({ maxContainerMessages: 10 });
  for (let i = 0; i < 25; i++) server.session.enqueue(QUERY);
  const packets = server.takeAll();
  for (const packet of packets) assert(packet.messages.length <= 10);
  assertEquals(packets.flatMap((packet) => packet.messages).length, 25);
  assertEquals(packets.length, 3);
});

Deno.test("`Session.nextPacket()` puts at most 1020 messages in a container", () => {
  const server = new RawServer({ containerLength: 1_000_000 });
  for (let i = 0; i < 1100; i++) server.session.enqueue(QUERY);
  server.session.ping();
  const packets = server.takeAll();
  for (const packet of packets) assert(packet.messages.length <= 1020);
  assertEquals(packets.flatMap((packet) => packet.messages).length, 1101);
});

Deno.test("`Session.nextPacket()` ends a container at its length", () => {
  const server = new RawServer({ containerLength: 400, gzip: null });
  for (let i = 0; i < 6; i++) {
    server.session.enqueue(new Uint8Array(160).fill(i + 1));
  }
  const packets = server.takeAll();
  assertEquals(packets.map((packet) => packet.messages.length), [2, 2, 2]);
  const bodies = packets.flatMap((packet) => packet.messages);
  assertEquals(bodies.map((message) => message.body[9]), [1, 2, 3, 4, 5, 6]);
});

Deno.test("`Session.nextPacket()` sends long bodies alone, service first", () => {
  const server = new RawServer({ containerLength: 1000 });
  const random = new FixedRandom(9);
  const long = [random.bytes(200_000), random.bytes(300_000)];
  for (const body of long) server.session.enqueue(body, { compress: false });
  server.session.ping();
  const packets = server.takeAll();
  assertEquals(namesOf(packets), [
    "ping_delay_disconnect",
    "query",
    "query",
  ]);
  assertEquals(packets.map((p) => p.isContainer), [false, false, false]);
  assertEquals(packets[1]!.messages[0]!.body, long[0]);
  assertEquals(packets[2]!.messages[0]!.body, long[1]);
});

Deno.test("`Session.nextPacket()` puts one `alone` request in a container", () => {
  const server = new RawServer();
  const options = [{ alone: true }, {}, { alone: true }, {}, { alone: true }];
  for (const option of options) server.session.enqueue(QUERY, option);
  const packets = server.takeAll();
  assertEquals(packets.map((packet) => packet.messages.length), [2, 2, 1]);
});

Deno.test("`Session` reuses memory when requests are answered", () => {
  const server = new RawServer();
  for (let i = 0; i < 2000; i++) {
    const body = new Uint8Array(64).fill(i & 255);
    server.session.enqueue(body, { compress: false });
    const [message] = server.takeMessages();
    assertEquals(message!.body, body);
    server.answer(message!.msgId);
  }
  assertEquals(server.session.pendingRequests, 0);
});

Deno.test("`Session` keeps bodies apart while some stay unanswered", () => {
  const server = new RawServer({ gzip: null });
  const random = new FixedRandom(12);
  const open: { msgId: bigint; body: Uint8Array }[] = [];
  for (let i = 0; i < 400; i++) {
    const body = random.bytes(4 * (1 + random.below(300)));
    server.session.enqueue(body);
    const sent = server.takeMessages().find((m) =>
      nameOf(m.body) === "query" ||
      m.body.length === body.length
    )!;
    open.push({ msgId: sent.msgId, body });
    if (random.chance(0.6)) {
      const [done] = open.splice(random.below(open.length), 1);
      assertEquals(typesOf(server.answer(done!.msgId)), ["result"]);
    }
  }
  // A new connection sends all the rest again, byte for byte.
  server.session.connectionReset(server.now);
  const again = new Map(
    server.takeMessages().map((message) => [message.msgId, message.body]),
  );
  for (const { msgId, body } of open) assertEquals(again.get(msgId), body);
});

Deno.test("`Session.nextDeadline()` is at once with something queued", () => {
  const server = new RawServer();
  assertEquals(server.session.nextDeadline(), null);
  server.session.enqueue(QUERY);
  assertEquals(server.session.nextDeadline(), 0);
  server.take();
  assertGreater(server.session.nextDeadline()!, NOW);
});

Deno.test("`Session.receive()` opens containers and goes on after bad parts", () => {
  const server = new RawServer();
  const { requestId, msgId } = server.call();
  const seen = server.msgId();
  server.send(ANSWER, { msgId: seen });
  const events = server.send(container([
    { msgId: server.msgId(), seqNo: 3, body: ANSWER },
    { msgId: seen, seqNo: 1, body: ANSWER },
    { msgId: server.msgId() - 3n, seqNo: 1, body: ANSWER },
    { msgId: server.msgId(), seqNo: 5, body: ANSWER.subarray(0, 4) },
    { msgId: server.msgId(1), seqNo: 7, body: rpcResult(msgId, ANSWER) },
  ]));
  assertEquals(typesOf(events), [
    "updates",
    "rejected",
    "rejected",
    "updates",
    "result",
  ]);
  const result = events.at(-1)!;
  assert(result.type === "result");
  assertEquals(result.requestId, requestId);
});

Deno.test("`Session` does not show its key when printed", () => {
  const { session } = new RawServer();
  session.enqueue(QUERY);
  const text = Deno.inspect(session);
  assertStringIncludes(text, "Session(1 pending)");
  assertFalse(text.includes("authKey"));
});

Deno.test("`Session.lastReceivedAt` counts authentic packets only", () => {
  const server = new RawServer();
  assertEquals(server.session.lastReceivedAt, null);
  server.session.receive(new Uint8Array(100), server.now);
  assertEquals(server.session.lastReceivedAt, null);
  server.now += 10;
  server.send(ANSWER);
  assertEquals(server.session.lastReceivedAt, NOW + 10);
});

Deno.test("`Session.httpWait()` goes with the next packet", () => {
  const server = new RawServer();
  server.session.httpWait(1, 2, 3);
  const [message] = server.takeMessages();
  assertEquals(decode(message!.body), {
    _: "http_wait",
    maxDelay: 1,
    waitAfter: 2,
    maxWait: 3,
  });
});

Deno.test("`Session.destroySession()` tells what became of it", () => {
  const server = new RawServer();
  assertThrows(
    () => server.session.destroySession(server.session.sessionId),
    RangeError,
    "our own",
  );
  server.session.destroySession(77n);
  const [message] = server.takeMessages();
  assertEquals(decode(message!.body), {
    _: "destroy_session",
    sessionId: 77n,
  });
  assertEquals(server.tell({ _: "destroy_session_ok", sessionId: 77n }), [
    { type: "sessionDestroyed", sessionId: 77n, wasKnown: true },
  ]);
  assertEquals(server.tell({ _: "destroy_session_none", sessionId: 77n }), [
    { type: "sessionDestroyed", sessionId: 77n, wasKnown: false },
  ]);
});

Deno.test("`Session.destroyAuthKey()` ends the session when it is done", () => {
  const server = new RawServer();
  server.session.destroyAuthKey();
  const [message] = server.takeMessages();
  assertEquals(nameOf(message!.body), "destroy_auth_key");
  assertEquals(message!.seqNo, 1);
  for (const outcome of ["none", "fail"] as const) {
    assertEquals(server.tell({ _: `destroy_auth_key_${outcome}` }), [
      { type: "authKeyDestroyed", outcome },
    ]);
  }
  const events = server.tell({ _: "destroy_auth_key_ok" });
  assertEquals(typesOf(events), ["authKeyDestroyed", "failed"]);
  assert(server.session.isFailed);
  assertEquals(server.session.nextPacket(server.now), null);
  assertEquals(server.session.nextDeadline(), null);
  assertEquals(server.send(ANSWER), []);
});
