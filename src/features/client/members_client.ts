/**
 * Methods of the client for members of groups and channels, and for coming
 * and going.
 *
 * @module
 */

import type { PeerLike } from "../../client/mod.ts";
import type { TypeChatInvite } from "../../tl/mod.ts";
import type { CallOptions } from "../call_options.ts";
import {
  acceptInviteLink,
  checkInviteLink,
  deleteDialog,
  type DeleteDialogOptions,
  joinChat,
  type JoinOutcome,
  leaveChat,
  transferOwnership,
} from "../chats/mod.ts";
import {
  type AdminRightsBuilder,
  type AdminRightsOptions,
  banParticipant,
  type BanRights,
  type BanRightsOptions,
  demoteParticipant,
  type EditRightsOptions,
  type FoundPeers,
  getPermissions,
  type KickOptions,
  kickParticipant,
  type Participant,
  ParticipantIterator,
  type ParticipantOptions,
  type ParticipantPermissions,
  promoteParticipant,
  searchContacts,
  type SearchContactsOptions,
  setDefaultRights,
  setParticipantRank,
  unbanParticipant,
} from "../participants/mod.ts";
import { ChatsClient } from "./chats_client.ts";

/**
 * The part of the client that is about who is in chats.
 *
 * @example Making somebody a moderator, tried against the test server
 * ```ts
 * import { Client } from "@layer/mtproto";
 * import { TestServer } from "@layer/mtproto/testing";
 * import { assertEquals } from "@std/assert";
 *
 * await using server = await TestServer.start();
 * const phone = "15550001";
 * const ann = server.addUser({ phone, firstName: "Ann", code: "12345" });
 * const bob = server.addUser({ phone: "15550002", firstName: "Bob" });
 * await server.createChannel(ann.id, "Hall", {
 *   megagroup: true,
 *   username: "the_hall",
 *   memberIds: [bob.id],
 * });
 * await using client = await Client.connect({
 *   apiId: 1,
 *   apiHash: "0123456789abcdef0123456789abcdef",
 *   ...server.clientOptions(),
 * });
 * await client.signIn(await client.requestLoginCode(phone), "12345");
 *
 * const [member] = await client.searchPeer("@the_hall", "Bob");
 * await client.promoteParticipant("@the_hall", member!, {
 *   banUsers: true,
 *   title: "Moderator",
 * });
 * const permissions = await client.getPermissions("@the_hall", member!);
 * assertEquals(permissions.canBanUsers, true);
 * assertEquals(permissions.adminRank, "Moderator");
 * ```
 */
export class MembersClient extends ChatsClient {
  /**
   * Reads the members of a group or channel.
   *
   * @param peer The chat.
   * @param limit Most members to read. Default: 200.
   * @param options Which members.
   * @throws {ChatKindError} If the peer is a user.
   * @see {@link https://core.telegram.org/method/channels.getParticipants}
   */
  getParticipants(
    peer: PeerLike,
    limit: number = 200,
    options: Omit<ParticipantOptions, "limit"> = {},
  ): Promise<Participant[]> {
    return this.iterParticipants(peer, { ...options, limit }).toArray();
  }

  /**
   * Iterates over the members of a group or channel, asking for a page of
   * 200 when it needs one. The server shows only a part of large groups to
   * those who do not manage them.
   *
   * @param peer The chat.
   * @param options Which members.
   * @throws {TypeError} If the filter is unknown, or takes no query.
   * @throws {RangeError} If a number is out of range.
   */
  iterParticipants(
    peer: PeerLike,
    options: ParticipantOptions = {},
  ): ParticipantIterator {
    return new ParticipantIterator(this, peer, options);
  }

  /**
   * Searches the members of a group or channel by name.
   *
   * @param peer The chat.
   * @param query Part of a name or username.
   * @param options Which members; `limit` is 200 if not set.
   */
  searchPeer(
    peer: PeerLike,
    query: string,
    options: Omit<ParticipantOptions, "query"> = {},
  ): Promise<Participant[]> {
    return this.getParticipants(peer, options.limit, { ...options, query });
  }

