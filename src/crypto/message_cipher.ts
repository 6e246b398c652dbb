/**
 * MTProto 2.0 encryption of whole packets over any back end's hash and cipher.
 *
 * @see https://core.telegram.org/mtproto/description#protocol-description
 * @module
 */

import { allocate, wipe } from "../bytes/mod.ts";
import type { AuthKey } from "./auth_key.ts";
import { SecurityError } from "./errors.ts";
import type {
  MessageCipher,
  MessageCipherOptions,
  MessageSide,
  RandomBytes,
} from "./provider.ts";

/** The parts of a provider that a message cipher is built from. */
export interface MessagePrimitives {
  /** SHA-256 of any number of bytes. */
  sha256(data: Uint8Array): Uint8Array;
  /** AES-256-IGE encryption in place. */
  igeEncrypt(data: Uint8Array, key: Uint8Array, iv: Uint8Array): void;
  /** AES-256-IGE decryption in place. */
  igeDecrypt(data: Uint8Array, key: Uint8Array, iv: Uint8Array): void;
}

/** `auth_key_id` and `msg_key`. */
const HEADER_LENGTH = 24;
/** Bytes of `auth_key` that are hashed before the plaintext. */
const HASHED_KEY_LENGTH = 32;
/** Least padding, in bytes. */
const PADDING_MIN = 12;
/** Default of {@linkcode MessageCipherOptions.maxExtraBlocks}. */
export const EXTRA_BLOCKS = 3;
/** 12 + 15 + 62 * 16 is the most that stays within 1024 bytes of padding. */
const EXTRA_BLOCKS_MAX = 62;

/** KDF input: `msg_key` and 36 bytes of `auth_key`, in either order. */
const KDF_LENGTH = 52;

/**
 * Checks and completes the options of a message cipher.
 *
 * @param options What the caller gave.
 * @returns `maxExtraBlocks`.
 * @throws {RangeError} If it is not a whole number from 0 to 62.
 */
export function checkExtraBlocks(options: MessageCipherOptions = {}): number {
  const { maxExtraBlocks = EXTRA_BLOCKS } = options;
  if (
    !Number.isInteger(maxExtraBlocks) || maxExtraBlocks < 0 ||
    maxExtraBlocks > EXTRA_BLOCKS_MAX
  ) {
    throw new RangeError(
      `Cannot make message cipher: maxExtraBlocks must be a whole number from 0 to ${EXTRA_BLOCKS_MAX}, got ${maxExtraBlocks}`,
    );
  }
  return maxExtraBlocks;
}

/**
 * Decides how much padding a message gets. Every provider draws one random
 * byte for it, or none where there is no choice, and then the padding itself,
 * so that equal randomness gives equal packets.
 *
 * @param length Length of the message, in bytes.
 * @param maxExtraBlocks Result of {@linkcode checkExtraBlocks}.
 * @param randomBytes Where the one byte comes from.
 * @returns 12 to 1024 bytes, up to a multiple of 16.
 */
export function paddingLength(
  length: number,
  maxExtraBlocks: number,
  randomBytes: RandomBytes,
): number {
  const extra = maxExtraBlocks === 0
    ? 0
    : randomBytes(1)[0]! % (maxExtraBlocks + 1);
  return PADDING_MIN + ((-length - PADDING_MIN) & 15) + 16 * extra;
}

/** Key derivation and packet layout over a provider's primitives. */
export class PrimitiveMessageCipher implements MessageCipher {
  readonly #primitives: MessagePrimitives;
  readonly #key: Uint8Array;
  readonly #keyId: Uint8Array;
  /** `x` of the page: 0 for messages from the client, 8 from the server. */
  readonly #encryptX: 0 | 8;
  readonly #decryptX: 0 | 8;
  readonly #maxExtraBlocks: number;
  readonly #aesKey = new Uint8Array(32);
  readonly #aesIv = new Uint8Array(32);
  readonly #kdf = new Uint8Array(KDF_LENGTH);

  constructor(
    primitives: MessagePrimitives,
    authKey: AuthKey,
    side: MessageSide,
    options?: MessageCipherOptions,
  ) {
    this.#maxExtraBlocks = checkExtraBlocks(options);
    this.#primitives = primitives;
    this.#key = authKey.bytes;
    this.#keyId = authKey.idBytes;
    this.#encryptX = side === "client" ? 0 : 8;
    this.#decryptX = side === "client" ? 8 : 0;
  }

