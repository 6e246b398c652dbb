/**
 * `Document`: a video, a song, a sticker, or any other file.
 *
 * @module
 */

import type {
  Document as RawDocument,
  DocumentAttributeAudio,
  DocumentAttributeVideo,
  InputMediaDocument,
  TypeDocumentAttribute,
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
 * A file of any kind but a photo.
 *
 * @see {@link https://core.telegram.org/constructor/document}
 *
 * @example What is known of a document
 * ```ts
 * import { Document } from "@layer/mtproto";
 * import { assertEquals } from "@std/assert";
 *
 * const document = new Document({
 *   _: "document",
 *   id: 1n,
 *   accessHash: 2n,
 *   fileReference: new Uint8Array(8),
 *   date: 1_700_000_000,
 *   mimeType: "application/pdf",
 *   size: 20_000n,
 *   dcId: 2,
 *   attributes: [{ _: "documentAttributeFilename", fileName: "a.pdf" }],
 * });
 * assertEquals(document.fileName, "a.pdf");
 * assertEquals(document.size, 20_000);
 * ```
 */
export class Document extends SeenFile<RawDocument> implements Downloadable {
  /** Small pictures of it, in the server's order. */
  readonly thumbs: readonly PhotoThumb[];

  /**
   * Wraps a document.
   *
   * @param raw The TL object.
   * @param origins Where it was seen, so that its file reference can be
   * fetched again. Stickers know the set that they are from.
   */
  constructor(raw: RawDocument, ...origins: FileOrigin[]) {
    const set = stickerSetOf(raw);
    super(raw, set === undefined ? origins : [...origins, set]);
    this.thumbs = (raw.thumbs ?? []).map((size) =>
      new PhotoThumb(raw, size, this.origins)
    );
  }

  /**
   * Finds the document of a message.
   *
   * @param message The message, as TL or with its methods.
   * @returns It, or `undefined` if there is none.
   */
  static fromMessage(
    message: TypeMessage | { readonly raw: TypeMessage },
  ): Document | undefined {
    const raw = "raw" in message ? message.raw : message;
    if (raw._ !== "message" || raw.media === undefined) return undefined;
    return Document.fromMedia(raw.media, messageOrigin(raw));
  }

  /**
   * Finds the document in media.
   *
   * @param media The media.
   * @param origin Where it was seen. Default: the message that it came with,
   * if the client has seen that.
   * @returns It, or `undefined` if there is none.
   */
  static fromMedia(
    media: TypeMessageMedia,
    origin: FileOrigin | undefined = originOf(media),
  ): Document | undefined {
    const file = fileInMedia(media);
    if (file?._ !== "document") return undefined;
    return origin === undefined
      ? new Document(file)
      : new Document(file, origin);
  }

  /** MIME type, as the sender gave it. */
  get mimeType(): string {
    return this.raw.mimeType;
  }

  /** Length in bytes. */
  get size(): number {
    return Number(this.raw.size);
  }

  /**
   * Name that the sender gave it; `undefined` if there is none. Anything may
   * be in it: it is no path.
   */
  get fileName(): string | undefined {
    return this.attribute("documentAttributeFilename")?.fileName;
  }

  /** Whether it is an animation without sound, as GIFs are. */
  get isAnimated(): boolean {
    return this.attribute("documentAttributeAnimated") !== undefined;
  }

  /** What is known of it as a video; `undefined` if it is none. */
  get video(): DocumentAttributeVideo | undefined {
    return this.attribute("documentAttributeVideo");
  }

  /** What is known of it as a song or voice; `undefined` if it is none. */
  get audio(): DocumentAttributeAudio | undefined {
    return this.attribute("documentAttributeAudio");
  }

  /** Length in seconds of what is played; `undefined` if nothing is. */
  get duration(): number | undefined {
    return this.video?.duration ?? this.audio?.duration;
  }

  /**
   * Finds an attribute.
   *
   * @param name Name of its constructor.
   */
  attribute<K extends TypeDocumentAttribute["_"]>(
    name: K,
  ): Extract<TypeDocumentAttribute, { _: K }> | undefined {
    const found = this.raw.attributes.find(({ _ }) => _ === name);
    return found as Extract<TypeDocumentAttribute, { _: K }> | undefined;
  }

  /** Names the document. */
  toInputLocation(): TypeInputFileLocation {
    const { id, accessHash, fileReference } = this.raw;
    return {
      _: "inputDocumentFileLocation",
      id,
      accessHash,
      fileReference,
      thumbSize: "",
    };
  }

  /**
   * Makes media of it, to be sent again without an upload.
   *
   * @param options How it is shown.
   */
  toInputMedia(options: PhotoMediaOptions = {}): InputMediaDocument {
    const { id, accessHash, fileReference } = this.raw;
    const { spoiler, ttlSeconds } = options;
    return {
      _: "inputMediaDocument",
      id: { _: "inputDocument", id, accessHash, fileReference },
      ...(spoiler && { spoiler }),
      ...(ttlSeconds !== undefined && { ttlSeconds }),
    };
  }

  /** What an inspection shows: nothing secret. */
  protected override shown(): string {
    const { id, dcId, size } = this;
    const mimeType = JSON.stringify(this.mimeType);
    const { name } = this.constructor;
    return `${name} { ${id}, DC ${dcId}, ${mimeType}, ${size} bytes }`;
  }
}

function stickerSetOf({ attributes }: RawDocument): FileOrigin | undefined {
  for (const attribute of attributes) {
    const isOfSet = attribute._ === "documentAttributeSticker" ||
      attribute._ === "documentAttributeCustomEmoji";
    if (isOfSet && attribute.stickerset._ !== "inputStickerSetEmpty") {
      return { type: "stickerSet", set: attribute.stickerset };
    }
  }
  return undefined;
}
