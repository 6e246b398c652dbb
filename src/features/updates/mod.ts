/**
 * Updates: what happens, as a stream of typed objects.
 *
 * @module
 */

export { Album } from "./album.ts";
export { CallbackQuery } from "./callback_query.ts";
export { InlineQuery, InlineSend } from "./inline_query.ts";
export { MessageDeletion } from "./message_deletion.ts";
export { UserStatusChange, UserTyping } from "./presence.ts";
export { BotStop } from "./bot_stop.ts";
export { HistoryRead } from "./history_read.ts";
export { JoinRequest, PendingJoinRequests } from "./join_request.ts";
export { MessagesPinned } from "./messages_pinned.ts";
export { ParticipantChange } from "./participant_change.ts";
export { PrecheckoutQuery, ShippingQuery } from "./payment_query.ts";
export { PollChange, PollVote } from "./poll_change.ts";
export { ReactionChange, ReactionsChange } from "./reaction_change.ts";
export { ScheduledDeletion } from "./scheduled_deletion.ts";
export type {
  AlbumUpdate,
  BotStoppedUpdate,
  CallbackQueryUpdate,
  HistoryReadUpdate,
  InlineQueryUpdate,
  InlineSendUpdate,
  JoinRequestUpdate,
  MessageDeletedUpdate,
  MessageEditedUpdate,
  MessagesPinnedUpdate,
  NewMessageUpdate,
  ParticipantChangedUpdate,
  PendingJoinRequestsUpdate,
  PollChangedUpdate,
  PollVoteUpdate,
  PrecheckoutQueryUpdate,
  RawUpdate,
  ReactionChangedUpdate,
  ReactionsChangedUpdate,
  ScheduledDeletedUpdate,
  ShippingQueryUpdate,
  Update,
  UpdateBase,
  UserStatusUpdate,
  UserTypingUpdate,
} from "./update.ts";
export { wrapUpdate } from "./wrap_update.ts";
export { UpdateStream, type UpdateStreamOptions } from "./update_stream.ts";
export { chatIdOf } from "./chat_of_update.ts";
export { type Command, parseCommand } from "./command.ts";
export * as filters from "./filters.ts";
export type {
  ChatType,
  CommandFilterOptions,
  MessageUpdate,
  Passed,
  PassedByAll,
  UpdateFilter,
  UpdatePredicate,
} from "./filters.ts";
export {
  handleUpdates,
  type HandleUpdatesOptions,
  type UpdateOrder,
} from "./handle_updates.ts";
export { type RawUserQuery, UserQuery } from "./user_query.ts";
export { type MediaType, mediaTypeOf } from "./media_type.ts";
export { ask, type AskOptions, waitFor, type WaitOptions } from "./wait_for.ts";
