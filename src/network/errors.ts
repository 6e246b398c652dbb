/**
 * What goes wrong between here and a server.
 *
 * @module
 */

import { MtprotoError } from "../errors.ts";

/** What is known of a {@linkcode ConnectionError}. */
export interface ConnectionErrorDetails {
  /** The DC that was to be reached, if one was. */
  dcId?: number;
  /**
   * The place where it went wrong: kind and address, such as
   * `"SOCKS5 proxy 127.0.0.1:1080"`.
   */
  hop?: string;
  /** Whether the same settings cannot work later either. @default {false} */
  isFinal?: boolean;
  /** The error of the layer below. */
  cause?: unknown;
}

/**
 * A connection could not be made, or broke: nobody listens, a proxy refuses or
 * talks nonsense, the time is up, the other side went away.
 *
 * @example Naming the hop that failed
 * ```ts
 * import { ConnectionError } from "@layer/mtproto";
 * import { assertEquals } from "@std/assert";
 *
 * const error = new ConnectionError("Cannot connect: host unreachable", {
 *   dcId: 2,
 *   hop: "SOCKS5 proxy 127.0.0.1:1080",
 * });
 * assertEquals(error.kind, "connection");
 * assertEquals(error.hop, "SOCKS5 proxy 127.0.0.1:1080");
 * ```
 */
export class ConnectionError extends MtprotoError {
  /** Discriminant, for a `switch` over errors. */
  override readonly kind = "connection" as const;
  /** Name shown before the message. */
  override readonly name = "ConnectionError";
  /** The DC that was to be reached, if one was. */
  readonly dcId?: number;
  /** The place where it went wrong: kind and address. */
  readonly hop?: string;
  /**
   * Whether trying again with the same settings is of no use, as after a proxy
   * has refused the password.
   */
  readonly isFinal: boolean;

  /**
   * Makes the error of one failed or broken connection.
   *
   * @param message Sentence without a full stop: "Cannot do x: wanted, got".
   * @param details DC, hop and cause, as far as they are known.
   */
  constructor(message: string, details: ConnectionErrorDetails = {}) {
    super(message, "cause" in details ? { cause: details.cause } : undefined);
    if (details.dcId !== undefined) this.dcId = details.dcId;
    if (details.hop !== undefined) this.hop = details.hop;
    this.isFinal = details.isFinal ?? false;
  }
}

/** Says in a few words why something failed, for the end of a message. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = (error as { code?: unknown }).code;
  if (error.message !== "") return error.message;
  return typeof code === "string" ? code : error.name;
}
