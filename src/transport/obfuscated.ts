/**
 * Obfuscation around a tagged framing.
 *
 * @see https://core.telegram.org/mtproto/mtproto-transports#transport-obfuscation
 *
 * @module
 */

import type { CtrCipher } from "../crypto/mod.ts";
import type { Codec, EncodeOptions, Frame, TransportName } from "./codec.ts";
import type { FramedCodec } from "./framed_codec.ts";

/** Names of the framings with obfuscation, by the name inside. */
const NAMES: Partial<Record<TransportName, TransportName>> = {
  abridged: "obfuscatedAbridged",
  intermediate: "obfuscatedIntermediate",
  paddedIntermediate: "obfuscatedPaddedIntermediate",
};

/** A codec whose bytes, both ways, run through AES-256-CTR. */
export class ObfuscatedCodec implements Codec {
  readonly name: TransportName;
  readonly supportsQuickAck: boolean;
  readonly #inner: FramedCodec;
  readonly #header: Uint8Array;
  readonly #encrypt: CtrCipher;
  readonly #decrypt: CtrCipher;

  /** @param header The client's 64 bytes; none on the server's side. */
  constructor(
    inner: FramedCodec,
    streams: { header: Uint8Array; encrypt: CtrCipher; decrypt: CtrCipher },
  ) {
    this.name = NAMES[inner.name] ?? inner.name;
    this.supportsQuickAck = inner.supportsQuickAck;
    this.#inner = inner;
    this.#header = streams.header;
    this.#encrypt = streams.encrypt;
    this.#decrypt = streams.decrypt;
  }

  header(): Uint8Array {
    return this.#header.slice();
  }

  encode(packet: Uint8Array, options?: EncodeOptions): Uint8Array {
    const frame = this.#inner.encode(packet, options);
    this.#encrypt.apply(frame);
    return frame;
  }

  /** Frames a quick acknowledgement; the server's side only. */
  encodeQuickAck(token: number): Uint8Array {
    const frame = this.#inner.encodeQuickAck(token);
    this.#encrypt.apply(frame);
    return frame;
  }

  feed(chunk: Uint8Array): void {
    const plain = chunk.slice();
    this.#decrypt.apply(plain);
    this.#inner.feed(plain);
  }

  next(): Frame | null {
    return this.#inner.next();
  }
}
