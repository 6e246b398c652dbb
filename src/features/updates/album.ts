/**
 * `Album`: messages that were sent as one.
 *
 * @module
 */

import type { BaseClient, PeerLike } from "../../client/mod.ts";
import type { TypePeer } from "../../tl/mod.ts";
import {
  deleteMessages,
  type DeleteOptions,
} from "../messages/delete_messages.ts";
import {
  forwardMessages,
  type ForwardOptions,
} from "../messages/forward_messages.ts";
import type { IncomingMessage } from "../messages/incoming_message.ts";
import type { MessageLike } from "../messages/message_content.ts";
import type { SendMessageOptions } from "../messages/message_options.ts";

/**
 * Messages with one `groupedId`, as they came.
 *
 * @see {@link https://core.telegram.org/api/files#albums-grouped-media}
 */
export class Album {
  /** 1 to 10 messages, in the order in which they were sent. */
  readonly messages: readonly [IncomingMessage, ...IncomingMessage[]];
  readonly #client: BaseClient;

  /**
   * Wraps messages.
   *
   * @param client Acts on them.
   * @param messages All of one album, one at least.
   */
  constructor(
    client: BaseClient,
    messages: readonly [IncomingMessage, ...IncomingMessage[]],
  ) {
    this.#client = client;
    this.messages = messages;
  }

  /** Shared by the messages. */
  get groupedId(): bigint | undefined {
    return this.messages[0].groupedId;
  }

  /** The chat that the album is in. */
  get peerId(): TypePeer {
    return this.messages[0].peerId;
  }

  /** The chat as one number, see `IncomingMessage.chatId`. */
  get chatId(): number {
    return this.messages[0].chatId;
  }

  /** Who sent it; `undefined` for channel posts. */
  get senderId(): TypePeer | undefined {
    return this.messages[0].senderId;
  }

  /** Whether the account sent it. */
  get outgoing(): boolean {
    return this.messages[0].outgoing;
  }

  /** The first caption; `""` if there is none. */
  get text(): string {
    return this.messages.find(({ text }) => text !== "")?.text ?? "";
  }

  /** Ids of the messages. */
  get messageIds(): number[] {
    return this.messages.map(({ id }) => id);
  }

  /**
   * Answers in the same chat, as a reply to the first message.
   *
   * @param message Text, formatted text, an `InputMessage`, or options.
   * @param options More options.
   * @returns The answer.
   */
  reply(
    message: MessageLike,
    options: SendMessageOptions = {},
  ): Promise<IncomingMessage> {
    return this.messages[0].reply(message, options);
  }

  /**
   * Forwards the album, as an album.
   *
   * @param to Where to.
   * @param options How.
   * @returns The new messages, `undefined` for each that the server did not
   * tell of.
   */
  forwardTo(
    to: PeerLike,
    options: ForwardOptions = {},
  ): Promise<(IncomingMessage | undefined)[]> {
    const { peerId, messageIds } = this;
    return forwardMessages(this.#client, peerId, to, messageIds, options);
  }

  /**
   * Deletes all of the album.
   *
   * @param options Whether for everybody, which is the default.
   * @returns How many messages went.
   */
  delete(options: DeleteOptions = {}): Promise<number> {
    return deleteMessages(
      this.#client,
      this.peerId,
      this.messageIds,
      options,
    );
  }
}
