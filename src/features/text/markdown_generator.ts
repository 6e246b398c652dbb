/**
 * `generateMarkdown()`: text and entities back to Markdown.
 *
 * @module
 */

import type { TypeMessageEntity } from "../../tl/mod.ts";
import { compareEntities, normalizeEntities } from "./formatted_text.ts";
import { emojiId, userLink } from "./special_links.ts";

/** Delimiters that open and close the same way and may overlap anything. */
const TOGGLES: Readonly<Record<string, string>> = {
  messageEntityBold: "**",
  messageEntityItalic: "__",
  messageEntityStrike: "~~",
  messageEntitySpoiler: "||",
};

/**
 * Writes text and entities as the Markdown that {@linkcode parseMarkdown}
 * reads, with every mark that is only text escaped.
 *
 * Underline, quotations and what servers find by themselves (mentions,
 * hashtags, bare links) have no Markdown and are left out; their text stays.
 * So is formatting inside code, links inside links, and links that overlap.
 *
 * @param text Plain text.
 * @param entities Its formatting, in any order; offsets in UTF-16 code units.
 * @returns Markdown: `parseMarkdown()` gives the same text again, whatever
 * the entities.
 *
 * @example There and back
 * ```ts
 * import { generateMarkdown, parseMarkdown } from "@layer/mtproto";
 * import { assertEquals } from "@std/assert";
 *
 * const formatted = parseMarkdown("**2 \\* 2** = _4_");
 * assertEquals(formatted.text, "2 * 2 = 4");
 * assertEquals(
 *   generateMarkdown(formatted.text, formatted.entities),
 *   "**2 \\* 2** = __4__",
 * );
 * ```
 */
export function generateMarkdown(
  text: string,
  entities: readonly TypeMessageEntity[],
): string {
  const all = normalizeEntities(text, entities);
  const code = withoutOverlap(all.filter(isCode));
  const rest = moveOutOf(code, all.filter(isWritable));
  const brackets = selectBrackets(rest);
  const marks = normalizeEntities(text, [
    ...rest.filter((entity) => TOGGLES[entity._] !== undefined),
    ...brackets,
    ...code,
  ]).sort(compareMarks);
  return new MarkdownWriter(text, marks).write();
}

class MarkdownWriter {
  readonly #text: string;
  readonly #openings: readonly TypeMessageEntity[];
  readonly #closings: readonly TypeMessageEntity[];
  #parts: string[] = [];
  #position = 0;

  constructor(text: string, marks: readonly TypeMessageEntity[]) {
    this.#text = text;
    this.#openings = marks;
    this.#closings = marks.filter((mark) => !isCode(mark))
      .map((mark, index) => ({ mark, index }))
      .sort((a, b) => endOf(a.mark) - endOf(b.mark) || b.index - a.index)
      .map(({ mark }) => mark);
  }

  write(): string {
    let closing = 0;
    for (const opening of this.#openings) {
      closing = this.#closeUntil(opening.offset, closing);
      this.#writeText(opening.offset);
      this.#open(opening);
    }
    this.#closeUntil(Infinity, closing);
    this.#writeText(this.#text.length);
    return this.#parts.join("");
  }

  #closeUntil(offset: number, index: number): number {
    for (; index < this.#closings.length; index++) {
      const mark = this.#closings[index]!;
      if (endOf(mark) > offset) break;
      this.#writeText(endOf(mark));
      this.#parts.push(TOGGLES[mark._] ?? `](${addressOf(mark)})`);
    }
    return index;
  }

  #writeText(end: number): void {
    if (end <= this.#position) return;
    const slice = this.#text.slice(this.#position, end);
    this.#parts.push(slice.replace(/[\\*_~|`[\]]/g, "\\$&"));
    this.#position = end;
  }

  #open(mark: TypeMessageEntity): void {
    if (isCode(mark)) {
      const slice = this.#text.slice(mark.offset, endOf(mark));
      const code = slice.replace(/[\\`]/g, "\\$&");
      this.#parts.push(
        mark._ === "messageEntityPre"
          ? `\`\`\`${languageOf(mark.language)}\n${code}\n\`\`\``
          : `\`${code}\``,
      );
      this.#position = endOf(mark);
      return;
    }
    const toggle = TOGGLES[mark._];
    if (toggle !== undefined) {
      this.#parts.push(toggle);
    } else if (mark._ === "messageEntityCustomEmoji") {
      this.#parts.push("![");
    } else {
      // "!" and a link would read as a custom emoji.
      const before = this.#parts.at(-1);
      if (before?.endsWith("!")) {
        this.#parts[this.#parts.length - 1] = `${before.slice(0, -1)}\\!`;
      }
      this.#parts.push("[");
    }
  }
}

