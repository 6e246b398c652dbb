import { assertEquals, assertThrows } from "@std/assert";
import { SecurityError } from "../../src/crypto/mod.ts";
import { openMessage } from "../../src/mtproto/mod.ts";

function plaintext(length: number, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  view.setBigInt64(0, -1n, true);
  view.setBigInt64(8, 2n, true);
  view.setBigInt64(16, 3n, true);
  view.setInt32(24, 4, true);
  view.setInt32(28, length, true);
  return bytes;
}

Deno.test("`openMessage()` reads the head", () => {
  assertEquals(openMessage(plaintext(8, 32 + 8 + 12)), {
    salt: -1n,
    sessionId: 2n,
    msgId: 3n,
    seqNo: 4,
    length: 8,
  });
});

Deno.test("`openMessage()` reads at any offset of a buffer", () => {
  const bytes = new Uint8Array(100);
  bytes.set(plaintext(8, 52), 7);
  assertEquals(openMessage(bytes.subarray(7, 59)).msgId, 3n);
});

Deno.test("`openMessage()` checks length and padding at each limit", () => {
  const cases: [length: number, padding: number, check: string | null][] = [
    [8, 12, null],
    [8, 1024, null],
    [8, 11, "padding"],
    [8, 1025, "padding"],
    [8, 0, "padding"],
    [8, -4, "length"],
    [0, 12, "length"],
    [-4, 40, "length"],
    [6, 12, "length"],
  ];
  for (const [length, padding, check] of cases) {
    const bytes = plaintext(length, 32 + length + padding);
    if (check === null) {
      assertEquals(openMessage(bytes).length, length);
      continue;
    }
    const error = assertThrows(() => openMessage(bytes), SecurityError);
    assertEquals(error.check, check, `${length} ${padding}`);
  }
  for (const size of [0, 8, 31]) {
    const error = assertThrows(
      () => openMessage(new Uint8Array(size)),
      SecurityError,
    );
    assertEquals(error.check, "length");
  }
});
