/**
 * The 2048-bit key that a client shares with one data center.
 *
 * @module
 */

import { concat } from "../bytes/mod.ts";
import { sha1 } from "./sha1.ts";

/**
 * Tells a key its SHA-1, so that it need not compute it: the first hash of a
 * process takes longer than the first message.
 *
 * @param key The key.
 * @param digest 20 bytes in a buffer of their own.
 */
export let offerDigest: (
  key: AuthKey,
  digest: Uint8Array<ArrayBuffer>,
) => void;

/**
 * An authorization key with the identifiers derived from it. Printing one
 * shows its identifier, never its bytes.
 *
 * @see https://core.telegram.org/mtproto/auth_key
 *
 * @example Identifying a key
 * ```ts
 * import { AuthKey } from "@layer/mtproto/crypto";
 * import { assertEquals } from "@std/assert";
 *
 * const authKey = AuthKey.fromBytes(new Uint8Array(256).fill(7));
 * assertEquals(authKey.idBytes.length, 8);
 * assertEquals(
 *   BigInt.asUintN(64, authKey.id),
 *   new DataView(authKey.idBytes.buffer, authKey.idBytes.byteOffset)
 *     .getBigUint64(0, true),
 * );
 * ```
 */
export class AuthKey {
  readonly #bytes: Uint8Array;
  /** SHA-1 of the key, once anyone has computed it. */
  #digest: Uint8Array<ArrayBuffer> | undefined;
  #id: bigint | undefined;

  private constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  static {
    offerDigest = (key: AuthKey, digest: Uint8Array<ArrayBuffer>): void => {
      key.#digest ??= digest;
    };
  }

  get #sha1(): Uint8Array<ArrayBuffer> {
    return this.#digest ??= sha1(this.#bytes).slice();
  }

  /**
   * `auth_key_id`: the last 8 bytes of SHA-1 of the key, little-endian and
   * signed, as TL reads a `long`.
   */
  get id(): bigint {
    return this.#id ??= new DataView(this.#sha1.buffer, 12, 8)
      .getBigInt64(0, true);
  }

  /**
   * Makes a key from its bytes, which are copied.
   *
   * @param bytes 256 bytes, big-endian, with leading zeros kept.
   * @returns The key.
   * @throws {RangeError} If `bytes` is not 256 bytes.
   */
  static fromBytes(bytes: Uint8Array): AuthKey {
    if (bytes.length !== 256) {
      throw new RangeError(
        `Cannot make an auth key: bytes must be 256 bytes, got ${bytes.length}`,
      );
    }
    return new AuthKey(bytes.slice());
  }

  /** The 256 bytes of the key itself, not a copy: do not change them. */
  get bytes(): Uint8Array {
    return this.#bytes;
  }

  /** `auth_key_id` as the 8 bytes that begin a packet, fresh. */
  get idBytes(): Uint8Array<ArrayBuffer> {
    return this.#sha1.slice(12, 20);
  }

  /** `auth_key_aux_hash`: the first 8 bytes of SHA-1 of the key, fresh. */
  get auxHash(): Uint8Array<ArrayBuffer> {
    return this.#sha1.slice(0, 8);
  }

  /**
   * Computes `new_nonce_hash1`, `2` or `3`, which ends a key exchange.
   *
   * @param newNonce 32 bytes: the client's `new_nonce`.
   * @param n 1 for `dh_gen_ok`, 2 for `dh_gen_retry`, 3 for `dh_gen_fail`.
   * @returns 16 bytes: the last of SHA-1 of `new_nonce | n | auth_key_aux_hash`.
   * @throws {RangeError} If `newNonce` is not 32 bytes.
   */
  newNonceHash(newNonce: Uint8Array, n: 1 | 2 | 3): Uint8Array<ArrayBuffer> {
    if (newNonce.length !== 32) {
      throw new RangeError(
        `Cannot hash new_nonce: newNonce must be 32 bytes, got ${newNonce.length}`,
      );
    }
    const digest = sha1(
      concat(newNonce, Uint8Array.of(n), this.#sha1.subarray(0, 8)),
    );
    return digest.slice(4, 20);
  }

  /**
   * Returns what may be printed.
   *
   * @returns The class name and `auth_key_id`.
   */
  toString(): string {
    const id = BigInt.asUintN(64, this.id).toString(16).padStart(16, "0");
    return `AuthKey(0x${id})`;
  }

  /**
   * Returns what `JSON.stringify()` may show.
   *
   * @returns The same as {@linkcode AuthKey.toString}.
   */
  toJSON(): string {
    return this.toString();
  }

  /**
   * Hides the key from `console.log()` in Deno.
   *
   * @returns The same as {@linkcode AuthKey.toString}.
   */
  [Symbol.for("Deno.customInspect")](): string {
    return this.toString();
  }

  /**
   * Hides the key from `console.log()` in Node.
   *
   * @returns The same as {@linkcode AuthKey.toString}.
   */
  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return this.toString();
  }
}
