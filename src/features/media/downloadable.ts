/**
 * What can be downloaded.
 *
 * @module
 */

import type { Document, Photo, TypeInputFileLocation } from "../../tl/mod.ts";
import type { FileOrigin } from "./file_origin.ts";

/**
 * Anything that can be downloaded. `Photo`, `Document`, `Sticker` and the
 * sizes of photos are; a program may make others.
 */
export interface Downloadable {
  /** Length in bytes; `undefined` if it is not known. */
  readonly size: number | undefined;
  /** The DC that keeps it; `undefined` for the home DC. */
  readonly dcId?: number | undefined;
  /** Its bytes, if they came along: there is nothing to download then. */
  readonly bytes?: Uint8Array | undefined;
  /**
   * The photo or document that it is of, if its file reference is to be
   * fetched again when that is too old.
   */
  readonly file?: Photo | Document | undefined;
  /** Where that was seen, best first. */
  readonly origins?: readonly FileOrigin[] | undefined;
  /**
   * Names the file.
   *
   * @returns What `upload.getFile` takes.
   */
  toInputLocation(): TypeInputFileLocation;
}

/**
 * Tells whether a value can be downloaded as it is.
 *
 * @param value Any value.
 */
export function isDownloadable(value: unknown): value is Downloadable {
  return typeof value === "object" && value !== null &&
    typeof (value as Downloadable).toInputLocation === "function";
}
