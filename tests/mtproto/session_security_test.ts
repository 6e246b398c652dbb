// One test a check of https://core.telegram.org/mtproto/security_guidelines,
// each of which trips that check and no other.

import { assert, assertEquals, assertInstanceOf } from "@std/assert";
import {
  AuthKey,
  type SecurityCheck,
  SecurityError,
  tsProvider,
} from "../../src/crypto/mod.ts";
import type { SessionEvent } from "../../src/mtproto/mod.ts";
import { FixedRandom } from "../../src/testing/mod.ts";
import { TlWriter } from "../../src/tl/mod.ts";
import {
  ANSWER,
  AUTH_KEY,
  container,
  NOW,
  QUERY,
  RawServer,
  rpcResult,
  typesOf,
} from "./raw_server.ts";

/** The check that a packet failed, when it did nothing else. */
function checkOf(events: SessionEvent[]): SecurityCheck {
  assertEquals(typesOf(events), ["rejected"]);
  const event = events[0]!;
  assert(event.type === "rejected");
  assertInstanceOf(event.error, SecurityError);
  return event.error.check;
}

/** Whether a packet is taken as a usual one. */
function isAccepted(events: SessionEvent[]): boolean {
  return typesOf(events).includes("updates");
}

Deno.test("`Session.receive()` rejects another auth_key_id", () => {
  const server = new RawServer();
  const other = AuthKey.fromBytes(new FixedRandom(99).bytes(256));
  const packet = tsProvider.messageCipher(other, "server")
    .encrypt(new Uint8Array(40), server.random);
  assertEquals(checkOf(server.session.receive(packet, NOW)), "auth_key_id");
});

Deno.test("`Session.receive()` rejects every flipped bit of msg_key", () => {
  const server = new RawServer();
  const packet = server.packet(ANSWER);
  for (let bit = 64; bit < 192; bit += 5) {
    const changed = packet.slice();
    changed[bit >> 3]! ^= 1 << (bit & 7);
    assertEquals(checkOf(server.session.receive(changed, NOW)), "msg_key");
  }
  assert(isAccepted(server.session.receive(packet, NOW)));
});

Deno.test("`Session.receive()` rejects every flipped bit of the ciphertext", () => {
  const server = new RawServer();
  const packet = server.packet(ANSWER);
  const random = new FixedRandom(5);
  for (let i = 0; i < 60; i++) {
    const changed = packet.slice();
    changed[24 + random.below(packet.length - 24)]! ^= 1 << random.below(8);
    assertEquals(checkOf(server.session.receive(changed, NOW)), "msg_key");
  }
  assert(isAccepted(server.session.receive(packet, NOW)));
});

Deno.test("`Session.receive()` rejects a message of its own side", () => {
  const server = new RawServer();
  server.session.enqueue(QUERY);
  const own = server.session.nextPacket(NOW)!;
  assertEquals(checkOf(server.session.receive(own, NOW)), "msg_key");
});

Deno.test("`Session.receive()` rejects packets that are too short", () => {
  const server = new RawServer();
  for (const length of [0, 1, 8, 23, 24, 39]) {
    const packet = server.packet(ANSWER).subarray(0, length);
    assertEquals(checkOf(server.session.receive(packet, NOW)), "length");
  }
});

Deno.test("`Session.receive()` rejects another session_id", () => {
  const server = new RawServer();
  const sessionId = server.session.sessionId ^ 1n;
  assertEquals(checkOf(server.send(ANSWER, { sessionId })), "session_id");
  assert(isAccepted(server.send(ANSWER)));
});

Deno.test("`Session.receive()` rejects even identifiers", () => {
  const server = new RawServer();
  for (const low of [0n, 2n]) {
    const msgId = (server.msgId() & ~3n) | low;
    assertEquals(checkOf(server.send(ANSWER, { msgId })), "msg_id_parity");
  }
});

