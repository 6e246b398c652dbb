/**
 * `PhotoThumb`: one size of a photo, or a small picture of a document.
 *
 * @module
 */

import type {
  Document,
  Photo,
  TypeInputFileLocation,
  TypePhotoSize,
} from "../../tl/mod.ts";
import type { Downloadable } from "./downloadable.ts";
import type { FileOrigin } from "./file_origin.ts";
import { inflateStrippedThumb } from "./stripped_thumb.ts";

/**
 * One size of a photo, or a small picture of a document.
 *
 * @see {@link https://core.telegram.org/api/files#image-thumbnail-types}
 */
export class PhotoThumb implements Downloadable {
  /** The TL object. */
  readonly raw: TypePhotoSize;
  readonly #file: Photo | Document;
  readonly #origins: readonly FileOrigin[];

  /**
   * Wraps a size; `Photo` and `Document` do.
   *
   * @param file What it is a size of.
   * @param raw The size.
   * @param origins Where the file was seen.
   */
  constructor(
    file: Photo | Document,
    raw: TypePhotoSize,
    origins: readonly FileOrigin[] = [],
  ) {
    this.#file = file;
    this.raw = raw;
    this.#origins = origins;
  }

  /** Which size: `"s"`, `"m"`, `"x"`, `"y"`, `"w"`, `"i"`, `"j"` and others. */
  get type(): string {
    return this.raw.type;
  }

  /** In pixels; 0 if it is not known. */
  get width(): number {
    if ("w" in this.raw) return this.raw.w;
    return this.raw._ === "photoStrippedSize" ? this.raw.bytes[2] ?? 0 : 0;
  }

  /** In pixels; 0 if it is not known. */
  get height(): number {
    if ("h" in this.raw) return this.raw.h;
    return this.raw._ === "photoStrippedSize" ? this.raw.bytes[1] ?? 0 : 0;
  }

  /** Length in bytes. */
  get size(): number | undefined {
    if (this.raw._ === "photoSize") return this.raw.size;
    // The last one is that of all of it, the others show less and less.
    if (this.raw._ === "photoSizeProgressive") return this.raw.sizes.at(-1);
    return this.bytes?.length;
  }

  /**
   * The picture, if it came along: JPEG, and of type `"j"` an outline, see
   * {@link https://core.telegram.org/api/files#vector-thumbnails}.
   */
  get bytes(): Uint8Array | undefined {
    if (this.raw._ === "photoStrippedSize") {
      return inflateStrippedThumb(this.raw.bytes);
    }
    return "bytes" in this.raw ? this.raw.bytes : undefined;
  }

  /** The DC that keeps it. */
  get dcId(): number {
    return this.#file.dcId;
  }

  /** The photo or document that it is of. */
  get file(): Photo | Document {
    return this.#file;
  }

  /** Where the file was seen. */
  get origins(): readonly FileOrigin[] {
    return this.#origins;
  }

  /** Names the picture. */
  toInputLocation(): TypeInputFileLocation {
    const { _, id, accessHash, fileReference } = this.#file;
    return {
      _: _ === "photo" ? "inputPhotoFileLocation" : "inputDocumentFileLocation",
      id,
      accessHash,
      fileReference,
      thumbSize: this.type,
    };
  }
}
