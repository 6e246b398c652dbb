/**
 * `Sticker`: a document that is a sticker.
 *
 * @module
 */

import type {
  DocumentAttributeSticker,
  TypeInputStickerSet,
} from "../../tl/mod.ts";
import { Document } from "./document.ts";

/**
 * A sticker.
 *
 * @see {@link https://core.telegram.org/api/stickers}
 */
export class Sticker extends Document {
  /**
   * Takes a document as a sticker.
   *
   * @param document The document.
   * @returns It, or `undefined` if it is no sticker.
   */
  static fromDocument(document: Document): Sticker | undefined {
    const isSticker =
      document.attribute("documentAttributeSticker") !== undefined;
    if (!isSticker) return undefined;
    // What it adds to the origins is added again.
    const origins = document.origins.filter(({ type }) =>
      type !== "stickerSet"
    );
    return new Sticker(document.raw, ...origins);
  }

  /** The emoji that it stands for. */
  get emoji(): string {
    return this.#sticker.alt;
  }

  /** Whether it is a video, `video/webm`. */
  get isVideo(): boolean {
    return this.mimeType === "video/webm";
  }

  /** Whether it is an animation of vectors, `application/x-tgsticker`. */
  override get isAnimated(): boolean {
    return this.mimeType === "application/x-tgsticker";
  }

  /** Whether it is to be put on a photo. */
  get isMask(): boolean {
    return this.#sticker.mask === true;
  }

  /** The set that it is from. */
  get stickerSet(): TypeInputStickerSet {
    return this.#sticker.stickerset;
  }

  get #sticker(): DocumentAttributeSticker {
    return this.attribute("documentAttributeSticker")!;
  }
}
