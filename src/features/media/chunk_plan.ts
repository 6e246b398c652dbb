/**
 * Which ranges of a file may be asked for.
 *
 * @see https://core.telegram.org/api/files#downloading-files
 *
 * @module
 */

/** Offsets and lengths are multiples of this, in bytes. */
export const STEP = 4096;

/** No range may lie on both sides of a multiple of this, in bytes. */
export const MIB: number = 1024 * 1024;

/** Bytes asked for at once by downloads that say nothing about it. */
export const DEFAULT_CHUNK_SIZE: number = 512 * 1024;

/** A range of a file. */
export interface FileRange {
  /** Where it begins, in bytes. */
  readonly offset: number;
  /** How long it is, in bytes. */
  readonly limit: number;
}

/** Which part of a file is wanted, and in which pieces. */
export interface ChunkOptions {
  /**
   * Length of each chunk but the last, in bytes: a multiple of 4,096 up to
   * 1 MiB.
   *
   * @default {524288}
   */
  chunkSize?: number;
  /** Where to begin, in bytes: a multiple of 4,096. @default {0} */
  offset?: number;
  /** Most bytes to fetch, above 0. @default {up to the end} */
  limit?: number;
}

/**
 * Checks which part of a file is wanted.
 *
 * @param options What the caller gave.
 * @throws {RangeError} If a number breaks a rule.
 */
export function checkChunks(options: ChunkOptions): void {
  const { chunkSize = DEFAULT_CHUNK_SIZE, offset = 0, limit } = options;
  if (!isStep(chunkSize) || chunkSize < STEP || chunkSize > MIB) {
    throw new RangeError(
      `Cannot download file: chunkSize must be a multiple of ${STEP} up to ` +
        `${MIB}, got ${chunkSize}`,
    );
  }
  if (!isStep(offset) || offset < 0) {
    throw new RangeError(
      `Cannot download file: offset must be a multiple of ${STEP}, got ` +
        offset,
    );
  }
  if (limit !== undefined && !(Number.isSafeInteger(limit) && limit > 0)) {
    throw new RangeError(
      `Cannot download file: limit must be above 0, got ${limit}`,
    );
  }
}

function isStep(value: number): boolean {
  return Number.isSafeInteger(value) && value % STEP === 0;
}

/**
 * Cuts a range where requests have to end.
 *
 * @param offset Where it begins, a multiple of 4,096 bytes.
 * @param length How long it is, in bytes; rounded up.
 * @returns Ranges that `upload.getFile` takes with `precise`; and without it,
 * if {@linkcode isPlain} says so.
 */
export function splitRange(offset: number, length: number): FileRange[] {
  const ranges: FileRange[] = [];
  const end = roundUp(offset + length);
  for (let at = offset; at < end;) {
    const limit = Math.min(end, (Math.floor(at / MIB) + 1) * MIB) - at;
    ranges.push({ offset: at, limit });
    at += limit;
  }
  return ranges;
}

/**
 * Tells whether a range fits the rules without `precise`.
 *
 * @param range The range, within one MiB.
 */
export function isPlain({ limit }: FileRange): boolean {
  return MIB % limit === 0;
}

/**
 * Cuts a range into lengths that divide 1 MiB, which is all that CDN DCs take.
 *
 * @param offset Where it begins, a multiple of 4,096 bytes.
 * @param length How long it is, in bytes; rounded up.
 * @returns As few ranges as there can be.
 */
export function splitForCdn(offset: number, length: number): FileRange[] {
  return splitRange(offset, length).flatMap((range) => {
    const parts: FileRange[] = [];
    const end = range.offset + range.limit;
    for (let at = range.offset; at < end;) {
      let limit = MIB;
      while (limit > end - at) limit /= 2;
      parts.push({ offset: at, limit });
      at += limit;
    }
    return parts;
  });
}

function roundUp(length: number): number {
  return Math.ceil(length / STEP) * STEP;
}
