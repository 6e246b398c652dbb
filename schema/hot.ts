/**
 * Which constructors are frequent enough to get codecs of their own. The lists
 * trade the size of the generated code against speed: what is not here is read
 * and written by the interpreter, with the same bytes.
 */

import type { UsualFields } from "../src/codegen/mod.ts";

/** What servers send to every client, many times an hour. */
const READ = [
  // Updates and their containers
  "updates|updatesCombined|updateShort|updateShort(Chat|Sent)?Message",
  "update(New|Edit)(Channel)?Message|updateMessageID",
  "updateDelete(Channel)?Messages",
  "updateRead(History|Channel)(Inbox|Outbox)|updateReadMessagesContents",
  "updateUserStatus|updateUserName|updateUser|updateUserTyping",
  "updateC(hat|hannel)UserTyping|updateChannel(TooLong|MessageViews|MessageForwards)?",
  "updateBot(Callback|Inline)Query|updateBotInlineSend",
  "updateInlineBotCallbackQuery|updateMessageReactions|updateMessagePoll",
  "updateDraftMessage|updatePeerSettings|updateNotifySettings|updateWebPage",
  "updatePinned(Channel)?Messages|updateC(hat|hannel)Participant",
  "updates\\.(state|difference(Empty|Slice)?|channelDifference(Empty)?)",
  // Messages
  "message(Empty|Service|FwdHeader|Views|Replies|ReplyHeader)?",
  "messageReactions|reactionCount|reaction(Emoji|CustomEmoji)|messagePeerReaction",
  "messageMedia(Photo|Document|WebPage|Geo|Contact|Poll|Empty|Unsupported|Venue|Dice)",
  "messageAction(ChatCreate|ChatEdit(Title|Photo)|Chat(Add|Delete)User|ChatJoinedBy(Link|Request)|PinMessage|ChannelCreate|TopicCreate|ContactSignUp|PhoneCall)",
  "messageEntity.*",
  "poll|pollAnswer|pollResults|pollAnswerVoters|textWithEntities",
  "webPage(Empty|Pending)?",
  // Keyboards
  "reply(Keyboard.*|InlineMarkup)|keyboardButtonRow|keyboardButtonStyle",
  "keyboardButton(Url|Callback|WebView|SwitchInline|RequestPhone|Copy)?",
  // Media
  "photo|photoEmpty|photo(Stripped|Cached|Path)?Size(Empty|Progressive)?",
  "document|documentEmpty|documentAttribute.*|videoSize",
  "geoPoint|geoPointEmpty",
  "stickerSet|messages\\.stickerSet|stickerPack|stickerKeyword",
  "inputStickerSet(Empty|ID|ShortName)",
  "upload\\.file|storage\\.file.*",
  // Peers
  "peer(User|Chat|Channel)|user|userEmpty|userStatus.*|username",
  "userProfilePhoto(Empty)?|chatPhoto(Empty)?|chat|chatEmpty|chatForbidden",
  "channel|channelForbidden|chatAdminRights|chatBannedRights|peerColor",
  "emojiStatus(Empty)?|restrictionReason|recentStory|folder",
  // Lists
  "dialog|dialogFolder|peerNotifySettings|notificationSound.*|draftMessage(Empty)?",
  "messages\\.(dialogs(Slice)?|messages(Slice)?|channelMessages|peerDialogs|chats)",
  "messages\\.(affectedMessages|affectedHistory|botCallbackAnswer)",
  "contacts\\.(resolvedPeer|contacts|found)|contact",
  "channelParticipant(Self|Creator|Admin|Banned|Left)?|channels\\.channelParticipants?",
  "forumTopic|messages\\.forumTopics",
  "config|dcOption|nearestDc",
];

