import { assertEquals, assertRejects, assertStrictEquals } from "@std/assert";
import { raceAttempts } from "../../src/network/race.ts";
import { ManualClock } from "./manual_clock.ts";

/** Attempts that end when the test says so. */
function attempts(count: number) {
  const started: { signal: AbortSignal; end: PromiseWithResolvers<string> }[] =
    [];
  return {
    started,
    list: Array.from({ length: count }, () => (signal: AbortSignal) => {
      const end = Promise.withResolvers<string>();
      started.push({ signal, end });
      return end.promise;
    }),
  };
}

/** Lets everything run that waits for nothing. */
async function settle(): Promise<void> {
  for (let i = 0; i < 10; i++) await Promise.resolve();
}

Deno.test("`raceAttempts()` starts the next attempt after the delay", async () => {
  const clock = new ManualClock();
  const { started, list } = attempts(3);
  const race = raceAttempts(list, { clock, delayMs: 100 });
  await settle();
  assertEquals(started.length, 1);
  clock.advance(99);
  await settle();
  assertEquals(started.length, 1);
  clock.advance(1);
  await settle();
  assertEquals(started.length, 2);
  started[1]!.end.resolve("second");
  assertEquals(await race, { value: "second", index: 1 });
  assertEquals(started[0]!.signal.aborted, true);
  assertEquals(started[1]!.signal.aborted, false);
  assertEquals(clock.delays, []);
});

Deno.test("`raceAttempts()` does not wait once an attempt has failed", async () => {
  const clock = new ManualClock();
  const { started, list } = attempts(2);
  const race = raceAttempts(list, { clock });
  started[0]!.end.reject(new Error("refused"));
  await settle();
  assertEquals(started.length, 2);
  started[1]!.end.resolve("second");
  assertEquals((await race).value, "second");
});

Deno.test("`raceAttempts()` throws all errors in the order of the attempts", async () => {
  const clock = new ManualClock();
  const { started, list } = attempts(3);
  const race = raceAttempts(list, { clock, delayMs: 1 });
  clock.advance(1);
  await settle();
  clock.advance(1);
  await settle();
  for (const i of [1, 0, 2]) started[i]!.end.reject(new Error(`${i}`));
  const error = await assertRejects(() => race, AggregateError);
  assertEquals(error.errors.map((e: Error) => e.message), ["0", "1", "2"]);
  assertEquals(clock.delays, []);
});

Deno.test("`raceAttempts()` throws a single attempt's error as it is", async () => {
  const error = new Error("refused");
  const race = raceAttempts([() => Promise.reject(error)]);
  assertStrictEquals(await assertRejects(() => race), error);
  await assertRejects(() => raceAttempts([]), RangeError, "at least 1");
});

Deno.test("`raceAttempts()` throws away what comes late", async () => {
  const clock = new ManualClock();
  const { started, list } = attempts(2);
  const late: string[] = [];
  const race = raceAttempts(list, {
    clock,
    dispose: (value) => late.push(value),
  });
  clock.advance(250);
  await settle();
  started[0]!.end.resolve("first");
  await race;
  started[1]!.end.resolve("second");
  await settle();
  assertEquals(late, ["second"]);
});

Deno.test("`raceAttempts()` ends with the signal's reason", async () => {
  const clock = new ManualClock();
  const { started, list } = attempts(2);
  const controller = new AbortController();
  const race = raceAttempts(list, { clock, signal: controller.signal });
  const reason = new Error("enough");
  controller.abort(reason);
  assertStrictEquals(await assertRejects(() => race), reason);
  assertEquals(started[0]!.signal.aborted, true);
  assertEquals(clock.delays, []);
  const again = raceAttempts(list, { clock, signal: controller.signal });
  assertStrictEquals(await assertRejects(() => again), reason);
  assertEquals(started.length, 1);
});

Deno.test("`raceAttempts()` ends with an error that is final", async () => {
  const clock = new ManualClock();
  const { started, list } = attempts(3);
  const error = new Error("wrong password");
  const race = raceAttempts(list, { clock, isFinal: (it) => it === error });
  clock.advance(250);
  await settle();
  started[0]!.end.reject(error);
  assertStrictEquals(await assertRejects(() => race), error);
  assertEquals(started.length, 2);
  assertEquals(started[1]!.signal.aborted, true);
  assertEquals(clock.delays, []);
});
