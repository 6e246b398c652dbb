/**
 * `ParticipantPermissions`: what somebody may do in a chat.
 *
 * @see https://core.telegram.org/api/rights
 *
 * @module
 */

import type { ChatAdminRights, ChatBannedRights } from "../../tl/mod.ts";
import { ADMIN_RIGHTS, type AdminRight } from "./admin_rights_options.ts";
import type { BannedRight } from "./ban_rights_options.ts";
import type { Participant } from "./participant.ts";

/** Fields that `sendMedia` forbids along with itself. */
const MEDIA: readonly BannedRight[] = [
  "sendPhotos",
  "sendVideos",
  "sendRoundvideos",
  "sendAudios",
  "sendVoices",
  "sendDocs",
  "sendStickers",
  "sendGifs",
];

/** Fields that `sendMessages` forbids along with itself. */
const MESSAGES: readonly BannedRight[] = [
  ...MEDIA,
  "sendMedia",
  "sendGames",
  "sendInline",
  "embedLinks",
  "sendPolls",
  "sendPlain",
];

/** What members may only if nothing forbids it, and administrators by right. */
const SHARED: Partial<Record<BannedRight, AdminRight>> = {
  changeInfo: "changeInfo",
  inviteUsers: "inviteUsers",
  pinMessages: "pinMessages",
  manageTopics: "manageTopics",
  manageLinkedPeers: "manageLinkedPeers",
};

/** What {@linkcode ParticipantPermissions} is made from. */
export interface PermissionSources {
  /** Who it is about; `undefined` if it is not in the chat. */
  readonly participant: Participant | undefined;
  /** What ordinary members may not do. */
  readonly defaultBannedRights?: ChatBannedRights | undefined;
  /** Whether only administrators post: a channel, no group. */
  readonly isBroadcast?: boolean;
}

/**
 * What somebody may do in a chat: own rights, restrictions and the chat's
 * default rights taken together. Who is not in the chat may do nothing.
 *
 * @see {@link https://core.telegram.org/api/rights}
 *
 * @example A member of a chat where nobody sends media
 * ```ts
 * import { Participant, ParticipantPermissions } from "@layer/mtproto";
 * import { assertEquals } from "@std/assert";
 *
 * const permissions = new ParticipantPermissions({
 *   participant: new Participant(
 *     { _: "channelParticipant", userId: 7n, date: 1_700_000_000 },
 *     { users: new Map(), chats: new Map() },
 *   ),
 *   defaultBannedRights: {
 *     _: "chatBannedRights",
 *     sendMedia: true,
 *     untilDate: 0,
 *   },
 * });
 * assertEquals(permissions.canSendMessages, true);
 * assertEquals(permissions.can("sendPhotos"), false);
 * ```
 */
export class ParticipantPermissions {
  /** Who it is about; `undefined` if it is not in the chat. */
  readonly participant: Participant | undefined;
  /** What ordinary members of the chat may not do, if the server told. */
  readonly defaultBannedRights: ChatBannedRights | undefined;
  readonly #isBroadcast: boolean;

  /**
   * Made by `client.getPermissions()`.
   *
   * @param sources What it is made from.
   */
  constructor(sources: PermissionSources) {
    this.participant = sources.participant;
    this.defaultBannedRights = sources.defaultBannedRights;
    this.#isBroadcast = sources.isBroadcast === true;
  }

  /** Whether it owns the chat. */
  get isCreator(): boolean {
    return this.#type === "creator";
  }

  /** Whether it manages the chat, as owner or administrator. */
  get isAdmin(): boolean {
    return this.#type === "creator" || this.#type === "admin";
  }

  /** Whether it is shut out. */
  get isBanned(): boolean {
    return this.#type === "banned";
  }

  /** Whether some things are forbidden to it alone. */
  get isRestricted(): boolean {
    return this.#type === "restricted";
  }

  /** Whether it left, or never was there. */
  get isLeft(): boolean {
    return !this.isBanned && !this.isMember();
  }

