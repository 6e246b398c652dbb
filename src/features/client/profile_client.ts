/**
 * Methods of the client for profiles: photos, contacts, the account itself,
 * and the commands of bots.
 *
 * @module
 */

import type { PeerLike } from "../../client/mod.ts";
import type { BotCommand, TypeUser, User } from "../../tl/mod.ts";
import {
  updateProfile,
  type UpdateProfileOptions,
  updateStatus,
  updateUsername,
} from "../account/update_profile.ts";
import {
  type CommandListOptions,
  type CommandOptions,
  deleteBotCommands,
  getBotCommands,
  setBotCommands,
} from "../bots/bot_commands.ts";
import type { CallOptions } from "../call_options.ts";
import {
  addContact,
  BlockedIterator,
  type BlockedOptions,
  type ContactOptions,
  deleteContacts,
  getContacts,
  importContacts,
  type PhoneContact,
  setBlocked,
} from "../contacts/mod.ts";
import type { Photo } from "../media/photo.ts";
import {
  deleteProfilePhotos,
  type NewPhoto,
  type PhotoLike,
  ProfilePhotoIterator,
  type ProfilePhotoOptions,
  setChatPhoto,
  type SetPhotoOptions,
  setProfilePhoto,
} from "../photos/mod.ts";
import { GroupsClient } from "./groups_client.ts";

/**
 * The part of the client that is about profiles and contacts.
 *
 * @example Commands of a bot, tried against the test server
 * ```ts
 * import { Client } from "@layer/mtproto";
 * import { TestServer } from "@layer/mtproto/testing";
 * import { assertEquals } from "@std/assert";
 *
 * await using server = await TestServer.start();
 * server.addBot({ token: "1:secretsecret", username: "echo_bot" });
 * await using bot = await Client.connect({
 *   apiId: 1,
 *   apiHash: "0123456789abcdef0123456789abcdef",
 *   ...server.clientOptions(),
 * });
 * await bot.botSignIn("1:secretsecret");
 *
 * const start = { command: "start", description: "Start the bot" };
 * await bot.setBotCommands([start], { scope: "users", langCode: "en" });
 * const [first] = await bot.getBotCommands({ scope: "users", langCode: "en" });
 * assertEquals(first?.command, "start");
 * ```
 */
export class ProfileClient extends GroupsClient {
  /**
   * Reads photos of a user, newest first, or those that a group or channel
   * has had.
   *
   * @param peer Whose photos.
   * @param offset Skip this many. Default: 0.
   * @param limit Most photos to read. Default: 100.
   * @param options How to make the calls.
   * @throws {RangeError} If a number is out of range.
   */
  getProfilePhotos(
    peer: PeerLike,
    offset: number = 0,
    limit: number = 100,
    options: CallOptions = {},
  ): Promise<Photo[]> {
    return this.iterProfilePhotos(peer, { ...options, offset, limit })
      .toArray();
  }

  /**
   * Iterates over the photos of a user, newest first, or over those that a
   * group or channel has had, asking for a page when it needs one.
   *
   * @param peer Whose photos.
   * @param options Which photos.
   * @throws {RangeError} If a number is out of range.
   */
  iterProfilePhotos(
    peer: PeerLike,
    options: ProfilePhotoOptions = {},
  ): ProfilePhotoIterator {
    return new ProfilePhotoIterator(this, peer, options);
  }

  /**
   * Sets the profile photo.
   *
   * @param photo An earlier photo of the profile, or a new one: an upload, or
   * what is to be uploaded.
   * @param options Whose, and how.
   * @returns The photo as the server has it now; `undefined` if it has none.
   * @throws {TypeError} If it is no photo.
   * @throws {RangeError} If it is known to be empty.
   */
  setProfilePhoto(
    photo: NewPhoto,
    options: SetPhotoOptions = {},
  ): Promise<Photo | undefined> {
    return setProfilePhoto(this, photo, options);
  }

  /**
   * Deletes photos of the account.
   *
   * @param photos The photos.
   * @param options How to make the call.
   * @returns Ids of the photos that went.
   * @throws {TypeError} If one is no photo.
   */
  deleteProfilePhotos(
    photos: readonly PhotoLike[],
    options: CallOptions = {},
  ): Promise<bigint[]> {
    return deleteProfilePhotos(this, photos, options);
  }

