import { assertEquals, assertThrows } from "@std/assert";
import { Client } from "../../../src/features/mod.ts";
import { API, lastCall, withUserAndBot } from "../wire.ts";

Deno.test("Client.answerCallbackQuery() sends text, alert and all options", () =>
  withUserAndBot(async ({ bot, server }) => {
    server.on("messages.setBotCallbackAnswer", () => true);
    const answer = () => lastCall(server, "messages.setBotCallbackAnswer");
    await bot.answerCallbackQuery(7n, "text", true);
    assertEquals(answer(), {
      queryId: 7n,
      message: "text",
      alert: true,
      cacheTime: 0,
    });
    await bot.answerCallbackQuery(7n, null, false);
    assertEquals(answer(), { queryId: 7n, cacheTime: 0 });
    await bot.answerCallbackQuery(7n, {
      text: "t",
      alert: true,
      url: "https://t.me/echo_bot?start=1",
      cacheTime: 30,
    });
    assertEquals(answer(), {
      queryId: 7n,
      message: "t",
      alert: true,
      url: "https://t.me/echo_bot?start=1",
      cacheTime: 30,
    });
  }));

Deno.test("Client.answerInlineQuery() sends every option", () =>
  withUserAndBot(async ({ bot, server }) => {
    server.on("messages.setInlineBotResults", () => true);
    const answer = () => lastCall(server, "messages.setInlineBotResults");
    await bot.answerInlineQuery(7n, []);
    assertEquals(answer(), { queryId: 7n, results: [], cacheTime: 300 });
    const switchPm = {
      _: "inlineBotSwitchPM",
      text: "Settings",
      startParam: "s",
    } as const;
    await bot.answerInlineQuery(7n, [], {
      cacheTime: 0,
      isPersonal: true,
      nextOffset: "20",
      gallery: true,
      switchPm,
    });
    assertEquals(answer(), {
      queryId: 7n,
      results: [],
      cacheTime: 0,
      private: true,
      nextOffset: "20",
      gallery: true,
      switchPm,
    });
  }));

Deno.test("Client refuses wrong answers before any call, naming the field", () => {
  const client = new Client(API);
  const seven = 7 as unknown as bigint;
  assertThrows(
    () => client.answerCallbackQuery(seven, "a"),
    TypeError,
    "queryId must be a bigint, got number",
  );
  assertThrows(
    () => client.answerInlineQuery(seven, []),
    TypeError,
    "queryId must be a bigint, got number",
  );
  for (const cacheTime of [-1, 1.5, NaN]) {
    assertThrows(
      () => client.answerCallbackQuery(7n, { cacheTime }),
      RangeError,
      "cacheTime must be whole seconds",
    );
  }
});
