import { assertEquals, assertThrows } from "@std/assert";
import {
  ASYNC_IGE_MIN,
  AuthKey,
  encryptMessageAsync,
  igeEncryptAsync,
  tsProvider,
} from "../../src/crypto/mod.ts";
import { atOffset, pattern, patternBytes } from "./reference.ts";

const key = pattern(32, 1);
const iv = pattern(32, 2);

Deno.test("`igeEncryptAsync()` gives the bytes of the synchronous form", async () => {
  for (
    const length of [0, 16, 1_024, ASYNC_IGE_MIN - 16, ASYNC_IGE_MIN, 300_000]
  ) {
    for (const offset of [0, 1, 4]) {
      const data = atOffset(pattern(length, 3), offset);
      const want = data.slice();
      tsProvider.igeEncrypt(want, key, iv);
      assertEquals(await igeEncryptAsync(data, key, iv), want);
      assertEquals(data, pattern(length, 3), "input unchanged");
    }
  }
});

Deno.test("`igeEncryptAsync()` copies key and vector before it returns", async () => {
  const data = pattern(ASYNC_IGE_MIN);
  const want = data.slice();
  tsProvider.igeEncrypt(want, key, iv);
  const [ownKey, ownIv] = [key.slice(), iv.slice()];
  const promise = igeEncryptAsync(data, ownKey, ownIv);
  ownKey.fill(0);
  ownIv.fill(0);
  assertEquals(await promise, want);
});

Deno.test("`igeEncryptAsync()` refuses wrong lengths at once", () => {
  assertThrows(() => igeEncryptAsync(pattern(15), key, iv), RangeError, "data");
  assertThrows(
    () => igeEncryptAsync(pattern(16), iv.subarray(1), iv),
    RangeError,
  );
});

Deno.test("`encryptMessageAsync()` gives the packets of the message cipher", async () => {
  const authKey = AuthKey.fromBytes(pattern(256));
  for (const length of [100, ASYNC_IGE_MIN, 262_144]) {
    for (const side of ["client", "server"] as const) {
      const plaintext = pattern(length, 8);
      const [one, two] = await Promise.all([
        encryptMessageAsync(authKey, side, plaintext, patternBytes(1)),
        encryptMessageAsync(authKey, side, plaintext, patternBytes(2)),
      ]);
      const cipher = tsProvider.messageCipher(authKey, side);
      assertEquals(one, cipher.encrypt(plaintext, patternBytes(1)));
      assertEquals(two, cipher.encrypt(plaintext, patternBytes(2)));
    }
  }
});
