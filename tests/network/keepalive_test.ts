import { assert, assertEquals } from "@std/assert";
import { Keepalive } from "../../src/network/mod.ts";

Deno.test("`Keepalive.check()` lets an idle connection be silent for 75 s", () => {
  const keepalive = new Keepalive();
  keepalive.start(0);
  assertEquals(keepalive.deadline(), 75_000);
  assertEquals(keepalive.check(74_999), "alive");
  assertEquals(keepalive.check(75_000), "dead");
});

Deno.test("`Keepalive.check()` pings a busy connection once, then gives it up", () => {
  const keepalive = new Keepalive();
  keepalive.start(0);
  keepalive.expect(true, 1000);
  assertEquals(keepalive.check(3499), "alive");
  assertEquals(keepalive.check(3500), "ping");
  assertEquals(keepalive.check(3501), "alive");
  assertEquals(keepalive.check(9749), "alive");
  assertEquals(keepalive.check(9750), "dead");
});

Deno.test("`Keepalive.heard()` starts the patience again", () => {
  const keepalive = new Keepalive();
  keepalive.start(0);
  keepalive.expect(true, 0);
  assertEquals(keepalive.check(2500), "ping");
  keepalive.heard(2600);
  assertEquals(keepalive.check(5000), "alive");
  assertEquals(keepalive.check(5100), "ping");
  keepalive.expect(false, 5200);
  assertEquals(keepalive.check(60_000), "alive");
});

Deno.test("`Keepalive.measured()` is patient with slow networks", () => {
  const keepalive = new Keepalive();
  for (let i = 0; i < 30; i++) keepalive.measured(10_000);
  assert(keepalive.slackMs > 15_000);
  for (let i = 0; i < 60; i++) keepalive.measured(1);
  assertEquals(keepalive.slackMs, 2000);
});
