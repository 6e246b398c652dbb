/**
 * What a message shows, made from what the sender asked for.
 *
 * @module
 */

import type {
  TypeGeoPoint,
  TypeInputGeoPoint,
  TypeInputMedia,
  TypeMessageMedia,
} from "../../tl/mod.ts";
import type { Account } from "./account.ts";
import { refuse } from "./refuse.ts";
import type { StoredDocument, StoredPhoto } from "./stored_file.ts";
import type { World } from "./world.ts";

/** The dice that exist, with the number of their faces. */
const DICE: Readonly<Record<string, number>> = {
  "🎲": 6,
  "🎯": 6,
  "🎳": 6,
  "🏀": 5,
  "⚽": 5,
  "🎰": 64,
};

function geoPoint(point: TypeInputGeoPoint): TypeGeoPoint {
  if (point._ === "inputGeoPointEmpty") return { _: "geoPointEmpty" };
  const { lat, long, accuracyRadius } = point;
  if (Math.abs(lat) > 90 || Math.abs(long) > 180) refuse("GEO_POINT_INVALID");
  return { _: "geoPoint", lat, long, accessHash: 0n, accuracyRadius };
}

/**
 * Shows a photo in a message.
 *
 * @param world The server's state.
 * @param photo The photo.
 * @param spoiler Whether it is covered.
 * @returns The media.
 */
export function photoMedia(
  world: World,
  photo: StoredPhoto,
  spoiler?: boolean,
): TypeMessageMedia {
  return {
    _: "messageMediaPhoto",
    spoiler,
    photo: world.files.showPhoto(photo),
  };
}

/**
 * Shows a document in a message.
 *
 * @param world The server's state.
 * @param document The document.
 * @param spoiler Whether it is covered.
 * @returns The media.
 */
export function documentMedia(
  world: World,
  document: StoredDocument,
  spoiler?: boolean,
): TypeMessageMedia {
  let video: boolean | undefined;
  let round: boolean | undefined;
  let voice: boolean | undefined;
  for (const attribute of document.attributes) {
    if (attribute._ === "documentAttributeVideo") {
      video = true;
      round = attribute.roundMessage;
    }
    if (attribute._ === "documentAttributeAudio") voice = attribute.voice;
  }
  return {
    _: "messageMediaDocument",
    spoiler,
    video,
    round,
    voice,
    document: world.files.showDocument(document),
  };
}

/**
 * Makes the media of a message.
 *
 * @param world The server's state.
 * @param sender Who sends it.
 * @param dcId The data centre that the request came to.
 * @param input What is asked for.
 * @returns The media.
 * @throws {RpcError} If a file is missing, or the kind is not served.
 */
export function makeMedia(
  world: World,
  sender: Account,
  dcId: number,
  input: TypeInputMedia,
): TypeMessageMedia {
  const { files } = world;
  switch (input._) {
    case "inputMediaUploadedPhoto": {
      const { bytes } = files.assemble(sender.id, input.file);
      const photo = files.addPhoto(bytes, dcId, world.date());
      return photoMedia(world, photo, input.spoiler);
    }
    case "inputMediaPhoto": {
      if (input.id._ === "inputPhotoEmpty") refuse("PHOTO_INVALID");
      const photo = files.photo(input.id.id, input.id.accessHash);
      if (photo === undefined) refuse("PHOTO_INVALID");
      files.checkReference(photo.id, input.id.fileReference);
      return photoMedia(world, photo, input.spoiler);
    }
    case "inputMediaUploadedDocument": {
      const { bytes, name } = files.assemble(sender.id, input.file);
      const attributes = [...input.attributes];
      if (!attributes.some(({ _ }) => _ === "documentAttributeFilename")) {
        attributes.push({ _: "documentAttributeFilename", fileName: name });
      }
      const document = files.addDocument({
        bytes,
        ...(input.thumb
          ? { thumb: files.assemble(sender.id, input.thumb).bytes }
          : {}),
        mimeType: input.mimeType || "application/octet-stream",
        attributes,
        dcId,
        date: world.date(),
      });
      return documentMedia(world, document, input.spoiler);
    }
    case "inputMediaDocument": {
      if (input.id._ === "inputDocumentEmpty") refuse("MEDIA_INVALID");
      const document = files.document(input.id.id, input.id.accessHash);
      if (document === undefined) refuse("MEDIA_INVALID");
      files.checkReference(document.id, input.id.fileReference);
      return documentMedia(world, document, input.spoiler);
    }
    case "inputMediaContact":
      return {
        _: "messageMediaContact",
        phoneNumber: input.phoneNumber,
        firstName: input.firstName,
        lastName: input.lastName,
        vcard: input.vcard,
        userId: world.byPhone(input.phoneNumber)?.id ?? 0n,
      };
    case "inputMediaGeoPoint":
      return { _: "messageMediaGeo", geo: geoPoint(input.geoPoint) };
    case "inputMediaGeoLive":
      return {
        _: "messageMediaGeoLive",
        geo: geoPoint(input.geoPoint),
        heading: input.heading,
        period: input.period ?? 0,
        proximityNotificationRadius: input.proximityNotificationRadius,
      };
    case "inputMediaVenue":
      return {
        _: "messageMediaVenue",
        geo: geoPoint(input.geoPoint),
        title: input.title,
        address: input.address,
        provider: input.provider,
        venueId: input.venueId,
        venueType: input.venueType,
      };
    case "inputMediaDice": {
      const faces = DICE[input.emoticon.replace("\ufe0f", "")];
      if (faces === undefined) refuse("EMOTICON_INVALID");
      const value = 1 + Number(world.randomLong() % BigInt(faces));
      return { _: "messageMediaDice", emoticon: input.emoticon, value };
    }
    case "inputMediaWebPage": {
      const webpage = {
        _: "webPageEmpty" as const,
        id: world.randomLong(),
        url: input.url,
      };
      return {
        _: "messageMediaWebPage",
        forceLargeMedia: input.forceLargeMedia,
        forceSmallMedia: input.forceSmallMedia,
        manual: true,
        webpage,
      };
    }
    case "inputMediaEmpty":
      return refuse("MEDIA_EMPTY");
    default:
      return refuse("MEDIA_INVALID");
  }
}
