/**
 * Groups and channels: coming and going, making and managing.
 *
 * @module
 */

export {
  AdminLogEvent,
  AdminLogIterator,
  type AdminLogKind,
  type AdminLogOptions,
} from "./admin_log.ts";
export {
  createChannel,
  type CreateChannelOptions,
  type CreatedGroup,
  createGroup,
  type CreateGroupOptions,
  deleteChat,
  type InviteOptions,
  inviteUsers,
} from "./create_chat.ts";
export {
  setChatAbout,
  setChatTitle,
  setChatTtl,
  setSlowMode,
} from "./edit_chat.ts";
export { parseInviteHash } from "./invite_hash.ts";
export {
  InviteLinkIterator,
  type InviteLinkListOptions,
} from "./invite_link_iterator.ts";
export {
  deleteInviteLink,
  deleteRevokedInviteLinks,
  editInviteLink,
  exportInviteLink,
  getInviteLink,
  type InviteLinkOptions,
  type RevokedInviteLink,
  revokeInviteLink,
} from "./invite_links.ts";
export {
  InviteMember,
  InviteMemberIterator,
  type InviteMemberOptions,
} from "./invite_member.ts";
export {
  acceptInviteLink,
  checkInviteLink,
  joinChat,
  type JoinOutcome,
} from "./join_chat.ts";
export {
  answerAllJoinRequests,
  answerJoinRequest,
  type AnswerRequestsOptions,
} from "./join_requests.ts";
export {
  deleteDialog,
  type DeleteDialogOptions,
  leaveChat,
} from "./leave_chat.ts";
export { transferOwnership } from "./transfer_ownership.ts";
