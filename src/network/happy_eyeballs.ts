/**
 * The order in which the addresses of a DC are tried: families interleaved
 * (RFC 8305 section 4), then the same addresses on other ports.
 *
 * @module
 */

import type { Endpoint } from "./endpoint.ts";

/** Ports on which Telegram's DCs listen, the usual one first. */
export const DC_PORTS: readonly number[] = [443, 80, 5222];

/** An address that may be tried on other ports as well. */
export interface DialEndpoint extends Endpoint {
  /** Whether no other port must be tried. @default {false} */
  readonly thisPortOnly?: boolean;
  /**
   * Secret without which the address does not answer: 16 bytes or more, as of
   * an MTProxy. Not looked at when going through an MTProxy.
   *
   * @default {undefined}
   */
  readonly secret?: Uint8Array;
}

/**
 * Orders endpoints for a race.
 *
 * @param endpoints What is known, the best first: its family goes first.
 * @param ports Ports to fall back to. An endpoint on another port than these,
 *   as a test server's, keeps its own.
 * @returns Each address and port once.
 */
export function orderEndpoints<E extends DialEndpoint>(
  endpoints: readonly E[],
  ports: readonly number[] = DC_PORTS,
): E[] {
  const own = interleave(endpoints);
  const flexible = own.filter((endpoint) =>
    !endpoint.thisPortOnly && ports.includes(endpoint.port)
  );
  const others = ports.flatMap((port) =>
    flexible.map((endpoint) => ({ ...endpoint, port }))
  );
  const seen = new Set<string>();
  return [...own, ...others].filter(({ hostname, port }) => {
    const key = `${hostname} ${port}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Takes the two families in turn, each in its order. */
function interleave<E extends Endpoint>(endpoints: readonly E[]): E[] {
  const isFirstFamily = (endpoint: E) =>
    endpoint.hostname.includes(":") === endpoints[0]!.hostname.includes(":");
  const first = endpoints.filter(isFirstFamily);
  const second = endpoints.filter((endpoint) => !isFirstFamily(endpoint));
  const result: E[] = [];
  for (let i = 0; i < Math.max(first.length, second.length); i++) {
    result.push(...first.slice(i, i + 1), ...second.slice(i, i + 1));
  }
  return result;
}
