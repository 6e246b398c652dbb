/**
 * The invite links of a group or channel, and those who asked to be let in.
 *
 * @module
 */

import type { ChatInviteExported } from "../../tl/mod.ts";

/** Somebody who came in by a link. */
export interface Importer {
  /** The account. */
  readonly userId: bigint;
  /** When, in seconds. */
  readonly date: number;
  /** The administrator who let it in. */
  readonly approvedBy?: bigint | undefined;
}

/** Somebody who asked to be let in. */
export interface JoinRequest {
  /** The account. */
  readonly userId: bigint;
  /** When, in seconds. */
  readonly date: number;
  /** The link that it came by. */
  readonly invite: Invite;
}

/** An invite link. */
export class Invite {
  /** Its secret part. */
  readonly hash: string;
  /** Who made it. */
  readonly adminId: bigint;
  /** When, in seconds. */
  readonly date: number;
  /** Made first, and never ending. */
  readonly permanent: boolean;
  /** Its name. */
  title: string | undefined;
  /** When it ends, in seconds. */
  expireDate: number | undefined;
  /** How many may come in by it. */
  usageLimit: number | undefined;
  /** Whether administrators have to let in who comes by it. */
  requestNeeded = false;
  /** Whether it was taken back. */
  revoked = false;
  /** Those who came in by it, in their order. */
  readonly importers: Importer[] = [];

  /**
   * @param options What is fixed about it.
   */
  constructor(options: {
    hash: string;
    adminId: bigint;
    date: number;
    permanent: boolean;
  }) {
    this.hash = options.hash;
    this.adminId = options.adminId;
    this.date = options.date;
    this.permanent = options.permanent;
  }

  /** The link itself. */
  get link(): string {
    return `https://t.me/+${this.hash}`;
  }

  /**
   * Tells whether anybody may still come in by it.
   *
   * @param now In seconds.
   * @returns Whether it was not taken back, has not ended, and is not used up.
   */
  isOpen(now: number): boolean {
    if (this.revoked) return false;
    if (this.expireDate !== undefined && this.expireDate <= now) return false;
    return this.usageLimit === undefined ||
      this.importers.length < this.usageLimit;
  }
}

/** All invite links of one group or channel. */
export class Invites {
  /** Links by their secret part, oldest first. */
  readonly links: Map<string, Invite> = new Map();
  /** Who asked to be let in, by account. */
  readonly requests: Map<bigint, JoinRequest> = new Map();

  /**
   * Shows a link.
   *
   * @param invite The link.
   * @returns Its TL form.
   */
  show(invite: Invite): ChatInviteExported {
    const waiting = [...this.requests.values()]
      .filter((request) => request.invite === invite).length;
    return {
      _: "chatInviteExported",
      revoked: invite.revoked,
      permanent: invite.permanent,
      requestNeeded: invite.requestNeeded,
      link: invite.link,
      adminId: invite.adminId,
      date: invite.date,
      expireDate: invite.expireDate,
      usageLimit: invite.usageLimit,
      usage: invite.importers.length || undefined,
      requested: waiting || undefined,
      title: invite.title,
    };
  }
}