function isCode(entity: TypeMessageEntity): boolean {
  return entity._ === "messageEntityCode" || entity._ === "messageEntityPre";
}

function isWritable(entity: TypeMessageEntity): boolean {
  return TOGGLES[entity._] !== undefined || isLink(entity) ||
    entity._ === "messageEntityCustomEmoji";
}

function isLink(entity: TypeMessageEntity): boolean {
  return (entity._ === "messageEntityTextUrl" && entity.url !== "") ||
    entity._ === "messageEntityMentionName" ||
    (entity._ === "inputMessageEntityMentionName" &&
      entity.userId._ === "inputUser");
}

/** @returns Sorted entities without those that begin inside an earlier one. */
function withoutOverlap(
  sorted: readonly TypeMessageEntity[],
): TypeMessageEntity[] {
  let end = 0;
  return sorted.filter((entity) => {
    if (entity.offset < end) return false;
    end = endOf(entity);
    return true;
  });
}

/** Shrinks entities that begin or end inside code: nothing formats code. */
function moveOutOf(
  code: readonly TypeMessageEntity[],
  entities: readonly TypeMessageEntity[],
): TypeMessageEntity[] {
  return entities.map((entity) => {
    const first = around(code, entity.offset);
    const last = around(code, endOf(entity));
    const start = first === undefined ? entity.offset : endOf(first);
    const end = last === undefined ? endOf(entity) : last.offset;
    return { ...entity, offset: start, length: end - start };
  }).filter((entity) => entity.length > 0);
}

/** @returns The entity that has a position strictly inside. */
function around(
  sorted: readonly TypeMessageEntity[],
  position: number,
): TypeMessageEntity | undefined {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (endOf(sorted[middle]!) <= position) low = middle + 1;
    else high = middle;
  }
  const found = sorted[low];
  return found !== undefined && found.offset < position ? found : undefined;
}

/** Links and custom emoji that brackets can express together. */
function selectBrackets(
  entities: readonly TypeMessageEntity[],
): TypeMessageEntity[] {
  const sorted = [...entities].sort(compareEntities);
  const links = withoutOverlap(sorted.filter(isLink));
  const emoji = withoutOverlap(
    sorted.filter((entity) => entity._ === "messageEntityCustomEmoji"),
  ).filter((entity) => {
    // Inside one link or outside all: each end may not be inside another.
    const link = links.find((item) =>
      item.offset < endOf(entity) && entity.offset < endOf(item)
    );
    return link === undefined ||
      (link.offset <= entity.offset && endOf(entity) <= endOf(link));
  });
  return [...links, ...emoji];
}

/** Parents first; for the same range links, then custom emoji, then code. */
function compareMarks(a: TypeMessageEntity, b: TypeMessageEntity): number {
  return a.offset - b.offset || b.length - a.length || rank(a) - rank(b);
}

function rank(entity: TypeMessageEntity): number {
  if (isCode(entity)) return 3;
  if (entity._ === "messageEntityCustomEmoji") return 2;
  return isLink(entity) ? 1 : 0;
}

function addressOf(entity: TypeMessageEntity): string {
  switch (entity._) {
    case "messageEntityMentionName":
      return userLink(entity.userId);
    case "messageEntityCustomEmoji":
      return `tg://emoji?id=${emojiId(entity.documentId)}`;
    case "messageEntityTextUrl":
      return entity.url.replace(/\s/g, encodeURIComponent)
        .replace(/[\\()]/g, "\\$&");
    default:
      return entity._ === "inputMessageEntityMentionName" &&
          entity.userId._ === "inputUser"
        ? userLink(entity.userId.userId)
        : "";
  }
}

/** @returns The language if a fence can name it, `""` otherwise. */
function languageOf(language: string): string {
  return /^[^\s`\\]*$/.test(language) ? language : "";
}

function endOf(entity: TypeMessageEntity): number {
  return entity.offset + entity.length;
}
