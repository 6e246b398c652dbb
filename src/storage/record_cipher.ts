/** Records of a storage, hidden and sealed. @module */
import { concat, decodeUtf8, encodeUtf8, toBase64Url } from "../bytes/mod.ts";
import { StorageError } from "./errors.ts";
import type { StorageEntry } from "./storage.ts";

/** Bytes of AES-GCM's nonce. */
const NONCE_LENGTH = 12;
/** Longest group that leaves room for an HMAC in a key. */
const MAX_GROUP_LENGTH = 84;

/**
 * Hides keys and seals values.
 *
 * A hidden key is the key's group, a slash, and the base64url of
 * HMAC-SHA-256(key). A sealed value is a random nonce (12 bytes) and the
 * AES-256-GCM of key length (1 byte), key and value, with the hidden key as
 * additional data.
 */
export class RecordCipher {
  readonly #aesKey: CryptoKey;
  readonly #hmacKey: CryptoKey;

  private constructor(aesKey: CryptoKey, hmacKey: CryptoKey) {
    this.#aesKey = aesKey;
    this.#hmacKey = hmacKey;
  }

  /**
   * Makes a cipher.
   *
   * @param keys 32 bytes for AES, 32 bytes for HMAC.
   */
  static async create(keys: Uint8Array<ArrayBuffer>): Promise<RecordCipher> {
    const { subtle } = crypto;
    return new RecordCipher(
      await subtle.importKey("raw", keys.slice(0, 32), "AES-GCM", false, [
        "encrypt",
        "decrypt",
      ]),
      await subtle.importKey(
        "raw",
        keys.slice(32),
        { name: "HMAC", hash: "SHA-256" },
        false,
        ["sign", "verify"],
      ),
    );
  }

  /**
   * Computes an HMAC.
   *
   * @param data Any bytes.
   * @returns 32 bytes.
   */
  async sign(data: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
    const bytes = new Uint8Array(data);
    return new Uint8Array(
      await crypto.subtle.sign("HMAC", this.#hmacKey, bytes),
    );
  }

  /**
   * Compares an HMAC, in constant time.
   *
   * @param data Any bytes.
   * @param signature 32 bytes.
   */
  verify(data: Uint8Array, signature: Uint8Array): Promise<boolean> {
    return crypto.subtle.verify(
      "HMAC",
      this.#hmacKey,
      new Uint8Array(signature),
      new Uint8Array(data),
    );
  }

  /**
   * Gives the beginning that all hidden keys with a prefix share.
   *
   * @param prefix Beginning of keys.
   * @returns Empty if their groups differ.
   */
  group(prefix: string): string {
    return prefix.includes("/") ? `${groupOf(prefix)}/` : "";
  }

  /**
   * Hides a key.
   *
   * @param key A record's key.
   */
  async hide(key: string): Promise<string> {
    const mac = await this.sign(encodeUtf8(key));
    return `${groupOf(key)}/${toBase64Url(mac)}`;
  }

  /**
   * Seals a value.
   *
   * @param hidden The hidden key.
   * @param key The key, at most 128 bytes.
   * @param value The value.
   */
  async seal(
    hidden: string,
    key: string,
    value: Uint8Array,
  ): Promise<Uint8Array> {
    const nonce = crypto.getRandomValues(new Uint8Array(NONCE_LENGTH));
    const name = encodeUtf8(key);
    const sealed = await crypto.subtle.encrypt(
      parameters(nonce, hidden),
      this.#aesKey,
      concat(Uint8Array.of(name.length), name, value),
    );
    return concat(nonce, new Uint8Array(sealed));
  }

  /**
   * Opens a sealed value.
   *
   * @param hidden The hidden key under which it was found.
   * @param sealed What was found.
   * @throws {StorageError} If it was changed, or sealed for another key.
   */
  async unseal(hidden: string, sealed: Uint8Array): Promise<StorageEntry> {
    let opened: Uint8Array;
    try {
      const nonce = sealed.slice(0, NONCE_LENGTH);
      opened = new Uint8Array(
        await crypto.subtle.decrypt(
          parameters(nonce, hidden),
          this.#aesKey,
          sealed.slice(NONCE_LENGTH),
        ),
      );
    } catch {
      throw new StorageError(
        "Cannot read encrypted value: it was changed or belongs elsewhere",
      );
    }
    const end = 1 + opened[0]!;
    return {
      key: decodeUtf8(opened.subarray(1, end)),
      value: opened.slice(end),
    };
  }
}

/** The part of a key that stays readable; a dash if there is none. */
function groupOf(key: string): string {
  const end = key.indexOf("/");
  return end < 0 || end > MAX_GROUP_LENGTH ? "-" : key.slice(0, end);
}

function parameters(nonce: Uint8Array, hidden: string): AesGcmParams {
  return {
    name: "AES-GCM",
    iv: new Uint8Array(nonce),
    additionalData: encodeUtf8(hidden),
  };
}
