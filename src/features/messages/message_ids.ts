/**
 * Checks of message ids, and the ids that the sender chooses.
 *
 * @module
 */

import { bigIntFromBytesLE } from "../../bytes/mod.ts";
import type { BaseClient } from "../../client/mod.ts";
import { randomBytes } from "../../crypto/mod.ts";

/** Most ids that one call takes. */
export const MAX_IDS = 100;

/**
 * Checks one message id.
 *
 * @param id What the caller gave.
 * @param field Its name, for the message.
 * @param verb What cannot be done, for the message.
 * @throws {RangeError} If it is not a whole number from 1 to 2³¹ − 1.
 */
export function checkMessageId(id: number, field: string, verb: string): void {
  if (Number.isInteger(id) && id > 0 && id <= 0x7fffffff) return;
  throw new RangeError(
    `Cannot ${verb}: ${field} must be a message id above 0, got ${id}`,
  );
}

/**
 * Checks message ids and groups them.
 *
 * @param ids What the caller gave.
 * @param verb What cannot be done, for the message.
 * @returns The ids in batches of at most 100; none if there are no ids.
 * @throws {TypeError} If it is not an array.
 * @throws {RangeError} If an id is not a whole number from 1 to 2³¹ − 1.
 */
export function checkMessageIds(
  ids: readonly number[],
  verb: string,
): number[][] {
  if (!Array.isArray(ids)) {
    throw new TypeError(
      `Cannot ${verb}: ids must be an array, got ${typeof ids}`,
    );
  }
  ids.forEach((id, index) => checkMessageId(id, `ids[${index}]`, verb));
  const batches: number[][] = [];
  for (let i = 0; i < ids.length; i += MAX_IDS) {
    batches.push(ids.slice(i, i + MAX_IDS));
  }
  return batches;
}

/**
 * Chooses the id by which a server knows a message that is sent twice.
 *
 * @param client Gives its source of randomness.
 */
export function randomId(client: BaseClient): bigint {
  const random = client.options.randomBytes ?? randomBytes;
  return BigInt.asIntN(64, bigIntFromBytesLE(random(8)));
}
