/**
 * Basic groups, supergroups and channels.
 *
 * @module
 */

import type {
  ChannelAdminLogEvent,
  ChatAdminRights,
  ChatBannedRights,
} from "../../tl/mod.ts";
import { EventLog } from "./event_log.ts";
import { Invites } from "./invites.ts";
import { MessageBox } from "./message_box.ts";
import type { StoredPhoto } from "./stored_file.ts";

/** Every right of an administrator, for the one who made the group. */
export const ALL_ADMIN_RIGHTS: ChatAdminRights = {
  _: "chatAdminRights",
  changeInfo: true,
  postMessages: true,
  editMessages: true,
  deleteMessages: true,
  banUsers: true,
  inviteUsers: true,
  pinMessages: true,
  addAdmins: true,
  manageCall: true,
  other: true,
  manageTopics: true,
};

/** No restriction at all. */
export const NO_BANNED_RIGHTS: ChatBannedRights = {
  _: "chatBannedRights",
  untilDate: 2147483647,
};

/** A member of a basic group. */
export interface GroupMember {
  /** The account. */
  readonly userId: bigint;
  /** Who added it. */
  readonly inviterId: bigint;
  /** When, in seconds. */
  readonly date: number;
  /** Whether it may manage the group. */
  admin: boolean;
  /** The tag beside its name. */
  rank?: string;
}

/** A basic group: up to 200 members, each with its own copy of a message. */
export class Group {
  /** The id in the API. */
  readonly id: bigint;
  /** The account that owns it: the one that made it, at first. */
  creatorId: bigint;
  /** When it was made, in seconds. */
  readonly date: number;
  /** Its name. */
  title: string;
  /** Its description. */
  about = "";
  /** Grows with every change of the members. */
  version = 1;
  /** Its picture. */
  photo: StoredPhoto | undefined;
  /** The members, in the order in which they came. */
  readonly members: Map<bigint, GroupMember> = new Map();
  /** What ordinary members may not do. */
  defaultBannedRights: ChatBannedRights = NO_BANNED_RIGHTS;
  /** Its invite links, and who asked to be let in. */
  readonly invites: Invites = new Invites();
  /** Seconds after which messages are deleted; 0 for never. */
  ttlPeriod = 0;

  /**
   * @param id The id in the API.
   * @param title Its name.
   * @param creatorId The account that makes it.
   * @param date When, in seconds.
   */
  constructor(id: bigint, title: string, creatorId: bigint, date: number) {
    this.id = id;
    this.title = title;
    this.creatorId = creatorId;
    this.date = date;
    this.add(creatorId, creatorId, date);
  }

  /**
   * Adds a member.
   *
   * @param userId The account.
   * @param inviterId Who adds it.
   * @param date When, in seconds.
   */
  add(userId: bigint, inviterId: bigint, date: number): void {
    this.members.set(userId, { userId, inviterId, date, admin: false });
  }

  /**
   * Tells whether an account manages the group.
   *
   * @param userId The account.
   * @returns Whether it made the group or was made an administrator.
   */
  isAdmin(userId: bigint): boolean {
    return this.creatorId === userId ||
      this.members.get(userId)?.admin === true;
  }
}

/** A member, former member or banned user of a channel. */
export interface ChannelMember {
  /** The account. */
  readonly userId: bigint;
  /** Who added it; itself if it joined. */
  readonly inviterId: bigint;
  /** When, in seconds. */
  readonly date: number;
  /** Whether it left. */
  left: boolean;
  /** Set for administrators. */
  adminRights?: ChatAdminRights;
  /** Who made it an administrator. */
  promotedBy?: bigint;
  /** The title of an administrator, or the tag of a member. */
  rank?: string;
  /** Set for those who may not do everything, or nothing. */
  bannedRights?: ChatBannedRights;
  /** Who restricted it. */
  kickedBy?: bigint;
}

