/**
 * Another back end with the platform's own primitives where they are faster.
 *
 * @module
 */

import { bigIntFromBytesBE, bigIntToBytesBE } from "../bytes/mod.ts";
import { checkCtr } from "./aes_lengths.ts";
import { checkModPow } from "./mod_pow.ts";
import { loadedNodeCrypto, type NodeCrypto } from "./native_modules.ts";
import type { CryptoProvider, CtrCipher } from "./provider.ts";

/** From which lengths on, in bytes, the platform is asked. */
export interface NativeThresholds {
  /** SHA-1. A call has a fixed cost of some 2 microseconds. */
  sha1: number;
  /** SHA-256. */
  sha256: number;
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
    sha1(data: Uint8Array): Uint8Array {
      const node = data.length < thresholds.sha1 ? undefined : load();
      return node === undefined
        ? base.sha1(data)
        : node.createHash("sha1").update(data).digest();
    },
    sha256(data: Uint8Array): Uint8Array {
      const node = data.length < thresholds.sha256 ? undefined : load();
      return node === undefined
        ? base.sha256(data)
        : node.createHash("sha256").update(data).digest();
    },
    ctr(key: Uint8Array, iv: Uint8Array): CtrCipher {
      checkCtr(key, iv);
      const node = load();
      return node === undefined ? base.ctr(key, iv) : nativeCtr(node, key, iv);
    },
    modPow(base_: bigint, exponent: bigint, modulus: bigint): bigint {
      return nativeModPow(loadedNodeCrypto(), base_, exponent, modulus) ??
        base.modPow(base_, exponent, modulus);
    },
  };
}

function nativeCtr(
  node: NodeCrypto,
  key: Uint8Array,
  iv: Uint8Array,
): CtrCipher {
  const cipher = node.createCipheriv("aes-256-ctr", key, iv);
  return {
    apply(data: Uint8Array): void {
      if (data.length > 0) data.set(cipher.update(data));
    },
  };
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
