/**
 * Updates as programs read them: a union on `type`.
 *
 * @module
 */

import type { BaseClient, Delivery } from "../../client/mod.ts";
import type { TypeUpdate } from "../../tl/mod.ts";
import { IncomingMessage } from "../messages/incoming_message.ts";
import { CallbackQuery } from "./callback_query.ts";
import { InlineQuery, InlineSend } from "./inline_query.ts";
import { MessageDeletion } from "./message_deletion.ts";
import { UserStatusChange, UserTyping } from "./presence.ts";

/** The part that all updates have. */
export interface UpdateBase<Type extends string> {
  /** Which update it is. */
  readonly type: Type;
  /** The update as in the schema. */
  readonly raw: TypeUpdate;
}

/** A message came, or was sent from elsewhere by the account. */
export interface NewMessageUpdate extends UpdateBase<"newMessage"> {
  /** The message. */
  readonly message: IncomingMessage;
}

/** A message was changed. */
export interface MessageEditedUpdate extends UpdateBase<"messageEdited"> {
  /** The message after the change. */
  readonly message: IncomingMessage;
}

/** Messages were deleted. */
export interface MessageDeletedUpdate extends UpdateBase<"messageDeleted"> {
  /** Which. */
  readonly deletion: MessageDeletion;
}

/** A button was pressed; for bots. */
export interface CallbackQueryUpdate extends UpdateBase<"callbackQuery"> {
  /** The press. */
  readonly query: CallbackQuery;
}

/** A user types after the bot's name; for bots. */
export interface InlineQueryUpdate extends UpdateBase<"inlineQuery"> {
  /** The query. */
  readonly query: InlineQuery;
}

/** A user has sent an inline result; for bots. */
export interface InlineSendUpdate extends UpdateBase<"inlineSend"> {
  /** The choice. */
  readonly inlineSend: InlineSend;
}

/** Somebody types, records or uploads. */
export interface UserTypingUpdate extends UpdateBase<"userTyping"> {
  /** Who, where and what. */
  readonly typing: UserTyping;
}

/** Somebody came online or went away. */
export interface UserStatusUpdate extends UpdateBase<"userStatus"> {
  /** Who and how. */
  readonly status: UserStatusChange;
}

/** Any other update. */
export type RawUpdate = UpdateBase<"raw">;

/**
 * What happened. More members may come with later versions: leave a
 * `default` branch in a `switch` over `type`.
 */
export type Update =
  | NewMessageUpdate
  | MessageEditedUpdate
  | MessageDeletedUpdate
  | CallbackQueryUpdate
  | InlineQueryUpdate
  | InlineSendUpdate
  | UserTypingUpdate
  | UserStatusUpdate
  | RawUpdate;

/**
 * Wraps an update of the schema.
 *
 * @param client Acts on what the update is about.
 * @param delivery The update and what came along with it.
 * @returns The update as a member of the union; `raw` if no other fits.
 */
export function wrapUpdate(client: BaseClient, delivery: Delivery): Update {
  const { update: raw, context } = delivery;
  switch (raw._) {
    case "updateNewMessage":
    case "updateNewChannelMessage":
      return {
        type: "newMessage",
        message: new IncomingMessage(client, raw.message, context),
        raw,
      };
    case "updateEditMessage":
    case "updateEditChannelMessage":
      return {
        type: "messageEdited",
        message: new IncomingMessage(client, raw.message, context),
        raw,
      };
    case "updateDeleteMessages":
    case "updateDeleteChannelMessages":
      return {
        type: "messageDeleted",
        deletion: new MessageDeletion(raw),
        raw,
      };
    case "updateBotCallbackQuery":
    case "updateInlineBotCallbackQuery":
      return {
        type: "callbackQuery",
        query: new CallbackQuery(client, raw, context),
        raw,
      };
    case "updateBotInlineQuery":
      return {
        type: "inlineQuery",
        query: new InlineQuery(client, raw, context),
        raw,
      };
    case "updateBotInlineSend":
      return {
        type: "inlineSend",
        inlineSend: new InlineSend(client, raw),
        raw,
      };
    case "updateUserTyping":
    case "updateChatUserTyping":
    case "updateChannelUserTyping":
      return { type: "userTyping", typing: new UserTyping(raw), raw };
    case "updateUserStatus":
      return { type: "userStatus", status: new UserStatusChange(raw), raw };
    default:
      return { type: "raw", raw };
  }
}
