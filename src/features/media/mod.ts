/**
 * Files: uploading, downloading, photos and documents.
 *
 * @module
 */

export type { ChunkOptions } from "./chunk_plan.ts";
export { Document } from "./document.ts";
export { DownloadIterator, type DownloadOptions } from "./download_iterator.ts";
export type { Downloadable } from "./downloadable.ts";
export type { FileOrigin } from "./file_origin.ts";
export type { FileSource } from "./file_source.ts";
export { guessMimeType } from "./mime_types.ts";
export { Photo } from "./photo.ts";
export { PhotoThumb } from "./photo_thumb.ts";
export { SeenFile } from "./seen_file.ts";
export type { AlbumItem, SendAlbumOptions } from "./send_album.ts";
export type { FileOptions, SendFileOptions } from "./send_file.ts";
export type { SendableMedia } from "./sendable_media.ts";
export { Sticker } from "./sticker.ts";
export type { MediaLike } from "./to_downloadable.ts";
export type {
  ProgressListener,
  TransferProgress,
} from "./transfer_progress.ts";
export type { UploadOptions } from "./upload_file.ts";
export {
  type DocumentMediaOptions,
  type PhotoMediaOptions,
  UploadedFile,
  type UploadedFileParts,
} from "./uploaded_file.ts";
