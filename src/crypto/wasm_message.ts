/**
 * MTProto 2.0 messages by the kernels: hash, key derivation and cipher in one
 * call, with the key resident in their memory.
 *
 * @see https://core.telegram.org/mtproto/description#protocol-description
 * @module
 */

import type { AuthKey } from "./auth_key.ts";
import { SecurityError } from "./errors.ts";
import {
  checkExtraBlocks,
  paddingLength,
  PrimitiveMessageCipher,
} from "./message_cipher.ts";
import {
  loadedNodeCrypto,
  type NodeCrypto,
  nodeCrypto,
} from "./native_modules.ts";
import type {
  CryptoProvider,
  MessageCipher,
  MessageCipherOptions,
  MessageSide,
  RandomBytes,
} from "./provider.ts";
import type { Kernels } from "./wasm_kernels.ts";
import {
  AUTH_KEY_OFFSET,
  AUTH_SLOT_BYTES,
  AUTH_SLOTS,
  HEADER,
  IO,
  KEY_PART,
  MSG_KEY,
} from "./wasm_layout.ts";
import type { WasmSlots } from "./wasm_slots.ts";

/** `auth_key_id` and `msg_key`. */
const HEADER_LENGTH = 24;

/** From this length on, the platform's SHA-256 beats that of the kernels. */
const LONG = 2_048;

/**
 * Loading the platform's hash takes as long as hashing this many bytes here,
 * so that it waits until so many have passed.
 */
const LOAD_AFTER = 4_194_304;

let longBytes = 0;

/** The platform's hash for a long message, if it is worth it. */
function hasherFor(length: number): NodeCrypto | undefined {
  if (length < LONG) return undefined;
  if (longBytes >= LOAD_AFTER) return nodeCrypto();
  longBytes += length;
  return loadedNodeCrypto();
}

/** Packets under one key, by one instance of the kernels. */
export class WasmMessageCipher implements MessageCipher {
  readonly #kernels: Kernels;
  readonly #slots: WasmSlots;
  readonly #authKey: AuthKey;
  readonly #keyId: Uint8Array;
  /** `x` of the page: 0 for messages from the client, 8 from the server. */
  readonly #encryptX: 0 | 8;
  readonly #decryptX: 0 | 8;
  readonly #maxExtraBlocks: number;
  readonly #makeFallback: () => PrimitiveMessageCipher;
  #fallback: PrimitiveMessageCipher | undefined;
  #slot: number;

  /**
   * @param kernels Instance that computes them.
   * @param slots Slots of that instance for keys.
   * @param primitives For messages that its memory has no room for.
   * @param authKey The key.
   * @param side The end that holds the cipher.
   * @param options How it pads.
   * @throws {RangeError} If an option is out of range.
   */
  constructor(
    kernels: Kernels,
    slots: WasmSlots,
    primitives: CryptoProvider,
    authKey: AuthKey,
    side: MessageSide,
    options?: MessageCipherOptions,
  ) {
    this.#maxExtraBlocks = checkExtraBlocks(options);
    this.#kernels = kernels;
    this.#slots = slots;
    this.#authKey = authKey;
    this.#keyId = authKey.idBytes;
    this.#encryptX = side === "client" ? 0 : 8;
    this.#decryptX = side === "client" ? 8 : 0;
    this.#makeFallback = () =>
      new PrimitiveMessageCipher(primitives, authKey, side, options);
    this.#slot = this.#load();
  }

  encrypt(plaintext: Uint8Array, randomBytes: RandomBytes): Uint8Array {
    const kernels = this.#kernels;
    const extra = this.#maxExtraBlocks;
    if (!kernels.reserve(plaintext.length + 1_024)) {
      return this.#forHuge().encrypt(plaintext, randomBytes);
    }
    // All randomness first: its source might use the kernels itself.
    const padding = paddingLength(plaintext.length, extra, randomBytes);
    const random = randomBytes(padding);
    const length = plaintext.length + padding;
    const node = hasherFor(length);
    const slot = this.#residentSlot();
    const { exports, memory } = kernels;
    memory.set(plaintext, IO);
    memory.set(random, IO + plaintext.length);
    const x = this.#encryptX;
    if (node === undefined) {
      exports.messageEncrypt(slot, x, length);
    } else {
      exports.messagePrepare(slot, x);
      const digest = hash(node, memory.subarray(KEY_PART, IO + length));
      // msg_key = substr(msg_key_large, 8, 16)
      memory.set(digest.subarray(8, 24), MSG_KEY);
      exports.messageSeal(slot, x, length);
    }
    return kernels.copy(HEADER, IO + length);
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
    const kernels = this.#kernels;
    if (!kernels.reserve(packet.length)) return this.#forHuge().decrypt(packet);
    const node = hasherFor(length);
    const slot = this.#residentSlot();
    const { exports, memory } = kernels;
    memory.set(packet, HEADER);
    const x = this.#decryptX;
    let isRight: boolean;
    if (node === undefined) {
      isRight = exports.messageDecrypt(slot, x, length) !== 0;
    } else {
      exports.messageUnseal(slot, x, length);
      const digest = hash(node, memory.subarray(KEY_PART, IO + length));
      memory.fill(0, KEY_PART, IO);
      // Every byte is compared, whatever the first difference.
      for (let i = 8; i < 24; i++) difference |= packet[i]! ^ digest[i]!;
      isRight = difference === 0;
    }
    if (!isRight) {
      memory.fill(0, IO, IO + length);
      throw new SecurityError(
        "msg_key",
        "Cannot decrypt message: msg_key is not the hash of the plaintext",
      );
    }
    return kernels.copy(IO, IO + length);
  }

  #residentSlot(): number {
    if (this.#slots.isHeld(this.#slot, this)) return this.#slot;
    return this.#slot = this.#load();
  }

  /** Claims a slot and puts the key there. */
  #load(): number {
    const slot = this.#slots.claim(this);
    const at = AUTH_SLOTS + slot * AUTH_SLOT_BYTES;
    this.#kernels.memory.set(this.#keyId, at);
    this.#kernels.memory.set(this.#authKey.bytes, at + AUTH_KEY_OFFSET);
    return slot;
  }

  #forHuge(): PrimitiveMessageCipher {
    return this.#fallback ??= this.#makeFallback();
  }
}

function hash(node: NodeCrypto, data: Uint8Array): Uint8Array {
  return node.createHash("sha256").update(data).digest();
}
