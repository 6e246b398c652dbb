import { assertEquals, assertThrows } from "@std/assert";
import { SecurityError } from "../../src/crypto/mod.ts";
import { fromHex } from "../../src/bytes/mod.ts";
import {
  decodePlainMessage,
  encodePlainMessage,
} from "../../src/mtproto/mod.ts";

// https://core.telegram.org/mtproto/samples-auth_key, the first query
const SAMPLE = fromHex(
  "000000000000000078f404006170466a14000000" +
    "f18e7ebe51a1143fc7a3666be4be54d6890a02dc",
);

Deno.test("`encodePlainMessage()` writes the documentation's sample", () => {
  const body = SAMPLE.slice(20);
  const msgId = 0x6a4670610004f478n;
  assertEquals(encodePlainMessage(body, msgId), SAMPLE);
  assertEquals(decodePlainMessage(SAMPLE), { msgId, body });
});

Deno.test("`decodePlainMessage()` refuses wrong lengths", () => {
  for (const length of [-4, 0, 2, 16, 24, 0x7fffffff]) {
    const packet = SAMPLE.slice();
    new DataView(packet.buffer).setInt32(16, length, true);
    // 4 bytes of padding are a padded transport's, but bodies cannot be longer.
    if (length === 16) {
      assertEquals(decodePlainMessage(packet).body.length, 16);
      continue;
    }
    const error = assertThrows(() => decodePlainMessage(packet), SecurityError);
    assertEquals(error.check, "length");
  }
  for (let length = 0; length < 40; length++) {
    const error = assertThrows(
      () => decodePlainMessage(SAMPLE.subarray(0, length)),
      SecurityError,
    );
    assertEquals(error.check, "length");
  }
});

Deno.test("`decodePlainMessage()` refuses encrypted packets", () => {
  const packet = SAMPLE.slice();
  packet[7] = 1;
  const error = assertThrows(() => decodePlainMessage(packet), SecurityError);
  assertEquals(error.check, "auth_key_id");
});
