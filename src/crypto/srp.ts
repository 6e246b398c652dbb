/**
 * The 2FA password proof: SRP 6a with Telegram's password hash.
 *
 * Names are those of the page. Numbers are hashed as 256 big-endian bytes, and
 * `H` is SHA-256.
 *
 * @see https://core.telegram.org/api/srp
 * @module
 */

import {
  bigIntFromBytesBE,
  bigIntToBytesBE,
  concat,
  wipe,
} from "../bytes/mod.ts";
import { checkDhParameters, checkDhValue, isSafeDhValue } from "./dh.ts";
import { pbkdf2HmacSha512 } from "./hmac.ts";
import { modPow } from "./mod_pow.ts";
import type { RandomBytes } from "./provider.ts";
import { randomBytes as platformRandomBytes } from "./random.ts";
import { sha256 } from "./sha256.ts";

/** `PBKDF2HMACSHA512iter100000`. */
const ITERATIONS = 100_000;

/**
 * The fields of
 * `passwordKdfAlgoSHA256SHA256PBKDF2HMACSHA512iter100000SHA256ModPow`.
 */
export interface SrpAlgorithm {
  /** First salt, any number of bytes. */
  salt1: Uint8Array;
  /** Second salt, any number of bytes. */
  salt2: Uint8Array;
  /** Generator. */
  g: number;
  /** Safe prime, big-endian, 256 bytes. */
  p: Uint8Array;
}

/** What {@linkcode srp} needs. */
export interface SrpOptions extends SrpAlgorithm {
  /** `srp_B` of `account.password`: the server's public value, big-endian. */
  srpB: Uint8Array;
  /** The password as the user typed it. */
  password: string;
  /**
   * Source of the client's secret `a`. It is drawn here and never taken from
   * `secure_random`, which the server chose.
   *
   * @default {randomBytes}
   */
  randomBytes?: RandomBytes;
}

/** The fields of `inputCheckPasswordSRP` that prove the password. */
export interface SrpProof {
  /** `A`: the client's public value, 256 bytes. */
  gA: Uint8Array;
  /** `M1`: the proof, 32 bytes. */
  m1: Uint8Array;
}

/**
 * Proves knowledge of a 2FA password without revealing it. Takes some 100 ms,
 * most of it in PBKDF2.
 *
 * @param options What `account.getPassword` returned, and the password.
 * @returns The proof, for one attempt.
 * @throws {SecurityError} With `check` `"dh_prime"`, `"g"` or `"g_a"` if the
 *   server's numbers are unsafe.
 *
 * @example A client and a server that agree on the password
 * ```ts
 * import {
 *   bigIntToDhBytes,
 *   KNOWN_DH_PRIME,
 *   randomBytes,
 *   srp,
 *   srpServer,
 *   srpVerifier,
 * } from "@layer/mtproto/crypto";
 * import { assert } from "@std/assert";
 *
 * const algorithm = {
 *   salt1: randomBytes(40),
 *   salt2: randomBytes(16),
 *   g: 3,
 *   p: bigIntToDhBytes(KNOWN_DH_PRIME),
 * };
 * const verifier = srpVerifier({ ...algorithm, password: "hunter2" });
 * const server = srpServer({ ...algorithm, verifier });
 *
 * const proof = srp({
 *   ...algorithm,
 *   srpB: server.srpB,
 *   password: "hunter2",
 * });
 * assert(server.check(proof));
 * ```
 */
export function srp(options: SrpOptions): SrpProof {
  const { g, password, randomBytes = platformRandomBytes } = options;
  const p = bigIntFromBytesBE(options.p);
  checkDhParameters({ g, dhPrime: p });
  const gB = bigIntFromBytesBE(options.srpB);
  checkDhValue(gB, p);
  for (;;) {
    // a and g_a: random 2048-bit number, and g^a mod p in the safe range.
    const a = bigIntFromBytesBE(randomBytes(256));
    const gA = modPow(BigInt(g), a, p);
    if (!isSafeDhValue(gA, p)) continue;
    const u = srpU(gA, gB);
    if (u === 0n) continue;
    const x = passwordHash(options, password);
    const v = modPow(BigInt(g), x, p);
    // t := (g_b - k * v) mod p
    const t = ((gB - srpK(options) * v) % p + p) % p;
    // s_a := pow(t, a + u * x) mod p
    const sA = modPow(t, a + u * x, p);
    return { gA: pad(gA), m1: srpM1(options, gA, gB, sA) };
  }
}

