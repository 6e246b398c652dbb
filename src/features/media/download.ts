/**
 * Downloading: into memory, into a stream, into a file.
 *
 * @see https://core.telegram.org/api/files#downloading-files
 *
 * @module
 */

import { concat } from "../../bytes/mod.ts";
import type { BaseClient } from "../../client/mod.ts";
import { randomBytes } from "../../crypto/mod.ts";
import { DownloadIterator, type DownloadOptions } from "./download_iterator.ts";
import type { Downloadable } from "./downloadable.ts";
import { writeLocalFile } from "./local_file.ts";
import { type MediaLike, toDownloadable } from "./to_downloadable.ts";

/** Files with at least this many bytes come by several chunks at a time. */
export const CONCURRENT_FROM: number = 10 * 1024 * 1024;

/** Chunks on their way at the same time, where several are. */
export const DOWNLOAD_WORKERS = 4;

/**
 * Iterates over the bytes of a file.
 *
 * @param client Fetches it.
 * @param media Whatever holds it.
 * @param options Which part of it, and how; one chunk at a time by default.
 */
export function iterDownload(
  client: BaseClient,
  media: MediaLike,
  options: DownloadOptions & { dcId?: number } = {},
): DownloadIterator {
  const file = toDownloadable(media);
  const { dcId = file.dcId } = options;
  return new DownloadIterator(client, atDc(file, dcId), options);
}

/**
 * Downloads a file into memory.
 *
 * @param client Fetches it.
 * @param media Whatever holds it.
 * @param options Which part of it, and how; from 10 MiB on four chunks at a
 * time by default.
 */
export function downloadBytes(
  client: BaseClient,
  media: MediaLike,
  options: DownloadOptions = {},
): Promise<Uint8Array> {
  return gather(fitted(client, media, options));
}

/**
 * Downloads a file into a stream, no faster than it is read.
 *
 * @param client Fetches it.
 * @param media Whatever holds it.
 * @param options Which part of it, and how.
 */
export function downloadStream(
  client: BaseClient,
  media: MediaLike,
  options: DownloadOptions = {},
): ReadableStream<Uint8Array> {
  const chunks = fitted(client, media, options);
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await chunks.return();
    },
  }, { highWaterMark: 0 });
}

/**
 * Downloads a file into a file of this machine, which appears when it is
 * whole.
 *
 * @param client Fetches it.
 * @param media Whatever holds it.
 * @param path Path or `file:` URL.
 * @param options Which part of it, and how.
 * @returns How many bytes there are.
 */
export function downloadToFile(
  client: BaseClient,
  media: MediaLike,
  path: string | URL,
  options: DownloadOptions = {},
): Promise<number> {
  if (path === "") {
    throw new RangeError(
      'Cannot download file: path must not be empty, got ""',
    );
  }
  if (typeof path !== "string" && !(path instanceof URL)) {
    throw new TypeError(
      `Cannot download file: path must be a string or URL, got ${typeof path}`,
    );
  }
  const chunks = fitted(client, media, options);
  const random = client.options.randomBytes ?? randomBytes;
  return writeLocalFile(path, chunks, random);
}

function fitted(
  client: BaseClient,
  media: MediaLike,
  options: DownloadOptions,
): DownloadIterator {
  const file = toDownloadable(media);
  const isLong = (file.size ?? 0) >= CONCURRENT_FROM;
  const concurrency = isLong ? DOWNLOAD_WORKERS : 1;
  return new DownloadIterator(client, file, { concurrency, ...options });
}

async function gather(chunks: DownloadIterator): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return parts.length === 1 ? parts[0]! : concat(...parts);
}

function atDc(file: Downloadable, dcId: number | undefined): Downloadable {
  if (dcId === file.dcId) return file;
  return {
    size: file.size,
    dcId,
    bytes: file.bytes,
    file: file.file,
    origins: file.origins,
    toInputLocation: () => file.toInputLocation(),
  };
}
