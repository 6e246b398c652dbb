/**
 * Secrets of MTProxies: reading and writing their text forms.
 *
 * @module
 */

import {
  concat,
  decodeUtf8,
  encodeUtf8,
  fromBase64Url,
  fromHex,
  toHex,
} from "../bytes/mod.ts";

/**
 * How a proxy wants to be spoken to.
 *
 * - `"plain"`: obfuscated, any framing;
 * - `"padded"`: obfuscated padded intermediate (secrets that begin with `dd`);
 * - `"fakeTls"`: the same inside what looks like TLS (secrets that begin with
 *   `ee`).
 */
export type ProxySecretKind = "plain" | "padded" | "fakeTls";

/** Length of the key, in bytes. */
const KEY_LENGTH = 16;
/** Longest domain that fits a hello of 517 bytes, as clients agree. */
const MAX_DOMAIN_LENGTH = 182;

/**
 * The secret of an MTProxy, checked. Its key does not show in logs.
 *
 * @see https://core.telegram.org/mtproto/mtproto-transports#transport-obfuscation
 *
 * @example Reading a secret that hides behind a site's name
 * ```ts
 * import { ProxySecret } from "@layer/mtproto/transport";
 * import { assertEquals } from "@std/assert";
 *
 * const secret = ProxySecret.parse(
 *   "ee00112233445566778899aabbccddeeff6578616d706c652e636f6d",
 * );
 * assertEquals(secret.kind, "fakeTls");
 * assertEquals(secret.domain, "example.com");
 * assertEquals(secret.key.length, 16);
 * ```
 */
export class ProxySecret {
  /** How the proxy wants to be spoken to. */
  readonly kind: ProxySecretKind;
  /** The site whose visit is feigned; only with kind `"fakeTls"`. */
  readonly domain?: string;
  readonly #key: Uint8Array;

  /**
   * Reads a secret from its bytes.
   *
   * @param bytes 16 bytes; or 17, of which the first asks for padding; or `ee`,
   *   16 bytes and a domain of 1 to 182 bytes.
   * @throws {SyntaxError} If the bytes are none of these.
   */
  constructor(bytes: Uint8Array) {
    const reason = whyNot(bytes);
    if (reason !== undefined) {
      throw new SyntaxError(`Cannot parse proxy secret: ${reason}`);
    }
    const start = bytes.length === KEY_LENGTH ? 0 : 1;
    const end = start + KEY_LENGTH;
    this.#key = bytes.slice(start, end);
    if (bytes.length > end) {
      this.kind = "fakeTls";
      this.domain = decodeUtf8(bytes.subarray(end));
    } else this.kind = start === 0 ? "plain" : "padded";
  }

  /**
   * Reads a secret: hexadecimal, base64 or base64url, with or without padding.
   *
   * @param text The secret as it stands in a link.
   * @returns The secret.
   * @throws {SyntaxError} If it is in none of the forms, or names no kind.
   */
  static parse(text: string): ProxySecret {
    // All hexadecimal text is base64 text too: what makes a whole secret in
    // hexadecimal is meant so.
    const readings = [readHex(text.trim()), readBase64(text.trim())]
      .filter((bytes) => bytes !== null);
    const bytes = readings.find((bytes) => whyNot(bytes) === undefined) ??
      readings[0];
    if (bytes === undefined) {
      throw new SyntaxError(
        "Cannot parse proxy secret: wanted hexadecimal or base64 text, got other characters",
      );
    }
    return new ProxySecret(bytes);
  }

  /** The 16 bytes that both sides know, fresh. */
  get key(): Uint8Array {
    return this.#key.slice();
  }

  /**
   * Writes the secret in hexadecimal, as links carry it.
   *
   * @returns 32 digits or more.
   */
  toHex(): string {
    switch (this.kind) {
      case "plain":
        return toHex(this.#key);
      case "padded":
        return "dd" + toHex(this.#key);
      case "fakeTls":
        return toHex(
          concat(Uint8Array.of(0xee), this.#key, encodeUtf8(this.domain!)),
        );
    }
  }

  /**
   * Shows the kind only.
   *
   * @returns Text for a log.
   */
  toString(): string {
    const domain = this.domain === undefined ? "" : `, ${this.domain}`;
    return `ProxySecret(${this.kind}${domain})`;
  }

  /** @ignore */
  [Symbol.for("Deno.customInspect")](): string {
    return this.toString();
  }

  /** @ignore */
  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return this.toString();
  }
}

function readHex(text: string): Uint8Array | null {
  return /^(?:[0-9a-f]{2})+$/i.test(text) ? fromHex(text) : null;
}

/** Reads base64 of both alphabets, with padding or without. */
function readBase64(text: string): Uint8Array | null {
  try {
    return fromBase64Url(
      text.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, ""),
    );
  } catch {
    return null;
  }
}

/** Says why bytes are no secret, without saying what they are. */
function whyNot(bytes: Uint8Array): string | undefined {
  const { length } = bytes;
  if (length < KEY_LENGTH) {
    return `wanted at least 16 bytes, got ${length}`;
  }
  if (length === KEY_LENGTH) return;
  if (bytes[0] !== 0xee) {
    return length === 1 + KEY_LENGTH
      ? undefined
      : `wanted 16 or 17 bytes, or ee, 16 bytes and a domain, got ${length} bytes`;
  }
  const domain = bytes.subarray(1 + KEY_LENGTH);
  if (domain.length < 1 || domain.length > MAX_DOMAIN_LENGTH) {
    return `domain after ee must be 1 to ${MAX_DOMAIN_LENGTH} bytes, got ${domain.length}`;
  }
  if (domain.some((byte) => byte <= 0x20 || byte >= 0x7f)) {
    return "domain after ee must be printable ASCII";
  }
}
