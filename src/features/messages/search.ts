/**
 * Searching in one chat and in all.
 *
 * @module
 */

import type { BaseClient, PeerLike } from "../../client/mod.ts";
import type { TypeMessagesFilter } from "../../tl/mod.ts";
import { type CallOptions, callOptions } from "../call_options.ts";
import type { IncomingMessage } from "./incoming_message.ts";
import { resolveOptional } from "./message_content.ts";
import { MessageIterator } from "./message_iterator.ts";

/** Most messages that `fetch()` gives when no limit was set. */
const DEFAULT_LIMIT = 100;

/** Which messages of a chat to find. */
export interface SearchOptions extends CallOptions {
  /** Only messages of a kind. @default {all} */
  filter?: TypeMessagesFilter;
  /** Only messages since, Unix seconds. @default {0, no limit} */
  minDate?: number;
  /** Only messages until, Unix seconds. @default {0, no limit} */
  maxDate?: number;
  /** Only messages with a higher id. @default {0, no limit} */
  minId?: number;
  /** Only messages with a lower id. @default {0, no limit} */
  maxId?: number;
  /** Begin with messages older than this id. @default {0, the newest} */
  offsetId?: number;
  /** Skip this many messages more; below 0: go back. @default {0} */
  addOffset?: number;
  /** Only messages of this sender. @default {all} */
  fromPeer?: PeerLike;
  /** Only messages of this forum topic. @default {all} */
  topicId?: number;
  /** Most messages in all. @default {100 for fetch(), none for iterating} */
  limit?: number;
}

/**
 * A search in one chat. Each method returns a new search; iterate over it, or
 * {@linkcode SearchBuilder.fetch} all at once. Newest messages come first.
 */
export class SearchBuilder implements AsyncIterable<IncomingMessage> {
  readonly #client: BaseClient;
  readonly #peer: PeerLike;
  readonly #query: string;
  readonly #options: SearchOptions;

  /**
   * Made by `client.search()`.
   *
   * @param client Who searches.
   * @param peer The chat.
   * @param query Words to find; `""` for any.
   * @param options Which messages.
   */
  constructor(
    client: BaseClient,
    peer: PeerLike,
    query: string = "",
    options: SearchOptions = {},
  ) {
    if (typeof query !== "string") {
      throw new TypeError(
        `Cannot search: query must be a string, got ${typeof query}`,
      );
    }
    this.#client = client;
    this.#peer = peer;
    this.#query = query;
    this.#options = options;
  }

  /**
   * Only messages of a kind.
   *
   * @param filter Raw TL.
   */
  filter(filter: TypeMessagesFilter): SearchBuilder {
    return this.#with({ filter });
  }

  /**
   * Only messages since then.
   *
   * @param date Unix seconds.
   */
  minDate(date: number): SearchBuilder {
    return this.#with({ minDate: date });
  }

  /**
   * Only messages until then.
   *
   * @param date Unix seconds.
   */
  maxDate(date: number): SearchBuilder {
    return this.#with({ maxDate: date });
  }

  /**
   * Only messages with a higher id.
   *
   * @param id Message id.
   */
  minId(id: number): SearchBuilder {
    return this.#with({ minId: id });
  }

  /**
   * Only messages with a lower id.
   *
   * @param id Message id.
   */
  maxId(id: number): SearchBuilder {
    return this.#with({ maxId: id });
  }

  /**
   * Begins with messages older than this.
   *
   * @param id Message id.
   */
  offsetId(id: number): SearchBuilder {
    return this.#with({ offsetId: id });
  }

  /**
   * Skips messages.
   *
   * @param count How many more; below 0: go back.
   */
  addOffset(count: number): SearchBuilder {
    return this.#with({ addOffset: count });
  }

  /**
   * Only messages of this sender.
   *
   * @param peer Who.
   */
  fromPeer(peer: PeerLike): SearchBuilder {
    return this.#with({ fromPeer: peer });
  }

  /** Only messages of the account itself. */
  sentBySelf(): SearchBuilder {
    return this.fromPeer("me");
  }

  /**
   * Only messages of this forum topic.
   *
   * @param id Its id.
   */
  topic(id: number): SearchBuilder {
    return this.#with({ topicId: id });
  }

  /**
   * Limits how many messages are found.
   *
   * @param limit Most messages.
   */
  limit(limit: number): SearchBuilder {
    return this.#with({ limit });
  }

  /**
   * Runs the search.
   *
   * @returns At most `limit` messages, 100 by default.
   */
  fetch(): Promise<IncomingMessage[]> {
    const { limit = DEFAULT_LIMIT } = this.#options;
    return this.#iterate({ ...this.#options, limit }).toArray();
  }

  /**
   * Runs the search page by page.
   *
   * @returns An iterator.
   */
  [Symbol.asyncIterator](): MessageIterator {
    return this.#iterate(this.#options);
  }

  #with(change: SearchOptions): SearchBuilder {
    return new SearchBuilder(this.#client, this.#peer, this.#query, {
      ...this.#options,
      ...change,
    });
  }

  #iterate(options: SearchOptions): MessageIterator {
    const client = this.#client;
    return new MessageIterator(
      client,
      async (cursor, limit) =>
        await client.invoke("messages.search", {
          peer: await client.resolvePeer(this.#peer),
          q: this.#query,
          fromId: await resolveOptional(client, options.fromPeer),
          topMsgId: options.topicId,
          filter: options.filter ?? { _: "inputMessagesFilterEmpty" },
          minDate: options.minDate ?? 0,
          maxDate: options.maxDate ?? 0,
          offsetId: cursor?.id ?? options.offsetId ?? 0,
          addOffset: cursor === undefined ? options.addOffset ?? 0 : 0,
          limit,
          maxId: options.maxId ?? 0,
          minId: options.minId ?? 0,
          hash: 0n,
        }, callOptions(options)),
      options,
    );
  }
}
