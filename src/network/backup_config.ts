/**
 * Addresses of DCs as they are published outside of Telegram: `help.configSimple`,
 * sealed so that only Telegram can have written it.
 *
 * @module
 */

import { equal, fromBase64 } from "../bytes/mod.ts";
import { bigIntFromBytesBE, bigIntToBytesBE } from "../bytes/mod.ts";
import {
  type CryptoProvider,
  defaultProvider,
  parsePublicKey,
  type RsaPublicKey,
} from "../crypto/mod.ts";
import { type MtHelpConfigSimple, mtprotoSchema } from "../tl/mod.ts";
import type { DcEndpoint } from "./dc.ts";

/** The key that opens it; it is no server's. */
const PUBLIC_KEY_PEM = `-----BEGIN RSA PUBLIC KEY-----
MIIBCgKCAQEAyr+18Rex2ohtVy8sroGPBwXD3DOoKCSpjDqYoXgCqB7ioln4eDCF
fOBUlfXUEvM/fnKCpF46VkAftlb4VuPDeQSS/ZxZYEGqHaywlroVnXHIjgqoxiAd
192xRGreuXIaUKmkwlM9JID9WS2jUsTpzQ91L8MEPLJ/4zrBwZua8W5fECwCCh2c
9G5IzzBm+otMS/YKwmR1olzRCyEkyAEjXWqBI9Ftv5eG8m0VkBzOG655WIYdyV0H
fDK/NWcvGqa0w/nriMD6mDjKOryamw0OP9QuYgMN0C9xMW9y8SmP4h92OAWodTYg
Y1hZCxdv6cs5UnW9+PWvS+WIbkh+GaWYxwIDAQAB
-----END RSA PUBLIC KEY-----`;

/** Bytes of the RSA block. */
const SEALED_LENGTH = 256;
/** Bytes of AES key, whose second half is the vector of the chain, too. */
const KEY_LENGTH = 32;
const BLOCK = 16;
/** What the checksum stands for: everything but itself. */
const CHECKED_LENGTH = SEALED_LENGTH - KEY_LENGTH - BLOCK;

/** How {@linkcode openBackupConfig} reads. */
export interface BackupConfigOptions {
  /** The key that opens it. @default {Telegram's} */
  publicKey?: RsaPublicKey | undefined;
  /** Cryptography. @default {defaultProvider()} */
  crypto?: CryptoProvider | undefined;
}

/**
 * Opens a published configuration.
 *
 * @param text Base 64 of 256 bytes; whatever is no digit is passed over.
 * @param options Key and cryptography.
 * @returns Its dates, in Unix seconds, and rules.
 * @throws {SyntaxError} If it is no base 64 of 256 bytes, or not sealed by the
 *   owner of the key.
 * @throws {TlDecodeError} If the inside is no `help.configSimple`.
 */
export function openBackupConfig(
  text: string,
  options: BackupConfigOptions = {},
): MtHelpConfigSimple {
  const { crypto = defaultProvider() } = options;
  const key = options.publicKey ?? parsePublicKey(PUBLIC_KEY_PEM);
  const sealed = fromBase64(text.replace(/[^A-Za-z0-9+/_=-]/g, ""));
  if (sealed.length !== SEALED_LENGTH) {
    throw new SyntaxError(
      `Cannot open configuration: wanted ${SEALED_LENGTH} bytes, got ${sealed.length}`,
    );
  }
  const number = bigIntFromBytesBE(sealed);
  const opened = bigIntToBytesBE(
    crypto.modPow(number % key.modulus, key.exponent, key.modulus),
    SEALED_LENGTH,
  );
  const plain = decryptCbc(opened, crypto);
  const body = plain.subarray(0, CHECKED_LENGTH);
  const sum = crypto.sha256(body).subarray(0, BLOCK);
  const length = new DataView(plain.buffer, plain.byteOffset).getInt32(0, true);
  if (
    !equal(sum, plain.subarray(CHECKED_LENGTH)) || length < 8 ||
    length > CHECKED_LENGTH
  ) {
    throw new SyntaxError(
      "Cannot open configuration: wanted one sealed by Telegram, got another",
    );
  }
  return mtprotoSchema.decode(body.subarray(4, length)) as MtHelpConfigSimple;
}

/**
 * AES-256-CBC with the primitive that is there: one block of IGE whose second
 * vector is zero is one of CBC.
 */
function decryptCbc(opened: Uint8Array, crypto: CryptoProvider): Uint8Array {
  const key = opened.slice(0, KEY_LENGTH);
  const plain = opened.slice(KEY_LENGTH);
  let previous: Uint8Array = opened.slice(KEY_LENGTH - BLOCK, KEY_LENGTH);
  for (let at = 0; at < plain.length; at += BLOCK) {
    const cipher = plain.slice(at, at + BLOCK);
    const vector = new Uint8Array(2 * BLOCK);
    vector.set(previous);
    const block = cipher.slice();
    crypto.igeDecrypt(block, key, vector);
    plain.set(block, at);
    previous = cipher;
  }
  return plain;
}

/**
 * Lists the addresses of a published configuration.
 *
 * @param config The configuration.
 * @param phone Number of the account, digits only: rules name prefixes. All
 *   rules count without it.
 * @returns The addresses, to be spoken to by obfuscated transports.
 */
export function backupEndpoints(
  config: MtHelpConfigSimple,
  phone?: string,
): DcEndpoint[] {
  return config.rules
    .filter((rule) =>
      phone === undefined || fitsRules(phone, rule.phonePrefixRules)
    )
    .flatMap(({ dcId, ips }) =>
      ips.map((ip): DcEndpoint => ({
        dcId,
        hostname: [24, 16, 8, 0].map((bits) => ip.ipv4 >>> bits & 255)
          .join("."),
        port: ip.port,
        thisPortOnly: true,
        tcpoOnly: true,
        ...(ip._ === "ipPortSecret" ? { secret: ip.secret.slice() } : {}),
      }))
    );
}

/** Rules are `+prefix` and `-prefix`, with commas; the last that fits counts. */
function fitsRules(phone: string, rules: string): boolean {
  let isIn = rules === "";
  for (const rule of rules.split(",")) {
    const [sign, prefix] = [rule.slice(0, 1), rule.slice(1)];
    if (phone.startsWith(prefix) && (sign === "+" || sign === "-")) {
      isIn = sign === "+";
    }
  }
  return isIn;
}
