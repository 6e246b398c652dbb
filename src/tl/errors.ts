/**
 * The error of the TL layer.
 *
 * @module
 */

import { MtprotoError } from "../errors.ts";

/** What a {@linkcode TlDecodeError} knows besides its message. */
export interface TlDecodeErrorOptions extends ErrorOptions {
  /** Where reading stopped, in bytes from the start of the input. */
  readonly offset: number;
  /** Unsigned id of the constructor that was met, if one was read. */
  readonly constructorId?: number | undefined;
  /** The field that was being read, see {@linkcode TlDecodeError.path}. */
  readonly path?: string | undefined;
}

/**
 * Thrown when bytes are not what the schema says. Nothing of the object is
 * returned.
 *
 * @example Bytes that end too early
 * ```ts
 * import { TlDecodeError, TlReader } from "@layer/mtproto/tl";
 * import { assertThrows } from "@std/assert";
 *
 * const error = assertThrows(
 *   () => new TlReader(new Uint8Array(3)).int(),
 *   TlDecodeError,
 * );
 * if (error.offset !== 0) throw error;
 * ```
 */
export class TlDecodeError extends MtprotoError {
  /** Discriminant of the class. */
  override readonly kind = "tlDecode";
  /** Name of the class. */
  override readonly name = "TlDecodeError";
  /** What was wanted and what was there, without the path. */
  readonly detail: string;
  /** Where reading stopped, in bytes from the start of the input. */
  readonly offset: number;
  /** Unsigned id of the constructor that was met, if one was read. */
  readonly constructorId?: number;
  /**
   * The field that was being read, from the outermost object inwards, such as
   * `messages.dialogs.users[3].status`. Empty outside of any object.
   */
  readonly path: string;

  /**
   * Makes an error whose message has the path, the offset and the detail.
   *
   * @param detail "wanted …, got …".
   * @param options Where it happened.
   */
  constructor(detail: string, options: TlDecodeErrorOptions) {
    const { offset, constructorId, path = "", ...rest } = options;
    const what = path === "" ? "TL bytes" : path;
    super(`Cannot decode ${what} at byte ${offset}: ${detail}`, rest);
    this.detail = detail;
    this.offset = offset;
    if (constructorId !== undefined) this.constructorId = constructorId;
    this.path = path;
  }
}
