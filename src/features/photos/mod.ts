/**
 * Photos of profiles and chats.
 *
 * @module
 */

export {
  ProfilePhotoIterator,
  type ProfilePhotoOptions,
} from "./profile_photo_iterator.ts";
export {
  deleteProfilePhotos,
  type NewPhoto,
  type PhotoLike,
  setChatPhoto,
  type SetPhotoOptions,
  setProfilePhoto,
} from "./set_photo.ts";