Deno.test("`Session.receive()` rejects identifiers outside of the time window", () => {
  const cases: [secondsAhead: number, isGood: boolean][] = [
    [-301, false],
    [-299, true],
    [-6, true],
    [0, true],
    [29, true],
    [31, false],
    [86_400, false],
  ];
  for (const [ahead, isGood] of cases) {
    const server = new RawServer();
    const msgId = (BigInt(NOW / 1000 + ahead) << 32n) + 1n;
    const events = server.send(ANSWER, { msgId });
    if (isGood) assert(isAccepted(events), String(ahead));
    else assertEquals(checkOf(events), "msg_id_time");
    assertEquals(server.session.timeOffsetMs, 0);
  }
});

Deno.test("`Session.receive()` rejects an identifier it has seen", () => {
  const server = new RawServer();
  const packet = server.packet(ANSWER);
  assert(isAccepted(server.session.receive(packet, NOW)));
  for (let i = 0; i < 3; i++) {
    assertEquals(checkOf(server.session.receive(packet, NOW)), "msg_id_replay");
  }
});

Deno.test("`Session.receive()` rejects identifiers below all remembered", () => {
  const server = new RawServer({ replayWindow: 4 });
  const packets = Array.from({ length: 12 }, () => server.packet(ANSWER));
  const held = packets.shift()!;
  const seen = packets[0]!;
  for (const packet of packets) {
    assert(isAccepted(server.session.receive(packet, NOW)));
  }
  for (const packet of [held, seen]) {
    assertEquals(checkOf(server.session.receive(packet, NOW)), "msg_id_replay");
  }
});

Deno.test("`Session.receive()` rejects lengths that do not fit", () => {
  const server = new RawServer();
  for (const length of [-4, 0, 3, 6, 2 ** 20, 2 ** 31 - 4]) {
    const events = server.send(ANSWER, { length });
    assertEquals(checkOf(events), "length", String(length));
  }
});

Deno.test("`Session.receive()` wants 12 to 1024 bytes of padding", () => {
  // Without random extra blocks, 32 + 1028 bytes get just 12 of padding; the
  // length in the head moves the border between body and padding.
  const cases: [length: number, padding: number, isGood: boolean][] = [
    [1040, 0, false],
    [1032, 8, false],
    [1028, 12, true],
    [500, 540, true],
    [16, 1024, true],
    [12, 1028, false],
    [4, 1036, false],
  ];
  for (const [length, padding, isGood] of cases) {
    const server = new RawServer({}, AUTH_KEY, (n) => new Uint8Array(n));
    const body = new Uint8Array(1028);
    body.set(ANSWER);
    const packet = server.packet(body, { length });
    assertEquals(packet.length - 24 - 32 - length, padding);
    const events = server.session.receive(packet, NOW);
    if (isGood) assert(isAccepted(events), String(padding));
    else assertEquals(checkOf(events), "padding");
  }
});

Deno.test("`Session.receive()` applies the checks inside of containers", () => {
  const server = new RawServer();
  const old = server.msgId();
  server.send(ANSWER, { msgId: old });
  const events = server.send(container([
    { msgId: old, seqNo: 1, body: ANSWER },
    { msgId: server.msgId() & ~3n, seqNo: 1, body: ANSWER },
  ]));
  const checks = events.map((event) =>
    event.type === "rejected" && event.error instanceof SecurityError
      ? event.error.check
      : event.type
  );
  assertEquals(checks, ["msg_id_replay", "msg_id_parity"]);
});

Deno.test("`Session.receive()` rejects a container below its messages", () => {
  const server = new RawServer();
  const outer = server.msgId();
  const events = server.send(
    container([{ msgId: server.msgId(), seqNo: 1, body: ANSWER }]),
    { msgId: outer },
  );
  assertEquals(typesOf(events), ["rejected"]);
  assert(events[0]?.type === "rejected");
  assertEquals(events[0].error.kind, "protocol");
});

