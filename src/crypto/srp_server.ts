/**
 * The server's side of the 2FA password proof, for test servers.
 *
 * @see https://core.telegram.org/api/srp
 * @module
 */

import { bigIntFromBytesBE, equal } from "../bytes/mod.ts";
import { isSafeDhValue } from "./dh.ts";
import { modPow } from "./mod_pow.ts";
import type { RandomBytes } from "./provider.ts";
import { randomBytes as platformRandomBytes } from "./random.ts";
import {
  bigIntToDhBytes,
  type SrpAlgorithm,
  srpK,
  srpM1,
  type SrpProof,
  srpU,
} from "./srp.ts";

/** What {@linkcode srpServer} needs. */
export interface SrpServerOptions extends SrpAlgorithm {
  /** What {@linkcode srpVerifier} returned when the password was set. */
  verifier: Uint8Array;
  /**
   * Source of the server's secret `b`.
   *
   * @default {randomBytes}
   */
  randomBytes?: RandomBytes;
}

/** One attempt to prove a password, as the server sees it. */
export interface SrpServer {
  /** `srp_B`: the server's public value, 256 bytes. */
  readonly srpB: Uint8Array;
  /**
   * Checks a client's proof.
   *
   * @param proof `A` and `M1` of `inputCheckPasswordSRP`.
   * @returns Whether the client knows the password. A proof whose `A` is not
   *   a safe value is refused like a wrong one.
   */
  check(proof: SrpProof): boolean;
}

/**
 * Starts one attempt to prove a password.
 *
 * @param options The algorithm and the stored verifier.
 * @returns The public value to send, and the check of the answer.
 *
 * @example Refusing a wrong password
 * ```ts
 * import {
 *   bigIntToDhBytes,
 *   KNOWN_DH_PRIME,
 *   srp,
 *   srpServer,
 *   srpVerifier,
 * } from "@layer/mtproto/crypto";
 * import { assertFalse } from "@std/assert";
 *
 * const algorithm = {
 *   salt1: new Uint8Array(40),
 *   salt2: new Uint8Array(16),
 *   g: 3,
 *   p: bigIntToDhBytes(KNOWN_DH_PRIME),
 * };
 * const verifier = srpVerifier({ ...algorithm, password: "hunter2" });
 * const server = srpServer({ ...algorithm, verifier });
 * const { srpB } = server;
 * assertFalse(server.check(srp({ ...algorithm, srpB, password: "hunter3" })));
 * ```
 */
export function srpServer(options: SrpServerOptions): SrpServer {
  const { g, randomBytes = platformRandomBytes } = options;
  const p = bigIntFromBytesBE(options.p);
  const v = bigIntFromBytesBE(options.verifier);
  const kV = srpK(options) * v % p;
  for (;;) {
    const b = bigIntFromBytesBE(randomBytes(256));
    // g_b := (k * v + pow(g, b)) mod p
    const gB = (kV + modPow(BigInt(g), b, p)) % p;
    if (!isSafeDhValue(gB, p)) continue;
    return Object.freeze({
      srpB: bigIntToDhBytes(gB),
      check: (proof: SrpProof): boolean => {
        const gA = bigIntFromBytesBE(proof.gA);
        if (!isSafeDhValue(gA, p)) return false;
        // s_b := pow(g_a * pow(v, u), b) mod p
        const u = srpU(gA, gB);
        const sB = modPow(gA * modPow(v, u, p) % p, b, p);
        return equal(srpM1(options, gA, gB, sB), proof.m1);
      },
    });
  }
}
