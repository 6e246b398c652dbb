/**
 * `IncomingMessage`: a message of a chat, with what can be done to it.
 *
 * @module
 */

import {
  type BaseClient,
  peerId as markedId,
  type PeerLike,
} from "../../client/mod.ts";
import type {
  TypeChat,
  TypeMessage,
  TypeMessageAction,
  TypeMessageEntity,
  TypeMessageMedia,
  TypePeer,
  TypeReplyMarkup,
  TypeUser,
} from "../../tl/mod.ts";
import type { CallOptions } from "../call_options.ts";
import { Document } from "../media/document.ts";
import { downloadBytes } from "../media/download.ts";
import type { DownloadOptions } from "../media/download_iterator.ts";
import { rememberOrigin } from "../media/file_origin.ts";
import { Photo } from "../media/photo.ts";
import type { PeerContext } from "../peers/peer_context.ts";
import type { ReactionLike } from "../reactions/input_reactions.ts";
import { sendReaction } from "../reactions/send_reaction.ts";
import { generateHtml, generateMarkdown } from "../text/mod.ts";
import {
  type ButtonFilter,
  type CallbackAnswer,
  clickButton,
} from "./click_button.ts";
import { deleteMessages, type DeleteOptions } from "./delete_messages.ts";
import { editMessage, type EditMessageOptions } from "./edit_message.ts";
import { forwardMessages, type ForwardOptions } from "./forward_messages.ts";
import { getMessagesById } from "./get_messages.ts";
import type { MessageLike } from "./message_content.ts";
import type { SendMessageOptions } from "./message_options.ts";
import { pinMessage, type PinOptions, unpinMessage } from "./pin_message.ts";
import { markAsRead } from "./read_history.ts";
import { sendMessage } from "./send_message.ts";

/** Who and what a message without context came with. */
const NOBODY: PeerContext = {
  users: new Map(),
  chats: new Map(),
};

/**
 * A message of a chat: received, sent, or read from history. `raw` holds all
 * of it; the members here are what most programs need, and methods that act
 * on the message through the client that it came from.
 *
 * @see {@link https://core.telegram.org/constructor/message}
 */
export class IncomingMessage {
  /** The message as a TL object. */
  readonly raw: TypeMessage;
  readonly #client: BaseClient;
  readonly #context: PeerContext;

  /**
   * Wraps a message.
   *
   * @param client Acts on it.
   * @param raw The TL object.
   * @param context Users and chats that came along. Default: none.
   */
  constructor(
    client: BaseClient,
    raw: TypeMessage,
    context: PeerContext = NOBODY,
  ) {
    this.#client = client;
    this.#context = context;
    this.raw = raw;
    rememberOrigin(raw);
  }

  /** Id, above 0; counts per account, or per channel in channels. */
  get id(): number {
    return this.raw.id;
  }

  /** Text or caption; `""` for messages without. */
  get text(): string {
    return this.raw._ === "message" ? this.raw.message : "";
  }

  /** Formatting of the text; offsets in UTF-16 code units. */
  get entities(): TypeMessageEntity[] {
    return this.raw._ === "message" ? this.raw.entities ?? [] : [];
  }

  /** The text as Markdown. */
  get markdownText(): string {
    return generateMarkdown(this.text, this.entities);
  }

  /** The text as HTML. */
  get htmlText(): string {
    return generateHtml(this.text, this.entities);
  }

  /** The chat that the message is in. */
  get peerId(): TypePeer {
    // An empty message may not say; it stands in a chat that is unknown.
    return this.raw.peerId ?? { _: "peerUser", userId: 0n };
  }

  /**
   * The chat as one number: users above 0, groups below 0, channels below
   * −10¹².
   */
  get chatId(): number {
    return markedId(this.peerId);
  }

  /** Who wrote it; `undefined` for channel posts. */
  get senderId(): TypePeer | undefined {
    if (this.raw._ === "messageEmpty") return undefined;
    if (this.raw.fromId !== undefined) return this.raw.fromId;
    if (this.post || this.raw.peerId._ !== "peerUser") return undefined;
    const selfId = this.#client.account?.userId;
    return this.outgoing && selfId !== undefined
      ? { _: "peerUser", userId: selfId }
      : this.raw.peerId;
  }

  /** The user who wrote it, if that came along with the message. */
  get sender(): TypeUser | undefined {
    const sender = this.senderId;
    return sender?._ === "peerUser"
      ? this.#context.users.get(sender.userId)
      : undefined;
  }

