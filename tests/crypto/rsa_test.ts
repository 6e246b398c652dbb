import { assert, assertEquals, assertThrows } from "@std/assert";
import { createPublicKey } from "node:crypto";
import {
  parsePublicKey,
  type RsaPublicKey,
  SERVER_KEYS,
  TEST_SERVER_KEYS,
} from "../../src/crypto/mod.ts";

const unsigned = (key: RsaPublicKey) => BigInt.asUintN(64, key.fingerprint);

function pem(key: RsaPublicKey, type: "pkcs1" | "spki"): string {
  const hex = key.modulus.toString(16).padStart(512, "0");
  const bytes = Uint8Array.from(
    hex.match(/../g)!,
    (pair) => parseInt(pair, 16),
  );
  const n = bytes.toBase64({ alphabet: "base64url", omitPadding: true });
  return createPublicKey({
    key: { kty: "RSA", n, e: "AQAB" },
    format: "jwk",
  }).export({ type, format: "pem" }) as string;
}

Deno.test("`SERVER_KEYS` and `TEST_SERVER_KEYS` have the fingerprints servers send", () => {
  assertEquals(SERVER_KEYS.map(unsigned), [0xd09d1d85de64fd85n]);
  assertEquals(TEST_SERVER_KEYS.map(unsigned), [0xb25898df208d2603n]);
  for (const key of [...SERVER_KEYS, ...TEST_SERVER_KEYS]) {
    assertEquals(parsePublicKey({ n: key.modulus, e: key.exponent }), key);
    assertEquals(key.modulus.toString(2).length, 2048);
    assertEquals(key.exponent, 65_537n);
    assert(Object.isFrozen(key));
  }
});

Deno.test("`parsePublicKey()` reads both PEM forms and plain numbers alike", () => {
  for (const key of [...SERVER_KEYS, ...TEST_SERVER_KEYS]) {
    assertEquals(parsePublicKey(pem(key, "pkcs1")), key);
    assertEquals(parsePublicKey(pem(key, "spki")), key);
    assertEquals(parsePublicKey({ n: key.modulus, e: key.exponent }), key);
    assertEquals(parsePublicKey({ n: key.modulus, e: 65_537 }), key);
    const bytes = key.modulus.toString(16).match(/../g)!;
    const n = Uint8Array.from(bytes, (pair) => parseInt(pair, 16));
    assertEquals(parsePublicKey({ n, e: Uint8Array.of(1, 0, 1) }), key);
  }
});

Deno.test("`parsePublicKey()` accepts text and line ends around the PEM block", () => {
  const key = SERVER_KEYS[0]!;
  const text = pem(key, "pkcs1");
  assertEquals(
    parsePublicKey(`A key:\r\n${text.replaceAll("\n", "\r\n")}\r\nbye`),
    key,
  );
});

Deno.test("`parsePublicKey()` refuses text that is not an RSA public key", () => {
  const good = pem(SERVER_KEYS[0]!, "pkcs1");
  const body = (base64: string) =>
    `-----BEGIN RSA PUBLIC KEY-----\n${base64}\n-----END RSA PUBLIC KEY-----`;
  const der = (...bytes: number[]) => body(Uint8Array.from(bytes).toBase64());
  const cases: [name: string, text: string][] = [
    ["empty", ""],
    ["no PEM", "hello"],
    ["private key", good.replaceAll("PUBLIC", "PRIVATE")],
    ["ends differ", good.replace("END RSA PUBLIC", "END PUBLIC")],
    ["no bytes", body("")],
    ["another tag", der(0x31, 0)],
    ["early end", der(0x30, 5, 2, 1, 3)],
    ["endless length", der(0x30, 0x80, 0, 0)],
    ["huge length", der(0x30, 0x84, 0xff, 0xff, 0xff, 0xff)],
    ["trailing bytes", der(0x30, 6, 2, 1, 3, 2, 1, 3, 0)],
    ["three integers", der(0x30, 9, 2, 1, 3, 2, 1, 3, 2, 1, 3)],
    ["negative", der(0x30, 6, 2, 1, 0x83, 2, 1, 3)],
    ["empty integer", der(0x30, 5, 2, 0, 2, 1, 3)],
    ["cut short", good.replace(/[^\n]+\n(-+END)/, "$1")],
    ["PKCS #1 as X.509", good.replaceAll("RSA PUBLIC", "PUBLIC")],
  ];
  for (const [name, text] of cases) {
    assertThrows(() => parsePublicKey(text), SyntaxError, "Cannot", name);
  }
  const ec = createPublicKey({
    key: {
      kty: "EC",
      crv: "P-256",
      x: "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
      y: "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0",
    },
    format: "jwk",
  }).export({ type: "spki", format: "pem" }) as string;
  assertThrows(() => parsePublicKey(ec), SyntaxError, "algorithm");
});

Deno.test("`parsePublicKey()` refuses numbers that are not a 2048-bit key", () => {
  const { modulus } = SERVER_KEYS[0]!;
  for (const n of [0n, 15n, modulus >> 1n, modulus << 1n, modulus - 1n]) {
    assertThrows(() => parsePublicKey({ n, e: 3 }), RangeError, "modulus");
  }
  for (const e of [0n, 1n, 2n, 65_536n, modulus, modulus + 2n]) {
    assertThrows(
      () => parsePublicKey({ n: modulus, e }),
      RangeError,
      "exponent",
    );
  }
  assertThrows(
    () => parsePublicKey({ n: modulus, e: -3 }),
    RangeError,
    "exponent",
  );
});
