import { assertEquals } from "@std/assert";
import { BodyBuffer } from "../../src/mtproto/mod.ts";
import { OutgoingMessage } from "../../src/mtproto/outgoing_message.ts";
import { WatchList } from "../../src/mtproto/watch_list.ts";

const bodies = new BodyBuffer(1000);

function make(requestId: number): OutgoingMessage {
  const { chunk, start, end, isFirst } = bodies.write((w) => w.int(1));
  return new OutgoingMessage(
    requestId,
    chunk,
    start,
    end,
    isFirst,
    true,
    false,
    null,
  );
}

function drain(list: WatchList): number[] {
  const ids: number[] = [];
  for (;;) {
    const message = list.takeDue(Infinity);
    if (message === null) return ids;
    ids.push(message.requestId);
  }
}

Deno.test("`WatchList` is due in the order of entry", () => {
  const list = new WatchList(100);
  assertEquals(list.deadline, null);
  list.push(make(1), 0);
  list.push(make(2), 10);
  assertEquals(list.deadline, 100);
  assertEquals(list.takeDue(99), null);
  assertEquals(list.takeDue(105)?.requestId, 1);
  assertEquals(list.takeDue(105), null);
  assertEquals(list.deadline, 110);
});

Deno.test("`WatchList.remove()` takes out first, middle, last and only", () => {
  for (const victims of [[0], [1], [2], [0, 1], [1, 2], [0, 2], [2, 1, 0]]) {
    const list = new WatchList(1);
    const messages = [1, 2, 3].map(make);
    for (const message of messages) list.push(message, 0);
    for (const i of victims) list.remove(messages[i]!);
    for (const i of victims) list.remove(messages[i]!);
    const rest = [1, 2, 3].filter((_, i) => !victims.includes(i));
    assertEquals(drain(list), rest);
    assertEquals(list.deadline, null);
  }
});

Deno.test("`WatchList.remove()` leaves other lists alone", () => {
  const one = new WatchList(1);
  const other = new WatchList(1);
  const message = make(1);
  one.push(message, 0);
  other.remove(message);
  assertEquals(drain(one), [1]);
  other.push(message, 0);
  assertEquals(drain(other), [1]);
});
