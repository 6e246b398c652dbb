/**
 * A stream inside what looks like TLS, to an MTProxy with an `ee` secret.
 *
 * @module
 */

import { FakeTlsClient, type ProxySecret } from "../transport/mod.ts";
import { ConnectionError, reasonOf } from "./errors.ts";
import { runHandshake } from "./handshake.ts";
import type { ByteStream } from "./stream.ts";

/**
 * Shakes hands over a stream. Closes the stream if that fails.
 *
 * @param options `secret` of kind `"fakeTls"`, `now` in milliseconds since the
 *   Unix epoch, `hop` for the error.
 * @returns The stream inside.
 * @throws {ConnectionError} If the other side does not know the secret.
 */
export async function openFakeTls(
  stream: ByteStream,
  options: {
    secret: ProxySecret;
    now: number;
    hop: string;
    signal?: AbortSignal;
  },
): Promise<ByteStream> {
  const client = new FakeTlsClient(options);
  let first: Uint8Array | null = null;
  await runHandshake(stream, {
    start: () => client.hello(),
    feed(chunk) {
      client.feed(chunk);
      first = client.next();
      return client.isEstablished
        ? { type: "done", rest: new Uint8Array(0) }
        : { type: "more" };
    },
    // Who does not know the secret is cut off.
  }, { ...options, isEndFinal: true });
  return new FakeTlsStream(stream, client, first, options.hop);
}

class FakeTlsStream implements ByteStream {
  readonly #stream: ByteStream;
  readonly #client: FakeTlsClient;
  readonly #hop: string;
  #first: Uint8Array | null;

  constructor(
    stream: ByteStream,
    client: FakeTlsClient,
    first: Uint8Array | null,
    hop: string,
  ) {
    this.#stream = stream;
    this.#client = client;
    this.#first = first;
    this.#hop = hop;
  }

  async read(): Promise<Uint8Array | null> {
    while (true) {
      const data = this.#first ?? this.#next();
      this.#first = null;
      if (data !== null) return data;
      const chunk = await this.#stream.read();
      if (chunk === null) return null;
      this.#client.feed(chunk);
    }
  }

  write(bytes: Uint8Array): Promise<void> {
    return this.#stream.write(this.#client.seal(bytes));
  }

  close(): void {
    this.#stream.close();
  }

  #next(): Uint8Array | null {
    try {
      return this.#client.next();
    } catch (error) {
      throw new ConnectionError(
        `Cannot read from ${this.#hop}: ${reasonOf(error)}`,
        { hop: this.#hop, cause: error },
      );
    }
  }
}
