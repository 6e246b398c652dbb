/**
 * Fetches ranges of one file: from its own DC, from a CDN DC if it is sent
 * there, and with a fresh file reference when the old one has expired.
 *
 * @module
 */

import { concat } from "../../bytes/mod.ts";
import type { BaseClient, InvokeOptions } from "../../client/mod.ts";
import type { TypeInputFileLocation, TypeUploadFile } from "../../tl/mod.ts";
import { type CallOptions, callOptions } from "../call_options.ts";
import { MediaError } from "../errors.ts";
import { CdnFile } from "./cdn_file.ts";
import { type FileRange, isPlain, splitRange } from "./chunk_plan.ts";
import type { Downloadable } from "./downloadable.ts";
import { isReferenceError, refetchFile } from "./file_origin.ts";

/** How often one range may be sent to a CDN DC. */
const MAX_REDIRECTS = 3;

/** How a {@linkcode FileFetcher} asks. */
export interface FileFetcherOptions extends CallOptions {
  /** Whether ranges are asked for out of order. @default {false} */
  precise?: boolean;
}

/** Fetches ranges of one file. */
export class FileFetcher {
  readonly #client: BaseClient;
  readonly #file: Downloadable;
  readonly #options: FileFetcherOptions;
  readonly #call: InvokeOptions;
  #location: TypeInputFileLocation;
  #refreshing: Promise<void> | undefined;
  /** Whether nothing has come since the reference was fetched again. */
  #isOnTrial = false;
  #cdn: CdnFile | undefined;
  #isCdnTaken: boolean;

  /**
   * Calls nobody yet.
   *
   * @param client Fetches the file.
   * @param file Which file.
   * @param options How to call.
   */
  constructor(
    client: BaseClient,
    file: Downloadable,
    options: FileFetcherOptions = {},
  ) {
    this.#client = client;
    this.#file = file;
    this.#options = options;
    const { dcId } = file;
    this.#call = {
      ...callOptions(options),
      ...(dcId !== undefined && { dcId }),
      connection: "download",
    };
    this.#location = file.toInputLocation();
    // https://core.telegram.org/method/upload.getCdnFile is for users only.
    this.#isCdnTaken = client.account?.isBot !== true;
  }

  /**
   * Fetches a range.
   *
   * @param offset Where it begins, a multiple of 4,096 bytes.
   * @param length How long it is, in bytes.
   * @returns Its bytes, fewer only at the end of the file.
   */
  async fetch(offset: number, length: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    for (const range of splitRange(offset, length)) {
      const part = await this.#fetchRange(range);
      parts.push(part);
      if (part.length < range.limit) break;
    }
    const bytes = parts.length === 1 ? parts[0]! : concat(...parts);
    return bytes.subarray(0, length);
  }

  async #fetchRange(range: FileRange): Promise<Uint8Array> {
    const { offset, limit } = range;
    for (let redirects = 0;; redirects++) {
      if (this.#cdn !== undefined) {
        const cdn = this.#cdn;
        const bytes = await cdn.fetch(offset, limit);
        if (bytes !== undefined) return bytes;
        if (this.#cdn === cdn) this.#cdn = undefined;
        this.#isCdnTaken = false;
      }
      const answer = await this.#ask(range);
      if (answer._ === "upload.file") return answer.bytes.subarray(0, limit);
      if (redirects >= MAX_REDIRECTS) {
        throw new MediaError(
          "refused",
          `Cannot download file: wanted its bytes, got ${redirects + 1} ` +
            "redirects to CDN data centres that do not have it",
        );
      }
      // It may be that a CDN DC is named of which nobody has told us.
      this.#isCdnTaken = this.#client.dcTable.isCdn(answer.dcId);
      if (!this.#isCdnTaken) continue;
      this.#cdn ??= new CdnFile(this.#client, answer, {
        size: this.#file.size,
        call: this.#call,
      });
    }
  }

  async #ask({ offset, limit }: FileRange): Promise<TypeUploadFile> {
    for (;;) {
      const location = this.#location;
      try {
        const answer = await this.#client.invoke("upload.getFile", {
          location,
          offset: BigInt(offset),
          limit,
          precise: this.#options.precise || !isPlain({ offset, limit }),
          cdnSupported: this.#isCdnTaken,
        }, this.#call);
        this.#isOnTrial = false;
        return answer;
      } catch (error) {
        if (!isReferenceError(error)) throw error;
        // Another range may have fetched the reference in the meantime.
        if (location === this.#location) await this.#refresh(error);
      }
    }
  }

  /** All ranges that wait for a reference wait for the same one. */
  #refresh(error: Error): Promise<void> {
    this.#refreshing ??= this.#refetch(error).finally(() => {
      this.#refreshing = undefined;
    });
    return this.#refreshing;
  }

  async #refetch(error: Error): Promise<void> {
    const { file, origins = [] } = this.#file;
    if (file === undefined || this.#isOnTrial) throw error;
    const fresh = await refetchFile(
      this.#client,
      file,
      origins,
      callOptions(this.#options),
    );
    if (fresh === undefined) throw error;
    const { accessHash, fileReference } = fresh;
    this.#isOnTrial = true;
    this.#location = {
      ...this.#location,
      accessHash,
      fileReference,
    } as TypeInputFileLocation;
  }
}
