/**
 * The shapes in which a keyboard can be given.
 *
 * @module
 */

import type { TypeReplyMarkup } from "../../tl/mod.ts";
import { Button } from "./button.ts";
import { InlineKeyboard } from "./inline_keyboard.ts";
import { ReplyKeyboard } from "./reply_keyboard.ts";

/**
 * A keyboard in any shape: a builder, what it built, or rows of buttons. Rows
 * that hold a text or a reply-keyboard button are a reply keyboard, others an
 * inline keyboard.
 */
export type Keyboard =
  | InlineKeyboard
  | ReplyKeyboard
  | TypeReplyMarkup
  | readonly (readonly (Button | string)[])[];

/**
 * Turns any shape of keyboard into markup.
 *
 * @param keyboard A builder, markup, or rows.
 * @throws {TypeError} If it is none of these.
 */
export function toReplyMarkup(keyboard: Keyboard): TypeReplyMarkup {
  if (
    keyboard instanceof InlineKeyboard || keyboard instanceof ReplyKeyboard
  ) {
    return keyboard.build();
  }
  if (Array.isArray(keyboard)) return rowsToMarkup(keyboard);
  const markup = keyboard as TypeReplyMarkup | undefined;
  if (typeof markup?._ === "string" && /^reply[A-Z]/.test(markup._)) {
    return markup;
  }
  throw new TypeError(
    "Cannot read keyboard: it must be a keyboard, markup or rows of buttons, " +
      `got ${typeof keyboard}`,
  );
}

function rowsToMarkup(
  rows: readonly (readonly (Button | string)[])[],
): TypeReplyMarkup {
  const all = rows.flat();
  const odd = all.find((item) =>
    typeof item !== "string" && !(item instanceof Button)
  );
  if (odd !== undefined) {
    throw new TypeError(
      "Cannot read keyboard: rows must hold buttons or texts, got " +
        typeof odd,
    );
  }
  const isReply = all.some((item) =>
    typeof item === "string" || item.place === "reply"
  );
  return isReply
    ? ReplyKeyboard.from(rows).build()
    : InlineKeyboard.from(rows as readonly (readonly Button[])[]).build();
}
