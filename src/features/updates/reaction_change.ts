/**
 * Reactions to a message have changed.
 *
 * @see https://core.telegram.org/api/reactions
 *
 * @module
 */

import { peerId as markedId } from "../../client/mod.ts";
import type {
  MessageReactions,
  ReactionCount,
  TypePeer,
  TypeReaction,
  UpdateBotMessageReaction,
  UpdateBotMessageReactions,
  UpdateMessageReactions,
} from "../../tl/mod.ts";

/** All reactions to a message, after some of them have changed. */
export class ReactionsChange {
  /** The TL object. */
  readonly raw: UpdateMessageReactions | UpdateBotMessageReactions;

  /**
   * Wraps a TL object.
   *
   * @param raw The TL object.
   */
  constructor(raw: UpdateMessageReactions | UpdateBotMessageReactions) {
    this.raw = raw;
  }

  /** The chat of the message. */
  get peerId(): TypePeer {
    return this.raw.peer;
  }

  /** The chat as one number, see `IncomingMessage.chatId`. */
  get chatId(): number {
    return markedId(this.raw.peer);
  }

  /** Id of the message. */
  get messageId(): number {
    return this.raw.msgId;
  }

  /** How often each reaction was given; empty if none is left. */
  get counts(): readonly ReactionCount[] {
    return this.raw._ === "updateMessageReactions"
      ? this.raw.reactions.results
      : this.raw.reactions;
  }

  /** Who reacted of late, and more; `undefined` for bots, who are not told. */
  get reactions(): MessageReactions | undefined {
    return this.raw._ === "updateMessageReactions"
      ? this.raw.reactions
      : undefined;
  }
}

/** Somebody reacts otherwise than before; for bots that are administrators. */
export class ReactionChange {
  /** The TL object. */
  readonly raw: UpdateBotMessageReaction;

  /**
   * Wraps a TL object.
   *
   * @param raw The TL object.
   */
  constructor(raw: UpdateBotMessageReaction) {
    this.raw = raw;
  }

  /** The chat of the message. */
  get peerId(): TypePeer {
    return this.raw.peer;
  }

  /** The chat as one number, see `IncomingMessage.chatId`. */
  get chatId(): number {
    return markedId(this.raw.peer);
  }

  /** Id of the message. */
  get messageId(): number {
    return this.raw.msgId;
  }

  /** Who reacts. */
  get actorId(): TypePeer {
    return this.raw.actor;
  }

  /** When, in Unix seconds. */
  get date(): number {
    return this.raw.date;
  }

  /** Its reactions before; empty for none. */
  get oldReactions(): readonly TypeReaction[] {
    return this.raw.oldReactions;
  }

  /** Its reactions now; empty for none. */
  get newReactions(): readonly TypeReaction[] {
    return this.raw.newReactions;
  }
}
