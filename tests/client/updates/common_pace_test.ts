import { assertEquals } from "@std/assert";
import { CommonPace } from "../../../src/client/updates/common_pace.ts";

const NOW = 1_000_000;

function started(): CommonPace {
  const pace = new CommonPace(900_000);
  pace.start(NOW);
  return pace;
}

Deno.test("`CommonPace.isDue()` asks when something is missing, or after a silence", () => {
  const pace = started();
  assertEquals(pace.isDue(true, NOW), true);
  assertEquals(pace.isDue(false, NOW), false);
  assertEquals(pace.isDue(false, NOW + 899_999), false);
  assertEquals(pace.isDue(false, NOW + 900_000), true);
  pace.heard(NOW + 1);
  assertEquals(pace.isDue(false, NOW + 900_000), false);
});

Deno.test("`CommonPace.nextDue()` is the first of gap and silence, and never while asking", () => {
  const pace = started();
  assertEquals(pace.nextDue(false, NOW + 500), NOW + 500);
  assertEquals(pace.nextDue(false, Infinity), NOW + 900_000);
  pace.asked();
  assertEquals(pace.nextDue(true, NOW + 500), Infinity);
  assertEquals(pace.isDue(true, NOW + 500), false);
});

Deno.test("`CommonPace.answered()` goes on at once after a part with news", () => {
  const pace = started();
  pace.asked();
  pace.answered(NOW, { isNews: true });
  assertEquals(pace.nextDue(true, Infinity), 0);
});

Deno.test("`CommonPace.answered()` waits longer after each part without news, at most a minute", () => {
  const pace = started();
  const pauses: number[] = [];
  for (let i = 0; i < 9; i++) {
    pace.asked();
    pace.answered(NOW, { isNews: false });
    pauses.push((pace.nextDue(true, Infinity) - NOW) / 1000);
  }
  assertEquals(pauses, [1, 2, 4, 8, 16, 32, 60, 60, 60]);
  pace.asked();
  pace.answered(NOW, { isNews: true });
  pace.answered(NOW, { isNews: false });
  assertEquals(pace.nextDue(true, Infinity), NOW + 1000);
});

Deno.test("`CommonPace.isBehind` lasts from the first request to the last answer", () => {
  const pace = started();
  assertEquals(pace.isBehind, false);
  pace.asked();
  assertEquals(pace.isBehind, true);
  pace.failed(NOW + 1000);
  assertEquals(pace.isBehind, true);
  assertEquals(pace.nextDue(true, Infinity), NOW + 1000);
  pace.answered(NOW, { isNews: true });
  assertEquals(pace.isBehind, true);
  pace.answered(NOW);
  assertEquals(pace.isBehind, false);
  pace.asked();
  pace.stop();
  assertEquals(pace.isBehind, false);
});
