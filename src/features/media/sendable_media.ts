/**
 * Media that a message can be sent with.
 *
 * @module
 */

import type { BaseClient } from "../../client/mod.ts";
import type { TypeInputMedia } from "../../tl/mod.ts";
import { type CallOptions, callOptions } from "../call_options.ts";
import { Document } from "./document.ts";
import { isReferenceError, refetchFile } from "./file_origin.ts";
import { Photo } from "./photo.ts";
import {
  type DocumentMediaOptions,
  type PhotoMediaOptions,
  UploadedFile,
} from "./uploaded_file.ts";

/**
 * Media that a message can be sent with: an upload, a photo or document that
 * was seen somewhere, or raw TL.
 */
export type SendableMedia = TypeInputMedia | UploadedFile | Photo | Document;

/**
 * Tells whether a value can be sent as it is.
 *
 * @param value Any value.
 */
export function isSendableMedia(value: unknown): value is SendableMedia {
  if (typeof value !== "object" || value === null) return false;
  if (value instanceof UploadedFile || isSeen(value)) return true;
  const { _ } = value as { _?: unknown };
  return typeof _ === "string" && _.startsWith("inputMedia");
}

/**
 * Turns media into what functions of the API take.
 *
 * @param media Media of any kind.
 * @param options How it is shown; raw TL says so itself.
 */
export function toInputMedia(
  media: SendableMedia,
  options: DocumentMediaOptions = {},
): TypeInputMedia {
  if (media instanceof UploadedFile) return media.asAutoMedia(options);
  return isSeen(media) ? media.toInputMedia(options) : media;
}

/**
 * Calls a function with media. If the file reference of a photo or document is
 * too old, it is fetched again and the function called once more.
 *
 * @param client Whose call it is.
 * @param media Media of any kind.
 * @param options How to fetch, and how it is shown.
 * @param call Makes the call.
 * @returns What the call gives.
 */
export async function withFreshMedia<T>(
  client: BaseClient,
  media: SendableMedia,
  options: CallOptions & PhotoMediaOptions,
  call: (media: TypeInputMedia) => Promise<T>,
): Promise<T> {
  const { spoiler, ttlSeconds } = options;
  const shown = {
    ...(spoiler !== undefined && { spoiler }),
    ...(ttlSeconds !== undefined && { ttlSeconds }),
  };
  try {
    return await call(toInputMedia(media, shown));
  } catch (error) {
    if (!isReferenceError(error)) throw error;
    const fresh = await renewMedia(client, media, options);
    if (fresh === undefined) throw error;
    return await call(toInputMedia(fresh, shown));
  }
}

/**
 * Fetches the file reference of a photo or document again.
 *
 * @param client Fetches it.
 * @param media Media of any kind.
 * @param options How to fetch.
 * @returns The same with a file reference of today; `undefined` if it cannot
 * be had.
 */
export async function renewMedia(
  client: BaseClient,
  media: SendableMedia,
  options: CallOptions,
): Promise<Photo | Document | undefined> {
  if (!isSeen(media)) return undefined;
  const { raw, origins } = media;
  const file = await refetchFile(client, raw, origins, callOptions(options));
  if (file === undefined) return undefined;
  return file._ === "photo"
    ? new Photo(file, ...origins)
    : new Document(file, ...origins);
}

function isSeen(media: unknown): media is Photo | Document {
  return media instanceof Photo || media instanceof Document;
}
