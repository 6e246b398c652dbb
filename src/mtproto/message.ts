/** Opening decrypted packets. @module */

import { SecurityError } from "../crypto/mod.ts";

/** Bytes before the body: salt, session_id, msg_id, seqno, length. */
export const MESSAGE_HEAD_LENGTH = 32;
/** Least padding of MTProto 2.0, in bytes. */
const MIN_PADDING = 12;
/** Most padding of MTProto 2.0, in bytes. */
const MAX_PADDING = 1024;

/** Heads are copied here: a view of each packet would cost more. */
const headBytes = new Uint8Array(MESSAGE_HEAD_LENGTH);
const head = new DataView(headBytes.buffer);

/** The head of a decrypted packet whose checks passed. */
export interface MessageHead {
  /** The salt, which only a server checks. */
  readonly salt: bigint;
  /** The session. */
  readonly sessionId: bigint;
  /** The message. */
  readonly msgId: bigint;
  /** Its sequence number. */
  readonly seqNo: number;
  /** Bytes of its body, which begins at offset 32. */
  readonly length: number;
}

/**
 * Reads a signed long.
 *
 * @param bytes At least 8 bytes from `at` on, little-endian.
 * @param at Offset of the first.
 * @returns The number.
 */
export function longAt(bytes: Uint8Array, at: number): bigint {
  for (let i = 0; i < 8; i++) headBytes[i] = bytes[at + i]!;
  return head.getBigInt64(0, true);
}

/**
 * Reads the head of a decrypted packet and checks length and padding.
 *
 * @param plaintext What `MessageCipher.decrypt()` returned.
 * @returns The head.
 * @throws {SecurityError} With `check` `"length"` if the length is negative,
 *   no multiple of 4, or more than there is; `"padding"` if there are fewer
 *   than 12 or more than 1024 bytes behind the message.
 *
 * @see https://core.telegram.org/mtproto/security_guidelines#checking-message-length
 */
export function openMessage(plaintext: Uint8Array): MessageHead {
  const size = plaintext.length;
  if (size < MESSAGE_HEAD_LENGTH) {
    throw new SecurityError(
      "length",
      `Cannot open message: want 32 bytes or more, got ${size}`,
    );
  }
  for (let i = 0; i < MESSAGE_HEAD_LENGTH; i++) headBytes[i] = plaintext[i]!;
  const length = head.getInt32(28, true);
  const padding = size - MESSAGE_HEAD_LENGTH - length;
  if (length < 4 || length % 4 !== 0 || padding < 0) {
    throw new SecurityError(
      "length",
      `Cannot open message: want a multiple of 4 up to ${
        size - MESSAGE_HEAD_LENGTH
      } as length, got ${length}`,
    );
  }
  if (padding < MIN_PADDING || padding > MAX_PADDING) {
    throw new SecurityError(
      "padding",
      `Cannot open message: want 12 to 1024 bytes of padding, got ${padding}`,
    );
  }
  return {
    salt: head.getBigInt64(0, true),
    sessionId: head.getBigInt64(8, true),
    msgId: head.getBigInt64(16, true),
    seqNo: head.getInt32(24, true),
    length,
  };
}
