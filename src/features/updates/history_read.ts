/**
 * `HistoryRead`: how far a chat was read.
 *
 * @module
 */

import { peerId as markedId } from "../../client/mod.ts";
import type {
  TypePeer,
  UpdateReadChannelInbox,
  UpdateReadChannelOutbox,
  UpdateReadHistoryInbox,
  UpdateReadHistoryOutbox,
} from "../../tl/mod.ts";

/**
 * Messages of a chat were read: by the account itself, elsewhere, or by the
 * others.
 *
 * @see {@link https://core.telegram.org/constructor/updateReadHistoryOutbox}
 */
export class HistoryRead {
  /** The TL object. */
  readonly raw:
    | UpdateReadHistoryInbox
    | UpdateReadHistoryOutbox
    | UpdateReadChannelInbox
    | UpdateReadChannelOutbox;

  /**
   * Wraps a TL object.
   *
   * @param raw The TL object.
   */
  constructor(
    raw:
      | UpdateReadHistoryInbox
      | UpdateReadHistoryOutbox
      | UpdateReadChannelInbox
      | UpdateReadChannelOutbox,
  ) {
    this.raw = raw;
  }

  /** Where. */
  get peerId(): TypePeer {
    return "peer" in this.raw
      ? this.raw.peer
      : { _: "peerChannel", channelId: this.raw.channelId };
  }

  /** The chat as one number, see `IncomingMessage.chatId`. */
  get chatId(): number {
    return markedId(this.peerId);
  }

  /** The last message that was read; all before it were too. */
  get maxId(): number {
    return this.raw.maxId;
  }

  /**
   * Whether others have read what the account sent; `false` if the account
   * has read what it was sent.
   */
  get outgoing(): boolean {
    return this.raw._ === "updateReadHistoryOutbox" ||
      this.raw._ === "updateReadChannelOutbox";
  }

  /** How many are not yet read by the account; `undefined` if `outgoing`. */
  get stillUnreadCount(): number | undefined {
    return "stillUnreadCount" in this.raw
      ? this.raw.stillUnreadCount
      : undefined;
  }
}
