/**
 * The first records of a TLS 1.3 connection, as a browser and a web server
 * would exchange them (RFC 8446 section 4.1), with room for a digest in their
 * random fields.
 *
 * @module
 */

import { concat as concatBytes, encodeUtf8 } from "../bytes/mod.ts";
import type { RandomBytes } from "../crypto/mod.ts";
import { x25519 } from "./x25519.ts";

/** Length of the client's hello, its record header included. */
export const CLIENT_HELLO_LENGTH = 517;
/** Where both hellos have their 32 random bytes: after record, type, version. */
export const RANDOM_OFFSET = 11;
/** Where the session id's length byte stands. */
const SESSION_ID_OFFSET = RANDOM_OFFSET + 32;

/** The record `change_cipher_spec`, which TLS 1.3 sends for old equipment. */
export const CHANGE_CIPHER_SPEC: Uint8Array = Uint8Array.of(
  0x14,
  0x03,
  0x03,
  0x00,
  0x01,
  0x01,
);

/** Suites a current browser offers, after a GREASE one, the best first. */
const CIPHER_SUITES = [
  0x1301, // TLS_AES_128_GCM_SHA256
  0x1302, // TLS_AES_256_GCM_SHA384
  0x1303, // TLS_CHACHA20_POLY1305_SHA256
  0xc02b, // TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256
  0xc02f, // TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256
  0xc02c, // TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384
  0xc030, // TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384
  0xcca9, // TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256
  0xcca8, // TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256
  0xc013, // TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA
  0xc014, // TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA
  0x009c, // TLS_RSA_WITH_AES_128_GCM_SHA256
  0x009d, // TLS_RSA_WITH_AES_256_GCM_SHA384
  0x002f, // TLS_RSA_WITH_AES_128_CBC_SHA
  0x0035, // TLS_RSA_WITH_AES_256_CBC_SHA
];

const SIGNATURE_ALGORITHMS = [
  0x0403, // ecdsa_secp256r1_sha256
  0x0804, // rsa_pss_rsae_sha256
  0x0401, // rsa_pkcs1_sha256
  0x0503, // ecdsa_secp384r1_sha384
  0x0805, // rsa_pss_rsae_sha384
  0x0501, // rsa_pkcs1_sha384
  0x0806, // rsa_pss_rsae_sha512
  0x0601, // rsa_pkcs1_sha512
];

const X25519 = 0x001d;

/**
 * Builds a client's hello of 517 bytes whose random field is zero.
 *
 * @param domain Name of the server, 1 to 182 bytes of ASCII.
 * @param randomBytes Source of session id, key share and GREASE values.
 */
export function buildClientHello(
  domain: string,
  randomBytes: RandomBytes,
): Uint8Array {
  const grease = drawGrease(randomBytes);
  const sessionId = randomBytes(32);
  const keyShare = x25519(randomBytes(32));
  const name = encodeUtf8(domain);
  const extensions = concat(
    extension(grease[1]!),
    extension(0x0000, vector16(concat([0], vector16(name)))), // server_name
    extension(0x0017), // extended_master_secret
    extension(0xff01, [0]), // renegotiation_info
    extension( // supported_groups: x25519, secp256r1, secp384r1
      0x000a,
      vector16(words([grease[2]!, X25519, 0x0017, 0x0018])),
    ),
    extension(0x000b, vector8([0])), // ec_point_formats: uncompressed
    extension(0x0023), // session_ticket
    extension( // application_layer_protocol_negotiation
      0x0010,
      vector16(
        concat(vector8(encodeUtf8("h2")), vector8(encodeUtf8("http/1.1"))),
      ),
    ),
    extension(0x0005, [1, 0, 0, 0, 0]), // status_request: OCSP
    extension(0x000d, vector16(words(SIGNATURE_ALGORITHMS))),
    extension(0x0012), // signed_certificate_timestamp
    extension( // key_share
      0x0033,
      vector16(concat(
        words([grease[2]!]),
        vector16([0]),
        words([X25519]),
        vector16(keyShare),
      )),
    ),
    extension(0x002d, vector8([1])), // psk_key_exchange_modes: psk_dhe_ke
    extension( // supported_versions: 1.3, 1.2
      0x002b,
      vector8(words([grease[3]!, 0x0304, 0x0303])),
    ),
    extension(0x001b, vector8(words([2]))), // compress_certificate: brotli
    extension(grease[4]!, [0]),
  );
  const body = concat(
    [0x03, 0x03],
    new Uint8Array(32),
    vector8(sessionId),
    vector16(words([grease[0]!, ...CIPHER_SUITES])),
    vector8([0]), // no compression
  );
  // Record header 5, handshake header 4, length of the extensions 2, header of
  // the padding extension (RFC 7685) 4.
  const padding = CLIENT_HELLO_LENGTH - 15 - body.length - extensions.length;
  return record(
    0x16,
    0x0301,
    handshakeMessage(
      0x01,
      concat(
        body,
        vector16(concat(
          extensions,
          extension(0x0015, new Uint8Array(padding)),
        )),
      ),
    ),
  );
}

