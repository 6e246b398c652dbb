import { assertEquals, assertThrows } from "@std/assert";
import {
  InputReactions,
  type ReactionLike,
} from "../../../src/features/reactions/mod.ts";

Deno.test("InputReactions makes emoji, custom emoji and none", () => {
  assertEquals(InputReactions.emoticon("👍").raw, [
    { _: "reactionEmoji", emoticon: "👍" },
  ]);
  assertEquals(InputReactions.customEmoji(5, 6n).raw, [
    { _: "reactionCustomEmoji", documentId: 5n },
    { _: "reactionCustomEmoji", documentId: 6n },
  ]);
  assertEquals(InputReactions.remove().raw, []);
});

Deno.test("InputReactions.big() and .addToRecent() keep each other", () => {
  const plain = InputReactions.emoticon("👍");
  const both = plain.big().addToRecent();
  assertEquals([both.isBig, both.isAddedToRecent], [true, true]);
  assertEquals([plain.isBig, plain.isAddedToRecent], [false, false]);
  assertEquals(both.big(false).isAddedToRecent, true);
});

Deno.test("InputReactions.from() reads any shape and refuses others", () => {
  const one = InputReactions.emoticon("👍");
  assertEquals(InputReactions.from(one), one);
  assertEquals(InputReactions.from("👍").raw, one.raw);
  assertEquals(InputReactions.from(["👍", "🔥"]).raw.length, 2);
  for (const wrong of ["", [5], [""]]) {
    assertThrows(
      () => InputReactions.from(wrong as unknown as ReactionLike),
      TypeError,
      "emoticon must be a non-empty string",
    );
  }
});
