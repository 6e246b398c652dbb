/**
 * Hosts and ports, and the errors that name them.
 *
 * @module
 */

import { ConnectionError, reasonOf } from "./errors.ts";

/** A host and a port. */
export interface Endpoint {
  /** IPv4 or IPv6 address without brackets, or a host name. */
  readonly hostname: string;
  /** TCP port, 1 to 65535. */
  readonly port: number;
}

/** Fails unless an endpoint can be connected to. */
export function checkEndpoint({ hostname, port }: Endpoint): void {
  if (typeof hostname !== "string" || hostname === "") {
    throw new TypeError(
      "Cannot connect: hostname must be a string that is not empty",
    );
  }
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new RangeError(
      `Cannot connect: port must be a whole number from 1 to 65535, got ${port}`,
    );
  }
}

/** Shows an endpoint, IPv6 in brackets. */
export function formatEndpoint({ hostname, port }: Endpoint): string {
  return hostname.includes(":")
    ? `[${hostname}]:${port}`
    : `${hostname}:${port}`;
}

/** Makes the error of a connection that was not made. */
export function connectFailure(
  address: string,
  cause: unknown,
): ConnectionError {
  return new ConnectionError(
    `Cannot connect to ${address}: ${reasonOf(cause)}`,
    { hop: address, cause },
  );
}

/** Makes the error of a connection that broke. */
export function streamFailure(
  verb: "read from" | "write to",
  address: string,
  cause: unknown,
): ConnectionError {
  return new ConnectionError(`Cannot ${verb} ${address}: ${reasonOf(cause)}`, {
    hop: address,
    cause,
  });
}

/** Makes the error of a DC that nobody knows an address of. */
export function unknownDc(dcId: number): ConnectionError {
  return new ConnectionError(
    `Cannot connect to DC ${dcId}: wanted an address, got none`,
    { dcId, isFinal: true },
  );
}
