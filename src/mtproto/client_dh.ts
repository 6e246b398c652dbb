/** The client's part of the Diffie-Hellman exchange. @module */

import { bigIntFromBytesBE, bigIntToBytesBE, wipe } from "../bytes/mod.ts";
import {
  AuthKey,
  checkDhParameters,
  checkDhValue,
  type CryptoProvider,
  type RandomBytes,
} from "../crypto/mod.ts";
import type { MtServerDHInnerData } from "../tl/mod.ts";
import { closestTimeOffset } from "./time_offset.ts";

/** The server's parameters, after they passed all checks. */
export interface Dh {
  /** The generator, 2 to 7. */
  readonly g: number;
  /** A safe prime of 2048 bits. */
  readonly prime: bigint;
  /** The server's public value. */
  readonly gA: bigint;
  /** Unix seconds of the server's clock. */
  readonly serverTime: number;
  /** Milliseconds to add to the local clock. */
  readonly timeOffsetMs: number;
  /** `tmp_aes_key`. */
  readonly key: Uint8Array;
  /** `tmp_aes_iv`. */
  readonly iv: Uint8Array;
}

/** What is known besides the server's parameters. */
export interface DhContext {
  /** Local milliseconds when the query was sent. */
  readonly sentAt: number;
  /** Local milliseconds when the answer came. */
  readonly receivedAt: number;
  /** `tmp_aes_key`. */
  readonly key: Uint8Array;
  /** `tmp_aes_iv`. */
  readonly iv: Uint8Array;
}

/**
 * Checks the server's parameters.
 *
 * @param inner The decrypted answer.
 * @param context Times and keys.
 * @returns What the next step needs.
 * @throws {SecurityError} With `check` `"dh_prime"`, `"g"` or `"g_a"`.
 *
 * @see https://core.telegram.org/mtproto/security_guidelines#diffie-hellman-key-exchange
 */
export function acceptServerDh(
  inner: MtServerDHInnerData,
  context: DhContext,
): Dh {
  const { g, serverTime } = inner;
  const { sentAt, receivedAt, key, iv } = context;
  const prime = bigIntFromBytesBE(inner.dhPrime);
  const gA = bigIntFromBytesBE(inner.gA);
  checkDhParameters({ g, dhPrime: prime });
  checkDhValue(gA, prime);
  const timeOffsetMs = closestTimeOffset(serverTime, sentAt, receivedAt);
  return { g, prime, gA, serverTime, timeOffsetMs, key, iv };
}

/**
 * Chooses a random secret `b`.
 *
 * @param dh The server's parameters.
 * @param crypto Cryptographic back end.
 * @param randomBytes Source of the secret.
 * @returns `g_b` (256 bytes, big-endian) and the key, `g_a` to the power `b`.
 * @throws {SecurityError} With `check` `"g_a"` if `g_b` is too close to an end
 *   of its range, which happens with a broken source of randomness only.
 */
export function chooseSecret(
  dh: Dh,
  crypto: CryptoProvider,
  randomBytes: RandomBytes,
): { gB: Uint8Array; authKey: AuthKey } {
  const secret = randomBytes(256);
  const b = bigIntFromBytesBE(secret);
  const gB = crypto.modPow(BigInt(dh.g), b, dh.prime);
  checkDhValue(gB, dh.prime);
  const keyBytes = bigIntToBytesBE(crypto.modPow(dh.gA, b, dh.prime), 256);
  const authKey = AuthKey.fromBytes(keyBytes);
  wipe(secret, keyBytes);
  return { gB: bigIntToBytesBE(gB, 256), authKey };
}
