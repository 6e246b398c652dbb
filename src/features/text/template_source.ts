/**
 * The source text of a parser with holes in it: a tagged template puts one
 * character that occurs nowhere else in place of each value, and the parsers
 * ask here what stood there.
 *
 * @module
 */

import type { FormattedText } from "./formatted_text.ts";

/** First and last code unit of the private use area, where holes come from. */
const FIRST_HOLE = 0xe000;
const LAST_HOLE = 0xf8ff;

/** What a parser reads. */
export class TemplateSource {
  /** The text, one hole character for each value. */
  readonly text: string;
  /** The hole character, or `""` if there are no values. */
  readonly hole: string;
  readonly #values = new Map<number, FormattedText>();

  /**
   * Joins texts, with holes for the values.
   *
   * @param strings The text around the values, one more than values.
   * @param values What goes between.
   */
  constructor(
    strings: readonly string[],
    values: readonly FormattedText[] = [],
  ) {
    this.hole = values.length === 0 ? "" : unusedCharacter(strings);
    this.text = strings.join(this.hole);
    let position = 0;
    for (let i = 0; i < values.length; i++) {
      position += strings[i]!.length;
      this.#values.set(position, values[i]!);
      position++;
    }
  }

  /** @returns The value whose hole is at a position, if one is. */
  valueAt(position: number): FormattedText | undefined {
    return this.#values.get(position);
  }

  /**
   * Plain text of a range, holes filled.
   *
   * @param pattern Global expression of the escapes to resolve.
   * @param resolve What an escape stands for.
   */
  plain(
    start: number,
    end: number,
    pattern: RegExp,
    resolve: (match: string) => string,
  ): string {
    const slice = this.text.slice(start, end);
    if (this.hole === "" || !slice.includes(this.hole)) {
      return slice.replace(pattern, resolve);
    }
    const either = new RegExp(`${pattern.source}|${this.hole}`, pattern.flags);
    return slice.replace(either, (match, ...rest) => {
      if (match !== this.hole) return resolve(match);
      const offset = rest.find((item) => typeof item === "number") as number;
      return this.#values.get(start + offset)?.text ?? match;
    });
  }
}

/** @returns A private-use character that none of the strings contains. */
function unusedCharacter(strings: readonly string[]): string {
  const joined = strings.join("");
  for (let code = FIRST_HOLE; code <= LAST_HOLE; code++) {
    const character = String.fromCharCode(code);
    if (!joined.includes(character)) return character;
  }
  throw new RangeError(
    "Cannot parse template: its text uses every private-use character",
  );
}
