/**
 * The record that says how the key of an encrypted storage is made.
 *
 * Layout, numbers little-endian: version (1 byte), kind of secret (1 byte: 0,
 * 32 bytes; 1, a passphrase), rounds of PBKDF2 (4 bytes; 0 for a key), salt (32
 * bytes), HMAC-SHA-256 of all that (32 bytes) by the key that is made.
 *
 * @module
 */
import { concat, encodeUtf8 } from "../bytes/mod.ts";
import { StorageError } from "./errors.ts";
import { RecordCipher } from "./record_cipher.ts";

const VERSION = 1;
const SALT_OFFSET = 6;
const SIGNED_LENGTH = 38;
const HEADER_LENGTH = 70;
const MIN_ITERATIONS = 600_000;
/** More could be written by somebody who wants the program to stand still. */
const MAX_ITERATIONS = 10_000_000;
const KEY_LENGTH = 32;
/** What 512 bits of HKDF are for. */
const INFO = "layer storage";

/**
 * Checks a secret and the rounds.
 *
 * @param secret A passphrase or 32 bytes.
 * @param iterations Rounds of PBKDF2.
 * @throws {TypeError} If the secret is of the wrong kind.
 * @throws {RangeError} If it is empty or of the wrong length, or the rounds
 * are out of range.
 */
export function checkSecret(
  secret: string | Uint8Array,
  iterations: number,
): void {
  const wanted = "wanted a passphrase or 32 bytes";
  if (typeof secret !== "string" && !(secret instanceof Uint8Array)) {
    throw new TypeError(
      `Cannot encrypt storage: ${wanted}, got ${typeof secret}`,
    );
  }
  if (secret === "") {
    throw new RangeError(`Cannot encrypt storage: ${wanted}, got no character`);
  }
  if (typeof secret !== "string" && secret.length !== KEY_LENGTH) {
    throw new RangeError(
      `Cannot encrypt storage: ${wanted}, got ${secret.length} bytes`,
    );
  }
  if (
    !Number.isInteger(iterations) || iterations < MIN_ITERATIONS ||
    iterations > MAX_ITERATIONS
  ) {
    throw new RangeError(
      `Cannot encrypt storage: iterations must be a whole number from ${MIN_ITERATIONS} to ${MAX_ITERATIONS}, got ${iterations}`,
    );
  }
}

/**
 * Makes the header of a new storage.
 *
 * @param secret A passphrase or 32 bytes.
 * @param iterations Rounds of PBKDF2.
 */
export async function createHeader(
  secret: string | Uint8Array,
  iterations: number,
): Promise<{ header: Uint8Array; cipher: RecordCipher }> {
  const isText = typeof secret === "string";
  const signed = new Uint8Array(SIGNED_LENGTH);
  signed[0] = VERSION;
  signed[1] = isText ? 1 : 0;
  new DataView(signed.buffer).setUint32(2, isText ? iterations : 0, true);
  crypto.getRandomValues(signed.subarray(SALT_OFFSET));
  const cipher = await makeCipher(signed, secret);
  return { header: concat(signed, await cipher.sign(signed)), cipher };
}

/**
 * Makes the key that a header describes.
 *
 * @param header What {@linkcode createHeader} made.
 * @param secret A passphrase or 32 bytes.
 * @throws {StorageError} If the header is damaged or of a newer version, or the
 * secret is another.
 */
export async function openHeader(
  header: Uint8Array,
  secret: string | Uint8Array,
): Promise<RecordCipher> {
  const version = header[0];
  if (version !== undefined && version > VERSION) {
    throw new StorageError(
      `Cannot open encrypted storage: wanted version ${VERSION}, got ${version}`,
      { version },
    );
  }
  const signed = header.slice(0, SIGNED_LENGTH);
  if (header.length !== HEADER_LENGTH || !isSound(signed)) {
    throw new StorageError("Cannot open encrypted storage: it is damaged");
  }
  const isText = typeof secret === "string";
  if (isText !== (header[1] === 1)) {
    const [wanted, got] = isText
      ? ["key", "passphrase"]
      : ["passphrase", "key"];
    throw new StorageError(
      `Cannot open encrypted storage: wanted a ${wanted}, got a ${got}`,
      { reason: "wrongKey" },
    );
  }
  const cipher = await makeCipher(signed, secret);
  if (!(await cipher.verify(signed, header.subarray(SIGNED_LENGTH)))) {
    throw new StorageError(
      `Cannot open encrypted storage: the ${
        isText ? "passphrase" : "key"
      } is another, or the storage is damaged`,
      { reason: "wrongKey" },
    );
  }
  return cipher;
}

function roundsOf(signed: Uint8Array): number {
  return new DataView(signed.buffer, signed.byteOffset).getUint32(2, true);
}

function isSound(signed: Uint8Array): boolean {
  const rounds = roundsOf(signed);
  if (signed[0] !== VERSION) return false;
  if (signed[1] === 0) return rounds === 0;
  return signed[1] === 1 && rounds >= MIN_ITERATIONS &&
    rounds <= MAX_ITERATIONS;
}

async function makeCipher(
  signed: Uint8Array,
  secret: string | Uint8Array,
): Promise<RecordCipher> {
  const { subtle } = crypto;
  const isText = typeof secret === "string";
  const raw = isText ? encodeUtf8(secret) : new Uint8Array(secret);
  const salt = new Uint8Array(signed.subarray(SALT_OFFSET));
  const algorithm = isText
    ? {
      name: "PBKDF2",
      hash: "SHA-512",
      salt,
      iterations: roundsOf(signed),
    }
    : {
      name: "HKDF",
      hash: "SHA-256",
      salt,
      info: encodeUtf8(INFO),
    };
  const key = await subtle.importKey("raw", raw, algorithm.name, false, [
    "deriveBits",
  ]);
  const bits = await subtle.deriveBits(algorithm, key, 512);
  return await RecordCipher.create(new Uint8Array(bits));
}
