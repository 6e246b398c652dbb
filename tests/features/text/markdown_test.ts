import { assertEquals, assertLess } from "@std/assert";
import fc from "fast-check";
import {
  generateMarkdown,
  normalizeEntities,
  parseMarkdown,
} from "../../../src/features/text/mod.ts";
import type { TypeMessageEntity } from "../../../src/tl/mod.ts";
import { entities, markupText, short } from "./arbitraries.ts";

const TABLE: [name: string, source: string, text: string, marks: string[]][] = [
  ["plain text", "plain", "plain", []],
  ["nothing", "", "", []],
  ["double asterisks", "**b**", "b", ["Bold 0 1"]],
  ["single asterisks", "*b*", "b", ["Bold 0 1"]],
  ["double underscores", "__i__", "i", ["Italic 0 1"]],
  ["single underscores", "_i_", "i", ["Italic 0 1"]],
  ["tildes", "~~s~~", "s", ["Strike 0 1"]],
  ["bars", "||s||", "s", ["Spoiler 0 1"]],
  ["code", "`c`", "c", ["Code 0 1"]],
  ["marks in code", "`**c**`", "**c**", ["Code 0 5"]],
  ["escapes in code", "`a\\`b\\\\c\\d`", "a`b\\c\\d", ["Code 0 7"]],
  ["a fence on one line", "```c d```", "c d", ["Pre() 0 3"]],
  ["a fence on lines", "```\nc\n```", "c", ["Pre() 0 1"]],
  ["a language", "```ts\nc\nd\n```", "c\nd", ["Pre(ts) 0 3"]],
  ["a link", "[a b](http://x.y)", "a b", ["TextUrl(http://x.y) 0 3"]],
  ["parentheses in a link", "[a](x_(y)_z)!", "a!", ["TextUrl(x_(y)_z) 0 1"]],
  ["escapes in a link", "[a](x\\)y)", "a", ["TextUrl(x)y) 0 1"]],
  ["a mention", "[a](tg://user?id=9)", "a", ["MentionName(9) 0 1"]],
  ["an emoji", "![👍](tg://emoji?id=7)", "👍", ["CustomEmoji(7) 0 2"]],
  ["a link after !", "![a](http://x)", "!a", ["TextUrl(http://x) 1 1"]],
  ["formatting in a link", "[**a** b](u)", "a b", [
    "TextUrl(u) 0 3",
    "Bold 0 1",
  ]],
  ["an emoji in a link", "[![x](tg://emoji?id=1)y](u)", "xy", [
    "TextUrl(u) 0 2",
    "CustomEmoji(1) 0 1",
  ]],
  ["a link in a link", "[a [b](u) c](v)", "[a b c](v)", ["TextUrl(u) 3 1"]],
  ["nesting", "**a __b ~~c~~__**", "a b c", [
    "Bold 0 5",
    "Italic 2 3",
    "Strike 4 1",
  ]],
  ["overlap", "**a __b** c__", "a b c", ["Bold 0 3", "Italic 2 3"]],
  ["three marks", "***a***", "a", ["Bold 0 1"]],
  ["an opening without end", "**a", "**a", []],
  ["an empty pair", "****", "****", []],
  ["crossed empty pairs", "**a****b**", "ab", ["Bold 0 2"]],
  ["escapes", "\\*\\_\\[\\\\\\`\\!\\|", "*_[\\`!|", []],
  ["a backslash before a letter", "a\\b", "a\\b", []],
  ["a backslash at the end", "a\\", "a\\", []],
  ["an unclosed code", "`a **b**", "`a b", ["Bold 3 1"]],
  ["an unclosed fence", "```a `b`", "```a b", ["Code 5 1"]],
  ["empty code", "``", "``", []],
  ["a bracket alone", "[a] (b) ]", "[a] (b) ]", []],
  ["prose after brackets", "a[i](some words)", "a[i](some words)", []],
  ["an empty address", "[a]()", "[a]()", []],
  ["an empty link text", "[](u)", "[](u)", []],
  ["snake case", "a_b_c", "a_b_c", []],
  ["products", "2*3*4", "2*3*4", []],
  ["single marks with spaces", "a * b * c _ d _", "a * b * c _ d _", []],
  ["single marks at letters of any script", "да_нет_да", "да_нет_да", []],
  ["single marks at emoji", "_👍_ *👍*", "👍 👍", ["Italic 0 2", "Bold 3 2"]],
  ["single marks after astral letters", "𝐀_b_", "𝐀_b_", []],
  ["astral characters", "👨‍👩‍👧 **𝐁** 🇺🇦", "👨‍👩‍👧 𝐁 🇺🇦", ["Bold 9 2"]],
  ["one tilde or bar", "a ~b~ |c|", "a ~b~ |c|", []],
  ["spaces inside doubles", "** b **", " b ", ["Bold 0 3"]],
];

