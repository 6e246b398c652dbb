/**
 * Reads `messages.Messages`.
 *
 * @module
 */

import type { BaseClient } from "../../client/mod.ts";
import type { TypeMessagesMessages } from "../../tl/mod.ts";
import { contextOf } from "../peers/peer_context.ts";
import { IncomingMessage } from "./incoming_message.ts";

/**
 * Wraps the messages of an answer.
 *
 * @param client Whose messages they are.
 * @param page What the server sent.
 * @returns The messages that exist, in the server's order.
 */
export function wrapMessages(
  client: BaseClient,
  page: TypeMessagesMessages,
): IncomingMessage[] {
  if (page._ === "messages.messagesNotModified") return [];
  const context = contextOf(page);
  return page.messages
    .filter((message) => message._ !== "messageEmpty")
    .map((message) => new IncomingMessage(client, message, context));
}

/**
 * Reads how many messages there are.
 *
 * @param page What the server sent.
 * @returns How many messages there are in all.
 */
export function totalOf(page: TypeMessagesMessages): number {
  return page._ === "messages.messages" ? page.messages.length : page.count;
}
