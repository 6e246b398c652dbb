import { assert, assertEquals, assertFalse } from "@std/assert";
import { BodyBuffer } from "../../src/mtproto/mod.ts";
import { Outbox } from "../../src/mtproto/outbox.ts";
import { OutgoingMessage } from "../../src/mtproto/outgoing_message.ts";

const bodies = new BodyBuffer(1000);

function make(requestId: number, isContentRelated = true): OutgoingMessage {
  const { chunk, start, end, isFirst } = bodies.write((w) => w.int(requestId));
  return new OutgoingMessage(
    requestId,
    chunk,
    start,
    end,
    isFirst,
    isContentRelated,
    false,
    null,
  );
}

function makeOutbox(
  count = 0,
): { outbox: Outbox; messages: OutgoingMessage[] } {
  const outbox = new Outbox({ stateQueryMs: 100, stateRepeatMs: 1000 });
  const messages = Array.from({ length: count }, (_, i) => make(i + 1));
  for (const message of messages) outbox.add(message);
  return { outbox, messages };
}

/** Sends the next request. */
function send(outbox: Outbox, msgId: bigint, now = 0): OutgoingMessage {
  const message = outbox.shift()!;
  outbox.number(message, msgId, 1, now);
  message.packetId = msgId;
  outbox.sent(message, now);
  return message;
}

function ids(outbox: Outbox): number[] {
  const found: number[] = [];
  for (let m = outbox.shift(); m !== undefined; m = outbox.shift()) {
    found.push(m.requestId);
  }
  return found;
}

Deno.test("`Outbox` gives out requests in order, also in great number", () => {
  const { outbox } = makeOutbox(5000);
  assertEquals(outbox.queued, 5000);
  assertEquals(outbox.peek()?.requestId, 1);
  assertEquals(ids(outbox), Array.from({ length: 5000 }, (_, i) => i + 1));
  assertEquals(outbox.queued, 0);
  assertEquals(outbox.peek(), undefined);
});

Deno.test("`Outbox.requeue()` puts requests back at their old place", () => {
  const { outbox } = makeOutbox(6);
  const sent = [1n, 2n, 3n, 4n].map((id) => send(outbox, id));
  for (const i of [2, 0, 3]) outbox.requeue(sent[i]!, true, 10);
  outbox.requeue(sent[0]!, true, 10);
  assertEquals(ids(outbox), [1, 3, 4, 5, 6]);
  assert(sent[0]!.isRepeat);
});

Deno.test("`Outbox.requeue()` repeats young requests only", () => {
  const { outbox } = makeOutbox(2);
  const young = send(outbox, 1n, 0);
  const old = send(outbox, 2n, 0);
  outbox.requeue(young, true, 239_999);
  outbox.requeue(old, true, 240_000);
  assertEquals([young.isRepeat, old.isRepeat], [true, false]);
});

Deno.test("`Outbox.byMsgId()` finds a request under its last nine identifiers", () => {
  const { outbox } = makeOutbox(1);
  let message = send(outbox, 1n);
  for (let id = 2n; id <= 12n; id++) {
    outbox.requeue(message, false, 0);
    message = send(outbox, id);
  }
  assertEquals(outbox.byMsgId(3n), undefined);
  for (let id = 4n; id <= 12n; id++) assertEquals(outbox.byMsgId(id), message);
  outbox.finish(message);
  for (let id = 1n; id <= 12n; id++) {
    assertEquals(outbox.byMsgId(id), undefined);
  }
  assertEquals(outbox.size, 0);
});

Deno.test("`Outbox.finish()` takes out what is queued, and is idempotent", () => {
  const { outbox, messages } = makeOutbox(3);
  outbox.finish(messages[1]!);
  outbox.finish(messages[1]!);
  assertEquals(outbox.size, 2);
  assertEquals(ids(outbox), [1, 3]);
});

Deno.test("`Outbox.sent()` forgets what needs no acknowledgement", () => {
  const { outbox } = makeOutbox();
  outbox.add(make(1, false));
  const message = send(outbox, 1n);
  assertEquals(message.state, "done");
  assertEquals(outbox.size, 0);
  assertEquals(outbox.deadline(), null);
});

Deno.test("`Outbox.acknowledge()` is news once", () => {
  const { outbox } = makeOutbox(1);
  const message = send(outbox, 1n);
  assert(outbox.acknowledge(message, 5));
  assertFalse(outbox.acknowledge(message, 6));
  assertEquals(outbox.deadline(), 1005);
});

Deno.test("`Outbox.takeDue()` asks early once, then at the longer interval", () => {
  const { outbox } = makeOutbox(3);
  send(outbox, 1n, 0);
  send(outbox, 2n, 50);
  send(outbox, 3n, 60);
  assertEquals(outbox.deadline(), 100);
  assertEquals(outbox.takeDue(99, 10).length, 0);
  assertEquals(outbox.takeDue(155, 10).map((m) => m.requestId), [1, 2]);
  assertEquals(outbox.deadline(), 160);
  assertEquals(outbox.takeDue(160, 10).map((m) => m.requestId), [3]);
  assertEquals(outbox.deadline(), 1155);
  assertEquals(outbox.takeDue(5000, 2).length, 2);
  assertEquals(outbox.takeDue(5000, 2).length, 1);
  assertEquals(outbox.takeDue(5000, 2).length, 0);
});

Deno.test("`Outbox.takeDue()` does not ask for answered requests", () => {
  const { outbox } = makeOutbox(3);
  const sent = [1n, 2n, 3n].map((id) => send(outbox, id, 0));
  outbox.finish(sent[1]!);
  outbox.requeue(sent[2]!, false, 0);
  assertEquals(outbox.takeDue(1e6, 10).map((m) => m.requestId), [1]);
  outbox.finish(sent[0]!);
  assertEquals(outbox.deadline(), null);
});

Deno.test("`Outbox.requeueAll()` takes those wanted, in order", () => {
  const { outbox } = makeOutbox(5);
  [1n, 2n, 3n].map((id) => send(outbox, id));
  outbox.requeueAll(true, 0, (message) => message.msgId !== 2n);
  assertEquals(ids(outbox), [1, 3, 4, 5]);
});

Deno.test("`Outbox.requeueAll()` takes back repeats when they must be new", () => {
  const { outbox } = makeOutbox(2);
  const sent = [1n, 2n].map((id) => send(outbox, id));
  outbox.requeueAll(true, 0);
  assertEquals(sent.map((message) => message.isRepeat), [true, true]);
  outbox.requeueAll(false, 0, (message) => message === sent[0]);
  assertEquals(sent.map((message) => message.isRepeat), [false, true]);
});

Deno.test("`Outbox.inPacket()` finds what is still under way", () => {
  const { outbox } = makeOutbox(3);
  const sent = [1n, 2n, 3n].map((id) => send(outbox, id));
  for (const message of sent) message.packetId = 9n;
  outbox.finish(sent[0]!);
  outbox.requeue(sent[1]!, false, 0);
  assertEquals(outbox.inPacket(9n), [sent[2]!]);
  assertEquals(outbox.inPacket(8n), []);
});
