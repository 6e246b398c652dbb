/** Random text and entities that provoke formatting parsers. */

import fc from "fast-check";
import type { TypeMessageEntity } from "../../../src/tl/mod.ts";

/** Text that is mostly markup. */
export const markupText: fc.Arbitrary<string> = fc.array(
  fc.constantFrom(
    ..."*_~|`[]()!\\<>&;/ab \n'\"=#x1".split(""),
    "**",
    "```",
    "](",
    "<b>",
    "</b>",
    "<a href='",
    "<pre>",
    '<code class="language-',
    "&lt;",
    "&#",
    "tg://user?id=1",
    "👍",
    "д",
    "\u{1d400}",
  ),
  { maxLength: 40 },
).map((parts) => parts.join(""));

const position = fc.record({
  offset: fc.nat({ max: 30 }),
  length: fc.nat({ max: 12 }),
});
const kind = fc.constantFrom<Record<string, unknown>>(
  { _: "messageEntityBold" },
  { _: "messageEntityItalic" },
  { _: "messageEntityUnderline" },
  { _: "messageEntityStrike" },
  { _: "messageEntitySpoiler" },
  { _: "messageEntityCode" },
  { _: "messageEntityPre", language: "" },
  { _: "messageEntityPre", language: "c++" },
  { _: "messageEntityTextUrl", url: 'http://a.b/?c="d"&e=(f)' },
  { _: "messageEntityTextUrl", url: "x\\y" },
  { _: "messageEntityMentionName", userId: 77n },
  { _: "messageEntityCustomEmoji", documentId: -5n },
  { _: "messageEntityBlockquote" },
  { _: "messageEntityBlockquote", collapsed: true },
  { _: "messageEntityHashtag" },
);

/** Entities of every kind anywhere, also outside the text. */
export const entities: fc.Arbitrary<TypeMessageEntity[]> = fc.array(
  fc.tuple(kind, position).map(([kind, position]) =>
    ({ ...kind, ...position }) as TypeMessageEntity
  ),
  { maxLength: 6 },
);

/** An entity as "Bold 0 1" or "TextUrl(http://x) 0 1". */
export function short(entity: TypeMessageEntity): string {
  const { _, offset, length, ...rest } = entity;
  const data = Object.values(rest);
  const name = _.replace("messageEntity", "");
  return `${name}${
    data.length === 0 ? "" : `(${data.join()})`
  } ${offset} ${length}`;
}