/** Builds a server's hello, with its record header, whose random is zero. */
export function buildServerHello(
  sessionId: Uint8Array,
  randomBytes: RandomBytes,
): Uint8Array {
  const extensions = concat(
    extension( // key_share
      0x0033,
      concat(words([X25519]), vector16(x25519(randomBytes(32)))),
    ),
    extension(0x002b, words([0x0304])), // supported_versions
  );
  return record(
    0x16,
    0x0303,
    handshakeMessage(
      0x02,
      concat(
        [0x03, 0x03],
        new Uint8Array(32),
        vector8(sessionId),
        words([0x1301]),
        [0],
        vector16(extensions),
      ),
    ),
  );
}

/** What a server needs of a client's hello. */
export interface ClientHello {
  /** Session id to repeat, 0 to 32 bytes. */
  sessionId: Uint8Array;
  /** Name in `server_name`, if it is there. */
  domain?: string;
}

/**
 * Reads a client's hello, its record header included.
 *
 * @returns `null` if it is no well-formed one.
 */
export function parseClientHello(bytes: Uint8Array): ClientHello | null {
  if (bytes[0] !== 0x16 || bytes[5] !== 0x01) return null;
  let offset = SESSION_ID_OFFSET;
  const take = (lengthBytes: number): Uint8Array | null => {
    if (offset + lengthBytes > bytes.length) return null;
    let length = 0;
    for (let i = 0; i < lengthBytes; i++) {
      length = length << 8 | bytes[offset++]!;
    }
    if (offset + length > bytes.length) return null;
    return bytes.subarray(offset, offset += length);
  };
  const sessionId = take(1);
  if (sessionId === null || sessionId.length > 32) return null;
  if (take(2) === null || take(1) === null) return null;
  const hello: ClientHello = { sessionId: sessionId.slice() };
  const extensions = take(2);
  if (extensions === null) return null;
  const end = offset;
  offset -= extensions.length;
  while (offset + 4 <= end) {
    const type = bytes[offset]! << 8 | bytes[offset + 1]!;
    offset += 2;
    const data = take(2);
    if (data === null) return null;
    // List length 2, type of name 1, length of name 2.
    if (type === 0 && data.length > 5) {
      hello.domain = String.fromCharCode(...data.subarray(5));
    }
  }
  return offset === end ? hello : null;
}

/** Wraps data in a record. */
export function record(
  type: number,
  version: number,
  data: Uint8Array,
): Uint8Array {
  return concat([type], words([version]), vector16(data));
}

/** Five values of the form `XaXa` (RFC 8701), the two extensions unlike. */
function drawGrease(randomBytes: RandomBytes): number[] {
  const nibbles = [...randomBytes(5)].map((byte) => byte >> 4);
  if (nibbles[1] === nibbles[4]) nibbles[4] = (nibbles[4]! + 1) % 16;
  return nibbles.map((nibble) => (nibble << 4 | 0xa) * 0x101);
}

function handshakeMessage(type: number, data: Uint8Array): Uint8Array {
  return concat([type, 0], vector16(data));
}

function extension(type: number, data: ArrayLike<number> = []): Uint8Array {
  return concat(words([type]), vector16(data));
}

function vector8(data: ArrayLike<number>): Uint8Array {
  return Uint8Array.of(data.length, ...Array.from(data));
}

function vector16(data: ArrayLike<number>): Uint8Array {
  const bytes = new Uint8Array(2 + data.length);
  bytes[0] = data.length >> 8;
  bytes[1] = data.length;
  bytes.set(data, 2);
  return bytes;
}

/** Big-endian 16-bit numbers. */
function words(values: readonly number[]): Uint8Array {
  return Uint8Array.from(values.flatMap((v) => [v >> 8, v & 0xff]));
}

function concat(...parts: (Uint8Array | readonly number[])[]): Uint8Array {
  return concatBytes(
    ...parts.map((part) =>
      part instanceof Uint8Array ? part : Uint8Array.from(part)
    ),
  );
}
