/**
 * The 64 bytes that begin an obfuscated connection, and the two AES-256-CTR
 * key streams that they hold.
 *
 * @see https://core.telegram.org/mtproto/mtproto-transports#transport-obfuscation
 *
 * @module
 */

import { concat } from "../bytes/mod.ts";
import type { CryptoProvider, CtrCipher, RandomBytes } from "../crypto/mod.ts";
import { readInt } from "./framed_codec.ts";

/** Length of the first bytes of an obfuscated connection. */
export const OBFUSCATION_HEADER_LENGTH = 64;

/** Tags of the framings that can be obfuscated, as little-endian numbers. */
export type ObfuscatedTag = 0xefefefef | 0xeeeeeeee | 0xdddddddd;

/**
 * First words that a header must not begin with, little-endian: HTTP methods,
 * a TLS record, and the tags of other framings.
 */
const RESERVED: readonly number[] = [
  0x44414548, // HEAD
  0x54534f50, // POST
  0x20544547, // GET and a space
  0x4954504f, // OPTI
  0x02010316, // TLS handshake
  0xdddddddd,
  0xeeeeeeee,
];

/** Draws before the source of randomness is called broken: p < 2^-780. */
const MAX_DRAWS = 100;

/** The start of an obfuscated connection, as the client sees it. */
export interface ObfuscationStart {
  /** 64 bytes to send first. */
  header: Uint8Array;
  /** For what is sent; already advanced past the header. */
  encrypt: CtrCipher;
  /** For what is received. */
  decrypt: CtrCipher;
}

/** What {@linkcode startObfuscation} needs. */
export interface ObfuscationOptions {
  /** Framing inside. */
  tag: ObfuscatedTag;
  /** DC number, 10000 more for test DCs, negative for media; else random. */
  dcId?: number;
  /** 16-byte secret of an MTProxy. */
  secret?: Uint8Array;
  /** Source of the header. */
  randomBytes: RandomBytes;
  /** Provider of SHA-256 and AES-256-CTR. */
  crypto: CryptoProvider;
}

/** Makes the header and the key streams of the client's side. */
export function startObfuscation(
  options: ObfuscationOptions,
): ObfuscationStart {
  const { tag, dcId, secret, randomBytes, crypto } = options;
  const header = drawHeader(randomBytes);
  header.fill(tag & 0xff, 56, 60);
  if (dcId !== undefined) {
    header[60] = dcId;
    header[61] = dcId >> 8;
  }
  const encrypt = keyStream(header, secret, crypto);
  const decrypt = keyStream(header.slice().reverse(), secret, crypto);
  const encrypted = header.slice();
  encrypt.apply(encrypted);
  header.set(encrypted.subarray(56), 56);
  return { header, encrypt, decrypt };
}

/** The start of an obfuscated connection, as the server sees it. */
export interface AcceptedObfuscation {
  /** Framing inside. */
  tag: ObfuscatedTag;
  /** What the client put in the DC field: random unless it uses a proxy. */
  dcId: number;
  /** For what is sent. */
  encrypt: CtrCipher;
  /** For what is received; already advanced past the header. */
  decrypt: CtrCipher;
}

/**
 * Reads a client's header.
 *
 * @returns `null` if the secret does not fit, or it is no such header.
 */
export function acceptObfuscation(
  header: Uint8Array,
  secret: Uint8Array | undefined,
  crypto: CryptoProvider,
): AcceptedObfuscation | null {
  const decrypt = keyStream(header, secret, crypto);
  const encrypt = keyStream(header.slice().reverse(), secret, crypto);
  const plain = header.slice();
  decrypt.apply(plain);
  const tag = readInt(plain, 56) >>> 0;
  if (tag !== 0xefefefef && tag !== 0xeeeeeeee && tag !== 0xdddddddd) {
    return null;
  }
  const dcId = (plain[60]! | plain[61]! << 8) << 16 >> 16;
  return { tag, dcId, encrypt, decrypt };
}

/** Draws 64 bytes that cannot be taken for another protocol. */
function drawHeader(randomBytes: RandomBytes): Uint8Array {
  for (let i = 0; i < MAX_DRAWS; i++) {
    const header = randomBytes(OBFUSCATION_HEADER_LENGTH).slice();
    const first = readInt(header, 0) >>> 0;
    if (
      header[0] !== 0xef && !RESERVED.includes(first) &&
      readInt(header, 4) !== 0
    ) return header;
  }
  throw new RangeError(
    `Cannot start obfuscation: randomBytes gave ${MAX_DRAWS} headers that are all reserved`,
  );
}

/** Key at 8..40, with a secret hashed together with it; counter at 40..56. */
function keyStream(
  header: Uint8Array,
  secret: Uint8Array | undefined,
  crypto: CryptoProvider,
): CtrCipher {
  const key = header.slice(8, 40);
  return crypto.ctr(
    secret === undefined ? key : crypto.sha256(concat(key, secret)),
    header.slice(40, 56),
  );
}
