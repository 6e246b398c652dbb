/**
 * Reads one HTML tag. A `<` inside a tag ends the attempt, even in an
 * attribute, so that no part of the source is looked at twice.
 *
 * @module
 */

/** A tag, its attributes still in the source. */
export interface HtmlTag {
  /** Lower case. */
  name: string;
  isClosing: boolean;
  /** Lower-case name to the range of its value in the source. */
  attributes: Map<string, [start: number, end: number]>;
  /** Where the source goes on. */
  end: number;
}

const NAME = /<(\/?)([a-zA-Z][a-zA-Z0-9-]*)/y;
const ATTRIBUTE =
  /\s+([^\s"'<>=/]+)(?:\s*=\s*(?:"([^"<]*)"|'([^'<]*)'|([^\s"'<>=`]+)))?/y;
const END = /\s*\/?>/y;

/** @returns The tag that begins at a `<`, or `null`: it is text. */
export function readTag(source: string, position: number): HtmlTag | null {
  NAME.lastIndex = position;
  const name = NAME.exec(source);
  if (name === null) return null;
  const attributes = new Map<string, [number, number]>();
  let end = NAME.lastIndex;
  for (;;) {
    END.lastIndex = end;
    if (END.test(source)) break;
    ATTRIBUTE.lastIndex = end;
    const match = ATTRIBUTE.exec(source);
    if (match === null) return null;
    end = ATTRIBUTE.lastIndex;
    const value = match[2] ?? match[3];
    const valueEnd = value === undefined ? end : end - 1;
    const length = (value ?? match[4] ?? "").length;
    const key = match[1]!.toLowerCase();
    if (!attributes.has(key)) {
      attributes.set(key, [valueEnd - length, valueEnd]);
    }
  }
  return {
    name: name[2]!.toLowerCase(),
    isClosing: name[1] === "/",
    attributes,
    end: END.lastIndex,
  };
}
