/**
 * Setting and removing photos of profiles and chats.
 *
 * @module
 */

import type { BaseClient, PeerLike } from "../../client/mod.ts";
import type {
  InputPhoto,
  Photo as RawPhoto,
  TypeInputChatPhoto,
  TypeInputFile,
  TypeInputPhoto,
  TypePhotosPhoto,
} from "../../tl/mod.ts";
import { type CallOptions, callOptions } from "../call_options.ts";
import { checkArray } from "../check_arguments.ts";
import { resolveChat } from "../chats/chat_peer.ts";
import { isReferenceError } from "../media/file_origin.ts";
import type { FileSource } from "../media/file_source.ts";
import { Photo } from "../media/photo.ts";
import { renewMedia } from "../media/sendable_media.ts";
import { checkUpload, uploadFile } from "../media/upload_file.ts";
import { UploadedFile } from "../media/uploaded_file.ts";

/** A photo that the server has: as it was received, or as input. */
export type PhotoLike = Photo | RawPhoto | InputPhoto;

/** A photo that the server has, an upload, or what is to be uploaded. */
export type NewPhoto = PhotoLike | UploadedFile | FileSource;

/** How a profile photo is set. */
export interface SetPhotoOptions extends CallOptions {
  /** Shown to those who may not see the others. @default {false} */
  fallback?: boolean;
  /** A bot of the account's own to set it for. @default {the account} */
  bot?: PeerLike;
}

/** Name of uploads, which nobody sees. */
const NAME = "photo.jpg";

/**
 * Sets the profile photo.
 *
 * @param client Whose profile.
 * @param photo An earlier photo of the profile, or a new one.
 * @param options Whose, and how.
 * @returns The photo as the server has it now; `undefined` if it has none.
 */
export async function setProfilePhoto(
  client: BaseClient,
  photo: NewPhoto,
  options: SetPhotoOptions = {},
): Promise<Photo | undefined> {
  const verb = "set profile photo";
  checkNewPhoto(photo, verb);
  const { fallback, bot } = options;
  const user = bot === undefined
    ? undefined
    : await client.peers.resolveUser(bot);
  const call = callOptions(options);
  const answer: TypePhotosPhoto = isPhotoLike(photo)
    ? await withFreshPhoto(client, photo, verb, options, (id) =>
      client.invoke(
        "photos.updateProfilePhoto",
        { fallback, bot: user, id },
        call,
      ))
    : await client.invoke("photos.uploadProfilePhoto", {
      fallback,
      bot: user,
      file: await toInputFile(client, photo, options),
    }, call);
  if (answer.photo._ !== "photo") return undefined;
  return new Photo(answer.photo, { type: "profilePhoto", peer: bot ?? "me" });
}

/**
 * Deletes photos of the account.
 *
 * @param client Whose photos.
 * @param photos The photos.
 * @param options How to make the call.
 * @returns Ids of the photos that went.
 */
export async function deleteProfilePhotos(
  client: BaseClient,
  photos: readonly PhotoLike[],
  options: CallOptions = {},
): Promise<bigint[]> {
  const verb = "delete profile photos";
  checkArray(photos, "photos", verb);
  const id = photos.map((photo, i) =>
    toInputPhoto(photo, `photos[${i}]`, verb)
  );
  if (id.length === 0) return [];
  return await client.invoke(
    "photos.deletePhotos",
    { id },
    callOptions(options),
  );
}

/**
 * Sets the photo of a group or channel.
 *
 * @param client Sets it.
 * @param peer The chat.
 * @param photo A photo; `undefined` for none.
 * @param options How to make the calls.
 */
export async function setChatPhoto(
  client: BaseClient,
  peer: PeerLike,
  photo: NewPhoto | undefined,
  options: CallOptions = {},
): Promise<void> {
  const verb = "set chat photo";
  if (photo !== undefined) checkNewPhoto(photo, verb);
  const chat = await resolveChat(client, peer, verb);
  const set = async (input: TypeInputChatPhoto) => {
    if (chat.kind === "group") {
      await client.invoke(
        "messages.editChatPhoto",
        { chatId: chat.chatId, photo: input },
        callOptions(options),
      );
    } else {
      await client.invoke(
        "channels.editPhoto",
        { channel: chat.channel, photo: input },
        callOptions(options),
      );
    }
  };
  if (photo === undefined) await set({ _: "inputChatPhotoEmpty" });
  else if (isPhotoLike(photo)) {
    await withFreshPhoto(
      client,
      photo,
      verb,
      options,
      (id) => set({ _: "inputChatPhoto", id }),
    );
  } else {
    const file = await toInputFile(client, photo, options);
    await set({ _: "inputChatUploadedPhoto", file });
  }
}

function isPhotoLike(photo: NewPhoto): photo is PhotoLike {
  return photo instanceof Photo ||
    typeof photo === "object" && photo !== null && "_" in photo;
}

/** Checks a photo without any input or output. */
function checkNewPhoto(photo: NewPhoto, verb: string): void {
  if (photo instanceof UploadedFile) photo.asPhotoMedia();
  else if (isPhotoLike(photo)) toInputPhoto(photo, "photo", verb);
  else checkUpload(NAME, photo, {});
}

async function toInputFile(
  client: BaseClient,
  photo: UploadedFile | FileSource,
  options: CallOptions,
): Promise<TypeInputFile> {
  const uploaded = photo instanceof UploadedFile
    ? photo
    : await uploadFile(client, NAME, photo, callOptions(options));
  return uploaded.asPhotoMedia().file;
}

/** Fetches the file reference again if it is too old, and calls once more. */
async function withFreshPhoto<T>(
  client: BaseClient,
  photo: PhotoLike,
  verb: string,
  options: CallOptions,
  call: (id: TypeInputPhoto) => Promise<T>,
): Promise<T> {
  try {
    return await call(toInputPhoto(photo, "photo", verb));
  } catch (error) {
    if (!isReferenceError(error) || !(photo instanceof Photo)) throw error;
    const fresh = await renewMedia(client, photo, options);
    if (!(fresh instanceof Photo)) throw error;
    return await call(toInputPhoto(fresh, "photo", verb));
  }
}

function toInputPhoto(
  photo: PhotoLike,
  field: string,
  verb: string,
): TypeInputPhoto {
  const raw = photo instanceof Photo ? photo.raw : photo;
  if (raw?._ === "inputPhoto") return raw;
  if (raw?._ === "photo") {
    const { id, accessHash, fileReference } = raw;
    return { _: "inputPhoto", id, accessHash, fileReference };
  }
  const got = (raw as { _?: string } | null | undefined)?._ ?? typeof raw;
  throw new TypeError(
    `Cannot ${verb}: ${field} must be a photo or inputPhoto, got ${got}`,
  );
}
