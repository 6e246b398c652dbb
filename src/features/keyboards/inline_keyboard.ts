/**
 * Keyboards under a message.
 *
 * @module
 */

import type { ReplyInlineMarkup } from "../../tl/mod.ts";
import { Button, type UrlAuthOptions } from "./button.ts";
import { ButtonRows } from "./button_rows.ts";

/**
 * Builds a keyboard under a message, button by button or row by row. Each
 * method changes the keyboard and returns it.
 *
 * @see {@link https://core.telegram.org/api/bots/buttons}
 *
 * @example Two rows
 * ```ts
 * import { InlineKeyboard } from "@layer/mtproto";
 * import { assertEquals } from "@std/assert";
 *
 * const markup = new InlineKeyboard()
 *   .row()
 *   .callback("👍 Like", "like")
 *   .callback("👎 Dislike", "dislike")
 *   .row()
 *   .url("🔗 Docs", "https://core.telegram.org")
 *   .build();
 * assertEquals(markup._, "replyInlineMarkup");
 * assertEquals(markup.rows.map((row) => row.buttons.length), [2, 1]);
 * ```
 */
export class InlineKeyboard {
  readonly #rows = new ButtonRows("inline");

  /**
   * Builds from rows of buttons.
   *
   * @param rows Rows from the top, buttons from the left.
   */
  static from(rows: readonly (readonly Button[])[]): InlineKeyboard {
    const keyboard = new InlineKeyboard();
    for (const row of rows) keyboard.row(row);
    return keyboard;
  }

  /**
   * Begins a new row.
   *
   * @param buttons Buttons to begin it with. Default: none yet.
   */
  row(buttons: readonly Button[] = []): this {
    this.#rows.begin();
    for (const button of buttons) this.add(button);
    return this;
  }

  /**
   * Adds a button to the current row.
   *
   * @param button A button for inline keyboards.
   * @throws {TypeError} If it belongs on a reply keyboard.
   */
  add(button: Button): this {
    this.#rows.add(button);
    return this;
  }

  /**
   * Adds a button that sends data to the bot; see {@linkcode Button.callback}.
   *
   * @param text What it says.
   * @param data 1 to 64 bytes; a string is encoded as UTF-8.
   */
  callback(text: string, data: string | Uint8Array): this {
    return this.add(Button.callback(text, data));
  }

  /**
   * Adds a button that opens an address; see {@linkcode Button.url}.
   *
   * @param text What it says.
   * @param url Absolute address.
   */
  url(text: string, url: string): this {
    return this.add(Button.url(text, url));
  }

  /**
   * Adds a login button; see {@linkcode Button.urlAuth}.
   *
   * @param text What it says.
   * @param url Absolute address.
   * @param options Forward text, write access, other bot.
   */
  urlAuth(text: string, url: string, options: UrlAuthOptions = {}): this {
    return this.add(Button.urlAuth(text, url, options));
  }

  /**
   * Adds a button that begins an inline query here.
   *
   * @param text What it says.
   * @param query What to put after the bot's name.
   */
  switchInline(text: string, query: string = ""): this {
    return this.add(Button.switchInline(text, query));
  }

  /**
   * Adds a button that begins an inline query in a chosen chat.
   *
   * @param text What it says.
   * @param query What to put after the bot's name.
   */
  switchElsewhere(text: string, query: string = ""): this {
    return this.add(Button.switchElsewhere(text, query));
  }

  /**
   * Adds a button that opens a mini app.
   *
   * @param text What it says.
   * @param url Address of the app.
   */
  webview(text: string, url: string): this {
    return this.add(Button.webview(text, url));
  }

  /**
   * Adds the button that starts the game.
   *
   * @param text What it says.
   */
  game(text: string): this {
    return this.add(Button.game(text));
  }

  /**
   * Adds the button that pays the invoice.
   *
   * @param text What it says.
   */
  buy(text: string): this {
    return this.add(Button.buy(text));
  }

  /**
   * Adds a button that copies a text; see {@linkcode Button.copyText}.
   *
   * @param text What it says.
   * @param copyText What it copies.
   */
  copyText(text: string, copyText: string): this {
    return this.add(Button.copyText(text, copyText));
  }

  /**
   * Makes the TL object. The keyboard can be changed and built again.
   *
   * @throws {RangeError} If there are no buttons, or a game or invoice button
   * is not the first.
   */
  build(): ReplyInlineMarkup {
    const rows = this.#rows.build();
    const all = rows.flatMap((row) => row.buttons);
    const late = all.findIndex((button, index) =>
      index > 0 &&
      (button._ === "keyboardButtonGame" || button._ === "keyboardButtonBuy")
    );
    if (late >= 0) {
      throw new RangeError(
        `Cannot build keyboard: ${all[late]!._} must be the first button, ` +
          `got number ${late + 1}`,
      );
    }
    return { _: "replyInlineMarkup", rows };
  }
}
