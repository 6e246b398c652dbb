/** Checks that the steps of a key exchange share. @module */

import { bigIntToBytesBE, equal } from "../bytes/mod.ts";
import { SecurityError } from "../crypto/mod.ts";
import type { TlObject } from "../tl/mod.ts";
import { KeyExchangeError, type KeyExchangeStepName } from "./errors.ts";

/** What every answer repeats. */
export interface Nonces {
  /** The client's. */
  readonly nonce: Uint8Array;
  /** The server's. */
  readonly serverNonce: Uint8Array;
}

/** A query with its fields. */
export type Query = TlObject & Readonly<Record<string, unknown>>;

/**
 * Checks a nonce of an answer.
 *
 * @param check Which of the two nonces it is.
 * @param wanted What was agreed.
 * @param got What came.
 * @param step The query that was answered.
 * @throws {SecurityError} If they differ.
 */
export function checkNonce(
  check: "nonce" | "server_nonce",
  wanted: Uint8Array,
  got: Uint8Array,
  step: KeyExchangeStepName,
): void {
  if (equal(got, wanted)) return;
  throw new SecurityError(
    check,
    `Cannot accept answer to ${step}: want our ${check}, got another`,
  );
}

/** The error for an answer that the step does not allow. */
export function unexpected(
  step: KeyExchangeStepName,
  wanted: string,
  got: TlObject,
): KeyExchangeError {
  return new KeyExchangeError(step, `want ${wanted}, got ${got._}`);
}

/**
 * Checks the proof that the server knows `new_nonce`.
 *
 * @throws {SecurityError} With `check` `"new_nonce_hash"`.
 */
export function checkNewNonceHash(wanted: Uint8Array, got: Uint8Array): void {
  if (equal(got, wanted)) return;
  throw new SecurityError(
    "new_nonce_hash",
    "Cannot accept key: want the hash of our new_nonce, got another",
  );
}

/** Big-endian bytes of a prime below 2^32, without leading zeros. */
export function shortBytes(value: bigint): Uint8Array {
  return bigIntToBytesBE(value, Math.ceil(value.toString(16).length / 2));
}

/** Reads a signed long. */
export function readLong(bytes: Uint8Array): bigint {
  return new DataView(bytes.buffer, bytes.byteOffset, 8).getBigInt64(0, true);
}

/** Writes a long as `0x` and 16 digits. */
export function hexLong(value: bigint): string {
  return "0x" + BigInt.asUintN(64, value).toString(16).padStart(16, "0");
}