/** What clients send many times an hour. */
const WRITE = [
  "input(Peer|User)(Empty|Self|Chat|User|Channel)?|inputChannel(Empty)?",
  "inputMessage(ID|ReplyTo|Pinned|CallbackQuery)|inputReplyTo(Message|Story)",
  "inputMedia(Empty|UploadedPhoto|Photo|UploadedDocument|Document|GeoPoint|Contact|Poll|Dice|WebPage)",
  "inputSingleMedia|inputFile(Big)?|inputPhoto(Empty)?|inputDocument(Empty)?|inputGeoPoint",
  "input(Photo|Document|PeerPhoto)FileLocation",
  "inputStickerSet(Empty|ID|ShortName)|documentAttribute.*",
  "messageEntity(Unknown|Mention|Hashtag|BotCommand|Url|Email|Bold|Italic|Code|Pre|TextUrl|MentionName|Phone|Cashtag|Underline|Strike|Spoiler|CustomEmoji|Blockquote)|inputMessageEntityMentionName",
  "reply(Keyboard.*|InlineMarkup)|keyboardButtonRow|keyboardButtonStyle",
  "keyboardButton(Url|Callback|WebView|SwitchInline|RequestPhone|Copy)?|textWithEntities",
  "inputDialogPeer|inputBotInlineMessage(Text|MediaAuto)|inputBotInlineResult(Photo|Document)?",
  "inputBotInlineMessageID(64)?|inputWebDocument",
  "reaction(Emoji|CustomEmoji)|sendMessage(Typing|Cancel|UploadPhoto|UploadDocument)Action",
  "messages\\.(sendMessage|sendMedia|sendMultiMedia|editMessage|editInlineBotMessage|forwardMessages|deleteMessages|readHistory|setTyping|sendReaction|uploadMedia|saveDraft)",
  "messages\\.(getMessages|getHistory|getDialogs|getPeerDialogs|search|getMessagesViews|setBotCallbackAnswer|setInlineBotResults|getBotCallbackAnswer|updatePinnedMessage)",
  "channels\\.(getMessages|readHistory|deleteMessages|getParticipants?|getChannels|getFullChannel|editBanned)",
  "updates\\.(getState|getDifference|getChannelDifference)",
  "users\\.(getUsers|getFullUser)|contacts\\.resolveUsername",
  "upload\\.(saveFilePart|saveBigFilePart|getFile)",
  "invokeWithLayer|invokeWithoutUpdates|invokeAfterMsg|initConnection",
];

/**
 * Optional fields of frequent constructors: before the semicolon those that
 * nearly all objects have together, after it those that many have, the most
 * frequent first.
 */
const USUAL: Readonly<Record<string, string>> = {
  user: "accessHash firstName status; photo lastName username",
  userProfilePhoto: "strippedThumb;",
  chatPhoto: "strippedThumb;",
  channel: "accessHash participantsCount; username defaultBannedRights",
  message: "; fromId media entities views forwards reactions replyTo",
  messageService: "fromId;",
  messageMediaPhoto: "photo;",
  messageMediaDocument: "document;",
  messageReplyHeader: "replyToMsgId;",
  messageFwdHeader: "fromId; channelPost",
  document: "thumbs;",
  webPage: "type siteName title description; photo",
};

/** Tells which optional fields are usual. */
export function usualFields(name: string): UsualFields | undefined {
  if (!Object.hasOwn(USUAL, name)) return undefined;
  const [together = [], often = []] = USUAL[name]!.split(";").map((it) =>
    it.split(" ").filter((field) => field !== "")
  );
  return { together, often };
}

/** Tells whether a constructor gets a generated reader. */
export const isHotToRead: (name: string) => boolean = matcher(READ);

/** Tells whether a constructor or function gets a generated writer. */
export const isHotToWrite: (name: string) => boolean = matcher(WRITE);

function matcher(patterns: readonly string[]): (name: string) => boolean {
  const pattern = new RegExp(`^(?:${patterns.join("|")})$`);
  return (name) => pattern.test(name);
}
