import { assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import { ByteQueue, concat } from "../../src/bytes/mod.ts";

Deno.test("ByteQueue.take() gives exact runs and null when short", () => {
  const queue = new ByteQueue();
  assertEquals(queue.take(1), null);
  queue.push(Uint8Array.of(1, 2, 3));
  queue.push(Uint8Array.of(4));
  assertEquals(queue.length, 4);
  assertEquals(queue.peek(2), Uint8Array.of(1, 2));
  assertEquals(queue.take(3), Uint8Array.of(1, 2, 3));
  assertEquals(queue.take(2), null);
  assertEquals(queue.take(1), Uint8Array.of(4));
  assertEquals(queue.length, 0);
});

Deno.test("ByteQueue.push() copies, take() hands out copies", () => {
  const queue = new ByteQueue();
  const chunk = Uint8Array.of(1, 2);
  queue.push(chunk);
  chunk[0] = 9;
  const taken = queue.take(2)!;
  queue.push(Uint8Array.of(7, 7));
  assertEquals(taken, Uint8Array.of(1, 2));
});

Deno.test("ByteQueue.skip() refuses more than there is", () => {
  const queue = new ByteQueue(16);
  queue.push(Uint8Array.of(1));
  assertThrows(() => queue.skip(2), RangeError, "at most 1, got 2");
  queue.clear();
  assertEquals(queue.length, 0);
});

Deno.test("ByteQueue behaves like one long array under random pushes and takes", () => {
  const step = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.integer({ min: 0, max: 400 }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const queue = new ByteQueue();
      let model: Uint8Array = new Uint8Array(0);
      for (const s of steps) {
        if (typeof s !== "number") {
          queue.push(s);
          model = concat(model, s);
        } else {
          const taken = queue.take(s);
          if (s > model.length) {
            assertEquals(taken, null);
          } else {
            assertEquals(taken, Uint8Array.from(model.subarray(0, s)));
            model = model.subarray(s);
          }
        }
        assertEquals(queue.length, model.length);
      }
    }),
    { seed: 20240601 },
  );
});
