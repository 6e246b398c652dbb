/**
 * Pressing callback buttons, as a user.
 *
 * @module
 */

import { encodeUtf8, equal } from "../../bytes/mod.ts";
import type { BaseClient, PeerLike } from "../../client/mod.ts";
import type {
  MessagesBotCallbackAnswer,
  TypeKeyboardButton,
} from "../../tl/mod.ts";
import { type CallOptions, callOptions } from "../call_options.ts";
import type { IncomingMessage } from "./incoming_message.ts";
import { checkMessageId } from "./message_ids.ts";

/**
 * Which button: its text, or its text or data, or row and column from 0, or a
 * test.
 */
export type ButtonFilter =
  | string
  | { text: string }
  | { data: string | Uint8Array }
  | { row: number; column: number }
  | ((button: TypeKeyboardButton) => boolean);

/** What a bot answered to a press. */
export interface CallbackAnswer {
  /** Text to show; `undefined` for none. */
  readonly text: string | undefined;
  /** Whether to show it in a window instead of a notice. */
  readonly alert: boolean;
  /** Address to open; `undefined` for none. */
  readonly url: string | undefined;
  /** How long the answer may be kept, in seconds. */
  readonly cacheTime: number;
  /** The TL object. */
  readonly raw: MessagesBotCallbackAnswer;
}

/**
 * Asks the bot for its answer to a button.
 *
 * @param client Presses the button.
 * @param peer The chat.
 * @param messageId The message with the button.
 * @param data Data of the button; a string is encoded as UTF-8. `undefined`
 * for the button of a game.
 * @param options How to make the call.
 * @returns What the bot answered.
 */
export function getCallbackAnswer(
  client: BaseClient,
  peer: PeerLike,
  messageId: number,
  data: string | Uint8Array | undefined,
  options: CallOptions = {},
): Promise<CallbackAnswer> {
  checkMessageId(messageId, "messageId", "press button");
  const bytes = typeof data === "string" ? encodeUtf8(data) : data;
  return press(client, peer, messageId, bytes, options);
}

async function press(
  client: BaseClient,
  peer: PeerLike,
  msgId: number,
  data: Uint8Array | undefined,
  options: CallOptions,
): Promise<CallbackAnswer> {
  const raw = await client.invoke("messages.getBotCallbackAnswer", {
    peer: await client.resolvePeer(peer),
    msgId,
    data,
    game: data === undefined,
  }, callOptions(options));
  return {
    text: raw.message,
    alert: raw.alert === true,
    url: raw.url,
    cacheTime: raw.cacheTime,
    raw,
  };
}

/**
 * Presses a button of a message.
 *
 * @param client Presses it.
 * @param message The message.
 * @param filter Which button.
 * @param options How to make the call.
 * @returns What the bot answered.
 * @throws {RangeError} If the message has no such button.
 * @throws {TypeError} If it is no callback button.
 */
export function clickButton(
  client: BaseClient,
  message: IncomingMessage,
  filter: ButtonFilter,
  options: CallOptions = {},
): Promise<CallbackAnswer> {
  const button = findButton(message, filter);
  if (button === undefined) {
    throw new RangeError(
      `Cannot press button: message ${message.id} has no such button`,
    );
  }
  if (
    button._ !== "keyboardButtonCallback" && button._ !== "keyboardButtonGame"
  ) {
    throw new TypeError(
      "Cannot press button: it must be a callback or game button, got " +
        button._,
    );
  }
  const data = button._ === "keyboardButtonCallback" ? button.data : undefined;
  return getCallbackAnswer(client, message.peerId, message.id, data, options);
}

function findButton(
  message: IncomingMessage,
  filter: ButtonFilter,
): TypeKeyboardButton | undefined {
  const markup = message.replyMarkup;
  if (markup === undefined || !("rows" in markup)) return undefined;
  if (typeof filter === "object" && "row" in filter) {
    return markup.rows[filter.row]?.buttons[filter.column];
  }
  const matches = matcher(filter);
  return markup.rows.flatMap((row) => row.buttons).find(matches);
}

function matcher(
  filter: Exclude<ButtonFilter, { row: number }>,
): (button: TypeKeyboardButton) => boolean {
  if (typeof filter === "function") return filter;
  if (typeof filter === "object" && "data" in filter) {
    const data = typeof filter.data === "string"
      ? encodeUtf8(filter.data)
      : filter.data;
    return (button) =>
      button._ === "keyboardButtonCallback" && equal(button.data, data);
  }
  const text = typeof filter === "string" ? filter : filter.text;
  return (button) => button.text === text;
}
