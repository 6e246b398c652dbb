/**
 * Copies of files in CDN data centres, which cannot read them.
 *
 * @see https://core.telegram.org/cdn
 *
 * @module
 */

import { toHex } from "../../bytes/mod.ts";
import { defaultProvider, type RandomBytes } from "../../crypto/mod.ts";
import type {
  FileHash,
  TypeUploadCdnFile,
  UploadFileCdnRedirect,
} from "../../tl/mod.ts";
import { hashPieces } from "./file_hashes.ts";
import { refuse } from "./refuse.ts";
import type { FileBytes } from "./stored_file.ts";

/** Hashes that come with a redirect; the others have to be asked for. */
const FIRST_HASHES = 2;

/** Hashes of one answer. */
const MORE_HASHES = 8;

/** One file, as clients and CDN data centres know it. */
interface CdnCopy {
  readonly bytes: FileBytes;
  readonly token: Uint8Array;
  readonly requestToken: Uint8Array;
  readonly key: Uint8Array;
  readonly iv: Uint8Array;
  /** What the CDN data centre keeps, if it was given the file. */
  encrypted: Uint8Array | undefined;
}

/** All copies. */
export class CdnCopies {
  readonly #randomBytes: RandomBytes;
  readonly #byToken = new Map<string, CdnCopy>();
  readonly #byFile = new Map<FileBytes, CdnCopy>();

  /**
   * @param randomBytes Where keys and tokens come from.
   */
  constructor(randomBytes: RandomBytes) {
    this.#randomBytes = randomBytes;
  }

  /**
   * Sends a client to a CDN data centre.
   *
   * @param bytes The file that it asks for.
   * @param dcId The CDN data centre.
   * @returns What it is answered.
   */
  redirect(bytes: FileBytes, dcId: number): UploadFileCdnRedirect {
    const copy = this.#byFile.get(bytes) ?? this.#name(bytes);
    return {
      _: "upload.fileCdnRedirect",
      dcId,
      fileToken: copy.token,
      encryptionKey: copy.key,
      encryptionIv: copy.iv,
      fileHashes: hashPieces(bytes, 0, FIRST_HASHES),
    };
  }

  /**
   * Gives out a piece, as the CDN data centre has it.
   *
   * @param token Names the file.
   * @param offset Where the piece begins, in bytes.
   * @param limit How long it is at most, in bytes.
   * @returns The piece, or that the file has to be uploaded again.
   * @throws {RpcError} If the token is not known.
   */
  read(token: Uint8Array, offset: number, limit: number): TypeUploadCdnFile {
    const { encrypted, requestToken } = this.#find(token);
    if (encrypted === undefined) {
      return { _: "upload.cdnFileReuploadNeeded", requestToken };
    }
    const bytes = encrypted.slice(offset, offset + limit);
    return { _: "upload.cdnFile", bytes };
  }

  /**
   * Gives the file to the CDN data centre.
   *
   * @param token Names the file.
   * @param requestToken What the CDN data centre has asked with.
   * @returns Hashes of the first pieces.
   * @throws {RpcError} If a token is not known.
   */
  upload(token: Uint8Array, requestToken: Uint8Array): FileHash[] {
    const copy = this.#find(token);
    if (toHex(requestToken) !== toHex(copy.requestToken)) {
      refuse("REQUEST_TOKEN_INVALID");
    }
    const encrypted = copy.bytes.slice(0, copy.bytes.size).slice();
    // Counted from the beginning of the file, in the last four bytes.
    const counter = copy.iv.slice();
    counter.fill(0, 12);
    defaultProvider().ctr(copy.key, counter).apply(encrypted);
    copy.encrypted = encrypted;
    return hashPieces(copy.bytes, 0, FIRST_HASHES);
  }

  /**
   * Tells hashes.
   *
   * @param token Names the file.
   * @param offset A byte of the first piece.
   * @throws {RpcError} If the token is not known.
   */
  hashes(token: Uint8Array, offset: number): FileHash[] {
    return hashPieces(this.#find(token).bytes, offset, MORE_HASHES);
  }

  /**
   * Has CDN data centres forget what they keep.
   *
   * @param tokens Whether the names of the files end with it.
   */
  forget(tokens: boolean): void {
    for (const copy of this.#byFile.values()) copy.encrypted = undefined;
    if (!tokens) return;
    this.#byToken.clear();
    this.#byFile.clear();
  }

  #name(bytes: FileBytes): CdnCopy {
    const copy: CdnCopy = {
      bytes,
      token: this.#randomBytes(16),
      requestToken: this.#randomBytes(8),
      key: this.#randomBytes(32),
      iv: this.#randomBytes(16),
      encrypted: undefined,
    };
    this.#byFile.set(bytes, copy);
    this.#byToken.set(toHex(copy.token), copy);
    return copy;
  }

  #find(token: Uint8Array): CdnCopy {
    return this.#byToken.get(toHex(token)) ?? refuse("FILE_TOKEN_INVALID");
  }
}
