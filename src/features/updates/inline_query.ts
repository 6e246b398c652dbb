/**
 * Inline mode, as the bot hears of it.
 *
 * @module
 */

import type { BaseClient } from "../../client/mod.ts";
import type {
  TypeInlineQueryPeerType,
  TypeInputBotInlineMessageID,
  TypeInputBotInlineResult,
  UpdateBotInlineQuery,
  UpdateBotInlineSend,
} from "../../tl/mod.ts";
import {
  type AnswerInlineOptions,
  answerInlineQuery,
} from "../bots/answer_inline_query.ts";
import {
  editInlineMessage,
  type EditMessageOptions,
} from "../messages/edit_message.ts";
import type { MessageLike } from "../messages/message_content.ts";
import { UserQuery } from "./user_query.ts";

/** A user types after the bot's name. */
export class InlineQuery extends UserQuery<UpdateBotInlineQuery> {
  /** What the user has typed. */
  get query(): string {
    return this.raw.query;
  }

  /** Where to begin: `nextOffset` of the answer before, `""` at first. */
  get offset(): string {
    return this.raw.offset;
  }

  /** What kind of chat the user types in. */
  get peerType(): TypeInlineQueryPeerType | undefined {
    return this.raw.peerType;
  }

  /**
   * Answers the query.
   *
   * @param results At most 50 results; none is allowed.
   * @param options How they are shown and kept.
   */
  answer(
    results: readonly TypeInputBotInlineResult[],
    options: AnswerInlineOptions = {},
  ): Promise<void> {
    return answerInlineQuery(this.client, this.queryId, results, options);
  }
}

/** A user has sent one of the bot's inline results. */
export class InlineSend {
  /** The TL object. */
  readonly raw: UpdateBotInlineSend;
  readonly #client: BaseClient;

  /**
   * Wraps a choice.
   *
   * @param client The bot.
   * @param raw The TL object.
   */
  constructor(client: BaseClient, raw: UpdateBotInlineSend) {
    this.raw = raw;
    this.#client = client;
  }

  /** Who chose. */
  get userId(): bigint {
    return this.raw.userId;
  }

  /** What the user had typed. */
  get query(): string {
    return this.raw.query;
  }

  /** Id of the result. */
  get id(): string {
    return this.raw.id;
  }

  /** The message; `undefined` if it has no keyboard and cannot be changed. */
  get messageId(): TypeInputBotInlineMessageID | undefined {
    return this.raw.msgId;
  }

  /**
   * Changes the message that was sent.
   *
   * @param message New text, formatted text, an `InputMessage`, or options.
   * @param options More options.
   * @throws {RangeError} If the message cannot be changed.
   */
  edit(message: MessageLike, options: EditMessageOptions = {}): Promise<void> {
    if (this.raw.msgId === undefined) {
      throw new RangeError(
        "Cannot edit inline message: it must have been sent with a keyboard",
      );
    }
    return editInlineMessage(this.#client, this.raw.msgId, message, options);
  }
}
