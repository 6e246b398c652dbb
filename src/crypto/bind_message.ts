/**
 * The `encrypted_message` of `auth.bindTempAuthKey`: proof, made with the
 * permanent key, that a temporary key belongs to the same client.
 *
 * @see https://core.telegram.org/method/auth.bindTempAuthKey#generating-encrypted-message
 * @module
 */

import { equal, wipe } from "../bytes/mod.ts";
import { igeDecrypt, igeEncrypt } from "./aes_ige.ts";
import type { AuthKey } from "./auth_key.ts";
import { SecurityError } from "./errors.ts";
import { deriveKeyV1, messageKeyV1 } from "./message_key_v1.ts";
import type { RandomBytes } from "./provider.ts";

/** `bind_auth_key_inner#75a3f765 nonce:long temp_auth_key_id:long perm_auth_key_id:long temp_session_id:long expires_at:int = BindAuthKeyInner;` */
const BIND_AUTH_KEY_INNER = 0x75a3f765;
/** Bytes of `bind_auth_key_inner`. */
const INNER_LENGTH = 40;
/** `random:int128 msg_id:long seqno:int msg_len:int`. */
const ENVELOPE_LENGTH = 32;
/** The message, padded to blocks. */
const PADDED_LENGTH = 80;
/** `auth_key_id` and `msg_key`. */
const HEADER_LENGTH = 24;

/** What binds a temporary key. Numbers of 64 bits are signed, as in TL. */
export interface BindMessage {
  /** Random number, the same as in the call. */
  nonce: bigint;
  /** `auth_key_id` of the temporary key. */
  tempAuthKeyId: bigint;
  /** `auth_key_id` of the permanent key. */
  permAuthKeyId: bigint;
  /** Session that makes the call. */
  tempSessionId: bigint;
  /** Unix seconds after which the server forgets the temporary key. */
  expiresAt: number;
  /** `msg_id` of the message that carries the call. */
  msgId: bigint;
}

/** What {@linkcode encryptBindMessage} needs. */
export interface BindMessageOptions extends Omit<BindMessage, "permAuthKeyId"> {
  /** The permanent key. */
  permAuthKey: AuthKey;
  /** Source of the filling and the padding. */
  randomBytes: RandomBytes;
}

/**
 * Encrypts the binding message with the permanent key, by MTProto 1.0.
 *
 * @param options The parts of the message.
 * @returns `encrypted_message`, 104 bytes, fresh.
 *
 * @example Binding, and the server's check
 * ```ts
 * import {
 *   AuthKey,
 *   decryptBindMessage,
 *   encryptBindMessage,
 *   randomBytes,
 * } from "@layer/mtproto/crypto";
 * import { assertEquals } from "@std/assert";
 *
 * const permAuthKey = AuthKey.fromBytes(randomBytes(256));
 * const message = {
 *   nonce: 1n,
 *   tempAuthKeyId: -2n,
 *   tempSessionId: 3n,
 *   expiresAt: 1_800_000_000,
 *   msgId: 4n,
 * };
 * const encrypted = encryptBindMessage({
 *   ...message,
 *   permAuthKey,
 *   randomBytes,
 * });
 * assertEquals(decryptBindMessage(encrypted, permAuthKey), {
 *   ...message,
 *   permAuthKeyId: permAuthKey.id,
 * });
 * ```
 */
export function encryptBindMessage(
  options: BindMessageOptions,
): Uint8Array<ArrayBuffer> {
  const { permAuthKey, randomBytes } = options;
  const out = new Uint8Array(HEADER_LENGTH + PADDED_LENGTH);
  const message = out.subarray(HEADER_LENGTH);
  const view = new DataView(out.buffer, HEADER_LENGTH);
  // The salt and session of a usual message are random here.
  message.set(randomBytes(16));
  view.setBigInt64(16, options.msgId, true);
  view.setInt32(24, 0, true);
  view.setInt32(28, INNER_LENGTH, true);
  view.setUint32(32, BIND_AUTH_KEY_INNER, true);
  view.setBigInt64(36, options.nonce, true);
  view.setBigInt64(44, options.tempAuthKeyId, true);
  view.setBigInt64(52, permAuthKey.id, true);
  view.setBigInt64(60, options.tempSessionId, true);
  view.setInt32(68, options.expiresAt, true);
  const length = ENVELOPE_LENGTH + INNER_LENGTH;
  const msgKey = messageKeyV1(message.subarray(0, length));
  message.set(randomBytes(PADDED_LENGTH - length), length);
  const { key, iv } = deriveKeyV1(permAuthKey, msgKey, 0);
  igeEncrypt(message, key, iv);
  wipe(key, iv);
  out.set(permAuthKey.idBytes);
  out.set(msgKey, 8);
  return out;
}

/**
 * Opens a binding message: the server's side.
 *
 * @param encrypted `encrypted_message`.
 * @param permAuthKey The permanent key that the call names.
 * @returns The parts of the message; comparing them with the call is for the
 *   caller.
 * @throws {SecurityError} With `check` `"length"`, `"auth_key_id"` or
 *   `"msg_key"`.
 *
 * @example Refusing a message for another key
 * ```ts
 * import {
 *   AuthKey,
 *   decryptBindMessage,
 *   SecurityError,
 * } from "@layer/mtproto/crypto";
 * import { assertThrows } from "@std/assert";
 *
 * const permAuthKey = AuthKey.fromBytes(new Uint8Array(256));
 * assertThrows(
 *   () => decryptBindMessage(new Uint8Array(104), permAuthKey),
 *   SecurityError,
 *   "another auth_key_id",
 * );
 * ```
 */
export function decryptBindMessage(
  encrypted: Uint8Array,
  permAuthKey: AuthKey,
): BindMessage {
  if (encrypted.length !== HEADER_LENGTH + PADDED_LENGTH) {
    throw new SecurityError(
      "length",
      `Cannot open binding message: 104 bytes wanted, got ${encrypted.length}`,
    );
  }
  if (!equal(encrypted.subarray(0, 8), permAuthKey.idBytes)) {
    throw new SecurityError(
      "auth_key_id",
      "Cannot open binding message: another auth_key_id",
    );
  }
  const msgKey = encrypted.subarray(8, HEADER_LENGTH);
  const { key, iv } = deriveKeyV1(permAuthKey, msgKey, 0);
  const message = encrypted.slice(HEADER_LENGTH);
  igeDecrypt(message, key, iv);
  wipe(key, iv);
  const length = ENVELOPE_LENGTH + INNER_LENGTH;
  if (!equal(messageKeyV1(message.subarray(0, length)), msgKey)) {
    throw new SecurityError(
      "msg_key",
      "Cannot open binding message: msg_key is not the hash of the plaintext",
    );
  }
  const view = new DataView(message.buffer);
  if (
    view.getInt32(24, true) !== 0 || view.getInt32(28, true) !== INNER_LENGTH ||
    view.getUint32(32, true) !== BIND_AUTH_KEY_INNER
  ) {
    throw new SecurityError(
      "length",
      "Cannot open binding message: bind_auth_key_inner wanted, got another",
    );
  }
  return {
    nonce: view.getBigInt64(36, true),
    tempAuthKeyId: view.getBigInt64(44, true),
    permAuthKeyId: view.getBigInt64(52, true),
    tempSessionId: view.getBigInt64(60, true),
    expiresAt: view.getInt32(68, true),
    msgId: view.getBigInt64(16, true),
  };
}
