/**
 * `generateHtml()`: text and entities back to HTML.
 *
 * @module
 */

import type { TypeMessageEntity } from "../../tl/mod.ts";
import { normalizeEntities } from "./formatted_text.ts";
import { escapeAttribute, escapeHtml } from "./html_escapes.ts";
import { emojiId, userLink } from "./special_links.ts";

/** Entities that are one tag without attributes. */
const TAGS: Readonly<Record<string, string>> = {
  messageEntityBold: "b",
  messageEntityItalic: "i",
  messageEntityUnderline: "u",
  messageEntityStrike: "s",
  messageEntitySpoiler: "tg-spoiler",
  messageEntityCode: "code",
};

/** An entity and how it is written. */
interface Element {
  start: number;
  end: number;
  open: string;
  close: string;
}

/**
 * Writes text and entities as the HTML that {@linkcode parseHtml} and the Bot
 * API read. Tags are always properly nested: entities that overlap are
 * closed and opened again.
 *
 * What servers find by themselves (mentions, hashtags, bare links) is left
 * out; its text stays.
 *
 * @param text Plain text.
 * @param entities Its formatting, in any order; offsets in UTF-16 code units.
 * @returns HTML: `parseHtml()` gives the same text again, whatever the
 * entities.
 *
 * @example There and back
 * ```ts
 * import { generateHtml, parseHtml } from "@layer/mtproto";
 * import { assertEquals } from "@std/assert";
 *
 * const html = "<b>1 &lt; <i>2</i></b>";
 * const { text, entities } = parseHtml(html);
 * assertEquals(text, "1 < 2");
 * assertEquals(generateHtml(text, entities), html);
 * ```
 */
export function generateHtml(
  text: string,
  entities: readonly TypeMessageEntity[],
): string {
  const parts: string[] = [];
  const stack: Element[] = [];
  let position = 0;
  const writeText = (end: number) => {
    parts.push(escapeHtml(text.slice(position, end)));
    position = end;
  };
  const closeUntil = (limit: number) => {
    for (;;) {
      const end = stack.reduce(
        (least, element) => Math.min(least, element.end),
        Infinity,
      );
      if (end > limit) return;
      writeText(end);
      const lowest = stack.findIndex((element) => element.end <= end);
      const removed = stack.splice(lowest);
      for (const element of removed.toReversed()) parts.push(element.close);
      for (const element of removed) {
        if (element.end <= end) continue;
        parts.push(element.open);
        stack.push(element);
      }
    }
  };
  for (const entity of normalizeEntities(text, entities)) {
    const element = toElement(entity);
    if (element === null) continue;
    closeUntil(element.start);
    writeText(element.start);
    parts.push(element.open);
    stack.push(element);
  }
  closeUntil(text.length);
  writeText(text.length);
  return parts.join("");
}

function toElement(entity: TypeMessageEntity): Element | null {
  const tag = TAGS[entity._];
  const [open, close] = tag === undefined
    ? toTags(entity)
    : [`<${tag}>`, `</${tag}>`];
  if (open === undefined || close === undefined) return null;
  return {
    start: entity.offset,
    end: entity.offset + entity.length,
    open,
    close,
  };
}

function toTags(entity: TypeMessageEntity): [open?: string, close?: string] {
  switch (entity._) {
    case "messageEntityPre": {
      if (!/^\S+$/.test(entity.language)) return ["<pre>", "</pre>"];
      const language = escapeAttribute(entity.language);
      return [
        `<pre><code class="language-${language}">`,
        "</code></pre>",
      ];
    }
    case "messageEntityTextUrl":
      return [`<a href="${escapeAttribute(entity.url)}">`, "</a>"];
    case "messageEntityMentionName":
      return [`<a href="${userLink(entity.userId)}">`, "</a>"];
    case "inputMessageEntityMentionName":
      return entity.userId._ === "inputUser"
        ? [`<a href="${userLink(entity.userId.userId)}">`, "</a>"]
        : [];
    case "messageEntityCustomEmoji":
      return [
        `<tg-emoji emoji-id="${emojiId(entity.documentId)}">`,
        "</tg-emoji>",
      ];
    case "messageEntityBlockquote":
      return [
        entity.collapsed ? "<blockquote expandable>" : "<blockquote>",
        "</blockquote>",
      ];
    default:
      return [];
  }
}
