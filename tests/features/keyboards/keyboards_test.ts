import { assertEquals, assertThrows } from "@std/assert";
import {
  Button,
  InlineKeyboard,
  type Keyboard,
  ReplyKeyboard,
  toReplyMarkup,
} from "../../../src/features/keyboards/mod.ts";
import { apiSchema } from "../../../src/tl/mod.ts";

Deno.test("InlineKeyboard builds each kind of button, as the schema has them", () => {
  const markup = new InlineKeyboard()
    .callback("callback", "data")
    .url("url", "https://a.b")
    .urlAuth("urlAuth", "https://a.b", {
      forwardText: "f",
      requestWriteAccess: true,
    })
    .row()
    .switchInline("switchInline", "q")
    .switchElsewhere("switchElsewhere")
    .webview("webview", "https://a.b")
    .copyText("copyText", "copied")
    .build();
  assertEquals(markup.rows.map((row) => row.buttons.map(({ _ }) => _)), [
    [
      "keyboardButtonCallback",
      "keyboardButtonUrl",
      "inputKeyboardButtonUrlAuth",
    ],
    [
      "keyboardButtonSwitchInline",
      "keyboardButtonSwitchInline",
      "keyboardButtonWebView",
      "keyboardButtonCopy",
    ],
  ]);
  assertEquals(apiSchema.decode(apiSchema.encode(markup)), markup);
});

Deno.test("ReplyKeyboard builds each kind of button, as the schema has them", () => {
  const markup = new ReplyKeyboard()
    .text("text")
    .requestPhone("requestPhone")
    .requestGeo("requestGeo")
    .row()
    .requestPoll("requestPoll")
    .requestQuiz("requestQuiz")
    .requestPeer("requestPeer", { _: "requestPeerTypeUser" }, { buttonId: 4 })
    .simpleWebview("simpleWebview", "https://a.b")
    .resize()
    .singleUse()
    .selective()
    .persistent()
    .placeholder("here")
    .build();
  assertEquals(markup.rows.map((row) => row.buttons.length), [3, 4]);
  assertEquals(apiSchema.decode(apiSchema.encode(markup)), markup);
});

Deno.test("InlineKeyboard.from() equals the fluent form", () => {
  assertEquals(
    InlineKeyboard.from([
      [Button.callback("a", "1"), Button.url("b", "tg://x")],
      [Button.callback("c", new Uint8Array([0xff]))],
    ]).build(),
    new InlineKeyboard().row().callback("a", "1").url("b", "tg://x")
      .row().callback("c", new Uint8Array([0xff])).build(),
  );
});

Deno.test("InlineKeyboard.row() twice leaves no empty row", () => {
  const { rows } = new InlineKeyboard().row().row().callback("a", "1").row()
    .build();
  assertEquals(rows.length, 1);
});

Deno.test("Button.callback() takes 1 to 64 bytes of UTF-8", () => {
  Button.callback("a", "x");
  Button.callback("a", "д".repeat(32));
  for (const data of ["", "д".repeat(32) + "x", new Uint8Array(65)]) {
    assertThrows(
      () => Button.callback("a", data),
      RangeError,
      "data must be 1 to 64 bytes",
    );
  }
  assertThrows(
    () => Button.callback("a", 5 as unknown as string),
    TypeError,
    "data must be a string or Uint8Array, got number",
  );
});

Deno.test("Button refuses wrong texts and addresses, naming the field", () => {
  assertThrows(() => Button.text(""), TypeError, "text must be a non-empty");
  assertThrows(() => Button.url("a", "no scheme"), SyntaxError, "url must be");
  assertThrows(() => Button.webview("a", ""), SyntaxError, "url must be");
  assertThrows(() => Button.copyText("a", ""), RangeError, "copyText must be");
  assertThrows(
    () => Button.copyText("a", "x".repeat(257)),
    RangeError,
    "at most 256".slice(8),
  );
});

Deno.test("InlineKeyboard.build() wants game and buy first", () => {
  new InlineKeyboard().game("a").callback("b", "1").build();
  assertThrows(
    () => new InlineKeyboard().callback("b", "1").buy("a").build(),
    RangeError,
    "keyboardButtonBuy must be the first button, got number 2",
  );
});

Deno.test("InlineKeyboard.build() wants a button", () => {
  assertThrows(
    () => new InlineKeyboard().row().build(),
    RangeError,
    "at least one button",
  );
});

Deno.test("InlineKeyboard.add() refuses buttons of reply keyboards", () => {
  assertThrows(
    () => new InlineKeyboard().add(Button.text("a")),
    TypeError,
    "keyboardButton belongs on reply keyboards, got inline",
  );
  assertThrows(
    () => new ReplyKeyboard().add(Button.callback("a", "1")),
    TypeError,
    "keyboardButtonCallback belongs on inline keyboards, got reply",
  );
});

Deno.test("ReplyKeyboard.remove() and .forceReply() make their markup", () => {
  assertEquals(ReplyKeyboard.remove({ selective: true }), {
    _: "replyKeyboardHide",
    selective: true,
  });
  assertEquals(ReplyKeyboard.forceReply({ placeholder: "p" }), {
    _: "replyKeyboardForceReply",
    placeholder: "p",
  });
  assertThrows(
    () => ReplyKeyboard.forceReply({ placeholder: "p".repeat(65) }),
    RangeError,
    "placeholder must be at most 64",
  );
});

Deno.test("toReplyMarkup() takes builders, markup and rows", () => {
  const inline = new InlineKeyboard().callback("a", "1");
  assertEquals(toReplyMarkup(inline), inline.build());
  assertEquals(toReplyMarkup(inline.build()), inline.build());
  assertEquals(toReplyMarkup([[Button.callback("a", "1")]]), inline.build());
  assertEquals(
    toReplyMarkup([["a"], [Button.requestGeo("b")]]),
    new ReplyKeyboard().row(["a"]).row().requestGeo("b").build(),
  );
  for (const wrong of [5, { _: "message" }, [[5]], undefined]) {
    assertThrows(
      () => toReplyMarkup(wrong as unknown as Keyboard),
      TypeError,
      "Cannot read keyboard",
    );
  }
});
