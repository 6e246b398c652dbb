/**
 * Uploaded parts, and the photos and documents made of them.
 *
 * @module
 */

import type { RandomBytes } from "../../crypto/mod.ts";
import type {
  TypeDocument,
  TypeDocumentAttribute,
  TypeInputFile,
  TypePhoto,
} from "../../tl/mod.ts";
import { imageSize } from "./image.ts";
import { refuse } from "./refuse.ts";
import { FileBytes } from "./stored_file.ts";
import type { StoredDocument, StoredPhoto } from "./stored_file.ts";

/** Longest part, in bytes. */
const MAX_PART_SIZE = 512 * 1024;
/** Most parts of one file; premium accounts may send twice as many. */
const MAX_PARTS = 4000;
/** Files with more bytes than this are sent by `saveBigFilePart`. */
const MAX_SMALL_FILE = 10 * 1024 * 1024;

/** A file of which parts have come. */
interface Upload {
  readonly parts: Map<number, Uint8Array>;
  readonly big: boolean;
  total: number | undefined;
}

/** A file whose parts were all there. */
export interface AssembledFile {
  /** The content. */
  readonly bytes: FileBytes;
  /** The name that the sender gave it. */
  readonly name: string;
}

/** All files of the server. */
export class Files {
  readonly #uploads = new Map<string, Upload>();
  readonly #photos = new Map<bigint, StoredPhoto>();
  readonly #documents = new Map<bigint, StoredDocument>();
  readonly #randomBytes: RandomBytes;
  #generation = 1;

  /**
   * @param randomBytes Where ids and hashes come from.
   */
  constructor(randomBytes: RandomBytes) {
    this.#randomBytes = randomBytes;
  }

  /** How many uploads are waiting to be used. */
  get pendingUploads(): number {
    return this.#uploads.size;
  }

  /**
   * Keeps one part of a file.
   *
   * @param owner Who sends it.
   * @param fileId The number the sender gave the file.
   * @param part Which part, from 0.
   * @param bytes Its content, copied.
   * @param options `premium`: whether there may be twice as many parts;
   * `total`: what `saveBigFilePart` says beyond `saveFilePart`.
   * @throws {RpcError} If the part breaks a rule.
   * @see https://core.telegram.org/api/files#uploading-files
   */
  savePart(
    owner: bigint,
    fileId: bigint,
    part: number,
    bytes: Uint8Array,
    options: { total?: number; premium: boolean },
  ): void {
    const { total, premium } = options;
    const limit = premium ? 2 * MAX_PARTS : MAX_PARTS;
    if (part < 0 || part >= limit) refuse("FILE_PART_INVALID");
    const big = total !== undefined;
    if (bytes.length > MAX_PART_SIZE) refuse("FILE_PART_TOO_BIG");
    if (bytes.length === 0) {
      // A stream may end after its last part, which then says how many.
      const upload = this.#uploads.get(`${owner}:${fileId}`);
      if (part !== total || !upload?.big) refuse("FILE_PART_EMPTY");
      upload.total = total;
      return;
    }
    if (big && (total === 0 || total > limit)) refuse("FILE_PARTS_INVALID");
    const key = `${owner}:${fileId}`;
    let upload = this.#uploads.get(key);
    if (upload === undefined || upload.big !== big) {
      upload = { parts: new Map(), big, total: undefined };
      this.#uploads.set(key, upload);
    }
    const first = upload.parts.get(0);
    if (part > 0 && first !== undefined && bytes.length > first.length) {
      refuse("FILE_PART_SIZE_CHANGED");
    }
    if (big && total > 0) upload.total = total;
    upload.parts.set(part, bytes.slice());
  }

  /**
   * Takes the parts of a file together. They are then forgotten.
   *
   * @param owner Who sent them.
   * @param file The file, as named in a request.
   * @returns The whole.
   * @throws {RpcError} If a part is missing or of a wrong length.
   */
  assemble(owner: bigint, file: TypeInputFile): AssembledFile {
    if (file._ === "inputFileStoryDocument") refuse("MEDIA_INVALID");
    const key = `${owner}:${file.id}`;
    const upload = this.#uploads.get(key);
    if (file.parts < 1) refuse("FILE_PARTS_INVALID");
    if (upload === undefined || !upload.parts.has(0)) {
      refuse("FILE_PART_0_MISSING");
    }
    const size = upload.parts.get(0)!.length;
    if (file.parts > 1 && (size % 1024 > 0 || MAX_PART_SIZE % size > 0)) {
      refuse("FILE_PART_SIZE_INVALID");
    }
    const parts: Uint8Array[] = [];
    for (let i = 0; i < file.parts; i++) {
      const part = upload.parts.get(i);
      if (part === undefined) refuse(`FILE_PART_${i}_MISSING`);
      const last = i === file.parts - 1;
      if (part.length !== size && !(last && part.length < size)) {
        refuse("FILE_PART_SIZE_CHANGED");
      }
      parts.push(part);
    }
    if (upload.big !== (file._ === "inputFileBig")) {
      refuse("FILE_PARTS_INVALID");
    }
    if (upload.total !== undefined && upload.total !== file.parts) {
      refuse("FILE_PARTS_INVALID");
    }
    const bytes = new FileBytes(parts);
    if (!upload.big && bytes.size > MAX_SMALL_FILE) {
      refuse("FILE_PARTS_INVALID");
    }
    this.#uploads.delete(key);
    return { bytes, name: file.name };
  }

