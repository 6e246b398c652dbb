/**
 * What all questions of users to bots have in common.
 *
 * @module
 */

import type { BaseClient, UpdateContext } from "../../client/mod.ts";
import type { TypeUser } from "../../tl/mod.ts";

/** What the TL objects of such questions have. */
export interface RawUserQuery {
  /** Names the question in an answer. */
  readonly queryId: bigint;
  /** Who asks. */
  readonly userId: bigint;
}

/** A question of a user that waits for the bot's answer. */
export abstract class UserQuery<Raw extends RawUserQuery> {
  /** The TL object. */
  readonly raw: Raw;
  readonly #client: BaseClient;
  readonly #context: UpdateContext;

  /**
   * Wraps a question.
   *
   * @param client The bot.
   * @param raw The TL object.
   * @param context Users and chats that came along.
   */
  constructor(client: BaseClient, raw: Raw, context: UpdateContext) {
    this.raw = raw;
    this.#client = client;
    this.#context = context;
  }

  /** The bot, which answers. */
  protected get client(): BaseClient {
    return this.#client;
  }

  /** Names the question in an answer. */
  get queryId(): bigint {
    return this.raw.queryId;
  }

  /** Who asks. */
  get userId(): bigint {
    return this.raw.userId;
  }

  /** Who asks, if that came along. */
  get user(): TypeUser | undefined {
    return this.#context.users.get(this.raw.userId);
  }
}
