/**
 * Pictures of users, groups and channels.
 *
 * @module
 */

import type { TypeInputChatPhoto, TypeInputPhoto } from "../../../tl/mod.ts";
import type { Call, Handlers } from "../call.ts";
import { resolveUser } from "../resolve.ts";
import { refuse } from "../refuse.ts";
import { showUser } from "../show.ts";
import type { StoredPhoto } from "../stored_file.ts";

function known(call: Call, input: TypeInputPhoto): StoredPhoto | undefined {
  if (input._ === "inputPhotoEmpty") return undefined;
  const photo = call.world.files.photo(input.id, input.accessHash);
  if (photo === undefined) refuse("PHOTO_ID_INVALID");
  call.world.files.checkReference(photo.id, input.fileReference);
  return photo;
}

/**
 * Finds or makes the picture of a group.
 *
 * @param call The call.
 * @param input What the request has.
 * @returns The picture, or nothing if there is to be none.
 * @throws {RpcError} If it cannot be used.
 */
export function chatPhotoFrom(
  call: Call,
  input: TypeInputChatPhoto,
): StoredPhoto | undefined {
  const { world, account, dcId } = call;
  switch (input._) {
    case "inputChatPhotoEmpty":
      return undefined;
    case "inputChatPhoto":
      return known(call, input.id);
    case "inputChatUploadedPhoto": {
      if (input.file === undefined) return refuse("PHOTO_FILE_MISSING");
      const { bytes } = world.files.assemble(account.id, input.file);
      return world.files.addPhoto(bytes, dcId, world.date());
    }
  }
}

/** Handlers of profile photos. */
export const photoHandlers: Handlers = {
  "photos.uploadProfilePhoto"(call, params) {
    const { world, account, dcId } = call;
    if (params.file === undefined) refuse("PHOTO_FILE_MISSING");
    const owner = params.bot
      ? resolveUser(world, account, params.bot)
      : account;
    const { bytes } = world.files.assemble(account.id, params.file);
    const photo = world.files.addPhoto(bytes, dcId, world.date());
    owner.photos.unshift(photo);
    return {
      _: "photos.photo",
      photo: world.files.showPhoto(photo),
      users: [showUser(world, account, owner)],
    };
  },

  "photos.updateProfilePhoto"(call, params) {
    const { world, account } = call;
    const owner = params.bot
      ? resolveUser(world, account, params.bot)
      : account;
    const photo = known(call, params.id);
    if (photo === undefined) owner.photos.shift();
    else {
      const at = owner.photos.indexOf(photo);
      if (at < 0) refuse("PHOTO_ID_INVALID");
      owner.photos.splice(at, 1);
      owner.photos.unshift(photo);
    }
    const current = owner.photos[0];
    return {
      _: "photos.photo",
      photo: current
        ? world.files.showPhoto(current)
        : { _: "photoEmpty", id: 0n },
      users: [showUser(world, account, owner)],
    };
  },

  "photos.deletePhotos"(call, { id }) {
    const { account } = call;
    const deleted: bigint[] = [];
    for (const input of id) {
      const photo = known(call, input);
      const at = photo === undefined ? -1 : account.photos.indexOf(photo);
      if (photo === undefined || at < 0) continue;
      account.photos.splice(at, 1);
      deleted.push(photo.id);
    }
    return deleted;
  },

  "photos.getUserPhotos"(call, params) {
    const { world, account } = call;
    const owner = resolveUser(world, account, params.userId);
    let photos = owner.photos;
    if (params.maxId !== 0n) {
      const at = photos.findIndex(({ id }) => id === params.maxId);
      photos = params.offset < 0 ? photos.slice(at, at + 1) : photos.slice(at);
    }
    const from = Math.max(0, params.offset);
    const limit = Math.min(Math.max(params.limit, 1), 100);
    const cut = photos.slice(from, from + limit);
    const shown = cut.map((photo) => world.files.showPhoto(photo));
    const users = [showUser(world, account, owner)];
    return cut.length === owner.photos.length
      ? { _: "photos.photos", photos: shown, users }
      : {
        _: "photos.photosSlice",
        count: owner.photos.length,
        photos: shown,
        users,
      };
  },
};
