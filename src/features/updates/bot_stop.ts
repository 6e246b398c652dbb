/**
 * `BotStop`: a user stops a bot, or starts it again.
 *
 * @module
 */

import { markId, type UpdateContext } from "../../client/mod.ts";
import type { TypeUser, UpdateBotStopped } from "../../tl/mod.ts";

/**
 * A user has stopped (blocked) the bot, or started it again.
 *
 * @see {@link https://core.telegram.org/constructor/updateBotStopped}
 */
export class BotStop {
  /** The TL object. */
  readonly raw: UpdateBotStopped;
  readonly #context: UpdateContext;

  /**
   * Wraps a TL object.
   *
   * @param raw The TL object.
   * @param context Users and chats that came along.
   */
  constructor(raw: UpdateBotStopped, context: UpdateContext) {
    this.raw = raw;
    this.#context = context;
  }

  /** Who. */
  get userId(): bigint {
    return this.raw.userId;
  }

  /** Who, if that came along. */
  get user(): TypeUser | undefined {
    return this.#context.users.get(this.raw.userId);
  }

  /** The private chat as one number, see `IncomingMessage.chatId`. */
  get chatId(): number {
    return markId("user", this.raw.userId);
  }

  /** Whether the bot was stopped; `false` if it was started again. */
  get isStopped(): boolean {
    return this.raw.stopped;
  }

  /** When, in Unix seconds. */
  get date(): number {
    return this.raw.date;
  }
}
