/**
 * Polls: how they stand, and who votes.
 *
 * @see https://core.telegram.org/api/poll
 *
 * @module
 */

import { peerId as markedId } from "../../client/mod.ts";
import type {
  Poll,
  PollResults,
  TypePeer,
  UpdateMessagePoll,
  UpdateMessagePollVote,
} from "../../tl/mod.ts";

/** A poll has other results than before, or was closed. */
export class PollChange {
  /** The TL object. */
  readonly raw: UpdateMessagePoll;

  /**
   * Wraps a TL object.
   *
   * @param raw The TL object.
   */
  constructor(raw: UpdateMessagePoll) {
    this.raw = raw;
  }

  /** Names the poll. */
  get pollId(): bigint {
    return this.raw.pollId;
  }

  /** Question and answers, if the server sent them again. */
  get poll(): Poll | undefined {
    return this.raw.poll;
  }

  /** Votes; with `min`, without those of the account. */
  get results(): PollResults {
    return this.raw.results;
  }

  /** The chat of the poll, where the server tells. */
  get peerId(): TypePeer | undefined {
    return this.raw.peer;
  }

  /** The chat as one number, see `IncomingMessage.chatId`. */
  get chatId(): number | undefined {
    return this.raw.peer && markedId(this.raw.peer);
  }

  /** Id of the message, where the server tells. */
  get messageId(): number | undefined {
    return this.raw.msgId;
  }
}

/** Somebody votes in a public poll, which the bot has sent. */
export class PollVote {
  /** The TL object. */
  readonly raw: UpdateMessagePollVote;

  /**
   * Wraps a TL object.
   *
   * @param raw The TL object.
   */
  constructor(raw: UpdateMessagePollVote) {
    this.raw = raw;
  }

  /** Names the poll. */
  get pollId(): bigint {
    return this.raw.pollId;
  }

  /** Who votes. */
  get voterId(): TypePeer {
    return this.raw.peer;
  }

  /** The answers chosen, by their `option`; empty for a vote taken back. */
  get options(): readonly Uint8Array[] {
    return this.raw.options;
  }

  /** The same by their place in the poll, from 0. */
  get positions(): readonly number[] {
    return this.raw.positions;
  }
}
