/**
 * `Dialog`: a line of the chat list.
 *
 * @module
 */

import { type HasInputPeer, peerId as markedId } from "../../client/mod.ts";
import type {
  Dialog as RawDialog,
  TypeChat,
  TypeInputPeer,
  TypePeer,
  TypeUser,
} from "../../tl/mod.ts";
import type { IncomingMessage } from "../messages/incoming_message.ts";
import { type PeerContext, toInputPeerOf } from "../peers/peer_context.ts";

/** A line of the chat list. Methods of the client take it as a peer. */
export class Dialog implements HasInputPeer {
  /** The TL object. */
  readonly raw: RawDialog;
  /** The last message, if the server sent it. */
  readonly topMessage: IncomingMessage | undefined;
  readonly #context: PeerContext;

  /**
   * Wraps a line.
   *
   * @param raw The TL object.
   * @param context Users and chats that came along.
   * @param topMessage The last message.
   */
  constructor(
    raw: RawDialog,
    context: PeerContext,
    topMessage?: IncomingMessage,
  ) {
    this.raw = raw;
    this.topMessage = topMessage;
    this.#context = context;
  }

  /** The chat. */
  get peerId(): TypePeer {
    return this.raw.peer;
  }

  /** The chat as one number, see `IncomingMessage.chatId`. */
  get chatId(): number {
    return markedId(this.raw.peer);
  }

  /** The user, in private chats. */
  get user(): TypeUser | undefined {
    const { peer } = this.raw;
    return peer._ === "peerUser"
      ? this.#context.users.get(peer.userId)
      : undefined;
  }

  /** The group or channel, in others. */
  get chat(): TypeChat | undefined {
    const { peer } = this.raw;
    if (peer._ === "peerUser") return undefined;
    return this.#context.chats.get(
      peer._ === "peerChat" ? peer.chatId : peer.channelId,
    );
  }

  /** Title of the chat, or full name of the user; `""` if unknown. */
  get title(): string {
    const { user, chat } = this;
    if (user?._ === "user") {
      return [user.firstName, user.lastName].filter(Boolean).join(" ");
    }
    return chat !== undefined && "title" in chat ? chat.title : "";
  }

  /** How many messages are not read. */
  get unreadCount(): number {
    return this.raw.unreadCount;
  }

  /** How many mentions of the account are not read. */
  get unreadMentionsCount(): number {
    return this.raw.unreadMentionsCount;
  }

  /** Whether the chat is pinned to the top. */
  get pinned(): boolean {
    return this.raw.pinned === true;
  }

  /** The chat as functions of the API take it, if it came along. */
  get inputPeer(): TypeInputPeer | undefined {
    return toInputPeerOf(this.raw.peer, this.#context);
  }
}
