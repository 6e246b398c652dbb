/**
 * Addresses of the DCs for WebSocket and HTTP.
 *
 * @see https://core.telegram.org/mtproto/transports#uri-format
 *
 * @module
 */

/** Names of the DCs' hosts for WebSocket and HTTP; the index is the number. */
const HOST_NAMES = ["", "pluto", "venus", "aurora", "vesta", "flora"];

/**
 * Builds the address at which a DC takes WebSockets.
 *
 * @param dcId Number of the DC, 1 to 5.
 * @param options `testMode`: a test DC; `media`: the host for uploads and
 *   downloads.
 * @returns The address, `wss:`.
 * @throws {RangeError} If there is no such DC.
 *
 * @see https://core.telegram.org/mtproto/transports#uri-format
 *
 * @example The address of DC 2
 * ```ts
 * import { webSocketUrl } from "@layer/mtproto";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(webSocketUrl(2), "wss://venus.web.telegram.org/apiws");
 * ```
 */
export function webSocketUrl(
  dcId: number,
  options: { testMode?: boolean; media?: boolean } = {},
): string {
  return `wss://${webHost(dcId, options)}/apiws${
    options.testMode ? "_test" : ""
  }`;
}

/**
 * Builds the address at which a DC takes HTTP requests.
 *
 * @param dcId Number of the DC, 1 to 5.
 * @param options `testMode`: a test DC; `media`: the host for uploads and
 *   downloads.
 * @returns The address, `https:`.
 * @throws {RangeError} If there is no such DC.
 *
 * @see https://core.telegram.org/mtproto/transports#uri-format
 *
 * @example The address of test DC 1
 * ```ts
 * import { httpUrl } from "@layer/mtproto";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(
 *   httpUrl(1, { testMode: true }),
 *   "https://pluto.web.telegram.org/apiw1_test",
 * );
 * ```
 */
export function httpUrl(
  dcId: number,
  options: { testMode?: boolean; media?: boolean } = {},
): string {
  return `https://${webHost(dcId, options)}/apiw1${
    options.testMode ? "_test" : ""
  }`;
}

/** Host name of a DC for WebSocket and HTTPS. */
function webHost(
  dcId: number,
  options: { media?: boolean } = {},
): string {
  const name = HOST_NAMES[dcId];
  if (name === undefined || dcId === 0) {
    throw new RangeError(
      `Cannot name web host: dcId must be a whole number from 1 to 5, got ${dcId}`,
    );
  }
  return `${name}${options.media ? "-1" : ""}.web.telegram.org`;
}
