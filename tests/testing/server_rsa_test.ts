import { assertEquals, assertThrows } from "@std/assert";
import {
  bigIntFromBytesBE,
  bigIntToBytesBE,
  concat,
} from "../../src/bytes/mod.ts";
import {
  defaultProvider,
  generateTestRsaKey,
  modPow,
  randomBytes,
  rsaPad,
  SecurityError,
  sha1,
} from "../../src/crypto/mod.ts";
import { openInnerData } from "../../src/testing/server_rsa.ts";
import { mtprotoSchema } from "../../src/tl/mod.ts";

const KEY = generateTestRsaKey();
const INNER = {
  _: "p_q_inner_data_dc",
  pq: new Uint8Array(8).fill(1),
  p: new Uint8Array(4).fill(2),
  q: new Uint8Array(4).fill(3),
  nonce: new Uint8Array(16).fill(4),
  serverNonce: new Uint8Array(16).fill(5),
  newNonce: new Uint8Array(32).fill(6),
  dc: 2,
};

function withHash(hash: Uint8Array, data: Uint8Array): Uint8Array {
  const padding = randomBytes(255 - hash.length - data.length);
  const value = bigIntFromBytesBE(concat(hash, data, padding));
  const { exponent, modulus } = KEY.publicKey;
  return bigIntToBytesBE(modPow(value, exponent, modulus), 256);
}

Deno.test("`openInnerData()` opens RSA_PAD, and the form of before", () => {
  const data = mtprotoSchema.encode(INNER);
  const crypto = defaultProvider();
  const padded = rsaPad(data, KEY.publicKey, randomBytes);
  assertEquals(openInnerData(padded, KEY, crypto) as object, INNER);
  const hashed = withHash(sha1(data), data);
  assertEquals(openInnerData(hashed, KEY, crypto) as object, INNER);
});

Deno.test("`openInnerData()` refuses a wrong hash and noise", () => {
  const data = mtprotoSchema.encode(INNER);
  const crypto = defaultProvider();
  for (
    const encrypted of [
      withHash(sha1(data).fill(0), data),
      withHash(sha1(data), data.slice().fill(9)),
      new Uint8Array(256).fill(255),
      new Uint8Array(256).fill(1),
    ]
  ) {
    const error = assertThrows(
      () => openInnerData(encrypted, KEY, crypto),
      SecurityError,
    );
    assertEquals(error.check, "rsa");
  }
});
