/**
 * `splitText()`: long texts in pieces that fit into messages.
 *
 * @module
 */

import type { TypeMessageEntity } from "../../tl/mod.ts";
import { type FormattedText, normalizeEntities } from "./formatted_text.ts";

/** Most characters of one message, in code points. */
const MESSAGE_LENGTH_MAX = 4096;

/** Where a text is best cut, the best place first. */
const BREAKS: readonly RegExp[] = [/\n\n/g, /\n/g, /[.!?…]\s/g, /\s/g];

/**
 * Cuts a text into pieces that fit into messages: between paragraphs if
 * possible, else between lines, sentences or words, and never inside a
 * character. Entities that are cut go on in the next piece.
 *
 * Spaces at the ends of pieces are cut off, as servers do with messages.
 *
 * @param message Text, or text with formatting.
 * @param limit Most characters of a piece, in code points; 1 or more.
 * @returns The pieces in order; none if there is only space.
 * @throws {RangeError} If the limit is not a whole number above 0.
 *
 * @example Two paragraphs
 * ```ts
 * import { md, splitText } from "@layer/mtproto";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(splitText(md`**one\n\ntwo** three`, 9), [
 *   {
 *     text: "one",
 *     entities: [{ _: "messageEntityBold", offset: 0, length: 3 }],
 *   },
 *   {
 *     text: "two three",
 *     entities: [{ _: "messageEntityBold", offset: 0, length: 3 }],
 *   },
 * ]);
 * ```
 */
export function splitText(
  message: string | FormattedText,
  limit: number = MESSAGE_LENGTH_MAX,
): FormattedText[] {
  if (!Number.isInteger(limit) || limit < 1) {
    throw new RangeError(
      `Cannot split text: limit must be a whole number above 0, got ${limit}`,
    );
  }
  const { text, entities } = typeof message === "string"
    ? { text: message, entities: [] }
    : message;
  const pieces: FormattedText[] = [];
  const sorted = normalizeEntities(text, entities);
  let first = 0;
  let start = skipSpace(text, 0);
  while (start < text.length) {
    const cut = findCut(text, start, reach(text, start, limit));
    const end = start + text.slice(start, cut).trimEnd().length;
    while (first < sorted.length && endOf(sorted[first]!) <= start) first++;
    pieces.push({
      text: text.slice(start, end),
      entities: clip(sorted, first, start, end),
    });
    start = skipSpace(text, cut);
  }
  return pieces;
}

/** @returns Where at most `limit` code points after `start` end. */
function reach(text: string, start: number, limit: number): number {
  let end = start;
  for (let count = 0; count < limit && end < text.length; count++) {
    end += text.codePointAt(end)! > 0xffff ? 2 : 1;
  }
  return end;
}

/** @returns The best place to cut, at most at `end`. */
function findCut(text: string, start: number, end: number): number {
  if (end === text.length) return end;
  // The character after may be the space that a word ends with.
  const window = text.slice(start, end + 1);
  for (const pattern of BREAKS) {
    const last = [...window.matchAll(pattern)].at(-1);
    if (last === undefined) continue;
    const cut = Math.min(start + last.index + last[0].length, end);
    // A piece of under a quarter is worse than a worse place.
    if ((cut - start) * 4 >= end - start) return cut;
  }
  return end;
}

function skipSpace(text: string, position: number): number {
  const found = text.slice(position).search(/\S/);
  return found < 0 ? text.length : position + found;
}

/** @returns The parts of entities inside a range, counted from its start. */
function clip(
  sorted: readonly TypeMessageEntity[],
  first: number,
  start: number,
  end: number,
): TypeMessageEntity[] {
  const parts: TypeMessageEntity[] = [];
  for (let i = first; i < sorted.length; i++) {
    const entity = sorted[i]!;
    if (entity.offset >= end) break;
    const from = Math.max(entity.offset, start);
    const to = Math.min(endOf(entity), end);
    if (from < to) {
      parts.push({ ...entity, offset: from - start, length: to - from });
    }
  }
  return parts;
}

function endOf(entity: TypeMessageEntity): number {
  return entity.offset + entity.length;
}