for (const [name, source, text, marks] of TABLE) {
  Deno.test(`parseMarkdown() reads ${name}`, () => {
    const parsed = parseMarkdown(source);
    assertEquals(parsed.text, text);
    assertEquals(parsed.entities.map(short), marks);
  });
}

Deno.test("parseMarkdown() reads back what generateMarkdown() writes", () => {
  for (const [, source] of TABLE) {
    const parsed = parseMarkdown(source);
    assertEquals(
      parseMarkdown(generateMarkdown(parsed.text, parsed.entities)),
      parsed,
    );
  }
});

Deno.test("generateMarkdown() keeps any text and settles after one turn", () => {
  fc.assert(
    fc.property(markupText, entities, (text, marks) => {
      const once = parseMarkdown(generateMarkdown(text, marks));
      assertEquals(once.text, text);
      const twice = parseMarkdown(generateMarkdown(once.text, once.entities));
      assertEquals(twice, once);
    }),
    { numRuns: 2000 },
  );
});

Deno.test("generateMarkdown() keeps every simple entity, however they overlap", () => {
  const kept = new Set(["Bold", "Italic", "Strike", "Spoiler"]);
  fc.assert(
    fc.property(markupText, entities, (text, marks) => {
      const wanted = normalizeEntities(
        text,
        marks.filter((mark) => kept.has(mark._.slice("messageEntity".length))),
      );
      assertEquals(parseMarkdown(generateMarkdown(text, wanted)), {
        text,
        entities: wanted,
      });
    }),
    { numRuns: 2000 },
  );
});

Deno.test("generateMarkdown() leaves out what Markdown cannot say", () => {
  const marks: TypeMessageEntity[] = [
    { _: "messageEntityUnderline", offset: 0, length: 1 },
    { _: "messageEntityBlockquote", offset: 0, length: 3 },
    { _: "messageEntityHashtag", offset: 2, length: 1 },
  ];
  assertEquals(generateMarkdown("a #", marks), "a #");
});

Deno.test("generateMarkdown() writes spaces in an address so that they survive", () => {
  const marks: TypeMessageEntity[] = [
    { _: "messageEntityTextUrl", offset: 0, length: 1, url: "a b(c)" },
  ];
  assertEquals(generateMarkdown("x!", marks), "[x](a%20b\\(c\\))!");
  assertEquals(
    generateMarkdown("!x", [{ ...marks[0]!, offset: 1 }]),
    "\\![x](a%20b\\(c\\))",
  );
});

Deno.test("parseMarkdown() never throws and never invents text", () => {
  fc.assert(
    fc.property(markupText, (source) => {
      const { text, entities } = parseMarkdown(source);
      // Every character of the text comes from the source, in order.
      let from = 0;
      for (const unit of text.split("")) {
        from = source.indexOf(unit, from) + 1;
        assertLess(0, from);
      }
      for (const { offset, length } of entities) {
        assertLess(0, length);
        assertLess(offset + length, text.length + 1);
      }
    }),
    { numRuns: 2000 },
  );
});

Deno.test("parseMarkdown() takes hostile input of 100,000 characters", () => {
  const hostile = [
    "**",
    "*",
    "_",
    "__",
    "[",
    "![",
    "[a](",
    "](",
    "`",
    "``",
    "```",
    "\\",
    "\\`",
    "```a",
    "[](",
    "**a",
    "_a ",
    "||~~",
    "[a](b ",
    "`a\\`",
    "```\n",
  ];
  for (const piece of hostile) {
    const source = piece.repeat(Math.ceil(100_000 / piece.length));
    const { text } = parseMarkdown(source);
    assertLess(0, text.length);
  }
  const nested = "[a](".repeat(100_000) + " " + ")".repeat(100_000);
  assertEquals(parseMarkdown(nested).text, nested);
});
