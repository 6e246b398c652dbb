/**
 * `InputReactions`: which reactions to leave on a message.
 *
 * @module
 */

import type { TypeReaction } from "../../tl/mod.ts";

/** Reactions in any shape: an emoji, several, or `InputReactions`. */
export type ReactionLike = string | readonly string[] | InputReactions;

/**
 * Reactions to leave on a message. Each method returns a new object.
 *
 * @see {@link https://core.telegram.org/api/reactions}
 *
 * @example A big one
 * ```ts
 * import { InputReactions } from "@layer/mtproto";
 * import { assertEquals } from "@std/assert";
 *
 * const fire = InputReactions.emoticon("🔥").big();
 * assertEquals(fire.isBig, true);
 * assertEquals(fire.raw, [{ _: "reactionEmoji", emoticon: "🔥" }]);
 * ```
 */
export class InputReactions {
  /** The reactions as TL objects; empty to remove all. */
  readonly raw: readonly TypeReaction[];
  /** Whether to play the big animation. */
  readonly isBig: boolean;
  /** Whether to remember them as recently used. */
  readonly isAddedToRecent: boolean;

  /**
   * Makes reactions of TL objects.
   *
   * @param raw The reactions as TL objects; empty to remove all.
   * @param options `big`: play the big animation; `addToRecent`: remember as
   * recently used.
   */
  constructor(
    raw: readonly TypeReaction[],
    options: { big?: boolean; addToRecent?: boolean } = {},
  ) {
    this.raw = raw;
    this.isBig = options.big ?? false;
    this.isAddedToRecent = options.addToRecent ?? false;
  }

  /**
   * Emoji reactions.
   *
   * @param emoticons One emoji, or several where the account may.
   */
  static emoticon(...emoticons: string[]): InputReactions {
    return new InputReactions(emoticons.map(toReaction));
  }

  /**
   * Custom emoji reactions.
   *
   * @param documentIds Ids of the custom emoji.
   */
  static customEmoji(...documentIds: (bigint | number)[]): InputReactions {
    return new InputReactions(documentIds.map((id) => ({
      _: "reactionCustomEmoji",
      documentId: BigInt(id),
    })));
  }

  /** Takes all reactions back. */
  static remove(): InputReactions {
    return new InputReactions([]);
  }

  /**
   * Reads any shape.
   *
   * @param reaction An emoji, several, or `InputReactions`.
   * @throws {TypeError} If it is none of these.
   */
  static from(reaction: ReactionLike): InputReactions {
    if (reaction instanceof InputReactions) return reaction;
    return InputReactions.emoticon(
      ...(Array.isArray(reaction) ? reaction : [reaction]),
    );
  }

  /**
   * Plays the big animation.
   *
   * @param on Default: yes.
   */
  big(on: boolean = true): InputReactions {
    return new InputReactions(this.raw, {
      big: on,
      addToRecent: this.isAddedToRecent,
    });
  }

  /**
   * Remembers them as recently used.
   *
   * @param on Default: yes.
   */
  addToRecent(on: boolean = true): InputReactions {
    return new InputReactions(this.raw, { big: this.isBig, addToRecent: on });
  }
}

function toReaction(emoticon: string): TypeReaction {
  if (typeof emoticon !== "string" || emoticon === "") {
    throw new TypeError(
      "Cannot make reaction: emoticon must be a non-empty string, got " +
        (emoticon === "" ? '""' : typeof emoticon),
    );
  }
  return { _: "reactionEmoji", emoticon };
}
