import { assertEquals, assertThrows } from "@std/assert";
import {
  ExponentialBackoff,
  FixedInterval,
  NeverRestart,
} from "../../src/network/mod.ts";

Deno.test("`NeverRestart` and `FixedInterval` are what they are called", () => {
  assertEquals(new NeverRestart().restartAfterMs(), null);
  const policy = new FixedInterval({ intervalMs: 5 });
  assertEquals([policy.restartAfterMs(), policy.restartAfterMs()], [5, 5]);
  assertThrows(() => new FixedInterval({ intervalMs: 0 }), RangeError);
});

Deno.test("`ExponentialBackoff.restartAfterMs()` doubles up to its limit", () => {
  const policy = new ExponentialBackoff({ baseMs: 100, maxMs: 350, jitter: 0 });
  const lives = Array.from({ length: 4 }, () => policy.restartAfterMs());
  assertEquals(lives, [100, 200, 350, 350]);
});

Deno.test("`ExponentialBackoff.restartAfterMs()` varies by its jitter both ways", () => {
  for (const [random, wanted] of [[0, 50], [1, 150]] as const) {
    const policy = new ExponentialBackoff({
      baseMs: 100,
      maxMs: 100,
      jitter: 0.5,
      random: () => random,
    });
    assertEquals(policy.restartAfterMs(), wanted);
  }
});

Deno.test("`new ExponentialBackoff()` refuses numbers that make no sense, by their names", () => {
  for (
    const [options, name] of [
      [{ baseMs: 0, maxMs: 1 }, "baseMs"],
      [{ baseMs: 2, maxMs: 1 }, "maxMs"],
      [{ baseMs: 1, maxMs: NaN }, "maxMs"],
      [{ baseMs: 1, maxMs: 1, jitter: 2 }, "jitter"],
    ] as const
  ) assertThrows(() => new ExponentialBackoff(options), RangeError, name);
});
