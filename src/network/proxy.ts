/**
 * Proxies: what is known of one, and the links that describe one.
 *
 * @module
 */

import { ProxySecret } from "../transport/mod.ts";
import { checkEndpoint, type Endpoint, formatEndpoint } from "./endpoint.ts";

/** A SOCKS5 proxy (RFC 1928). */
export interface Socks5Proxy extends Endpoint {
  /** Discriminant. */
  readonly type: "socks5";
  /** User name, at most 255 bytes of UTF-8. @default {undefined} */
  readonly username?: string;
  /** Password, at most 255 bytes of UTF-8. @default {""} */
  readonly password?: string;
}

/** A SOCKS4 proxy, SOCKS4a for host names. It reaches no IPv6 address. */
export interface Socks4Proxy extends Endpoint {
  /** Discriminant. */
  readonly type: "socks4";
  /** User id that is told to the proxy. @default {""} */
  readonly userId?: string;
}

/** An HTTP proxy that allows CONNECT (RFC 9110 section 9.3.6). */
export interface HttpProxy extends Endpoint {
  /** Discriminant. */
  readonly type: "http";
  /** User name for Basic authentication, no colon. @default {undefined} */
  readonly username?: string;
  /** Password for Basic authentication. @default {""} */
  readonly password?: string;
}

/** An MTProxy, which finds the way to the DCs itself. */
export interface MtProxy extends Endpoint {
  /** Discriminant. */
  readonly type: "mtproxy";
  /** Its secret: text as in links, or parsed. */
  readonly secret: string | ProxySecret;
}

/** A way around a network that does not let through to Telegram. */
export type Proxy = Socks5Proxy | Socks4Proxy | HttpProxy | MtProxy;

const TYPES: readonly Proxy["type"][] = ["socks5", "socks4", "http", "mtproxy"];

/** Schemes of proxy URLs, with the port each has if none is given. */
const SCHEMES: Record<string, ["socks5" | "socks4" | "http", number]> = {
  "socks5:": ["socks5", 1080],
  "socks5h:": ["socks5", 1080],
  "socks4:": ["socks4", 1080],
  "socks4a:": ["socks4", 1080],
  "http:": ["http", 80],
};

/** Sites whose `/proxy` and `/socks` pages describe a proxy. */
const LINK_HOSTS = ["t.me", "telegram.me", "telegram.dog", "www.t.me"];

/**
 * Reads a proxy from a link or URL.
 *
 * - `tg://proxy?server=…&port=…&secret=…`, `https://t.me/proxy?…`: MTProxy;
 * - `tg://socks?server=…&port=…&user=…&pass=…`, `https://t.me/socks?…`: SOCKS5;
 * - `socks5://user:pass@host:port`, `socks4://…`, `http://…`.
 *
 * @param link The link, as Telegram or the proxy's owner gives it.
 * @returns The proxy, checked.
 * @throws {SyntaxError} If the link is of none of the forms or lacks a part.
 *
 * @see https://core.telegram.org/api/links#mtproxy-links
 *
 * @example A link from a chat
 * ```ts
 * import { parseProxy } from "@layer/mtproto";
 * import { assertEquals } from "@std/assert";
 *
 * const proxy = parseProxy(
 *   "https://t.me/proxy?server=203.0.113.7&port=443&secret=dd00112233445566778899aabbccddeeff",
 * );
 * assertEquals(proxy.type, "mtproxy");
 * assertEquals(proxy.hostname, "203.0.113.7");
 * assertEquals(proxy.port, 443);
 * ```
 */
export function parseProxy(link: string): Proxy {
  let url: URL;
  try {
    url = new URL(link);
  } catch {
    throw new SyntaxError("Cannot parse proxy link: wanted a URL");
  }
  const page = pageOf(url);
  if (page === "proxy" || page === "socks") return parsePage(url, page);
  const scheme = SCHEMES[url.protocol];
  if (scheme === undefined || LINK_HOSTS.includes(url.hostname)) {
    throw new SyntaxError(
      "Cannot parse proxy link: wanted tg://proxy, tg://socks, their https://t.me forms, socks5://, socks4:// or http://",
    );
  }
  const [type, port] = scheme;
  const endpoint = {
    hostname: url.hostname.replace(/^\[(.*)\]$/, "$1"),
    port: url.port === "" ? port : Number(url.port),
  };
  const username = decodePart(url.username);
  const password = decodePart(url.password);
  const proxy: Proxy = type === "socks4"
    ? { type, ...endpoint, ...(username === "" ? {} : { userId: username }) }
    : {
      type,
      ...endpoint,
      ...(username === "" ? {} : { username, password }),
    };
  return checkLink(proxy);
}

