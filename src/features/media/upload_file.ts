/**
 * Uploading: parts, several at a time, no faster than the source gives them.
 *
 * @see https://core.telegram.org/api/files#uploading-files
 *
 * @module
 */

import type { BaseClient, InvokeOptions } from "../../client/mod.ts";
import { type CallOptions, callOptions, checkSignal } from "../call_options.ts";
import { MediaError } from "../errors.ts";
import { randomId } from "../messages/message_ids.ts";
import {
  checkSource,
  type FileSource,
  type OpenSource,
  openSource,
  sizeOf,
} from "./file_source.ts";
import { guessMimeType } from "./mime_types.ts";
import { PartLimit } from "./part_limit.ts";
import {
  checkConcurrency,
  checkPartSize,
  countParts,
  MAX_PART_SIZE,
  MAX_SMALL_FILE,
} from "./part_plan.ts";
import { type FilePart, PartReader } from "./part_reader.ts";
import { countProgress, type ProgressListener } from "./transfer_progress.ts";
import { UploadedFile } from "./uploaded_file.ts";

/** How a file is uploaded. */
export interface UploadOptions extends CallOptions {
  /**
   * Length of a part, in bytes: 1, 2, 4, … 512 KiB. There may be 4,000 parts,
   * with Telegram Premium 8,000, so that small parts make for short files.
   *
   * @default {524288}
   */
  partSize?: number;
  /** Parts on their way at the same time, 1 to 32. @default {4} */
  concurrency?: number;
  /**
   * Most parts that the account may send.
   *
   * @default {4000, and 8000 if the account turns out to have Premium}
   */
  maxParts?: number;
  /** MIME type. @default {what the source says, or the name} */
  mimeType?: string;
  /** Told after each part. @default {nobody} */
  onProgress?: ProgressListener;
}

/** Workers of uploads that say nothing about it. */
export const UPLOAD_WORKERS = 4;

/**
 * Uploads a file of any kind.
 *
 * @param client Uploads it.
 * @param name Name that the receiver sees.
 * @param source Where its bytes come from.
 * @param options How.
 * @returns The file, to be sent.
 */
export function uploadFile(
  client: BaseClient,
  name: string,
  source: FileSource,
  options: UploadOptions = {},
): Promise<UploadedFile> {
  checkUpload(name, source, options);
  return upload(client, name, source, options);
}

/**
 * Checks an upload, without any input or output.
 *
 * @param name Name that the receiver sees.
 * @param source Where its bytes come from.
 * @param options How.
 * @throws {TypeError} If anything is of a wrong kind.
 * @throws {RangeError} If anything is empty or out of range.
 * @throws {MediaError} `tooLarge` if nobody may send so much.
 */
export function checkUpload(
  name: string,
  source: FileSource,
  options: UploadOptions,
): void {
  if (typeof name !== "string") {
    throw new TypeError(
      `Cannot upload file: name must be a string, got ${typeof name}`,
    );
  }
  if (name === "") {
    throw new RangeError('Cannot upload file: name must not be empty, got ""');
  }
  const { partSize = MAX_PART_SIZE, concurrency = UPLOAD_WORKERS } = options;
  checkPartSize(partSize);
  checkConcurrency(concurrency, "upload file");
  const { maxParts } = options;
  if (maxParts !== undefined && !(Number.isInteger(maxParts) && maxParts > 0)) {
    throw new RangeError(
      `Cannot upload file: maxParts must be above 0, got ${maxParts}`,
    );
  }
  checkSignal(options.signal, "upload file");
  checkSource(source);
  PartLimit.check(sizeOf(source), partSize, maxParts);
}

async function upload(
  client: BaseClient,
  name: string,
  source: FileSource,
  options: UploadOptions,
): Promise<UploadedFile> {
  options.signal?.throwIfAborted();
  const opened = await openSource(source);
  try {
    return await new Upload(client, name, opened, options).run();
  } catch (error) {
    await opened.cancel().catch(() => {});
    throw error;
  }
}

