import { assertEquals } from "@std/assert";
import { InputMessage } from "../../../src/features/messages/input_message.ts";
import { InlineKeyboard } from "../../../src/features/keyboards/mod.ts";

Deno.test("InputMessage collects every option", () => {
  const keyboard = new InlineKeyboard().callback("a", "1");
  const entities = [{ _: "messageEntityBold", offset: 0, length: 1 }] as const;
  const message = InputMessage.text("text")
    .entities(entities)
    .replyTo(5)
    .topic(6)
    .keyboard(keyboard)
    .silent()
    .background(true)
    .clearDraft()
    .noWebpage()
    .invertMedia()
    .noForwards()
    .scheduleDate(7);
  assertEquals(message.options, {
    text: "text",
    entities,
    replyTo: 5,
    topicId: 6,
    keyboard,
    silent: true,
    background: true,
    clearDraft: true,
    noWebpage: true,
    invertMedia: true,
    noForwards: true,
    scheduleDate: 7,
  });
});

Deno.test("InputMessage leaves the message it came from as it was", () => {
  const first = InputMessage.markdown("**a**");
  const second = first.silent();
  assertEquals(first.options, { markdown: "**a**" });
  assertEquals(second.options, { markdown: "**a**", silent: true });
});

Deno.test("InputMessage takes options back with null and false", () => {
  const message = InputMessage.html("a")
    .replyTo(1)
    .scheduleOnceOnline()
    .replyMarkup(new InlineKeyboard().callback("a", "1"))
    .copyMedia({ _: "inputMediaEmpty" })
    .silent();
  assertEquals(message.options.scheduleDate, "online");
  assertEquals(
    message.replyTo(null).scheduleDate(null).keyboard(null).clearMedia()
      .topic(null).silent(false).options,
    { html: "a", silent: false },
  );
});

Deno.test("InputMessage.setText() replaces text, markup and entities", () => {
  const text = (message: InputMessage) => message.setText("b").options;
  assertEquals(text(InputMessage.markdown("a")), { text: "b" });
  assertEquals(text(InputMessage.html("a").silent()), {
    silent: true,
    text: "b",
  });
  assertEquals(text(InputMessage.text("a").entities([])), { text: "b" });
});
