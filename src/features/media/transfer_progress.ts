/**
 * How far a transfer has come.
 *
 * @module
 */

import type { Clock } from "../../client/mod.ts";

/** How far a transfer has come. */
export interface TransferProgress {
  /** Bytes that are over. */
  readonly done: number;
  /** Bytes in all; `undefined` if that is not known. */
  readonly total: number | undefined;
  /** 0 to 100; `undefined` if the total is not known. */
  readonly percent: number | undefined;
  /** Time since the beginning, in milliseconds. */
  readonly elapsedMs: number;
  /** Bytes a second, on average since the beginning; 0 in the first moment. */
  readonly bytesPerSecond: number;
  /** Time that the rest will take at that pace; `undefined` if not known. */
  readonly remainingMs: number | undefined;
}

/** Who is told of it. */
export type ProgressListener = (progress: TransferProgress) => void;

/**
 * Works out how far a transfer has come.
 *
 * @param done Bytes that are over.
 * @param total Bytes in all, if that is known.
 * @param elapsedMs Time since the beginning, in milliseconds.
 */
export function progressOf(
  done: number,
  total: number | undefined,
  elapsedMs: number,
): TransferProgress {
  const bytesPerSecond = elapsedMs > 0 ? done / elapsedMs * 1000 : 0;
  return {
    done,
    total,
    percent: total === undefined ? undefined : done / total * 100,
    elapsedMs,
    bytesPerSecond,
    remainingMs: total === undefined || bytesPerSecond === 0
      ? undefined
      : (total - done) / bytesPerSecond * 1000,
  };
}

/**
 * Counts bytes and tells a listener.
 *
 * @param clock Measures time.
 * @param total Bytes in all, if that is known.
 * @param listener Who is told; nobody if absent.
 * @returns Called with each number of bytes that got through.
 */
export function countProgress(
  clock: Clock,
  total: number | undefined,
  listener: ProgressListener | undefined,
): (bytes: number) => void {
  if (listener === undefined) return () => {};
  const begin = clock.now();
  let done = 0;
  return (bytes) => {
    done += bytes;
    listener(progressOf(done, total, clock.now() - begin));
  };
}
