/**
 * The chat list, page by page.
 *
 * @module
 */

import type { BaseClient } from "../../client/mod.ts";
import type { TypeMessagesDialogs } from "../../tl/mod.ts";
import { type CallOptions, callOptions } from "../call_options.ts";
import { IncomingMessage } from "../messages/incoming_message.ts";
import { contextOf } from "../peers/peer_context.ts";
import { Dialog } from "./dialog.ts";

/** Most lines that one call gives. */
const MAX_PAGE = 100;

/** Which lines of the chat list to read. */
export interface DialogOptions extends CallOptions {
  /** Most lines to read. @default {no limit} */
  limit?: number;
  /** Lines to ask for at once, 1 to 100. @default {100} */
  pageSize?: number;
  /** Only this folder: 0 the main list, 1 the archive. @default {all} */
  folderId?: number;
  /** Leave out lines that are pinned to the top. @default {false} */
  excludePinned?: boolean;
}

/** Lines of the chat list, asked for page by page as they are needed. */
export class DialogIterator implements AsyncIterableIterator<Dialog> {
  readonly #client: BaseClient;
  readonly #options: DialogOptions;
  #left: number;
  #queue: Dialog[] = [];
  #last: Dialog | undefined;
  #seen = new Set<number>();
  #isFirst = true;
  #isLast = false;
  #total: number | undefined;

  /**
   * Made by `client.iterDialogs()`.
   *
   * @param client Whose list.
   * @param options Which lines.
   * @throws {RangeError} If a number is out of range.
   */
  constructor(client: BaseClient, options: DialogOptions = {}) {
    const { limit = Infinity, pageSize = MAX_PAGE } = options;
    if (!(limit >= 0)) {
      throw new RangeError(
        `Cannot iterate over dialogs: limit must be at least 0, got ${limit}`,
      );
    }
    if (!Number.isInteger(pageSize) || pageSize < 1 || pageSize > MAX_PAGE) {
      throw new RangeError(
        `Cannot iterate over dialogs: pageSize must be 1 to ${MAX_PAGE}, ` +
          `got ${pageSize}`,
      );
    }
    this.#client = client;
    this.#options = options;
    this.#left = limit;
  }

  /** How many lines there are; `undefined` before the first page. */
  get total(): number | undefined {
    return this.#total;
  }

  /**
   * Reads the next line.
   *
   * @returns The next line, or the end.
   */
  async next(): Promise<IteratorResult<Dialog>> {
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
  return(): Promise<IteratorResult<Dialog>> {
    this.#left = 0;
    this.#queue = [];
    return Promise.resolve({ value: undefined, done: true });
  }

  /**
   * Reads the rest.
   *
   * @returns All lines that are left.
   */
  async toArray(): Promise<Dialog[]> {
    const dialogs: Dialog[] = [];
    for await (const dialog of this) dialogs.push(dialog);
    return dialogs;
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
    const { pageSize = MAX_PAGE, folderId, excludePinned } = this.#options;
    const last = this.#last;
    const page = await this.#client.invoke("messages.getDialogs", {
      // Pinned lines come with the first page whatever the offset is.
      excludePinned: excludePinned || !this.#isFirst,
      folderId,
      offsetDate: last?.topMessage?.date ?? 0,
      offsetId: last?.raw.topMessage ?? 0,
      offsetPeer: last === undefined
        ? { _: "inputPeerEmpty" }
        : last.inputPeer ?? await this.#client.resolvePeer(last.peerId),
      limit: Math.min(pageSize, Math.ceil(this.#left)),
      hash: 0n,
    }, callOptions(this.#options));
    const dialogs = wrapDialogs(this.#client, page);
    const fresh = dialogs.filter(({ chatId }) => !this.#seen.has(chatId));
    for (const { chatId } of fresh) this.#seen.add(chatId);
    this.#total = page._ === "messages.dialogs" ? dialogs.length : page.count;
    this.#isLast = page._ !== "messages.dialogsSlice" || fresh.length === 0;
    this.#last = cursorOf(dialogs) ?? last;
    this.#isFirst = false;
    this.#queue.push(...fresh);
  }
}

/** The last line that is not pinned says where the next page begins. */
function cursorOf(dialogs: readonly Dialog[]): Dialog | undefined {
  return dialogs.findLast(({ topMessage, pinned }) =>
    topMessage !== undefined && !pinned
  );
}

function wrapDialogs(
  client: BaseClient,
  page: TypeMessagesDialogs,
): Dialog[] {
  if (page._ === "messages.dialogsNotModified") return [];
  const context = contextOf(page);
  const messages = new Map(
    page.messages.map((raw) => {
      const message = new IncomingMessage(client, raw, context);
      return [`${message.chatId} ${message.id}`, message];
    }),
  );
  return page.dialogs.filter((raw) => raw._ === "dialog").map((raw) => {
    const dialog = new Dialog(raw, context);
    const top = messages.get(`${dialog.chatId} ${raw.topMessage}`);
    return new Dialog(raw, context, top);
  });
}
