/**
 * A public key as the text that other libraries read.
 *
 * @module
 */

import { bigIntToBytesBE, concat, toBase64 } from "../../bytes/mod.ts";
import type { RsaPublicKey } from "../../crypto/mod.ts";

/** One DER value: tag, length, content (X.690, 8.1). */
function der(tag: number, content: Uint8Array): Uint8Array {
  const { length } = content;
  const head = length < 0x80
    ? [tag, length]
    : length < 0x100
    ? [tag, 0x81, length]
    : [tag, 0x82, length >> 8, length & 0xff];
  return concat(Uint8Array.from(head), content);
}

/** A DER integer, with a zero byte before a set sign bit. */
function integer(value: bigint): Uint8Array {
  const bits = value.toString(2).length;
  return der(0x02, bigIntToBytesBE(value, Math.floor(bits / 8) + 1));
}

/**
 * Writes a key as PEM, PKCS #1 (`RSA PUBLIC KEY`).
 *
 * @param key The key.
 * @returns The text, with a line feed at its end.
 */
export function publicKeyPem(key: RsaPublicKey): string {
  const content = concat(integer(key.modulus), integer(key.exponent));
  const lines = toBase64(der(0x30, content)).match(/.{1,64}/g)!;
  return [
    "-----BEGIN RSA PUBLIC KEY-----",
    ...lines,
    "-----END RSA PUBLIC KEY-----",
    "",
  ].join("\n");
}
