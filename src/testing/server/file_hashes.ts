/**
 * Hashes of the pieces of a file.
 *
 * @module
 */

import { defaultProvider } from "../../crypto/mod.ts";
import type { FileHash } from "../../tl/mod.ts";
import type { FileBytes } from "./stored_file.ts";

/** Each hash covers this many bytes. */
const HASHED_LENGTH = 128 * 1024;

/**
 * Hashes pieces of a file.
 *
 * @param bytes The file.
 * @param offset A byte of the first piece.
 * @param count Most pieces.
 * @returns Their hashes, none behind the end of the file.
 */
export function hashPieces(
  bytes: FileBytes,
  offset: number,
  count: number,
): FileHash[] {
  const hashes: FileHash[] = [];
  const first = Math.floor(offset / HASHED_LENGTH);
  for (let i = first; i < first + count; i++) {
    const chunk = bytes.slice(i * HASHED_LENGTH, HASHED_LENGTH);
    if (chunk.length === 0) break;
    hashes.push({
      _: "fileHash",
      offset: BigInt(i * HASHED_LENGTH),
      limit: chunk.length,
      hash: defaultProvider().sha256(chunk),
    });
  }
  return hashes;
}
