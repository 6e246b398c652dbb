/**
 * The text of a message as the server accepts it: cut to its words, with the
 * sender's entities checked and its own added.
 *
 * @module
 */

import type { TypeInputUser, TypeMessageEntity } from "../../tl/mod.ts";
import { refuse } from "./refuse.ts";

/** Most characters of a message, in code points. */
export const MESSAGE_LENGTH_MAX = 4096;
/** Most characters of a caption, in code points. */
export const CAPTION_LENGTH_MAX = 1024;
/** Most entities of one message. */
const MAX_ENTITIES = 100;

/** A text with its entities, sorted by offset. */
export interface CleanText {
  /** The text. */
  readonly text: string;
  /** Offsets and lengths are in UTF-16 code units. */
  readonly entities: TypeMessageEntity[] | undefined;
}

/** What the server finds by itself, in this order. */
const DETECTED: readonly [
  pattern: RegExp,
  kind:
    | "messageEntityUrl"
    | "messageEntityEmail"
    | "messageEntityMention"
    | "messageEntityBotCommand"
    | "messageEntityHashtag"
    | "messageEntityCashtag",
][] = [
  [
    /(?<![\w@])(?:https?:\/\/[^\s<>"]+[^\s<>".,!?;:)\]]|(?:[a-z0-9-]+\.)+(?:com|org|net|io|me|dev)(?:\/[^\s<>"]*[^\s<>".,!?;:)\]])?)(?![\w@])/giu,
    "messageEntityUrl",
  ],
  [
    /(?<![\w.+-])[\w.+-]+@(?:[a-z0-9-]+\.)+[a-z]{2,}(?!\w)/giu,
    "messageEntityEmail",
  ],
  [/(?<![\w@])@[a-z]\w{2,31}(?!\w)/giu, "messageEntityMention"],
  [
    /(?<![\w/<>])\/[a-z0-9_]{1,64}(?:@[a-z]\w{2,31})?(?![\w/])/giu,
    "messageEntityBotCommand",
  ],
  [
    /(?<![\p{L}\p{N}_#])#(?=[\p{L}\p{N}_]*\p{L})[\p{L}\p{N}_]{1,256}/gu,
    "messageEntityHashtag",
  ],
  [/(?<![\w$])\$[A-Z]{1,8}(?!\w)/gu, "messageEntityCashtag"],
];

/** Entities in which nothing is found: their text is not prose. */
const OPAQUE = new Set<string>([
  "messageEntityCode",
  "messageEntityPre",
  "messageEntityTextUrl",
  "messageEntityMentionName",
]);

function overlaps(
  a: { offset: number; length: number },
  b: { offset: number; length: number },
): boolean {
  return a.offset < b.offset + b.length && b.offset < a.offset + a.length;
}

function detect(
  text: string,
  given: readonly TypeMessageEntity[],
): TypeMessageEntity[] {
  const taken = given.filter(({ _ }) => OPAQUE.has(_));
  const found: TypeMessageEntity[] = [];
  for (const [pattern, kind] of DETECTED) {
    for (const match of text.matchAll(pattern)) {
      const entity = {
        _: kind,
        offset: match.index,
        length: match[0].length,
      };
      if ([...taken, ...found].some((other) => overlaps(entity, other))) {
        continue;
      }
      found.push(entity);
    }
  }
  return found;
}

function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/**
 * Checks one entity and cuts it to the trimmed text.
 *
 * @returns The entity, or nothing if no part of it is left.
 */
function fit(
  entity: TypeMessageEntity,
  whole: string,
  cut: number,
  left: number,
  resolve: (user: TypeInputUser) => bigint,
): TypeMessageEntity | undefined {
  const { offset, length } = entity;
  if (offset < 0 || length < 0 || offset + length > whole.length) {
    refuse("ENTITY_BOUNDS_INVALID");
  }
  const from = Math.max(offset - cut, 0);
  const to = Math.min(offset - cut + length, left);
  if (to <= from) return undefined;
  const range = { offset: from, length: to - from };
  if (entity._ === "inputMessageEntityMentionName") {
    const userId = resolve(entity.userId);
    return { _: "messageEntityMentionName", ...range, userId };
  }
  return { ...entity, ...range };
}

/**
 * Makes a text fit to be sent.
 *
 * @param text What the client sent.
 * @param entities The entities that came along.
 * @param max Most code points.
 * @param tooLong What to answer if there are more.
 * @param resolve Finds the user that a mention names.
 * @returns The trimmed text and all its entities.
 * @throws {RpcError} If the text is too long, or an entity is out of it.
 * @see https://core.telegram.org/api/entities
 */
export function cleanText(
  text: string,
  entities: readonly TypeMessageEntity[] | undefined,
  max: number,
  tooLong: string,
  resolve: (user: TypeInputUser) => bigint,
): CleanText {
  if (text.length > max && codePoints(text) > max) refuse(tooLong);
  if (entities !== undefined && entities.length > MAX_ENTITIES) {
    refuse("ENTITIES_TOO_LONG");
  }
  const clean = text.trim();
  const cut = text.length - text.trimStart().length;
  const kept: TypeMessageEntity[] = [];
  for (const entity of entities ?? []) {
    const fitted = fit(entity, text, cut, clean.length, resolve);
    if (fitted !== undefined) kept.push(fitted);
  }
  kept.push(...detect(clean, kept));
  kept.sort((a, b) => a.offset - b.offset || b.length - a.length);
  return { text: clean, entities: kept.length === 0 ? undefined : kept };
}