  #randomLong(): bigint {
    const bytes = this.#randomBytes(8);
    return new DataView(bytes.buffer, bytes.byteOffset, 8).getBigInt64(0, true);
  }

  /**
   * Keeps a picture as a photo.
   *
   * @param bytes The content: JPEG, PNG, GIF or WebP.
   * @param dcId Where it is kept.
   * @param date When it came, in seconds.
   * @returns The photo.
   * @throws {RpcError} If this is no picture, or one of an unfit shape.
   */
  addPhoto(bytes: FileBytes, dcId: number, date: number): StoredPhoto {
    const size = imageSize(bytes.slice(0, 65536));
    if (size === undefined) refuse("IMAGE_PROCESS_FAILED");
    const { width: w, height: h } = size;
    if (w < 1 || h < 1 || w + h > 10_000 || w > 20 * h || h > 20 * w) {
      refuse("PHOTO_INVALID_DIMENSIONS");
    }
    const longest = Math.max(w, h);
    const type = longest <= 320
      ? "m"
      : longest <= 800
      ? "x"
      : longest <= 1280
      ? "y"
      : "w";
    const photo: StoredPhoto = {
      id: this.#randomLong(),
      accessHash: this.#randomLong(),
      dcId,
      date,
      sizes: [{ _: "photoSize", type, w, h, size: bytes.size }],
      bytes,
    };
    this.#photos.set(photo.id, photo);
    return photo;
  }

  /**
   * Keeps any file as a document.
   *
   * @param options The content and what is known about it.
   * @returns The document.
   */
  addDocument(options: {
    bytes: FileBytes;
    thumb?: FileBytes;
    mimeType: string;
    attributes: readonly TypeDocumentAttribute[];
    dcId: number;
    date: number;
  }): StoredDocument {
    const { bytes, thumb, mimeType, attributes, dcId, date } = options;
    const shape = thumb && imageSize(thumb.slice(0, 65536));
    const document: StoredDocument = {
      id: this.#randomLong(),
      accessHash: this.#randomLong(),
      dcId,
      date,
      mimeType,
      attributes,
      bytes,
      ...(thumb !== undefined && shape !== undefined
        ? {
          thumb: {
            bytes: thumb,
            size: {
              _: "photoSize",
              type: "m",
              w: shape.width,
              h: shape.height,
              size: thumb.size,
            },
          },
        }
        : {}),
    };
    this.#documents.set(document.id, document);
    return document;
  }

  /** Makes every file reference given out so far useless. */
  expireReferences(): void {
    this.#generation++;
  }

  /** Eight bytes: the generation, then the low half of the id. */
  #reference(id: bigint): Uint8Array {
    const bytes = new Uint8Array(8);
    const view = new DataView(bytes.buffer);
    view.setUint32(0, this.#generation);
    view.setUint32(4, Number(BigInt.asUintN(32, id)));
    return bytes;
  }

  /**
   * Checks a file reference.
   *
   * @param id The file it is for.
   * @param reference The reference, as a request has it.
   * @throws {RpcError} If it is empty, of another file or too old.
   * @see https://core.telegram.org/api/file_reference
   */
  checkReference(id: bigint, reference: Uint8Array): void {
    if (reference.length === 0) refuse("FILE_REFERENCE_EMPTY");
    const wanted = this.#reference(id);
    if (
      reference.length !== 8 ||
      wanted.subarray(4).some((byte, i) => byte !== reference[4 + i])
    ) refuse("FILE_REFERENCE_INVALID");
    if (wanted.subarray(0, 4).some((byte, i) => byte !== reference[i])) {
      refuse("FILE_REFERENCE_EXPIRED");
    }
  }

  /**
   * Finds a photo.
   *
   * @param id Its id.
   * @param accessHash Its access hash.
   * @returns The photo, or nothing if there is none with both.
   */
  photo(id: bigint, accessHash: bigint): StoredPhoto | undefined {
    const photo = this.#photos.get(id);
    return photo?.accessHash === accessHash ? photo : undefined;
  }

  /**
   * Finds a document.
   *
   * @param id Its id.
   * @param accessHash Its access hash.
   * @returns The document, or nothing if there is none with both.
   */
  document(id: bigint, accessHash: bigint): StoredDocument | undefined {
    const document = this.#documents.get(id);
    return document?.accessHash === accessHash ? document : undefined;
  }

  /**
   * Shows a photo, with a file reference of today.
   *
   * @param photo The photo.
   * @returns Its TL form.
   */
  showPhoto(photo: StoredPhoto): TypePhoto {
    return {
      _: "photo",
      id: photo.id,
      accessHash: photo.accessHash,
      fileReference: this.#reference(photo.id),
      date: photo.date,
      sizes: [...photo.sizes],
      dcId: photo.dcId,
    };
  }

  /**
   * Shows a document, with a file reference of today.
   *
   * @param document The document.
   * @returns Its TL form.
   */
  showDocument(document: StoredDocument): TypeDocument {
    return {
      _: "document",
      id: document.id,
      accessHash: document.accessHash,
      fileReference: this.#reference(document.id),
      date: document.date,
      mimeType: document.mimeType,
      size: BigInt(document.bytes.size),
      ...(document.thumb ? { thumbs: [document.thumb.size] } : {}),
      dcId: document.dcId,
      attributes: [...document.attributes],
    };
  }

  /**
   * Renews the file reference of a photo shown before.
   *
   * @param photo The TL form.
   * @returns The same with a reference of today.
   */
  renewPhoto(photo: TypePhoto): TypePhoto {
    const stored = photo._ === "photo" ? this.#photos.get(photo.id) : undefined;
    return stored === undefined ? photo : this.showPhoto(stored);
  }

  /**
   * Renews the file reference of a document shown before.
   *
   * @param document The TL form.
   * @returns The same with a reference of today.
   */
  renewDocument(document: TypeDocument): TypeDocument {
    const stored = document._ === "document"
      ? this.#documents.get(document.id)
      : undefined;
    return stored === undefined ? document : this.showDocument(stored);
  }
}
