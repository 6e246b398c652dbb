/** Quick acknowledgements of the transports. @module */

import { concat } from "../bytes/mod.ts";
import {
  type AuthKey,
  type CryptoProvider,
  defaultProvider,
} from "../crypto/mod.ts";

/** The page's `88 + x`; `x` is 0 for messages from the client. */
const KEY_OFFSET = 88;

/**
 * Computes the token with which a server acknowledges a packet of a client
 * before it has looked into it: the first 32 bits of SHA-256 of 32 bytes of
 * `auth_key` and the plaintext with its padding, with the highest bit set.
 *
 * @param authKey The key.
 * @param plaintext The packet before encryption, with padding.
 * @param crypto Cryptographic back end.
 * @returns An unsigned 32-bit number, little-endian on the wire.
 *
 * @see https://core.telegram.org/mtproto/mtproto-transports#quick-ack
 */
export function quickAckToken(
  authKey: AuthKey,
  plaintext: Uint8Array,
  crypto: CryptoProvider = defaultProvider(),
): number {
  const key = authKey.bytes.subarray(KEY_OFFSET, KEY_OFFSET + 32);
  const hash = crypto.sha256(concat(key, plaintext));
  const head = new DataView(hash.buffer, hash.byteOffset, 4);
  return (head.getUint32(0, true) | 0x80000000) >>> 0;
}

/**
 * Computes the quick acknowledgement token of a packet that
 * `Session.nextPacket()` made.
 *
 * @param authKey The key.
 * @param packet A packet of the client.
 * @param crypto Cryptographic back end.
 * @returns An unsigned 32-bit number, see {@linkcode quickAckToken}.
 * @throws {SecurityError} If the packet was not encrypted with the key.
 *
 * @example Both ends agree
 * ```ts
 * import {
 *   AuthKey,
 *   defaultProvider,
 *   randomBytes,
 * } from "@layer/mtproto/crypto";
 * import {
 *   quickAckToken,
 *   quickAckTokenOfPacket,
 *   Session,
 * } from "@layer/mtproto/mtproto";
 * import { assertEquals } from "@std/assert";
 *
 * const authKey = AuthKey.fromBytes(randomBytes(256));
 * const session = new Session({ authKey });
 * session.enqueue(Uint8Array.of(1, 2, 3, 4));
 * const packet = session.nextPacket(1_700_000_000_000)!;
 *
 * const server = defaultProvider().messageCipher(authKey, "server");
 * assertEquals(
 *   quickAckTokenOfPacket(authKey, packet),
 *   quickAckToken(authKey, server.decrypt(packet)),
 * );
 * ```
 */
export function quickAckTokenOfPacket(
  authKey: AuthKey,
  packet: Uint8Array,
  crypto: CryptoProvider = defaultProvider(),
): number {
  const server = crypto.messageCipher(authKey, "server");
  return quickAckToken(authKey, server.decrypt(packet), crypto);
}
