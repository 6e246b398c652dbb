/**
 * Tagged templates: markup written by you, values that are never markup.
 *
 * @module
 */

import { type FormattedText, isFormattedText } from "./formatted_text.ts";
import { parseHtmlSource } from "./html_parser.ts";
import { parseMarkdownSource } from "./markdown_parser.ts";
import { TemplateSource } from "./template_source.ts";

/**
 * What a formatting template takes: text, numbers, formatted text (which
 * nests), and nothing (`null`, `undefined`, `false`: left out).
 */
export type TemplateValue =
  | string
  | number
  | bigint
  | FormattedText
  | null
  | undefined
  | false;

/**
 * Formats with Markdown. Values are inserted as they are: whatever they
 * contain, they are text and cannot add, close or break formatting. Inside
 * an address or code they are plain text too.
 *
 * @param strings Markdown as for {@linkcode parseMarkdown}; write a literal
 * backslash escape as `\\*`.
 * @param values Text to insert; formatted text keeps its formatting.
 * @returns Text and entities, ready for `sendMessage()`.
 *
 * @example A name nobody can format with
 * ```ts
 * import { md } from "@layer/mtproto";
 * import { assertEquals } from "@std/assert";
 *
 * const name = "**Bobby**";
 * assertEquals(md`Hello, _${name}_!`, {
 *   text: "Hello, **Bobby**!",
 *   entities: [{ _: "messageEntityItalic", offset: 7, length: 9 }],
 * });
 * ```
 */
export function md(
  strings: TemplateStringsArray,
  ...values: readonly TemplateValue[]
): FormattedText {
  return parseMarkdownSource(toSource(strings, values));
}

/**
 * Formats with HTML. Values are inserted as they are: whatever they contain,
 * they are text and cannot add, close or break formatting.
 *
 * @param strings HTML as for {@linkcode parseHtml}.
 * @param values Text to insert; formatted text keeps its formatting.
 * @returns Text and entities, ready for `sendMessage()`.
 *
 * @example Formatted text inside formatted text
 * ```ts
 * import { html } from "@layer/mtproto";
 * import { assertEquals } from "@std/assert";
 *
 * const price = html`<b>${5} &lt; 6</b>`;
 * assertEquals(html`<i>${price}${null}</i> ${"<b>"}`, {
 *   text: "5 < 6 <b>",
 *   entities: [
 *     { _: "messageEntityBold", offset: 0, length: 5 },
 *     { _: "messageEntityItalic", offset: 0, length: 5 },
 *   ],
 * });
 * ```
 */
export function html(
  strings: TemplateStringsArray,
  ...values: readonly TemplateValue[]
): FormattedText {
  return parseHtmlSource(toSource(strings, values));
}

function toSource(
  strings: TemplateStringsArray,
  values: readonly TemplateValue[],
): TemplateSource {
  // An invalid escape such as "\u" leaves no cooked text.
  const texts = strings.map((text, i) =>
    (text as string | undefined) ?? strings.raw[i]!
  );
  return new TemplateSource(texts, values.map(toFormattedText));
}

function toFormattedText(value: TemplateValue, index: number): FormattedText {
  if (value === null || value === undefined || value === false) {
    return { text: "", entities: [] };
  }
  if (isFormattedText(value)) return value;
  if (typeof value === "object") {
    throw new TypeError(
      `Cannot format template: value ${index} must be text, a number or ` +
        "formatted text, got an object",
    );
  }
  return { text: String(value), entities: [] };
}