Deno.test("`Session.receive()` rejects a container in a container", () => {
  const server = new RawServer();
  const inner = container([
    { msgId: server.msgId(), seqNo: 1, body: ANSWER },
  ]);
  const events = server.send(
    container([{ msgId: server.msgId(), seqNo: 0, body: inner }]),
  );
  assertEquals(typesOf(events), ["rejected"]);
  assert(events[0]?.type === "rejected");
  assertEquals(events[0].error.kind, "protocol");
});

Deno.test("`Session.receive()` rejects a container that ends early", () => {
  const server = new RawServer();
  const bytes = container([
    { msgId: server.msgId(), seqNo: 1, body: ANSWER },
    { msgId: server.msgId(), seqNo: 1, body: ANSWER },
  ]);
  for (const length of [4, 8, 16, 24, 28, 44]) {
    const events = server.send(bytes.subarray(0, length));
    assertEquals(typesOf(events).at(-1), "rejected", String(length));
  }
  const writer = new TlWriter();
  writer.int(0x73f1f8dc);
  writer.int(0x7fffffff);
  assertEquals(typesOf(server.send(writer.finish())), ["rejected"]);
});

Deno.test("`Session` learns the clock from the first message if none is known", () => {
  const session = new RawServer().session;
  assertEquals(session.timeOffsetMs, 0);
  for (const ahead of [-86_400, -400, 40, 86_400]) {
    const server = new RawServer();
    const fresh = new RawServer({ timeOffsetMs: undefined as never });
    assertEquals(server.session.timeOffsetMs, 0);
    const msgId = (BigInt(NOW / 1000 + ahead) << 32n) + 1n;
    const events = fresh.send(ANSWER, { msgId });
    assertEquals(events[0], {
      type: "timeOffsetChanged",
      timeOffsetMs: ahead * 1000,
    });
    assert(isAccepted(events));
    // From now on the window is around the server's time.
    const back = (BigInt(NOW / 1000) << 32n) + 5n;
    if (Math.abs(ahead) > 300) {
      assertEquals(checkOf(fresh.send(ANSWER, { msgId: back })), "msg_id_time");
    }
  }
});

Deno.test("`Session` mends its clock with an answer to what it just sent", () => {
  const server = new RawServer();
  const { msgId } = server.call();
  // The machine slept for an hour, and its clock with it.
  const answerId = (BigInt(NOW / 1000 + 3600) << 32n) + 1n;
  const events = server.send(rpcResult(msgId, ANSWER), { msgId: answerId });
  assertEquals(typesOf(events), ["timeOffsetChanged", "result"]);
  assertEquals(server.session.timeOffsetMs, 3_600_000);
  assertEquals(Number(server.call().msgId >> 32n), NOW / 1000 + 3600);
});

Deno.test("`Session` mends its clock with an answer in a container", () => {
  const server = new RawServer();
  const { msgId } = server.call();
  const base = BigInt(NOW / 1000 - 1000) << 32n;
  const body = container([
    { msgId: base + 1n, seqNo: 1, body: ANSWER },
    { msgId: base + 5n, seqNo: 3, body: rpcResult(msgId, ANSWER) },
  ]);
  const events = server.send(body, { msgId: base + 9n });
  assertEquals(typesOf(events), ["timeOffsetChanged", "updates", "result"]);
  assertEquals(server.session.timeOffsetMs, -1_000_000);
});

Deno.test("`Session` does not mend its clock with anything else", () => {
  const server = new RawServer();
  const { msgId } = server.call();
  server.answer(msgId);
  const late = (BigInt(NOW / 1000 + 3600) << 32n) + 1n;
  // Answered already, so it may be a message held back.
  for (const body of [rpcResult(msgId, ANSWER), ANSWER]) {
    assertEquals(checkOf(server.send(body, { msgId: late })), "msg_id_time");
  }
  assertEquals(server.session.timeOffsetMs, 0);
  assertEquals(AUTH_KEY.bytes.length, 256);
});
