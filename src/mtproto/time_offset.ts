/** Comparing our clock with the server's. @module */

/**
 * Estimates the difference of the clocks from a time in whole seconds that the
 * server read at some moment between our query and its answer.
 *
 * @param serverTime Unix seconds, rounded down by the server.
 * @param sentAt Local milliseconds when the query was sent.
 * @param receivedAt Local milliseconds when the answer came.
 * @returns Milliseconds to add to the local clock: the smallest number that
 *   agrees with what is known, 0 if the clocks may be equal.
 */
export function closestTimeOffset(
  serverTime: number,
  sentAt: number,
  receivedAt: number,
): number {
  const least = serverTime * 1000 - receivedAt;
  const most = serverTime * 1000 + 999 - sentAt;
  if (least > 0) return least;
  return most < 0 ? most : 0;
}
