/**
 * The chat list, page by page.
 *
 * @module
 */

import type { BaseClient } from "../../client/mod.ts";
import type { TypeMessagesDialogs } from "../../tl/mod.ts";
import { type CallOptions, callOptions } from "../call_options.ts";
import { IncomingMessage } from "../messages/incoming_message.ts";
import {
  type LoadedPage,
  PageIterator,
  type PageLimits,
} from "../page_iterator.ts";
import { contextOf } from "../peers/peer_context.ts";
import { Dialog } from "./dialog.ts";

/** Which lines of the chat list to read. */
export interface DialogOptions extends CallOptions, PageLimits {
  /** Only this folder: 0 the main list, 1 the archive. @default {all} */
  folderId?: number;
  /** Leave out lines that are pinned to the top. @default {false} */
  excludePinned?: boolean;
}

/** Lines of the chat list, asked for page by page as they are needed. */
export class DialogIterator extends PageIterator<Dialog> {
  readonly #client: BaseClient;
  readonly #options: DialogOptions;
  readonly #seen = new Set<number>();
  #last: Dialog | undefined;
  #isFirst = true;

  /**
   * Made by `client.iterDialogs()`.
   *
   * @param client Whose list.
   * @param options Which lines.
   * @throws {RangeError} If a number is out of range.
   */
  constructor(client: BaseClient, options: DialogOptions = {}) {
    super("dialogs", options);
    this.#client = client;
    this.#options = options;
  }

  /**
   * Asks for the next page.
   *
   * @param limit Most lines that it may have.
   * @returns The lines that were not there before.
   */
  protected override async load(limit: number): Promise<LoadedPage<Dialog>> {
    const { folderId, excludePinned } = this.#options;
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
      limit,
      hash: 0n,
    }, callOptions(this.#options));
    const dialogs = wrapDialogs(this.#client, page);
    const items = dialogs.filter(({ chatId }) => !this.#seen.has(chatId));
    for (const { chatId } of items) this.#seen.add(chatId);
    this.#last = cursorOf(dialogs) ?? last;
    this.#isFirst = false;
    return {
      items,
      total: page._ === "messages.dialogs" ? dialogs.length : page.count,
      isLast: page._ !== "messages.dialogsSlice" || items.length === 0,
    };
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
