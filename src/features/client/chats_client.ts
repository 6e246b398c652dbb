/**
 * Methods of the client for chats: the chat list, actions, reactions, search,
 * and what bots answer.
 *
 * @module
 */

import type { PeerLike } from "../../client/mod.ts";
import type {
  ShippingOption,
  TypeInputBotInlineResult,
  TypeInputPeer,
} from "../../tl/mod.ts";
import {
  type AnswerCallbackOptions,
  answerCallbackQuery,
} from "../bots/answer_callback_query.ts";
import {
  type AnswerInlineOptions,
  answerInlineQuery,
} from "../bots/answer_inline_query.ts";
import {
  answerPrecheckoutQuery,
  answerShippingQuery,
} from "../bots/answer_payment_query.ts";
import type { CallOptions } from "../call_options.ts";
import {
  type Dialog,
  DialogIterator,
  type DialogOptions,
} from "../dialogs/mod.ts";
import {
  type ChatAction,
  type ChatActionOptions,
  sendChatAction,
} from "../messages/chat_action.ts";
import {
  type CallbackAnswer,
  getCallbackAnswer,
} from "../messages/click_button.ts";
import {
  GlobalSearchBuilder,
  type GlobalSearchOptions,
} from "../messages/global_search.ts";
import {
  clearMentions,
  markAsRead,
  type ReadOptions,
} from "../messages/read_history.ts";
import { SearchBuilder, type SearchOptions } from "../messages/search.ts";
import { TypingGuard } from "../messages/typing_guard.ts";
import { type ReactionLike, sendReaction } from "../reactions/mod.ts";
import { MessagesClient } from "./messages_client.ts";

/** The part of the client that is about chats and what happens in them. */
export class ChatsClient extends MessagesClient {
  /**
   * Finds who has a username.
   *
   * @param username With or without `@`.
   * @returns What functions of the API take.
   * @throws {PeerError} If nobody has it.
   */
  resolveUsername(username: string): Promise<TypeInputPeer> {
    return this.resolvePeer(`@${username.replace(/^@/, "")}`);
  }

  /**
   * Shows an action, such as `"typing"`, for about five seconds.
   *
   * @param peer The chat.
   * @param action A name, or raw TL.
   * @param options `topicId`: in this forum topic.
   */
  sendChatAction(
    peer: PeerLike,
    action: ChatAction,
    options: ChatActionOptions = {},
  ): Promise<void> {
    return sendChatAction(this, peer, action, options);
  }

  /**
   * Shows "typing" until the guard is disposed of: `await using`.
   *
   * @param peer The chat.
   * @param options `topicId`: in this forum topic.
   */
  typing(
    peer: PeerLike,
    options: ChatActionOptions = {},
  ): Promise<TypingGuard> {
    return TypingGuard.start(this, peer, "typing", options);
  }

  /**
   * Shows "typing" in a forum topic until the guard is disposed of.
   *
   * @param peer The chat.
   * @param topicId Id of the topic.
   */
  typingInTopic(peer: PeerLike, topicId: number): Promise<TypingGuard> {
    return this.typing(peer, { topicId });
  }

  /**
   * Shows "sending a file" until the guard is disposed of.
   *
   * @param peer The chat.
   * @param options `topicId`: in this forum topic.
   */
  uploadingDocument(
    peer: PeerLike,
    options: ChatActionOptions = {},
  ): Promise<TypingGuard> {
    return TypingGuard.start(this, peer, "uploadDocument", options);
  }

  /**
   * Shows "recording a video" until the guard is disposed of.
   *
   * @param peer The chat.
   * @param options `topicId`: in this forum topic.
   */
  recordingVideo(
    peer: PeerLike,
    options: ChatActionOptions = {},
  ): Promise<TypingGuard> {
    return TypingGuard.start(this, peer, "recordVideo", options);
  }

  /**
   * Marks the messages of a chat as read.
   *
   * @param peer The chat.
   * @param options `maxId`: only up to this message.
   */
  markAsRead(peer: PeerLike, options: ReadOptions = {}): Promise<void> {
    return markAsRead(this, peer, options);
  }

  /**
   * Marks all mentions of the account in a chat as read.
   *
   * @param peer The chat.
   * @param options `topicId`: only of this forum topic.
   */
  clearMentions(
    peer: PeerLike,
    options: CallOptions & { topicId?: number } = {},
  ): Promise<void> {
    return clearMentions(this, peer, options);
  }

  /**
   * Leaves reactions on a message, in place of those left before.
   *
   * @param peer The chat.
   * @param messageId The message.
   * @param reaction An emoji, several, or `InputReactions`.
   * @param options How to make the call.
   */
  sendReaction(
    peer: PeerLike,
    messageId: number,
    reaction: ReactionLike,
    options: CallOptions = {},
  ): Promise<void> {
    return sendReaction(this, peer, messageId, reaction, options);
  }

