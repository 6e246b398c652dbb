/**
 * What somebody may not do in a chat.
 *
 * @see https://core.telegram.org/api/rights
 *
 * @module
 */

import type { ChatBannedRights } from "../../tl/mod.ts";
import { toUnixSeconds } from "../check_arguments.ts";

/** A field of `chatBannedRights`: something that can be forbidden. */
export type BannedRight = Exclude<keyof ChatBannedRights, "_" | "untilDate">;

/**
 * What to forbid. `true` forbids, `false` allows again; what is not named
 * stays as it is for that member.
 */
export interface BanRightsOptions {
  /** Shut out: neither in the chat nor able to read it. @default {as it is} */
  noView?: boolean;
  /** No messages at all. @default {as it is} */
  noMessages?: boolean;
  /** No media of any kind. @default {as it is} */
  noMedia?: boolean;
  /** No stickers. @default {as it is} */
  noStickers?: boolean;
  /** No animations. @default {as it is} */
  noGifs?: boolean;
  /** No games. @default {as it is} */
  noGames?: boolean;
  /** No results of inline bots. @default {as it is} */
  noInline?: boolean;
  /** No previews of links. @default {as it is} */
  noLinks?: boolean;
  /** No polls. @default {as it is} */
  noPolls?: boolean;
  /** No changes of title, picture and description. @default {as it is} */
  noChangeInfo?: boolean;
  /** No bringing in of others. @default {as it is} */
  noInviteUsers?: boolean;
  /** No pinning. @default {as it is} */
  noPinMessages?: boolean;
  /** No making and changing of forum topics. @default {as it is} */
  noManageTopics?: boolean;
  /** No photos. @default {as it is} */
  noPhotos?: boolean;
  /** No videos. @default {as it is} */
  noVideos?: boolean;
  /** No round videos. @default {as it is} */
  noRoundvideos?: boolean;
  /** No music. @default {as it is} */
  noAudios?: boolean;
  /** No voice messages. @default {as it is} */
  noVoices?: boolean;
  /** No files. @default {as it is} */
  noDocs?: boolean;
  /** No plain texts. @default {as it is} */
  noPlain?: boolean;
  /** No change of one's own tag. @default {as it is} */
  noEditRank?: boolean;
  /** No reactions. @default {as it is} */
  noReactions?: boolean;
  /** No managing of linked chats. @default {as it is} */
  noManageLinkedPeers?: boolean;
  /**
   * When it ends: a `Date`, or Unix seconds; 0 is never. The server takes
   * less than 30 seconds or more than 366 days from now for ever.
   *
   * @default {as it is; for ever if nothing was forbidden}
   */
  until?: Date | number;
}

/** Names of options, and the fields of the schema that they stand for. */
export const BAN_FLAGS: Readonly<
  Record<Exclude<keyof BanRightsOptions, "until">, BannedRight>
> = {
  noView: "viewMessages",
  noMessages: "sendMessages",
  noMedia: "sendMedia",
  noStickers: "sendStickers",
  noGifs: "sendGifs",
  noGames: "sendGames",
  noInline: "sendInline",
  noLinks: "embedLinks",
  noPolls: "sendPolls",
  noChangeInfo: "changeInfo",
  noInviteUsers: "inviteUsers",
  noPinMessages: "pinMessages",
  noManageTopics: "manageTopics",
  noPhotos: "sendPhotos",
  noVideos: "sendVideos",
  noRoundvideos: "sendRoundvideos",
  noAudios: "sendAudios",
  noVoices: "sendVoices",
  noDocs: "sendDocs",
  noPlain: "sendPlain",
  noEditRank: "editRank",
  noReactions: "sendReactions",
  noManageLinkedPeers: "manageLinkedPeers",
};

/** What was named, in the schema's words. */
export interface NamedBans {
  /** Fields that were named. */
  readonly flags: Readonly<Partial<Record<BannedRight, boolean>>>;
  /** Unix seconds, if an end was named; 0 for never. */
  readonly untilDate: number | undefined;
}

/**
 * Checks what is to be forbidden.
 *
 * @param rights What the caller gave.
 * @param verb What cannot be done, for the message.
 * @returns The same in the schema's words.
 * @throws {TypeError} If a field is unknown or of the wrong kind.
 * @throws {RangeError} If `until` is not from 0 to 2³¹ − 1.
 */
export function checkBanRights(
  rights: BanRightsOptions,
  verb: string,
): NamedBans {
  if (typeof rights !== "object" || rights === null) {
    throw new TypeError(
      `Cannot ${verb}: rights must be BanRights or options, got ` +
        (rights === null ? "null" : typeof rights),
    );
  }
  const flags: Partial<Record<BannedRight, boolean>> = {};
  for (const [name, value] of Object.entries(rights)) {
    if (value === undefined || name === "until") continue;
    if (!Object.hasOwn(BAN_FLAGS, name)) {
      throw new TypeError(
        `Cannot ${verb}: rights must have only known fields, got "${name}"`,
      );
    }
    if (typeof value !== "boolean") {
      throw new TypeError(
        `Cannot ${verb}: ${name} must be a boolean, got ${typeof value}`,
      );
    }
    flags[BAN_FLAGS[name as keyof typeof BAN_FLAGS]] = value;
  }
  const { until } = rights;
  return {
    flags,
    untilDate: until === undefined
      ? undefined
      : toUnixSeconds(until, "until", verb),
  };
}
