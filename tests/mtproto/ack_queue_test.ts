import { assert, assertEquals, assertFalse } from "@std/assert";
import { AckQueue, MAX_ACK_IDS } from "../../src/mtproto/ack_queue.ts";

Deno.test("`AckQueue` sends a single one after its delay", () => {
  const acks = new AckQueue({ delayMs: 1000 });
  assertEquals(acks.deadline(), null);
  assertFalse(acks.isDue(0));
  acks.add(1n, 100);
  acks.add(5n, 600);
  assertEquals(acks.deadline(), 1100);
  assertFalse(acks.isDue(1099));
  assert(acks.isDue(1100));
  assertEquals(acks.take(), [1n, 5n]);
  assertEquals(acks.deadline(), null);
  assertEquals(acks.size, 0);
});

Deno.test("`AckQueue` sends a full batch soon", () => {
  const acks = new AckQueue({ batchSize: 3, batchDelayMs: 50 });
  acks.add(1n, 0);
  acks.add(2n, 0);
  assertEquals(acks.deadline(), 15_000);
  assertFalse(acks.shouldRide(0));
  acks.add(3n, 200);
  assertEquals(acks.deadline(), 250);
  assert(acks.shouldRide(200));
  acks.add(4n, 240);
  assertEquals(acks.deadline(), 250);
});

Deno.test("`AckQueue` rides on a packet once it is a second old", () => {
  const acks = new AckQueue();
  acks.add(1n, 0);
  assertFalse(acks.shouldRide(999));
  assert(acks.shouldRide(1000));
});

Deno.test("`AckQueue.take()` gives at most 8192, the oldest first", () => {
  const acks = new AckQueue();
  for (let i = 0; i < MAX_ACK_IDS + 10; i++) acks.add(BigInt(i), 7);
  assert(acks.isDue(7));
  assertEquals(acks.take().length, MAX_ACK_IDS);
  assertEquals(acks.waiting[0], BigInt(MAX_ACK_IDS));
  assertEquals(acks.take().length, 10);
});

Deno.test("`AckQueue` is bounded if nobody takes", () => {
  const acks = new AckQueue();
  for (let i = 0; i < 5 * MAX_ACK_IDS; i++) acks.add(BigInt(i), 0);
  assert(acks.size <= 2 * MAX_ACK_IDS);
  acks.clear();
  assertEquals(acks.size, 0);
});
