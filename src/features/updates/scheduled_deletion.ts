/**
 * `ScheduledDeletion`: scheduled messages are gone.
 *
 * @module
 */

import { peerId as markedId } from "../../client/mod.ts";
import type { TypePeer, UpdateDeleteScheduledMessages } from "../../tl/mod.ts";

/**
 * Scheduled messages that were deleted, or sent since their time had come.
 *
 * @see {@link https://core.telegram.org/api/scheduled-messages}
 */
export class ScheduledDeletion {
  /** The TL object. */
  readonly raw: UpdateDeleteScheduledMessages;

  /**
   * Wraps a TL object.
   *
   * @param raw The TL object.
   */
  constructor(raw: UpdateDeleteScheduledMessages) {
    this.raw = raw;
  }

  /** Where. */
  get peerId(): TypePeer {
    return this.raw.peer;
  }

  /** The chat as one number, see `IncomingMessage.chatId`. */
  get chatId(): number {
    return markedId(this.raw.peer);
  }

  /** Ids among the scheduled messages. */
  get messageIds(): readonly number[] {
    return this.raw.messages;
  }

  /**
   * Ids of the messages that they became, in the same order; empty if they
   * were deleted.
   */
  get sentMessageIds(): readonly number[] {
    return this.raw.sentMessages ?? [];
  }
}
