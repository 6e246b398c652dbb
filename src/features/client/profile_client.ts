/**
 * Methods of the client for profiles: photos, the account's own and those of
 * others.
 *
 * @module
 */

import type { PeerLike } from "../../client/mod.ts";
import type { Photo, TypePhoto } from "../../tl/mod.ts";
import type { CallOptions } from "../call_options.ts";
import {
  deleteProfilePhotos,
  type PhotoLike,
  ProfilePhotoIterator,
  type ProfilePhotoOptions,
  setChatPhoto,
  type SetPhotoOptions,
  setProfilePhoto,
} from "../photos/mod.ts";
import { GroupsClient } from "./groups_client.ts";

/** The part of the client that is about profiles. */
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
   * Makes an earlier photo the profile photo.
   *
   * @param photo A photo of the account, as it was received.
   * @param options Whose, and how.
   * @returns The photo as the server has it now.
   * @throws {TypeError} If it is no photo.
   */
  setProfilePhoto(
    photo: PhotoLike,
    options: SetPhotoOptions = {},
  ): Promise<TypePhoto> {
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
   * Sets the photo of a group or channel, from one that the server has.
   *
   * @param peer The chat.
   * @param photo A photo as it was received; `undefined` for none.
   * @param options How to make the call.
   * @throws {TypeError} If it is no photo.
   */
  setChatPhoto(
    peer: PeerLike,
    photo: PhotoLike | undefined,
    options: CallOptions = {},
  ): Promise<void> {
    return setChatPhoto(this, peer, photo, options);
  }
}