  encrypt(plaintext: Uint8Array, randomBytes: RandomBytes): Uint8Array {
    const buffer = this.#layOut(plaintext, randomBytes);
    const packet = buffer.subarray(HASHED_KEY_LENGTH - HEADER_LENGTH);
    const msgKey = this.#seal(buffer, packet);
    this.#deriveKey(msgKey, this.#encryptX);
    this.#primitives.igeEncrypt(
      packet.subarray(HEADER_LENGTH),
      this.#aesKey,
      this.#aesIv,
    );
    this.#wipe();
    return packet;
  }

  /**
   * Encrypts like {@linkcode PrimitiveMessageCipher.encrypt}, with a cipher
   * that answers later.
   *
   * @param plaintext The message without padding; not changed.
   * @param randomBytes Source of the padding.
   * @param igeEncrypt The cipher; it leaves its input alone.
   * @returns A fresh packet.
   */
  encryptAsync(
    plaintext: Uint8Array,
    randomBytes: RandomBytes,
    igeEncrypt: (
      data: Uint8Array,
      key: Uint8Array,
      iv: Uint8Array,
    ) => Promise<Uint8Array>,
  ): Promise<Uint8Array> {
    const buffer = this.#layOut(plaintext, randomBytes);
    const packet = buffer.subarray(HASHED_KEY_LENGTH - HEADER_LENGTH);
    const msgKey = this.#seal(buffer, packet);
    this.#deriveKey(msgKey, this.#encryptX);
    // Other messages may be encrypted meanwhile: these are copies.
    const key = this.#aesKey.slice();
    const iv = this.#aesIv.slice();
    this.#wipe();
    const body = packet.subarray(HEADER_LENGTH);
    return igeEncrypt(body, key, iv).then((encrypted) => {
      body.set(encrypted);
      return packet;
    }).finally(() => wipe(key, iv));
  }

  decrypt(packet: Uint8Array): Uint8Array {
    const length = (packet.length - HEADER_LENGTH) & ~15;
    if (length < 16 || packet.length < HEADER_LENGTH) {
      throw new SecurityError(
        "length",
        `Cannot decrypt message: 40 bytes or more wanted, got ${packet.length}`,
      );
    }
    const keyId = this.#keyId;
    let difference = 0;
    for (let i = 0; i < 8; i++) difference |= packet[i]! ^ keyId[i]!;
    if (difference !== 0) {
      throw new SecurityError(
        "auth_key_id",
        "Cannot decrypt message: another auth_key_id",
      );
    }
    const x = this.#decryptX;
    const buffer = allocate(HASHED_KEY_LENGTH + length);
    buffer.set(packet.subarray(HEADER_LENGTH, HEADER_LENGTH + length), 32);
    this.#deriveKey(packet.subarray(8, HEADER_LENGTH), x);
    const plaintext = buffer.subarray(HASHED_KEY_LENGTH);
    this.#primitives.igeDecrypt(plaintext, this.#aesKey, this.#aesIv);
    this.#wipe();
    const key = this.#key;
    for (let i = 0; i < HASHED_KEY_LENGTH; i++) buffer[i] = key[88 + x + i]!;
    const digest = this.#primitives.sha256(buffer);
    buffer.fill(0, 0, HASHED_KEY_LENGTH);
    // Every byte is compared, whatever the first difference.
    for (let i = 0; i < 16; i++) difference |= packet[8 + i]! ^ digest[8 + i]!;
    if (difference !== 0) {
      plaintext.fill(0);
      throw new SecurityError(
        "msg_key",
        "Cannot decrypt message: msg_key is not the hash of the plaintext",
      );
    }
    return plaintext;
  }

  /**
   * Returns `auth_key[88+x .. 120+x] | plaintext | padding`: what `msg_key`
   * hashes, with room before the plaintext for the header.
   */
  #layOut(plaintext: Uint8Array, randomBytes: RandomBytes): Uint8Array {
    const length = plaintext.length;
    const padding = paddingLength(length, this.#maxExtraBlocks, randomBytes);
    const buffer = allocate(HASHED_KEY_LENGTH + length + padding);
    const key = this.#key;
    const start = 88 + this.#encryptX;
    for (let i = 0; i < HASHED_KEY_LENGTH; i++) buffer[i] = key[start + i]!;
    buffer.set(plaintext, HASHED_KEY_LENGTH);
    buffer.set(randomBytes(padding), HASHED_KEY_LENGTH + length);
    return buffer;
  }

  /** Overwrites the hashed part of the key with the header. @returns `msg_key`. */
  #seal(buffer: Uint8Array, packet: Uint8Array): Uint8Array {
    // msg_key_large = SHA256(substr(auth_key, 88+x, 32) + plaintext + padding)
    const digest = this.#primitives.sha256(buffer);
    buffer.fill(0, 0, HASHED_KEY_LENGTH - HEADER_LENGTH);
    const keyId = this.#keyId;
    for (let i = 0; i < 8; i++) packet[i] = keyId[i]!;
    // msg_key = substr(msg_key_large, 8, 16)
    for (let i = 8; i < HEADER_LENGTH; i++) packet[i] = digest[i]!;
    return packet.subarray(8, HEADER_LENGTH);
  }

  /** Fills the AES key and vector for one message. */
  #deriveKey(msgKey: Uint8Array, x: 0 | 8): void {
    const key = this.#key;
    const input = this.#kdf;
    // sha256_a = SHA256(msg_key + substr(auth_key, x, 36))
    for (let i = 0; i < 16; i++) input[i] = msgKey[i]!;
    for (let i = 0; i < 36; i++) input[16 + i] = key[x + i]!;
    const a = this.#primitives.sha256(input);
    // sha256_b = SHA256(substr(auth_key, 40+x, 36) + msg_key)
    for (let i = 0; i < 36; i++) input[i] = key[40 + x + i]!;
    for (let i = 0; i < 16; i++) input[36 + i] = msgKey[i]!;
    const b = this.#primitives.sha256(input);
    const aesKey = this.#aesKey;
    const aesIv = this.#aesIv;
    // aes_key = a[0..8] b[8..24] a[24..32]; aes_iv = b[0..8] a[8..24] b[24..32]
    for (let i = 0; i < 32; i++) {
      const isOuter = i < 8 || i >= 24;
      aesKey[i] = isOuter ? a[i]! : b[i]!;
      aesIv[i] = isOuter ? b[i]! : a[i]!;
    }
    a.fill(0);
    b.fill(0);
  }

  #wipe(): void {
    this.#aesKey.fill(0);
    this.#aesIv.fill(0);
    this.#kdf.fill(0);
  }
}
