import { assertEquals, assertThrows } from "@std/assert";
import { FakeClock } from "../../src/testing/mod.ts";

Deno.test("`FakeClock.advance()` runs timers in the order of their times", () => {
  const clock = new FakeClock(100);
  const calls: [string, number][] = [];
  const note = (name: string) => () => void calls.push([name, clock.now()]);
  clock.setTimer(note("late"), 30);
  clock.setTimer(note("early"), 10);
  clock.setTimer(note("same"), 10);
  clock.setTimer(note("past"), -5);
  assertEquals(clock.timers, 4);
  assertEquals(clock.nextTimerAt, 100);
  clock.advance(20);
  assertEquals(calls, [["past", 100], ["early", 110], ["same", 110]]);
  assertEquals(clock.now(), 120);
  clock.advanceToNextTimer();
  assertEquals(calls.at(-1), ["late", 130]);
  clock.advanceToNextTimer();
  assertEquals(clock.now(), 130);
});

Deno.test("`FakeClock.advance()` runs timers that timers set", () => {
  const clock = new FakeClock(0);
  const times: number[] = [];
  const tick = () => {
    times.push(clock.now());
    if (times.length < 5) clock.setTimer(tick, 10);
  };
  clock.setTimer(tick, 10);
  clock.advance(35);
  assertEquals(times, [10, 20, 30]);
  clock.advance(100);
  assertEquals(times, [10, 20, 30, 40, 50]);
});

Deno.test("`FakeClock.clearTimer()` forgets a timer", () => {
  const clock = new FakeClock();
  const handle = clock.setTimer(() => {
    throw new Error("ran");
  }, 5);
  clock.clearTimer(handle);
  clock.clearTimer(handle);
  clock.advance(10);
  assertEquals(clock.timers, 0);
});

Deno.test("`FakeClock.delay()` waits for `advance()`", async () => {
  const clock = new FakeClock();
  const delay = clock.delay(1000);
  clock.advance(1000);
  await delay;
  assertEquals(clock.timers, 0);
});

Deno.test("`FakeClock.advance()` does not go back", () => {
  const clock = new FakeClock();
  for (const ms of [-1, NaN]) {
    assertThrows(() => clock.advance(ms), RangeError, "0 ms or more");
  }
});
