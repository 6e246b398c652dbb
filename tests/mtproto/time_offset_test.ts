import { assertEquals } from "@std/assert";
import { closestTimeOffset } from "../../src/mtproto/time_offset.ts";

Deno.test("`closestTimeOffset()` is the least that agrees with whole seconds", () => {
  const cases: [
    serverTime: number,
    sentAt: number,
    receivedAt: number,
    offset: number,
  ][] = [
    // The server may have read 10.000 to 10.999.
    [10, 10_000, 10_100, 0],
    [10, 10_900, 11_200, 0],
    [10, 9_500, 9_900, 100],
    [10, 11_500, 11_700, -501],
    [10, 5_000, 6_000, 4_000],
    [10, 20_000, 20_100, -9_001],
    // A slow answer leaves more room.
    [10, 5_000, 15_000, 0],
  ];
  for (const [serverTime, sentAt, receivedAt, offset] of cases) {
    assertEquals(closestTimeOffset(serverTime, sentAt, receivedAt), offset);
  }
});
