/**
 * `parseMarkdown()`: one pass over the source, each character looked at a
 * bounded number of times.
 *
 * @module
 */

import type { FormattedText } from "./formatted_text.ts";
import { type EntityKind, SpanBuilder } from "./span_builder.ts";
import { emojiKind, linkKind } from "./special_links.ts";
import { TemplateSource } from "./template_source.ts";

/** What each delimiter formats. Single ones keep to word boundaries. */
const DELIMITERS: Readonly<Record<string, EntityKind>> = {
  "**": { _: "messageEntityBold" },
  "*": { _: "messageEntityBold" },
  "__": { _: "messageEntityItalic" },
  "_": { _: "messageEntityItalic" },
  "~~": { _: "messageEntityStrike" },
  "||": { _: "messageEntitySpoiler" },
};
/** What a backslash may stand before. */
const PUNCTUATION = /[!-/:-@[-`{-~]/;
/** The escapes of a link's address, and those inside code. */
const URL_ESCAPE = /\\[!-/:-@[-`{-~]/g;
const CODE_ESCAPE = /\\[\\`]/g;
const LANGUAGE_LINE = /([^\s`\\]*)[ \t]*\n/y;
const WORD = /[\p{L}\p{N}]/u;
const SPACE = /\s/;
const NEXT_SPACE = /\s/g;

/**
 * Parses Markdown into text and entities.
 *
 * | Markup | Meaning |
 * | --- | --- |
 * | `**bold**`, `*bold*` | bold |
 * | `__italic__`, `_italic_` | italic |
 * | `~~gone~~` | strikethrough |
 * | `\|\|secret\|\|` | spoiler |
 * | `` `code` `` | code |
 * | ```` ```js⏎code⏎``` ```` | block of code, language optional |
 * | `[text](https://example.com)` | link |
 * | `[name](tg://user?id=123)` | mention of a user |
 * | `![👍](tg://emoji?id=456)` | custom emoji |
 * | `\*` | the punctuation mark itself |
 *
 * Formats may nest and overlap. Single `*` and `_` are formatting only at the
 * edges of words, so that `snake_case` and `2*3*4` stay as they are. Inside
 * code only a backtick and a backslash can be escaped. Underline and
 * quotations have no Markdown: use {@linkcode parseHtml}.
 *
 * Markup that is not closed is text; nothing is lost and nothing throws. Time
 * grows with the length of the input, whatever it is.
 *
 * @param markdown Text with markup.
 * @returns Text without it, and entities in UTF-16 code units.
 *
 * @example Nested formatting
 * ```ts
 * import { parseMarkdown } from "@layer/mtproto";
 * import { assertEquals } from "@std/assert";
 *
 * const { text, entities } = parseMarkdown("**Bold and _both_**");
 * assertEquals(text, "Bold and both");
 * assertEquals(entities, [
 *   { _: "messageEntityBold", offset: 0, length: 13 },
 *   { _: "messageEntityItalic", offset: 9, length: 4 },
 * ]);
 * ```
 */
export function parseMarkdown(markdown: string): FormattedText {
  return parseMarkdownSource(new TemplateSource([markdown]));
}

/** Parses Markdown that may have holes. */
export function parseMarkdownSource(source: TemplateSource): FormattedText {
  return new MarkdownParser(source).parse();
}

/** A bracket that may begin a link. */
interface Bracket {
  part: number;
  written: number;
  isEmoji: boolean;
}

class MarkdownParser {
  readonly #source: TemplateSource;
  readonly #text: string;
  readonly #special: RegExp;
  readonly #spans = new SpanBuilder();
  readonly #open = new Map<string, { part: number; written: number }>();
  #brackets: Bracket[] = [];
  #position = 0;
  #closingParens: Int32Array | undefined;
  #nextSpace = -1;
  // Once a search for a closing mark fails, no later one can succeed.
  #hasBacktick = true;
  #hasFence = true;

  constructor(source: TemplateSource) {
    this.#source = source;
    this.#text = source.text;
    this.#special = new RegExp(`[\\\\*_~|\`![\\]${source.hole}]`, "g");
  }

  parse(): FormattedText {
    while (this.#position < this.#text.length) {
      this.#special.lastIndex = this.#position;
      const found = this.#special.exec(this.#text)?.index ?? this.#text.length;
      if (found > this.#position) {
        this.#spans.write(this.#text.slice(this.#position, found));
        this.#position = found;
      } else {
        this.#readSpecial(this.#text[found]!);
      }
    }
    return this.#spans.finish();
  }

  #readSpecial(character: string): void {
    const next = this.#text[this.#position + 1] ?? "";
    switch (character) {
      case "\\":
        if (PUNCTUATION.test(next)) return this.#write(next, 2);
        return this.#write("\\", 1);
      case "`":
        return this.#text.startsWith("```", this.#position)
          ? this.#readFence()
          : this.#readCode();
      case "!":
        return next === "[" ? this.#openBracket("![") : this.#write("!", 1);
      case "[":
        return this.#openBracket("[");
      case "]":
        return this.#closeBracket();
      case this.#source.hole:
        this.#spans.insert(this.#source.valueAt(this.#position)!);
        this.#position++;
        return;
      default:
        return this.#readDelimiter(
          next === character ? character + character : character,
        );
    }
  }

  /** Takes `length` characters of the source as this text. */
  #write(text: string, length: number = text.length): void {
    this.#spans.write(text);
    this.#position += length;
  }

  #readDelimiter(delimiter: string): void {
    const kind = DELIMITERS[delimiter];
    if (kind === undefined) return this.#write(delimiter);
    const isSingle = delimiter.length === 1;
    const open = this.#open.get(delimiter);
    if (open === undefined) {
      if (isSingle && !this.#canOpen()) return this.#write(delimiter);
      this.#open.set(delimiter, {
        part: this.#spans.mark(delimiter),
        written: this.#spans.written,
      });
      this.#position += delimiter.length;
      return;
    }
    if (isSingle && !this.#canClose()) return this.#write(delimiter);
    this.#open.delete(delimiter);
    if (open.written === this.#spans.written) return this.#write(delimiter);
    this.#spans.replace(open.part, "");
    this.#spans.span(kind, open.part);
    this.#position += delimiter.length;
  }

  #canOpen(): boolean {
    const next = this.#text[this.#position + 1] ?? " ";
    return !SPACE.test(next) && !WORD.test(this.#before());
  }

  #canClose(): boolean {
    const next = this.#text.codePointAt(this.#position + 1);
    return !SPACE.test(this.#before()) &&
      (next === undefined || !WORD.test(String.fromCodePoint(next)));
  }

  /** The whole character before the current one. */
  #before(): string {
    const text = this.#text.slice(
      Math.max(0, this.#position - 2),
      this.#position,
    );
    const pair = text.codePointAt(0) ?? 0x20;
    return pair > 0xffff ? text : text.slice(-1) || " ";
  }

  #readCode(): void {
    const start = this.#position + 1;
    const end = this.#hasBacktick ? this.#findClosing(/\\[\\`]|`/g, start) : -1;
    if (end < 0) this.#hasBacktick = false;
    if (end < 0) return this.#write("`");
    if (end === start) return this.#write("``");
    this.#writeCode({ _: "messageEntityCode" }, start, end);
    this.#position = end + 1;
  }

  #readFence(): void {
    let start = this.#position + 3;
    let end = this.#hasFence ? this.#findClosing(/\\[\\`]|```/g, start) : -1;
    if (end < 0) this.#hasFence = false;
    if (end < 0) return this.#write("```");
    const after = end + 3;
    let language = "";
    LANGUAGE_LINE.lastIndex = start;
    const line = LANGUAGE_LINE.exec(this.#text);
    if (line !== null && LANGUAGE_LINE.lastIndex <= end) {
      const languageEnd = start + line[1]!.length;
      language = this.#source.plain(start, languageEnd, CODE_ESCAPE, unescaped);
      start = LANGUAGE_LINE.lastIndex;
      if (end > start && this.#text[end - 1] === "\n") end--;
    }
    if (end <= start) return this.#write("```");
    this.#writeCode({ _: "messageEntityPre", language }, start, end);
    this.#position = after;
  }

  #writeCode(kind: EntityKind, start: number, end: number): void {
    const part = this.#spans.next;
    this.#spans.write(this.#source.plain(start, end, CODE_ESCAPE, unescaped));
    this.#spans.span(kind, part);
  }

  /** @returns Where the first match that is not an escape begins, or -1. */
  #findClosing(pattern: RegExp, start: number): number {
    pattern.lastIndex = start;
    for (;;) {
      const match = pattern.exec(this.#text);
      if (match === null) return -1;
      if (!match[0].startsWith("\\")) return match.index;
    }
  }

  #openBracket(opening: string): void {
    this.#brackets.push({
      part: this.#spans.mark(opening),
      written: this.#spans.written,
      isEmoji: opening === "![",
    });
    this.#position += opening.length;
  }

  #closeBracket(): void {
    const bracket = this.#brackets.pop();
    const end = bracket === undefined || bracket.written === this.#spans.written
      ? -1
      : this.#findAddressEnd(this.#position + 1);
    if (bracket === undefined || end < 0) return this.#write("]");
    const start = this.#position + 2;
    const url = this.#source.plain(start, end, URL_ESCAPE, unescaped);
    const emoji = bracket.isEmoji ? emojiKind(url) : null;
    const isMark = bracket.isEmoji && emoji === null;
    this.#spans.replace(bracket.part, isMark ? "!" : "");
    this.#spans.span(
      emoji ?? linkKind(url),
      bracket.part + (isMark ? 1 : 0),
    );
    // A link holds no other link, but may hold custom emoji.
    if (emoji === null) this.#brackets = [];
    this.#position = end + 1;
  }

  /** @returns Where the address that begins here ends, or -1: it is none. */
  #findAddressEnd(start: number): number {
    if (this.#text[start] !== "(") return -1;
    this.#closingParens ??= matchParentheses(this.#text);
    const end = this.#closingParens[start]!;
    if (end <= start + 1) return -1;
    if (this.#nextSpace < start) {
      NEXT_SPACE.lastIndex = start;
      this.#nextSpace = NEXT_SPACE.exec(this.#text)?.index ?? Infinity;
    }
    return this.#nextSpace < end ? -1 : end;
  }
}

/** @returns For each `(`, where its `)` on the same line is; 0 without one. */
function matchParentheses(text: string): Int32Array {
  const closing = new Int32Array(text.length);
  let open: number[] = [];
  const pattern = /\\[!-/:-@[-`{-~]|[()\n]/g;
  for (
    let match = pattern.exec(text);
    match !== null;
    match = pattern.exec(text)
  ) {
    if (match[0] === "(") open.push(match.index);
    else if (match[0] === "\n") open = [];
    else if (match[0] === ")") {
      const start = open.pop();
      if (start !== undefined) closing[start] = match.index;
    }
  }
  return closing;
}

/** @returns What a backslash escape stands for. */
function unescaped(escape: string): string {
  return escape[1]!;
}
