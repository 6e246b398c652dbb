import { assertEquals, assertThrows } from "@std/assert";
import {
  checkMessage,
  type MessageLike,
} from "../../../src/features/messages/message_content.ts";
import { InputMessage } from "../../../src/features/messages/input_message.ts";
import type { SendMessageOptions } from "../../../src/features/messages/message_options.ts";
import { md } from "../../../src/features/text/mod.ts";

const bold = [{ _: "messageEntityBold", offset: 0, length: 1 }];

Deno.test("checkMessage() reads a message in any shape", () => {
  const cases: [MessageLike, string, unknown][] = [
    ["a", "a", undefined],
    [{ text: "a" }, "a", undefined],
    [{ markdown: "**a**" }, "a", bold],
    [{ html: "<b>a</b>" }, "a", bold],
    [md`**${"a"}**`, "a", bold],
    [InputMessage.markdown("**a**"), "a", bold],
    [InputMessage.text("a").entities([]), "a", undefined],
  ];
  for (const [message, text, entities] of cases) {
    const checked = checkMessage(message);
    assertEquals([checked.text, checked.entities], [text, entities]);
  }
});

Deno.test("checkMessage() lets options win over the message's own", () => {
  const checked = checkMessage(InputMessage.text("a").silent().replyTo(1), {
    silent: false,
    keyboard: [["b"]],
  });
  assertEquals(checked.options.silent, false);
  assertEquals(checked.options.replyTo, 1);
  assertEquals(checked.replyMarkup?._, "replyKeyboardMarkup");
});

Deno.test("checkMessage() reads dates as Unix seconds", () => {
  const date = (scheduleDate: SendMessageOptions["scheduleDate"]) =>
    checkMessage("a", scheduleDate === undefined ? {} : { scheduleDate })
      .scheduleDate;
  assertEquals(date(undefined), undefined);
  assertEquals(date(1_700_000_000), 1_700_000_000);
  assertEquals(date(new Date(1_700_000_000_999)), 1_700_000_000);
  assertEquals(date("online"), 0x7ffffffe);
});

Deno.test("checkMessage() refuses wrong fields, naming each", () => {
  const cases: [unknown, SendMessageOptions, string][] = [
    ["", {}, "text must not be empty"],
    [{ html: "" }, {}, "text must not be empty"],
    [5, {}, "message must be text, an InputMessage or options, got number"],
    [null, {}, "message must be text, an InputMessage or options, got null"],
    [{ text: 5 }, {}, "text must be a string, got number"],
    [{ text: "a", html: "b" }, {}, "one of text, markdown and html"],
    ["a", { replyTo: 0 }, "replyTo must be a message id above 0, got 0"],
    ["a", { topicId: 1.5 }, "topicId must be a message id above 0, got 1.5"],
    ["a", { scheduleDate: -1 }, "scheduleDate must be Unix seconds"],
    ["a", { scheduleDate: new Date(NaN) }, "scheduleDate must be"],
    ["a", { keyboard: [] }, "at least one button"],
  ];
  for (const [message, options, wanted] of cases) {
    assertThrows(
      () => checkMessage(message as MessageLike, options),
      Error,
      wanted,
    );
  }
});

Deno.test("checkMessage() takes media without text", () => {
  assertEquals(checkMessage({ media: { _: "inputMediaEmpty" } }).text, "");
});
