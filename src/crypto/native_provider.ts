/**
 * Another back end with the platform's own primitives where they are faster.
 *
 * @module
 */

import { bigIntFromBytesBE, bigIntToBytesBE } from "../bytes/mod.ts";
import { checkModPow } from "./mod_pow.ts";
import { loadedNodeCrypto, type NodeCrypto } from "./native_modules.ts";
import type { CryptoProvider, CtrCipher } from "./provider.ts";

/** From which lengths on, in bytes, the platform is asked. */
export interface NativeThresholds {
  /** SHA-1. A call has a fixed cost of some 2 microseconds. */
  sha1: number;
  /** SHA-256. */
  sha256: number;
  /** CTR: the first call of this length moves its key stream to the platform. */
  ctr: number;
}

/**
 * Puts the platform's primitives in front of a provider's: SHA for long data,
 * CTR, and exponentiation modulo odd numbers of 2048 bits.
 *
 * @param base Provider for everything else.
 * @param load Returns `node:crypto`, or `undefined` where there is none. It is
 *   called when the module is first needed, and not before.
 * @param thresholds From which lengths on it is worth it.
 * @returns A provider named `base.name + "+node"`. Its message cipher is the
 *   base's own.
 */
export function withNative(
  base: CryptoProvider,
  load: () => NodeCrypto | undefined,
  thresholds: NativeThresholds,
): CryptoProvider {
  return {
    ...base,
    name: `${base.name}+node`,
    sha1: hash.bind(null, "sha1", base.sha1, load, thresholds.sha1),
    sha256: hash.bind(null, "sha256", base.sha256, load, thresholds.sha256),
    ctr: startCtr.bind(null, base.ctr, load, thresholds.ctr),
    modPow: raise.bind(null, base.modPow),
  };
}

function hash(
  name: "sha1" | "sha256",
  base: CryptoProvider["sha1"],
  load: () => NodeCrypto | undefined,
  threshold: number,
  data: Uint8Array,
): Uint8Array {
  const node = data.length < threshold ? undefined : load();
  if (node === undefined) return base(data);
  const digest = node.createHash(name).update(data).digest();
  // A `Buffer` as what it extends: its `slice()` would not copy.
  return new Uint8Array(digest.buffer, digest.byteOffset, digest.length);
}

function startCtr(
  base: CryptoProvider["ctr"],
  load: () => NodeCrypto | undefined,
  threshold: number,
  key: Uint8Array,
  iv: Uint8Array,
): CtrCipher {
  return new HandOverCtr(base(key, iv), key, iv, load, threshold);
}

function raise(
  base: CryptoProvider["modPow"],
  radix: bigint,
  exponent: bigint,
  modulus: bigint,
): bigint {
  return nativeModPow(loadedNodeCrypto(), radix, exponent, modulus) ??
    base(radix, exponent, modulus);
}

/**
 * A key stream that begins in the base provider and moves to the platform's
 * cipher with the first long call, so that a session of short packets never
 * loads the module.
 */
class HandOverCtr implements CtrCipher {
  #cipher: CtrCipher;
  /** Bytes of key stream used, until the move. */
  #position = 0;
  readonly #key: Uint8Array;
  readonly #iv: Uint8Array;
  readonly #threshold: number;
  #load: (() => NodeCrypto | undefined) | undefined;

  constructor(
    first: CtrCipher,
    key: Uint8Array,
    iv: Uint8Array,
    load: () => NodeCrypto | undefined,
    threshold: number,
  ) {
    this.#cipher = first;
    this.#key = key.slice();
    this.#iv = iv.slice();
    this.#load = load;
    this.#threshold = threshold;
  }

  apply(data: Uint8Array): void {
    if (this.#load !== undefined && data.length >= this.#threshold) {
      const node = this.#load();
      if (node !== undefined) this.#cipher = this.#move(node);
      this.#load = undefined;
      this.#key.fill(0);
    }
    this.#cipher.apply(data);
    this.#position += data.length;
  }

  /** Starts the platform's cipher at the block that is in use. */
  #move(node: NodeCrypto): CtrCipher {
    const blocks = BigInt(Math.floor(this.#position / 16));
    const counter = bigIntFromBytesBE(this.#iv) + blocks;
    const iv = bigIntToBytesBE(BigInt.asUintN(128, counter), 16);
    const cipher = node.createCipheriv("aes-256-ctr", this.#key, iv);
    cipher.update(new Uint8Array(this.#position % 16));
    return {
      apply(data: Uint8Array): void {
        if (data.length > 0) data.set(cipher.update(data));
      },
    };
  }
}

/** Length of the numbers of the key exchange, in bytes. */
const LENGTH = 256;
const LIMIT = 1n << 2048n;

/**
 * Raises to a power by means of a Diffie-Hellman object: its shared secret is
 * `otherPublicKey ** privateKey % prime`, and the generator, which OpenSSL
 * would check against the prime, takes no part in it.
 *
 * @param node The module, if there is one.
 * @returns The power, or `undefined` if the platform does not take such
 *   numbers.
 * @throws {RangeError} If an argument is out of range.
 */
export function nativeModPow(
  node: NodeCrypto | undefined,
  base: bigint,
  exponent: bigint,
  modulus: bigint,
): bigint | undefined {
  checkModPow(base, exponent, modulus);
  const isUsual = modulus >> 2047n === 1n && (modulus & 1n) === 1n &&
    exponent >> 64n !== 0n && exponent < LIMIT &&
    base > 1n && base < modulus - 1n;
  if (node === undefined || !isUsual) return undefined;
  try {
    const dh = node.createDiffieHellman(bigIntToBytesBE(modulus, LENGTH), 2);
    const privateKey = bigIntToBytesBE(exponent, LENGTH);
    dh.setPrivateKey(privateKey);
    const secret = dh.computeSecret(bigIntToBytesBE(base, LENGTH));
    const result = bigIntFromBytesBE(secret);
    privateKey.fill(0);
    secret.fill(0);
    return result;
  } catch {
    return undefined;
  }
}
