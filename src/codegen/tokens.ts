/**
 * TL text cut into tokens.
 *
 * @module
 */

/** One token and where it stands. */
export interface Token {
  /** `word`, `number`, `id` (`#` and hex digits), `section`, `end` or a mark. */
  readonly kind: string;
  /** Its text; for a section the word between the dashes. */
  readonly text: string;
  /** Line, from 1. */
  readonly line: number;
  /** Column, from 1. */
  readonly column: number;
}

/** Tokens of a schema, and its layer when a comment names it. */
export interface TokenList {
  /** All tokens; the last is of kind `end`. */
  readonly tokens: readonly Token[];
  /** Number of the last `// LAYER N` comment. */
  readonly layer?: number;
}

const TOKEN =
  /(\s+)|(\/\/[^\n]*|\/\*[^]*?(?:\*\/|$))|---(\w+)---|([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)|([0-9]+)|(#[0-9A-Fa-f]*)|([^])/y;
const LAYER = /^\/\/\s*LAYER\s+([0-9]+)\s*$/;

/**
 * Cuts a schema into tokens. Any text can be cut; a character that no
 * declaration may hold becomes a token of its own kind.
 *
 * @param text The schema.
 * @returns The tokens and the layer.
 */
export function tokenize(text: string): TokenList {
  const tokens: Token[] = [];
  let layer: number | undefined;
  let line = 1;
  let lineStart = 0;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const start = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (!match) break;
    const column = start - lineStart + 1;
    const [all, space, comment, section, word, number, id] = match;
    if (space !== undefined || comment !== undefined) {
      const found = LAYER.exec(comment ?? "");
      if (found) layer = Number(found[1]);
      for (let i = all.indexOf("\n"); i >= 0; i = all.indexOf("\n", i + 1)) {
        line++;
        lineStart = start + i + 1;
      }
      continue;
    }
    if (section !== undefined) {
      tokens.push({ kind: "section", text: section, line, column });
    } else if (word !== undefined) {
      tokens.push({ kind: "word", text: word, line, column });
    } else if (number !== undefined) {
      tokens.push({ kind: "number", text: number, line, column });
    } else if (id !== undefined) {
      tokens.push({ kind: "id", text: id, line, column });
    } else tokens.push({ kind: all, text: all, line, column });
  }
  const column = text.length - lineStart + 1;
  tokens.push({ kind: "end", text: "end of text", line, column });
  return layer === undefined ? { tokens } : { tokens, layer };
}