  /**
   * Searches users, groups and channels by name: those that the account
   * knows, and all others by public name.
   *
   * @param query Part of a name or username, not blank.
   * @param options How to look.
   * @throws {RangeError} If the query is blank, or `limit` is not 1 to 100.
   * @see {@link https://core.telegram.org/method/contacts.search}
   */
  searchContacts(
    query: string,
    options: SearchContactsOptions = {},
  ): Promise<FoundPeers> {
    return searchContacts(this, query, options);
  }

  /**
   * Removes a member, who may come back. In channels and supergroups: a ban
   * of 60 seconds, and then its end, which ends by itself if the second call
   * fails; restrictions that the member had end with it.
   *
   * @param peer The chat.
   * @param user Who.
   * @param options How.
   * @throws {ChatKindError} If the peer is a user.
   */
  kickParticipant(
    peer: PeerLike,
    user: PeerLike,
    options: KickOptions = {},
  ): Promise<void> {
    return kickParticipant(this, peer, user, options);
  }

  /**
   * Forbids a member things. What `rights` does not name stays as it is, end
   * included; if it names nothing, the member is shut out.
   *
   * @param peer A supergroup or channel.
   * @param user Who; channels that write as themselves count too.
   * @param rights What to forbid and until when. Default: everything, for
   * ever.
   * @param options `replace`: lift what is not named.
   * @throws {ChatKindError} If the peer is a basic group or a user: see
   * {@linkcode MembersClient.kickParticipant}.
   * @throws {TypeError} If a right is unknown.
   * @throws {RangeError} If `until` is not from 0 to 2³¹ − 1 seconds.
   * @see {@link https://core.telegram.org/api/rights}
   */
  banParticipant(
    peer: PeerLike,
    user: PeerLike,
    rights: BanRights | BanRightsOptions = {},
    options: EditRightsOptions = {},
  ): Promise<void> {
    return banParticipant(this, peer, user, rights, options);
  }

  /**
   * Lifts every ban and restriction of somebody, who does not come back by
   * it.
   *
   * @param peer A supergroup or channel.
   * @param user Who.
   * @param options How to make the call.
   * @throws {ChatKindError} If the peer is a basic group or a user.
   */
  unbanParticipant(
    peer: PeerLike,
    user: PeerLike,
    options: CallOptions = {},
  ): Promise<void> {
    return unbanParticipant(this, peer, user, options);
  }

  /**
   * Makes somebody an administrator, or changes what one may do. What
   * `rights` does not name stays as it is, title included, and is not
   * granted to a new administrator. Administrators of basic groups have all
   * rights: `fullAdmin()`, or nothing but a title.
   *
   * @param peer The chat.
   * @param user Who.
   * @param rights What to grant, and the title.
   * @param options `replace`: take away what is not named.
   * @throws {ChatKindError} If the peer is a user, or a basic group and only
   * some rights are named.
   * @throws {TypeError} If a right is unknown.
   * @throws {RangeError} If the title is over 16 characters.
   * @see {@link https://core.telegram.org/api/rights}
   */
  promoteParticipant(
    peer: PeerLike,
    user: PeerLike,
    rights: AdminRightsBuilder | AdminRightsOptions,
    options: EditRightsOptions = {},
  ): Promise<void> {
    return promoteParticipant(this, peer, user, rights, options);
  }

  /**
   * Makes an administrator a member again.
   *
   * @param peer The chat.
   * @param user Who.
   * @param options How to make the call.
   * @throws {ChatKindError} If the peer is a user.
   */
  demoteParticipant(
    peer: PeerLike,
    user: PeerLike,
    options: CallOptions = {},
  ): Promise<void> {
    return demoteParticipant(this, peer, user, options);
  }

  /**
   * Makes somebody else the owner of a chat. The password is not sent, only a
   * proof of it.
   *
   * @param peer The chat.
   * @param user Who is to own it.
   * @param password Password of the account (2FA).
   * @param options How to make the calls.
   * @throws {RangeError} If the password is empty.
   * @throws {RpcError} `PASSWORD_MISSING`, `PASSWORD_HASH_INVALID`, or
   * `PASSWORD_TOO_FRESH` and `SESSION_TOO_FRESH` with the seconds to wait.
   * @see {@link https://core.telegram.org/method/messages.editChatCreator}
   */
  transferOwnership(
    peer: PeerLike,
    user: PeerLike,
    password: string,
    options: CallOptions = {},
  ): Promise<void> {
    return transferOwnership(this, peer, user, password, options);
  }

