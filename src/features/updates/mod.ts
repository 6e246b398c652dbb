/**
 * Updates: what happens, as a stream of typed objects.
 *
 * @module
 */

export { CallbackQuery } from "./callback_query.ts";
export { InlineQuery, InlineSend } from "./inline_query.ts";
export { MessageDeletion } from "./message_deletion.ts";
export { UserStatusChange, UserTyping } from "./presence.ts";
export type {
  CallbackQueryUpdate,
  InlineQueryUpdate,
  InlineSendUpdate,
  MessageDeletedUpdate,
  MessageEditedUpdate,
  NewMessageUpdate,
  RawUpdate,
  Update,
  UpdateBase,
  UserStatusUpdate,
  UserTypingUpdate,
} from "./update.ts";
export { wrapUpdate } from "./update.ts";
export { UpdateStream } from "./update_stream.ts";
