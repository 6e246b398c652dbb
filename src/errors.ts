/**
 * The root of every error that this library throws for what the network, the
 * server or the stored login did. Wrong arguments are `TypeError`,
 * `RangeError` or `SyntaxError`: they are not meant to be caught.
 *
 * @module
 */

/**
 * What went wrong, for a `switch`. One kind for each subclass, so that the
 * check survives two copies of the library in one program.
 */
export type MtprotoErrorKind =
  | "tlDecode"
  | "security"
  | "framing"
  | "transport"
  | "protocol"
  | "rpc"
  | "connection"
  | "storage"
  | "peer"
  | "chatKind"
  | "signIn"
  | "password"
  | "media"
  | "closed";

/**
 * Base class of all errors callers are expected to branch on.
 *
 * @example Telling our errors from others
 * ```ts
 * import { MtprotoError } from "@layer/mtproto";
 * import { TlReader } from "@layer/mtproto/tl";
 * import { assert, assertEquals } from "@std/assert";
 *
 * try {
 *   new TlReader(new Uint8Array(2)).int();
 * } catch (error) {
 *   assert(error instanceof MtprotoError);
 *   assertEquals(error.kind, "tlDecode");
 * }
 * ```
 */
export abstract class MtprotoError extends Error {
  /** Discriminant of the subclass. */
  abstract readonly kind: MtprotoErrorKind;

  /**
   * Makes the error.
   *
   * @param message Sentence without a full stop: "Cannot do x: wanted, got".
   * @param options `cause` is the error of the layer below, if there is one.
   */
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
  }
}
