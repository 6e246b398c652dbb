/**
 * Keyboards: buttons under messages and in place of the user's own.
 *
 * @module
 */

export {
  Button,
  type RequestPeerOptions,
  type UrlAuthOptions,
} from "./button.ts";
export { InlineKeyboard } from "./inline_keyboard.ts";
export { ReplyKeyboard } from "./reply_keyboard.ts";
export { type Keyboard, toReplyMarkup } from "./reply_markup.ts";
