/** Settings of a server's session. @module */

import type { AuthKey, CryptoProvider, RandomBytes } from "../crypto/mod.ts";
import type { Gzip } from "../mtproto/mod.ts";

/** Settings of a {@linkcode ServerSession}. */
export interface ServerSessionOptions {
  /** The key shared with the client. */
  readonly authKey: AuthKey;
  /** The salt that clients must use, a signed long. @default {0n} */
  readonly serverSalt?: bigint;
  /** Source of padding and identifiers. @default {randomBytes} */
  readonly randomBytes?: RandomBytes;
  /** Cryptographic back end. @default {defaultProvider()} */
  readonly crypto?: CryptoProvider;
  /**
   * Compresses large answers; `null` never compresses.
   *
   * @default {null}
   */
  readonly gzip?: Gzip | null;
  /**
   * Milliseconds by which the server's clock is ahead of `now`.
   *
   * @default {0}
   */
  readonly clockAheadMs?: number;
  /**
   * Whether to send `new_session_created` when the first packet came.
   *
   * @default {true}
   */
  readonly announce?: boolean;
  /**
   * Whether to refuse sequence numbers that are out of order or of the wrong
   * parity.
   *
   * @default {true}
   */
  readonly checkSeqNo?: boolean;
  /** Most bytes a request may inflate to. @default {16_777_216} */
  readonly maxInflatedLength?: number;
  /**
   * Told the session that a client wants destroyed; returns whether there was
   * one.
   *
   * @default {() => false}
   */
  readonly destroySession?: (sessionId: bigint) => boolean;
}
