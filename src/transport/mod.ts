/**
 * Transports: whole MTProto packets to the bytes of a connection and back.
 *
 * Everything here is sans-IO: bytes go in with `feed()`, frames come out of
 * `next()`, and what is to be sent is returned. Sockets, proxies that do not
 * know MTProto, and timeouts belong to the network layer.
 *
 * May import: `bytes`, `crypto`.
 *
 * @example A packet through an obfuscated connection
 * ```ts
 * import { acceptCodec, createCodec } from "@layer/mtproto/transport";
 * import { assertEquals } from "@std/assert";
 *
 * const client = createCodec("obfuscatedIntermediate", { dcId: 2 });
 * const server = acceptCodec();
 *
 * server.feed(client.header());
 * server.feed(client.encode(Uint8Array.of(1, 2, 3, 4)));
 * assertEquals(server.next(), {
 *   type: "packet",
 *   payload: Uint8Array.of(1, 2, 3, 4),
 * });
 * assertEquals(server.name, "obfuscatedIntermediate");
 * assertEquals(server.dcId, 2);
 *
 * client.feed(server.encode(Uint8Array.of(5, 6, 7, 8)));
 * assertEquals(client.next(), {
 *   type: "packet",
 *   payload: Uint8Array.of(5, 6, 7, 8),
 * });
 * ```
 *
 * @module
 */

export {
  type Codec,
  DEFAULT_MAX_PACKET_LENGTH,
  type EncodeOptions,
  type Frame,
  type PacketFrame,
  type QuickAckFrame,
  type TransportErrorFrame,
  type TransportName,
} from "./codec.ts";
export { type CodecOptions, createCodec } from "./create_codec.ts";
export {
  acceptCodec,
  type AcceptCodecOptions,
  ServerCodec,
} from "./accept_codec.ts";
export { encodeTransportError } from "./framed_codec.ts";
export { FramingError, TransportError } from "./errors.ts";
export { ProxySecret, type ProxySecretKind } from "./proxy_secret.ts";
export { FakeTlsClient, type FakeTlsClientOptions } from "./fake_tls_client.ts";
export { FakeTlsServer, type FakeTlsServerOptions } from "./fake_tls_server.ts";
