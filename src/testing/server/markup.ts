/**
 * Keyboards under messages: what a bot may send.
 *
 * @module
 */

import type {
  TypeInputUser,
  TypeKeyboardButton,
  TypeReplyMarkup,
} from "../../tl/mod.ts";
import type { Account } from "./account.ts";
import { refuse } from "./refuse.ts";

/** Most bytes that a callback button carries. */
const MAX_CALLBACK_DATA = 64;

function checkButton(button: TypeKeyboardButton, inline: boolean): void {
  if ("text" in button && button.text.trim() === "") {
    refuse("BUTTON_TEXT_INVALID");
  }
  switch (button._) {
    case "keyboardButtonCallback":
      if (!inline) refuse("BUTTON_TYPE_INVALID");
      if (button.data.length < 1 || button.data.length > MAX_CALLBACK_DATA) {
        refuse("BUTTON_DATA_INVALID");
      }
      break;
    case "keyboardButtonUrl":
      if (!inline) refuse("BUTTON_TYPE_INVALID");
      if (!/^(https?|tg|ton):\/\/\S|^[^\s:/]+\.[^\s.]+/i.test(button.url)) {
        refuse("BUTTON_URL_INVALID");
      }
      break;
    case "keyboardButton":
    case "keyboardButtonRequestPhone":
    case "keyboardButtonRequestGeoLocation":
    case "keyboardButtonRequestPoll":
      if (inline) refuse("BUTTON_TYPE_INVALID");
  }
}

/** What only senders write, as receivers read it. */
function received(
  button: TypeKeyboardButton,
  index: number,
  resolve: (user: TypeInputUser) => bigint,
): TypeKeyboardButton {
  switch (button._) {
    case "inputKeyboardButtonUrlAuth":
      return {
        _: "keyboardButtonUrlAuth",
        style: button.style,
        text: button.text,
        fwdText: button.fwdText,
        url: button.url,
        buttonId: index,
      };
    case "inputKeyboardButtonUserProfile":
      return {
        _: "keyboardButtonUserProfile",
        style: button.style,
        text: button.text,
        userId: resolve(button.userId),
      };
    case "inputKeyboardButtonRequestPeer":
      return {
        _: "keyboardButtonRequestPeer",
        style: button.style,
        text: button.text,
        buttonId: button.buttonId,
        peerType: button.peerType,
        maxQuantity: button.maxQuantity,
      };
    default:
      return button;
  }
}

/**
 * Checks the keyboard of a message.
 *
 * @param sender Who sends it; users' keyboards are left out.
 * @param markup The keyboard.
 * @param resolve Finds the user that a button names.
 * @returns The keyboard to store.
 * @throws {RpcError} If a button breaks a rule.
 */
export function checkMarkup(
  sender: Account,
  markup: TypeReplyMarkup | undefined,
  resolve: (user: TypeInputUser) => bigint,
): TypeReplyMarkup | undefined {
  if (markup === undefined || sender.bot === undefined) return undefined;
  if (!("rows" in markup)) return markup;
  const inline = markup._ === "replyInlineMarkup";
  const rows = markup.rows.filter(({ buttons }) => buttons.length > 0);
  if (rows.length === 0) {
    if (inline) return undefined;
    refuse("REPLY_MARKUP_INVALID");
  }
  if (rows.reduce((sum, row) => sum + row.buttons.length, 0) > 100) {
    refuse("REPLY_MARKUP_TOO_LONG");
  }
  for (const { buttons } of rows) {
    for (const button of buttons) checkButton(button, inline);
  }
  let index = 0;
  return {
    ...markup,
    rows: rows.map((row) => ({
      ...row,
      buttons: row.buttons.map((it) => received(it, index++, resolve)),
    })),
  };
}

/**
 * Looks for a callback button.
 *
 * @param markup The keyboard of a message.
 * @param data What the button carries.
 * @returns Whether there is such a button.
 */
export function hasCallback(
  markup: TypeReplyMarkup | undefined,
  data: Uint8Array,
): boolean {
  if (markup?._ !== "replyInlineMarkup") return false;
  return markup.rows.some(({ buttons }) =>
    buttons.some((button) =>
      button._ === "keyboardButtonCallback" &&
      button.data.length === data.length &&
      button.data.every((byte, i) => byte === data[i])
    )
  );
}
