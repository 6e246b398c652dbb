/** Files, on platforms that have some. @module */
import { builtinModule } from "./builtin_module.ts";
import { StorageError } from "./errors.ts";

/** The part of an open file that is used. */
export interface FileHandle {
  /** Reads from a position, in bytes. */
  read(
    bytes: Uint8Array,
    offset: number,
    length: number,
    position: number,
  ): Promise<{ bytesRead: number }>;
  /** Tells what the file is. */
  stat(): Promise<{ size: number; isFile(): boolean }>;
  /** Writes at a position, in bytes. */
  write(
    bytes: Uint8Array,
    offset: number,
    length: number,
    position: number,
  ): Promise<{ bytesWritten: number }>;
  /** Writes all of it. */
  writeFile(bytes: Uint8Array): Promise<void>;
  /** Has the disk take what was written. */
  sync(): Promise<void>;
  /** Closes the file. */
  close(): Promise<void>;
}

/** The part of `node:fs/promises` that is used. */
export interface FileSystem {
  /** Opens a file. */
  open(
    path: string | URL,
    flags: "r" | "w" | "wx",
    mode?: number,
  ): Promise<FileHandle>;
  /** Reads a whole file. */
  readFile(path: string): Promise<Uint8Array>;
  /** Renames a file, over another if there is one. */
  rename(from: string | URL, to: string | URL): Promise<void>;
  /** Removes a file. */
  rm(path: string | URL, options: { force: boolean }): Promise<void>;
}

/**
 * Finds the file system.
 *
 * @returns The functions of `node:fs/promises`.
 * @throws {StorageError} If this platform has no files.
 */
export async function fileSystem(): Promise<FileSystem> {
  try {
    return await builtinModule("fs/promises") as FileSystem;
  } catch (cause) {
    throw new StorageError(
      "Cannot open session file: this platform has no files",
      { cause },
    );
  }
}
