import { assertEquals } from "@std/assert";
import { InputReactions } from "../../../src/features/mod.ts";
import { BOT, lastCall, withUserAndBot } from "../wire.ts";

Deno.test("Client.sendReaction() leaves, changes and removes reactions", () =>
  withUserAndBot(async ({ user, server }) => {
    const sent = await user.sendMessage(BOT, "hello");
    const given = async () => {
      const raw = (await sent.refetch())?.raw;
      const results = raw?._ === "message" ? raw.reactions?.results : undefined;
      return (results ?? []).map(({ reaction }) => reaction);
    };
    await user.sendReaction(BOT, sent.id, InputReactions.emoticon("🔥").big());
    assertEquals(lastCall(server, "messages.sendReaction").big, true);
    assertEquals(await given(), [{ _: "reactionEmoji", emoticon: "🔥" }]);
    await sent.react("👍");
    assertEquals(await given(), [{ _: "reactionEmoji", emoticon: "👍" }]);
    await sent.react(InputReactions.remove());
    assertEquals(await given(), []);
  }));
