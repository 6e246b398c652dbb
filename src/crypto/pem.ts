/**
 * The little of PEM and DER that RSA public keys need.
 *
 * @module
 */

import { bigIntFromBytesBE, equal, fromBase64 } from "../bytes/mod.ts";

const PEM =
  /-----BEGIN (RSA PUBLIC KEY|PUBLIC KEY)-----([A-Za-z0-9+/=\s]*)-----END \1-----/;

/** DER tags (ITU-T X.690 §8). */
const INTEGER = 0x02;
const BIT_STRING = 0x03;
const SEQUENCE = 0x30;

/** AlgorithmIdentifier contents: rsaEncryption 1.2.840.113549.1.1.1 and NULL. */
const RSA_ENCRYPTION = Uint8Array.of(
  ...[0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01],
  ...[0x05, 0x00],
);

/**
 * Reads an RSA public key from PEM.
 *
 * @param pem Text with one `RSA PUBLIC KEY` (RFC 8017 §A.1.1) or `PUBLIC KEY`
 *   (RFC 5280 §4.1) block.
 * @returns The two numbers of the key.
 * @throws {SyntaxError} If there is no such block, or its bytes are malformed.
 */
export function readPublicKeyPem(pem: string): { n: bigint; e: bigint } {
  const match = PEM.exec(pem);
  if (match === null) {
    throw new SyntaxError(
      'Cannot read RSA key: "RSA PUBLIC KEY" or "PUBLIC KEY" PEM wanted, got neither',
    );
  }
  let der = fromBase64(match[2]!.replace(/\s+/g, ""));
  if (match[1] === "PUBLIC KEY") {
    // SubjectPublicKeyInfo ::= SEQUENCE { algorithm, subjectPublicKey BIT STRING }
    const info = new DerReader(new DerReader(der).only(SEQUENCE));
    if (!equal(info.next(SEQUENCE), RSA_ENCRYPTION)) {
      throw new SyntaxError(
        "Cannot read RSA key: algorithm rsaEncryption wanted, got another",
      );
    }
    const bits = info.only(BIT_STRING);
    if (bits[0] !== 0) throw malformed("unused bits in the bit string");
    der = bits.slice(1);
  }
  // RSAPublicKey ::= SEQUENCE { modulus INTEGER, publicExponent INTEGER }
  const key = new DerReader(new DerReader(der).only(SEQUENCE));
  const n = positive(key.next(INTEGER));
  const e = positive(key.only(INTEGER));
  return { n, e };
}

function malformed(what: string): SyntaxError {
  return new SyntaxError(`Cannot read RSA key: DER wanted, got ${what}`);
}

function positive(bytes: Uint8Array): bigint {
  if (bytes.length === 0 || bytes[0]! >= 0x80) {
    throw malformed("an integer below 0");
  }
  return bigIntFromBytesBE(bytes);
}

/** Reads tag, length and value, one after another. */
class DerReader {
  readonly #bytes: Uint8Array;
  #offset = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Reads one value with the given tag. */
  next(tag: number): Uint8Array {
    if (this.#byte() !== tag) throw malformed("another tag");
    let length = this.#byte();
    if (length >= 0x80) {
      const count = length & 0x7f;
      if (count === 0 || count > 3) throw malformed("an unusable length");
      length = 0;
      for (let i = 0; i < count; i++) length = length * 256 + this.#byte();
    }
    const end = this.#offset + length;
    if (end > this.#bytes.length) throw malformed("an early end");
    const value = this.#bytes.subarray(this.#offset, end);
    this.#offset = end;
    return value;
  }

  /** Reads one value that must be the last. */
  only(tag: number): Uint8Array {
    const value = this.next(tag);
    if (this.#offset !== this.#bytes.length) throw malformed("trailing bytes");
    return value;
  }

  #byte(): number {
    const byte = this.#bytes[this.#offset++];
    if (byte === undefined) throw malformed("an early end");
    return byte;
  }
}
