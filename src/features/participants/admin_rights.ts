/**
 * `AdminRightsBuilder`: what an administrator may do, step by step.
 *
 * @module
 */

import {
  type AdminRightsOptions,
  checkAdminRights,
  FULL_RIGHTS,
} from "./admin_rights_options.ts";

/**
 * What to grant an administrator, for `client.promoteParticipant()`. Each
 * method returns new rights; what is not named stays as it is, and is not
 * granted to a new administrator.
 *
 * @see {@link https://core.telegram.org/constructor/chatAdminRights}
 *
 * @example A moderator
 * ```ts
 * import { AdminRightsBuilder } from "@layer/mtproto";
 * import { assertEquals } from "@std/assert";
 *
 * const rights = new AdminRightsBuilder()
 *   .deleteMessages(true)
 *   .banUsers(true)
 *   .title("Moderator");
 * assertEquals(rights.options, {
 *   deleteMessages: true,
 *   banUsers: true,
 *   title: "Moderator",
 * });
 * ```
 */
export class AdminRightsBuilder {
  /** What was named so far. */
  readonly options: Readonly<AdminRightsOptions>;

  /**
   * Begins with nothing, or with options.
   *
   * @param options What to begin with.
   * @throws {TypeError} If a field is unknown or of the wrong kind.
   * @throws {RangeError} If the title is over 16 characters.
   */
  constructor(options: AdminRightsOptions = {}) {
    checkAdminRights(options, "make admin rights");
    this.options = Object.freeze({ ...options });
  }

  /** Grants every right, except to be hidden (`anonymous`). */
  fullAdmin(): AdminRightsBuilder {
    return this.#with(
      Object.fromEntries(FULL_RIGHTS.map((right) => [right, true])),
    );
  }

  /**
   * Sets the title beside the name.
   *
   * @param title At most 16 characters, no emoji; `""` for none.
   * @throws {RangeError} If it is over 16 characters.
   */
  title(title: string): AdminRightsBuilder {
    return this.#with({ title });
  }

  /**
   * The same as {@linkcode AdminRightsBuilder.title}, by its name in the
   * schema.
   *
   * @param rank At most 16 characters, no emoji; `""` for none.
   * @throws {RangeError} If it is over 16 characters.
   */
  rank(rank: string): AdminRightsBuilder {
    return this.title(rank);
  }

  /**
   * Grants changing title, picture and description.
   *
   * @param grant `false` takes it away.
   */
  changeInfo(grant: boolean = true): AdminRightsBuilder {
    return this.#with({ changeInfo: grant });
  }

  /**
   * Grants posting, in channels.
   *
   * @param grant `false` takes it away.
   */
  postMessages(grant: boolean = true): AdminRightsBuilder {
    return this.#with({ postMessages: grant });
  }

  /**
   * Grants changing posts of others, in channels.
   *
   * @param grant `false` takes it away.
   */
  editMessages(grant: boolean = true): AdminRightsBuilder {
    return this.#with({ editMessages: grant });
  }

  /**
   * Grants deleting messages of others.
   *
   * @param grant `false` takes it away.
   */
  deleteMessages(grant: boolean = true): AdminRightsBuilder {
    return this.#with({ deleteMessages: grant });
  }

  /**
   * Grants banning and restricting members.
   *
   * @param grant `false` takes it away.
   */
  banUsers(grant: boolean = true): AdminRightsBuilder {
    return this.#with({ banUsers: grant });
  }

  /**
   * Grants bringing in others and making invite links.
   *
   * @param grant `false` takes it away.
   */
  inviteUsers(grant: boolean = true): AdminRightsBuilder {
    return this.#with({ inviteUsers: grant });
  }

  /**
   * Grants pinning messages.
   *
   * @param grant `false` takes it away.
   */
  pinMessages(grant: boolean = true): AdminRightsBuilder {
    return this.#with({ pinMessages: grant });
  }

  /**
   * Grants making others administrators.
   *
   * @param grant `false` takes it away.
   */
  addAdmins(grant: boolean = true): AdminRightsBuilder {
    return this.#with({ addAdmins: grant });
  }

  /**
   * Grants being hidden, and writing as the group.
   *
   * @param grant `false` takes it away.
   */
  anonymous(grant: boolean = true): AdminRightsBuilder {
    return this.#with({ anonymous: grant });
  }

  /**
   * Grants managing calls and live streams.
   *
   * @param grant `false` takes it away.
   */
  manageCall(grant: boolean = true): AdminRightsBuilder {
    return this.#with({ manageCall: grant });
  }

  /**
   * Grants being an administrator with none of the other rights.
   *
   * @param grant `false` takes it away.
   */
  other(grant: boolean = true): AdminRightsBuilder {
    return this.#with({ other: grant });
  }

  /**
   * Grants managing topics of forums.
   *
   * @param grant `false` takes it away.
   */
  manageTopics(grant: boolean = true): AdminRightsBuilder {
    return this.#with({ manageTopics: grant });
  }

  /**
   * Grants posting stories.
   *
   * @param grant `false` takes it away.
   */
  postStories(grant: boolean = true): AdminRightsBuilder {
    return this.#with({ postStories: grant });
  }

  /**
   * Grants changing stories of others.
   *
   * @param grant `false` takes it away.
   */
  editStories(grant: boolean = true): AdminRightsBuilder {
    return this.#with({ editStories: grant });
  }

  /**
   * Grants deleting stories of others.
   *
   * @param grant `false` takes it away.
   */
  deleteStories(grant: boolean = true): AdminRightsBuilder {
    return this.#with({ deleteStories: grant });
  }

  /**
   * Grants answering direct messages to the channel.
   *
   * @param grant `false` takes it away.
   */
  manageDirectMessages(grant: boolean = true): AdminRightsBuilder {
    return this.#with({ manageDirectMessages: grant });
  }

  /**
   * Grants changing the tags of members.
   *
   * @param grant `false` takes it away.
   */
  manageRanks(grant: boolean = true): AdminRightsBuilder {
    return this.#with({ manageRanks: grant });
  }

  /**
   * Grants managing linked chats.
   *
   * @param grant `false` takes it away.
   */
  manageLinkedPeers(grant: boolean = true): AdminRightsBuilder {
    return this.#with({ manageLinkedPeers: grant });
  }

  #with(more: AdminRightsOptions): AdminRightsBuilder {
    return new AdminRightsBuilder({ ...this.options, ...more });
  }
}
