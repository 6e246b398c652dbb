import { assert, assertEquals, assertRejects } from "@std/assert";
import { RpcError } from "../../src/mtproto/mod.ts";
import { FakeClock, TestServer } from "../../src/testing/mod.ts";
import type {
  Message,
  TypeKeyboardButton,
  TypeReplyMarkup,
} from "../../src/tl/mod.ts";
import { errorOf, RawClient } from "./raw_client.ts";

const TOKEN = "7:bot-secret";

async function start(options?: Parameters<typeof TestServer.start>[0]) {
  const server = await TestServer.start(options);
  const bot = server.addBot({
    token: TOKEN,
    username: "a_bot",
    inlinePlaceholder: "Search",
    inlineFeedback: true,
  });
  const ann = server.addUser({ phone: "15550001", firstName: "Ann" });
  return { server, bot: bot.id, ann: ann.id };
}

function keyboard(...buttons: TypeKeyboardButton[]): TypeReplyMarkup {
  return {
    _: "replyInlineMarkup",
    rows: [{ _: "keyboardButtonRow", buttons }],
  };
}

function callback(text: string, data: string): TypeKeyboardButton {
  return {
    _: "keyboardButtonCallback",
    text,
    data: new TextEncoder().encode(data),
  };
}

Deno.test("a bot may not begin a conversation", async () => {
  const { server, bot, ann } = await start();
  await using _ = server;
  await assertRejects(
    () => server.sendMessage({ from: bot, to: ann, text: "buy" }),
    RpcError,
    "PEER_ID_INVALID",
  );
  await server.sendMessage({ from: ann, to: bot, text: "/start" });
  await server.sendMessage({ from: bot, to: ann, text: "welcome" });
  await server.invokeAs(ann, "contacts.block", {
    id: server.inputPeer(ann, bot),
  });
  await assertRejects(
    () => server.sendMessage({ from: bot, to: ann, text: "buy" }),
    RpcError,
    "USER_IS_BLOCKED",
  );
  const other = server.addBot({ token: "8:bot-secret", username: "b_bot" });
  await assertRejects(
    () => server.sendMessage({ from: bot, to: other.id, text: "hi" }),
    RpcError,
    "USER_IS_BOT",
  );
});

Deno.test("`messages.startBot` writes /start with its parameter", async () => {
  const { server, bot, ann } = await start();
  await using _ = server;
  const run = (startParam: string) =>
    server.invokeAs(ann, "messages.startBot", {
      bot: { ...server.inputPeer(ann, bot), _: "inputUser" } as never,
      peer: { _: "inputPeerEmpty" },
      randomId: 5n,
      startParam,
    });
  assertEquals(await errorOf(run("a b")), "400 START_PARAM_INVALID");
  await run("ref-1");
  const [message] = server.messages(bot, ann) as Message[];
  assertEquals(message!.message, "/start ref-1");
  assertEquals(message!.entities?.[0]?._, "messageEntityBotCommand");
});

Deno.test("a pressed button reaches the bot, its answer the user", async () => {
  const { server, bot, ann } = await start();
  await using _ = server;
  await using client = await RawClient.connect(server);
  await client.botSignIn(TOKEN);
  await server.sendMessage({ from: ann, to: bot, text: "/start" });
  await server.sendMessage({ from: ann, to: ann, text: "shifts the numbers" });
  await server.sendMessage({
    from: bot,
    to: ann,
    text: "menu",
    replyMarkup: keyboard(callback("One", "1")),
  });
  const menu = server.messages(ann, bot).at(-1)!;
  assertEquals(menu.id, 3);
  const pressed = server.pressButton(ann, bot, menu.id, "1");
  const query = await client.update("updateBotCallbackQuery");
  assertEquals(query.userId, ann);
  assertEquals(query.peer, { _: "peerUser", userId: ann });
  assertEquals(query.msgId, 2);
  assertEquals(new TextDecoder().decode(query.data), "1");
  const answer = {
    queryId: query.queryId,
    message: "Done",
    alert: true,
    cacheTime: 0,
  };
  assertEquals(
    await client.call("messages.setBotCallbackAnswer", answer),
    true,
  );
  const got = await pressed;
  assertEquals([got.message, got.alert], ["Done", true]);
  assertEquals(
    await errorOf(client.call("messages.setBotCallbackAnswer", answer)),
    "400 QUERY_ID_INVALID",
  );
  assertEquals(
    await errorOf(server.pressButton(ann, bot, menu.id, "2")),
    "400 DATA_INVALID",
  );
  assertEquals(
    await errorOf(server.pressButton(ann, bot, 99, "1")),
    "400 MESSAGE_ID_INVALID",
  );
});

