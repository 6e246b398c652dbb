/**
 * A server of one's own as one line of text: address and public key.
 *
 * @module
 */

import {
  bigIntFromBytesBE,
  bigIntToBytesBE,
  fromBase64Url,
  toBase64Url,
} from "../../bytes/mod.ts";
import {
  type ClientOptions,
  DEFAULT_DC_ID,
  parseAddress,
} from "../../client/mod.ts";
import { parsePublicKey, type RsaPublicKey } from "../../crypto/mod.ts";

/** Bytes of a modulus of 2048 bits. */
const MODULUS_LENGTH = 256;
/** The exponent of nearly every key. */
const USUAL_EXPONENT = 65537n;

/** Where a server is, and the key that it proves itself by. */
export interface ServerLocation {
  /** Its name or address; IPv6 without brackets. */
  hostname: string;
  /** Its TCP port. */
  port: number;
  /** Key that it proves itself by. */
  publicKey: RsaPublicKey;
  /** Number of its DC. @default {2} */
  dcId?: number;
}

/**
 * Writes a server as one line of text, for an environment variable or a
 * command line.
 *
 * @param server Where it is.
 * @returns `mtproto://host:port?dc=2&key=…`, the key's modulus in base64url.
 *
 * @example A test server for a program of its own
 * ```ts
 * import { formatServerUrl, parseServerUrl } from "@layer/mtproto";
 * import { TestServer } from "@layer/mtproto/testing";
 * import { assertEquals } from "@std/assert";
 *
 * await using server = await TestServer.start();
 * const options = parseServerUrl(formatServerUrl(server));
 * assertEquals(options.dcOptions?.[0]?.port, server.port);
 * ```
 */
export function formatServerUrl(server: ServerLocation): string {
  const { hostname, port, publicKey, dcId = DEFAULT_DC_ID } = server;
  const host = hostname.includes(":") ? `[${hostname}]` : hostname;
  const key = toBase64Url(bigIntToBytesBE(publicKey.modulus, MODULUS_LENGTH));
  const exponent = publicKey.exponent === USUAL_EXPONENT
    ? ""
    : `&e=${publicKey.exponent}`;
  return `mtproto://${host}:${port}?dc=${dcId}&key=${key}${exponent}`;
}

/**
 * Reads what {@linkcode formatServerUrl} wrote.
 *
 * @param url `mtproto://host:port?dc=2&key=…`.
 * @returns Options that make a client use this server and no other.
 * @throws {TypeError} If it is no string.
 * @throws {SyntaxError} If it is something else.
 * @throws {RangeError} If the key is none of 2048 bits.
 */
export function parseServerUrl(
  url: string,
): Required<Pick<ClientOptions, "dcId" | "dcOptions" | "publicKeys">> {
  if (typeof url !== "string") {
    throw new TypeError(
      `Cannot parse server: wanted a string, got ${typeof url}`,
    );
  }
  const match = /^mtproto:\/\/([^/?#]+)\/?\?(.+)$/.exec(url);
  const query = new URLSearchParams(match?.[2]);
  const dcId = Number(query.get("dc") ?? DEFAULT_DC_ID);
  const key = query.get("key");
  const exponent = query.get("e") ?? String(USUAL_EXPONENT);
  if (
    match === null || key === null || !/^[\w-]+$/.test(key) ||
    !/^\d{1,10}$/.test(exponent) || !Number.isInteger(dcId) || dcId < 1
  ) {
    throw new SyntaxError(
      'Cannot parse server: wanted "mtproto://host:port?dc=2&key=…", got ' +
        JSON.stringify(url),
    );
  }
  try {
    const { hostname, port, ipv6 } = parseAddress(match[1]!);
    const publicKey = parsePublicKey({
      n: bigIntFromBytesBE(fromBase64Url(key)),
      e: BigInt(exponent),
    });
    return {
      dcId,
      dcOptions: [{ dcId, hostname, port, ipv6 }],
      publicKeys: [publicKey],
    };
  } catch (cause) {
    const { message } = cause as Error;
    const text = `Cannot parse server: ${message}`;
    if (cause instanceof RangeError) throw new RangeError(text, { cause });
    throw new SyntaxError(text, { cause });
  }
}
