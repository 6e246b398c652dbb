import { assert, assertEquals, assertThrows } from "@std/assert";
import { randomBytes } from "../../src/crypto/mod.ts";

Deno.test("`randomBytes()` gives as many bytes as asked for", () => {
  for (const length of [0, 1, 16, 1_024, 1_025, 65_536, 65_537, 200_000]) {
    assertEquals(randomBytes(length).length, length);
  }
});

Deno.test("`randomBytes()` gives every byte value about equally often", () => {
  for (const length of [32, 100_000]) {
    const counts = new Array<number>(256).fill(0);
    for (let total = 0; total < 200_000; total += length) {
      for (const byte of randomBytes(length)) counts[byte]!++;
    }
    // 781 expected, standard deviation 28: 10 deviations never happen.
    assert(counts.every((count) => count > 500 && count < 1_100));
  }
});

Deno.test("`randomBytes()` hands out no byte twice", () => {
  const seen = new Set<string>();
  for (let i = 0; i < 2_000; i++) {
    const text = randomBytes(16).toHex();
    assert(!seen.has(text));
    seen.add(text);
  }
});

Deno.test("`randomBytes()` refuses lengths that are not whole numbers", () => {
  for (const length of [-1, 1.5, NaN, Infinity]) {
    assertThrows(() => randomBytes(length), RangeError, "length");
  }
});
