/**
 * RSA private keys: for test servers only, which make a fresh one at start.
 *
 * @module
 */

import { bigIntFromBytesBE, fromBase64Url } from "../bytes/mod.ts";
import { modPow } from "./mod_pow.ts";
import { nodeCrypto } from "./native_modules.ts";
import { isProbablePrime } from "./prime.ts";
import type { RandomBytes } from "./provider.ts";
import { randomBytes as platformRandomBytes } from "./random.ts";
import { parsePublicKey, type RsaPublicKey } from "./rsa.ts";

/** Public exponent of keys made here. */
const EXPONENT = 65_537n;

/** An RSA key pair of 2048 bits. Printing one shows the public part only. */
export class RsaPrivateKey {
  /** The key to give to clients. */
  readonly publicKey: RsaPublicKey;
  readonly #p: bigint;
  readonly #q: bigint;

  /**
   * Makes a key pair from its two primes.
   *
   * @param p One prime.
   * @param q Another prime; the product must have 2048 bits.
   * @throws {RangeError} If the product does not have 2048 bits, or 65537
   *   divides a prime less one.
   */
  constructor(p: bigint, q: bigint) {
    this.publicKey = parsePublicKey({ n: p * q, e: EXPONENT });
    if ((p - 1n) % EXPONENT === 0n || (q - 1n) % EXPONENT === 0n) {
      throw new RangeError(
        "Cannot use RSA key: primes must not be 1 modulo 65537",
      );
    }
    this.#p = p;
    this.#q = q;
  }

  /**
   * Raises to the private exponent by the Chinese remainder theorem
   * (RFC 8017 §5.1.2).
   *
   * @param value Not negative, below the modulus.
   * @returns The decrypted number.
   */
  decrypt(value: bigint): bigint {
    const p = this.#p;
    const q = this.#q;
    const m1 = modPow(value % p, inverse(EXPONENT, p - 1n), p);
    const m2 = modPow(value % q, inverse(EXPONENT, q - 1n), q);
    const h = inverse(q % p, p) * ((m1 - m2) % p + p) % p;
    return m2 + h * q;
  }
}

/**
 * Decrypts one number.
 *
 * @param value Not negative, below the modulus.
 * @param key The private key.
 * @returns The decrypted number.
 */
export function decryptRsa(value: bigint, key: RsaPrivateKey): bigint {
  return key.decrypt(value);
}

/**
 * Makes a fresh RSA key of 2048 bits for a test server. With the platform's
 * own randomness and where the platform can, the platform makes it (under a
 * second); otherwise it takes up to a few seconds.
 *
 * @param randomBytes Source of the primes.
 * @returns The key pair.
 *
 * @example A key for a test server
 * ```ts
 * import { generateTestRsaKey } from "@layer/mtproto/crypto";
 * import { assertEquals } from "@std/assert";
 *
 * const { publicKey } = generateTestRsaKey();
 * assertEquals(publicKey.modulus.toString(2).length, 2048);
 * ```
 */
export function generateTestRsaKey(
  randomBytes: RandomBytes = platformRandomBytes,
): RsaPrivateKey {
  if (randomBytes === platformRandomBytes) {
    const key = generateNatively();
    if (key !== undefined) return key;
  }
  const p = generatePrime(randomBytes);
  let q = generatePrime(randomBytes);
  while (q === p) q = generatePrime(randomBytes);
  return new RsaPrivateKey(p, q);
}

function generateNatively(): RsaPrivateKey | undefined {
  const node = nodeCrypto();
  if (node === undefined) return undefined;
  const { privateKey } = node.generateKeyPairSync("rsa", {
    modulusLength: 2048,
  });
  const { p, q } = privateKey.export({ format: "jwk" });
  if (p === undefined || q === undefined) return undefined;
  return new RsaPrivateKey(
    bigIntFromBytesBE(fromBase64Url(p)),
    bigIntFromBytesBE(fromBase64Url(q)),
  );
}

/** Returns a prime of 1024 bits, the two highest of them ones. */
function generatePrime(randomBytes: RandomBytes): bigint {
  for (;;) {
    const bytes = randomBytes(128);
    bytes[0]! |= 0xc0;
    bytes[127]! |= 1;
    let candidate = bigIntFromBytesBE(bytes);
    // Walk a short way from a random start, which costs no randomness.
    for (let step = 0; step < 64; step++, candidate += 2n) {
      if (candidate >> 1024n !== 0n) break;
      if (candidate % EXPONENT === 1n) continue;
      // For a random candidate of 1024 bits 5 rounds leave less than 2^-100
      // (FIPS 186-5, table B.1).
      if (isProbablePrime(candidate, randomBytes, 5)) return candidate;
    }
  }
}

/** Returns the inverse of `a` modulo `n`, by Euclid's extended algorithm. */
function inverse(a: bigint, n: bigint): bigint {
  let [r0, r1] = [n, a % n];
  let [t0, t1] = [0n, 1n];
  while (r1 !== 0n) {
    const quotient = r0 / r1;
    [r0, r1] = [r1, r0 - quotient * r1];
    [t0, t1] = [t1, t0 - quotient * t1];
  }
  return (t0 % n + n) % n;
}
