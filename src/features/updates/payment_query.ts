/**
 * Questions that a bot is asked while somebody pays.
 *
 * @see https://core.telegram.org/api/payments
 *
 * @module
 */

import type {
  PaymentRequestedInfo,
  PostAddress,
  ShippingOption,
  UpdateBotPrecheckoutQuery,
  UpdateBotShippingQuery,
} from "../../tl/mod.ts";
import {
  answerPrecheckoutQuery,
  answerShippingQuery,
} from "../bots/answer_payment_query.ts";
import type { CallOptions } from "../call_options.ts";
import { UserQuery } from "./user_query.ts";

/** A user has told where to, and waits for ways of shipping. */
export class ShippingQuery extends UserQuery<UpdateBotShippingQuery> {
  /** What the bot wrote into the invoice. */
  get payload(): Uint8Array {
    return this.raw.payload;
  }

  /** Where to. */
  get shippingAddress(): PostAddress {
    return this.raw.shippingAddress;
  }

  /**
   * Answers the query.
   *
   * @param answer Ways of shipping, one at least; or, as text of at least one
   * character, why it cannot be shipped there, which the user is shown.
   * @param options How to make the call.
   * @throws {RangeError} If there is no way of shipping, or no reason.
   */
  answer(
    answer: readonly ShippingOption[] | string,
    options: CallOptions = {},
  ): Promise<void> {
    return answerShippingQuery(this.client, this.queryId, answer, options);
  }
}

/** A user is about to pay. The answer has to come within 10 seconds. */
export class PrecheckoutQuery extends UserQuery<UpdateBotPrecheckoutQuery> {
  /** What the bot wrote into the invoice. */
  get payload(): Uint8Array {
    return this.raw.payload;
  }

  /** Name, phone, e-mail and address, as far as the invoice asks for them. */
  get info(): PaymentRequestedInfo | undefined {
    return this.raw.info;
  }

  /** The way of shipping that was chosen. */
  get shippingOptionId(): string | undefined {
    return this.raw.shippingOptionId;
  }

  /** Three letters of the currency; `"XTR"` for Telegram Stars. */
  get currency(): string {
    return this.raw.currency;
  }

  /** How much, in the smallest unit of the currency. */
  get totalAmount(): bigint {
    return this.raw.totalAmount;
  }

  /**
   * Lets the user pay.
   *
   * @param options How to make the call.
   */
  approve(options: CallOptions = {}): Promise<void> {
    return answerPrecheckoutQuery(this.client, this.queryId, null, options);
  }

  /**
   * Does not let the user pay.
   *
   * @param reason Why, at least one character; the user is shown it.
   * @param options How to make the call.
   * @throws {RangeError} If there is no reason.
   */
  decline(reason: string, options: CallOptions = {}): Promise<void> {
    return answerPrecheckoutQuery(this.client, this.queryId, reason, options);
  }
}
