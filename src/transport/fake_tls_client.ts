/**
 * The client's side of the disguise as TLS that MTProxies with `ee` secrets
 * want: a browser's hello that proves knowledge of the secret in its random
 * field, an answer that proves the same, then application data records.
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
import { readInt, writeInt } from "./framed_codec.ts";
import type { ProxySecret } from "./proxy_secret.ts";
import {
  buildClientHello,
  CHANGE_CIPHER_SPEC,
  RANDOM_OFFSET,
} from "./tls_hello.ts";
import {
  ALERT,
  APPLICATION_DATA,
  CHANGE_CIPHER,
  HANDSHAKE,
  sealRecords,
  type TlsRecord,
  TlsRecordReader,
} from "./tls_records.ts";

/** Options of {@linkcode FakeTlsClient}. */
export interface FakeTlsClientOptions {
  /** A secret of kind `"fakeTls"`. */
  secret: ProxySecret;
  /**
   * The time, in milliseconds since the Unix epoch. Proxies refuse hellos that
   * are some minutes off.
   */
  now: number;
  /**
   * Source of session id, key share and GREASE values.
   *
   * @default {the platform's}
   */
  randomBytes?: RandomBytes;
}

/** What proves the secret: the two hellos with their random fields. */
const RANDOM_LENGTH = 32;

/**
 * Speaks to an MTProxy what looks like TLS 1.3. Sans-IO: send
 * {@linkcode FakeTlsClient.hello}, feed what comes until
 * {@linkcode FakeTlsClient.isEstablished}, then pass data through
 * {@linkcode FakeTlsClient.seal} and {@linkcode FakeTlsClient.next}. The data
 * is that of an `"obfuscatedPaddedIntermediate"` codec with the secret's key.
 *
 * @example Both sides
 * ```ts
 * import {
 *   FakeTlsClient,
 *   FakeTlsServer,
 *   ProxySecret,
 * } from "@layer/mtproto/transport";
 * import { assert, assertEquals } from "@std/assert";
 *
 * const secret = ProxySecret.parse(
 *   "ee00112233445566778899aabbccddeeff6578616d706c652e636f6d",
 * );
 * const now = 1_700_000_000_000;
 * const client = new FakeTlsClient({ secret, now });
 * const server = new FakeTlsServer({ secret, now });
 *
 * server.feed(client.hello());
 * client.feed(server.takeReply()!);
 * assertEquals(client.next(), null);
 * assert(client.isEstablished);
 *
 * server.feed(client.seal(Uint8Array.of(1, 2, 3)));
 * assertEquals(server.next(), Uint8Array.of(1, 2, 3));
 * ```
 */
export class FakeTlsClient {
  readonly #key: Uint8Array;
  readonly #hello: Uint8Array;
  readonly #reader = new TlsRecordReader();
  /** The server's records so far: hello, change_cipher_spec, first data. */
  readonly #answer: TlsRecord[] = [];
  #isEstablished = false;
  #hasSent = false;
  #failure: FramingError | undefined;

  /**
   * Makes the hello.
   *
   * @param options Secret, time and randomness.
   * @throws {TypeError} If the secret is not of kind `"fakeTls"`.
   */
  constructor(options: FakeTlsClientOptions) {
    const { secret, now, randomBytes = secureRandomBytes } = options;
    if (secret.domain === undefined) {
      throw new TypeError(
        `Cannot start fake TLS: secret must be of kind "fakeTls", got "${secret.kind}"`,
      );
    }
    this.#key = secret.key;
    const hello = buildClientHello(secret.domain, randomBytes);
    const digest = hmacSha256(this.#key, hello);
    // Unix seconds over the last four bytes tell the proxy a fresh hello from
    // one that was recorded.
    writeInt(digest, 28, readInt(digest, 28) ^ Math.floor(now / 1000));
    hello.set(digest, RANDOM_OFFSET);
    this.#hello = hello;
  }

  /**
   * Returns what to send first. Nothing may follow it before the server's
   * answer: proxies take more for a sign of a stranger.
   *
   * @returns 517 bytes, fresh.
   */
  hello(): Uint8Array {
    return this.#hello.slice();
  }

  /** Whether the server's answer has come and was right. */
  get isEstablished(): boolean {
    return this.#isEstablished;
  }

  /**
   * Takes received bytes, in any split. After a failure they are dropped.
   *
   * @param chunk Any number of bytes; copied.
   */
  feed(chunk: Uint8Array): void {
    if (this.#failure === undefined) this.#reader.feed(chunk);
  }

  /**
   * Goes on with the handshake, then takes the data of the next record.
   *
   * @returns The data, fresh, or `null` if more bytes are needed.
   * @throws {FramingError} If the answer does not prove the secret, or a record
   *   is malformed. Each later call throws the same error.
   */
  next(): Uint8Array | null {
    if (this.#failure !== undefined) throw this.#failure;
    try {
      while (!this.#isEstablished) {
        const record = this.#reader.next();
        if (record === null) return null;
        this.#receive(record);
      }
      return this.#reader.nextData();
    } catch (error) {
      if (error instanceof FramingError) this.#failure = error;
      throw error;
    }
  }

  /**
   * Wraps data in records of at most 16384 bytes. The first time a
   * `change_cipher_spec` record goes ahead.
   *
   * @param data Any number of bytes; not changed. At least 64 the first time.
   * @returns The bytes to send, fresh.
   * @throws {TypeError} If the handshake is not over.
   */
  seal(data: Uint8Array): Uint8Array {
    if (!this.#isEstablished) {
      throw new TypeError(
        "Cannot seal data: the fake TLS handshake is not over",
      );
    }
    const sealed = sealRecords(data);
    if (this.#hasSent) return sealed;
    this.#hasSent = true;
    return concat(CHANGE_CIPHER_SPEC, sealed);
  }

  #receive(record: TlsRecord): void {
    if (record.type === ALERT) {
      throw new FramingError(
        "Cannot accept fake TLS answer: wanted a server hello, got an alert",
      );
    }
    const wanted = [HANDSHAKE, CHANGE_CIPHER, APPLICATION_DATA];
    const type = wanted[this.#answer.length]!;
    if (record.type !== type) {
      throw new FramingError(
        `Cannot accept fake TLS answer: record type must be ${type}, got ${record.type}`,
        { got: record.type, limit: type },
      );
    }
    this.#answer.push(record);
    if (this.#answer.length < wanted.length) return;
    const answer = concat(...this.#answer.map(({ bytes }) => bytes));
    const end = RANDOM_OFFSET + RANDOM_LENGTH;
    // Handshake type 2 is server_hello; anything shorter has no random field.
    if (answer[5] !== 2 || this.#answer[0]!.bytes.length < end) {
      throw new FramingError(
        "Cannot accept fake TLS answer: wanted a server hello, got another handshake message",
      );
    }
    const got = answer.slice(RANDOM_OFFSET, end);
    answer.fill(0, RANDOM_OFFSET, end);
    const clientRandom = this.#hello.subarray(RANDOM_OFFSET, end);
    if (!equal(got, hmacSha256(this.#key, concat(clientRandom, answer)))) {
      throw new FramingError(
        "Cannot accept fake TLS answer: the digest is not made with the secret",
      );
    }
    this.#isEstablished = true;
    this.#answer.length = 0;
  }
}
