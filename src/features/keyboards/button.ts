/**
 * Buttons of inline and reply keyboards.
 *
 * @module
 */

import { encodeUtf8 } from "../../bytes/mod.ts";
import type {
  TypeInlineQueryPeerType,
  TypeInputUser,
  TypeKeyboardButton,
  TypeRequestPeerType,
} from "../../tl/mod.ts";

/** Most bytes that a callback button may carry. */
export const MAX_CALLBACK_DATA: number = 64;
/** Most characters that a copy button may hold. */
export const MAX_COPY_TEXT: number = 256;

/** Which keyboards a button can be on. */
type Place = "inline" | "reply" | "both";

/** Options of a login button. */
export interface UrlAuthOptions {
  /** Button text in forwarded copies. @default {the same text} */
  forwardText?: string;
  /** Ask for permission to write to the user. @default {false} */
  requestWriteAccess?: boolean;
  /** Bot that vouches for the login. @default {the sending bot} */
  bot?: TypeInputUser;
}

/** Options of a button that asks for a user, group or channel. */
export interface RequestPeerOptions {
  /** Number that comes back with the answer, an int32. @default {0} */
  buttonId?: number;
  /** Most peers to choose, at least 1. @default {1} */
  maxQuantity?: number;
}

/**
 * One button. Made by the static methods, checked when made; `raw` is the TL
 * object.
 *
 * @see {@link https://core.telegram.org/api/bots/buttons}
 *
 * @example A row of an array keyboard
 * ```ts
 * import { Button, InlineKeyboard } from "@layer/mtproto";
 * import { assertEquals } from "@std/assert";
 *
 * const keyboard = InlineKeyboard.from([
 *   [Button.callback("Yes", "y"), Button.callback("No", "n")],
 * ]);
 * assertEquals(keyboard.build().rows[0]?.buttons.length, 2);
 * ```
 */
export class Button {
  /** The button as a TL object. */
  readonly raw: TypeKeyboardButton;
  /** Which keyboards take it. */
  readonly place: "inline" | "reply" | "both";

  /**
   * Wraps a button that this class has no method for.
   *
   * @param raw The TL object.
   * @param place Which keyboards take it.
   */
  constructor(raw: TypeKeyboardButton, place: Place = "both") {
    this.raw = raw;
    this.place = place;
  }

  /**
   * Sends its text as a message when pressed. Reply keyboards only.
   *
   * @param text What it says and sends.
   */
  static text(text: string): Button {
    return new Button({ _: "keyboardButton", text: check(text) }, "reply");
  }

  /**
   * Sends data to the bot when pressed: a `callbackQuery` update.
   *
   * @param text What it says.
   * @param data 1 to 64 bytes; a string is encoded as UTF-8.
   * @param options `requiresPassword`: ask for the user's password first.
   * @throws {RangeError} If the data is empty or over 64 bytes.
   */
  static callback(
    text: string,
    data: string | Uint8Array,
    options: { requiresPassword?: boolean } = {},
  ): Button {
    const bytes = typeof data === "string" ? encodeUtf8(data) : data;
    if (!(bytes instanceof Uint8Array)) {
      throw new TypeError(
        "Cannot make button: data must be a string or Uint8Array, got " +
          typeof data,
      );
    }
    if (bytes.length < 1 || bytes.length > MAX_CALLBACK_DATA) {
      throw new RangeError(
        `Cannot make button: data must be 1 to ${MAX_CALLBACK_DATA} bytes, ` +
          `got ${bytes.length}`,
      );
    }
    return new Button({
      _: "keyboardButtonCallback",
      text: check(text),
      data: bytes,
      ...(options.requiresPassword && { requiresPassword: true }),
    }, "inline");
  }

  /**
   * Opens an address.
   *
   * @param text What it says.
   * @param url Absolute address: `https:`, `http:` or `tg:`.
   * @throws {SyntaxError} If the address has no scheme.
   */
  static url(text: string, url: string): Button {
    return new Button({
      _: "keyboardButtonUrl",
      text: check(text),
      url: checkUrl(url),
    }, "inline");
  }

  /**
   * Opens an address and logs the user in there.
   *
   * @param text What it says.
   * @param url Absolute address.
   * @param options Forward text, write access, other bot.
   * @see {@link https://core.telegram.org/api/url-authorization}
   */
  static urlAuth(
    text: string,
    url: string,
    options: UrlAuthOptions = {},
  ): Button {
    return new Button({
      _: "inputKeyboardButtonUrlAuth",
      text: check(text),
      url: checkUrl(url),
      bot: options.bot ?? { _: "inputUserSelf" },
      ...(options.forwardText !== undefined &&
        { fwdText: options.forwardText }),
      ...(options.requestWriteAccess && { requestWriteAccess: true }),
    }, "inline");
  }

