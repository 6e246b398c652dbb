import { assert, assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import { md, splitText } from "../../../src/features/text/mod.ts";
import { entities, markupText, short } from "./arbitraries.ts";

const TABLE: [name: string, text: string, limit: number, pieces: string[]][] = [
  ["nothing", "", 5, []],
  ["only space", " \n ", 5, []],
  ["a short text", "abc", 5, ["abc"]],
  ["a text of just the limit", "abcde", 5, ["abcde"]],
  ["paragraphs first", "aa\nbb cc\n\ndd\nee", 12, ["aa\nbb cc", "dd\nee"]],
  ["then lines", "aa bb\ncc dd", 8, ["aa bb", "cc dd"]],
  ["then sentences", "Aa bb. Cc dd", 9, ["Aa bb.", "Cc dd"]],
  ["then words", "aaaa bbbb cccc", 9, ["aaaa bbbb", "cccc"]],
  ["then anywhere", "abcdefgh", 3, ["abc", "def", "gh"]],
  ["no characters in half", "👍👍👍", 2, ["👍👍", "👍"]],
  ["a word that just fits", "aaa bbb", 3, ["aaa", "bbb"]],
];

for (const [name, text, limit, pieces] of TABLE) {
  Deno.test(`splitText() cuts ${name}`, () => {
    assertEquals(splitText(text, limit).map((piece) => piece.text), pieces);
  });
}

Deno.test("splitText() goes on with entities in the next piece", () => {
  const pieces = splitText(md`a **bb cc** dd`, 5);
  assertEquals(pieces.map(({ text }) => text), ["a bb", "cc dd"]);
  assertEquals(pieces.map(({ entities }) => entities.map(short)), [
    ["Bold 2 2"],
    ["Bold 0 2"],
  ]);
});

Deno.test("splitText() loses nothing but spaces, and keeps to the limit", () => {
  fc.assert(
    fc.property(
      markupText,
      entities,
      fc.integer({ min: 1, max: 20 }),
      (text, marks, limit) => {
        const pieces = splitText({ text, entities: marks }, limit);
        const joined = pieces.map((piece) => piece.text).join("");
        assertEquals(joined.replace(/\s/g, ""), text.replace(/\s/g, ""));
        for (const piece of pieces) {
          assert([...piece.text].length <= limit);
          assert(piece.text === piece.text.trim() && piece.text !== "");
          for (const { offset, length } of piece.entities) {
            assert(offset >= 0 && length > 0);
            assert(offset + length <= piece.text.length);
          }
        }
      },
    ),
    { numRuns: 1000 },
  );
});

Deno.test("splitText() cuts long texts at 4,096 characters by default", () => {
  const pieces = splitText("👍".repeat(10_000));
  assertEquals(pieces.map(({ text }) => text.length / 2), [4096, 4096, 1808]);
  assertEquals(splitText("ab ".repeat(100_000)).length, 74);
});

Deno.test("splitText() refuses limits that are no numbers above 0", () => {
  for (const limit of [0, -1, 1.5, NaN]) {
    assertThrows(() => splitText("a", limit), RangeError, "limit");
  }
});
