/**
 * Methods of the client for files: up, down, and in messages.
 *
 * @module
 */

import type { PeerLike } from "../../client/mod.ts";
import {
  DOWNLOAD_WORKERS,
  downloadBytes,
  downloadStream,
  downloadToFile,
  iterDownload,
} from "../media/download.ts";
import type {
  DownloadIterator,
  DownloadOptions,
} from "../media/download_iterator.ts";
import type { FileSource } from "../media/file_source.ts";
import { MAX_SMALL_FILE } from "../media/part_plan.ts";
import {
  type AlbumItem,
  sendAlbum,
  type SendAlbumOptions,
} from "../media/send_album.ts";
import { sendFile, type SendFileOptions } from "../media/send_file.ts";
import type { SendableMedia } from "../media/sendable_media.ts";
import type { MediaLike } from "../media/to_downloadable.ts";
import { sizeOf } from "../media/file_source.ts";
import {
  UPLOAD_WORKERS,
  uploadFile,
  type UploadOptions,
} from "../media/upload_file.ts";
import type { UploadedFile } from "../media/uploaded_file.ts";
import type { IncomingMessage } from "../messages/incoming_message.ts";
import { ProfileClient } from "./profile_client.ts";

/**
 * The part of the client that moves files.
 *
 * @see {@link https://core.telegram.org/api/files}
 */
export class MediaClient extends ProfileClient {
  /**
   * Uploads a file: up to 10 MiB part by part, more by four parts at a time.
   *
   * @param name Name that the receiver sees, not empty.
   * @param source Bytes, or whatever they can be read from.
   * @param options How.
   * @returns The file, to be sent.
   * @throws {TypeError} If the source is of a wrong kind; before any I/O.
   * @throws {RangeError} If the source is empty or an option out of range.
   * @throws {MediaError} If it is longer than the account may send, or longer
   * or shorter than it said.
   * @throws {RpcError} If the server refuses.
   */
  uploadFile(
    name: string,
    source: FileSource,
    options: UploadOptions = {},
  ): Promise<UploadedFile> {
    const isLong = source !== null && (sizeOf(source) ?? 0) > MAX_SMALL_FILE;
    const concurrency = isLong ? UPLOAD_WORKERS : 1;
    return uploadFile(this, name, source, { concurrency, ...options });
  }

  /**
   * Uploads a file by four parts at a time.
   *
   * @param name Name that the receiver sees, not empty.
   * @param source Bytes, or whatever they can be read from.
   * @param options How; `concurrency` for more or fewer parts at a time.
   * @returns The file, to be sent.
   */
  uploadFileConcurrent(
    name: string,
    source: FileSource,
    options: UploadOptions = {},
  ): Promise<UploadedFile> {
    return uploadFile(this, name, source, options);
  }

  /**
   * Uploads a stream, no faster than it gives its bytes and never more than a
   * few parts of it in memory. Its length need not be known.
   *
   * @param name Name that the receiver sees, not empty.
   * @param source A stream, an iterable, a `Response`, a path.
   * @param options How.
   * @returns The file, to be sent.
   */
  uploadStream(
    name: string,
    source: FileSource,
    options: UploadOptions = {},
  ): Promise<UploadedFile> {
    return uploadFile(this, name, source, options);
  }

  /**
   * Sends a file, and uploads it first if it is not on the server.
   *
   * @param peer Where to.
   * @param file An upload, a photo or document seen elsewhere, raw TL, or
   * bytes and whatever they can be read from.
   * @param asPhoto Whether as a photo; or all options. Default: JPEG and PNG
   * up to 10 MiB as photos, all else as documents.
   * @param options Caption, keyboard, reply and so on.
   * @returns The message as it was sent.
   * @throws {TypeError} If anything is of a wrong kind; before any I/O.
   * @throws {RangeError} If the file is empty or an option out of range.
   * @throws {PeerError} If the peer cannot be found; before the upload.
   * @throws {MediaError} If the file is too long.
   * @throws {RpcError} If the server refuses.
   */
  sendFile(
    peer: PeerLike,
    file: SendableMedia | FileSource,
    asPhoto: boolean | SendFileOptions = {},
    options: SendFileOptions = {},
  ): Promise<IncomingMessage> {
    const how = typeof asPhoto === "boolean" ? { asPhoto } : asPhoto;
    return sendFile(this, peer, file, { ...how, ...options });
  }

