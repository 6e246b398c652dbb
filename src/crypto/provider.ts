/**
 * The interface that every cryptographic back end meets: pure TypeScript,
 * WebAssembly and the platform's own. All of it is synchronous, because the
 * protocol machines that use it are.
 *
 * @module
 */

import type { AuthKey } from "./auth_key.ts";

/**
 * Source of random bytes. It must be cryptographically secure outside tests.
 *
 * @param length Number of bytes wanted.
 * @returns A fresh array of exactly `length` bytes.
 */
export type RandomBytes = (length: number) => Uint8Array;

/**
 * Which end of a connection a key is used by. MTProto derives different keys
 * for messages from the client (`x = 0`) and from the server (`x = 8`).
 */
export type MessageSide = "client" | "server";

/** AES-256 in counter mode whose key stream continues from call to call. */
export interface CtrCipher {
  /**
   * Encrypts or decrypts in place and advances the key stream by
   * `data.length` bytes.
   *
   * @param data Any number of bytes; overwritten.
   */
  apply(data: Uint8Array): void;
}

/**
 * Encrypts and decrypts whole MTProto 2.0 packets with one `auth_key`.
 *
 * A packet is `auth_key_id` (8 bytes), `msg_key` (16 bytes), then the
 * ciphertext, a multiple of 16 bytes.
 *
 * @see https://core.telegram.org/mtproto/description#defining-aes-key-and-initialization-vector
 */
export interface MessageCipher {
  /**
   * Encrypts one message and appends 12 to 1024 bytes of random padding.
   *
   * @param plaintext `salt | session_id | msg_id | seqno | length | body`,
   *   without padding; not changed.
   * @param randomBytes Where the padding comes from.
   * @returns A fresh packet, 24 bytes plus the padded length.
   */
  encrypt(plaintext: Uint8Array, randomBytes: RandomBytes): Uint8Array;
  /**
   * Decrypts one packet after checking its length, `auth_key_id` and
   * `msg_key`.
   *
   * @param packet A whole packet; not changed. Up to 15 bytes past a multiple
   *   of 16 are ignored: the padded transports append them.
   * @returns The plaintext with its padding, fresh. The padding itself is for
   *   the caller to check, once it knows the message length.
   * @throws {SecurityError} With `check` `"length"`, `"auth_key_id"` or
   *   `"msg_key"`.
   */
  decrypt(packet: Uint8Array): Uint8Array;
}

/** How a {@linkcode MessageCipher} pads. */
export interface MessageCipherOptions {
  /**
   * Most blocks of 16 bytes added at random to the least padding, so that a
   * packet's length does not tell the message's: 0 to 62.
   *
   * @default {3}
   */
  maxExtraBlocks?: number;
}

/**
 * One cryptographic back end. All providers give the same bytes for the same
 * input; they differ in speed only.
 *
 * @example Hashing with the provider this platform prefers
 * ```ts
 * import { defaultProvider, tsProvider } from "@layer/mtproto/crypto";
 * import { assertEquals } from "@std/assert";
 *
 * const data = new TextEncoder().encode("abc");
 * assertEquals(defaultProvider().sha256(data), tsProvider.sha256(data));
 * ```
 */
export interface CryptoProvider {
  /** Short name for logs and benchmarks, such as `"ts"`. */
  readonly name: string;
  /**
   * Computes SHA-1 (FIPS 180-4).
   *
   * @param data Any number of bytes.
   * @returns 20 bytes, fresh.
   */
  sha1(data: Uint8Array): Uint8Array;
  /**
   * Computes SHA-256 (FIPS 180-4).
   *
   * @param data Any number of bytes.
   * @returns 32 bytes, fresh.
   */
  sha256(data: Uint8Array): Uint8Array;
  /**
   * Encrypts in place with AES-256 in infinite garble extension mode.
   *
   * @param data A multiple of 16 bytes; overwritten.
   * @param key 32 bytes.
   * @param iv 32 bytes: the block before the first ciphertext, then the block
   *   before the first plaintext. Not changed.
   * @throws {RangeError} If a length is wrong.
   */
  igeEncrypt(data: Uint8Array, key: Uint8Array, iv: Uint8Array): void;
  /**
   * Decrypts in place with AES-256 in infinite garble extension mode.
   *
   * @param data A multiple of 16 bytes; overwritten.
   * @param key 32 bytes.
   * @param iv 32 bytes, as for {@linkcode CryptoProvider.igeEncrypt}.
   * @throws {RangeError} If a length is wrong.
   */
  igeDecrypt(data: Uint8Array, key: Uint8Array, iv: Uint8Array): void;
  /**
   * Starts an AES-256-CTR key stream.
   *
   * @param key 32 bytes.
   * @param iv 16 bytes: the first counter block, incremented as one 128-bit
   *   big-endian number.
   * @returns A cipher that carries its position.
   * @throws {RangeError} If a length is wrong.
   */
  ctr(key: Uint8Array, iv: Uint8Array): CtrCipher;
  /**
   * Splits the `pq` of a key exchange into its two primes.
   *
   * @param pq A product of two different odd primes, less than 2^63.
   * @returns The primes, the smaller first.
   * @throws {RangeError} If `pq` is not such a product.
   */
  factorizePq(pq: bigint): [p: bigint, q: bigint];
  /**
   * Raises to a power modulo `modulus`.
   *
   * @param base Not negative.
   * @param exponent Not negative.
   * @param modulus Positive.
   * @returns `base ** exponent % modulus`.
   * @throws {RangeError} If an argument is out of range.
   */
  modPow(base: bigint, exponent: bigint, modulus: bigint): bigint;
  /**
   * Inflates gzip data (RFC 1952).
   *
   * @param data One gzip member.
   * @param maxLength The most bytes that the output may have.
   * @returns The inflated bytes, fresh.
   * @throws {SyntaxError} If the data is malformed.
   * @throws {RangeError} If the output would be longer than `maxLength`.
   */
  gunzip(data: Uint8Array, maxLength: number): Uint8Array;
  /**
   * Makes the cipher of one side of a connection.
   *
   * @param authKey The key both sides share.
   * @param side The end that holds the cipher: it encrypts as this side and
   *   decrypts what the other sent.
   * @param options How it pads.
   * @returns The cipher.
   * @throws {RangeError} If an option is out of range.
   */
  messageCipher(
    authKey: AuthKey,
    side: MessageSide,
    options?: MessageCipherOptions,
  ): MessageCipher;
}
