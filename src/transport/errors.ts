/**
 * What goes wrong between a stream of bytes and whole packets.
 *
 * @module
 */

import { MtprotoError } from "../errors.ts";

/**
 * The received bytes cannot be a frame of the transport in use: a length out
 * of range, a checksum or sequence number that does not match, a broken
 * disguise. The stream has no known position any more, so the codec that threw
 * it is failed for good and the connection must be closed.
 *
 * @example A length over the limit
 * ```ts
 * import { createCodec, FramingError } from "@layer/mtproto/transport";
 * import { assertEquals, assertThrows } from "@std/assert";
 *
 * const codec = createCodec("intermediate", { maxPacketLength: 1024 });
 * codec.feed(Uint8Array.of(0, 8, 0, 0));
 * const error = assertThrows(() => codec.next(), FramingError);
 * assertEquals(error.got, 2048);
 * assertEquals(error.limit, 1024);
 * ```
 */
export class FramingError extends MtprotoError {
  /** Discriminant, for a `switch` over errors. */
  override readonly kind = "framing" as const;
  /** Name shown before the message. */
  override readonly name = "FramingError";
  /** The number that was found, if the error is about one. */
  readonly got?: number;
  /** The number it was held against: the most allowed, or the one expected. */
  readonly limit?: number;

  /**
   * Makes the error of one bad frame.
   *
   * @param message Sentence without a full stop: "Cannot do x: wanted, got".
   * @param details The number found and the one it was held against, and the
   *   error of the layer below.
   */
  constructor(
    message: string,
    details: { got?: number; limit?: number; cause?: unknown } = {},
  ) {
    super(message, "cause" in details ? { cause: details.cause } : undefined);
    if (details.got !== undefined) this.got = details.got;
    if (details.limit !== undefined) this.limit = details.limit;
  }
}

/** What the documented codes mean, for the message. */
const MEANING: Record<number, string> = {
  403: "forbidden",
  404: "auth key not found or malformed packet",
  429: "transport flood",
  444: "invalid DC",
};

/**
 * The server refused a packet with a bare error code instead of a reply.
 *
 * @see https://core.telegram.org/mtproto/mtproto-transports#transport-errors
 *
 * @example Telling a lost key from a flood
 * ```ts
 * import { TransportError } from "@layer/mtproto/transport";
 * import { assertEquals } from "@std/assert";
 *
 * const error = new TransportError(404);
 * assertEquals(error.code, 404);
 * assertEquals(
 *   error.message,
 *   "Cannot exchange packets: server answered error 404 (auth key not found or malformed packet)",
 * );
 * ```
 */
export class TransportError extends MtprotoError {
  /** Discriminant, for a `switch` over errors. */
  override readonly kind = "transport" as const;
  /** Name shown before the message. */
  override readonly name = "TransportError";
  /**
   * The error code as a positive number: 404 (auth key not found), 429
   * (transport flood), 444 (invalid DC). On the wire it is negative.
   */
  readonly code: number;

  /**
   * Makes the error of one code.
   *
   * @param code The code, positive.
   * @param options `cause` is the underlying error, if there is one.
   */
  constructor(code: number, options?: ErrorOptions) {
    const meaning = MEANING[code];
    super(
      `Cannot exchange packets: server answered error ${code}` +
        (meaning === undefined ? "" : ` (${meaning})`),
      options,
    );
    this.code = code;
  }
}