  /**
   * Searches in a chat: iterate over the result, or `fetch()` it.
   *
   * @param peer The chat.
   * @param query Words to find; `""` for any.
   * @param options Which messages; the builder's methods say the same.
   */
  search(
    peer: PeerLike,
    query: string = "",
    options: SearchOptions = {},
  ): SearchBuilder {
    return new SearchBuilder(this, peer, query, options);
  }

  /**
   * Searches in all chats: iterate over the result, or `fetch()` it.
   *
   * @param query Words to find.
   * @param options Which messages; the builder's methods say the same.
   */
  searchGlobal(
    query: string,
    options: GlobalSearchOptions = {},
  ): GlobalSearchBuilder {
    return new GlobalSearchBuilder(this, query, options);
  }

  /**
   * The same as {@linkcode ChatsClient.searchGlobal}, under the name that it
   * has in the Rust crate.
   *
   * @param query Words to find.
   * @param options Which messages; the builder's methods say the same.
   */
  searchGlobalBuilder(
    query: string,
    options: GlobalSearchOptions = {},
  ): GlobalSearchBuilder {
    return new GlobalSearchBuilder(this, query, options);
  }

  /**
   * Reads the first lines of the chat list.
   *
   * @param limit Most lines to read. Default: 100.
   * @param options Which lines.
   */
  getDialogs(
    limit: number = 100,
    options: Omit<DialogOptions, "limit"> = {},
  ): Promise<Dialog[]> {
    return this.iterDialogs({ ...options, limit }).toArray();
  }

  /**
   * Iterates over the chat list, asking for a page when it needs one.
   *
   * @param options Which lines.
   */
  iterDialogs(options: DialogOptions = {}): DialogIterator {
    return new DialogIterator(this, options);
  }

  /**
   * Presses a callback button, as a user.
   *
   * @param peer The chat.
   * @param messageId The message with the button.
   * @param data Data of the button; `undefined` for the button of a game.
   * @param options How to make the call.
   * @returns What the bot answered.
   */
  getCallbackAnswer(
    peer: PeerLike,
    messageId: number,
    data: string | Uint8Array | undefined,
    options: CallOptions = {},
  ): Promise<CallbackAnswer> {
    return getCallbackAnswer(this, peer, messageId, data, options);
  }

  /**
   * Answers the press of a button, as a bot.
   *
   * @param queryId Names the press.
   * @param answer What to show, or all options. Default: nothing.
   * @param alert Show it in a window instead of a notice.
   * @param options How to make the call.
   */
  answerCallbackQuery(
    queryId: bigint,
    answer?: string | AnswerCallbackOptions | null,
    alert: boolean = false,
    options: CallOptions = {},
  ): Promise<void> {
    return answerCallbackQuery(this, queryId, answer, alert, options);
  }

  /**
   * Answers a query of inline mode, as a bot.
   *
   * @param queryId Names the query.
   * @param results At most 50 results; none is allowed.
   * @param options How they are shown and kept.
   */
  answerInlineQuery(
    queryId: bigint,
    results: readonly TypeInputBotInlineResult[],
    options: AnswerInlineOptions = {},
  ): Promise<void> {
    return answerInlineQuery(this, queryId, results, options);
  }

  /**
   * Tells a user, who pays, the ways of shipping, as a bot.
   *
   * @param queryId Names the query.
   * @param answer Ways of shipping, one at least; or, as text of at least one
   * character, why it cannot be shipped there, which the user is shown.
   * @param options How to make the call.
   * @throws {TypeError} If an argument is of the wrong kind.
   * @throws {RangeError} If there is no way of shipping, or no reason.
   * @see {@link https://core.telegram.org/method/messages.setBotShippingResults}
   */
  answerShippingQuery(
    queryId: bigint,
    answer: readonly ShippingOption[] | string,
    options: CallOptions = {},
  ): Promise<void> {
    return answerShippingQuery(this, queryId, answer, options);
  }

  /**
   * Lets a user pay, or not, as a bot. The server waits 10 seconds for it.
   *
   * @param queryId Names the query.
   * @param reason Why the user cannot pay, at least one character; `null` if
   * it can.
   * @param options How to make the call.
   * @throws {TypeError} If an argument is of the wrong kind.
   * @throws {RangeError} If the reason is empty.
   * @see {@link https://core.telegram.org/method/messages.setBotPrecheckoutResults}
   */
  answerPrecheckoutQuery(
    queryId: bigint,
    reason: string | null,
    options: CallOptions = {},
  ): Promise<void> {
    return answerPrecheckoutQuery(this, queryId, reason, options);
  }
}
