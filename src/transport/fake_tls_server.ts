/**
 * The server's side of the disguise as TLS, as an MTProxy plays it.
 *
 * @module
 */

import { concat, equal } from "../bytes/mod.ts";
import {
  hmacSha256,
  type RandomBytes,
  randomBytes as secureRandomBytes,
} from "../crypto/mod.ts";
import { FramingError } from "./errors.ts";
import { readInt } from "./framed_codec.ts";
import type { ProxySecret } from "./proxy_secret.ts";
import {
  buildServerHello,
  CHANGE_CIPHER_SPEC,
  parseClientHello,
  RANDOM_OFFSET,
} from "./tls_hello.ts";
import { HANDSHAKE, sealRecords, TlsRecordReader } from "./tls_records.ts";

/** Options of {@linkcode FakeTlsServer}. */
export interface FakeTlsServerOptions {
  /** A secret of kind `"fakeTls"`. */
  secret: ProxySecret;
  /** The time, in milliseconds since the Unix epoch. */
  now: number;
  /**
   * How far a client's clock may be off either way, in milliseconds.
   *
   * @default {600000}
   */
  maxSkewMs?: number;
  /**
   * Source of key share and first data.
   *
   * @default {the platform's}
   */
  randomBytes?: RandomBytes;
}

/** Shortest and longest first data, as long as certificates are. */
const MIN_NOISE = 1024;
const MAX_NOISE = 4096;

/**
 * Plays an MTProxy with an `ee` secret. Sans-IO: feed what comes, send
 * {@linkcode FakeTlsServer.takeReply} once it is there, then pass data through
 * {@linkcode FakeTlsServer.next} and {@linkcode FakeTlsServer.seal}.
 * `acceptCodec()` with such a secret does all of this.
 *
 * Hellos are not remembered, so one that is sent again within the allowed skew
 * is taken again.
 *
 * @example Turning down a hello with another secret
 * ```ts
 * import {
 *   FakeTlsClient,
 *   FakeTlsServer,
 *   FramingError,
 *   ProxySecret,
 * } from "@layer/mtproto/transport";
 * import { assertThrows } from "@std/assert";
 *
 * const domain = "6578616d706c652e636f6d";
 * const now = 1_700_000_000_000;
 * const client = new FakeTlsClient({
 *   secret: ProxySecret.parse("ee" + "00".repeat(16) + domain),
 *   now,
 * });
 * const server = new FakeTlsServer({
 *   secret: ProxySecret.parse("ee" + "01".repeat(16) + domain),
 *   now,
 * });
 * server.feed(client.hello());
 * assertThrows(() => server.next(), FramingError);
 * ```
 */
export class FakeTlsServer {
  readonly #secret: ProxySecret;
  readonly #nowSeconds: number;
  readonly #maxSkewSeconds: number;
  readonly #randomBytes: RandomBytes;
  readonly #reader = new TlsRecordReader();
  #reply: Uint8Array | null = null;
  #isEstablished = false;
  #failure: FramingError | undefined;

  /**
   * Makes a server that waits for a hello.
   *
   * @param options Secret, time and randomness.
   * @throws {TypeError} If the secret is not of kind `"fakeTls"`.
   */
  constructor(options: FakeTlsServerOptions) {
    const { secret, now, maxSkewMs = 600_000 } = options;
    if (secret.domain === undefined) {
      throw new TypeError(
        `Cannot start fake TLS: secret must be of kind "fakeTls", got "${secret.kind}"`,
      );
    }
    this.#secret = secret;
    this.#nowSeconds = now / 1000;
    this.#maxSkewSeconds = maxSkewMs / 1000;
    this.#randomBytes = options.randomBytes ?? secureRandomBytes;
  }

  /** Whether the client's hello has come and was right. */
  get isEstablished(): boolean {
    return this.#isEstablished;
  }

  /**
   * Takes received bytes, in any split, and makes the reply as soon as the
   * hello is whole. After a failure they are dropped.
   *
   * @param chunk Any number of bytes; copied.
   */
  feed(chunk: Uint8Array): void {
    if (this.#failure !== undefined) return;
    this.#reader.feed(chunk);
    if (this.#isEstablished) return;
    try {
      const record = this.#reader.next();
      if (record === null) return;
      this.#reply = this.#answer(record.type, record.bytes);
      this.#isEstablished = true;
    } catch (error) {
      if (!(error instanceof FramingError)) throw error;
      this.#failure = error;
    }
  }

  /**
   * Takes the answer to the client's hello.
   *
   * @returns The bytes to send, once; otherwise `null`.
   */
  takeReply(): Uint8Array | null {
    const reply = this.#reply;
    this.#reply = null;
    return reply;
  }

  /**
   * Takes the data of the next record.
   *
   * @returns The data, fresh, or `null` if more bytes are needed.
   * @throws {FramingError} If the hello does not prove the secret, is too old,
   *   or a record is malformed. Each later call throws the same error.
   */
  next(): Uint8Array | null {
    if (this.#failure !== undefined) throw this.#failure;
    if (!this.#isEstablished) return null;
    try {
      return this.#reader.nextData();
    } catch (error) {
      if (error instanceof FramingError) this.#failure = error;
      throw error;
    }
  }

  /**
   * Wraps data in records of at most 16384 bytes.
   *
   * @param data Any number of bytes; not changed.
   * @returns The bytes to send, fresh.
   */
  seal(data: Uint8Array): Uint8Array {
    return sealRecords(data);
  }

  #answer(type: number, bytes: Uint8Array): Uint8Array {
    const hello = type === HANDSHAKE ? parseClientHello(bytes) : null;
    if (hello === null) {
      throw new FramingError(
        "Cannot accept fake TLS hello: wanted a client hello, got other bytes",
      );
    }
    if (hello.domain !== this.#secret.domain) {
      throw new FramingError(
        "Cannot accept fake TLS hello: the server name is not the secret's domain",
      );
    }
    const random = bytes.slice(RANDOM_OFFSET, RANDOM_OFFSET + 32);
    const { key } = this.#secret;
    const unsigned = bytes.slice();
    unsigned.fill(0, RANDOM_OFFSET, RANDOM_OFFSET + 32);
    const digest = hmacSha256(key, unsigned);
    if (!equal(digest.subarray(0, 28), random.subarray(0, 28))) {
      throw new FramingError(
        "Cannot accept fake TLS hello: the digest is not made with the secret",
      );
    }
    const time = (readInt(digest, 28) ^ readInt(random, 28)) >>> 0;
    if (Math.abs(time - this.#nowSeconds) > this.#maxSkewSeconds) {
      throw new FramingError(
        `Cannot accept fake TLS hello: time must be within ${this.#maxSkewSeconds} seconds of ours`,
        { got: time, limit: Math.floor(this.#nowSeconds) },
      );
    }
    return this.#buildReply(hello.sessionId, random);
  }

  #buildReply(sessionId: Uint8Array, clientRandom: Uint8Array): Uint8Array {
    const draw = this.#randomBytes(2);
    const length = MIN_NOISE +
      (draw[0]! << 8 | draw[1]!) % (MAX_NOISE - MIN_NOISE + 1);
    const reply = concat(
      buildServerHello(sessionId, this.#randomBytes),
      CHANGE_CIPHER_SPEC,
      sealRecords(this.#randomBytes(length)),
    );
    const digest = hmacSha256(this.#secret.key, concat(clientRandom, reply));
    reply.set(digest, RANDOM_OFFSET);
    return reply;
  }
}