  /**
   * Sends 2 to 10 files as one album.
   *
   * @param peer Where to.
   * @param items Files; or `{ media, caption, … }`.
   * @param options Reply, time and so on.
   * @returns For each file its message, if the server told of it.
   * @throws {TypeError} If anything is of a wrong kind; before any I/O.
   * @throws {RangeError} If there are too few or too many files.
   */
  sendAlbum(
    peer: PeerLike,
    items: readonly (AlbumItem | SendableMedia | FileSource)[],
    options: SendAlbumOptions = {},
  ): Promise<(IncomingMessage | undefined)[]> {
    return sendAlbum(this, peer, items, options);
  }

  /**
   * Downloads a file into memory; from 10 MiB on four chunks at a time.
   *
   * @param item A `Photo`, `Document`, `Sticker`, or whatever holds a file.
   * @param options Which part of it, and how.
   * @returns Its bytes.
   * @throws {TypeError} If there is no file in it; before any I/O.
   * @throws {RangeError} If an option is out of range; before any I/O.
   * @throws {MediaError} If the file is shorter than the server said.
   * @throws {SecurityError} If a CDN DC sent something else.
   * @throws {RpcError} If the server refuses.
   */
  download(
    item: MediaLike,
    options: DownloadOptions = {},
  ): Promise<Uint8Array> {
    return downloadBytes(this, item, options);
  }

  /**
   * Downloads the file of media into memory, chunk by chunk.
   *
   * @param media Media, a message, or whatever holds a file.
   * @param options Which part of it, and how.
   * @returns Its bytes.
   */
  downloadMedia(
    media: MediaLike,
    options: DownloadOptions = {},
  ): Promise<Uint8Array> {
    return downloadBytes(this, media, { concurrency: 1, ...options });
  }

  /**
   * Downloads the file of media into memory, four chunks at a time.
   *
   * @param media Media, a message, or whatever holds a file.
   * @param options Which part of it, and how.
   * @returns Its bytes.
   */
  downloadMediaConcurrent(
    media: MediaLike,
    options: DownloadOptions = {},
  ): Promise<Uint8Array> {
    const concurrency = DOWNLOAD_WORKERS;
    return downloadBytes(this, media, { concurrency, ...options });
  }

  /**
   * Downloads the file of media into a file of this machine (Deno, Node, Bun),
   * which appears under its name when it is whole.
   *
   * @param media Media, a message, or whatever holds a file.
   * @param path Path or `file:` URL; a file that is there is replaced.
   * @param options Which part of it, and how.
   * @returns How many bytes there are.
   * @throws {MediaError} `noFiles` if this platform has none.
   */
  downloadMediaToFile(
    media: MediaLike,
    path: string | URL,
    options: DownloadOptions = {},
  ): Promise<number> {
    return downloadToFile(this, media, path, options);
  }

  /**
   * Iterates over the bytes of a file, chunk by chunk.
   *
   * @param location A location, or whatever holds a file.
   * @param options Which part of it, and how; `dcId` for locations alone, if
   * it is not the home DC that keeps the file.
   */
  iterDownload(
    location: MediaLike,
    options: DownloadOptions & { dcId?: number } = {},
  ): DownloadIterator {
    return iterDownload(this, location, options);
  }

  /**
   * Downloads a file into a stream, no faster than it is read.
   *
   * @param media Media, a message, or whatever holds a file.
   * @param options Which part of it, and how.
   */
  downloadStream(
    media: MediaLike,
    options: DownloadOptions = {},
  ): ReadableStream<Uint8Array> {
    return downloadStream(this, media, options);
  }
}
