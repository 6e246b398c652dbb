/**
 * From whatever holds a file to something that can be downloaded.
 *
 * @module
 */

import type {
  TypeDocument,
  TypeInputFileLocation,
  TypeMessage,
  TypeMessageMedia,
  TypePhoto,
} from "../../tl/mod.ts";
import { Document } from "./document.ts";
import { type Downloadable, isDownloadable } from "./downloadable.ts";
import { type FileOrigin, messageOrigin, originOf } from "./file_origin.ts";
import { fileInMedia } from "./media_file.ts";
import { Photo } from "./photo.ts";

/**
 * Anything that holds a file: media, a message, a photo, a document, a
 * location, or a `Downloadable`.
 */
export type MediaLike =
  | Downloadable
  | TypeMessageMedia
  | TypeMessage
  | { readonly raw: TypeMessage }
  | TypePhoto
  | TypeDocument
  | TypeInputFileLocation;

/**
 * Finds the file.
 *
 * @param media Whatever holds it.
 * @returns The file, to be downloaded.
 * @throws {TypeError} If there is none.
 */
export function toDownloadable(media: MediaLike): Downloadable {
  const found = find(media);
  if (found !== undefined) return found;
  const got = typeof media === "object" && media !== null
    ? "_" in media ? media._ : "a message without"
    : typeof media;
  throw new TypeError(
    `Cannot download file: wanted media with a file, got ${got}`,
  );
}

function find(media: MediaLike): Downloadable | undefined {
  if (typeof media !== "object" || media === null) return undefined;
  if (isDownloadable(media)) return media;
  if ("raw" in media) return find(media.raw);
  switch (media._) {
    case "photo":
    case "document":
      return wrapFile(media);
    case "message":
      return media.media === undefined
        ? undefined
        : wrapFile(fileInMedia(media.media), messageOrigin(media));
    case "messageService":
      return media.action._ === "messageActionChatEditPhoto"
        ? wrapFile(media.action.photo, messageOrigin(media))
        : undefined;
  }
  if (media._.startsWith("messageMedia")) {
    const file = fileInMedia(media as TypeMessageMedia);
    return wrapFile(file, originOf(media));
  }
  return isLocation(media)
    ? { size: undefined, toInputLocation: () => media }
    : undefined;
}

/**
 * Wraps a photo or document.
 *
 * @param file The TL object.
 * @param origin Where it was seen, if that is known.
 */
export function wrapFile(
  file: TypePhoto | TypeDocument | undefined,
  origin?: FileOrigin,
): Photo | Document | undefined {
  if (file === undefined) return undefined;
  const origins = origin === undefined ? [] : [origin];
  switch (file._) {
    case "photo":
      return new Photo(file, ...origins);
    case "document":
      return new Document(file, ...origins);
    default:
      return undefined;
  }
}

function isLocation(media: { _: string }): media is TypeInputFileLocation {
  return /^input(\w*FileLocation|StickerSetThumb|GroupCallStream)$/
    .test(media._);
}
