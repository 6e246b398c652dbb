/**
 * How a file is cut into parts on its way up.
 *
 * @see https://core.telegram.org/api/files#uploading-files
 *
 * @module
 */

import { MediaError } from "../errors.ts";

const KIB = 1024;

/** Longest part, in bytes; the default. */
export const MAX_PART_SIZE: number = 512 * KIB;

/** Files with more bytes than this go up by `upload.saveBigFilePart`. */
export const MAX_SMALL_FILE: number = 10 * KIB * KIB;

/** Most parts that an account may send. */
export const MAX_PARTS = 4000;

/** Most parts that an account with Telegram Premium may send. */
export const MAX_PARTS_PREMIUM = 8000;

/** Most parts on their way at the same time. */
export const MAX_CONCURRENCY = 32;

/**
 * Checks the length of parts.
 *
 * @param partSize What the caller gave, in bytes.
 * @throws {RangeError} If it is not 1 KiB times a power of two, up to 512 KiB.
 */
export function checkPartSize(partSize: number): void {
  if (
    Number.isInteger(partSize) && partSize >= KIB && partSize % KIB === 0 &&
    MAX_PART_SIZE % partSize === 0
  ) return;
  throw new RangeError(
    "Cannot upload file: partSize must be a multiple of 1024 that divides " +
      `${MAX_PART_SIZE}, got ${partSize}`,
  );
}

/**
 * Checks how many parts, or pieces, go at the same time.
 *
 * @param concurrency What the caller gave.
 * @param verb What cannot be done, for the message.
 * @throws {RangeError} If it is not a whole number from 1 to 32.
 */
export function checkConcurrency(concurrency: number, verb: string): void {
  if (
    Number.isInteger(concurrency) && concurrency >= 1 &&
    concurrency <= MAX_CONCURRENCY
  ) return;
  throw new RangeError(
    `Cannot ${verb}: concurrency must be from 1 to ${MAX_CONCURRENCY}, ` +
      `got ${concurrency}`,
  );
}

/**
 * Counts parts.
 *
 * @param size Length of the file, in bytes, above 0.
 * @param partSize Length of a part, in bytes.
 */
export function countParts(size: number, partSize: number): number {
  return Math.ceil(size / partSize);
}

/**
 * Makes the error for a file that is too long.
 *
 * @param maxParts Most parts that may be sent.
 * @param partSize Their length, in bytes.
 * @param parts How many the file has, if that is known.
 */
export function tooLarge(
  maxParts: number,
  partSize: number,
  parts?: number,
): MediaError {
  const limit = `${maxParts} parts of ${partSize} bytes`;
  return new MediaError(
    "tooLarge",
    `Cannot upload file: wanted at most ${limit}, got ${parts ?? "more"}`,
  );
}
