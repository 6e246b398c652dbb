/**
 * How a connection to a DC is opened: the seam between the network layer and
 * sockets, proxies and tests.
 *
 * @module
 */

import type { Codec } from "../transport/mod.ts";
import type { ConnectionKind, DcEndpoint } from "./dc.ts";
import type { ByteStream } from "./stream.ts";

/** Where to connect. */
export interface ConnectTarget {
  /** Number of the DC. */
  readonly dcId: number;
  /** The DC as named on the wire: see `wireDcId()`. */
  readonly wireDcId: number;
  /** Addresses to try, best first; at least one. */
  readonly endpoints: readonly DcEndpoint[];
  /** What the connection is for. */
  readonly kind: ConnectionKind;
  /** Gives up the attempt. */
  readonly signal: AbortSignal;
}

/** An open connection whose codec has not been used yet. */
export interface OpenConnection {
  /** The bytes. */
  readonly stream: ByteStream;
  /** What makes packets of them. */
  readonly codec: Codec;
  /** Who is at the other end, for errors. @default {undefined} */
  readonly hop?: string;
  /**
   * Whether that is an MTProxy, which is silent when the secret is wrong.
   *
   * @default {false}
   */
  readonly isProxy?: boolean;
  /**
   * Whether files only are served there, by machines that do not know the
   * temporary keys of other connections.
   *
   * @default {false}
   */
  readonly isMedia?: boolean;
}

/**
 * Opens a connection.
 *
 * @param target Where to.
 * @returns The open connection.
 * @throws {ConnectionError} If no address could be reached.
 */
export type Connector = (target: ConnectTarget) => Promise<OpenConnection>;
