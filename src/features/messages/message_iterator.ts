/**
 * Pages of messages as one sequence.
 *
 * @module
 */

import type { BaseClient } from "../../client/mod.ts";
import type { TypeMessagesMessages } from "../../tl/mod.ts";
import {
  type LoadedPage,
  PageIterator,
  type PageLimits,
} from "../page_iterator.ts";
import type { IncomingMessage } from "./incoming_message.ts";
import { totalOf, wrapMessages } from "./message_page.ts";

/**
 * Asks for a page.
 *
 * @param cursor Last message of the page before; `undefined` at first.
 * @param limit Most messages wanted, 1 to 100.
 * @param page The page before.
 */
export type FetchPage = (
  cursor: IncomingMessage | undefined,
  limit: number,
  page: TypeMessagesMessages | undefined,
) => Promise<TypeMessagesMessages>;

/** Messages, asked for page by page as they are needed. */
export class MessageIterator extends PageIterator<IncomingMessage> {
  readonly #client: BaseClient;
  readonly #fetch: FetchPage;
  #cursor: IncomingMessage | undefined;
  #page: TypeMessagesMessages | undefined;

  /**
   * Made by methods of the client.
   *
   * @param client Whose messages they are.
   * @param fetch Asks for a page.
   * @param limits How many messages in all, and how many at once.
   * @throws {RangeError} If a number is out of range.
   */
  constructor(client: BaseClient, fetch: FetchPage, limits: PageLimits) {
    super("messages", limits);
    this.#client = client;
    this.#fetch = fetch;
  }

  /**
   * Asks for the next page.
   *
   * @param limit Most messages that it may have.
   * @returns The messages.
   */
  protected override async load(
    limit: number,
  ): Promise<LoadedPage<IncomingMessage>> {
    const page = await this.#fetch(this.#cursor, limit, this.#page);
    const items = wrapMessages(this.#client, page);
    const last = items.at(-1);
    // A page may be short without being the last; one that repeats is.
    const isLast = last === undefined || last.id === this.#cursor?.id ||
      page._ === "messages.messages";
    this.#page = page;
    this.#cursor = last;
    return { items, total: totalOf(page), isLast };
  }
}
