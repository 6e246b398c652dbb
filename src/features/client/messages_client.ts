/**
 * Methods of the client for messages.
 *
 * @module
 */

import type { PeerLike } from "../../client/mod.ts";
import type { TypeInputBotInlineMessageID } from "../../tl/mod.ts";
import type { CallOptions } from "../call_options.ts";
import {
  deleteMessages,
  type DeleteOptions,
} from "../messages/delete_messages.ts";
import {
  editInlineMessage,
  editMessage,
  type EditMessageOptions,
} from "../messages/edit_message.ts";
import {
  forwardMessages,
  type ForwardOptions,
  type ForwardRequest,
} from "../messages/forward_messages.ts";
import {
  getMessages,
  getMessagesById,
  type HistoryOptions,
  iterMessages,
} from "../messages/get_messages.ts";
import type { IncomingMessage } from "../messages/incoming_message.ts";
import type { MessageLike } from "../messages/message_content.ts";
import type { MessageIterator } from "../messages/message_iterator.ts";
import type { SendMessageOptions } from "../messages/message_options.ts";
import {
  getPinnedMessage,
  pinMessage,
  type PinOptions,
  unpinAllMessages,
  unpinMessage,
} from "../messages/pin_message.ts";
import {
  deleteScheduledMessages,
  getScheduledMessages,
  sendScheduledNow,
} from "../messages/scheduled_messages.ts";
import { sendMessage } from "../messages/send_message.ts";
import { SecurityClient } from "./security_client.ts";

/** The part of the client that sends, changes and reads messages. */
export class MessagesClient extends SecurityClient {
  /**
   * Sends a message.
   *
   * @param peer Where to: `"me"`, `"@username"`, an id, or TL.
   * @param message Text, formatted text, an `InputMessage`, or options.
   * @param options More options; they win over those of the message.
   * @returns The message as it was sent.
   * @throws {TypeError} If the message is of a wrong kind; before any call.
   * @throws {RangeError} If the message is empty; before any call.
   * @throws {PeerError} If the peer cannot be found.
   * @throws {RpcError} If the server refuses.
   */
  sendMessage(
    peer: PeerLike,
    message: MessageLike,
    options: SendMessageOptions = {},
  ): Promise<IncomingMessage> {
    return sendMessage(this, peer, message, options);
  }

  /**
   * The same as {@linkcode MessagesClient.sendMessage}, under the name that it
   * has in the Rust crate.
   *
   * @param peer The chat.
   * @param message Text, formatted text, an `InputMessage`, or options.
   * @param options More options.
   * @returns The message as it was sent.
   */
  sendMessageToPeer(
    peer: PeerLike,
    message: MessageLike,
    options: SendMessageOptions = {},
  ): Promise<IncomingMessage> {
    return sendMessage(this, peer, message, options);
  }

  /**
   * The same as {@linkcode MessagesClient.sendMessage}, under the name that it
   * has in the Rust crate.
   *
   * @param peer The chat.
   * @param message Text, formatted text, an `InputMessage`, or options.
   * @param options More options.
   * @returns The message as it was sent.
   */
  sendMessageToPeerEx(
    peer: PeerLike,
    message: MessageLike,
    options: SendMessageOptions = {},
  ): Promise<IncomingMessage> {
    return sendMessage(this, peer, message, options);
  }

  /**
   * Sends a message to the account's own Saved Messages.
   *
   * @param message Text, formatted text, an `InputMessage`, or options.
   * @param options More options.
   * @returns The message as it was sent.
   */
  sendToSelf(
    message: MessageLike,
    options: SendMessageOptions = {},
  ): Promise<IncomingMessage> {
    return sendMessage(this, "me", message, options);
  }

  /**
   * Changes a message.
   *
   * @param peer The chat.
   * @param id The message.
   * @param message New text, formatted text, an `InputMessage`, or options.
   * @param options More options.
   * @returns The message after the change.
   */
  editMessage(
    peer: PeerLike,
    id: number,
    message: MessageLike,
    options: EditMessageOptions = {},
  ): Promise<IncomingMessage> {
    return editMessage(this, peer, id, message, options);
  }

  /**
   * Changes a message that was sent by inline mode of this bot.
   *
   * @param id The message, as inline updates name it.
   * @param message New text, formatted text, an `InputMessage`, or options.
   * @param options More options.
   */
  editInlineMessage(
    id: TypeInputBotInlineMessageID,
    message: MessageLike,
    options: EditMessageOptions = {},
  ): Promise<void> {
    return editInlineMessage(this, id, message, options);
  }

  /**
   * Deletes messages, in batches of 100.
   *
   * @param peer The chat that they are in.
   * @param ids The messages.
   * @param options `revoke: false`: only for the account itself.
   * @returns How many messages went.
   */
  deleteMessages(
    peer: PeerLike,
    ids: readonly number[],
    options: DeleteOptions = {},
  ): Promise<number> {
    return deleteMessages(this, peer, ids, options);
  }