/**
 * Computes the verifier `v = g^x mod p` that a server keeps instead of the
 * password, and that `account.updatePasswordSettings` takes as
 * `new_password_hash`.
 *
 * @param options The algorithm, whose `salt1` the client has extended by 32
 *   random bytes, and the password.
 * @returns 256 bytes, fresh.
 * @throws {SecurityError} With `check` `"dh_prime"` or `"g"` if the server's
 *   numbers are unsafe.
 *
 * @example Setting a new password
 * ```ts
 * import {
 *   bigIntToDhBytes,
 *   KNOWN_DH_PRIME,
 *   randomBytes,
 *   srpVerifier,
 * } from "@layer/mtproto/crypto";
 * import { assertEquals } from "@std/assert";
 *
 * const serverSalt = new Uint8Array(8);
 * const newPasswordHash = srpVerifier({
 *   salt1: Uint8Array.of(...serverSalt, ...randomBytes(32)),
 *   salt2: randomBytes(16),
 *   g: 3,
 *   p: bigIntToDhBytes(KNOWN_DH_PRIME),
 *   password: "hunter2",
 * });
 * assertEquals(newPasswordHash.length, 256);
 * ```
 */
export function srpVerifier(
  options: SrpAlgorithm & {
    /** The password as the user typed it. */
    password: string;
  },
): Uint8Array {
  const { g, password } = options;
  const p = bigIntFromBytesBE(options.p);
  checkDhParameters({ g, dhPrime: p });
  return pad(modPow(BigInt(g), passwordHash(options, password), p));
}

/**
 * Writes a number as 256 big-endian bytes, the form of `p`, `g_a` and `g_b`.
 *
 * @param value From 0 to 2^2048 - 1.
 * @returns 256 bytes, fresh.
 * @throws {RangeError} If the number does not fit.
 *
 * @example A small number
 * ```ts
 * import { bigIntToDhBytes } from "@layer/mtproto/crypto";
 * import { assertEquals } from "@std/assert";
 *
 * const bytes = bigIntToDhBytes(3n);
 * assertEquals([bytes.length, bytes[255]], [256, 3]);
 * ```
 */
export function bigIntToDhBytes(value: bigint): Uint8Array<ArrayBuffer> {
  return bigIntToBytesBE(value, 256);
}

/** @returns `k := H(p | g)`. */
export function srpK({ p, g }: SrpAlgorithm): bigint {
  return bigIntFromBytesBE(
    sha256(concat(pad(bigIntFromBytesBE(p)), pad(BigInt(g)))),
  );
}

/** @returns `u := H(g_a | g_b)`. */
export function srpU(gA: bigint, gB: bigint): bigint {
  return bigIntFromBytesBE(sha256(concat(pad(gA), pad(gB))));
}

/** @returns `M1 := H(H(p) xor H(g) | H(salt1) | H(salt2) | g_a | g_b | k_a)`. */
export function srpM1(
  algorithm: SrpAlgorithm,
  gA: bigint,
  gB: bigint,
  shared: bigint,
): Uint8Array<ArrayBuffer> {
  const hashP = sha256(pad(bigIntFromBytesBE(algorithm.p)));
  const hashG = sha256(pad(BigInt(algorithm.g)));
  for (let i = 0; i < 32; i++) hashP[i]! ^= hashG[i]!;
  const k = sha256(pad(shared));
  const m1 = sha256(concat(
    hashP,
    sha256(algorithm.salt1),
    sha256(algorithm.salt2),
    pad(gA),
    pad(gB),
    k,
  ));
  wipe(k);
  return m1;
}

/** @returns `x := PH2(password, salt1, salt2)`. */
function passwordHash(
  { salt1, salt2 }: SrpAlgorithm,
  password: string,
): bigint {
  const bytes = new TextEncoder().encode(password);
  // PH1 := SH(SH(password, salt1), salt2)
  const ph1 = saltedHash(saltedHash(bytes, salt1), salt2);
  // PH2 := SH(pbkdf2(sha512, PH1, salt1, 100000), salt2)
  const derived = pbkdf2HmacSha512(ph1, salt1, ITERATIONS, 64);
  const ph2 = saltedHash(derived, salt2);
  const x = bigIntFromBytesBE(ph2);
  wipe(bytes, ph1, derived, ph2);
  return x;
}

/** @returns `SH(data, salt) := H(salt | data | salt)`. */
function saltedHash(data: Uint8Array, salt: Uint8Array): Uint8Array {
  return sha256(concat(salt, data, salt));
}

function pad(value: bigint): Uint8Array<ArrayBuffer> {
  return bigIntToDhBytes(value);
}
