import {
  assert,
  assertEquals,
  assertNotEquals,
  assertThrows,
} from "@std/assert";
import { FixedRandom } from "../../src/testing/mod.ts";

Deno.test("`FixedRandom.bytes()` depends on the seed only", () => {
  const one = new FixedRandom(1);
  const same = new FixedRandom(1);
  const other = new FixedRandom(2);
  const bytes = one.bytes(100);
  assertEquals(same.bytes(60), bytes.subarray(0, 60));
  assertEquals(same.bytes(40), bytes.subarray(60));
  assertNotEquals(other.bytes(100), bytes);
  assertEquals(one.used, 100);
});

Deno.test("`FixedRandom.bytes()` gives all values about equally often", () => {
  const counts = new Array<number>(256).fill(0);
  for (const byte of new FixedRandom(3).bytes(256 * 200)) counts[byte]!++;
  for (const count of counts) assert(count > 120 && count < 280, `${count}`);
});

Deno.test("`FixedRandom.bytes()` gives out a list and no more", () => {
  const random = new FixedRandom([Uint8Array.of(1, 2, 3), Uint8Array.of(4)]);
  assertEquals(random.bytes(2), Uint8Array.of(1, 2));
  assertThrows(() => random.bytes(3), RangeError, "got 2 left");
  assertEquals(random.bytes(2), Uint8Array.of(3, 4));
  assertEquals(random.bytes(0).length, 0);
});

Deno.test("`FixedRandom.below()` stays below, `chance()` keeps its odds", () => {
  const random = new FixedRandom(4);
  const seen = new Set<number>();
  let heads = 0;
  for (let i = 0; i < 1000; i++) {
    seen.add(random.below(7));
    if (random.chance(0.25)) heads++;
    assert(random.chance(1));
    assert(!random.chance(0));
  }
  assertEquals([...seen].toSorted(), [0, 1, 2, 3, 4, 5, 6]);
  assert(heads > 180 && heads < 320);
});