Deno.test("a bot that does not answer in time has the user told", async () => {
  const clock = new FakeClock();
  const { server, bot, ann } = await start({ clock, botTimeoutMs: 5000 });
  await using _ = server;
  await server.sendMessage({ from: ann, to: bot, text: "/start" });
  const { id } = await server.sendMessage({
    from: bot,
    to: ann,
    text: "menu",
    replyMarkup: keyboard(callback("One", "1")),
  });
  const pressed = errorOf(server.pressButton(ann, bot, id, "1"));
  await Promise.resolve();
  clock.advance(5000);
  assertEquals(await pressed, "400 BOT_RESPONSE_TIMEOUT");
  assertEquals(clock.timers, 0);
});

Deno.test("an answer with `cacheTime` is given again without the bot", async () => {
  const { server, bot, ann } = await start();
  await using _ = server;
  await using client = await RawClient.connect(server);
  await client.botSignIn(TOKEN);
  await server.sendMessage({ from: ann, to: bot, text: "/start" });
  const { id } = await server.sendMessage({
    from: bot,
    to: ann,
    text: "menu",
    replyMarkup: keyboard(callback("One", "1")),
  });
  const pressed = server.pressButton(ann, bot, id, "1");
  const { queryId } = await client.update("updateBotCallbackQuery");
  const message = "cached";
  await client.call("messages.setBotCallbackAnswer", {
    queryId,
    message,
    cacheTime: 60,
  });
  assertEquals((await pressed).message, message);
  assertEquals((await server.pressButton(ann, bot, id, "1")).message, message);
});

Deno.test("keyboards are held to the rules, users have none", async () => {
  const { server, bot, ann } = await start();
  await using _ = server;
  await server.sendMessage({ from: ann, to: bot, text: "/start" });
  const cases: [TypeReplyMarkup, string][] = [
    [keyboard(callback("a", "x".repeat(65))), "400 BUTTON_DATA_INVALID"],
    [keyboard(callback("a", "")), "400 BUTTON_DATA_INVALID"],
    [keyboard(callback(" ", "x")), "400 BUTTON_TEXT_INVALID"],
    [
      keyboard({ _: "keyboardButtonUrl", text: "a", url: "nonsense" }),
      "400 BUTTON_URL_INVALID",
    ],
    [keyboard({ _: "keyboardButton", text: "a" }), "400 BUTTON_TYPE_INVALID"],
    [{ _: "replyKeyboardMarkup", rows: [] }, "400 REPLY_MARKUP_INVALID"],
    [keyboard(callback("a", "x".repeat(64))), "no error"],
  ];
  for (const [replyMarkup, wanted] of cases) {
    const call = server.sendMessage({
      from: bot,
      to: ann,
      text: "x",
      replyMarkup,
    });
    assertEquals(await errorOf(call), wanted);
  }
  const plain = await server.sendMessage({
    from: ann,
    to: bot,
    text: "x",
    replyMarkup: keyboard(callback("a", "1")),
  });
  assertEquals(plain.replyMarkup, undefined);
});