  /**
   * Begins an inline query in the same chat.
   *
   * @param text What it says.
   * @param query What to put after the bot's name. Default: nothing.
   */
  static switchInline(text: string, query: string = ""): Button {
    return new Button({
      _: "keyboardButtonSwitchInline",
      text: check(text),
      query,
      samePeer: true,
    }, "inline");
  }

  /**
   * Begins an inline query in a chat that the user chooses.
   *
   * @param text What it says.
   * @param query What to put after the bot's name. Default: nothing.
   * @param peerTypes Which chats to offer. Default: all.
   */
  static switchElsewhere(
    text: string,
    query: string = "",
    peerTypes?: TypeInlineQueryPeerType[],
  ): Button {
    return new Button({
      _: "keyboardButtonSwitchInline",
      text: check(text),
      query,
      ...(peerTypes !== undefined && { peerTypes }),
    }, "inline");
  }

  /**
   * Opens a mini app from a message.
   *
   * @param text What it says.
   * @param url Address of the app, `https:`.
   */
  static webview(text: string, url: string): Button {
    return new Button({
      _: "keyboardButtonWebView",
      text: check(text),
      url: checkUrl(url),
    }, "inline");
  }

  /**
   * Opens a mini app from a reply keyboard.
   *
   * @param text What it says.
   * @param url Address of the app, `https:`.
   */
  static simpleWebview(text: string, url: string): Button {
    return new Button({
      _: "keyboardButtonSimpleWebView",
      text: check(text),
      url: checkUrl(url),
    }, "reply");
  }

  /**
   * Sends the user's phone number.
   *
   * @param text What it says.
   */
  static requestPhone(text: string): Button {
    return new Button({
      _: "keyboardButtonRequestPhone",
      text: check(text),
    }, "reply");
  }

  /**
   * Sends the user's location.
   *
   * @param text What it says.
   */
  static requestGeo(text: string): Button {
    return new Button({
      _: "keyboardButtonRequestGeoLocation",
      text: check(text),
    }, "reply");
  }

  /**
   * Lets the user make a poll or quiz.
   *
   * @param text What it says.
   */
  static requestPoll(text: string): Button {
    return new Button({
      _: "keyboardButtonRequestPoll",
      text: check(text),
    }, "reply");
  }

  /**
   * Lets the user make a quiz.
   *
   * @param text What it says.
   */
  static requestQuiz(text: string): Button {
    return new Button({
      _: "keyboardButtonRequestPoll",
      text: check(text),
      quiz: true,
    }, "reply");
  }

  /**
   * Lets the user choose users, a group or a channel.
   *
   * @param text What it says.
   * @param peerType Which peers to offer.
   * @param options Number of the button and how many to choose.
   */
  static requestPeer(
    text: string,
    peerType: TypeRequestPeerType,
    options: RequestPeerOptions = {},
  ): Button {
    return new Button({
      _: "keyboardButtonRequestPeer",
      text: check(text),
      buttonId: options.buttonId ?? 0,
      peerType,
      maxQuantity: options.maxQuantity ?? 1,
    }, "reply");
  }

  /**
   * Starts the game of the message; must come first.
   *
   * @param text Label.
   */
  static game(text: string): Button {
    return new Button({ _: "keyboardButtonGame", text: check(text) }, "inline");
  }

  /**
   * Pays the invoice of the message; must come first.
   *
   * @param text Label.
   */
  static buy(text: string): Button {
    return new Button({ _: "keyboardButtonBuy", text: check(text) }, "inline");
  }

  /**
   * Copies a text.
   *
   * @param text What it says.
   * @param copyText What it copies, 1 to 256 characters.
   * @throws {RangeError} If the text to copy is empty or longer.
   */
  static copyText(text: string, copyText: string): Button {
    if (copyText.length < 1 || copyText.length > MAX_COPY_TEXT) {
      throw new RangeError(
        `Cannot make button: copyText must be 1 to ${MAX_COPY_TEXT} ` +
          `characters, got ${copyText.length}`,
      );
    }
    return new Button({
      _: "keyboardButtonCopy",
      text: check(text),
      copyText,
    }, "inline");
  }
}

function check(text: string): string {
  if (typeof text === "string" && text.length > 0) return text;
  throw new TypeError(
    "Cannot make button: text must be a non-empty string, got " +
      (text === "" ? '""' : typeof text),
  );
}

function checkUrl(url: string): string {
  if (typeof url === "string" && /^[a-z][a-z0-9+.-]*:\S+$/i.test(url)) {
    return url;
  }
  throw new SyntaxError(
    "Cannot make button: url must be an absolute address, got " +
      JSON.stringify(url),
  );
}
