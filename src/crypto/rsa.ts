/**
 * RSA public keys of servers: their text forms and fingerprints.
 *
 * @module
 */

import { bigIntFromBytesBE, bigIntToBytesBE, concat } from "../bytes/mod.ts";
import { readPublicKeyPem } from "./pem.ts";
import { sha1 } from "./sha1.ts";

/** An RSA public key of 2048 bits with the fingerprint servers name it by. */
export interface RsaPublicKey {
  /** Product of the two secret primes. */
  readonly modulus: bigint;
  /** Public exponent, usually 65537. */
  readonly exponent: bigint;
  /**
   * The last 8 bytes of SHA-1 of the key's TL form, little-endian and signed,
   * as TL reads the `long` of `server_public_key_fingerprints`.
   */
  readonly fingerprint: bigint;
}

/** The two numbers of a public key. */
export interface RsaPublicNumbers {
  /** Modulus: a number, or its big-endian bytes. */
  n: bigint | Uint8Array;
  /** Exponent: a number, or its big-endian bytes. */
  e: bigint | number | Uint8Array;
}

/**
 * Reads a public key and computes its fingerprint.
 *
 * @param key PEM text, `RSA PUBLIC KEY` (PKCS #1) or `PUBLIC KEY` (X.509), or
 *   the numbers themselves.
 * @returns The key.
 * @throws {SyntaxError} If the text is not such a PEM document.
 * @throws {RangeError} If the modulus is not an odd number of 2048 bits, or the
 *   exponent not an odd number of 3 or more below it.
 * @see https://core.telegram.org/mtproto/auth_key#2-server-sends-response-of-the-form
 *
 * @example Reading a key from its numbers
 * ```ts
 * import { parsePublicKey, SERVER_KEYS } from "@layer/mtproto/crypto";
 * import { assertEquals } from "@std/assert";
 *
 * const [known] = SERVER_KEYS;
 * const key = parsePublicKey({ n: known!.modulus, e: 65537 });
 * assertEquals(BigInt.asUintN(64, key.fingerprint), 0xd09d1d85de64fd85n);
 * ```
 */
export function parsePublicKey(key: string | RsaPublicNumbers): RsaPublicKey {
  const { n, e } = typeof key === "string" ? readPublicKeyPem(key) : key;
  const modulus = toBigInt(n);
  const exponent = toBigInt(e);
  if (modulus >> 2047n !== 1n || (modulus & 1n) === 0n) {
    throw new RangeError(
      "Cannot use RSA key: modulus must be an odd number of 2048 bits",
    );
  }
  if (exponent < 3n || exponent >= modulus || (exponent & 1n) === 0n) {
    throw new RangeError(
      "Cannot use RSA key: exponent must be odd, 3 or more, below the modulus",
    );
  }
  return Object.freeze({
    modulus,
    exponent,
    fingerprint: fingerprint(modulus, exponent),
  });
}

/** `rsa_public_key n:string e:string = RSAPublicKey`, bare, hashed by SHA-1. */
function fingerprint(modulus: bigint, exponent: bigint): bigint {
  const digest = sha1(concat(tlString(modulus), tlString(exponent)));
  return new DataView(digest.buffer, digest.byteOffset + 12, 8)
    .getBigInt64(0, true);
}

/** A number as a TL string: length, big-endian bytes, zeros to a multiple of 4. */
function tlString(value: bigint): Uint8Array {
  const length = Math.ceil(value.toString(16).length / 2);
  const head = length < 254
    ? [length]
    : [254, length & 255, (length >>> 8) & 255, length >>> 16];
  const padding = (4 - (head.length + length) % 4) % 4;
  return concat(
    Uint8Array.from(head),
    bigIntToBytesBE(value, length),
    new Uint8Array(padding),
  );
}

function toBigInt(value: bigint | number | Uint8Array): bigint {
  return typeof value === "object" ? bigIntFromBytesBE(value) : BigInt(value);
}
