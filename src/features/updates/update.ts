/**
 * Updates as programs read them: a union on `type`.
 *
 * @module
 */

import type { TypeUpdate } from "../../tl/mod.ts";
import type { IncomingMessage } from "../messages/incoming_message.ts";
import type { CallbackQuery } from "./callback_query.ts";
import type { InlineQuery, InlineSend } from "./inline_query.ts";
import type { MessageDeletion } from "./message_deletion.ts";
import type { UserStatusChange, UserTyping } from "./presence.ts";
import type { Album } from "./album.ts";
import type { BotStop } from "./bot_stop.ts";
import type { HistoryRead } from "./history_read.ts";
import type { JoinRequest, PendingJoinRequests } from "./join_request.ts";
import type { MessagesPinned } from "./messages_pinned.ts";
import type { ParticipantChange } from "./participant_change.ts";
import type { PrecheckoutQuery, ShippingQuery } from "./payment_query.ts";
import type { PollChange, PollVote } from "./poll_change.ts";
import type { ReactionChange, ReactionsChange } from "./reaction_change.ts";
import type { ScheduledDeletion } from "./scheduled_deletion.ts";

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

/** Somebody came, went, or may do more or less; for bots. */
export interface ParticipantChangedUpdate
  extends UpdateBase<"participantChanged"> {
  /** What changed for whom. */
  readonly change: ParticipantChange;
}

/** Somebody asks to be let in; for bots. */
export interface JoinRequestUpdate extends UpdateBase<"joinRequest"> {
  /** The request. */
  readonly request: JoinRequest;
}

/** More or fewer wait to be let in; for users. */
export interface PendingJoinRequestsUpdate
  extends UpdateBase<"pendingJoinRequests"> {
  /** How many, and who. */
  readonly requests: PendingJoinRequests;
}

/** A message has other reactions than before. */
export interface ReactionsChangedUpdate extends UpdateBase<"reactionsChanged"> {
  /** All its reactions. */
  readonly change: ReactionsChange;
}

/** Somebody reacts otherwise than before; for bots. */
export interface ReactionChangedUpdate extends UpdateBase<"reactionChanged"> {
  /** Who, and how. */
  readonly change: ReactionChange;
}

/** A poll has other results than before, or was closed. */
export interface PollChangedUpdate extends UpdateBase<"pollChanged"> {
  /** How it stands. */
  readonly change: PollChange;
}

/** Somebody votes in a public poll; for bots. */
export interface PollVoteUpdate extends UpdateBase<"pollVote"> {
  /** Who, and for what. */
  readonly vote: PollVote;
}

/** A user stops the bot, or starts it again. */
export interface BotStoppedUpdate extends UpdateBase<"botStopped"> {
  /** Who, and which of both. */
  readonly stop: BotStop;
}

/** Messages were read. */
export interface HistoryReadUpdate extends UpdateBase<"historyRead"> {
  /** Where, how far and by whom. */
  readonly read: HistoryRead;
}

/** Messages were pinned or taken off. */
export interface MessagesPinnedUpdate extends UpdateBase<"messagesPinned"> {
  /** Which. */
  readonly pinned: MessagesPinned;
}

/** Scheduled messages were deleted or sent. */
export interface ScheduledDeletedUpdate extends UpdateBase<"scheduledDeleted"> {
  /** Which. */
  readonly deletion: ScheduledDeletion;
}

/** A user waits for ways of shipping; for bots. */
export interface ShippingQueryUpdate extends UpdateBase<"shippingQuery"> {
  /** The query. */
  readonly query: ShippingQuery;
}

/** A user is about to pay; for bots. */
export interface PrecheckoutQueryUpdate extends UpdateBase<"precheckoutQuery"> {
  /** The query. */
  readonly query: PrecheckoutQuery;
}

/**
 * Messages of one album came, if the stream was asked for albums. `raw` is
 * the update of the first of them.
 */
export interface AlbumUpdate extends UpdateBase<"album"> {
  /** The messages. */
  readonly album: Album;
}

/**
 * Any other update. What has a type of its own in a later version is not `raw`
 * any more then.
 */
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
  | ParticipantChangedUpdate
  | JoinRequestUpdate
  | PendingJoinRequestsUpdate
  | ReactionsChangedUpdate
  | ReactionChangedUpdate
  | PollChangedUpdate
  | PollVoteUpdate
  | BotStoppedUpdate
  | HistoryReadUpdate
  | MessagesPinnedUpdate
  | ScheduledDeletedUpdate
  | ShippingQueryUpdate
  | PrecheckoutQueryUpdate
  | AlbumUpdate
  | RawUpdate;
