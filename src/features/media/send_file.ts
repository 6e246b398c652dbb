/**
 * `sendFile()`.
 *
 * @module
 */

import type { BaseClient, PeerLike } from "../../client/mod.ts";
import type { TypeInputFile, TypeInputMedia } from "../../tl/mod.ts";
import { type CallOptions, callOptions } from "../call_options.ts";
import type { IncomingMessage } from "../messages/incoming_message.ts";
import {
  type CheckedMessage,
  checkMessage,
  resolveEntities,
  resolveOptional,
  resolveReply,
} from "../messages/message_content.ts";
import type { SendMessageOptions } from "../messages/message_options.ts";
import { sendMessage } from "../messages/send_message.ts";
import type { FormattedText } from "../text/mod.ts";
import { type FileSource, openSource, sizeOf } from "./file_source.ts";
import { MAX_PART_SIZE, MAX_SMALL_FILE } from "./part_plan.ts";
import { PartReader } from "./part_reader.ts";
import { isSendableMedia, type SendableMedia } from "./sendable_media.ts";
import { checkUpload, uploadFile, type UploadOptions } from "./upload_file.ts";
import { type DocumentMediaOptions, UploadedFile } from "./uploaded_file.ts";

/** How one file is sent, and uploaded if it is not on the server yet. */
export interface FileOptions extends
  Omit<DocumentMediaOptions, "thumb">,
  Pick<
    UploadOptions,
    "partSize" | "concurrency" | "maxParts" | "onProgress"
  > {
  /**
   * As a photo, or as a document.
   *
   * @default {JPEG and PNG up to 10 MiB as a photo, all else as a document}
   */
  asPhoto?: boolean;
  /**
   * Name that the receiver sees.
   *
   * @default {that of the source, or "file"}
   */
  fileName?: string;
  /** A small picture of it, JPEG, at most 320 by 320. @default {none} */
  thumb?: UploadedFile | TypeInputFile | FileSource;
  /** Text under it, instead of `text`, `markdown` or `html`. @default {none} */
  caption?: string | FormattedText;
}

/** How a file is sent: what can be said of messages, and of files. */
export interface SendFileOptions
  extends Omit<SendMessageOptions, "media" | "noWebpage">, FileOptions {}

/**
 * Sends a file, and uploads it first if it is not on the server.
 *
 * @param client Sends it.
 * @param peer Where to.
 * @param file What to send.
 * @param options How.
 * @returns The message as it was sent.
 */
export function sendFile(
  client: BaseClient,
  peer: PeerLike,
  file: SendableMedia | FileSource,
  options: SendFileOptions = {},
): Promise<IncomingMessage> {
  checkFile(file, options);
  const message = withCaption(options);
  // Whatever is wrong with the message shows before the upload.
  const { entities } = checkMessage(
    { ...message, media: EMPTY },
    {},
    "send file",
  );
  return send(client, peer, file, message, entities);
}

/** Stands for media that is yet to be uploaded. */
const EMPTY: TypeInputMedia = { _: "inputMediaEmpty" };

async function send(
  client: BaseClient,
  peer: PeerLike,
  file: SendableMedia | FileSource,
  options: SendFileOptions,
  entities: CheckedMessage["entities"],
): Promise<IncomingMessage> {
  const inputPeer = await client.resolvePeer(peer);
  // Whoever cannot be found shows before the upload, too.
  await resolveReply(client, options);
  await resolveOptional(client, options.sendAs);
  await resolveEntities(client, entities);
  const media = await toMedia(client, file, options);
  return await sendMessage(client, inputPeer, { ...options, media });
}

/**
 * Checks a file and how it is to be sent, without any input or output.
 *
 * @param file What the caller gave.
 * @param options How.
 * @throws {TypeError} If anything is of a wrong kind, or cannot be a photo.
 * @throws {RangeError} If the file is known to be empty, or too long for a
 * photo, or an option is out of range.
 * @throws {MediaError} `tooLarge` if nobody may send so much.
 */