  /**
   * Sets the tag beside the name of a member.
   *
   * @param peer A group or supergroup.
   * @param user Who.
   * @param rank At most 16 characters; `""` for none.
   * @param options How to make the call.
   * @throws {RangeError} If the tag is longer.
   * @see {@link https://core.telegram.org/api/rank}
   */
  setParticipantRank(
    peer: PeerLike,
    user: PeerLike,
    rank: string,
    options: CallOptions = {},
  ): Promise<void> {
    return setParticipantRank(this, peer, user, rank, options);
  }

  /**
   * Changes what is forbidden to everybody who is no administrator. What
   * `rights` does not name stays as it is.
   *
   * @param peer A group or supergroup.
   * @param rights What to forbid, and what to allow.
   * @param options `replace`: allow what is not named.
   * @throws {ChatKindError} If the peer is a user.
   * @throws {RangeError} If `until` or `noView` is set: neither can be.
   */
  setDefaultRights(
    peer: PeerLike,
    rights: BanRights | BanRightsOptions,
    options: EditRightsOptions = {},
  ): Promise<void> {
    return setDefaultRights(this, peer, rights, options);
  }

  /**
   * Reads what somebody may do in a chat: own rights, restrictions and the
   * default rights of the chat taken together.
   *
   * @param peer The chat.
   * @param user Who; `"me"` for the account itself.
   * @param options How to make the calls.
   * @throws {ChatKindError} If the peer is a user.
   */
  getPermissions(
    peer: PeerLike,
    user: PeerLike,
    options: CallOptions = {},
  ): Promise<ParticipantPermissions> {
    return getPermissions(this, peer, user, options);
  }

  /**
   * Joins a channel or supergroup.
   *
   * @param target `"@name"`, a link, an invite link, or anything that stands
   * for a channel.
   * @param options How to make the calls.
   * @returns What came of it: `"joined"`, or who has to be asked.
   * @throws {ChatKindError} If it is a user or a basic group.
   */
  joinChat(target: PeerLike, options: CallOptions = {}): Promise<JoinOutcome> {
    return joinChat(this, target, options);
  }

  /**
   * Joins the chat of an invite link.
   *
   * @param link The link, see {@linkcode parseInviteHash}.
   * @param options How to make the call.
   * @returns What came of it: `"joined"`, or who has to be asked.
   * @throws {SyntaxError} If it is no invite link.
   * @throws {RpcError} `INVITE_HASH_EXPIRED`, or `USER_ALREADY_PARTICIPANT`.
   * @see {@link https://core.telegram.org/api/invites}
   */
  acceptInviteLink(
    link: string,
    options: CallOptions = {},
  ): Promise<JoinOutcome> {
    return acceptInviteLink(this, link, options);
  }

  /**
   * Reads what is behind an invite link, without joining.
   *
   * @param link The link, see {@linkcode parseInviteHash}.
   * @param options How to make the call.
   * @throws {SyntaxError} If it is no invite link.
   */
  checkInviteLink(
    link: string,
    options: CallOptions = {},
  ): Promise<TypeChatInvite> {
    return checkInviteLink(this, link, options);
  }

  /**
   * Leaves a group or channel.
   *
   * @param peer The chat.
   * @param options How to make the call.
   * @throws {ChatKindError} If the peer is a user.
   */
  leaveChat(peer: PeerLike, options: CallOptions = {}): Promise<void> {
    return leaveChat(this, peer, options);
  }

  /**
   * Takes a chat off the chat list: leaves groups and channels, and deletes
   * the messages of groups and private chats.
   *
   * @param peer The chat.
   * @param options `revoke`: for the other side too.
   */
  deleteDialog(
    peer: PeerLike,
    options: DeleteDialogOptions = {},
  ): Promise<void> {
    return deleteDialog(this, peer, options);
  }
}
