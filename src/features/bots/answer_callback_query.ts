/**
 * `answerCallbackQuery()`.
 *
 * @module
 */

import type { BaseClient } from "../../client/mod.ts";
import { type CallOptions, callOptions } from "../call_options.ts";

/** Most characters of an answer to a press. */
const MAX_TEXT = 200;

/** Everything that can be said to a press. */
export interface AnswerCallbackOptions {
  /** What to show, at most 200 characters. @default {nothing} */
  text?: string;
  /** Show it in a window instead of a notice. @default {false} */
  alert?: boolean;
  /** Address to open: a game, or a link to the bot. @default {none} */
  url?: string;
  /** How long clients may keep the answer, in seconds. @default {0} */
  cacheTime?: number;
}

/**
 * Answers the press of a button.
 *
 * @param client The bot.
 * @param queryId Names the press.
 * @param answer What to show, or all options.
 * @param alert Show it in a window instead of a notice.
 * @param options How to make the call.
 */
export function answerCallbackQuery(
  client: BaseClient,
  queryId: bigint,
  answer?: string | AnswerCallbackOptions | null,
  alert: boolean = false,
  options: CallOptions = {},
): Promise<void> {
  const all = typeof answer === "string" ? { text: answer } : answer ?? {};
  const { text, cacheTime = 0 } = all;
  if (typeof queryId !== "bigint") {
    throw new TypeError(
      `Cannot answer callback query: queryId must be a bigint, got ${typeof queryId}`,
    );
  }
  if (text !== undefined && text.length > MAX_TEXT) {
    throw new RangeError(
      `Cannot answer callback query: text must be at most ${MAX_TEXT} ` +
        `characters, got ${text.length}`,
    );
  }
  if (!Number.isInteger(cacheTime) || cacheTime < 0) {
    throw new RangeError(
      "Cannot answer callback query: cacheTime must be whole seconds, got " +
        cacheTime,
    );
  }
  return answerPress(client, queryId, { alert, ...all, cacheTime }, options);
}

async function answerPress(
  client: BaseClient,
  queryId: bigint,
  answer: AnswerCallbackOptions & { cacheTime: number },
  options: CallOptions,
): Promise<void> {
  await client.invoke("messages.setBotCallbackAnswer", {
    queryId,
    message: answer.text,
    alert: answer.alert,
    url: answer.url,
    cacheTime: answer.cacheTime,
  }, callOptions(options));
}
