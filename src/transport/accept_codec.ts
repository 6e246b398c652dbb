/**
 * The server's side of every transport, known by the client's first bytes.
 *
 * @module
 */

import { ByteQueue } from "../bytes/mod.ts";
import {
  type CryptoProvider,
  defaultProvider,
  type RandomBytes,
  randomBytes as secureRandomBytes,
} from "../crypto/mod.ts";
import type { Codec, EncodeOptions, Frame, TransportName } from "./codec.ts";
import { createFramedCodec, secretKey } from "./create_codec.ts";
import { FramingError } from "./errors.ts";
import { FakeTlsServer } from "./fake_tls_server.ts";
import {
  type FramedCodec,
  type FramedCodecOptions,
  readInt,
} from "./framed_codec.ts";
import { ObfuscatedCodec } from "./obfuscated.ts";
import {
  acceptObfuscation,
  type ObfuscatedTag,
  OBFUSCATION_HEADER_LENGTH,
} from "./obfuscation.ts";
import { ProxySecret } from "./proxy_secret.ts";

/** Options of {@linkcode acceptCodec}. */
export interface AcceptCodecOptions {
  /**
   * The secret of the MTProxy that this server plays. With it only connections
   * that know the secret are taken: obfuscated ones for 16 bytes or kind
   * `"plain"`, with padding only for `"padded"`, inside fake TLS for
   * `"fakeTls"`.
   *
   * @default {undefined}
   */
  secret?: Uint8Array | ProxySecret;
  /**
   * The time, in milliseconds since the Unix epoch, that the hello of fake TLS
   * is held against. Needed with a secret of kind `"fakeTls"` only.
   *
   * @default {undefined}
   */
  now?: number;
  /**
   * Longest packet to accept and to send, in bytes, 4 to 1073741823.
   *
   * @default {16777216}
   */
  maxPacketLength?: number;
  /**
   * Source of padding.
   *
   * @default {the platform's}
   */
  randomBytes?: RandomBytes;
  /**
   * Provider of SHA-256 and AES-256-CTR.
   *
   * @default {defaultProvider()}
   */
  crypto?: CryptoProvider;
}

/** Framing of each tag in an obfuscated header. */
const BY_TAG: Record<ObfuscatedTag, TransportName> = {
  0xefefefef: "abridged",
  0xeeeeeeee: "intermediate",
  0xdddddddd: "paddedIntermediate",
};

/**
 * A codec for the server's end of one connection, which finds out from the
 * first bytes which transport the client speaks. Made by
 * {@linkcode acceptCodec}.
 *
 * @example Answering in the client's transport
 * ```ts
 * import { acceptCodec, createCodec } from "@layer/mtproto/transport";
 * import { assertEquals } from "@std/assert";
 *
 * const server = acceptCodec();
 * const client = createCodec("full");
 * server.feed(client.encode(new Uint8Array(4)));
 * assertEquals(server.name, "full");
 *
 * client.feed(server.encode(Uint8Array.of(1, 0, 0, 0)));
 * assertEquals(client.next(), {
 *   type: "packet",
 *   payload: Uint8Array.of(1, 0, 0, 0),
 * });
 * ```
 */
export class ServerCodec implements Codec {
  readonly #key: Uint8Array | undefined;
  readonly #paddedOnly: boolean;
  readonly #tls: FakeTlsServer | undefined;
  readonly #framed: FramedCodecOptions;
  readonly #randomBytes: RandomBytes;
  readonly #crypto: CryptoProvider | undefined;
  readonly #start = new ByteQueue();
  #codec: FramedCodec | ObfuscatedCodec | undefined;
  #dcId: number | undefined;
  #failure: FramingError | undefined;

