import { assert, assertEquals } from "@std/assert";
import { allocate } from "../../src/bytes/pool.ts";

Deno.test("`allocate()` gives zeros that no other array shares", () => {
  const arrays: Uint8Array[] = [];
  for (let i = 0; i < 3_000; i++) {
    const array = allocate(i % 131);
    assertEquals(array.length, i % 131);
    assertEquals(array.byteOffset % 8, 0);
    assert(array.every((byte) => byte === 0));
    array.fill(1 + i % 255);
    arrays.push(array);
  }
  arrays.forEach((array, i) => {
    assert(array.every((byte) => byte === 1 + i % 255), `array ${i}`);
  });
});

Deno.test("`allocate()` gives long arrays a buffer of their own", () => {
  for (const length of [2_049, 100_000]) {
    assertEquals(allocate(length).buffer.byteLength, length);
  }
  for (const length of [0, 1, 2_047, 2_048]) {
    assert(allocate(length).buffer.byteLength <= 65_536);
  }
});
