/**
 * Text with formatting: what every parser here makes, every generator reads
 * and every method that sends text accepts.
 *
 * @module
 */

import type { TypeMessageEntity } from "../../tl/mod.ts";

/**
 * A text and the entities that format parts of it.
 *
 * Offsets and lengths count UTF-16 code units, which is what a JavaScript
 * string index is: `text.slice(e.offset, e.offset + e.length)` is the
 * formatted part.
 *
 * @see {@link https://core.telegram.org/api/entities}
 */
export interface FormattedText {
  /** The text without any markup. */
  readonly text: string;
  /** Formatting, sorted by offset, then the longest first. */
  readonly entities: TypeMessageEntity[];
}

/** Kinds without data of their own: neighbours of one kind are one entity. */
const MERGEABLE: ReadonlySet<string> = new Set([
  "messageEntityBold",
  "messageEntityItalic",
  "messageEntityUnderline",
  "messageEntityStrike",
  "messageEntitySpoiler",
  "messageEntityCode",
]);

/**
 * Puts entities in the order that servers send them and joins what belongs
 * together: empty ones go, parts outside the text are cut off, and bold,
 * italic, underline, strike, spoiler and code that touch or overlap their own
 * kind become one. The given objects are not changed.
 *
 * @param text The text that the entities format.
 * @param entities Entities in any order; offsets in UTF-16 code units.
 * @returns A fresh array, sorted by offset, then the longest first.
 *
 * @example Two halves of a bold word
 * ```ts
 * import { normalizeEntities } from "@layer/mtproto";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(
 *   normalizeEntities("word", [
 *     { _: "messageEntityBold", offset: 2, length: 2 },
 *     { _: "messageEntityBold", offset: 0, length: 2 },
 *   ]),
 *   [{ _: "messageEntityBold", offset: 0, length: 4 }],
 * );
 * ```
 */
export function normalizeEntities(
  text: string,
  entities: readonly TypeMessageEntity[],
): TypeMessageEntity[] {
  const result: TypeMessageEntity[] = [];
  const last = new Map<string, TypeMessageEntity>();
  for (const given of [...entities].sort(compareEntities)) {
    const offset = Math.max(0, given.offset);
    const end = Math.min(text.length, given.offset + given.length);
    if (!(offset < end)) continue;
    const before = last.get(given._);
    if (before !== undefined && offset <= before.offset + before.length) {
      before.length = Math.max(before.length, end - before.offset);
      continue;
    }
    const entity = { ...given, offset, length: end - offset };
    if (MERGEABLE.has(entity._)) last.set(entity._, entity);
    result.push(entity);
  }
  return result.sort(compareEntities);
}

/** Orders by offset, then the longest first, then by name: ties are settled. */
export function compareEntities(
  a: TypeMessageEntity,
  b: TypeMessageEntity,
): number {
  return a.offset - b.offset || b.length - a.length ||
    (a._ < b._ ? -1 : a._ > b._ ? 1 : 0);
}

/**
 * Whether a value is text with formatting rather than plain options.
 *
 * @param value Anything.
 */
export function isFormattedText(value: unknown): value is FormattedText {
  return typeof value === "object" && value !== null &&
    typeof (value as FormattedText).text === "string" &&
    Array.isArray((value as FormattedText).entities);
}