/** A channel, or a supergroup: everybody reads the same messages. */
export class Channel {
  /** The id in the API. */
  readonly id: bigint;
  /** The account that owns it: the one that made it, at first. */
  creatorId: bigint;
  /** When it was made, in seconds. */
  readonly date: number;
  /** A supergroup; otherwise a broadcast channel. */
  readonly megagroup: boolean;
  /** A supergroup with topics. */
  forum = false;
  /** Its name. */
  title: string;
  /** Its description. */
  about: string;
  /** The public name. */
  username: string | undefined;
  /** Posts carry the names of their authors. */
  signatures = false;
  /** Seconds between two messages of one member; 0 for no limit. */
  slowModeSeconds = 0;
  /** Its picture. */
  photo: StoredPhoto | undefined;
  /** Everybody that had to do with it. */
  readonly members: Map<bigint, ChannelMember> = new Map();
  /** Its messages. */
  readonly box: MessageBox = new MessageBox();
  /** Its own `pts` sequence. */
  readonly log: EventLog = new EventLog();
  /** The newest message that anybody but its author has read. */
  readOutboxMaxId = 0;
  /** What its administrators did, oldest first. */
  readonly adminLog: ChannelAdminLogEvent[] = [];
  /** When each member wrote last, in seconds, for slow mode. */
  readonly lastSent: Map<bigint, number> = new Map();
  /** What ordinary members may not do. */
  defaultBannedRights: ChatBannedRights = NO_BANNED_RIGHTS;
  /** Its invite links, and who asked to be let in. */
  readonly invites: Invites = new Invites();
  /** Seconds after which messages are deleted; 0 for never. */
  ttlPeriod = 0;

  /**
   * @param options What is fixed about it, and the names.
   */
  constructor(options: {
    id: bigint;
    creatorId: bigint;
    date: number;
    megagroup: boolean;
    title: string;
    about: string;
  }) {
    this.id = options.id;
    this.creatorId = options.creatorId;
    this.date = options.date;
    this.megagroup = options.megagroup;
    this.title = options.title;
    this.about = options.about;
    const creator = this.add(this.creatorId, this.creatorId, this.date);
    creator.adminRights = ALL_ADMIN_RIGHTS;
  }

  /**
   * Adds a member, or brings one back.
   *
   * @param userId The account.
   * @param inviterId Who adds it; itself if it joins.
   * @param date When, in seconds.
   * @returns The member, to be changed in place.
   */
  add(userId: bigint, inviterId: bigint, date: number): ChannelMember {
    const member: ChannelMember = { userId, inviterId, date, left: false };
    const former = this.members.get(userId);
    if (former?.bannedRights !== undefined) {
      member.bannedRights = former.bannedRights;
    }
    this.members.set(userId, member);
    return member;
  }

  /**
   * Finds a present member.
   *
   * @param userId The account.
   * @returns The member, or nothing if it is not there, left or banned.
   */
  member(userId: bigint): ChannelMember | undefined {
    const member = this.members.get(userId);
    if (member === undefined || member.left) return undefined;
    return member.bannedRights?.viewMessages === true ? undefined : member;
  }

  /**
   * Ends the bans and restrictions whose time is over.
   *
   * @param now In seconds.
   */
  forgive(now: number): void {
    for (const member of this.members.values()) {
      const until = member.bannedRights?.untilDate ?? 0;
      if (until === 0 || until > now) continue;
      delete member.bannedRights;
      delete member.kickedBy;
    }
  }

  /**
   * Lists the present members.
   *
   * @returns Their ids, in the order in which they came.
   */
  memberIds(): bigint[] {
    return [...this.members.keys()].filter((id) => this.member(id));
  }

  /**
   * Tells whether an account may do something that needs a right.
   *
   * @param userId The account.
   * @param right The right.
   * @returns Whether it may.
   */
  may(
    userId: bigint,
    right: Exclude<keyof ChatAdminRights, "_">,
  ): boolean {
    return this.creatorId === userId ||
      this.member(userId)?.adminRights?.[right] === true;
  }
}
