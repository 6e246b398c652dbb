// Generated from schema/. Do not edit: run `deno task gen`.
/** Packed table of the schema. */
export const API_TABLE: string = `228 2
flags:# peer:InputPeer users:Vector<User> date:int hash:long id:long chats:Vector<Chat> title:string peer:Peer id:int limit:int userId:long channel:InputChannel url:string msgId:int accessHash:long count:int text:RichText text:string call:InputGroupCall offset:int userId:InputUser bot:InputUser length:int message:string pts:int slug:string channelId:long currency:string hash:int randomId:long queryId:long id:string langCode:string chatId:long id:Vector<int> amount:long maxId:int phoneNumber:string replyMarkup:flags.2?ReplyMarkup ptsCount:int qts:int botId:long style:flags.10?KeyboardButtonStyle message:Message offset:string description:string name:string offsetId:int version:int enabled:Bool phoneCodeHash:string stars:long topMsgId:flags.0?int nextOffset:flags.0?string type:string dcId:int emoticon:string entities:flags.1?Vector<MessageEntity> expires:int messages:Vector<Message> q:string shortcutId:int stickerset:InputStickerSet type:SecureValueType username:string bytes:bytes giftId:long messages:Vector<int> title:flags.0?string gift:StarGift option:bytes participant:InputPeer query:!X shortName:string h:int mimeType:string newValue:Bool reaction:Reaction token:string w:int address:string adminId:long caption:PageCaption chatlist:InputChatlist community:InputChannel coordinates:MediaAreaCoordinates documentId:long firstName:string id:InputDocument lastName:string link:string minId:int peerId:Peer stargift:InputSavedStarGift title:flags.1?string blocks:Vector<PageBlock> creator:flags.0?true dark:flags.0?true data:bytes fileReference:bytes geo:GeoPoint geoPoint:InputGeoPoint id:InputUser offsetDate:int peer:InputEncryptedChat peer:InputPhoneCall period:int phone:string platform:string totalAmount:long about:string addOffset:int apiId:int connectionId:string entities:flags.3?Vector<MessageEntity> file:InputFile fileHash:bytes fromId:Peer invite:ExportedChatInvite invoice:Invoice media:InputMedia message:flags.1?TextWithEntities notifySettings:PeerNotifySettings participantId:long password:InputCheckPasswordSRP pinned:flags.0?true protocol:PhoneCallProtocol purpose:InputStorePaymentPurpose sendAs:flags.13?InputPeer silent:flags.5?true untilDate:int buttonId:int chatId:int documents:Vector<Document> duration:int entities:Vector<MessageEntity> filter:MessagesFilter flags2:# folderId:int formId:long invertMedia:flags.3?true langPack:string masks:flags.0?true order:Vector<int> payload:bytes photo:Photo pinned:flags.2?true progress:int provider:string replyTo:flags.0?InputReplyTo size:int startDate:int storyId:int title:TextWithEntities topMessage:int unreadCount:int unsave:Bool users:Vector<InputUser> video:flags.6?true adminRights:ChatAdminRights allowPaidStars:flags.21?long apiHash:string attributes:Vector<DocumentAttribute> background:flags.6?true blocked:flags.0?true cacheTime:int email:string emojis:flags.1?true fileName:string hash:bytes hash:string invertMedia:flags.16?true inviterId:long key:string maxDate:int media:MessageMedia noWebpage:flags.1?true offset:long out:flags.1?true params:DataJSON parts:int quickReplyShortcut:flags.17?InputQuickReplyShortcut randomId:bytes rank:flags.0?string readMaxId:int scheduleDate:flags.10?int secret:bytes set:StickerSet sets:Vector<StickerSetCovered> starsAmount:long stickers:Vector<Document> story:StoryItem text:TextWithEntities tone:InputAiComposeTone topMsgId:int ttlPeriod:flags.25?int url:flags.2?string users:Vector<long> venueId:string venueType:string action:SendMessageAction albumId:int allowPaidFloodskip:flags.19?true blockedMyStoriesFrom:flags.1?true boosts:int chats:Vector<long> checkbox:flags.0?true checked:flags.1?true clearDraft:flags.7?true code:string collectibleId:long compact:flags.7?true contacts:flags.2?true data:DataJSON data:flags.0?bytes data:string days:int default:flags.1?true description:flags.1?string document:Document effect:flags.18?long emojiId:long emojiStatus:EmojiStatus emoticons:Vector<string> endDate:int entities:flags.0?Vector<MessageEntity> entities:flags.7?Vector<MessageEntity> excludeSelected:flags.5?true existingChats:flags.0?true fileToken:bytes folderId:flags.0?int force:flags.0?true fromVersion:int fullscreen:flags.8?true id:InputPhoto invoice:InputInvoice ip:string jobId:string keyFingerprint:long mediaUnread:flags.5?true mentioned:flags.4?true minDate:int months:int myStoriesFrom:flags.0?true newChats:flags.1?true noforwards:flags.14?true nonContacts:flags.3?true num:int offsetPeer:InputPeer onlyNewSubscribers:flags.0?true packs:Vector<StickerPack> parentPeer:flags.0?InputPeer parentPeer:flags.1?InputPeer peers:Vector<InputPeer> peers:Vector<Peer> photoId:long photos:Vector<Photo> port:int price:StarsAmount query:string randomId:int rank:flags.2?string readInboxMaxId:int readOutboxMaxId:int replyTo:flags.3?MessageReplyHeader rtl:flags.0?true savedPeerId:flags.1?Peer savedPeerId:flags.2?InputPeer score:int sendMessage:InputBotInlineMessage seq:int settings:CodeSettings shortcut:string silent:flags.13?true size:long spoiler:flags.1?true stargift:Vector<InputSavedStarGift> sticker:InputDocument storeProduct:flags.0?string themeParams:flags.0?DataJSON title:flags.2?string token:bytes ton:flags.0?true topMsgId:flags.1?int topics:Vector<ForumTopic> ttlSeconds:flags.0?int url:flags.0?string vcard:string views:int webpage:WebPage accentColor:int accessHash:flags.13?long active:Bool adminRights:flags.14?ChatAdminRights alt:string answer:PollAnswer attached:flags.0?true bannedRights:ChatBannedRights birthday:Birthday botId:InputUser byMe:flags.0?true caption:RichText caption:flags.0?string centerColor:int chatInstance:long clientId:long collectionId:int color:int commissionPermille:int communityId:long date:flags.0?int date:flags.1?int defaultBannedRights:flags.18?ChatBannedRights description:flags.2?string dialogs:Vector<Dialog> displayCloseButton:flags.1?true document:InputDocument document:flags.0?Document domain:string durationMonths:flags.0?int edgeColor:int emailPattern:string encryptedMessage:bytes error:flags.0?string expireDate:int file:flags.0?InputFile final:flags.0?true folderId:flags.11?int folderId:flags.1?int format:string forwards:int fwdFrom:flags.2?MessageFwdHeader gA:bytes gB:bytes heading:flags.0?int iconEmojiId:long id:InputBotInlineMessageID id:Vector<InputUser> id:Vector<long> id:flags.0?Vector<int> inactive:flags.0?true inexact:flags.1?true info:flags.0?PaymentRequestedInfo keyFingerprint:int left:flags.2?true list:Vector<TodoItem> maxId:long md5Checksum:string msgId:flags.1?int muted:flags.0?true my:flags.1?true nameHidden:flags.0?true newMessages:Vector<Message> newParticipant:ChannelParticipant newValue:string noautolink:flags.1?true offset:flags.1?string openExternalBrowser:flags.0?true options:Vector<bytes> order:Vector<string> otherUpdates:Vector<Update> participant:GroupCallParticipant participants:Vector<GroupCallParticipant> participantsCount:int peer:DialogPeer peer:InputDialogPeer peer:flags.0?InputPeer period:flags.1?int phoneCode:string photo:ChatPhoto photo:flags.2?Photo photo:flags.2?WebDocument photo:flags.5?WebDocument pos:int prevParticipant:ChannelParticipant prevValue:string proximityNotificationRadius:flags.3?int publicKey:string quantity:int queryId:flags.0?long rarity:StarGiftAttributeRarity reactionsByEmotionGraph:StatsGraph reportSpam:flags.0?true restore:flags.0?true result:InputBotInlineResult richMessage:flags.23?InputRichMessage savedPeerId:Peer savedPeerId:flags.1?InputPeer scale:int scheduleRepeatPeriod:flags.24?int scope:BotCommandScope selective:flags.2?true settings:PeerSettings settings:WallPaperSettings settings:flags.2?WallPaperSettings shippingOptionId:flags.1?string silent:flags.0?true source:string sources:Vector<int> spoiler:flags.2?true startParam:flags.1?string startParam:string state:StarGiftAuctionState state:string stealthMode:StoriesStealthMode textColor:int theme:InputTheme timeout:flags.1?int title:RichText title:flags.4?string toId:InputPeer tone:flags.2?string topicId:int transcriptionId:long types:Vector<SecureValueType> unreadReactionsCount:int until:flags.0?int updateStickersetsOrder:flags.15?true updates:Updates url:flags.3?string userState:StarGiftAuctionUserState users:flags.4?Vector<InputUser> users:int viaBotId:flags.11?long video:flags.0?true video:flags.1?InputFile videoStartTs:flags.2?double wallpaper:InputWallPaper webpageId:long winnersCount:int writeAllowed:flags.0?true zoom:int about:flags.0?string about:flags.2?string accuracyRadius:flags.0?int active:flags.1?true actorId:long additionalPeers:flags.1?Vector<InputPeer> adminId:InputUser adminsCount:flags.1?int alert:flags.1?true allowInternational:flags.0?true allowPaidStars:flags.0?long app:InputBotApp appVersion:string appleSigninAllowed:flags.0?true approved:flags.0?true attributes:Vector<StarGiftAttribute> author:string authorization:auth.Authorization authorizationTtlDays:int backdropId:int backgroundColors:Vector<int> balance:StarsAmount baseTheme:BaseTheme beginning:flags.0?string bidAmount:long big:flags.0?true block:bytes block:flags.3?bytes blocked:Vector<PeerBlocked> boostPeer:InputPeer boostPeer:flags.0?InputPeer bot:flags.0?InputUser botAdminRights:flags.2?ChatAdminRights broadcast:flags.5?true broadcastMessagesAllowed:flags.0?true button:BotMenuButton buttonId:flags.1?int buttonText:string call:GroupCall callActive:flags.23?true callId:long callNotEmpty:flags.24?true canUpgrade:flags.10?true canceled:flags.0?true category:TopPeerCategory charge:PaymentCharge chargeId:string chat:Chat chatPhoto:Photo clientData:DataJSON closeFriends:flags.8?true closed:flags.2?Bool collapsed:flags.0?true color:flags.27?int colors:Vector<int> commands:Vector<BotCommand> completed:Vector<int> contacts:flags.0?true convertStars:flags.4?long cooldownUntilDate:flags.1?int countriesIso2:flags.2?Vector<string> country:string countryIso2:string credential:InputPasskeyCredential credentials:SecureCredentialsEncrypted cryptoAmount:flags.0?long cryptoAmount:long cryptoCurrency:flags.0?string cryptoCurrency:string customMethod:string dark:flags.4?true data:flags.0?SecureData dataHash:bytes dateActive:int dateCreated:int dates:Vector<int> dayOfWeek:flags.5?true dcOptions:Vector<DcOption> delete:flags.1?true description:flags.3?string device:flags.0?string deviceModel:string dialogs:Vector<SavedDialog> disabled:flags.0?true distance:int document:flags.1?Document document:flags.2?InputDocument documentId:Vector<long> draft:flags.1?DraftMessage duration:flags.1?int editMessage:flags.0?true effect:flags.7?long emoji:string emojiId:flags.1?long emojify:flags.3?true emojis:flags.0?true emoticon:flags.25?string errors:Vector<SecureValueError> excludeFeatured:flags.0?true excludePinned:flags.0?true expireDate:flags.0?int expired:flags.0?true expiresAt:int extended:flags.1?true extendedMedia:Vector<MessageExtendedMedia> file:EncryptedFile file:InputEncryptedFile fileHash:Vector<bytes> fileId:long filePart:int files:flags.2?Vector<InputRichFile> filter:DialogFilter filter:flags.0?DialogFilter filterId:int firstName:flags.0?string flags:int forProfile:flags.1?true force:flags.1?true forceLargeMedia:flags.0?true forceLargeMedia:flags.4?true forceSmallMedia:flags.1?true forceSmallMedia:flags.5?true fromId:flags.8?Peer g:int gAHash:bytes gAOrB:bytes gallery:flags.0?true gameHash:string gameShortName:flags.1?string geo:flags.0?GeoPoint giftNum:flags.19?int gifts:Vector<StarGift> googleSigninAllowed:flags.1?true growthGraph:StatsGraph hasUsername:flags.3?Bool hasVideo:flags.0?true hashtag:flags.0?string hidden:Bool hidden:flags.0?true hidden:flags.1?true hidden:flags.3?Bool hideName:flags.0?true html:string icon:long iconColor:int iconEmojiId:flags.0?long iconEmojiId:flags.1?long id:DataJSON id:InputPeer id:Vector<InputMessage> id:Vector<InputPeer> ids:Vector<InputPeer> ids:Vector<long> importId:long includePeers:Vector<InputPeer> incompleted:Vector<int> invertMedia:flags.6?true invite:flags.2?ExportedChatInvite ipv6:string isAdmin:Bool items:Vector<PageBlock> joinAs:InputPeer keepOriginalDetails:flags.0?true key:InputPrivacyKey keyword:string keywords:Vector<StickerKeyword> kickedCount:flags.2?int langCodes:Vector<string> language:string languagesGraph:StatsGraph lat:double legacy:flags.19?true level:int link:InputBusinessChatLink link:flags.1?string localId:int location:InputFileLocation long:double longDate:flags.4?true longTime:flags.2?true maskCoords:flags.0?MaskCoords maxDate:flags.3?int maxQuantity:int media:flags.0?InputMedia media:flags.14?InputMedia media:flags.5?InputMedia media:flags.9?MessageMedia megagroup:flags.8?true message:EphemeralMessage message:TextWithEntities message:flags.0?string message:flags.11?string messageColors:flags.0?Vector<int> messageColorsAnimated:flags.2?true min:flags.0?true min:flags.12?true minDate:flags.2?int minMsgId:int missed:flags.0?true missingPeers:Vector<Peer> months:flags.4?int msgId:flags.0?int mtime:int muteUntil:flags.2?int newCreatorId:long newEncryptedMessages:Vector<EncryptedMessage> newInvite:ExportedChatInvite newStickerset:InputStickerSet newValue:PeerColor newValue:int nextOffset:flags.0?int noActivityDays:int noWebpage:flags.0?true noforwards:flags.4?true nonce:string num:flags.2?string offlineOnly:flags.0?true offsetDate:flags.2?int offsetId:long offsetIdOffset:flags.2?int offsetLink:flags.2?string offsetRate:int openExternalBrowser:flags.0?Bool options:DataJSON order:Vector<InputDialogPeer> order:Vector<long> order:flags.0?Vector<DialogPeer> otherUids:Vector<long> outboxAccentColor:flags.3?int p:bytes participant:ChannelParticipant participants:ChatParticipants patternColor:int peer:InputNotifyPeer peer:flags.1?InputPeer peer:flags.1?Peer peer:flags.3?InputPeer peerId:flags.3?Peer peerType:RequestPeerType pending:flags.0?true performer:flags.1?string period:StatsDateRangeDays phoneCall:PhoneCall photo:InputChatPhoto photo:InputPhoto photo:flags.0?InputWebDocument photo:flags.0?Photo photo:flags.0?WebDocument pinned:Bool pinnedMsgId:flags.6?int pinnedPeers:Vector<InputPeer> placeholder:flags.3?string plainData:flags.5?SecurePlainData poll:Poll pollId:long popup:flags.0?true post:flags.14?true premiumDays:int prevStickerset:InputStickerSet prevValue:Bool prevValue:PeerColor prevValue:int prices:Vector<LabeledPrice> privacyRules:Vector<InputPrivacyRule> private:PaidReactionPrivacy prizeDescription:flags.4?string proofread:flags.0?true providerData:DataJSON providerId:long pts:flags.0?int publicKey:flags.3?int256 purpose:EmailVerifyPurpose q:flags.0?string query:flags.1?string quickReplies:Vector<QuickReply> random:bytes randomId:Vector<long> rank:string reaction:flags.0?Reaction reactions:Vector<Reaction> reactions:flags.20?MessageReactions reactions:int reason:ReportReason reason:flags.0?PhoneCallDiscardReason reason:string receiverId:InputUser recipients:BusinessRecipients recipients:InputBusinessRecipients recurringInit:flags.2?true recurringUsed:flags.3?true refunded:flags.9?true region:string reject:flags.0?true rejectComment:flags.2?string relative:flags.0?true replyTo:flags.4?InputReplyTo replyToMessage:flags.0?Message requestNeeded:flags.6?true requestToken:bytes requestWriteAccess:flags.0?true requested:flags.0?true restricted:flags.0?true result:JoinChatBotResult results:PollResults revoke:Bool revoke:flags.0?true revoked:flags.0?true richMessage:InputRichMessage richMessage:RichMessage rows:Vector<KeyboardButtonRow> rules:Vector<PrivacyRule> salt:bytes save:flags.0?true saved:flags.2?true savedInfo:flags.0?PaymentRequestedInfo savedPeerId:flags.28?Peer schedule:BusinessAwayMessageSchedule scheduleDate:flags.0?int scope:string secret:long secureSecretId:long sendAs:InputPeer sendMessage:BotInlineMessage sendPaidMessagesStars:flags2.14?long sensitiveEnabled:flags.0?true sentCode:auth.SentCode settings:AutoSaveSettings settings:flags.3?Vector<InputThemeSettings> shippingAddressRequested:flags.1?true shippingOptions:flags.1?Vector<ShippingOption> shortDate:flags.3?true shortTime:flags.1?true showPreviews:flags.0?Bool silent:flags.1?Bool singleUse:flags.1?true source:int stars:flags.5?long state:flags.0?string state:updates.State status:StarsRevenueStatus status:UserStatus stickers:flags.0?Vector<InputDocument> stillUnreadCount:int stories:Vector<StoryItem> storiesHideSender:flags.7?Bool storiesMuted:flags.6?Bool story:flags.0?StoryItem strippedThumb:flags.1?bytes subChainId:int subscriptionId:string subscriptionUntilDate:flags.4?int suggestedPost:flags.22?SuggestedPost suggestedPost:flags.8?SuggestedPost suggestion:string systemVersion:string tab:ProfileTab termsUrl:string test:flags.3?true textColor:flags.1?true themeParams:flags.2?DataJSON thisDc:int thumbSize:string timeout:int titleNoanimate:flags.28?true tmpPassword:bytes tmpSessions:flags.0?int toLang:string todo:TodoList tokenType:int tonAmount:long tone:flags.2?InputAiComposeTone tone:string top:flags.0?true topHoursGraph:StatsGraph topic:ForumTopic transactionId:string translateToLang:flags.1?string ttlPeriod:flags.0?int ttlPeriod:flags.14?int ttlSeconds:flags.1?int ttlSeconds:flags.2?int type:flags.4?string unclaimedCount:int unread:flags.0?true unreadMark:flags.3?true unreadMentionsCount:int unreadPollVotesCount:int unsave:flags.0?true updates:Vector<Update> url:flags.1?string usageLimit:flags.1?int user:User userAdminRights:flags.1?ChatAdminRights userId:flags.0?long username:flags.1?string usernames:flags2.0?Vector<Username> users:flags.4?Vector<long> value:flags.3?int value:string values:Vector<SecureValue> verified:flags.7?true viaChatlist:flags.3?true video:flags.2?true videoStopped:flags.2?true viewsCount:int viewsGraph:StatsGraph visible:flags.0?true volumeId:long webappReqId:string winnersAreVisible:flags.3?true x:double y:double A:bytes M1:bytes about:flags.11?string about:flags.1?string about:flags.5?string accepted:flags.0?true accepted:flags.1?true accessHash:flags.0?long acquiredCount:int action:ChannelAdminLogEventAction action:MessageAction actionsGraph:StatsGraph activateAnimation:Document activatedCount:flags.2?int activeDate:flags.3?int activeTimeInViewMs:int activeUntilDate:flags.0?int actor:Peer addAdmins:flags.9?true addContact:flags.1?true addPhonePrivacyException:flags.0?true addStargift:flags.2?Vector<InputSavedStarGift> addStories:flags.2?Vector<int> addToRecent:flags.0?true addToRecent:flags.2?true addUsers:flags.1?Vector<InputUser> addUsers:flags.1?Vector<User> addedBy:flags.1?Peer additionalInfo:flags.1?string additionalInfo:flags.8?string additionalMethods:flags.6?Vector<PaymentFormMethod> additionalPeersCount:flags.3?int address:flags.0?GeoPointAddress address:flags.0?string address:flags.2?string adminDisallowedChatId:flags.2?long admins:Vector<ChatAdminWithInvites> admins:flags.1?Vector<InputUser> adsProceedsFromDate:flags.23?int adsProceedsToDate:flags.23?int afterId:flags.1?InputDocument albums:Vector<StoryAlbum> albums:flags.19?Vector<int> albums:flags.8?Vector<int> alignCenter:flags.3?true alignRight:flags.4?true allowAppHash:flags.4?true allowCustom:flags.0?true allowFirebase:flags.7?true allowFlashcall:flags.0?true allowMissedCall:flags.5?true allowPaidStars:flags.2?long allowScrolling:flags.3?true alreadyPeers:Vector<Peer> altDocuments:flags.5?Vector<Document> amount:StarsAmount amount:flags.1?long amount:flags.2?long androidSound:flags.4?NotificationSound anonymous:flags.10?true anonymous:flags.2?true answers:Vector<PollAnswer> antispam:flags2.1?true app:BotApp app:flags.2?BotApp appName:string appSandbox:Bool appSandbox:flags.8?Bool appSettings:flags.8?BotAppSettings appearAnimation:Document applyMinPhoto:flags.25?true applyToInvites:flags.1?true approvedBy:flags.1?long approvedBy:long archive:flags.1?true archiveAndMuteNewNoncontactPeers:flags.0?true archived:Bool archived:flags.1?true area:flags.1?MediaArea aroundAnimation:flags.1?Document articles:Vector<PageRelatedArticle> ascending:flags.2?true assigned:flags.13?true attachMenu:flags.1?true attachMenuEnabled:flags.29?true attachedMedia:flags.0?MessageMedia attachedMedia:flags.3?InputMedia attestationData:bytes attribute:StarGiftAttributeId attributes:flags.12?Vector<WebPageAttribute> attributes:flags.1?Vector<StarGiftAttribute> attributes:flags.3?Vector<StarGiftAttributeId> attributesHash:flags.0?long attributesHash:flags.1?long auction:InputStarGiftAuction auction:flags.11?true auctionAcquired:flags.17?true auctionSlug:flags.11?string auctionStartDate:flags.11?int auctions:Vector<StarGiftActiveAuctionState> audioId:long audioPreloadNext:flags.2?true audioSource:flags.1?int authenticatorData:bytes author:RichText author:flags.3?string author:flags.8?string authorId:flags.3?long authorPhotoId:long authorizations:Vector<Authorization> authorizations:Vector<WebAuthorization> autoSettingFrom:flags.0?long autoarchived:flags.7?true autofillNewBroadcasts:flags.0?true autofillNewCorrespondents:flags.2?true autofillPublicGroups:flags.1?true autologinToken:flags.16?string autoplay:flags.0?true autotranslation:flags2.15?true autoupdateUrlPrefix:flags.7?string availabilityIssued:int availabilityRemains:flags.0?int availabilityResale:flags.4?long availabilityTotal:flags.0?int availabilityTotal:int availableBalance:StarsAmount availableMinId:flags.9?int availableMinId:int availableReactions:ChatReactions availableReactions:flags.18?ChatReactions availableReactions:flags.30?ChatReactions averagePrice:flags.3?long averagePrice:long avgChars:int background:flags.13?StarGiftBackground background:flags.1?true backgroundColor:flags.0?int backgroundColor:flags.1?int backgroundDarkColor:flags.2?int backgroundEmojiId:flags.0?long backgroundEmojiId:flags.1?long backgroundEmojiId:long balanceTooLow:flags.1?true ban:flags.3?true banUsers:flags.4?true banned:int bannedCount:flags.2?int bannedRights:flags.15?ChatBannedRights baseLangCode:flags.1?string baseLangPackVersion:flags.2?int baseTheme:flags.3?BaseTheme beta:flags.3?true betweenDelay:flags.2?int bgColors:Vector<int> bgDanger:flags.1?true bgPrimary:flags.0?true bgSuccess:flags.2?true bidAmount:flags.0?long bidDate:flags.0?int bidLevels:Vector<AuctionBidLevel> bidPeer:flags.0?Peer big:flags.1?true birthday:flags.0?Birthday birthday:flags.2?true birthday:flags2.5?Birthday blockContact:flags.2?true blocked:flags.22?true blockedMode:flags.8?true blockedMyStoriesFrom:flags.27?true blocks:Vector<bytes> blur:flags.1?true boost:Boost boostPeer:Peer boostPeer:flags.1?Peer boostUrl:string boosts:Vector<Boost> boostsApplied:flags2.8?int boostsUnrestrict:flags2.9?int bordered:flags.0?true bot:AttachMenuBot bot:User bot:flags.0?Bool bot:flags.14?true bot:flags.1?InputUser bot:flags.2?InputUser bot:flags.5?InputUser botActiveUsers:flags2.12?int botAttachMenu:flags.27?true botAuthToken:string botBroadcastAdminRights:flags.18?ChatAdminRights botBusiness:flags2.11?true botCanEdit:flags2.1?true botCanManageBots:flags2.18?true botCanManageEmojiStatus:flags2.10?true botCanceled:flags.7?true botChatHistory:flags.15?true botForumCanManageTopics:flags2.17?true botForumView:flags2.16?true botGroupAdminRights:flags.17?ChatAdminRights botGuard:flags2.20?true botGuestchat:flags2.19?true botHasMainApp:flags2.13?true botInfo:Vector<BotInfo> botInfo:flags.3?BotInfo botInfo:flags.3?Vector<BotInfo> botInfoVersion:flags.14?int botInlineGeo:flags.21?true botInlinePlaceholder:flags.19?string botManaged:flags.0?true botManagerId:flags2.25?long botNochats:flags.16?true botParticipant:flags.5?true botPayload:flags.7?bytes botQueryId:string botUrl:string botVerification:flags.13?BotVerification botVerification:flags2.12?BotVerification botVerification:flags2.17?BotVerification botVerificationIcon:flags2.13?long botVerificationIcon:flags2.14?long bots:Vector<AttachMenuBot> bots:flags.1?true bots:flags.4?true botsApp:flags.16?true botsGuestchat:flags.17?true botsInline:flags.2?true botsPm:flags.1?true broadcast:InputChannel broadcast:flags.0?true broadcast:flags.1?true broadcastId:flags.0?long broadcastMessagesAllowed:flags2.16?true broadcastPost:flags.0?int broadcasts:flags.0?true broadcasts:flags.2?true broadcasts:flags.3?true broadcastsOnly:flags.1?true broadcastsSettings:AutoSaveSettings browser:flags.2?string browser:string burned:flags.14?true businessAwayMessage:flags2.3?BusinessAwayMessage businessBotCanReply:flags.12?true businessBotId:flags.13?long businessBotManageUrl:flags.13?string businessBotPaused:flags.11?true businessConnectionId:flags.0?string businessGreetingMessage:flags2.2?BusinessGreetingMessage businessIntro:flags2.4?BusinessIntro businessLocation:flags2.1?BusinessLocation businessTransfer:flags.21?true businessWorkHours:flags.0?BusinessWorkHours businessWorkHours:flags2.0?BusinessWorkHours button:KeyboardButton buttons:Vector<KeyboardButton> byLocation:flags.0?true cachedPage:flags.10?Page cachedPageViews:flags.0?int call:flags.12?InputGroupCall call:flags.21?InputGroupCall callConnectTimeoutMs:int callPacketTimeoutMs:int callReceiveTimeoutMs:int callRequestsDisabled:flags.1?Bool callRequestsDisabled:flags.4?true callRingTimeoutMs:int canChangeJoinMuted:flags.2?true canChangeMessagesEnabled:flags.18?true canCraftAt:flags.15?int canCraftAt:flags.20?int canDeleteChannel:flags2.0?true canEdit:flags.0?true canExportAt:flags.3?int canExportAt:flags.7?int canModifyCustomDescription:flags.1?true canNotSkip:flags.0?true canPinMessage:flags.7?true canPurchaseUpgrade:flags.2?true canRefulfill:flags.1?true canRefulfillSubscription:flags.11?true canReport:flags.12?true canResellAt:flags.10?int canResellAt:flags.14?int canSaveCredentials:flags.2?true canSeeList:flags.2?true canSelfUnmute:flags.0?true canSelfUnmute:flags.2?true canSetLocation:flags.16?true canSetStickers:flags.7?true canSetUsername:flags.6?true canSetUsername:flags.7?true canStartVideo:flags.9?true canTransferAt:flags.13?int canTransferAt:flags.9?int canViewHistory:flags.2?true canViewParticipants:flags.3?true canViewRevenue:flags2.12?true canViewRevenue:flags2.9?true canViewStarsRevenue:flags2.15?true canViewStats:flags.20?true canViewStats:flags.7?true canceled:flags.0?Bool caption:flags.0?true caption:flags.1?string captionLengthMax:int categories:Vector<TopPeerCategoryPeers> cdn:flags.3?true cdnSupported:flags.1?true cells:Vector<PageTableCell> centerIcon:flags.1?Document changeGiftSettings:flags.10?true changeInfo:flags.0?true changeInfo:flags.10?true channel:Chat channel:flags.0?InputChannel channel:flags.0?true channel:int channelEmojiStatus:flags.10?true channelId:flags.0?long channelMinLevel:flags.3?int channelPost:flags.2?int channels:Vector<GroupCallStreamChannel> channels:Vector<long> channels:flags.15?true channelsReadMediaPeriod:int chargePaidMessageStars:flags.14?long chat:EncryptedChat chatInvite:ChatInvite chatInviteHash:flags.3?string chatNotificationsEnabled:flags.1?Bool chatPhoto:flags.2?Photo chatSizeMax:int chats:flags.1?true chatsSettings:AutoSaveSettings checkLimit:flags.1?true chosen:flags.0?true chosenOrder:flags.0?int city:flags.1?string city:string clientSeed:bytes closeDate:flags.5?int closeFriend:flags2.2?true closePeriod:flags.4?int closed:flags.0?true closed:flags.2?true code:int codes:Vector<string> collapsedInDialogs:flags2.20?true collectible:InputCollectible collectionId:flags.15?Vector<int> collectionId:flags.6?int collections:Vector<StarGiftCollection> color:flags.0?int color:flags.13?PeerColor color:flags.2?PeerColor color:flags.2?int color:flags2.7?PeerColor color:flags2.8?PeerColor colorId:int colors:Vector<help.PeerColorOption> colors:flags.0?Vector<AttachMenuBotIconColor> colors:flags.1?help.PeerColorSet colspan:flags.1?int command:string commands:flags.2?Vector<BotCommand> comment:string comments:flags.0?true commonChatsCount:int community:flags.4?InputChannel communityId:flags.0?long company:string compareSound:flags.1?true compareStories:flags.2?true completedBy:Peer completions:flags.0?Vector<TodoCompletion> conference:flags.14?true conferenceSupported:flags.8?true config:JSONValue confirmText:string confirmed:flags.0?true confirmed:flags.3?true connectedBots:Vector<ConnectedBot> connectedBots:Vector<ConnectedBotStarRef> connection:BotBusinessConnection connectionId:long connections:Vector<PhoneConnection> contact:flags.11?true contactId:long contactRequirePremium:flags.29?true contactRequirePremium:flags2.10?true contacts:Vector<Contact> contacts:Vector<ContactBirthday> contacts:Vector<InputContact> contacts:flags.12?true content:flags.5?InputWebDocument content:flags.5?WebDocument convertStars:long converted:flags.3?true copyText:string correct:flags.1?true correctAnswers:flags.0?Vector<int> correspondents:flags.0?true countRemains:int counters:flags.2?Vector<StarGiftAttributeCounter> countries:Vector<help.Country> countriesIso2:flags.12?Vector<string> countriesIso2:flags.1?Vector<string> countriesLangs:DataJSON country:flags.1?string countryCode:string countryCodes:Vector<help.CountryCode> cover:Document cover:PageBlock covers:Vector<Document> craft:flags.16?true craftChancePermille:flags.16?int crafted:flags.0?true crafted:flags.15?true creator:flags.10?true creator:flags.11?true creator:flags.15?true creatorChatIds:Vector<long> credentials:InputPaymentCredentials credentials:flags.0?true credentialsTitle:string credit:RichText cryptoAmount:flags.3?long cryptoCurrency:flags.3?string currency:flags.2?string current:double current:flags.0?true current:flags.1?true currentAlgo:flags.2?PasswordKdfAlgo currentBalance:StarsAmount currentLevelBoosts:int currentLevelStars:long currentNumber:flags.1?true currentRound:int currentStreak:int customDescription:flags.0?string customDescription:flags.2?string customParameters:flags.7?DataJSON customPendingSuggestion:flags.4?PendingSuggestion customPrompt:string dailyRevenuePerUser:flags.2?StarsAmount darkAccentColor:flags.0?int darkColors:flags.1?Vector<int> darkColors:flags.2?help.PeerColorSet data:JSONValue data:flags.1?bytes day:int dcTxtDomainName:string deactivated:flags.5?true debug:DataJSON decline:flags.0?true declined:flags.1?true default:flags.0?true defaultBannedRights:ChatBannedRights defaultName:string defaultP2pContacts:flags.3?true defaultSendAs:flags.21?Peer defaultSendAs:flags.29?Peer delete:flags.13?true deleteHistory:flags.0?true deleteHistory:flags.1?true deleteMessage:flags.0?true deleteMessages:flags.3?true deleteReceivedMessages:flags.3?true deleteSentMessages:flags.2?true deleteStargift:flags.1?Vector<InputSavedStarGift> deleteStories:flags.16?true deleteStories:flags.1?Vector<int> deleted:flags.13?true deleted:flags.1?true deleted:flags.2?true deleted:int demote:flags.8?true description:TextWithEntities descriptionDocument:flags.5?Document descriptionPhoto:flags.4?Photo device:flags.1?string dialog:Dialog diffText:flags.0?TextWithEntities difference:LangPackDifference disabled:flags.1?true disallowLimitedStargifts:flags.1?true disallowPremiumGifts:flags.3?true disallowStargiftsFromChannels:flags.4?true disallowUniqueStargifts:flags.2?true disallowUnlimitedStargifts:flags.0?true disallowedCountry:flags.4?string disallowedGifts:flags.6?DisallowedGiftsSettings disallowedGifts:flags2.15?DisallowedGiftsSettings dismissedSuggestions:Vector<string> displayAuthor:flags.0?Bool displayAuthor:flags.0?true displayGiftsButton:flags.7?true displayGiftsButton:flags2.16?true displayUrl:string document:flags.0?InputDocument document:flags.2?Document document:flags.9?Document documents:Vector<InputDocument> documents:Vector<long> documents:flags.0?Vector<Document> documents:flags.3?Vector<InputDocument> domain:flags.0?string draft:DraftMessage draft:flags.4?DraftMessage dropAuthor:flags.11?true dropMediaCaptions:flags.12?true dropOriginalDetailsStars:flags.12?long dropOriginalDetailsStars:flags.18?long duration:double duration:flags.0?int duration:flags.2?int duration:flags.7?int edit:flags.12?true editBio:flags.5?true editDate:flags.15?int editHide:flags.21?true editMessages:flags.2?true editName:flags.4?true editProfilePhoto:flags.6?true editRank:flags.19?true editRank:flags.26?true editStories:flags.15?true editTimeLimit:int editUsername:flags.7?true editable:flags.0?true edited:flags.11?true effect:flags2.2?long effectAnimation:Document effectAnimationId:flags.1?long effectStickerId:long effects:Vector<AvailableEffect> email:flags.0?string email:flags.1?string email:flags.2?string emailRequested:flags.3?true emailToProvider:flags.7?true emailUnconfirmedPattern:flags.4?string emailVerification:flags.1?EmailVerification embedHeight:flags.6?int embedLinks:flags.7?true embedType:flags.5?string embedUrl:flags.5?string embedWidth:flags.6?int emoji:flags.0?string emojiStatus:flags.30?EmojiStatus emojiStatus:flags2.9?EmojiStatus emojis:flags.5?true emojis:flags.7?true emojiset:flags2.10?StickerSet emoticon:flags.0?string emoticon:flags.6?string emoticon:flags.7?string enabled:flags.0?true enabled:flags.1?true enabledNotifications:StatsPercentValue encryptedRequestsDisabled:flags.0?Bool encryptedRequestsDisabled:flags.3?true encryptionIv:bytes encryptionKey:bytes endDate:flags.1?int endMinute:int endpoint:string entities:flags.2?Vector<MessageEntity> ephemeral:flags.0?true error:string events:Vector<ChannelAdminLogEvent> events:Vector<InputAppEvent> eventsFilter:flags.0?ChannelAdminLogEventsFilter exampleEnglish:flags.5?AiComposeToneExample exceptAuthKeys:Vector<long> exceptIds:Vector<long> exception:WebDomainException exception:flags.0?true exceptions:Vector<AutoSaveException> excludeArchived:flags.13?true excludeHosted:flags.10?true excludeMuted:flags.11?true excludeNewMessages:flags.1?true excludePeers:Vector<InputPeer> excludeRead:flags.12?true excludeSaved:flags.1?true excludeUnique:flags.4?true excludeUnlimited:flags.2?true excludeUnsaved:flags.0?true excludeUnupgradable:flags.8?true excludeUpgradable:flags.7?true excludeUsers:flags.6?Vector<InputUser> excludeUsers:flags.6?Vector<long> expireDate:flags.1?int exportedInvite:flags.13?ExportedChatInvite exportedInvite:flags.23?ExportedChatInvite extendTop:int extendWindow:int extended:flags.0?true extendedMedia:Vector<InputMedia> extendedMedia:flags.2?InputMedia extendedMedia:flags.4?MessageExtendedMedia extendedMedia:flags.9?Vector<MessageMedia> externalExceptions:Vector<WebDomainException> factcheck:flags2.3?FactCheck failed:flags.6?true fake:flags.25?true fake:flags.26?true fake:flags.9?true fallback:flags.0?true fallback:flags.3?true fallbackPhoto:flags.22?Photo favicon:flags.0?long fewValue:flags.3?string field:string fileHashes:Vector<FileHash> fileMaxSize:flags.5?long fileSizeMax:long fileTotalParts:int fileType:storage.FileType files:flags.4?Vector<InputSecureFile> files:flags.4?Vector<SecureFile> files:flags.5?true filter:ChannelMessagesFilter filter:ChannelParticipantsFilter filters:Vector<DialogFilter> filters:Vector<MessagesFilter> finishDate:int firstName:flags.1?string firstSaleDate:flags.1?int flexible:flags.5?true flipped:flags.1?true floodskipNumber:flags.15?int floorPrice:flags.2?long folder:Folder folderId:flags.4?int folderPeers:Vector<FolderPeer> folderPeers:Vector<InputFolderPeer> followers:StatsAbsValueAndPrev followersGraph:StatsGraph forBoth:flags.1?true forBoth:flags.3?true forChat:flags.0?true forChat:flags.5?true forCommunityPeer:flags.3?true forCraft:flags.4?true forEveryone:flags.0?true forImport:flags.3?true forLiveStories:flags.1?true forPaidReactions:flags.0?true forPersonal:flags.2?true forceFile:flags.4?true forceTryIpv6:flags.14?true format:flags.2?string forum:flags.30?true forum:flags.4?Bool forum:flags.5?true forumTabs:flags2.19?true forumTopic:flags.3?true forums:flags.17?true forwardChats:flags.5?true forwardUsers:flags.4?true forwardedCountMax:int forwards:Vector<PublicForward> forwards:flags.10?int forwards:flags.1?int forwardsCount:flags.2?int forwardsCount:int forwardsFirst:flags.2?true forwardsFirst:flags.3?true fourthBackgroundColor:flags.6?int fragmentListedCount:flags.1?int fragmentListedCount:flags.5?int fragmentListedUrl:flags.1?string fragmentListedUrl:flags.5?string free:flags.0?true from:TextWithEntities from:flags.0?Peer fromAdmin:flags.1?true fromAuthKeyId:flags.0?long fromBoostsApplied:flags.29?int fromBotMenu:flags.4?true fromDcId:flags.0?int fromId:flags.0?InputPeer fromId:flags.0?Peer fromId:flags.11?Peer fromId:flags.18?Peer fromId:flags.1?Peer fromId:flags.4?Peer fromId:flags.6?Peer fromId:long fromName:flags.1?string fromName:flags.5?string fromOffer:flags.14?true fromPeer:InputPeer fromRank:flags2.12?string fromRequest:flags.3?true fromScheduled:flags.18?true fromSideMenu:flags.2?true fromSwitchWebview:flags.1?true frontSide:flags.1?InputSecureFile frontSide:flags.1?SecureFile fullChat:ChatFull fullUser:UserFull fullWidth:flags.0?true fullscreen:flags.1?true fullscreen:flags.2?true fullsize:flags.1?true future:flags.1?true futureAuthToken:flags.0?bytes futureAuthToken:flags.2?bytes fwdFrom:flags.17?StoryFwdHeader fwdFromId:flags.6?InputPeer fwdFromStory:flags.6?int fwdLimit:int fwdModified:flags.7?true fwdText:flags.0?string fwdText:flags.1?string game:Game game:flags.1?true gameId:long gameOutcome:flags.0?messages.EmojiGameOutcome geo:InputGeoPoint geoDistance:flags.6?int geoPoint:GeoPoint geoPoint:flags.0?GeoPoint geoPoint:flags.0?InputGeoPoint geoPoint:flags.1?InputGeoPoint geoPoint:flags.2?InputGeoPoint gifSearchUsername:flags.9?string gifs:Vector<Document> gift:flags.10?true gift:flags.1?true giftAddress:flags.3?string giftBoosts:flags.4?int giftCodeSlug:flags.3?string giftEmojiId:long giftMsgId:flags.15?int giftNum:flags.2?int gifts:Vector<SavedStarGift> gifts:Vector<StarGiftAuctionAcquiredGift> gifts:flags.0?true giftsCount:int giftsLeft:int giftsPerRound:flags.11?int gigagroup:flags.26?true giveaway:flags.2?true giveawayId:long giveawayMsgId:flags.2?int giveawayMsgId:flags.3?int giveawayMsgId:int giveawayPostId:flags.13?int good:Bool group:InputChannel group:flags.1?true groupCall:flags.14?true groupMinLevel:flags.4?int groupcallDefaultJoinAs:flags.15?Peer groupcallDefaultJoinAs:flags.26?Peer grouped:flags.0?true groupedId:flags.17?long groups:Vector<EmojiGroup> groups:flags.10?true groups:flags.2?true groupsOnly:flags.2?true guardBot:flags.0?InputUser guardBotId:flags2.23?long guestchatViaFrom:flags2.19?Peer h:double h:flags.0?int h:flags.5?int hasGeo:flags.21?true hasLargeMedia:flags.13?true hasLink:flags.20?true hasMore:flags.0?true hasMyInvites:flags.26?true hasPassword:flags.2?true hasPreviewMedias:flags.6?true hasRecovery:flags.0?true hasSavedCredentials:flags.1?true hasScheduled:flags.12?true hasScheduled:flags.19?true hasScheduled:flags.8?true hasSecureValues:flags.1?true hasSettings:flags.1?true hasSettings:flags.2?true hasStickers:flags.0?true hasUnreadVotes:flags.6?true hasUrl:flags.3?true hasViewers:flags.1?true header:flags.0?true headerColor:flags.3?int headerDarkColor:flags.4?int heading:flags.2?int heightToViewportRatioPermille:int hidden:flags.2?true hidden:flags.6?true hiddenPrehistory:flags.10?true hideReadMarks:flags.3?true hideResultsUntilClose:flags.9?true hideVia:flags.11?true high:AutoDownloadSettings high:flags.1?true hint:flags.0?string hint:flags.3?string history:flags.3?Vector<StarsTransaction> historyDeleted:flags.0?true hostId:flags.12?Peer html:flags.2?string icon:Document icon:flags.0?Document icon:flags.3?long iconColor:flags.0?int iconEmojiId:flags.3?long iconPhoto:flags.0?Photo iconVideo:flags.1?Document icons:Vector<AttachMenuBotIcon> icons:Vector<Document> id:InputGame id:Vector<InputChannel> id:Vector<InputPhoto> id:Vector<InputStarsTransaction> id:flags.0?string id:flags.1?int ids:Vector<int> imgSearchUsername:flags.11?string importHead:string imported:Vector<ImportedContact> imported:flags.7?true importers:Vector<ChatInviteImporter> importers:int inAppOrigin:flags.3?string inappExceptions:Vector<WebDomainException> inbound:flags.0?true inboxDate:flags.1?int includeUpgrade:flags.2?true increment:Bool inexact:flags.0?true info:PaymentRequestedInfo info:flags.1?true info:flags.9?true info:messages.EmojiGameInfo initialSaleDate:int initialSalePrice:long initialSaleStars:long installedDate:flags.0?int installsCount:flags.2?int installsCount:flags.4?int intensity:flags.3?int interaction:DataJSON interactionsGraph:StatsGraph intermediateState:updates.State intro:flags.0?InputBusinessIntro invertMedia:flags.27?true invertMedia:flags.2?true invitations:int invite:ExportedChatlistInvite invite:flags.2?true inviteHash:flags.1?string inviteLink:flags.16?string inviteMembers:flags.8?true inviteUsers:flags.15?true inviteUsers:flags.5?true inviterId:flags.1?long invites:Vector<ExportedChatInvite> invites:Vector<ExportedChatlistInvite> invites:flags.15?true invitesCount:int invoiceMedia:InputMedia invoiceSlug:flags.0?string invoiceSlug:flags.6?string iosPushSecret:flags.1?string iosSound:flags.3?NotificationSound ip:flags.2?string ipAddress:string ipv6:flags.0?true isApp:flags.6?true iso2:string items:Vector<PageListItem> items:Vector<PageListOrderedItem> ivInteractionsGraph:StatsGraph join:flags.0?true join:flags.3?true joinDateAsc:flags.6?true joinMuted:Bool joinMuted:flags.0?Bool joinMuted:flags.1?true joinRequest:flags.29?true joinToSend:flags.28?true joinedChatIds:Vector<long> joinedTooEarlyDate:flags.1?int json:DataJSON justClear:flags.0?true justContacts:flags.0?true justJoined:flags.4?true keepArchivedFolders:flags.2?true keepArchivedUnmuted:flags.1?true key:PrivacyKey keys:Vector<string> keyword:Vector<string> keywords:Vector<EmojiKeyword> keywords:flags.1?string keywords:flags.2?string kick:flags.1?true kick:flags.5?true kicked:int kickedBy:long label:string langCode:Vector<string> langCode:flags.22?string langPackVersion:flags.2?int largeQueueActiveOperationsMax:int lastGiftNum:int lastGiftSlug:flags.1?string lastName:flags.0?string lastName:flags.1?string lastName:flags.2?string lastSaleDate:flags.0?int lastSaleDate:flags.1?int lastSaleOnFragment:flags.1?true lastSalePrice:flags.0?long lastTimestampMs:long lastUsageDate:flags.1?int launchMsgId:int layer:int leave:flags.1?true left:flags.0?true left:flags.1?true legacyRevokePermanent:flags.2?true level:flags2.10?int libraryVersions:Vector<string> limited:flags.0?true limitedPerUser:flags.8?true linkedChatId:flags.14?long linkedCommunityId:flags2.20?long linkedCommunityId:flags2.21?long linkedMonoforumId:flags2.18?long linkedPeers:Vector<CommunityPeer> links:Vector<BusinessChatLink> listedCount:flags.0?int listedCount:flags.4?int listenedDuration:int listenersHidden:flags.13?true live:flags.0?true live:flags.9?true livePhoto:flags.2?true livePhoto:flags.3?true livePhoto:flags.4?true liveStory:flags.0?true liveStory:flags.2?true location:InputWebFileLocation location:flags.0?string location:flags.15?ChannelLocation location:flags.1?string location:flags.2?string lockedUntilDate:flags.9?int loginEmailPattern:flags.6?string logoutTokens:flags.6?Vector<bytes> loop:flags.1?true low:AutoDownloadSettings low:flags.0?true mainTab:flags2.20?ProfileTab mainTab:flags2.22?ProfileTab manageCall:flags.11?true manageDirectMessages:flags.17?true manageLinkedPeers:flags.19?true manageLinkedPeers:flags.28?true manageRanks:flags.18?true manageStories:flags.13?true manageTopics:flags.13?true manageTopics:flags.18?true managerId:InputUser manual:flags.3?true manual:flags.7?true manyValue:flags.4?string markdown:string mask:flags.1?true maskCoords:flags.1?MaskCoords masks:flags.3?true matchCode:flags.4?string matchCode:string matchCodes:flags.3?Vector<string> matchCodesFirst:flags.5?true maxDisplayDuration:flags.15?int maxId:flags.0?int maxId:flags.1?int maxId:flags.2?int maxLayer:int maxMsgId:int maxQts:int maxReadId:flags.0?int maxTipAmount:flags.8?long meUrlPrefix:string media:InputStickeredMedia media:Vector<BotPreviewMedia> media:Vector<InputMedia> media:flags.0?MessageMedia media:flags.0?true media:flags.14?MessageMedia media:flags.2?InputMedia media:flags.3?MessageMedia mediaAreas:flags.14?Vector<MediaArea> mediaAreas:flags.3?Vector<MediaArea> mediaAreas:flags.5?Vector<MediaArea> mediaCount:int mediaOnly:flags.1?true medium:AutoDownloadSettings megagroup:flags.1?true megagroup:flags.3?true megagroupSizeMax:int members:StatsAbsValueAndPrev membersGraph:StatsGraph menuButton:flags.3?BotMenuButton message:EncryptedMessage message:GroupCallMessage message:flags.0?InputBusinessAwayMessage message:flags.0?InputBusinessGreetingMessage message:flags.0?TextWithEntities message:flags.2?TextWithEntities message:flags.4?TextWithEntities messageChannels:flags.4?true messageChats:flags.2?true messageLengthMax:int messageMegagroups:flags.3?true messageUsers:flags.1?true messages:StatsAbsValueAndPrev messages:Vector<SponsoredMessage> messages:int messagesEnabled:flags.17?true messagesEnabled:flags.2?Bool messagesEnabled:flags.6?Bool messagesGraph:StatsGraph messagesNotifyFrom:flags.0?ReactionNotificationsFrom metrics:Vector<InputMessageReadMetric> migratedFromChatId:flags.4?long migratedFromMaxId:flags.4?int migratedTo:flags.6?InputChannel min:flags.19?true min:flags.20?true min:flags.8?true min:flags.9?true minAgeConfirm:flags.1?int minBidAmount:flags.0?long minBidAmount:long minDisplayDuration:flags.15?int minId:long minLayer:int missingBalance:flags.0?true missingBalance:flags.2?true missingInvitees:Vector<MissingInvitee> mnc:string modified:flags.3?true monoforum:flags.10?true monoforum:flags2.17?true monoforumPeerId:InputPeer monoforumPeerId:flags.5?InputPeer month:int monthlySentSms:int motion:flags.2?true msgId:InputBotInlineMessageID msgId:Vector<int> msgId:flags.0?InputBotInlineMessageID msgId:flags.1?InputBotInlineMessageID msgId:flags.3?int msgId:flags.8?int msgId:long msgIds:Vector<long> multiMedia:Vector<InputSingleMedia> multipleChoice:flags.2?true multiplier:flags.5?int music:flags.20?Document music:flags.4?InputDocument music:flags.9?InputDocument muteGraph:StatsGraph muted:flags.0?Bool mutedByYou:flags.9?true mutual:Bool mutualContact:flags.12?true my:flags.2?true myBoost:flags.2?true myBoostSlots:flags.2?Vector<int> myBoosts:Vector<MyBoost> myResults:Vector<Peer> n:int name:flags.0?string name:flags.1?string name:flags.3?string nameChangeDate:flags.17?int nameRequested:flags.0?true nameRequested:flags.1?true nanos:int nativeName:string nativeNames:flags.0?true nativeParams:flags.4?DataJSON nativeProvider:flags.4?string nativeUi:flags.4?true nearestDc:int needCheck:flags.0?true needContactsException:flags.4?true needDebug:flags.3?true needRating:flags.2?true newAlgo:PasswordKdfAlgo newAlgo:flags.0?PasswordKdfAlgo newBannedRights:ChatBannedRights newFollowersBySourceGraph:StatsGraph newMedia:InputMedia newMembersBySourceGraph:StatsGraph newMessage:Message newNoncontactPeersRequirePremium:flags.4?true newParticipant:flags.1?ChannelParticipant newParticipant:flags.1?ChatParticipant newPasswordHash:flags.0?bytes newPhoto:Photo newRank:string newReactions:Vector<Reaction> newSecureAlgo:SecurePasswordKdfAlgo newSecureSettings:flags.2?SecureSecretSettings newSettings:account.PasswordInputSettings newSettings:flags.0?account.PasswordInputSettings newSticker:InputStickerSetItem newTopic:ForumTopic newTopic:flags.1?ForumTopic newValue:ChannelLocation newValue:ChatReactions newValue:EmojiStatus newValue:Vector<string> newValue:WallPaper newValue:long next:flags.1?true nextLevelBoosts:flags.0?int nextLevelStars:flags.0?long nextOffset:flags.1?string nextOffset:flags.2?string nextOffset:int nextOffset:string nextPrices:Vector<StarGiftUpgradePrice> nextRate:flags.0?int nextRoundAt:int nextType:flags.1?auth.CodeType nextWithdrawalAt:flags.1?int noJoinedNotifications:flags.0?true noMuted:flags.0?true noforwards:flags.10?true noforwards:flags.25?true noforwards:flags.26?true noforwards:flags.27?true noforwardsMyEnabled:flags2.23?true noforwardsPeerEnabled:flags2.24?true nonContacts:flags.1?true nonce:flags.0?bytes nonce:long noncontactPeersPaidStars:flags.5?long nopaidMessagesException:flags.4?true nopremium:flags.3?true nosound:flags.3?true nosoundVideo:flags.3?true note:TextWithEntities note:flags.0?TextWithEntities note:flags.1?TextWithEntities note:flags2.22?TextWithEntities notifyCloudDelayMs:int notifyDefaultDelayMs:int number:string offer:flags.29?true offerMinStars:flags.13?int offerMsgId:int official:flags.0?true official:flags.2?true officialApp:flags.1?true offline:Bool offline:flags2.1?true offlineBlurTimeoutMs:int offlineIdleTimeoutMs:int offsetIdOffset:flags.1?int offsetTopic:int offsetUser:InputUser oldReactions:Vector<Reaction> oldText:RichText oldText:string oneValue:flags.1?string onlineCloudTimeoutMs:int onlineCount:flags.13?int onlineUpdatePeriodMs:int onlines:int onlyLeft:flags.0?true open:flags.0?true openAnswers:flags.6?true openNow:flags.0?true openUrls:Vector<BankCardOpenUrl> option:PremiumGiftCodeOption option:flags.0?bytes optional:flags.0?true optional:flags.2?true optional:flags.6?true options:Vector<MessageReportOption> options:Vector<SponsoredMessageReportOption> order:Vector<InputMedia> order:flags.0?Vector<int> order:flags.3?Vector<InputSavedStarGift> order:flags.3?Vector<int> orderByCreateDate:flags.0?true orderByDate:flags.1?true orderByRevenue:flags.0?true other:flags.12?true otherParticipants:flags.3?Vector<Peer> otherSound:flags.5?NotificationSound otherValue:string othersCanAppend:flags.0?true othersCanComplete:flags.1?true otherwiseReloginDays:flags.1?int out:flags.0?true out:flags.16?true outbound:flags.1?true overallRevenue:StarsAmount ownerAddress:flags.2?string ownerId:flags.0?Peer ownerId:long ownerName:flags.1?string p2pAllowed:flags.5?true paidEnabled:flags.1?Bool paidMediaAllowed:flags2.14?true paidMessageStars:flags.0?long paidMessageStars:flags2.6?long paidMessages:flags.19?int paidMessagesAvailable:flags2.20?true paidReactionsAvailable:flags2.16?true paidStarsTotal:flags.16?long paidSuggestedPostStars:flags2.8?true paidSuggestedPostTon:flags2.9?true paletteColors:Vector<int> params:Vector<int> params:flags.1?JSONValue params:flags.3?DataJSON parentPeer:InputPeer part:double part:flags.0?true part:flags.1?true participants:Vector<ChannelParticipant> participants:Vector<ChatParticipant> participants:flags.4?Vector<User> participants:long participantsCount:flags.0?int participantsCount:flags.17?int participantsHidden:flags2.2?true participantsNextOffset:string participating:flags.0?true passkeys:Vector<Passkey> password:flags.0?InputCheckPasswordSRP password:flags.2?InputCheckPasswordSRP password:string passwordMissing:flags.3?true passwordPending:flags.2?true past:flags.0?true path:string pattern:flags.3?true pattern:string patternDocumentId:long patterns:flags.1?Vector<string> paused:Bool paused:flags.0?true payerInitiated:flags.0?true payload:flags.0?bytes payload:flags.0?string payload:string paymentData:DataJSON paymentFailed:flags.1?true paymentToken:DataJSON peer:NotifyPeer peer:StarsTransactionPeer peer:flags.0?InputNotifyPeer peer:flags.0?Peer peer:flags.12?Peer peer:flags.2?InputPeer peer:flags.3?Peer peer:flags.7?Peer peer:long peerColor:flags.11?PeerColor peerColorAvailable:flags.10?true peerColorAvailable:flags.9?true peerId:flags.0?Peer peerLinkRequestsPending:flags.0?int peerStories:Vector<PeerStories> peerTag:bytes peerType:flags.1?InlineQueryPeerType peerTypes:Vector<InlineQueryPeerType> peerTypes:flags.0?Vector<InlineQueryPeerType> peerTypes:flags.1?Vector<InlineQueryPeerType> peerTypes:flags.3?Vector<AttachMenuPeerType> peers:Vector<InputDialogPeer> peers:Vector<PeerLocated> peers:Vector<RequestedPeer> peers:Vector<SendAsPeer> peers:Vector<SponsoredPeer> peers:Vector<TopPeer> peers:flags.2?Vector<InputPeer> pending:flags.4?true pendingResetDate:flags.5?int pendingSuggestions:Vector<string> pendingSuggestions:flags.25?Vector<string> pendingUpdatesCount:int perUserRemains:flags.8?int perUserStars:long perUserTotal:flags.8?int period:flags.3?int periodOptions:Vector<PremiumSubscriptionOption> periods:Vector<SearchResultsCalendarPeriod> permAuthKeyId:long permanent:flags.5?true permille:int persistent:flags.4?true personal:flags.2?true personalChannelId:flags2.6?long personalChannelMessage:flags2.6?int personalPhoto:flags.21?Photo phone:flags.1?string phone:flags.4?string phoneCallId:long phoneCalls:flags.3?true phoneCallsAvailable:flags.4?true phoneCallsPrivate:flags.5?true phoneCode:flags.0?string phoneCountry:flags.16?string phoneRequested:flags.2?true phoneToProvider:flags.6?true phonecallsLessData:flags.3?true phonegroupMessage:flags.27?true phones:Vector<string> photo:flags.3?ChatPhoto photo:flags.4?Photo photo:flags.5?UserProfilePhoto photo:flags.6?Photo photoChangeDate:flags.18?int photoId:InputPhoto photoId:flags.2?long photoRequested:flags.2?true photoSizeMax:int photos:flags.0?true photos:flags.2?Vector<InputPhoto> pinMessages:flags.17?true pinMessages:flags.7?true pinned:flags.11?true pinned:flags.24?true pinned:flags.3?true pinned:flags.5?true pinnedMsgId:flags.5?int pinnedToTop:flags.0?Vector<int> pinnedToTop:flags.12?true placeholderPath:flags.0?bytes platform:flags.2?string playIntegrityNonce:flags.2?bytes playIntegrityProjectId:flags.2?long playIntegrityToken:flags.2?string playsLeft:flags.0?int pluralCode:string pm:flags.0?true pmOneside:flags.2?true pnvToken:string poll:flags.0?Poll pollHash:long pollOption:flags.12?bytes pollOption:flags.7?bytes pollVotesNotifyFrom:flags.2?ReactionNotificationsFrom popularInvites:Vector<PopularContact> position:int positions:Vector<SearchResultsPosition> positions:Vector<int> postAuthor:flags.16?string postAuthor:flags.3?string postCode:string postMessages:flags.1?true postStories:flags.14?true posterPhotoId:flags.4?long posters:StatsAbsValueAndPrev postsBetween:flags.0?int postsSearch:flags.24?true precise:flags.0?true prefix:string prefixes:flags.0?Vector<string> preloadFeaturedStickers:flags.4?true preloadPrefixSize:flags.2?int premium:flags.0?true premium:flags.1?Bool premium:flags.28?true premium:flags.2?true premiumAudience:flags.1?StatsPercentValue premiumGiftMonths:flags.20?int premiumRequired:flags.0?true premiumRequired:flags.2?true premiumRequiredForPm:flags.1?true premiumWouldAllowInvite:flags.0?true prepaidGiveaways:flags.3?Vector<PrepaidGiveaway> prepaidUpgrade:flags.11?true prepaidUpgrade:flags.13?true prepaidUpgradeHash:flags.14?string prepaidUpgradeHash:flags.16?string preparingResults:flags.3?true presentation:flags.0?true presentation:flags.14?GroupCallParticipantVideo presentationPaused:flags.5?Bool prevBannedRights:ChatBannedRights prevInvite:ExportedChatInvite prevMessage:Message prevParticipant:flags.0?ChannelParticipant prevParticipant:flags.0?ChatParticipant prevPhoto:Photo prevRank:string prevStake:long prevTopic:ForumTopic prevTopic:flags.0?ForumTopic prevValue:ChannelLocation prevValue:ChatReactions prevValue:EmojiStatus prevValue:Vector<string> prevValue:WallPaper prevValue:long previous:double price:flags.3?StarsAmount price:flags.4?StarsAmount prices:Vector<StarGiftUpgradePrice> pricing:StarsSubscriptionPricing privacy:flags.2?Vector<PrivacyRule> privacyPolicyUrl:flags.0?string privacyPolicyUrl:flags.7?string privacyRules:flags.2?Vector<InputPrivacyRule> private:flags.0?PaidReactionPrivacy private:flags.1?true privateForwardName:flags.16?string prizeDescription:flags.1?string prizeDescription:flags.3?string profileColor:flags2.8?PeerColor profileColor:flags2.9?PeerColor profilePhoto:flags.2?Photo profilesEnabled:flags.1?true promote:flags.7?true promotedBy:long prompt:flags.3?string prompt:flags.4?string prompt:string provider:flags.3?string providerChargeId:string proximityNotificationRadius:flags.1?int proxy:flags.0?InputClientProxy proxy:flags.0?true psaMessage:flags.2?string psaType:flags.1?string psaType:flags.6?string ptsLimit:flags.1?int ptsTotalLimit:flags.0?int public:flags.2?true public:flags.7?true publicKeys:Vector<CdnPublicKey> publicVoters:flags.1?true publishedDate:flags.4?int publishedDate:int purchaseDate:int push:flags.0?true pushChatLimit:int pushChatPeriodMs:int pushTimeout:flags.1?int q:flags.1?string q:flags.2?string qtsLimit:flags.2?int query:flags.0?string queryIsFree:flags.0?true question:TextWithEntities quickReply:QuickReply quickReplyShortcutId:flags.17?int quickReplyShortcutId:flags.30?int quiz:flags.0?Bool quiz:flags.3?true quote:flags.9?true quoteEntities:flags.3?Vector<MessageEntity> quoteEntities:flags.7?Vector<MessageEntity> quoteOffset:flags.10?int quoteOffset:flags.4?int quoteText:flags.2?string quoteText:flags.6?string radius:flags.0?double raiseHand:flags.2?Bool raiseHandRating:flags.13?long randomLength:int range:MessageRange ranges:Vector<MessageRange> rating:double rating:int ratingEDecay:int rawId:string reaction:flags.0?Vector<Reaction> reaction:flags.11?true reaction:flags.2?Reaction reaction:string reactionPeer:InputPeer reactions:MessageReactions reactions:Vector<AvailableReaction> reactions:Vector<MessagePeerReaction> reactions:Vector<ReactionCount> reactions:Vector<StoryReaction> reactions:flags.3?Vector<ReactionCount> reactionsArePossible:flags.9?true reactionsAsTags:flags.3?true reactionsCount:flags.4?int reactionsCount:int reactionsDefault:flags.15?Reaction reactionsFirst:flags.2?true reactionsLimit:flags.0?int reactionsLimit:flags.20?int reactionsLimit:flags2.13?int reactionsPerPost:StatsAbsValueAndPrev reactionsPerStory:StatsAbsValueAndPrev readDatesPrivate:flags.30?true readInboxMaxId:flags.1?int readMaxId:flags.3?int readMessages:flags.1?true readOutboxMaxId:flags.2?int reason:PhoneCallDiscardReason reason:TextWithEntities reason:flags.0?string receipt:DataJSON receipt:bytes receipt:flags.1?string receiptMsgId:flags.2?int receiveDate:flags.0?int receiverId:long recentPostsInteractions:Vector<PostInteractionCounters> recentReactions:flags.1?Vector<MessagePeerReaction> recentRemains:int recentRepliers:flags.1?Vector<Peer> recentRequesters:Vector<long> recentRequesters:flags.17?Vector<long> recentRequesters:flags.28?Vector<long> recentSent:int recentSince:int recentViewers:flags.0?Vector<long> recentVoters:flags.2?Vector<Peer> recentVoters:flags.3?Vector<Peer> recipientId:Peer recipients:BusinessBotRecipients recipients:InputBusinessBotRecipients recommended:flags.5?true recordStartDate:flags.5?int recordVideoActive:flags.11?true recurring:flags.9?true referenceMessages:flags.0?Vector<Message> referer:flags.0?string referer:string refund:flags.0?true refund:flags.3?true refundCharged:flags.0?true refunded:flags.1?true refunded:flags.2?true refunded:flags.5?true region:flags.2?string registrationMonth:flags.15?string reject:flags.1?true rejected:flags.0?true rejected:flags.2?true releasedBy:flags.5?Peer releasedBy:flags.6?Peer remains:int replies:flags.23?MessageReplies replies:flags.2?MessageReplies replies:int repliesPts:int reply:flags.0?true replyFrom:flags.5?MessageFwdHeader replyMarkup:flags.3?ReplyMarkup replyMarkup:flags.4?ReplyMarkup replyMarkup:flags.6?ReplyMarkup replyMedia:flags.8?MessageMedia replyTo:InputReplyTo replyTo:flags.22?InputReplyTo replyTo:flags.5?InputReplyTo replyTo:flags.6?MessageReplyHeader replyToEphemeral:flags.13?true replyToMessage:flags.2?Message replyToMsgId:flags.4?int replyToMsgId:int replyToPeerId:flags.0?Peer replyToPeerId:flags.1?InputPeer replyToScheduled:flags.2?true replyToTopId:flags.1?int reportDeliveryUntilDate:flags2.5?int reportGeo:flags.5?true reportSpam:flags.2?true requestChatBroadcast:flags.10?true requestChatDate:flags.9?int requestChatTitle:flags.9?string requestMsgId:flags.0?int requestNeeded:flags.3?Bool requestNeeded:flags.3?true requestPhoneNumber:flags.1?true requestWriteAccess:flags.1?true requestWriteAccess:flags.2?true requested:flags.7?int requestedBy:long requestedInfoId:flags.0?string requestedPeers:Vector<InputPeer> requests:Vector<CommunityPeerRequest> requestsPending:flags.17?int requestsPending:flags.28?int requestsPending:int requirePayment:flags.2?true requirePremium:flags.6?true requirePremium:flags.7?true requiredTypes:Vector<SecureRequiredType> requiresPassword:flags.0?true resaleAmount:flags.8?StarsAmount resaleTonOnly:flags.7?true resellAmount:StarsAmount resellAmount:flags.4?Vector<StarsAmount> resellMinStars:flags.4?long resetAvailablePeriod:flags.3?int resetInviteHash:flags.1?true resetPendingDate:flags.4?int resize:flags.0?true response:InputPasskeyResponse restored:flags.2?true restricted:Bool restricted:flags.18?true restricted:flags.9?true restrictedSponsored:flags2.11?true restrictionReason:flags.18?Vector<RestrictionReason> restrictionReason:flags.22?Vector<RestrictionReason> restrictionReason:flags.9?Vector<RestrictionReason> result:BotInlineResult result:RichMessage result:Vector<RichMessage> result:Vector<TextWithEntities> resultId:string resultText:TextWithEntities results:Vector<BotInlineResult> results:Vector<InputBotInlineResult> results:Vector<Peer> results:Vector<ReactionCount> results:flags.1?Vector<PollAnswerVoters> retryContacts:Vector<long> retryDate:int returned:flags.1?true revenue:long revenueGraph:StatsGraph reverseSide:flags.2?InputSecureFile reverseSide:flags.2?SecureFile reversed:flags.2?true revert:flags.4?true revoke:flags.1?true revokeHistory:flags.0?true revokePmInbox:flags.6?true revokePmTimeLimit:int revokeTimeLimit:int revoked:flags.1?true revoked:flags.2?true revoked:flags.3?true revokedInvitesCount:int revotingDisabled:flags.7?true richMessage:flags.4?InputRichMessage richMessage:flags.9?InputRichMessage richMessage:flags.9?RichMessage richMessage:flags2.13?RichMessage rights:BusinessBotRights rights:flags.0?BusinessBotRights rights:flags.2?BusinessBotRights ringtones:Vector<Document> rotation:double rotation:flags.4?int round:flags.7?true round:int roundMessage:flags.0?true rounds:Vector<StarGiftAuctionRound> rows:Vector<PageTableRow> rowspan:flags.2?int rtl:flags.1?true rtl:flags.2?true rtmpStream:flags.0?true rtmpStream:flags.12?true rtmpStream:flags.2?true rtmpStream:flags.5?true rules:Vector<InputPrivacyRule> safe:flags.4?true safe:flags.8?true safetyNetToken:flags.0?string salt1:bytes salt2:bytes same:flags.0?true sameOrigin:flags.3?true samePeer:flags.0?true sampleAttributes:Vector<StarGiftAttribute> save:flags.4?true savedCount:int savedCredentials:flags.1?Vector<PaymentSavedCredentials> savedDate:flags.10?int savedFromId:flags.8?Peer savedFromMsgId:flags.4?int savedFromName:flags.9?string savedFromPeer:flags.4?Peer savedId:flags.11?long savedId:flags.12?long savedId:flags.7?long savedId:long savedMusic:flags2.21?Document savedOut:flags.11?true savedReaction:flags.3?Vector<Reaction> scam:flags.19?true scam:flags.24?true scam:flags.8?true scheduleDate:flags.15?int scheduleDate:flags.1?int scheduleDate:flags.3?int scheduleDate:flags.7?int scheduleDate:int scheduleRepeatPeriod:flags.18?int scheduleRepeatPeriod:flags2.10?int scheduleStartSubscribed:flags.8?true scores:Vector<HighScore> searchFlood:flags.3?SearchPostsFlood secondBackgroundColor:flags.4?int seconds:int secret:flags.10?bytes secret:string secureAlgo:SecurePasswordKdfAlgo secureRandom:bytes secureSecret:bytes secureSettings:flags.1?SecureSecretSettings seed:bytes seenRangeRatioPermille:int selectAnimation:Document selectedContacts:flags.13?true self:flags.10?true self:flags.12?true self:flags.1?true selfExpires:flags.0?int selfParticipant:flags.0?ChatParticipant selfie:flags.3?InputSecureFile selfie:flags.3?SecureFile selfieRequired:flags.1?true sellGifts:flags.9?true semantics:string send:flags.16?true sendAs:flags.1?InputPeer sendAs:flags.2?InputPeer sendAudios:flags.22?true sendDocs:flags.24?true sendGames:flags.5?true sendGifs:flags.4?true sendInline:flags.6?true sendMedia:flags.2?true sendMessages:flags.1?true sendPaidMessagesStars:flags.20?long sendPaidMessagesStars:flags.3?long sendPaidMessagesStars:flags.7?long sendPaidMessagesStars:flags2.15?long sendPaidMessagesStars:flags2.21?long sendPaidMessagesStars:long sendPhotos:flags.19?true sendPlain:flags.25?true sendPolls:flags.8?true sendReactions:flags.27?true sendRoundvideos:flags.21?true sendStickers:flags.3?true sendVideos:flags.20?true sendVoices:flags.23?true senderId:flags.0?Peer sensitiveCanChange:flags.1?true sentMessages:flags.0?Vector<int> sentReaction:flags.15?Reaction seqStart:int set:StickerSetCovered sets:Vector<StickerSet> settings:AutoDownloadSettings settings:GlobalPrivacySettings settings:InputPeerNotifySettings settings:ReactionsNotifySettings settings:flags.10?true settings:flags.1?ThemeSettings settings:flags.3?Vector<ThemeSettings> setupPasswordRequired:flags.1?true sha256:bytes shareContact:flags.3?true sharePhoneNumber:flags.3?true sharesPerPost:StatsAbsValueAndPrev sharesPerStory:StatsAbsValueAndPrev shipping:flags.1?ShippingOption shippingAddress:PostAddress shippingAddress:flags.3?PostAddress shippingAddressRequested:flags.4?true short:flags.5?true showInAttachMenu:flags.3?true showInSideMenu:flags.4?true showPreviews:Bool shuffleAnswers:flags.8?true sideMenuDisclaimerNeeded:flags.5?true signature:bytes signatureProfiles:flags2.12?true signatures:flags.11?true signaturesEnabled:flags.0?true silent:Bool siteName:flags.1?string sizes:Vector<PhotoSize> sizes:Vector<int> slot:int slots:flags.0?Vector<int> slowmodeEnabled:flags.22?true slowmodeNextSendDate:flags.18?int slowmodeSeconds:flags.17?int slug:flags.0?string small:flags.2?true smallQueueActiveOperationsMax:int software:flags.3?string softwareEmojiId:flags.0?long soldOut:flags.1?true solution:flags.1?string solution:flags.4?string solutionEntities:flags.1?Vector<MessageEntity> solutionEntities:flags.4?Vector<MessageEntity> solutionMedia:flags.2?InputMedia solutionMedia:flags.5?MessageMedia sortByNum:flags.2?true sortByPrice:flags.1?true sortByValue:flags.5?true sound:NotificationSound sound:flags.3?NotificationSound sourceGroups:Vector<GroupCallParticipantVideoSourceGroup> spendPurposePeer:flags.0?InputPeer spoiler:flags.3?true spoiler:flags.4?true spoiler:flags.5?true sponsorInfo:flags.0?string sponsorInfo:flags.7?string sponsoredEnabled:flags2.7?true srpB:flags.2?bytes srpId:flags.2?long srpId:long stakeTonAmount:long stargift:flags.14?StarGift stargiftAuctionBid:flags.28?true stargiftDropOriginalDetails:flags.26?true stargiftPrepaidUpgrade:flags.25?true stargiftResale:flags.22?true stargiftUpgrade:flags.18?true stargiftsAvailable:flags2.19?true stargiftsCount:flags2.18?int stargiftsCount:flags2.8?int starrefAmount:flags.17?StarsAmount starrefCommissionPermille:flags.16?int starrefPeer:flags.17?Peer starrefProgram:flags2.11?StarRefProgram stars:flags.0?long stars:flags.0?true stars:flags.6?long starsMyPendingRating:flags2.18?StarsRating starsMyPendingRatingDate:flags2.18?int starsOnly:flags.5?true starsPrize:flags.4?long starsRating:flags2.17?StarsRating start:flags.0?int start:flags.0?true startDate:flags.4?int startDelay:flags.1?int startMinute:int startParam:flags.3?string startParam:flags.4?string static:flags.4?true staticIcon:Document staticIconId:flags.0?long staticMapsProvider:flags.12?string statsDc:flags.12?int status:flags.6?UserStatus statusEntities:Vector<MessageEntity> statusText:string statuses:Vector<EmojiStatus> sticker:Document sticker:InputStickerSetItem sticker:flags.0?Document sticker:flags.0?InputDocument sticker:flags.3?Document stickerId:long stickers:Vector<InputStickerSetItem> stickersRecentLimit:int stickerset:flags.8?StickerSet stickerset:long stickerset:messages.StickerSet stickersets:Vector<InputStickerSet> stopped:Bool stopped:flags.0?true storeProduct:flags.2?string storeProduct:string storeQuantity:flags.1?int stories:PeerStories stories:Vector<FoundStory> stories:Vector<int> stories:flags.25?PeerStories stories:flags2.4?PeerStories storiesAndroidSound:flags.9?NotificationSound storiesHidden:flags2.1?true storiesHidden:flags2.3?true storiesHiddenMin:flags2.2?true storiesIosSound:flags.8?NotificationSound storiesMaxId:flags2.4?RecentStory storiesMaxId:flags2.5?RecentStory storiesNotifyFrom:flags.1?ReactionNotificationsFrom storiesOtherSound:flags.10?NotificationSound storiesPinnedAvailable:flags.26?true storiesPinnedAvailable:flags2.5?true storiesPreload:flags.4?true storiesSound:flags.8?NotificationSound storiesUnavailable:flags2.3?true storiesUnavailable:flags2.4?true storyColors:Vector<int> storyId:flags.2?int storyInteractionsGraph:StatsGraph storyReactionsByEmotionGraph:StatsGraph streamDcId:flags.4?int street:flags.2?string streetLine1:string streetLine2:string strings:Vector<LangPackString> stringsCount:int striped:flags.1?true stun:flags.1?true subExtend:flags.18?true subscribed:Bool subscribersOnly:flags.11?true subscriptionExpired:flags.10?int subscriptionExpired:flags.3?true subscriptionFormId:flags.12?long subscriptionId:flags.3?string subscriptionPeriod:flags.11?int subscriptionPeriod:flags.12?int subscriptionPricing:flags.10?StarsSubscriptionPricing subscriptionPricing:flags.5?StarsSubscriptionPricing subscriptionPricing:flags.9?StarsSubscriptionPricing subscriptionUntilDate:flags.0?int subscriptionUntilDate:flags.1?int subscriptionUntilDate:flags2.11?int subscriptions:flags.1?Vector<StarsSubscription> subscriptionsMissingBalance:flags.4?long subscriptionsNextOffset:flags.2?string success:flags.0?true success:flags.1?true suggest:flags.3?true suggestedBots:Vector<StarRefProgram> suggestedLangCode:flags.2?string suggestedName:flags.1?string suggestedPost:flags.23?SuggestedPost suggestedPost:flags2.7?SuggestedPost suggestedTipAmounts:flags.8?Vector<long> suggestedUsername:flags.2?string summaryFromLanguage:flags2.11?string support:flags.23?true supportEmailAddress:string supportEmailSubject:string supportsStreaming:flags.1?true switchPm:flags.2?InlineBotSwitchPM switchPm:flags.3?InlineBotSwitchPM switchWebview:flags.3?InlineBotWebView switchWebview:flags.4?InlineBotWebView systemLangCode:string tabs:Bool tags:Vector<SavedReactionTag> tagsEnabled:flags.0?true takeoutId:long tcp:flags.0?true tcpoOnly:flags.2?true temperatureC:double termsOfService:flags.0?help.TermsOfService termsOfService:help.TermsOfService termsUrl:flags.10?string test:flags.0?true testMode:Bool text:flags.1?TextWithEntities text:flags.1?Vector<InputRichMessage> text:flags.1?Vector<TextWithEntities> text:flags.4?InputRichMessage text:flags.7?RichText textColor:flags.6?true textColor:flags.9?true texts:Vector<RichText> theme:ChatTheme theme:InputChatTheme theme:Theme theme:flags.15?ChatTheme theme:flags.1?InputTheme themeAvailable:flags.9?true themeEmoticon:flags.16?string themeEmoticon:flags.27?string themePeer:flags.10?Peer themeSettings:Vector<ThemeSettings> themes:Vector<ChatTheme> themes:Vector<Theme> thirdBackgroundColor:flags.5?int thisPortOnly:flags.5?true thread:flags.1?true thumb:flags.0?InputDocument thumb:flags.0?InputFile thumb:flags.1?PhotoSize thumb:flags.2?InputDocument thumb:flags.2?InputFile thumb:flags.4?InputWebDocument thumb:flags.4?WebDocument thumbDcId:flags.4?int thumbDocumentId:flags.1?long thumbDocumentId:flags.8?long thumbVersion:flags.4?int thumbVersion:int thumbs:flags.0?Vector<PhotoSize> thumbs:flags.4?Vector<PhotoSize> time:double timeInViewMs:int timeMs:long timeout:flags.2?int timezoneId:string timezones:Vector<Timezone> tipAmount:flags.2?long tipAmount:flags.3?long title:flags.3?string title:flags.5?string title:flags.8?string titleMissing:flags.1?true titleMissing:flags.4?true titleMissing:flags.7?true titleNoanimate:flags.1?true to:TextWithEntities toId:Peer toId:flags.0?long toId:flags.18?Peer toLang:flags.0?string toPeer:InputPeer todoItemId:flags.11?int todoItemId:flags.6?int token:flags.8?string ton:flags.1?true ton:flags.4?true tones:Vector<AiComposeTone> topAdmins:Vector<StatsGroupTopAdmin> topBidders:Vector<long> topDonors:Vector<GroupCallDonor> topHoursGraph:flags.0?StatsGraph topInviters:Vector<StatsGroupTopInviter> topMsgId:flags.2?int topMsgId:flags.9?int topPosters:Vector<StatsGroupTopPoster> topReactors:flags.4?Vector<MessageReactor> topics:Vector<int> total:double totalCount:int totalDaily:int totalRounds:int totalSent:int totalSince:int totalStars:long totalVoters:flags.2?int transaction:flags.3?string transactionDate:flags.5?int transactionId:flags.0?string transactionId:flags.1?string transactionUrl:flags.5?string transferAndUpgradeGifts:flags.11?true transferStars:flags.12?true transferStars:flags.4?long transferStars:flags.8?long transferred:flags.1?true translatedCount:int translation:flags.6?Vector<InputSecureFile> translation:flags.6?Vector<SecureFile> translationRequired:flags.2?true translationsDisabled:flags.19?true translationsDisabled:flags.23?true translationsDisabled:flags2.3?true translationsUrl:string trialRemainsNum:flags.1?int trialRemainsUntilDate:flags.1?int ttl:AccountDaysTTL ttlPeriod:flags.24?int ttlPeriod:flags.4?int ttlPeriod:flags.5?int turn:flags.0?true twoValue:flags.2?string type:auth.SentCodeType type:flags.0?string type:flags.1?string type:storage.FileType types:Vector<SecureRequiredType> typing:Bool udpP2p:flags.0?true udpReflector:flags.1?true unarchive:flags.2?true unban:flags.0?true unban:flags.4?true unclaimed:flags.0?true unclaimed:flags.3?true unclaimed:flags.5?true unconfirmed:flags.0?true unconfirmed:flags.5?true unfave:Bool uninstall:flags.0?true unkick:flags.6?true unknownNumber:flags.9?true unmutedVideoCount:flags.10?int unmutedVideoLimit:int unofficialSecurityRisk:flags2.26?true unpin:flags.1?true unread:Vector<long> unread:flags.1?true unreadMutedMessagesCount:int unreadMutedPeersCount:int unreadUnmutedMessagesCount:int unreadUnmutedPeersCount:int unsaved:flags.5?true untilDate:flags.16?int update:Update updateApp:flags.0?true updateBid:flags.2?true upgrade:flags.0?true upgrade:flags.1?true upgradeMsgId:flags.5?int upgradeSeparate:flags.16?true upgradeSeparate:flags.17?true upgradeStars:flags.3?long upgradeStars:flags.6?long upgradeStars:flags.8?long upgradeStars:long upgradeVariants:flags.12?int upgraded:flags.5?true urls:Vector<RecentMeUrl> usage:flags.3?int usageLimit:flags.2?int usdRate:double usedDate:flags.1?int usedGiftSlug:flags.4?string userHandle:string userId:flags.0?InputUser userIdHint:flags.4?long userInitiative:flags.0?true username:flags.3?string username:flags.6?string usernameRequested:flags.1?true usernames:Vector<Username> users:flags.0?true usersOnly:flags.3?true usersSettings:AutoSaveSettings utcOffset:int v2:flags.2?true validUntil:int valignBottom:flags.6?true valignMiddle:flags.5?true value:Bool value:InputSecureValue value:JSONValue value:Vector<JSONObjectValue> value:Vector<JSONValue> value:double value:int value:long valueAmount:flags.8?long valueCurrency:flags.8?string valueHashes:Vector<SecureValueHash> valueIsAverage:flags.6?true valueUsdAmount:flags.8?long venueSearchUsername:flags.10?string verification:EmailVerification verified:flags.17?true verifiedAppName:flags.7?string verifierSettings:flags.9?BotVerifierSettings version:string versioned:flags.5?true viaBusinessBotId:flags2.0?long viaChatlist:flags.0?true viaDeeplink:flags.0?true viaGiveaway:flags.0?true viaGiveaway:flags.2?true viaMention:flags.1?true viaRequest:flags.0?true video:flags.2?InputDocument video:flags.3?InputDocument video:flags.4?Document video:flags.4?true video:flags.6?GroupCallParticipantVideo videoCallsAvailable:flags.13?true videoChannel:flags.0?int videoCodec:flags.5?string videoCover:flags.2?InputPhoto videoCover:flags.3?InputPhoto videoCover:flags.6?InputPhoto videoCover:flags.9?Photo videoCoverPhoto:flags.14?true videoDuration:flags.2?int videoEmojiMarkup:flags.3?VideoSize videoEmojiMarkup:flags.4?VideoSize videoEmojiMarkup:flags.5?VideoSize videoId:long videoJoined:flags.15?true videoMaxSize:flags.2?long videoPaused:flags.4?Bool videoPortrait:flags.2?Bool videoPreloadLarge:flags.1?true videoProcessingPending:flags2.4?true videoQuality:flags.0?int videoSections:Vector<string> videoSizeMax:long videoSizes:flags.1?Vector<VideoSize> videoStartTs:flags.0?double videoStartTs:flags.4?double videoStopped:flags.3?Bool videoThumbs:flags.1?Vector<VideoSize> videoTimestamp:flags.10?int videoTimestamp:flags.20?int videoTimestamp:flags.3?int videoTimestamp:flags.4?int videoTimestamp:flags.7?int videoUploadMaxbitrate:int videos:Vector<Document> videos:flags.1?true viewForumAsMessages:flags.6?true viewForumAsMessages:flags2.6?true viewGifts:flags.8?true viewId:long viewMessages:flags.0?true viewers:StatsAbsValueAndPrev views:Vector<MessageViews> views:Vector<StoryView> views:Vector<StoryViews> views:flags.0?int views:flags.10?int views:flags.3?StoryViews views:flags.3?int viewsBySourceGraph:StatsGraph viewsPerPost:StatsAbsValueAndPrev viewsPerStory:StatsAbsValueAndPrev visible:flags.0?Bool voice:flags.10?true voice:flags.8?true voiceMessagesForbidden:flags.20?true volume:flags.1?int volume:flags.7?int volumeByAdmin:flags.10?true voters:flags.2?int votes:Vector<MessagePeerVote> votesGraph:StatsGraph w:double w:flags.0?int w:flags.5?int waitTill:flags.1?int wallpaper:WallPaper wallpaper:flags.0?InputWallPaper wallpaper:flags.0?WallPaper wallpaper:flags.1?InputWallPaper wallpaper:flags.1?WallPaper wallpaper:flags.24?WallPaper wallpaper:flags2.7?WallPaper wallpaperOverridden:flags.1?true wallpaperOverridden:flags.28?true wallpaperSettings:flags.1?WallPaperSettings wallpapers:Vector<InputWallPaper> wallpapers:Vector<WallPaper> wasOnline:int waveform:flags.2?bytes webAuthToken:string webappReqId:flags.1?string webfileDcId:int webpageId:flags.0?long weekdaysGraph:StatsGraph weeklyOpen:Vector<BusinessWeeklyOpen> winner:flags.0?true winners:Vector<StarsGiveawayWinnersOption> winners:Vector<long> winnersAreVisible:flags.2?true withMyScore:flags.8?true withdrawalEnabled:flags.0?true x:flags.0?long year:flags.0?int yearlyBoosts:int zeroValue:flags.0?string zoom:double zoomToken:flags.0?string
bc799737boolFalse Bool
997275b5boolTrue Bool
3fedd339true True
c4b9f9bberror Error SmAS
56730bccnull Null
7f3b18eainputPeerEmpty InputPeer
7da07ec9inputPeerSelf InputPeer
35a95cb9inputPeerChat InputPeer Ai
dde8a54cinputPeerUser InputPeer ALAP
27bcbbfcinputPeerChannel InputPeer AbAP
a87b0a1cinputPeerUserFromMessage InputPeer ABAOAL
bd2a0840inputPeerChannelFromMessage InputPeer ABAOAb
b98886cfinputUserEmpty InputUser
f7c1b13finputUserSelf InputUser
f21158c6inputUser InputUser ALAP
1da448e2inputUserFromMessage InputUser ABAOAL
6a1dc4beinputPhoneContact InputContact AAEyBsBYBafS
f52ff27finputFile InputFile AFC1AvFc
fa4f0bb5inputFileBig InputFile AFC1Av
62dc8b48inputFileStoryDocument InputFile BZ
9664f57finputMediaEmpty InputMedia
7d8375dainputMediaUploadedPhoto InputMedia AAGQb_B0MGMsvJ
e3af4434inputMediaPhoto InputMedia AAEUb-DrEevI
f9c44144inputMediaGeoPoint InputMedia Bm
f8ab7dfbinputMediaContact InputMedia AmBYBaEg
037c9330inputMediaUploadedDocument InputMedia AAfQXYptB0sYBMCjMGvSvsMs
a8763ab5inputMediaDocument InputMedia AAGQBZvRvrEeLC
c13d1c11inputMediaVenue InputMedia BmAHBRCVDHDI
e5bbfe1ainputMediaPhotoExternal InputMedia AAEUANEe
779600f9inputMediaDocumentExternal InputMedia AAEUANEevQvq
d33f43f3inputMediaGame InputMedia Z_
405fef0dinputMediaInvoice InputMedia AAAHAuKmB4CRjrK8GRWl
971fa843inputMediaGeoLive InputMedia AAqnBmZmFwF5
883a4108inputMediaPoll InputMedia AAKuTdOjpepgpi
e66fbf7binputMediaDice InputMedia A5
89fdd778inputMediaStory InputMedia ABAJ
c21b8849inputMediaWebPage InputMedia AAInIpf1AN
c4103386inputMediaPaidMedia InputMedia AAC-Wkg7
9fc55fdeinputMediaTodo InputMedia Mg
f3a9244ainputMediaStakeDice InputMedia IwMiSg
1ca48f57inputChatPhotoEmpty InputChatPhoto
bdcdaec0inputChatUploadedPhoto InputChatPhoto AAFGGqGrvW
8953ad37inputChatPhoto InputChatPhoto Dr
e4c123d6inputGeoPointEmpty InputGeoPoint
48222fafinputGeoPoint InputGeoPoint AAJbJiGz
1cd7bf0dinputPhotoEmpty InputPhoto
3bb3b94ainputPhoto InputPhoto AFAPBk
dfdaabe1inputFileLocation InputFileLocation NIJgLwBk
f5235d55inputEncryptedFileLocation InputFileLocation AFAP
bad07584inputDocumentFileLocation InputFileLocation AFAPBkMa
cbc7ee28inputSecureFileLocation InputFileLocation AFAP
29be5899inputTakeoutFileLocation InputFileLocation
40181ffeinputPhotoFileLocation InputFileLocation AFAPBkMa
d83466f3inputPhotoLegacyFileLocation InputFileLocation AFAPBkNIJgLw
37257e99inputPeerPhotoFileLocation InputFileLocation AAHKABEA
9d84f3dbinputStickerSetThumb InputFileLocation A_sf
0598a92ainputGroupCallStream InputFileLocation AAATskGFvOvg
59511722peerUser Peer AL
36c6019apeerChat Peer Ai
a2a5371epeerChannel Peer Ab
aa963b05storage.fileUnknown storage.FileType
40bc6f52storage.filePartial storage.FileType
007efe0estorage.fileJpeg storage.FileType
cae1aadfstorage.fileGif storage.FileType
0a4f63c0storage.filePng storage.FileType
ae1e508dstorage.filePdf storage.FileType
528a0677storage.fileMp3 storage.FileType
4b09ebbcstorage.fileMov storage.FileType
b3cea0e4storage.fileMp4 storage.FileType
1081464cstorage.fileWebp storage.FileType
d3bc4b7auserEmpty User AF
b1b8cc83user User AAoLTPeCUlQDQQQfu8mfdbQbronzOTWsQIizOhCKQMSiqyq-TSQLQWQSQRQNQVQUAFNUXBbhuhhwh-qWQamiQcbaVyM8q2SyjjQHQooib0
4f11bae1userProfilePhotoEmpty UserProfilePhoto
82d1f706userProfilePhoto UserProfilePhoto AAI4hrEAMMA4
09d05049userStatusEmpty UserStatus
edb93949userStatusOnline UserStatus A7
008c703fuserStatusOffline UserStatus wa
7b197dc8userStatusRecently UserStatus AAEt
541a1d1auserStatusLastWeek UserStatus AAEt
65899777userStatusLastMonth UserStatus AAEt
29562865chatEmpty Chat AF
41cbf256chat Chat AABhFZURHYHafEAFAHFyFsADAxdZEmE5
6592a1a7chatForbidden Chat AFAH
d49f34c6channel Chat AABhFZHSNBJsmgpNJ0nyZSZQpVHYHaWrY2fGbFbEXbCKqxqzq9pMPDQ0dqXeAFEkAHuiFyADmkEmPgE5gnM8q1SxjiVzburZQnL0b1bz
17d493d5channelForbidden Chat AAHSJsdpAFAPAHuI
fd3cdab8communityForbidden Chat AAAFEkAH
65efe954community Chat AABhFZJ0CKSoAFEkAHFyADEmE5
2633421bchatFull ChatFull AARvZbtdAFBvKYSXB7WfQZKqFIRPMrZCsLmLlFPOku
a04e8d3achannelFull ChatFull AAR0RuRtZqRsZaR4PzCKRbOLgotfq6vxmhR1gRR3gWp7gVAFBvgmG4JXPffqEHEICcHhB7WgQXdXdYiNqiPLFIbycFpXpWqVAZRQtkhfZDsMmMlGUaPPkvqvwUP9P-V2Qmp8ojcPZL
cbb7a507communityFull ChatFull AAAFBvHhb2G4JXhN
38e79fdechatParticipant ChatParticipant AAALCtADC4
e1f867b8chatParticipantCreator ChatParticipant AAALC4
0360d5d2chatParticipantAdmin ChatParticipant AAALCtADC4
8763d3e1chatParticipantsForbidden ChatParticipants AAAioP
3cbc93f8chatParticipants ChatParticipants AigjAx
37c1011cchatPhotoEmpty ChatPhoto
1c6e1c11chatPhoto ChatPhoto AAI4EAMMA4
90a6ca84messageEmpty Message AAAJhM
7600b9d3message Message AACzDxDwESKxYGJcVViKfFaiCKffvfgYgZAJIrX1YEBdLsFMGovBZMEJADAYJrlsDjv6XllkVUijZFLJmjDEkIVgWpl6gTrkn7rnnG
7a800e0amessageService Message AACzDxDwknESKxJcAJIrBdLsEJADNXLJDE
3ded6320messageMediaEmpty MessageMedia
e216eb63messageMediaPhoto MessageMedia AAprcAKnMtvK
56e0d474messageMediaGeo MessageMedia Bl
70322949messageMediaContact MessageMedia AmBYBaEgAL
9f84f49emessageMediaUnsupported MessageMedia
52d8ccd9messageMediaDocument MessageMedia AAfOpsCfnNwCE-ODvTvoMt
ddf10c3bmessageMediaWebPage MessageMedia AAInIpcZnaEi
2ec0533fmessageMediaVenue MessageMedia BlAHBRCVDHDI
fdb19008messageMediaGame MessageMedia Yb
f6a548d3messageMediaInvoice MessageMedia AAL5MWAHAuKok9AcBuGSWm
b940c666messageMediaGeoLive MessageMedia AABlFPBrjt
773f4e66messageMediaPoll MessageMedia AAKuLgOi
08cbec07messageMediaDice MessageMedia AAuzA5Ye
68cb6283messageMediaStory MessageMedia AAvGAIAJML
aa073bebmessageMediaGiveaway MessageMedia AAD6wlSPTjjhF7J5MBCD
ceaa3ea1messageMediaGiveawayResults MessageMedia AAD6laAbNsboGuMvwkJ5MBjgCD
a8852491messageMediaPaidMedia MessageMedia C-IZ
8a53b014messageMediaToDo MessageMedia AAMgTD
ca5cab89messageMediaVideoStream MessageMedia AAnVAT
b6aef7b0messageActionEmpty MessageAction
bd47cbadmessageActionChatCreate MessageAction AHDG
b5a1ce5amessageActionChatEditTitle MessageAction AH
7fcb13a8messageActionChatEditPhoto MessageAction CS
95e3fbefmessageActionChatDeletePhoto MessageAction
15cefd00messageActionChatAddUser MessageAction DG
a43f30ccmessageActionChatDeleteUser MessageAction AL
031224c3messageActionChatJoinedByLink MessageAction Ct
95d2ac92messageActionChannelCreate MessageAction AH
e1037f92messageActionChatMigrateTo MessageAction Ab
ea3948e9messageActionChannelMigrateFrom MessageAction AHAi
94bd38edmessageActionPinMessage MessageAction
9fbab604messageActionHistoryClear MessageAction
92a72876messageActionGameScore MessageAction YdEN
ffa00cccmessageActionPaymentSentMe MessageAction AALRLSAcBuCRFXGMHeMP
c624b16emessageActionPaymentSent MessageAction AALRLSAcBuayMP
80e11a7fmessageActionPhoneCall MessageAction AANDHZLMIK
4792929bmessageActionScreenshotTaken MessageAction
fae69f56messageActionCustomAction MessageAction AY
c516d679messageActionBotAllowed MessageAction AAOgYFVHON
1b287353messageActionSecureValuesSentMe MessageAction NAHx
d95c6154messageActionSecureValuesSent MessageAction Gf
f3f25f76messageActionContactSignUp MessageAction
98e0d697messageActionGeoProximityReached MessageAction B2syIF
7a0d7f42messageActionGroupCall MessageAction AAATVP
502f92f7messageActionInviteToGroupCall MessageAction ATDG
3c134d7bmessageActionSetMessagesTTL MessageAction AABrO8
b3a07661messageActionGroupCallScheduled MessageAction ATn5
b91bbd3amessageActionSetChatTheme MessageAction sF
ebbca3cbmessageActionChatJoinedByRequest MessageAction
47dd8079messageActionWebViewDataSentMe MessageAction ASDY
b4c38cb5messageActionWebViewDataSent MessageAction AS
48e91302messageActionGiftPremium MessageAction AAAcAkDZH0HyB6
0d999256messageActionTopicCreate MessageAction AAstAHJBJC
c0944820messageActionTopicEdit MessageAction AABFJDHkI9
57de635emessageActionSuggestProfilePhoto MessageAction CS
31518e9bmessageActionRequestedPeer MessageAction CED_
5060a3f4messageActionSetChatWallPaper MessageAction AAnfXNwO
31c48347messageActionGiftCode MessageAction AAvEt2P6DZAaT5OGT4T3dI
a80f51e4messageActionGiveawayLaunch MessageAction AAqC
87e2f155messageActionGiveawayResults MessageAction AAqDGuMv
cc02aa6dmessageActionBoostApply MessageAction DN
93b31848messageActionRequestedPeerSentMe MessageAction CEhX
41b3e202messageActionPaymentRefunded MessageAction AAAIAcBug6He
45d5b021messageActionGiftStars MessageAction AAAcAkA0H0HytS
b00c47a2messageActionPrizeStars MessageAction AAt0A0MoP5Y7
ea2c31d3messageActionStarGift MessageAction AAFgLqTauWLTHbi9uPOtBGB6HruOuTX6hEnsi-Yus0Iz
e6c31522messageActionStarGiftUnique MessageAction AAuMtYLqlbi8OfYCTrBGRdtWX-hHntmTRyRmVMRZ
ac1f1fcdmessageActionPaidMessagesRefunded MessageAction AQA0
84b88578messageActionPaidMessagesPrice MessageAction AAHTA0
2ffe2f7amessageActionConferenceCall MessageAction AAJ3G0vLHZVQgB
cc7c5c89messageActionTodoCompletions MessageAction HpJM
c7edbc83messageActionTodoAppendTasks MessageAction Fa
ee7a1596messageActionSuggestedPostApproval MessageAction AAlfPbLWn3jW
95ddcf69messageActionSuggestedPostSuccess MessageAction ED
69f916f8messageActionSuggestedPostRefund MessageAction AAg5
a8a3c699messageActionGiftTon MessageAction AAAcAkH1HztR
2c8f2a25messageActionSuggestBirthday MessageAction Er
774278d4messageActionStarGiftPurchaseOffer MessageAction AANSUUBGEDIX
73ada76bmessageActionStarGiftPurchaseOfferDeclined MessageAction AAIWBGED
b07ed085messageActionNewCreatorPending MessageAction J9
e188503bmessageActionChangeCreator MessageAction J9
bf7d6572messageActionNoForwardsToggle MessageAction K0BN
3e2793bamessageActionNoForwardsRequest MessageAction AAIWK0BN
9da1cd6cmessageActionPollAppendAnswer MessageAction Eo
399674dcmessageActionPollDeleteAnswer MessageAction Eo
16605e3emessageActionManagedBotCreated MessageAction Aq
5d20bae8messageActionChangeCommunity MessageAction AAS-
fc89f7f3dialog Dialog AACTMxvwAICbEHEICcMyGgMzB7K-IJXItm
71bd134cdialogFolder Dialog AACTXHAICbuEuGuDuF
f78a0973dialogCommunity Dialog AACTE2B7
2331b22dphotoEmpty Photo AF
fb197a65photo Photo AAZfAFAPBkADpRvjA4
0e17e23cphotoSizeEmpty PhotoSize A3
75c78e60photoSize PhotoSize A3BQBLCX
021e1ad6photoCachedSize PhotoSize A3BQBLBC
e0b0bc2ephotoStrippedSize PhotoSize A3BC
fa3efb95photoSizeProgressive PhotoSize A3BQBLpS
d8214d41photoPathSize PhotoSize A3BC
1117dd5fgeoPointEmpty GeoPoint
b2a2f663geoPoint GeoPoint AAJiJbAPGz
5e002502auth.sentCode auth.SentCode AAtpAze_sl
2390fe44auth.sentCodeSuccess auth.SentCode HC
f8827ebfauth.sentCodePaymentRequired auth.SentCode qpAzrprqKyAcAk
2ea2c0d4auth.authorization auth.Authorization AAo7gGMeYTM4
44747e9aauth.authorizationSignUpRequired auth.Authorization AAr4
b434e2b8auth.exportedAuthorization auth.ExportedAuthorization AFBC
b8bc5b0cinputNotifyPeer InputNotifyPeer AB
193b4417inputNotifyUsers InputNotifyPeer
4a95e84einputNotifyChats InputNotifyPeer
b1db7c7einputNotifyBroadcasts InputNotifyPeer
5c467992inputNotifyForumTopic InputNotifyPeer ABDD
27bb1adcinputNotifyCommunity InputNotifyPeer BV
cacb6ae2inputPeerNotifySettings InputPeerNotifySettings AAL9L-J8poMKMJq8
99622c0cpeerNotifySettings PeerNotifySettings AAL9L-J8a1OHgCMKMJq0qwq4
f47741f7peerSettings PeerSettings AAF_NgPyo9eXl7O9apl9RCQ_Ygl_l-RARBSSldh2eMiA
a437c3edwallPaper WallPaper AFAABhDagzH3APAaDcGL
e0804116wallPaperNoFile WallPaper AFAADaH3GL
58dbcab8inputReportReasonSpam ReportReason
1e22c78dinputReportReasonViolence ReportReason
2e59d922inputReportReasonPornography ReportReason
adf44ee3inputReportReasonChildAbuse ReportReason
c1e4a2b1inputReportReasonOther ReportReason
9b89f93ainputReportReasonCopyright ReportReason
dbd4feedinputReportReasonGeoIrrelevant ReportReason
f5ddd6e7inputReportReasonFake ReportReason
0a8eb2beinputReportReasonIllegalDrugs ReportReason
9ec7863dinputReportReasonPersonalDetails ReportReason
06cbe645userFull UserFull AAClhzh0RhZZvNwDteq5P1wWTRkyCKpwR2QOU-fHfIt_AFNQGJhujkWwB7QYKqS8FIMrsIjfQTQKwTquRJRGREQ-RFPxhshtp9qBQlL0U5qJqFqGcOnvfUQe
145ade0bcontact Contact ALeB
c13e3c50importedContact ImportedContact ALEy
16d9703bcontactStatus ContactStatus ALMF
b74ba9d2contacts.contactsNotModified contacts.Contacts
eae87e42contacts.contacts contacts.Contacts TTnkAC
77d01c3bcontacts.importedContacts contacts.ImportedContacts aIifmwAC
0ade1591contacts.blocked contacts.Blocked HNAGAC
e1664194contacts.blockedSlice contacts.Blocked AQHNAGAC
15ba6c40messages.dialogs messages.Dialogs E7A8AGAC
71e094f3messages.dialogsSlice messages.Dialogs AQE7A8AGAC
f0e3e596messages.dialogsNotModified messages.Dialogs AQ
1d73e7eamessages.messages messages.Messages A8EdAGAC
5f206716messages.messagesSlice messages.Messages AAFWAQe9KMn-A8EdAGAC
c776ba4emessages.channelMessages messages.Messages AAFWAZAQKMA8EdAGAC
74535f21messages.messagesNotModified messages.Messages AQ
64ff9fd5messages.chats messages.Chats AG
9cd81144messages.chatsSlice messages.Chats AQAG
e5d7d19cmessages.chatFull messages.ChatFull YLAGAC
b45c69d1messages.affectedHistory messages.AffectedHistory AZAoAU
57e2f66cinputMessagesFilterEmpty MessagesFilter
9609a51cinputMessagesFilterPhotos MessagesFilter
9fc00e65inputMessagesFilterVideo MessagesFilter
56e9f0e4inputMessagesFilterPhotoVideo MessagesFilter
9eddf188inputMessagesFilterDocument MessagesFilter
7ef0dd87inputMessagesFilterUrl MessagesFilter
ffc86587inputMessagesFilterGif MessagesFilter
50f5c392inputMessagesFilterVoice MessagesFilter
3751b49einputMessagesFilterMusic MessagesFilter
3a20ecb8inputMessagesFilterChatPhotos MessagesFilter
80c99768inputMessagesFilterPhoneCalls MessagesFilter AAJ3
7a7c17a4inputMessagesFilterRoundVoice MessagesFilter
b549da53inputMessagesFilterRoundVideo MessagesFilter
c1f8e69ainputMessagesFilterMyMentions MessagesFilter
e7026d0dinputMessagesFilterGeo MessagesFilter
e062db83inputMessagesFilterContacts MessagesFilter
1bb00451inputMessagesFilterPinned MessagesFilter
fa2bc90ainputMessagesFilterPoll MessagesFilter
1f2b0afdupdateNewMessage Update AsAZAo
4e90bfd6updateMessageID Update AJAe
a20db0e5updateDeleteMessages Update BEAZAo
2a17bf5cupdateUserTyping Update AAALA1DJ
83487af0updateChatUserTyping Update AiB2DJ
07761198updateChatParticipants Update KY
e5bdf8deupdateUserStatus Update ALMF
a7848924updateUserName Update ALBYBauk
8951abefupdateNewAuthorization Update AAt3AEE3IBcE
12bcbd9aupdateNewEncryptedMessage Update dCAp
1710f156updateEncryptedChatTyping Update CF
b4a2e88dupdateEncryption Update STAD
38fe25b7updateEncryptedMessagesRead Update CFCvAD
3dda5451updateChatParticipantAdd Update AiALCtADAx
e32f3d77updateChatParticipantDelete Update AiALAx
8e5e9873updateDcOptions Update H-
bec268efupdateNotifySettings Update hAB7
ebe46819updateServiceNotification Update AAKwajaPA3AYCwCI
ee3b272aupdatePrivacy Update bOLn
05492a13updateUserPhone Update ALBs
9e84bc99updateReadHistoryInbox Update AADnAIEcAlMHAZAo
2f2f21bfupdateReadHistoryOutbox Update AIAlAZAo
7f891213updateWebPage Update EiAZAo
f8227181updateReadMessagesContents Update AABEAZAoE3
108d941fupdateChannelTooLong Update AAAbK-
635b4c09updateChannel Update Ab
62ba04d9updateNewChannelMessage Update AsAZAo
922e6e10updateReadChannelInbox Update AADnAbAlMHAZ
c32d5b12updateDeleteChannelMessages Update AbBEAZAo
f226ac08updateChannelMessageViews Update AbAJEh
d7ca61a2updateChatParticipantAdmin Update AiALJQAx
688a30aaupdateNewStickerSet Update qk
0bb2d201updateStickerSetsOrder Update AACPCoKS
31c24808updateStickerSets Update AACPCo
9375341eupdateSavedGifs Update
496f379cupdateBotInlineQuery Update AAAfALEEIyhQAt
12f12a07updateBotInlineSend Update AAALEEIyAgdz
1b3f4df7updateEditChannelMessage Update AsAZAo
b9cfc48dupdateBotCallbackQuery Update AAAfALAIAOExDXIx
e40370a3updateEditMessage Update AsAZAo
691e9052updateInlineBotCallbackQuery Update AAAfALdwExDXIx
b75f99a9updateReadChannelOutbox Update AbAl
edfc111eupdateDraftMessage Update AAAIA1ELVI
571d2742updateReadFeaturedStickers Update
9a422c20updateRecentStickers Update
a229dd06updateConfig Update
3354678fupdatePtsChanged Update
2f2ba99fupdateChannelWebPage Update AbEiAZAo
6e6fe51cupdateDialogPinned Update AAB-FJFt
fa0f3ca2updatePinnedDialogs Update AAFJKT
8317c0c3updateBotWebhookJSON Update DW
9b9240a6updateBotWebhookJSONQuery Update AfDWMb
b5aefd7dupdateBotShippingQuery Update AfALCRpC
8caa9a96updateBotPrecheckoutQuery Update AAAfALCRFXGMAcBu
ab0f6b1eupdatePhoneCall Update Kj
46560264updateLangPackTooLong Update Ah
56022f4dupdateLangPack Update Uw
e511996dupdateFavedStickers Update
25f324f7updateChannelReadMessagesContents Update AAAbA1ELBE
7084a7beupdateContactsReset Update
b23fc698updateChannelAvailableMessages Update AbPM
b658f23eupdateDialogUnreadMark Update AAMwFtEL
d64c522bupdateMessagePoll Update AAKcFdtCKviaLg
54c01850updateChatDefaultBannedRights Update AIUWAx
19360dc0updateFolderPeers Update XJAZAo
6a7e7366updatePeerSettings Update AIGJ
b4afcfb0updatePeerLocated Update hW
39a51dfbupdateNewScheduledMessage Update As
f2a71983updateDeleteScheduledMessages Update AAAIBEov
8216fba3updateTheme Update sH
871fb939updateGeoLiveViewed Update AIAO
564fe691updateLoginToken Update
7699f014updateMessagePollVote Update KvAIFniiAp
26ffde7dupdateDialogFilter Update AAAJIh
a5d72105updateDialogFilterOrder Update CQ
3504914fupdateDialogFilters Update
2661bf09updatePhoneCallSignalingData Update hxBj
d29a27f4updateChannelMessageForwards Update AbAJFL
d6b19546updateReadChannelDiscussionInbox Update AAAbDDC5QzQ1
695c9e7cupdateReadChannelDiscussionOutbox Update AbDDC5
ebe07752updatePeerBlocked Update AAClDMBd
8c88c923updateChannelUserTyping Update AAAbA1B2DJ
ed85eab5updatePinnedMessages Update AAB-AIBEAZAo
5bb98608updatePinnedChannelMessages Update AAB-AbBEAZAo
f89a6a4eupdateChat Update Ai
f2ebdb4eupdateGroupCallParticipants Update ATFrAx
9d2216e0updateGroupCall Update AAcCKcHX
bb9bb9a5updatePeerHistoryTTL Update AAAIMq
d087663aupdateChatParticipant Update AAAiADG1ALjIejJOAp
985d3abbupdateChannelParticipant Update AANCAbADG1ALjHeiJOAp
c4870a49updateBotStopped Update ALADqmAp
0b783982updateGroupCallConnection Update AAjBC0
4d712f2eupdateBotCommands Update AIAqHo
7063c3dbupdatePendingJoinRequests Update AImNlE
7cb34d79updateBotChatInviteRequester Update AAAIADALBvB3ApF8
1e297bfaupdateMessageReactions Update AAAIAOA1ELkh
17b7a20bupdateAttachMenuBots Update
1592b79dupdateWebViewResultSent Update Af
14b85813updateBotMenuButton Update AqHU
74d8be99updateSavedRingtones Update
0084cd5aupdateTranscribedAudio Update AAKgAIAOGeAS
fb4c496cupdateReadFeaturedEmojiStickers Update
28373599updateUserEmojiStatus Update ALDf
30f443dbupdateRecentEmojiStatuses Update
6f7863f4updateRecentReactions Update
86fccf85updateMoveStickerSetToTop Update AACPCoqj
d5a41724updateMessageExtendedMedia Update AIAOIZ
20529438updateUser Update AL
ec05b097updateAutoSaveSettings Update
75b3b798updateStory Update AIDA
f74e932bupdateReadStories Update AIAl
1bf335b9updateStoryID Update AJAe
2c084dc1updateStoriesStealthMode Update GV
7d627683updateSentStoryReaction Update AICZBO
904dd49cupdateBotChatBoost Update AIP4Ap
07b68920updateChannelViewForumAsMessages Update AbAy
ae3f101dupdatePeerWallpaper Update AAwVAIwQ
ac21d3ceupdateBotMessageReaction Update AIAOADNeflenAp
09cb7759updateBotMessageReactions Update AIAOADkkAp
aeaf9e74updateSavedDialogPinned Update AAB-Ft
686c85a6updatePinnedSavedDialogs Update AAKT
39c67432updateSavedReactionTags Update
f16269d4updateSmsJob Update Du
f9470ab2updateQuickReplies Update LD
f53da717updateNewQuickReply Update kG
53e6f1ecupdateDeleteQuickReply Update A-
3e050d0fupdateQuickReplyMessage Update As
566fe7cdupdateDeleteQuickReplyMessages Update A-BE
8ae5c97aupdateBotBusinessConnect Update TMAp
9ddb347cupdateBotNewBusinessMessage Update AAByAsLZAp
07df587cupdateBotEditBusinessMessage Update AAByAsLZAp
a02a982eupdateBotDeleteBusinessMessage Update ByAIBEAp
1824e40bupdateNewStoryReaction Update CZAIBO
4e80a379updateStarsBalance Update HG
1ea2fda7updateBusinessBotCallbackQuery Update AAAfALByAslzExDX
a584b019updateStarsRevenueStatus Update AIME
283bd312updateBotPurchasedPaidMedia Update ALg8Ap
8b725fceupdatePaidReactionPrivacy Update K5
504aa18fupdateSentPhoneCode Update L2
a477288fupdateGroupCallChainBlocks Update ATMNP2e6
77b0e372updateReadMonoForumInbox Update AbGDC5
a4a79376updateReadMonoForumOutbox Update AbGDC5
9f812b08updateMonoForumNoPaidException Update AAWOAbGD
d8326f0dupdateGroupCallMessage Update ATdD
c957a766updateGroupCallEncryptedMessage Update ATB2FD
683b2c52updatePinnedForumTopic Update AAB-AIGd
def143d0updatePinnedForumTopics Update AAAIf6
3e85e92cupdateDeleteGroupCallMessages Update ATBE
48e246c2updateStarGiftAuctionState Update BDGT
dc58f31eupdateStarGiftAuctionUserState Update BDGl
fb9c547aupdateEmojiGameInfo Update aW
ac072444updateStarGiftCraftFail Update
bd8367b9updateChatParticipantRank Update AiALLGAx
4880ed9aupdateManagedBot Update ALAqAp
cdd4093dupdateBotGuestChatQuery Update AAAfAslTAp
8c0f91fbupdateAiComposeTones Update
bdac7e70updateJoinChatWebViewDecision Update AIAfLf
b22083a6updateNewBotConnection Update AATIAqE4UtcG
c39a2adeupdateWebBrowserSettings Update AAFmE8
140502d1updateWebBrowserException Update AAH_KPWN
20bcbba1updateNewEphemeralMessage Update Jt
56dbfcf8updateDeleteEphemeralMessages Update AIaF
4bbb8f01updateEditEphemeralMessage Update Jt
6c0d8e23updateBotStarsSubscription Update AAHcg-mdALCRAp
a56c2a3eupdates.state updates.State AZApADEPCc
5d75a138updates.differenceEmpty updates.Difference ADEP
00f49ca0updates.difference updates.Difference FhJ-FpAGACMD
a8fb1981updates.differenceSlice updates.Difference FhJ-FpAGACag
4afe8f6dupdates.differenceTooLong updates.Difference AZ
e317af7eupdatesTooLong Updates
313bc7f8updateShortMessage Updates AACzDxDwESAJALAYAZAoADFMGoEJDjDE
4d6deea5updateShortChatMessage Updates AACzDxDwESAJX_AiAYAZAoADFMGoEJDjDE
78d4dec1updateShort Updates uJAD
725b04c3updatesCombined Updates M1ACAGADoxEP
74ae4240updates Updates M1ACAGADEP
9015e101updateShortSentMessage Updates AACzAJAZAoADJrDjDE
8dca6aa5photos.photos photos.Photos EBAC
15051f54photos.photosSlice photos.Photos AQEBAC
20212ca8photos.photo photos.Photo CSAC
096a18d5upload.file upload.File tsJ7BC
f18cda44upload.fileCdnRedirect upload.File A4DmWAV_W0
18b7a10ddcOption DcOption AAa4c6r2R_qRsSAJa3ECoB
cc1a241econfig Config AAUYivm7P0XZADA7r8MZH-UQSYc-XjfrfgfhfpfVfWj-j9Vcm9m8kaqhSRMeRTRWRRRSctPEYmu6aGqUR9dLwerhbbPikrPB
8e1a1775nearestDc NearestDc HuMZeV
ccbbce30help.appUpdate help.AppUpdate AARgAJu_ASCIIGDFqe
c45a6536help.noAppUpdate help.AppUpdate
18cb9f78help.inviteText help.InviteText AY
ab7ec0a0encryptedChatEmpty EncryptedChat AJ
66b25953encryptedChatWaiting EncryptedChat AJAPADBSB8
48f1d94cencryptedChatRequested EncryptedChat AADnAJAPADBSB8FN
61f0d4c7encryptedChat EncryptedChat AJAPADBSB8IuDv
1e1c7c45encryptedChatDiscarded EncryptedChat AAZzAJ
f141b5e1inputEncryptedChat InputEncryptedChat CFAP
c21f497eencryptedFileEmpty EncryptedFile
a8008cd8encryptedFile EncryptedFile AFAPETA4FY
1837c364inputEncryptedFileEmpty InputEncryptedFile
64bd0306inputEncryptedFileUploaded InputEncryptedFile AFC1FcFY
5a17b5e5inputEncryptedFile InputEncryptedFile AFAP
2dc173c8inputEncryptedFileBigUploaded InputEncryptedFile AFC1FY
ed18c118encryptedMessage EncryptedMessage AeCFADBCIa
23734b06encryptedMessageService EncryptedMessage AeCFADBC
c0e24635messages.dhConfigNotModified messages.DhConfig LE
2c221eddmessages.dhConfig messages.DhConfig IsKWAxLE
560f8935messages.sentEncryptedMessage messages.SentEncryptedMessage AD
9493ff32messages.sentEncryptedFile messages.SentEncryptedMessage ADIa
72f0eaaeinputDocumentEmpty InputDocument
1abfb575inputDocument InputDocument AFAPBk
36f8c871documentEmpty Document AF
8fd4c4d8document Document AAAFAPBkADBMETsgvnA4Cj
17c6b5f6help.support help.Support AmM4
9fd40bd8notifyPeer NotifyPeer AI
b4c83b4cnotifyUsers NotifyPeer
c007cec3notifyChats NotifyPeer
d612e8efnotifyBroadcasts NotifyPeer
226e6308notifyForumTopic NotifyPeer AIDD
be376999notifyCommunity NotifyPeer E2
16bf744esendMessageTypingAction SendMessageAction
fd5ec8f5sendMessageCancelAction SendMessageAction
a187d66fsendMessageRecordVideoAction SendMessageAction
e9763aecsendMessageUploadVideoAction SendMessageAction CU
d52f73f7sendMessageRecordAudioAction SendMessageAction
f351d7absendMessageUploadAudioAction SendMessageAction CU
d1d34a26sendMessageUploadPhotoAction SendMessageAction CU
aa0cd9e4sendMessageUploadDocumentAction SendMessageAction CU
176f8ba1sendMessageGeoLocationAction SendMessageAction
628cbc6fsendMessageChooseContactAction SendMessageAction
dd6a8f48sendMessageGamePlayAction SendMessageAction
88f27fbcsendMessageRecordRoundAction SendMessageAction
243e1c66sendMessageUploadRoundAction SendMessageAction CU
d92c2285speakingInGroupCallAction SendMessageAction
dbda9246sendMessageHistoryImportAction SendMessageAction CU
b05ac6b1sendMessageChooseStickerAction SendMessageAction
25972bcbsendMessageEmojiInteraction SendMessageAction A5AOae
b665902esendMessageEmojiInteractionSeen SendMessageAction A5
376d975csendMessageTextDraftAction SendMessageAction AeDB
e2b23b51inputSendMessageRichMessageDraftAction SendMessageAction AeLk
a2cb24f9sendMessageRichMessageDraftAction SendMessageAction AeLl
b3134d9dcontacts.found contacts.Found eHmtAGAC
4f96cb18inputPrivacyKeyStatusTimestamp InputPrivacyKey
bdfb0426inputPrivacyKeyChatInvite InputPrivacyKey
fabadc5finputPrivacyKeyPhoneCall InputPrivacyKey
db9e70d2inputPrivacyKeyPhoneP2P InputPrivacyKey
a4dd4c08inputPrivacyKeyForwards InputPrivacyKey
5719baccinputPrivacyKeyProfilePhoto InputPrivacyKey
0352dafainputPrivacyKeyPhoneNumber InputPrivacyKey
d1219bddinputPrivacyKeyAddedByPhone InputPrivacyKey
aee69d68inputPrivacyKeyVoiceMessages InputPrivacyKey
3823cc40inputPrivacyKeyAbout InputPrivacyKey
d65a11ccinputPrivacyKeyBirthday InputPrivacyKey
e1732341inputPrivacyKeyStarGiftsAutoSave InputPrivacyKey
bdc597b4inputPrivacyKeyNoPaidMessages InputPrivacyKey
4dbe9226inputPrivacyKeySavedMusic InputPrivacyKey
bc2eab30privacyKeyStatusTimestamp PrivacyKey
500e6dfaprivacyKeyChatInvite PrivacyKey
3d662b7bprivacyKeyPhoneCall PrivacyKey
39491cc8privacyKeyPhoneP2P PrivacyKey
69ec56a3privacyKeyForwards PrivacyKey
96151fedprivacyKeyProfilePhoto PrivacyKey
d19ae46dprivacyKeyPhoneNumber PrivacyKey
42ffd42bprivacyKeyAddedByPhone PrivacyKey
0697f414privacyKeyVoiceMessages PrivacyKey
a486b761privacyKeyAbout PrivacyKey
2000a518privacyKeyBirthday PrivacyKey
2ca4fdf8privacyKeyStarGiftsAutoSave PrivacyKey
17d348d2privacyKeyNoPaidMessages PrivacyKey
ff7a571bprivacyKeySavedMusic PrivacyKey
0d09e07binputPrivacyValueAllowContacts InputPrivacyRule
184b35ceinputPrivacyValueAllowAll InputPrivacyRule
131cc67finputPrivacyValueAllowUsers InputPrivacyRule Ce
0ba52007inputPrivacyValueDisallowContacts InputPrivacyRule
d66b66c9inputPrivacyValueDisallowAll InputPrivacyRule
90110467inputPrivacyValueDisallowUsers InputPrivacyRule Ce
840649cfinputPrivacyValueAllowChatParticipants InputPrivacyRule DO
e94f0f86inputPrivacyValueDisallowChatParticipants InputPrivacyRule DO
2f453e49inputPrivacyValueAllowCloseFriends InputPrivacyRule
77cdc9f1inputPrivacyValueAllowPremium InputPrivacyRule
5a4fcce5inputPrivacyValueAllowBots InputPrivacyRule
c4e57915inputPrivacyValueDisallowBots InputPrivacyRule
fffe1bacprivacyValueAllowContacts PrivacyRule
65427b82privacyValueAllowAll PrivacyRule
b8905fb2privacyValueAllowUsers PrivacyRule DG
f888fa1aprivacyValueDisallowContacts PrivacyRule
8b73e763privacyValueDisallowAll PrivacyRule
e4621141privacyValueDisallowUsers PrivacyRule DG
6b134e8eprivacyValueAllowChatParticipants PrivacyRule DO
41c87565privacyValueDisallowChatParticipants PrivacyRule DO
f7e8d89bprivacyValueAllowCloseFriends PrivacyRule
ece9814bprivacyValueAllowPremium PrivacyRule
21461b5dprivacyValueAllowBots PrivacyRule
f6a5f82fprivacyValueDisallowBots PrivacyRule
50a04e45account.privacyRules account.PrivacyRules LnAGAC
b8d0afdfaccountDaysTTL AccountDaysTTL DZ
6c37c15cdocumentAttributeImageSize DocumentAttribute BQBL
11b58939documentAttributeAnimated DocumentAttribute
6319d612documentAttributeSticker DocumentAttribute AAcdEnA_Jl
43c57c48documentAttributeVideo DocumentAttribute AAnPrrfPVOBQBLiwvlvP
9852f9c6documentAttributeAudio DocumentAttribute AAwBCHBFKhwb
15590068documentAttributeFilename DocumentAttribute Cp
9801d2f7documentAttributeHasStickers DocumentAttribute
fd149899documentAttributeCustomEmoji DocumentAttribute AAXwMXEnA_
f1749a22messages.stickersNotModified messages.Stickers
30a6ec7emessages.stickers messages.Stickers AEC_
12b299d4stickerPack StickerPack A5VE
e86602c3messages.allStickersNotModified messages.AllStickers
cdbbcebbmessages.allStickers messages.AllStickers AEoz
84d19185messages.affectedMessages messages.AffectedMessages AZAo
211a1788webPageEmpty WebPage AAAFEf
b0d13e47webPagePending WebPage AAAFEfAD
e89c45b2webPage WebPage AAZRvUAFANU_AdtqpQEZIAh9VvVuVwVsVRO3VCRNOm
7311ca11webPageNotModified WebPage AARO
ad01d61dauthorization Authorization AAT7fdgwV-RVt4AEICBtMTBxOOG9H7H6DtHuLU
4bff8ea0account.authorizations account.Authorizations HDO6
957b50fbaccount.password account.Password AAZXZcZVT9pxpyZxVqeaeooEhdcJ
9a5c33e5account.passwordSettings account.PasswordSettings AAVloG
c23727c9account.passwordInputSettings account.PasswordInputSettings AAebekZwVmep
137948a5auth.passwordRecovery auth.PasswordRecovery FC
a384b779receivedNotifyMessage ReceivedNotifyMessage AJIk
a22cbd96chatInviteExported ExportedChatInvite AALjhoLaBbBSADqMWeuZuYmGrOssrW
ed107ab7chatInvitePublicJoinRequests ExportedChatInvite
5a686d7cchatInviteAlready ChatInvite Hg
5c9d3702chatInvite ChatInvite AASIQyj1c9LaNBn0WtRkAHNRCSFsgkE0rUrQQk
61695cb0chatInvitePeek ChatInvite HgA7
ffb62b95inputStickerSetEmpty InputStickerSet
9de7a269inputStickerSetID InputStickerSet AFAP
861cc8a0inputStickerSetShortName InputStickerSet BK
028703c8inputStickerSetAnimatedEmoji InputStickerSet
e67f520einputStickerSetDice InputStickerSet A5
0cde3739inputStickerSetAnimatedEmojiAnimations InputStickerSet
c88b3b02inputStickerSetPremiumGifts InputStickerSet
04c4d4ceinputStickerSetEmojiGenericAnimations InputStickerSet
29d0f5eeinputStickerSetEmojiDefaultStatuses InputStickerSet
44c1f8e9inputStickerSetEmojiDefaultTopicIcons InputStickerSet
49748553inputStickerSetEmojiChannelDefaultStatuses InputStickerSet
1cf671a0inputStickerSetTonGifts InputStickerSet
2dd14edcstickerSet StickerSet AAOafccfV1sDSKTwaaAFAPAHBKshsbsesdAQAd
6e153f16messages.stickerSet messages.StickerSet C8D7JWCG
d3f924ebmessages.stickerSetNotModified messages.StickerSet
9852d6d2botCommand BotCommand AAWFS4Au
4d8a0299botInfo BotInfo AAZWM6DbUsUrS5dBjbORu-
7d170cffkeyboardButton KeyboardButton AAArAS
d80c25eckeyboardButtonUrl KeyboardButton AAArASAN
e62bc960keyboardButtonCallback KeyboardButton AAmSArASBj
417efd8fkeyboardButtonRequestPhone KeyboardButton AAArAS
aa40f94dkeyboardButtonRequestGeoLocation KeyboardButton AAArAS
991399fckeyboardButtonSwitchInline KeyboardButton AAnhArASEEhT
89c590f9keyboardButtonGame KeyboardButton AAArAS
3fa53905keyboardButtonBuy KeyboardButton AAArAS
f51006f9keyboardButtonUrlAuth KeyboardButton AAArASYZANCE
68013e72inputKeyboardButtonUrlAuth KeyboardButton AALcArASYaANAW
7a11d782keyboardButtonRequestPoll KeyboardButton AAArkJAS
7d5e07c7inputKeyboardButtonUserProfile KeyboardButton AAArASAV
c0fd5d09keyboardButtonUserProfile KeyboardButton AAArASAL
e846b1a0keyboardButtonWebView KeyboardButton AAArASAN
e15c4370keyboardButtonSimpleWebView KeyboardButton AAArASAN
5b0f15f5keyboardButtonRequestPeer KeyboardButton AAArASCEKfJn
02b78156inputKeyboardButtonRequestPeer KeyboardButton AAeNujiDArASCEKfJn
bcc4af10keyboardButtonCopy KeyboardButton AAArASTb
77608b83keyboardButtonRow KeyboardButtonRow RL
a03e5b85replyKeyboardHide ReplyMarkup AAGI
86b40b08replyKeyboardForceReply ReplyMarkup AAL_GIKs
85dd99d1replyKeyboardMarkup ReplyMarkup AAmbL_GIhqLmKs
48a30254replyInlineMarkup ReplyMarkup Lm
bb92ba95messageEntityUnknown MessageEntity AUAX
fa04579dmessageEntityMention MessageEntity AUAX
6f635b0dmessageEntityHashtag MessageEntity AUAX
6cef8ac7messageEntityBotCommand MessageEntity AUAX
6ed02538messageEntityUrl MessageEntity AUAX
64e475c2messageEntityEmail MessageEntity AUAX
bd610bc9messageEntityBold MessageEntity AUAX
826f8b60messageEntityItalic MessageEntity AUAX
28a20571messageEntityCode MessageEntity AUAX
73924be0messageEntityPre MessageEntity AUAXJZ
76a6d327messageEntityTextUrl MessageEntity AUAXAN
dc7b1140messageEntityMentionName MessageEntity AUAXAL
208e68c9inputMessageEntityMentionName MessageEntity AUAXAV
9b69e34bmessageEntityPhone MessageEntity AUAX
4c4e743fmessageEntityCashtag MessageEntity AUAX
9c4e7e8bmessageEntityUnderline MessageEntity AUAX
bf0693d4messageEntityStrike MessageEntity AUAX
761e6af4messageEntityBankCard MessageEntity AUAX
32ca960fmessageEntitySpoiler MessageEntity AUAX
c8cf05f8messageEntityCustomEmoji MessageEntity AUAXBX
f1ccaaacmessageEntityBlockquote MessageEntity AAHlAUAX
904ac7c7messageEntityFormattedDate MessageEntity AALXL8JkL7JjH9AUAXAD
71777116messageEntityDiffInsert MessageEntity AUAX
c6c1e5a7messageEntityDiffReplace MessageEntity AUAXfn
0652c1c5messageEntityDiffDelete MessageEntity AUAX
ee8c1e86inputChannelEmpty InputChannel
f35aec28inputChannel InputChannel AbAP
5b934f9dinputChannelFromMessage InputChannel ABAOAb
7f077ad9contacts.resolvedPeer contacts.ResolvedPeer AIAGAC
0ae30253messageRange MessageRange BcAl
3e11affbupdates.channelDifferenceEmpty updates.ChannelDifference AAFHAZGY
a4bcc6feupdates.channelDifferenceTooLong updates.ChannelDifference AAFHGYUuA8AGAC
2064674eupdates.channelDifference updates.ChannelDifference AAFHAZGYFhFpAGAC
94d42ee7channelMessagesFilterEmpty ChannelMessagesFilter
cd77d957channelMessagesFilter ChannelMessagesFilter AAWTkX
1bd54456channelParticipant ChannelParticipant AAALADrXEG
a9478a1achannelParticipantSelf ChannelParticipant AAvHALCtADrYEG
2fe601d3channelParticipantCreator ChannelParticipant AAALCgC4
34c3bb53channelParticipantAdmin ChannelParticipant AARcoNALasjnADCgEG
d5f0ad91channelParticipantBanned ChannelParticipant AAbrAIbXADEqEG
1b03f006channelParticipantLeft ChannelParticipant AI
de3f3c79channelParticipantsRecent ChannelParticipantsFilter
b4608969channelParticipantsAdmins ChannelParticipantsFilter
a3b54985channelParticipantsKicked ChannelParticipantsFilter A9
b0d1865bchannelParticipantsBots ChannelParticipantsFilter
1427a5e1channelParticipantsBanned ChannelParticipantsFilter A9
0656ac4bchannelParticipantsSearch ChannelParticipantsFilter A9
bb6ae88dchannelParticipantsContacts ChannelParticipantsFilter A9
e04b5cebchannelParticipantsMentions ChannelParticipantsFilter AALBEc
9ab0feafchannels.channelParticipants channels.ChannelParticipants AQgiAGAC
f0173fe9channels.channelParticipantsNotModified channels.ChannelParticipants
dfb80317channels.channelParticipant channels.ChannelParticipant KXAGAC
780a0310help.termsOfService help.TermsOfService AAKwJEASCIde
e8025ca2messages.savedGifsNotModified messages.SavedGifs
84a02a0dmessages.savedGifs messages.SavedGifs AEYn
3380c786inputBotInlineMessageMediaAuto InputBotInlineMessage AACNAYA6An
3dcd7a87inputBotInlineMessageText InputBotInlineMessage AAKFCNAYA6An
96929a85inputBotInlineMessageMediaGeo InputBotInlineMessage AABmFPFwF5An
417bbf11inputBotInlineMessageMediaVenue InputBotInlineMessage AABmAHBRCVDHDIAn
a6edbffdinputBotInlineMessageMediaContact InputBotInlineMessage AAAmBYBaEgAn
4b425864inputBotInlineMessageGame InputBotInlineMessage AAAn
d7e78225inputBotInlineMessageMediaInvoice InputBotInlineMessage AAAHAuKmB4CRCVK8An
bddcc510inputBotInlineMessageMediaWebPage InputBotInlineMessage AACNIoIqf2AYA6ANAn
b43df56cinputBotInlineMessageRichMessage InputBotInlineMessage AAAnLk
88bf9319inputBotInlineResult InputBotInlineResult AAAgA3BfE6GksZTXEO
a8d864a7inputBotInlineResultPhoto InputBotInlineResult AgA3KlEO
fff8fdc4inputBotInlineResultDocument InputBotInlineResult AAAgA3BfE6E9EO
4fa417f2inputBotInlineResultGame InputBotInlineResult AgBKEO
764cf810botInlineMessageMediaAuto BotInlineMessage AACNAYA6An
8c7f65e2botInlineMessageText BotInlineMessage AAKFCNAYA6An
051846fdbotInlineMessageMediaGeo BotInlineMessage AABlFPFwF5An
8a86659cbotInlineMessageMediaVenue BotInlineMessage AABlAHBRCVDHDIAn
18d1cdc2botInlineMessageMediaContact BotInlineMessage AAAmBYBaEgAn
354a9b09botInlineMessageMediaInvoice BotInlineMessage AAL5MWAHAuKoAcBuAn
809ad9a6botInlineMessageMediaWebPage BotInlineMessage AACNIoIqcanbAYA6ANAn
0a617e7bbotInlineMessageRichMessage BotInlineMessage AAAnLl
11965f3abotInlineResult BotInlineResult AAAgA3BfE6GksaTYLz
17db940bbotInlineMediaResult BotInlineResult AAAgA3KnIGEZIALz
e021f2f6messages.botResults messages.BotResults AAIvAfe4rsrumrCmAC
5dab1af4exportedMessageLink ExportedMessageLink BbI_
4e4df4bbmessageFwdHeader MessageFwdHeader AAaJnwX5YBADSNiknqnonnnpnmjy
72a3158cauth.codeTypeSms auth.CodeType
741cd3e3auth.codeTypeCall auth.CodeType
226ccefbauth.codeTypeFlashCall auth.CodeType
d61ad6eeauth.codeTypeMissedCall auth.CodeType
06ed998cauth.codeTypeFragmentSms auth.CodeType
3dbb5986auth.sentCodeTypeApp auth.SentCodeType AX
c000bba2auth.sentCodeTypeSms auth.SentCodeType AX
5353e5a7auth.sentCodeTypeCall auth.SentCodeType AX
ab03c6d9auth.sentCodeTypeFlashCall auth.SentCodeType g0
82006484auth.sentCodeTypeMissedCall auth.SentCodeType itAX
f450f59bauth.sentCodeTypeEmailCode auth.SentCodeType AAG-I1FCAXmYma
a5491deaauth.sentCodeTypeSetUpEmailRequired auth.SentCodeType AAG-I1
d9565c39auth.sentCodeTypeFragmentSms auth.SentCodeType ANAX
009fd736auth.sentCodeTypeFirebaseSms auth.SentCodeType AAfKiTiSk8j_AX
a416ac81auth.sentCodeTypeSmsWord auth.SentCodeType AAHI
b37794afauth.sentCodeTypeSmsPhrase auth.SentCodeType AAHI
36585ea4messages.botCallbackAnswer messages.BotCallbackAnswer AAG5ZheUJvDFCm
26b5dde6messages.messageEditData messages.MessageEditData AAR7
890c3d89inputBotInlineMessageID InputBotInlineMessageID A4AFAP
b6d915d7inputBotInlineMessageID64 InputBotInlineMessageID A4gNAJAP
3c20629finlineBotSwitchPM InlineBotSwitchPM ASGS
3371c354messages.peerDialogs messages.PeerDialogs E7A8AGACMD
edcdc05btopPeer TopPeer AIkY
ab661b5btopPeerCategoryBotsPM TopPeerCategory
148677e2topPeerCategoryBotsInline TopPeerCategory
0637b7edtopPeerCategoryCorrespondents TopPeerCategory
bd17a14atopPeerCategoryGroups TopPeerCategory
161d9628topPeerCategoryChannels TopPeerCategory
1e76a78ctopPeerCategoryPhoneCalls TopPeerCategory
a8406ca9topPeerCategoryForwardUsers TopPeerCategory
fbeec0f0topPeerCategoryForwardChats TopPeerCategory
fd9e7bectopPeerCategoryBotsApp TopPeerCategory
6c24f3ddtopPeerCategoryBotsGuestChat TopPeerCategory
fb834291topPeerCategoryPeers TopPeerCategoryPeers HdAQha
de266ef5contacts.topPeersNotModified contacts.TopPeers
70b772a8contacts.topPeers contacts.TopPeers R-AGAC
b52c939dcontacts.topPeersDisabled contacts.TopPeers
1b0c841adraftMessageEmpty DraftMessage AAE3
60fe3294draftMessage DraftMessage AACxJNLYAYBzJqADIMMRnF
c6dc0c66messages.featuredStickersNotModified messages.FeaturedStickers AQ
be382906messages.featuredStickers messages.FeaturedStickers AAixAEAQC9uB
0b17f890messages.recentStickersNotModified messages.RecentStickers
88d37c56messages.recentStickers messages.RecentStickers AED7C_H8
4fcba9c8messages.archivedStickers messages.ArchivedStickers AQC9
38641628messages.stickerSetInstallResultSuccess messages.StickerSetInstallResult
35e410a8messages.stickerSetInstallResultArchive messages.StickerSetInstallResult C9
6410a5d2stickerSetCovered StickerSetCovered C8To
3407e51bstickerSetMultiCovered StickerSetCovered C8Tq
40d13c0estickerSetFullCovered StickerSetCovered C8D7JWCG
77b15d1cstickerSetNoCovered StickerSetCovered C8
aed6dbb2maskCoords MaskCoords eINLNMws
4a992157inputStickeredMediaPhoto InputStickeredMedia Dr
0438865binputStickeredMediaDocument InputStickeredMedia BZ
bdf9653bgame Game AAAFAPBKAHAuCSE-
032c3e77inputGameID InputGame AFAP
c331e80ainputGameShortName InputGame EsBK
73a379ebhighScore HighScore F2ALEN
9a3bfd99messages.highScores messages.HighScores n9AC
dc3d824ftextEmpty RichText
744694e0textPlain RichText AS
6724abc4textBold RichText AR
d912a59ctextItalic RichText AR
c12622c4textUnderline RichText AR
9bf8bb95textStrike RichText AR
6c3f19b9textFixed RichText AR
3c2884c1textUrl RichText ARANGt
de5a0dd6textEmail RichText ARCn
7e6260d7textConcat RichText sE
ed6a8504textSubscript RichText AR
c7fb5e01textSuperscript RichText AR
034b8621textMarked RichText AR
1ccb966atextPhone RichText ARBs
081ccf4ftextImage RichText BXBQBL
35553762textAnchor RichText ARAv
9d2eac97textMath RichText GO
a26156c0textCustomEmoji RichText BXEn
4c2a5d62textSpoiler RichText AR
cd24cf44textMention RichText AR
519524eatextHashtag RichText AR
02ff29d3textBotCommand RichText AR
7b9e1801textCashtag RichText AR
ac6a83aatextAutoUrl RichText AR
c556a45dtextAutoEmail RichText AR
24c26789textAutoPhone RichText AR
b956812dtextBankCard RichText AR
01a9fbfctextMentionName RichText ARAL
a5b45e2btextDate RichText AALXL8JkL7JjH9ARAD
9686cb50textDiff RichText ARfm
13567e8apageBlockUnsupported PageBlock
70abc3fdpageBlockTitle PageBlock AR
8ffa9a1fpageBlockSubtitle PageBlock AR
baafe5e0pageBlockAuthorDate PageBlock O1j6
bfd064ecpageBlockHeader PageBlock AR
f12bb6e1pageBlockSubheader PageBlock AR
467a0766pageBlockParagraph PageBlock AR
c070d93epageBlockPreformatted PageBlock ARJZ
48870999pageBlockFooter PageBlock AR
db20b188pageBlockDivider PageBlock
ce0d37b0pageBlockAnchor PageBlock Av
e4e88011pageBlockList PageBlock a7
263d7c26pageBlockBlockquote PageBlock AREu
4f4456d3pageBlockPullquote PageBlock AREu
1759c560pageBlockPhoto PageBlock AAEUEABTEfwf
7c8fe7b6pageBlockVideo PageBlock AAPCcLGQvZBT
39f23300pageBlockCover PageBlock Tp
a8718dc5pageBlockEmbed PageBlock AAYNOBM2Z1iowMZPBT
f259a80bpageBlockEmbedPost PageBlock ANGtO5HBADBgBT
65a0fa4dpageBlockCollage PageBlock JRBT
031f9590pageBlockSlideshow PageBlock JRBT
ef1751b5pageBlockChannel PageBlock SG
804361eapageBlockAudio PageBlock OxBT
1e148390pageBlockKicker PageBlock AR
bf4dea82pageBlockTable PageBlock AAP_rJGZnR
1fd6f6c1pageBlockOrderedList PageBlock AAm3a8qKtr
76768bedpageBlockDetails PageBlock AAfuBgGZ
16115a96pageBlockRelatedArticles PageBlock GZOd
a44f3ef6pageBlockMap PageBlock BlGwBQBLBT
baff072fpageBlockHeading1 PageBlock AR
096b2aecpageBlockHeading2 PageBlock AR
67e731adpageBlockHeading3 PageBlock AR
b532772bpageBlockHeading4 PageBlock AR
dbbe6c6apageBlockHeading5 PageBlock AR
682a41a9pageBlockHeading6 PageBlock AR
59080c20pageBlockMath PageBlock GO
3c29a3e2pageBlockThinking PageBlock AR
574b617finputPageBlockMap PageBlock YfGwBQBLBT
0e6e47c4pageBlockBlockquoteBlocks PageBlock BgEu
85e42301phoneCallDiscardReasonMissed PhoneCallDiscardReason
e095c1a0phoneCallDiscardReasonDisconnect PhoneCallDiscardReason
57adc690phoneCallDiscardReasonHangup PhoneCallDiscardReason
faf7e8c9phoneCallDiscardReasonBusy PhoneCallDiscardReason
9fbbf1f7phoneCallDiscardReasonMigrateConferenceCall PhoneCallDiscardReason Aa
7d748d04dataJSON DataJSON DY
cb296bf8labeledPrice LabeledPrice bYAk
049ee584invoice Invoice AAr7eOh3VopEXDh4VplSAcK3csrlr6rS
ea02c27epaymentCharge PaymentCharge Agjs
1e8caaebpostAddress PostAddress rFrGSfGUHvil
909c3f94paymentRequestedInfo PaymentRequestedInfo AAeJhvVnpD
cdc27a1fpaymentSavedCredentialsCard PaymentSavedCredentials AgAH
1c570ed1webDocument WebDocument ANAPCXBMCj
f9c8bcc6webDocumentNoProxy WebDocument ANCXBMCj
9bed434dinputWebDocument InputWebDocument ANCXBMCj
c239d686inputWebFileLocation InputWebFileLocation ANAP
9f2221c9inputWebFileGeoPointLocation InputWebFileLocation BmAPBQBLGwGF
f46fe924inputWebFileAudioAlbumThumbLocation InputWebFileLocation AApZVABfKh
21e753bcupload.webFile upload.WebFile CXBMW4J7BC
a0058751payments.paymentForm payments.PaymentForm AARogvCMAqAHAuF1B4K9ANeTeSNrLrnlAC
7bf6b15cpayments.paymentFormStars payments.PaymentForm AACMAqAHAuF1B4AC
b425cfe1payments.paymentFormStarGift payments.PaymentForm CMB4
d1451883payments.validatedRequestedInfo payments.ValidatedRequestedInfo AAaDL6
4e5f810dpayments.paymentResult payments.PaymentResult Gj
d8411139payments.paymentVerificationNeeded payments.PaymentResult AN
70c4fe03payments.paymentReceipt payments.PaymentReceipt AAADAqK9AHAuF0B4FXpBspAcBuT1AC
dabbf83apayments.paymentReceiptStars payments.PaymentReceipt AAADAqAHAuF0B4AcBuMoAC
fb8fe43cpayments.savedInfo payments.SavedInfo AAZYLr
c10eb2cfinputPaymentCredentialsSaved InputPaymentCredentials AgMd
3417d728inputPaymentCredentials InputPaymentCredentials AALpDW
0aa1c39finputPaymentCredentialsApplePay InputPaymentCredentials g9
8ac32801inputPaymentCredentialsGooglePay InputPaymentCredentials g_
db64fd34account.tmpPassword account.TmpPassword Mduq
b6213cdfshippingOption ShippingOption AgAHK3
32da9e9cinputStickerSetItem InputStickerSetItem AAE9INJlbS
1e36fdedinputPhoneCall InputPhoneCall AFAP
5366c915phoneCallEmpty PhoneCall AF
c5226f17phoneCallWaiting PhoneCall AACfAFAPADBSB8B_k-
14b0ed0cphoneCallRequested PhoneCall AACfAFAPADBSB8ItB_
3660c311phoneCallAccepted PhoneCall AACfAFAPADBSB8FOB_
30535af5phoneCall PhoneCall AAgPCfTFAFAPADBSB8IuDvB_TOCYUG
50ca4de1phoneCallDiscarded PhoneCall AAeZeYCfAFLMIK
9cc123c7phoneConnection PhoneConnection AAr1AFDtJPEChP
635fe375phoneConnectionWebrtc PhoneConnection AAtnrKAFDtJPECBBgu
fc878fc8phoneCallProtocol PhoneCallProtocol AAtvtwdjcobv
ec82e140phone.phoneCall phone.PhoneCall KjAC
eea8e46eupload.cdnFileReuploadNeeded upload.CdnFile Lb
a99fca4fupload.cdnFile upload.CdnFile BC
c982eabacdnPublicKey CdnPublicKey A4F6
5725e40acdnConfig CdnConfig j3
cad181f6langPackString LangPackString CuM_
6c47ac9flangPackStringPluralized LangPackString AACuwrfotoWycbgD
2979eeb2langPackStringDeleted LangPackString Cu
f385c1f6langPackDifference LangPackDifference AhDpAxrH
eeca5ce3langPackLanguage LangPackLanguage AAfbnUPkAveQAhPhiWrItZtg
e6dfb825channelAdminLogEventActionChangeTitle ChannelAdminLogEventAction F4Fj
55188a2echannelAdminLogEventActionChangeAbout ChannelAdminLogEventAction F4Fj
6a4afc38channelAdminLogEventActionChangeUsername ChannelAdminLogEventAction F4Fj
434bd2afchannelAdminLogEventActionChangePhoto ChannelAdminLogEventAction jJel
1b7907aechannelAdminLogEventActionToggleInvites ChannelAdminLogEventAction BN
26ae0971channelAdminLogEventActionToggleSignatures ChannelAdminLogEventAction BN
e9e82c18channelAdminLogEventActionUpdatePinned ChannelAdminLogEventAction As
709b2405channelAdminLogEventActionEditMessage ChannelAdminLogEventAction jGeg
42e047bbchannelAdminLogEventActionDeleteMessage ChannelAdminLogEventAction As
183040d3channelAdminLogEventActionParticipantJoin ChannelAdminLogEventAction
f89777f2channelAdminLogEventActionParticipantLeave ChannelAdminLogEventAction
e31c34d8channelAdminLogEventActionParticipantInvite ChannelAdminLogEventAction KX
e6d83d7echannelAdminLogEventActionParticipantToggleBan ChannelAdminLogEventAction F3Fi
d5676710channelAdminLogEventActionParticipantToggleAdmin ChannelAdminLogEventAction F3Fi
b1c3caa7channelAdminLogEventActionChangeStickerSet ChannelAdminLogEventAction KzKA
5f5c95f1channelAdminLogEventActionTogglePreHistoryHidden ChannelAdminLogEventAction BN
2df5fc0achannelAdminLogEventActionDefaultBannedRights ChannelAdminLogEventAction jEec
8f079643channelAdminLogEventActionStopPoll ChannelAdminLogEventAction As
050c7ac8channelAdminLogEventActionChangeLinkedChat ChannelAdminLogEventAction jTe0
0e6b76aechannelAdminLogEventActionChangeLocation ChannelAdminLogEventAction jOev
53909779channelAdminLogEventActionToggleSlowMode ChannelAdminLogEventAction K2KC
23209745channelAdminLogEventActionStartGroupCall ChannelAdminLogEventAction AT
db9f9140channelAdminLogEventActionDiscardGroupCall ChannelAdminLogEventAction AT
f92424d2channelAdminLogEventActionParticipantMute ChannelAdminLogEventAction Fq
e64429c0channelAdminLogEventActionParticipantUnmute ChannelAdminLogEventAction Fq
56d6a247channelAdminLogEventActionToggleGroupCallSetting ChannelAdminLogEventAction bB
fe9fc158channelAdminLogEventActionParticipantJoinByInvite ChannelAdminLogEventAction AAvCB3
5a50fca4channelAdminLogEventActionExportedInviteDelete ChannelAdminLogEventAction B3
410a134echannelAdminLogEventActionExportedInviteRevoke ChannelAdminLogEventAction B3
e90ebb59channelAdminLogEventActionExportedInviteEdit ChannelAdminLogEventAction jFJ_
3e7f6847channelAdminLogEventActionParticipantVolume ChannelAdminLogEventAction Fq
6e941a38channelAdminLogEventActionChangeHistoryTTL ChannelAdminLogEventAction K2KC
afb6144achannelAdminLogEventActionParticipantJoinByRequest ChannelAdminLogEventAction B3OW
cb2ac766channelAdminLogEventActionToggleNoForwards ChannelAdminLogEventAction BN
278f2868channelAdminLogEventActionSendMessage ChannelAdminLogEventAction As
be4e0ef8channelAdminLogEventActionChangeAvailableReactions ChannelAdminLogEventAction jPew
f04fb3a9channelAdminLogEventActionChangeUsernames ChannelAdminLogEventAction jRey
02cc6383channelAdminLogEventActionToggleForum ChannelAdminLogEventAction BN
58707d28channelAdminLogEventActionCreateTopic ChannelAdminLogEventAction Mn
f06fe208channelAdminLogEventActionEditTopic ChannelAdminLogEventAction jMet
ae168909channelAdminLogEventActionDeleteTopic ChannelAdminLogEventAction Mn
5d8d353bchannelAdminLogEventActionPinTopic ChannelAdminLogEventAction AAjNeu
64f36dfcchannelAdminLogEventActionToggleAntiSpam ChannelAdminLogEventAction BN
5796e780channelAdminLogEventActionChangePeerColor ChannelAdminLogEventAction K1KB
5e477b25channelAdminLogEventActionChangeProfilePeerColor ChannelAdminLogEventAction K1KB
31bb5d52channelAdminLogEventActionChangeWallpaper ChannelAdminLogEventAction jSez
3ea9feb1channelAdminLogEventActionChangeEmojiStatus ChannelAdminLogEventAction jQex
46d840abchannelAdminLogEventActionChangeEmojiStickerSet ChannelAdminLogEventAction KzKA
60a79c79channelAdminLogEventActionToggleSignatureProfiles ChannelAdminLogEventAction BN
64642db3channelAdminLogEventActionParticipantSubExtend ChannelAdminLogEventAction F3Fi
c517f77echannelAdminLogEventActionToggleAutotranslation ChannelAdminLogEventAction BN
5806b4ecchannelAdminLogEventActionParticipantEditRank ChannelAdminLogEventAction ALjKem
1fad68cdchannelAdminLogEvent ChannelAdminLogEvent AFADALNW
ed8af74dchannels.adminLogResults channels.AdminLogResults WHAGAC
ea107ae4channelAdminLogEventsFilter ChannelAdminLogEventsFilter AAa-bqamPctzbVt7jmUpaVo4iJVSUbZAavoVXgrLVZ
5ce14175popularContact PopularContact EyaL
9e8fa6d3messages.favedStickersNotModified messages.FavedStickers
2cb51097messages.favedStickers messages.FavedStickers AED7C_
46e1d13drecentMeUrlUnknown RecentMeUrl AN
b92c09e2recentMeUrlUser RecentMeUrl ANAL
b2da71d2recentMeUrlChat RecentMeUrl ANAi
eb49081drecentMeUrlChatInvite RecentMeUrl ANSU
bc0a57dcrecentMeUrlStickerSet RecentMeUrl ANoy
0e0310d7help.recentMeUrls help.RecentMeUrls uXAGAC
1cc6e91finputSingleMedia InputSingleMedia AAB5AeAYDi
a6f8f452webAuthorization WebAuthorization AEAqE_Q8BtH7H6DtLU
ed56c9fcaccount.webAuthorizations account.WebAuthorizations O7AC
a676a322inputMessageID InputMessage AJ
bad88395inputMessageReplyTo InputMessage AJ
86872538inputMessagePinned InputMessage
acfa1a7einputMessageCallbackQuery InputMessage AJAf
fcaafeb7inputDialogPeer InputDialogPeer AB
64600527inputDialogPeerFolder InputDialogPeer CL
69ef72c4inputDialogPeerCommunity InputDialogPeer BV
e56dbf05dialogPeer DialogPeer AI
514519e2dialogPeerFolder DialogPeer CL
2f65c8e4dialogPeerCommunity DialogPeer E2
0d54b65dmessages.foundStickerSetsNotModified messages.FoundStickerSets
8af09dd2messages.foundStickerSets messages.FoundStickerSets AEC9
f39b035cfileHash FileHash CyAKCq
75588b3finputClientProxy InputClientProxy BREC
e3309f7fhelp.termsOfServiceUpdateEmpty help.TermsOfServiceUpdate A7
28ecf961help.termsOfServiceUpdate help.TermsOfServiceUpdate A7r5
3334b0f0inputSecureFileUploaded InputSecureFile AFC1FcB1C7
5367e5beinputSecureFile InputSecureFile AFAP
64199744secureFileEmpty SecureFile
7d09c27esecureFile SecureFile AFAPETA4ADB1C7
8aeabec3secureData SecureData BjH5C7
7d6099ddsecurePlainPhone SecurePlainData Bs
21ec5a5fsecurePlainEmail SecurePlainData Cn
9d2a81e3secureValueTypePersonalDetails SecureValueType
3dac6a00secureValueTypePassport SecureValueType
06e425c4secureValueTypeDriverLicense SecureValueType
a0d0744bsecureValueTypeIdentityCard SecureValueType
99a48f23secureValueTypeInternalPassport SecureValueType
cbe31e26secureValueTypeAddress SecureValueType
fc36954esecureValueTypeUtilityBill SecureValueType
89137c0dsecureValueTypeBankStatement SecureValueType
8b883488secureValueTypeRentalAgreement SecureValueType
99e3806asecureValueTypePassportRegistration SecureValueType
ea02ec33secureValueTypeTemporaryRegistration SecureValueType
b320aadbsecureValueTypePhone SecureValueType
8e3ca7eesecureValueTypeEmail SecureValueType
187fa0casecureValue SecureValue AABAH4YKm2oRtbW6KtCq
db21d0a7inputSecureValue InputSecureValue AABAH4YJm1oQtaW5Kt
ed1ecdb0secureValueHash SecureValueHash BACq
e8a40bd9secureValueErrorData SecureValueError BAH5WzAS
00be3dfasecureValueErrorFrontSide SecureValueError BAB1AS
868a2aa5secureValueErrorReverseSide SecureValueError BAB1AS
e537ced6secureValueErrorSelfie SecureValueError BAB1AS
7a700873secureValueErrorFile SecureValueError BAB1AS
666220e9secureValueErrorFiles SecureValueError BAIcAS
869d758fsecureValueError SecureValueError BACqAS
a1144770secureValueErrorTranslationFile SecureValueError BAB1AS
34636dd8secureValueErrorTranslationFiles SecureValueError BAIcAS
33f0ea47secureCredentialsEncrypted SecureCredentialsEncrypted BjCqC7
ad2e1cd8account.authorizationForm account.AuthorizationForm AAmRNAISACja
811f854faccount.sentEmailCode account.SentEmailCode FCAX
66afa166help.deepLinkInfoEmpty help.DeepLinkInfo
6a4ee832help.deepLinkInfo help.DeepLinkInfo AAuKAYA6
1142bd56savedPhoneContact SavedContact BsBYBaAD
4dba4501account.takeout account.Takeout AF
d45ab096passwordKdfAlgoUnknown PasswordKdfAlgo
3a912d4apasswordKdfAlgoSHA256SHA256PBKDF2HMACSHA512iter100000SHA256ModPow PasswordKdfAlgo ndneIsKW
004a8537securePasswordKdfAlgoUnknown SecurePasswordKdfAlgo
bbf2dda0securePasswordKdfAlgoPBKDF2HMACSHA512iter100000 SecurePasswordKdfAlgo Lo
86471d92securePasswordKdfAlgoSHA512 SecurePasswordKdfAlgo Lo
1527bcacsecureSecretSettings SecureSecretSettings oDoFLx
9880f658inputCheckPasswordEmpty InputCheckPasswordSRP
d27ff082inputCheckPasswordSRP InputCheckPasswordSRP pzNNNO
829d99dasecureRequiredType SecureRequiredType AAeRoStcBA
027477b4secureRequiredTypeOneOf SecureRequiredType tt
bfb9f457help.passportConfigNotModified help.PassportConfig
a098d6afhelp.passportConfig help.PassportConfig AdTk
1d1b1245inputAppEvent InputAppEvent siA3hIUN
c0de1bd9jsonObjectValue JSONObjectValue Cuuv
3f6d7b68jsonNull JSONValue
c7345e6ajsonBool JSONValue ut
2be0dfa4jsonNumber JSONValue uy
b71e767ajsonString JSONValue M_
f7444763jsonArray JSONValue ux
99c1d49djsonObject JSONValue uw
34566b6apageTableCell PageTableCell AAZjN5N6usursBS3nS
e0c0c5e5pageTableRow PageTableRow SB
6f747657pageCaption PageCaption ART2
2f58683cpageListItemText PageListItem AADPDQAR
63ca67aapageListItemBlocks PageListItem AADPDQBg
15031189pageListOrderedItemText PageListOrderedItem AADPDQKIARM-Mu
8ff2d5f0pageListOrderedItemBlocks PageListOrderedItem AADPDQKIBgM-Mu
b390dc08pageRelatedArticle PageRelatedArticle AAANGtBFDbiCO2j5
98657f0dpage Page AAggnTupANBgEBCGv8
8c05f1c9help.supportName help.SupportName Av
f3ae2eedhelp.userInfoEmpty help.UserInfo
01eb3758help.userInfo help.UserInfo AYCIHBAD
4b7d786apollAnswer PollAnswer AADBBHcxNoE4
199fed96inputPollAnswer PollAnswer AADBJo
966e2dbfpoll Poll AFAASkj4d5kKfvnCpJZsTvrNkFOKSjShTiAE
3645230apollAnswerVoters PollAnswerVoters AAScTcBHwHlK
ba7bb15epollResults PollResults AAJzZgR5mvtOlLpfphpj
f041e250chatOnlines ChatOnlines fs
47a971e0statsURL StatsURL AN
5fb224d5chatAdminRights ChatAdminRights AASEimVWUfPdariINfOIcQgAcWinVbUjcRcUcS
9f120418chatBannedRights ChatBannedRights AAv0oeodoqoboaocVtonSFaqiHcXoloropoYosoZomVaoocTCD
e630b979inputWallPaper InputWallPaper AFAP
72091c80inputWallPaperSlug InputWallPaper Aa
967a462einputWallPaperNoFile InputWallPaper AF
1c199183account.wallPapersNotModified account.WallPapers
cdc3858caccount.wallPapers account.WallPapers AEwZ
ad253d78codeSettings CodeSettings AAN-UBN7N_N9t8cKs5OQ
372efcd0wallPaperSettings WallPaperSettings AAP3dvPVn_sRXradnMV5
baa57628autoDownloadSettings AutoDownloadSettings AAIEveOyh5q7iEviW2vtpabc
63cacf26account.autoDownloadSettings account.AutoDownloadSettings cMc7Zu
d5b3b9f9emojiKeyword EmojiKeyword JVDg
236df622emojiKeywordDeleted EmojiKeyword JVDg
5cc761bdemojiKeywordsDifference EmojiKeywordsDifference AhDpAxbR
a575739demojiURL EmojiURL AN
b3fb5361emojiLanguage EmojiLanguage Ah
ff544e65folder Folder AAO-PAO_AJAHh8
fbd2c296inputFolderPeer InputFolderPeer ABCL
e9baa668folderPeer FolderPeer AICL
e844ebffmessages.searchCounter messages.SearchCounter AAFWCJAQ
3cd623ecurlAuthResultRequest UrlAuthResult AALcmDcja5QBE_Q7iRa2lcciufu9
623a8fa0urlAuthResultAccepted UrlAuthResult AAEf
a9d6db1furlAuthResultDefault UrlAuthResult
bfb5ad8bchannelLocationEmpty ChannelLocation
209b82dbchannelLocation ChannelLocation YhBR
ca461b5dpeerLocated PeerLocated AIA7IF
f8ec284bpeerSelfLocated PeerLocated A7
d072acb4restrictionReason RestrictionReason BtLNAS
3c5693e9inputTheme InputTheme AFAP
f5890df1inputThemeSlug InputTheme Aa
a00e67d6theme Theme AABhDaXQAFAPAaAHVBo6V4ac
f41eb622account.themesNotModified account.Themes
9a3d8c6daccount.themes account.Themes AEsQ
629f1980auth.loginToken auth.LoginToken A7Ea
068e9916auth.loginTokenMigrateTo auth.LoginToken A4Ea
390d5c5eauth.loginTokenSuccess auth.LoginToken HC
57e28221account.contentSettings account.ContentSettings AAL1ou
a927fec5messages.inactiveChats messages.InactiveChats H8AGAC
c3a12462baseThemeClassic BaseTheme
fbd81688baseThemeDay BaseTheme
b7b31ea8baseThemeNight BaseTheme
6d5f77eebaseThemeTinted BaseTheme
5b11125abaseThemeArctic BaseTheme
8fde504finputThemeSettings InputThemeSettings AAJyHHEjKVJxwRwX
fa58b6d4themeSettings ThemeSettings AAJyHHEjKVJxwS
54b56617webPageAttributeTheme WebPageAttribute AAVFo5
2e94c3e7webPageAttributeStory WebPageAttribute AAAIAJML
50cc03d3webPageAttributeStickerSet WebPageAttribute AAIQMXC_
cf6f6db8webPageAttributeUniqueStarGift WebPageAttribute BG
31cad303webPageAttributeStarGiftCollection WebPageAttribute Z-
01c641c2webPageAttributeStarGiftAuction WebPageAttribute BGDh
7781fe18webPageAttributeAiComposeTone WebPageAttribute De
4899484emessages.votesList messages.VotesList AAAQwIAGACA2
f568028abankCardOpenUrl BankCardOpenUrl ANAv
3e24e573payments.bankCardData payments.BankCardData AHfx
aa472651dialogFilter DialogFilter AAHqfJZIQ4QrWSWVWQMcAJCaIRHmKrJLWU
363293aedialogFilterDefault DialogFilter
96537bd7dialogFilterChatlist DialogFilter AAZUMcAJCaIRHmKrJL
77744d4adialogFilterSuggested DialogFilterSuggested IgAu
b637edafstatsDateRangeDays StatsDateRangeDays DyCv
cb43acdestatsAbsValueAndPrev StatsAbsValueAndPrev T6jU
cbce2fe0statsPercentValue StatsPercentValue gftH
4a27eb2dstatsGraphAsync StatsGraph BP
bedc9822statsGraphError StatsGraph WG
8ea464b6statsGraph StatsGraph AAbIwt
396ca5fcstats.broadcastStats stats.BroadcastStats KiXLv-o_kwv_pAkxV8I2XMd-Mmafa9v9edJaF-rBrClA
98f6ac75help.promoDataEmpty help.PromoData A7
08a4d87ahelp.promoData help.PromoData AAjvA7hGjxjwheU6UHAGAC
de33b094videoSize VideoSize AAA3BQBLCXvk
f85c413cvideoSizeEmojiMarkup VideoSize DeHF
0da082fevideoSizeStickerMarkup VideoSize A_qfHF
9d04af9bstatsGroupTopPoster StatsGroupTopPoster ALdQPS
d7584c87statsGroupTopAdmin StatsGroupTopAdmin ALUobWPe
535f779dstatsGroupTopInviter StatsGroupTopInviter ALak
ef7ff916stats.megagroupStats stats.MegagroupStats Kic_dOv1ipI2dAefJadUNYMmwgtEs9tBAC
fe41b34fglobalPrivacySettings GlobalPrivacySettings AAOYbNbMZrehU9fMU4
4203c5efhelp.countryCode help.CountryCode AATmiug2
c3878e23help.country help.Country AAI7a6UXeKTn
93cc1f32help.countriesListNotModified help.CountriesList
87d0759ehelp.countriesList help.CountriesList ThAd
455b853dmessageViews MessageViews AAv5Xmll
b6c4f543messages.messageViews messages.MessageViews v2AGAC
a6341782messages.discussionMessage messages.DiscussionMessage AAA8clkzk2CcAGAC
1b97dd66messageReplyHeader MessageReplyHeader AAl4XfkLlyl0l2lpltl5kRkNkOs3ic
0e5af939messageReplyStoryHeader MessageReplyHeader AICZ
83d60fc2messageReplies MessageReplies AAS7lmlnlDSLcnk0
e8fd8014peerBlocked PeerBlocked BdAD
7fe91c14stats.messageStats stats.MessageStats NGF-
7780bcb4groupCallDiscarded GroupCall AFAPCH
efb2b617groupCall GroupCall AAbDRXbAn8RwlRnWb7TETxdRRYdaAFAPFssqrDlQn4t9t-AxaoofUZ
d8aa840finputGroupCall InputGroupCall AFAP
fe06823finputGroupCallSlug InputGroupCall Aa
8c10603finputGroupCallInviteMessage InputGroupCall AO
2a3dc7acgroupCallParticipant GroupCallParticipant AAFebsRrbLvAdceAwGoMvaAIADNbMAwFNPkUvMjCgX
9e727aadphone.groupCall phone.GroupCall HXFrgpAGAC
f47751b6phone.groupParticipants phone.GroupParticipants AQFre7AGACAx
3081ed9dinlineQueryPeerTypeSameBotPM InlineQueryPeerType
833c0facinlineQueryPeerTypePM InlineQueryPeerType
d766c50ainlineQueryPeerTypeChat InlineQueryPeerType
5ec4be43inlineQueryPeerTypeMegagroup InlineQueryPeerType
6334ee9ainlineQueryPeerTypeBroadcast InlineQueryPeerType
0e3b2d0cinlineQueryPeerTypeBotPM InlineQueryPeerType
1662af0bmessages.historyImport messages.HistoryImport AF
5e0fb7b9messages.historyImportParsed messages.HistoryImportParsed AAiXY_EZ
ef8d3e6cmessages.affectedFoundMessages messages.AffectedFoundMessages AZAoAUBE
8c5adfd9chatInviteImporter ChatInviteImporter AALdNCALADGyOV
bdc62dccmessages.exportedChatInvites messages.ExportedChatInvites AQatAC
1871be50messages.exportedChatInvite messages.ExportedChatInvite B3AC
222600efmessages.exportedChatInviteReplaced messages.ExportedChatInvite B3J_AC
81b6b00amessages.chatInviteImporters messages.ChatInviteImporters AQaKAC
f2ecef23chatAdminWithInvites ChatAdminWithInvites BSawnB
b69b72d7messages.chatAdminsWithInvites messages.ChatAdminsWithInvites NxAC
a24de717messages.checkedHistoryImportPeer messages.CheckedHistoryImportPeer TH
afe5623fphone.joinAsPeers phone.JoinAsPeers D_AGAC
204bd158phone.exportedGroupCallInvite phone.ExportedGroupCallInvite Bb
dcb118b7groupCallParticipantVideoSourceGroup GroupCallParticipantVideoSourceGroup oUGP
67753ac8groupCallParticipantVideo GroupCallParticipantVideo AAg4WDppOz
85fea03fstickers.suggestedShortName stickers.SuggestedShortName BK
2f6cb2abbotCommandScopeDefault BotCommandScope
3c4f04d8botCommandScopeUsers BotCommandScope
6fe1a881botCommandScopeChats BotCommandScope
b9aa606abotCommandScopeChatAdmins BotCommandScope
db9d897dbotCommandScopePeer BotCommandScope AB
3fd863d1botCommandScopePeerAdmins BotCommandScope AB
0a1321f3botCommandScopePeerUser BotCommandScope ABAV
e3779861account.resetPasswordFailedWait account.ResetPasswordResult mx
e9effc7daccount.resetPasswordRequestedWait account.ResetPasswordResult CD
e926d63eaccount.resetPasswordOk account.ResetPasswordResult
c3dffc04chatTheme ChatTheme A5
3458f9c8chatThemeUniqueGift ChatTheme BGsO
e011e1c4account.chatThemesNotModified account.ChatThemes
be098173account.chatThemes account.ChatThemes AAAEsPAGACA2
7dbf8673sponsoredMessage SponsoredMessage AAlPRlC3ANAHAYA6h_czSuHWpvNqdhck
ffda656dmessages.sponsoredMessages messages.SponsoredMessages AAiqqNPldPAGAC
1839490fmessages.sponsoredMessagesEmpty messages.SponsoredMessages
c9b0539fsearchResultsCalendarPeriod SearchResultsCalendarPeriod ADJ2cpAQ
147ee23cmessages.searchResultsCalendar messages.SearchResultsCalendar AAaSAQDyJ2fihmA8AGAC
7f648b67searchResultPosition SearchResultsPosition AOADAU
53b22bafmessages.searchResultsPositions messages.SearchResultsPositions AQih
f496b0c6channels.sendAsPeers channels.SendAsPeers hYAGAC
3b6d152eusers.userFull users.UserFull YMAGAC
6880b94dmessages.peerSettings messages.PeerSettings GJAGAC
c3a2835fauth.loggedOut auth.LoggedOut AAYS
a3d1cb80reactionCount ReactionCount AASdBOAQ
0a339f0bmessageReactions MessageReactions AAJzRpkomulBtF
31bd492dmessages.messageReactionsList messages.MessageReactionsList AAAQkjAGACA2
c077ec01availableReaction AvailableReaction AAFVi0kfAHqSOSoJNZVhOcSC
9f071957messages.availableReactionsNotModified messages.AvailableReactions
768e3aadmessages.availableReactions messages.AvailableReactions Adki
8c79b63cmessagePeerReaction MessagePeerReaction AAHKuCeDBdADBO
80eb48afgroupCallStreamChannel GroupCallStreamChannel SJGFbm
d0e482b2phone.groupCallStreamChannels phone.GroupCallStreamChannels SO
2dbf3432phone.groupCallStreamRtmpUrl phone.GroupCallStreamRtmpUrl ANCu
4576f3f0attachMenuBotIconColor AttachMenuBotIconColor AvE0
b2a7386battachMenuBotIcon AttachMenuBotIcon AAAvZ2S1
d90d8dfeattachMenuBot AttachMenuBot AAFVZdmFpGpHpKAqBKhUZ9
f1d88a5cattachMenuBotsNotModified AttachMenuBots
3c4301c0attachMenuBots AttachMenuBots AEQpAC
93bf667fattachMenuBotsBot AttachMenuBotsBot QAAC
4d22ff98webViewResultUrl WebViewResult AAYQYPngF8AN
0c94511cwebViewMessageSent WebViewMessageSent AAdy
7533a588botMenuButtonDefault BotMenuButton
4258c205botMenuButtonCommands BotMenuButton
c7b57ce6botMenuButton BotMenuButton ASAN
fbf6e8b1account.savedRingtonesNotModified account.SavedRingtones
c1e92cc5account.savedRingtones account.SavedRingtones AEnK
97e8bebenotificationSoundDefault NotificationSound
6f0c34dfnotificationSoundNone NotificationSound
830b9ae4notificationSoundLocal NotificationSound AHDY
ff6c8049notificationSoundRingtone NotificationSound AF
b7263f6daccount.savedRingtone account.SavedRingtone
1f307eb7account.savedRingtoneConverted account.SavedRingtone Dc
7d6be90eattachMenuPeerTypeSameBotPM AttachMenuPeerType
c32bfa1aattachMenuPeerTypeBotPM AttachMenuPeerType
f146d31fattachMenuPeerTypePM AttachMenuPeerType
0509113fattachMenuPeerTypeChat AttachMenuPeerType
7bfbdefcattachMenuPeerTypeBroadcast AttachMenuPeerType
c5b56859inputInvoiceMessage InputInvoice ABAO
c326caefinputInvoiceSlug InputInvoice Aa
98986c0dinputInvoicePremiumGiftCode InputInvoice CAfy
65f00ce3inputInvoiceStars InputInvoice CA
34e793f1inputInvoiceChatInviteSubscription InputInvoice Cr
e8625e92inputInvoiceStarGift InputInvoice AAI-aQABBDB6
4d818d5dinputInvoiceStarGiftUpgrade InputInvoice AAJTBe
4a5f5bd9inputInvoiceStarGiftTransfer InputInvoice BeGb
dabab2efinputInvoicePremiumGiftStars InputInvoice AAAVDzdG
f4997e42inputInvoiceBusinessBotTransferStars InputInvoice AWA0
c39f5324inputInvoiceStarGiftResale InputInvoice AAEbAaGb
9a0b48b8inputInvoiceStarGiftPrepaidUpgrade InputInvoice ABCr
3e77f614inputInvoicePremiumAuthCode InputInvoice CA
0923d8d1inputInvoiceStarGiftDropOriginalDetails InputInvoice Be
1ecafa10inputInvoiceStarGiftAuctionBid InputInvoice AAI-uLKdBDHJB6
aed0cbd9payments.exportedInvoice payments.ExportedInvoice AN
cfb9d957messages.transcribedAudio messages.TranscribedAudio AAKgGeASthti
5334759chelp.premiumPromo help.PremiumPromo qYqXvhvuhlAC
a6751e66inputStorePaymentPremiumSubscription InputStorePaymentPurpose AAGAuN
616f7fe8inputStorePaymentGiftPremium InputStorePaymentPurpose AVAcAk
fb790393inputStorePaymentPremiumGiftCode InputStorePaymentPurpose AACeHPAcAkB6
160544cainputStorePaymentPremiumGiveaway InputStorePaymentPurpose AAD6NKHOG2HtK6AeCDAcAk
f9a2a6cbinputStorePaymentStarsTopup InputStorePaymentPurpose AAA0AcAkpq
1d741ef7inputStorePaymentStarsGift InputStorePaymentPurpose AVA0AcAk
751f08fainputStorePaymentStarsGiveaway InputStorePaymentPurpose AAD6NKA0HOG2HtK6AeCDAcAkGn
3fc18057inputStorePaymentAuthCode InputStorePaymentPurpose AAGAAmAzKyAcAk
88f8f21bpaymentFormMethod PaymentFormMethod ANAH
2de11aaeemojiStatusEmpty EmojiStatus
e7ff068aemojiStatus EmojiStatus AABXGh
7184603bemojiStatusCollectible EmojiStatus AADTBXAHAag1EwFBKZGWGh
07141dbfinputEmojiStatusCollectible EmojiStatus AADTGh
d08ce645account.emojiStatusesNotModified account.EmojiStatuses
90c467d1account.emojiStatuses account.EmojiStatuses AEqZ
79f5d419reactionEmpty Reaction
1b2286b8reactionEmoji Reaction A5
8935fc73reactionCustomEmoji Reaction BX
523da4ebreactionPaid Reaction
eafc32bcchatReactionsNone ChatReactions
52928bcachatReactionsAll ChatReactions AAN8
661d4037chatReactionsSome ChatReactions LI
b06fdbdfmessages.reactionsNotModified messages.Reactions
eafdf716messages.reactions messages.Reactions AELI
4345be73emailVerifyPurposeLoginSetup EmailVerifyPurpose AmAz
527d22ebemailVerifyPurposeLoginChange EmailVerifyPurpose
bbf51685emailVerifyPurposePassport EmailVerifyPurpose
922e55a9emailVerificationCode EmailVerification DS
db909ec2emailVerificationGoogle EmailVerification BP
96d074fdemailVerificationApple EmailVerification BP
2b96cd1baccount.emailVerified account.EmailVerified Cn
e1bb0d61account.emailVerifiedLogin account.EmailVerified CnL2
5f2d1df2premiumSubscriptionOption PremiumSubscriptionOption AAT8RitPDzAcAkQjEX
b81c7034sendAsPeer SendAsPeer AAi3AI
ad628cc8messageExtendedMediaPreview MessageExtendedMedia AAwLZOsWvV
ee479c64messageExtendedMedia MessageExtendedMedia Cw
fcfeb29cstickerKeyword StickerKeyword BXbQ
b4073647username Username AAVeG0BB
023f109bforumTopicDeleted ForumTopic AJ
fcdad815forumTopic ForumTopic AAFfSliLpFZpsvAJADAIAHJBJCCbEHEICcMyGgMzB2B7VJ
367617d3messages.forumTopics messages.ForumTopics AAf9AQEdA8AGACAZ
43b46b20defaultHistoryTTL DefaultHistoryTTL Br
41bf109bexportedContactToken ExportedContactToken ANA7
5f3b8a00requestPeerTypeUser RequestPeerType AAQCiy
c9f06e1brequestPeerTypeChat RequestPeerType AABhQgI3XcM5HR
339bef6crequestPeerTypeBroadcast RequestPeerType AABhI3M5HR
3e81e078requestPeerTypeCreateBot RequestPeerType AAQdrirm
481eadfaemojiListNotModified EmojiList
7a1e11d1emojiList EmojiList AEII
7a9abda9emojiGroup EmojiGroup AHFQDg
80d26cc7emojiGroupGreeting EmojiGroup AHFQDg
093bcf34emojiGroupPremium EmojiGroup AHFQ
6fb4ad87messages.emojiGroupsNotModified messages.EmojiGroups
881fb94bmessages.emojiGroups messages.EmojiGroups AdZG
751f3146textWithEntities TextWithEntities ASCI
33db32f8messages.translateResult messages.TranslatedText mo
c84834ceautoSaveSettings AutoSaveSettings AAiFvvvb
81602d47autoSaveException AutoSaveException AIL3
4c3e069daccount.autoSaveSettings account.AutoSaveSettings unSaQ6WPAGAC
7cde641dhelp.appConfigNotModified help.AppConfig
dd18782ehelp.appConfig help.AppConfig AdTG
a920bd7ainputBotAppID InputBotApp AFAP
908c0407inputBotAppShortName InputBotApp EsBK
5da674b7botAppNotModified BotApp
95fcd1d6botApp BotApp AAAFAPBKAHAuCSE-AE
eb50adf5messages.botApp messages.BotApp AAFVmEZeOM
b57295d5inlineBotWebView InlineBotWebView ASAN
4a4ff172readParticipantDate ReadParticipantDate ALAD
f3e0da33inputChatlistDialogFilter InputChatlist Ii
0c5181acexportedChatlistInvite ExportedChatlistInvite AAAHAND_
10e6e3a6chatlists.exportedChatlistInvite chatlists.ExportedChatlistInvite Igal
10ab6dc7chatlists.exportedInvites chatlists.ExportedInvites auAGAC
fa87f659chatlists.chatlistInviteAlready chatlists.ChatlistInvite IiJ4OCAGAC
f10ece2fchatlists.chatlistInvite chatlists.ChatlistInvite AAswCaV3D_AGAC
93bd878dchatlists.chatlistUpdates chatlists.ChatlistUpdates J4AGAC
e8a775b0bots.botInfo bots.BotInfo AvBvAu
b6cc2d5cmessagePeerVote MessagePeerVote AIBHAD
74cda504messagePeerVoteInputOption MessagePeerVote AIAD
4628f6e6messagePeerVoteMultiple MessagePeerVote AIFnAD
8d595cd6storyViews StoryViews AAZiNFXnkmkplJ
51e6ee4fstoryItemDeleted StoryItem AJ
ffadc913storyItemSkipped StoryItem AAHjb9AJADFF
16a4b93cstoryItem StoryItem AAiMj2HjddfDVfTWoKgIAJADX7YUFFEvA6Cwc2jZv7owN3d7
1158fe3estories.allStoriesNotModified stories.AllStories AAGUGV
6efc5e81stories.allStories stories.AllStories AAZTAQGUhOAGACGV
63c3dd0astories.stories stories.Stories AAAQMIiOAGAC
b0bdeac5storyView StoryView AAClDMALADke
9083670bstoryViewPublicForward StoryView AAClDMAs
bd74cf49storyViewPublicRepost StoryView AAClDMBdDA
59d78fc5stories.storyViewsList stories.StoryViewsList AAAQNFXokqv3AGACA2
de9eed1dstories.storyViews stories.StoryViews v4AC
3bd4b7c2inputReplyToMessage InputReplyTo AAl1A1l3kQkMkPdss4id
5881323ainputReplyToStory InputReplyTo ABCZ
69d66c45inputReplyToMonoForum InputReplyTo dr
4119b95einputReplyToEphemeralMessage InputReplyTo AJ
3fc9053bexportedStoryLink ExportedStoryLink Bb
712e27fdstoriesStealthMode StoriesStealthMode AANdHs
cfc9e002mediaAreaCoordinates MediaAreaCoordinates AANLNMwKZNnLkS
be82db9cmediaAreaVenue MediaArea BWBlAHBRCVDHDI
b282217finputMediaAreaVenue MediaArea BWAfmp
cad5452dmediaAreaGeoPoint MediaArea AABWBlNt
14455871mediaAreaSuggestedReaction MediaArea AABiXEBWBO
770416afmediaAreaChannelPost MediaArea BWAbAO
2271f2bfinputMediaAreaChannelPost MediaArea BWAMAO
37381085mediaAreaUrl MediaArea BWAN
49a6549cmediaAreaWeather MediaArea BWINr3E0
5787686dmediaAreaStarGift MediaArea BWAa
9a35e999peerStories PeerStories AAAIcrMI
cae68768stories.peerStories stories.PeerStories qrAGAC
fd5e12bdmessages.webPage messages.WebPage EiAGAC
257e962bpremiumGiftCodeOption PremiumGiftCodeOption AAGnDzEXqqAcAk
eb983f8fpayments.checkedGiftCode payments.CheckedGiftCode AAvFX9Y6szADDZubAGAC
4367daa0payments.giveawayInfo payments.GiveawayInfo AAgqjACYbHNwU3
e175e66fpayments.giveawayInfoResults payments.GiveawayInfo AAwilZCYYsqIXAGuNa
b2539d54prepaidGiveaway PrepaidGiveaway AFDzF7AD
9a9d77e0prepaidStarsGiveaway PrepaidGiveaway AFA0F7DNAD
4b3e14d6boost Boost AAYpY3t1AgM6Y5ADA7ucd6qE
86f8613cpremium.boostsList premium.BoostsList AAAQP8A2AC
c448415cmyBoost MyBoost AApThDADA7Hs
9ae228e2premium.myBoosts premium.MyBoosts eGAGAC
4959427apremium.boostsStatus premium.BoostsStatus AAeEJdT_DNYre2i1P7i7eF
b826e150storyFwdHeader StoryFwdHeader AAdoXyYArA
e7058e7fpostInteractionCountersMessage PostInteractionCounters AOEhFLLK
8a480e27postInteractionCountersStory PostInteractionCounters CZEhFLLK
50cd067cstats.storyStats stats.StoryStats NGF-
01f2bf4apublicForwardMessage PublicForward As
edf3add0publicForwardStory PublicForward AIDA
93037e20stats.publicForwards stats.PublicForwards AAAQXkA2AGAC
b54b5acfpeerColor PeerColor AAStPZ
b9c0639apeerColorCollectible PeerColor AADTYtPaEjHnUKUL
b8ea86a9inputPeerColorCollectible PeerColor DT
26219a58help.peerColorSet help.PeerColorSet Hn
767d61ebhelp.peerColorProfileSet help.PeerColorSet gaPmq_
adec6ebehelp.peerColorOption help.PeerColorOption AAI7SzS2UMSMZB
2ba1f5cehelp.peerColorsNotModified help.PeerColors
00f8ed08help.peerColors help.PeerColors AdS0
6090d6d5storyReaction StoryReaction BdADBO
bbab2643storyReactionPublicForward StoryReaction As
cfcd0f13storyReactionPublicRepost StoryReaction BdDA
aa5f789cstories.storyReactionsList stories.StoryReactionsList AAAQklAGACA2
bd87cb6csavedDialog SavedDialog AACTAICb
64407ea7monoForumDialog SavedDialog AAMxfNAICbEHEICcGgIJ
f83ae221messages.savedDialogs messages.SavedDialogs IDA8AGAC
44ba9dd9messages.savedDialogsSlice messages.SavedDialogs AQIDA8AGAC
c01f6fe8messages.savedDialogsNotModified messages.SavedDialogs AQ
cb6ff828savedReactionTag SavedReactionTag AABOBFAQ
889b59efmessages.savedReactionTagsNotModified messages.SavedReactionTags
3259950amessages.savedReactionTags messages.SavedReactionTags ryAE
3bb842acoutboxReadDate OutboxReadDate AD
dc8b44cfsmsjobs.eligibleToJoin smsjobs.EligibilityToJoin MVdu
2aee9191smsjobs.status smsjobs.Status AAG6lHlIlCtLtMbeMV
e6a1eeb8smsJob SmsJob DuAmAS
120b1ab9businessWeeklyOpen BusinessWeeklyOpen qOWC
8c92b098businessWorkHours BusinessWorkHours AAfwsmwh
ac5c1af7businessLocation BusinessLocation AAYiBR
6f8b32aainputBusinessRecipients InputBusinessRecipients AADlD1DVD3DkGm
21108ff7businessRecipients BusinessRecipients AADlD1DVD3DkM9
c9b9e2b9businessAwayMessageScheduleAlways BusinessAwayMessageSchedule
c3f2f501businessAwayMessageScheduleOutsideWorkHours BusinessAwayMessageSchedule
cc4d9eccbusinessAwayMessageScheduleCustom BusinessAwayMessageSchedule CYDh
0194cb3binputBusinessGreetingMessage InputBusinessGreetingMessage A-LQKE
e519ababbusinessGreetingMessage BusinessGreetingMessage A-LPKE
832175e0inputBusinessAwayMessage InputBusinessAwayMessage AAKJA-LtLQ
ef156a5cbusinessAwayMessage BusinessAwayMessage AAKJA-LtLP
ff9289f5timezone Timezone AgAvuo
970708cchelp.timezonesListNotModified help.TimezonesList
7b74ed71help.timezonesList help.TimezonesList snAd
0697102bquickReply QuickReply A-ERCbAQ
24596d41inputQuickReplyShortcut InputQuickReplyShortcut ER
01190cf1inputQuickReplyShortcutId InputQuickReplyShortcut A-
c68d6695messages.quickReplies messages.QuickReplies LDA8AGAC
5f91eb5bmessages.quickRepliesNotModified messages.QuickReplies
033ed001connectedBot ConnectedBot AAAqlNnHIBE4cH
17d7f87baccount.connectedBots account.ConnectedBots TKAC
2ad93719messages.dialogFilters messages.DialogFilters AArzW-
6c8e1e06birthday Birthday AAUPdtwp
8f34b2f5botBusinessConnection BotBusinessConnection AAUxByALA4ADnJ
09c469cdinputBusinessIntro InputBusinessIntro AAAHAuqd
5a0a066dbusinessIntro BusinessIntro AAAHAuqc
faff629dmessages.myStickers messages.MyStickers AQC9
e39460a9inputCollectibleUsername InputCollectible BB
a2e214a4inputCollectiblePhone InputCollectible Bs
6ebdff91fragment.collectibleInfo fragment.CollectibleInfo j7AcAkH1HzAN
c4e5921einputBusinessBotRecipients InputBusinessBotRecipients AADlD1DVD3DkGmWc
b88cf373businessBotRecipients BusinessBotRecipients AADlD1DVD3DkM9Wd
1d998733contactBirthday ContactBirthday TQEr
114ff30dcontacts.contactBirthdays contacts.ContactBirthdays TUAC
628c9224missingInvitee MissingInvitee AAi6i5AL
7f5defa6messages.invitedUsers messages.InvitedUsers Gjdm
11679fa7inputBusinessChatLink InputBusinessChatLink AAAYDiBf
b4ae666fbusinessChatLink BusinessChatLink AABbAYDiBfEh
ec43a2d1account.businessChatLinks account.BusinessChatLinks b3AGAC
9a23af21account.resolvedBusinessChatLinks account.ResolvedBusinessChatLinks AAAIAYDiAGAC
d62ff46arequestedPeerUser RequestedPeer AAALIjbfM7Fz
7307544frequestedPeerChat RequestedPeer AAAiBFFz
8ba403e4requestedPeerChannel RequestedPeer AAAbBFM7Fz
430d3150sponsoredMessageReportOption SponsoredMessageReportOption ASBH
846f9e42channels.sponsoredMessageReportResultChooseOption channels.SponsoredMessageReportResult AHf4
3e3bcf2fchannels.sponsoredMessageReportResultAdsHidden channels.SponsoredMessageReportResult
ad798849channels.sponsoredMessageReportResultReported channels.SponsoredMessageReportResult
bac3a61areactionNotificationsFromContacts ReactionNotificationsFrom
4b9e22a0reactionNotificationsFromAll ReactionNotificationsFrom
71e4ea58reactionsNotifySettings ReactionsNotifySettings AAdVq3iepnpI
93c3e27eavailableEffect AvailableEffect AAi4AFA5qTVjVi
d1ed9a5bmessages.availableEffectsNotModified messages.AvailableEffects
bddb616emessages.availableEffects messages.AvailableEffects AdVkCG
b89bfccffactCheck FactCheck AAeWTlr9AE
95f2bfe4starsTransactionPeerUnsupported StarsTransactionPeer
b457b375starsTransactionPeerAppStore StarsTransactionPeer
7b560a0bstarsTransactionPeerPlayMarket StarsTransactionPeer
250dbaf8starsTransactionPeerPremiumBot StarsTransactionPeer
e92fd902starsTransactionPeerFragment StarsTransactionPeer
d80da15dstarsTransactionPeer StarsTransactionPeer AI
60682812starsTransactionPeerAds StarsTransactionPeer
f9677aadstarsTransactionPeerAPI StarsTransactionPeer
0bd915c0starsTopupOption StarsTopupOption AAIYA0EXAcAk
13659eb0starsTransaction StarsTransaction AAlXhcWqYokdp6RHp5irp4p3h6p2fYAgOEADhBBFDbF0tQtTQhd1WnrTY8p1XFp_qAp-gUi2NzN0
6c9ce8edpayments.starsStatus payments.StarsStatus AAHGrarcrbZyA2AGAC
e87acbc0foundStory FoundStory AIDA
e2de7737stories.foundStories stories.FoundStories AAAQqsA2AGAC
de4c5d93geoPointAddress GeoPointAddress AAHvMCSerE
febe5491starsRevenueStatus StarsRevenueStatus AAwnT-PKgKfA
6c207376payments.starsRevenueStats payments.StarsRevenueStats AAtAm0MEua
1dab80b7payments.starsRevenueWithdrawalUrl payments.StarsRevenueWithdrawalUrl AN
394e7f21payments.starsRevenueAdsAccountUrl payments.StarsRevenueAdsAccountUrl AN
206ae6d1inputStarsTransaction InputStarsTransaction AAlWAg
5e0589f1starsGiftOption StarsGiftOption AAIYA0EXAcAk
1991b13bbots.popularAppBots bots.PopularAppBots AAA2AC
23e91ba3botPreviewMedia BotPreviewMedia ADCw
0ca71d64bots.previewInfo bots.PreviewInfo cvJY
05416d58starsSubscriptionPricing StarsSubscriptionPricing BrAk
2e6eab1astarsSubscription StarsSubscription AAHcRjdlQPAgAICDjYSVGaF1az
4ba3a95amessageReactor MessageReactor AAMlFfOJKeAQ
94ce852astarsGiveawayOption StarsGiveawayOption AAWjDaA0wqqoAcAkwj
54236209starsGiveawayWinnersOption StarsGiveawayWinnersOption AAUVGnhi
313a9547starGift StarGift AAbwpdPwmQbxhKOsAFqaA0PGPIPHTZXCbjuRmXsrlihjhhcIOuY1OvuVPT
85f0a9cdstarGiftUnique StarGift AAmPmUsKQ9TuAFBDAHAaD4gMgOgLHAPFPJYqmWlhu1u2u5sNhJZ0fZTs
a388a368payments.starGiftsNotModified payments.StarGifts
2ed82995payments.starGifts payments.StarGifts AdI0AGAC
7903e3d9messageReportOption MessageReportOption ASBH
f0e4e0b6reportResultChooseOption ReportResult AHf3
6f09ac31reportResultAddComment ReportResult AAf0BH
8db33c4breportResultReported ReportResult
8ecf0511messages.botPreparedInlineMessage messages.BotPreparedInlineMessage AgFF
ff57708dmessages.preparedInlineMessage messages.PreparedInlineMessage AfmlhRCmAC
c99b1950botAppSettings BotAppSettings AAiQPWPXZkZl
dd0c66f2starRefProgram StarRefProgram AAAqE1FAWBUJ
19a13f71connectedBotStarRef ConnectedBotStarRef AAm-ANADAqE1FAglmz
98d5ea1dpayments.connectedStarRefBots payments.ConnectedStarRefBots AQTLAC
b4d5d859payments.suggestedStarRefBots payments.SuggestedStarRefBots AAAQrgACA2
bbb6b4a3starsAmount StarsAmount AkeP
74aee3e0starsTonAmount StarsAmount Ak
6010c534messages.foundStickersNotModified messages.FoundStickers AAKD
82c9e290messages.foundStickers messages.FoundStickers AAKDAEC_
b0cd6617botVerifierSettings BotVerifierSettings AARfJAS_UE
f93cd45cbotVerification BotVerification AqJAAu
565251e2starGiftAttributeModel StarGiftAttribute AATtAvDcF9
4e7085eastarGiftAttributePattern StarGiftAttribute AvDcF9
9f2504e4starGiftAttributeBackdrop StarGiftAttribute AvHEEwFBKZGWF9
e0bff26cstarGiftAttributeOriginalDetails StarGiftAttribute AAotlMADB6
3de1dfedpayments.starGiftUpgradePreview payments.StarGiftUpgradePreview nijXe8
62d706b8users.users users.Users AC
315a4974users.usersSlice users.Users AQAC
416c56e8payments.uniqueStarGift payments.UniqueStarGift BGAGAC
8c9a88acmessages.webPagePreview messages.WebPagePreview CwAGAC
41df43fcsavedStarGift SavedStarGift AAFguHLTHbiPuQX8ADBGdHd0nrHruSRetXRxRnSqi_VNIzRa
95f389b1payments.savedStarGifts payments.SavedStarGifts AAAQSWYwA2AGAC
69279795inputSavedStarGiftUser InputSavedStarGift AO
f101aa7finputSavedStarGiftChat InputSavedStarGift ABnu
2085c238inputSavedStarGiftSlug InputSavedStarGift Aa
84aa3a9cpayments.starGiftWithdrawalUrl payments.StarGiftWithdrawalUrl AN
206ad49epaidReactionPrivacyDefault PaidReactionPrivacy
1f0c1ad9paidReactionPrivacyAnonymous PaidReactionPrivacy
dc6cfcf0paidReactionPrivacyPeer PaidReactionPrivacy AB
1e109708account.paidMessagesRevenue account.PaidMessagesRevenue C-
050a9839requirementToContactEmpty RequirementToContact
e581e4e9requirementToContactPremium RequirementToContact
b4f67e93requirementToContactPaidMessages RequirementToContact C-
a0624cf7businessBotRights BusinessBotRights AAlok1UhUgVXVTVYVdvyoTSDtUtVcV
71f276c4disallowedGiftsSettings DisallowedGiftsSettings AAU2UyU1UzU0
c69708d3sponsoredPeer SponsoredPeer AAC3AIpuNp
ea32b4b1contacts.sponsoredPeersEmpty contacts.SponsoredPeers
eb032884contacts.sponsoredPeers contacts.SponsoredPeers hZAGAC
48aaae3cstarGiftAttributeIdModel StarGiftAttributeId BX
4a162433starGiftAttributeIdPattern StarGiftAttributeId BX
1f01c757starGiftAttributeIdBackdrop StarGiftAttributeId HE
2eb1b658starGiftAttributeCounter StarGiftAttributeCounter OlAQ
947a12dfpayments.resaleStarGifts payments.ResaleStarGifts AAAQI0A2OnOqAGTgAC
c387c04estories.canSendStoryCount stories.CanSendStoryCount Tf
e7e82e12pendingSuggestion PendingSuggestion MSCaUqAN
cba9a52ftodoItem TodoItem AJCa
49b92a26todoList TodoList AAgEgFCaFa
221bb5e4todoCompletion TodoCompletion AJTCAD
0e8e37e5suggestedPost SuggestedPost AANTlgjVLu
1b0e4f07starsRating StarsRating AAJdUAA0e3
9d6b13b0starGiftCollection StarGiftCollection AAEzAHZ3YzAE
a0ba4f17payments.starGiftCollectionsNotModified payments.StarGiftCollections
8a2932f3payments.starGiftCollections payments.StarGiftCollections Ss
9325705astoryAlbum StoryAlbum AADKAHZ7Z8
564edaebstories.albumsNotModified stories.Albums
c3987a3astories.albums stories.Albums AEN2
3e0b5b6asearchPostsFlood SearchPostsFlood AAkEtJljwNC-
512fe446payments.uniqueStarGiftValueInfo payments.UniqueStarGiftValueInfo AAbku4Acu0aXaZaYbiblXGPQb5XtXv
b98cd696profileTabPosts ProfileTab
4d4bd46aprofileTabGifts ProfileTab
72c64955profileTabMedia ProfileTab
ab339c00profileTabFiles ProfileTab
9f27d26eprofileTabMusic ProfileTab
e477092eprofileTabVoice ProfileTab
d3656499profileTabLinks ProfileTab
a2c0f695profileTabGifs ProfileTab
e3878aa4users.savedMusicNotModified users.SavedMusic AQ
34a2f297users.savedMusic users.SavedMusic AQCG
4fc81d6eaccount.savedMusicIdsNotModified account.SavedMusicIds
998d6636account.savedMusicIds account.SavedMusicIds JJ
374fa7adpayments.checkCanSendGiftResultOk payments.CheckCanSendGiftResult
d5e58274payments.checkCanSendGiftResultFail payments.CheckCanSendGiftResult k4
83268483inputChatThemeEmpty InputChatTheme
c93de95cinputChatTheme InputChatTheme A5
87e5dfe4inputChatThemeUniqueGift InputChatTheme Aa
99ea331dstarGiftUpgradePrice StarGiftUpgradePrice ADuU
1a8afc7egroupCallMessage GroupCallMessage AAXzAJB2ADJugS
ee430c85groupCallDonor GroupCallDonor AAMlFfKeA0
9d1dbd26phone.groupCallStars phone.GroupCallStars tNs_AGAC
711d692drecentStory RecentStory AAb8cm
310240ccauctionBidLevel AuctionBidLevel F2AkAD
fe333952starGiftAuctionStateNotModified StarGiftAuctionState
771a4e66starGiftAuctionState StarGiftAuctionState AxCYDhdgPss-e-bdY0UCtKnQ
972dabbfstarGiftAuctionStateFinished StarGiftAuctionState AACYDhPRb4XsXu
2eeed1c4starGiftAuctionUserState StarGiftAuctionUserState AAmyPqPrdfPtNV
6b39f4ecpayments.starGiftAuctionState payments.StarGiftAuctionState BGGTGlMbACAG
42b00348starGiftAuctionAcquiredGift StarGiftAuctionAcquiredGift AAFgAIADHJnOF2B6Yv
7d5bd1f0payments.starGiftAuctionAcquiredGifts payments.StarGiftAuctionAcquiredGifts YxACAG
d31bc45dstarGiftActiveAuctionState StarGiftActiveAuctionState BGGTGl
db33dad0payments.starGiftActiveAuctionsNotModified payments.StarGiftActiveAuctions
aef6abbcpayments.starGiftActiveAuctions payments.StarGiftActiveAuctions OwACAG
02e16c98inputStarGiftAuction InputStarGiftAuction BD
7ab58308inputStarGiftAuctionSlug InputStarGiftAuction Aa
98613ebfpasskey Passkey AAAgAvADpcbn
f8e0aa1caccount.passkeys account.Passkeys gr
e16b5ce1account.passkeyRegistrationOptions account.PasskeyRegistrationOptions KQ
e2037789auth.passkeyLoginOptions auth.PasskeyLoginOptions KQ
3e63935cinputPasskeyResponseRegister InputPasskeyResponse HiOk
c31fc14ainputPasskeyResponseLogin InputPasskeyResponse HiO0pLud
3c27b78finputPasskeyCredentialPublicKey InputPasskeyCredential Agkbmc
5b1ccb28inputPasskeyCredentialFirebasePNV InputPasskeyCredential iZ
aff56398starGiftBackground StarGiftBackground EwFBGW
3aae0528starGiftAuctionRound StarGiftAuctionRound D4CH
0aa021e5starGiftAuctionRoundExtendable StarGiftAuctionRound D4CHWhWi
46c6e36fpayments.starGiftUpgradeAttributes payments.StarGiftUpgradeAttributes HA
da2ad647messages.emojiGameOutcome messages.EmojiGameOutcome oHp0Mi
59e65335messages.emojiGameUnavailable messages.EmojiGameInfo
44e56023messages.emojiGameDiceInfo messages.EmojiGameInfo AAIwjLUDgbiV
36437737starGiftAttributeRarity StarGiftAttributeRarity hp
dbce6389starGiftAttributeRarityUncommon StarGiftAttributeRarity
f08d516bstarGiftAttributeRarityRare StarGiftAttributeRarity
78fbf3a8starGiftAttributeRarityEpic StarGiftAttributeRarity
cef7e7a8starGiftAttributeRarityLegendary StarGiftAttributeRarity
4fdd3430keyboardButtonStyle KeyboardButtonStyle AAPoPnPpZ4
402b4495inputMessageReadMetric InputMessageReadMetric AOvzsjNcZnoI
3c60b621bots.exportedBotToken bots.ExportedBotToken BP
f13bbcd7bots.requestedButton bots.RequestedButton NJ
90d7adfamessages.composedMessageWithAI messages.ComposedMessageWithAI AAmqUv
2999beedstats.pollStats stats.PollStats wJ
1fe9a9bfinputAiComposeToneDefault InputAiComposeTone Mk
0773c080inputAiComposeToneID InputAiComposeTone AFAP
1fa01357inputAiComposeToneSlug InputAiComposeTone Aa
0e0c35afinputAiComposeToneSingleUse InputAiComposeTone UI
cff63ea9aiComposeTone AiComposeTone AABhAFAPAaAHIOjpabO4WK
9bad6414aiComposeToneDefault AiComposeTone MkDeAH
c1f46103aicompose.tonesNotModified aicompose.Tones
6c9d0efeaicompose.tones aicompose.Tones AEs8AC
f1d628ecaiComposeToneExample AiComposeToneExample Xxsx
dd1fbf93bots.accessSettings bots.AccessSettings AALeNn
445663a7messages.chatInviteJoinResultOk messages.ChatInviteJoinResult Gj
61ca29d3messages.chatInviteJoinResultWebView messages.ChatInviteJoinResult AqAfAC
ae152a69joinChatBotResultApproved JoinChatBotResult
0efa0194joinChatBotResultDeclined JoinChatBotResult
98a3a840joinChatBotResultQueued JoinChatBotResult
d6e3b813joinChatBotResultWebView JoinChatBotResult AN
933ca597webDomainException WebDomainException AAE_ANAHWx
c31c8f4eaccount.webBrowserSettingsNotModified account.WebBrowserSettings
79eb8cb3account.webBrowserSettings account.WebBrowserSettings AAFmE8WoaNAE
9b00622binputRichFilePhoto InputRichFile AgKl
83281dbdinputRichFileDocument InputRichFile AgE9
e4c449fcinputRichMessage InputRichMessage AAEKFkBgiGVGGm
dacb836ainputRichMessageHTML InputRichMessage AAEKFkI_If
004b572cinputRichMessageMarkdown InputRichMessage AAEKFkccIf
baf39d8brichMessage RichMessage AAEKghBgEBCG
76141ebdcommunityPeer CommunityPeer AARzwAAI
7beafa85communityPeerRequest CommunityPeerRequest AANHAImHAD
2244afadcommunities.peerLinkRequests communities.PeerLinkRequests AAtImKA2AGAC
d9c6dc1aephemeralMessage EphemeralMessage AAgHAJB2Bdk_EcADAYWEc1lrlx
8d78512acommunities.participantJoinedChats communities.ParticipantJoinedChats TybGAGAC
4203998fmessages.translatedRichMessage messages.TranslatedRichMessage mn
4c4537c8messages.composedRichMessageWithAI messages.ComposedRichMessageWithAI mm

cb9f372dinvokeAfterMsg !X d2BJ
3dc4b4f0invokeAfterMsgs !X d3BJ
c1cd5ea9initConnection !X AABxICMTG9rwCOAhjugcBJ
da9b0d0dinvokeWithLayer !X bpBJ
bf9459b7invokeWithoutUpdates !X BJ
365275f2invokeWithMessagesRange !X kWBJ
aca9fd2einvokeWithTakeout !X r0BJ
dd289f8einvokeWithBusinessConnection !X ByBJ
1df92984invokeWithGooglePlayIntegrity !X KHBPBJ
0dae54f8invokeWithApnsSecret !X KHoCBJ
adbb0f94invokeWithReCaptcha !X BPBJ
a677244fauth.sendCode auth.SentCode AmBxCiEQ
aac7b717auth.signUp auth.Authorization AAfBAmAzBYBa
8d52a951auth.signIn auth.Authorization AAAmAzh1Vr
3e72ba19auth.logOut auth.LoggedOut
9fab0d1aauth.resetAuthorizations Bool
e5bfffcdauth.exportAuthorization auth.ExportedAuthorization A4
a57a7dadauth.importAuthorization auth.Authorization AFBC
cdd42a05auth.bindTempAuthKey Bool hnfLIXFD
67a3ff2cauth.importBotAuthorization auth.Authorization IkBxCiQJ
d18b4d16auth.checkPassword auth.Authorization B9
d897bc66auth.requestPasswordRecovery auth.PasswordRecovery
37096c70auth.recoverPassword auth.Authorization AADSer
cae47523auth.resendCode auth.SentCode AAAmAzk5
1f040578auth.cancelCode Bool AmAz
8e48a188auth.dropTempAuthKeys Bool WL
b7e085feauth.exportLoginToken auth.LoginToken BxCiWM
95ac5ce4auth.importLoginToken auth.LoginToken Ea
e894ad4dauth.acceptLoginToken Authorization Ea
0d36bf79auth.checkRecoveryPassword Bool DS
2db873a9auth.importWebTokenAuthorization auth.Authorization BxCiwc
8e39261eauth.requestFirebaseSms Bool AAAmAznciUa0
7e960193auth.resetLoginEmail auth.SentCode AmAz
cb9deff6auth.reportMissingCode Bool AmAzdn
56e59f9cauth.checkPaidAuth auth.SentCode AmAzCM
518ad0b7auth.initPasskeyLogin auth.PasskeyLoginOptions BxCi
9857ad07auth.finishPasskeyLogin auth.Authorization AAHwX3X0
ec86017aaccount.registerDevice Bool AAfCMhBPOPC7KU
6a0d3206account.unregisterDevice Bool MhBPKU
84be5b93account.updateNotifySettings Bool Kao2
12b3ad31account.getNotifySettings PeerNotifySettings Ka
db7e1747account.resetNotifySettings Bool
78515775account.updateProfile User AAIjbgGy
6628562caccount.updateStatus Bool fe
07967d36account.getWallPapers account.WallPapers AE
c5ba3d86account.reportPeer Bool ABLLAY
2714d86caccount.checkUsername Bool BB
3e0bdd7caccount.updateUsername User BB
dadbc950account.getPrivacy account.PrivacyRules JU
c9f81ce8account.setPrivacy account.PrivacyRules JUnZ
a2c0cf74account.deleteAccount Bool AALNgs
08fc711daccount.getAccountTTL AccountDaysTTL
2442485eaccount.setAccountTTL Bool tj
82574ae5account.sendChangePhoneCode auth.SentCode AmEQ
70c32edbaccount.changePhone User AmAzFx
38df3532account.updateDeviceLocked Bool Br
e320c158account.getAuthorizations account.Authorizations
df77f3bcaccount.resetAuthorization Bool AE
548a30f5account.getPassword account.Password
9cd4eaf9account.getPasswordSettings account.PasswordSettings B9
a59b102faccount.updatePasswordSettings Bool B9eq
1b3faa88account.sendConfirmPhoneCode auth.SentCode CrEQ
5f2178c3account.confirmPhone Bool AzFx
449e0b51account.getTmpPassword account.TmpPassword B9Br
182e6d6faccount.getWebAuthorizations account.WebAuthorizations
2d01b9efaccount.resetWebAuthorization Bool AE
682d2594account.resetWebAuthorizations Bool
b288bc7daccount.getAllSecureValues Vector<SecureValue>
73665bc2account.getSecureValue Vector<SecureValue> Gf
899fe31daccount.saveSecureValue SecureValue uuLx
b880bc4baccount.deleteSecureValue Bool Gf
a929597aaccount.getAuthorizationForm account.AuthorizationForm AqLvF6
f3ed4c73account.acceptAuthorization Bool AqLvF6u3Hx
a5a356f9account.sendVerifyPhoneCode auth.SentCode AmEQ
4dd3a7f6account.verifyPhone Bool AmAzFx
98e037bbaccount.sendVerifyEmailCode account.SentEmailCode LACn
032da4cfaccount.verifyEmail account.EmailVerified LAu7
8ef3eab0account.initTakeoutSession account.Takeout AAHqdNdKdMdJW7W1
1d2652eeaccount.finishTakeoutSession Bool AArd
8fdf1920account.confirmPasswordEmail Bool DS
7a7f2a15account.resendPasswordEmail Bool
c1cbd5b6account.cancelPasswordEmail Bool
9f07c728account.getContactSignUpNotification Bool
cff43f61account.setContactSignUpNotification Bool pP
53577479account.getNotifyExceptions Updates AATATBhC
fc8ddbeaaccount.getWallPaper WallPaper Gs
e39a8f03account.uploadWallPaper WallPaper AAXPB0BMGK
6c5a5b37account.saveWallPaper Bool GsCdGK
feed5769account.installWallPaper Bool GsGK
bb3b9804account.resetWallPapers Bool
56da0b3faccount.getAutoDownloadSettings account.AutoDownloadSettings
76f36233account.saveAutoDownloadSettings Bool AAcNZvo0
1c3db333account.uploadTheme Document AAB0sVCpBM
652e4400account.createTheme Theme AAAaAHIHL4
2bf40cccaccount.updateTheme Theme AAFKGXpYBfIHL4
f257106caccount.saveTheme Bool GXCd
c727bb3baccount.installTheme Bool AABisJXaPj
3a5869ecaccount.getTheme Theme FKGX
7206e458account.getThemes account.Themes FKAE
b574b16baccount.setContentSettings Bool AAL1
8b9b4daeaccount.getContentSettings account.ContentSettings
65ad71dcaccount.getMultiWallPapers Vector<WallPaper> wY
eb2b4cf6account.getGlobalPrivacySettings GlobalPrivacySettings
1edaaac2account.setGlobalPrivacySettings GlobalPrivacySettings o1
fa8cc6f5account.reportProfilePhoto Bool ABiBLLAY
9308ce1baccount.resetPassword account.ResetPasswordResult
4c9409f6account.declinePasswordReset Bool
d638de89account.getChatThemes account.Themes AE
bf899aa0account.setAuthorizationTTL Bool HD
40f48462account.changeAuthorizationSettings Bool AATJAEV9RU
e1902288account.getSavedRingtones account.SavedRingtones AE
3dea5b03account.saveRingtone account.SavedRingtone BZCd
831a83a2account.uploadRingtone Document B0CpBM
fbd3de6baccount.updateEmojiStatus Bool Df
d6753386account.getDefaultEmojiStatuses account.EmojiStatuses AE
0f578105account.getRecentEmojiStatuses account.EmojiStatuses AE
18201aaeaccount.clearRecentEmojiStatuses Bool
ef500eabaccount.reorderUsernames Bool Fo
58d6b376account.toggleUsername Bool BBEl
e2750328account.getDefaultProfilePhotoEmojis EmojiList AE
915860aeaccount.getDefaultGroupPhotoEmojis EmojiList AE
adcbbcdaaccount.getAutoSaveSettings account.AutoSaveSettings
d69b8361account.saveAutoSaveSettings Bool AAulSZQ3KdL3
53bc0020account.deleteAutoSaveExceptions Bool
ca8ae8baaccount.invalidateSignInCodes Bool Sn
684d214eaccount.updateColor Bool AAIlSv
a60ab9ceaccount.getDefaultBackgroundEmojis EmojiList AE
7727a7d5account.getChannelDefaultEmojiStatuses account.EmojiStatuses AE
35a9e0d5account.getChannelRestrictedStatusEmojis EmojiList AE
4b00e066account.updateBusinessWorkHours Bool AARI
9e6b131aaccount.updateBusinessLocation Bool AAYkNu
66cdafc4account.updateBusinessGreetingMessage Bool AAdF
a26a7fa5account.updateBusinessAwayMessage Bool AAdE
66a08c7eaccount.updateConnectedBot Updates AAUmnIAWlO
4ea4c80faccount.getConnectedBots account.ConnectedBots
76a86270account.getBotBusinessConnection Updates By
a614d034account.updateBusinessIntro Bool AAah
646e1097account.toggleConnectedBotPaused Bool ABg3
5e437ed9account.disablePeerConnectedBot Bool AB
cc6e0c11account.updateBirthday Bool AAPv
8851e68eaccount.createBusinessChatLink BusinessChatLink Je
8c3410afaccount.editBusinessChatLink BusinessChatLink AaJe
60073674account.deleteBusinessChatLink Bool Aa
6f70dde1account.getBusinessChatLinks account.BusinessChatLinks
5492e5eeaccount.resolveBusinessChatLink account.ResolvedBusinessChatLinks Aa
d94305e0account.updatePersonalChannel Bool AM
b9d9a38daccount.toggleSponsoredMessages Bool Ay
06dd654caccount.getReactionsNotifySettings ReactionsNotifySettings
316ce548account.setReactionsNotifySettings ReactionsNotifySettings o3
2e7b4543account.getCollectibleEmojiStatuses account.EmojiStatuses AE
19ba4a67account.getPaidMessagesRevenue account.PaidMessagesRevenue AAD8AV
fe2eda76account.toggleNoPaidMessagesException Bool AAlYmOD9AV
5dee78b0account.setMainProfileTab Bool MU
b26732a9account.saveMusic Bool AAM0BZN1
e09d5fafaccount.getSavedMusicIds account.SavedMusicIds AE
e42ce9c9account.getUniqueGiftChatThemes account.ChatThemes AtAKAE
429547e8account.initPasskeyRegistration account.PasskeyRegistrationOptions
55b41fd6account.registerPasskey Passkey Hw
ea1f0c52account.getPasskeys account.Passkeys
f5b5563faccount.deletePasskey Bool Ag
67ed1f68account.confirmBotConnection Bool Es
56655768account.getWebBrowserSettings account.WebBrowserSettings AE
9adf82feaccount.updateWebBrowserSettings account.WebBrowserSettings AAFmE8
60ed4229account.toggleWebBrowserSettingsException Updates AAH_KPAN
86a0765daccount.deleteWebBrowserSettingsExceptions account.WebBrowserSettings
0d91a548users.getUsers Vector<User> FS
b60f5918users.getFullUser users.UserFull Bn
90c894b5users.setSecureValueErrors Bool BnIS
d89a83a3users.getRequirementsToContact Vector<RequirementToContact> FS
788d7fe3users.getSavedMusic users.SavedMusic BnAUAKAE
7573a4e9users.getSavedMusicByID users.SavedMusic BnVD
fc533372users.suggestBirthday Updates BnEr
7adc669dcontacts.getContactIDs Vector<int> AE
c4a353eecontacts.getStatuses Vector<ContactStatus>
5dd69e12contacts.getContacts contacts.Contacts AE
2c800be5contacts.importContacts contacts.ImportedContacts TV
096a0e00contacts.deleteContacts Updates FS
1013fd9econtacts.deleteByPhones Bool h7
2e2e8734contacts.block Bool AAD0JF
b550d328contacts.unblock Bool AAD0JF
9a868f80contacts.getBlocked contacts.Blocked AAD0AUAK
05f58d0fcontacts.search contacts.Found AAQ2QqA9AK
725afbbccontacts.resolveUsername contacts.ResolvedPeer AABBlU
973478b6contacts.getTopPeers contacts.TopPeers AATeQvQuhyXiXhZHSQQsQtAUAKAE
1ae373accontacts.resetTopPeerRating Bool HdAB
879537f1contacts.resetSaved Bool
82f1e39fcontacts.getSaved Vector<SavedContact>
8514bddacontacts.toggleTopPeers Bool Ay
d9ba2e54contacts.addContact Updates AANhBnBYBaBsfT
f831a20fcontacts.acceptContact Updates Bn
d348bc44contacts.getLocated Updates AAPUBmoO
29a8962ccontacts.blockFromReplies Updates AAUeUdl8AO
8af94344contacts.resolvePhone contacts.ResolvedPeer Bs
f8654027contacts.exportContactToken ExportedContactToken
13005788contacts.importContactToken User BP
ba6705f0contacts.editCloseFriends Bool FT
94c65c76contacts.setBlocked Bool AAD0JHAK
daeda864contacts.getBirthdays contacts.ContactBirthdays
b6c8c393contacts.getSponsoredPeers contacts.SponsoredPeers A9
139f63fbcontacts.updateContactNote Bool BnfR
63c66506messages.getMessages messages.Messages JG
a0f4cb4fmessages.getDialogs messages.Dialogs AAIUFJBoAwD5AKAE
4423e6c5messages.getHistory messages.Messages ABAwBoBwAKAlBcAE
29ee847amessages.search messages.Messages AAABA9X4EMnxEcCJDyCvAwBwAKAlBcAE
0e306d3amessages.readHistory messages.AffectedMessages ABAl
b08f922amessages.deleteHistory messages.AffectedHistory AAbJm5ABAlJ1Jm
e58e95d2messages.deleteMessages messages.AffectedMessages AALiAj
05a954c0messages.receivedMessages Vector<ReceivedNotifyMessage> Al
58943ee2messages.setTyping Bool AAABA1DJ
fef48f62messages.sendMessage Updates AACxCCCkDRD2GiCsDLABCWAYAeAnBzC6GGCBC2DdChMQGC
0330e77fmessages.sendMedia Updates AACCCkDRD2GiCsDLABCWB5AYAeAnBzC6GGCBC2DdChMQ
13704a7cmessages.forwardMessages Updates AACCCkwmVKVLD2DLYDAjLFs2tDlvC6GGCBC2DdvpChrj
cf1592dbmessages.reportSpam Bool AB
efd9a6a2messages.getPeerSettings messages.PeerSettings AB
fc78af9bmessages.report ReportResult ABAjBHAY
49e9528fmessages.getChats messages.Chats FT
aeb00b34messages.getFullChat messages.ChatFull Ai
73783ffdmessages.editChatTitle Updates AiAH
35ddd674messages.editChatPhoto Updates AiKk
cbc6d107messages.addChatUser messages.InvitedUsers AiAVYX
a2185cabmessages.deleteChatUser Updates AAm6AiAV
92ceddd4messages.createChat messages.InvitedUsers AACeAHMq
26cf8950messages.getDhConfig messages.DhConfig AxkV
f64daf43messages.requestEncryption EncryptedChat AVEFFN
3dbc0415messages.acceptEncryption EncryptedChat BpFODv
f393aea0messages.discardEncryption Bool AAUcCF
791451edmessages.setEncryptedTyping Bool Bptu
7f4b690amessages.readEncryptedHistory Bool BpCv
44fa7a15messages.sendEncrypted messages.SentEncryptedMessage AAGNBpAeBj
5559481dmessages.sendEncryptedFile messages.SentEncryptedMessage AAGNBpAeBjIb
32d439a4messages.sendEncryptedService messages.SentEncryptedMessage BpAeBj
55a5bb66messages.receivedQueue Vector<long> cq
4b0c8c0fmessages.reportEncryptedSpam Bool Bp
36a73f77messages.readMessageContents messages.AffectedMessages Aj
d5a5d3a1messages.getStickers messages.Stickers A5AE
b8a0a1a8messages.getAllStickers messages.AllStickers AE
570d6f6fmessages.getWebPagePreview messages.WebPagePreview AAAYBz
a455de90messages.exportChatInvite ExportedChatInvite AAbtmCABIVM3GarV
3eadb1bbmessages.checkChatInvite ChatInvite Cr
de91436emessages.importChatInvite messages.ChatInviteJoinResult Cr
c8a0ec74messages.getStickerSet messages.StickerSet A_Ad
c78fe460messages.installStickerSet messages.StickerSetInstallResult A_OZ
f96e55demessages.uninstallStickerSet Bool A_
e6df7378messages.startBot Updates AWABAeGS
5784d3e1messages.getMessagesViews messages.MessageViews ABAjaR
a85bd1c2messages.editChatAdmin Bool AiAVJQ
a2875319messages.migrateChat Updates Ai
6126a43cmessages.searchGlobal messages.Messages AAQ5ZJumDnS9A9CJDyCvKOD5AwAK
78337739messages.reorderStickerSets Bool AACPCoKS
b1f2061fmessages.getDocumentByHash Document o8ETBM
5cf09635messages.getSavedGifs messages.SavedGifs AE
327a30cbmessages.saveGif Bool BZCd
514e999dmessages.getInlineBotResults messages.BotResults AAAWABYjEEAt
bb12a419messages.setInlineBotResults Bool AAIvjeAfmsCme5rtrv
c0cf7646messages.sendInlineBotResult Updates AACCCkDRZtABCWAeAfAgC6CBC2Ch
fda68d36messages.getMessageEditData messages.MessageEditData ABAJ
b106e66cmessages.editMessage Updates AACxCsABAJJwJpAnBzn1n6kHGC
a423bb51messages.editInlineBotMessage Bool AACxCsFRJwJpAnBzGC
9342ca07messages.getBotCallbackAnswer messages.BotCallbackAnswer AAYcABAODXgt
d58f130amessages.setBotCallbackAnswer Bool AAG5AfJvDFCm
e470bcfdmessages.getPeerDialogs messages.PeerDialogs hV
ad0fa15cmessages.saveDraft Bool AACxJNLYABAYBzJqIMMRnE
6a3f8d65messages.getAllDrafts Updates
64780b14messages.getFeaturedStickers messages.FeaturedStickers AE
5b118126messages.readFeaturedStickers Bool FT
9da9403bmessages.getRecentStickers messages.RecentStickers AAEpAE
392718f8messages.saveRecentSticker Bool AAEpBZCd
8999602dmessages.clearRecentStickers Bool AAEp
57f17692messages.getArchivedStickers messages.ArchivedStickers AACPCoKLAK
640f82b8messages.getMaskStickers messages.AllStickers AE
cc5b67ccmessages.getAttachedStickers Vector<StickerSetCovered> cu
8ef8ecc0messages.setGameScore Updates AAILImABAJAVEN
15ad9f64messages.setInlineGameScore Bool AAILImFRAVEN
e822649dmessages.getGameHighScores messages.HighScores ABAJAV
0f635e1bmessages.getInlineGameHighScores messages.HighScores FRAV
e40ca104messages.getCommonChats messages.Chats AVFbAK
8d9692a3messages.getWebPage messages.WebPage ANAd
a731e257messages.toggleDialogPin Bool AAB-Fu
3b1adf37messages.reorderPinnedDialogs Bool AADoCLKR
d6b94df2messages.getPinnedDialogs messages.PeerDialogs CL
e5f672famessages.setBotShippingResults Bool AAAfFEL6
09c2dd95messages.setBotPrecheckoutResults Bool AAreAfFE
14967978messages.uploadMedia MessageMedia AARDABB5
a1405817messages.sendScreenshotNotification Updates ABluAe
04f1aaa9messages.getFavedStickers messages.FavedStickers AE
b9ffc55bmessages.faveSticker Bool BZt5
f107e790messages.getUnreadMentions messages.Messages AAABA1AwBwAKAlBc
36e5bf4dmessages.readMentions messages.AffectedHistory AAABA1
702a40e0messages.getRecentLocations messages.Messages ABAKAE
1bf89d74messages.sendMultiMedia Updates AACCCkDRD2GiCsDLABCWd4C6CBC2DdCh
5057c497messages.uploadEncryptedFile EncryptedFile BpIb
35705b8amessages.searchStickerSets messages.FoundStickerSets AAITA9AE
1cff7e08messages.getSplitRanges Vector<MessageRange>
8c5006f8messages.markDialogUnread Bool AAMwD9Fu
21202222messages.getDialogUnreadMarks Vector<DialogPeer> AAD8
7e58ee9cmessages.clearAllDrafts Bool
d2aaf7ecmessages.updatePinnedMessage Updates AAGNuAiYABAJ
10ea6184messages.sendVote Updates ABAOFn
eda3e33bmessages.getPollResults Updates ABAOib
6e2be050messages.getOnlines ChatOnlines AB
def60797messages.editChatAbout Bool ABBv
a5866b41messages.editChatDefaultBannedRights Updates ABEq
35a0e062messages.getEmojiKeywords EmojiKeywordsDifference Ah
1508b6afmessages.getEmojiKeywordsDifference EmojiKeywordsDifference AhDp
4e9963b2messages.getEmojiKeywordsLanguages Vector<EmojiLanguage> JY
d5b10c26messages.getEmojiURL EmojiURL Ah
1bbcf300messages.getSearchCounters Vector<messages.SearchCounter> AAABEMA1W_
894cc99cmessages.requestUrlAuth UrlAuthResult AAKbFdHVDFaM
67a3f0demessages.acceptUrlAuth UrlAuthResult AAGvo-KbFdHVDFcg
4facb138messages.hidePeerSettingsBar Bool AB
f516760bmessages.getScheduledHistory messages.Messages ABAE
bdbb0464messages.getScheduledMessages messages.Messages ABAj
bd38850amessages.sendScheduledMessages Updates ABAj
59ae2b16messages.deleteScheduledMessages Updates ABAj
b86e380emessages.getPollVotes messages.VotesList AAABAJfzFlAK
b5052feamessages.toggleStickerSets Bool AAt6OXtxql
efd48c89messages.getDialogFilters messages.DialogFilters
a29cd42cmessages.getSuggestedDialogFilters Vector<DialogFilterSuggested>
1ad4a04amessages.updateDialogFilter Bool AAAJIh
c563c1e4messages.updateDialogFiltersOrder Bool CQ
7ed094a1messages.getOldFeaturedStickers messages.FeaturedStickers AUAKAE
22ddd30cmessages.getReplies messages.Messages ABAOAwBoBwAKAlBcAE
446972fdmessages.getDiscussionMessage messages.DiscussionMessage ABAO
f731a9f4messages.readDiscussion Bool ABAOC5
062dd747messages.unpinAllMessages messages.AffectedHistory AAABA1GE
5bd0ee50messages.deleteChat Bool Ai
f9cbe409messages.deletePhoneCallHistory messages.AffectedFoundMessages AALi
43fe19f3messages.checkHistoryImport messages.HistoryImportParsed aH
34090c3bmessages.initHistoryImport messages.HistoryImport ABB0c5
2a862092messages.uploadImportedMedia MessageMedia ABJKCpB5
b43df344messages.startHistoryImport Bool ABJK
a2b5a3f6messages.getExportedChatInvites messages.ExportedChatInvites AAnAABG3KKKNAK
73746f5cmessages.getExportedChatInvite messages.ExportedChatInvite ABBb
bdca2f75messages.editExportedChatInvite messages.ExportedChatInvite AAm_ABBbIVM3mBGa
56987bd5messages.deleteRevokedExportedChatInvites Bool ABG3
d464a42bmessages.deleteExportedChatInvite Bool ABBb
3920e6efmessages.getAdminsWithInvites messages.ChatAdminsWithInvites AB
df04dd4emessages.getChatInviteImporters messages.ChatInviteImporters AALdrPABJfkBBofkAK
b80e5fe4messages.setHistoryTTL Updates ABBr
5dc60f03messages.checkHistoryImportPeer messages.CheckedHistoryImportPeer AB
081202c9messages.setChatTheme Updates ABsG
31c1c44fmessages.getMessageReadParticipants Vector<ReadParticipantDate> ABAO
6aa3f6bdmessages.getSearchResultsCalendar messages.SearchResultsCalendar AAABEMCJAwBo
9c7f2f10messages.getSearchResultsPositions messages.SearchResultsPositions AAABEMCJAwAK
7fe7e815messages.hideChatJoinRequest Updates AAG_ABAV
e085f4eamessages.hideAllChatJoinRequests Updates AAG_ABJf
b2081a35messages.toggleNoForwards Updates AAABAymA
ccfddf96messages.saveDefaultSendAs Bool ABLy
d30d78d4messages.sendReaction Updates AAPuNlABAOkc
8bba90e6messages.getMessagesReactions Updates ABAj
461b3f48messages.getMessageReactionsList messages.MessageReactionsList AAABAJLHFlAK
864b2581messages.setChatAvailableReactions Updates AAABPNktgQ
18dea0acmessages.getAvailableReactions messages.AvailableReactions Ad
4f47a016messages.setDefaultReaction Bool BO
a5eec345messages.translateText messages.TranslatedText AAFvFUr_MfGc
bd7f90acmessages.getUnreadReactions messages.Messages AAABA1GEAwBwAKAlBc
9ec44f93messages.readReactions messages.AffectedHistory AAABA1GE
107e31a0messages.searchSentMedia messages.Messages A9CJAK
16fcc2cbmessages.getAttachMenuBots AttachMenuBots AE
77216192messages.getAttachMenuBot AttachMenuBotsBot AW
69f59d69messages.toggleBotInAttachMenu Bool AAGvAWAy
269dc2c1messages.requestWebView WebViewResult AAX2CCDUDqABAWM2qPMYBtCWCB
b0d81a83messages.prolongWebView Bool AACCABAWAfCWCB
413a3e73messages.requestSimpleWebView WebViewResult AAYIYHDUDqAWGkqQEYBt
0a4314f5messages.sendWebViewResultMessage WebViewMessageSent QiGB
dc0242c8messages.sendWebViewData Updates AWAeHWDY
269e9a49messages.transcribeAudio messages.TranscribedAudio ABAO
7f1d072fmessages.rateTranscribedAudio Bool ABAOGeY9
d9ab0f54messages.getCustomEmojiDocuments Vector<Document> II
fbfca18fmessages.getEmojiStickers messages.AllStickers AE
0ecf6736messages.getFeaturedEmojiStickers messages.FeaturedStickers AE
3f64c076messages.reportReaction Bool ABAJkg
bb8125bamessages.getTopReactions messages.Reactions AKAE
39461db2messages.getRecentReactions messages.Reactions AKAE
9dfeefb4messages.clearRecentReactions Bool
84f80814messages.getExtendedMedia Updates ABAj
9eb51445messages.setDefaultHistoryTTL Bool Br
658b7188messages.getDefaultHistoryTTL DefaultHistoryTTL
6c5cf2a7messages.sendBotRequestedPeer Updates AAABJ6wdCEmJ
7488ce5bmessages.getEmojiGroups messages.EmojiGroups Ad
2ecd56cdmessages.getEmojiStatusGroups messages.EmojiGroups Ad
21a548f3messages.getEmojiProfilePhotoGroups messages.EmojiGroups Ad
2c11c0d7messages.searchCustomEmoji EmojiList A5AE
e47cb579messages.togglePeerTranslations Bool AAIEAB
34fdc5c3messages.getBotApp messages.BotApp G8AE
53618bcemessages.requestAppWebView WebViewResult AAGvDUDqABG8GRMYBt
8ffacae1messages.setChatWallPaper Updates AAXOm4ABwPGLaE
92b4494cmessages.searchEmojiStickerSets messages.FoundStickerSets AAITA9AE
1e91fc99messages.getSavedDialogs messages.SavedDialogs AAIUD9BoAwD5AKAE
998ab009messages.getSavedHistory messages.Messages AAD8ABAwBoBwAKAlBcAE
4dc5085fmessages.deleteSavedHistory messages.AffectedHistory AAD8ABAlJ1Jm
d63d94e0messages.getPinnedSavedDialogs messages.SavedDialogs
ac81bbdemessages.toggleSavedDialogPin Bool AAB-Fu
8b716587messages.reorderPinnedSavedDialogs Bool AADoKR
3637e05bmessages.getSavedReactionTags messages.SavedReactionTags AAFvAE
60297decmessages.updateSavedReactionTag Bool AABOBF
bdf93428messages.getDefaultTagReactions messages.Reactions AE
8c4bfe5dmessages.getOutboxReadDate OutboxReadDate ABAO
d483f2a8messages.getQuickReplies messages.QuickReplies AE
60331907messages.reorderQuickReplies Bool CQ
f1d0fbd3messages.checkQuickReplyShortcut Bool ER
5c003cefmessages.editQuickReplyShortcut Bool A-ER
3cc04740messages.deleteQuickReplyShortcut Bool A-
94a495c3messages.getQuickReplyMessages messages.Messages AAA-FUAE
6c750de1messages.sendQuickReplyMessages Updates ABA-AjLF
e105e910messages.deleteQuickReplyMessages Updates A-Aj
fd2dda49messages.toggleDialogFilterTags Bool Ay
d0b5e1fcmessages.getMyStickers messages.MyStickers KLAK
1dd840f5messages.getEmojiStickerGroups messages.EmojiGroups Ad
dea20a39messages.getAvailableEffects messages.AvailableEffects Ad
0589ee75messages.editFactCheck Updates ABAODB
d1da940cmessages.deleteFactCheck Updates ABAO
b9cdc5eemessages.getFactCheck Vector<FactCheck> ABdx
c9e01e7bmessages.requestMainWebView WebViewResult AADUDqABAWGREYBt
58bbcb50messages.sendPaidReaction Updates AAABAOAQAejd
435885b5messages.togglePaidReactionPrivacy Bool ABAOK5
472455aamessages.getPaidReactionPrivacy Updates
269e3643messages.viewSponsoredMessage Bool C3
8235057emessages.clickSponsoredMessage Bool AAcyYOC3
12cbf0c4messages.reportSponsoredMessage channels.SponsoredMessageReportResult C3BH
3d6ce850messages.getSponsoredMessages messages.SponsoredMessages AAABJ6
f21f7f2fmessages.savePreparedInlineMessage messages.BotPreparedInlineMessage AAGBAVhS
857ebdb8messages.getPreparedInlineMessage messages.PreparedInlineMessage AWAg
29b1c66amessages.searchStickers messages.FoundStickers AAIQA9A5bZAUAKAE
5a6d7395messages.reportMessagesDelivery Bool AAj8ABAj
6f6f9c96messages.getSavedDialogsByID messages.SavedDialogs AAD9JI
ba4a3b5bmessages.readSavedHistory Bool geABAl
d3e03124messages.toggleTodoCompleted Updates ABAOHpJM
21a61057messages.appendTodoList Updates ABAOFa
8107455cmessages.toggleSuggestedPostApproval Updates AAleABAOLuLW
3ba47bffmessages.getForumTopics messages.ForumTopics AAABLBBoAwfjAK
af0a4a08messages.getForumTopicsByID messages.ForumTopics ABtG
cecc1134messages.editForumTopic Updates AAABGdBFJDHkI9
175df251messages.updatePinnedForumTopic Updates ABGdKp
0e7841f0messages.reorderPinnedForumTopics Updates AADoABCQ
2f98c3d5messages.createForumTopic Updates AAsuABAHZ5Z6AeoX
d2816f10messages.deleteTopicHistory messages.AffectedHistory ABDD
fb7e8ca7messages.getEmojiGameInfo messages.EmojiGameInfo
abbbd346messages.summarizeText TextWithEntities AAABAJs1Gc
f743b857messages.editChatCreator Updates ABAVB9
3b7d0ea6messages.getFutureChatCreatorAfterLeave User AB
a00f32b0messages.editChatParticipantRank Updates ABBILG
35436bbcmessages.declineUrlAuth Bool AN
c9a47b0bmessages.checkUrlAuthMatchCode Bool ANch
daecc589messages.composeMessageWithAI messages.ComposedMessageWithAI AAK7IPDBMpMj
4067c5e6messages.reportReadMetrics Bool ABdW
ddbcd819messages.reportMusicListen Bool BZb6
19bc4b6dmessages.addPollAnswer Updates ABAOEo
ac8505a5messages.deletePollAnswer Updates ABAOBH
43286cf2messages.getUnreadPollVotes messages.Messages AAABA1AwBwAKAlBc
1720b4d8messages.readPollVotes messages.AffectedHistory AAABA1
b8f106e3messages.setBotGuestChatResult InputBotInlineMessageID AfGB
a0b80cf8messages.deleteParticipantReactions Bool ABBI
e3b7f82cmessages.deleteParticipantReaction Updates ABAOBI
55fb0996messages.getPersonalChannelHistory messages.Messages AVAKAlBcAE
501569cfmessages.getRichMessage messages.Messages ABAJ
1a542004messages.translateRichMessage messages.TranslatedRichMessage AAFvFUr-MfGc
8d7ae6afmessages.composeRichMessageWithAI messages.ComposedRichMessageWithAI AAK7IPsAMpMj
ba9ee679messages.requestChatJoinWebView WebViewResult AAAfEYBt
edd4882aupdates.getState updates.State
19c2f763updates.getDifference updates.Difference AAAZjzj0ADApkC
03173d78updates.getChannelDifference updates.ChannelDifference AADoAMW8AZAK
09e82039photos.updateProfilePhoto photos.Photo AAWuQEDr
0388a3b5photos.uploadProfilePhoto photos.Photo AAWvQGFGGqGrvX
87cf7f2fphotos.deletePhotos Vector<long> aB
91cd32a8photos.getUserPhotos photos.Photos AVAUFbAK
e14c4a71photos.uploadContactProfilePhoto photos.Photo AArfnjAVFGGqGrvY
b304a621upload.saveFilePart Bool IdIeBC
be5335beupload.getFile upload.File AAisSAJhCyAK
de7b673dupload.saveBigFilePart Bool IdIeW3BC
24e6818dupload.getWebFile upload.WebFile cDAUAK
395f69daupload.getCdnFile upload.CdnFile DmCyAK
9b2754a8upload.reuploadCdnFile Vector<FileHash> DmLb
91dc3f31upload.getCdnFileHashes Vector<FileHash> DmCy
9156982aupload.getFileHashes Vector<FileHash> JhCy
c4f9186bhelp.getConfig Config
1fb33026help.getNearestDc NearestDc
522d5a7dhelp.getAppUpdate help.AppUpdate GO
4d392343help.getInviteText help.InviteText
9cdf08cdhelp.getSupport help.Support
ec22cfcdhelp.setBotUpdatesStatus Bool hgAY
52029342help.getCdnConfig CdnConfig
3dc0f114help.getRecentMeUrls help.RecentMeUrls lV
2ca51fd1help.getTermsOfServiceUpdate help.TermsOfServiceUpdate
ee72f79ahelp.acceptTermsOfService Bool JE
3fedc75fhelp.getDeepLinkInfo help.DeepLinkInfo gy
61e3f854help.getAppConfig help.AppConfig Ad
6f02f748help.saveAppLog Bool WI
c661ad08help.getPassportConfig help.PassportConfig Ad
d360e72chelp.getSupportName help.SupportName
038a08d3help.getUserInfo help.UserInfo AV
66b91b70help.editUserInfo help.UserInfo AVAYCI
c0977421help.getPromoData help.PromoData
1e251c95help.hidePromoData Bool AB
f50dbaa1help.dismissSuggestion Bool ABMS
735787a8help.getCountriesList help.CountriesList AhAd
b81b93d4help.getPremiumPromo help.PremiumPromo
da80f42fhelp.getPeerColors help.PeerColors Ad
abcfa9fdhelp.getPeerProfileColors help.PeerColors Ad
49b30240help.getTimezonesList help.TimezonesList Ad
cc104937channels.readHistory Bool AMAl
84c1fd4echannels.deleteMessages messages.AffectedMessages AMAj
f44a8315channels.reportSpam Bool AMBIAj
ad8c9a23channels.getMessages messages.Messages AMJG
77ced9d0channels.getParticipants channels.ChannelParticipants AMW9AUAKAE
a0ab6cc6channels.getParticipant channels.ChannelParticipant AMBI
0a7f6bbbchannels.getChannels messages.Chats aA
08736a09channels.getFullChannel messages.ChatFull AM
91006707channels.createChannel Updates AAQxc8XUXdAHBvYlNvtl
9a98ad68channels.editAdmin Updates AAAMAVCgC4
566decd0channels.editTitle Updates AMAH
f12e57c9channels.editPhoto Updates AMKk
10e6bd2cchannels.checkUsername Bool AMBB
3514b3dechannels.updateUsername Bool AMBB
7f6a1e22channels.joinChannel messages.ChatInviteJoinResult AM
f836aa95channels.leaveChannel Updates AM
c9e33d54channels.inviteToChannel messages.InvitedUsers AMCe
c0111fe3channels.deleteChannel Updates AM
e63fadebchannels.exportMessageLink ExportedMessageLink AAZEsTAMAJ
418d549cchannels.toggleSignatures Updates AApOjlAM
f8b036afchannels.getAdminedPublicChannels messages.Chats AARMSbXXXR
96e6cd81channels.editBanned Updates AMBIEq
33ddf480channels.getAdminLog channels.AdminLogResults AAAMA9WJNyFbdiAK
ea8ca4f9channels.setStickers Bool AMA_
eab5dc38channels.readMessageContents Bool AMAj
9baa9647channels.deleteHistory Updates AAXTAMAl
eabbb94cchannels.togglePreHistoryHidden Updates AMAy
8341ecc0channels.getLeftChannels messages.Chats AU
f5dad378channels.getGroupsForDiscussion messages.Chats
40582bb2channels.setDiscussionGroup Bool QwY-
58e63f6dchannels.editLocation Bool AMBmBR
edd49ef0channels.toggleSlowMode Updates AMoA
11e831eechannels.getInactiveChannels messages.InactiveChats
0b290c69channels.convertToGigagroup Updates AM
e785a43fchannels.getSendAs channels.SendAsPeers AAXWXVAB
367544dbchannels.deleteParticipantHistory messages.AffectedHistory AMBI
e4cb9580channels.toggleJoinToSend Updates AMAy
0ecc2618channels.toggleJoinRequest Updates AAOUAMAyZK
b45ced1dchannels.reorderUsernames Bool AMFo
50f24105channels.toggleUsername Bool AMBBEl
0a245dd3channels.deactivateAllUsernames Bool AM
3ff75734channels.toggleForum Updates AMAyrx
68f3e4ebchannels.toggleAntiSpam Updates AMAy
a850a693channels.reportAntiSpamFalsePositive Bool AMAO
6a6e7854channels.toggleParticipantsHidden Updates AMAy
d8aa3671channels.updateColor Updates AAIlAMSwPY
9738bb15channels.toggleViewForumAsMessages Updates AMAy
25a71742channels.getChannelRecommendations messages.Chats AASH
f0d3e6a8channels.updateEmojiStatus Updates AMDf
ad399ceechannels.setBoostsToUnblockRestrictions Updates AMDN
3cd930b7channels.setEmojiStickers Bool AMA_
9ae91519channels.restrictSponsoredMessages Updates AMme
f2c4f24dchannels.searchPosts messages.Messages AAI5LCKOD5AwAKOA
4b12327bchannels.updatePaidMessagesPrice Updates AAHTAMok
167fc0a1channels.toggleAutotranslation Updates AMAy
ece2a0e6channels.getMessageAuthor User AMAJ
22567115channels.checkSearchPostsFlood SearchPostsFlood AAkD
3583fcb1channels.setMainProfileTab Bool AMMU
aa2769edbots.sendCustomRequest DataJSON H2C0
e6213f4dbots.answerWebhookJSONQuery Bool AfDW
0517165abots.setBotCommands Bool GHAhHo
3d8de0f9bots.resetBotCommands Bool GHAh
e34c0dd6bots.getBotCommands Vector<BotCommand> GHAh
4504d54fbots.setBotMenuButton Bool AVHU
9c60eb28bots.getBotMenuButton BotMenuButton AV
788464e1bots.setBotBroadcastDefaultAdminRights Bool Cg
925ec9eabots.setBotGroupDefaultAdminRights Bool Cg
10cf3123bots.setBotInfo Bool AAQFAheLGxDb
dcd914fdbots.getBotInfo bots.BotInfo AAHQAh
9709b1c2bots.reorderUsernames Bool AWFo
053ca973bots.toggleUsername Bool AWBBEl
1359f4e6bots.canSendMessage Bool AW
f132e3efbots.allowSendMessage Updates AW
087fc5e7bots.invokeWebViewCustomMethod DataJSON AWH2C0
c2510192bots.getPopularAppBots bots.PopularAppBots AtAK
17aeb75abots.addPreviewMedia BotPreviewMedia AWAhB5
8525606fbots.editPreviewMedia BotPreviewMedia AWAhB5ee
2d0135b3bots.deletePreviewMedia Bool AWAhcw
b627f3aabots.reorderPreviewMedias Bool AWAhf5
423ab3adbots.getPreviewInfo bots.PreviewInfo AWAh
a2a5594dbots.getPreviewMedias Vector<BotPreviewMedia> AW
ed9f30c5bots.updateUserEmojiStatus Bool AVDf
06de6392bots.toggleUserEmojiStatusPermission Bool AWAy
50077589bots.checkDownloadFileParams Bool AWCpAN
b0711d83bots.getAdminedBots Vector<User>
778b5ab3bots.updateStarRefProgram StarRefProgram AAAWE1FA
8b89dfbdbots.setCustomVerification Bool AAV7HQABUF
a1b70815bots.getBotRecommendations users.Users AW
87f2219bbots.checkUsername Bool BB
e5b17f2bbots.createBot User AAvDAvBBcY
bd0d99ebbots.exportBotToken bots.ExportedBotToken AWLh
31a2a35ebots.requestWebViewButton bots.RequestedButton AVRK
bf25b7f3bots.getRequestedWebViewButton KeyboardButton AWNJ
213853a3bots.getAccessSettings bots.AccessSettings AW
31813cd8bots.editAccessSettings Bool AALeAWNm
e71a4810bots.setJoinChatResults Bool AfLf
37148dbbpayments.getPaymentForm payments.PaymentForm AADsEY
2478d1ccpayments.getPaymentReceipt payments.PaymentReceipt ABAO
b6c8f12bpayments.validateRequestedInfo payments.ValidatedRequestedInfo AALpDsaT
2d03522fpayments.sendPaymentForm payments.PaymentResult AACMDsmIGMTzso
227d824bpayments.getSavedInfo payments.SavedInfo
d83d70c1payments.clearSavedInfo Bool AAT0aU
2e79d779payments.getBankCardData payments.BankCardData fX
0f91b065payments.exportInvoice payments.ExportedInvoice ax
80ed747dpayments.assignAppStoreTransaction Updates k7CA
dffd50d3payments.assignPlayMarketTransaction Updates k6CA
2757ba54payments.getPremiumGiftCodeOptions Vector<PremiumGiftCodeOption> AAHP
8e51b4c1payments.checkGiftCode payments.CheckedGiftCode Aa
f6e26854payments.applyGiftCode Updates Aa
f4239425payments.getGiveawayInfo payments.GiveawayInfo ABAO
5ff58f20payments.launchPrepaidGiveaway Updates ABY4CA
c00ec7d3payments.getStarsTopupOptions Vector<StarsTopupOption>
4ea9b3bfpayments.getStarsStatus payments.StarsStatus AAEbAB
69da4557payments.getStarsTransactions payments.StarsStatus AAaOgJOes7rRABAtAK
7998c914payments.sendStarsForm payments.PaymentResult CMDs
25ae8f4apayments.refundStarsCharge Updates AVHf
d91ffad6payments.getStarsRevenueStats payments.StarsRevenueStats AABis6AB
2433dc92payments.getStarsRevenueWithdrawalUrl payments.StarsRevenueWithdrawalUrl AAEbABOFB9
d1d7efc5payments.getStarsRevenueAdsAccountUrl payments.StarsRevenueAdsAccountUrl AB
2dca16b8payments.getStarsTransactionsByID payments.StarsStatus AAEbABaC
d3c96bc8payments.getStarsGiftOptions Vector<StarsGiftOption> AAue
032512c5payments.getStarsSubscriptions payments.StarsStatus AAdkABAt
c7770878payments.changeStarsSubscription Bool AAABMOR6
cc5bebb3payments.fulfillStarsSubscription Bool ABMO
bd1efd3epayments.getStarsGiveawayOptions Vector<StarsGiveawayOption>
c4563590payments.getStarGifts payments.StarGifts Ad
2a2a697cpayments.saveStarGift Bool AAM0Be
74bf076bpayments.convertStarGift Bool Be
6dfa0622payments.botCancelStarsSubscription Bool AAGAAVHf
5869a553payments.getConnectedStarRefBots payments.ConnectedStarRefBots AAABKKKNAK
b7d998f0payments.getConnectedStarRefBot payments.ConnectedStarRefBots ABAW
0d6b48f7payments.getSuggestedStarRefBots payments.SuggestedStarRefBots AAf_f-ABAtAK
7ed5348apayments.connectStarRefBot payments.ConnectedStarRefBots ABAW
e4fca4a3payments.editConnectedStarRefBot payments.ConnectedStarRefBots AALjABBb
9c9abcb1payments.getStarGiftUpgradePreview payments.StarGiftUpgradePreview BD
aed6e4f5payments.upgradeStarGift Updates AAJTBe
7f18176apayments.transferStarGift Updates BeGb
a1974d72payments.getUniqueStarGift payments.UniqueStarGift Aa
a319e569payments.getSavedStarGifts payments.SavedStarGifts AAWZWWWYWXpmWbWahLWRABSrAtAK
b455a106payments.getSavedStarGift payments.SavedStarGifts EV
d06e93a8payments.getStarGiftWithdrawalUrl payments.StarGiftWithdrawalUrl BeB9
60eaefa1payments.toggleChatStarGiftNotifications Bool AAV6AB
1513e7b0payments.toggleStarGiftsPinnedToTop Bool ABEV
4fdc5ea7payments.canPurchaseStore Bool CA
7a5fa236payments.getResaleStarGifts payments.ResaleStarGifts AAplpkXSqHOpBDOoAtAK
edbe6ccbpayments.updateStarGiftPrice Updates BemV
1f4a0e87payments.createStarGiftCollection StarGiftCollection ABAHEV
4fddbee7payments.updateStarGiftCollection StarGiftCollection AAABEzBFUiNif7
c32af4ccpayments.reorderStarGiftCollections Bool ABCQ
ad5648e8payments.deleteStarGiftCollection Bool ABEz
981b91ddpayments.getStarGiftCollections payments.StarGiftCollections ABAE
4365af6bpayments.getUniqueStarGiftValueInfo payments.UniqueStarGiftValueInfo Aa
c0c4edc9payments.checkCanSendGift payments.CheckCanSendGiftResult BD
5c9ff4d6payments.getStarGiftAuctionState payments.StarGiftAuctionState OrAx
6ba2cbecpayments.getStarGiftAuctionAcquiredGifts payments.StarGiftAuctionAcquiredGifts BD
a5d0514dpayments.getStarGiftActiveAuctions payments.StarGiftActiveAuctions AE
e9ce781cpayments.resolveStarGiftOffer Updates AAUTfa
8fb86b41payments.sendStarGiftOffer Updates AAABAaEDCHAeG7
6d038b58payments.getStarGiftUpgradeAttributes payments.StarGiftUpgradeAttributes BD
fd05dd00payments.getCraftStarGifts payments.SavedStarGifts BDAtAK
b0f9684fpayments.craftStarGift Updates EV
9021ab67stickers.createStickerSet messages.StickerSet AACPV0sCAVAHBKsXqgpb
f7760f51stickers.removeStickerFromSet messages.StickerSet EW
ffb6d4castickers.changeStickerPosition messages.StickerSet EWig
8653febestickers.addStickerToSet messages.StickerSet A_qb
a76a5392stickers.setStickerSetThumb messages.StickerSet AAA_sUsc
284b3639stickers.checkShortName Bool BK
4dafc503stickers.suggestShortName stickers.SuggestedShortName AH
f5537ebcstickers.changeSticker messages.StickerSet AAEWVxcebT
124b1c00stickers.renameStickerSet messages.StickerSet A_AH
87704394stickers.deleteStickerSet Bool A_
4696459astickers.replaceSticker messages.StickerSet EWes
55451fa9phone.getCallConfig DataJSON
42ff96edphone.requestCall phone.PhoneCall AAGpAVEFItB_
3bd2b4a0phone.acceptCall phone.PhoneCall BqFOB_
2efe1722phone.confirmCall phone.PhoneCall BqFNDvB_
17d54f61phone.receivedCall Bool Bq
b2cbc1c0phone.discardCall Updates AAGpBqCHk3TN
59ead627phone.setCallRating Updates AAugBqkZS6
277add7ephone.saveCallDebug Bool BqUS
ff7a9383phone.sendSignalingData Bool BqBj
48cdc6d8phone.createGroupCall Updates AAnXABEFBFn2
8fb53057phone.joinGroupCall Updates AAFeNEATJSanK_HMC0
500377f9phone.leaveGroupCall Updates ATMA
7b393160phone.inviteToGroupCall Updates ATCe
7a777135phone.discardGroupCall Updates AT
974392f2phone.toggleGroupCallSettings Updates AAmZATbCdSog
041845dbphone.getGroupCall phone.GroupCall ATAK
c558d8abphone.getGroupParticipants phone.GroupParticipants ATJIGPAtAK
b59cf977phone.checkGroupCall Vector<int> ATGP
f128c708phone.toggleGroupCallRecord Updates AAqLNDATBfvd
a5273abfphone.editGroupCallParticipant Updates AAATBId_wEkTvmvcjD
1ca6ac0aphone.editGroupCallTitle Updates ATAH
ef7c213aphone.getGroupCallJoinAs phone.JoinAsPeers AB
e6aa647fphone.exportGroupCallInvite phone.ExportedGroupCallInvite AARqAT
219c34e6phone.toggleGroupCallStartSubscription Updates ATrM
5680e342phone.startScheduledGroupCall Updates AT
575e1f8cphone.saveDefaultGroupCallJoinAs Bool ABJS
cbea6bc4phone.joinGroupCallPresentation Updates ATC0
1c50d144phone.leaveGroupCallPresentation Updates AT
1ab21940phone.getGroupCallStreamChannels phone.GroupCallStreamChannels AT
5af4c73aphone.getGroupCallStreamRtmpUrl phone.GroupCallStreamRtmpUrl AAcBABLh
41248786phone.saveCallLog Bool BqB0
7d0444bbphone.createConferenceCall Updates AAFeNEa_EFK_HMgd
8ca60525phone.deleteConferenceCallParticipants Updates AAftbUATJJHL
c6701900phone.sendConferenceCallBroadcast Updates ATHL
bcf22685phone.inviteConferenceCallParticipant Updates AAGpATAV
3c479971phone.declineConferenceCallInvite Updates AO
ee9f88a6phone.getGroupCallChainBlocks Updates ATMNAUAK
b1d11410phone.sendGroupCallMessage Updates AAATAeJuG7oW
e5afa56dphone.sendGroupCallEncryptedMessage Bool ATFD
f64f54f7phone.deleteGroupCallMessages Updates AAF_ATBE
1dbfeca0phone.deleteGroupCallParticipantMessages Updates AAF_ATBI
6f636302phone.getGroupCallStars phone.GroupCallStars AT
4167add1phone.saveDefaultSendAs Bool ATLy
f2f2330alangpack.getLangPack LangPackDifference COAh
efea3803langpack.getStrings Vector<LangPackString> COAhbP
cd984aa5langpack.getDifference LangPackDifference COAhDp
42c6978flangpack.getLanguages Vector<LangPackLanguage> CO
6a596502langpack.getLanguage LangPackLanguage COAh
6847d0abfolders.editPeerFolders Updates XK
ab42441astats.getBroadcastStats stats.BroadcastStats AABiAM
621d5fa0stats.loadAsyncGraph StatsGraph AABPwo
dcdf8607stats.getMegagroupStats stats.MegagroupStats AABiAM
5f150144stats.getMessagePublicForwards stats.PublicForwards AMAOAtAK
b6e0a3f5stats.getMessageStats stats.MessageStats AABiAMAO
374fef40stats.getStoryStats stats.StoryStats AABiABAJ
a6437ef6stats.getStoryPublicForwards stats.PublicForwards ABAJAtAK
c27dfa68stats.getPollStats stats.PollStats AABiABAO
8472478echatlists.exportChatlistInvite chatlists.ExportedChatlistInvite BUAHD-
719c5c5echatlists.deleteExportedInvite Bool BUAa
653db63dchatlists.editExportedInvite ExportedChatlistInvite AABUAaBfhb
ce03da83chatlists.getExportedInvites chatlists.ExportedInvites BU
41c10fffchatlists.checkChatlistInvite chatlists.ChatlistInvite Aa
a6b1e39achatlists.joinChatlistInvite Updates AaD-
89419521chatlists.getChatlistUpdates chatlists.ChatlistUpdates BU
e089f8f5chatlists.joinChatlistUpdates Updates BUD-
66e486fbchatlists.hideChatlistUpdates Bool BU
fdbcd714chatlists.getLeaveChatlistSuggestions Vector<Peer> BU
74fae13achatlists.leaveChatlist Updates BUD-
30eb63f0stories.canSendStory stories.CanSendStoryCount AB
8f9e6898stories.sendStory Updates AACTKGYYABB5c4EvA6K4AehkYVYWN4d9
2c63a72bstories.editStory Updates AAABAJJoc3R8A6jcd8
ae59db5fstories.deleteStories Vector<int> ABAj
9a75a1efstories.togglePinned Vector<int> ABAjKp
eeb0d625stories.getAllStories stories.AllStories AAe1ZoMC
5821a5dcstories.getPinnedStories stories.Stories ABAwAK
b4352016stories.getStoriesArchive stories.Stories ABAwAK
5774ca74stories.getStoriesByID stories.Stories ABAj
7c2557c4stories.toggleAllStoriesHidden Bool I6
a556dac8stories.readStories Vector<int> ABAl
b2028afbstories.incrementStoryViews Bool ABAj
7ed23c57stories.getStoryViewsList stories.StoryViewsList AAbKksXqABkAAJAtAK
28e16cc8stories.getStoriesViews stories.StoryViews ABAj
7b8def20stories.exportStoryLink ExportedStoryLink ABAJ
19d8eb45stories.report ReportResult ABAjBHAY
57bbd166stories.activateStealthMode Updates AAgxYR
7fd736b2stories.sendReaction Updates AANkABCZBO
2c4ada50stories.getPeerStories stories.PeerStories AB
9b5ae7f9stories.getAllReadPeerStories Updates
78499170stories.getPeerMaxIDs Vector<RecentStory> JH
a56a8b60stories.getChatsToSend messages.Chats
bd0415c4stories.togglePeerStoriesHidden Bool ABI6
b9b2881fstories.getStoryReactionsList stories.StoryReactionsList AAXpABAJLHFlAK
0b297e9bstories.togglePinnedToTop Bool ABAj
d1810907stories.searchPosts stories.FoundStories AAI5ObhFAtAK
a36396e5stories.createAlbum StoryAlbum ABAHqt
5e5259b6stories.updateAlbum StoryAlbum AAABDKBFUkNjf8
8535fbd9stories.reorderAlbums Bool ABCQ
8d3456d0stories.deleteAlbum Bool ABDK
25b3eac7stories.getAlbums stories.Albums ABAE
ac806d61stories.getAlbumStories stories.Stories ABDKAUAK
d069ccdestories.startLive Updates AACTKGnYABEvA6K4AedToh
60f67660premium.getBoostsList premium.BoostsList AAYyABAtAK
0be77b4apremium.getMyBoosts premium.MyBoosts
6b7da746premium.applyBoost premium.MyBoosts AApUAB
042f1f61premium.getBoostsStatus premium.BoostsStatus AB
39854d1fpremium.getUserBoosts premium.BoostsList ABAV
0edc39d0smsjobs.isEligibleToJoin smsjobs.EligibilityToJoin
a74ece2dsmsjobs.join Bool
9898ad73smsjobs.leave Bool
093fa0bfsmsjobs.updateSettings Bool AAG6
10a698e8smsjobs.getStatus smsjobs.Status
778d902fsmsjobs.getSmsJob SmsJob Du
4f1ebf24smsjobs.finishJob Bool AADuFE
be1e85bafragment.getCollectibleInfo fragment.CollectibleInfo Sp
4aa83913aicompose.createTone AiComposeTone AAU8DeAHjq
903bcf59aicompose.updateTone AiComposeTone AADCU7IOEZjo
1782cbb1aicompose.saveTone Bool DCCd
dd39316aaicompose.deleteTone Bool DC
b2e8ba03aicompose.getTone aicompose.Tones DC
abd59201aicompose.getTones aicompose.Tones AE
d1b4ab14aicompose.getToneExample AiComposeToneExample DCD4
a63859eccommunities.create Updates AAI8AHGxAB
736dcfeacommunities.togglePeerLink Bool AANHI8UnBVAB
a663e830communities.getJoinedCommunities messages.Chats
d766e3eacommunities.toggleCommunityCollapsedInDialogs Updates AAHlBV
93773344communities.getPeerLinkRequests communities.PeerLinkRequests BVAtAK
8c8219a8communities.togglePeerLinkRequestApproval Bool AALVBVAB
bfe3dd3dcommunities.toggleAllPeerLinkRequestApproval Bool AALVBV
9967ad0fcommunities.toggleParticipantBanned Bool AAtyBVBI
f87eababcommunities.getParticipantJoinedChats communities.ParticipantJoinedChats BVBI
68cbd09fephemeral.sendMessage Updates AAABLOF8AYA6c0lqnDAelw
a3c0d511ephemeral.deleteMessage Bool ABLOAJ
8704f2bfephemeral.reportMessage ReportResult ABAJBHAY
3fa464c8ephemeral.getCallbackAnswer messages.BotCallbackAnswer AAABAJUO`;
