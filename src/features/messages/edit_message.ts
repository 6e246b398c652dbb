/**
 * `editMessage()`.
 *
 * @module
 */

import type { BaseClient, PeerLike } from "../../client/mod.ts";
import type {
  TypeInputBotInlineMessageID,
  TypeInputMedia,
} from "../../tl/mod.ts";
import { type CallOptions, callOptions } from "../call_options.ts";
import { withFreshMedia } from "../media/sendable_media.ts";
import { getMessagesById } from "./get_messages.ts";
import { IncomingMessage } from "./incoming_message.ts";
import {
  type CheckedMessage,
  checkMessage,
  type MessageLike,
  resolveEntities,
} from "./message_content.ts";
import { checkMessageId } from "./message_ids.ts";
import type { MessageOptions } from "./message_options.ts";
import { editedMessage } from "./sent_message.ts";

/** What an edit can change, and how to make the call. */
export interface EditMessageOptions extends
  CallOptions,
  Pick<
    MessageOptions,
    | "entities"
    | "media"
    | "spoiler"
    | "ttlSeconds"
    | "keyboard"
    | "replyMarkup"
    | "noWebpage"
    | "invertMedia"
    | "scheduleDate"
  > {}

/**
 * Changes a message.
 *
 * @param client Changes it.
 * @param peer The chat.
 * @param id The message.
 * @param message New text, formatted text, an `InputMessage`, or options.
 * @param options More options.
 * @returns The message after the change.
 */
export function editMessage(
  client: BaseClient,
  peer: PeerLike,
  id: number,
  message: MessageLike,
  options: EditMessageOptions = {},
): Promise<IncomingMessage> {
  checkMessageId(id, "id", "edit message");
  return edit(client, peer, id, checkMessage(message, options, "edit message"));
}

async function edit(
  client: BaseClient,
  peer: PeerLike,
  id: number,
  message: CheckedMessage,
): Promise<IncomingMessage> {
  const params = {
    ...await editParams(client, message),
    peer: await client.resolvePeer(peer),
    id,
    scheduleDate: message.scheduleDate,
  };
  const updates = await withMedia(client, message, (media) =>
    client.invoke(
      "messages.editMessage",
      { ...params, media },
      callOptions(message.options),
    ));
  const edited = editedMessage(client, updates, id) ??
    (await getMessagesById(client, peer, [id], callOptions(message.options)))[
      0
    ];
  return edited ?? new IncomingMessage(client, { _: "messageEmpty", id });
}

/**
 * Changes a message that was sent by inline mode.
 *
 * @param client The bot that it was sent by.
 * @param id The message, as inline updates name it.
 * @param message New text, formatted text, an `InputMessage`, or options.
 * @param options More options.
 */
export function editInlineMessage(
  client: BaseClient,
  id: TypeInputBotInlineMessageID,
  message: MessageLike,
  options: EditMessageOptions = {},
): Promise<void> {
  return editInline(
    client,
    id,
    checkMessage(message, options, "edit inline message"),
  );
}

async function editInline(
  client: BaseClient,
  id: TypeInputBotInlineMessageID,
  message: CheckedMessage,
): Promise<void> {
  const params = { ...await editParams(client, message), id };
  // Inline messages live on the DC of their id, not on the bot's.
  const call = { ...callOptions(message.options), dcId: id.dcId };
  await withMedia(
    client,
    message,
    (media) =>
      client.invoke(
        "messages.editInlineBotMessage",
        { ...params, media },
        call,
      ),
  );
}

function withMedia<T>(
  client: BaseClient,
  { media, options }: CheckedMessage,
  call: (media: TypeInputMedia | undefined) => Promise<T>,
): Promise<T> {
  return media === undefined
    ? call(undefined)
    : withFreshMedia(client, media, options, call);
}

async function editParams(client: BaseClient, message: CheckedMessage) {
  const { options, text, replyMarkup } = message;
  return {
    message: text,
    entities: await resolveEntities(client, message.entities),
    replyMarkup,
    noWebpage: options.noWebpage,
    invertMedia: options.invertMedia,
  };
}
