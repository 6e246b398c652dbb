/**
 * What the inner loops of AES-256-IGE work with, apart from the data. Calls do
 * not overlap, so one copy serves all.
 *
 * @module
 */

import { ROUND_KEY_WORDS } from "./aes.ts";

/** Round keys of the call in progress; wiped when it returns. */
export const ROUND_KEYS: Int32Array<ArrayBuffer> = new Int32Array(
  ROUND_KEY_WORDS,
);

/** The ciphertext block, then the plaintext block before the next one. */
export const VECTOR: Int32Array<ArrayBuffer> = new Int32Array(8);

/** The same as bytes. */
export const VECTOR_BYTES: Uint8Array<ArrayBuffer> = new Uint8Array(
  VECTOR.buffer,
);
