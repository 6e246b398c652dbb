import { assert, assertEquals, assertFalse } from "@std/assert";
import fc from "fast-check";
import { ReplayWindow } from "../../src/mtproto/mod.ts";

Deno.test("`ReplayWindow.add()` tells new from seen, in any order", () => {
  fc.assert(
    fc.property(
      fc.array(fc.bigInt({ min: 0n, max: 60n }), { maxLength: 90 }),
      (ids) => {
        const window = new ReplayWindow(100);
        const seen = new Set<bigint>();
        for (const id of ids) {
          assertEquals(window.add(id), seen.has(id) ? "seen" : "new");
          seen.add(id);
          assert(window.has(id));
        }
        assertEquals(window.size, seen.size);
      },
    ),
    { seed: 1 },
  );
});

Deno.test("`ReplayWindow.add()` never accepts an identifier twice, with few remembered", () => {
  fc.assert(
    fc.property(
      fc.array(fc.bigInt({ min: 0n, max: 200n }), { maxLength: 300 }),
      (ids) => {
        const window = new ReplayWindow(5);
        const accepted = new Set<bigint>();
        for (const id of ids) {
          const verdict = window.add(id);
          if (verdict !== "new") continue;
          assertFalse(accepted.has(id));
          accepted.add(id);
          assert(window.size < 10);
        }
      },
    ),
    { seed: 2 },
  );
});

Deno.test("`ReplayWindow.add()` rejects what is below all it dropped", () => {
  const window = new ReplayWindow(3);
  for (const id of [10n, 20n, 30n, 40n, 50n]) {
    assertEquals(window.add(id), "new");
  }
  assertEquals(window.add(60n), "new");
  assertEquals(window.size, 3);
  assertEquals(window.add(30n), "tooOld");
  assertEquals(window.add(5n), "tooOld");
  assertEquals(window.add(35n), "new");
  assertEquals(window.add(50n), "seen");
});

Deno.test("`ReplayWindow.state()` is what msgs_state_info wants", () => {
  const window = new ReplayWindow(3);
  assertEquals(window.state(1n), 3);
  for (const id of [10n, 20n, 30n]) window.add(id);
  const cases: [bigint, number][] = [
    [5n, 1],
    [10n, 4],
    [15n, 2],
    [30n, 4],
    [31n, 3],
  ];
  for (const [id, state] of cases) assertEquals(window.state(id), state);
  for (const id of [40n, 50n, 60n]) window.add(id);
  assertEquals(window.state(30n), 1);
});

Deno.test("`ReplayWindow.clear()` forgets all", () => {
  const window = new ReplayWindow(2);
  for (let id = 1n; id < 20n; id++) window.add(id);
  window.clear();
  assertEquals(window.size, 0);
  assertEquals(window.add(1n), "new");
});
