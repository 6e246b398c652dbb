/**
 * `answerInlineQuery()`.
 *
 * @module
 */

import type { BaseClient } from "../../client/mod.ts";
import type {
  InlineBotSwitchPM,
  InlineBotWebView,
  TypeInputBotInlineResult,
} from "../../tl/mod.ts";
import { type CallOptions, callOptions } from "../call_options.ts";

/** Most results of one answer. */
const MAX_RESULTS = 50;

/** How results of inline mode are shown and kept. */
export interface AnswerInlineOptions extends CallOptions {
  /** How long the server may keep the answer, in seconds. @default {300} */
  cacheTime?: number;
  /** Keep it for this user only. @default {false} */
  isPersonal?: boolean;
  /** Where the next page begins; `""` for no more. @default {""} */
  nextOffset?: string | null;
  /** Show results as a gallery. @default {false} */
  gallery?: boolean;
  /** Button above the results that opens the chat with the bot. @default {none} */
  switchPm?: InlineBotSwitchPM;
  /** Button above the results that opens a mini app. @default {none} */
  switchWebview?: InlineBotWebView;
}

/**
 * Answers a query of inline mode.
 *
 * @param client The bot.
 * @param queryId Names the query.
 * @param results At most 50 results; none is allowed.
 * @param options How they are shown and kept.
 */
export function answerInlineQuery(
  client: BaseClient,
  queryId: bigint,
  results: readonly TypeInputBotInlineResult[],
  options: AnswerInlineOptions = {},
): Promise<void> {
  if (typeof queryId !== "bigint") {
    throw new TypeError(
      `Cannot answer inline query: queryId must be a bigint, got ${typeof queryId}`,
    );
  }
  if (results.length > MAX_RESULTS) {
    throw new RangeError(
      `Cannot answer inline query: at most ${MAX_RESULTS} results are ` +
        `wanted, got ${results.length}`,
    );
  }
  return answerQuery(client, queryId, results, options);
}

async function answerQuery(
  client: BaseClient,
  queryId: bigint,
  results: readonly TypeInputBotInlineResult[],
  options: AnswerInlineOptions,
): Promise<void> {
  await client.invoke("messages.setInlineBotResults", {
    queryId,
    results: [...results],
    cacheTime: options.cacheTime ?? 300,
    private: options.isPersonal,
    nextOffset: options.nextOffset ?? undefined,
    gallery: options.gallery,
    switchPm: options.switchPm,
    switchWebview: options.switchWebview,
  }, callOptions(options));
}
