import { assertEquals, assertThrows } from "@std/assert";
import {
  hmacSha256,
  hmacSha512,
  pbkdf2HmacSha512,
  sha512,
} from "../../src/crypto/mod.ts";
import { atOffset, hashReference, hex, pattern, vectors } from "./reference.ts";

interface HmacVectors {
  hmac: { key: string; data: string; sha256: string; sha512: string }[];
  pbkdf2: {
    password: string;
    salt: string;
    iterations: number;
    derived: string;
  }[];
}

Deno.test("`sha512()` gives the examples of NIST", async () => {
  const { cases } = await vectors<{
    cases: { message?: string; repeat?: [string, number]; sha512: string }[];
  }>("sha");
  for (const { message, repeat, sha512: digest } of cases) {
    const text = message ?? repeat![0].repeat(repeat![1]);
    assertEquals(sha512(new TextEncoder().encode(text)), hex(digest));
  }
});

Deno.test("`sha512()` agrees with the platform at every length to three blocks", () => {
  for (let length = 0; length <= 385; length++) {
    const data = atOffset(pattern(length, length), length & 7);
    assertEquals(sha512(data), hashReference("sha512", data));
  }
});

Deno.test("`hmacSha256()` and `hmacSha512()` give the examples of RFC 4231", async () => {
  const { hmac } = await vectors<HmacVectors>("hmac");
  for (const { key, data, sha256, sha512 } of hmac) {
    assertEquals(hmacSha256(hex(key), hex(data)), hex(sha256));
    assertEquals(hmacSha512(hex(key), hex(data)), hex(sha512));
  }
});

Deno.test("`pbkdf2HmacSha512()` gives published values with and without the platform", async () => {
  const { pbkdf2 } = await vectors<HmacVectors>("hmac");
  const bytes = (text: string) => new TextEncoder().encode(text);
  for (const { password, salt, iterations, derived } of pbkdf2) {
    for (const native of [true, false]) {
      const want = hex(derived);
      assertEquals(
        pbkdf2HmacSha512(
          bytes(password),
          bytes(salt),
          iterations,
          want.length,
          { native },
        ),
        want,
      );
    }
  }
});

Deno.test("`pbkdf2HmacSha512()` refuses counts that are not whole and positive", () => {
  for (const count of [0, -1, 1.5, NaN]) {
    assertThrows(
      () => pbkdf2HmacSha512(pattern(1), pattern(1), count, 64),
      RangeError,
      "iterations must be a whole number of 1 or more",
    );
    assertThrows(
      () => pbkdf2HmacSha512(pattern(1), pattern(1), 1, count),
      RangeError,
      "length must be a whole number of 1 or more",
    );
  }
});