export function checkFile(
  file: SendableMedia | FileSource,
  options: FileOptions & CallOptions,
): void {
  const { asPhoto, caption, ttlSeconds } = options;
  if (asPhoto !== undefined && typeof asPhoto !== "boolean") {
    throw new TypeError(
      `Cannot send file: asPhoto must be a boolean, got ${typeof asPhoto}`,
    );
  }
  if (caption !== undefined && !isText(caption)) {
    throw new TypeError(
      `Cannot send file: caption must be text, got ${typeof caption}`,
    );
  }
  if (
    ttlSeconds !== undefined &&
    !(Number.isInteger(ttlSeconds) && ttlSeconds > 0)
  ) {
    throw new RangeError(
      `Cannot send file: ttlSeconds must be above 0, got ${ttlSeconds}`,
    );
  }
  const { thumb } = options;
  if (thumb !== undefined && !isUploaded(thumb)) {
    checkUpload(THUMB_NAME, thumb, {});
  }
  if (file instanceof UploadedFile) {
    if (asPhoto) file.asPhotoMedia();
    return;
  }
  if (isSendableMedia(file)) return;
  checkUpload(options.fileName ?? nameOf(file), file, options);
  if (asPhoto) checkPhotoSize(sizeOf(file));
}

/** Name of small pictures, which nobody sees. */
const THUMB_NAME = "thumb.jpg";

function isUploaded(
  thumb: UploadedFile | TypeInputFile | FileSource,
): thumb is UploadedFile | TypeInputFile {
  return thumb instanceof UploadedFile ||
    typeof thumb === "object" && thumb !== null && "_" in thumb;
}

function isText(caption: unknown): boolean {
  return typeof caption === "string" ||
    typeof (caption as FormattedText | null)?.text === "string";
}

function checkPhotoSize(size: number | undefined): void {
  if (size === undefined || size <= MAX_SMALL_FILE) return;
  throw new RangeError(
    `Cannot send photo: wanted at most ${MAX_SMALL_FILE} bytes, got ${size}`,
  );
}

/**
 * Has the caption as the text of a message.
 *
 * @param options What the caller gave.
 */
export function withCaption<
  O extends FileOptions & Pick<SendMessageOptions, "text" | "entities">,
>(options: O): O {
  const { caption, ...rest } = options;
  if (caption === undefined) return options;
  const { text, entities } = typeof caption === "string"
    ? { text: caption, entities: options.entities }
    : caption;
  return { ...rest, text, ...(entities !== undefined && { entities }) } as O;
}

/**
 * Makes media of a file, and uploads it if it is not on the server.
 *
 * @param client Uploads it.
 * @param file Checked by {@linkcode checkFile}.
 * @param options How.
 * @returns What a message can be sent with.
 */
export async function toMedia(
  client: BaseClient,
  file: SendableMedia | FileSource,
  options: FileOptions & CallOptions,
): Promise<SendableMedia> {
  if (isSendableMedia(file) && !(file instanceof UploadedFile)) return file;
  const uploaded = file instanceof UploadedFile
    ? file
    : await upload(client, file, options);
  if (options.asPhoto) return uploaded.asPhotoMedia(options);
  const { thumb, ...rest } = options;
  const shown = thumb === undefined
    ? rest
    : { ...rest, thumb: await uploadThumb(client, thumb, options) };
  return options.asPhoto === false
    ? uploaded.asDocumentMedia(shown)
    : uploaded.asAutoMedia(shown);
}

async function upload(
  client: BaseClient,
  file: FileSource,
  options: FileOptions & CallOptions,
): Promise<UploadedFile> {
  const name = options.fileName ?? nameOf(file);
  const source = options.asPhoto
    ? await ofKnownSize(file, options.signal)
    : file;
  return await uploadFile(client, name, source, options);
}

async function uploadThumb(
  client: BaseClient,
  thumb: UploadedFile | TypeInputFile | FileSource,
  options: CallOptions,
): Promise<UploadedFile | TypeInputFile> {
  if (isUploaded(thumb)) return thumb;
  return await uploadFile(client, THUMB_NAME, thumb, callOptions(options));
}

/** Streams are no photos: they are read first, but not without bound. */
async function ofKnownSize(
  source: FileSource,
  signal: AbortSignal = new AbortController().signal,
): Promise<FileSource> {
  if (sizeOf(source) !== undefined) return source;
  const opened = await openSource(source);
  const reader = new PartReader(opened, { partSize: MAX_PART_SIZE, signal });
  try {
    const parts: Uint8Array<ArrayBuffer>[] = [];
    for (;;) {
      const part = await reader.next();
      if (part === undefined) break;
      checkPhotoSize(reader.size);
      parts.push(part.bytes);
    }
    return new Blob(parts, { type: opened.mimeType ?? "" });
  } finally {
    await reader.close();
  }
}

function nameOf(source: FileSource): string {
  if (source instanceof Blob) return (source as File).name || "file";
  const path = source instanceof URL ? source.pathname : source;
  if (typeof path !== "string") return "file";
  const name = /[^/\\]+$/.exec(path)?.[0] ?? "file";
  return source instanceof URL ? decodeURIComponent(name) : name;
}
