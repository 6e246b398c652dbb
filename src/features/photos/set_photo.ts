/**
 * Setting and removing photos of profiles and chats, from photos that the
 * server has already.
 *
 * @module
 */

import type { BaseClient, PeerLike } from "../../client/mod.ts";
import type {
  InputPhoto,
  Photo,
  TypeInputChatPhoto,
  TypeInputPhoto,
  TypePhoto,
} from "../../tl/mod.ts";
import { type CallOptions, callOptions } from "../call_options.ts";
import { checkArray } from "../check_arguments.ts";
import { resolveChat } from "../chats/chat_peer.ts";

/** A photo that the server has: as it was received, or as input. */
export type PhotoLike = Photo | InputPhoto;

/** How a profile photo is set. */
export interface SetPhotoOptions extends CallOptions {
  /** Shown to those who may not see the others. @default {false} */
  fallback?: boolean;
  /** A bot of the account's own to set it for. @default {the account} */
  bot?: PeerLike;
}

/**
 * Makes an earlier photo the profile photo.
 *
 * @param client Whose profile.
 * @param photo The photo.
 * @param options Whose, and how.
 * @returns The photo as the server has it now.
 */
export async function setProfilePhoto(
  client: BaseClient,
  photo: PhotoLike,
  options: SetPhotoOptions = {},
): Promise<TypePhoto> {
  const id = toInputPhoto(photo, "photo", "set profile photo");
  const { fallback, bot } = options;
  const answer = await client.invoke("photos.updateProfilePhoto", {
    fallback,
    bot: bot === undefined ? undefined : await client.peers.resolveUser(bot),
    id,
  }, callOptions(options));
  return answer.photo;
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
 * @param options How to make the call.
 */
export async function setChatPhoto(
  client: BaseClient,
  peer: PeerLike,
  photo: PhotoLike | undefined,
  options: CallOptions = {},
): Promise<void> {
  const verb = "set chat photo";
  const input: TypeInputChatPhoto = photo === undefined
    ? { _: "inputChatPhotoEmpty" }
    : { _: "inputChatPhoto", id: toInputPhoto(photo, "photo", verb) };
  const chat = await resolveChat(client, peer, verb);
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
}

function toInputPhoto(
  photo: PhotoLike,
  field: string,
  verb: string,
): TypeInputPhoto {
  if (photo?._ === "inputPhoto") return photo;
  if (photo?._ === "photo") {
    const { id, accessHash, fileReference } = photo;
    return { _: "inputPhoto", id, accessHash, fileReference };
  }
  const got = (photo as { _?: string } | null | undefined)?._ ?? typeof photo;
  throw new TypeError(
    `Cannot ${verb}: ${field} must be a photo or inputPhoto, got ${got}`,
  );
}
