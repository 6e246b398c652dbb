import { assert, assertEquals, assertFalse } from "@std/assert";
import { SaltStore } from "../../src/mtproto/salts.ts";

const NOW = 1_700_000_000_000;
const S = NOW / 1000;

function salt(from: number, to: number, value: bigint) {
  return { validSince: S + from, validUntil: S + to, salt: value };
}

Deno.test("`SaltStore.advance()` changes a minute after a salt is valid", () => {
  const salts = new SaltStore({ serverSalt: 1n });
  assertFalse(
    salts.learn([salt(1800, 5400, 3n), salt(0, 3600, 2n)], NOW, NOW),
  );
  const cases: [seconds: number, isNew: boolean, current: bigint][] = [
    [59, false, 1n],
    [60, true, 2n],
    [61, false, 2n],
    [1859, false, 2n],
    [1860, true, 3n],
  ];
  for (const [seconds, isNew, current] of cases) {
    assertEquals(salts.advance(NOW + seconds * 1000), isNew);
    assertEquals(salts.current, current);
  }
  assertEquals(salts.known, 0);
});

Deno.test("`SaltStore.advance()` skips salts that are over", () => {
  const salts = new SaltStore({ serverSalt: 1n });
  salts.learn([salt(0, 100, 2n), salt(100, 9000, 3n)], NOW, NOW);
  assert(salts.advance(NOW + 5_000_000));
  assertEquals(salts.current, 3n);
});

Deno.test("`SaltStore.learn()` drops salts that are over", () => {
  const salts = new SaltStore({ serverSalt: 1n });
  salts.learn([salt(-7200, -3600, 2n), salt(0, 3600, 3n)], NOW, NOW);
  assertEquals(salts.known, 1);
});

Deno.test("`SaltStore.replace()` forgets the future", () => {
  const salts = new SaltStore({ serverSalt: 1n });
  salts.learn([salt(0, 3600, 2n)], NOW, NOW);
  assertFalse(salts.replace(1n));
  assertEquals(salts.known, 1);
  assert(salts.replace(9n));
  assertEquals(salts.known, 0);
  assertEquals(salts.current, 9n);
});

Deno.test("`SaltStore.shouldAsk()` asks once, and again if nothing comes", () => {
  const salts = new SaltStore({ firstDelayMs: 1000 });
  assertFalse(salts.shouldAsk(NOW));
  assertEquals(salts.deadline(NOW), NOW + 1000);
  assert(salts.shouldAsk(NOW + 1000));
  assertFalse(salts.shouldAsk(NOW + 1001));
  assert(salts.shouldAsk(NOW + 61_000));
});

Deno.test("`SaltStore.deadline()` is before the last salt runs out", () => {
  const salts = new SaltStore({ marginMs: 600_000 });
  salts.learn([salt(0, 3600, 2n), salt(1800, 7200, 3n)], NOW, NOW);
  assertEquals(salts.deadline(NOW), NOW + 7_200_000 - 600_000);
  // Our clock is behind by an hour; the deadline is in our time.
  salts.learn([salt(0, 7200, 2n)], NOW - 3_600_000, NOW);
  assertEquals(salts.deadline(NOW), NOW - 3_600_000 + 6_600_000);
});

Deno.test("`SaltStore.learn()` does not ask in a tight loop", () => {
  const salts = new SaltStore();
  salts.learn([], NOW, NOW);
  assertEquals(salts.deadline(NOW), NOW + 60_000);
  salts.learn([salt(-100, 100, 2n)], NOW, NOW);
  assertEquals(salts.deadline(NOW), NOW + 60_000);
});

Deno.test("`SaltStore` never asks with a count of 0", () => {
  const salts = new SaltStore({ count: 0 });
  assertEquals(salts.deadline(NOW), null);
  assertFalse(salts.shouldAsk(NOW + 1e9));
});
