/**
 * `parseHtml()`: the tags that messages can have, everything else is text.
 *
 * @module
 */

import type { FormattedText } from "./formatted_text.ts";
import { decodeReference, REFERENCE } from "./html_escapes.ts";
import { type HtmlTag, readTag } from "./html_tag.ts";
import { type EntityKind, SpanBuilder } from "./span_builder.ts";
import { customEmojiKind, emojiKind, linkKind } from "./special_links.ts";
import { TemplateSource } from "./template_source.ts";

const REFERENCE_AT = new RegExp(REFERENCE.source, "y");
/** Tags without attributes that matter. */
const SIMPLE: Readonly<Record<string, EntityKind>> = {
  b: { _: "messageEntityBold" },
  strong: { _: "messageEntityBold" },
  i: { _: "messageEntityItalic" },
  em: { _: "messageEntityItalic" },
  u: { _: "messageEntityUnderline" },
  ins: { _: "messageEntityUnderline" },
  s: { _: "messageEntityStrike" },
  del: { _: "messageEntityStrike" },
  strike: { _: "messageEntityStrike" },
  "tg-spoiler": { _: "messageEntitySpoiler" },
};
/** Tags whose entity depends on where they are and what they carry. */
const OTHERS: ReadonlySet<string> = new Set([
  "a",
  "code",
  "pre",
  "span",
  "blockquote",
  "tg-emoji",
]);

/**
 * Parses the HTML of messages into text and entities.
 *
 * | Markup | Meaning |
 * | --- | --- |
 * | `<b>`, `<strong>` | bold |
 * | `<i>`, `<em>` | italic |
 * | `<u>`, `<ins>` | underline |
 * | `<s>`, `<del>`, `<strike>` | strikethrough |
 * | `<tg-spoiler>`, `<span class="tg-spoiler">` | spoiler |
 * | `<code>` | code |
 * | `<pre>`, `<pre><code class="language-js">` | block of code |
 * | `<a href="https://example.com">` | link |
 * | `<a href="tg://user?id=123">` | mention of a user |
 * | `<tg-emoji emoji-id="456">👍</tg-emoji>` | custom emoji |
 * | `<blockquote>`, `<blockquote expandable>` | quotation |
 * | `<br>` | line break |
 * | `&lt;` `&gt;` `&amp;` `&quot;` `&apos;` `&nbsp;` `&#8364;` `&#x20ac;` | the character |
 *
 * Spaces and line breaks are kept as they are. Tags may nest and overlap; one
 * that is never closed holds to the end. Any other tag, a stray closing tag
 * and an unknown reference are text: nothing is lost and nothing throws. Time
 * grows with the length of the input, whatever it is.
 *
 * @param html Text with markup.
 * @returns Text without it, and entities in UTF-16 code units.
 *
 * @example A link in bold
 * ```ts
 * import { parseHtml } from "@layer/mtproto";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(parseHtml('<b>a &lt; <a href="https://a.b">b</a></b>'), {
 *   text: "a < b",
 *   entities: [
 *     { _: "messageEntityBold", offset: 0, length: 5 },
 *     { _: "messageEntityTextUrl", offset: 4, length: 1, url: "https://a.b" },
 *   ],
 * });
 * ```
 */
export function parseHtml(html: string): FormattedText {
  return parseHtmlSource(new TemplateSource([html]));
}

/** Parses HTML that may have holes. */
export function parseHtmlSource(source: TemplateSource): FormattedText {
  return new HtmlParser(source).parse();
}

/** A tag that waits for its end. */
interface OpenTag {
  kind: EntityKind | null;
  part: number;
  written: number;
}

class HtmlParser {
  readonly #source: TemplateSource;
  readonly #spans = new SpanBuilder();
  readonly #open = new Map<string, OpenTag[]>();
  #position = 0;

  constructor(source: TemplateSource) {
    this.#source = source;
  }