  /**
   * Forwards messages, in batches of 100.
   *
   * @param from Where the messages are.
   * @param to Where to.
   * @param ids The messages.
   * @param options How.
   * @returns For each id the new message, if the server told of it.
   */
  forwardMessages(
    from: PeerLike,
    to: PeerLike,
    ids: readonly number[],
    options?: ForwardOptions,
  ): Promise<(IncomingMessage | undefined)[]>;
  /**
   * Forwards messages, everything named.
   *
   * @param request `from`, `to`, `ids` and how.
   * @returns For each id the new message, if the server told of it.
   */
  forwardMessages(
    request: ForwardRequest,
  ): Promise<(IncomingMessage | undefined)[]>;
  forwardMessages(
    from: PeerLike | ForwardRequest,
    to?: PeerLike,
    ids?: readonly number[],
    options: ForwardOptions = {},
  ): Promise<(IncomingMessage | undefined)[]> {
    if (typeof from === "object" && "from" in from && "to" in from) {
      return forwardMessages(this, from.from, from.to, from.ids, from);
    }
    if (to === undefined) {
      throw new TypeError("Cannot forward messages: to must be a peer");
    }
    return forwardMessages(this, from, to, ids ?? [], options);
  }

  /**
   * Pins a message.
   *
   * @param peer The chat.
   * @param id The message.
   * @param options `true`, or `notify: true`: tell everybody.
   */
  pinMessage(
    peer: PeerLike,
    id: number,
    options: PinOptions | boolean = {},
  ): Promise<void> {
    return pinMessage(this, peer, id, options);
  }

  /**
   * Unpins a message.
   *
   * @param peer The chat.
   * @param id The message.
   * @param options How to make the call.
   */
  unpinMessage(
    peer: PeerLike,
    id: number,
    options: CallOptions = {},
  ): Promise<void> {
    return unpinMessage(this, peer, id, options);
  }

  /**
   * Unpins all messages of a chat.
   *
   * @param peer The chat.
   * @param options `topicId`: only of this forum topic.
   * @returns How many messages were changed.
   */
  unpinAllMessages(
    peer: PeerLike,
    options: CallOptions & { topicId?: number } = {},
  ): Promise<number> {
    return unpinAllMessages(this, peer, options);
  }

  /**
   * Reads the latest pinned message of a chat.
   *
   * @param peer The chat.
   * @param options How to make the call.
   * @returns It, or `undefined` if nothing is pinned.
   */
  getPinnedMessage(
    peer: PeerLike,
    options: CallOptions = {},
  ): Promise<IncomingMessage | undefined> {
    return getPinnedMessage(this, peer, options);
  }

  /**
   * Reads the messages of a chat that are yet to be sent.
   *
   * @param peer The chat.
   * @param options How to make the call.
   */
  getScheduledMessages(
    peer: PeerLike,
    options: CallOptions = {},
  ): Promise<IncomingMessage[]> {
    return getScheduledMessages(this, peer, options);
  }

  /**
   * Cancels messages that are yet to be sent.
   *
   * @param peer The chat.
   * @param ids Ids as {@linkcode MessagesClient.getScheduledMessages} gives.
   * @param options How to make the calls.
   */
  deleteScheduledMessages(
    peer: PeerLike,
    ids: readonly number[],
    options: CallOptions = {},
  ): Promise<void> {
    return deleteScheduledMessages(this, peer, ids, options);
  }

  /**
   * Sends messages at once that are yet to be sent.
   *
   * @param peer The chat.
   * @param ids Ids as {@linkcode MessagesClient.getScheduledMessages} gives.
   * @param options How to make the calls.
   */
  sendScheduledNow(
    peer: PeerLike,
    ids: readonly number[],
    options: CallOptions = {},
  ): Promise<void> {
    return sendScheduledNow(this, peer, ids, options);
  }

  /**
   * Reads the latest messages of a chat, newest first.
   *
   * @param peer The chat.
   * @param limit Most messages to read. Default: 100.
   * @param options Which messages.
   */
  getMessages(
    peer: PeerLike,
    limit: number = 100,
    options: Omit<HistoryOptions, "limit"> = {},
  ): Promise<IncomingMessage[]> {
    return getMessages(this, peer, limit, options);
  }

  /**
   * Reads messages by id.
   *
   * @param peer The chat that they are in.
   * @param ids The messages.
   * @param options How to make the calls.
   * @returns For each id its message, or `undefined` if there is none.
   */
  getMessagesById(
    peer: PeerLike,
    ids: readonly number[],
    options: CallOptions = {},
  ): Promise<(IncomingMessage | undefined)[]> {
    return getMessagesById(this, peer, ids, options);
  }

  /**
   * Iterates over the messages of a chat, newest first, asking for a page
   * when it needs one.
   *
   * @param peer The chat.
   * @param options Which messages.
   */
  iterMessages(peer: PeerLike, options: HistoryOptions = {}): MessageIterator {
    return iterMessages(this, peer, options);
  }
}
