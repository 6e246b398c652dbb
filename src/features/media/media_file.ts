/**
 * The photo or document in media of any kind.
 *
 * @module
 */

import type {
  Document,
  Photo,
  TypeDocument,
  TypeMessageMedia,
  TypePhoto,
} from "../../tl/mod.ts";

/** Media may hold media: of stories, of polls, of what was paid for. */
const MAX_DEPTH = 3;

/**
 * Finds the photo or document in media.
 *
 * @param media The media.
 * @returns The first one; a document before its pictures. `undefined` if the
 * media has no file.
 */
export function fileInMedia(
  media: TypeMessageMedia,
): Photo | Document | undefined {
  return inMedia(media, 0);
}

function inMedia(
  media: TypeMessageMedia | undefined,
  depth: number,
): Photo | Document | undefined {
  if (media === undefined || depth > MAX_DEPTH) return undefined;
  switch (media._) {
    case "messageMediaPhoto":
      return present(media.photo);
    case "messageMediaDocument":
      return present(media.document);
    case "messageMediaWebPage": {
      const { webpage } = media;
      if (webpage._ !== "webPage") return undefined;
      return present(webpage.document) ?? present(webpage.photo);
    }
    case "messageMediaGame":
      return present(media.game.document) ?? present(media.game.photo);
    case "messageMediaStory":
      return media.story?._ === "storyItem"
        ? inMedia(media.story.media, depth + 1)
        : undefined;
    case "messageMediaPoll":
      return inMedia(media.attachedMedia, depth + 1);
    case "messageMediaInvoice":
      return media.extendedMedia?._ === "messageExtendedMedia"
        ? inMedia(media.extendedMedia.media, depth + 1)
        : undefined;
    case "messageMediaPaidMedia": {
      const [first] = media.extendedMedia;
      return first?._ === "messageExtendedMedia"
        ? inMedia(first.media, depth + 1)
        : undefined;
    }
    default:
      return undefined;
  }
}

function present(
  file: TypePhoto | TypeDocument | undefined,
): Photo | Document | undefined {
  return file?._ === "photo" || file?._ === "document" ? file : undefined;
}
