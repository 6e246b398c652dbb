import { assertEquals } from "@std/assert";
import { Sequence } from "../../../src/client/updates/sequence.ts";

const NOW = 1_000_000;

function withGap(): Sequence<{ value: number; count: number }> {
  const sequence = new Sequence(10, 500);
  sequence.offer({ value: 12, count: 1 }, NOW);
  return sequence;
}

function waitAfter(sequence: ReturnType<typeof withGap>, value = 10): number {
  sequence.markStale();
  sequence.reset(value, NOW);
  return (sequence.deadline ?? NaN) - NOW;
}

Deno.test("`Sequence.reset()` waits twice as long after each reset that leaves the gap, at most a minute", () => {
  const sequence = withGap();
  assertEquals(sequence.deadline, NOW + 500);
  const waits = Array.from({ length: 9 }, () => waitAfter(sequence));
  assertEquals(waits, [
    1000,
    2000,
    4000,
    8000,
    16_000,
    32_000,
    60_000,
    60_000,
    60_000,
  ]);
  assertEquals(sequence.fruitless, 9);
});

Deno.test("`Sequence.reset()` starts again once the counter moves", () => {
  const sequence = new Sequence(10, 500);
  sequence.offer({ value: 14, count: 1 }, NOW);
  assertEquals(waitAfter(sequence), 1000);
  assertEquals(waitAfter(sequence), 2000);
  assertEquals(waitAfter(sequence, 11), 500);
  assertEquals(sequence.fruitless, 0);
  assertEquals(waitAfter(sequence, 11), 1000);
  sequence.offer({ value: 12, count: 1 }, NOW);
  assertEquals(sequence.fruitless, 0);
});

Deno.test("`Sequence.reset()` forgets a gap that it closes", () => {
  const sequence = withGap();
  assertEquals(waitAfter(sequence), 1000);
  sequence.markStale();
  assertEquals(sequence.reset(11, NOW), [{ value: 12, count: 1 }]);
  assertEquals([sequence.fruitless, sequence.deadline], [0, null]);
});
