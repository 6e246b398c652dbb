/**
 * What is thrown when a check of the protocol's security guidelines fails.
 *
 * @module
 */

import { MtprotoError } from "../errors.ts";

/**
 * The check that failed.
 *
 * - `"nonce"`, `"server_nonce"`, `"new_nonce_hash"`, `"answer_hash"`: values of
 *   the key exchange that must repeat or hash to what was agreed;
 * - `"rsa"`: an RSA-encrypted block that the server side cannot open;
 * - `"dh_prime"`, `"g"`, `"g_a"`: Diffie-Hellman parameters, in the key
 *   exchange and in the 2FA proof (where `g_a` also stands for `g_b`);
 * - `"auth_key_id"`, `"msg_key"`, `"session_id"`, `"msg_id_parity"`,
 *   `"msg_id_time"`, `"msg_id_replay"`, `"length"`, `"padding"`: an encrypted
 *   message;
 * - `"file_hash"`: a piece of a file from a CDN DC.
 *
 * @see https://core.telegram.org/mtproto/security_guidelines
 */
export type SecurityCheck =
  | "nonce"
  | "server_nonce"
  | "new_nonce_hash"
  | "answer_hash"
  | "rsa"
  | "dh_prime"
  | "g"
  | "g_a"
  | "auth_key_id"
  | "msg_key"
  | "session_id"
  | "msg_id_parity"
  | "msg_id_time"
  | "msg_id_replay"
  | "length"
  | "padding"
  | "file_hash";

/**
 * A check of the security guidelines failed: what was received must not be
 * used.
 *
 * @example Refusing a Diffie-Hellman value
 * ```ts
 * import {
 *   checkDhValue,
 *   KNOWN_DH_PRIME,
 *   SecurityError,
 * } from "@layer/mtproto/crypto";
 * import { assertEquals, assertThrows } from "@std/assert";
 *
 * const error = assertThrows(
 *   () => checkDhValue(1n, KNOWN_DH_PRIME),
 *   SecurityError,
 * );
 * assertEquals(error.check, "g_a");
 * ```
 */
export class SecurityError extends MtprotoError {
  /** Discriminant, for a `switch` over errors. */
  override readonly kind = "security" as const;
  /** Name shown before the message. */
  override readonly name = "SecurityError";
  /** Which check failed. */
  readonly check: SecurityCheck;

  /**
   * Makes an error for one check.
   *
   * @param check Which check failed.
   * @param message Sentence without a full stop: "Cannot do x: wanted, got".
   * @param options `cause` is the underlying error, if there is one.
   */
  constructor(check: SecurityCheck, message: string, options?: ErrorOptions) {
    super(message, options);
    this.check = check;
  }
}
