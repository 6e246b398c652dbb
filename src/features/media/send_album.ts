/**
 * `sendAlbum()`.
 *
 * @see https://core.telegram.org/api/files#albums-grouped-media
 *
 * @module
 */

import type { BaseClient, PeerLike } from "../../client/mod.ts";
import type {
  InputSingleMedia,
  TypeInputMedia,
  TypeInputPeer,
} from "../../tl/mod.ts";
import { type CallOptions, callOptions } from "../call_options.ts";
import { MediaError } from "../errors.ts";
import type { IncomingMessage } from "../messages/incoming_message.ts";
import {
  type CheckedMessage,
  checkMessage,
  resolveEntities,
  resolveOptional,
  resolveReply,
} from "../messages/message_content.ts";
import { randomId } from "../messages/message_ids.ts";
import type { MessageOptions } from "../messages/message_options.ts";
import { messagesByRandomId } from "../messages/sent_message.ts";
import { isReferenceError } from "./file_origin.ts";
import type { FileSource } from "./file_source.ts";
import { fileInMedia } from "./media_file.ts";
import {
  checkFile,
  type FileOptions,
  toMedia,
  withCaption,
} from "./send_file.ts";
import {
  isSendableMedia,
  renewMedia,
  type SendableMedia,
  toInputMedia,
} from "./sendable_media.ts";
import { wrapFile } from "./to_downloadable.ts";
import type { PhotoMediaOptions } from "./uploaded_file.ts";

/** One file of an album, with a caption of its own. */
export interface AlbumItem
  extends
    FileOptions,
    Pick<MessageOptions, "text" | "markdown" | "html" | "entities"> {
  /** What to send. */
  media: SendableMedia | FileSource;
}

/** How an album is sent. */
export interface SendAlbumOptions extends
  CallOptions,
  Pick<
    MessageOptions,
    | "replyTo"
    | "topicId"
    | "silent"
    | "background"
    | "clearDraft"
    | "invertMedia"
    | "noForwards"
    | "scheduleDate"
    | "sendAs"
    | "effect"
  > {}

/** Fewest and most files of an album. */
const LEAST = 2;
const MOST = 10;

/** A file of an album, checked. */
interface CheckedItem {
  readonly item: AlbumItem;
  readonly caption: CheckedMessage;
}

/** A file of an album that is on the server. */
interface ReadyItem {
  media: SendableMedia;
  readonly single: Omit<InputSingleMedia, "media">;
  readonly options: FileOptions;
  isRenewed: boolean;
}

/**
 * Sends files as one album. Those that are not on the server are uploaded
 * first, one after another.
 *
 * @param client Sends them.
 * @param peer Where to.
 * @param items 2 to 10 files, each with a caption if it is to have one.
 * @param options How.
 * @returns For each file its message, if the server told of it.
 */
export function sendAlbum(
  client: BaseClient,
  peer: PeerLike,
  items: readonly (AlbumItem | SendableMedia | FileSource)[],
  options: SendAlbumOptions = {},
): Promise<(IncomingMessage | undefined)[]> {
  if (!Array.isArray(items)) {
    throw new TypeError(
      `Cannot send album: items must be an array, got ${typeof items}`,
    );
  }
  if (items.length < LEAST || items.length > MOST) {
    throw new RangeError(
      `Cannot send album: wanted ${LEAST} to ${MOST} items, got ${items.length}`,
    );
  }
  const checked = items.map(checkItem);
  const common = checkMessage({ ...options, media: EMPTY }, {}, "send album");
  return send(client, peer, checked, common);
}

/** Stands for media that is yet to be uploaded. */
const EMPTY: TypeInputMedia = { _: "inputMediaEmpty" };

function checkItem(given: AlbumItem | SendableMedia | FileSource): CheckedItem {
  const item: AlbumItem = isItem(given) ? withCaption(given) : { media: given };
  const { media, text, markdown, html, entities } = item;
  checkFile(media, item);
  const caption = {
    media: EMPTY,
    ...(text !== undefined && { text }),
    ...(markdown !== undefined && { markdown }),
    ...(html !== undefined && { html }),
    ...(entities !== undefined && { entities }),
  };
  return { item, caption: checkMessage(caption, {}, "send album") };
}

