/**
 * What an administrator may do in a chat.
 *
 * @see https://core.telegram.org/api/rights
 *
 * @module
 */

import type { ChatAdminRights } from "../../tl/mod.ts";
import { checkLength } from "../check_arguments.ts";

/** A field of `chatAdminRights`: something that administrators may do. */
export type AdminRight = Exclude<keyof ChatAdminRights, "_">;

/**
 * What to grant. `true` grants, `false` takes away; what is not named stays
 * as it is for that administrator, and is not granted to a new one.
 */
export interface AdminRightsOptions {
  /** Change title, picture and description. @default {as it is} */
  changeInfo?: boolean;
  /** Post, in channels. @default {as it is} */
  postMessages?: boolean;
  /** Change posts of others, in channels. @default {as it is} */
  editMessages?: boolean;
  /** Delete messages of others. @default {as it is} */
  deleteMessages?: boolean;
  /** Ban and restrict members. @default {as it is} */
  banUsers?: boolean;
  /** Bring in others, and make invite links. @default {as it is} */
  inviteUsers?: boolean;
  /** Pin messages. @default {as it is} */
  pinMessages?: boolean;
  /** Make others administrators, with rights that one has oneself. @default {as it is} */
  addAdmins?: boolean;
  /** Be hidden among the members, and write as the group. @default {as it is} */
  anonymous?: boolean;
  /** Manage calls and live streams. @default {as it is} */
  manageCall?: boolean;
  /** Be an administrator with none of the other rights. @default {as it is} */
  other?: boolean;
  /** Make, change and delete topics of forums. @default {as it is} */
  manageTopics?: boolean;
  /** Post stories. @default {as it is} */
  postStories?: boolean;
  /** Change stories of others. @default {as it is} */
  editStories?: boolean;
  /** Delete stories of others. @default {as it is} */
  deleteStories?: boolean;
  /** Answer direct messages to the channel. @default {as it is} */
  manageDirectMessages?: boolean;
  /** Change the tags of members. @default {as it is} */
  manageRanks?: boolean;
  /** Manage linked chats. @default {as it is} */
  manageLinkedPeers?: boolean;
  /**
   * Title beside the name, as "Moderator": at most 16 characters, no emoji;
   * `""` for none.
   *
   * @default {as it is}
   */
  title?: string;
}

/** Every right, in the order of the schema. */
export const ADMIN_RIGHTS: readonly AdminRight[] = [
  "changeInfo",
  "postMessages",
  "editMessages",
  "deleteMessages",
  "banUsers",
  "inviteUsers",
  "pinMessages",
  "addAdmins",
  "anonymous",
  "manageCall",
  "other",
  "manageTopics",
  "postStories",
  "editStories",
  "deleteStories",
  "manageDirectMessages",
  "manageRanks",
  "manageLinkedPeers",
];

/** Rights that a full administrator has: all but to be hidden. */
export const FULL_RIGHTS: readonly AdminRight[] = ADMIN_RIGHTS.filter((right) =>
  right !== "anonymous"
);

/** Most characters of a title or tag. */
const MAX_RANK = 16;

/** What was named, in the schema's words. */
export interface NamedRights {
  /** Fields that were named. */
  readonly flags: Readonly<Partial<Record<AdminRight, boolean>>>;
  /** The title, if one was named. */
  readonly rank: string | undefined;
}

/**
 * Checks what is to be granted.
 *
 * @param rights What the caller gave.
 * @param verb What cannot be done, for the message.
 * @returns The same in the schema's words.
 * @throws {TypeError} If a field is unknown or of the wrong kind.
 * @throws {RangeError} If the title is over 16 characters.
 */
export function checkAdminRights(
  rights: AdminRightsOptions,
  verb: string,
): NamedRights {
  if (typeof rights !== "object" || rights === null) {
    throw new TypeError(
      `Cannot ${verb}: rights must be AdminRightsBuilder or options, got ` +
        (rights === null ? "null" : typeof rights),
    );
  }
  const flags: Partial<Record<AdminRight, boolean>> = {};
  for (const [name, value] of Object.entries(rights)) {
    if (value === undefined || name === "title") continue;
    if (!ADMIN_RIGHTS.includes(name as AdminRight)) {
      throw new TypeError(
        `Cannot ${verb}: rights must have only known fields, got "${name}"`,
      );
    }
    if (typeof value !== "boolean") {
      throw new TypeError(
        `Cannot ${verb}: ${name} must be a boolean, got ${typeof value}`,
      );
    }
    flags[name as AdminRight] = value;
  }
  const { title } = rights;
  if (title !== undefined) checkRank(title, "title", verb);
  return { flags, rank: title };
}

/**
 * Checks a title or tag.
 *
 * @param rank What the caller gave.
 * @param field Its name, for the message.
 * @param verb What cannot be done, for the message.
 * @throws {TypeError} If it is no string.
 * @throws {RangeError} If it is over 16 characters.
 */
export function checkRank(rank: string, field: string, verb: string): void {
  checkLength(rank, field, verb, 0, MAX_RANK);
}
