import { assert, assertEquals, assertRejects, assertThrows } from "@std/assert";
import { Client } from "../../../src/features/mod.ts";
import { TestServer } from "../../../src/testing/mod.ts";
import {
  ANN,
  API,
  BOT,
  connectBot,
  connectUser,
  nextMessage,
  nextOf,
  TOKEN,
  withUserAndBot,
} from "../wire.ts";

Deno.test("Client.streamUpdates() gives each caller everything", () =>
  withUserAndBot(async ({ user, bot }) => {
    await using first = bot.streamUpdates();
    await using second = bot.streamUpdates();
    for (const text of ["one", "two"]) await user.sendMessage(BOT, text);
    for (const stream of [first, second]) {
      assertEquals((await nextMessage(stream)).text, "one");
      assertEquals((await nextMessage(stream)).text, "two");
    }
    await first.return();
    await user.sendMessage(BOT, "three");
    assertEquals((await nextMessage(second)).text, "three");
    assertEquals(await first.next(), { value: undefined, done: true });
  }));

Deno.test("Client.streamUpdates() ends when the client is closed", () =>
  withUserAndBot(async ({ user, bot }) => {
    const stream = bot.streamUpdates();
    await user.sendMessage(BOT, "one");
    const texts: string[] = [];
    const reading = (async () => {
      for await (const update of stream) {
        if (update.type !== "newMessage") continue;
        texts.push(update.message.text);
        await bot.close();
      }
    })();
    await reading;
    assertEquals(texts, ["one"]);
  }));

Deno.test("Client.streamUpdates() drops updates only if it may", () =>
  withUserAndBot(async ({ user, bot }) => {
    await using all = bot.streamUpdates();
    await using few = bot.streamUpdates({
      capacity: 1,
      overflow: "dropOldest",
    });
    for (const text of ["one", "two", "three"]) {
      await user.sendMessage(BOT, text);
      await nextMessage(all);
    }
    assertEquals((await nextMessage(few)).text, "three");
    assert(few.dropped >= 2);
    assertThrows(
      () => bot.streamUpdates({ capacity: 0 }),
      RangeError,
      "capacity",
    );
  }));

Deno.test("Client.streamUpdates() gives what has no type as raw TL", () =>
  withUserAndBot(async ({ server, bot }) => {
    await using heard = bot.streamUpdates();
    server.push(bot.account!.userId, { _: "updateConfig" });
    assertEquals((await nextOf(heard, "raw")).raw, { _: "updateConfig" });
  }));

Deno.test("Client.streamUpdates() tells who comes online", async () => {
  await using server = await TestServer.start();
  server.addUser(ANN);
  const bea = server.addUser({
    phone: "15550002",
    firstName: "Bea",
    username: "bea_user",
    code: "54321",
  });
  await using ann = await connectUser(server);
  await using other = await connectUser(server, {
    phone: "15550002",
    code: "54321",
  });
  await ann.sendMessage("@bea_user", "hello");
  await using updates = ann.streamUpdates();
  await other.api.account.updateStatus({ offline: false });
  const { status } = await nextOf(updates, "userStatus");
  assertEquals(status.userId, bea.id);
  assert(status.isOnline);
  assertEquals(status.status._, "userStatusOnline");
});

Deno.test("Client.streamUpdates() brings inline queries, which can be answered", async () => {
  await using server = await TestServer.start();
  server.addUser(ANN);
  server.addBot({
    token: TOKEN,
    username: BOT.slice(1),
    inlinePlaceholder: "Search",
    inlineFeedback: true,
  });
  await using user = await connectUser(server);
  await using bot = await connectBot(server);
  await using updates = bot.streamUpdates();
  const inputBot = await user.peers.resolve(BOT);
  assert(inputBot._ === "inputPeerUser");
  const asking = user.api.messages.getInlineBotResults({
    bot: { ...inputBot, _: "inputUser" },
    peer: { _: "inputPeerSelf" },
    query: "cats",
    offset: "",
  });
  const { query } = await nextOf(updates, "inlineQuery");
  assertEquals([query.query, query.offset], ["cats", ""]);
  assertEquals(query.userId, user.account!.userId);
  await query.answer([{
    _: "inputBotInlineResult",
    id: "1",
    type: "article",
    title: "A cat",
    sendMessage: {
      _: "inputBotInlineMessageText",
      message: "Meow",
      replyMarkup: {
        _: "replyInlineMarkup",
        rows: [{
          _: "keyboardButtonRow",
          buttons: [{
            _: "keyboardButtonCallback",
            text: "More",
            data: new Uint8Array([1]),
          }],
        }],
      },
    },
  }], { cacheTime: 30, isPersonal: true });
  const results = await asking;
  assertEquals(results.cacheTime, 30);
  await user.api.messages.sendInlineBotResult({
    peer: { _: "inputPeerSelf" },
    randomId: 1n,
    queryId: results.queryId,
    id: "1",
  });
  const { inlineSend } = await nextOf(updates, "inlineSend");
  assertEquals([inlineSend.id, inlineSend.query], ["1", "cats"]);
  await inlineSend.edit({ markdown: "**Purr**" });
  const [message] = await user.getMessages("me", 1);
  assertEquals(message?.markdownText, "**Purr**");

  const sent = await user.sendToSelf("x");
  await sent.delete();
  await inlineSend.edit("With a button", {
    replyMarkup: {
      _: "replyInlineMarkup",
      rows: [{
        _: "keyboardButtonRow",
        buttons: [{
          _: "keyboardButtonCallback",
          text: "Press",
          data: new Uint8Array([2]),
        }],
      }],
    },
  });
  const [withButton] = await user.getMessages("me", 1);
  const pressing = withButton!.click("Press");
  const { query: press } = await nextOf(updates, "callbackQuery");
  assertEquals(press.messageId, undefined);
  assertEquals(press.inlineMessageId, inlineSend.messageId);
  await press.edit("Pressed");
  await press.answer({ text: "ok", cacheTime: 0 });
  assertEquals((await pressing).text, "ok");
  assertEquals((await user.getMessages("me", 1))[0]?.text, "Pressed");
});

Deno.test("Client.answerInlineQuery() refuses too many results before any call", async () => {
  const client = new Client(API);
  const result = {
    _: "inputBotInlineResult",
    id: "1",
    type: "article",
    sendMessage: { _: "inputBotInlineMessageText", message: "a" },
  } as const;
  assertThrows(
    () => client.answerInlineQuery(1n, Array(51).fill(result)),
    RangeError,
    "at most 50 results",
  );
  await assertRejects(() => client.answerInlineQuery(1n, []));
});
