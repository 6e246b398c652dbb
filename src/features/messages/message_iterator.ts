/**
 * Pages of messages as one sequence.
 *
 * @module
 */

import type { BaseClient } from "../../client/mod.ts";
import type { TypeMessagesMessages } from "../../tl/mod.ts";
import type { IncomingMessage } from "./incoming_message.ts";
import { totalOf, wrapMessages } from "./message_page.ts";

/** Most messages that one call gives. */
const MAX_PAGE = 100;

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
export class MessageIterator implements AsyncIterableIterator<IncomingMessage> {
  readonly #client: BaseClient;
  readonly #fetch: FetchPage;
  readonly #pageSize: number;
  #left: number;
  #queue: IncomingMessage[] = [];
  #cursor: IncomingMessage | undefined;
  #page: TypeMessagesMessages | undefined;
  #isLast = false;
  #total: number | undefined;

  /**
   * Made by methods of the client.
   *
   * @param client Whose messages they are.
   * @param fetch Asks for a page.
   * @param options `limit`: most messages in all; `pageSize`: at once.
   * @throws {RangeError} If a number is out of range.
   */
  constructor(
    client: BaseClient,
    fetch: FetchPage,
    options: { limit?: number; pageSize?: number },
  ) {
    const { limit = Infinity, pageSize = MAX_PAGE } = options;
    if (!(limit >= 0)) {
      throw new RangeError(
        `Cannot iterate over messages: limit must be at least 0, got ${limit}`,
      );
    }
    if (!Number.isInteger(pageSize) || pageSize < 1 || pageSize > MAX_PAGE) {
      throw new RangeError(
        "Cannot iterate over messages: pageSize must be 1 to " +
          `${MAX_PAGE}, got ${pageSize}`,
      );
    }
    this.#client = client;
    this.#fetch = fetch;
    this.#pageSize = pageSize;
    this.#left = limit;
  }

  /** How many messages there are; `undefined` before the first page. */
  get total(): number | undefined {
    return this.#total;
  }

  /**
   * Reads the next message.
   *
   * @returns The next message, or the end.
   */
  async next(): Promise<IteratorResult<IncomingMessage>> {
    while (this.#left > 0) {
      const value = this.#queue.shift();
      if (value !== undefined) {
        this.#left--;
        return { value, done: false };
      }
      if (this.#isLast) break;
      await this.#load();
    }
    return { value: undefined, done: true };
  }

  /**
   * Ends the iteration.
   *
   * @returns The end.
   */
  return(): Promise<IteratorResult<IncomingMessage>> {
    this.#left = 0;
    this.#queue = [];
    return Promise.resolve({ value: undefined, done: true });
  }

  /**
   * Reads the rest.
   *
   * @returns All messages that are left.
   */
  async toArray(): Promise<IncomingMessage[]> {
    const messages: IncomingMessage[] = [];
    for await (const message of this) messages.push(message);
    return messages;
  }

  /**
   * Makes the iterator usable in `for await`.
   *
   * @returns Itself.
   */
  [Symbol.asyncIterator](): this {
    return this;
  }

  async #load(): Promise<void> {
    const limit = Math.min(this.#pageSize, Math.ceil(this.#left));
    const page = await this.#fetch(this.#cursor, limit, this.#page);
    const messages = wrapMessages(this.#client, page);
    const last = messages.at(-1);
    this.#total = totalOf(page);
    this.#page = page;
    // A page may be short without being the last; one that repeats is.
    this.#isLast = last === undefined || last.id === this.#cursor?.id ||
      page._ === "messages.messages";
    this.#cursor = last;
    this.#queue.push(...messages);
  }
}
