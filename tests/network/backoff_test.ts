import { assert, assertEquals } from "@std/assert";
import { Backoff, FloodGate } from "../../src/network/mod.ts";

Deno.test("`Backoff.next()` doubles from 500 ms to 5 s and starts again", () => {
  const backoff = new Backoff({ random: () => 0.5 });
  const waits = Array.from({ length: 6 }, () => backoff.next());
  assertEquals(waits, [500, 1000, 2000, 4000, 5000, 5000]);
  assertEquals(backoff.failures, 6);
  backoff.reset();
  assertEquals(backoff.next(), 500);
});

Deno.test("`Backoff.next()` varies by a fifth both ways", () => {
  assertEquals(new Backoff({ random: () => 0 }).next(), 400);
  const most = new Backoff({ random: () => 1 }).next();
  assertEquals(Math.round(most), 600);
});

Deno.test("`FloodGate.waitMs()` holds attempts back that come too fast", () => {
  const gate = new FloodGate([{ count: 2, withinMs: 1000 }]);
  gate.record(0);
  assertEquals(gate.waitMs(0), 0);
  gate.record(100);
  assertEquals(gate.waitMs(200), 800);
  assertEquals(gate.waitMs(1000), 0);
  gate.reset();
  assertEquals(gate.waitMs(200), 0);
});

Deno.test("`FloodGate` obeys its strictest limit", () => {
  const gate = new FloodGate();
  for (let i = 0; i < 12; i++) gate.record(i * 500);
  assert(gate.waitMs(6000) > 3000);
});
