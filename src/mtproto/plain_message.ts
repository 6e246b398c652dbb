/**
 * Messages without encryption, which carry the exchange of an authorization
 * key: `auth_key_id` = 0 (8 bytes), `msg_id` (8), length (4), body.
 *
 * @see https://core.telegram.org/mtproto/description#unencrypted-message
 * @module
 */

import { SecurityError } from "../crypto/mod.ts";

/** Bytes before the body. */
const HEADER_LENGTH = 20;
/** Most bytes that a padded transport adds behind a packet. */
const MAX_TRANSPORT_PADDING = 15;

/** A message that was sent without encryption. */
export interface PlainMessage {
  /** Its `msg_id`; nothing vouches for it. */
  readonly msgId: bigint;
  /** Its body, a view into the packet. */
  readonly body: Uint8Array;
}

/**
 * Wraps a body as an unencrypted message.
 *
 * @param body TL bytes, a multiple of 4.
 * @param msgId The `msg_id`.
 * @returns A fresh packet of 20 bytes and the body.
 *
 * @example There and back
 * ```ts
 * import {
 *   decodePlainMessage,
 *   encodePlainMessage,
 * } from "@layer/mtproto/mtproto";
 * import { assertEquals } from "@std/assert";
 *
 * const packet = encodePlainMessage(Uint8Array.of(1, 2, 3, 4), 8n);
 * assertEquals(packet.length, 24);
 * assertEquals(decodePlainMessage(packet).msgId, 8n);
 * ```
 */
export function encodePlainMessage(
  body: Uint8Array,
  msgId: bigint,
): Uint8Array<ArrayBuffer> {
  const packet = new Uint8Array(HEADER_LENGTH + body.length);
  const view = new DataView(packet.buffer);
  view.setBigInt64(8, msgId, true);
  view.setInt32(16, body.length, true);
  packet.set(body, HEADER_LENGTH);
  return packet;
}

/**
 * Opens an unencrypted message.
 *
 * @param packet A packet; up to 15 bytes behind the body are ignored, since
 *   padded transports append them.
 * @returns The `msg_id` and a view of the body.
 * @throws {SecurityError} With `check` `"length"` if the packet is shorter or
 *   longer than it says, `"auth_key_id"` if it is encrypted.
 */
export function decodePlainMessage(packet: Uint8Array): PlainMessage {
  if (packet.length < HEADER_LENGTH) {
    throw new SecurityError(
      "length",
      `Cannot open plain message: want 20 bytes or more, got ${packet.length}`,
    );
  }
  const view = new DataView(packet.buffer, packet.byteOffset, packet.length);
  if (view.getBigInt64(0, true) !== 0n) {
    throw new SecurityError(
      "auth_key_id",
      "Cannot open plain message: want auth_key_id 0, got another",
    );
  }
  const length = view.getInt32(16, true);
  const rest = packet.length - HEADER_LENGTH - length;
  if (
    length < 4 || length % 4 !== 0 || rest < 0 || rest > MAX_TRANSPORT_PADDING
  ) {
    throw new SecurityError(
      "length",
      `Cannot open plain message: want a body of ${
        packet.length - HEADER_LENGTH
      } bytes, got length ${length}`,
    );
  }
  return {
    msgId: view.getBigInt64(8, true),
    body: packet.subarray(HEADER_LENGTH, HEADER_LENGTH + length),
  };
}