  /**
   * Sets the photo of a group or channel.
   *
   * @param peer The chat.
   * @param photo A photo as it was received, or a new one: an upload, or what
   * is to be uploaded; `undefined` for none.
   * @param options How to make the calls.
   * @throws {TypeError} If it is no photo.
   * @throws {RangeError} If it is known to be empty.
   */
  setChatPhoto(
    peer: PeerLike,
    photo: NewPhoto | undefined,
    options: CallOptions = {},
  ): Promise<void> {
    return setChatPhoto(this, peer, photo, options);
  }

  /**
   * Reads the contacts of the account.
   *
   * @param options How to make the call.
   * @see {@link https://core.telegram.org/api/contacts}
   */
  getContacts(options: CallOptions = {}): Promise<User[]> {
    return getContacts(this, options);
  }

  /**
   * Adds somebody to the contacts, or changes the name.
   *
   * @param user Who.
   * @param contact Under which name.
   * @throws {RangeError} If `firstName` is empty.
   */
  addContact(user: PeerLike, contact: ContactOptions): Promise<void> {
    return addContact(this, user, contact);
  }

  /**
   * Finds users by phone number and adds them to the contacts.
   *
   * @param contacts Numbers and names.
   * @param options How to make the call.
   * @returns For each number its user, or `undefined` if nobody has it or
   * the server wants to be asked again later.
   * @throws {RangeError} If a number or first name is empty.
   */
  importContacts(
    contacts: readonly PhoneContact[],
    options: CallOptions = {},
  ): Promise<(User | undefined)[]> {
    return importContacts(this, contacts, options);
  }

  /**
   * Takes users off the contacts.
   *
   * @param users Who.
   * @param options How to make the call.
   */
  deleteContacts(
    users: readonly PeerLike[],
    options: CallOptions = {},
  ): Promise<void> {
    return deleteContacts(this, users, options);
  }

  /**
   * Keeps somebody from writing to the account.
   *
   * @param peer Who.
   * @param options How to make the call.
   */
  blockPeer(peer: PeerLike, options: CallOptions = {}): Promise<void> {
    return setBlocked(this, peer, true, options);
  }

  /**
   * Lets somebody write to the account again.
   *
   * @param peer Who.
   * @param options How to make the call.
   */
  unblockPeer(peer: PeerLike, options: CallOptions = {}): Promise<void> {
    return setBlocked(this, peer, false, options);
  }

  /**
   * Iterates over those who are blocked.
   *
   * @param options How much to read.
   */
  iterBlocked(options: BlockedOptions = {}): BlockedIterator {
    return new BlockedIterator(this, options);
  }

  /**
   * Changes names and description of the account; what is not named stays.
   *
   * @param profile What to change.
   * @returns The user after the change.
   * @throws {RangeError} If a name is too long, or the first name empty.
   * @see {@link https://core.telegram.org/method/account.updateProfile}
   */
  updateProfile(profile: UpdateProfileOptions): Promise<TypeUser> {
    return updateProfile(this, profile);
  }

  /**
   * Changes the public name of the account.
   *
   * @param username With or without `@`; `""` for none.
   * @param options How to make the call.
   * @returns The user after the change.
   */
  updateUsername(
    username: string,
    options: CallOptions = {},
  ): Promise<TypeUser> {
    return updateUsername(this, username, options);
  }

  /**
   * Shows the account as online for a few minutes, or as gone.
   *
   * @param online Whether it is there.
   * @param options How to make the call.
   */
  updateStatus(online: boolean, options: CallOptions = {}): Promise<void> {
    return updateStatus(this, online, options);
  }

  /**
   * Sets a list of commands of the bot, in place of the one before.
   *
   * @param commands At most 100 commands.
   * @param options For whom, and in which language.
   * @throws {SyntaxError} If a command or the language is malformed.
   * @throws {RangeError} If there are too many, or a text is too long.
   * @see {@link https://core.telegram.org/api/bots/commands}
   */
  setBotCommands(
    commands: readonly CommandOptions[],
    options: CommandListOptions = {},
  ): Promise<void> {
    return setBotCommands(this, commands, options);
  }

  /**
   * Reads a list of commands of the bot.
   *
   * @param options For whom, and in which language.
   * @returns The commands; none if the list was not set.
   */
  getBotCommands(options: CommandListOptions = {}): Promise<BotCommand[]> {
    return getBotCommands(this, options);
  }

  /**
   * Deletes a list of commands of the bot: a more general one takes its
   * place.
   *
   * @param options For whom, and in which language.
   */
  deleteBotCommands(options: CommandListOptions = {}): Promise<void> {
    return deleteBotCommands(this, options);
  }
}
