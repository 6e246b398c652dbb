import { assertEquals, assertLess } from "@std/assert";
import fc from "fast-check";
import {
  generateHtml,
  normalizeEntities,
  parseHtml,
} from "../../../src/features/text/mod.ts";
import { entities, markupText, short } from "./arbitraries.ts";

const TABLE: [name: string, source: string, text: string, marks: string[]][] = [
  ["plain text", "plain", "plain", []],
  ["nothing", "", "", []],
  ["b", "<b>x</b>", "x", ["Bold 0 1"]],
  ["strong", "<strong>x</strong>", "x", ["Bold 0 1"]],
  ["i", "<i>x</i>", "x", ["Italic 0 1"]],
  ["em", "<em>x</em>", "x", ["Italic 0 1"]],
  ["u", "<u>x</u>", "x", ["Underline 0 1"]],
  ["ins", "<ins>x</ins>", "x", ["Underline 0 1"]],
  ["s", "<s>x</s>", "x", ["Strike 0 1"]],
  ["del", "<del>x</del>", "x", ["Strike 0 1"]],
  ["strike", "<strike>x</strike>", "x", ["Strike 0 1"]],
  ["tg-spoiler", "<tg-spoiler>x</tg-spoiler>", "x", ["Spoiler 0 1"]],
  ["a spoiler span", '<span class="tg-spoiler">x</span>', "x", ["Spoiler 0 1"]],
  ["another span", "<span class='z'>x</span>", "x", []],
  ["code", "<code>x</code>", "x", ["Code 0 1"]],
  ["pre", "<pre>x\n</pre>", "x\n", ["Pre() 0 2"]],
  ["a language", '<pre><code class="language-ts">x</code></pre>', "x", [
    "Pre(ts) 0 1",
  ]],
  ["code within pre", "<pre>a<code>b</code></pre>", "ab", ["Pre() 0 2"]],
  ["a link", '<a href="http://x?a=1&amp;b">x</a>', "x", [
    "TextUrl(http://x?a=1&b) 0 1",
  ]],
  ["a link with '", "<a href='u'>x</a>", "x", ["TextUrl(u) 0 1"]],
  ["a link without quotes", "<a href=u>x</a>", "x", ["TextUrl(u) 0 1"]],
  ["a link without address", "<a>x</a>", "x", []],
  ["a mention", '<a href="tg://user?id=9">x</a>', "x", ["MentionName(9) 0 1"]],
  ["tg-emoji", '<tg-emoji emoji-id="7">👍</tg-emoji>', "👍", [
    "CustomEmoji(7) 0 2",
  ]],
  ["an emoji without id", "<tg-emoji>👍</tg-emoji>", "👍", []],
  ["blockquote", "<blockquote>x</blockquote>", "x", ["Blockquote 0 1"]],
  ["expandable", "<blockquote expandable>x</blockquote>", "x", [
    "Blockquote(true) 0 1",
  ]],
  ["br", "a<br>b<br/>c<br />", "a\nb\nc\n", []],
  ["upper case", "<B>x</b>", "x", ["Bold 0 1"]],
  ["references", "&lt;&gt;&amp;&quot;&apos;&#8364;&#x20AC;", "<>&\"'€€", []],
  [
    "unknown references",
    "&foo; &; & &#0; &#xd800;",
    "&foo; &; & &#0; &#xd800;",
    [],
  ],
  ["a reference of a reference", "&amp;lt;", "&lt;", []],
  ["nesting", "<b>a <i>b</i></b>", "a b", ["Bold 0 3", "Italic 2 1"]],
  ["the same tag inside itself", "<b>a<b>b</b>c</b>", "abc", ["Bold 0 3"]],
  ["overlap", "<b>a<i>b</b>c</i>", "abc", ["Bold 0 2", "Italic 1 2"]],
  ["a tag without end", "a<b>b", "ab", ["Bold 1 1"]],
  ["an end without tag", "a</b>b", "a</b>b", []],
  ["unknown tags", "List<int> <div>", "List<int> <div>", []],
  ["less-than signs", "1 < 2 <3", "1 < 2 <3", []],
  ["an unfinished tag", "a <b", "a <b", []],
  ["an unfinished attribute", 'a <a href="x', 'a <a href="x', []],
  ["a tag cut by another", '<a href="<b>x</b>', '<a href="x', ["Bold 9 1"]],
  ["a comment", "<!-- x -->", "<!-- x -->", []],
  ["an empty element", "a<b></b>", "a", []],
  ["a repeated attribute", "<a href=u href=v>x</a>", "x", ["TextUrl(u) 0 1"]],
  ["spaces in tags", "<a  href = 'u' >x</a >", "x", ["TextUrl(u) 0 1"]],
  ["spaces in text", "  <b> x </b>\n\n", "   x \n\n", ["Bold 2 3"]],
];

for (const [name, source, text, marks] of TABLE) {
  Deno.test(`parseHtml() reads ${name}`, () => {
    const parsed = parseHtml(source);
    assertEquals(parsed.text, text);
    assertEquals(parsed.entities.map(short), marks);
  });
}

Deno.test("parseHtml() reads back what generateHtml() writes", () => {
  for (const [, source] of TABLE) {
    const parsed = parseHtml(source);
    assertEquals(
      parseHtml(generateHtml(parsed.text, parsed.entities)),
      parsed,
    );
  }
});

Deno.test("generateHtml() keeps any text and settles after one turn", () => {
  fc.assert(
    fc.property(markupText, entities, (text, marks) => {
      const once = parseHtml(generateHtml(text, marks));
      assertEquals(once.text, text);
      const twice = parseHtml(generateHtml(once.text, once.entities));
      assertEquals(twice.text, text);
    }),
    { numRuns: 2000 },
  );
});

Deno.test("generateHtml() keeps every simple entity, however they overlap", () => {
  const kept = new Set(["Bold", "Italic", "Underline", "Strike", "Spoiler"]);
  fc.assert(
    fc.property(markupText, entities, (text, marks) => {
      const wanted = normalizeEntities(
        text,
        marks.filter((mark) => kept.has(mark._.slice("messageEntity".length))),
      );
      assertEquals(parseHtml(generateHtml(text, wanted)), {
        text,
        entities: wanted,
      });
    }),
    { numRuns: 2000 },
  );
});

Deno.test("generateHtml() nests tags properly", () => {
  assertEquals(
    generateHtml("abc", [
      { _: "messageEntityBold", offset: 0, length: 2 },
      { _: "messageEntityItalic", offset: 1, length: 2 },
    ]),
    "<b>a<i>b</i></b><i>c</i>",
  );
});

Deno.test("parseHtml() takes hostile input of 100,000 characters", () => {
  const hostile = [
    "<",
    "<a",
    "<a ",
    "<a href='",
    '<a href="',
    "<a b=c ",
    "<b>",
    "</b>",
    "&",
    "&#",
    "&#x1",
    "<b",
    "<a '",
    "<pre><code>",
    "<a x='\"",
    "<!--",
    "<a  ",
  ];
  for (const piece of hostile) {
    const source = piece.repeat(Math.ceil(100_000 / piece.length));
    assertLess(-1, parseHtml(source).text.length);
  }
  const attributes = "<a" + " b='c'".repeat(100_000);
  assertEquals(parseHtml(attributes).text, attributes);
});
