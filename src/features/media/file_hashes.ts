/**
 * Hashes of the pieces of a file, as its own DC tells them.
 *
 * @see https://core.telegram.org/cdn#verifying-files
 *
 * @module
 */

import { equal } from "../../bytes/mod.ts";
import { type CryptoProvider, SecurityError } from "../../crypto/mod.ts";
import type { FileHash } from "../../tl/mod.ts";
import { MIB, STEP } from "./chunk_plan.ts";

/** A hash and what it covers. */
export interface PieceHash {
  /** Where the piece begins, in bytes. */
  readonly offset: number;
  /** How long it is, in bytes. */
  readonly limit: number;
  /** SHA-256 of it. */
  readonly hash: Uint8Array;
}

/** The hashes known so far. */
export class FileHashes {
  /** In order of their offsets. */
  #pieces: PieceHash[] = [];

  /**
   * Takes hashes. Those that cover nothing, or too much to be checked at once,
   * are left out.
   *
   * @param hashes What the file's DC sent.
   */
  add(hashes: readonly FileHash[]): void {
    const fresh = hashes.map(({ offset, limit, hash }) => ({
      offset: Number(offset),
      limit,
      hash,
    })).filter(({ offset, limit, hash }) =>
      offset >= 0 && offset % STEP === 0 && limit > 0 && limit <= MIB &&
      hash.length === 32 && this.at(offset)?.offset !== offset
    );
    if (fresh.length === 0) return;
    this.#pieces = [...this.#pieces, ...fresh]
      .sort((a, b) => a.offset - b.offset);
  }

  /**
   * Finds the piece that holds a byte.
   *
   * @param offset Which byte, from 0.
   * @returns Its hash, or `undefined` if it is not known.
   */
  at(offset: number): PieceHash | undefined {
    let low = 0;
    let high = this.#pieces.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#pieces[middle]!.offset <= offset) low = middle + 1;
      else high = middle;
    }
    const piece = this.#pieces[low - 1];
    return piece !== undefined && offset < piece.offset + piece.limit
      ? piece
      : undefined;
  }
}

/**
 * Checks a piece.
 *
 * @param piece What it has to be.
 * @param bytes What came.
 * @param crypto Cryptographic back end.
 * @throws {SecurityError} `"file_hash"` if it is anything else.
 */
export function checkPiece(
  piece: PieceHash,
  bytes: Uint8Array,
  crypto: CryptoProvider,
): void {
  if (
    bytes.length === piece.limit && equal(crypto.sha256(bytes), piece.hash)
  ) return;
  throw new SecurityError(
    "file_hash",
    `Cannot download file: wanted ${piece.limit} bytes of the given hash at ` +
      `${piece.offset}, got others`,
  );
}
