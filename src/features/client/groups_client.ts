/**
 * Methods of the client for making and managing groups and channels.
 *
 * @module
 */

import type { PeerLike } from "../../client/mod.ts";
import type {
  Channel,
  ChatInviteExported,
  MissingInvitee,
} from "../../tl/mod.ts";
import type { CallOptions } from "../call_options.ts";
import {
  AdminLogIterator,
  type AdminLogOptions,
  answerAllJoinRequests,
  answerJoinRequest,
  type AnswerRequestsOptions,
  createChannel,
  type CreateChannelOptions,
  type CreatedGroup,
  createGroup,
  type CreateGroupOptions,
  deleteChat,
  deleteInviteLink,
  deleteRevokedInviteLinks,
  editInviteLink,
  exportInviteLink,
  getInviteLink,
  InviteLinkIterator,
  type InviteLinkListOptions,
  type InviteLinkOptions,
  InviteMemberIterator,
  type InviteMemberOptions,
  type InviteOptions,
  inviteUsers,
  type RevokedInviteLink,
  revokeInviteLink,
  setChatAbout,
  setChatTitle,
  setChatTtl,
  setSlowMode,
} from "../chats/mod.ts";
import { MembersClient } from "./members_client.ts";

/** The part of the client that makes and manages groups and channels. */
export class GroupsClient extends MembersClient {
  /**
   * Makes a basic group.
   *
   * @param title Its name, 1 to 128 characters.
   * @param users Who else is in it.
   * @param options How.
   * @returns The group, and who could not be brought in.
   * @throws {RangeError} If the title is of another length.
   * @see {@link https://core.telegram.org/method/messages.createChat}
   */
  createGroup(
    title: string,
    users: readonly PeerLike[],
    options: CreateGroupOptions = {},
  ): Promise<CreatedGroup> {
    return createGroup(this, title, users, options);
  }

  /**
   * Makes a channel, a supergroup or a forum.
   *
   * @param title Its name, 1 to 128 characters.
   * @param options What kind, and how.
   * @returns The channel.
   * @throws {TypeError} If the kind is unknown.
   * @throws {RangeError} If title or description is of another length.
   * @see {@link https://core.telegram.org/method/channels.createChannel}
   */
  createChannel(
    title: string,
    options: CreateChannelOptions = {},
  ): Promise<Channel> {
    return createChannel(this, title, options);
  }

  /**
   * Deletes a group or channel, for everybody.
   *
   * @param peer The chat.
   * @param options How to make the call.
   * @throws {ChatKindError} If the peer is a user.
   */
  deleteChat(peer: PeerLike, options: CallOptions = {}): Promise<void> {
    return deleteChat(this, peer, options);
  }

  /**
   * Brings people into a group or channel.
   *
   * @param peer The chat.
   * @param users Who.
   * @param options How.
   * @returns Users whose settings forbid it.
   * @throws {ChatKindError} If the peer is a user.
   */
  inviteUsers(
    peer: PeerLike,
    users: readonly PeerLike[],
    options: InviteOptions = {},
  ): Promise<MissingInvitee[]> {
    return inviteUsers(this, peer, users, options);
  }

  /**
   * Renames a group or channel.
   *
   * @param peer The chat.
   * @param title 1 to 128 characters.
   * @param options How to make the call.
   * @throws {RangeError} If the title is of another length.
   */
  setChatTitle(
    peer: PeerLike,
    title: string,
    options: CallOptions = {},
  ): Promise<void> {
    return setChatTitle(this, peer, title, options);
  }

  /**
   * Describes a group or channel.
   *
   * @param peer The chat.
   * @param about At most 255 characters; `""` for none.
   * @param options How to make the call.
   * @throws {RangeError} If it is longer.
   */
  setChatAbout(
    peer: PeerLike,
    about: string,
    options: CallOptions = {},
  ): Promise<void> {
    return setChatAbout(this, peer, about, options);
  }

  /**
   * Makes members of a supergroup wait between two messages.
   *
   * @param peer The supergroup.
   * @param seconds 0 (no wait), 5, 10, 30, 60, 300, 900 or 3600.
   * @param options How to make the call.
   * @throws {RangeError} If it is another number.
   * @throws {ChatKindError} If the peer is a basic group or a user.
   */
  setSlowMode(
    peer: PeerLike,
    seconds: number,
    options: CallOptions = {},
  ): Promise<void> {
    return setSlowMode(this, peer, seconds, options);
  }

  /**
   * Has new messages of a chat deleted after a time.
   *
   * @param peer Any chat, private ones too.
   * @param period Seconds, 0 (never) to 31,536,000 (a year).
   * @param options How to make the call.
   * @throws {RangeError} If it is another number.
   */
  setChatTtl(
    peer: PeerLike,
    period: number,
    options: CallOptions = {},
  ): Promise<void> {
    return setChatTtl(this, peer, period, options);
  }

  /**
   * Makes an invite link.
   *
   * @param peer The chat.
   * @param options What it allows. Default: everything, for ever.
   * @returns The link, in `link`.
   * @throws {RangeError} If a field is out of range.
   * @throws {TypeError} If `usageLimit` is set with `requestNeeded`.
   * @see {@link https://core.telegram.org/api/invites}
   */
  exportInviteLink(
    peer: PeerLike,
    options: InviteLinkOptions = {},
  ): Promise<ChatInviteExported> {
    return exportInviteLink(this, peer, options);
  }

