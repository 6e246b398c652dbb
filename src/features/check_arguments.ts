/**
 * Checks that many features share.
 *
 * @module
 */

/** The last second that fits into a date of the API. */
const MAX_DATE = 0x7fffffff;

/**
 * Checks a text by its length.
 *
 * @param text What the caller gave.
 * @param field Its name, for the message.
 * @param verb What cannot be done, for the message.
 * @param least Fewest characters (code points).
 * @param most Most characters; `Infinity` leaves that to the server.
 * @throws {TypeError} If it is no string.
 * @throws {RangeError} If it is shorter or longer.
 */
export function checkLength(
  text: string,
  field: string,
  verb: string,
  least: number,
  most: number,
): void {
  if (typeof text !== "string") {
    throw new TypeError(
      `Cannot ${verb}: ${field} must be a string, got ${typeof text}`,
    );
  }
  const { length } = [...text];
  if (length >= least && length <= most) return;
  const wanted = most === Infinity
    ? `at least ${least}`
    : least === 0
    ? `at most ${most}`
    : `${least} to ${most}`;
  throw new RangeError(
    `Cannot ${verb}: ${field} must be ${wanted} characters, got ${length}`,
  );
}

/**
 * Checks a whole number.
 *
 * @param value What the caller gave.
 * @param field Its name, for the message.
 * @param verb What cannot be done, for the message.
 * @param least Smallest value.
 * @param most Largest value.
 * @throws {RangeError} If it is something else.
 */
export function checkWhole(
  value: number,
  field: string,
  verb: string,
  least: number,
  most: number,
): void {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  throw new RangeError(
    `Cannot ${verb}: ${field} must be a whole number from ${least} to ` +
      `${most}, got ${value}`,
  );
}

/**
 * Checks an array.
 *
 * @param value What the caller gave.
 * @param field Its name, for the message.
 * @param verb What cannot be done, for the message.
 * @throws {TypeError} If it is none.
 */
export function checkArray(value: unknown, field: string, verb: string): void {
  if (Array.isArray(value)) return;
  throw new TypeError(
    `Cannot ${verb}: ${field} must be an array, got ${typeof value}`,
  );
}

/**
 * Reads a time as the API writes it.
 *
 * @param date A `Date`, or Unix seconds.
 * @param field Its name, for the message.
 * @param verb What cannot be done, for the message.
 * @returns Unix seconds.
 * @throws {RangeError} If it is not from 0 to 2³¹ − 1 seconds.
 */
export function toUnixSeconds(
  date: Date | number,
  field: string,
  verb: string,
): number {
  const seconds = date instanceof Date
    ? Math.floor(date.getTime() / 1000)
    : date;
  if (Number.isInteger(seconds) && seconds >= 0 && seconds <= MAX_DATE) {
    return seconds;
  }
  throw new RangeError(
    `Cannot ${verb}: ${field} must be a Date or Unix seconds from 0 to ` +
      `${MAX_DATE}, got ${seconds}`,
  );
}