function isItem(
  given: AlbumItem | SendableMedia | FileSource,
): given is AlbumItem {
  return typeof given === "object" && given !== null && "media" in given &&
    !isSendableMedia(given);
}

async function send(
  client: BaseClient,
  peer: PeerLike,
  checked: readonly CheckedItem[],
  common: CheckedMessage,
): Promise<(IncomingMessage | undefined)[]> {
  const { options, scheduleDate } = common;
  const inputPeer = await client.resolvePeer(peer);
  // Whom mentions, reply and sender name shows before the uploads.
  const params = {
    peer: inputPeer,
    scheduleDate,
    replyTo: await resolveReply(client, options),
    sendAs: await resolveOptional(client, options.sendAs),
    silent: options.silent,
    background: options.background,
    clearDraft: options.clearDraft,
    invertMedia: options.invertMedia,
    noforwards: options.noForwards,
    effect: options.effect,
  };
  const singles = await Promise.all(checked.map(async ({ caption }) => ({
    _: "inputSingleMedia" as const,
    randomId: randomId(client),
    message: caption.text,
    entities: await resolveEntities(client, caption.entities),
  })));
  const items: ReadyItem[] = [];
  for (const [i, { item }] of checked.entries()) {
    items.push({
      media: await ready(client, inputPeer, item, options),
      single: singles[i]!,
      options: item,
      isRenewed: false,
    });
  }
  for (;;) {
    try {
      const multiMedia = items.map(({ single, media, options }) => ({
        ...single,
        media: toInputMedia(media, shownBy(options)),
      }));
      const updates = await client.invoke(
        "messages.sendMultiMedia",
        { ...params, multiMedia },
        callOptions(options),
      );
      const randomIds = items.map(({ single }) => single.randomId);
      return messagesByRandomId(client, updates, randomIds);
    } catch (error) {
      if (!isReferenceError(error)) throw error;
      await renew(client, items, error, options);
    }
  }
}

/** Media that the server has to look at before it is part of an album. */
const FRESH = /^inputMedia(Uploaded|\w+External$)/;

/** Uploads a file, and has the server make media of it, as albums want it. */
async function ready(
  client: BaseClient,
  peer: TypeInputPeer,
  item: AlbumItem,
  options: CallOptions,
): Promise<SendableMedia> {
  const media = await toMedia(client, item.media, {
    ...item,
    ...callOptions(options),
  });
  if (!("_" in media) || !FRESH.test(media._)) return media;
  const made = await client.invoke(
    "messages.uploadMedia",
    { peer, media },
    callOptions(options),
  );
  const file = wrapFile(fileInMedia(made));
  if (file === undefined) {
    throw new MediaError(
      "refused",
      `Cannot send album: wanted a photo or document, got ${made._}`,
    );
  }
  return file;
}

/** `FILE_REFERENCE_2_EXPIRED` names one file; without a number it is any. */
async function renew(
  client: BaseClient,
  items: readonly ReadyItem[],
  error: Error & { argument?: number },
  options: CallOptions,
): Promise<void> {
  const { argument } = error;
  const stale = argument === undefined
    ? items
    : items.slice(argument, argument + 1);
  let isRenewed = false;
  for (const item of stale) {
    if (item.isRenewed) continue;
    const fresh = await renewMedia(client, item.media, options);
    if (fresh === undefined) continue;
    item.media = fresh;
    item.isRenewed = true;
    isRenewed = true;
  }
  if (!isRenewed) throw error;
}

function shownBy({ spoiler, ttlSeconds }: FileOptions): PhotoMediaOptions {
  return {
    ...(spoiler !== undefined && { spoiler }),
    ...(ttlSeconds !== undefined && { ttlSeconds }),
  };
}
