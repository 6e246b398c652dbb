/**
 * MTProto 2.0 messages by the kernels: hash, key derivation and cipher in one
 * call, with the key resident in their memory.
 *
 * @see https://core.telegram.org/mtproto/description#protocol-description
 * @module
 */

import { type AuthKey, offerDigest } from "./auth_key.ts";
import { SecurityError } from "./errors.ts";
import {
  checkExtraBlocks,
  EXTRA_BLOCKS,
  paddingLength,
  PrimitiveMessageCipher,
} from "./message_cipher.ts";
import {
  loadedNodeCrypto,
  type NodeCrypto,
  nodeCrypto,
} from "./native_modules.ts";
import type {
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
import {
  wasmIgeDecrypt,
  wasmIgeEncrypt,
  wasmSha256,
} from "./wasm_primitives.ts";
import { claimSlot, type WasmSlots } from "./wasm_slots.ts";

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
  readonly #maxExtraBlocks: number;
  #fallback: PrimitiveMessageCipher | undefined;
  #slot: number;

  /**
   * @param kernels Instance that computes them.
   * @param slots Slots of that instance for keys.
   * @param authKey The key.
   * @param side The end that holds the cipher.
   * @param options How it pads.
   * @throws {RangeError} If an option is out of range.
   */
  constructor(
    kernels: Kernels,
    slots: WasmSlots,
    authKey: AuthKey,
    side: MessageSide,
    options?: MessageCipherOptions,
  ) {
    this.#maxExtraBlocks = options === undefined
      ? EXTRA_BLOCKS
      : checkExtraBlocks(options);
    this.#kernels = kernels;
    this.#slots = slots;
    this.#authKey = authKey;
    this.#encryptX = side === "client" ? 0 : 8;
    this.#slot = this.#load();
    const { result } = kernels;
    const digest = result.slice(0, 20);
    result.fill(0);
    this.#keyId = digest.subarray(12);
    offerDigest(authKey, digest);
  }

  encrypt(plaintext: Uint8Array, randomBytes: RandomBytes): Uint8Array {
    const kernels = this.#kernels;
    if (!kernels.reserve(plaintext.length + 1_024)) {
      return this.#forHuge().encrypt(plaintext, randomBytes);
    }
    // All randomness first: its source might use the kernels itself.
    const extra = this.#maxExtraBlocks;
    const padding = paddingLength(plaintext.length, extra, randomBytes);
    const random = randomBytes(padding);
    const length = plaintext.length + padding;
    const slot = this.#slots.owners[this.#slot] === this
      ? this.#slot
      : this.#reload();
    const { memory } = kernels;
    memory.set(plaintext, IO);
    memory.set(random, IO + plaintext.length);
    const isHashed = length >= LONG && this.#hashLong(slot, length);
    kernels.exports.messageEncrypt(slot, this.#encryptX, length, isHashed);
    return kernels.copy(HEADER, IO + length);
  }

  /** Lets the platform hash a message, if that is worth it. */
  #hashLong(slot: number, length: number): boolean {
    const node = hasherFor(length);
    if (node === undefined) return false;
    const { exports, memory } = this.#kernels;
    exports.messagePrepare(slot, this.#encryptX);
    const digest = hash(node, memory.subarray(KEY_PART, IO + length));
    // msg_key = substr(msg_key_large, 8, 16)
    memory.set(digest.subarray(8, 24), MSG_KEY);
    return true;
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
    const node = length < LONG ? undefined : hasherFor(length);
    const slot = this.#slots.owners[this.#slot] === this
      ? this.#slot
      : this.#reload();
    const { exports, memory } = kernels;
    memory.set(packet, HEADER);
    const x = 8 - this.#encryptX;
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

  /** Claims a slot, puts the key there and its SHA-1 to `RESULT`. */
  #load(): number {
    const slot = claimSlot(this.#slots, this);
    const { exports, memory } = this.#kernels;
    const at = AUTH_SLOTS + slot * AUTH_SLOT_BYTES + AUTH_KEY_OFFSET;
    memory.set(this.#authKey.bytes, at);
    exports.authKeyHash(slot);
    return slot;
  }

  /** The same after others have taken the slot. */
  #reload(): number {
    this.#slot = this.#load();
    this.#kernels.result.fill(0);
    return this.#slot;
  }

  /** For messages that the memory has no room for. */
  #forHuge(): PrimitiveMessageCipher {
    const kernels = this.#kernels;
    return this.#fallback ??= new PrimitiveMessageCipher(
      {
        sha256: wasmSha256.bind(null, kernels),
        igeEncrypt: wasmIgeEncrypt.bind(null, kernels),
        igeDecrypt: wasmIgeDecrypt.bind(null, kernels),
      },
      this.#authKey,
      this.#encryptX === 0 ? "client" : "server",
      { maxExtraBlocks: this.#maxExtraBlocks },
    );
  }
}

function hash(node: NodeCrypto, data: Uint8Array): Uint8Array {
  return node.createHash("sha256").update(data).digest();
}
