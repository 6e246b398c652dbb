import { assert, assertEquals, assertRejects } from "@std/assert";
import { sleep, systemClock } from "../../src/network/mod.ts";
import { FakeClock } from "../../src/testing/mod.ts";

Deno.test("`systemClock.now()` goes on when the computer's clock is set", () => {
  const real = Date.now;
  const before = systemClock.now();
  assert(Math.abs(before - real()) < 3_600_000);
  try {
    Date.now = () => real() + 1e9;
    const after = systemClock.now();
    assert(after >= before && after - before < 3_600_000);
  } finally {
    Date.now = real;
  }
});

Deno.test("`systemClock.setTimer()` does not fire at once for waits that timers do not hold", () => {
  const { setTimeout: set, clearTimeout: clear } = globalThis;
  const delays: unknown[] = [];
  globalThis.setTimeout = ((_: unknown, delay: unknown) => {
    delays.push(delay);
    return 1;
  }) as unknown as typeof setTimeout;
  globalThis.clearTimeout = () => {};
  try {
    for (const ms of [1e12, -5, 7]) {
      systemClock.clearTimer(systemClock.setTimer(() => {}, ms));
    }
  } finally {
    globalThis.setTimeout = set;
    globalThis.clearTimeout = clear;
  }
  assertEquals(delays, [2 ** 31 - 1, 0, 7]);
});

Deno.test("`sleep()` ends with its time or its signal, and leaves no timer", async () => {
  const clock = new FakeClock();
  const slept = sleep(clock, 100);
  clock.advance(100);
  await slept;
  const controller = new AbortController();
  const aborted = sleep(clock, 100, controller.signal);
  controller.abort(new Error("enough"));
  await assertRejects(() => aborted, Error, "enough");
  await assertRejects(
    () => sleep(clock, 1, AbortSignal.abort(new Error("before"))),
    Error,
    "before",
  );
  assertEquals(clock.timers, 0);
});
