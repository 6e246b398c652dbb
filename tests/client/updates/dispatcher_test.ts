import { assertEquals, assertThrows } from "@std/assert";
import {
  type Delivery,
  EMPTY_CONTEXT,
} from "../../../src/client/updates/batch.ts";
import { silentLogger } from "../../../src/client/logger.ts";
import { Dispatcher } from "../../../src/client/updates/dispatcher.ts";

function make(id: number): Delivery {
  return {
    update: { _: "updateDeleteMessages", messages: [id], pts: 0, ptsCount: 0 },
    context: EMPTY_CONTEXT,
  };
}

function idOf(result: IteratorResult<Delivery>): number | undefined {
  if (result.done) return undefined;
  return (result.value.update as { messages: number[] }).messages[0];
}

function dispatcher(
  overflow: "wait" | "dropOldest" | "dropNewest" = "wait",
  capacity = 2,
  warnings: string[] = [],
): Dispatcher {
  return new Dispatcher({
    capacity,
    overflow,
    guard: (run) => void run(),
    logger: {
      ...silentLogger,
      warn: (message) => void warnings.push(message),
    },
  });
}

Deno.test("`Dispatcher.iterate()` gives every receiver every update", async () => {
  const hub = dispatcher();
  const first = hub.iterate();
  const second = hub.iterate();
  assertEquals(hub.deliver([make(1), make(2)]), undefined);
  assertEquals(idOf(await first.next()), 1);
  assertEquals(idOf(await first.next()), 2);
  assertEquals(idOf(await second.next()), 1);
  const third = first.next();
  hub.deliver([make(3)]);
  assertEquals(idOf(await third), 3);
  assertEquals(second.pending, 2);
  assertEquals([hub.handed, hub.taken], [3, 1]);
});

Deno.test("`Dispatcher.deliver()` waits for a receiver that is full", async () => {
  const hub = dispatcher("wait", 2);
  const slow = hub.iterate();
  const done = hub.deliver([make(1), make(2), make(3), make(4)]);
  assertEquals(hub.handed, 2);
  assertEquals(idOf(await slow.next()), 1);
  assertEquals(idOf(await slow.next()), 2);
  await done;
  assertEquals(hub.handed, 4);
  assertEquals(idOf(await slow.next()), 3);
  assertEquals(idOf(await slow.next()), 4);
});

Deno.test("`Dispatcher.deliver()` goes on when the slow receiver leaves", async () => {
  const hub = dispatcher("wait", 1);
  const slow = hub.iterate();
  const done = hub.deliver([make(1), make(2), make(3)]);
  await slow.return();
  await done;
  assertEquals(hub.handed, 3);
  assertEquals(await slow.next(), { value: undefined, done: true });
});

Deno.test("`Dispatcher.deliver()` drops for the slow receiver only", async () => {
  const cases = [["dropOldest", [3, 4]], ["dropNewest", [1, 2]]] as const;
  for (const [overflow, wanted] of cases) {
    const hub = dispatcher(overflow);
    const slow = hub.iterate();
    const quick = hub.iterate({ capacity: 100 });
    hub.deliver([make(1), make(2), make(3), make(4)]);
    assertEquals([idOf(await slow.next()), idOf(await slow.next())], [
      ...wanted,
    ]);
    assertEquals([slow.dropped, quick.dropped], [2, 0]);
    assertEquals(quick.pending, 4);
  }
});

Deno.test("`Dispatcher.close()` ends loops after what waits was read", async () => {
  const hub = dispatcher();
  const iterator = hub.iterate();
  hub.deliver([make(1)]);
  hub.close();
  const seen: (number | undefined)[] = [];
  for await (const delivery of iterator) {
    seen.push(idOf({ value: delivery, done: false }));
  }
  assertEquals(seen, [1]);
  assertEquals((await hub.iterate().next()).done, true);
});

Deno.test("`Dispatcher.iterate()` ends with its signal", async () => {
  const hub = dispatcher();
  const controller = new AbortController();
  const next = hub.iterate({ signal: controller.signal }).next();
  controller.abort();
  assertEquals((await next).done, true);
});

Deno.test("`Dispatcher.iterate()` refuses a capacity below 1", () => {
  assertThrows(() => dispatcher().iterate({ capacity: 0 }), RangeError);
});

Deno.test("`Dispatcher.iterate()` refuses an unknown overflow", () => {
  assertThrows(
    () => dispatcher().iterate({ overflow: "explode" as never }),
    TypeError,
    "overflow",
  );
});

Deno.test("`Dispatcher.listen()` calls until it is told not to", () => {
  const hub = dispatcher();
  const seen: number[] = [];
  const stop = hub.listen((delivery) => {
    seen.push(idOf({ value: delivery, done: false })!);
  });
  hub.deliver([make(1)]);
  stop();
  hub.deliver([make(2)]);
  assertEquals(seen, [1]);
});

Deno.test("`UpdateIterator` keeps order over thousands of updates", async () => {
  const hub = dispatcher("wait", 10_000);
  const iterator = hub.iterate();
  for (let i = 0; i < 5000; i++) hub.deliver([make(i)]);
  for (let i = 0; i < 5000; i++) assertEquals(idOf(await iterator.next()), i);
  assertEquals(iterator.pending, 0);
});

Deno.test("`Dispatcher.deliver()` warns once of each stream that holds up the others", async () => {
  const warnings: string[] = [];
  const hub = dispatcher("wait", 2, warnings);
  const read = hub.iterate({ capacity: 100 });
  const forgotten = hub.iterate();
  hub.deliver([make(1), make(2)]);
  assertEquals(warnings, []);
  const done = hub.deliver([make(3)]);
  const text = "a stream of updates with 2 waiting is not read: " +
    "all receivers wait until it is, or is closed";
  assertEquals(warnings, [text]);
  await forgotten.next();
  await done;
  hub.deliver([make(4)]);
  assertEquals(warnings, [text]);
  await forgotten.return();
  assertEquals(read.pending, 4);
});

Deno.test("`Dispatcher.deliver()` warns once of each stream that loses updates", () => {
  const warnings: string[] = [];
  const hub = dispatcher("dropOldest", 2, warnings);
  hub.iterate();
  hub.deliver([make(1), make(2)]);
  assertEquals(warnings, []);
  hub.deliver([make(3), make(4)]);
  assertEquals(warnings, [
    "a stream of updates with 2 waiting is not read fast enough: it loses updates",
  ]);
  hub.close();
});
