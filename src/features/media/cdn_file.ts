/**
 * A file that is kept by a CDN DC.
 *
 * @see https://core.telegram.org/cdn
 *
 * @module
 */

import { concat } from "../../bytes/mod.ts";
import {
  type BaseClient,
  type InvokeOptions,
  RpcError,
} from "../../client/mod.ts";
import {
  type CryptoProvider,
  defaultProvider,
  SecurityError,
} from "../../crypto/mod.ts";
import type { UploadFileCdnRedirect } from "../../tl/mod.ts";
import { decryptCdnBytes } from "./cdn_cipher.ts";
import { type FileRange, splitForCdn } from "./chunk_plan.ts";
import { checkPiece, FileHashes, type PieceHash } from "./file_hashes.ts";

/** How often a CDN DC may ask for a file that it was just given. */
const MAX_REUPLOADS = 3;

/** Errors that mean: go back to the file's own DC. */
const GONE: readonly string[] = ["FILE_TOKEN_INVALID", "REQUEST_TOKEN_INVALID"];

/** How a {@linkcode CdnFile} is fetched. */
export interface CdnFileOptions {
  /** Length of the file, in bytes, if it is known. */
  readonly size: number | undefined;
  /** How the file's own DC is called. */
  readonly call: InvokeOptions;
}

/** Fetches pieces of a file from a CDN DC, and believes none of them. */
export class CdnFile {
  readonly #client: BaseClient;
  readonly #redirect: UploadFileCdnRedirect;
  readonly #options: CdnFileOptions;
  readonly #crypto: CryptoProvider;
  readonly #hashes = new FileHashes();

  /**
   * Calls nobody yet.
   *
   * @param client Fetches it.
   * @param redirect Where the file's own DC has sent us, with key and hashes.
   * @param options Size, and how to call.
   */
  constructor(
    client: BaseClient,
    redirect: UploadFileCdnRedirect,
    options: CdnFileOptions,
  ) {
    this.#client = client;
    this.#redirect = redirect;
    this.#options = options;
    this.#crypto = client.options.crypto ?? defaultProvider();
    this.#hashes.add(redirect.fileHashes);
  }

  /**
   * Fetches a range and checks every byte of it.
   *
   * @param offset Where it begins, in bytes.
   * @param length How long it is, in bytes.
   * @returns Its bytes, fewer at the end of the file; `undefined` if the CDN DC
   * does not give the file out any more.
   * @throws {SecurityError} `"file_hash"` if a piece is not what the file's
   * own DC says.
   */
  async fetch(
    offset: number,
    length: number,
  ): Promise<Uint8Array | undefined> {
    try {
      const pieces = await this.#piecesOf(offset, length);
      const [first] = pieces;
      const last = pieces.at(-1);
      if (first === undefined || last === undefined) return new Uint8Array(0);
      const start = first.offset;
      const bytes = await this.#read(start, last.offset + last.limit - start);
      if (bytes === undefined) return undefined;
      for (const piece of pieces) {
        const at = piece.offset - start;
        const part = bytes.subarray(at, at + piece.limit);
        checkPiece(piece, part, this.#crypto);
      }
      return bytes.subarray(offset - start, offset - start + length);
    } catch (error) {
      if (error instanceof RpcError && GONE.includes(error.type)) {
        return undefined;
      }
      throw error;
    }
  }

  /** The pieces that hold a range; they may begin before it and end behind. */
  async #piecesOf(offset: number, length: number): Promise<PieceHash[]> {
    const { size } = this.#options;
    const end = Math.min(offset + length, size ?? Infinity);
    const pieces: PieceHash[] = [];
    for (let at = offset; at < end;) {
      const piece = this.#hashes.at(at) ?? await this.#askFor(at);
      if (piece === undefined) {
        // Whoever tells the hashes knows where the file ends.
        if (size === undefined) break;
        throw new SecurityError(
          "file_hash",
          `Cannot download file: wanted a hash of the bytes at ${at}, got none`,
        );
      }
      pieces.push(piece);
      at = piece.offset + piece.limit;
    }
    return pieces;
  }

  async #askFor(offset: number): Promise<PieceHash | undefined> {
    const { fileToken } = this.#redirect;
    this.#hashes.add(
      await this.#client.invoke(
        "upload.getCdnFileHashes",
        { fileToken, offset: BigInt(offset) },
        this.#options.call,
      ),
    );
    return this.#hashes.at(offset);
  }

  async #read(start: number, length: number): Promise<Uint8Array | undefined> {
    const { encryptionKey, encryptionIv } = this.#redirect;
    const parts: Uint8Array[] = [];
    for (const range of splitForCdn(start, length)) {
      const part = await this.#readRange(range);
      if (part === undefined) return undefined;
      decryptCdnBytes(
        part,
        encryptionKey,
        encryptionIv,
        range.offset,
        this.#crypto,
      );
      parts.push(part);
      if (part.length < range.limit) break;
    }
    return concat(...parts);
  }

  async #readRange(range: FileRange): Promise<Uint8Array | undefined> {
    const { dcId, fileToken } = this.#redirect;
    const { call } = this.#options;
    for (let reuploads = 0; reuploads <= MAX_REUPLOADS; reuploads++) {
      const answer = await this.#client.invoke("upload.getCdnFile", {
        fileToken,
        offset: BigInt(range.offset),
        limit: range.limit,
      }, { ...call, dcId });
      if (answer._ === "upload.cdnFile") {
        return answer.bytes.slice(0, range.limit);
      }
      const { requestToken } = answer;
      this.#hashes.add(
        await this.#client.invoke(
          "upload.reuploadCdnFile",
          { fileToken, requestToken },
          call,
        ),
      );
    }
    return undefined;
  }
}
