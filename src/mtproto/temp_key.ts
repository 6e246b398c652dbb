/**
 * Binding a temporary key to the permanent one, for perfect forward secrecy.
 *
 * @see https://core.telegram.org/api/pfs
 * @module
 */

import {
  type AuthKey,
  encryptBindMessage,
  type RandomBytes,
  randomBytes as defaultRandomBytes,
} from "../crypto/mod.ts";
import type { Session } from "./session.ts";

/** `auth.bindTempAuthKey#cdd42a05 perm_auth_key_id:long nonce:long expires_at:int encrypted_message:bytes = Bool` */
const BIND_TEMP_AUTH_KEY_ID = 0xcdd42a05 | 0;
/** Constructor id, two longs, an int, and the length of the bytes. */
const ENCRYPTED_OFFSET = 25;
/** Length of `encrypted_message`. */
const ENCRYPTED_LENGTH = 104;

/** What {@linkcode bindTempAuthKey} needs. */
export interface BindTempAuthKeyOptions {
  /** The temporary key, which the session uses. */
  readonly tempAuthKey: AuthKey;
  /** The permanent key. */
  readonly permAuthKey: AuthKey;
  /** When the temporary key ends, Unix seconds: as the key exchange gave it. */
  readonly expiresAt: number;
  /** Source of the nonce and of padding. @default {randomBytes} */
  readonly randomBytes?: RandomBytes;
}

/**
 * Queues `auth.bindTempAuthKey`. Until its result is `boolTrue`, the server
 * answers other calls of the session with `AUTH_KEY_PERM_EMPTY`.
 *
 * The binding message must carry the `msg_id` of the call itself, so it is
 * encrypted when the call gets one, and anew whenever it gets another.
 *
 * @param session A session of the temporary key.
 * @param options Both keys and the end of the temporary one.
 * @returns The request's number; its result is a `Bool`.
 *
 * @example Binding
 * ```ts
 * import { AuthKey, randomBytes } from "@layer/mtproto/crypto";
 * import { bindTempAuthKey, Session } from "@layer/mtproto/mtproto";
 * import { assertEquals } from "@std/assert";
 *
 * const tempAuthKey = AuthKey.fromBytes(randomBytes(256));
 * const permAuthKey = AuthKey.fromBytes(randomBytes(256));
 * const session = new Session({ authKey: tempAuthKey });
 * const expiresAt = 1_700_086_400;
 * bindTempAuthKey(session, { tempAuthKey, permAuthKey, expiresAt });
 * assertEquals(session.pendingRequests, 1);
 * ```
 *
 * @see https://core.telegram.org/method/auth.bindTempAuthKey
 */
export function bindTempAuthKey(
  session: Session,
  options: BindTempAuthKeyOptions,
): number {
  const { tempAuthKey, permAuthKey, expiresAt } = options;
  const randomBytes = options.randomBytes ?? defaultRandomBytes;
  const bytes = randomBytes(8);
  const nonce = new DataView(bytes.buffer, bytes.byteOffset, 8)
    .getBigInt64(0, true);
  return session.enqueue((writer) => {
    writer.int(BIND_TEMP_AUTH_KEY_ID);
    writer.long(permAuthKey.id);
    writer.long(nonce);
    writer.int(expiresAt);
    writer.bytes(new Uint8Array(ENCRYPTED_LENGTH));
  }, {
    compress: false,
    onMsgId(msgId, body): void {
      const encrypted = encryptBindMessage({
        permAuthKey,
        nonce,
        tempAuthKeyId: tempAuthKey.id,
        tempSessionId: session.sessionId,
        expiresAt,
        msgId,
        randomBytes,
      });
      body.set(encrypted, ENCRYPTED_OFFSET);
    },
  });
}
