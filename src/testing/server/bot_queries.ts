/**
 * Questions to bots (pressed buttons, inline queries) that wait for an
 * answer.
 *
 * @module
 */

import { RpcError } from "../../mtproto/mod.ts";
import type {
  MessagesBotCallbackAnswer,
  MessagesBotResults,
} from "../../tl/mod.ts";
import type { Clock, TimerHandle } from "../../network/mod.ts";
import { refuse } from "./refuse.ts";

/** Results of an inline query, kept for whoever picks one. */
export interface InlineAnswer {
  /** The bot that gave them. */
  readonly botId: bigint;
  /** What was asked. */
  readonly query: string;
  /** What was answered. */
  readonly results: MessagesBotResults;
}

interface Waiting {
  readonly botId: bigint;
  readonly timer: TimerHandle;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

/** How many inline answers are kept for picking. */
const KEPT_ANSWERS = 1000;

/** Open questions, by their `query_id`. */
export class BotQueries {
  readonly #waiting = new Map<bigint, Waiting>();
  readonly #inline = new Map<bigint, InlineAnswer>();
  readonly #callbacks = new Map<
    string,
    { readonly answer: MessagesBotCallbackAnswer; readonly until: number }
  >();

  /** How many questions are open. */
  get size(): number {
    return this.#waiting.size;
  }

  /**
   * Waits for a bot's answer.
   *
   * @param clock Time and timers.
   * @param queryId The question.
   * @param botId Who must answer.
   * @param timeoutMs How long the bot has, in milliseconds.
   * @returns The answer, as {@linkcode BotQueries.answer} is given it.
   * @throws {RpcError} If the bot does not answer in time.
   */
  wait<T>(
    clock: Clock,
    queryId: bigint,
    botId: bigint,
    timeoutMs: number,
  ): Promise<T> {
    return new Promise<unknown>((resolve, reject) => {
      const timer = clock.setTimer(() => {
        this.#waiting.delete(queryId);
        reject(new RpcError(400, "BOT_RESPONSE_TIMEOUT"));
      }, timeoutMs);
      this.#waiting.set(queryId, {
        botId,
        timer,
        resolve: (answer) => {
          clock.clearTimer(timer);
          resolve(answer);
        },
        reject: (reason) => {
          clock.clearTimer(timer);
          reject(reason);
        },
      });
    }) as Promise<T>;
  }

  /**
   * Hands over a bot's answer.
   *
   * @param queryId The question.
   * @param botId Who answers.
   * @param answer The answer.
   * @throws {RpcError} If the bot was not asked, or took too long.
   */
  answer(queryId: bigint, botId: bigint, answer: unknown): void {
    const waiting = this.#waiting.get(queryId);
    if (waiting === undefined || waiting.botId !== botId) {
      refuse("QUERY_ID_INVALID");
    }
    this.#waiting.delete(queryId);
    waiting.resolve(answer);
  }

  /**
   * Keeps an answer for those who press the same button again.
   *
   * @param key The message and the button.
   * @param answer The answer; nothing is kept if its `cacheTime` is 0.
   * @param now The time, in seconds.
   */
  cacheCallback(
    key: string,
    answer: MessagesBotCallbackAnswer,
    now: number,
  ): void {
    if (answer.cacheTime <= 0) return;
    this.#callbacks.set(key, { answer, until: now + answer.cacheTime });
    if (this.#callbacks.size > KEPT_ANSWERS) {
      this.#callbacks.delete(this.#callbacks.keys().next().value!);
    }
  }

  /**
   * Finds an answer given before.
   *
   * @param key The message and the button.
   * @param now The time, in seconds.
   * @returns The answer, or nothing if there is none that is still good.
   */
  cachedCallback(
    key: string,
    now: number,
  ): MessagesBotCallbackAnswer | undefined {
    const cached = this.#callbacks.get(key);
    return cached !== undefined && cached.until > now
      ? cached.answer
      : undefined;
  }

  /**
   * Keeps inline results for whoever picks one.
   *
   * @param queryId The question.
   * @param answer The answer.
   */
  keepInline(queryId: bigint, answer: InlineAnswer): void {
    this.#inline.set(queryId, answer);
    if (this.#inline.size > KEPT_ANSWERS) {
      this.#inline.delete(this.#inline.keys().next().value!);
    }
  }

  /**
   * Finds inline results.
   *
   * @param queryId The question.
   * @returns The answer, or nothing if there is none.
   */
  inline(queryId: bigint): InlineAnswer | undefined {
    return this.#inline.get(queryId);
  }

  /** Gives up every open question. */
  close(): void {
    for (const { reject } of this.#waiting.values()) {
      reject(new RpcError(400, "BOT_RESPONSE_TIMEOUT"));
    }
    this.#waiting.clear();
  }
}
