import { assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import {
  html,
  md,
  parseHtml,
  parseMarkdown,
} from "../../../src/features/text/mod.ts";
import { markupText, short } from "./arbitraries.ts";

Deno.test("md`` inserts values as text, whatever they contain", () => {
  fc.assert(fc.property(markupText, markupText, (a, b) => {
    const { text, entities } = md`**${a}** __x${b}__`;
    assertEquals(text, `${a} x${b}`);
    assertEquals(
      entities.map(short),
      [
        ...(a === "" ? [] : [`Bold 0 ${a.length}`]),
        `Italic ${a.length + 1} ${b.length + 1}`,
      ],
    );
  }));
});

Deno.test("html`` inserts values as text, whatever they contain", () => {
  fc.assert(fc.property(markupText, markupText, (a, b) => {
    const { text, entities } = html`<b>${a}</b> <i>x${b}</i>`;
    assertEquals(text, `${a} x${b}`);
    assertEquals(entities.map(short), [
      ...(a === "" ? [] : [`Bold 0 ${a.length}`]),
      `Italic ${a.length + 1} ${b.length + 1}`,
    ]);
  }));
});

Deno.test("md`` fills addresses, code and languages", () => {
  const { text, entities } = md`[a](http://x?${"q()"}) \`${"`b`"}\``;
  assertEquals(text, "a `b`");
  assertEquals(entities.map(short), ["TextUrl(http://x?q()) 0 1", "Code 2 3"]);
  assertEquals(
    md`\`\`\`${"ts"}
${"```"}
\`\`\``.entities.map(short),
    ["Pre(ts) 0 3"],
  );
});

Deno.test("html`` fills attributes", () => {
  const { entities } = html`<a href="http://x?a=${'"<>&'}&amp;b">x</a>`;
  assertEquals(entities.map(short), ['TextUrl(http://x?a="<>&&b) 0 1']);
});

Deno.test("md`` keeps the formatting of formatted values", () => {
  const name = parseMarkdown("__👍 i__");
  const { text, entities } = md`ab **c ${name}** ${1}${2n}`;
  assertEquals(text, "ab c 👍 i 12");
  assertEquals(entities.map(short), ["Bold 3 6", "Italic 5 4"]);
});

Deno.test("html`` leaves out null, undefined and false, and writes zero", () => {
  assertEquals(html`a${null}${undefined}${false}${""}${0}`, {
    text: "a0",
    entities: [],
  });
});

Deno.test("md`` uses another hole when the template has private characters", () => {
  assertEquals(md`\ue000${"x"}\ue001`, { text: "\ue000x\ue001", entities: [] });
  assertEquals(parseHtml("\ue000<b>\ue001</b>").entities.map(short), [
    "Bold 1 1",
  ]);
});

Deno.test("md`` takes an invalid escape as it was written", () => {
  assertEquals(md`\u`.text, "\\u");
});

Deno.test("md`` refuses other objects, naming the value", () => {
  assertThrows(
    () => md`${1} ${{} as unknown as string}`,
    TypeError,
    "value 1 must be text, a number or formatted text",
  );
});
