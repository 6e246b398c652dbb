/**
 * Which methods may be called by whom.
 *
 * @module
 */

import type { FunctionName } from "../../tl/mod.ts";

/** Methods that need nobody to be signed in. */
const OPEN = new Set<FunctionName>([
  "help.getConfig",
  "help.getNearestDc",
  "help.getAppConfig",
  "help.getAppUpdate",
  "help.getCdnConfig",
  "help.getCountriesList",
  "help.saveAppLog",
  "langpack.getLangPack",
  "langpack.getStrings",
  "langpack.getDifference",
  "langpack.getLanguages",
  "auth.sendCode",
  "auth.resendCode",
  "auth.cancelCode",
  "auth.signIn",
  "auth.signUp",
  "auth.checkPassword",
  "auth.importBotAuthorization",
  "auth.importAuthorization",
  "auth.exportLoginToken",
  "auth.importLoginToken",
  "auth.bindTempAuthKey",
  "auth.requestPasswordRecovery",
  "auth.recoverPassword",
  "account.getPassword",
  "account.sendVerifyEmailCode",
  "account.verifyEmail",
  "upload.getCdnFile",
]);

/** Methods that bots may not call. */
const USERS_ONLY = new Set<FunctionName>([
  "account.cancelPasswordEmail",
  "account.checkUsername",
  "account.confirmPasswordEmail",
  "account.getAuthorizations",
  "account.getPassword",
  "account.resendPasswordEmail",
  "account.resetAuthorization",
  "account.sendVerifyEmailCode",
  "account.setAuthorizationTTL",
  "account.updatePasswordSettings",
  "account.updateProfile",
  "account.updateStatus",
  "account.updateUsername",
  "account.verifyEmail",
  "auth.acceptLoginToken",
  "auth.recoverPassword",
  "auth.requestPasswordRecovery",
  "auth.resetAuthorizations",
  "channels.createChannel",
  "channels.deleteChannel",
  "channels.exportMessageLink",
  "channels.getAdminLog",
  "channels.inviteToChannel",
  "channels.joinChannel",
  "channels.readHistory",
  "channels.readMessageContents",
  "channels.toggleForum",
  "channels.toggleSignatures",
  "channels.toggleSlowMode",
  "channels.updateUsername",
  "contacts.addContact",
  "contacts.block",
  "contacts.deleteContacts",
  "contacts.getBlocked",
  "contacts.getContactIDs",
  "contacts.getContacts",
  "contacts.getStatuses",
  "contacts.getTopPeers",
  "contacts.importContacts",
  "contacts.search",
  "contacts.unblock",
  "messages.addChatUser",
  "messages.checkChatInvite",
  "messages.createChat",
  "messages.deleteChat",
  "messages.deleteExportedChatInvite",
  "messages.deleteHistory",
  "messages.deleteRevokedExportedChatInvites",
  "messages.editChatAdmin",
  "messages.editChatCreator",
  "messages.getAdminsWithInvites",
  "messages.getAllDrafts",
  "messages.getBotCallbackAnswer",
  "messages.getCommonChats",
  "messages.getDialogFilters",
  "messages.getDialogUnreadMarks",
  "messages.getDialogs",
  "messages.getExportedChatInvites",
  "messages.getHistory",
  "messages.getInlineBotResults",
  "messages.getMessageEditData",
  "messages.getMessageReactionsList",
  "messages.getMessagesReactions",
  "messages.getMessagesViews",
  "messages.getPeerDialogs",
  "messages.getPinnedDialogs",
  "messages.getScheduledHistory",
  "messages.getSearchCounters",
  "messages.hideAllChatJoinRequests",
  "messages.importChatInvite",
  "messages.markDialogUnread",
  "messages.readHistory",
  "messages.readMentions",
  "messages.readMessageContents",
  "messages.saveDraft",
  "messages.search",
  "messages.searchGlobal",
  "messages.sendInlineBotResult",
  "messages.sendScheduledMessages",
  "messages.setHistoryTTL",
  "messages.startBot",
  "messages.toggleDialogPin",
  "photos.deletePhotos",
]);

/**
 * Tells whether a method may be called before signing in.
 *
 * @param method The method.
 * @returns Whether it may.
 */
export function isOpen(method: FunctionName): boolean {
  return OPEN.has(method);
}

/**
 * Tells whether bots may call a method.
 *
 * @param method The method.
 * @returns Whether they may.
 */
export function isForBots(method: FunctionName): boolean {
  return !USERS_ONLY.has(method);
}