/**
 * Checks a proxy, without reaching for it.
 *
 * @param proxy What the caller gave.
 * @throws {TypeError} If it is no proxy or a field is of the wrong kind.
 * @throws {RangeError} If the port is out of range.
 * @throws {SyntaxError} If the secret of an MTProxy is none.
 */
export function checkProxy(proxy: Proxy): void {
  const type: unknown = proxy?.type;
  if (!TYPES.some((it) => it === type)) {
    throw new TypeError(
      `Cannot use proxy: wanted type to be ${TYPES.join(" or ")}, got ${
        typeof type === "string" ? JSON.stringify(type) : typeof type
      }`,
    );
  }
  checkEndpoint(proxy);
  for (const field of ["username", "password", "userId"]) {
    const value = (proxy as unknown as Record<string, unknown>)[field];
    if (value !== undefined && typeof value !== "string") {
      throw new TypeError(
        `Cannot use proxy: wanted ${field} to be a string, got ${typeof value}`,
      );
    }
  }
  if (proxy.type === "mtproxy") secretOf(proxy);
}

/** Names a proxy for messages, without its credentials. */
export function describeProxy(proxy: Proxy): string {
  const kinds: Record<Proxy["type"], string> = {
    socks5: "SOCKS5 proxy",
    socks4: "SOCKS4 proxy",
    http: "HTTP proxy",
    mtproxy: "MTProxy",
  };
  return `${kinds[proxy.type]} ${formatEndpoint(proxy)}`;
}

/** The secret of an MTProxy, parsed. */
export function secretOf(proxy: MtProxy): ProxySecret {
  const { secret } = proxy;
  if (typeof secret === "string") return ProxySecret.parse(secret);
  if (secret instanceof ProxySecret) return secret;
  throw new TypeError(
    `Cannot use proxy: wanted secret to be text or a ProxySecret, got ${typeof secret}`,
  );
}

/** The `proxy` of `tg://proxy`, `tg:proxy` and `https://t.me/proxy`. */
function pageOf(url: URL): string | undefined {
  if (url.protocol === "tg:") {
    return url.hostname || url.pathname.replaceAll("/", "");
  }
  if (!/^https?:$/.test(url.protocol)) return;
  return LINK_HOSTS.includes(url.hostname) ? url.pathname.slice(1) : undefined;
}

function parsePage(url: URL, page: "proxy" | "socks"): Proxy {
  const query = url.searchParams;
  const hostname = query.get("server")?.replace(/^\[(.*)\]$/, "$1") ?? "";
  const text = query.get("port") ?? "";
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (page === "proxy") {
    // Queries write a space for the plus sign of base64.
    const secret = query.get("secret")?.replaceAll(" ", "+") ?? "";
    return checkLink({
      type: "mtproxy",
      hostname,
      port,
      secret: ProxySecret.parse(secret),
    });
  }
  const username = query.get("user") ?? "";
  const password = query.get("pass") ?? "";
  return checkLink({
    type: "socks5",
    hostname,
    port,
    ...(username === "" ? {} : { username, password }),
  });
}

/** Turns what is wrong with an address into what is wrong with the link. */
function checkLink<T extends Proxy>(proxy: T): T {
  try {
    checkEndpoint(proxy);
  } catch (cause) {
    throw new SyntaxError(
      "Cannot parse proxy link: wanted a server and a port from 1 to 65535",
      { cause },
    );
  }
  return proxy;
}

function decodePart(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (cause) {
    throw new SyntaxError(
      "Cannot parse proxy link: wanted percent-encoded user name and password",
      { cause },
    );
  }
}
