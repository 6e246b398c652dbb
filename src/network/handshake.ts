/**
 * What has to be said to a proxy before the stream is the caller's, as machines
 * without input or output, and the driver that runs one over a stream.
 *
 * @module
 */

import { FramingError } from "../transport/mod.ts";
import { ConnectionError, reasonOf } from "./errors.ts";
import type { ByteStream } from "./stream.ts";

/** What a handshake wants next. */
export type HandshakeStep =
  | { type: "more" }
  | { type: "send"; bytes: Uint8Array }
  | { type: "done"; rest: Uint8Array };

/** The client's half of a handshake. */
export interface Handshake {
  /** Returns the bytes to send first. */
  start(): Uint8Array;
  /**
   * Takes received bytes, in any split.
   *
   * @returns Bytes to send, a wish for more, or the end with the bytes that
   *   belong to the stream behind the proxy.
   * @throws {HandshakeError} If the other side refuses or talks nonsense.
   */
  feed(chunk: Uint8Array): HandshakeStep;
}

/** The other side refused, or said what it may not say. */
export class HandshakeError extends Error {
  override readonly name = "HandshakeError";
}

/** The proxy is well, but the way on from it is not, or not now. */
export class RouteError extends HandshakeError {}

/** The other side went away, which may have any reason. */
class HandshakeEnd extends HandshakeError {}

/**
 * Runs a handshake over a stream. Closes the stream if it fails.
 *
 * @param options `hop`: who is at the other end, for the error; `signal`: gives
 *   up; `isEndFinal`: whether the end of the stream is an answer, too.
 * @returns The stream to use from now on.
 * @throws {ConnectionError} If the handshake fails; with the hop.
 */
export async function runHandshake(
  stream: ByteStream,
  handshake: Handshake,
  options: { hop: string; signal?: AbortSignal; isEndFinal?: boolean },
): Promise<ByteStream> {
  const { hop, signal, isEndFinal = false } = options;
  const onAbort = () => stream.close();
  try {
    signal?.throwIfAborted();
    signal?.addEventListener("abort", onAbort, { once: true });
    await stream.write(handshake.start());
    while (true) {
      const chunk = await stream.read();
      signal?.throwIfAborted();
      if (chunk === null) {
        throw new HandshakeEnd("connection closed during the handshake");
      }
      const step = handshake.feed(chunk);
      if (step.type === "send") await stream.write(step.bytes);
      else if (step.type === "done") {
        signal?.throwIfAborted();
        return step.rest.length === 0
          ? stream
          : new PrefixedStream(step.rest, stream);
      }
    }
  } catch (error) {
    stream.close();
    signal?.throwIfAborted();
    throw new ConnectionError(
      `Cannot connect through ${hop}: ${reasonOf(error)}`,
      { hop, isFinal: isFinal(error, isEndFinal), cause: error },
    );
  } finally {
    signal?.removeEventListener("abort", onAbort);
  }
}

/** Whether the other side has spoken, and said no or nonsense. */
function isFinal(error: unknown, isEndFinal: boolean): boolean {
  if (error instanceof HandshakeEnd) return isEndFinal;
  return error instanceof FramingError ||
    error instanceof HandshakeError && !(error instanceof RouteError);
}

/** A stream of which some bytes were read already. */
class PrefixedStream implements ByteStream {
  #prefix: Uint8Array | null;
  readonly #stream: ByteStream;

  constructor(prefix: Uint8Array, stream: ByteStream) {
    this.#prefix = prefix;
    this.#stream = stream;
  }

  read(): Promise<Uint8Array | null> {
    const prefix = this.#prefix;
    if (prefix === null) return this.#stream.read();
    this.#prefix = null;
    return Promise.resolve(prefix);
  }

  write(bytes: Uint8Array): Promise<void> {
    return this.#stream.write(bytes);
  }

  close(): void {
    this.#prefix = null;
    this.#stream.close();
  }
}
