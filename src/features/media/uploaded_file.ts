/**
 * `UploadedFile`: a file on the server that is not in a message yet.
 *
 * @module
 */

import type {
  InputMediaUploadedDocument,
  InputMediaUploadedPhoto,
  TypeDocumentAttribute,
  TypeInputFile,
} from "../../tl/mod.ts";
import { ANY_BYTES } from "./mime_types.ts";
import { MAX_SMALL_FILE } from "./part_plan.ts";

/** How a photo is shown. */
export interface PhotoMediaOptions {
  /** Cover it until it is touched. @default {false} */
  spoiler?: boolean;
  /**
   * Delete it so many seconds after it was opened, 1 to 60; private chats
   * only.
   *
   * @default {never}
   */
  ttlSeconds?: number;
}

/** How a document is shown. */
export interface DocumentMediaOptions extends PhotoMediaOptions {
  /**
   * What is known of it: duration and size of a video, title of a song, and
   * so on. The name of the file is added unless it is among them.
   *
   * @default {[]}
   */
  attributes?: readonly TypeDocumentAttribute[];
  /** MIME type. @default {that of the upload} */
  mimeType?: string;
  /** Show as a file whatever is in it. @default {false} */
  forceFile?: boolean;
  /** A small picture of it, JPEG, at most 320 by 320. @default {none} */
  thumb?: UploadedFile | TypeInputFile;
}

/** What is known of an upload. */
export interface UploadedFileParts {
  /** The file as functions of the API take it. */
  readonly inputFile: TypeInputFile;
  /** MIME type. */
  readonly mimeType: string;
  /** Length, in bytes. */
  readonly size: number;
  /** Whether its length was not known before its end. */
  readonly isStreamed: boolean;
}

/** Types that Telegram shows as photos. */
const PHOTO_TYPES: readonly string[] = ["image/jpeg", "image/png"];

/**
 * A file on the server. It can be sent once, by what its methods make of it;
 * the server forgets it after some hours.
 *
 * @see {@link https://core.telegram.org/api/files#uploading-files}
 *
 * @example As a photo or as a document
 * ```ts
 * import { UploadedFile } from "@layer/mtproto";
 * import { assertEquals } from "@std/assert";
 *
 * const file = new UploadedFile({
 *   inputFile: {
 *     _: "inputFile",
 *     id: 1n,
 *     parts: 1,
 *     name: "cat.jpg",
 *     md5Checksum: "",
 *   },
 *   mimeType: "image/jpeg",
 *   size: 20_000,
 *   isStreamed: false,
 * });
 * assertEquals(file.asAutoMedia()._, "inputMediaUploadedPhoto");
 * assertEquals(file.asDocumentMedia().attributes, [
 *   { _: "documentAttributeFilename", fileName: "cat.jpg" },
 * ]);
 * ```
 */
export class UploadedFile {
  /** The file as functions of the API take it. */
  readonly inputFile: TypeInputFile;
  /** Name that the receiver sees. */
  readonly name: string;
  /** MIME type. */
  readonly mimeType: string;
  /** Length, in bytes. */
  readonly size: number;
  /** Whether its length was not known before its end. */
  readonly isStreamed: boolean;

  /**
   * Wraps an upload; `uploadFile()` does.
   *
   * @param parts What is known of it.
   */
  constructor(parts: UploadedFileParts) {
    this.inputFile = parts.inputFile;
    this.name = "name" in parts.inputFile ? parts.inputFile.name : "";
    this.mimeType = parts.mimeType;
    this.size = parts.size;
    this.isStreamed = parts.isStreamed;
  }

  /** Whether {@linkcode asAutoMedia} makes a photo of it. */
  get isPhoto(): boolean {
    return PHOTO_TYPES.includes(this.mimeType) && !this.isStreamed &&
      this.size <= MAX_SMALL_FILE;
  }

  /**
   * Makes a photo of it, which the server scales down.
   *
   * @param options How it is shown.
   * @throws {TypeError} If its length was not known before its end: the
   * server takes no such photos.
   */
  asPhotoMedia(options: PhotoMediaOptions = {}): InputMediaUploadedPhoto {
    if (this.isStreamed) {
      throw new TypeError(
        "Cannot send photo: wanted a source of known length, got a stream",
      );
    }
    return {
      _: "inputMediaUploadedPhoto",
      file: this.inputFile,
      ...shown(options),
    };
  }

  /**
   * Makes a document of it: a video, a song, or just a file.
   *
   * @param options How it is shown.
   */
  asDocumentMedia(
    options: DocumentMediaOptions = {},
  ): InputMediaUploadedDocument {
    const { thumb, forceFile } = options;
    const mimeType = options.mimeType ?? this.mimeType;
    const attributes = [...options.attributes ?? []];
    if (!attributes.some(({ _ }) => _ === "documentAttributeFilename")) {
      attributes.push({ _: "documentAttributeFilename", fileName: this.name });
    }
    return {
      _: "inputMediaUploadedDocument",
      file: this.inputFile,
      mimeType: mimeType || ANY_BYTES,
      attributes,
      ...(forceFile && { forceFile }),
      ...(thumb && {
        thumb: thumb instanceof UploadedFile ? thumb.inputFile : thumb,
      }),
      ...shown(options),
    };
  }

  /**
   * Makes a photo of JPEG and PNG up to 10 MiB, and a document of all else.
   *
   * @param options How it is shown.
   */
  asAutoMedia(
    options: DocumentMediaOptions = {},
  ): InputMediaUploadedPhoto | InputMediaUploadedDocument {
    const isPhoto = this.isPhoto && !options.forceFile &&
      options.attributes === undefined;
    return isPhoto ? this.asPhotoMedia(options) : this.asDocumentMedia(options);
  }
}

function shown(
  { spoiler, ttlSeconds }: PhotoMediaOptions,
): { spoiler?: true; ttlSeconds?: number } {
  return {
    ...(spoiler && { spoiler }),
    ...(ttlSeconds !== undefined && { ttlSeconds }),
  };
}
