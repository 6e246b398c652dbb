/**
 * `mediaTypeOf()`: what kind of media a message has.
 *
 * @module
 */

import type { TypeMessageMedia } from "../../tl/mod.ts";
import { Document } from "../media/document.ts";

/**
 * Kinds of media. A `document` is a file that is nothing else here; a `video`
 * may be a round one; a `location` may be live or a venue.
 */
export type MediaType =
  | "photo"
  | "video"
  | "audio"
  | "voice"
  | "animation"
  | "sticker"
  | "document"
  | "poll"
  | "location"
  | "contact";

/**
 * Tells the kind of media.
 *
 * @param media Media of a message.
 * @returns The kind; `undefined` for none and for kinds without a name, as
 * previews of links.
 */
export function mediaTypeOf(
  media: TypeMessageMedia | undefined,
): MediaType | undefined {
  switch (media?._) {
    case "messageMediaPhoto":
      return "photo";
    case "messageMediaDocument":
      return documentTypeOf(Document.fromMedia(media));
    case "messageMediaPoll":
      return "poll";
    case "messageMediaGeo":
    case "messageMediaGeoLive":
    case "messageMediaVenue":
      return "location";
    case "messageMediaContact":
      return "contact";
    default:
      return undefined;
  }
}

function documentTypeOf(document: Document | undefined): MediaType | undefined {
  if (document === undefined) return undefined;
  if (document.attribute("documentAttributeSticker") !== undefined) {
    return "sticker";
  }
  // Animations and stickers are videos too, as far as attributes tell.
  if (document.isAnimated) return "animation";
  if (document.video !== undefined) return "video";
  if (document.audio === undefined) return "document";
  return document.audio.voice ? "voice" : "audio";
}
