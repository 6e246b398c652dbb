/**
 * The features layer: what programs do with a login. `Client` forwards to one
 * function a file; messages, updates and tokens are small classes around TL
 * objects, which stay within reach as `raw`.
 *
 * Sees all layers below; nothing below sees it.
 *
 * @module
 */

export type { UpdateProfileOptions } from "./account/update_profile.ts";
export {
  ActiveLogin,
  type ActiveLogins,
  type Answer,
  type ChangePasswordOptions,
  type CodeDelivery,
  type CodeQuestion,
  type LoginCodeOptions,
  LoginToken,
  type NewPasswordOptions,
  type PasswordChange,
  type PasswordQuestion,
  type PasswordState,
  PasswordToken,
  type QrSignInOptions,
  type Question,
  type RecoverPasswordOptions,
  type SentEmailCode,
  type ShowQr,
  type StartOptions,
} from "./auth/mod.ts";
export type { AnswerCallbackOptions } from "./bots/answer_callback_query.ts";
export type { AnswerInlineOptions } from "./bots/answer_inline_query.ts";
export type {
  CommandListOptions,
  CommandOptions,
  CommandScope,
} from "./bots/bot_commands.ts";
export type { CallOptions } from "./call_options.ts";
export {
  AdminLogEvent,
  AdminLogIterator,
  type AdminLogKind,
  type AdminLogOptions,
  type AnswerRequestsOptions,
  type CreateChannelOptions,
  type CreatedGroup,
  type CreateGroupOptions,
  type DeleteDialogOptions,
  InviteLinkIterator,
  type InviteLinkListOptions,
  type InviteLinkOptions,
  InviteMember,
  InviteMemberIterator,
  type InviteMemberOptions,
  type InviteOptions,
  type JoinOutcome,
  parseInviteHash,
  type RevokedInviteLink,
} from "./chats/mod.ts";
export { AuthClient } from "./client/auth_client.ts";
export { ChatsClient } from "./client/chats_client.ts";
export { Client, type ClientConfig } from "./client/client.ts";
export { ClientBuilder } from "./client/client_builder.ts";
export { GroupsClient } from "./client/groups_client.ts";
export { MediaClient } from "./client/media_client.ts";
export { MembersClient } from "./client/members_client.ts";
export { MessagesClient } from "./client/messages_client.ts";
export { ProfileClient } from "./client/profile_client.ts";
export { SecurityClient } from "./client/security_client.ts";
export {
  formatServerUrl,
  parseServerUrl,
  type ServerLocation,
} from "./client/server_url.ts";
export { ShutdownToken } from "./client/shutdown_token.ts";
export { UpdatesClient } from "./client/updates_client.ts";
export {
  BlockedIterator,
  type BlockedOptions,
  type ContactOptions,
  type PhoneContact,
} from "./contacts/mod.ts";
export { Dialog, DialogIterator, type DialogOptions } from "./dialogs/mod.ts";
export {
  type LoadedPage,
  PageIterator,
  type PageLimits,
} from "./page_iterator.ts";
export {
  type ChatKind,
  ChatKindError,
  MediaError,
  type MediaReason,
  PasswordError,
  type PasswordReason,
  SignInError,
  type SignInReason,
} from "./errors.ts";
export {
  Button,
  InlineKeyboard,
  type Keyboard,
  ReplyKeyboard,
  type RequestPeerOptions,
  type UrlAuthOptions,
} from "./keyboards/mod.ts";
export {
  type AlbumItem,
  type ChunkOptions,
  Document,
  type DocumentMediaOptions,
  type Downloadable,
  DownloadIterator,
  type DownloadOptions,
  type FileOptions,
  type FileOrigin,
  type FileSource,
  guessMimeType,
  type MediaLike,
  Photo,
  type PhotoMediaOptions,
  PhotoThumb,
  type ProgressListener,
  SeenFile,
  type SendableMedia,
  type SendAlbumOptions,
  type SendFileOptions,
  Sticker,
  type TransferProgress,
  UploadedFile,
  type UploadedFileParts,
  type UploadOptions,
} from "./media/mod.ts";
export {
  type ButtonFilter,
  type CallbackAnswer,
  type ChatAction,
  type ChatActionName,
  type ChatActionOptions,
  type DeleteOptions,
  type EditMessageOptions,
  type FetchPage,
  type ForwardOptions,
  type ForwardRequest,
  GlobalSearchBuilder,
  type GlobalSearchOptions,
  type HistoryOptions,
  IncomingMessage,
  InputMessage,
  MessageIterator,
  type MessageLike,
  type MessageOptions,
  type PinOptions,
  type ReadOptions,
  type ReplyOptions,
  SearchBuilder,
  type SearchOptions,
  type SendMessageOptions,
  TypingGuard,
  type TypingGuardOptions,
} from "./messages/mod.ts";
export {
  type AdminRight,
  AdminRightsBuilder,
  type AdminRightsOptions,
  type BannedRight,
  BanRights,
  type BanRightsOptions,
  type EditRightsOptions,
  type FoundPeers,
  type KickOptions,
  Participant,
  type ParticipantFilter,
  ParticipantIterator,
  type ParticipantOptions,
  ParticipantPermissions,
  type ParticipantStatus,
  type PermissionSources,
  type SearchContactsOptions,
} from "./participants/mod.ts";
export type { PeerContext } from "./peers/peer_context.ts";
export {
  type NewPhoto,
  type PhotoLike,
  ProfilePhotoIterator,
  type ProfilePhotoOptions,
  type SetPhotoOptions,
} from "./photos/mod.ts";
export { InputReactions, type ReactionLike } from "./reactions/mod.ts";
export {
  type FormattedText,
  generateHtml,
  generateMarkdown,
  html,
  md,
  normalizeEntities,
  parseHtml,
  parseMarkdown,
  splitText,
  type TemplateValue,
} from "./text/mod.ts";
export {
  Album,
  type AlbumUpdate,
  type AskOptions,
  BotStop,
  type BotStoppedUpdate,
  CallbackQuery,
  type CallbackQueryUpdate,
  chatIdOf,
  type ChatType,
  type Command,
  type CommandFilterOptions,
  filters,
  type HandleUpdatesOptions,
  HistoryRead,
  type HistoryReadUpdate,
  InlineQuery,
  type InlineQueryUpdate,
  InlineSend,
  type InlineSendUpdate,
  JoinRequest,
  type JoinRequestUpdate,
  type MediaType,
  mediaTypeOf,
  type MessageDeletedUpdate,
  MessageDeletion,
  type MessageEditedUpdate,
  MessagesPinned,
  type MessagesPinnedUpdate,
  type MessageUpdate,
  type NewMessageUpdate,
  parseCommand,
  ParticipantChange,
  type ParticipantChangedUpdate,
  type Passed,
  type PassedByAll,
  PendingJoinRequests,
  type PendingJoinRequestsUpdate,
  PollChange,
  type PollChangedUpdate,
  PollVote,
  type PollVoteUpdate,
  PrecheckoutQuery,
  type PrecheckoutQueryUpdate,
  type RawUpdate,
  type RawUserQuery,
  ReactionChange,
  type ReactionChangedUpdate,
  ReactionsChange,
  type ReactionsChangedUpdate,
  type ScheduledDeletedUpdate,
  ScheduledDeletion,
  ShippingQuery,
  type ShippingQueryUpdate,
  type Update,
  type UpdateBase,
  type UpdateFilter,
  type UpdateOrder,
  type UpdatePredicate,
  UpdateStream,
  type UpdateStreamOptions,
  UserQuery,
  UserStatusChange,
  type UserStatusUpdate,
  UserTyping,
  type UserTypingUpdate,
  type WaitOptions,
} from "./updates/mod.ts";