  /** The group or channel, if that came along with the message. */
  get chat(): TypeChat | undefined {
    const peer = this.peerId;
    if (peer._ === "peerUser") return undefined;
    return this.#context.chats.get(
      peer._ === "peerChat" ? peer.chatId : peer.channelId,
    );
  }

  /** Whether the account sent it. */
  get outgoing(): boolean {
    return this.raw._ !== "messageEmpty" && this.raw.out === true;
  }

  /** Unix seconds; 0 for empty messages. */
  get date(): number {
    return this.raw._ === "messageEmpty" ? 0 : this.raw.date;
  }

  /** Unix seconds of the last edit. */
  get editDate(): number | undefined {
    return this.raw._ === "message" ? this.raw.editDate : undefined;
  }

  /** Whether it mentions the account. */
  get mentioned(): boolean {
    return this.raw._ !== "messageEmpty" && this.raw.mentioned === true;
  }

  /** Whether it came without a sound. */
  get silent(): boolean {
    return this.raw._ !== "messageEmpty" && this.raw.silent === true;
  }

  /** Whether it is pinned. */
  get pinned(): boolean {
    return this.raw._ === "message" && this.raw.pinned === true;
  }

  /** Whether it is a post of a channel. */
  get post(): boolean {
    return this.raw._ !== "messageEmpty" && this.raw.post === true;
  }

  /** Media of the message. */
  get media(): TypeMessageMedia | undefined {
    return this.raw._ === "message" ? this.raw.media : undefined;
  }

  /** Photo of the message, or of its preview of a link. */
  get photo(): Photo | undefined {
    return Photo.fromMessage(this.raw);
  }

  /** File of the message that is no photo: a video, a song, a sticker, … */
  get document(): Document | undefined {
    return Document.fromMessage(this.raw);
  }

  /** What a service message tells. */
  get action(): TypeMessageAction | undefined {
    return this.raw._ === "messageService" ? this.raw.action : undefined;
  }

  /** Keyboard of the message. */
  get replyMarkup(): TypeReplyMarkup | undefined {
    return this.raw._ === "message" ? this.raw.replyMarkup : undefined;
  }

  /** Id of the message that it replies to. */
  get replyToMessageId(): number | undefined {
    const header = this.raw._ === "messageEmpty" ? undefined : this.raw.replyTo;
    return header?._ === "messageReplyHeader" ? header.replyToMsgId : undefined;
  }

  /** Shared by the messages of one album. */
  get groupedId(): bigint | undefined {
    return this.raw._ === "message" ? this.raw.groupedId : undefined;
  }

  /** Whether it is in a private chat. */
  get isPrivate(): boolean {
    return this.peerId._ === "peerUser";
  }

  /**
   * Answers in the same chat, as a reply to this message.
   *
   * @param message Text, formatted text, an `InputMessage`, or options.
   * @param options More options.
   * @returns The answer.
   */
  reply(
    message: MessageLike,
    options: SendMessageOptions = {},
  ): Promise<IncomingMessage> {
    return this.respond(message, { replyTo: this.id, ...options });
  }

  /**
   * Answers in the same chat.
   *
   * @param message Text, formatted text, an `InputMessage`, or options.
   * @param options More options.
   * @returns The answer.
   */
  respond(
    message: MessageLike,
    options: SendMessageOptions = {},
  ): Promise<IncomingMessage> {
    return sendMessage(this.#client, this.peerId, message, options);
  }

  /**
   * Changes the message.
   *
   * @param message New text, formatted text, an `InputMessage`, or options.
   * @param options More options.
   * @returns The message after the change.
   */
  edit(
    message: MessageLike,
    options: EditMessageOptions = {},
  ): Promise<IncomingMessage> {
    return editMessage(this.#client, this.peerId, this.id, message, options);
  }

  /**
   * Deletes the message.
   *
   * @param options Whether for everybody, which is the default.
   * @returns How many messages went: 0 if it was gone.
   */
  delete(options: DeleteOptions = {}): Promise<number> {
    return deleteMessages(this.#client, this.peerId, [this.id], options);
  }

  /**
   * Forwards the message.
   *
   * @param to Where to.
   * @param options How.
   * @returns The new message, if the server told of it.
   */
  async forwardTo(
    to: PeerLike,
    options: ForwardOptions = {},
  ): Promise<IncomingMessage | undefined> {
    const { peerId, id } = this;
    return (await forwardMessages(this.#client, peerId, to, [id], options))[0];
  }

  /**
   * Pins the message.
   *
   * @param options Whether with a notice, and for whom.
   */
  pin(options: PinOptions = {}): Promise<void> {
    return pinMessage(this.#client, this.peerId, this.id, options);
  }

  /**
   * Unpins the message.
   *
   * @param options How to make the call.
   */
  unpin(options: CallOptions = {}): Promise<void> {
    return unpinMessage(this.#client, this.peerId, this.id, options);
  }

  /**
   * Marks the chat as read up to here.
   *
   * @param options How to make the call.
   */
  markAsRead(options: CallOptions = {}): Promise<void> {
    return markAsRead(this.#client, this.peerId, {
      ...options,
      maxId: this.id,
    });
  }

  /**
   * Reacts to the message.
   *
   * @param reaction Emoji, several, or `InputReactions`.
   * @param options How to make the call.
   */
  react(reaction: ReactionLike, options: CallOptions = {}): Promise<void> {
    return sendReaction(this.#client, this.peerId, this.id, reaction, options);
  }

  /**
   * Presses a callback button of the message, as a user.
   *
   * @param button Text or data of the button, or its row and column from 0.
   * @param options How to make the call.
   * @returns What the bot answered.
   */
  click(
    button: ButtonFilter,
    options: CallOptions = {},
  ): Promise<CallbackAnswer> {
    return clickButton(this.#client, this, button, options);
  }

  /**
   * Downloads the file of the message.
   *
   * @param options Which part of it, and how.
   * @returns Its bytes.
   */
  download(options: DownloadOptions = {}): Promise<Uint8Array> {
    return downloadBytes(this.#client, this.raw, options);
  }

  /**
   * Reads the message that this one replies to.
   *
   * @param options How to make the call.
   * @returns It, or `undefined` if there is none.
   */
  async getReplyMessage(
    options: CallOptions = {},
  ): Promise<IncomingMessage | undefined> {
    const id = this.replyToMessageId;
    if (id === undefined) return undefined;
    const { peerId } = this;
    return (await getMessagesById(this.#client, peerId, [id], options))[0];
  }

  /**
   * Reads the message anew.
   *
   * @param options How to make the call.
   * @returns It as it is now, or `undefined` if it was deleted.
   */
  async refetch(
    options: CallOptions = {},
  ): Promise<IncomingMessage | undefined> {
    const { peerId, id } = this;
    return (await getMessagesById(this.#client, peerId, [id], options))[0];
  }
}
