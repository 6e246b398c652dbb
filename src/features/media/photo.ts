/**
 * `Photo`: a photo, in all its sizes.
 *
 * @module
 */

import type {
  InputMediaPhoto,
  Photo as RawPhoto,
  TypeInputFileLocation,
  TypeMessage,
  TypeMessageMedia,
} from "../../tl/mod.ts";
import type { Downloadable } from "./downloadable.ts";
import { type FileOrigin, messageOrigin, originOf } from "./file_origin.ts";
import { fileInMedia } from "./media_file.ts";
import { PhotoThumb } from "./photo_thumb.ts";
import { SeenFile } from "./seen_file.ts";
import type { PhotoMediaOptions } from "./uploaded_file.ts";

/**
 * A photo. Downloading it gives its largest size.
 *
 * @see {@link https://core.telegram.org/constructor/photo}
 *
 * @example The sizes of a photo
 * ```ts
 * import { Photo } from "@layer/mtproto";
 * import { assertEquals } from "@std/assert";
 *
 * const photo = new Photo({
 *   _: "photo",
 *   id: 1n,
 *   accessHash: 2n,
 *   fileReference: new Uint8Array(8),
 *   date: 1_700_000_000,
 *   dcId: 2,
 *   sizes: [
 *     { _: "photoSize", type: "m", w: 320, h: 240, size: 20_000 },
 *     { _: "photoSize", type: "y", w: 1280, h: 960, size: 200_000 },
 *   ],
 * });
 * assertEquals(photo.largestThumbType, "y");
 * assertEquals(photo.size, 200_000);
 * ```
 */
export class Photo extends SeenFile<RawPhoto> implements Downloadable {
  /** All sizes, in the server's order. */
  readonly thumbs: readonly PhotoThumb[];

  /**
   * Wraps a photo.
   *
   * @param raw The TL object.
   * @param origins Where it was seen, so that its file reference can be
   * fetched again: `{ type: "profilePhoto", peer }` for photos of a user.
   */
  constructor(raw: RawPhoto, ...origins: FileOrigin[]) {
    super(raw, origins);
    this.thumbs = raw.sizes.map((size) => new PhotoThumb(raw, size, origins));
  }

  /**
   * Finds the photo of a message.
   *
   * @param message The message, as TL or with its methods.
   * @returns It, or `undefined` if there is none.
   */
  static fromMessage(
    message: TypeMessage | { readonly raw: TypeMessage },
  ): Photo | undefined {
    const raw = "raw" in message ? message.raw : message;
    if (raw._ !== "message" || raw.media === undefined) return undefined;
    return Photo.fromMedia(raw.media, messageOrigin(raw));
  }

  /**
   * Finds the photo in media.
   *
   * @param media The media.
   * @param origin Where it was seen. Default: the message that it came with,
   * if the client has seen that.
   * @returns It, or `undefined` if there is none.
   */
  static fromMedia(
    media: TypeMessageMedia,
    origin: FileOrigin | undefined = originOf(media),
  ): Photo | undefined {
    const file = fileInMedia(media);
    if (file?._ !== "photo") return undefined;
    return origin === undefined ? new Photo(file) : new Photo(file, origin);
  }

  /** Whether there are stickers on it. */
  get hasStickers(): boolean {
    return this.raw.hasStickers === true;
  }

  /** The largest size; `undefined` if there is none. */
  get largest(): PhotoThumb | undefined {
    let best: PhotoThumb | undefined;
    for (const thumb of this.thumbs) {
      if (["photoSizeEmpty", "photoPathSize"].includes(thumb.raw._)) continue;
      if (best === undefined || areaOf(thumb) >= areaOf(best)) best = thumb;
    }
    return best;
  }

  /** Type of the largest size; `""` if there is none. */
  get largestThumbType(): string {
    return this.largest?.type ?? "";
  }

  /** A picture of 40 pixels as JPEG, if one came along. */
  get strippedThumb(): Uint8Array | undefined {
    return this.thumbs.find(({ raw }) => raw._ === "photoStrippedSize")?.bytes;
  }

  /** Length of the largest size, in bytes. */
  get size(): number | undefined {
    return this.largest?.size;
  }

  /** The largest size, if it came along. */
  get bytes(): Uint8Array | undefined {
    return this.largest?.bytes;
  }

  /**
   * Finds a size.
   *
   * @param type Its type, as `"m"`.
   */
  thumb(type: string): PhotoThumb | undefined {
    return this.thumbs.find((thumb) => thumb.type === type);
  }

  /** Names the largest size. */
  toInputLocation(): TypeInputFileLocation {
    const { id, accessHash, fileReference } = this.raw;
    return {
      _: "inputPhotoFileLocation",
      id,
      accessHash,
      fileReference,
      thumbSize: this.largestThumbType,
    };
  }

  /**
   * Makes media of it, to be sent again without an upload.
   *
   * @param options How it is shown.
   */
  toInputMedia(options: PhotoMediaOptions = {}): InputMediaPhoto {
    const { id, accessHash, fileReference } = this.raw;
    const { spoiler, ttlSeconds } = options;
    return {
      _: "inputMediaPhoto",
      id: { _: "inputPhoto", id, accessHash, fileReference },
      ...(spoiler && { spoiler }),
      ...(ttlSeconds !== undefined && { ttlSeconds }),
    };
  }

  /** What an inspection shows: nothing secret. */
  protected override shown(): string {
    const { id, dcId, largestThumbType, size } = this;
    return `Photo { ${id}, DC ${dcId}, "${largestThumbType}", ${size} bytes }`;
  }
}

/** A stripped picture stands behind every other. */
function areaOf({ raw, width, height }: PhotoThumb): number {
  return raw._ === "photoStrippedSize" ? 0 : width * height;
}
