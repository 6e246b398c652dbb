/**
 * `BanRights`: what somebody may not do, step by step.
 *
 * @module
 */

import { type BanRightsOptions, checkBanRights } from "./ban_rights_options.ts";

/**
 * What to forbid a member, for `client.banParticipant()` and
 * `client.setDefaultRights()`. Each method returns new rights; what is not
 * named stays as it is.
 *
 * @see {@link https://core.telegram.org/constructor/chatBannedRights}
 *
 * @example No media for a day
 * ```ts
 * import { BanRights } from "@layer/mtproto";
 * import { assertEquals } from "@std/assert";
 *
 * const until = 1_800_000_000;
 * const rights = new BanRights().noMedia(true).noPolls(true).until(until);
 * assertEquals(rights.options, { noMedia: true, noPolls: true, until });
 * ```
 */
export class BanRights {
  /** What was named so far. */
  readonly options: Readonly<BanRightsOptions>;

  /**
   * Begins with nothing, or with options.
   *
   * @param options What to begin with.
   * @throws {TypeError} If a field is unknown or of the wrong kind.
   * @throws {RangeError} If `until` is not from 0 to 2³¹ − 1.
   */
  constructor(options: BanRightsOptions = {}) {
    checkBanRights(options, "make ban rights");
    this.options = Object.freeze({ ...options });
  }

  /** Shuts out: the same as {@linkcode BanRights.noView}. */
  fullBan(): BanRights {
    return this.noView();
  }

  /**
   * Sets when it ends. The server takes less than 30 seconds or more than
   * 366 days from now for ever.
   *
   * @param date A `Date`, or Unix seconds; 0 is never.
   * @throws {RangeError} If it is not from 0 to 2³¹ − 1 seconds.
   */
  until(date: Date | number): BanRights {
    return this.#with({ until: date });
  }

  /**
   * Shuts out: neither in the chat nor able to read it.
   *
   * @param forbid `false` allows again.
   */
  noView(forbid: boolean = true): BanRights {
    return this.#with({ noView: forbid });
  }

  /**
   * Forbids any messages at all.
   *
   * @param forbid `false` allows again.
   */
  noMessages(forbid: boolean = true): BanRights {
    return this.#with({ noMessages: forbid });
  }

  /**
   * Forbids any media.
   *
   * @param forbid `false` allows again.
   */
  noMedia(forbid: boolean = true): BanRights {
    return this.#with({ noMedia: forbid });
  }

  /**
   * Forbids stickers.
   *
   * @param forbid `false` allows again.
   */
  noStickers(forbid: boolean = true): BanRights {
    return this.#with({ noStickers: forbid });
  }

  /**
   * Forbids animations.
   *
   * @param forbid `false` allows again.
   */
  noGifs(forbid: boolean = true): BanRights {
    return this.#with({ noGifs: forbid });
  }

  /**
   * Forbids games.
   *
   * @param forbid `false` allows again.
   */
  noGames(forbid: boolean = true): BanRights {
    return this.#with({ noGames: forbid });
  }

  /**
   * Forbids results of inline bots.
   *
   * @param forbid `false` allows again.
   */
  noInline(forbid: boolean = true): BanRights {
    return this.#with({ noInline: forbid });
  }

  /**
   * Forbids previews of links.
   *
   * @param forbid `false` allows again.
   */
  noLinks(forbid: boolean = true): BanRights {
    return this.#with({ noLinks: forbid });
  }

  /**
   * Forbids polls.
   *
   * @param forbid `false` allows again.
   */
  noPolls(forbid: boolean = true): BanRights {
    return this.#with({ noPolls: forbid });
  }

  /**
   * Forbids changes of title, picture and description.
   *
   * @param forbid `false` allows again.
   */
  noChangeInfo(forbid: boolean = true): BanRights {
    return this.#with({ noChangeInfo: forbid });
  }

  /**
   * Forbids bringing in others.
   *
   * @param forbid `false` allows again.
   */
  noInviteUsers(forbid: boolean = true): BanRights {
    return this.#with({ noInviteUsers: forbid });
  }

  /**
   * Forbids pinning.
   *
   * @param forbid `false` allows again.
   */
  noPinMessages(forbid: boolean = true): BanRights {
    return this.#with({ noPinMessages: forbid });
  }

  /**
   * Forbids topics of forums.
   *
   * @param forbid `false` allows again.
   */
  noManageTopics(forbid: boolean = true): BanRights {
    return this.#with({ noManageTopics: forbid });
  }

  /**
   * Forbids photos.
   *
   * @param forbid `false` allows again.
   */
  noPhotos(forbid: boolean = true): BanRights {
    return this.#with({ noPhotos: forbid });
  }

  /**
   * Forbids videos.
   *
   * @param forbid `false` allows again.
   */
  noVideos(forbid: boolean = true): BanRights {
    return this.#with({ noVideos: forbid });
  }

  /**
   * Forbids round videos.
   *
   * @param forbid `false` allows again.
   */
  noRoundvideos(forbid: boolean = true): BanRights {
    return this.#with({ noRoundvideos: forbid });
  }

  /**
   * Forbids music.
   *
   * @param forbid `false` allows again.
   */
  noAudios(forbid: boolean = true): BanRights {
    return this.#with({ noAudios: forbid });
  }

  /**
   * Forbids voice messages.
   *
   * @param forbid `false` allows again.
   */
  noVoices(forbid: boolean = true): BanRights {
    return this.#with({ noVoices: forbid });
  }

  /**
   * Forbids files.
   *
   * @param forbid `false` allows again.
   */
  noDocs(forbid: boolean = true): BanRights {
    return this.#with({ noDocs: forbid });
  }

  /**
   * Forbids plain texts.
   *
   * @param forbid `false` allows again.
   */
  noPlain(forbid: boolean = true): BanRights {
    return this.#with({ noPlain: forbid });
  }

  /**
   * Forbids changing one's own tag.
   *
   * @param forbid `false` allows again.
   */
  noEditRank(forbid: boolean = true): BanRights {
    return this.#with({ noEditRank: forbid });
  }

  /**
   * Forbids reactions.
   *
   * @param forbid `false` allows again.
   */
  noReactions(forbid: boolean = true): BanRights {
    return this.#with({ noReactions: forbid });
  }

  /**
   * Forbids linked chats.
   *
   * @param forbid `false` allows again.
   */
  noManageLinkedPeers(forbid: boolean = true): BanRights {
    return this.#with({ noManageLinkedPeers: forbid });
  }

  #with(more: BanRightsOptions): BanRights {
    return new BanRights({ ...this.options, ...more });
  }
}