/** One upload on its way. */
class Upload {
  readonly #client: BaseClient;
  readonly #name: string;
  readonly #source: OpenSource;
  readonly #options: UploadOptions;
  readonly #partSize: number;
  readonly #limit: PartLimit;
  readonly #fileId: bigint;
  readonly #stop = new AbortController();
  readonly #call: InvokeOptions;
  readonly #reader: PartReader;
  readonly #sent: (bytes: number) => void;

  constructor(
    client: BaseClient,
    name: string,
    source: OpenSource,
    options: UploadOptions,
  ) {
    const { partSize = MAX_PART_SIZE, signal } = options;
    this.#client = client;
    this.#name = name;
    this.#source = source;
    this.#options = options;
    this.#partSize = partSize;
    this.#limit = new PartLimit(client, partSize, options);
    this.#fileId = randomId(client);
    const either = signal === undefined
      ? this.#stop.signal
      : AbortSignal.any([signal, this.#stop.signal]);
    this.#call = {
      ...callOptions(options),
      signal: either,
      connection: "upload",
    };
    this.#reader = new PartReader(source, { partSize, signal: either });
    this.#sent = countProgress(
      client.options.clock,
      source.size,
      options.onProgress,
    );
  }

  async run(): Promise<UploadedFile> {
    const { concurrency = UPLOAD_WORKERS } = this.#options;
    const { size } = this.#source;
    try {
      if (size !== undefined) {
        await this.#limit.allow(countParts(size, this.#partSize));
      }
      const workers = Array.from({ length: concurrency }, () => this.#work());
      const results = await Promise.allSettled(workers);
      const parts = Math.max(...results.map(valueOf));
      return this.#made(parts);
    } catch (error) {
      throw this.#options.signal?.aborted ? this.#options.signal.reason : error;
    } finally {
      await this.#reader.close();
    }
  }

  /** Sends parts until there are none. The first failure ends all workers. */
  async #work(): Promise<number> {
    try {
      let parts = 0;
      for (;;) {
        const part = await this.#reader.next();
        if (part === undefined) return parts;
        await this.#save(part);
        parts = part.index + 1;
        this.#sent(part.bytes.length);
      }
    } catch (error) {
      this.#stop.abort(error);
      throw error;
    }
  }

  async #save(part: FilePart): Promise<void> {
    const { index, bytes, isLast } = part;
    const { size } = this.#source;
    const params = { fileId: this.#fileId, filePart: index, bytes };
    if (size === undefined) await this.#limit.allow(index + 1);
    const isKept = size !== undefined && size <= MAX_SMALL_FILE
      ? await this.#client.invoke("upload.saveFilePart", params, this.#call)
      : await this.#client.invoke("upload.saveBigFilePart", {
        ...params,
        fileTotalParts: this.#totalParts(index, isLast),
      }, this.#call);
    if (isKept) return;
    throw new MediaError(
      "refused",
      `Cannot upload file: part ${index} must be kept, got refused`,
    );
  }

  /** −1 until the last part of a file whose length is not known. */
  #totalParts(index: number, isLast: boolean): number {
    const { size } = this.#source;
    if (size !== undefined) return countParts(size, this.#partSize);
    return isLast ? index + 1 : -1;
  }

  #made(parts: number): UploadedFile {
    const name = this.#name;
    const { size } = this.#reader;
    const isStreamed = this.#source.size === undefined;
    const id = this.#fileId;
    return new UploadedFile({
      inputFile: isStreamed || size > MAX_SMALL_FILE
        ? { _: "inputFileBig", id, parts, name }
        : { _: "inputFile", id, parts, name, md5Checksum: "" },
      mimeType: this.#options.mimeType ?? this.#source.mimeType ??
        guessMimeType(name),
      size,
      isStreamed,
    });
  }
}

function valueOf(result: PromiseSettledResult<number>): number {
  if (result.status === "rejected") throw result.reason;
  return result.value;
}
