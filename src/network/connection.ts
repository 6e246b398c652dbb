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
   * Waits for bytes and takes all whole frames out of them.
   *
   * @returns The frames, none if the first is not whole yet; `null` at the
   * end of the stream.
   * @throws {ConnectionError} If the stream broke.
   * @throws {FramingError} If the bytes are no frames.
   */
  async read(): Promise<Frame[] | null> {
    const chunk = await this.#stream.read();
    if (chunk === null) return null;
    this.#codec.feed(chunk);
    const frames: Frame[] = [];
    for (;;) {
      const frame = this.#codec.next();
      if (frame === null) return frames;
      frames.push(frame);
    }
  }

  /** Closes the stream. Calling it again does nothing. */
  close(): void {
    this.#isClosed = true;
    this.#stream.close();
  }
}
