/**
 * Data centres and the addresses at which they answer.
 *
 * @see https://core.telegram.org/constructor/dcOption
 *
 * @module
 */

/** One address of one data centre, as `dcOption` describes it. */
export interface DcEndpoint {
  /** Number of the DC: 1 to 5, or 201 and up for CDN DCs. */
  readonly dcId: number;
  /** IPv4 or IPv6 address, or a host name; IPv6 without brackets. */
  readonly hostname: string;
  /** TCP port. */
  readonly port: number;
  /** The address is an IPv6 one. */
  readonly ipv6?: boolean;
  /** Only for uploads and downloads. */
  readonly mediaOnly?: boolean;
  /** Accepts obfuscated connections with `secret` only. */
  readonly tcpoOnly?: boolean;
  /** Holds copies of popular files; speaks only the CDN functions. */
  readonly cdn?: boolean;
  /** To be tried first when connecting through a proxy. */
  readonly static?: boolean;
  /** Only the given port answers; others must not be tried. */
  readonly thisPortOnly?: boolean;
  /** Secret of the obfuscated transport, 16 or more bytes, of `tcpoOnly`. */
  readonly secret?: Uint8Array;
}

/** What a connection is for. Media goes over connections of its own. */
export type ConnectionKind = "main" | "upload" | "download";

/**
 * Reads `"host:port"` or `"[v6]:port"`.
 *
 * @param address The text.
 * @returns Host name without brackets, port, and whether it is IPv6.
 * @throws {SyntaxError} If there is no port of 1 to 65535 or no host.
 */
export function parseAddress(
  address: string,
): { hostname: string; port: number; ipv6: boolean } {
  const match = /^(?:\[([0-9a-fA-F:.%a-z]+)\]|([^:\s[\]]+)):(\d{1,5})$/
    .exec(address);
  const port = Number(match?.[3]);
  if (match === null || port < 1 || port > 65535) {
    throw new SyntaxError(
      `Cannot parse address: wanted "host:port", got "${address}"`,
    );
  }
  const ipv6 = match[1] !== undefined;
  return { hostname: (match[1] ?? match[2])!, port, ipv6 };
}

/**
 * The number that names a DC in the key exchange and the obfuscated header:
 * plus 10000 on the test servers, negative for media-only DCs.
 *
 * @param dcId Number of the DC.
 * @param options `testMode`: a test server; `media`: a media-only address.
 * @returns The number to send.
 */
export function wireDcId(
  dcId: number,
  options: { testMode?: boolean; media?: boolean } = {},
): number {
  const id = options.testMode ? dcId + 10_000 : dcId;
  return options.media ? -id : id;
}
