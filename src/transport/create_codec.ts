/**
 * The client's side of every transport, by name.
 *
 * @module
 */

import {
  type CryptoProvider,
  defaultProvider,
  type RandomBytes,
  randomBytes as secureRandomBytes,
} from "../crypto/mod.ts";
import { AbridgedCodec } from "./abridged.ts";
import type { Codec, TransportName } from "./codec.ts";
import type { FramedCodec, FramedCodecOptions } from "./framed_codec.ts";
import { FullCodec } from "./full.ts";
import { HttpCodec } from "./http_framing.ts";
import { IntermediateCodec } from "./intermediate.ts";
import { ObfuscatedCodec } from "./obfuscated.ts";
import { type ObfuscatedTag, startObfuscation } from "./obfuscation.ts";
import { PaddedIntermediateCodec } from "./padded_intermediate.ts";
import { ProxySecret } from "./proxy_secret.ts";

/** Options of {@linkcode createCodec}. */
export interface CodecOptions {
  /**
   * The DC to reach, for the header of the obfuscated transports: 1 to 5, plus
   * 10000 for the test environment, negative for media. Only an MTProxy needs
   * it; without it the field is random. -32768 to 32767.
   *
   * @default {undefined}
   */
  dcId?: number;
  /**
   * The secret of the MTProxy in between: 16 bytes, without the byte that tells
   * its kind, or a parsed one. Obfuscated transports only; of these, secrets of
   * kind `"padded"` and `"fakeTls"` allow `"obfuscatedPaddedIntermediate"`.
   *
   * @default {undefined}
   */
  secret?: Uint8Array | ProxySecret;
  /**
   * Longest packet to accept and to send, in bytes, 4 to 1073741823.
   *
   * @default {16777216}
   */
  maxPacketLength?: number;
  /**
   * Source of headers and padding.
   *
   * @default {the platform's}
   */
  randomBytes?: RandomBytes;
  /**
   * Provider of SHA-256 and AES-256-CTR for the obfuscated transports.
   *
   * @default {defaultProvider()}
   */
  crypto?: CryptoProvider;
}

/** Tag and inner framing of each obfuscated transport. */
const OBFUSCATED: Partial<
  Record<TransportName, [ObfuscatedTag, TransportName]>
> = {
  obfuscatedAbridged: [0xefefefef, "abridged"],
  obfuscatedIntermediate: [0xeeeeeeee, "intermediate"],
  obfuscatedPaddedIntermediate: [0xdddddddd, "paddedIntermediate"],
};

/**
 * Makes the client's codec for one connection.
 *
 * @param name Which transport to speak.
 * @param options Limits, randomness and, for the obfuscated transports, DC and
 *   proxy secret.
 * @returns A codec to be used for one connection.
 * @throws {TypeError} If the name is unknown, or a secret is given to a
 *   transport that is not obfuscated.
 * @throws {RangeError} If an option is out of range.
 *
 * @see https://core.telegram.org/mtproto/mtproto-transports
 *
 * @example Reading a packet that arrives in two parts
 * ```ts
 * import { createCodec } from "@layer/mtproto/transport";
 * import { assertEquals } from "@std/assert";
 *
 * const codec = createCodec("intermediate");
 * assertEquals(codec.header(), Uint8Array.of(0xee, 0xee, 0xee, 0xee));
 *
 * codec.feed(Uint8Array.of(4, 0, 0, 0, 1, 2));
 * assertEquals(codec.next(), null);
 * codec.feed(Uint8Array.of(3, 4));
 * assertEquals(codec.next(), {
 *   type: "packet",
 *   payload: Uint8Array.of(1, 2, 3, 4),
 * });
 * ```
 */
export function createCodec(
  name: TransportName,
  options: CodecOptions = {},
): Codec {
  const {
    dcId,
    randomBytes = secureRandomBytes,
    maxPacketLength,
  } = options;
  checkDcId(dcId);
  const secret = secretKey(options.secret);
  const framed: FramedCodecOptions = {
    side: "client",
    ...(maxPacketLength === undefined ? {} : { maxPacketLength }),
  };
  const obfuscated = OBFUSCATED[name];
  if (obfuscated === undefined) {
    if (secret !== undefined) {
      throw new TypeError(
        `Cannot create codec: secret needs an obfuscated transport, got "${name}"`,
      );
    }
    return createFramedCodec(name, framed, randomBytes);
  }
  const [tag, inner] = obfuscated;
  if (
    options.secret instanceof ProxySecret && options.secret.kind !== "plain" &&
    tag !== 0xdddddddd
  ) {
    throw new TypeError(
      `Cannot create codec: secret of kind "${options.secret.kind}" needs "obfuscatedPaddedIntermediate", got "${name}"`,
    );
  }
  return new ObfuscatedCodec(
    createFramedCodec(inner, framed, randomBytes),
    startObfuscation({
      tag,
      ...(dcId === undefined ? {} : { dcId }),
      ...(secret === undefined ? {} : { secret }),
      randomBytes,
      crypto: options.crypto ?? defaultProvider(),
    }),
  );
}

/** Makes a framing without obfuscation, for either side. */
export function createFramedCodec(
  name: TransportName,
  options: FramedCodecOptions,
  randomBytes: RandomBytes,
): FramedCodec {
  switch (name) {
    case "abridged":
      return new AbridgedCodec(options);
    case "intermediate":
      return new IntermediateCodec(options);
    case "paddedIntermediate":
      return new PaddedIntermediateCodec({ ...options, randomBytes });
    case "full":
      return new FullCodec(options);
    case "http":
      return new HttpCodec(options);
    default:
      throw new TypeError(
        `Cannot create codec: no transport is called "${String(name)}"`,
      );
  }
}

function checkDcId(dcId: number | undefined): void {
  if (dcId === undefined) return;
  if (!Number.isInteger(dcId) || dcId < -0x8000 || dcId > 0x7fff) {
    throw new RangeError(
      `Cannot create codec: dcId must be a whole number from -32768 to 32767, got ${dcId}`,
    );
  }
}

/** The 16 bytes of a secret; they stay out of the error's message. */
export function secretKey(
  secret: Uint8Array | ProxySecret | undefined,
): Uint8Array | undefined {
  const key = secret instanceof ProxySecret ? secret.key : secret;
  if (key !== undefined && key.length !== 16) {
    throw new RangeError(
      `Cannot create codec: secret must be 16 bytes, got ${key.length}`,
    );
  }
  return key;
}
