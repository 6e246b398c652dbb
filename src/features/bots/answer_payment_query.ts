/**
 * `answerShippingQuery()` and `answerPrecheckoutQuery()`.
 *
 * @see https://core.telegram.org/api/payments
 *
 * @module
 */

import type { BaseClient } from "../../client/mod.ts";
import type { ShippingOption } from "../../tl/mod.ts";
import { type CallOptions, callOptions } from "../call_options.ts";
import { checkArray, checkLength } from "../check_arguments.ts";

/**
 * Tells a user, who pays, the ways of shipping.
 *
 * @param client The bot.
 * @param queryId Names the query.
 * @param answer Ways of shipping, one at least; or why there is none.
 * @param options How to make the call.
 * @throws {TypeError} If an argument is of the wrong kind.
 * @throws {RangeError} If there is no way of shipping, or no reason.
 */
export function answerShippingQuery(
  client: BaseClient,
  queryId: bigint,
  answer: readonly ShippingOption[] | string,
  options: CallOptions = {},
): Promise<void> {
  const verb = "answer shipping query";
  checkQueryId(queryId, verb);
  if (typeof answer === "string") {
    checkLength(answer, "reason", verb, 1, Infinity);
    return answerShipping(client, { queryId, error: answer }, options);
  }
  checkArray(answer, "answer", verb);
  if (answer.length === 0) {
    throw new RangeError(
      `Cannot ${verb}: answer must be at least 1 way of shipping, got 0`,
    );
  }
  const shippingOptions = [...answer];
  return answerShipping(client, { queryId, shippingOptions }, options);
}

/**
 * Lets a user pay, or not. The server waits 10 seconds for it.
 *
 * @param client The bot.
 * @param queryId Names the query.
 * @param reason Why the user cannot pay, at least one character; `null` if it
 * can.
 * @param options How to make the call.
 * @throws {TypeError} If an argument is of the wrong kind.
 * @throws {RangeError} If the reason is empty.
 */
export function answerPrecheckoutQuery(
  client: BaseClient,
  queryId: bigint,
  reason: string | null,
  options: CallOptions = {},
): Promise<void> {
  const verb = "answer pre-checkout query";
  checkQueryId(queryId, verb);
  if (reason === null) {
    return answerPrecheckout(client, { queryId, success: true }, options);
  }
  checkLength(reason, "reason", verb, 1, Infinity);
  return answerPrecheckout(client, { queryId, error: reason }, options);
}

async function answerShipping(
  client: BaseClient,
  params: {
    queryId: bigint;
    error?: string;
    shippingOptions?: ShippingOption[];
  },
  options: CallOptions,
): Promise<void> {
  await client.invoke(
    "messages.setBotShippingResults",
    params,
    callOptions(options),
  );
}

async function answerPrecheckout(
  client: BaseClient,
  params: { queryId: bigint; success?: true; error?: string },
  options: CallOptions,
): Promise<void> {
  await client.invoke(
    "messages.setBotPrecheckoutResults",
    params,
    callOptions(options),
  );
}

function checkQueryId(queryId: bigint, verb: string): void {
  if (typeof queryId === "bigint") return;
  throw new TypeError(
    `Cannot ${verb}: queryId must be a bigint, got ${typeof queryId}`,
  );
}
