/**
 * The table of data centres: a built-in list to start from, replaced by what
 * `help.getConfig` says.
 *
 * @see https://core.telegram.org/method/help.getConfig
 *
 * @module
 */

import type { DcEndpoint } from "./dc.ts";

/** DC to connect to when nothing else is known. */
export const DEFAULT_DC_ID = 2;

const PORT = 443;

function pair(
  dcId: number,
  ipv4: string,
  ipv6: string,
): readonly DcEndpoint[] {
  return [
    { dcId, hostname: ipv4, port: PORT, static: true },
    { dcId, hostname: ipv6, port: PORT, ipv6: true, static: true },
  ];
}

/** Production DCs, as published; IPv4 and IPv6 each. */
export const PRODUCTION_DCS: readonly DcEndpoint[] = [
  ...pair(1, "149.154.175.53", "2001:b28:f23d:f001::a"),
  ...pair(2, "149.154.167.51", "2001:67c:4e8:f002::a"),
  ...pair(3, "149.154.175.100", "2001:b28:f23d:f003::a"),
  ...pair(4, "149.154.167.91", "2001:67c:4e8:f004::a"),
  ...pair(5, "91.108.56.130", "2001:b28:f23f:f005::a"),
];

/** Test DCs, as published; IPv4 and IPv6 each. */
export const TEST_DCS: readonly DcEndpoint[] = [
  ...pair(1, "149.154.175.10", "2001:b28:f23d:f001::e"),
  ...pair(2, "149.154.167.40", "2001:67c:4e8:f002::e"),
  ...pair(3, "149.154.175.117", "2001:b28:f23d:f003::e"),
];

/** The fields of a TL `dcOption` that the table reads. */
export interface DcOptionLike {
  /** `flags.0`: the address is IPv6. */
  readonly ipv6?: boolean | undefined;
  /** `flags.1`: for media only. */
  readonly mediaOnly?: boolean | undefined;
  /** `flags.2`: obfuscated only. */
  readonly tcpoOnly?: boolean | undefined;
  /** `flags.3`: a CDN DC. */
  readonly cdn?: boolean | undefined;
  /** `flags.4`: preferred behind a proxy. */
  readonly static?: boolean | undefined;
  /** `flags.5`: no other port. */
  readonly thisPortOnly?: boolean | undefined;
  /** Number of the DC. */
  readonly id: number;
  /** Address without brackets. */
  readonly ipAddress: string;
  /** TCP port. */
  readonly port: number;
  /** `flags.10`: secret for `tcpoOnly`. */
  readonly secret?: Uint8Array | undefined;
}

/** Which address of a DC is wanted. */
export interface EndpointQuery {
  /** Number of the DC. */
  dcId: number;
  /** Prefer media-only addresses. @default {false} */
  media?: boolean;
  /** Allow IPv6 addresses (after IPv4 ones). @default {false} */
  allowIpv6?: boolean;
  /** Try `static` addresses first, as behind a proxy. @default {false} */
  preferStatic?: boolean;
  /** Allow addresses that need the obfuscated transport. @default {false} */
  allowTcpo?: boolean;
}

/** Where each DC can be reached. */
export class DcTable {
  #entries: readonly DcEndpoint[];
  readonly #builtIn: readonly DcEndpoint[];
  readonly #pinned: boolean;
  #backup: readonly DcEndpoint[] = [];

  /**
   * Makes a `DcTable`.
   *
   * @param builtIn The list to start from and to fall back to.
   * @param options `pinned`: keep this list whatever the server says, as for
   * a test server or a tunnel whose addresses the server does not know.
   */
  constructor(
    builtIn: readonly DcEndpoint[] = PRODUCTION_DCS,
    options: { pinned?: boolean } = {},
  ) {
    this.#builtIn = builtIn;
    this.#entries = builtIn;
    this.#pinned = options.pinned ?? false;
  }

  /** All addresses now in use. */
  get entries(): readonly DcEndpoint[] {
    return this.#entries;
  }

  /** Whether the list stays as it is, whatever the server says. */
  get isPinned(): boolean {
    return this.#pinned;
  }

  /**
   * Replaces the table by `config.dcOptions`. DCs it does not name keep
   * their built-in addresses.
   *
   * @param options The vector of `dcOption`.
   * @returns Whether anything was taken over.
   */
  update(options: readonly DcOptionLike[]): boolean {
    if (this.#pinned || options.length === 0) return false;
    const fresh = options.map(fromDcOption);
    const named = new Set(fresh.map((entry) => entry.dcId));
    this.#entries = [
      ...fresh,
      ...this.#builtIn.filter((entry) => !named.has(entry.dcId)),
    ];
    return true;
  }

  /**
   * Forgets what the server said of one DC, as after transport error -444.
   *
   * @param dcId Number of the DC.
   */
  reset(dcId: number): void {
    this.#entries = [
      ...this.#entries.filter((entry) => entry.dcId !== dcId),
      ...this.#builtIn.filter((entry) => entry.dcId === dcId),
    ];
  }

  /**
   * Replaces the addresses to be tried before all others, which have failed.
   *
   * @param endpoints Found by another way than the server's list.
   */
  setBackup(endpoints: readonly DcEndpoint[]): void {
    this.#backup = endpoints;
  }

  /**
   * Tells whether any address of a DC is known.
   *
   * @param dcId Number of a DC.
   * @returns Whether any address of it is known.
   */
  has(dcId: number): boolean {
    return this.#entries.some((entry) => entry.dcId === dcId);
  }

  /**
   * Tells whether a DC is a CDN DC, which has no login of its own.
   *
   * @param dcId Number of a DC.
   * @returns Whether it is a CDN DC, which has no login of its own.
   */
  isCdn(dcId: number): boolean {
    const own = this.#entries.filter((entry) => entry.dcId === dcId);
    return own.length > 0 && own.every((entry) => entry.cdn === true);
  }

  /**
   * Addresses to try, best first.
   *
   * @param query Which DC and which kinds of address.
   * @returns None if the DC is unknown or has only forbidden kinds.
   */
  endpoints(query: EndpointQuery): readonly DcEndpoint[] {
    const { dcId, media, allowIpv6, preferStatic, allowTcpo } = query;
    const fit = this.#entries.filter((entry) =>
      entry.dcId === dcId &&
      (allowIpv6 || !entry.ipv6) &&
      (allowTcpo || !entry.tcpoOnly) &&
      (media || !entry.mediaOnly)
    );
    const score = (entry: DcEndpoint) =>
      (entry.tcpoOnly ? 8 : 0) +
      (media && entry.mediaOnly ? 0 : 4) +
      (preferStatic && entry.static ? 0 : 2) +
      (entry.ipv6 ? 1 : 0);
    const backup = this.#backup.filter((entry) =>
      entry.dcId === dcId && (allowTcpo || !entry.tcpoOnly)
    );
    return [...backup, ...fit.toSorted((a, b) => score(a) - score(b))];
  }
}

function fromDcOption(option: DcOptionLike): DcEndpoint {
  return {
    dcId: option.id,
    hostname: option.ipAddress,
    port: option.port,
    ...(option.ipv6 ? { ipv6: true } : {}),
    ...(option.mediaOnly ? { mediaOnly: true } : {}),
    ...(option.tcpoOnly ? { tcpoOnly: true } : {}),
    ...(option.cdn ? { cdn: true } : {}),
    ...(option.static ? { static: true } : {}),
    ...(option.thisPortOnly ? { thisPortOnly: true } : {}),
    ...(option.secret ? { secret: option.secret } : {}),
  };
}
