/**
 * Files of this machine, where there are any: Deno, Node and Bun.
 *
 * @module
 */

import { toHex } from "../../bytes/mod.ts";
import type { RandomBytes } from "../../crypto/mod.ts";
import {
  type FileHandle,
  type FileSystem,
  fileSystem,
} from "../../storage/file_system.ts";
import { MediaError } from "../errors.ts";

/** Bytes read from a file at once. */
const READ_SIZE = 512 * 1024;

/** Finds the platform's files, or throws if it has none. */
export type FindFiles = () => Promise<FileSystem>;

/** An open file. */
export interface OpenedFile {
  /** Its length, in bytes. */
  readonly size: number;
  /** Its bytes, from the beginning; ends with the file closed. */
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Closes it, if nobody reads it. */
  readonly close: () => Promise<void>;
}

/**
 * Opens a file for reading.
 *
 * @param path Path or `file:` URL.
 * @param find Finds the platform's files.
 * @throws {MediaError} `noFiles` if this platform has no files.
 * @throws {TypeError} If it is a folder or a device.
 */
export async function openLocalFile(
  path: string | URL,
  find: FindFiles = fileSystem,
): Promise<OpenedFile> {
  const files = await fileSystemFor("read", find);
  const handle = await files.open(path, "r");
  try {
    const stat = await handle.stat();
    if (!stat.isFile()) {
      throw new TypeError("Cannot read file: path must name a file");
    }
    let closing: Promise<void> | undefined;
    const close = () => closing ??= handle.close();
    return { size: stat.size, chunks: readAll(handle, close), close };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/**
 * Writes a file under another name and renames it when it is whole. If
 * anything fails, nothing is left and what was there before stays.
 *
 * @param path Path or `file:` URL.
 * @param chunks What to write, in order.
 * @param randomBytes Makes the other name one of its own.
 * @param find Finds the platform's files.
 * @returns How many bytes were written.
 * @throws {MediaError} `noFiles` if this platform has no files.
 */
export async function writeLocalFile(
  path: string | URL,
  chunks: AsyncIterable<Uint8Array>,
  randomBytes: RandomBytes,
  find: FindFiles = fileSystem,
): Promise<number> {
  const files = await fileSystemFor("write", find);
  const temporary = besides(path, `.${toHex(randomBytes(6))}.part`);
  const handle = await files.open(temporary, "wx");
  let position = 0;
  try {
    try {
      for await (const chunk of chunks) {
        await writeChunk(handle, chunk, position);
        position += chunk.length;
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
    await files.rename(temporary, path);
  } catch (error) {
    await files.rm(temporary, { force: true }).catch(() => {});
    throw error;
  }
  return position;
}

async function fileSystemFor(
  verb: string,
  find: FindFiles,
): Promise<FileSystem> {
  try {
    return await find();
  } catch (cause) {
    throw new MediaError(
      "noFiles",
      `Cannot ${verb} file: this platform has no files`,
      { cause },
    );
  }
}

async function* readAll(
  handle: FileHandle,
  close: () => Promise<void>,
): AsyncGenerator<Uint8Array> {
  try {
    for (let position = 0;;) {
      const bytes = new Uint8Array(READ_SIZE);
      const { bytesRead } = await handle.read(bytes, 0, READ_SIZE, position);
      if (bytesRead === 0) return;
      position += bytesRead;
      yield bytes.subarray(0, bytesRead);
    }
  } finally {
    await close();
  }
}

async function writeChunk(
  handle: FileHandle,
  chunk: Uint8Array,
  position: number,
): Promise<void> {
  for (let offset = 0; offset < chunk.length;) {
    const { bytesWritten } = await handle.write(
      chunk,
      offset,
      chunk.length - offset,
      position + offset,
    );
    offset += bytesWritten;
  }
}

function besides(path: string | URL, suffix: string): string | URL {
  if (typeof path === "string") return path + suffix;
  const url = new URL(path);
  url.pathname += suffix;
  return url;
}
