// @ts-self-types="./hot_codecs.d.ts"
// Generated from schema/. Do not edit: run `deno task gen`.
let other, otherWrite;
/** Makes the codecs of frequent constructors. */
export function hotCodecs(fallback) {
  other = fallback.read;
  otherWrite = fallback.write;
  return { readers: readers(), writers: writers() };
}
function deep(r) { r.refuseDepth(); }
function flag(value, mask) {
  if (value === undefined || value === false) return 0;
  if (value === true) return mask;
  throw new TypeError("wanted a boolean");
}
function refuse() { throw new TypeError("wanted other values"); }
function rPeerUser(r) {
  if (r.depthLeft === 0) deep(r);
  const a0 = r.long();
  return { _: "peerUser", userId: a0 };
}
function rPeerChat(r) {
  if (r.depthLeft === 0) deep(r);
  const a0 = r.long();
  return { _: "peerChat", chatId: a0 };
}
function rPeerChannel(r) {
  if (r.depthLeft === 0) deep(r);
  const a0 = r.long();
  return { _: "peerChannel", channelId: a0 };
}
function rStorageFileUnknown(r) {
  if (r.depthLeft === 0) deep(r);
  return { _: "storage.fileUnknown" };
}
function rStorageFilePartial(r) {
  if (r.depthLeft === 0) deep(r);
  return { _: "storage.filePartial" };
}
function rStorageFileJpeg(r) {
  if (r.depthLeft === 0) deep(r);
  return { _: "storage.fileJpeg" };
}
function rStorageFileGif(r) {
  if (r.depthLeft === 0) deep(r);
  return { _: "storage.fileGif" };
}
function rStorageFilePng(r) {
  if (r.depthLeft === 0) deep(r);
  return { _: "storage.filePng" };
}
function rStorageFilePdf(r) {
  if (r.depthLeft === 0) deep(r);
  return { _: "storage.filePdf" };
}
function rStorageFileMp3(r) {
  if (r.depthLeft === 0) deep(r);
  return { _: "storage.fileMp3" };
}
function rStorageFileMov(r) {
  if (r.depthLeft === 0) deep(r);
  return { _: "storage.fileMov" };
}
function rStorageFileMp4(r) {
  if (r.depthLeft === 0) deep(r);
  return { _: "storage.fileMp4" };
}
function rStorageFileWebp(r) {
  if (r.depthLeft === 0) deep(r);
  return { _: "storage.fileWebp" };
}
function rUserEmpty(r) {
  if (r.depthLeft === 0) deep(r);
  const a0 = r.long();
  return { _: "userEmpty", id: a0 };
}
function rUser(r) {
  if (r.depthLeft-- === 0) deep(r);
  const flags = r.int();
  const flags2 = r.int();
  const a32 = r.long();
  const a33 = (flags & 1) !== 0 ? r.long() : undefined;
  const a34 = (flags & 2) !== 0 ? r.string() : undefined;
  const a35 = (flags & 4) !== 0 ? r.string() : undefined;
  const a36 = (flags & 8) !== 0 ? r.string() : undefined;
  const a37 = (flags & 16) !== 0 ? r.string() : undefined;
  const a38 = (flags & 32) !== 0 ? bUserProfilePhoto(r) : undefined;
  const a39 = (flags & 64) !== 0 ? bUserStatus(r) : undefined;
  const a40 = (flags & 16384) !== 0 ? r.int() : undefined;
  const a41 = (flags & 262144) !== 0 ? vRestrictionReason(r) : undefined;
  const a42 = (flags & 524288) !== 0 ? r.string() : undefined;
  const a43 = (flags & 4194304) !== 0 ? r.string() : undefined;
  const a44 = (flags & 1073741824) !== 0 ? bEmojiStatus(r) : undefined;
  const a45 = (flags2 & 1) !== 0 ? vUsername(r) : undefined;
  const a46 = (flags2 & 32) !== 0 ? bRecentStory(r) : undefined;
  const a47 = (flags2 & 256) !== 0 ? bPeerColor(r) : undefined;
  const a48 = (flags2 & 512) !== 0 ? bPeerColor(r) : undefined;
  const a49 = (flags2 & 4096) !== 0 ? r.int() : undefined;
  const a50 = (flags2 & 16384) !== 0 ? r.long() : undefined;
  const a51 = (flags2 & 32768) !== 0 ? r.long() : undefined;
  const a52 = (flags2 & 2097152) !== 0 ? r.long() : undefined;
  r.depthLeft++;
  let o;
  if (a33 !== undefined && a34 !== undefined && a39 !== undefined) {
    o = { _: "user", id: a32, accessHash: a33, firstName: a34, status: a39 };
  } else {
    o = { _: "user", id: a32 };
    if (a33 !== undefined) o.accessHash = a33;
    if (a34 !== undefined) o.firstName = a34;
    if (a39 !== undefined) o.status = a39;
  }
  if (a38 !== undefined) o.photo = a38;
  if (a35 !== undefined) o.lastName = a35;
  if (a36 !== undefined) o.username = a36;
  if ((flags & 1024) !== 0) o.self = true;
  if ((flags & 2048) !== 0) o.contact = true;
  if ((flags & 4096) !== 0) o.mutualContact = true;
  if ((flags & 8192) !== 0) o.deleted = true;
  if ((flags & 16384) !== 0) o.bot = true;
  if ((flags & 32768) !== 0) o.botChatHistory = true;
  if ((flags & 65536) !== 0) o.botNochats = true;
  if ((flags & 131072) !== 0) o.verified = true;
  if ((flags & 262144) !== 0) o.restricted = true;
  if ((flags & 1048576) !== 0) o.min = true;
  if ((flags & 2097152) !== 0) o.botInlineGeo = true;
  if ((flags & 8388608) !== 0) o.support = true;
  if ((flags & 16777216) !== 0) o.scam = true;
  if ((flags & 33554432) !== 0) o.applyMinPhoto = true;
  if ((flags & 67108864) !== 0) o.fake = true;
  if ((flags & 134217728) !== 0) o.botAttachMenu = true;
  if ((flags & 268435456) !== 0) o.premium = true;
  if ((flags & 536870912) !== 0) o.attachMenuEnabled = true;
  if ((flags2 & 2) !== 0) o.botCanEdit = true;
  if ((flags2 & 4) !== 0) o.closeFriend = true;
  if ((flags2 & 8) !== 0) o.storiesHidden = true;
  if ((flags2 & 16) !== 0) o.storiesUnavailable = true;
  if ((flags2 & 1024) !== 0) o.contactRequirePremium = true;
  if ((flags2 & 2048) !== 0) o.botBusiness = true;
  if ((flags2 & 8192) !== 0) o.botHasMainApp = true;
  if ((flags2 & 65536) !== 0) o.botForumView = true;
  if ((flags2 & 131072) !== 0) o.botForumCanManageTopics = true;
  if ((flags2 & 262144) !== 0) o.botCanManageBots = true;
  if ((flags2 & 524288) !== 0) o.botGuestchat = true;
  if ((flags2 & 1048576) !== 0) o.botGuard = true;
  if (a37 !== undefined) o.phone = a37;
  if (a40 !== undefined) o.botInfoVersion = a40;
  if (a41 !== undefined) o.restrictionReason = a41;
  if (a42 !== undefined) o.botInlinePlaceholder = a42;
  if (a43 !== undefined) o.langCode = a43;
  if (a44 !== undefined) o.emojiStatus = a44;
  if (a45 !== undefined) o.usernames = a45;
  if (a46 !== undefined) o.storiesMaxId = a46;
  if (a47 !== undefined) o.color = a47;
  if (a48 !== undefined) o.profileColor = a48;
  if (a49 !== undefined) o.botActiveUsers = a49;
  if (a50 !== undefined) o.botVerificationIcon = a50;
  if (a51 !== undefined) o.sendPaidMessagesStars = a51;
  if (a52 !== undefined) o.linkedCommunityId = a52;
  return o;
}
function rUserProfilePhotoEmpty(r) {
  if (r.depthLeft === 0) deep(r);
  return { _: "userProfilePhotoEmpty" };
}
function rUserProfilePhoto(r) {
  if (r.depthLeft === 0) deep(r);
  const flags = r.int();
  const a3 = r.long();
  const a4 = (flags & 2) !== 0 ? r.bytes() : undefined;
  const a5 = r.int();
  let o;
  if (a4 !== undefined) {
    o = { _: "userProfilePhoto", photoId: a3, dcId: a5, strippedThumb: a4 };
  } else {
    o = { _: "userProfilePhoto", photoId: a3, dcId: a5 };
  }
  if ((flags & 1) !== 0) o.hasVideo = true;
  if ((flags & 4) !== 0) o.personal = true;
  return o;
}
function rUserStatusEmpty(r) {
  if (r.depthLeft === 0) deep(r);
  return { _: "userStatusEmpty" };
}
function rUserStatusOnline(r) {
  if (r.depthLeft === 0) deep(r);
  const a0 = r.int();
  return { _: "userStatusOnline", expires: a0 };
}
function rUserStatusOffline(r) {
  if (r.depthLeft === 0) deep(r);
  const a0 = r.int();
  return { _: "userStatusOffline", wasOnline: a0 };
}
function rUserStatusRecently(r) {
  if (r.depthLeft === 0) deep(r);
  const flags = r.int();
  const o = { _: "userStatusRecently" };
  if ((flags & 1) !== 0) o.byMe = true;
  return o;
}
function rUserStatusLastWeek(r) {
  if (r.depthLeft === 0) deep(r);
  const flags = r.int();
  const o = { _: "userStatusLastWeek" };
  if ((flags & 1) !== 0) o.byMe = true;
  return o;
}
function rUserStatusLastMonth(r) {
  if (r.depthLeft === 0) deep(r);
  const flags = r.int();
  const o = { _: "userStatusLastMonth" };
  if ((flags & 1) !== 0) o.byMe = true;
  return o;
}
function rChatEmpty(r) {
  if (r.depthLeft === 0) deep(r);
  const a0 = r.long();
  return { _: "chatEmpty", id: a0 };
}
function rChat(r) {
  if (r.depthLeft-- === 0) deep(r);
  const flags = r.int();
  const a7 = r.long();
  const a8 = r.string();
  const a9 = bChatPhoto(r);
  const a10 = r.int();
  const a11 = r.int();
  const a12 = r.int();
  const a13 = (flags & 64) !== 0 ? other(r, r.int(), "InputChannel") : undefined;
  const a14 = (flags & 16384) !== 0 ? bChatAdminRights(r) : undefined;
  const a15 = (flags & 262144) !== 0 ? bChatBannedRights(r) : undefined;
  r.depthLeft++;
  const o = { _: "chat", id: a7, title: a8, photo: a9, participantsCount: a10, date: a11, version: a12 };
  if ((flags & 1) !== 0) o.creator = true;
  if ((flags & 4) !== 0) o.left = true;
  if ((flags & 32) !== 0) o.deactivated = true;
  if ((flags & 8388608) !== 0) o.callActive = true;
  if ((flags & 16777216) !== 0) o.callNotEmpty = true;
  if ((flags & 33554432) !== 0) o.noforwards = true;
  if (a13 !== undefined) o.migratedTo = a13;
  if (a14 !== undefined) o.adminRights = a14;
  if (a15 !== undefined) o.defaultBannedRights = a15;
  return o;
}
function rChatForbidden(r) {
  if (r.depthLeft === 0) deep(r);
  const a0 = r.long();
  const a1 = r.string();
  return { _: "chatForbidden", id: a0, title: a1 };
}
function rChannel(r) {
  if (r.depthLeft-- === 0) deep(r);
  const flags = r.int();
  const flags2 = r.int();
  const a30 = r.long();
  const a31 = (flags & 8192) !== 0 ? r.long() : undefined;
  const a32 = r.string();
  const a33 = (flags & 64) !== 0 ? r.string() : undefined;
  const a34 = bChatPhoto(r);
  const a35 = r.int();
  const a36 = (flags & 512) !== 0 ? vRestrictionReason(r) : undefined;
  const a37 = (flags & 16384) !== 0 ? bChatAdminRights(r) : undefined;
  const a38 = (flags & 32768) !== 0 ? bChatBannedRights(r) : undefined;
  const a39 = (flags & 262144) !== 0 ? bChatBannedRights(r) : undefined;
  const a40 = (flags & 131072) !== 0 ? r.int() : undefined;
  const a41 = (flags2 & 1) !== 0 ? vUsername(r) : undefined;
  const a42 = (flags2 & 16) !== 0 ? bRecentStory(r) : undefined;
  const a43 = (flags2 & 128) !== 0 ? bPeerColor(r) : undefined;
  const a44 = (flags2 & 256) !== 0 ? bPeerColor(r) : undefined;
  const a45 = (flags2 & 512) !== 0 ? bEmojiStatus(r) : undefined;
  const a46 = (flags2 & 1024) !== 0 ? r.int() : undefined;
  const a47 = (flags2 & 2048) !== 0 ? r.int() : undefined;
  const a48 = (flags2 & 8192) !== 0 ? r.long() : undefined;
  const a49 = (flags2 & 16384) !== 0 ? r.long() : undefined;
  const a50 = (flags2 & 262144) !== 0 ? r.long() : undefined;
  const a51 = (flags2 & 1048576) !== 0 ? r.long() : undefined;
  r.depthLeft++;
  let o;
  if (a31 !== undefined && a40 !== undefined) {
    o = { _: "channel", id: a30, title: a32, photo: a34, date: a35, accessHash: a31, participantsCount: a40 };
  } else {
    o = { _: "channel", id: a30, title: a32, photo: a34, date: a35 };
    if (a31 !== undefined) o.accessHash = a31;
    if (a40 !== undefined) o.participantsCount = a40;
  }
  if (a33 !== undefined) o.username = a33;
  if (a39 !== undefined) o.defaultBannedRights = a39;
  if ((flags & 1) !== 0) o.creator = true;
  if ((flags & 4) !== 0) o.left = true;
  if ((flags & 32) !== 0) o.broadcast = true;
  if ((flags & 128) !== 0) o.verified = true;
  if ((flags & 256) !== 0) o.megagroup = true;
  if ((flags & 512) !== 0) o.restricted = true;
  if ((flags & 2048) !== 0) o.signatures = true;
  if ((flags & 4096) !== 0) o.min = true;
  if ((flags & 524288) !== 0) o.scam = true;
  if ((flags & 1048576) !== 0) o.hasLink = true;
  if ((flags & 2097152) !== 0) o.hasGeo = true;
  if ((flags & 4194304) !== 0) o.slowmodeEnabled = true;
  if ((flags & 8388608) !== 0) o.callActive = true;
  if ((flags & 16777216) !== 0) o.callNotEmpty = true;
  if ((flags & 33554432) !== 0) o.fake = true;
  if ((flags & 67108864) !== 0) o.gigagroup = true;
  if ((flags & 134217728) !== 0) o.noforwards = true;
  if ((flags & 268435456) !== 0) o.joinToSend = true;
  if ((flags & 536870912) !== 0) o.joinRequest = true;
  if ((flags & 1073741824) !== 0) o.forum = true;
  if ((flags2 & 2) !== 0) o.storiesHidden = true;
  if ((flags2 & 4) !== 0) o.storiesHiddenMin = true;
  if ((flags2 & 8) !== 0) o.storiesUnavailable = true;
  if ((flags2 & 4096) !== 0) o.signatureProfiles = true;
  if ((flags2 & 32768) !== 0) o.autotranslation = true;
  if ((flags2 & 65536) !== 0) o.broadcastMessagesAllowed = true;
  if ((flags2 & 131072) !== 0) o.monoforum = true;
  if ((flags2 & 524288) !== 0) o.forumTabs = true;
  if (a36 !== undefined) o.restrictionReason = a36;
  if (a37 !== undefined) o.adminRights = a37;
  if (a38 !== undefined) o.bannedRights = a38;
  if (a41 !== undefined) o.usernames = a41;
  if (a42 !== undefined) o.storiesMaxId = a42;
  if (a43 !== undefined) o.color = a43;
  if (a44 !== undefined) o.profileColor = a44;
  if (a45 !== undefined) o.emojiStatus = a45;
  if (a46 !== undefined) o.level = a46;
  if (a47 !== undefined) o.subscriptionUntilDate = a47;
  if (a48 !== undefined) o.botVerificationIcon = a48;
  if (a49 !== undefined) o.sendPaidMessagesStars = a49;
  if (a50 !== undefined) o.linkedMonoforumId = a50;
  if (a51 !== undefined) o.linkedCommunityId = a51;
  return o;
}
function rChannelForbidden(r) {
  if (r.depthLeft === 0) deep(r);
  const flags = r.int();
  const a4 = r.long();
  const a5 = r.long();
  const a6 = r.string();
  const a7 = (flags & 65536) !== 0 ? r.int() : undefined;
  const o = { _: "channelForbidden", id: a4, accessHash: a5, title: a6 };
  if ((flags & 32) !== 0) o.broadcast = true;
  if ((flags & 256) !== 0) o.megagroup = true;
  if ((flags & 1024) !== 0) o.monoforum = true;
  if (a7 !== undefined) o.untilDate = a7;
  return o;
}
function rChatPhotoEmpty(r) {
  if (r.depthLeft === 0) deep(r);
  return { _: "chatPhotoEmpty" };
}
function rChatPhoto(r) {
  if (r.depthLeft === 0) deep(r);
  const flags = r.int();
  const a2 = r.long();
  const a3 = (flags & 2) !== 0 ? r.bytes() : undefined;
  const a4 = r.int();
  let o;
  if (a3 !== undefined) {
    o = { _: "chatPhoto", photoId: a2, dcId: a4, strippedThumb: a3 };
  } else {
    o = { _: "chatPhoto", photoId: a2, dcId: a4 };
  }
  if ((flags & 1) !== 0) o.hasVideo = true;
  return o;
}
function rMessageEmpty(r) {
  if (r.depthLeft-- === 0) deep(r);
  const flags = r.int();
  const a1 = r.int();
  const a2 = (flags & 1) !== 0 ? bPeer(r) : undefined;
  r.depthLeft++;
  const o = { _: "messageEmpty", id: a1 };
  if (a2 !== undefined) o.peerId = a2;
  return o;
}
function rMessage(r) {
  if (r.depthLeft-- === 0) deep(r);
  const flags = r.int();
  const flags2 = r.int();
  const a17 = r.int();
  const a18 = (flags & 256) !== 0 ? bPeer(r) : undefined;
  const a19 = (flags & 536870912) !== 0 ? r.int() : undefined;
  const a20 = (flags2 & 4096) !== 0 ? r.string() : undefined;
  const a21 = bPeer(r);
  const a22 = (flags & 268435456) !== 0 ? bPeer(r) : undefined;
  const a23 = (flags & 4) !== 0 ? bMessageFwdHeader(r) : undefined;
  const a24 = (flags & 2048) !== 0 ? r.long() : undefined;
  const a25 = (flags2 & 1) !== 0 ? r.long() : undefined;
  const a26 = (flags2 & 524288) !== 0 ? bPeer(r) : undefined;
  const a27 = (flags & 8) !== 0 ? bMessageReplyHeader(r) : undefined;
  const a28 = r.int();
  const a29 = r.string();
  const a30 = (flags & 512) !== 0 ? bMessageMedia(r) : undefined;
  const a31 = (flags & 64) !== 0 ? bReplyMarkup(r) : undefined;
  const a32 = (flags & 128) !== 0 ? vMessageEntity(r) : undefined;
  const a33 = (flags & 1024) !== 0 ? r.int() : undefined;
  const a34 = (flags & 1024) !== 0 ? r.int() : undefined;
  const a35 = (flags & 8388608) !== 0 ? bMessageReplies(r) : undefined;
  const a36 = (flags & 32768) !== 0 ? r.int() : undefined;
  const a37 = (flags & 65536) !== 0 ? r.string() : undefined;
  const a38 = (flags & 131072) !== 0 ? r.long() : undefined;
  const a39 = (flags & 1048576) !== 0 ? bMessageReactions(r) : undefined;
  const a40 = (flags & 4194304) !== 0 ? vRestrictionReason(r) : undefined;
  const a41 = (flags & 33554432) !== 0 ? r.int() : undefined;
  const a42 = (flags & 1073741824) !== 0 ? r.int() : undefined;
  const a43 = (flags2 & 4) !== 0 ? r.long() : undefined;
  const a44 = (flags2 & 8) !== 0 ? other(r, r.int(), "FactCheck") : undefined;
  const a45 = (flags2 & 32) !== 0 ? r.int() : undefined;
  const a46 = (flags2 & 64) !== 0 ? r.long() : undefined;
  const a47 = (flags2 & 128) !== 0 ? other(r, r.int(), "SuggestedPost") : undefined;
  const a48 = (flags2 & 1024) !== 0 ? r.int() : undefined;
  const a49 = (flags2 & 2048) !== 0 ? r.string() : undefined;
  const a50 = (flags2 & 8192) !== 0 ? other(r, r.int(), "RichMessage") : undefined;
  r.depthLeft++;
  const o = { _: "message", id: a17, peerId: a21, date: a28, message: a29 };
  if (a18 !== undefined) o.fromId = a18;
  if (a30 !== undefined) o.media = a30;
  if (a32 !== undefined) o.entities = a32;
  if (a33 !== undefined) o.views = a33;
  if (a34 !== undefined) o.forwards = a34;
  if (a39 !== undefined) o.reactions = a39;
  if (a27 !== undefined) o.replyTo = a27;
  if ((flags & 2) !== 0) o.out = true;
  if ((flags & 16) !== 0) o.mentioned = true;
  if ((flags & 32) !== 0) o.mediaUnread = true;
  if ((flags & 8192) !== 0) o.silent = true;
  if ((flags & 16384) !== 0) o.post = true;
  if ((flags & 262144) !== 0) o.fromScheduled = true;
  if ((flags & 524288) !== 0) o.legacy = true;
  if ((flags & 2097152) !== 0) o.editHide = true;
  if ((flags & 16777216) !== 0) o.pinned = true;
  if ((flags & 67108864) !== 0) o.noforwards = true;
  if ((flags & 134217728) !== 0) o.invertMedia = true;
  if ((flags2 & 2) !== 0) o.offline = true;
  if ((flags2 & 16) !== 0) o.videoProcessingPending = true;
  if ((flags2 & 256) !== 0) o.paidSuggestedPostStars = true;
  if ((flags2 & 512) !== 0) o.paidSuggestedPostTon = true;
  if (a19 !== undefined) o.fromBoostsApplied = a19;
  if (a20 !== undefined) o.fromRank = a20;
  if (a22 !== undefined) o.savedPeerId = a22;
  if (a23 !== undefined) o.fwdFrom = a23;
  if (a24 !== undefined) o.viaBotId = a24;
  if (a25 !== undefined) o.viaBusinessBotId = a25;
  if (a26 !== undefined) o.guestchatViaFrom = a26;
  if (a31 !== undefined) o.replyMarkup = a31;
  if (a35 !== undefined) o.replies = a35;
  if (a36 !== undefined) o.editDate = a36;
  if (a37 !== undefined) o.postAuthor = a37;
  if (a38 !== undefined) o.groupedId = a38;
  if (a40 !== undefined) o.restrictionReason = a40;
  if (a41 !== undefined) o.ttlPeriod = a41;
  if (a42 !== undefined) o.quickReplyShortcutId = a42;
  if (a43 !== undefined) o.effect = a43;
  if (a44 !== undefined) o.factcheck = a44;
  if (a45 !== undefined) o.reportDeliveryUntilDate = a45;
  if (a46 !== undefined) o.paidMessageStars = a46;
  if (a47 !== undefined) o.suggestedPost = a47;
  if (a48 !== undefined) o.scheduleRepeatPeriod = a48;
  if (a49 !== undefined) o.summaryFromLanguage = a49;
  if (a50 !== undefined) o.richMessage = a50;
  return o;
}
function rMessageService(r) {
  if (r.depthLeft-- === 0) deep(r);
  const flags = r.int();
  const a8 = r.int();
  const a9 = (flags & 256) !== 0 ? bPeer(r) : undefined;
  const a10 = bPeer(r);
  const a11 = (flags & 268435456) !== 0 ? bPeer(r) : undefined;
  const a12 = (flags & 8) !== 0 ? bMessageReplyHeader(r) : undefined;
  const a13 = r.int();
  const a14 = bMessageAction(r);
  const a15 = (flags & 1048576) !== 0 ? bMessageReactions(r) : undefined;
  const a16 = (flags & 33554432) !== 0 ? r.int() : undefined;
  r.depthLeft++;
  let o;
  if (a9 !== undefined) {
    o = { _: "messageService", id: a8, peerId: a10, date: a13, action: a14, fromId: a9 };
  } else {
    o = { _: "messageService", id: a8, peerId: a10, date: a13, action: a14 };
  }
  if ((flags & 2) !== 0) o.out = true;
  if ((flags & 16) !== 0) o.mentioned = true;
  if ((flags & 32) !== 0) o.mediaUnread = true;
  if ((flags & 512) !== 0) o.reactionsArePossible = true;
  if ((flags & 8192) !== 0) o.silent = true;
  if ((flags & 16384) !== 0) o.post = true;
  if ((flags & 524288) !== 0) o.legacy = true;
  if (a11 !== undefined) o.savedPeerId = a11;
  if (a12 !== undefined) o.replyTo = a12;
  if (a15 !== undefined) o.reactions = a15;
  if (a16 !== undefined) o.ttlPeriod = a16;
  return o;
}
function rMessageMediaEmpty(r) {
  if (r.depthLeft === 0) deep(r);
  return { _: "messageMediaEmpty" };
}
function rMessageMediaPhoto(r) {
  if (r.depthLeft-- === 0) deep(r);
  const flags = r.int();
  const a3 = (flags & 1) !== 0 ? bPhoto(r) : undefined;
  const a4 = (flags & 4) !== 0 ? r.int() : undefined;
  const a5 = (flags & 16) !== 0 ? bDocument(r) : undefined;
  r.depthLeft++;
  let o;
  if (a3 !== undefined) {
    o = { _: "messageMediaPhoto", photo: a3 };
  } else {
    o = { _: "messageMediaPhoto" };
  }
  if ((flags & 8) !== 0) o.spoiler = true;
  if ((flags & 16) !== 0) o.livePhoto = true;
  if (a4 !== undefined) o.ttlSeconds = a4;
  if (a5 !== undefined) o.video = a5;
  return o;
}
function rMessageMediaGeo(r) {
  if (r.depthLeft-- === 0) deep(r);
  const a0 = bGeoPoint(r);
  r.depthLeft++;
  return { _: "messageMediaGeo", geo: a0 };
}
function rMessageMediaContact(r) {
  if (r.depthLeft === 0) deep(r);
  const a0 = r.string();
  const a1 = r.string();
  const a2 = r.string();
  const a3 = r.string();
  const a4 = r.long();
  return { _: "messageMediaContact", phoneNumber: a0, firstName: a1, lastName: a2, vcard: a3, userId: a4 };
}
function rMessageMediaUnsupported(r) {
  if (r.depthLeft === 0) deep(r);
  return { _: "messageMediaUnsupported" };
}
function rMessageMediaDocument(r) {
  if (r.depthLeft-- === 0) deep(r);
  const flags = r.int();
  const a6 = (flags & 1) !== 0 ? bDocument(r) : undefined;
  const a7 = (flags & 32) !== 0 ? vDocument(r) : undefined;
  const a8 = (flags & 512) !== 0 ? bPhoto(r) : undefined;
  const a9 = (flags & 1024) !== 0 ? r.int() : undefined;
  const a10 = (flags & 4) !== 0 ? r.int() : undefined;
  r.depthLeft++;
  let o;
  if (a6 !== undefined) {
    o = { _: "messageMediaDocument", document: a6 };
  } else {
    o = { _: "messageMediaDocument" };
  }
  if ((flags & 8) !== 0) o.nopremium = true;
  if ((flags & 16) !== 0) o.spoiler = true;
  if ((flags & 64) !== 0) o.video = true;
  if ((flags & 128) !== 0) o.round = true;
  if ((flags & 256) !== 0) o.voice = true;
  if (a7 !== undefined) o.altDocuments = a7;
  if (a8 !== undefined) o.videoCover = a8;
  if (a9 !== undefined) o.videoTimestamp = a9;
  if (a10 !== undefined) o.ttlSeconds = a10;
  return o;
}
function rMessageMediaWebPage(r) {
  if (r.depthLeft-- === 0) deep(r);
  const flags = r.int();
  const a5 = bWebPage(r);
  r.depthLeft++;
  const o = { _: "messageMediaWebPage", webpage: a5 };
  if ((flags & 1) !== 0) o.forceLargeMedia = true;
  if ((flags & 2) !== 0) o.forceSmallMedia = true;
  if ((flags & 8) !== 0) o.manual = true;
  if ((flags & 16) !== 0) o.safe = true;
  return o;
}
function rMessageMediaVenue(r) {
  if (r.depthLeft-- === 0) deep(r);
  const a0 = bGeoPoint(r);
  const a1 = r.string();
  const a2 = r.string();
  const a3 = r.string();
  const a4 = r.string();
  const a5 = r.string();
  r.depthLeft++;
  return { _: "messageMediaVenue", geo: a0, title: a1, address: a2, provider: a3, venueId: a4, venueType: a5 };
}
function rMessageMediaPoll(r) {
  if (r.depthLeft-- === 0) deep(r);
  const flags = r.int();
  const a1 = bPoll(r);
  const a2 = bPollResults(r);
  const a3 = (flags & 1) !== 0 ? bMessageMedia(r) : undefined;
  r.depthLeft++;
  const o = { _: "messageMediaPoll", poll: a1, results: a2 };
  if (a3 !== undefined) o.attachedMedia = a3;
  return o;
}
function rMessageMediaDice(r) {
  if (r.depthLeft-- === 0) deep(r);
  const flags = r.int();
  const a1 = r.int();
  const a2 = r.string();
  const a3 = (flags & 1) !== 0 ? other(r, r.int(), "messages.EmojiGameOutcome") : undefined;
  r.depthLeft++;
  const o = { _: "messageMediaDice", value: a1, emoticon: a2 };
  if (a3 !== undefined) o.gameOutcome = a3;
  return o;
}
function rMessageActionChatCreate(r) {
  if (r.depthLeft-- === 0) deep(r);
  const a0 = r.string();
  const a1 = vLong(r);
  r.depthLeft++;
  return { _: "messageActionChatCreate", title: a0, users: a1 };
}
function rMessageActionChatEditTitle(r) {
  if (r.depthLeft === 0) deep(r);
  const a0 = r.string();
  return { _: "messageActionChatEditTitle", title: a0 };
}
function rMessageActionChatEditPhoto(r) {
  if (r.depthLeft-- === 0) deep(r);
  const a0 = bPhoto(r);
  r.depthLeft++;
  return { _: "messageActionChatEditPhoto", photo: a0 };
}
function rMessageActionChatAddUser(r) {
  if (r.depthLeft-- === 0) deep(r);
  const a0 = vLong(r);
  r.depthLeft++;
  return { _: "messageActionChatAddUser", users: a0 };
}
function rMessageActionChatDeleteUser(r) {
  if (r.depthLeft === 0) deep(r);
  const a0 = r.long();
  return { _: "messageActionChatDeleteUser", userId: a0 };
}
function rMessageActionChatJoinedByLink(r) {
  if (r.depthLeft === 0) deep(r);
  const a0 = r.long();
  return { _: "messageActionChatJoinedByLink", inviterId: a0 };
}
function rMessageActionChannelCreate(r) {
  if (r.depthLeft === 0) deep(r);
  const a0 = r.string();
  return { _: "messageActionChannelCreate", title: a0 };
}
function rMessageActionPinMessage(r) {
  if (r.depthLeft === 0) deep(r);
  return { _: "messageActionPinMessage" };
}
function rMessageActionPhoneCall(r) {
  if (r.depthLeft-- === 0) deep(r);
  const flags = r.int();
  const a2 = r.long();
  const a3 = (flags & 1) !== 0 ? other(r, r.int(), "PhoneCallDiscardReason") : undefined;
  const a4 = (flags & 2) !== 0 ? r.int() : undefined;
  r.depthLeft++;
  const o = { _: "messageActionPhoneCall", callId: a2 };
  if ((flags & 4) !== 0) o.video = true;
  if (a3 !== undefined) o.reason = a3;
  if (a4 !== undefined) o.duration = a4;
  return o;
}
function rMessageActionContactSignUp(r) {
  if (r.depthLeft === 0) deep(r);
  return { _: "messageActionContactSignUp" };
}
function rMessageActionChatJoinedByRequest(r) {
  if (r.depthLeft === 0) deep(r);
  return { _: "messageActionChatJoinedByRequest" };
}
function rMessageActionTopicCreate(r) {
  if (r.depthLeft === 0) deep(r);
  const flags = r.int();
  const a2 = r.string();
  const a3 = r.int();
  const a4 = (flags & 1) !== 0 ? r.long() : undefined;
  const o = { _: "messageActionTopicCreate", title: a2, iconColor: a3 };
  if ((flags & 2) !== 0) o.titleMissing = true;
  if (a4 !== undefined) o.iconEmojiId = a4;
  return o;
}
function rDialog(r) {
  if (r.depthLeft-- === 0) deep(r);
  const flags = r.int();
  const a4 = bPeer(r);
  const a5 = r.int();
  const a6 = r.int();
  const a7 = r.int();
  const a8 = r.int();
  const a9 = r.int();
  const a10 = r.int();
  const a11 = r.int();
  const a12 = bPeerNotifySettings(r);
  const a13 = (flags & 1) !== 0 ? r.int() : undefined;
  const a14 = (flags & 2) !== 0 ? bDraftMessage(r) : undefined;
  const a15 = (flags & 16) !== 0 ? r.int() : undefined;
  const a16 = (flags & 32) !== 0 ? r.int() : undefined;
  r.depthLeft++;
  const o = { _: "dialog", peer: a4, topMessage: a5, readInboxMaxId: a6, readOutboxMaxId: a7, unreadCount: a8, unreadMentionsCount: a9, unreadReactionsCount: a10, unreadPollVotesCount: a11, notifySettings: a12 };
  if ((flags & 4) !== 0) o.pinned = true;
  if ((flags & 8) !== 0) o.unreadMark = true;
  if ((flags & 64) !== 0) o.viewForumAsMessages = true;
  if (a13 !== undefined) o.pts = a13;
  if (a14 !== undefined) o.draft = a14;
  if (a15 !== undefined) o.folderId = a15;
  if (a16 !== undefined) o.ttlPeriod = a16;
  return o;
}
function rDialogFolder(r) {
  if (r.depthLeft-- === 0) deep(r);
  const flags = r.int();
  const a2 = bFolder(r);
  const a3 = bPeer(r);
  const a4 = r.int();
  const a5 = r.int();
  const a6 = r.int();
  const a7 = r.int();
  const a8 = r.int();
  r.depthLeft++;
  const o = { _: "dialogFolder", folder: a2, peer: a3, topMessage: a4, unreadMutedPeersCount: a5, unreadUnmutedPeersCount: a6, unreadMutedMessagesCount: a7, unreadUnmutedMessagesCount: a8 };
  if ((flags & 4) !== 0) o.pinned = true;
  return o;
}
function rPhotoEmpty(r) {
  if (r.depthLeft === 0) deep(r);
  const a0 = r.long();
  return { _: "photoEmpty", id: a0 };
}
function rPhoto(r) {
  if (r.depthLeft-- === 0) deep(r);
  const flags = r.int();
  const a2 = r.long();
  const a3 = r.long();
  const a4 = r.bytes();
  const a5 = r.int();
  const a6 = vPhotoSize(r);
  const a7 = (flags & 2) !== 0 ? vVideoSize(r) : undefined;
  const a8 = r.int();
  r.depthLeft++;
  const o = { _: "photo", id: a2, accessHash: a3, fileReference: a4, date: a5, sizes: a6, dcId: a8 };
  if ((flags & 1) !== 0) o.hasStickers = true;
  if (a7 !== undefined) o.videoSizes = a7;
  return o;
}
function rPhotoSizeEmpty(r) {
  if (r.depthLeft === 0) deep(r);
  const a0 = r.string();
  return { _: "photoSizeEmpty", type: a0 };
}
function rPhotoSize(r) {
  if (r.depthLeft === 0) deep(r);
  const a0 = r.string();
  const a1 = r.int();
  const a2 = r.int();
  const a3 = r.int();
  return { _: "photoSize", type: a0, w: a1, h: a2, size: a3 };
}
function rPhotoCachedSize(r) {
  if (r.depthLeft === 0) deep(r);
  const a0 = r.string();
  const a1 = r.int();
  const a2 = r.int();
  const a3 = r.bytes();
  return { _: "photoCachedSize", type: a0, w: a1, h: a2, bytes: a3 };
}
function rPhotoStrippedSize(r) {
  if (r.depthLeft === 0) deep(r);
  const a0 = r.string();
  const a1 = r.bytes();
  return { _: "photoStrippedSize", type: a0, bytes: a1 };
}
function rPhotoSizeProgressive(r) {
  if (r.depthLeft-- === 0) deep(r);
  const a0 = r.string();
  const a1 = r.int();
  const a2 = r.int();
  const a3 = vInt(r);
  r.depthLeft++;
  return { _: "photoSizeProgressive", type: a0, w: a1, h: a2, sizes: a3 };
}
function rPhotoPathSize(r) {
  if (r.depthLeft === 0) deep(r);
  const a0 = r.string();
  const a1 = r.bytes();
  return { _: "photoPathSize", type: a0, bytes: a1 };
}
function rGeoPointEmpty(r) {
  if (r.depthLeft === 0) deep(r);
  return { _: "geoPointEmpty" };
}
function rGeoPoint(r) {
  if (r.depthLeft === 0) deep(r);
  const flags = r.int();
  const a1 = r.double();
  const a2 = r.double();
  const a3 = r.long();
  const a4 = (flags & 1) !== 0 ? r.int() : undefined;
  const o = { _: "geoPoint", long: a1, lat: a2, accessHash: a3 };
  if (a4 !== undefined) o.accuracyRadius = a4;
  return o;
}
function rPeerNotifySettings(r) {
  if (r.depthLeft-- === 0) deep(r);
  const flags = r.int();
  const a1 = (flags & 1) !== 0 ? r.bool() : undefined;
  const a2 = (flags & 2) !== 0 ? r.bool() : undefined;
  const a3 = (flags & 4) !== 0 ? r.int() : undefined;
  const a4 = (flags & 8) !== 0 ? bNotificationSound(r) : undefined;
  const a5 = (flags & 16) !== 0 ? bNotificationSound(r) : undefined;
  const a6 = (flags & 32) !== 0 ? bNotificationSound(r) : undefined;
  const a7 = (flags & 64) !== 0 ? r.bool() : undefined;
  const a8 = (flags & 128) !== 0 ? r.bool() : undefined;
  const a9 = (flags & 256) !== 0 ? bNotificationSound(r) : undefined;
  const a10 = (flags & 512) !== 0 ? bNotificationSound(r) : undefined;
  const a11 = (flags & 1024) !== 0 ? bNotificationSound(r) : undefined;
  r.depthLeft++;
  const o = { _: "peerNotifySettings" };
  if (a1 !== undefined) o.showPreviews = a1;
  if (a2 !== undefined) o.silent = a2;
  if (a3 !== undefined) o.muteUntil = a3;
  if (a4 !== undefined) o.iosSound = a4;
  if (a5 !== undefined) o.androidSound = a5;
  if (a6 !== undefined) o.otherSound = a6;
  if (a7 !== undefined) o.storiesMuted = a7;
  if (a8 !== undefined) o.storiesHideSender = a8;
  if (a9 !== undefined) o.storiesIosSound = a9;
  if (a10 !== undefined) o.storiesAndroidSound = a10;
  if (a11 !== undefined) o.storiesOtherSound = a11;
  return o;
}
function rContact(r) {
  if (r.depthLeft === 0) deep(r);
  const a0 = r.long();
  const a1 = r.bool();
  return { _: "contact", userId: a0, mutual: a1 };
}
function rContactsContacts(r) {
  if (r.depthLeft-- === 0) deep(r);
  const a0 = vContact(r);
  const a1 = r.int();
  const a2 = vUser(r);
  r.depthLeft++;
  return { _: "contacts.contacts", contacts: a0, savedCount: a1, users: a2 };
}
function rMessagesDialogs(r) {
  if (r.depthLeft-- === 0) deep(r);
  const a0 = vDialog(r);
  const a1 = vMessage(r);
  const a2 = vChat(r);
  const a3 = vUser(r);
  r.depthLeft++;
  return { _: "messages.dialogs", dialogs: a0, messages: a1, chats: a2, users: a3 };
}
function rMessagesDialogsSlice(r) {
  if (r.depthLeft-- === 0) deep(r);
  const a0 = r.int();
  const a1 = vDialog(r);
  const a2 = vMessage(r);
  const a3 = vChat(r);
  const a4 = vUser(r);
  r.depthLeft++;
  return { _: "messages.dialogsSlice", count: a0, dialogs: a1, messages: a2, chats: a3, users: a4 };
}
function rMessagesMessages(r) {
  if (r.depthLeft-- === 0) deep(r);
  const a0 = vMessage(r);
  const a1 = vForumTopic(r);
  const a2 = vChat(r);
  const a3 = vUser(r);
  r.depthLeft++;
  return { _: "messages.messages", messages: a0, topics: a1, chats: a2, users: a3 };
}
function rMessagesMessagesSlice(r) {
  if (r.depthLeft-- === 0) deep(r);
  const flags = r.int();
  const a2 = r.int();
  const a3 = (flags & 1) !== 0 ? r.int() : undefined;
  const a4 = (flags & 4) !== 0 ? r.int() : undefined;
  const a5 = (flags & 8) !== 0 ? other(r, r.int(), "SearchPostsFlood") : undefined;
  const a6 = vMessage(r);
  const a7 = vForumTopic(r);
  const a8 = vChat(r);
  const a9 = vUser(r);
  r.depthLeft++;
  const o = { _: "messages.messagesSlice", count: a2, messages: a6, topics: a7, chats: a8, users: a9 };
  if ((flags & 2) !== 0) o.inexact = true;
  if (a3 !== undefined) o.nextRate = a3;
  if (a4 !== undefined) o.offsetIdOffset = a4;
  if (a5 !== undefined) o.searchFlood = a5;
  return o;
}
function rMessagesChannelMessages(r) {
  if (r.depthLeft-- === 0) deep(r);
  const flags = r.int();
  const a2 = r.int();
  const a3 = r.int();
  const a4 = (flags & 4) !== 0 ? r.int() : undefined;
  const a5 = vMessage(r);
  const a6 = vForumTopic(r);
  const a7 = vChat(r);
  const a8 = vUser(r);
  r.depthLeft++;
  const o = { _: "messages.channelMessages", pts: a2, count: a3, messages: a5, topics: a6, chats: a7, users: a8 };
  if ((flags & 2) !== 0) o.inexact = true;
  if (a4 !== undefined) o.offsetIdOffset = a4;
  return o;
}
function rMessagesChats(r) {
  if (r.depthLeft-- === 0) deep(r);
  const a0 = vChat(r);
  r.depthLeft++;
  return { _: "messages.chats", chats: a0 };
}
function rMessagesAffectedHistory(r) {
  if (r.depthLeft === 0) deep(r);
  const a0 = r.int();
  const a1 = r.int();
  const a2 = r.int();
  return { _: "messages.affectedHistory", pts: a0, ptsCount: a1, offset: a2 };
}
function rUpdateNewMessage(r) {
  if (r.depthLeft-- === 0) deep(r);
  const a0 = bMessage(r);
  const a1 = r.int();
  const a2 = r.int();
  r.depthLeft++;
  return { _: "updateNewMessage", message: a0, pts: a1, ptsCount: a2 };
}
function rUpdateMessageID(r) {
  if (r.depthLeft === 0) deep(r);
  const a0 = r.int();
  const a1 = r.long();
  return { _: "updateMessageID", id: a0, randomId: a1 };
}
function rUpdateDeleteMessages(r) {
  if (r.depthLeft-- === 0) deep(r);
  const a0 = vInt(r);
  const a1 = r.int();
  const a2 = r.int();
  r.depthLeft++;
  return { _: "updateDeleteMessages", messages: a0, pts: a1, ptsCount: a2 };
}
function rUpdateUserTyping(r) {
  if (r.depthLeft-- === 0) deep(r);
  const flags = r.int();
  const a1 = r.long();
  const a2 = (flags & 1) !== 0 ? r.int() : undefined;
  const a3 = other(r, r.int(), "SendMessageAction");
  r.depthLeft++;
  const o = { _: "updateUserTyping", userId: a1, action: a3 };
  if (a2 !== undefined) o.topMsgId = a2;
  return o;
}
function rUpdateChatUserTyping(r) {
  if (r.depthLeft-- === 0) deep(r);
  const a0 = r.long();
  const a1 = bPeer(r);
  const a2 = other(r, r.int(), "SendMessageAction");
  r.depthLeft++;
  return { _: "updateChatUserTyping", chatId: a0, fromId: a1, action: a2 };
}
function rUpdateUserStatus(r) {
  if (r.depthLeft-- === 0) deep(r);
  const a0 = r.long();
  const a1 = bUserStatus(r);
  r.depthLeft++;
  return { _: "updateUserStatus", userId: a0, status: a1 };
}
function rUpdateUserName(r) {
  if (r.depthLeft-- === 0) deep(r);
  const a0 = r.long();
  const a1 = r.string();
  const a2 = r.string();
  const a3 = vUsername(r);
  r.depthLeft++;
  return { _: "updateUserName", userId: a0, firstName: a1, lastName: a2, usernames: a3 };
}
function rUpdateNotifySettings(r) {
  if (r.depthLeft-- === 0) deep(r);
  const a0 = other(r, r.int(), "NotifyPeer");
  const a1 = bPeerNotifySettings(r);
  r.depthLeft++;
  return { _: "updateNotifySettings", peer: a0, notifySettings: a1 };
}
function rUpdateReadHistoryInbox(r) {
  if (r.depthLeft-- === 0) deep(r);
  const flags = r.int();
  const a1 = (flags & 1) !== 0 ? r.int() : undefined;
  const a2 = bPeer(r);
  const a3 = (flags & 2) !== 0 ? r.int() : undefined;
  const a4 = r.int();
  const a5 = r.int();
  const a6 = r.int();
  const a7 = r.int();
  r.depthLeft++;
  const o = { _: "updateReadHistoryInbox", peer: a2, maxId: a4, stillUnreadCount: a5, pts: a6, ptsCount: a7 };
  if (a1 !== undefined) o.folderId = a1;
  if (a3 !== undefined) o.topMsgId = a3;
  return o;
}
function rUpdateReadHistoryOutbox(r) {
  if (r.depthLeft-- === 0) deep(r);
  const a0 = bPeer(r);
  const a1 = r.int();
  const a2 = r.int();
  const a3 = r.int();
  r.depthLeft++;
  return { _: "updateReadHistoryOutbox", peer: a0, maxId: a1, pts: a2, ptsCount: a3 };
}
function rUpdateWebPage(r) {
  if (r.depthLeft-- === 0) deep(r);
  const a0 = bWebPage(r);
  const a1 = r.int();
  const a2 = r.int();
  r.depthLeft++;
  return { _: "updateWebPage", webpage: a0, pts: a1, ptsCount: a2 };
}
function rUpdateReadMessagesContents(r) {
  if (r.depthLeft-- === 0) deep(r);
  const flags = r.int();
  const a1 = vInt(r);
  const a2 = r.int();
  const a3 = r.int();
  const a4 = (flags & 1) !== 0 ? r.int() : undefined;
  r.depthLeft++;
  const o = { _: "updateReadMessagesContents", messages: a1, pts: a2, ptsCount: a3 };
  if (a4 !== undefined) o.date = a4;
  return o;
}
function rUpdateChannelTooLong(r) {
  if (r.depthLeft === 0) deep(r);
  const flags = r.int();
  const a1 = r.long();
  const a2 = (flags & 1) !== 0 ? r.int() : undefined;
  const o = { _: "updateChannelTooLong", channelId: a1 };
  if (a2 !== undefined) o.pts = a2;
  return o;
}
function rUpdateChannel(r) {
  if (r.depthLeft === 0) deep(r);
  const a0 = r.long();
  return { _: "updateChannel", channelId: a0 };
}
function rUpdateNewChannelMessage(r) {
  if (r.depthLeft-- === 0) deep(r);
  const a0 = bMessage(r);
  const a1 = r.int();
  const a2 = r.int();
  r.depthLeft++;
  return { _: "updateNewChannelMessage", message: a0, pts: a1, ptsCount: a2 };
}
function rUpdateReadChannelInbox(r) {
  if (r.depthLeft === 0) deep(r);
  const flags = r.int();
  const a1 = (flags & 1) !== 0 ? r.int() : undefined;
  const a2 = r.long();
  const a3 = r.int();
  const a4 = r.int();
  const a5 = r.int();
  const o = { _: "updateReadChannelInbox", channelId: a2, maxId: a3, stillUnreadCount: a4, pts: a5 };
  if (a1 !== undefined) o.folderId = a1;
  return o;
}
function rUpdateDeleteChannelMessages(r) {
  if (r.depthLeft-- === 0) deep(r);
  const a0 = r.long();
  const a1 = vInt(r);
  const a2 = r.int();
  const a3 = r.int();
  r.depthLeft++;
  return { _: "updateDeleteChannelMessages", channelId: a0, messages: a1, pts: a2, ptsCount: a3 };
}
function rUpdateChannelMessageViews(r) {
  if (r.depthLeft === 0) deep(r);
  const a0 = r.long();
  const a1 = r.int();
  const a2 = r.int();
  return { _: "updateChannelMessageViews", channelId: a0, id: a1, views: a2 };
}
function rUpdateBotInlineQuery(r) {
  if (r.depthLeft-- === 0) deep(r);
  const flags = r.int();
  const a1 = r.long();
  const a2 = r.long();
  const a3 = r.string();
  const a4 = (flags & 1) !== 0 ? bGeoPoint(r) : undefined;
  const a5 = (flags & 2) !== 0 ? other(r, r.int(), "InlineQueryPeerType") : undefined;
  const a6 = r.string();
  r.depthLeft++;
  const o = { _: "updateBotInlineQuery", queryId: a1, userId: a2, query: a3, offset: a6 };
  if (a4 !== undefined) o.geo = a4;
  if (a5 !== undefined) o.peerType = a5;
  return o;
}
function rUpdateBotInlineSend(r) {
  if (r.depthLeft-- === 0) deep(r);
  const flags = r.int();
  const a1 = r.long();
  const a2 = r.string();
  const a3 = (flags & 1) !== 0 ? bGeoPoint(r) : undefined;
  const a4 = r.string();
  const a5 = (flags & 2) !== 0 ? other(r, r.int(), "InputBotInlineMessageID") : undefined;
  r.depthLeft++;
  const o = { _: "updateBotInlineSend", userId: a1, query: a2, id: a4 };
  if (a3 !== undefined) o.geo = a3;
  if (a5 !== undefined) o.msgId = a5;
  return o;
}
function rUpdateEditChannelMessage(r) {
  if (r.depthLeft-- === 0) deep(r);
  const a0 = bMessage(r);
  const a1 = r.int();
  const a2 = r.int();
  r.depthLeft++;
  return { _: "updateEditChannelMessage", message: a0, pts: a1, ptsCount: a2 };
}
function rUpdateBotCallbackQuery(r) {
  if (r.depthLeft-- === 0) deep(r);
  const flags = r.int();
  const a1 = r.long();
  const a2 = r.long();
  const a3 = bPeer(r);
  const a4 = r.int();
  const a5 = r.long();
  const a6 = (flags & 1) !== 0 ? r.bytes() : undefined;
  const a7 = (flags & 2) !== 0 ? r.string() : undefined;
  r.depthLeft++;
  const o = { _: "updateBotCallbackQuery", queryId: a1, userId: a2, peer: a3, msgId: a4, chatInstance: a5 };
  if (a6 !== undefined) o.data = a6;
  if (a7 !== undefined) o.gameShortName = a7;
  return o;
}
function rUpdateEditMessage(r) {
  if (r.depthLeft-- === 0) deep(r);
  const a0 = bMessage(r);
  const a1 = r.int();
  const a2 = r.int();
  r.depthLeft++;
  return { _: "updateEditMessage", message: a0, pts: a1, ptsCount: a2 };
}
function rUpdateInlineBotCallbackQuery(r) {
  if (r.depthLeft-- === 0) deep(r);
  const flags = r.int();
  const a1 = r.long();
  const a2 = r.long();
  const a3 = other(r, r.int(), "InputBotInlineMessageID");
  const a4 = r.long();
  const a5 = (flags & 1) !== 0 ? r.bytes() : undefined;
  const a6 = (flags & 2) !== 0 ? r.string() : undefined;
  r.depthLeft++;
  const o = { _: "updateInlineBotCallbackQuery", queryId: a1, userId: a2, msgId: a3, chatInstance: a4 };
  if (a5 !== undefined) o.data = a5;
  if (a6 !== undefined) o.gameShortName = a6;
  return o;
}
function rUpdateReadChannelOutbox(r) {
  if (r.depthLeft === 0) deep(r);
  const a0 = r.long();
  const a1 = r.int();
  return { _: "updateReadChannelOutbox", channelId: a0, maxId: a1 };
}
function rUpdateDraftMessage(r) {
  if (r.depthLeft-- === 0) deep(r);
  const flags = r.int();
  const a1 = bPeer(r);
  const a2 = (flags & 1) !== 0 ? r.int() : undefined;
  const a3 = (flags & 2) !== 0 ? bPeer(r) : undefined;
  const a4 = bDraftMessage(r);
  r.depthLeft++;
  const o = { _: "updateDraftMessage", peer: a1, draft: a4 };
  if (a2 !== undefined) o.topMsgId = a2;
  if (a3 !== undefined) o.savedPeerId = a3;
  return o;
}
function rUpdateMessagePoll(r) {
  if (r.depthLeft-- === 0) deep(r);
  const flags = r.int();
  const a1 = (flags & 2) !== 0 ? bPeer(r) : undefined;
  const a2 = (flags & 2) !== 0 ? r.int() : undefined;
  const a3 = (flags & 4) !== 0 ? r.int() : undefined;
  const a4 = r.long();
  const a5 = (flags & 1) !== 0 ? bPoll(r) : undefined;
  const a6 = bPollResults(r);
  r.depthLeft++;
  const o = { _: "updateMessagePoll", pollId: a4, results: a6 };
  if (a1 !== undefined) o.peer = a1;
  if (a2 !== undefined) o.msgId = a2;
  if (a3 !== undefined) o.topMsgId = a3;
  if (a5 !== undefined) o.poll = a5;
  return o;
}
function rUpdatePeerSettings(r) {
  if (r.depthLeft-- === 0) deep(r);
  const a0 = bPeer(r);
  const a1 = other(r, r.int(), "PeerSettings");
  r.depthLeft++;
  return { _: "updatePeerSettings", peer: a0, settings: a1 };
}
function rUpdateChannelMessageForwards(r) {
  if (r.depthLeft === 0) deep(r);
  const a0 = r.long();
  const a1 = r.int();
  const a2 = r.int();
  return { _: "updateChannelMessageForwards", channelId: a0, id: a1, forwards: a2 };
}
function rUpdateChannelUserTyping(r) {
  if (r.depthLeft-- === 0) deep(r);
  const flags = r.int();
  const a1 = r.long();
  const a2 = (flags & 1) !== 0 ? r.int() : undefined;
  const a3 = bPeer(r);
  const a4 = other(r, r.int(), "SendMessageAction");
  r.depthLeft++;
  const o = { _: "updateChannelUserTyping", channelId: a1, fromId: a3, action: a4 };
  if (a2 !== undefined) o.topMsgId = a2;
  return o;
}
function rUpdatePinnedMessages(r) {
  if (r.depthLeft-- === 0) deep(r);
  const flags = r.int();
  const a2 = bPeer(r);
  const a3 = vInt(r);
  const a4 = r.int();
  const a5 = r.int();
  r.depthLeft++;
  const o = { _: "updatePinnedMessages", peer: a2, messages: a3, pts: a4, ptsCount: a5 };
  if ((flags & 1) !== 0) o.pinned = true;
  return o;
}
function rUpdatePinnedChannelMessages(r) {
  if (r.depthLeft-- === 0) deep(r);
  const flags = r.int();
  const a2 = r.long();
  const a3 = vInt(r);
  const a4 = r.int();
  const a5 = r.int();
  r.depthLeft++;
  const o = { _: "updatePinnedChannelMessages", channelId: a2, messages: a3, pts: a4, ptsCount: a5 };
  if ((flags & 1) !== 0) o.pinned = true;
  return o;
}
function rUpdateChatParticipant(r) {
  if (r.depthLeft-- === 0) deep(r);
  const flags = r.int();
  const a1 = r.long();
  const a2 = r.int();
  const a3 = r.long();
  const a4 = r.long();
  const a5 = (flags & 1) !== 0 ? other(r, r.int(), "ChatParticipant") : undefined;
  const a6 = (flags & 2) !== 0 ? other(r, r.int(), "ChatParticipant") : undefined;
  const a7 = (flags & 4) !== 0 ? other(r, r.int(), "ExportedChatInvite") : undefined;
  const a8 = r.int();
  r.depthLeft++;
  const o = { _: "updateChatParticipant", chatId: a1, date: a2, actorId: a3, userId: a4, qts: a8 };
  if (a5 !== undefined) o.prevParticipant = a5;
  if (a6 !== undefined) o.newParticipant = a6;
  if (a7 !== undefined) o.invite = a7;
  return o;
}
function rUpdateChannelParticipant(r) {
  if (r.depthLeft-- === 0) deep(r);
  const flags = r.int();
  const a2 = r.long();
  const a3 = r.int();
  const a4 = r.long();
  const a5 = r.long();
  const a6 = (flags & 1) !== 0 ? bChannelParticipant(r) : undefined;
  const a7 = (flags & 2) !== 0 ? bChannelParticipant(r) : undefined;
  const a8 = (flags & 4) !== 0 ? other(r, r.int(), "ExportedChatInvite") : undefined;
  const a9 = r.int();
  r.depthLeft++;
  const o = { _: "updateChannelParticipant", channelId: a2, date: a3, actorId: a4, userId: a5, qts: a9 };
  if ((flags & 8) !== 0) o.viaChatlist = true;
  if (a6 !== undefined) o.prevParticipant = a6;
  if (a7 !== undefined) o.newParticipant = a7;
  if (a8 !== undefined) o.invite = a8;
  return o;
}
function rUpdateMessageReactions(r) {
  if (r.depthLeft-- === 0) deep(r);
  const flags = r.int();
  const a1 = bPeer(r);
  const a2 = r.int();
  const a3 = (flags & 1) !== 0 ? r.int() : undefined;
  const a4 = (flags & 2) !== 0 ? bPeer(r) : undefined;
  const a5 = bMessageReactions(r);
  r.depthLeft++;
  const o = { _: "updateMessageReactions", peer: a1, msgId: a2, reactions: a5 };
  if (a3 !== undefined) o.topMsgId = a3;
  if (a4 !== undefined) o.savedPeerId = a4;
  return o;
}
function rUpdateUser(r) {
  if (r.depthLeft === 0) deep(r);
  const a0 = r.long();
  return { _: "updateUser", userId: a0 };
}
function rUpdatesState(r) {
  if (r.depthLeft === 0) deep(r);
  const a0 = r.int();
  const a1 = r.int();
  const a2 = r.int();
  const a3 = r.int();
  const a4 = r.int();
  return { _: "updates.state", pts: a0, qts: a1, date: a2, seq: a3, unreadCount: a4 };
}
function rUpdatesDifferenceEmpty(r) {
  if (r.depthLeft === 0) deep(r);
  const a0 = r.int();
  const a1 = r.int();
  return { _: "updates.differenceEmpty", date: a0, seq: a1 };
}
function rUpdatesDifference(r) {
  if (r.depthLeft-- === 0) deep(r);
  const a0 = vMessage(r);
  const a1 = vEncryptedMessage(r);
  const a2 = vUpdate(r);
  const a3 = vChat(r);
  const a4 = vUser(r);
  const a5 = bUpdatesState(r);
  r.depthLeft++;
  return { _: "updates.difference", newMessages: a0, newEncryptedMessages: a1, otherUpdates: a2, chats: a3, users: a4, state: a5 };
}
function rUpdatesDifferenceSlice(r) {
  if (r.depthLeft-- === 0) deep(r);
  const a0 = vMessage(r);
  const a1 = vEncryptedMessage(r);
  const a2 = vUpdate(r);
  const a3 = vChat(r);
  const a4 = vUser(r);
  const a5 = bUpdatesState(r);
  r.depthLeft++;
  return { _: "updates.differenceSlice", newMessages: a0, newEncryptedMessages: a1, otherUpdates: a2, chats: a3, users: a4, intermediateState: a5 };
}
function rUpdateShortMessage(r) {
  if (r.depthLeft-- === 0) deep(r);
  const flags = r.int();
  const a5 = r.int();
  const a6 = r.long();
  const a7 = r.string();
  const a8 = r.int();
  const a9 = r.int();
  const a10 = r.int();
  const a11 = (flags & 4) !== 0 ? bMessageFwdHeader(r) : undefined;
  const a12 = (flags & 2048) !== 0 ? r.long() : undefined;
  const a13 = (flags & 8) !== 0 ? bMessageReplyHeader(r) : undefined;
  const a14 = (flags & 128) !== 0 ? vMessageEntity(r) : undefined;
  const a15 = (flags & 33554432) !== 0 ? r.int() : undefined;
  r.depthLeft++;
  const o = { _: "updateShortMessage", id: a5, userId: a6, message: a7, pts: a8, ptsCount: a9, date: a10 };
  if ((flags & 2) !== 0) o.out = true;
  if ((flags & 16) !== 0) o.mentioned = true;
  if ((flags & 32) !== 0) o.mediaUnread = true;
  if ((flags & 8192) !== 0) o.silent = true;
  if (a11 !== undefined) o.fwdFrom = a11;
  if (a12 !== undefined) o.viaBotId = a12;
  if (a13 !== undefined) o.replyTo = a13;
  if (a14 !== undefined) o.entities = a14;
  if (a15 !== undefined) o.ttlPeriod = a15;
  return o;
}
function rUpdateShortChatMessage(r) {
  if (r.depthLeft-- === 0) deep(r);
  const flags = r.int();
  const a5 = r.int();
  const a6 = r.long();
  const a7 = r.long();
  const a8 = r.string();
  const a9 = r.int();
  const a10 = r.int();
  const a11 = r.int();
  const a12 = (flags & 4) !== 0 ? bMessageFwdHeader(r) : undefined;
  const a13 = (flags & 2048) !== 0 ? r.long() : undefined;
  const a14 = (flags & 8) !== 0 ? bMessageReplyHeader(r) : undefined;
  const a15 = (flags & 128) !== 0 ? vMessageEntity(r) : undefined;
  const a16 = (flags & 33554432) !== 0 ? r.int() : undefined;
  r.depthLeft++;
  const o = { _: "updateShortChatMessage", id: a5, fromId: a6, chatId: a7, message: a8, pts: a9, ptsCount: a10, date: a11 };
  if ((flags & 2) !== 0) o.out = true;
  if ((flags & 16) !== 0) o.mentioned = true;
  if ((flags & 32) !== 0) o.mediaUnread = true;
  if ((flags & 8192) !== 0) o.silent = true;
  if (a12 !== undefined) o.fwdFrom = a12;
  if (a13 !== undefined) o.viaBotId = a13;
  if (a14 !== undefined) o.replyTo = a14;
  if (a15 !== undefined) o.entities = a15;
  if (a16 !== undefined) o.ttlPeriod = a16;
  return o;
}
function rUpdateShort(r) {
  if (r.depthLeft-- === 0) deep(r);
  const a0 = bUpdate(r);
  const a1 = r.int();
  r.depthLeft++;
  return { _: "updateShort", update: a0, date: a1 };
}
function rUpdatesCombined(r) {
  if (r.depthLeft-- === 0) deep(r);
  const a0 = vUpdate(r);
  const a1 = vUser(r);
  const a2 = vChat(r);
  const a3 = r.int();
  const a4 = r.int();
  const a5 = r.int();
  r.depthLeft++;
  return { _: "updatesCombined", updates: a0, users: a1, chats: a2, date: a3, seqStart: a4, seq: a5 };
}
function rUpdates(r) {
  if (r.depthLeft-- === 0) deep(r);
  const a0 = vUpdate(r);
  const a1 = vUser(r);
  const a2 = vChat(r);
  const a3 = r.int();
  const a4 = r.int();
  r.depthLeft++;
  return { _: "updates", updates: a0, users: a1, chats: a2, date: a3, seq: a4 };
}
function rUpdateShortSentMessage(r) {
  if (r.depthLeft-- === 0) deep(r);
  const flags = r.int();
  const a2 = r.int();
  const a3 = r.int();
  const a4 = r.int();
  const a5 = r.int();
  const a6 = (flags & 512) !== 0 ? bMessageMedia(r) : undefined;
  const a7 = (flags & 128) !== 0 ? vMessageEntity(r) : undefined;
  const a8 = (flags & 33554432) !== 0 ? r.int() : undefined;
  r.depthLeft++;
  const o = { _: "updateShortSentMessage", id: a2, pts: a3, ptsCount: a4, date: a5 };
  if ((flags & 2) !== 0) o.out = true;
  if (a6 !== undefined) o.media = a6;
  if (a7 !== undefined) o.entities = a7;
  if (a8 !== undefined) o.ttlPeriod = a8;
  return o;
}
function rUploadFile(r) {
  if (r.depthLeft-- === 0) deep(r);
  const a0 = bStorageFileType(r);
  const a1 = r.int();
  const a2 = r.bytes();
  r.depthLeft++;
  return { _: "upload.file", type: a0, mtime: a1, bytes: a2 };
}
function rDcOption(r) {
  if (r.depthLeft === 0) deep(r);
  const flags = r.int();
  const a7 = r.int();
  const a8 = r.string();
  const a9 = r.int();
  const a10 = (flags & 1024) !== 0 ? r.bytes() : undefined;
  const o = { _: "dcOption", id: a7, ipAddress: a8, port: a9 };
  if ((flags & 1) !== 0) o.ipv6 = true;
  if ((flags & 2) !== 0) o.mediaOnly = true;
  if ((flags & 4) !== 0) o.tcpoOnly = true;
  if ((flags & 8) !== 0) o.cdn = true;
  if ((flags & 16) !== 0) o.static = true;
  if ((flags & 32) !== 0) o.thisPortOnly = true;
  if (a10 !== undefined) o.secret = a10;
  return o;
}
function rConfig(r) {
  if (r.depthLeft-- === 0) deep(r);
  const flags = r.int();
  const a6 = r.int();
  const a7 = r.int();
  const a8 = r.bool();
  const a9 = r.int();
  const a10 = vDcOption(r);
  const a11 = r.string();
  const a12 = r.int();
  const a13 = r.int();
  const a14 = r.int();
  const a15 = r.int();
  const a16 = r.int();
  const a17 = r.int();
  const a18 = r.int();
  const a19 = r.int();
  const a20 = r.int();
  const a21 = r.int();
  const a22 = r.int();
  const a23 = r.int();
  const a24 = r.int();
  const a25 = r.int();
  const a26 = r.int();
  const a27 = r.int();
  const a28 = r.int();
  const a29 = (flags & 1) !== 0 ? r.int() : undefined;
  const a30 = r.int();
  const a31 = r.int();
  const a32 = r.int();
  const a33 = r.int();
  const a34 = r.string();
  const a35 = (flags & 128) !== 0 ? r.string() : undefined;
  const a36 = (flags & 512) !== 0 ? r.string() : undefined;
  const a37 = (flags & 1024) !== 0 ? r.string() : undefined;
  const a38 = (flags & 2048) !== 0 ? r.string() : undefined;
  const a39 = (flags & 4096) !== 0 ? r.string() : undefined;
  const a40 = r.int();
  const a41 = r.int();
  const a42 = r.int();
  const a43 = (flags & 4) !== 0 ? r.string() : undefined;
  const a44 = (flags & 4) !== 0 ? r.int() : undefined;
  const a45 = (flags & 4) !== 0 ? r.int() : undefined;
  const a46 = (flags & 32768) !== 0 ? bReaction(r) : undefined;
  const a47 = (flags & 65536) !== 0 ? r.string() : undefined;
  r.depthLeft++;
  const o = { _: "config", date: a6, expires: a7, testMode: a8, thisDc: a9, dcOptions: a10, dcTxtDomainName: a11, chatSizeMax: a12, megagroupSizeMax: a13, forwardedCountMax: a14, onlineUpdatePeriodMs: a15, offlineBlurTimeoutMs: a16, offlineIdleTimeoutMs: a17, onlineCloudTimeoutMs: a18, notifyCloudDelayMs: a19, notifyDefaultDelayMs: a20, pushChatPeriodMs: a21, pushChatLimit: a22, editTimeLimit: a23, revokeTimeLimit: a24, revokePmTimeLimit: a25, ratingEDecay: a26, stickersRecentLimit: a27, channelsReadMediaPeriod: a28, callReceiveTimeoutMs: a30, callRingTimeoutMs: a31, callConnectTimeoutMs: a32, callPacketTimeoutMs: a33, meUrlPrefix: a34, captionLengthMax: a40, messageLengthMax: a41, webfileDcId: a42 };
  if ((flags & 8) !== 0) o.defaultP2pContacts = true;
  if ((flags & 16) !== 0) o.preloadFeaturedStickers = true;
  if ((flags & 64) !== 0) o.revokePmInbox = true;
  if ((flags & 256) !== 0) o.blockedMode = true;
  if ((flags & 16384) !== 0) o.forceTryIpv6 = true;
  if (a29 !== undefined) o.tmpSessions = a29;
  if (a35 !== undefined) o.autoupdateUrlPrefix = a35;
  if (a36 !== undefined) o.gifSearchUsername = a36;
  if (a37 !== undefined) o.venueSearchUsername = a37;
  if (a38 !== undefined) o.imgSearchUsername = a38;
  if (a39 !== undefined) o.staticMapsProvider = a39;
  if (a43 !== undefined) o.suggestedLangCode = a43;
  if (a44 !== undefined) o.langPackVersion = a44;
  if (a45 !== undefined) o.baseLangPackVersion = a45;
  if (a46 !== undefined) o.reactionsDefault = a46;
  if (a47 !== undefined) o.autologinToken = a47;
  return o;
}
function rNearestDc(r) {
  if (r.depthLeft === 0) deep(r);
  const a0 = r.string();
  const a1 = r.int();
  const a2 = r.int();
  return { _: "nearestDc", country: a0, thisDc: a1, nearestDc: a2 };
}
function rDocumentEmpty(r) {
  if (r.depthLeft === 0) deep(r);
  const a0 = r.long();
  return { _: "documentEmpty", id: a0 };
}
function rDocument(r) {
  if (r.depthLeft-- === 0) deep(r);
  const flags = r.int();
  const a1 = r.long();
  const a2 = r.long();
  const a3 = r.bytes();
  const a4 = r.int();
  const a5 = r.string();
  const a6 = r.long();
  const a7 = (flags & 1) !== 0 ? vPhotoSize(r) : undefined;
  const a8 = (flags & 2) !== 0 ? vVideoSize(r) : undefined;
  const a9 = r.int();
  const a10 = vDocumentAttribute(r);
  r.depthLeft++;
  let o;
  if (a7 !== undefined) {
    o = { _: "document", id: a1, accessHash: a2, fileReference: a3, date: a4, mimeType: a5, size: a6, dcId: a9, attributes: a10, thumbs: a7 };
  } else {
    o = { _: "document", id: a1, accessHash: a2, fileReference: a3, date: a4, mimeType: a5, size: a6, dcId: a9, attributes: a10 };
  }
  if (a8 !== undefined) o.videoThumbs = a8;
  return o;
}
function rContactsFound(r) {
  if (r.depthLeft-- === 0) deep(r);
  const a0 = vPeer(r);
  const a1 = vPeer(r);
  const a2 = vChat(r);
  const a3 = vUser(r);
  r.depthLeft++;
  return { _: "contacts.found", myResults: a0, results: a1, chats: a2, users: a3 };
}
function rDocumentAttributeImageSize(r) {
  if (r.depthLeft === 0) deep(r);
  const a0 = r.int();
  const a1 = r.int();
  return { _: "documentAttributeImageSize", w: a0, h: a1 };
}
function rDocumentAttributeAnimated(r) {
  if (r.depthLeft === 0) deep(r);
  return { _: "documentAttributeAnimated" };
}
function rDocumentAttributeSticker(r) {
  if (r.depthLeft-- === 0) deep(r);
  const flags = r.int();
  const a2 = r.string();
  const a3 = bInputStickerSet(r);
  const a4 = (flags & 1) !== 0 ? other(r, r.int(), "MaskCoords") : undefined;
  r.depthLeft++;
  const o = { _: "documentAttributeSticker", alt: a2, stickerset: a3 };
  if ((flags & 2) !== 0) o.mask = true;
  if (a4 !== undefined) o.maskCoords = a4;
  return o;
}
function rDocumentAttributeVideo(r) {
  if (r.depthLeft === 0) deep(r);
  const flags = r.int();
  const a4 = r.double();
  const a5 = r.int();
  const a6 = r.int();
  const a7 = (flags & 4) !== 0 ? r.int() : undefined;
  const a8 = (flags & 16) !== 0 ? r.double() : undefined;
  const a9 = (flags & 32) !== 0 ? r.string() : undefined;
  const o = { _: "documentAttributeVideo", duration: a4, w: a5, h: a6 };
  if ((flags & 1) !== 0) o.roundMessage = true;
  if ((flags & 2) !== 0) o.supportsStreaming = true;
  if ((flags & 8) !== 0) o.nosound = true;
  if (a7 !== undefined) o.preloadPrefixSize = a7;
  if (a8 !== undefined) o.videoStartTs = a8;
  if (a9 !== undefined) o.videoCodec = a9;
  return o;
}
function rDocumentAttributeAudio(r) {
  if (r.depthLeft === 0) deep(r);
  const flags = r.int();
  const a2 = r.int();
  const a3 = (flags & 1) !== 0 ? r.string() : undefined;
  const a4 = (flags & 2) !== 0 ? r.string() : undefined;
  const a5 = (flags & 4) !== 0 ? r.bytes() : undefined;
  const o = { _: "documentAttributeAudio", duration: a2 };
  if ((flags & 1024) !== 0) o.voice = true;
  if (a3 !== undefined) o.title = a3;
  if (a4 !== undefined) o.performer = a4;
  if (a5 !== undefined) o.waveform = a5;
  return o;
}
function rDocumentAttributeFilename(r) {
  if (r.depthLeft === 0) deep(r);
  const a0 = r.string();
  return { _: "documentAttributeFilename", fileName: a0 };
}
function rDocumentAttributeHasStickers(r) {
  if (r.depthLeft === 0) deep(r);
  return { _: "documentAttributeHasStickers" };
}
function rDocumentAttributeCustomEmoji(r) {
  if (r.depthLeft-- === 0) deep(r);
  const flags = r.int();
  const a3 = r.string();
  const a4 = bInputStickerSet(r);
  r.depthLeft++;
  const o = { _: "documentAttributeCustomEmoji", alt: a3, stickerset: a4 };
  if ((flags & 1) !== 0) o.free = true;
  if ((flags & 2) !== 0) o.textColor = true;
  return o;
}
function rStickerPack(r) {
  if (r.depthLeft-- === 0) deep(r);
  const a0 = r.string();
  const a1 = vLong(r);
  r.depthLeft++;
  return { _: "stickerPack", emoticon: a0, documents: a1 };
}
function rMessagesAffectedMessages(r) {
  if (r.depthLeft === 0) deep(r);
  const a0 = r.int();
  const a1 = r.int();
  return { _: "messages.affectedMessages", pts: a0, ptsCount: a1 };
}
function rWebPageEmpty(r) {
  if (r.depthLeft === 0) deep(r);
  const flags = r.int();
  const a1 = r.long();
  const a2 = (flags & 1) !== 0 ? r.string() : undefined;
  const o = { _: "webPageEmpty", id: a1 };
  if (a2 !== undefined) o.url = a2;
  return o;
}
function rWebPagePending(r) {
  if (r.depthLeft === 0) deep(r);
  const flags = r.int();
  const a1 = r.long();
  const a2 = (flags & 1) !== 0 ? r.string() : undefined;
  const a3 = r.int();
  const o = { _: "webPagePending", id: a1, date: a3 };
  if (a2 !== undefined) o.url = a2;
  return o;
}
function rWebPage(r) {
  if (r.depthLeft-- === 0) deep(r);
  const flags = r.int();
  const a3 = r.long();
  const a4 = r.string();
  const a5 = r.string();
  const a6 = r.int();
  const a7 = (flags & 1) !== 0 ? r.string() : undefined;
  const a8 = (flags & 2) !== 0 ? r.string() : undefined;
  const a9 = (flags & 4) !== 0 ? r.string() : undefined;
  const a10 = (flags & 8) !== 0 ? r.string() : undefined;
  const a11 = (flags & 16) !== 0 ? bPhoto(r) : undefined;
  const a12 = (flags & 32) !== 0 ? r.string() : undefined;
  const a13 = (flags & 32) !== 0 ? r.string() : undefined;
  const a14 = (flags & 64) !== 0 ? r.int() : undefined;
  const a15 = (flags & 64) !== 0 ? r.int() : undefined;
  const a16 = (flags & 128) !== 0 ? r.int() : undefined;
  const a17 = (flags & 256) !== 0 ? r.string() : undefined;
  const a18 = (flags & 512) !== 0 ? bDocument(r) : undefined;
  const a19 = (flags & 1024) !== 0 ? other(r, r.int(), "Page") : undefined;
  const a20 = (flags & 4096) !== 0 ? vWebPageAttribute(r) : undefined;
  r.depthLeft++;
  let o;
  if (a7 !== undefined && a8 !== undefined && a9 !== undefined && a10 !== undefined) {
    o = { _: "webPage", id: a3, url: a4, displayUrl: a5, hash: a6, type: a7, siteName: a8, title: a9, description: a10 };
  } else {
    o = { _: "webPage", id: a3, url: a4, displayUrl: a5, hash: a6 };
    if (a7 !== undefined) o.type = a7;
    if (a8 !== undefined) o.siteName = a8;
    if (a9 !== undefined) o.title = a9;
    if (a10 !== undefined) o.description = a10;
  }
  if (a11 !== undefined) o.photo = a11;
  if ((flags & 8192) !== 0) o.hasLargeMedia = true;
  if ((flags & 16384) !== 0) o.videoCoverPhoto = true;
  if (a12 !== undefined) o.embedUrl = a12;
  if (a13 !== undefined) o.embedType = a13;
  if (a14 !== undefined) o.embedWidth = a14;
  if (a15 !== undefined) o.embedHeight = a15;
  if (a16 !== undefined) o.duration = a16;
  if (a17 !== undefined) o.author = a17;
  if (a18 !== undefined) o.document = a18;
  if (a19 !== undefined) o.cachedPage = a19;
  if (a20 !== undefined) o.attributes = a20;
  return o;
}
function rInputStickerSetEmpty(r) {
  if (r.depthLeft === 0) deep(r);
  return { _: "inputStickerSetEmpty" };
}
function rInputStickerSetID(r) {
  if (r.depthLeft === 0) deep(r);
  const a0 = r.long();
  const a1 = r.long();
  return { _: "inputStickerSetID", id: a0, accessHash: a1 };
}
function rInputStickerSetShortName(r) {
  if (r.depthLeft === 0) deep(r);
  const a0 = r.string();
  return { _: "inputStickerSetShortName", shortName: a0 };
}
function rStickerSet(r) {
  if (r.depthLeft-- === 0) deep(r);
  const flags = r.int();
  const a8 = (flags & 1) !== 0 ? r.int() : undefined;
  const a9 = r.long();
  const a10 = r.long();
  const a11 = r.string();
  const a12 = r.string();
  const a13 = (flags & 16) !== 0 ? vPhotoSize(r) : undefined;
  const a14 = (flags & 16) !== 0 ? r.int() : undefined;
  const a15 = (flags & 16) !== 0 ? r.int() : undefined;
  const a16 = (flags & 256) !== 0 ? r.long() : undefined;
  const a17 = r.int();
  const a18 = r.int();
  r.depthLeft++;
  const o = { _: "stickerSet", id: a9, accessHash: a10, title: a11, shortName: a12, count: a17, hash: a18 };
  if ((flags & 2) !== 0) o.archived = true;
  if ((flags & 4) !== 0) o.official = true;
  if ((flags & 8) !== 0) o.masks = true;
  if ((flags & 128) !== 0) o.emojis = true;
  if ((flags & 512) !== 0) o.textColor = true;
  if ((flags & 1024) !== 0) o.channelEmojiStatus = true;
  if ((flags & 2048) !== 0) o.creator = true;
  if (a8 !== undefined) o.installedDate = a8;
  if (a13 !== undefined) o.thumbs = a13;
  if (a14 !== undefined) o.thumbDcId = a14;
  if (a15 !== undefined) o.thumbVersion = a15;
  if (a16 !== undefined) o.thumbDocumentId = a16;
  return o;
}
function rMessagesStickerSet(r) {
  if (r.depthLeft-- === 0) deep(r);
  const a0 = bStickerSet(r);
  const a1 = vStickerPack(r);
  const a2 = vStickerKeyword(r);
  const a3 = vDocument(r);
  r.depthLeft++;
  return { _: "messages.stickerSet", set: a0, packs: a1, keywords: a2, documents: a3 };
}
function rKeyboardButton(r) {
  if (r.depthLeft-- === 0) deep(r);
  const flags = r.int();
  const a1 = (flags & 1024) !== 0 ? bKeyboardButtonStyle(r) : undefined;
  const a2 = r.string();
  r.depthLeft++;
  const o = { _: "keyboardButton", text: a2 };
  if (a1 !== undefined) o.style = a1;
  return o;
}
function rKeyboardButtonUrl(r) {
  if (r.depthLeft-- === 0) deep(r);
  const flags = r.int();
  const a1 = (flags & 1024) !== 0 ? bKeyboardButtonStyle(r) : undefined;
  const a2 = r.string();
  const a3 = r.string();
  r.depthLeft++;
  const o = { _: "keyboardButtonUrl", text: a2, url: a3 };
  if (a1 !== undefined) o.style = a1;
  return o;
}
function rKeyboardButtonCallback(r) {
  if (r.depthLeft-- === 0) deep(r);
  const flags = r.int();
  const a2 = (flags & 1024) !== 0 ? bKeyboardButtonStyle(r) : undefined;
  const a3 = r.string();
  const a4 = r.bytes();
  r.depthLeft++;
  const o = { _: "keyboardButtonCallback", text: a3, data: a4 };
  if ((flags & 1) !== 0) o.requiresPassword = true;
  if (a2 !== undefined) o.style = a2;
  return o;
}
function rKeyboardButtonRequestPhone(r) {
  if (r.depthLeft-- === 0) deep(r);
  const flags = r.int();
  const a1 = (flags & 1024) !== 0 ? bKeyboardButtonStyle(r) : undefined;
  const a2 = r.string();
  r.depthLeft++;
  const o = { _: "keyboardButtonRequestPhone", text: a2 };
  if (a1 !== undefined) o.style = a1;
  return o;
}
function rKeyboardButtonSwitchInline(r) {
  if (r.depthLeft-- === 0) deep(r);
  const flags = r.int();
  const a2 = (flags & 1024) !== 0 ? bKeyboardButtonStyle(r) : undefined;
  const a3 = r.string();
  const a4 = r.string();
  const a5 = (flags & 2) !== 0 ? vInlineQueryPeerType(r) : undefined;
  r.depthLeft++;
  const o = { _: "keyboardButtonSwitchInline", text: a3, query: a4 };
  if ((flags & 1) !== 0) o.samePeer = true;
  if (a2 !== undefined) o.style = a2;
  if (a5 !== undefined) o.peerTypes = a5;
  return o;
}
function rKeyboardButtonWebView(r) {
  if (r.depthLeft-- === 0) deep(r);
  const flags = r.int();
  const a1 = (flags & 1024) !== 0 ? bKeyboardButtonStyle(r) : undefined;
  const a2 = r.string();
  const a3 = r.string();
  r.depthLeft++;
  const o = { _: "keyboardButtonWebView", text: a2, url: a3 };
  if (a1 !== undefined) o.style = a1;
  return o;
}
function rKeyboardButtonCopy(r) {
  if (r.depthLeft-- === 0) deep(r);
  const flags = r.int();
  const a1 = (flags & 1024) !== 0 ? bKeyboardButtonStyle(r) : undefined;
  const a2 = r.string();
  const a3 = r.string();
  r.depthLeft++;
  const o = { _: "keyboardButtonCopy", text: a2, copyText: a3 };
  if (a1 !== undefined) o.style = a1;
  return o;
}
function rKeyboardButtonRow(r) {
  if (r.depthLeft-- === 0) deep(r);
  const a0 = vKeyboardButton(r);
  r.depthLeft++;
  return { _: "keyboardButtonRow", buttons: a0 };
}
function rReplyKeyboardHide(r) {
  if (r.depthLeft === 0) deep(r);
  const flags = r.int();
  const o = { _: "replyKeyboardHide" };
  if ((flags & 4) !== 0) o.selective = true;
  return o;
}
function rReplyKeyboardForceReply(r) {
  if (r.depthLeft === 0) deep(r);
  const flags = r.int();
  const a3 = (flags & 8) !== 0 ? r.string() : undefined;
  const o = { _: "replyKeyboardForceReply" };
  if ((flags & 2) !== 0) o.singleUse = true;
  if ((flags & 4) !== 0) o.selective = true;
  if (a3 !== undefined) o.placeholder = a3;
  return o;
}
function rReplyKeyboardMarkup(r) {
  if (r.depthLeft-- === 0) deep(r);
  const flags = r.int();
  const a5 = vKeyboardButtonRow(r);
  const a6 = (flags & 8) !== 0 ? r.string() : undefined;
  r.depthLeft++;
  const o = { _: "replyKeyboardMarkup", rows: a5 };
  if ((flags & 1) !== 0) o.resize = true;
  if ((flags & 2) !== 0) o.singleUse = true;
  if ((flags & 4) !== 0) o.selective = true;
  if ((flags & 16) !== 0) o.persistent = true;
  if (a6 !== undefined) o.placeholder = a6;
  return o;
}
function rReplyInlineMarkup(r) {
  if (r.depthLeft-- === 0) deep(r);
  const a0 = vKeyboardButtonRow(r);
  r.depthLeft++;
  return { _: "replyInlineMarkup", rows: a0 };
}
function rMessageEntityUnknown(r) {
  if (r.depthLeft === 0) deep(r);
  const a0 = r.int();
  const a1 = r.int();
  return { _: "messageEntityUnknown", offset: a0, length: a1 };
}
function rMessageEntityMention(r) {
  if (r.depthLeft === 0) deep(r);
  const a0 = r.int();
  const a1 = r.int();
  return { _: "messageEntityMention", offset: a0, length: a1 };
}
function rMessageEntityHashtag(r) {
  if (r.depthLeft === 0) deep(r);
  const a0 = r.int();
  const a1 = r.int();
  return { _: "messageEntityHashtag", offset: a0, length: a1 };
}
function rMessageEntityBotCommand(r) {
  if (r.depthLeft === 0) deep(r);
  const a0 = r.int();
  const a1 = r.int();
  return { _: "messageEntityBotCommand", offset: a0, length: a1 };
}
function rMessageEntityUrl(r) {
  if (r.depthLeft === 0) deep(r);
  const a0 = r.int();
  const a1 = r.int();
  return { _: "messageEntityUrl", offset: a0, length: a1 };
}
function rMessageEntityEmail(r) {
  if (r.depthLeft === 0) deep(r);
  const a0 = r.int();
  const a1 = r.int();
  return { _: "messageEntityEmail", offset: a0, length: a1 };
}
function rMessageEntityBold(r) {
  if (r.depthLeft === 0) deep(r);
  const a0 = r.int();
  const a1 = r.int();
  return { _: "messageEntityBold", offset: a0, length: a1 };
}
function rMessageEntityItalic(r) {
  if (r.depthLeft === 0) deep(r);
  const a0 = r.int();
  const a1 = r.int();
  return { _: "messageEntityItalic", offset: a0, length: a1 };
}
function rMessageEntityCode(r) {
  if (r.depthLeft === 0) deep(r);
  const a0 = r.int();
  const a1 = r.int();
  return { _: "messageEntityCode", offset: a0, length: a1 };
}
function rMessageEntityPre(r) {
  if (r.depthLeft === 0) deep(r);
  const a0 = r.int();
  const a1 = r.int();
  const a2 = r.string();
  return { _: "messageEntityPre", offset: a0, length: a1, language: a2 };
}
function rMessageEntityTextUrl(r) {
  if (r.depthLeft === 0) deep(r);
  const a0 = r.int();
  const a1 = r.int();
  const a2 = r.string();
  return { _: "messageEntityTextUrl", offset: a0, length: a1, url: a2 };
}
function rMessageEntityMentionName(r) {
  if (r.depthLeft === 0) deep(r);
  const a0 = r.int();
  const a1 = r.int();
  const a2 = r.long();
  return { _: "messageEntityMentionName", offset: a0, length: a1, userId: a2 };
}
function rMessageEntityPhone(r) {
  if (r.depthLeft === 0) deep(r);
  const a0 = r.int();
  const a1 = r.int();
  return { _: "messageEntityPhone", offset: a0, length: a1 };
}
function rMessageEntityCashtag(r) {
  if (r.depthLeft === 0) deep(r);
  const a0 = r.int();
  const a1 = r.int();
  return { _: "messageEntityCashtag", offset: a0, length: a1 };
}
function rMessageEntityUnderline(r) {
  if (r.depthLeft === 0) deep(r);
  const a0 = r.int();
  const a1 = r.int();
  return { _: "messageEntityUnderline", offset: a0, length: a1 };
}
function rMessageEntityStrike(r) {
  if (r.depthLeft === 0) deep(r);
  const a0 = r.int();
  const a1 = r.int();
  return { _: "messageEntityStrike", offset: a0, length: a1 };
}
function rMessageEntityBankCard(r) {
  if (r.depthLeft === 0) deep(r);
  const a0 = r.int();
  const a1 = r.int();
  return { _: "messageEntityBankCard", offset: a0, length: a1 };
}
function rMessageEntitySpoiler(r) {
  if (r.depthLeft === 0) deep(r);
  const a0 = r.int();
  const a1 = r.int();
  return { _: "messageEntitySpoiler", offset: a0, length: a1 };
}
function rMessageEntityCustomEmoji(r) {
  if (r.depthLeft === 0) deep(r);
  const a0 = r.int();
  const a1 = r.int();
  const a2 = r.long();
  return { _: "messageEntityCustomEmoji", offset: a0, length: a1, documentId: a2 };
}
function rMessageEntityBlockquote(r) {
  if (r.depthLeft === 0) deep(r);
  const flags = r.int();
  const a2 = r.int();
  const a3 = r.int();
  const o = { _: "messageEntityBlockquote", offset: a2, length: a3 };
  if ((flags & 1) !== 0) o.collapsed = true;
  return o;
}
function rMessageEntityFormattedDate(r) {
  if (r.depthLeft === 0) deep(r);
  const flags = r.int();
  const a7 = r.int();
  const a8 = r.int();
  const a9 = r.int();
  const o = { _: "messageEntityFormattedDate", offset: a7, length: a8, date: a9 };
  if ((flags & 1) !== 0) o.relative = true;
  if ((flags & 2) !== 0) o.shortTime = true;
  if ((flags & 4) !== 0) o.longTime = true;
  if ((flags & 8) !== 0) o.shortDate = true;
  if ((flags & 16) !== 0) o.longDate = true;
  if ((flags & 32) !== 0) o.dayOfWeek = true;
  return o;
}
function rMessageEntityDiffInsert(r) {
  if (r.depthLeft === 0) deep(r);
  const a0 = r.int();
  const a1 = r.int();
  return { _: "messageEntityDiffInsert", offset: a0, length: a1 };
}
function rMessageEntityDiffReplace(r) {
  if (r.depthLeft === 0) deep(r);
  const a0 = r.int();
  const a1 = r.int();
  const a2 = r.string();
  return { _: "messageEntityDiffReplace", offset: a0, length: a1, oldText: a2 };
}
function rMessageEntityDiffDelete(r) {
  if (r.depthLeft === 0) deep(r);
  const a0 = r.int();
  const a1 = r.int();
  return { _: "messageEntityDiffDelete", offset: a0, length: a1 };
}
function rContactsResolvedPeer(r) {
  if (r.depthLeft-- === 0) deep(r);
  const a0 = bPeer(r);
  const a1 = vChat(r);
  const a2 = vUser(r);
  r.depthLeft++;
  return { _: "contacts.resolvedPeer", peer: a0, chats: a1, users: a2 };
}
function rUpdatesChannelDifferenceEmpty(r) {
  if (r.depthLeft === 0) deep(r);
  const flags = r.int();
  const a2 = r.int();
  const a3 = (flags & 2) !== 0 ? r.int() : undefined;
  const o = { _: "updates.channelDifferenceEmpty", pts: a2 };
  if ((flags & 1) !== 0) o.final = true;
  if (a3 !== undefined) o.timeout = a3;
  return o;
}
function rUpdatesChannelDifference(r) {
  if (r.depthLeft-- === 0) deep(r);
  const flags = r.int();
  const a2 = r.int();
  const a3 = (flags & 2) !== 0 ? r.int() : undefined;
  const a4 = vMessage(r);
  const a5 = vUpdate(r);
  const a6 = vChat(r);
  const a7 = vUser(r);
  r.depthLeft++;
  const o = { _: "updates.channelDifference", pts: a2, newMessages: a4, otherUpdates: a5, chats: a6, users: a7 };
  if ((flags & 1) !== 0) o.final = true;
  if (a3 !== undefined) o.timeout = a3;
  return o;
}
function rChannelParticipant(r) {
  if (r.depthLeft === 0) deep(r);
  const flags = r.int();
  const a1 = r.long();
  const a2 = r.int();
  const a3 = (flags & 1) !== 0 ? r.int() : undefined;
  const a4 = (flags & 4) !== 0 ? r.string() : undefined;
  const o = { _: "channelParticipant", userId: a1, date: a2 };
  if (a3 !== undefined) o.subscriptionUntilDate = a3;
  if (a4 !== undefined) o.rank = a4;
  return o;
}
function rChannelParticipantSelf(r) {
  if (r.depthLeft === 0) deep(r);
  const flags = r.int();
  const a2 = r.long();
  const a3 = r.long();
  const a4 = r.int();
  const a5 = (flags & 2) !== 0 ? r.int() : undefined;
  const a6 = (flags & 4) !== 0 ? r.string() : undefined;
  const o = { _: "channelParticipantSelf", userId: a2, inviterId: a3, date: a4 };
  if ((flags & 1) !== 0) o.viaRequest = true;
  if (a5 !== undefined) o.subscriptionUntilDate = a5;
  if (a6 !== undefined) o.rank = a6;
  return o;
}
function rChannelParticipantCreator(r) {
  if (r.depthLeft-- === 0) deep(r);
  const flags = r.int();
  const a1 = r.long();
  const a2 = bChatAdminRights(r);
  const a3 = (flags & 1) !== 0 ? r.string() : undefined;
  r.depthLeft++;
  const o = { _: "channelParticipantCreator", userId: a1, adminRights: a2 };
  if (a3 !== undefined) o.rank = a3;
  return o;
}
function rChannelParticipantAdmin(r) {
  if (r.depthLeft-- === 0) deep(r);
  const flags = r.int();
  const a3 = r.long();
  const a4 = (flags & 2) !== 0 ? r.long() : undefined;
  const a5 = r.long();
  const a6 = r.int();
  const a7 = bChatAdminRights(r);
  const a8 = (flags & 4) !== 0 ? r.string() : undefined;
  r.depthLeft++;
  const o = { _: "channelParticipantAdmin", userId: a3, promotedBy: a5, date: a6, adminRights: a7 };
  if ((flags & 1) !== 0) o.canEdit = true;
  if ((flags & 2) !== 0) o.self = true;
  if (a4 !== undefined) o.inviterId = a4;
  if (a8 !== undefined) o.rank = a8;
  return o;
}
function rChannelParticipantBanned(r) {
  if (r.depthLeft-- === 0) deep(r);
  const flags = r.int();
  const a2 = bPeer(r);
  const a3 = r.long();
  const a4 = r.int();
  const a5 = bChatBannedRights(r);
  const a6 = (flags & 4) !== 0 ? r.string() : undefined;
  r.depthLeft++;
  const o = { _: "channelParticipantBanned", peer: a2, kickedBy: a3, date: a4, bannedRights: a5 };
  if ((flags & 1) !== 0) o.left = true;
  if (a6 !== undefined) o.rank = a6;
  return o;
}
function rChannelParticipantLeft(r) {
  if (r.depthLeft-- === 0) deep(r);
  const a0 = bPeer(r);
  r.depthLeft++;
  return { _: "channelParticipantLeft", peer: a0 };
}
function rChannelsChannelParticipants(r) {
  if (r.depthLeft-- === 0) deep(r);
  const a0 = r.int();
  const a1 = vChannelParticipant(r);
  const a2 = vChat(r);
  const a3 = vUser(r);
  r.depthLeft++;
  return { _: "channels.channelParticipants", count: a0, participants: a1, chats: a2, users: a3 };
}
function rChannelsChannelParticipant(r) {
  if (r.depthLeft-- === 0) deep(r);
  const a0 = bChannelParticipant(r);
  const a1 = vChat(r);
  const a2 = vUser(r);
  r.depthLeft++;
  return { _: "channels.channelParticipant", participant: a0, chats: a1, users: a2 };
}
function rMessageFwdHeader(r) {
  if (r.depthLeft-- === 0) deep(r);
  const flags = r.int();
  const a3 = (flags & 1) !== 0 ? bPeer(r) : undefined;
  const a4 = (flags & 32) !== 0 ? r.string() : undefined;
  const a5 = r.int();
  const a6 = (flags & 4) !== 0 ? r.int() : undefined;
  const a7 = (flags & 8) !== 0 ? r.string() : undefined;
  const a8 = (flags & 16) !== 0 ? bPeer(r) : undefined;
  const a9 = (flags & 16) !== 0 ? r.int() : undefined;
  const a10 = (flags & 256) !== 0 ? bPeer(r) : undefined;
  const a11 = (flags & 512) !== 0 ? r.string() : undefined;
  const a12 = (flags & 1024) !== 0 ? r.int() : undefined;
  const a13 = (flags & 64) !== 0 ? r.string() : undefined;
  r.depthLeft++;
  let o;
  if (a3 !== undefined) {
    o = { _: "messageFwdHeader", date: a5, fromId: a3 };
  } else {
    o = { _: "messageFwdHeader", date: a5 };
  }
  if (a6 !== undefined) o.channelPost = a6;
  if ((flags & 128) !== 0) o.imported = true;
  if ((flags & 2048) !== 0) o.savedOut = true;
  if (a4 !== undefined) o.fromName = a4;
  if (a7 !== undefined) o.postAuthor = a7;
  if (a8 !== undefined) o.savedFromPeer = a8;
  if (a9 !== undefined) o.savedFromMsgId = a9;
  if (a10 !== undefined) o.savedFromId = a10;
  if (a11 !== undefined) o.savedFromName = a11;
  if (a12 !== undefined) o.savedDate = a12;
  if (a13 !== undefined) o.psaType = a13;
  return o;
}
function rMessagesBotCallbackAnswer(r) {
  if (r.depthLeft === 0) deep(r);
  const flags = r.int();
  const a4 = (flags & 1) !== 0 ? r.string() : undefined;
  const a5 = (flags & 4) !== 0 ? r.string() : undefined;
  const a6 = r.int();
  const o = { _: "messages.botCallbackAnswer", cacheTime: a6 };
  if ((flags & 2) !== 0) o.alert = true;
  if ((flags & 8) !== 0) o.hasUrl = true;
  if ((flags & 16) !== 0) o.nativeUi = true;
  if (a4 !== undefined) o.message = a4;
  if (a5 !== undefined) o.url = a5;
  return o;
}
function rMessagesPeerDialogs(r) {
  if (r.depthLeft-- === 0) deep(r);
  const a0 = vDialog(r);
  const a1 = vMessage(r);
  const a2 = vChat(r);
  const a3 = vUser(r);
  const a4 = bUpdatesState(r);
  r.depthLeft++;
  return { _: "messages.peerDialogs", dialogs: a0, messages: a1, chats: a2, users: a3, state: a4 };
}
function rDraftMessageEmpty(r) {
  if (r.depthLeft === 0) deep(r);
  const flags = r.int();
  const a1 = (flags & 1) !== 0 ? r.int() : undefined;
  const o = { _: "draftMessageEmpty" };
  if (a1 !== undefined) o.date = a1;
  return o;
}
function rDraftMessage(r) {
  if (r.depthLeft-- === 0) deep(r);
  const flags = r.int();
  const a3 = (flags & 16) !== 0 ? other(r, r.int(), "InputReplyTo") : undefined;
  const a4 = r.string();
  const a5 = (flags & 8) !== 0 ? vMessageEntity(r) : undefined;
  const a6 = (flags & 32) !== 0 ? other(r, r.int(), "InputMedia") : undefined;
  const a7 = r.int();
  const a8 = (flags & 128) !== 0 ? r.long() : undefined;
  const a9 = (flags & 256) !== 0 ? other(r, r.int(), "SuggestedPost") : undefined;
  const a10 = (flags & 512) !== 0 ? other(r, r.int(), "RichMessage") : undefined;
  r.depthLeft++;
  const o = { _: "draftMessage", message: a4, date: a7 };
  if ((flags & 2) !== 0) o.noWebpage = true;
  if ((flags & 64) !== 0) o.invertMedia = true;
  if (a3 !== undefined) o.replyTo = a3;
  if (a5 !== undefined) o.entities = a5;
  if (a6 !== undefined) o.media = a6;
  if (a8 !== undefined) o.effect = a8;
  if (a9 !== undefined) o.suggestedPost = a9;
  if (a10 !== undefined) o.richMessage = a10;
  return o;
}
function rPollAnswer(r) {
  if (r.depthLeft-- === 0) deep(r);
  const flags = r.int();
  const a1 = bTextWithEntities(r);
  const a2 = r.bytes();
  const a3 = (flags & 1) !== 0 ? bMessageMedia(r) : undefined;
  const a4 = (flags & 2) !== 0 ? bPeer(r) : undefined;
  const a5 = (flags & 2) !== 0 ? r.int() : undefined;
  r.depthLeft++;
  const o = { _: "pollAnswer", text: a1, option: a2 };
  if (a3 !== undefined) o.media = a3;
  if (a4 !== undefined) o.addedBy = a4;
  if (a5 !== undefined) o.date = a5;
  return o;
}
function rPoll(r) {
  if (r.depthLeft-- === 0) deep(r);
  const a0 = r.long();
  const flags = r.int();
  const a12 = bTextWithEntities(r);
  const a13 = vPollAnswer(r);
  const a14 = (flags & 16) !== 0 ? r.int() : undefined;
  const a15 = (flags & 32) !== 0 ? r.int() : undefined;
  const a16 = (flags & 4096) !== 0 ? vString(r) : undefined;
  const a17 = r.long();
  r.depthLeft++;
  const o = { _: "poll", id: a0, question: a12, answers: a13, hash: a17 };
  if ((flags & 1) !== 0) o.closed = true;
  if ((flags & 2) !== 0) o.publicVoters = true;
  if ((flags & 4) !== 0) o.multipleChoice = true;
  if ((flags & 8) !== 0) o.quiz = true;
  if ((flags & 64) !== 0) o.openAnswers = true;
  if ((flags & 128) !== 0) o.revotingDisabled = true;
  if ((flags & 256) !== 0) o.shuffleAnswers = true;
  if ((flags & 512) !== 0) o.hideResultsUntilClose = true;
  if ((flags & 1024) !== 0) o.creator = true;
  if ((flags & 2048) !== 0) o.subscribersOnly = true;
  if (a14 !== undefined) o.closePeriod = a14;
  if (a15 !== undefined) o.closeDate = a15;
  if (a16 !== undefined) o.countriesIso2 = a16;
  return o;
}
function rPollAnswerVoters(r) {
  if (r.depthLeft-- === 0) deep(r);
  const flags = r.int();
  const a3 = r.bytes();
  const a4 = (flags & 4) !== 0 ? r.int() : undefined;
  const a5 = (flags & 4) !== 0 ? vPeer(r) : undefined;
  r.depthLeft++;
  const o = { _: "pollAnswerVoters", option: a3 };
  if ((flags & 1) !== 0) o.chosen = true;
  if ((flags & 2) !== 0) o.correct = true;
  if (a4 !== undefined) o.voters = a4;
  if (a5 !== undefined) o.recentVoters = a5;
  return o;
}
function rPollResults(r) {
  if (r.depthLeft-- === 0) deep(r);
  const flags = r.int();
  const a4 = (flags & 2) !== 0 ? vPollAnswerVoters(r) : undefined;
  const a5 = (flags & 4) !== 0 ? r.int() : undefined;
  const a6 = (flags & 8) !== 0 ? vPeer(r) : undefined;
  const a7 = (flags & 16) !== 0 ? r.string() : undefined;
  const a8 = (flags & 16) !== 0 ? vMessageEntity(r) : undefined;
  const a9 = (flags & 32) !== 0 ? bMessageMedia(r) : undefined;
  r.depthLeft++;
  const o = { _: "pollResults" };
  if ((flags & 1) !== 0) o.min = true;
  if ((flags & 64) !== 0) o.hasUnreadVotes = true;
  if ((flags & 128) !== 0) o.canViewStats = true;
  if (a4 !== undefined) o.results = a4;
  if (a5 !== undefined) o.totalVoters = a5;
  if (a6 !== undefined) o.recentVoters = a6;
  if (a7 !== undefined) o.solution = a7;
  if (a8 !== undefined) o.solutionEntities = a8;
  if (a9 !== undefined) o.solutionMedia = a9;
  return o;
}
function rChatAdminRights(r) {
  if (r.depthLeft === 0) deep(r);
  const flags = r.int();
  const o = { _: "chatAdminRights" };
  if ((flags & 1) !== 0) o.changeInfo = true;
  if ((flags & 2) !== 0) o.postMessages = true;
  if ((flags & 4) !== 0) o.editMessages = true;
  if ((flags & 8) !== 0) o.deleteMessages = true;
  if ((flags & 16) !== 0) o.banUsers = true;
  if ((flags & 32) !== 0) o.inviteUsers = true;
  if ((flags & 128) !== 0) o.pinMessages = true;
  if ((flags & 512) !== 0) o.addAdmins = true;
  if ((flags & 1024) !== 0) o.anonymous = true;
  if ((flags & 2048) !== 0) o.manageCall = true;
  if ((flags & 4096) !== 0) o.other = true;
  if ((flags & 8192) !== 0) o.manageTopics = true;
  if ((flags & 16384) !== 0) o.postStories = true;
  if ((flags & 32768) !== 0) o.editStories = true;
  if ((flags & 65536) !== 0) o.deleteStories = true;
  if ((flags & 131072) !== 0) o.manageDirectMessages = true;
  if ((flags & 262144) !== 0) o.manageRanks = true;
  if ((flags & 524288) !== 0) o.manageLinkedPeers = true;
  return o;
}
function rChatBannedRights(r) {
  if (r.depthLeft === 0) deep(r);
  const flags = r.int();
  const a24 = r.int();
  const o = { _: "chatBannedRights", untilDate: a24 };
  if ((flags & 1) !== 0) o.viewMessages = true;
  if ((flags & 2) !== 0) o.sendMessages = true;
  if ((flags & 4) !== 0) o.sendMedia = true;
  if ((flags & 8) !== 0) o.sendStickers = true;
  if ((flags & 16) !== 0) o.sendGifs = true;
  if ((flags & 32) !== 0) o.sendGames = true;
  if ((flags & 64) !== 0) o.sendInline = true;
  if ((flags & 128) !== 0) o.embedLinks = true;
  if ((flags & 256) !== 0) o.sendPolls = true;
  if ((flags & 1024) !== 0) o.changeInfo = true;
  if ((flags & 32768) !== 0) o.inviteUsers = true;
  if ((flags & 131072) !== 0) o.pinMessages = true;
  if ((flags & 262144) !== 0) o.manageTopics = true;
  if ((flags & 524288) !== 0) o.sendPhotos = true;
  if ((flags & 1048576) !== 0) o.sendVideos = true;
  if ((flags & 2097152) !== 0) o.sendRoundvideos = true;
  if ((flags & 4194304) !== 0) o.sendAudios = true;
  if ((flags & 8388608) !== 0) o.sendVoices = true;
  if ((flags & 16777216) !== 0) o.sendDocs = true;
  if ((flags & 33554432) !== 0) o.sendPlain = true;
  if ((flags & 67108864) !== 0) o.editRank = true;
  if ((flags & 134217728) !== 0) o.sendReactions = true;
  if ((flags & 268435456) !== 0) o.manageLinkedPeers = true;
  return o;
}
function rFolder(r) {
  if (r.depthLeft-- === 0) deep(r);
  const flags = r.int();
  const a4 = r.int();
  const a5 = r.string();
  const a6 = (flags & 8) !== 0 ? bChatPhoto(r) : undefined;
  r.depthLeft++;
  const o = { _: "folder", id: a4, title: a5 };
  if ((flags & 1) !== 0) o.autofillNewBroadcasts = true;
  if ((flags & 2) !== 0) o.autofillPublicGroups = true;
  if ((flags & 4) !== 0) o.autofillNewCorrespondents = true;
  if (a6 !== undefined) o.photo = a6;
  return o;
}
function rRestrictionReason(r) {
  if (r.depthLeft === 0) deep(r);
  const a0 = r.string();
  const a1 = r.string();
  const a2 = r.string();
  return { _: "restrictionReason", platform: a0, reason: a1, text: a2 };
}
function rVideoSize(r) {
  if (r.depthLeft === 0) deep(r);
  const flags = r.int();
  const a1 = r.string();
  const a2 = r.int();
  const a3 = r.int();
  const a4 = r.int();
  const a5 = (flags & 1) !== 0 ? r.double() : undefined;
  const o = { _: "videoSize", type: a1, w: a2, h: a3, size: a4 };
  if (a5 !== undefined) o.videoStartTs = a5;
  return o;
}
function rMessageViews(r) {
  if (r.depthLeft-- === 0) deep(r);
  const flags = r.int();
  const a1 = (flags & 1) !== 0 ? r.int() : undefined;
  const a2 = (flags & 2) !== 0 ? r.int() : undefined;
  const a3 = (flags & 4) !== 0 ? bMessageReplies(r) : undefined;
  r.depthLeft++;
  const o = { _: "messageViews" };
  if (a1 !== undefined) o.views = a1;
  if (a2 !== undefined) o.forwards = a2;
  if (a3 !== undefined) o.replies = a3;
  return o;
}
function rMessageReplyHeader(r) {
  if (r.depthLeft-- === 0) deep(r);
  const flags = r.int();
  const a5 = (flags & 16) !== 0 ? r.int() : undefined;
  const a6 = (flags & 1) !== 0 ? bPeer(r) : undefined;
  const a7 = (flags & 32) !== 0 ? bMessageFwdHeader(r) : undefined;
  const a8 = (flags & 256) !== 0 ? bMessageMedia(r) : undefined;
  const a9 = (flags & 2) !== 0 ? r.int() : undefined;
  const a10 = (flags & 64) !== 0 ? r.string() : undefined;
  const a11 = (flags & 128) !== 0 ? vMessageEntity(r) : undefined;
  const a12 = (flags & 1024) !== 0 ? r.int() : undefined;
  const a13 = (flags & 2048) !== 0 ? r.int() : undefined;
  const a14 = (flags & 4096) !== 0 ? r.bytes() : undefined;
  r.depthLeft++;
  let o;
  if (a5 !== undefined) {
    o = { _: "messageReplyHeader", replyToMsgId: a5 };
  } else {
    o = { _: "messageReplyHeader" };
  }
  if ((flags & 4) !== 0) o.replyToScheduled = true;
  if ((flags & 8) !== 0) o.forumTopic = true;
  if ((flags & 512) !== 0) o.quote = true;
  if ((flags & 8192) !== 0) o.replyToEphemeral = true;
  if (a6 !== undefined) o.replyToPeerId = a6;
  if (a7 !== undefined) o.replyFrom = a7;
  if (a8 !== undefined) o.replyMedia = a8;
  if (a9 !== undefined) o.replyToTopId = a9;
  if (a10 !== undefined) o.quoteText = a10;
  if (a11 !== undefined) o.quoteEntities = a11;
  if (a12 !== undefined) o.quoteOffset = a12;
  if (a13 !== undefined) o.todoItemId = a13;
  if (a14 !== undefined) o.pollOption = a14;
  return o;
}
function rMessageReplies(r) {
  if (r.depthLeft-- === 0) deep(r);
  const flags = r.int();
  const a2 = r.int();
  const a3 = r.int();
  const a4 = (flags & 2) !== 0 ? vPeer(r) : undefined;
  const a5 = (flags & 1) !== 0 ? r.long() : undefined;
  const a6 = (flags & 4) !== 0 ? r.int() : undefined;
  const a7 = (flags & 8) !== 0 ? r.int() : undefined;
  r.depthLeft++;
  const o = { _: "messageReplies", replies: a2, repliesPts: a3 };
  if ((flags & 1) !== 0) o.comments = true;
  if (a4 !== undefined) o.recentRepliers = a4;
  if (a5 !== undefined) o.channelId = a5;
  if (a6 !== undefined) o.maxId = a6;
  if (a7 !== undefined) o.readMaxId = a7;
  return o;
}
function rReactionCount(r) {
  if (r.depthLeft-- === 0) deep(r);
  const flags = r.int();
  const a1 = (flags & 1) !== 0 ? r.int() : undefined;
  const a2 = bReaction(r);
  const a3 = r.int();
  r.depthLeft++;
  const o = { _: "reactionCount", reaction: a2, count: a3 };
  if (a1 !== undefined) o.chosenOrder = a1;
  return o;
}
function rMessageReactions(r) {
  if (r.depthLeft-- === 0) deep(r);
  const flags = r.int();
  const a4 = vReactionCount(r);
  const a5 = (flags & 2) !== 0 ? vMessagePeerReaction(r) : undefined;
  const a6 = (flags & 16) !== 0 ? vMessageReactor(r) : undefined;
  r.depthLeft++;
  const o = { _: "messageReactions", results: a4 };
  if ((flags & 1) !== 0) o.min = true;
  if ((flags & 4) !== 0) o.canSeeList = true;
  if ((flags & 8) !== 0) o.reactionsAsTags = true;
  if (a5 !== undefined) o.recentReactions = a5;
  if (a6 !== undefined) o.topReactors = a6;
  return o;
}
function rMessagePeerReaction(r) {
  if (r.depthLeft-- === 0) deep(r);
  const flags = r.int();
  const a4 = bPeer(r);
  const a5 = r.int();
  const a6 = bReaction(r);
  r.depthLeft++;
  const o = { _: "messagePeerReaction", peerId: a4, date: a5, reaction: a6 };
  if ((flags & 1) !== 0) o.big = true;
  if ((flags & 2) !== 0) o.unread = true;
  if ((flags & 4) !== 0) o.my = true;
  return o;
}
function rNotificationSoundDefault(r) {
  if (r.depthLeft === 0) deep(r);
  return { _: "notificationSoundDefault" };
}
function rNotificationSoundNone(r) {
  if (r.depthLeft === 0) deep(r);
  return { _: "notificationSoundNone" };
}
function rNotificationSoundLocal(r) {
  if (r.depthLeft === 0) deep(r);
  const a0 = r.string();
  const a1 = r.string();
  return { _: "notificationSoundLocal", title: a0, data: a1 };
}
function rNotificationSoundRingtone(r) {
  if (r.depthLeft === 0) deep(r);
  const a0 = r.long();
  return { _: "notificationSoundRingtone", id: a0 };
}
function rEmojiStatusEmpty(r) {
  if (r.depthLeft === 0) deep(r);
  return { _: "emojiStatusEmpty" };
}
function rEmojiStatus(r) {
  if (r.depthLeft === 0) deep(r);
  const flags = r.int();
  const a1 = r.long();
  const a2 = (flags & 1) !== 0 ? r.int() : undefined;
  const o = { _: "emojiStatus", documentId: a1 };
  if (a2 !== undefined) o.until = a2;
  return o;
}
function rReactionEmoji(r) {
  if (r.depthLeft === 0) deep(r);
  const a0 = r.string();
  return { _: "reactionEmoji", emoticon: a0 };
}
function rReactionCustomEmoji(r) {
  if (r.depthLeft === 0) deep(r);
  const a0 = r.long();
  return { _: "reactionCustomEmoji", documentId: a0 };
}
function rStickerKeyword(r) {
  if (r.depthLeft-- === 0) deep(r);
  const a0 = r.long();
  const a1 = vString(r);
  r.depthLeft++;
  return { _: "stickerKeyword", documentId: a0, keyword: a1 };
}
function rUsername(r) {
  if (r.depthLeft === 0) deep(r);
  const flags = r.int();
  const a3 = r.string();
  const o = { _: "username", username: a3 };
  if ((flags & 1) !== 0) o.editable = true;
  if ((flags & 2) !== 0) o.active = true;
  return o;
}
function rForumTopic(r) {
  if (r.depthLeft-- === 0) deep(r);
  const flags = r.int();
  const a7 = r.int();
  const a8 = r.int();
  const a9 = bPeer(r);
  const a10 = r.string();
  const a11 = r.int();
  const a12 = (flags & 1) !== 0 ? r.long() : undefined;
  const a13 = r.int();
  const a14 = r.int();
  const a15 = r.int();
  const a16 = r.int();
  const a17 = r.int();
  const a18 = r.int();
  const a19 = r.int();
  const a20 = bPeer(r);
  const a21 = bPeerNotifySettings(r);
  const a22 = (flags & 16) !== 0 ? bDraftMessage(r) : undefined;
  r.depthLeft++;
  const o = { _: "forumTopic", id: a7, date: a8, peer: a9, title: a10, iconColor: a11, topMessage: a13, readInboxMaxId: a14, readOutboxMaxId: a15, unreadCount: a16, unreadMentionsCount: a17, unreadReactionsCount: a18, unreadPollVotesCount: a19, fromId: a20, notifySettings: a21 };
  if ((flags & 2) !== 0) o.my = true;
  if ((flags & 4) !== 0) o.closed = true;
  if ((flags & 8) !== 0) o.pinned = true;
  if ((flags & 32) !== 0) o.short = true;
  if ((flags & 64) !== 0) o.hidden = true;
  if ((flags & 128) !== 0) o.titleMissing = true;
  if (a12 !== undefined) o.iconEmojiId = a12;
  if (a22 !== undefined) o.draft = a22;
  return o;
}
function rMessagesForumTopics(r) {
  if (r.depthLeft-- === 0) deep(r);
  const flags = r.int();
  const a2 = r.int();
  const a3 = vForumTopic(r);
  const a4 = vMessage(r);
  const a5 = vChat(r);
  const a6 = vUser(r);
  const a7 = r.int();
  r.depthLeft++;
  const o = { _: "messages.forumTopics", count: a2, topics: a3, messages: a4, chats: a5, users: a6, pts: a7 };
  if ((flags & 1) !== 0) o.orderByCreateDate = true;
  return o;
}
function rTextWithEntities(r) {
  if (r.depthLeft-- === 0) deep(r);
  const a0 = r.string();
  const a1 = vMessageEntity(r);
  r.depthLeft++;
  return { _: "textWithEntities", text: a0, entities: a1 };
}
function rPeerColor(r) {
  if (r.depthLeft === 0) deep(r);
  const flags = r.int();
  const a1 = (flags & 1) !== 0 ? r.int() : undefined;
  const a2 = (flags & 2) !== 0 ? r.long() : undefined;
  const o = { _: "peerColor" };
  if (a1 !== undefined) o.color = a1;
  if (a2 !== undefined) o.backgroundEmojiId = a2;
  return o;
}
function rRecentStory(r) {
  if (r.depthLeft === 0) deep(r);
  const flags = r.int();
  const a2 = (flags & 2) !== 0 ? r.int() : undefined;
  const o = { _: "recentStory" };
  if ((flags & 1) !== 0) o.live = true;
  if (a2 !== undefined) o.maxId = a2;
  return o;
}
function rKeyboardButtonStyle(r) {
  if (r.depthLeft === 0) deep(r);
  const flags = r.int();
  const a4 = (flags & 8) !== 0 ? r.long() : undefined;
  const o = { _: "keyboardButtonStyle" };
  if ((flags & 1) !== 0) o.bgPrimary = true;
  if ((flags & 2) !== 0) o.bgDanger = true;
  if ((flags & 4) !== 0) o.bgSuccess = true;
  if (a4 !== undefined) o.icon = a4;
  return o;
}
function wInputPeerEmpty(w, v) {
  w.int(2134579434);
}
function wInputPeerSelf(w, v) {
  w.int(2107670217);
}
function wInputPeerChat(w, v) {
  w.int(900291769);
  w.long(v.chatId);
}
function wInputPeerUser(w, v) {
  w.int(-571955892);
  w.long(v.userId);
  w.long(v.accessHash);
}
function wInputPeerChannel(w, v) {
  w.int(666680316);
  w.long(v.channelId);
  w.long(v.accessHash);
}
function wInputUserEmpty(w, v) {
  w.int(-1182234929);
}
function wInputUserSelf(w, v) {
  w.int(-138301121);
}
function wInputUser(w, v) {
  w.int(-233744186);
  w.long(v.userId);
  w.long(v.accessHash);
}
function wInputFile(w, v) {
  w.int(-181407105);
  w.long(v.id);
  w.int(v.parts);
  w.string(v.name);
  w.string(v.md5Checksum);
}
function wInputFileBig(w, v) {
  w.int(-95482955);
  w.long(v.id);
  w.int(v.parts);
  w.string(v.name);
}
function wInputMediaEmpty(w, v) {
  w.int(-1771768449);
}
function wInputMediaUploadedPhoto(w, v) {
  const a1 = v.spoiler;
  const a2 = v.livePhoto;
  const a4 = v.stickers;
  const a5 = v.ttlSeconds;
  const a6 = v.video;
  const flags = flag(a1, 4) | flag(a2, 8) | (a4 !== undefined ? 1 : 0) | (a5 !== undefined ? 2 : 0) | (a6 !== undefined ? 8 : 0);
  w.int(2105767386);
  w.int(flags);
  if (a2 === false && (flags & 8) !== 0) refuse();
  yInputFile(w, v.file);
  if ((flags & 1) !== 0) xInputDocument(w, a4);
  if ((flags & 2) !== 0) w.int(a5);
  if ((flags & 8) !== 0) yInputDocument(w, a6);
}
function wInputMediaPhoto(w, v) {
  const a1 = v.spoiler;
  const a2 = v.livePhoto;
  const a4 = v.ttlSeconds;
  const a5 = v.video;
  const flags = flag(a1, 2) | flag(a2, 4) | (a4 !== undefined ? 1 : 0) | (a5 !== undefined ? 4 : 0);
  w.int(-475053004);
  w.int(flags);
  if (a2 === false && (flags & 4) !== 0) refuse();
  yInputPhoto(w, v.id);
  if ((flags & 1) !== 0) w.int(a4);
  if ((flags & 4) !== 0) yInputDocument(w, a5);
}
function wInputMediaGeoPoint(w, v) {
  w.int(-104578748);
  yInputGeoPoint(w, v.geoPoint);
}
function wInputMediaContact(w, v) {
  w.int(-122978821);
  w.string(v.phoneNumber);
  w.string(v.firstName);
  w.string(v.lastName);
  w.string(v.vcard);
}
function wInputMediaUploadedDocument(w, v) {
  const a1 = v.nosoundVideo;
  const a2 = v.forceFile;
  const a3 = v.spoiler;
  const a5 = v.thumb;
  const a8 = v.stickers;
  const a9 = v.videoCover;
  const a10 = v.videoTimestamp;
  const a11 = v.ttlSeconds;
  const flags = flag(a1, 8) | flag(a2, 16) | flag(a3, 32) | (a5 !== undefined ? 4 : 0) | (a8 !== undefined ? 1 : 0) | (a9 !== undefined ? 64 : 0) | (a10 !== undefined ? 128 : 0) | (a11 !== undefined ? 2 : 0);
  w.int(58495792);
  w.int(flags);
  yInputFile(w, v.file);
  if ((flags & 4) !== 0) yInputFile(w, a5);
  w.string(v.mimeType);
  xDocumentAttribute(w, v.attributes);
  if ((flags & 1) !== 0) xInputDocument(w, a8);
  if ((flags & 64) !== 0) yInputPhoto(w, a9);
  if ((flags & 128) !== 0) w.int(a10);
  if ((flags & 2) !== 0) w.int(a11);
}
function wInputMediaDocument(w, v) {
  const a1 = v.spoiler;
  const a3 = v.videoCover;
  const a4 = v.videoTimestamp;
  const a5 = v.ttlSeconds;
  const a6 = v.query;
  const flags = flag(a1, 4) | (a3 !== undefined ? 8 : 0) | (a4 !== undefined ? 16 : 0) | (a5 !== undefined ? 1 : 0) | (a6 !== undefined ? 2 : 0);
  w.int(-1468646731);
  w.int(flags);
  yInputDocument(w, v.id);
  if ((flags & 8) !== 0) yInputPhoto(w, a3);
  if ((flags & 16) !== 0) w.int(a4);
  if ((flags & 1) !== 0) w.int(a5);
  if ((flags & 2) !== 0) w.string(a6);
}
function wInputMediaPoll(w, v) {
  const a2 = v.correctAnswers;
  const a3 = v.attachedMedia;
  const a4 = v.solution;
  const a5 = v.solutionEntities;
  const a6 = v.solutionMedia;
  const flags = (a2 !== undefined ? 1 : 0) | (a3 !== undefined ? 8 : 0) | (a4 !== undefined ? 2 : 0) | (a5 !== undefined ? 2 : 0) | (a6 !== undefined ? 4 : 0);
  w.int(-2009448184);
  w.int(flags);
  otherWrite(w, v.poll, "Poll");
  if ((flags & 1) !== 0) xInt(w, a2);
  if ((flags & 8) !== 0) yInputMedia(w, a3);
  if ((flags & 2) !== 0) w.string(a4);
  if ((flags & 2) !== 0) xMessageEntity(w, a5);
  if ((flags & 4) !== 0) yInputMedia(w, a6);
}
function wInputMediaDice(w, v) {
  w.int(-428884101);
  w.string(v.emoticon);
}
function wInputMediaWebPage(w, v) {
  const a1 = v.forceLargeMedia;
  const a2 = v.forceSmallMedia;
  const a3 = v.optional;
  const flags = flag(a1, 1) | flag(a2, 2) | flag(a3, 4);
  w.int(-1038383031);
  w.int(flags);
  w.string(v.url);
}
function wInputGeoPoint(w, v) {
  const a3 = v.accuracyRadius;
  const flags = (a3 !== undefined ? 1 : 0);
  w.int(1210199983);
  w.int(flags);
  w.double(v.lat);
  w.double(v.long);
  if ((flags & 1) !== 0) w.int(a3);
}
function wInputPhotoEmpty(w, v) {
  w.int(483901197);
}
function wInputPhoto(w, v) {
  w.int(1001634122);
  w.long(v.id);
  w.long(v.accessHash);
  w.bytes(v.fileReference);
}
function wInputDocumentFileLocation(w, v) {
  w.int(-1160743548);
  w.long(v.id);
  w.long(v.accessHash);
  w.bytes(v.fileReference);
  w.string(v.thumbSize);
}
function wInputPhotoFileLocation(w, v) {
  w.int(1075322878);
  w.long(v.id);
  w.long(v.accessHash);
  w.bytes(v.fileReference);
  w.string(v.thumbSize);
}
function wInputPeerPhotoFileLocation(w, v) {
  const a1 = v.big;
  const flags = flag(a1, 1);
  w.int(925204121);
  w.int(flags);
  yInputPeer(w, v.peer);
  w.long(v.photoId);
}
function wInputDocumentEmpty(w, v) {
  w.int(1928391342);
}
function wInputDocument(w, v) {
  w.int(448771445);
  w.long(v.id);
  w.long(v.accessHash);
  w.bytes(v.fileReference);
}
function wSendMessageTypingAction(w, v) {
  w.int(381645902);
}
function wSendMessageCancelAction(w, v) {
  w.int(-44119819);
}
function wSendMessageUploadPhotoAction(w, v) {
  w.int(-774682074);
  w.int(v.progress);
}
function wSendMessageUploadDocumentAction(w, v) {
  w.int(-1441998364);
  w.int(v.progress);
}
function wDocumentAttributeImageSize(w, v) {
  w.int(1815593308);
  w.int(v.w);
  w.int(v.h);
}
function wDocumentAttributeAnimated(w, v) {
  w.int(297109817);
}
function wDocumentAttributeSticker(w, v) {
  const a1 = v.mask;
  const a4 = v.maskCoords;
  const flags = flag(a1, 2) | (a4 !== undefined ? 1 : 0);
  w.int(1662637586);
  w.int(flags);
  w.string(v.alt);
  yInputStickerSet(w, v.stickerset);
  if ((flags & 1) !== 0) otherWrite(w, a4, "MaskCoords");
}
function wDocumentAttributeVideo(w, v) {
  const a1 = v.roundMessage;
  const a2 = v.supportsStreaming;
  const a3 = v.nosound;
  const a7 = v.preloadPrefixSize;
  const a8 = v.videoStartTs;
  const a9 = v.videoCodec;
  const flags = flag(a1, 1) | flag(a2, 2) | flag(a3, 8) | (a7 !== undefined ? 4 : 0) | (a8 !== undefined ? 16 : 0) | (a9 !== undefined ? 32 : 0);
  w.int(1137015880);
  w.int(flags);
  w.double(v.duration);
  w.int(v.w);
  w.int(v.h);
  if ((flags & 4) !== 0) w.int(a7);
  if ((flags & 16) !== 0) w.double(a8);
  if ((flags & 32) !== 0) w.string(a9);
}
function wDocumentAttributeAudio(w, v) {
  const a1 = v.voice;
  const a3 = v.title;
  const a4 = v.performer;
  const a5 = v.waveform;
  const flags = flag(a1, 1024) | (a3 !== undefined ? 1 : 0) | (a4 !== undefined ? 2 : 0) | (a5 !== undefined ? 4 : 0);
  w.int(-1739392570);
  w.int(flags);
  w.int(v.duration);
  if ((flags & 1) !== 0) w.string(a3);
  if ((flags & 2) !== 0) w.string(a4);
  if ((flags & 4) !== 0) w.bytes(a5);
}
function wDocumentAttributeFilename(w, v) {
  w.int(358154344);
  w.string(v.fileName);
}
function wDocumentAttributeHasStickers(w, v) {
  w.int(-1744710921);
}
function wDocumentAttributeCustomEmoji(w, v) {
  const a1 = v.free;
  const a2 = v.textColor;
  const flags = flag(a1, 1) | flag(a2, 2);
  w.int(-48981863);
  w.int(flags);
  w.string(v.alt);
  yInputStickerSet(w, v.stickerset);
}
function wInputStickerSetEmpty(w, v) {
  w.int(-4838507);
}
function wInputStickerSetID(w, v) {
  w.int(-1645763991);
  w.long(v.id);
  w.long(v.accessHash);
}
function wInputStickerSetShortName(w, v) {
  w.int(-2044933984);
  w.string(v.shortName);
}
function wKeyboardButton(w, v) {
  const a1 = v.style;
  const flags = (a1 !== undefined ? 1024 : 0);
  w.int(2098662655);
  w.int(flags);
  if ((flags & 1024) !== 0) yKeyboardButtonStyle(w, a1);
  w.string(v.text);
}
function wKeyboardButtonUrl(w, v) {
  const a1 = v.style;
  const flags = (a1 !== undefined ? 1024 : 0);
  w.int(-670292500);
  w.int(flags);
  if ((flags & 1024) !== 0) yKeyboardButtonStyle(w, a1);
  w.string(v.text);
  w.string(v.url);
}
function wKeyboardButtonCallback(w, v) {
  const a1 = v.requiresPassword;
  const a2 = v.style;
  const flags = flag(a1, 1) | (a2 !== undefined ? 1024 : 0);
  w.int(-433338016);
  w.int(flags);
  if ((flags & 1024) !== 0) yKeyboardButtonStyle(w, a2);
  w.string(v.text);
  w.bytes(v.data);
}
function wKeyboardButtonRequestPhone(w, v) {
  const a1 = v.style;
  const flags = (a1 !== undefined ? 1024 : 0);
  w.int(1098841487);
  w.int(flags);
  if ((flags & 1024) !== 0) yKeyboardButtonStyle(w, a1);
  w.string(v.text);
}
function wKeyboardButtonSwitchInline(w, v) {
  const a1 = v.samePeer;
  const a2 = v.style;
  const a5 = v.peerTypes;
  const flags = flag(a1, 1) | (a2 !== undefined ? 1024 : 0) | (a5 !== undefined ? 2 : 0);
  w.int(-1726768644);
  w.int(flags);
  if ((flags & 1024) !== 0) yKeyboardButtonStyle(w, a2);
  w.string(v.text);
  w.string(v.query);
  if ((flags & 2) !== 0) xInlineQueryPeerType(w, a5);
}
function wKeyboardButtonWebView(w, v) {
  const a1 = v.style;
  const flags = (a1 !== undefined ? 1024 : 0);
  w.int(-398020192);
  w.int(flags);
  if ((flags & 1024) !== 0) yKeyboardButtonStyle(w, a1);
  w.string(v.text);
  w.string(v.url);
}
function wKeyboardButtonCopy(w, v) {
  const a1 = v.style;
  const flags = (a1 !== undefined ? 1024 : 0);
  w.int(-1127960816);
  w.int(flags);
  if ((flags & 1024) !== 0) yKeyboardButtonStyle(w, a1);
  w.string(v.text);
  w.string(v.copyText);
}
function wKeyboardButtonRow(w, v) {
  w.int(2002815875);
  xKeyboardButton(w, v.buttons);
}
function wReplyKeyboardHide(w, v) {
  const a1 = v.selective;
  const flags = flag(a1, 4);
  w.int(-1606526075);
  w.int(flags);
}
function wReplyKeyboardForceReply(w, v) {
  const a1 = v.singleUse;
  const a2 = v.selective;
  const a3 = v.placeholder;
  const flags = flag(a1, 2) | flag(a2, 4) | (a3 !== undefined ? 8 : 0);
  w.int(-2035021048);
  w.int(flags);
  if ((flags & 8) !== 0) w.string(a3);
}
function wReplyKeyboardMarkup(w, v) {
  const a1 = v.resize;
  const a2 = v.singleUse;
  const a3 = v.selective;
  const a4 = v.persistent;
  const a6 = v.placeholder;
  const flags = flag(a1, 1) | flag(a2, 2) | flag(a3, 4) | flag(a4, 16) | (a6 !== undefined ? 8 : 0);
  w.int(-2049074735);
  w.int(flags);
  xKeyboardButtonRow(w, v.rows);
  if ((flags & 8) !== 0) w.string(a6);
}
function wReplyInlineMarkup(w, v) {
  w.int(1218642516);
  xKeyboardButtonRow(w, v.rows);
}
function wMessageEntityUnknown(w, v) {
  w.int(-1148011883);
  w.int(v.offset);
  w.int(v.length);
}
function wMessageEntityMention(w, v) {
  w.int(-100378723);
  w.int(v.offset);
  w.int(v.length);
}
function wMessageEntityHashtag(w, v) {
  w.int(1868782349);
  w.int(v.offset);
  w.int(v.length);
}
function wMessageEntityBotCommand(w, v) {
  w.int(1827637959);
  w.int(v.offset);
  w.int(v.length);
}
function wMessageEntityUrl(w, v) {
  w.int(1859134776);
  w.int(v.offset);
  w.int(v.length);
}
function wMessageEntityEmail(w, v) {
  w.int(1692693954);
  w.int(v.offset);
  w.int(v.length);
}
function wMessageEntityBold(w, v) {
  w.int(-1117713463);
  w.int(v.offset);
  w.int(v.length);
}
function wMessageEntityItalic(w, v) {
  w.int(-2106619040);
  w.int(v.offset);
  w.int(v.length);
}
function wMessageEntityCode(w, v) {
  w.int(681706865);
  w.int(v.offset);
  w.int(v.length);
}
function wMessageEntityPre(w, v) {
  w.int(1938967520);
  w.int(v.offset);
  w.int(v.length);
  w.string(v.language);
}
function wMessageEntityTextUrl(w, v) {
  w.int(1990644519);
  w.int(v.offset);
  w.int(v.length);
  w.string(v.url);
}
function wMessageEntityMentionName(w, v) {
  w.int(-595914432);
  w.int(v.offset);
  w.int(v.length);
  w.long(v.userId);
}
function wInputMessageEntityMentionName(w, v) {
  w.int(546203849);
  w.int(v.offset);
  w.int(v.length);
  yInputUser(w, v.userId);
}
function wMessageEntityPhone(w, v) {
  w.int(-1687559349);
  w.int(v.offset);
  w.int(v.length);
}
function wMessageEntityCashtag(w, v) {
  w.int(1280209983);
  w.int(v.offset);
  w.int(v.length);
}
function wMessageEntityUnderline(w, v) {
  w.int(-1672577397);
  w.int(v.offset);
  w.int(v.length);
}
function wMessageEntityStrike(w, v) {
  w.int(-1090087980);
  w.int(v.offset);
  w.int(v.length);
}
function wMessageEntitySpoiler(w, v) {
  w.int(852137487);
  w.int(v.offset);
  w.int(v.length);
}
function wMessageEntityCustomEmoji(w, v) {
  w.int(-925956616);
  w.int(v.offset);
  w.int(v.length);
  w.long(v.documentId);
}
function wMessageEntityBlockquote(w, v) {
  const a1 = v.collapsed;
  const flags = flag(a1, 1);
  w.int(-238245204);
  w.int(flags);
  w.int(v.offset);
  w.int(v.length);
}
function wInputChannelEmpty(w, v) {
  w.int(-292807034);
}
function wInputChannel(w, v) {
  w.int(-212145112);
  w.long(v.channelId);
  w.long(v.accessHash);
}
function wInputBotInlineMessageMediaAuto(w, v) {
  const a1 = v.invertMedia;
  const a3 = v.entities;
  const a4 = v.replyMarkup;
  const flags = flag(a1, 8) | (a3 !== undefined ? 2 : 0) | (a4 !== undefined ? 4 : 0);
  w.int(864077702);
  w.int(flags);
  w.string(v.message);
  if ((flags & 2) !== 0) xMessageEntity(w, a3);
  if ((flags & 4) !== 0) yReplyMarkup(w, a4);
}
function wInputBotInlineMessageText(w, v) {
  const a1 = v.noWebpage;
  const a2 = v.invertMedia;
  const a4 = v.entities;
  const a5 = v.replyMarkup;
  const flags = flag(a1, 1) | flag(a2, 8) | (a4 !== undefined ? 2 : 0) | (a5 !== undefined ? 4 : 0);
  w.int(1036876423);
  w.int(flags);
  w.string(v.message);
  if ((flags & 2) !== 0) xMessageEntity(w, a4);
  if ((flags & 4) !== 0) yReplyMarkup(w, a5);
}
function wInputBotInlineResult(w, v) {
  const a3 = v.title;
  const a4 = v.description;
  const a5 = v.url;
  const a6 = v.thumb;
  const a7 = v.content;
  const flags = (a3 !== undefined ? 2 : 0) | (a4 !== undefined ? 4 : 0) | (a5 !== undefined ? 8 : 0) | (a6 !== undefined ? 16 : 0) | (a7 !== undefined ? 32 : 0);
  w.int(-2000710887);
  w.int(flags);
  w.string(v.id);
  w.string(v.type);
  if ((flags & 2) !== 0) w.string(a3);
  if ((flags & 4) !== 0) w.string(a4);
  if ((flags & 8) !== 0) w.string(a5);
  if ((flags & 16) !== 0) yInputWebDocument(w, a6);
  if ((flags & 32) !== 0) yInputWebDocument(w, a7);
  yInputBotInlineMessage(w, v.sendMessage);
}
function wInputBotInlineResultPhoto(w, v) {
  w.int(-1462213465);
  w.string(v.id);
  w.string(v.type);
  yInputPhoto(w, v.photo);
  yInputBotInlineMessage(w, v.sendMessage);
}
function wInputBotInlineResultDocument(w, v) {
  const a3 = v.title;
  const a4 = v.description;
  const flags = (a3 !== undefined ? 2 : 0) | (a4 !== undefined ? 4 : 0);
  w.int(-459324);
  w.int(flags);
  w.string(v.id);
  w.string(v.type);
  if ((flags & 2) !== 0) w.string(a3);
  if ((flags & 4) !== 0) w.string(a4);
  yInputDocument(w, v.document);
  yInputBotInlineMessage(w, v.sendMessage);
}
function wInputBotInlineMessageID(w, v) {
  w.int(-1995686519);
  w.int(v.dcId);
  w.long(v.id);
  w.long(v.accessHash);
}
function wInputBotInlineMessageID64(w, v) {
  w.int(-1227287081);
  w.int(v.dcId);
  w.long(v.ownerId);
  w.int(v.id);
  w.long(v.accessHash);
}
function wInputWebDocument(w, v) {
  w.int(-1678949555);
  w.string(v.url);
  w.int(v.size);
  w.string(v.mimeType);
  xDocumentAttribute(w, v.attributes);
}
function wInputSingleMedia(w, v) {
  const a4 = v.entities;
  const flags = (a4 !== undefined ? 1 : 0);
  w.int(482797855);
  w.int(flags);
  yInputMedia(w, v.media);
  w.long(v.randomId);
  w.string(v.message);
  if ((flags & 1) !== 0) xMessageEntity(w, a4);
}
function wInputMessageID(w, v) {
  w.int(-1502174430);
  w.int(v.id);
}
function wInputMessageReplyTo(w, v) {
  w.int(-1160215659);
  w.int(v.id);
}
function wInputMessagePinned(w, v) {
  w.int(-2037963464);
}
function wInputMessageCallbackQuery(w, v) {
  w.int(-1392895362);
  w.int(v.id);
  w.long(v.queryId);
}
function wInputDialogPeer(w, v) {
  w.int(-55902537);
  yInputPeer(w, v.peer);
}
function wReactionEmoji(w, v) {
  w.int(455247544);
  w.string(v.emoticon);
}
function wReactionCustomEmoji(w, v) {
  w.int(-1992950669);
  w.long(v.documentId);
}
function wTextWithEntities(w, v) {
  w.int(1964978502);
  w.string(v.text);
  xMessageEntity(w, v.entities);
}
function wInputReplyToMessage(w, v) {
  const a2 = v.topMsgId;
  const a3 = v.replyToPeerId;
  const a4 = v.quoteText;
  const a5 = v.quoteEntities;
  const a6 = v.quoteOffset;
  const a7 = v.monoforumPeerId;
  const a8 = v.todoItemId;
  const a9 = v.pollOption;
  const flags = (a2 !== undefined ? 1 : 0) | (a3 !== undefined ? 2 : 0) | (a4 !== undefined ? 4 : 0) | (a5 !== undefined ? 8 : 0) | (a6 !== undefined ? 16 : 0) | (a7 !== undefined ? 32 : 0) | (a8 !== undefined ? 64 : 0) | (a9 !== undefined ? 128 : 0);
  w.int(1003796418);
  w.int(flags);
  w.int(v.replyToMsgId);
  if ((flags & 1) !== 0) w.int(a2);
  if ((flags & 2) !== 0) yInputPeer(w, a3);
  if ((flags & 4) !== 0) w.string(a4);
  if ((flags & 8) !== 0) xMessageEntity(w, a5);
  if ((flags & 16) !== 0) w.int(a6);
  if ((flags & 32) !== 0) yInputPeer(w, a7);
  if ((flags & 64) !== 0) w.int(a8);
  if ((flags & 128) !== 0) w.bytes(a9);
}
function wInputReplyToStory(w, v) {
  w.int(1484862010);
  yInputPeer(w, v.peer);
  w.int(v.storyId);
}
function wKeyboardButtonStyle(w, v) {
  const a1 = v.bgPrimary;
  const a2 = v.bgDanger;
  const a3 = v.bgSuccess;
  const a4 = v.icon;
  const flags = flag(a1, 1) | flag(a2, 2) | flag(a3, 4) | (a4 !== undefined ? 8 : 0);
  w.int(1339896880);
  w.int(flags);
  if ((flags & 8) !== 0) w.long(a4);
}
function wInvokeAfterMsg(w, v) {
  w.int(-878758099);
  w.long(v.msgId);
  otherWrite(w, v.query, "Object");
}
function wInitConnection(w, v) {
  const a8 = v.proxy;
  const a9 = v.params;
  const flags = (a8 !== undefined ? 1 : 0) | (a9 !== undefined ? 2 : 0);
  w.int(-1043505495);
  w.int(flags);
  w.int(v.apiId);
  w.string(v.deviceModel);
  w.string(v.systemVersion);
  w.string(v.appVersion);
  w.string(v.systemLangCode);
  w.string(v.langPack);
  w.string(v.langCode);
  if ((flags & 1) !== 0) otherWrite(w, a8, "InputClientProxy");
  if ((flags & 2) !== 0) otherWrite(w, a9, "JSONValue");
  otherWrite(w, v.query, "Object");
}
function wInvokeWithLayer(w, v) {
  w.int(-627372787);
  w.int(v.layer);
  otherWrite(w, v.query, "Object");
}
function wInvokeWithoutUpdates(w, v) {
  w.int(-1080796745);
  otherWrite(w, v.query, "Object");
}
function wUsersGetUsers(w, v) {
  w.int(227648840);
  xInputUser(w, v.id);
}
function wUsersGetFullUser(w, v) {
  w.int(-1240508136);
  yInputUser(w, v.id);
}
function wContactsResolveUsername(w, v) {
  const a2 = v.referer;
  const flags = (a2 !== undefined ? 1 : 0);
  w.int(1918565308);
  w.int(flags);
  w.string(v.username);
  if ((flags & 1) !== 0) w.string(a2);
}
function wMessagesGetMessages(w, v) {
  w.int(1673946374);
  xInputMessage(w, v.id);
}
function wMessagesGetDialogs(w, v) {
  const a1 = v.excludePinned;
  const a2 = v.folderId;
  const flags = flag(a1, 1) | (a2 !== undefined ? 2 : 0);
  w.int(-1594569905);
  w.int(flags);
  if ((flags & 2) !== 0) w.int(a2);
  w.int(v.offsetDate);
  w.int(v.offsetId);
  yInputPeer(w, v.offsetPeer);
  w.int(v.limit);
  w.long(v.hash);
}
function wMessagesGetHistory(w, v) {
  w.int(1143203525);
  yInputPeer(w, v.peer);
  w.int(v.offsetId);
  w.int(v.offsetDate);
  w.int(v.addOffset);
  w.int(v.limit);
  w.int(v.maxId);
  w.int(v.minId);
  w.long(v.hash);
}
function wMessagesSearch(w, v) {
  const a3 = v.fromId;
  const a4 = v.savedPeerId;
  const a5 = v.savedReaction;
  const a6 = v.topMsgId;
  const flags = (a3 !== undefined ? 1 : 0) | (a4 !== undefined ? 4 : 0) | (a5 !== undefined ? 8 : 0) | (a6 !== undefined ? 2 : 0);
  w.int(703497338);
  w.int(flags);
  yInputPeer(w, v.peer);
  w.string(v.q);
  if ((flags & 1) !== 0) yInputPeer(w, a3);
  if ((flags & 4) !== 0) yInputPeer(w, a4);
  if ((flags & 8) !== 0) xReaction(w, a5);
  if ((flags & 2) !== 0) w.int(a6);
  otherWrite(w, v.filter, "MessagesFilter");
  w.int(v.minDate);
  w.int(v.maxDate);
  w.int(v.offsetId);
  w.int(v.addOffset);
  w.int(v.limit);
  w.int(v.maxId);
  w.int(v.minId);
  w.long(v.hash);
}
function wMessagesReadHistory(w, v) {
  w.int(238054714);
  yInputPeer(w, v.peer);
  w.int(v.maxId);
}
function wMessagesDeleteMessages(w, v) {
  const a1 = v.revoke;
  const flags = flag(a1, 1);
  w.int(-443640366);
  w.int(flags);
  xInt(w, v.id);
}
function wMessagesSetTyping(w, v) {
  const a2 = v.topMsgId;
  const flags = (a2 !== undefined ? 1 : 0);
  w.int(1486110434);
  w.int(flags);
  yInputPeer(w, v.peer);
  if ((flags & 1) !== 0) w.int(a2);
  ySendMessageAction(w, v.action);
}
function wMessagesSendMessage(w, v) {
  const a1 = v.noWebpage;
  const a2 = v.silent;
  const a3 = v.background;
  const a4 = v.clearDraft;
  const a5 = v.noforwards;
  const a6 = v.updateStickersetsOrder;
  const a7 = v.invertMedia;
  const a8 = v.allowPaidFloodskip;
  const a10 = v.replyTo;
  const a13 = v.replyMarkup;
  const a14 = v.entities;
  const a15 = v.scheduleDate;
  const a16 = v.scheduleRepeatPeriod;
  const a17 = v.sendAs;
  const a18 = v.quickReplyShortcut;
  const a19 = v.effect;
  const a20 = v.allowPaidStars;
  const a21 = v.suggestedPost;
  const a22 = v.richMessage;
  const flags = flag(a1, 2) | flag(a2, 32) | flag(a3, 64) | flag(a4, 128) | flag(a5, 16384) | flag(a6, 32768) | flag(a7, 65536) | flag(a8, 524288) | (a10 !== undefined ? 1 : 0) | (a13 !== undefined ? 4 : 0) | (a14 !== undefined ? 8 : 0) | (a15 !== undefined ? 1024 : 0) | (a16 !== undefined ? 16777216 : 0) | (a17 !== undefined ? 8192 : 0) | (a18 !== undefined ? 131072 : 0) | (a19 !== undefined ? 262144 : 0) | (a20 !== undefined ? 2097152 : 0) | (a21 !== undefined ? 4194304 : 0) | (a22 !== undefined ? 8388608 : 0);
  w.int(-17526942);
  w.int(flags);
  yInputPeer(w, v.peer);
  if ((flags & 1) !== 0) yInputReplyTo(w, a10);
  w.string(v.message);
  w.long(v.randomId);
  if ((flags & 4) !== 0) yReplyMarkup(w, a13);
  if ((flags & 8) !== 0) xMessageEntity(w, a14);
  if ((flags & 1024) !== 0) w.int(a15);
  if ((flags & 16777216) !== 0) w.int(a16);
  if ((flags & 8192) !== 0) yInputPeer(w, a17);
  if ((flags & 131072) !== 0) otherWrite(w, a18, "InputQuickReplyShortcut");
  if ((flags & 262144) !== 0) w.long(a19);
  if ((flags & 2097152) !== 0) w.long(a20);
  if ((flags & 4194304) !== 0) otherWrite(w, a21, "SuggestedPost");
  if ((flags & 8388608) !== 0) otherWrite(w, a22, "InputRichMessage");
}
function wMessagesSendMedia(w, v) {
  const a1 = v.silent;
  const a2 = v.background;
  const a3 = v.clearDraft;
  const a4 = v.noforwards;
  const a5 = v.updateStickersetsOrder;
  const a6 = v.invertMedia;
  const a7 = v.allowPaidFloodskip;
  const a9 = v.replyTo;
  const a13 = v.replyMarkup;
  const a14 = v.entities;
  const a15 = v.scheduleDate;
  const a16 = v.scheduleRepeatPeriod;
  const a17 = v.sendAs;
  const a18 = v.quickReplyShortcut;
  const a19 = v.effect;
  const a20 = v.allowPaidStars;
  const a21 = v.suggestedPost;
  const flags = flag(a1, 32) | flag(a2, 64) | flag(a3, 128) | flag(a4, 16384) | flag(a5, 32768) | flag(a6, 65536) | flag(a7, 524288) | (a9 !== undefined ? 1 : 0) | (a13 !== undefined ? 4 : 0) | (a14 !== undefined ? 8 : 0) | (a15 !== undefined ? 1024 : 0) | (a16 !== undefined ? 16777216 : 0) | (a17 !== undefined ? 8192 : 0) | (a18 !== undefined ? 131072 : 0) | (a19 !== undefined ? 262144 : 0) | (a20 !== undefined ? 2097152 : 0) | (a21 !== undefined ? 4194304 : 0);
  w.int(53536639);
  w.int(flags);
  yInputPeer(w, v.peer);
  if ((flags & 1) !== 0) yInputReplyTo(w, a9);
  yInputMedia(w, v.media);
  w.string(v.message);
  w.long(v.randomId);
  if ((flags & 4) !== 0) yReplyMarkup(w, a13);
  if ((flags & 8) !== 0) xMessageEntity(w, a14);
  if ((flags & 1024) !== 0) w.int(a15);
  if ((flags & 16777216) !== 0) w.int(a16);
  if ((flags & 8192) !== 0) yInputPeer(w, a17);
  if ((flags & 131072) !== 0) otherWrite(w, a18, "InputQuickReplyShortcut");
  if ((flags & 262144) !== 0) w.long(a19);
  if ((flags & 2097152) !== 0) w.long(a20);
  if ((flags & 4194304) !== 0) otherWrite(w, a21, "SuggestedPost");
}
function wMessagesForwardMessages(w, v) {
  const a1 = v.silent;
  const a2 = v.background;
  const a3 = v.withMyScore;
  const a4 = v.dropAuthor;
  const a5 = v.dropMediaCaptions;
  const a6 = v.noforwards;
  const a7 = v.allowPaidFloodskip;
  const a12 = v.topMsgId;
  const a13 = v.replyTo;
  const a14 = v.scheduleDate;
  const a15 = v.scheduleRepeatPeriod;
  const a16 = v.sendAs;
  const a17 = v.quickReplyShortcut;
  const a18 = v.effect;
  const a19 = v.videoTimestamp;
  const a20 = v.allowPaidStars;
  const a21 = v.suggestedPost;
  const flags = flag(a1, 32) | flag(a2, 64) | flag(a3, 256) | flag(a4, 2048) | flag(a5, 4096) | flag(a6, 16384) | flag(a7, 524288) | (a12 !== undefined ? 512 : 0) | (a13 !== undefined ? 4194304 : 0) | (a14 !== undefined ? 1024 : 0) | (a15 !== undefined ? 16777216 : 0) | (a16 !== undefined ? 8192 : 0) | (a17 !== undefined ? 131072 : 0) | (a18 !== undefined ? 262144 : 0) | (a19 !== undefined ? 1048576 : 0) | (a20 !== undefined ? 2097152 : 0) | (a21 !== undefined ? 8388608 : 0);
  w.int(326126204);
  w.int(flags);
  yInputPeer(w, v.fromPeer);
  xInt(w, v.id);
  xLong(w, v.randomId);
  yInputPeer(w, v.toPeer);
  if ((flags & 512) !== 0) w.int(a12);
  if ((flags & 4194304) !== 0) yInputReplyTo(w, a13);
  if ((flags & 1024) !== 0) w.int(a14);
  if ((flags & 16777216) !== 0) w.int(a15);
  if ((flags & 8192) !== 0) yInputPeer(w, a16);
  if ((flags & 131072) !== 0) otherWrite(w, a17, "InputQuickReplyShortcut");
  if ((flags & 262144) !== 0) w.long(a18);
  if ((flags & 1048576) !== 0) w.int(a19);
  if ((flags & 2097152) !== 0) w.long(a20);
  if ((flags & 8388608) !== 0) otherWrite(w, a21, "SuggestedPost");
}
function wMessagesGetMessagesViews(w, v) {
  w.int(1468322785);
  yInputPeer(w, v.peer);
  xInt(w, v.id);
  w.bool(v.increment);
}
function wMessagesSetInlineBotResults(w, v) {
  const a1 = v.gallery;
  const a2 = v.private;
  const a6 = v.nextOffset;
  const a7 = v.switchPm;
  const a8 = v.switchWebview;
  const flags = flag(a1, 1) | flag(a2, 2) | (a6 !== undefined ? 4 : 0) | (a7 !== undefined ? 8 : 0) | (a8 !== undefined ? 16 : 0);
  w.int(-1156406247);
  w.int(flags);
  w.long(v.queryId);
  xInputBotInlineResult(w, v.results);
  w.int(v.cacheTime);
  if ((flags & 4) !== 0) w.string(a6);
  if ((flags & 8) !== 0) otherWrite(w, a7, "InlineBotSwitchPM");
  if ((flags & 16) !== 0) otherWrite(w, a8, "InlineBotWebView");
}
function wMessagesEditMessage(w, v) {
  const a1 = v.noWebpage;
  const a2 = v.invertMedia;
  const a5 = v.message;
  const a6 = v.media;
  const a7 = v.replyMarkup;
  const a8 = v.entities;
  const a9 = v.scheduleDate;
  const a10 = v.scheduleRepeatPeriod;
  const a11 = v.quickReplyShortcutId;
  const a12 = v.richMessage;
  const flags = flag(a1, 2) | flag(a2, 65536) | (a5 !== undefined ? 2048 : 0) | (a6 !== undefined ? 16384 : 0) | (a7 !== undefined ? 4 : 0) | (a8 !== undefined ? 8 : 0) | (a9 !== undefined ? 32768 : 0) | (a10 !== undefined ? 262144 : 0) | (a11 !== undefined ? 131072 : 0) | (a12 !== undefined ? 8388608 : 0);
  w.int(-1324947860);
  w.int(flags);
  yInputPeer(w, v.peer);
  w.int(v.id);
  if ((flags & 2048) !== 0) w.string(a5);
  if ((flags & 16384) !== 0) yInputMedia(w, a6);
  if ((flags & 4) !== 0) yReplyMarkup(w, a7);
  if ((flags & 8) !== 0) xMessageEntity(w, a8);
  if ((flags & 32768) !== 0) w.int(a9);
  if ((flags & 262144) !== 0) w.int(a10);
  if ((flags & 131072) !== 0) w.int(a11);
  if ((flags & 8388608) !== 0) otherWrite(w, a12, "InputRichMessage");
}
function wMessagesEditInlineBotMessage(w, v) {
  const a1 = v.noWebpage;
  const a2 = v.invertMedia;
  const a4 = v.message;
  const a5 = v.media;
  const a6 = v.replyMarkup;
  const a7 = v.entities;
  const a8 = v.richMessage;
  const flags = flag(a1, 2) | flag(a2, 65536) | (a4 !== undefined ? 2048 : 0) | (a5 !== undefined ? 16384 : 0) | (a6 !== undefined ? 4 : 0) | (a7 !== undefined ? 8 : 0) | (a8 !== undefined ? 8388608 : 0);
  w.int(-1541162159);
  w.int(flags);
  yInputBotInlineMessageID(w, v.id);
  if ((flags & 2048) !== 0) w.string(a4);
  if ((flags & 16384) !== 0) yInputMedia(w, a5);
  if ((flags & 4) !== 0) yReplyMarkup(w, a6);
  if ((flags & 8) !== 0) xMessageEntity(w, a7);
  if ((flags & 8388608) !== 0) otherWrite(w, a8, "InputRichMessage");
}
function wMessagesGetBotCallbackAnswer(w, v) {
  const a1 = v.game;
  const a4 = v.data;
  const a5 = v.password;
  const flags = flag(a1, 2) | (a4 !== undefined ? 1 : 0) | (a5 !== undefined ? 4 : 0);
  w.int(-1824339449);
  w.int(flags);
  yInputPeer(w, v.peer);
  w.int(v.msgId);
  if ((flags & 1) !== 0) w.bytes(a4);
  if ((flags & 4) !== 0) otherWrite(w, a5, "InputCheckPasswordSRP");
}
function wMessagesSetBotCallbackAnswer(w, v) {
  const a1 = v.alert;
  const a3 = v.message;
  const a4 = v.url;
  const flags = flag(a1, 2) | (a3 !== undefined ? 1 : 0) | (a4 !== undefined ? 4 : 0);
  w.int(-712043766);
  w.int(flags);
  w.long(v.queryId);
  if ((flags & 1) !== 0) w.string(a3);
  if ((flags & 4) !== 0) w.string(a4);
  w.int(v.cacheTime);
}
function wMessagesGetPeerDialogs(w, v) {
  w.int(-462373635);
  xInputDialogPeer(w, v.peers);
}
function wMessagesSaveDraft(w, v) {
  const a1 = v.noWebpage;
  const a2 = v.invertMedia;
  const a3 = v.replyTo;
  const a6 = v.entities;
  const a7 = v.media;
  const a8 = v.effect;
  const a9 = v.suggestedPost;
  const a10 = v.richMessage;
  const flags = flag(a1, 2) | flag(a2, 64) | (a3 !== undefined ? 16 : 0) | (a6 !== undefined ? 8 : 0) | (a7 !== undefined ? 32 : 0) | (a8 !== undefined ? 128 : 0) | (a9 !== undefined ? 256 : 0) | (a10 !== undefined ? 512 : 0);
  w.int(-1391484580);
  w.int(flags);
  if ((flags & 16) !== 0) yInputReplyTo(w, a3);
  yInputPeer(w, v.peer);
  w.string(v.message);
  if ((flags & 8) !== 0) xMessageEntity(w, a6);
  if ((flags & 32) !== 0) yInputMedia(w, a7);
  if ((flags & 128) !== 0) w.long(a8);
  if ((flags & 256) !== 0) otherWrite(w, a9, "SuggestedPost");
  if ((flags & 512) !== 0) otherWrite(w, a10, "InputRichMessage");
}
function wMessagesUploadMedia(w, v) {
  const a1 = v.businessConnectionId;
  const flags = (a1 !== undefined ? 1 : 0);
  w.int(345405816);
  w.int(flags);
  if ((flags & 1) !== 0) w.string(a1);
  yInputPeer(w, v.peer);
  yInputMedia(w, v.media);
}
function wMessagesSendMultiMedia(w, v) {
  const a1 = v.silent;
  const a2 = v.background;
  const a3 = v.clearDraft;
  const a4 = v.noforwards;
  const a5 = v.updateStickersetsOrder;
  const a6 = v.invertMedia;
  const a7 = v.allowPaidFloodskip;
  const a9 = v.replyTo;
  const a11 = v.scheduleDate;
  const a12 = v.sendAs;
  const a13 = v.quickReplyShortcut;
  const a14 = v.effect;
  const a15 = v.allowPaidStars;
  const flags = flag(a1, 32) | flag(a2, 64) | flag(a3, 128) | flag(a4, 16384) | flag(a5, 32768) | flag(a6, 65536) | flag(a7, 524288) | (a9 !== undefined ? 1 : 0) | (a11 !== undefined ? 1024 : 0) | (a12 !== undefined ? 8192 : 0) | (a13 !== undefined ? 131072 : 0) | (a14 !== undefined ? 262144 : 0) | (a15 !== undefined ? 2097152 : 0);
  w.int(469278068);
  w.int(flags);
  yInputPeer(w, v.peer);
  if ((flags & 1) !== 0) yInputReplyTo(w, a9);
  xInputSingleMedia(w, v.multiMedia);
  if ((flags & 1024) !== 0) w.int(a11);
  if ((flags & 8192) !== 0) yInputPeer(w, a12);
  if ((flags & 131072) !== 0) otherWrite(w, a13, "InputQuickReplyShortcut");
  if ((flags & 262144) !== 0) w.long(a14);
  if ((flags & 2097152) !== 0) w.long(a15);
}
function wMessagesUpdatePinnedMessage(w, v) {
  const a1 = v.silent;
  const a2 = v.unpin;
  const a3 = v.pmOneside;
  const flags = flag(a1, 1) | flag(a2, 2) | flag(a3, 4);
  w.int(-760547348);
  w.int(flags);
  yInputPeer(w, v.peer);
  w.int(v.id);
}
function wMessagesSendReaction(w, v) {
  const a1 = v.big;
  const a2 = v.addToRecent;
  const a5 = v.reaction;
  const flags = flag(a1, 2) | flag(a2, 4) | (a5 !== undefined ? 1 : 0);
  w.int(-754091820);
  w.int(flags);
  yInputPeer(w, v.peer);
  w.int(v.msgId);
  if ((flags & 1) !== 0) xReaction(w, a5);
}
function wUpdatesGetState(w, v) {
  w.int(-304838614);
}
function wUpdatesGetDifference(w, v) {
  const a2 = v.ptsLimit;
  const a3 = v.ptsTotalLimit;
  const a6 = v.qtsLimit;
  const flags = (a2 !== undefined ? 2 : 0) | (a3 !== undefined ? 1 : 0) | (a6 !== undefined ? 4 : 0);
  w.int(432207715);
  w.int(flags);
  w.int(v.pts);
  if ((flags & 2) !== 0) w.int(a2);
  if ((flags & 1) !== 0) w.int(a3);
  w.int(v.date);
  w.int(v.qts);
  if ((flags & 4) !== 0) w.int(a6);
}
function wUpdatesGetChannelDifference(w, v) {
  const a1 = v.force;
  const flags = flag(a1, 1);
  w.int(51854712);
  w.int(flags);
  yInputChannel(w, v.channel);
  otherWrite(w, v.filter, "ChannelMessagesFilter");
  w.int(v.pts);
  w.int(v.limit);
}
function wUploadSaveFilePart(w, v) {
  w.int(-1291540959);
  w.long(v.fileId);
  w.int(v.filePart);
  w.bytes(v.bytes);
}
function wUploadGetFile(w, v) {
  const a1 = v.precise;
  const a2 = v.cdnSupported;
  const flags = flag(a1, 1) | flag(a2, 2);
  w.int(-1101843010);
  w.int(flags);
  yInputFileLocation(w, v.location);
  w.long(v.offset);
  w.int(v.limit);
}
function wUploadSaveBigFilePart(w, v) {
  w.int(-562337987);
  w.long(v.fileId);
  w.int(v.filePart);
  w.int(v.fileTotalParts);
  w.bytes(v.bytes);
}
function wChannelsReadHistory(w, v) {
  w.int(-871347913);
  yInputChannel(w, v.channel);
  w.int(v.maxId);
}
function wChannelsDeleteMessages(w, v) {
  w.int(-2067661490);
  yInputChannel(w, v.channel);
  xInt(w, v.id);
}
function wChannelsGetMessages(w, v) {
  w.int(-1383294429);
  yInputChannel(w, v.channel);
  xInputMessage(w, v.id);
}
function wChannelsGetParticipants(w, v) {
  w.int(2010044880);
  yInputChannel(w, v.channel);
  otherWrite(w, v.filter, "ChannelParticipantsFilter");
  w.int(v.offset);
  w.int(v.limit);
  w.long(v.hash);
}
function wChannelsGetParticipant(w, v) {
  w.int(-1599378234);
  yInputChannel(w, v.channel);
  yInputPeer(w, v.participant);
}
function wChannelsGetChannels(w, v) {
  w.int(176122811);
  xInputChannel(w, v.id);
}
function wChannelsGetFullChannel(w, v) {
  w.int(141781513);
  yInputChannel(w, v.channel);
}
function wChannelsEditBanned(w, v) {
  w.int(-1763259007);
  yInputChannel(w, v.channel);
  yInputPeer(w, v.participant);
  otherWrite(w, v.bannedRights, "ChatBannedRights");
}
function vRestrictionReason(r) {
  const n = r.vectorLength(4);
  const a = new Array(n);
  for (let i = 0; i < n; i++) a[i] = bRestrictionReason(r);
  return a;
}
function vUsername(r) {
  const n = r.vectorLength(4);
  const a = new Array(n);
  for (let i = 0; i < n; i++) a[i] = bUsername(r);
  return a;
}
function vMessageEntity(r) {
  const n = r.vectorLength(4);
  const a = new Array(n);
  for (let i = 0; i < n; i++) a[i] = bMessageEntity(r);
  return a;
}
function vDocument(r) {
  const n = r.vectorLength(4);
  const a = new Array(n);
  for (let i = 0; i < n; i++) a[i] = bDocument(r);
  return a;
}
function vLong(r) {
  const n = r.vectorLength(8);
  const a = new Array(n);
  for (let i = 0; i < n; i++) a[i] = r.long();
  return a;
}
function vPhotoSize(r) {
  const n = r.vectorLength(4);
  const a = new Array(n);
  for (let i = 0; i < n; i++) a[i] = bPhotoSize(r);
  return a;
}
function vVideoSize(r) {
  const n = r.vectorLength(4);
  const a = new Array(n);
  for (let i = 0; i < n; i++) a[i] = bVideoSize(r);
  return a;
}
function vInt(r) {
  const n = r.vectorLength(4);
  const a = new Array(n);
  for (let i = 0; i < n; i++) a[i] = r.int();
  return a;
}
function vContact(r) {
  const n = r.vectorLength(4);
  const a = new Array(n);
  for (let i = 0; i < n; i++) a[i] = bContact(r);
  return a;
}
function vUser(r) {
  const n = r.vectorLength(4);
  const a = new Array(n);
  for (let i = 0; i < n; i++) a[i] = bUser(r);
  return a;
}
function vDialog(r) {
  const n = r.vectorLength(4);
  const a = new Array(n);
  for (let i = 0; i < n; i++) a[i] = bDialog(r);
  return a;
}
function vMessage(r) {
  const n = r.vectorLength(4);
  const a = new Array(n);
  for (let i = 0; i < n; i++) a[i] = bMessage(r);
  return a;
}
function vChat(r) {
  const n = r.vectorLength(4);
  const a = new Array(n);
  for (let i = 0; i < n; i++) a[i] = bChat(r);
  return a;
}
function vForumTopic(r) {
  const n = r.vectorLength(4);
  const a = new Array(n);
  for (let i = 0; i < n; i++) a[i] = bForumTopic(r);
  return a;
}
function vEncryptedMessage(r) {
  const n = r.vectorLength(4);
  const a = new Array(n);
  for (let i = 0; i < n; i++) a[i] = other(r, r.int(), "EncryptedMessage");
  return a;
}
function vUpdate(r) {
  const n = r.vectorLength(4);
  const a = new Array(n);
  for (let i = 0; i < n; i++) a[i] = bUpdate(r);
  return a;
}
function vDcOption(r) {
  const n = r.vectorLength(4);
  const a = new Array(n);
  for (let i = 0; i < n; i++) a[i] = bDcOption(r);
  return a;
}
function vDocumentAttribute(r) {
  const n = r.vectorLength(4);
  const a = new Array(n);
  for (let i = 0; i < n; i++) a[i] = bDocumentAttribute(r);
  return a;
}
function vPeer(r) {
  const n = r.vectorLength(4);
  const a = new Array(n);
  for (let i = 0; i < n; i++) a[i] = bPeer(r);
  return a;
}
function vWebPageAttribute(r) {
  const n = r.vectorLength(4);
  const a = new Array(n);
  for (let i = 0; i < n; i++) a[i] = other(r, r.int(), "WebPageAttribute");
  return a;
}
function vStickerPack(r) {
  const n = r.vectorLength(4);
  const a = new Array(n);
  for (let i = 0; i < n; i++) a[i] = bStickerPack(r);
  return a;
}
function vStickerKeyword(r) {
  const n = r.vectorLength(4);
  const a = new Array(n);
  for (let i = 0; i < n; i++) a[i] = bStickerKeyword(r);
  return a;
}
function vInlineQueryPeerType(r) {
  const n = r.vectorLength(4);
  const a = new Array(n);
  for (let i = 0; i < n; i++) a[i] = other(r, r.int(), "InlineQueryPeerType");
  return a;
}
function vKeyboardButton(r) {
  const n = r.vectorLength(4);
  const a = new Array(n);
  for (let i = 0; i < n; i++) a[i] = bKeyboardButton(r);
  return a;
}
function vKeyboardButtonRow(r) {
  const n = r.vectorLength(4);
  const a = new Array(n);
  for (let i = 0; i < n; i++) a[i] = bKeyboardButtonRow(r);
  return a;
}
function vChannelParticipant(r) {
  const n = r.vectorLength(4);
  const a = new Array(n);
  for (let i = 0; i < n; i++) a[i] = bChannelParticipant(r);
  return a;
}
function vPollAnswer(r) {
  const n = r.vectorLength(4);
  const a = new Array(n);
  for (let i = 0; i < n; i++) a[i] = bPollAnswer(r);
  return a;
}
function vString(r) {
  const n = r.vectorLength(4);
  const a = new Array(n);
  for (let i = 0; i < n; i++) a[i] = r.string();
  return a;
}
function vPollAnswerVoters(r) {
  const n = r.vectorLength(4);
  const a = new Array(n);
  for (let i = 0; i < n; i++) a[i] = bPollAnswerVoters(r);
  return a;
}
function vReactionCount(r) {
  const n = r.vectorLength(4);
  const a = new Array(n);
  for (let i = 0; i < n; i++) a[i] = bReactionCount(r);
  return a;
}
function vMessagePeerReaction(r) {
  const n = r.vectorLength(4);
  const a = new Array(n);
  for (let i = 0; i < n; i++) a[i] = bMessagePeerReaction(r);
  return a;
}
function vMessageReactor(r) {
  const n = r.vectorLength(4);
  const a = new Array(n);
  for (let i = 0; i < n; i++) a[i] = other(r, r.int(), "MessageReactor");
  return a;
}
function bUserProfilePhoto(r) {
  const id = r.int();
  if (id === 1326562017) return rUserProfilePhotoEmpty(r);
  if (id === -2100168954) return rUserProfilePhoto(r);
  return other(r, id, "UserProfilePhoto");
}
function bUserStatus(r) {
  const id = r.int();
  if (id === 164646985) return rUserStatusEmpty(r);
  if (id === -306628279) return rUserStatusOnline(r);
  if (id === 9203775) return rUserStatusOffline(r);
  if (id === 2065268168) return rUserStatusRecently(r);
  if (id === 1410997530) return rUserStatusLastWeek(r);
  if (id === 1703516023) return rUserStatusLastMonth(r);
  return other(r, id, "UserStatus");
}
function bEmojiStatus(r) {
  const id = r.int();
  if (id === 769727150) return rEmojiStatusEmpty(r);
  if (id === -402717046) return rEmojiStatus(r);
  return other(r, id, "EmojiStatus");
}
function bRecentStory(r) {
  const id = r.int();
  if (id === 1897752877) return rRecentStory(r);
  return other(r, id, "RecentStory");
}
function bPeerColor(r) {
  const id = r.int();
  if (id === -1253352753) return rPeerColor(r);
  return other(r, id, "PeerColor");
}
function bChatPhoto(r) {
  const id = r.int();
  if (id === 935395612) return rChatPhotoEmpty(r);
  if (id === 476978193) return rChatPhoto(r);
  return other(r, id, "ChatPhoto");
}
function bChatAdminRights(r) {
  const id = r.int();
  if (id === 1605510357) return rChatAdminRights(r);
  return other(r, id, "ChatAdminRights");
}
function bChatBannedRights(r) {
  const id = r.int();
  if (id === -1626209256) return rChatBannedRights(r);
  return other(r, id, "ChatBannedRights");
}
function bPeer(r) {
  const id = r.int();
  if (id === 1498486562) return rPeerUser(r);
  if (id === 918946202) return rPeerChat(r);
  if (id === -1566230754) return rPeerChannel(r);
  return other(r, id, "Peer");
}
function bMessageFwdHeader(r) {
  const id = r.int();
  if (id === 1313731771) return rMessageFwdHeader(r);
  return other(r, id, "MessageFwdHeader");
}
function bMessageReplyHeader(r) {
  const id = r.int();
  if (id === 462937446) return rMessageReplyHeader(r);
  return other(r, id, "MessageReplyHeader");
}
function bMessageMedia(r) {
  const id = r.int();
  if (id === 1038967584) return rMessageMediaEmpty(r);
  if (id === -501814429) return rMessageMediaPhoto(r);
  if (id === 1457575028) return rMessageMediaGeo(r);
  if (id === 1882335561) return rMessageMediaContact(r);
  if (id === -1618676578) return rMessageMediaUnsupported(r);
  if (id === 1389939929) return rMessageMediaDocument(r);
  if (id === -571405253) return rMessageMediaWebPage(r);
  if (id === 784356159) return rMessageMediaVenue(r);
  if (id === 2000637542) return rMessageMediaPoll(r);
  if (id === 147581959) return rMessageMediaDice(r);
  return other(r, id, "MessageMedia");
}
function bReplyMarkup(r) {
  const id = r.int();
  if (id === -1606526075) return rReplyKeyboardHide(r);
  if (id === -2035021048) return rReplyKeyboardForceReply(r);
  if (id === -2049074735) return rReplyKeyboardMarkup(r);
  if (id === 1218642516) return rReplyInlineMarkup(r);
  return other(r, id, "ReplyMarkup");
}
function bMessageReplies(r) {
  const id = r.int();
  if (id === -2083123262) return rMessageReplies(r);
  return other(r, id, "MessageReplies");
}
function bMessageReactions(r) {
  const id = r.int();
  if (id === 171155211) return rMessageReactions(r);
  return other(r, id, "MessageReactions");
}
function bMessageAction(r) {
  const id = r.int();
  if (id === -1119368275) return rMessageActionChatCreate(r);
  if (id === -1247687078) return rMessageActionChatEditTitle(r);
  if (id === 2144015272) return rMessageActionChatEditPhoto(r);
  if (id === 365886720) return rMessageActionChatAddUser(r);
  if (id === -1539362612) return rMessageActionChatDeleteUser(r);
  if (id === 51520707) return rMessageActionChatJoinedByLink(r);
  if (id === -1781355374) return rMessageActionChannelCreate(r);
  if (id === -1799538451) return rMessageActionPinMessage(r);
  if (id === -2132731265) return rMessageActionPhoneCall(r);
  if (id === -202219658) return rMessageActionContactSignUp(r);
  if (id === -339958837) return rMessageActionChatJoinedByRequest(r);
  if (id === 228168278) return rMessageActionTopicCreate(r);
  return other(r, id, "MessageAction");
}
function bPhoto(r) {
  const id = r.int();
  if (id === 590459437) return rPhotoEmpty(r);
  if (id === -82216347) return rPhoto(r);
  return other(r, id, "Photo");
}
function bDocument(r) {
  const id = r.int();
  if (id === 922273905) return rDocumentEmpty(r);
  if (id === -1881881384) return rDocument(r);
  return other(r, id, "Document");
}
function bGeoPoint(r) {
  const id = r.int();
  if (id === 286776671) return rGeoPointEmpty(r);
  if (id === -1297942941) return rGeoPoint(r);
  return other(r, id, "GeoPoint");
}
function bWebPage(r) {
  const id = r.int();
  if (id === 555358088) return rWebPageEmpty(r);
  if (id === -1328464313) return rWebPagePending(r);
  if (id === -392411726) return rWebPage(r);
  return other(r, id, "WebPage");
}
function bPoll(r) {
  const id = r.int();
  if (id === -1771164225) return rPoll(r);
  return other(r, id, "Poll");
}
function bPollResults(r) {
  const id = r.int();
  if (id === -1166298786) return rPollResults(r);
  return other(r, id, "PollResults");
}
function bPeerNotifySettings(r) {
  const id = r.int();
  if (id === -1721619444) return rPeerNotifySettings(r);
  return other(r, id, "PeerNotifySettings");
}
function bDraftMessage(r) {
  const id = r.int();
  if (id === 453805082) return rDraftMessageEmpty(r);
  if (id === 1627271828) return rDraftMessage(r);
  return other(r, id, "DraftMessage");
}
function bFolder(r) {
  const id = r.int();
  if (id === -11252123) return rFolder(r);
  return other(r, id, "Folder");
}
function bNotificationSound(r) {
  const id = r.int();
  if (id === -1746354498) return rNotificationSoundDefault(r);
  if (id === 1863070943) return rNotificationSoundNone(r);
  if (id === -2096391452) return rNotificationSoundLocal(r);
  if (id === -9666487) return rNotificationSoundRingtone(r);
  return other(r, id, "NotificationSound");
}
function bMessage(r) {
  const id = r.int();
  if (id === -1868117372) return rMessageEmpty(r);
  if (id === 1979759059) return rMessage(r);
  if (id === 2055212554) return rMessageService(r);
  return other(r, id, "Message");
}
function bChannelParticipant(r) {
  const id = r.int();
  if (id === 466961494) return rChannelParticipant(r);
  if (id === -1454929382) return rChannelParticipantSelf(r);
  if (id === 803602899) return rChannelParticipantCreator(r);
  if (id === 885242707) return rChannelParticipantAdmin(r);
  if (id === -705647215) return rChannelParticipantBanned(r);
  if (id === 453242886) return rChannelParticipantLeft(r);
  return other(r, id, "ChannelParticipant");
}
function bUpdatesState(r) {
  const id = r.int();
  if (id === -1519637954) return rUpdatesState(r);
  return other(r, id, "updates.State");
}
function bUpdate(r) {
  const id = r.int();
  if (id < -232346616) {
    if (id < -1094555409) {
      if (id < -1635468135) {
        if (id === -2092401936) return rUpdateChatUserTyping(r);
        if (id === -1937192669) return rUpdateChannelUserTyping(r);
        if (id === -1842450928) return rUpdateReadChannelInbox(r);
        if (id === -1738720581) return rUpdateChannelParticipant(r);
      } else {
        if (id < -1484486364) {
          if (id === -1635468135) return rUpdateReadHistoryInbox(r);
          if (id === -1576161051) return rUpdateDeleteMessages(r);
        } else {
          if (id === -1484486364) return rUpdateUserName(r);
          if (id === -1218471511) return rUpdateReadChannelOutbox(r);
          if (id === -1177566067) return rUpdateBotCallbackQuery(r);
        }
      }
    } else {
      if (id < -699641301) {
        if (id === -1094555409) return rUpdateNotifySettings(r);
        if (id === -1020437742) return rUpdateDeleteChannelMessages(r);
        if (id === -796432838) return rUpdateChatParticipant(r);
        if (id === -761649164) return rUpdateChannelMessageForwards(r);
      } else {
        if (id < -440534818) {
          if (id === -699641301) return rUpdateMessagePoll(r);
          if (id === -469536605) return rUpdateEditMessage(r);
        } else {
          if (id === -440534818) return rUpdateUserStatus(r);
          if (id === -309990731) return rUpdatePinnedMessages(r);
          if (id === -302247650) return rUpdateDraftMessage(r);
        }
      }
    }
  } else {
    if (id < 791617983) {
      if (id < 457133559) {
        if (id === -232346616) return rUpdateChannelMessageViews(r);
        if (id === -131960447) return rUpdateReadMessagesContents(r);
        if (id === 277713951) return rUpdateChannelTooLong(r);
        if (id === 317794823) return rUpdateBotInlineSend(r);
      } else {
        if (id < 522914557) {
          if (id === 457133559) return rUpdateEditChannelMessage(r);
          if (id === 506035194) return rUpdateMessageReactions(r);
        } else {
          if (id === 522914557) return rUpdateNewMessage(r);
          if (id === 542282808) return rUpdateUser(r);
          if (id === 706199388) return rUpdateUserTyping(r);
        }
      }
    } else {
      if (id < 1656358105) {
        if (id === 791617983) return rUpdateReadHistoryOutbox(r);
        if (id === 1232025500) return rUpdateBotInlineQuery(r);
        if (id === 1318109142) return rUpdateMessageID(r);
        if (id === 1538885128) return rUpdatePinnedChannelMessages(r);
      } else {
        if (id < 1763610706) {
          if (id === 1656358105) return rUpdateNewChannelMessage(r);
          if (id === 1666927625) return rUpdateChannel(r);
        } else {
          if (id === 1763610706) return rUpdateInlineBotCallbackQuery(r);
          if (id === 1786671974) return rUpdatePeerSettings(r);
          if (id === 2139689491) return rUpdateWebPage(r);
        }
      }
    }
  }
  return other(r, id, "Update");
}
function bStorageFileType(r) {
  const id = r.int();
  if (id === -1432995067) return rStorageFileUnknown(r);
  if (id === 1086091090) return rStorageFilePartial(r);
  if (id === 8322574) return rStorageFileJpeg(r);
  if (id === -891180321) return rStorageFileGif(r);
  if (id === 172975040) return rStorageFilePng(r);
  if (id === -1373745011) return rStorageFilePdf(r);
  if (id === 1384777335) return rStorageFileMp3(r);
  if (id === 1258941372) return rStorageFileMov(r);
  if (id === -1278304028) return rStorageFileMp4(r);
  if (id === 276907596) return rStorageFileWebp(r);
  return other(r, id, "storage.FileType");
}
function bReaction(r) {
  const id = r.int();
  if (id === 455247544) return rReactionEmoji(r);
  if (id === -1992950669) return rReactionCustomEmoji(r);
  return other(r, id, "Reaction");
}
function bInputStickerSet(r) {
  const id = r.int();
  if (id === -4838507) return rInputStickerSetEmpty(r);
  if (id === -1645763991) return rInputStickerSetID(r);
  if (id === -2044933984) return rInputStickerSetShortName(r);
  return other(r, id, "InputStickerSet");
}
function bStickerSet(r) {
  const id = r.int();
  if (id === 768691932) return rStickerSet(r);
  return other(r, id, "StickerSet");
}
function bKeyboardButtonStyle(r) {
  const id = r.int();
  if (id === 1339896880) return rKeyboardButtonStyle(r);
  return other(r, id, "KeyboardButtonStyle");
}
function bTextWithEntities(r) {
  const id = r.int();
  if (id === 1964978502) return rTextWithEntities(r);
  return other(r, id, "TextWithEntities");
}
function bRestrictionReason(r) {
  const id = r.int();
  if (id === -797791052) return rRestrictionReason(r);
  return other(r, id, "RestrictionReason");
}
function bUsername(r) {
  const id = r.int();
  if (id === -1274595769) return rUsername(r);
  return other(r, id, "Username");
}
function bMessageEntity(r) {
  const id = r.int();
  if (id < 106086853) {
    if (id < -1090087980) {
      if (id < -1672577397) {
        if (id === -2106619040) return rMessageEntityItalic(r);
        if (id === -1874147385) return rMessageEntityFormattedDate(r);
        if (id === -1687559349) return rMessageEntityPhone(r);
      } else {
        if (id === -1672577397) return rMessageEntityUnderline(r);
        if (id === -1148011883) return rMessageEntityUnknown(r);
        if (id === -1117713463) return rMessageEntityBold(r);
      }
    } else {
      if (id < -595914432) {
        if (id === -1090087980) return rMessageEntityStrike(r);
        if (id === -960371289) return rMessageEntityDiffReplace(r);
        if (id === -925956616) return rMessageEntityCustomEmoji(r);
      } else {
        if (id === -595914432) return rMessageEntityMentionName(r);
        if (id === -238245204) return rMessageEntityBlockquote(r);
        if (id === -100378723) return rMessageEntityMention(r);
      }
    }
  } else {
    if (id < 1859134776) {
      if (id < 1280209983) {
        if (id === 106086853) return rMessageEntityDiffDelete(r);
        if (id === 681706865) return rMessageEntityCode(r);
        if (id === 852137487) return rMessageEntitySpoiler(r);
      } else {
        if (id === 1280209983) return rMessageEntityCashtag(r);
        if (id === 1692693954) return rMessageEntityEmail(r);
        if (id === 1827637959) return rMessageEntityBotCommand(r);
      }
    } else {
      if (id < 1938967520) {
        if (id === 1859134776) return rMessageEntityUrl(r);
        if (id === 1868782349) return rMessageEntityHashtag(r);
        if (id === 1903653142) return rMessageEntityDiffInsert(r);
      } else {
        if (id === 1938967520) return rMessageEntityPre(r);
        if (id === 1981704948) return rMessageEntityBankCard(r);
        if (id === 1990644519) return rMessageEntityTextUrl(r);
      }
    }
  }
  return other(r, id, "MessageEntity");
}
function bPhotoSize(r) {
  const id = r.int();
  if (id === 236446268) return rPhotoSizeEmpty(r);
  if (id === 1976012384) return rPhotoSize(r);
  if (id === 35527382) return rPhotoCachedSize(r);
  if (id === -525288402) return rPhotoStrippedSize(r);
  if (id === -96535659) return rPhotoSizeProgressive(r);
  if (id === -668906175) return rPhotoPathSize(r);
  return other(r, id, "PhotoSize");
}
function bVideoSize(r) {
  const id = r.int();
  if (id === -567037804) return rVideoSize(r);
  return other(r, id, "VideoSize");
}
function bContact(r) {
  const id = r.int();
  if (id === 341499403) return rContact(r);
  return other(r, id, "Contact");
}
function bUser(r) {
  const id = r.int();
  if (id === -742634630) return rUserEmpty(r);
  if (id === -1313289085) return rUser(r);
  return other(r, id, "User");
}
function bDialog(r) {
  const id = r.int();
  if (id === -58066957) return rDialog(r);
  if (id === 1908216652) return rDialogFolder(r);
  return other(r, id, "Dialog");
}
function bChat(r) {
  const id = r.int();
  if (id === 693512293) return rChatEmpty(r);
  if (id === 1103884886) return rChat(r);
  if (id === 1704108455) return rChatForbidden(r);
  if (id === -727763770) return rChannel(r);
  if (id === 399807445) return rChannelForbidden(r);
  return other(r, id, "Chat");
}
function bForumTopic(r) {
  const id = r.int();
  if (id === -52766699) return rForumTopic(r);
  return other(r, id, "ForumTopic");
}
function bDcOption(r) {
  const id = r.int();
  if (id === 414687501) return rDcOption(r);
  return other(r, id, "DcOption");
}
function bDocumentAttribute(r) {
  const id = r.int();
  if (id === 1815593308) return rDocumentAttributeImageSize(r);
  if (id === 297109817) return rDocumentAttributeAnimated(r);
  if (id === 1662637586) return rDocumentAttributeSticker(r);
  if (id === 1137015880) return rDocumentAttributeVideo(r);
  if (id === -1739392570) return rDocumentAttributeAudio(r);
  if (id === 358154344) return rDocumentAttributeFilename(r);
  if (id === -1744710921) return rDocumentAttributeHasStickers(r);
  if (id === -48981863) return rDocumentAttributeCustomEmoji(r);
  return other(r, id, "DocumentAttribute");
}
function bStickerPack(r) {
  const id = r.int();
  if (id === 313694676) return rStickerPack(r);
  return other(r, id, "StickerPack");
}
function bStickerKeyword(r) {
  const id = r.int();
  if (id === -50416996) return rStickerKeyword(r);
  return other(r, id, "StickerKeyword");
}
function bKeyboardButton(r) {
  const id = r.int();
  if (id === 2098662655) return rKeyboardButton(r);
  if (id === -670292500) return rKeyboardButtonUrl(r);
  if (id === -433338016) return rKeyboardButtonCallback(r);
  if (id === 1098841487) return rKeyboardButtonRequestPhone(r);
  if (id === -1726768644) return rKeyboardButtonSwitchInline(r);
  if (id === -398020192) return rKeyboardButtonWebView(r);
  if (id === -1127960816) return rKeyboardButtonCopy(r);
  return other(r, id, "KeyboardButton");
}
function bKeyboardButtonRow(r) {
  const id = r.int();
  if (id === 2002815875) return rKeyboardButtonRow(r);
  return other(r, id, "KeyboardButtonRow");
}
function bPollAnswer(r) {
  const id = r.int();
  if (id === 1266514026) return rPollAnswer(r);
  return other(r, id, "PollAnswer");
}
function bPollAnswerVoters(r) {
  const id = r.int();
  if (id === 910500618) return rPollAnswerVoters(r);
  return other(r, id, "PollAnswerVoters");
}
function bReactionCount(r) {
  const id = r.int();
  if (id === -1546531968) return rReactionCount(r);
  return other(r, id, "ReactionCount");
}
function bMessagePeerReaction(r) {
  const id = r.int();
  if (id === -1938180548) return rMessagePeerReaction(r);
  return other(r, id, "MessagePeerReaction");
}
function xInputDocument(w, v) {
  if (!Array.isArray(v)) refuse();
  const n = v.length;
  w.vectorLength(n);
  for (let i = 0; i < n; i++) yInputDocument(w, v[i]);
}
function xDocumentAttribute(w, v) {
  if (!Array.isArray(v)) refuse();
  const n = v.length;
  w.vectorLength(n);
  for (let i = 0; i < n; i++) yDocumentAttribute(w, v[i]);
}
function xInt(w, v) {
  if (!Array.isArray(v)) refuse();
  const n = v.length;
  w.vectorLength(n);
  for (let i = 0; i < n; i++) w.int(v[i]);
}
function xMessageEntity(w, v) {
  if (!Array.isArray(v)) refuse();
  const n = v.length;
  w.vectorLength(n);
  for (let i = 0; i < n; i++) yMessageEntity(w, v[i]);
}
function xInlineQueryPeerType(w, v) {
  if (!Array.isArray(v)) refuse();
  const n = v.length;
  w.vectorLength(n);
  for (let i = 0; i < n; i++) otherWrite(w, v[i], "InlineQueryPeerType");
}
function xKeyboardButton(w, v) {
  if (!Array.isArray(v)) refuse();
  const n = v.length;
  w.vectorLength(n);
  for (let i = 0; i < n; i++) yKeyboardButton(w, v[i]);
}
function xKeyboardButtonRow(w, v) {
  if (!Array.isArray(v)) refuse();
  const n = v.length;
  w.vectorLength(n);
  for (let i = 0; i < n; i++) yKeyboardButtonRow(w, v[i]);
}
function xInputUser(w, v) {
  if (!Array.isArray(v)) refuse();
  const n = v.length;
  w.vectorLength(n);
  for (let i = 0; i < n; i++) yInputUser(w, v[i]);
}
function xInputMessage(w, v) {
  if (!Array.isArray(v)) refuse();
  const n = v.length;
  w.vectorLength(n);
  for (let i = 0; i < n; i++) yInputMessage(w, v[i]);
}
function xReaction(w, v) {
  if (!Array.isArray(v)) refuse();
  const n = v.length;
  w.vectorLength(n);
  for (let i = 0; i < n; i++) yReaction(w, v[i]);
}
function xLong(w, v) {
  if (!Array.isArray(v)) refuse();
  const n = v.length;
  w.vectorLength(n);
  for (let i = 0; i < n; i++) w.long(v[i]);
}
function xInputBotInlineResult(w, v) {
  if (!Array.isArray(v)) refuse();
  const n = v.length;
  w.vectorLength(n);
  for (let i = 0; i < n; i++) yInputBotInlineResult(w, v[i]);
}
function xInputDialogPeer(w, v) {
  if (!Array.isArray(v)) refuse();
  const n = v.length;
  w.vectorLength(n);
  for (let i = 0; i < n; i++) yInputDialogPeer(w, v[i]);
}
function xInputSingleMedia(w, v) {
  if (!Array.isArray(v)) refuse();
  const n = v.length;
  w.vectorLength(n);
  for (let i = 0; i < n; i++) yInputSingleMedia(w, v[i]);
}
function xInputChannel(w, v) {
  if (!Array.isArray(v)) refuse();
  const n = v.length;
  w.vectorLength(n);
  for (let i = 0; i < n; i++) yInputChannel(w, v[i]);
}
function yInputFile(w, v) {
  const n = v._;
  if (n === "inputFile") return wInputFile(w, v);
  if (n === "inputFileBig") return wInputFileBig(w, v);
  return otherWrite(w, v, "InputFile");
}
function yInputDocument(w, v) {
  const n = v._;
  if (n === "inputDocumentEmpty") return wInputDocumentEmpty(w, v);
  if (n === "inputDocument") return wInputDocument(w, v);
  return otherWrite(w, v, "InputDocument");
}
function yInputPhoto(w, v) {
  const n = v._;
  if (n === "inputPhotoEmpty") return wInputPhotoEmpty(w, v);
  if (n === "inputPhoto") return wInputPhoto(w, v);
  return otherWrite(w, v, "InputPhoto");
}
function yInputGeoPoint(w, v) {
  const n = v._;
  if (n === "inputGeoPoint") return wInputGeoPoint(w, v);
  return otherWrite(w, v, "InputGeoPoint");
}
function yInputMedia(w, v) {
  const n = v._;
  if (n === "inputMediaEmpty") return wInputMediaEmpty(w, v);
  if (n === "inputMediaUploadedPhoto") return wInputMediaUploadedPhoto(w, v);
  if (n === "inputMediaPhoto") return wInputMediaPhoto(w, v);
  if (n === "inputMediaGeoPoint") return wInputMediaGeoPoint(w, v);
  if (n === "inputMediaContact") return wInputMediaContact(w, v);
  if (n === "inputMediaUploadedDocument") return wInputMediaUploadedDocument(w, v);
  if (n === "inputMediaDocument") return wInputMediaDocument(w, v);
  if (n === "inputMediaPoll") return wInputMediaPoll(w, v);
  if (n === "inputMediaDice") return wInputMediaDice(w, v);
  if (n === "inputMediaWebPage") return wInputMediaWebPage(w, v);
  return otherWrite(w, v, "InputMedia");
}
function yInputPeer(w, v) {
  const n = v._;
  if (n === "inputPeerEmpty") return wInputPeerEmpty(w, v);
  if (n === "inputPeerSelf") return wInputPeerSelf(w, v);
  if (n === "inputPeerChat") return wInputPeerChat(w, v);
  if (n === "inputPeerUser") return wInputPeerUser(w, v);
  if (n === "inputPeerChannel") return wInputPeerChannel(w, v);
  return otherWrite(w, v, "InputPeer");
}
function yInputStickerSet(w, v) {
  const n = v._;
  if (n === "inputStickerSetEmpty") return wInputStickerSetEmpty(w, v);
  if (n === "inputStickerSetID") return wInputStickerSetID(w, v);
  if (n === "inputStickerSetShortName") return wInputStickerSetShortName(w, v);
  return otherWrite(w, v, "InputStickerSet");
}
function yKeyboardButtonStyle(w, v) {
  const n = v._;
  if (n === "keyboardButtonStyle") return wKeyboardButtonStyle(w, v);
  return otherWrite(w, v, "KeyboardButtonStyle");
}
function yInputUser(w, v) {
  const n = v._;
  if (n === "inputUserEmpty") return wInputUserEmpty(w, v);
  if (n === "inputUserSelf") return wInputUserSelf(w, v);
  if (n === "inputUser") return wInputUser(w, v);
  return otherWrite(w, v, "InputUser");
}
function yReplyMarkup(w, v) {
  const n = v._;
  if (n === "replyKeyboardHide") return wReplyKeyboardHide(w, v);
  if (n === "replyKeyboardForceReply") return wReplyKeyboardForceReply(w, v);
  if (n === "replyKeyboardMarkup") return wReplyKeyboardMarkup(w, v);
  if (n === "replyInlineMarkup") return wReplyInlineMarkup(w, v);
  return otherWrite(w, v, "ReplyMarkup");
}
function yInputWebDocument(w, v) {
  const n = v._;
  if (n === "inputWebDocument") return wInputWebDocument(w, v);
  return otherWrite(w, v, "InputWebDocument");
}
function yInputBotInlineMessage(w, v) {
  const n = v._;
  if (n === "inputBotInlineMessageMediaAuto") return wInputBotInlineMessageMediaAuto(w, v);
  if (n === "inputBotInlineMessageText") return wInputBotInlineMessageText(w, v);
  return otherWrite(w, v, "InputBotInlineMessage");
}
function ySendMessageAction(w, v) {
  const n = v._;
  if (n === "sendMessageTypingAction") return wSendMessageTypingAction(w, v);
  if (n === "sendMessageCancelAction") return wSendMessageCancelAction(w, v);
  if (n === "sendMessageUploadPhotoAction") return wSendMessageUploadPhotoAction(w, v);
  if (n === "sendMessageUploadDocumentAction") return wSendMessageUploadDocumentAction(w, v);
  return otherWrite(w, v, "SendMessageAction");
}
function yInputReplyTo(w, v) {
  const n = v._;
  if (n === "inputReplyToMessage") return wInputReplyToMessage(w, v);
  if (n === "inputReplyToStory") return wInputReplyToStory(w, v);
  return otherWrite(w, v, "InputReplyTo");
}
function yInputBotInlineMessageID(w, v) {
  const n = v._;
  if (n === "inputBotInlineMessageID") return wInputBotInlineMessageID(w, v);
  if (n === "inputBotInlineMessageID64") return wInputBotInlineMessageID64(w, v);
  return otherWrite(w, v, "InputBotInlineMessageID");
}
function yInputChannel(w, v) {
  const n = v._;
  if (n === "inputChannelEmpty") return wInputChannelEmpty(w, v);
  if (n === "inputChannel") return wInputChannel(w, v);
  return otherWrite(w, v, "InputChannel");
}
function yInputFileLocation(w, v) {
  const n = v._;
  if (n === "inputDocumentFileLocation") return wInputDocumentFileLocation(w, v);
  if (n === "inputPhotoFileLocation") return wInputPhotoFileLocation(w, v);
  if (n === "inputPeerPhotoFileLocation") return wInputPeerPhotoFileLocation(w, v);
  return otherWrite(w, v, "InputFileLocation");
}
function yDocumentAttribute(w, v) {
  const n = v._;
  if (n === "documentAttributeImageSize") return wDocumentAttributeImageSize(w, v);
  if (n === "documentAttributeAnimated") return wDocumentAttributeAnimated(w, v);
  if (n === "documentAttributeSticker") return wDocumentAttributeSticker(w, v);
  if (n === "documentAttributeVideo") return wDocumentAttributeVideo(w, v);
  if (n === "documentAttributeAudio") return wDocumentAttributeAudio(w, v);
  if (n === "documentAttributeFilename") return wDocumentAttributeFilename(w, v);
  if (n === "documentAttributeHasStickers") return wDocumentAttributeHasStickers(w, v);
  if (n === "documentAttributeCustomEmoji") return wDocumentAttributeCustomEmoji(w, v);
  return otherWrite(w, v, "DocumentAttribute");
}
let nMessageEntity;
function yMessageEntity(w, v) {
  nMessageEntity ??= new Map([["messageEntityUnknown", wMessageEntityUnknown], ["messageEntityMention", wMessageEntityMention], ["messageEntityHashtag", wMessageEntityHashtag], ["messageEntityBotCommand", wMessageEntityBotCommand], ["messageEntityUrl", wMessageEntityUrl], ["messageEntityEmail", wMessageEntityEmail], ["messageEntityBold", wMessageEntityBold], ["messageEntityItalic", wMessageEntityItalic], ["messageEntityCode", wMessageEntityCode], ["messageEntityPre", wMessageEntityPre], ["messageEntityTextUrl", wMessageEntityTextUrl], ["messageEntityMentionName", wMessageEntityMentionName], ["inputMessageEntityMentionName", wInputMessageEntityMentionName], ["messageEntityPhone", wMessageEntityPhone], ["messageEntityCashtag", wMessageEntityCashtag], ["messageEntityUnderline", wMessageEntityUnderline], ["messageEntityStrike", wMessageEntityStrike], ["messageEntitySpoiler", wMessageEntitySpoiler], ["messageEntityCustomEmoji", wMessageEntityCustomEmoji], ["messageEntityBlockquote", wMessageEntityBlockquote]]);
  const f = nMessageEntity.get(v._);
  return f === undefined ? otherWrite(w, v, "MessageEntity") : f(w, v);
}
function yKeyboardButton(w, v) {
  const n = v._;
  if (n === "keyboardButton") return wKeyboardButton(w, v);
  if (n === "keyboardButtonUrl") return wKeyboardButtonUrl(w, v);
  if (n === "keyboardButtonCallback") return wKeyboardButtonCallback(w, v);
  if (n === "keyboardButtonRequestPhone") return wKeyboardButtonRequestPhone(w, v);
  if (n === "keyboardButtonSwitchInline") return wKeyboardButtonSwitchInline(w, v);
  if (n === "keyboardButtonWebView") return wKeyboardButtonWebView(w, v);
  if (n === "keyboardButtonCopy") return wKeyboardButtonCopy(w, v);
  return otherWrite(w, v, "KeyboardButton");
}
function yKeyboardButtonRow(w, v) {
  const n = v._;
  if (n === "keyboardButtonRow") return wKeyboardButtonRow(w, v);
  return otherWrite(w, v, "KeyboardButtonRow");
}
function yInputMessage(w, v) {
  const n = v._;
  if (n === "inputMessageID") return wInputMessageID(w, v);
  if (n === "inputMessageReplyTo") return wInputMessageReplyTo(w, v);
  if (n === "inputMessagePinned") return wInputMessagePinned(w, v);
  if (n === "inputMessageCallbackQuery") return wInputMessageCallbackQuery(w, v);
  return otherWrite(w, v, "InputMessage");
}
function yReaction(w, v) {
  const n = v._;
  if (n === "reactionEmoji") return wReactionEmoji(w, v);
  if (n === "reactionCustomEmoji") return wReactionCustomEmoji(w, v);
  return otherWrite(w, v, "Reaction");
}
function yInputBotInlineResult(w, v) {
  const n = v._;
  if (n === "inputBotInlineResult") return wInputBotInlineResult(w, v);
  if (n === "inputBotInlineResultPhoto") return wInputBotInlineResultPhoto(w, v);
  if (n === "inputBotInlineResultDocument") return wInputBotInlineResultDocument(w, v);
  return otherWrite(w, v, "InputBotInlineResult");
}
function yInputDialogPeer(w, v) {
  const n = v._;
  if (n === "inputDialogPeer") return wInputDialogPeer(w, v);
  return otherWrite(w, v, "InputDialogPeer");
}
function yInputSingleMedia(w, v) {
  const n = v._;
  if (n === "inputSingleMedia") return wInputSingleMedia(w, v);
  return otherWrite(w, v, "InputSingleMedia");
}
function readers() {
  return {
  "peerUser": rPeerUser,
  "peerChat": rPeerChat,
  "peerChannel": rPeerChannel,
  "storage.fileUnknown": rStorageFileUnknown,
  "storage.filePartial": rStorageFilePartial,
  "storage.fileJpeg": rStorageFileJpeg,
  "storage.fileGif": rStorageFileGif,
  "storage.filePng": rStorageFilePng,
  "storage.filePdf": rStorageFilePdf,
  "storage.fileMp3": rStorageFileMp3,
  "storage.fileMov": rStorageFileMov,
  "storage.fileMp4": rStorageFileMp4,
  "storage.fileWebp": rStorageFileWebp,
  "userEmpty": rUserEmpty,
  "user": rUser,
  "userProfilePhotoEmpty": rUserProfilePhotoEmpty,
  "userProfilePhoto": rUserProfilePhoto,
  "userStatusEmpty": rUserStatusEmpty,
  "userStatusOnline": rUserStatusOnline,
  "userStatusOffline": rUserStatusOffline,
  "userStatusRecently": rUserStatusRecently,
  "userStatusLastWeek": rUserStatusLastWeek,
  "userStatusLastMonth": rUserStatusLastMonth,
  "chatEmpty": rChatEmpty,
  "chat": rChat,
  "chatForbidden": rChatForbidden,
  "channel": rChannel,
  "channelForbidden": rChannelForbidden,
  "chatPhotoEmpty": rChatPhotoEmpty,
  "chatPhoto": rChatPhoto,
  "messageEmpty": rMessageEmpty,
  "message": rMessage,
  "messageService": rMessageService,
  "messageMediaEmpty": rMessageMediaEmpty,
  "messageMediaPhoto": rMessageMediaPhoto,
  "messageMediaGeo": rMessageMediaGeo,
  "messageMediaContact": rMessageMediaContact,
  "messageMediaUnsupported": rMessageMediaUnsupported,
  "messageMediaDocument": rMessageMediaDocument,
  "messageMediaWebPage": rMessageMediaWebPage,
  "messageMediaVenue": rMessageMediaVenue,
  "messageMediaPoll": rMessageMediaPoll,
  "messageMediaDice": rMessageMediaDice,
  "messageActionChatCreate": rMessageActionChatCreate,
  "messageActionChatEditTitle": rMessageActionChatEditTitle,
  "messageActionChatEditPhoto": rMessageActionChatEditPhoto,
  "messageActionChatAddUser": rMessageActionChatAddUser,
  "messageActionChatDeleteUser": rMessageActionChatDeleteUser,
  "messageActionChatJoinedByLink": rMessageActionChatJoinedByLink,
  "messageActionChannelCreate": rMessageActionChannelCreate,
  "messageActionPinMessage": rMessageActionPinMessage,
  "messageActionPhoneCall": rMessageActionPhoneCall,
  "messageActionContactSignUp": rMessageActionContactSignUp,
  "messageActionChatJoinedByRequest": rMessageActionChatJoinedByRequest,
  "messageActionTopicCreate": rMessageActionTopicCreate,
  "dialog": rDialog,
  "dialogFolder": rDialogFolder,
  "photoEmpty": rPhotoEmpty,
  "photo": rPhoto,
  "photoSizeEmpty": rPhotoSizeEmpty,
  "photoSize": rPhotoSize,
  "photoCachedSize": rPhotoCachedSize,
  "photoStrippedSize": rPhotoStrippedSize,
  "photoSizeProgressive": rPhotoSizeProgressive,
  "photoPathSize": rPhotoPathSize,
  "geoPointEmpty": rGeoPointEmpty,
  "geoPoint": rGeoPoint,
  "peerNotifySettings": rPeerNotifySettings,
  "contact": rContact,
  "contacts.contacts": rContactsContacts,
  "messages.dialogs": rMessagesDialogs,
  "messages.dialogsSlice": rMessagesDialogsSlice,
  "messages.messages": rMessagesMessages,
  "messages.messagesSlice": rMessagesMessagesSlice,
  "messages.channelMessages": rMessagesChannelMessages,
  "messages.chats": rMessagesChats,
  "messages.affectedHistory": rMessagesAffectedHistory,
  "updateNewMessage": rUpdateNewMessage,
  "updateMessageID": rUpdateMessageID,
  "updateDeleteMessages": rUpdateDeleteMessages,
  "updateUserTyping": rUpdateUserTyping,
  "updateChatUserTyping": rUpdateChatUserTyping,
  "updateUserStatus": rUpdateUserStatus,
  "updateUserName": rUpdateUserName,
  "updateNotifySettings": rUpdateNotifySettings,
  "updateReadHistoryInbox": rUpdateReadHistoryInbox,
  "updateReadHistoryOutbox": rUpdateReadHistoryOutbox,
  "updateWebPage": rUpdateWebPage,
  "updateReadMessagesContents": rUpdateReadMessagesContents,
  "updateChannelTooLong": rUpdateChannelTooLong,
  "updateChannel": rUpdateChannel,
  "updateNewChannelMessage": rUpdateNewChannelMessage,
  "updateReadChannelInbox": rUpdateReadChannelInbox,
  "updateDeleteChannelMessages": rUpdateDeleteChannelMessages,
  "updateChannelMessageViews": rUpdateChannelMessageViews,
  "updateBotInlineQuery": rUpdateBotInlineQuery,
  "updateBotInlineSend": rUpdateBotInlineSend,
  "updateEditChannelMessage": rUpdateEditChannelMessage,
  "updateBotCallbackQuery": rUpdateBotCallbackQuery,
  "updateEditMessage": rUpdateEditMessage,
  "updateInlineBotCallbackQuery": rUpdateInlineBotCallbackQuery,
  "updateReadChannelOutbox": rUpdateReadChannelOutbox,
  "updateDraftMessage": rUpdateDraftMessage,
  "updateMessagePoll": rUpdateMessagePoll,
  "updatePeerSettings": rUpdatePeerSettings,
  "updateChannelMessageForwards": rUpdateChannelMessageForwards,
  "updateChannelUserTyping": rUpdateChannelUserTyping,
  "updatePinnedMessages": rUpdatePinnedMessages,
  "updatePinnedChannelMessages": rUpdatePinnedChannelMessages,
  "updateChatParticipant": rUpdateChatParticipant,
  "updateChannelParticipant": rUpdateChannelParticipant,
  "updateMessageReactions": rUpdateMessageReactions,
  "updateUser": rUpdateUser,
  "updates.state": rUpdatesState,
  "updates.differenceEmpty": rUpdatesDifferenceEmpty,
  "updates.difference": rUpdatesDifference,
  "updates.differenceSlice": rUpdatesDifferenceSlice,
  "updateShortMessage": rUpdateShortMessage,
  "updateShortChatMessage": rUpdateShortChatMessage,
  "updateShort": rUpdateShort,
  "updatesCombined": rUpdatesCombined,
  "updates": rUpdates,
  "updateShortSentMessage": rUpdateShortSentMessage,
  "upload.file": rUploadFile,
  "dcOption": rDcOption,
  "config": rConfig,
  "nearestDc": rNearestDc,
  "documentEmpty": rDocumentEmpty,
  "document": rDocument,
  "contacts.found": rContactsFound,
  "documentAttributeImageSize": rDocumentAttributeImageSize,
  "documentAttributeAnimated": rDocumentAttributeAnimated,
  "documentAttributeSticker": rDocumentAttributeSticker,
  "documentAttributeVideo": rDocumentAttributeVideo,
  "documentAttributeAudio": rDocumentAttributeAudio,
  "documentAttributeFilename": rDocumentAttributeFilename,
  "documentAttributeHasStickers": rDocumentAttributeHasStickers,
  "documentAttributeCustomEmoji": rDocumentAttributeCustomEmoji,
  "stickerPack": rStickerPack,
  "messages.affectedMessages": rMessagesAffectedMessages,
  "webPageEmpty": rWebPageEmpty,
  "webPagePending": rWebPagePending,
  "webPage": rWebPage,
  "inputStickerSetEmpty": rInputStickerSetEmpty,
  "inputStickerSetID": rInputStickerSetID,
  "inputStickerSetShortName": rInputStickerSetShortName,
  "stickerSet": rStickerSet,
  "messages.stickerSet": rMessagesStickerSet,
  "keyboardButton": rKeyboardButton,
  "keyboardButtonUrl": rKeyboardButtonUrl,
  "keyboardButtonCallback": rKeyboardButtonCallback,
  "keyboardButtonRequestPhone": rKeyboardButtonRequestPhone,
  "keyboardButtonSwitchInline": rKeyboardButtonSwitchInline,
  "keyboardButtonWebView": rKeyboardButtonWebView,
  "keyboardButtonCopy": rKeyboardButtonCopy,
  "keyboardButtonRow": rKeyboardButtonRow,
  "replyKeyboardHide": rReplyKeyboardHide,
  "replyKeyboardForceReply": rReplyKeyboardForceReply,
  "replyKeyboardMarkup": rReplyKeyboardMarkup,
  "replyInlineMarkup": rReplyInlineMarkup,
  "messageEntityUnknown": rMessageEntityUnknown,
  "messageEntityMention": rMessageEntityMention,
  "messageEntityHashtag": rMessageEntityHashtag,
  "messageEntityBotCommand": rMessageEntityBotCommand,
  "messageEntityUrl": rMessageEntityUrl,
  "messageEntityEmail": rMessageEntityEmail,
  "messageEntityBold": rMessageEntityBold,
  "messageEntityItalic": rMessageEntityItalic,
  "messageEntityCode": rMessageEntityCode,
  "messageEntityPre": rMessageEntityPre,
  "messageEntityTextUrl": rMessageEntityTextUrl,
  "messageEntityMentionName": rMessageEntityMentionName,
  "messageEntityPhone": rMessageEntityPhone,
  "messageEntityCashtag": rMessageEntityCashtag,
  "messageEntityUnderline": rMessageEntityUnderline,
  "messageEntityStrike": rMessageEntityStrike,
  "messageEntityBankCard": rMessageEntityBankCard,
  "messageEntitySpoiler": rMessageEntitySpoiler,
  "messageEntityCustomEmoji": rMessageEntityCustomEmoji,
  "messageEntityBlockquote": rMessageEntityBlockquote,
  "messageEntityFormattedDate": rMessageEntityFormattedDate,
  "messageEntityDiffInsert": rMessageEntityDiffInsert,
  "messageEntityDiffReplace": rMessageEntityDiffReplace,
  "messageEntityDiffDelete": rMessageEntityDiffDelete,
  "contacts.resolvedPeer": rContactsResolvedPeer,
  "updates.channelDifferenceEmpty": rUpdatesChannelDifferenceEmpty,
  "updates.channelDifference": rUpdatesChannelDifference,
  "channelParticipant": rChannelParticipant,
  "channelParticipantSelf": rChannelParticipantSelf,
  "channelParticipantCreator": rChannelParticipantCreator,
  "channelParticipantAdmin": rChannelParticipantAdmin,
  "channelParticipantBanned": rChannelParticipantBanned,
  "channelParticipantLeft": rChannelParticipantLeft,
  "channels.channelParticipants": rChannelsChannelParticipants,
  "channels.channelParticipant": rChannelsChannelParticipant,
  "messageFwdHeader": rMessageFwdHeader,
  "messages.botCallbackAnswer": rMessagesBotCallbackAnswer,
  "messages.peerDialogs": rMessagesPeerDialogs,
  "draftMessageEmpty": rDraftMessageEmpty,
  "draftMessage": rDraftMessage,
  "pollAnswer": rPollAnswer,
  "poll": rPoll,
  "pollAnswerVoters": rPollAnswerVoters,
  "pollResults": rPollResults,
  "chatAdminRights": rChatAdminRights,
  "chatBannedRights": rChatBannedRights,
  "folder": rFolder,
  "restrictionReason": rRestrictionReason,
  "videoSize": rVideoSize,
  "messageViews": rMessageViews,
  "messageReplyHeader": rMessageReplyHeader,
  "messageReplies": rMessageReplies,
  "reactionCount": rReactionCount,
  "messageReactions": rMessageReactions,
  "messagePeerReaction": rMessagePeerReaction,
  "notificationSoundDefault": rNotificationSoundDefault,
  "notificationSoundNone": rNotificationSoundNone,
  "notificationSoundLocal": rNotificationSoundLocal,
  "notificationSoundRingtone": rNotificationSoundRingtone,
  "emojiStatusEmpty": rEmojiStatusEmpty,
  "emojiStatus": rEmojiStatus,
  "reactionEmoji": rReactionEmoji,
  "reactionCustomEmoji": rReactionCustomEmoji,
  "stickerKeyword": rStickerKeyword,
  "username": rUsername,
  "forumTopic": rForumTopic,
  "messages.forumTopics": rMessagesForumTopics,
  "textWithEntities": rTextWithEntities,
  "peerColor": rPeerColor,
  "recentStory": rRecentStory,
  "keyboardButtonStyle": rKeyboardButtonStyle,
  };
}
function writers() {
  return {
  "inputPeerEmpty": wInputPeerEmpty,
  "inputPeerSelf": wInputPeerSelf,
  "inputPeerChat": wInputPeerChat,
  "inputPeerUser": wInputPeerUser,
  "inputPeerChannel": wInputPeerChannel,
  "inputUserEmpty": wInputUserEmpty,
  "inputUserSelf": wInputUserSelf,
  "inputUser": wInputUser,
  "inputFile": wInputFile,
  "inputFileBig": wInputFileBig,
  "inputMediaEmpty": wInputMediaEmpty,
  "inputMediaUploadedPhoto": wInputMediaUploadedPhoto,
  "inputMediaPhoto": wInputMediaPhoto,
  "inputMediaGeoPoint": wInputMediaGeoPoint,
  "inputMediaContact": wInputMediaContact,
  "inputMediaUploadedDocument": wInputMediaUploadedDocument,
  "inputMediaDocument": wInputMediaDocument,
  "inputMediaPoll": wInputMediaPoll,
  "inputMediaDice": wInputMediaDice,
  "inputMediaWebPage": wInputMediaWebPage,
  "inputGeoPoint": wInputGeoPoint,
  "inputPhotoEmpty": wInputPhotoEmpty,
  "inputPhoto": wInputPhoto,
  "inputDocumentFileLocation": wInputDocumentFileLocation,
  "inputPhotoFileLocation": wInputPhotoFileLocation,
  "inputPeerPhotoFileLocation": wInputPeerPhotoFileLocation,
  "inputDocumentEmpty": wInputDocumentEmpty,
  "inputDocument": wInputDocument,
  "sendMessageTypingAction": wSendMessageTypingAction,
  "sendMessageCancelAction": wSendMessageCancelAction,
  "sendMessageUploadPhotoAction": wSendMessageUploadPhotoAction,
  "sendMessageUploadDocumentAction": wSendMessageUploadDocumentAction,
  "documentAttributeImageSize": wDocumentAttributeImageSize,
  "documentAttributeAnimated": wDocumentAttributeAnimated,
  "documentAttributeSticker": wDocumentAttributeSticker,
  "documentAttributeVideo": wDocumentAttributeVideo,
  "documentAttributeAudio": wDocumentAttributeAudio,
  "documentAttributeFilename": wDocumentAttributeFilename,
  "documentAttributeHasStickers": wDocumentAttributeHasStickers,
  "documentAttributeCustomEmoji": wDocumentAttributeCustomEmoji,
  "inputStickerSetEmpty": wInputStickerSetEmpty,
  "inputStickerSetID": wInputStickerSetID,
  "inputStickerSetShortName": wInputStickerSetShortName,
  "keyboardButton": wKeyboardButton,
  "keyboardButtonUrl": wKeyboardButtonUrl,
  "keyboardButtonCallback": wKeyboardButtonCallback,
  "keyboardButtonRequestPhone": wKeyboardButtonRequestPhone,
  "keyboardButtonSwitchInline": wKeyboardButtonSwitchInline,
  "keyboardButtonWebView": wKeyboardButtonWebView,
  "keyboardButtonCopy": wKeyboardButtonCopy,
  "keyboardButtonRow": wKeyboardButtonRow,
  "replyKeyboardHide": wReplyKeyboardHide,
  "replyKeyboardForceReply": wReplyKeyboardForceReply,
  "replyKeyboardMarkup": wReplyKeyboardMarkup,
  "replyInlineMarkup": wReplyInlineMarkup,
  "messageEntityUnknown": wMessageEntityUnknown,
  "messageEntityMention": wMessageEntityMention,
  "messageEntityHashtag": wMessageEntityHashtag,
  "messageEntityBotCommand": wMessageEntityBotCommand,
  "messageEntityUrl": wMessageEntityUrl,
  "messageEntityEmail": wMessageEntityEmail,
  "messageEntityBold": wMessageEntityBold,
  "messageEntityItalic": wMessageEntityItalic,
  "messageEntityCode": wMessageEntityCode,
  "messageEntityPre": wMessageEntityPre,
  "messageEntityTextUrl": wMessageEntityTextUrl,
  "messageEntityMentionName": wMessageEntityMentionName,
  "inputMessageEntityMentionName": wInputMessageEntityMentionName,
  "messageEntityPhone": wMessageEntityPhone,
  "messageEntityCashtag": wMessageEntityCashtag,
  "messageEntityUnderline": wMessageEntityUnderline,
  "messageEntityStrike": wMessageEntityStrike,
  "messageEntitySpoiler": wMessageEntitySpoiler,
  "messageEntityCustomEmoji": wMessageEntityCustomEmoji,
  "messageEntityBlockquote": wMessageEntityBlockquote,
  "inputChannelEmpty": wInputChannelEmpty,
  "inputChannel": wInputChannel,
  "inputBotInlineMessageMediaAuto": wInputBotInlineMessageMediaAuto,
  "inputBotInlineMessageText": wInputBotInlineMessageText,
  "inputBotInlineResult": wInputBotInlineResult,
  "inputBotInlineResultPhoto": wInputBotInlineResultPhoto,
  "inputBotInlineResultDocument": wInputBotInlineResultDocument,
  "inputBotInlineMessageID": wInputBotInlineMessageID,
  "inputBotInlineMessageID64": wInputBotInlineMessageID64,
  "inputWebDocument": wInputWebDocument,
  "inputSingleMedia": wInputSingleMedia,
  "inputMessageID": wInputMessageID,
  "inputMessageReplyTo": wInputMessageReplyTo,
  "inputMessagePinned": wInputMessagePinned,
  "inputMessageCallbackQuery": wInputMessageCallbackQuery,
  "inputDialogPeer": wInputDialogPeer,
  "reactionEmoji": wReactionEmoji,
  "reactionCustomEmoji": wReactionCustomEmoji,
  "textWithEntities": wTextWithEntities,
  "inputReplyToMessage": wInputReplyToMessage,
  "inputReplyToStory": wInputReplyToStory,
  "keyboardButtonStyle": wKeyboardButtonStyle,
  "invokeAfterMsg": wInvokeAfterMsg,
  "initConnection": wInitConnection,
  "invokeWithLayer": wInvokeWithLayer,
  "invokeWithoutUpdates": wInvokeWithoutUpdates,
  "users.getUsers": wUsersGetUsers,
  "users.getFullUser": wUsersGetFullUser,
  "contacts.resolveUsername": wContactsResolveUsername,
  "messages.getMessages": wMessagesGetMessages,
  "messages.getDialogs": wMessagesGetDialogs,
  "messages.getHistory": wMessagesGetHistory,
  "messages.search": wMessagesSearch,
  "messages.readHistory": wMessagesReadHistory,
  "messages.deleteMessages": wMessagesDeleteMessages,
  "messages.setTyping": wMessagesSetTyping,
  "messages.sendMessage": wMessagesSendMessage,
  "messages.sendMedia": wMessagesSendMedia,
  "messages.forwardMessages": wMessagesForwardMessages,
  "messages.getMessagesViews": wMessagesGetMessagesViews,
  "messages.setInlineBotResults": wMessagesSetInlineBotResults,
  "messages.editMessage": wMessagesEditMessage,
  "messages.editInlineBotMessage": wMessagesEditInlineBotMessage,
  "messages.getBotCallbackAnswer": wMessagesGetBotCallbackAnswer,
  "messages.setBotCallbackAnswer": wMessagesSetBotCallbackAnswer,
  "messages.getPeerDialogs": wMessagesGetPeerDialogs,
  "messages.saveDraft": wMessagesSaveDraft,
  "messages.uploadMedia": wMessagesUploadMedia,
  "messages.sendMultiMedia": wMessagesSendMultiMedia,
  "messages.updatePinnedMessage": wMessagesUpdatePinnedMessage,
  "messages.sendReaction": wMessagesSendReaction,
  "updates.getState": wUpdatesGetState,
  "updates.getDifference": wUpdatesGetDifference,
  "updates.getChannelDifference": wUpdatesGetChannelDifference,
  "upload.saveFilePart": wUploadSaveFilePart,
  "upload.getFile": wUploadGetFile,
  "upload.saveBigFilePart": wUploadSaveBigFilePart,
  "channels.readHistory": wChannelsReadHistory,
  "channels.deleteMessages": wChannelsDeleteMessages,
  "channels.getMessages": wChannelsGetMessages,
  "channels.getParticipants": wChannelsGetParticipants,
  "channels.getParticipant": wChannelsGetParticipant,
  "channels.getChannels": wChannelsGetChannels,
  "channels.getFullChannel": wChannelsGetFullChannel,
  "channels.editBanned": wChannelsEditBanned,
  };
}
