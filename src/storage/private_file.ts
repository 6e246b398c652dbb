/** Files that only their owner may read, for databases to be put in. @module */
import { builtinModule } from "./builtin_module.ts";
import { StorageError } from "./errors.ts";

/** The part of `node:fs` that is used. */
interface Files {
  openSync(path: string, flags: "wx", mode: number): number;
  closeSync(file: number): void;
}

/**
 * Makes an empty file that only its owner may read, where there is none yet:
 * databases give the files beside it the same mode. One that is there keeps
 * its mode.
 *
 * It is made and closed in one go: closing a file drops the locks that the
 * process has on it, and nobody can have one in between.
 *
 * @param path The file's path.
 * @throws {StorageError} If it cannot be made.
 */
export async function makePrivateFile(path: string): Promise<void> {
  try {
    const files = await builtinModule("fs") as Files;
    files.closeSync(files.openSync(path, "wx", 0o600));
  } catch (cause) {
    if ((cause as { code?: string }).code === "EEXIST") return;
    throw new StorageError("Cannot make database file", { cause });
  }
}
