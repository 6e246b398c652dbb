/**
 * Who types, and who is online.
 *
 * @module
 */

import { markId } from "../../client/mod.ts";
import type {
  TypePeer,
  TypeSendMessageAction,
  TypeUserStatus,
  UpdateChannelUserTyping,
  UpdateChatUserTyping,
  UpdateUserStatus,
  UpdateUserTyping,
} from "../../tl/mod.ts";

/** Somebody types, records or uploads. */
export class UserTyping {
  /** The TL object. */
  readonly raw:
    | UpdateUserTyping
    | UpdateChatUserTyping
    | UpdateChannelUserTyping;

  /**
   * Wraps a TL object.
   *
   * @param raw The TL object.
   */
  constructor(
    raw: UpdateUserTyping | UpdateChatUserTyping | UpdateChannelUserTyping,
  ) {
    this.raw = raw;
  }

  /** Where. */
  get peerId(): TypePeer {
    switch (this.raw._) {
      case "updateUserTyping":
        return { _: "peerUser", userId: this.raw.userId };
      case "updateChatUserTyping":
        return { _: "peerChat", chatId: this.raw.chatId };
      default:
        return { _: "peerChannel", channelId: this.raw.channelId };
    }
  }

  /** The chat as one number, see `IncomingMessage.chatId`. */
  get chatId(): number {
    switch (this.raw._) {
      case "updateUserTyping":
        return markId("user", this.raw.userId);
      case "updateChatUserTyping":
        return markId("chat", this.raw.chatId);
      default:
        return markId("channel", this.raw.channelId);
    }
  }

  /** Who. */
  get senderId(): TypePeer {
    return this.raw._ === "updateUserTyping"
      ? { _: "peerUser", userId: this.raw.userId }
      : this.raw.fromId;
  }

  /** Id of the forum topic, if there is one. */
  get topicId(): number | undefined {
    return this.raw._ === "updateChatUserTyping"
      ? undefined
      : this.raw.topMsgId;
  }

  /** What they do. */
  get action(): TypeSendMessageAction {
    return this.raw.action;
  }
}

/** Somebody came online or went away. */
export class UserStatusChange {
  /** The TL object. */
  readonly raw: UpdateUserStatus;

  /**
   * Wraps a TL object.
   *
   * @param raw The TL object.
   */
  constructor(raw: UpdateUserStatus) {
    this.raw = raw;
  }

  /** Who. */
  get userId(): bigint {
    return this.raw.userId;
  }

  /** The status as a TL object: until when, or since when. */
  get status(): TypeUserStatus {
    return this.raw.status;
  }

  /** Whether the user is online now. */
  get isOnline(): boolean {
    return this.raw.status._ === "userStatusOnline";
  }
}
