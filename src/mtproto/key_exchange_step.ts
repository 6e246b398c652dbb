/** Settings and outcomes of a key exchange. @module */

import type {
  AuthKey,
  CryptoProvider,
  RandomBytes,
  RsaPublicKey,
} from "../crypto/mod.ts";

/** Settings of a {@linkcode KeyExchange}. */
export interface KeyExchangeOptions {
  /** The server keys to accept, one of which the server must have. */
  readonly publicKeys: readonly RsaPublicKey[];
  /**
   * Data centre that the key is for: 10000 is added for test servers, and the
   * number is negative for media-only ones.
   */
  readonly dcId: number;
  /**
   * Source of nonces and of the secret exponent.
   *
   * @default {randomBytes}
   */
  readonly randomBytes?: RandomBytes;
  /** Cryptographic back end. @default {defaultProvider()} */
  readonly crypto?: CryptoProvider;
  /**
   * Makes a temporary key that the server forgets after this many seconds.
   * Without it the key is permanent.
   *
   * @default {undefined}
   */
  readonly expiresIn?: number;
}

/** The exchange needs another round trip. */
export interface KeyExchangeSend {
  /** Discriminant. */
  readonly type: "send";
  /** The packet to send. */
  readonly packet: Uint8Array;
}

/** The exchange is over, the key may be used. */
export interface KeyExchangeDone {
  /** Discriminant. */
  readonly type: "done";
  /** The key that both sides now hold. */
  readonly authKey: AuthKey;
  /** The first salt, a signed long. */
  readonly serverSalt: bigint;
  /** Milliseconds to add to the local clock to get the server's. */
  readonly timeOffsetMs: number;
  /** When a temporary key ends, Unix seconds of the server's clock. */
  readonly expiresAt?: number;
}

/** What {@linkcode KeyExchange.receive} asks its owner to do. */
export type KeyExchangeStep = KeyExchangeSend | KeyExchangeDone;

/**
 * Checks the settings of a key exchange.
 *
 * @param options The settings.
 * @throws {RangeError} If there is no public key, `dcId` is not an integer,
 *   or `expiresIn` is not a positive integer below 2^31.
 */
export function checkKeyExchangeOptions(options: KeyExchangeOptions): void {
  const { publicKeys, dcId, expiresIn } = options;
  if (publicKeys.length === 0) {
    throw new RangeError(
      "Cannot create authorization key: want a public key in publicKeys, got none",
    );
  }
  if (!Number.isInteger(dcId) || Math.abs(dcId) > 0x7fffffff) {
    throw new RangeError(
      `Cannot create authorization key: want an integer dcId, got ${dcId}`,
    );
  }
  if (
    expiresIn !== undefined &&
    !(Number.isInteger(expiresIn) && expiresIn > 0 && expiresIn < 2 ** 31)
  ) {
    throw new RangeError(
      `Cannot create authorization key: want expiresIn of 1 to 2^31 - 1 seconds, got ${expiresIn}`,
    );
  }
}
