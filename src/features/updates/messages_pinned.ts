/**
 * `MessagesPinned`: messages were pinned or taken off.
 *
 * @module
 */

import { peerId as markedId } from "../../client/mod.ts";
import type {
  TypePeer,
  UpdatePinnedChannelMessages,
  UpdatePinnedMessages,
} from "../../tl/mod.ts";

/**
 * Messages that were pinned, or are not any more.
 *
 * @see {@link https://core.telegram.org/api/pin}
 */
export class MessagesPinned {
  /** The TL object. */
  readonly raw: UpdatePinnedMessages | UpdatePinnedChannelMessages;

  /**
   * Wraps a TL object.
   *
   * @param raw The TL object.
   */
  constructor(raw: UpdatePinnedMessages | UpdatePinnedChannelMessages) {
    this.raw = raw;
  }

  /** Where. */
  get peerId(): TypePeer {
    return this.raw._ === "updatePinnedMessages"
      ? this.raw.peer
      : { _: "peerChannel", channelId: this.raw.channelId };
  }

  /** The chat as one number, see `IncomingMessage.chatId`. */
  get chatId(): number {
    return markedId(this.peerId);
  }

  /** Ids of the messages. */
  get messageIds(): readonly number[] {
    return this.raw.messages;
  }

  /** Whether they were pinned; `false` if they were taken off. */
  get isPinned(): boolean {
    return this.raw.pinned === true;
  }
}
