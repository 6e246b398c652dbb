/**
 * Searching in all chats.
 *
 * @module
 */

import type { BaseClient } from "../../client/mod.ts";
import type { TypeMessagesFilter } from "../../tl/mod.ts";
import { type CallOptions, callOptions } from "../call_options.ts";
import type { IncomingMessage } from "./incoming_message.ts";
import { MessageIterator } from "./message_iterator.ts";

/** Most messages that `fetch()` gives when no limit was set. */
const DEFAULT_LIMIT = 100;

/** Which messages of all chats to find. */
export interface GlobalSearchOptions extends CallOptions {
  /** Only messages of a kind. @default {all} */
  filter?: TypeMessagesFilter;
  /** Only messages since, Unix seconds. @default {0, no limit} */
  minDate?: number;
  /** Only messages until, Unix seconds. @default {0, no limit} */
  maxDate?: number;
  /** Only chats of this folder. @default {all} */
  folderId?: number;
  /** Only channels. @default {false} */
  broadcastsOnly?: boolean;
  /** Only groups. @default {false} */
  groupsOnly?: boolean;
  /** Only private chats. @default {false} */
  usersOnly?: boolean;
  /** Most messages in all. @default {100 for fetch(), none for iterating} */
  limit?: number;
}

/**
 * A search in all chats. Each method returns a new search; iterate over it,
 * or {@linkcode GlobalSearchBuilder.fetch} all at once.
 */
export class GlobalSearchBuilder implements AsyncIterable<IncomingMessage> {
  readonly #client: BaseClient;
  readonly #query: string;
  readonly #options: GlobalSearchOptions;

  /**
   * Made by `client.searchGlobal()`.
   *
   * @param client Who searches.
   * @param query Words to find.
   * @param options Which messages.
   */
  constructor(
    client: BaseClient,
    query: string,
    options: GlobalSearchOptions = {},
  ) {
    if (typeof query !== "string") {
      throw new TypeError(
        `Cannot search: query must be a string, got ${typeof query}`,
      );
    }
    this.#client = client;
    this.#query = query;
    this.#options = options;
  }

  /**
   * Only messages of a kind.
   *
   * @param filter Raw TL.
   */
  filter(filter: TypeMessagesFilter): GlobalSearchBuilder {
    return this.#with({ filter });
  }

  /**
   * Only messages since then.
   *
   * @param date Unix seconds.
   */
  minDate(date: number): GlobalSearchBuilder {
    return this.#with({ minDate: date });
  }

  /**
   * Only messages until then.
   *
   * @param date Unix seconds.
   */
  maxDate(date: number): GlobalSearchBuilder {
    return this.#with({ maxDate: date });
  }

  /**
   * Only chats of a folder.
   *
   * @param id Its id.
   */
  folderId(id: number): GlobalSearchBuilder {
    return this.#with({ folderId: id });
  }

  /**
   * Only channels.
   *
   * @param on Default: yes.
   */
  broadcastsOnly(on: boolean = true): GlobalSearchBuilder {
    return this.#with({ broadcastsOnly: on });
  }

  /**
   * Only groups.
   *
   * @param on Default: yes.
   */
  groupsOnly(on: boolean = true): GlobalSearchBuilder {
    return this.#with({ groupsOnly: on });
  }

  /**
   * Only private chats.
   *
   * @param on Default: yes.
   */
  usersOnly(on: boolean = true): GlobalSearchBuilder {
    return this.#with({ usersOnly: on });
  }

  /**
   * Limits how many messages are found.
   *
   * @param limit Most messages.
   */
  limit(limit: number): GlobalSearchBuilder {
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

  #with(change: GlobalSearchOptions): GlobalSearchBuilder {
    return new GlobalSearchBuilder(this.#client, this.#query, {
      ...this.#options,
      ...change,
    });
  }

  #iterate(options: GlobalSearchOptions): MessageIterator {
    const client = this.#client;
    return new MessageIterator(client, async (cursor, limit, page) => {
      const nextRate = page?._ === "messages.messagesSlice"
        ? page.nextRate
        : undefined;
      return await client.invoke("messages.searchGlobal", {
        q: this.#query,
        filter: options.filter ?? { _: "inputMessagesFilterEmpty" },
        minDate: options.minDate ?? 0,
        maxDate: options.maxDate ?? 0,
        folderId: options.folderId,
        broadcastsOnly: options.broadcastsOnly,
        groupsOnly: options.groupsOnly,
        usersOnly: options.usersOnly,
        offsetRate: nextRate ?? cursor?.date ?? 0,
        offsetPeer: cursor === undefined
          ? { _: "inputPeerEmpty" }
          : await client.resolvePeer(cursor.peerId),
        offsetId: cursor?.id ?? 0,
        limit,
      }, callOptions(options));
    }, options);
  }
}
