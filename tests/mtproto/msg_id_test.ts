import { assertEquals, assertGreater } from "@std/assert";
import fc from "fast-check";
import {
  MsgIdGenerator,
  msgIdLowBits,
  msgIdTimeMs,
} from "../../src/mtproto/mod.ts";

const NOW = 1_700_000_000_000;

Deno.test("`MsgIdGenerator.next()` holds seconds above and fraction below", () => {
  const cases: [ms: number, low: bigint][] = [
    [NOW + 500, 1n << 31n],
    [NOW + 250, 1n << 30n],
    [NOW + 750, 3n << 30n],
    [NOW + 0, 4n],
  ];
  for (const [ms, low] of cases) {
    const msgId = new MsgIdGenerator().next(ms);
    assertEquals(msgId, (BigInt(NOW / 1000) << 32n) + low);
  }
});

Deno.test("`MsgIdGenerator.next()` sets the low bits of each side", () => {
  for (const bits of [0, 1, 3] as const) {
    const msgIds = new MsgIdGenerator();
    for (let i = 0; i < 5; i++) {
      assertEquals(msgIdLowBits(msgIds.next(NOW, bits)), bits);
    }
  }
});

Deno.test("`MsgIdGenerator.next()` grows, whatever the clock does", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true })),
      (steps) => {
        const msgIds = new MsgIdGenerator();
        let now = NOW;
        let last = 0n;
        for (const step of steps) {
          now += step;
          const msgId = msgIds.next(now);
          assertGreater(msgId, last);
          assertEquals(msgId & 3n, 0n);
          last = msgId;
        }
      },
    ),
    { seed: 1 },
  );
});

Deno.test("`MsgIdGenerator.next()` carries from the fraction to the seconds", () => {
  const msgIds = new MsgIdGenerator();
  const last = msgIds.next(NOW + 999.9999999);
  let msgId = last;
  for (let i = 0; i < 200; i++) msgId = msgIds.next(NOW);
  assertEquals(Number(msgId >> 32n), NOW / 1000 + 1);
  assertEquals(msgId & 3n, 0n);
});

Deno.test("`MsgIdGenerator.next()` stays positive at impossible times", () => {
  for (const ms of [-5, 0, 2 ** 31 * 1000, 1e300]) {
    const msgId = new MsgIdGenerator().next(ms);
    assertGreater(msgId, 0n);
    assertEquals(msgId < 1n << 63n, true);
  }
});

Deno.test("`MsgIdGenerator.reset()` follows the clock again", () => {
  const msgIds = new MsgIdGenerator();
  msgIds.next(NOW + 60_000);
  msgIds.reset();
  assertEquals(Number(msgIds.next(NOW) >> 32n), NOW / 1000);
});

Deno.test("`msgIdTimeMs()` reads the time back", () => {
  for (const ms of [NOW, NOW + 1, NOW + 123.25, NOW + 999]) {
    const time = msgIdTimeMs(new MsgIdGenerator().next(ms));
    assertEquals(Math.abs(time - ms) < 1e-3, true);
  }
  assertEquals(Math.round(msgIdTimeMs(-1n)), 2 ** 32 * 1000);
});
