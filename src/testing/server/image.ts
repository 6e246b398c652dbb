/**
 * What the first bytes of a file tell: its type and, of pictures, the size.
 *
 * @module
 */

import type { TypeStorageFileType } from "../../tl/mod.ts";

/** Width and height in pixels. */
export interface ImageSize {
  /** The width. */
  readonly width: number;
  /** The height. */
  readonly height: number;
}

function startsWith(bytes: Uint8Array, magic: string, at = 0): boolean {
  for (let i = 0; i < magic.length; i++) {
    if (bytes[at + i] !== magic.charCodeAt(i)) return false;
  }
  return true;
}

/**
 * Names the type of a file by its first bytes.
 *
 * @param head The first bytes; 16 are enough.
 * @returns The type, `storage.fileUnknown` if it is none of the known ones.
 */
export function fileType(head: Uint8Array): TypeStorageFileType {
  if (startsWith(head, "\xff\xd8\xff")) return { _: "storage.fileJpeg" };
  if (startsWith(head, "\x89PNG")) return { _: "storage.filePng" };
  if (startsWith(head, "GIF8")) return { _: "storage.fileGif" };
  if (startsWith(head, "%PDF")) return { _: "storage.filePdf" };
  if (startsWith(head, "RIFF") && startsWith(head, "WEBP", 8)) {
    return { _: "storage.fileWebp" };
  }
  if (startsWith(head, "ftypqt", 4)) return { _: "storage.fileMov" };
  if (startsWith(head, "ftyp", 4)) return { _: "storage.fileMp4" };
  if (startsWith(head, "ID3")) return { _: "storage.fileMp3" };
  return { _: "storage.fileUnknown" };
}

/** Walks the segments of a JPEG to its frame header (ITU-T T.81, B.2.2). */
function jpegSize(view: DataView): ImageSize | undefined {
  let at = 2;
  while (at + 9 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    const frame = marker >= 0xc0 && marker <= 0xcf &&
      marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (frame) {
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    }
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

/** The three kinds of WebP chunk that may come first. */
function webpSize(bytes: Uint8Array, view: DataView): ImageSize | undefined {
  if (view.byteLength < 30) return undefined;
  if (startsWith(bytes, "VP8 ", 12)) {
    return {
      width: view.getUint16(26, true) & 0x3fff,
      height: view.getUint16(28, true) & 0x3fff,
    };
  }
  if (startsWith(bytes, "VP8L", 12)) {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: (bits >> 14 & 0x3fff) + 1 };
  }
  if (startsWith(bytes, "VP8X", 12)) {
    return {
      width: (view.getUint32(24, true) & 0xffffff) + 1,
      height: (view.getUint32(26, true) >> 8 & 0xffffff) + 1,
    };
  }
  return undefined;
}

/**
 * Reads the size of a JPEG, PNG, GIF or WebP picture from its header.
 *
 * @param bytes The picture, or as much of it as holds the header.
 * @returns The size, or nothing if this is no such picture.
 */
export function imageSize(bytes: Uint8Array): ImageSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  switch (fileType(bytes)._) {
    case "storage.fileJpeg":
      return jpegSize(view);
    case "storage.filePng":
      return bytes.length < 24
        ? undefined
        : { width: view.getUint32(16), height: view.getUint32(20) };
    case "storage.fileGif":
      return bytes.length < 10
        ? undefined
        : { width: view.getUint16(6, true), height: view.getUint16(8, true) };
    case "storage.fileWebp":
      return webpSize(bytes, view);
    default:
      return undefined;
  }
}
