/**
 * Which messages are gone.
 *
 * @module
 */

import type {
  UpdateDeleteChannelMessages,
  UpdateDeleteMessages,
} from "../../tl/mod.ts";

/** Messages that were deleted. */
export class MessageDeletion {
  /** The TL object. */
  readonly raw: UpdateDeleteMessages | UpdateDeleteChannelMessages;

  /**
   * Wraps a TL object.
   *
   * @param raw The TL object.
   */
  constructor(raw: UpdateDeleteMessages | UpdateDeleteChannelMessages) {
    this.raw = raw;
  }

  /** Ids of the messages. */
  get messageIds(): readonly number[] {
    return this.raw.messages;
  }

  /**
   * Id of the channel, unmarked. `undefined` for private chats and groups:
   * there ids count for the whole account and the chat is not told.
   */
  get channelId(): bigint | undefined {
    return this.raw._ === "updateDeleteChannelMessages"
      ? this.raw.channelId
      : undefined;
  }
}
