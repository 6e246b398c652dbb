/** Files, on platforms that have some. @module */
import { builtinModule } from "./builtin_module.ts";
import { StorageError } from "./errors.ts";

/** The part of an open file that is used. */
interface FileHandle {
  writeFile(bytes: Uint8Array): Promise<void>;
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** The part of `node:fs/promises` that is used. */
export interface FileSystem {
  /** Opens a file. */
  open(path: string, flags: "w", mode: number): Promise<FileHandle>;
  /** Reads a whole file. */
  readFile(path: string): Promise<Uint8Array>;
  /** Renames a file, over another if there is one. */
  rename(from: string, to: string): Promise<void>;
  /** Removes a file. */
  rm(path: string, options: { force: boolean }): Promise<void>;
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
