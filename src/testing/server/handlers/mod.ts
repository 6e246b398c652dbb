/**
 * All methods that the server knows.
 *
 * @module
 */

import type { Handlers } from "../call.ts";
import { accountHandlers } from "./account.ts";
import { accountSessionHandlers } from "./account_sessions.ts";
import { adminLogHandlers } from "./admin_log.ts";
import { authCodeHandlers } from "./auth_code.ts";
import { authQrHandlers } from "./auth_qr.ts";
import { authSessionHandlers } from "./auth_session.ts";
import { botSettingsHandlers } from "./bot_settings.ts";
import { callbackHandlers } from "./callbacks.ts";
import { channelMemberHandlers } from "./channel_members.ts";
import { channelHandlers } from "./channels.ts";
import { chatSettingHandlers } from "./chat_settings.ts";
import { collectionHandlers } from "./collections.ts";
import { dialogHandlers } from "./dialogs.ts";
import { groupHandlers } from "./groups.ts";
import { helpHandlers } from "./help.ts";
import { historyHandlers } from "./history.ts";
import { inlineHandlers } from "./inline.ts";
import { inviteLinkHandlers } from "./invite_links.ts";
import { inviteHandlers } from "./invites.ts";
import { joinRequestHandlers } from "./join_requests.ts";
import { loginEmailHandlers } from "./login_email.ts";
import { manageHandlers } from "./manage.ts";
import { passwordSettingsHandlers } from "./password_settings.ts";
import { photoHandlers } from "./photos.ts";
import { reactionHandlers } from "./reactions.ts";
import { scheduledHandlers } from "./scheduled.ts";
import { sendHandlers } from "./send.ts";
import { updateHandlers } from "./updates.ts";
import { uploadHandlers } from "./upload.ts";
import { userHandlers } from "./users.ts";

/** What answers each method. */
export const builtInHandlers: Handlers = {
  ...helpHandlers,
  ...collectionHandlers,
  ...authCodeHandlers,
  ...authSessionHandlers,
  ...authQrHandlers,
  ...accountHandlers,
  ...accountSessionHandlers,
  ...passwordSettingsHandlers,
  ...loginEmailHandlers,
  ...userHandlers,
  ...sendHandlers,
  ...scheduledHandlers,
  ...historyHandlers,
  ...dialogHandlers,
  ...manageHandlers,
  ...reactionHandlers,
  ...groupHandlers,
  ...chatSettingHandlers,
  ...inviteHandlers,
  ...inviteLinkHandlers,
  ...joinRequestHandlers,
  ...channelHandlers,
  ...channelMemberHandlers,
  ...adminLogHandlers,
  ...updateHandlers,
  ...uploadHandlers,
  ...photoHandlers,
  ...botSettingsHandlers,
  ...callbackHandlers,
  ...inlineHandlers,
};
