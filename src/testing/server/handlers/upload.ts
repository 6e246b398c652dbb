/**
 * Files by parts, up and down.
 *
 * @module
 */

import { RpcError } from "../../../mtproto/mod.ts";
import type { TypeInputFileLocation, TypePhotoSize } from "../../../tl/mod.ts";
import type { Call, Handlers } from "../call.ts";
import { hashPieces } from "../file_hashes.ts";
import { fileType } from "../image.ts";
import { resolvePeer } from "../resolve.ts";
import { refuse } from "../refuse.ts";
import type { FileBytes, StoredPhoto } from "../stored_file.ts";

const KIB = 1024;
const MIB = 1024 * 1024;
/** Hashes of one answer of `upload.getFileHashes`. */
const HASHES = 8;

interface Located {
  readonly bytes: FileBytes;
  readonly dcId: number;
  readonly date: number;
}

function hasSize(sizes: readonly TypePhotoSize[], type: string): boolean {
  return sizes.some((size) => "type" in size && size.type === type);
}

/** The newest picture of a peer, or an older one by its id. */
function peerPhoto(
  call: Call,
  input: Extract<TypeInputFileLocation, { _: "inputPeerPhotoFileLocation" }>,
): StoredPhoto {
  const { world, account } = call;
  const peer = resolvePeer(world, account, input.peer);
  const photos = peer._ === "peerUser"
    ? world.accounts.get(peer.userId)!.photos
    : [
      peer._ === "peerChat"
        ? world.groups.get(peer.chatId)!.photo
        : world.channels.get(peer.channelId)!.photo,
    ];
  return photos.find((photo) => photo?.id === input.photoId) ??
    refuse("PHOTO_ID_INVALID");
}

function locate(call: Call, location: TypeInputFileLocation): Located {
  const { files } = call.world;
  switch (location._) {
    case "inputPhotoFileLocation": {
      const photo = files.photo(location.id, location.accessHash);
      if (photo === undefined) return refuse("LOCATION_INVALID");
      files.checkReference(photo.id, location.fileReference);
      if (!hasSize(photo.sizes, location.thumbSize)) {
        return refuse("LOCATION_INVALID");
      }
      return photo;
    }
    case "inputDocumentFileLocation": {
      const document = files.document(location.id, location.accessHash);
      if (document === undefined) return refuse("LOCATION_INVALID");
      files.checkReference(document.id, location.fileReference);
      if (location.thumbSize === "") return document;
      const { thumb } = document;
      if (thumb === undefined || !hasSize([thumb.size], location.thumbSize)) {
        return refuse("LOCATION_INVALID");
      }
      return { ...document, bytes: thumb.bytes };
    }
    case "inputPeerPhotoFileLocation":
      return peerPhoto(call, location);
    default:
      return refuse("LOCATION_INVALID");
  }
}

/**
 * Checks the range of a download.
 *
 * @param offset Where it begins, in bytes.
 * @param limit How many bytes are wanted.
 * @param precise Whether the finer rules hold.
 * @throws {RpcError} If it breaks a rule.
 * @see https://core.telegram.org/api/files#downloading-files
 */
export function checkRange(
  offset: number,
  limit: number,
  precise: boolean,
): void {
  const step = precise ? KIB : 4 * KIB;
  if (offset < 0 || offset % step !== 0) refuse("OFFSET_INVALID");
  if (limit <= 0 || limit % step !== 0 || limit > MIB) refuse("LIMIT_INVALID");
  if (!precise && MIB % limit !== 0) refuse("LIMIT_INVALID");
  const within = Math.floor(offset / MIB) ===
    Math.floor((offset + limit - 1) / MIB);
  if (!within) refuse("LIMIT_INVALID");
}

/** Handlers of file parts. */
export const uploadHandlers: Handlers = {
  "upload.saveFilePart"(call, params) {
    const { world, account } = call;
    const { fileId, filePart, bytes } = params;
    const { premium } = account;
    world.files.savePart(account.id, fileId, filePart, bytes, { premium });
    return true;
  },

  "upload.saveBigFilePart"(call, params) {
    const { world, account } = call;
    const { fileId, filePart, bytes } = params;
    world.files.savePart(account.id, fileId, filePart, bytes, {
      total: params.fileTotalParts,
      premium: account.premium,
    });
    return true;
  },

  "upload.getFile"(call, params) {
    call.account;
    const file = locate(call, params.location);
    if (file.dcId !== call.dcId) {
      throw new RpcError(303, `FILE_MIGRATE_${file.dcId}`);
    }
    const offset = Number(params.offset);
    checkRange(offset, params.limit, params.precise === true);
    const { cdnDcId, cdnCopies } = call.world;
    if (params.cdnSupported && cdnDcId !== undefined) {
      return cdnCopies.redirect(file.bytes, cdnDcId);
    }
    return {
      _: "upload.file",
      type: fileType(file.bytes.slice(0, 16)),
      mtime: file.date,
      bytes: file.bytes.slice(offset, params.limit),
    };
  },

  "upload.getFileHashes"(call, params) {
    call.account;
    const { bytes } = locate(call, params.location);
    return hashPieces(bytes, Number(params.offset), HASHES);
  },

  "upload.getCdnFile"(call, { fileToken, offset, limit }) {
    const { world, isCdn } = call;
    if (!isCdn) throw new RpcError(404, "METHOD_INVALID");
    checkRange(Number(offset), limit, false);
    return world.cdnCopies.read(fileToken, Number(offset), limit);
  },

  "upload.reuploadCdnFile"(call, { fileToken, requestToken }) {
    call.account;
    return call.world.cdnCopies.upload(fileToken, requestToken);
  },

  "upload.getCdnFileHashes"(call, { fileToken, offset }) {
    call.account;
    return call.world.cdnCopies.hashes(fileToken, Number(offset));
  },
};