  /**
   * Makes a codec that waits for the client's first bytes.
   *
   * @param options Secret, limits and back ends.
   * @throws {TypeError} If the secret is of kind `"fakeTls"` and `now` is
   *   missing.
   * @throws {RangeError} If an option is out of range.
   */
  constructor(options: AcceptCodecOptions = {}) {
    const { secret, now, maxPacketLength, randomBytes = secureRandomBytes } =
      options;
    this.#key = secretKey(secret);
    const kind = secret instanceof ProxySecret ? secret.kind : "plain";
    this.#paddedOnly = kind !== "plain";
    if (kind === "fakeTls") {
      if (now === undefined) {
        throw new TypeError("Cannot accept codec: fake TLS needs now");
      }
      this.#tls = new FakeTlsServer({
        secret: secret as ProxySecret,
        now,
        randomBytes,
      });
    }
    this.#framed = {
      side: "server",
      ...(maxPacketLength === undefined ? {} : { maxPacketLength }),
    };
    // Fails at once, rather than when a client comes, if the limit is wrong.
    createFramedCodec("abridged", this.#framed, randomBytes);
    this.#randomBytes = randomBytes;
    this.#crypto = options.crypto;
  }

  /** Whether enough was fed to know the client's transport. */
  get isDetected(): boolean {
    return this.#codec !== undefined;
  }

  /**
   * The client's transport.
   *
   * @throws {TypeError} If it is not known yet.
   */
  get name(): TransportName {
    return this.#detected("name transport").name;
  }

  /**
   * Whether the client can ask for quick acks.
   *
   * @throws {TypeError} If the transport is not known yet.
   */
  get supportsQuickAck(): boolean {
    return this.#detected("name transport").supportsQuickAck;
  }

  /**
   * The DC field of an obfuscated connection: number, plus 10000 for the test
   * environment, negative for media. Random if the client did not fill it in;
   * `undefined` without obfuscation and before detection.
   */
  get dcId(): number | undefined {
    return this.#dcId;
  }

  /**
   * Returns nothing: servers announce no transport.
   *
   * @returns 0 bytes.
   */
  header(): Uint8Array {
    return new Uint8Array(0);
  }

  /**
   * Frames one packet for the client.
   *
   * @param packet At least 4 bytes, a multiple of 4, within the limit. Not
   *   changed.
   * @param options Must not ask for a quick ack.
   * @returns The bytes to send, fresh.
   * @throws {RangeError} If the length of the packet is not allowed.
   * @throws {TypeError} If the client's transport is not known yet.
   */
  encode(packet: Uint8Array, options?: EncodeOptions): Uint8Array {
    return this.#seal(this.#detected("encode packet").encode(packet, options));
  }

  /**
   * Frames a quick acknowledgement, the answer to a packet whose frame has
   * `quickAck`.
   *
   * @param token 0x80000000 to 0xffffffff, see {@linkcode QuickAckFrame}.
   * @returns The bytes to send, fresh.
   * @throws {RangeError} If the token is out of range.
   * @throws {TypeError} If the transport has no quick acks or is not known yet.
   */
  encodeQuickAck(token: number): Uint8Array {
    return this.#seal(this.#detected("encode quick ack").encodeQuickAck(token));
  }

  /**
   * Takes received bytes, in any split. After a failure they are dropped.
   *
   * @param chunk Any number of bytes; copied.
   */
  feed(chunk: Uint8Array): void {
    if (this.#failure !== undefined) return;
    try {
      if (this.#tls === undefined) return this.#feed(chunk);
      this.#tls.feed(chunk);
      while (true) {
        const data = this.#tls.next();
        if (data === null) return;
        this.#feed(data);
      }
    } catch (error) {
      if (!(error instanceof FramingError)) throw error;
      this.#failure = error;
      this.#start.clear();
    }
  }

  /**
   * Takes what must be sent before anything else: the answer to the hello of
   * fake TLS. To be called after each {@linkcode ServerCodec.feed}.
   *
   * @returns The bytes to send, once; otherwise `null`.
   */
  takeReply(): Uint8Array | null {
    return this.#tls?.takeReply() ?? null;
  }

  /**
   * Takes the next whole frame out of what was fed.
   *
   * @returns The frame, or `null` if more bytes are needed.
   * @throws {FramingError} If the bytes are no transport's. Each later call
   *   throws the same error.
   */
  next(): Frame | null {
    // Frames that came before the failure are good.
    const frame = this.#codec?.next() ?? null;
    if (frame === null && this.#failure !== undefined) throw this.#failure;
    return frame;
  }

  #feed(data: Uint8Array): void {
    if (this.#codec !== undefined) return this.#codec.feed(data);
    this.#start.push(data);
    this.#codec = this.#detect();
    if (this.#codec === undefined) return;
    const rest = this.#start.take(this.#start.length)!;
    this.#start.clear();
    this.#codec.feed(rest);
  }

  #seal(frame: Uint8Array): Uint8Array {
    return this.#tls === undefined ? frame : this.#tls.seal(frame);
  }

  #detected(action: string): FramedCodec | ObfuscatedCodec {
    if (this.#codec === undefined) {
      throw new TypeError(
        `Cannot ${action}: the client has not announced its transport`,
      );
    }
    return this.#codec;
  }

  /** Takes what announces the transport out of the first bytes. */
  #detect(): FramedCodec | ObfuscatedCodec | undefined {
    const start = this.#start;
    if (this.#key === undefined) {
      if (start.at(0) === 0xef) return this.#accept("abridged", 1);
      const head = start.peekView(4);
      if (head === null) return;
      const word = readInt(head, 0) >>> 0;
      if (word === 0xeeeeeeee) return this.#accept("intermediate", 4);
      if (word === 0xdddddddd) return this.#accept("paddedIntermediate", 4);
      const second = start.peekView(8);
      if (second === null) return;
      if (readInt(second, 4) === 0) return this.#accept("full", 0);
    }
    const header = start.take(OBFUSCATION_HEADER_LENGTH);
    if (header === null) return;
    const accepted = acceptObfuscation(
      header,
      this.#key,
      this.#crypto ?? defaultProvider(),
    );
    if (
      accepted === null || (this.#paddedOnly && accepted.tag !== 0xdddddddd)
    ) {
      throw new FramingError(
        "Cannot accept connection: wanted the header of a known transport" +
          (this.#key === undefined ? "" : " with the right secret") +
          ", got other bytes",
      );
    }
    this.#dcId = accepted.dcId;
    return new ObfuscatedCodec(
      createFramedCodec(
        BY_TAG[accepted.tag],
        this.#framed,
        this.#randomBytes,
      ),
      { header: new Uint8Array(0), ...accepted },
    );
  }

  #accept(name: TransportName, length: number): FramedCodec {
    this.#start.skip(length);
    return createFramedCodec(name, this.#framed, this.#randomBytes);
  }
}

/**
 * Makes the server's codec for one connection. It takes every transport that
 * {@linkcode createCodec} can make, and tells them apart by the first bytes.
 *
 * @param options MTProxy secret, limits and back ends.
 * @returns A codec to be used for one connection.
 * @throws {TypeError} If the secret is of kind `"fakeTls"` and `now` is
 *   missing.
 * @throws {RangeError} If an option is out of range.
 *
 * @see https://core.telegram.org/mtproto/mtproto-transports
 *
 * @example Playing an MTProxy
 * ```ts
 * import { acceptCodec, createCodec } from "@layer/mtproto/transport";
 * import { assertEquals } from "@std/assert";
 *
 * const secret = new Uint8Array(16).fill(7);
 * const client = createCodec("obfuscatedPaddedIntermediate", {
 *   secret,
 *   dcId: -10002,
 * });
 * const server = acceptCodec({ secret });
 * server.feed(client.header());
 * assertEquals(server.name, "obfuscatedPaddedIntermediate");
 * assertEquals(server.dcId, -10002);
 * ```
 */
export function acceptCodec(options: AcceptCodecOptions = {}): ServerCodec {
  return new ServerCodec(options);
}
