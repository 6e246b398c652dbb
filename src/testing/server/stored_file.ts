/**
 * Files as the server keeps them: parts, photos and documents.
 *
 * @module
 */

import type { TypeDocumentAttribute, TypePhotoSize } from "../../tl/mod.ts";

/** The bytes of a file, still in the parts in which they came. */
export class FileBytes {
  readonly #parts: readonly Uint8Array[];
  readonly #partSize: number;
  /** Length of the whole, in bytes. */
  readonly size: number;

  /**
   * @param parts The parts in their order, all of one length but the last.
   */
  constructor(parts: readonly Uint8Array[]) {
    this.#parts = parts;
    this.#partSize = parts[0]?.length ?? 0;
    this.size = parts.reduce((sum, part) => sum + part.length, 0);
  }

  /**
   * Cuts out a range.
   *
   * @param offset Where it begins, in bytes.
   * @param length How long it is at most, in bytes.
   * @returns The bytes there are; a view if they lie within one part.
   */
  slice(offset: number, length: number): Uint8Array {
    const end = Math.min(offset + length, this.size);
    if (offset >= end) return new Uint8Array(0);
    const index = Math.floor(offset / this.#partSize);
    const within = offset - index * this.#partSize;
    if (within + (end - offset) <= this.#parts[index]!.length) {
      return this.#parts[index]!.subarray(within, within + (end - offset));
    }
    const out = new Uint8Array(end - offset);
    let position = offset;
    while (position < end) {
      const part = this.#parts[Math.floor(position / this.#partSize)]!;
      const from = position % this.#partSize;
      const chunk = part.subarray(from, from + (end - position));
      out.set(chunk, position - offset);
      position += chunk.length;
    }
    return out;
  }
}

/** A photo. */
export interface StoredPhoto {
  /** The id in the API. */
  readonly id: bigint;
  /** Wanted from everybody that names the photo. */
  readonly accessHash: bigint;
  /** The data centre that holds it. */
  readonly dcId: number;
  /** When it came, in seconds. */
  readonly date: number;
  /** The sizes it is offered in: one, the original. */
  readonly sizes: readonly TypePhotoSize[];
  /** Its content. */
  readonly bytes: FileBytes;
}

/** Any other file. */
export interface StoredDocument {
  /** The id in the API. */
  readonly id: bigint;
  /** Wanted from everybody that names the document. */
  readonly accessHash: bigint;
  /** The data centre that holds it. */
  readonly dcId: number;
  /** When it came, in seconds. */
  readonly date: number;
  /** As `video/mp4`. */
  readonly mimeType: string;
  /** Name, duration and the like. */
  readonly attributes: readonly TypeDocumentAttribute[];
  /** Its content. */
  readonly bytes: FileBytes;
  /** A small picture of it, if one was sent along. */
  readonly thumb?: {
    readonly size: TypePhotoSize;
    readonly bytes: FileBytes;
  };
}
