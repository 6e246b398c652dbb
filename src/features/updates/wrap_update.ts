/**
 * `wrapUpdate()`: from the schema to the union.
 *
 * @module
 */

import type { BaseClient, Delivery } from "../../client/mod.ts";
import { IncomingMessage } from "../messages/incoming_message.ts";
import { CallbackQuery } from "./callback_query.ts";
import { InlineQuery, InlineSend } from "./inline_query.ts";
import { MessageDeletion } from "./message_deletion.ts";
import { UserStatusChange, UserTyping } from "./presence.ts";
import { BotStop } from "./bot_stop.ts";
import { HistoryRead } from "./history_read.ts";
import { JoinRequest, PendingJoinRequests } from "./join_request.ts";
import { MessagesPinned } from "./messages_pinned.ts";
import { ParticipantChange } from "./participant_change.ts";
import { PrecheckoutQuery, ShippingQuery } from "./payment_query.ts";
import { PollChange, PollVote } from "./poll_change.ts";
import { ReactionChange, ReactionsChange } from "./reaction_change.ts";
import { ScheduledDeletion } from "./scheduled_deletion.ts";
import type { Update } from "./update.ts";

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
    case "updateChatParticipant":
    case "updateChannelParticipant":
      return {
        type: "participantChanged",
        change: new ParticipantChange(raw, context),
        raw,
      };
    case "updateBotChatInviteRequester":
      return {
        type: "joinRequest",
        request: new JoinRequest(client, raw, context),
        raw,
      };
    case "updatePendingJoinRequests":
      return {
        type: "pendingJoinRequests",
        requests: new PendingJoinRequests(client, raw, context),
        raw,
      };
    case "updateMessageReactions":
    case "updateBotMessageReactions":
      return {
        type: "reactionsChanged",
        change: new ReactionsChange(raw),
        raw,
      };
    case "updateBotMessageReaction":
      return { type: "reactionChanged", change: new ReactionChange(raw), raw };
    case "updateMessagePoll":
      return { type: "pollChanged", change: new PollChange(raw), raw };
    case "updateMessagePollVote":
      return { type: "pollVote", vote: new PollVote(raw), raw };
    case "updateBotStopped":
      return { type: "botStopped", stop: new BotStop(raw, context), raw };
    case "updateReadHistoryInbox":
    case "updateReadHistoryOutbox":
    case "updateReadChannelInbox":
    case "updateReadChannelOutbox":
      return { type: "historyRead", read: new HistoryRead(raw), raw };
    case "updatePinnedMessages":
    case "updatePinnedChannelMessages":
      return { type: "messagesPinned", pinned: new MessagesPinned(raw), raw };
    case "updateDeleteScheduledMessages":
      return {
        type: "scheduledDeleted",
        deletion: new ScheduledDeletion(raw),
        raw,
      };
    case "updateBotShippingQuery":
      return {
        type: "shippingQuery",
        query: new ShippingQuery(client, raw, context),
        raw,
      };
    case "updateBotPrecheckoutQuery":
      return {
        type: "precheckoutQuery",
        query: new PrecheckoutQuery(client, raw, context),
        raw,
      };
    default:
      return { type: "raw", raw };
  }
}
