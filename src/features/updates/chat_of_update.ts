/**
 * `chatIdOf()`: which chat an update is about.
 *
 * @module
 */

import { markId } from "../../client/mod.ts";
import type { Update } from "./update.ts";

/**
 * Finds the chat that an update is about.
 *
 * @param update Any update.
 * @returns It as one number, see `IncomingMessage.chatId`; `undefined` if the
 * update is about none, does not tell (messages deleted in private chats and
 * basic groups), or is raw.
 */
export function chatIdOf(update: Update): number | undefined {
  switch (update.type) {
    case "newMessage":
    case "messageEdited":
      return update.message.chatId;
    case "messageDeleted": {
      const { channelId } = update.deletion;
      return channelId === undefined ? undefined : markId("channel", channelId);
    }
    case "album":
      return update.album.chatId;
    case "callbackQuery":
      return update.query.chatId;
    case "userTyping":
      return update.typing.chatId;
    case "participantChanged":
    case "reactionChanged":
    case "reactionsChanged":
    case "pollChanged":
      return update.change.chatId;
    case "joinRequest":
      return update.request.chatId;
    case "pendingJoinRequests":
      return update.requests.chatId;
    case "botStopped":
      return update.stop.chatId;
    case "historyRead":
      return update.read.chatId;
    case "messagesPinned":
      return update.pinned.chatId;
    case "scheduledDeleted":
      return update.deletion.chatId;
    default:
      return undefined;
  }
}
