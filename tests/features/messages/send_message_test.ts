import { assert, assertEquals, assertRejects, assertThrows } from "@std/assert";
import { PeerError } from "../../../src/client/mod.ts";
import {
  Client,
  InlineKeyboard,
  InputMessage,
  md,
} from "../../../src/features/mod.ts";
import {
  API,
  BOT,
  lastCall,
  nextMessage,
  nextOf,
  withUserAndBot,
} from "../wire.ts";

Deno.test("Client.sendMessage() sends text and returns the message", () =>
  withUserAndBot(async ({ user, bot }) => {
    await using updates = bot.streamUpdates();
    const sent = await user.sendMessage(BOT, "Hello 👋");
    assertEquals(sent.text, "Hello 👋");
    assert(sent.id > 0);
    assert(sent.outgoing);
    assertEquals(sent.chatId, Number(bot.account!.userId));
    assertEquals(sent.senderId, {
      _: "peerUser",
      userId: user.account!.userId,
    });
    const received = await nextMessage(updates);
    assertEquals(received.text, "Hello 👋");
    assertEquals(received.outgoing, false);
    assertEquals(received.date, sent.date);
    assertEquals(received.chatId, Number(user.account!.userId));
    assertEquals(received.senderId, received.peerId);
    assertEquals(received.sender?._, "user");
  }));

Deno.test("Client.sendMessage() carries entities both ways", () =>
  withUserAndBot(async ({ user, bot }) => {
    await using updates = bot.streamUpdates();
    const message = md`**Bold __both__** 👍 ||s|| \`c\` [l](http://a.b/)`;
    const sent = await user.sendMessage(BOT, message);
    const received = await nextMessage(updates);
    assertEquals(sent.entities, message.entities);
    assertEquals(received.entities, message.entities);
    assertEquals(
      received.markdownText,
      "**Bold __both__** 👍 ||s|| `c` [l](http://a.b/)",
    );
    assertEquals(
      received.htmlText,
      "<b>Bold <i>both</i></b> 👍 <tg-spoiler>s</tg-spoiler> " +
        '<code>c</code> <a href="http://a.b/">l</a>',
    );
  }));

Deno.test("Client.sendMessage() names mentioned users with their hash", () =>
  withUserAndBot(async ({ user, bot, server }) => {
    await using heard = bot.streamUpdates();
    await user.sendMessage(BOT, "so that the bot knows the user");
    const received = await nextMessage(heard);
    const { userId } = user.account!;
    await received.respond({ markdown: `[Ann](tg://user?id=${userId})` });
    const { entities = [] } = lastCall(server, "messages.sendMessage");
    const [mention] = entities;
    assert(mention?._ === "inputMessageEntityMentionName");
    assert(mention.userId._ === "inputUser");
    assertEquals(mention.userId.userId, userId);
  }));

Deno.test("Client.sendToSelf() writes to Saved Messages", () =>
  withUserAndBot(async ({ user }) => {
    const sent = await user.sendToSelf("note");
    assertEquals(sent.chatId, Number(user.account!.userId));
    assertEquals((await user.getMessages("me", 1))[0]?.text, "note");
  }));

Deno.test("Client.sendMessage() sends every option", () =>
  withUserAndBot(async ({ user, server }) => {
    const first = await user.sendMessage(BOT, "first");
    const sent = await user.sendMessage(
      BOT,
      InputMessage.text("second").replyTo(first.id).silent().noWebpage()
        .background().clearDraft().invertMedia().noForwards(),
    );
    assertEquals(sent.text, "second");
    const { peer: _, randomId, ...params } = lastCall(
      server,
      "messages.sendMessage",
    );
    assertEquals(params, {
      message: "second",
      replyTo: { _: "inputReplyToMessage", replyToMsgId: first.id },
      silent: true,
      noWebpage: true,
      background: true,
      clearDraft: true,
      invertMedia: true,
      noforwards: true,
    });
    assertEquals(typeof randomId, "bigint");
    const again = await sent.refetch();
    assertEquals(again?.replyToMessageId, first.id);
    assertEquals((await again?.getReplyMessage())?.text, "first");
    assert(again?.silent);
  }));

Deno.test("IncomingMessage.reply() and .respond() answer in the chat", () =>
  withUserAndBot(async ({ user, bot }) => {
    await using heard = bot.streamUpdates();
    await using answers = user.streamUpdates();
    const question = await user.sendMessage(BOT, "question");
    const received = await nextMessage(heard);
    await received.reply("reply");
    await received.respond("response");
    assertEquals((await nextMessage(answers)).replyToMessageId, question.id);
    const response = await nextMessage(answers);
    assertEquals(response.text, "response");
    assertEquals(response.replyToMessageId, undefined);
  }));

Deno.test("Client.sendMessage() sends a keyboard, which can be pressed", () =>
  withUserAndBot(async ({ user, bot }) => {
    await using heard = bot.streamUpdates();
    await using answers = user.streamUpdates();
    await user.sendMessage(BOT, "/start");
    const keyboard = new InlineKeyboard()
      .callback("👍", "up").callback("👎", new Uint8Array([0, 255]))
      .row().url("Docs", "https://a.b/");
    await (await nextMessage(heard)).respond("Vote", { keyboard });
    const vote = await nextMessage(answers);
    assertEquals(vote.replyMarkup, keyboard.build());

    const pressing = vote.click("👍");
    const { query } = await nextOf(heard, "callbackQuery");
    assertEquals(query.data, "up");
    assertEquals(query.userId, user.account!.userId);
    assertEquals((await query.getMessage())?.text, "Vote");
    await query.answer("Thanks", true);
    const answer = await pressing;
    assertEquals([answer.text, answer.alert], ["Thanks", true]);

    const second = vote.click({ row: 0, column: 1 });
    const other = await nextOf(heard, "callbackQuery");
    assertEquals(other.query.dataBytes, new Uint8Array([0, 255]));
    await other.query.edit("Voted");
    await bot.answerCallbackQuery(other.query.queryId);
    assertEquals((await second).text, undefined);
    const { message } = await nextOf(answers, "messageEdited");
    assertEquals(message.text, "Voted");

    assertThrows(() => vote.click("none"), RangeError, "no such button");
    assertThrows(
      () => vote.click({ text: "Docs" }),
      TypeError,
      "must be a callback or game button, got keyboardButtonUrl",
    );
  }));

Deno.test("Client.sendMessage() tells that a peer cannot be found", () =>
  withUserAndBot(async ({ user }) => {
    await assertRejects(
      () => user.sendMessage("@nobody_here", "a"),
      PeerError,
      "nobody_here",
    );
  }));

Deno.test("Client.sendMessage() refuses wrong messages before any call", () => {
  const client = new Client(API);
  assertThrows(() => client.sendMessage("me", ""), RangeError, "text");
  assertThrows(
    () => client.sendMessage("me", "a", { replyTo: -1 }),
    RangeError,
    "replyTo",
  );
  for (const replyTo of ["5", true, null] as never[]) {
    assertThrows(
      () => client.sendMessage("me", "a", { replyTo }),
      TypeError,
      "replyTo",
    );
  }
  assertThrows(
    () => client.answerCallbackQuery(1n, "x".repeat(201)),
    RangeError,
    "text must be at most 200",
  );
});
