/**
 * The framing between a codec and an HTTP stream, which turns each frame into
 * one request body: four bytes of length, then the packet. It never reaches
 * the wire, so it needs no tag.
 *
 * @see https://core.telegram.org/mtproto/transports#http
 *
 * @module
 */

import { IntermediateCodec } from "./intermediate.ts";
import type { TransportName } from "./codec.ts";

/** Codec to use on an HTTP stream. */
export class HttpCodec extends IntermediateCodec {
  override readonly name: TransportName = "http";
  override readonly supportsQuickAck: boolean = false;
  protected override readonly tag: Uint8Array = new Uint8Array(0);
}
