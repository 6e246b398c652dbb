/**
 * Checks the options of a test server before anything is opened.
 *
 * @module
 */

import type { TestServerOptions } from "./options.ts";

/** Whole numbers with their least and greatest value. */
const INTEGERS: readonly [keyof TestServerOptions, number, number][] = [
  ["port", 0, 65535],
  ["seed", -(2 ** 31), 2 ** 32 - 1],
  ["apiId", 1, 2 ** 31 - 1],
  ["botTimeoutMs", 1, 86_400_000],
  ["differenceLimit", 1, 1_000_000],
  ["logLimit", 1, 10_000_000],
];

/**
 * Checks options.
 *
 * @param options What the test gave.
 * @throws {TypeError} If an option is of the wrong kind.
 * @throws {RangeError} If an option is out of range.
 */
export function checkOptions(options: TestServerOptions): void {
  for (const [key, min, max] of INTEGERS) {
    const value = options[key];
    if (value === undefined) continue;
    if (typeof value !== "number" || !Number.isInteger(value)) {
      throw new TypeError(
        `Cannot start TestServer: ${key} must be a whole number, got ${
          String(value)
        }`,
      );
    }
    if (value < min || value > max) {
      throw new RangeError(
        `Cannot start TestServer: ${key} must be from ${min} to ${max}, got ${value}`,
      );
    }
  }
  const { dcIds = [2], cdnDcIds = [] } = options;
  if (!Array.isArray(dcIds) || dcIds.length === 0) {
    throw new TypeError(
      "Cannot start TestServer: dcIds must be a list of one or more numbers",
    );
  }
  if (!Array.isArray(cdnDcIds)) {
    throw new TypeError(
      "Cannot start TestServer: cdnDcIds must be a list of numbers",
    );
  }
  for (const [key, ids] of Object.entries({ dcIds, cdnDcIds })) {
    for (const id of ids) {
      if (!Number.isInteger(id) || id < 1 || id > 999) {
        throw new RangeError(
          `Cannot start TestServer: ${key} must be from 1 to 999, got ${id}`,
        );
      }
    }
  }
  if (options.serveFilesByCdn === true && cdnDcIds.length === 0) {
    throw new RangeError(
      "Cannot start TestServer: serveFilesByCdn needs one of cdnDcIds, got none",
    );
  }
  const all = [...dcIds, ...cdnDcIds];
  if (new Set(all).size !== all.length) {
    throw new RangeError("Cannot start TestServer: dcIds must be different");
  }
}
