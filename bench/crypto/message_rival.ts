/**
 * MTProto 2.0 messages in the usual steps: hashes of `node:crypto`, AES-IGE of
 * `@mtcute/wasm`, arrays put together in between.
 *
 * @module
 */

import { ige256Decrypt, ige256Encrypt } from "@mtcute/wasm";
import { createHash } from "node:crypto";

function sha256(...parts: Uint8Array[]): Uint8Array {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
}

function concat(...parts: Uint8Array[]): Uint8Array {
  let length = 0;
  for (const part of parts) length += part.length;
  const out = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/** Messages under one key. */
export class RivalCipher {
  readonly #key: Uint8Array;
  readonly #id: Uint8Array;

  constructor(key: Uint8Array, id: Uint8Array) {
    this.#key = key;
    this.#id = id;
  }

  encrypt(plaintext: Uint8Array, padding: Uint8Array, x: number): Uint8Array {
    const padded = concat(plaintext, padding);
    const part = this.#key.subarray(88 + x, 120 + x);
    const msgKey = sha256(part, padded).subarray(8, 24);
    const [key, iv] = this.#derive(msgKey, x);
    return concat(this.#id, msgKey, ige256Encrypt(padded, key, iv));
  }

  decrypt(packet: Uint8Array, x: number): Uint8Array {
    for (let i = 0; i < 8; i++) {
      if (packet[i] !== this.#id[i]) throw new Error("auth_key_id");
    }
    const msgKey = packet.subarray(8, 24);
    const [key, iv] = this.#derive(msgKey, x);
    const plaintext = ige256Decrypt(packet.subarray(24), key, iv);
    const part = this.#key.subarray(88 + x, 120 + x);
    const digest = sha256(part, plaintext);
    for (let i = 0; i < 16; i++) {
      if (msgKey[i] !== digest[8 + i]) throw new Error("msg_key");
    }
    return plaintext;
  }

  #derive(msgKey: Uint8Array, x: number): [Uint8Array, Uint8Array] {
    const a = sha256(msgKey, this.#key.subarray(x, x + 36));
    const b = sha256(this.#key.subarray(40 + x, 76 + x), msgKey);
    return [
      concat(a.subarray(0, 8), b.subarray(8, 24), a.subarray(24, 32)),
      concat(b.subarray(0, 8), a.subarray(8, 24), b.subarray(24, 32)),
    ];
  }
}
