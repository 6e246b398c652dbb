/**
 * Filters: which updates a program wants. Each is a plain function that tells
 * the type of what it lets pass.
 *
 * @module
 */

import type { IncomingMessage } from "../messages/incoming_message.ts";
import { chatIdOf } from "./chat_of_update.ts";
import { parseCommand } from "./command.ts";
import { type MediaType, mediaTypeOf } from "./media_type.ts";
import type {
  CallbackQueryUpdate,
  MessageEditedUpdate,
  NewMessageUpdate,
  Update,
} from "./update.ts";

/** Lets some updates pass, and tells their type. */
export type UpdateFilter<U extends Update = Update> = (
  update: Update,
) => update is U;

/** Lets some updates pass. */
export type UpdatePredicate = (update: Update) => boolean;

/** An update with a message. */
export type MessageUpdate = NewMessageUpdate | MessageEditedUpdate;

/** Kinds of chats: `group` is both basic groups and supergroups. */
export type ChatType = "private" | "group" | "channel";

/** What a filter lets pass. */
export type Passed<F> = F extends UpdateFilter<infer U> ? U : Update;

/** What all of some filters let pass. */
export type PassedByAll<F extends readonly unknown[]> = F extends
  readonly [infer First, ...infer Rest] ? Passed<First> & PassedByAll<Rest>
  : Update;

/** How a command is recognised. */
export interface CommandFilterOptions {
  /**
   * The bot's own name, without `@`: `/start@name` passes too then.
   *
   * @default {none, only commands that name no bot pass}
   */
  username?: string;
}

/**
 * Passes updates of some types.
 *
 * @param types Which.
 * @returns The filter.
 */
export function ofType<T extends Update["type"]>(
  ...types: readonly T[]
): UpdateFilter<Extract<Update, { type: T }>> {
  const wanted = new Set<string>(types);
  return (update): update is Extract<Update, { type: T }> =>
    wanted.has(update.type);
}

/**
 * Passes what all filters pass.
 *
 * @param filters Which.
 * @returns The filter.
 */
export function and<const F extends readonly UpdatePredicate[]>(
  ...filters: F
): UpdateFilter<PassedByAll<F>> {
  return (update): update is PassedByAll<F> =>
    filters.every((filter) => filter(update));
}

/**
 * Passes what at least one filter passes.
 *
 * @param filters Which.
 * @returns The filter.
 */
export function or<const F extends readonly UpdatePredicate[]>(
  ...filters: F
): UpdateFilter<Passed<F[number]>> {
  return (update): update is Passed<F[number]> =>
    filters.some((filter) => filter(update));
}

/**
 * Passes what a filter does not pass.
 *
 * @param filter Which.
 * @returns The filter; it tells no type.
 */
export function not(filter: UpdatePredicate): UpdatePredicate {
  return (update) => !filter(update);
}

/**
 * Passes messages, new and edited, that the account has not sent.
 *
 * @param update Any update.
 * @returns Whether it passes.
 */
export function incoming(update: Update): update is MessageUpdate {
  return messageOf(update)?.outgoing === false;
}

/**
 * Passes what is about one chat.
 *
 * @param chatId The chat as one number, see `IncomingMessage.chatId`.
 * @returns The filter; it tells no type.
 */
export function inChat(chatId: number): UpdatePredicate {
  return (update) => chatIdOf(update) === chatId;
}

/**
 * Passes messages in one kind of chat.
 *
 * @param type Which kind.
 * @returns The filter.
 */
export function chat(type: ChatType): UpdateFilter<MessageUpdate> {
  return ofMessage((message) => chatTypeOf(message) === type);
}

/**
 * Passes messages with a text or caption.
 *
 * @param pattern What it has to match. Default: any text.
 * @returns The filter.
 */
export function text(pattern: RegExp = /[^]/): UpdateFilter<MessageUpdate> {
  return ofMessage((message) => matches(pattern, message.text));
}

/**
 * Passes messages with media.
 *
 * @param types Of which kinds. Default: of any.
 * @returns The filter.
 */
export function media(
  ...types: readonly MediaType[]
): UpdateFilter<MessageUpdate> {
  return ofMessage((message) => {
    if (types.length === 0) return message.media !== undefined;
    const type = mediaTypeOf(message.media);
    return type !== undefined && types.includes(type);
  });
}

/**
 * Passes messages that are a command to the bot.
 *
 * @param name Its name, without the slash; upper and lower case are the same.
 * @param options The bot's own name.
 * @returns The filter. `parseCommand()` gives what stands behind the name.
 *
 * @example The parameter of a deep link
 * ```ts
 * import { type Client, filters, parseCommand } from "@layer/mtproto";
 *
 * async function greet(bot: Client): Promise<void> {
 *   const start = filters.command("start", { username: "echo_bot" });
 *   for await (const { message } of bot.streamUpdates().filter(start)) {
 *     const payload = parseCommand(message.text)?.args ?? "";
 *     await message.reply(`Hello ${payload}`);
 *   }
 * }
 * ```
 */
export function command(
  name: string,
  options: CommandFilterOptions = {},
): UpdateFilter<MessageUpdate> {
  const wanted = name.toLowerCase();
  const username = options.username?.toLowerCase();
  return ofMessage((message) => {
    const command = parseCommand(message.text);
    if (command?.name.toLowerCase() !== wanted) return false;
    return command.username === undefined ||
      command.username.toLowerCase() === username;
  });
}

/**
 * Passes presses of buttons by their data.
 *
 * @param pattern The data itself, or what it has to match, as text.
 * @returns The filter. Game buttons, which have no data, never pass.
 */
export function callbackData(
  pattern: string | RegExp,
): UpdateFilter<CallbackQueryUpdate> {
  return (update): update is CallbackQueryUpdate => {
    if (update.type !== "callbackQuery") return false;
    const { data, dataBytes } = update.query;
    if (dataBytes === undefined) return false;
    return typeof pattern === "string"
      ? data === pattern
      : matches(pattern, data);
  };
}

function ofMessage(
  test: (message: IncomingMessage) => boolean,
): UpdateFilter<MessageUpdate> {
  return (update): update is MessageUpdate => {
    const message = messageOf(update);
    return message !== undefined && test(message);
  };
}

function messageOf(update: Update): IncomingMessage | undefined {
  return update.type === "newMessage" || update.type === "messageEdited"
    ? update.message
    : undefined;
}

function chatTypeOf(message: IncomingMessage): ChatType {
  switch (message.peerId._) {
    case "peerUser":
      return "private";
    case "peerChat":
      return "group";
  }
  const { chat } = message;
  // All that is in a channel are posts, should the channel not have come along.
  const isChannel = chat?._ === "channel"
    ? chat.megagroup !== true
    : message.post;
  return isChannel ? "channel" : "group";
}

/** A pattern with `g` or `y` remembers where it was; that must not matter. */
function matches(pattern: RegExp, text: string): boolean {
  pattern.lastIndex = 0;
  const isMatch = pattern.test(text);
  pattern.lastIndex = 0;
  return isMatch;
}