  /** Whether it is in the chat. */
  isMember(): boolean {
    return this.participant?.isMember === true;
  }

  /** Title or tag beside the name, if there is one. */
  get adminRank(): string | undefined {
    return this.participant?.rank;
  }

  /** Rights of an administrator; basic groups tell none. */
  get adminRights(): ChatAdminRights | undefined {
    const status = this.participant?.status;
    return status?.type === "creator" || status?.type === "admin"
      ? status.rights
      : undefined;
  }

  /** What is forbidden to it alone. */
  get bannedRights(): ChatBannedRights | undefined {
    const status = this.participant?.status;
    return status?.type === "restricted" || status?.type === "banned"
      ? status.rights
      : undefined;
  }

  /** When restriction or ban ends, Unix seconds; `undefined`: never. */
  get until(): number | undefined {
    const status = this.participant?.status;
    return status?.type === "restricted" || status?.type === "banned"
      ? status.until
      : undefined;
  }

  /**
   * Tells whether it may do what members may unless it is forbidden.
   *
   * @param right A field of `chatBannedRights`, as `"sendPhotos"`.
   * @returns Whether nothing forbids it.
   */
  can(right: BannedRight): boolean {
    if (!this.isMember()) return false;
    if (right === "viewMessages") return true;
    const adminRight = SHARED[right];
    if (this.isAdmin) {
      if (adminRight !== undefined && this.#has(adminRight)) return true;
      if (adminRight === undefined) return this.#canSendAsAdmin(right);
    }
    if (this.#isBroadcast) return right === "sendReactions";
    return !isForbidden(this.bannedRights, right) &&
      !isForbidden(this.defaultBannedRights, right);
  }

  /**
   * Tells whether it has a right of administrators.
   *
   * @param right A field of `chatAdminRights`, as `"banUsers"`.
   * @returns Whether it has it. Owners have all but `anonymous` and `other`,
   * which are as they were set.
   */
  has(right: AdminRight): boolean {
    return this.isAdmin && this.#has(right);
  }

  /** Whether it may write. */
  get canSendMessages(): boolean {
    return this.can("sendMessages");
  }

  /** Whether it may send media. */
  get canSendMedia(): boolean {
    return this.can("sendMedia");
  }

  /** Whether it may pin messages. */
  get canPinMessages(): boolean {
    return this.can("pinMessages");
  }

  /** Whether it may change title, picture and description. */
  get canChangeInfo(): boolean {
    return this.can("changeInfo");
  }

  /** Whether it may bring in others. */
  get canInviteUsers(): boolean {
    return this.can("inviteUsers");
  }

  /** Whether it may make others administrators. */
  get canAddAdmins(): boolean {
    return this.has("addAdmins");
  }

  /** Whether it may delete messages of others. */
  get canDeleteMessages(): boolean {
    return this.has("deleteMessages");
  }

  /** Whether it may ban and restrict others. */
  get canBanUsers(): boolean {
    return this.has("banUsers");
  }

  get #type(): string | undefined {
    return this.participant?.status.type;
  }

  #has(right: AdminRight): boolean {
    const rights = this.adminRights;
    if (right === "anonymous" || right === "other") {
      return rights?.[right] === true;
    }
    if (this.isCreator) return ADMIN_RIGHTS.includes(right);
    // Basic groups tell no rights: administrators may all but name others.
    if (rights === undefined) return right !== "addAdmins";
    return rights[right] === true;
  }

  /** Restrictions and default rights do not touch administrators. */
  #canSendAsAdmin(right: BannedRight): boolean {
    return !this.#isBroadcast || !MESSAGES.includes(right) &&
        right !== "sendMessages" ||
      this.#has("postMessages");
  }
}

function isForbidden(
  rights: ChatBannedRights | undefined,
  right: BannedRight,
): boolean {
  if (rights === undefined) return false;
  return rights[right] === true ||
    rights.sendMessages === true && MESSAGES.includes(right) ||
    rights.sendMedia === true && MEDIA.includes(right);
}
