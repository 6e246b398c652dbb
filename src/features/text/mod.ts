/**
 * Text formatting: Markdown, HTML and tagged templates.
 *
 * @module
 */

export { type FormattedText, normalizeEntities } from "./formatted_text.ts";
export { generateHtml } from "./html_generator.ts";
export { parseHtml } from "./html_parser.ts";
export { generateMarkdown } from "./markdown_generator.ts";
export { parseMarkdown } from "./markdown_parser.ts";
export { splitText } from "./split_text.ts";
export { html, md, type TemplateValue } from "./templates.ts";
