import { assert, assertEquals, assertThrows } from "@std/assert";
import {
  generateTestRsaKey,
  isProbablePrime,
  randomBytes,
  rsaPad,
  RsaPrivateKey,
  rsaUnpad,
  SecurityError,
  TEST_SERVER_KEYS,
} from "../../src/crypto/mod.ts";
import { hex, pattern, patternBytes, vectors } from "./reference.ts";

const KEY = generateTestRsaKey(patternBytes(3));

Deno.test("`rsaPad()` gives a published value with fixed randomness", async () => {
  const vector = await vectors<
    Record<"data" | "random" | "encrypted", string>
  >("rsa_pad");
  const data = hex(vector.data);
  const random = hex(vector.random);
  // The source holds 192 bytes for padding and 64 for two tries of temp_key.
  const parts = [
    random.slice(0, 192 - data.length),
    random.slice(192, 224),
    random.slice(224, 256),
  ];
  const encrypted = rsaPad(data, TEST_SERVER_KEYS[0]!, (length) => {
    const part = parts.shift()!;
    assertEquals(part.length, length);
    return part;
  });
  assertEquals(encrypted, hex(vector.encrypted));
});

Deno.test("`rsaUnpad()` opens what `rsaPad()` made, at every length", () => {
  for (const length of [0, 1, 96, 143, 144]) {
    const data = pattern(length, length);
    const encrypted = rsaPad(data, KEY.publicKey, patternBytes(length));
    assertEquals(encrypted.length, 256);
    const opened = rsaUnpad(encrypted, KEY);
    assertEquals(opened.length, 192);
    assertEquals(opened.slice(0, length), data);
  }
});

Deno.test("`rsaPad()` tries another temp_key while the number is too large", () => {
  // With a modulus just above 2^2047, half of all numbers are too large.
  const small = { ...KEY.publicKey, modulus: (1n << 2047n) + 1n };
  let most = 0;
  for (let seed = 0; seed < 20; seed++) {
    let draws = 0;
    const source = patternBytes(seed);
    const encrypted = rsaPad(pattern(50), small, (length) => {
      draws++;
      return source(length);
    });
    assert(encrypted[0]! <= 0x80);
    most = Math.max(most, draws);
  }
  assert(most > 2, "at least one was repeated");
});

Deno.test("`rsaPad()` refuses more than 144 bytes and leaves its data alone", () => {
  assertThrows(
    () => rsaPad(pattern(145), KEY.publicKey, randomBytes),
    RangeError,
    "data must be at most 144 bytes, got 145",
  );
  const data = pattern(144);
  rsaPad(data, KEY.publicKey, randomBytes);
  assertEquals(data, pattern(144));
});

Deno.test("`rsaUnpad()` names the check that failed", () => {
  const check = (bytes: Uint8Array) =>
    assertThrows(() => rsaUnpad(bytes, KEY), SecurityError).check;
  const encrypted = rsaPad(pattern(100), KEY.publicKey, patternBytes());
  assertEquals(check(encrypted.subarray(1)), "length");
  assertEquals(check(new Uint8Array(256).fill(0xff)), "rsa");
  for (const i of [0, 100, 255]) {
    const broken = encrypted.slice();
    broken[i]! ^= 1;
    assertEquals(check(broken), "rsa");
  }
});

Deno.test("`generateTestRsaKey()` makes keys of 2048 bits, with and without the platform", () => {
  const native = generateTestRsaKey();
  for (const key of [KEY, native]) {
    assertEquals(key.publicKey.modulus.toString(2).length, 2048);
    assertEquals(key.publicKey.exponent, 65_537n);
    assert(!isProbablePrime(key.publicKey.modulus));
    const value = 0x1234_5678n ** 50n;
    const { modulus, exponent } = key.publicKey;
    let power = 1n;
    for (const bit of exponent.toString(2)) {
      power = power * power * (bit === "1" ? value : 1n) % modulus;
    }
    assertEquals(key.decrypt(power), value);
  }
  assert(native.publicKey.fingerprint !== KEY.publicKey.fingerprint);
});

Deno.test("`RsaPrivateKey` does not show its primes", () => {
  const text = Deno.inspect(KEY, { depth: 9, showHidden: true });
  const numbers = [...text.matchAll(/\d{5,}/g)].map(([n]) => BigInt(n));
  const { modulus, exponent, fingerprint } = KEY.publicKey;
  const open = new Set([modulus, exponent, fingerprint, -fingerprint]);
  assert(numbers.length > 0 && numbers.every((n) => open.has(n)));
});

Deno.test("`RsaPrivateKey` refuses primes that do not make a usable key", () => {
  assertThrows(() => new RsaPrivateKey(3n, 5n), RangeError, "2048 bits");
  // A number that is 1 modulo 65537, odd, above 3 * 2^1022.
  const p = (3n << 1022n) / 131_074n * 131_074n + 131_075n;
  const q = (3n << 1022n) + 1n;
  assertThrows(() => new RsaPrivateKey(p, q), RangeError, "65537");
});