  /**
   * Reads an invite link: what it allows, and how often it was used.
   *
   * @param peer The chat.
   * @param link The link.
   * @param options How to make the call.
   * @throws {SyntaxError} If it is no invite link.
   */
  getInviteLink(
    peer: PeerLike,
    link: string,
    options: CallOptions = {},
  ): Promise<ChatInviteExported> {
    return getInviteLink(this, peer, link, options);
  }

  /**
   * Changes what an invite link allows; what is not named stays.
   *
   * @param peer The chat.
   * @param link The link, not the permanent one.
   * @param options What it allows from now on.
   * @returns The link after the change.
   * @throws {SyntaxError} If it is no invite link.
   */
  editInviteLink(
    peer: PeerLike,
    link: string,
    options: InviteLinkOptions,
  ): Promise<ChatInviteExported> {
    return editInviteLink(this, peer, link, options);
  }

  /**
   * Takes an invite link back: nobody comes in by it any more.
   *
   * @param peer The chat.
   * @param link The link.
   * @param options How to make the call.
   * @returns The link, and what took its place.
   * @throws {SyntaxError} If it is no invite link.
   */
  revokeInviteLink(
    peer: PeerLike,
    link: string,
    options: CallOptions = {},
  ): Promise<RevokedInviteLink> {
    return revokeInviteLink(this, peer, link, options);
  }

  /**
   * Deletes an invite link that was taken back.
   *
   * @param peer The chat.
   * @param link The link.
   * @param options How to make the call.
   * @throws {SyntaxError} If it is no invite link.
   */
  deleteInviteLink(
    peer: PeerLike,
    link: string,
    options: CallOptions = {},
  ): Promise<void> {
    return deleteInviteLink(this, peer, link, options);
  }

  /**
   * Deletes all invite links that an administrator took back.
   *
   * @param peer The chat.
   * @param admin Whose links. Default: the account.
   * @param options How to make the call.
   */
  deleteRevokedInviteLinks(
    peer: PeerLike,
    admin: PeerLike = "me",
    options: CallOptions = {},
  ): Promise<void> {
    return deleteRevokedInviteLinks(this, peer, admin, options);
  }

  /**
   * Iterates over invite links of an administrator, newest first.
   *
   * @param peer The chat.
   * @param options Whose links, and which.
   */
  iterInviteLinks(
    peer: PeerLike,
    options: InviteLinkListOptions = {},
  ): InviteLinkIterator {
    return new InviteLinkIterator(this, peer, options);
  }

  /**
   * Iterates over those who came in by invite links.
   *
   * @param peer The chat.
   * @param options `link`: only by this one.
   */
  iterInviteMembers(
    peer: PeerLike,
    options: InviteMemberOptions = {},
  ): InviteMemberIterator {
    return new InviteMemberIterator(this, peer, options);
  }

  /**
   * Iterates over those who wait to be let in.
   *
   * @param peer The chat.
   * @param options `link`: only by this one; `query`: part of a name.
   * @see {@link https://core.telegram.org/api/invites#join-requests}
   */
  iterJoinRequests(
    peer: PeerLike,
    options: Omit<InviteMemberOptions, "requested"> = {},
  ): InviteMemberIterator {
    return this.iterInviteMembers(peer, { ...options, requested: true });
  }

  /**
   * Lets in somebody who asked.
   *
   * @param peer The chat.
   * @param user Who asked.
   * @param options How to make the call.
   */
  approveJoinRequest(
    peer: PeerLike,
    user: PeerLike,
    options: CallOptions = {},
  ): Promise<void> {
    return answerJoinRequest(this, peer, user, true, options);
  }

  /**
   * Does not let in somebody who asked.
   *
   * @param peer The chat.
   * @param user Who asked.
   * @param options How to make the call.
   */
  declineJoinRequest(
    peer: PeerLike,
    user: PeerLike,
    options: CallOptions = {},
  ): Promise<void> {
    return answerJoinRequest(this, peer, user, false, options);
  }

  /**
   * Lets in everybody who asked.
   *
   * @param peer The chat.
   * @param options `link`: only those who came by this one.
   */
  approveAllJoinRequests(
    peer: PeerLike,
    options: AnswerRequestsOptions = {},
  ): Promise<void> {
    return answerAllJoinRequests(this, peer, true, options);
  }

  /**
   * Lets in nobody of those who asked.
   *
   * @param peer The chat.
   * @param options `link`: only those who came by this one.
   */
  declineAllJoinRequests(
    peer: PeerLike,
    options: AnswerRequestsOptions = {},
  ): Promise<void> {
    return answerAllJoinRequests(this, peer, false, options);
  }

  /**
   * Iterates over what administrators did in the last 48 hours, newest first.
   *
   * @param peer A channel or supergroup.
   * @param options Which events.
   * @throws {TypeError} If a kind of event is unknown.
   * @see {@link https://core.telegram.org/method/channels.getAdminLog}
   */
  iterAdminLog(
    peer: PeerLike,
    options: AdminLogOptions = {},
  ): AdminLogIterator {
    return new AdminLogIterator(this, peer, options);
  }
}