  parse(): FormattedText {
    const text = this.#source.text;
    const special = new RegExp(`[<&${this.#source.hole}]`, "g");
    while (this.#position < text.length) {
      special.lastIndex = this.#position;
      const found = special.exec(text)?.index ?? text.length;
      if (found > this.#position) {
        this.#spans.write(text.slice(this.#position, found));
        this.#position = found;
      } else {
        this.#readSpecial(text);
      }
    }
    for (const tags of this.#open.values()) {
      for (const tag of tags) this.#end(tag);
    }
    return this.#spans.finish();
  }

  #readSpecial(text: string): void {
    const value = this.#source.valueAt(this.#position);
    if (value !== undefined) {
      this.#spans.insert(value);
      this.#position++;
    } else if (text[this.#position] === "&") {
      const match = referenceAt(text, this.#position);
      this.#spans.write(match === "" ? "&" : decodeReference(match));
      this.#position += match.length || 1;
    } else {
      this.#readMarkup(text);
    }
  }

  #readMarkup(text: string): void {
    const tag = readTag(text, this.#position);
    const length = tag === null ? 1 : tag.end - this.#position;
    if (tag === null || !this.#apply(tag)) {
      this.#spans.write(text.slice(this.#position, this.#position + length));
    }
    this.#position += length;
  }

  /** @returns Whether the tag is markup; if not, it is text. */
  #apply(tag: HtmlTag): boolean {
    if (tag.name === "br") {
      if (!tag.isClosing) this.#spans.write("\n");
      return !tag.isClosing;
    }
    const open = this.#open.get(tag.name) ?? [];
    if (tag.isClosing) {
      const start = open.pop();
      if (start !== undefined) this.#end(start);
      return start !== undefined;
    }
    if (SIMPLE[tag.name] === undefined && !OTHERS.has(tag.name)) return false;
    open.push({
      kind: this.#kindOf(tag),
      part: this.#spans.next,
      written: this.#spans.written,
    });
    this.#open.set(tag.name, open);
    return true;
  }

  #end(tag: OpenTag): void {
    if (tag.kind !== null) this.#spans.span(tag.kind, tag.part);
  }

  #kindOf(tag: HtmlTag): EntityKind | null {
    switch (tag.name) {
      case "a": {
        const url = this.#attribute(tag, "href").trim();
        return url === "" ? null : emojiKind(url) ?? linkKind(url);
      }
      case "code":
        return this.#codeKind(tag);
      case "pre":
        return { _: "messageEntityPre", language: "" };
      case "span":
        return /(?:^|\s)tg-spoiler(?:\s|$)/.test(this.#attribute(tag, "class"))
          ? { _: "messageEntitySpoiler" }
          : null;
      case "blockquote":
        return tag.attributes.has("expandable")
          ? { _: "messageEntityBlockquote", collapsed: true }
          : { _: "messageEntityBlockquote" };
      case "tg-emoji":
        return customEmojiKind(this.#attribute(tag, "emoji-id").trim());
      default:
        return SIMPLE[tag.name]!;
    }
  }

  /** Code inside a block of code only tells the block's language. */
  #codeKind(tag: HtmlTag): EntityKind | null {
    const block = this.#open.get("pre")?.at(-1);
    if (block === undefined) return { _: "messageEntityCode" };
    const language = /(?:^|\s)language-(\S+)/.exec(
      this.#attribute(tag, "class"),
    );
    if (language !== null && block.written === this.#spans.written) {
      block.kind = { _: "messageEntityPre", language: language[1]! };
    }
    return null;
  }

  #attribute(tag: HtmlTag, name: string): string {
    const range = tag.attributes.get(name);
    return range === undefined
      ? ""
      : this.#source.plain(range[0], range[1], REFERENCE, decodeReference);
  }
}

/** @returns The reference at a position, or `""`. */
function referenceAt(text: string, position: number): string {
  REFERENCE_AT.lastIndex = position;
  return REFERENCE_AT.exec(text)?.[0] ?? "";
}
