/**
 * What somebody is in a group or channel.
 *
 * @module
 */

import type {
  ChatAdminRights,
  ChatBannedRights,
  TypeChannelParticipant,
  TypeChatParticipant,
} from "../../tl/mod.ts";

/**
 * What somebody is in a chat:
 *
 * - `creator`: owns it;
 * - `admin`: manages it; `rights` says how, basic groups have none;
 * - `member`: is in it, and may what everybody may;
 * - `restricted`: may not do some things; `isMember` says whether it is in;
 * - `banned`: may not even read;
 * - `left`: is not in it.
 *
 * `until` is in Unix seconds, `undefined` for ever.
 */
export type ParticipantStatus =
  | { readonly type: "creator"; readonly rights?: ChatAdminRights }
  | {
    readonly type: "admin";
    readonly rights?: ChatAdminRights;
    readonly canEdit: boolean;
    readonly promotedBy?: bigint;
  }
  | { readonly type: "member" }
  | {
    readonly type: "restricted";
    readonly rights: ChatBannedRights;
    readonly isMember: boolean;
    readonly restrictedBy: bigint;
    readonly until: number | undefined;
  }
  | {
    readonly type: "banned";
    readonly rights: ChatBannedRights;
    readonly bannedBy: bigint;
    readonly until: number | undefined;
  }
  | { readonly type: "left" };

/** The last second that fits: the server's word for no end. */
const FOREVER = 0x7fffffff;

/**
 * Reads what somebody is.
 *
 * @param raw A line of a list of members.
 * @returns The status.
 */
export function statusOf(
  raw: TypeChannelParticipant | TypeChatParticipant,
): ParticipantStatus {
  switch (raw._) {
    case "channelParticipantCreator":
      return { type: "creator", rights: raw.adminRights };
    case "chatParticipantCreator":
      return { type: "creator" };
    case "channelParticipantAdmin":
      return {
        type: "admin",
        rights: raw.adminRights,
        canEdit: raw.canEdit === true,
        promotedBy: raw.promotedBy,
      };
    case "chatParticipantAdmin":
      return { type: "admin", canEdit: false };
    case "channelParticipantBanned":
      return shutOut(raw.bannedRights, raw.kickedBy, raw.left !== true);
    case "channelParticipantLeft":
      return { type: "left" };
  }
  return { type: "member" };
}

function shutOut(
  rights: ChatBannedRights,
  by: bigint,
  isMember: boolean,
): ParticipantStatus {
  const { untilDate } = rights;
  const until = untilDate === 0 || untilDate === FOREVER
    ? undefined
    : untilDate;
  return rights.viewMessages
    ? { type: "banned", rights, bannedBy: by, until }
    : { type: "restricted", rights, isMember, restrictedBy: by, until };
}