Deno.test("in groups a bot hears what is meant for it", async () => {
  const { server, bot, ann } = await start();
  await using _ = server;
  const open = server.addBot({
    token: "9:bot-secret",
    username: "open_bot",
    privacyMode: false,
  });
  const group = await server.createGroup(ann, "Team", [bot, open.id]);
  const texts = [
    "hello",
    "/help",
    "/help@a_bot",
    "/help@open_bot",
    "@a_bot hi",
  ];
  for (const text of texts) {
    await server.sendMessage({ from: ann, to: group, text });
  }
  const heard = (who: bigint) =>
    server.messages(who, group).flatMap((it) =>
      it._ === "message" ? [it.message] : []
    );
  assertEquals(heard(bot), ["/help", "/help@a_bot", "@a_bot hi"]);
  assertEquals(heard(open.id), texts);
  const { id } = await server.sendMessage({ from: bot, to: group, text: "me" });
  assertEquals(heard(open.id), texts);
  assert(id > 0);
  const copy = server.messages(ann, group).at(-1)!;
  await server.sendMessage({
    from: ann,
    to: group,
    text: "an answer",
    replyTo: copy.id,
  });
  assertEquals(heard(bot).at(-1), "an answer");
});

Deno.test("inline mode: asked, answered, sent, told, changed", async () => {
  const { server, bot, ann } = await start();
  await using _ = server;
  await using client = await RawClient.connect(server);
  await client.botSignIn(TOKEN);
  const bob = server.addUser({ phone: "15550002", firstName: "Bob" }).id;
  const peer = server.inputPeer(ann, bob);
  const asked = server.invokeAs(ann, "messages.getInlineBotResults", {
    bot: { ...server.inputPeer(ann, bot), _: "inputUser" } as never,
    peer,
    query: "cats",
    offset: "",
  });
  const query = await client.update("updateBotInlineQuery");
  assertEquals([query.query, query.userId], ["cats", ann]);
  assertEquals(query.peerType?._, "inlineQueryPeerTypePM");
  await client.call("messages.setInlineBotResults", {
    queryId: query.queryId,
    results: [{
      _: "inputBotInlineResult",
      id: "r1",
      type: "article",
      title: "Cat",
      sendMessage: {
        _: "inputBotInlineMessageText",
        message: "A cat",
        replyMarkup: keyboard(callback("More", "more")),
      },
    }],
    cacheTime: 0,
  });
  const results = await asked;
  assertEquals(results.results.map(({ id }) => id), ["r1"]);
  await server.invokeAs(ann, "messages.sendInlineBotResult", {
    peer,
    randomId: 4n,
    queryId: results.queryId,
    id: "r1",
  });
  const [message] = server.messages(bob, ann) as Message[];
  assertEquals([message!.message, message!.viaBotId], ["A cat", bot]);
  const told = await client.update("updateBotInlineSend");
  assertEquals([told.id, told.userId], ["r1", ann]);
  await client.call("messages.editInlineBotMessage", {
    id: told.msgId!,
    message: "Two cats",
  });
  assertEquals(
    (server.messages(bob, ann) as Message[])[0]!.message,
    "Two cats",
  );
  assertEquals(
    await errorOf(server.invokeAs(ann, "messages.sendInlineBotResult", {
      peer,
      randomId: 5n,
      queryId: results.queryId,
      id: "r2",
    })),
    "400 RESULT_ID_INVALID",
  );
});

Deno.test("`bots.setBotCommands` shows in the bot's profile", async () => {
  const { server, bot, ann } = await start();
  await using _ = server;
  const commands = [{
    _: "botCommand" as const,
    command: "help",
    description: "Shows help",
  }];
  const params = {
    scope: { _: "botCommandScopeDefault" },
    langCode: "",
  } as const;
  await server.invokeAs(bot, "bots.setBotCommands", { ...params, commands });
  const { fullUser } = await server.invokeAs(ann, "users.getFullUser", {
    id: { ...server.inputPeer(ann, bot), _: "inputUser" } as never,
  });
  assertEquals(fullUser.botInfo?.commands, commands);
  assertEquals(
    await errorOf(server.invokeAs(bot, "bots.setBotCommands", {
      ...params,
      commands: [{ ...commands[0]!, command: "No Spaces" }],
    })),
    "400 BOT_COMMAND_INVALID",
  );
  await server.invokeAs(bot, "bots.resetBotCommands", params);
  assertEquals(await server.invokeAs(bot, "bots.getBotCommands", params), []);
});
