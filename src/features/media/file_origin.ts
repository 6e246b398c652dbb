/**
 * Where a file was seen, so that its file reference can be fetched again.
 *
 * @see https://core.telegram.org/api/file-references
 *
 * @module
 */

import {
  type BaseClient,
  PeerError,
  type PeerLike,
  RpcError,
  toInputUser,
} from "../../client/mod.ts";
import type {
  Document,
  Photo,
  TypeInputStickerSet,
  TypeMessage,
} from "../../tl/mod.ts";
import { type CallOptions, callOptions } from "../call_options.ts";
import { fetchMessages } from "../messages/fetch_messages.ts";

/** Where a file was seen. */
export type FileOrigin =
  | {
    /** A message, with all that hangs on it. */
    readonly type: "message";
    /** The chat that it is in. */
    readonly peer: PeerLike;
    /** Its id. */
    readonly id: number;
  }
  | {
    /** The photos of a user. */
    readonly type: "profilePhoto";
    /** The user. */
    readonly peer: PeerLike;
  }
  | {
    /** A set of stickers. */
    readonly type: "stickerSet";
    /** The set. */
    readonly set: TypeInputStickerSet;
  };

/** Objects from messages, and the messages that they came with. */
const ORIGINS = new WeakMap<object, FileOrigin>();

/** How deep a file may lie in what was fetched. */
const MAX_DEPTH = 12;

/**
 * Remembers the message of its media, so that the media alone leads back.
 *
 * @param message A message.
 */
export function rememberOrigin(message: TypeMessage): void {
  if (message._ !== "message" || message.media === undefined) return;
  const origin = messageOrigin(message);
  if (origin !== undefined) ORIGINS.set(message.media, origin);
}

/**
 * Looks for the message of its media.
 *
 * @param media A TL object.
 * @returns Where it came from, or `undefined` if nobody remembers.
 */
export function originOf(media: object): FileOrigin | undefined {
  return ORIGINS.get(media);
}

/**
 * Names a message as an origin.
 *
 * @param message The message.
 * @returns The origin; `undefined` for messages that cannot be fetched.
 */
export function messageOrigin(message: TypeMessage): FileOrigin | undefined {
  if (message._ === "messageEmpty" || message.id === 0) return undefined;
  return { type: "message", peer: message.peerId, id: message.id };
}

/**
 * Tells whether a file reference has to be fetched again.
 *
 * @param error Any error.
 */
export function isReferenceError(error: unknown): error is RpcError {
  return error instanceof RpcError &&
    (error.is("FILE_REFERENCE_*") || error.is("FILEREF_UPGRADE_NEEDED"));
}

/**
 * Fetches a file's photo or document again.
 *
 * @param client Fetches it.
 * @param file The file as it was seen.
 * @param origins Where to look, best first.
 * @param options How to make the calls.
 * @returns It with a file reference of today, or `undefined` if it is in none
 * of these places any more.
 */
export async function refetchFile(
  client: BaseClient,
  file: Photo | Document,
  origins: readonly FileOrigin[],
  options: CallOptions,
): Promise<Photo | Document | undefined> {
  for (const origin of origins) {
    try {
      const object = await refetchOrigin(client, origin, file, options);
      const found = findFile(object, file);
      if (found !== undefined) return found;
    } catch (error) {
      // A chat that was left is one more place where the file is not.
      const isGone = error instanceof RpcError || error instanceof PeerError;
      if (!isGone) throw error;
    }
  }
  return undefined;
}

async function refetchOrigin(
  client: BaseClient,
  origin: FileOrigin,
  file: Photo | Document,
  options: CallOptions,
): Promise<unknown> {
  switch (origin.type) {
    case "message":
      return await fetchMessages(client, origin.peer, [origin.id], options);
    case "profilePhoto": {
      const userId = toInputUser(await client.resolvePeer(origin.peer));
      if (userId === undefined) return undefined;
      // From the photo itself, and no more than that.
      const range = { offset: -1, maxId: file.id, limit: 1 };
      return await client.invoke(
        "photos.getUserPhotos",
        { userId, ...range },
        callOptions(options),
      );
    }
    case "stickerSet":
      return await client.invoke(
        "messages.getStickerSet",
        { stickerset: origin.set, hash: 0 },
        callOptions(options),
      );
  }
}

/** Finds the same photo or document anywhere in a TL object. */
function findFile(
  value: unknown,
  file: Photo | Document,
  depth = 0,
): Photo | Document | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if (depth > MAX_DEPTH || ArrayBuffer.isView(value)) return undefined;
  const { _, id } = value as { _?: string; id?: bigint };
  if (_ === file._ && id === file.id) return value as Photo | Document;
  for (const inner of Object.values(value)) {
    const found = findFile(inner, file, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}
