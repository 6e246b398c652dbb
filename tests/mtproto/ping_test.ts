import { assert, assertEquals, assertFalse } from "@std/assert";
import { PingSchedule } from "../../src/mtproto/ping.ts";

Deno.test("`PingSchedule` is due every interval", () => {
  const pings = new PingSchedule({ intervalMs: 100 });
  assertEquals(pings.deadline(50), 150);
  assertFalse(pings.isDue(149));
  assert(pings.isDue(150));
  pings.sent(1n, 160);
  assertEquals(pings.deadline(160), 260);
});

Deno.test("`PingSchedule.ask()` is due at once, also without interval", () => {
  const pings = new PingSchedule({ intervalMs: 0 });
  assertEquals(pings.deadline(5), null);
  pings.ask();
  assert(pings.isDue(5));
  pings.sent(1n, 5);
  assertEquals(pings.deadline(6), null);
});

Deno.test("`PingSchedule.received()` measures each ping once", () => {
  const pings = new PingSchedule();
  pings.sent(1n, 100);
  pings.sent(2n, 200);
  assert(pings.isWaiting(1n));
  assertEquals(pings.received(1n, 130), 30);
  assertEquals(pings.received(1n, 140), null);
  assertEquals(pings.received(9n, 140), null);
  assertEquals(pings.received(2n, 260), 60);
});

Deno.test("`PingSchedule` remembers the last 16 pings", () => {
  const pings = new PingSchedule();
  for (let i = 0; i < 20; i++) pings.sent(BigInt(i), i);
  assertFalse(pings.isWaiting(3n));
  assert(pings.isWaiting(4n));
});

Deno.test("`PingSchedule.restart()` forgets pings of the old connection", () => {
  const pings = new PingSchedule({ intervalMs: 100 });
  pings.sent(1n, 0);
  pings.restart(500);
  assertEquals(pings.received(1n, 600), null);
  assertEquals(pings.deadline(500), 600);
});
