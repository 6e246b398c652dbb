/**
 * Keyboards in place of the user's own.
 *
 * @module
 */

import type {
  ReplyKeyboardForceReply,
  ReplyKeyboardHide,
  ReplyKeyboardMarkup,
  TypeRequestPeerType,
} from "../../tl/mod.ts";
import { Button, type RequestPeerOptions } from "./button.ts";
import { ButtonRows } from "./button_rows.ts";

/** Most characters of the text that stands in an empty input field. */
const MAX_PLACEHOLDER = 64;

/**
 * Builds a keyboard that takes the place of the user's own, button by button
 * or row by row. Each method changes the keyboard and returns it.
 *
 * @see {@link https://core.telegram.org/api/bots/buttons}
 *
 * @example A menu that goes away after use
 * ```ts
 * import { ReplyKeyboard } from "@layer/mtproto";
 * import { assertEquals } from "@std/assert";
 *
 * const markup = new ReplyKeyboard()
 *   .row()
 *   .text("📸 Photo")
 *   .text("📄 Document")
 *   .row()
 *   .text("❌ Cancel")
 *   .resize(true)
 *   .singleUse(true)
 *   .build();
 * assertEquals(markup.singleUse, true);
 * assertEquals(markup.rows.length, 2);
 * ```
 */
export class ReplyKeyboard {
  readonly #rows = new ButtonRows("reply");
  #resize = false;
  #singleUse = false;
  #selective = false;
  #persistent = false;
  #placeholder: string | undefined;

  /**
   * Builds from rows of buttons or of plain texts.
   *
   * @param rows Rows from the top, buttons from the left.
   */
  static from(rows: readonly (readonly (Button | string)[])[]): ReplyKeyboard {
    const keyboard = new ReplyKeyboard();
    for (const row of rows) keyboard.row(row);
    return keyboard;
  }

  /**
   * Markup that takes a reply keyboard away.
   *
   * @param options `selective`: only for users that the message mentions or
   * replies to.
   */
  static remove(options: { selective?: boolean } = {}): ReplyKeyboardHide {
    return {
      _: "replyKeyboardHide",
      ...(options.selective && { selective: true }),
    };
  }

  /**
   * Markup that makes the user's client reply to the message.
   *
   * @param options `placeholder`: text in the empty input field, at most 64
   * characters; `selective`: only for users that the message mentions or
   * replies to; `singleUse`: once.
   */
  static forceReply(
    options: {
      placeholder?: string;
      selective?: boolean;
      singleUse?: boolean;
    } = {},
  ): ReplyKeyboardForceReply {
    const { placeholder } = options;
    return {
      _: "replyKeyboardForceReply",
      ...(options.selective && { selective: true }),
      ...(options.singleUse && { singleUse: true }),
      ...(placeholder !== undefined && { placeholder: check(placeholder) }),
    };
  }

  /**
   * Begins a new row.
   *
   * @param buttons Buttons or texts to begin it with. Default: none yet.
   */
  row(buttons: readonly (Button | string)[] = []): this {
    this.#rows.begin();
    for (const button of buttons) {
      this.add(typeof button === "string" ? Button.text(button) : button);
    }
    return this;
  }

  /**
   * Adds a button to the current row.
   *
   * @param button A button for reply keyboards.
   * @throws {TypeError} If it belongs on an inline keyboard.
   */
  add(button: Button): this {
    this.#rows.add(button);
    return this;
  }

  /**
   * Adds a button that sends its text.
   *
   * @param text What it says.
   */
  text(text: string): this {
    return this.add(Button.text(text));
  }

  /**
   * Adds a button that sends the phone number.
   *
   * @param text What it says.
   */
  requestPhone(text: string): this {
    return this.add(Button.requestPhone(text));
  }

  /**
   * Adds a button that sends the location.
   *
   * @param text What it says.
   */
  requestGeo(text: string): this {
    return this.add(Button.requestGeo(text));
  }

  /**
   * Adds a button that makes a poll.
   *
   * @param text What it says.
   */
  requestPoll(text: string): this {
    return this.add(Button.requestPoll(text));
  }

  /**
   * Adds a button that makes a quiz.
   *
   * @param text What it says.
   */
  requestQuiz(text: string): this {
    return this.add(Button.requestQuiz(text));
  }

  /**
   * Adds a button that lets the user choose peers.
   *
   * @param text What it says.
   * @param peerType Which peers to offer.
   * @param options Number of the button and how many to choose.
   */
  requestPeer(
    text: string,
    peerType: TypeRequestPeerType,
    options: RequestPeerOptions = {},
  ): this {
    return this.add(Button.requestPeer(text, peerType, options));
  }

  /**
   * Adds a button that opens a mini app.
   *
   * @param text What it says.
   * @param url Address of the app.
   */
  simpleWebview(text: string, url: string): this {
    return this.add(Button.simpleWebview(text, url));
  }

  /**
   * Makes the keyboard as low as its buttons.
   *
   * @param on Default: yes.
   */
  resize(on: boolean = true): this {
    this.#resize = on;
    return this;
  }

  /**
   * Hides the keyboard after one press.
   *
   * @param on Default: yes.
   */
  singleUse(on: boolean = true): this {
    this.#singleUse = on;
    return this;
  }

  /**
   * Shows the keyboard only to users that the message mentions or replies to.
   *
   * @param on Default: yes.
   */
  selective(on: boolean = true): this {
    this.#selective = on;
    return this;
  }

  /**
   * Keeps the keyboard shown when the user's own is.
   *
   * @param on Default: yes.
   */
  persistent(on: boolean = true): this {
    this.#persistent = on;
    return this;
  }

  /**
   * Puts a text in the empty input field.
   *
   * @param text At most 64 characters.
   * @throws {RangeError} If it is longer.
   */
  placeholder(text: string): this {
    this.#placeholder = check(text);
    return this;
  }

  /**
   * Makes the TL object. The keyboard can be changed and built again.
   *
   * @throws {RangeError} If there are no buttons.
   */
  build(): ReplyKeyboardMarkup {
    const placeholder = this.#placeholder;
    return {
      _: "replyKeyboardMarkup",
      rows: this.#rows.build(),
      ...(this.#resize && { resize: true }),
      ...(this.#singleUse && { singleUse: true }),
      ...(this.#selective && { selective: true }),
      ...(this.#persistent && { persistent: true }),
      ...(placeholder !== undefined && { placeholder }),
    };
  }
}

function check(placeholder: string): string {
  if (placeholder.length <= MAX_PLACEHOLDER) return placeholder;
  throw new RangeError(
    `Cannot build keyboard: placeholder must be at most ${MAX_PLACEHOLDER} ` +
      `characters, got ${placeholder.length}`,
  );
}
