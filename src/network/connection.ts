/**
 * A stream of bytes and a codec, joined to a stream of packets.
 *
 * @module
 */

import { concat } from "../bytes/mod.ts";
import type { Codec, Frame } from "../transport/mod.ts";
import type { OpenConnection } from "./connector.ts";
import type { ByteStream } from "./stream.ts";

/** Packets over one stream. */
export class Connection {
  readonly #stream: ByteStream;
  readonly #codec: Codec;
  /** Who is at the other end, as far as is known. */
  readonly hop: string | undefined;
  /** Whether that is an MTProxy. */
  readonly isProxy: boolean;
  /** Whether files only are served there. */
  readonly isMedia: boolean;
  #header: Uint8Array | null;
  #isClosed = false;

  /**
   * Makes a `Connection`.
   *
   * @param open The stream and an unused codec.
   */
  constructor(
    { stream, codec, hop, isProxy = false, isMedia = false }: OpenConnection,
  ) {
    this.#stream = stream;
    this.#codec = codec;
    this.hop = hop;
    this.isProxy = isProxy;
    this.isMedia = isMedia;
    this.#header = codec.header();
  }

  /** Whether {@linkcode close} was called. */
  get isClosed(): boolean {
    return this.#isClosed;
  }

  /**
   * Has a callback called whenever an HTTP connection has no request under
   * way, so that the server could not send anything. Other streams never
   * call it.
   *
   * @param listener What to call.
   */
  onIdle(listener: () => void): void {
    const stream = this.#stream as { onIdle?: (() => void) | undefined };
    if ("onIdle" in stream) stream.onIdle = listener;
  }

  /**
   * Sends packets in one write.
   *
   * @param packets One or more, each a multiple of 4 bytes.
   * @throws {ConnectionError} If the stream broke.
   */
  write(packets: readonly Uint8Array[]): Promise<void> {
    if (packets.length === 1 && this.#header === null) {
      return this.#stream.write(this.#codec.encode(packets[0]!));
    }
    const frames = packets.map((packet) => this.#codec.encode(packet));
    if (this.#header !== null) frames.unshift(this.#header);
    this.#header = null;
    return this.#stream.write(concat(...frames));
  }

  /**
   * Waits for bytes.
   *
   * @returns What {@linkcode feed} takes; `null` at the end of the stream.
   * @throws {ConnectionError} If the stream broke.
   */
  read(): Promise<Uint8Array | null> {
    return this.#stream.read();
  }

  /**
   * Takes bytes that were read.
   *
   * @param chunk The bytes.
   */
  feed(chunk: Uint8Array): void {
    this.#codec.feed(chunk);
  }

  /**
   * Takes one frame out of the bytes so far.
   *
   * @returns The frame; `null` if it is not whole yet.
   * @throws {FramingError} If the bytes are no frame.
   */
  next(): Frame | null {
    return this.#codec.next();
  }

  /** Closes the stream. Calling it again does nothing. */
  close(): void {
    this.#isClosed = true;
    this.#stream.close();
  }
}
